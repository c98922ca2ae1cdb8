package judge_test

import (
	"encoding/json"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/budget/judge"
)

var slot = regexp.MustCompile(`\{[^}]*\}`)

// TestLanguages: both languages have words for every code, and say the same arguments; the
// English ones are English, but for the names of forms and units and words of the document.
func TestLanguages(t *testing.T) {
	quoted := regexp.MustCompile(`公开06|公开05|万元|元|约|余|“[^”]*”`)
	last := ""
	for code := range judge.Codes() {
		chinese, english := judge.Chinese(code), judge.English(code)
		require.NotEmpty(t, chinese, code)
		require.NotEmpty(t, english, code)
		if !strings.HasPrefix(code, "cause.") {
			assert.Less(t, last, code, "in order, each once")
			last = code
		}
		slots := slices.Compact(slices.Sorted(slices.Values(slot.FindAllString(chinese, -1))))
		for _, s := range slot.FindAllString(english, -1) {
			if !strings.HasPrefix(s, "{*") {
				assert.Contains(t, slots, s, code)
			}
		}
		for _, s := range slots {
			if !strings.HasPrefix(s, "{*") && !isTitle(code, s) {
				assert.Contains(t, english, s, code)
			}
		}
		assert.False(t, strings.ContainsFunc(quoted.ReplaceAllString(english, ""), func(r rune) bool { return unicode.Is(unicode.Han, r) }), english)
	}
}

// isTitle reports whether an argument is the Chinese title of a rule, which follows its ID.
func isTitle(code, s string) bool {
	return map[string]string{"evaluation.finding": "{3}", "evaluation.exceeds": "{3}", "evaluation.report": "{4}"}[code] == s
}

func TestMessage(t *testing.T) {
	amount := judge.Say("all.amount", "2.50", budget.WanYuan)
	french := func(code string) string {
		return map[string]string{"check.blank-should-be": "vide, devrait être {0}", "all.amount": "{0} {1}", "unit.wan": "dizaines de milliers de yuans"}[code]
	}
	for _, c := range []struct {
		m                        judge.Message
		chinese, english, french string
	}{
		{judge.Message{}, "", "", ""},
		{judge.Message{Text: "201 {0}"}, "201 {0}", "201 {0}", "201 {0}"},
		{judge.Say("all.enumerated", "公开05", 7, budget.WanYuan), "公开05、7、万元", "公开05, 7, ×10,000 yuan", "公开05、7、dizaines de milliers de yuans"},
		{judge.Say("check.blank-should-be", amount), "空白，按勾稽关系应为 2.50万元", "blank; by the identities it should be 2.50 ×10,000 yuan", "vide, devrait être 2.50 dizaines de milliers de yuans"},
		{judge.Say("check.cause", judge.CausesOf(judge.CausePoint, judge.CauseDropped)), "，疑似小数点错位或漏写一位数字", ", probably: decimal point shifted or digit dropped", "，疑似小数点错位或漏写一位数字"},
		{judge.Say("text.cause", judge.CauseSign), "，正负号有误", ", probably: sign", "，正负号有误"},
		{judge.Say("all.joined", "甲", judge.Message{}, judge.Message{}), "甲", "甲", "甲"},
		{judge.Say("of my own", "甲", 2), "of my own 甲, 2", "of my own 甲, 2", "of my own 甲, 2"},
		{judge.Say("all.lacks", judge.Message{}), "缺少", "there is no ", "缺少"},
		{judge.Say("all.lacks", "甲", "乙"), "缺少甲", "there is no 甲", "缺少甲"}, // more than there is room for
		{judge.Say("all.lacks"), "缺少", "there is no ", "缺少"},
	} {
		assert.Equal(t, c.chinese, c.m.String())
		assert.Equal(t, c.english, c.m.In(judge.English))
		assert.Equal(t, c.french, c.m.In(french))
		data, err := json.Marshal(c.m)
		require.NoError(t, err)
		read := judge.Message{Text: "kept"}
		require.NoError(t, json.Unmarshal(data, &read))
		assert.Equal(t, c.m, read)
		assert.True(t, c.m.Equal(read))
		assert.Equal(t, c.m.String() == "", c.m.IsZero())
		require.Error(t, json.Unmarshal([]byte(`7`), &read))
		assert.Equal(t, c.m, read)
	}
	assert.Equal(t, judge.Say("all.lacks"), judge.Say("all.lacks", judge.Message{}), "nothing is no argument")
	assert.False(t, amount.Equal(judge.Say("all.amount", "2.50", budget.Yuan)))
	assert.False(t, amount.Equal(judge.Say("all.amount", "2.50")))
	assert.False(t, amount.Equal(judge.Message{Text: "2.50万元"}))
	for _, slot := range []string{"{x}", "{}", "{-1}", "{1}"} { // slots of a language that name no argument
		assert.Equal(t, "vide", judge.Say("all.lacks", "甲").In(func(string) string { return "vide" + slot }))
	}
	assert.Equal(t, "Unit(9)", judge.Say("all.joined", budget.Unit(9)).String())
}

// TestCharacters: a span counted in characters cuts the same out of the characters of the text.
func TestCharacters(t *testing.T) {
	const text = "2021年度收入, café、𠮷野"
	runes := []rune(text)
	for start := range len(text) + 1 {
		for end := start; end <= len(text); end++ {
			if !utf8.ValidString(text[:start]) || !utf8.ValidString(text[start:end]) {
				continue
			}
			s, err := judge.Span{Start: start, End: end, Quote: "q"}.Characters(text)
			require.NoError(t, err)
			require.Equal(t, text[start:end], string(runes[s.Start:s.End]))
			require.Equal(t, "q", s.Quote)
		}
	}
	for _, s := range []judge.Span{{Start: -1}, {Start: 2, End: 1}, {End: len(text) + 1}} {
		same, err := s.Characters(text)
		require.ErrorIs(t, err, judge.ErrSpan)
		assert.Equal(t, s, same)
	}
}

// TestCodesEnd: who has seen enough codes is given no more.
func TestCodesEnd(t *testing.T) {
	all := slices.Collect(judge.Codes())
	for n := range all {
		seen := 0
		for code := range judge.Codes() {
			require.Equal(t, all[seen], code)
			seen++
			if seen > n {
				break
			}
		}
		require.Equal(t, n+1, seen)
	}
}
