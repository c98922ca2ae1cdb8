package grid_test

import (
	"html"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/fiscalcn/yusuan/tables/grid"
)

func TestMarkdownReadsBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		f := drawReference(t, anyText())
		title := anyText().Draw(t, "title")
		above := rapid.SliceOfN(anyText(), 0, 2).Draw(t, "above")
		g := f.build(t, title, above, nil)
		out := string(g.AppendMarkdown(nil, 3))
		require.True(t, utf8.ValidString(out))
		if title != "" {
			heading, rest, _ := strings.Cut(out, "\n\n")
			assert.Equal(t, literal(title), readMarkdown(t, strings.TrimPrefix(heading, "### ")))
			out = rest
		}
		for _, line := range above {
			paragraph, rest, _ := strings.Cut(out, "\n\n")
			assert.Equal(t, literal(line), readMarkdown(t, paragraph))
			assert.NotRegexp(t, `^([-+*>#~ \t]|[0-9]+[.)]([ \t]|$))`, paragraph)
			out = rest
		}
		lines := strings.Split(strings.TrimSuffix(out, "\n"), "\n")
		require.Len(t, lines, 2+f.rows-f.header)
		assert.Equal(t, mapEach(g.Headings(), literal), readMarkdownRow(t, lines[0]))
		assert.Equal(t, mapEach(f.headings(), literal), readMarkdownRow(t, lines[0]))
		assert.Equal(t, f.delimiters(), strings.Split(strings.Trim(lines[1], "| "), " | "))
		for i, record := range g.Records()[f.header:] {
			assert.Equal(t, mapEach(record, literal), readMarkdownRow(t, lines[2+i]))
		}
	})
}

func mapEach(texts []string, f func(string) string) []string {
	out := make([]string, len(texts))
	for i, text := range texts {
		out[i] = f(text)
	}
	return out
}

// readMarkdownRow cuts a table line at the bars that no backslash escapes.
func readMarkdownRow(t require.TestingT, line string) []string {
	require.True(t, strings.HasPrefix(line, "|") && strings.HasSuffix(line, " |"), line)
	var cells []string
	begin := 1
	for i := 1; i < len(line); i++ {
		switch line[i] {
		case '\\':
			i++
		case '|':
			cells = append(cells, readMarkdown(t, strings.Trim(line[begin:i], " \t")))
			begin = i + 1
		}
	}
	return cells
}

// readMarkdown reads inline text in which nothing is markup but escapes, entities and <br>.
func readMarkdown(t require.TestingT, s string) string {
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		rest := s[i:]
		switch {
		case s[i] == '\\':
			i++
			require.Contains(t, "\\|`*_~[]#$-+.)", s[i:i+1])
			b.WriteByte(s[i])
		case strings.HasPrefix(rest, "<br>"):
			b.WriteByte('\n')
			i += len("<br>") - 1
		case s[i] == '&':
			entity := s[i : i+strings.IndexByte(rest, ';')+1]
			b.WriteString(html.UnescapeString(entity))
			i += len(entity) - 1
		default:
			require.NotContains(t, "|`*_~[]#$<>", s[i:i+1])
			b.WriteByte(s[i])
		}
	}
	return b.String()
}

func TestMarkdownParagraphs(t *testing.T) {
	for _, test := range []struct{ line, want string }{
		{"", ""},
		{"单位：万元", "单位：万元"},
		{"1.因公出国（境）费", "1.因公出国（境）费"},
		{"1. 公务接待费", "1\\. 公务接待费"},
		{"12) 公务接待费", "12\\) 公务接待费"},
		{"3.\t合计", "3\\.\t合计"},
		{"4.", "4\\."},
		{"2021", "2021"},
		{"2993.83 万元", "2993.83 万元"},
		{"- 合计", "\\- 合计"},
		{"-0.50", "\\-0.50"},
		{"+ 合计", "\\+ 合计"},
		{"* 合计", "\\* 合计"},
		{"# 合计", "\\# 合计"},
		{"> 合计", "&gt; 合计"},
		{"    合计", "&#32;   合计"},
		{"\t合计", "&#9;合计"},
		{"---", "\\---"},
		{"===", "==="},
		{"~~~", "\\~\\~\\~"},
		{"| a |", "\\| a \\|"},
		{"[^1]: a", "\\[^1\\]: a"},
		{"a\u2028b\r\rc", "a<br>b<br><br>c"},
		{"\uFDD0\u0080\x7F", "\uFFFD\uFFFD\uFFFD"},
	} {
		t.Run(test.line, func(t *testing.T) {
			b := grid.New(1)
			b.Above(test.line)
			want := test.want + "\n\n| |\n| --- |\n"
			assert.Equal(t, want, string(build(t, b).AppendMarkdown(nil, 1)))
		})
	}
}

// The heading has the level that was asked for, as far as Markdown has one.
func TestMarkdownLevel(t *testing.T) {
	b := grid.New(1)
	b.Title("合计")
	g := build(t, b)
	for level, want := range map[int]string{-1: "", 0: "", 1: "# 合计\n\n", 6: "###### 合计\n\n", 7: "###### 合计\n\n"} {
		assert.Equal(t, "before\n"+want+"| |\n| --- |\n", string(g.AppendMarkdown([]byte("before\n"), level)))
	}
}
