package reading

import (
	"slices"
	"strings"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/internal/print"
	"github.com/fiscalcn/yusuan/tables/reading/internal/head"
	"github.com/fiscalcn/yusuan/tables/reading/internal/wording"
)

// A form that states no unit is in that of another one. Where none states any, the amounts of the text tell: 743.10万元 in a sentence
// and 7,431,000.00 in a cell are one amount, if the cells are in 元.

// unit returns the unit of a form that states none: that of another, or what the text shows.
func (r *reader) unit() wording.Unit {
	for i := range r.sheets {
		if u := r.sheets[i].unit(); u.Known {
			return u
		}
	}
	if u := r.headings.AnyUnit(); u.Known {
		return u
	}
	for _, f := range r.found {
		if d := r.drafts[f]; d.stated && d.unit.Known {
			return d.unit
		}
	}
	if !r.unstated.IsStated() {
		r.unstated = r.unstatedUnit()
	}
	return r.unstated
}

// unstatedUnit returns the unit that rows between titles and heads state in any sheet, else what the text shows, else 万元.
func (r *reader) unstatedUnit() wording.Unit {
	for i := range r.sheets {
		s := &r.sheets[i]
		for row := range s.rows[:min(len(s.rows), head.MaxAbove)] {
			for _, t := range s.rows[row] {
				if u := wording.UnitIn(t.Folded); u.Known {
					return u
				}
			}
		}
	}
	if r.areYuan(amountsIn(r.doc.Text)) {
		r.inferred = true
		return wording.UnitOf("元")
	}
	return wording.UnitOf("万元")
}

// leastDigits is how many digits an amount has that no other is likely to begin with.
const leastDigits = 3

// mostAmounts is how many amounts of a text are compared with cells.
const mostAmounts = 100

// areYuan reports whether cells in 元 state amounts of the text, a quarter of them at least, and cells in 万元 none.
func (r *reader) areYuan(amounts []budget.Figure) bool {
	yuan := 0
	for _, a := range amounts {
		if r.states(a, budget.WanYuan) {
			return false
		}
		if r.states(a, budget.Yuan) {
			yuan++
		}
	}
	return yuan > 0 && 4*yuan >= len(amounts)
}

// states reports whether a cell states an amount, if it is in a unit.
func (r *reader) states(a budget.Figure, u budget.Unit) bool {
	is := func(t wording.Token) bool {
		if t.Kind != wording.NumberToken {
			return false
		}
		f, err := budget.ParseFigure(t.Folded, u)
		return err == nil && f.Interval().Meets(a.Interval())
	}
	return slices.ContainsFunc(r.sheets, func(s sheet) bool {
		return slices.ContainsFunc(s.rows, func(cells []wording.Token) bool { return slices.ContainsFunc(cells, is) })
	})
}

// amountsIn returns the first amounts of a text that are in 万元, have digits enough and are not zero, each once.
func amountsIn(text string) []budget.Figure {
	var amounts []budget.Figure
	seen := map[budget.Figure]bool{}
	for before, rest, ok := strings.Cut(text, "万元"); ok && len(amounts) < mostAmounts; before, rest, ok = strings.Cut(rest, "万元") {
		number := print.Wording(before[len(strings.TrimRight(before, "0123456789., ")):])
		if digits := strings.TrimLeft(strings.NewReplacer(",", "", ".", "").Replace(number), "0"); len(digits) < leastDigits {
			continue
		}
		if f, err := budget.ParseFigure(number, budget.WanYuan); err == nil && !f.Amount().IsZero() && !seen[f] {
			seen[f] = true
			amounts = append(amounts, f)
		}
	}
	return amounts
}
