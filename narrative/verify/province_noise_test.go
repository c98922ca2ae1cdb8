package verify_test

import (
	"fmt"
	"strings"
	"unicode/utf8"
)

// A page is how a PDF shows a text: lines of a width, pages of a number of lines with
// a number at their foot and a line at their head.
type page struct {
	width, lines int
	head         string
	foot         string // of the page number
}

// printed returns the text as an extractor takes it from such pages, with the marks
// moved along.
func (p *provinceText) printed(on page) *provinceText {
	var b strings.Builder
	moved := make([]int, len(p.text)+1)
	column, line, number := 0, 0, 0
	for i, r := range p.text {
		if r == '\n' || column >= on.width && !startsHeading(p.text[i:]) {
			b.WriteByte('\n')
			column = 0
			line++
			if line%on.lines == 0 {
				number++
				fmt.Fprintf(&b, on.foot+"\n%s\n", number, on.head)
			}
		}
		moved[i] = b.Len()
		if r != '\n' {
			b.WriteRune(r)
			column++
		}
	}
	moved[len(p.text)] = b.Len()
	q := *p
	q.text, q.marks = b.String(), make([]mark, len(p.marks))
	for i, m := range p.marks {
		_, size := utf8.DecodeLastRuneInString(p.text[:m.end])
		m.start, m.end = moved[m.start], moved[m.end-size]+size
		q.marks[i] = m
	}
	return &q
}

// startsHeading reports whether a line that starts with the text would look like a
// heading or an item, or like a page number, and be one for all that anyone can tell.
func startsHeading(text string) bool {
	r, size := utf8.DecodeRuneInString(text)
	if strings.ContainsRune("第（(一二三四五六七八九十①②③", r) {
		return true
	}
	digits := len(text) - len(strings.TrimLeft(text, "0123456789"))
	return digits > 0 && (strings.HasPrefix(text[digits:], ".") || strings.HasPrefix(text[digits:], "、")) || digits > 0 && digits < 5 && size == 1
}
