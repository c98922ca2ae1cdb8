package check

import (
	"fmt"
	"slices"
	"strings"

	"github.com/fiscalcn/yusuan/budget/judge"
	"github.com/fiscalcn/yusuan/tables"
)

// Equal returns the rule that the figures on the left add up to as much as those on
// the right. Both are addresses separated by " + ", as [tables.ParseAddress] reads
// them: Equal("Z01", "公开06/30216/决算数", "公开05/2050803/基本支出"). A finding of it is
// an error, unless another severity is set. It runs with [With]. The error wraps
// [tables.ErrAddress].
func Equal(id, left, right string) (Rule, error) { return equation(id, left, "=", right) }

// AtMost returns the rule that the figures on the left add up to no more than those
// on the right. See [Equal].
func AtMost(id, left, right string) (Rule, error) { return equation(id, left, "≤", right) }

func equation(id, left, relation, right string) (Rule, error) {
	var terms []addend
	var forms []tables.Form
	for _, side := range []struct {
		text string
		sign int8
	}{{left, +1}, {right, -1}} {
		for part := range strings.SplitSeq(side.text, " + ") {
			a, err := tables.ParseAddress(strings.TrimSpace(part))
			if err != nil {
				return Rule{}, fmt.Errorf("check: rule %s: %w", id, err)
			}
			terms = append(terms, addend{side.sign, a})
			forms = append(forms, a.Form)
		}
	}
	slices.Sort(forms)
	return Rule{
		Rule:  judge.Rule{ID: id, Formula: left + " " + relation + " " + right, Severity: judge.Error},
		Forms: slices.Compact(forms),
		work: &work{claims: func(w *writer) {
			for _, t := range terms {
				w.at(t.sign, t.at.Form, t.at.Row, t.at.Column)
			}
			w.end(relation == "≤")
		}},
	}, nil
}

// addend is a figure that is added, or subtracted.
type addend struct {
	sign int8
	at   tables.Address
}
