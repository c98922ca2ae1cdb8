package check

import (
	"slices"

	"github.com/fiscalcn/yusuan/budget/judge"
)

// tallies are the tallies of the rules that ran, in the order they first did.
type tallies []ruleTally

type ruleTally struct {
	rule string
	Tally
}

// find returns the place of a rule, negative if it did not run. Rules that ran last
// come first, as identities of one rule follow one another.
func (t tallies) find(rule string) int {
	for i, r := range slices.Backward(t) {
		if r.rule == rule {
			return i
		}
	}
	return -1
}

// of returns the tally of a rule, and whether it ran.
func (t tallies) of(rule string) (Tally, bool) {
	i := t.find(rule)
	if i < 0 {
		return Tally{}, false
	}
	return t[i].Tally, true
}

// count counts an identity of a rule.
func (t *tallies) count(rule string, v judge.Verdict) {
	i := t.find(rule)
	if i < 0 {
		i = len(*t)
		*t = append(*t, ruleTally{rule: rule})
	}
	switch tally := &(*t)[i]; v {
	case judge.Exact:
		tally.Exact++
	case judge.Rounding:
		tally.Rounding++
	case judge.NotEvaluated:
		tally.NotEvaluated++
	case judge.Incomplete:
		tally.Incomplete++
	default:
		tally.Impossible++
	}
}
