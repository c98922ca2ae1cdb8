package catalogue

import (
	"cmp"
	"iter"
	"slices"
)

// A Misfit says why a row cannot be added to a view.
type Misfit struct {
	Code   uint32
	Cause  Cause
	Parent uint32 // the code that is missing, for [Orphan]
}

// Cause is the kind of a [Misfit].
type Cause uint8

// The causes of a misfit.
const (
	BadForm   Cause = iota + 1 // the number is no code
	NoName                     // the name is empty
	BadSpan                    // the last year is before the first
	Duplicate                  // the view has the code, or it is given twice
	Orphan                     // neither the view nor the other rows have its parent
)

// Extend returns v with those of the rows that hold in its year. Every row is
// checked, also one that is left out because of its years.
func (v View) Extend(rows []Row) (View, *Misfit) {
	own := slices.Clone(v.added())
	for _, row := range rows {
		switch {
		case v.table == nil || v.table.Form.Level(row.Code) == 0:
			return View{}, &Misfit{Code: row.Code, Cause: BadForm}
		case row.Name == "":
			return View{}, &Misfit{Code: row.Code, Cause: NoName}
		case row.To != 0 && row.To < row.From:
			return View{}, &Misfit{Code: row.Code, Cause: BadSpan}
		case !row.In(v.year):
			continue
		case v.Find(row.Code) != nil:
			return View{}, &Misfit{Code: row.Code, Cause: Duplicate}
		}
		own = append(own, row)
	}
	slices.SortStableFunc(own, func(a, b Row) int { return cmp.Compare(a.Code, b.Code) })
	extended := View{table: v.table, year: v.year, own: &own}
	for i, row := range own {
		if i > 0 && own[i-1].Code == row.Code {
			return View{}, &Misfit{Code: row.Code, Cause: Duplicate}
		}
		if parent := v.table.Form.Parent(row.Code); parent != 0 && extended.Find(parent) == nil {
			return View{}, &Misfit{Code: row.Code, Cause: Orphan, Parent: parent}
		}
	}
	return extended, nil
}

// Added yields the rows that v has on top of its table, in the order of codes.
func (v View) Added() iter.Seq[*Row] {
	return func(yield func(*Row) bool) {
		rows := v.added()
		for i := range rows {
			if !yield(&rows[i]) {
				return
			}
		}
	}
}

// added returns the rows that v has on top of its table.
func (v View) added() []Row {
	if v.own == nil {
		return nil
	}
	return *v.own
}
