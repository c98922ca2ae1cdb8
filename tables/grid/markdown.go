package grid

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// AppendMarkdown appends the table in the form of GitHub Flavored Markdown to b: the title as a heading of the given level (1 to 6; more
// counts as 6, and with 0 or less the title is left out), the lines above and below as paragraphs. Such a table has one header line, so
// several header rows are joined as [Grid.Headings] does; the text of a merged cell stands in its first position. All texts are escaped
// to show literally, a line break in a cell is written <br>. The output ends with a line break.
func (g Grid) AppendMarkdown(b []byte, level int) []byte {
	if g.columns == 0 {
		return b
	}
	if g.title != "" && level > 0 {
		for range min(level, 6) {
			b = append(b, '#')
		}
		b = append(b, ' ')
		b = appendMarkdown(b, g.title)
		b = append(b, "\n\n"...)
	}
	for _, line := range g.above {
		b = appendParagraph(b, line)
		b = append(b, '\n')
	}
	for _, heading := range g.Headings() {
		b = appendMarkdownCell(b, heading)
	}
	b = append(b, "|\n"...)
	for c := range g.columns {
		switch g.columnAlign(c) {
		case Right:
			b = append(b, "| ---: "...)
		case Center:
			b = append(b, "| :---: "...)
		default:
			b = append(b, "| --- "...)
		}
	}
	b = append(b, "|\n"...)
	for r := g.header; r < g.rows; r++ {
		for c := range g.columns {
			text := ""
			if g.starts(r, c) {
				text = g.cell(r, c).Text
			}
			b = appendMarkdownCell(b, text)
		}
		b = append(b, "|\n"...)
	}
	for _, line := range g.below {
		b = append(b, '\n')
		b = appendParagraph(b, line)
	}
	return b
}

func appendMarkdownCell(b []byte, text string) []byte {
	b = append(b, "| "...)
	if text == "" {
		return b
	}
	b = appendMarkdown(b, text)
	return append(b, ' ')
}

// appendParagraph writes a line as a paragraph, and not as a rule or a list, which "-", "+", "1." and "1)" would begin.
func appendParagraph(b []byte, line string) []byte {
	begin := len(b)
	b = appendMarkdown(b, line)
	digits := len(line) - len(strings.TrimLeft(line, "0123456789"))
	mark := b[begin+digits:]
	switch {
	case len(mark) == 0:
	case digits == 0 && (mark[0] == '-' || mark[0] == '+'),
		digits > 0 && (mark[0] == '.' || mark[0] == ')') && (len(mark) == 1 || mark[1] == ' ' || mark[1] == '\t'):
		b = slices.Insert(b, begin+digits, '\\')
	}
	return append(b, '\n')
}

// appendMarkdown writes text with its line breaks as <br> and what Markdown would understand escaped: the marks of inline markup, the
// cell border |, the # of headings and the $ of formulas; and blanks at the ends, which Markdown trims.
func appendMarkdown(b []byte, text string) []byte {
	for more := true; more; {
		var line string
		line, text, more = cutLine(text)
		for i, r := range line {
			switch r {
			case '\\', '|', '`', '*', '_', '~', '[', ']', '#', '$':
				b = append(b, '\\', byte(r))
			case '&':
				b = append(b, "&amp;"...)
			case '<':
				b = append(b, "&lt;"...)
			case '>':
				b = append(b, "&gt;"...)
			case ' ', '\t':
				b = appendBlank(b, byte(r), i == 0 || i == len(line)-1)
			default:
				b = utf8.AppendRune(b, shown(r))
			}
		}
		if more {
			b = append(b, "<br>"...)
		}
	}
	return b
}

func appendBlank(b []byte, blank byte, atEnd bool) []byte {
	switch {
	case !atEnd:
		return append(b, blank)
	case blank == ' ':
		return append(b, "&#32;"...)
	}
	return append(b, "&#9;"...)
}
