package grid_test

import (
	"bytes"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/require"

	"github.com/fiscalcn/yusuan/internal/steady"
	"github.com/fiscalcn/yusuan/tables/grid"
)

// Any text in any place renders to valid UTF-8 and reads back from HTML and Markdown.
func FuzzTexts(tf *testing.F) {
	f := steady.Fuzz(tf)
	for _, text := range []string{
		"", "2,993.83", "本年收入合\n计", "“三公”经费", "年初部门预算安排金额 (含历年结余结转) ①", "④=①+②-③", "1.因公出国（境）费",
		"|", "\\|", "<script>", "&amp;", "]]>", "<br>", "a\r\n\r\nb", "\x00\x1b[0m", "\xff\xfe", "\xed\xa0\x80", "\u2028\u2029\u0085", "\uFFFE", "e\u0301\u200d",
	} {
		f.Add(text, text, true)
		f.Add(text, "项目", false)
	}
	f.Fuzz(func(t *testing.T, text, other string, wide bool) {
		b := grid.New(2)
		b.Title(text)
		b.Above(other, text)
		b.Below(text, other)
		b.Header(label(text), label(other))
		b.Row(span(text, 2, 1), label(other))
		b.Row(grid.Cell{Text: text, Align: grid.Right})
		g := build(t, b)
		require.Equal(t, [][]string{{text, other}, {text, other}, {"", text}}, g.Records())

		markup := g.AppendHTML(nil)
		require.True(t, utf8.Valid(markup))
		for i, row := range readHTML(t, string(markup))[:3] {
			require.Equal(t, literal([]string{other, other, text}[i]), row[len(row)-1].text)
		}

		markdown := g.AppendMarkdown(nil, 1)
		require.True(t, utf8.Valid(markdown))
		lines := strings.Split(string(markdown[bytes.Index(markdown, []byte("\n| ---"))+1:]), "\n")
		require.Equal(t, []string{literal(text), literal(other)}, readMarkdownRow(t, lines[1]))

		ambiguous := grid.Narrow
		if wide {
			ambiguous = grid.Wide
		}
		picture := drawn(t, g, ambiguous)
		require.True(t, utf8.Valid(picture))
		for line := range strings.Lines(string(picture)) {
			line, _ = strings.CutSuffix(line, "\n")
			require.Equal(t, strings.TrimRight(line, " \t"), line)
			require.False(t, strings.ContainsFunc(line, func(r rune) bool { return r < ' ' }), "%q", line)
		}
	})
}
