package prose_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/fiscalcn/yusuan/internal/prose"
)

// TestJoinLines shows which line breaks say something, and which only that a line is full.
func TestJoinLines(t *testing.T) {
	const full = "支出决算总额一百二十三万元比上年" // 16 signs
	for _, c := range []struct{ name, text, want string }{
		{"no lines", full, full},
		{"paragraphs", "收入\n支出决算\n" + full, "收入|支出决算|" + full},
		{"two long lines are no habit", full + "\n" + full + "\n收入", full + "|" + full + "|收入"},
		{"full lines", strings.Repeat(full+"\n", 3) + "收入\n支出", strings.Repeat(full, 3) + "收入|支出"},
		{"indented ones are full too", full + "\n　　" + full[6:] + "\n" + strings.Repeat(full+"\n", 2) + "收入", full + full[6:] + full + full + "收入"},
		{"a number that did not fit", full[6:] + "\n123456.78万元\n" + strings.Repeat(full+"\n", 3) + "收入", full[6:] + "123456.78万元|" + strings.Repeat(full, 3) + "收入"},
		{"a longer line: they end where they end", strings.Repeat(full+"\n", 3) + full + full + "收入。\n支出", strings.Repeat(full+"|", 3) + full + full + "收入。|支出"},
		{"behind a sentence", strings.Repeat(full+"\n", 3) + full[3:] + "。\n收入", strings.Repeat(full, 3) + full[3:] + "。|收入"},
		{"before an ordinal", strings.Repeat(full+"\n", 4) + "一、收入", strings.Repeat(full, 4) + "|一、收入"},
		{"before a list mark", strings.Repeat(full+"\n", 4) + "- 1.收入", strings.Repeat(full, 4) + "|-1.收入"},
		{"before a part", strings.Repeat(full+"\n", 4) + "第三部分收入", strings.Repeat(full, 4) + "|第三部分收入"},
		{"between digits", strings.Repeat(full+"\n", 3) + full[3:] + "1\n2收入", strings.Repeat(full, 3) + full[3:] + "1|2收入"},
	} {
		text := prose.New(c.text)
		text.JoinLines()
		var got strings.Builder
		for i, g := range text.Glyphs {
			if i > 0 && g.Gap == prose.Newline {
				got.WriteByte('|')
			}
			got.WriteRune(g.Rune)
		}
		assert.Equal(t, c.want, got.String(), c.name)
	}
}
