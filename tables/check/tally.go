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

// of returns the tally of a rule, and whether it ran.
func (t tallies) of(rule string) (Tally, bool) {
	i := slices.IndexFunc(t, func(r ruleTally) bool { return r.rule == rule })
	if i < 0 {
		return Tally{}, false
	}
	return t[i].Tally, true
}

// count counts an identity of a rule. Those of one rule mostly follow one another.
func (t *tallies) count(rule string, v judge.Verdict) {
	i := len(*t) - 1
	for i >= 0 && (*t)[i].rule != rule {
		i--
	}
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
