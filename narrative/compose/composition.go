package compose

import (
	"iter"
	"slices"
)

// Composition is a composed text (情况说明): headings and paragraphs, and a record of
// its numbers and gaps. It never changes and is safe to share. The zero value is
// an empty text.
type Composition struct{ draft draft }

// Section is a heading of a text with the paragraphs below it, up to the next
// heading.
type Section struct {
	// Level is 1 for a part (第三部分), 2 for 一、, 3 for （一）.
	Level int
	// Title is the heading with its ordinal.
	Title string
	// Paragraphs are without line breaks.
	Paragraphs []string
}

// Sections yields the headings in order, each with its paragraphs.
func (c Composition) Sections() iter.Seq[Section] {
	return func(yield func(Section) bool) {
		var s Section
		for text, level := range c.draft.all() {
			if level == 0 {
				s.Paragraphs = append(s.Paragraphs, text)
				continue
			}
			if s.Level > 0 && !yield(s) {
				return
			}
			s = Section{Level: level, Title: text}
		}
		if s.Level > 0 {
			yield(s)
		}
	}
}

// all yields every line with its level.
func (d *draft) all() iter.Seq2[string, int] {
	return func(yield func(string, int) bool) {
		for i, l := range d.lines {
			end := len(d.text)
			if i+1 < len(d.lines) {
				end = d.lines[i+1].start - 1
			}
			if !yield(string(d.text[l.start:end]), l.level) {
				return
			}
		}
	}
}

// Claims returns every number of the text that states an amount, a percentage, a
// score or a count, in order of place. Years, dates, codes, ordinals and the limits in
// names (单价100万元以上) state nothing.
func (c Composition) Claims() []Claim { return slices.Clone(c.draft.claims) }

// Gaps returns what is missing in the text, in order of place; nil if nothing is.
func (c Composition) Gaps() []Gap { return slices.Clone(c.draft.gaps) }

// String returns the text, a line for every heading and paragraph, without a line
// break at the end. Places of claims and gaps are bytes of it.
func (c Composition) String() string { return string(c.draft.text) }

// AppendText appends what String returns. The error is always nil.
func (c Composition) AppendText(b []byte) ([]byte, error) {
	return append(b, c.draft.text...), nil
}

// AppendMarkdown appends the text in Markdown: headings of the given level (at
// least 1) and below, no deeper than 6, and paragraphs, with a line break at the end
// of each and a blank line between. Characters that Markdown would understand are
// escaped.
func (c Composition) AppendMarkdown(b []byte, level int) []byte {
	first := true
	for text, heading := range c.draft.all() {
		if !first {
			b = append(b, '\n')
		}
		first = false
		if heading > 0 {
			for range min(max(level, 1)+heading-1, 6) {
				b = append(b, '#')
			}
			b = append(b, ' ')
		}
		b = appendEscaped(b, text)
		b = append(b, '\n')
	}
	return b
}

// appendEscaped escapes the marks of inline markup. Nothing else can be taken for
// markup: no paragraph begins with a mark, a blank, or a number followed by one.
func appendEscaped(b []byte, text string) []byte {
	for i := range len(text) {
		switch text[i] {
		case '\\', '`', '*', '_', '[', ']', '<', '>', '&', '#', '|', '~', '$':
			b = append(b, '\\')
		}
		b = append(b, text[i])
	}
	return b
}
