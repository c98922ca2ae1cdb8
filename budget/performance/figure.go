package performance

import "github.com/fiscalcn/yusuan/budget"

// A signed figure is added or subtracted.
type signed struct {
	figure   budget.Figure
	negative bool
}

func plus(f budget.Figure) signed  { return signed{f, false} }
func minus(f budget.Figure) signed { return signed{f, true} }

// add returns the sum with the precision of the most precise figure, blank if all are.
// The error wraps [budget.ErrRange].
func add(terms ...signed) (budget.Figure, error) {
	var sum budget.Accumulator
	var finest budget.Figure
	for _, t := range terms {
		if t.figure.IsBlank() {
			continue
		}
		if t.negative {
			sum.Sub(t.figure.Amount())
		} else {
			sum.Add(t.figure.Amount())
		}
		if finest.IsBlank() || t.figure.HalfUnit().Compare(finest.HalfUnit()) < 0 {
			finest = t.figure
		}
	}
	total, err := sum.Amount()
	if err != nil {
		return budget.Figure{}, err
	}
	return like(finest, total)
}

// like states an amount with the precision of f, rounded if need be; blank if f is.
func like(f budget.Figure, a budget.Amount) (budget.Figure, error) {
	if f.IsBlank() {
		return f, nil
	}
	zero := budget.Exact(budget.Amount{})
	for _, u := range [...]budget.Unit{budget.Yuan, budget.WanYuan, budget.YiYuan} {
		places := f.Places(u)
		if z, err := zero.Round(u, places); err == nil && z.HalfUnit() == f.HalfUnit() {
			return budget.Exact(a).Round(u, places)
		}
	}
	return budget.Exact(a), nil
}
