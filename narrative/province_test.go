package narrative_test

import (
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/fiscalcn/yusuan/narrative"
)

func TestProvinces(t *testing.T) {
	only := os.Getenv("PROVINCE")
	for _, p := range provinceTexts(t) {
		if !strings.Contains(p.name, only) {
			continue
		}
		r := narrative.Read(p.text, narrative.Options{})
		byStart := map[int]narrative.Statement{}
		for s := range r.Statements() {
			if s.HasValue() {
				byStart[s.Start] = s
			}
		}
		total, resolved, right := 0, 0, 0
		for _, m := range p.marks {
			s, ok := byStart[m.start]
			delete(byStart, m.start)
			if m.subjects == nil {
				if ok && (s.Subject.Indicator != 0 || s.Subject.Address.Form != 0) {
					t.Logf("%s FREE: %s is read as %s %s", p.name, context(p.text, m), s.Subject, s.Measure)
				}
				continue
			}
			total++
			if !ok {
				t.Logf("%s UNRESOLVED: %s: %s %s", p.name, context(p.text, m), m.subjects[0], m.measure)
				continue
			}
			resolved++
			if why := m.wrong(s); why != "" {
				t.Logf("%s WRONG: %s: %s", p.name, context(p.text, m), why)
				continue
			}
			right++
		}
		for _, s := range byStart {
			t.Logf("%s STRAY: %s %s %s", p.name, s.Quote, s.Subject, s.Measure)
		}
		for x := range r.Remarks() {
			t.Logf("%s REMARK %s %s", p.name, x.Kind, x.Quote)
		}
		rounded := p.sets.actual
		alone := narrative.Verify(r)
		against := narrative.Verify(r, narrative.AgainstSet(rounded), narrative.AgainstPrior(p.sets.prior))
		for f := range alone.Findings() {
			t.Logf("%s ALONE: %s %s", p.name, brief(f), f.Message)
		}
		for f := range against.Findings() {
			t.Logf("%s AGAINST: %s %s", p.name, brief(f), f.Message)
		}
		fmt.Printf("%s: %d numbers, %d resolved, %d right (%s), %d false alone, %d against tables\n", p.name, total, resolved, right, percentage(right, total), alone.Len(), against.Len())
	}
}

func context(text string, m mark) string {
	return strings.ToValidUTF8(strings.ReplaceAll(fmt.Sprintf("%s[%s]%s", last(text[:m.start], 90), text[m.start:m.end], text[m.end:min(len(text), m.end+20)]), "\n", "⏎"), "")
}

// wrong says how a statement differs from what the mark says; "" if it does not.
func (m mark) wrong(s narrative.Statement) string {
	switch {
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
