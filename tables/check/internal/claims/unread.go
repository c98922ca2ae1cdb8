package claims

import (
	"maps"
	"slices"

	"github.com/fiscalcn/yusuan/budget/judge"
	"github.com/fiscalcn/yusuan/tables"
	"github.com/fiscalcn/yusuan/tables/reading"
)

// What could not be read is not blank. A claim about it says nothing, and a sum that
// misses something may miss what stands in the document and has no place in its table.

// Unread is what a document has and could not be read.
type Unread struct {
	Cells   map[tables.Address]judge.Message   // where an amount must stand, and why there is none
	Aside   [tables.MaxForm + 1]judge.Message  // why a form is not held against others, if it is not
	Rows    [tables.MaxForm + 1][]reading.Cell // amounts of rows that have no place, by form; of tables that may be of any under 0
	Columns [tables.MaxForm + 1][]reading.Cell // amounts of columns that have none
}

// Suspends says what was not read and may be why an identity does not hold, nothing if there is
// nothing.
func (u *Unread) Suspends(s *Sheet, id Identity, j judge.Judgement) judge.Message {
	if u == nil {
		return judge.Message{}
	}
	for _, r := range id.Refs {
		a := s.Address(r.Cell)
		if why := u.Cells[a]; s.IsOwn(r.Cell) && !why.IsZero() {
			return judge.Say("all.joined", Place(a), why)
		}
		if why := u.Aside[a.Form]; !why.IsZero() && s.IsOwn(r.Cell) && !isWithin(s, id.Refs, a.Form) {
			return judge.Say("all.joined", a.Form, why)
		}
	}
	if j.Verdict != judge.Impossible && j.Verdict != judge.Incomplete {
		return judge.Message{}
	}
	whole, isSum := s.Total(id.Refs)
	for n, r := range id.Refs {
		a := s.Address(r.Cell)
		left := u.rows(a.Form)
		if isSum && isRowSum(s, id.Refs) {
			left = u.Columns[a.Form]
		}
		isShort := int(r.Sign)*j.Difference.Sign() < 0
		isPart := isSum && n != whole || !s.IsOwn(r.Cell) || s.IsAbsent(r.Cell)
		if left != nil && isShort && isPart {
			return judge.Say("check.unread", a.Form, quoted(left))
		}
	}
	return judge.Message{}
}

// Without returns a set without the forms that are of something else.
func (u *Unread) Without(set tables.Set) tables.Set {
	if u == nil {
		return set
	}
	var kept []*tables.Table
	for t := range set.Tables() {
		if u.Aside[t.Form()].IsZero() {
			kept = append(kept, t)
		}
	}
	after, err := tables.NewSet(set.Header(), kept...)
	if err != nil {
		return set
	}
	return after
}

// isWithin reports whether all terms stand in a form.
func isWithin(s *Sheet, refs []Ref, f tables.Form) bool {
	return !slices.ContainsFunc(refs, func(r Ref) bool { return s.Address(r.Cell).Form != f })
}

// isRowSum reports whether the terms of a sum stand in one row.
func isRowSum(s *Sheet, refs []Ref) bool {
	first := s.Address(refs[0].Cell)
	return !slices.ContainsFunc(refs, func(r Ref) bool {
		a := s.Address(r.Cell)
		return a.Form != first.Form || a.Row != first.Row
	})
}

// mostQuoted is how many cells are quoted of those that could not be read.
const mostQuoted = 3

// quoted quotes cells of a document.
func quoted(cells []reading.Cell) judge.Message {
	var texts []any
	for _, c := range cells[:min(len(cells), mostQuoted)] {
		texts = append(texts, judge.Say("all.quoted", c.Text))
	}
	if len(cells) > mostQuoted {
		texts = append(texts, judge.Say("check.quoted-more", len(cells)))
	}
	return judge.Say("all.joined", texts...)
}

// Left reports whether a form has amounts that could not be placed.
func (u *Unread) Left(f tables.Form) bool {
	return u != nil && (u.rows(f) != nil || u.Columns[f] != nil)
}

// rows returns the amounts of rows that a form may have and has not.
func (u *Unread) rows(f tables.Form) []reading.Cell {
	if u.Rows[f] != nil {
		return u.Rows[f]
	}
	return u.Rows[0]
}

// Clone returns a copy that may be changed.
func (u *Unread) Clone() *Unread {
	c := Unread{Cells: map[tables.Address]judge.Message{}}
	if u != nil {
		c.Rows, c.Columns, c.Aside = u.Rows, u.Columns, u.Aside
		maps.Copy(c.Cells, u.Cells)
	}
	return &c
}
