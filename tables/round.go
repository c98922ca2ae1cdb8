package tables

import (
	"fmt"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/codes"
	"github.com/fiscalcn/yusuan/internal/enum"
)

// Rounding says how the figures of a set were rounded for publication.
type Rounding uint8

const (
	// Exact is not rounded at all.
	Exact Rounding = iota
	// EachFigure is ordinary rounding: every figure by itself, half away from zero
	// (四舍五入), so that sums may miss their parts in the last digit.
	EachFigure
	// Controlled is controlled rounding: every table adds up as printed.
	Controlled
)

var roundings = enum.Names[Rounding]{
	Type: "tables.Rounding",
	List: []string{Exact: "未取整", EachFigure: "逐项四舍五入", Controlled: "控制取整"},
	Err:  &codes.ErrName,
}

// Round returns the set as published: every figure rounded by itself, half away
// from zero (四舍五入), to so many decimal places of the unit. Each figure is within
// half of its last digit of the true value; sums may differ from their parts in
// the last digit, which [Set.Note] says. A form that the edition has in a unit of its own is
// rounded to two places of that. Blanks stay blank; an amount that rounds
// to nothing becomes 0.00. The error wraps [budget.ErrPlaces], [budget.ErrUnit] or
// [budget.ErrRange].
func (s Set) Round(u budget.Unit, places int) (Set, error) {
	rounded := Set{header: s.header, edition: s.edition, unit: u, method: EachFigure, tables: make([]*Table, 0, len(s.tables))}
	for t := range s.Tables() {
		u, places := t.printing(u, places)
		figures := make([]budget.Figure, 0, len(t.figures))
		for at, f := range t.Figures() {
			r, err := f.Round(u, places)
			if err != nil {
				return Set{}, fmt.Errorf("tables.Set.Round: %s: %w", at, err)
			}
			figures = append(figures, r)
		}
		rounded.tables = append(rounded.tables, t.with(u, figures))
	}
	return rounded, nil
}

// RoundControlled returns the set as published, rounded so that the identities
// inside each table hold exactly in the printed figures, as offices do that let no
// total differ from its parts.
//
// Every figure becomes one of the two printable values next to its true value, so
// it is less than one unit of its last digit away from it (one that is printable
// as it stands stays); under that condition the figures of a table deviate in sum
// as little as possible. For 公开01–07, and 09 without balances, the figures of a
// table are the flow of a network whose nodes are its identities, and such a
// rounding always exists: it is found as a flow of least cost. 公开08 and 09 with
// balances have two identities a row across the tree of codes, for which none may
// exist; the search is exhaustive, and the error then wraps [ErrNoRounding].
//
// Tables are rounded one by one. A figure that stands in two tables may come out
// differently in them by one unit of the last digit, never by more, as both are
// next to the same true value.
//
// Other errors: those of [Set.Round], and one that wraps [ErrNotExact] if a figure
// of the set is rounded already.
func (s Set) RoundControlled(u budget.Unit, places int) (Set, error) {
	rounded := Set{header: s.header, edition: s.edition, unit: u, method: Controlled, tables: make([]*Table, 0, len(s.tables))}
	for t := range s.Tables() {
		r, err := t.roundControlled(t.printing(u, places))
		if err != nil {
			return Set{}, fmt.Errorf("tables.Set.RoundControlled: %s: %w", t.form, err)
		}
		rounded.tables = append(rounded.tables, r)
	}
	return rounded, nil
}

// printing returns the unit and the decimal places of a table in a set that is printed with
// these.
func (t *Table) printing(u budget.Unit, places int) (budget.Unit, int) {
	if t.hasOwnUnit() {
		return t.edition.UnitOf(t.form), 2
	}
	return u, places
}

// Note returns the sentence a published set carries about its rounding, "" for a
// set that needs none because its figures are exact or add up as printed.
func (s Set) Note() string {
	if s.method != EachFigure {
		return ""
	}
	how := "由元逐项四舍五入为" + s.unit.String()
	if s.unit == budget.Yuan {
		how = "逐项四舍五入"
	}
	return "注：各表金额" + how + "，合计数与分项数之和可能有尾数差异。"
}

// with returns the table with other figures, in the order that Figures yields them.
func (t *Table) with(u budget.Unit, figures []budget.Figure) *Table {
	c := *t
	c.unit, c.figures = u, figures
	return &c
}
