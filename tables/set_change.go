package tables

import (
	"fmt"
	"iter"
	"slices"

	"github.com/fiscalcn/yusuan/budget"
)

// With returns the set with another figure at an address; s is unchanged. The error wraps [ErrAddress] if the set has no
// figure there, blank or not.
func (s Set) With(a Address, f budget.Figure) (Set, error) {
	t, ok := s.Table(a.Form)
	if !ok || !t.Has(a.Row, a.Column) {
		return Set{}, fmt.Errorf("tables.Set.With %v: %w", a, ErrAddress)
	}
	figures := slices.Clone(t.figures)
	figures[t.Index(a.Row, a.Column)] = f
	s.tables = slices.Clone(s.tables)
	s.tables[slices.Index(s.tables, t)] = t.with(t.unit, figures)
	return s, nil
}

// Difference is a figure that two sets have not in common.
type Difference struct {
	Address     Address       // where
	Here, There budget.Figure // in the set, and in the other; blank where there is none
	Only        bool          // one set alone has a figure there, blank or not
}

// Diff yields the figures in which another set differs, in the order of this set; after each table those that the other alone
// has in it, and at the end its further tables. Names, order of rows and columns, units, editions and headers are not
// compared, nor is the precision in which equal figures are printed: a figure is another one if its amount is, or if one of
// the two is blank.
func (s Set) Diff(other Set) iter.Seq[Difference] {
	return func(yield func(Difference) bool) {
		for t := range s.Tables() {
			for a, here := range t.Figures() {
				there := other.Figure(a)
				if d := (Difference{a, here, there, !other.Has(a)}); (d.Only || !same(here, there)) && !yield(d) {
					return
				}
			}
			if twin, ok := other.Table(t.form); ok && !s.lacks(twin, yield) {
				return
			}
		}
		for t := range other.Tables() {
			if !s.has(t.form) && !s.lacks(t, yield) {
				return
			}
		}
	}
}

// lacks yields the figures of another set's table that s has not.
func (s Set) lacks(t *Table, yield func(Difference) bool) bool {
	for a, there := range t.Figures() {
		if !s.Has(a) && !yield(Difference{Address: a, There: there, Only: true}) {
			return false
		}
	}
	return true
}

// same reports whether two figures state the same amount, or are both blank.
func same(f, g budget.Figure) bool { return f.IsBlank() == g.IsBlank() && f.Amount() == g.Amount() }
