package repair

import (
	"cmp"
	"fmt"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/tables"
	"github.com/fiscalcn/yusuan/tables/check/internal/claims"
)

// Apply returns the set with the edit made, and what that leaves unread.
func (e *Edit) Apply(set tables.Set, left *claims.Unread) (tables.Set, *claims.Unread, bool) {
	t, _ := set.Table(e.Form)
	after := left.Clone()
	if e.aside {
		after.Aside[e.Form] = "疑似误用其他年度或口径的表"
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
				left.Cells[tables.Address{Form: t.Form(), Row: row.Key(), Column: c}] = "移正后没有金额"
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
func (e *Edit) Says(u budget.Unit) string {
	switch {
	case e.aside:
		return fmt.Sprintf("表内各行相符，与其他表共 %d 处不符，疑似误用其他年度或口径的表", len(e.score.mended))
	case e.shift != nil:
		return e.shift.says()
	case e.with != 0:
		return fmt.Sprintf("%s与%s两栏的金额互换", e.column, e.with)
	}
	what, by := "整表", "除以"
	if e.column != 0 {
		what = e.column.String() + "一栏"
	}
	power := e.unit
	if power < 0 {
		by, power = "乘以", -power
	}
	unit := "的单位与其他表不同；"
	switch {
	case e.unit == 4 && u == budget.WanYuan:
		unit = "以元填列，表头单位为万元；"
	case e.unit == -4 && u == budget.Yuan:
		unit = "以万元填列，表头单位为元；"
	}
	return fmt.Sprintf("%s%s%s1%0*d", what, unit, by, power, 0)
}
