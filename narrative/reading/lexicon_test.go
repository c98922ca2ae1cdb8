package reading_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fiscalcn/yusuan/internal/steady"
	"github.com/fiscalcn/yusuan/narrative/reading"
)

// TestLexiconExtend adds words of each role from outside of the library, and reads a text
// with and without them.
func TestLexiconExtend(t *testing.T) {
	const text = "七、“三公”经费支出决算情况说明\n车辆燃修费3.00万元。公务接待费全年耗用2.00万元，较上年缩水1.00万元，占三公总盘子的40%。公务接待费原定5.00万元。"
	l, err := reading.Lexicon{}.Extend(
		reading.Word{Text: "车辆燃修费", Like: "公务用车运行维护费"},
		reading.Word{Text: "耗用", Like: "列支"},
		reading.Word{Text: "缩水", Like: "减少"},
	)
	require.NoError(t, err)
	l, err = l.Extend(reading.Word{Text: "三公总盘子", Like: "“三公”经费"}, reading.Word{Text: "原定", Like: "年初预算"})
	require.NoError(t, err)
	assert.Equal(t, []string{
		"3.00万元 公开07/公务用车运行维护费/决算数 actual",
		"2.00万元 公开07/公务接待费/决算数 actual",
		"1.00万元 公开07/公务接待费/决算数 change /上年 减少",
		"40% 公开07/公务接待费/决算数 share /公开07/合计/决算数",
		"5.00万元 公开07/公务接待费/预算数 budget /年初预算",
	}, readings(reading.Read(text, reading.Options{Year: 2020, Lexicon: l})))
	assert.NotContains(t, strings.Join(readings(reading.Read(text, reading.Options{Year: 2020})), "\n"), "3.00万元 公开07/公务用车运行维护费/决算数")
}

// TestLexiconExtendErrors shows what cannot be added, and that a lexicon stays as it was.
func TestLexiconExtendErrors(t *testing.T) {
	l, err := reading.Lexicon{}.Extend(reading.Word{Text: "耗用", Like: "列支"})
	require.NoError(t, err)
	for _, c := range []struct {
		text, like string
		want       error
		message    string
	}{
		{"", "列支", reading.ErrEmptyWord, `Lexicon.Extend: "" like "列支": empty word`},
		{" ", "列支", reading.ErrEmptyWord, `Lexicon.Extend: " " like "列支": empty word`},
		{"车辆燃修费", "车辆", nil, ""},
		{"车辆燃修费", "某物", reading.ErrUnknownWord, `Lexicon.Extend: "车辆燃修费" like "某物": unknown word`},
		{"收入", "支出", reading.ErrKnownWord, `Lexicon.Extend: "收入" like "支出": word with another meaning`},
		{"耗用", "减少", reading.ErrKnownWord, `Lexicon.Extend: "耗用" like "减少": word with another meaning`},
		{"耗用", "列支", nil, ""},
		{strings.Repeat("某", 1<<16), "列支", reading.ErrTooManyWords, ""},
		{"𠮷", "列支", reading.ErrTooManyWords, `Lexicon.Extend: "𠮷" like "列支": too many words`},
	} {
		got, err := l.Extend(reading.Word{Text: c.text, Like: c.like})
		if c.want == nil {
			require.NoError(t, err)
			continue
		}
		require.ErrorIs(t, err, c.want)
		if c.message != "" {
			assert.EqualError(t, err, c.message)
		}
		assert.Equal(t, l, got, c.text)
	}
	same, err := l.Extend()
	require.NoError(t, err)
	assert.Equal(t, l, same)
}

// FuzzLexiconExtend adds any two words: they are known afterwards, and reading with them
// ends.
func FuzzLexiconExtend(tf *testing.F) {
	f := steady.Fuzz(tf)
	f.Add("耗用", "用", "公务接待费耗用3.00万元。")
	f.Add("某甲", "某甲乙", "某甲乙丙3.00万元。")
	f.Fuzz(func(t *testing.T, one, two, text string) {
		l, err := reading.Lexicon{}.Extend(reading.Word{Text: one, Like: "列支"}, reading.Word{Text: two, Like: "列支"})
		if err != nil {
			return
		}
		again, err := l.Extend(reading.Word{Text: one, Like: two}, reading.Word{Text: two, Like: one})
		require.NoError(t, err)
		assert.Equal(t, readings(reading.Read(text, reading.Options{Lexicon: l})), readings(reading.Read(text, reading.Options{Lexicon: again})))
	})
}
