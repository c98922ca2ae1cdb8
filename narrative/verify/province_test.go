package verify_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/fiscalcn/yusuan/narrative"
	"github.com/fiscalcn/yusuan/narrative/reading"
	"github.com/fiscalcn/yusuan/narrative/verify"
)

// TestProvinces reads texts in the styles of many places, plain and as pages of a PDF
// have them: every number says what it was put there to say, and as the texts agree
// with themselves and their tables, nothing is found in them.
func TestProvinces(t *testing.T) {
	numbers := 0
	for _, plain := range provinceTexts(t) {
		for _, p := range []*provinceText{
			plain,
			plain.printed(page{width: 38, lines: 24, foot: "- %d -"}),
			plain.printed(page{width: 29, lines: 19, foot: "%d", head: "某某单位2022年度部门决算公开"}),
		} {
			r := reading.Read(p.text, reading.Options{})
			assert.Equal(t, p.year, r.Year(), p.name)
			assert.Empty(t, p.misread(r), p.name)
			assert.Empty(t, slices.Collect(r.Remarks()), p.name)
			assert.Empty(t, messages(verify.Run(r)), p.name)
			assert.Empty(t, messages(verify.Run(r, verify.AgainstSet(p.sets.actual), verify.AgainstPrior(p.sets.prior))), p.name)
		}
		numbers += plain.numbers()
	}
	t.Logf("%d numbers", numbers)
}

// numbers counts the numbers of the text that say something known.
func (p *provinceText) numbers() int {
	n := 0
	for _, m := range p.marks {
		if m.subjects != nil {
			n++
		}
	}
	return n
}

// misread returns a line for every number that a reading does not take for what it
// is: for one of nothing known, that is to be nothing known.
func (p *provinceText) misread(r reading.Reading) []string {
	var lines []string
	stated := map[int]narrative.Statement{}
	for s := range r.Statements() {
		if s.HasValue() && !s.Reason {
			stated[s.Start] = s
		}
	}
	for _, m := range p.marks {
		s, ok := stated[m.start]
		delete(stated, m.start)
		if why := m.misread(s, ok); why != "" {
			lines = append(lines, fmt.Sprintf("%s: %s", p.context(m), why))
		}
	}
	for _, s := range stated {
		lines = append(lines, fmt.Sprintf("%s: read as %s of %s", s.Quote, s.Measure, s.Subject))
	}
	slices.Sort(lines)
	return lines
}

// context returns a number with the words around it.
func (p *provinceText) context(m mark) string {
	around := last(p.text[:m.start], 90) + "[" + p.text[m.start:m.end] + "]" + p.text[m.end:min(len(p.text), m.end+20)]
	return strings.ToValidUTF8(strings.ReplaceAll(around, "\n", "⏎"), "")
}

// misread says how a statement, if there is one, differs from what the number says;
// "" if it does not.
func (m mark) misread(s narrative.Statement, ok bool) string {
	known := s.Subject.Indicator != 0 || s.Subject.Address.Form != 0
	switch {
	case m.subjects == nil && ok && known:
		return fmt.Sprintf("read as %s of %s", s.Measure, s.Subject)
	case m.subjects == nil:
		return ""
	case !ok:
		return "unresolved " + m.measure + " of " + m.subjects[0]
	case !slices.Contains(m.subjects, s.Subject.String()):
		return fmt.Sprintf("%s, not %s", s.Subject, m.subjects[0])
	case s.Measure.String() != m.measure:
		return fmt.Sprintf("%s, not %s", s.Measure, m.measure)
	case m.base != "" && s.Base.IsBudget() != (m.base == "预算"):
		return fmt.Sprintf("against %s, not %s", s.Base, m.base)
	case m.of != nil && !slices.Contains(m.of, s.Of.String()):
		return fmt.Sprintf("of %s, not %s", s.Of, m.of[0])
	default:
		return ""
	}
}
