package view

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"
)

// Paragraph is a line of the text, in pieces.
type Paragraph []Piece

// Piece is a piece of the text that the same findings are about.
type Piece struct {
	Text     string `json:"text"`
	Findings []int  `json:"findings,omitzero"`
	Holds    bool   `json:"holds,omitzero"` // it is a number that was held against others, and fits
}

// A mark is where a finding stands in the text, in bytes; or, with holds, a number that fits.
type mark struct{ start, end, finding int }

const holds = -1

// paragraphs cuts a text into lines, and these into pieces where marks begin and end. Blank lines are left out.
func paragraphs(text string, marks []mark) []Paragraph {
	for i, m := range marks {
		marks[i] = m.on(text)
	}
	slices.SortStableFunc(marks, func(a, b mark) int { return cmp.Compare(a.start, b.start) })
	var open []mark
	out := []Paragraph{}
	start := 0
	for line := range strings.FieldsFuncSeq(text, func(c rune) bool { return c == '\n' || c == '\r' || c == '\f' }) {
		start += strings.Index(text[start:], line)
		end := start + len(line)
		for len(marks) > 0 && marks[0].start < end {
			open, marks = append(open, marks[0]), marks[1:]
		}
		open = slices.DeleteFunc(open, func(m mark) bool { return m.end <= start })
		if strings.TrimSpace(line) != "" {
			out = append(out, pieces(text, start, end, open))
		}
		start = end
	}
	return out
}

// on returns a mark of whole characters: where something is missing, that is the one before.
func (m mark) on(text string) mark {
	m.start, m.end = min(max(m.start, 0), len(text)), min(max(m.end, m.start, 0), len(text))
	if m.start == m.end {
		_, size := utf8.DecodeLastRuneInString(text[:m.start])
		m.start -= size
	}
	for m.start > 0 && !utf8.RuneStart(text[m.start]) {
		m.start--
	}
	for m.end < len(text) && !utf8.RuneStart(text[m.end]) {
		m.end++
	}
	return m
}

// pieces cuts a line where marks begin and end.
func pieces(text string, start, end int, marks []mark) Paragraph {
	cuts := []int{start, end}
	for _, m := range marks {
		cuts = append(cuts, min(max(m.start, start), end), min(max(m.end, start), end))
	}
	slices.Sort(cuts)
	cuts = slices.Compact(cuts)
	var p Paragraph
	for i, from := range cuts[:len(cuts)-1] {
		piece := Piece{Text: text[from:cuts[i+1]]}
		for _, m := range marks {
			switch {
			case m.start > from || m.end <= from:
			case m.finding == holds:
				piece.Holds = true
			default:
				piece.Findings = append(piece.Findings, m.finding)
			}
		}
		p = append(p, piece)
	}
	return p
}
