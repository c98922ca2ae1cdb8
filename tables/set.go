package tables

import (
	"cmp"
	"errors"
	"fmt"
	"iter"
	"slices"

	"github.com/fiscalcn/yusuan/budget"
)

// ErrSet reports tables that do not make a set.
var ErrSet = errors.New("tables do not belong together")

// Set is the tables of one account, or those of them that there are. It
// never changes once built and is safe to share. The zero value has no tables.
type Set struct {
	header  budget.Header
	edition Edition
	unit    budget.Unit
	method  Rounding
	tables  []*Table // in the order of the edition
}

// NewSet puts tables together. Each form may be there once, all in the same
// edition and unit, but for forms that the edition has in a unit of their own; the error wraps
// [ErrSet].
func NewSet(h budget.Header, tables ...*Table) (Set, error) {
	s := Set{header: h, tables: make([]*Table, 0, len(tables))}
	common := false // a table without a unit of its own was there
	for i, t := range tables {
		switch {
		case t == nil || !t.form.IsValid():
			return Set{}, fmt.Errorf("tables.NewSet: tables[%d] is of no form: %w", i, ErrSet)
		case s.has(t.form):
			return Set{}, fmt.Errorf("tables.NewSet: %s stands there twice: %w", t.form, ErrSet)
		case i > 0 && t.edition != s.edition:
			return Set{}, fmt.Errorf("tables.NewSet: %s is of %s, the others of %s: %w", t.form, t.edition, s.edition, ErrSet)
		case common && t.unit != s.unit && !t.hasOwnUnit():
			return Set{}, fmt.Errorf("tables.NewSet: %s is in %s, the others in %s: %w", t.form, t.unit, s.unit, ErrSet)
		}
		s.edition = t.edition
		if !common {
			s.unit, common = t.unit, !t.hasOwnUnit()
		}
		s.tables = append(s.tables, t)
	}
	slices.SortFunc(s.tables, func(a, b *Table) int { return cmp.Compare(s.edition.place(a.form), s.edition.place(b.form)) })
	return s, nil
}

// Header returns whose tables they are, and of which year.
func (s Set) Header() budget.Header { return s.header }

// Edition returns the template the tables follow.
func (s Set) Edition() Edition { return s.edition }

// Kind returns what its tables publish: that of its edition.
func (s Set) Kind() Kind { return s.edition.Kind() }

// Unit returns the unit figures are printed in, but for those of forms that the edition has
// in a unit of their own.
func (s Set) Unit() budget.Unit { return s.unit }

// Rounding returns how the figures were rounded: [Exact] for a set as built, and
// for one put together by [NewSet], whose figures carry their own precision.
func (s Set) Rounding() Rounding { return s.method }

// Table returns the table of the form.
func (s Set) Table(f Form) (*Table, bool) {
	if i := int(f) - 1; i >= 0 && i < len(s.tables) && s.tables[i].form == f {
		return s.tables[i], true
	}
	for _, t := range s.tables {
		if t.form == f {
			return t, true
		}
	}
	return nil, false
}

func (s Set) has(f Form) bool {
	_, ok := s.Table(f)
	return ok
}

// Tables yields the tables there are, in the order of the edition.
func (s Set) Tables() iter.Seq[*Table] {
	return func(yield func(*Table) bool) {
		for _, t := range s.tables {
			if !yield(t) {
				return
			}
		}
	}
}

// Has reports whether the set has a figure there, blank or not.
func (s Set) Has(a Address) bool {
	t, ok := s.Table(a.Form)
	return ok && t.Has(a.Row, a.Column)
}

// Figure returns the figure there, blank if there is none.
func (s Set) Figure(a Address) budget.Figure {
	t, ok := s.Table(a.Form)
	if !ok {
		return budget.Figure{}
	}
	return t.Figure(a.Row, a.Column)
}
