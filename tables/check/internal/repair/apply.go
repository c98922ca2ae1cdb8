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
	t, _ := set.Table(e.Form)
	after := left.Clone()
	if e.aside {
		after.Aside[e.Form] = judge.Say("check.aside")
		return set, after, true
	}
	remade, ok := e.remade(t, set.Unit(), after)
	if !ok {
		return set, left, false
	}
	var all []*tables.Table
	for other := range set.Tables() {
		if other == t {
			other = remade
		}
		all = append(all, other)
	}
	edited, err := tables.NewSet(set.Header(), all...)
	return edited, after, err == nil
}

// remade returns the table with the edit made.
func (e *Edit) remade(t *tables.Table, u budget.Unit, left *claims.Unread) (*tables.Table, bool) {
	b := tables.NewTable(t.Form(), t.Edition(), t.Unit())
	b.Columns(claims.ColumnList(t)...)
	for row := range t.Rows() {
		source, state := row, stated
		if e.shift != nil {
			if source, state = e.shift.source(row); state == extra {
				continue
			}
		}
		var figures []budget.Figure
		for c := range row.Columns() {
			from := c
			switch c {
			case e.column:
				from = cmp.Or(e.with, c)
			case e.with:
				from = e.column
			}
			f := t.Figure(source.Key(), from)
			if state == lost || e.shift != nil && !t.Has(source.Key(), from) {
				f = budget.Figure{}
				left.Cells[tables.Address{Form: t.Form(), Row: row.Key(), Column: c}] = judge.Say("check.shifted-empty")
			}
			if e.unit != 0 && (e.column == 0 || e.column == c) {
				var ok bool
				if f, ok = scaled(f, u, e.unit); !ok {
					return nil, false
				}
			}
			figures = append(figures, f)
		}
		b.Row(row.Key(), row.Name(), figures...)
	}
	after, err := b.Table()
	return after, err == nil
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
