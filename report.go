package yusuan

import (
	"iter"
	"strings"

	"github.com/fiscalcn/yusuan/budget/judge"
	"github.com/fiscalcn/yusuan/narrative"
	textreading "github.com/fiscalcn/yusuan/narrative/reading"
)

// Report is what an audit found (审核结果): in tables, text and self-evaluations. Its
// findings are in the order of form, row and column; before them come those about no
// form, in the order of the text. It never changes and is safe to share. The zero value
// is that of nothing looked at.
type Report struct {
	judge.Report
	reading  Reading
	verdicts []judge.Verdict // on the statements of the text
}

// Statement is a statement of the text (表述) with what became of it.
type Statement struct {
	narrative.Statement
	// Section is the heading that it stands under, without its ordinal.
	Section string
	// Verdict is NotEvaluated where nothing could be held against it.
	Verdict judge.Verdict
}

// Reading returns what was judged.
func (r Report) Reading() Reading { return r.reading }

// Statements yields what the text states, with the verdicts, in the order of the text.
func (r Report) Statements() iter.Seq[Statement] {
	return func(yield func(Statement) bool) {
		sections, i := sectionsOf(r.reading.text), 0
		for s := range r.reading.text.Statements() {
			if !yield(Statement{s, sections[s.Chapter], r.verdicts[i]}) {
				return
			}
			i++
		}
	}
}

// sectionsOf returns the headings of the sections of a text, without blanks.
func sectionsOf(r textreading.Reading) []string {
	var sections []string
	for c := range r.Chapters() {
		sections = append(sections, strings.Join(strings.Fields(c.Title), ""))
	}
	return sections
}
