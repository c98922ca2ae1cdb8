package workbook

import (
	"fmt"
	"slices"
	"strings"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/tables"
	"github.com/fiscalcn/yusuan/tables/reading"
)

// A position is a cell of a table, by row and column from 0.
type position struct{ row, column int }

// sumsOf returns the formulas of all forms, none if they are not wanted: for each total that its parts add up to, the cells of these.
// References are those of the table; the page moves them to where it stands.
func sumsOf(set tables.Set, o Options) (map[tables.Form]map[position]string, error) {
	if !o.Formulas {
		return nil, nil
	}
	var d reading.Document
	var printed []*tables.Table
	var tops []int
	for t := range set.Tables() {
		g, err := t.Grid()
		if err != nil {
			return nil, err
		}
		printed, tops = append(printed, t), append(tops, topOf(g))
		d.Tables = append(d.Tables, reading.Sheet{Form: t.Form().String(), Title: g.Title(), Unit: set.Unit().String(), Rows: g.Cells()})
	}
	read, err := reading.Read(d) // knows where each figure is printed, in whatever edition
	if err != nil {
		return nil, err
	}
	sums := map[tables.Form]map[position]string{}
	for i, t := range printed {
		of := totals{table: t, unit: set.Unit(), read: read, index: i, top: tops[i], parts: map[position][]position{}, sums: map[position]string{}}
		for id := range t.Identities() {
			of.add(id)
		}
		sums[t.Form()] = of.sums
	}
	return sums, nil
}

// totals collects the formulas of a table.
type totals struct {
	table *tables.Table
	read  reading.Reading
	unit  budget.Unit
	index int // of the table in what was read
	top   int // so many rows stand above the table
	sums  map[position]string
	parts map[position][]position // the cells that a formula refers to
}

// add adds the formula of an identity, if it has one total, its figures are printed, and they add up.
func (t *totals) add(id tables.Identity) {
	total, sign, ok := totalOf(id)
	if !ok || total.Figure.IsBlank() {
		return
	}
	at, ok := t.place(total)
	if !ok || t.sums[at] != "" {
		return
	}
	var sum budget.Accumulator
	var plus, minus []string
	var parts []position
	for term := range id.Terms() {
		if term.Index == total.Index {
			continue
		}
		from, ok := t.place(term)
		if !ok || t.leads(from, at) {
			return
		}
		parts = append(parts, from)
		cell := cellName(from.column, from.row+t.top+1)
		amount := term.Figure.Amount()
		if term.Sign == sign {
			minus = append(minus, cell)
			sum.Sub(amount)
		} else {
			plus = append(plus, cell)
			sum.Add(amount)
		}
	}
	if got, err := sum.Amount(); err != nil || got != total.Figure.Amount() || len(plus) == 0 {
		return
	}
	formula := strings.Join(append([]string{"SUM(" + strings.Join(plus, ",") + ")"}, minus...), "-")
	// A spreadsheet adds up in binary; the digits of the money are those that are printed.
	t.sums[at], t.parts[at] = fmt.Sprintf("ROUND(%s,%d)", formula, total.Figure.Places(t.unit)), parts
}

// leads reports whether a cell is another one, or its formula leads there.
func (t *totals) leads(from, to position) bool {
	return from == to || slices.ContainsFunc(t.parts[from], func(p position) bool { return t.leads(p, to) })
}

// totalOf returns the one figure of an identity whose sign no other has.
func totalOf(id tables.Identity) (total tables.Term, sign int, ok bool) {
	counts := map[int]int{}
	for term := range id.Terms() {
		counts[term.Sign]++
	}
	for term := range id.Terms() {
		if counts[term.Sign] == 1 && id.Len() > 2 {
			return term, term.Sign, true
		}
	}
	return tables.Term{}, 0, false
}

// place returns where a figure is printed.
func (t *totals) place(term tables.Term) (position, bool) {
	origin, ok := t.read.Origin(t.table.Address(term.Index))
	return position{origin.Row, origin.Column}, ok && origin.Table == t.index
}
