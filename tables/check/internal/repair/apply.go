package repair

import (
	"cmp"
	"strconv"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/budget/judge"
	"github.com/fiscalcn/yusuan/tables"
	"github.com/fiscalcn/yusuan/tables/check/internal/claims"
)

// Apply returns the set with the edit made, and what that leaves unread.
func (e *Edit) Apply(set tables.Set, left *claims.Unread) (tables.Set, *claims.Unread, bool) {
	after := left.Clone()
	if e.aside {
		after.Aside[e.Form] = judge.Say("check.aside")
		return set, after, true
	}
	with := set
	if puts := e.puts(); puts != nil {
		with, _ = claims.Mended(set, puts)
	}
	t, ok := with.Table(e.Form)
	if !ok {
		return set, left, false
	}
	remade, ok := e.remade(t, set, after)
	if !ok {
		return set, left, false
	}
	var all []*tables.Table
	for other := range set.Tables() {
		if other.Form() == e.Form {
			other = remade
		}
		all = append(all, other)
	}
	edited, err := tables.NewSet(set.Header(), all...)
	return edited, after, err == nil
}

// puts returns the rows that the edit puts in.
func (e *Edit) puts() (all []claims.Mend) {
	if e.shift != nil {
		for _, i := range e.shift.putIn {
			all = append(all, claims.Mend{Form: e.Form, Row: e.shift.rows[i].Key()})
		}
	}
	return all
}

// remade returns the table of a set with the edit made.
func (e *Edit) remade(t *tables.Table, set tables.Set, left *claims.Unread) (*tables.Table, bool) {
	b := tables.NewTable(t.Form(), t.Edition(), t.Unit())
	b.Columns(claims.ColumnList(t)...)
	for row := range t.Rows() {
		if e.shift != nil && e.shift.isExtra(row.Key()) {
			continue
		}
		var figures []budget.Figure
		for c := range row.Columns() {
			f, ok := e.figure(t, set.Unit(), row.Key(), c, left)
			if !ok {
				return nil, false
			}
			figures = append(figures, f)
		}
		b.Row(row.Key(), cmp.Or(row.Name(), nameIn(set, row.Key())), figures...)
	}
	if e.shift != nil {
		left.Place(e.Form, e.shift.taken())
	}
	after, err := b.Table()
	return after, err == nil
}

// nameIn returns the name of a row in any table of a set.
func nameIn(set tables.Set, k tables.RowKey) string {
	for t := range set.Tables() {
		if row, ok := t.Row(k); ok && row.Name() != "" {
			return row.Name()
		}
	}
	return ""
}

// figure returns what a row of the table has in a column with the edit made.
func (e *Edit) figure(t *tables.Table, u budget.Unit, k tables.RowKey, c tables.Column, left *claims.Unread) (budget.Figure, bool) {
	if e.shift != nil {
		f, state := e.shift.figure(t, k, c)
		if state == lost {
			left.Cells[tables.Address{Form: t.Form(), Row: k, Column: c}] = judge.Say("check.shifted-empty")
		}
		return f, true
	}
	from := c
	switch c {
	case e.column:
		from = cmp.Or(e.with, c)
	case e.with:
		from = e.column
	}
	f := t.Figure(k, from)
	if e.unit != 0 && (e.column == 0 || e.column == c) {
		return scaled(f, u, e.unit)
	}
	return f, true
}

// Says says what the edit undoes.
func (e *Edit) Says(u budget.Unit) judge.Message {
	switch {
	case e.aside:
		return judge.Say("check.other-table", len(e.score.mended))
	case e.shift != nil:
		return e.shift.says()
	case e.with != 0:
		return judge.Say("check.columns-swapped", e.column, e.with)
	}
	what, code, power := judge.Say("check.whole-table"), "check.scale-divide", e.unit
	if e.column != 0 {
		what = judge.Say("check.whole-column", e.column)
	}
	if power < 0 {
		code, power = "check.scale-multiply", -power
	}
	unit := "check.scale-other"
	switch {
	case e.unit == 4 && u == budget.WanYuan:
		unit = "check.scale-yuan"
	case e.unit == -4 && u == budget.Yuan:
		unit = "check.scale-wan"
	}
	return judge.Say(code, what, judge.Say(unit), strconv.FormatInt(tenTo(power), 10))
}
