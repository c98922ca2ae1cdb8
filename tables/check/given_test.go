package check_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/budget/judge"
	"github.com/fiscalcn/yusuan/codes"
	"github.com/fiscalcn/yusuan/economic"
	"github.com/fiscalcn/yusuan/tables"
)

// given makes a set of 2021 in 万元 out of cells like 公开03/2011301/基本支出 174.66,
// blank without a number. Rows stand in the order they are first named in.
func given(tb testing.TB, cells ...string) tables.Set {
	tb.Helper()
	return givenIn(tb, 2021, nil, cells)
}

// givenIn is given for any year, with names of rows that are not the official ones:
// 公开03/215 资源勘探工业信息支出.
func givenIn(tb testing.TB, year int, names, cells []string) tables.Set {
	tb.Helper()
	edition := tables.Fujian2021()
	if year >= 2024 {
		edition = tables.Shanghai2024()
	}
	return givenInEdition(tb, year, edition, names, cells)
}

// givenInEdition is givenIn for any edition.
func givenInEdition(tb testing.TB, year int, edition tables.Edition, names, cells []string) tables.Set {
	tb.Helper()
	var all []*tables.Table
	for form := range edition.Forms() {
		if t := tableOf(tb, form, edition, budget.WanYuan, year, names, cells); t != nil {
			all = append(all, t)
		}
	}
	for _, cell := range cells {
		at, _ := parseCell(tb, cell, budget.WanYuan)
		require.Contains(tb, slices.Collect(edition.Columns(at.Form, at.Row)), at.Column, "%s has no place for %s", edition, cell)
	}
	set, err := tables.NewSet(budget.Header{Name: "某局", Year: year}, all...)
	require.NoError(tb, err)
	return set
}

// tableOf makes the table of a form out of cells in a unit, nil if they are all of others.
func tableOf(tb testing.TB, form tables.Form, edition tables.Edition, u budget.Unit, year int, names, cells []string) *tables.Table {
	tb.Helper()
	var order []tables.RowKey
	figures := map[tables.Address]budget.Figure{}
	for _, cell := range cells {
		at, figure := parseCell(tb, cell, u)
		if at.Form != form {
			continue
		}
		if !slices.Contains(order, at.Row) {
			order = append(order, at.Row)
		}
		figures[at] = figure
	}
	if order == nil {
		return nil
	}
	b := tables.NewTable(form, edition, u)
	for _, row := range order {
		var own []budget.Figure
		for column := range edition.Columns(form, row) {
			own = append(own, figures[tables.Address{Form: form, Row: row, Column: column}])
		}
		b.Row(row, nameOf(tb, year, form, row, names), own...)
	}
	t, err := b.Table()
	require.NoError(tb, err)
	return t
}

func parseCell(tb testing.TB, cell string, u budget.Unit) (tables.Address, budget.Figure) {
	tb.Helper()
	where, number, _ := strings.Cut(cell, " ")
	at, err := tables.ParseAddress(where)
	require.NoError(tb, err)
	figure, err := budget.ParseFigure(number, u)
	require.NoError(tb, err)
	return at, figure
}

// nameOf returns the name given for a row, or the official one.
func nameOf(tb testing.TB, year int, form tables.Form, row tables.RowKey, names []string) string {
	tb.Helper()
	for _, n := range names {
		if where, name, _ := strings.Cut(n, " "); where == form.String()+"/"+row.String() {
			return name
		}
	}
	switch {
	case row.Functional() != 0:
		catalogue, err := codes.ForYear(year)
		require.NoError(tb, err)
		name, _ := catalogue.Name(row.Functional())
		return name
	case row.Economic() != 0:
		catalogue, err := economic.ForYear(year)
		require.NoError(tb, err)
		name, _ := catalogue.Name(row.Economic())
		return name
	default:
		return row.Line().String()
	}
}

// with returns the set with one figure replaced.
func with(tb testing.TB, set tables.Set, at tables.Address, figure budget.Figure) tables.Set {
	tb.Helper()
	return edited(tb, set, func(d *draft) { d.set(at, figure) })
}

// A draft is a set taken apart, to be changed and put together again.
type draft struct {
	tables []draftTable
}

type draftTable struct {
	table   *tables.Table
	rows    []draftRow
	columns []tables.Column // nil for those of the edition
}

type draftRow struct {
	key     tables.RowKey
	name    string
	columns []tables.Column
	figures []budget.Figure
}

func draftOf(set tables.Set) *draft {
	d := &draft{}
	for t := range set.Tables() {
		rows := make([]draftRow, 0, t.Len())
		for r := range t.Rows() {
			row := draftRow{key: r.Key(), name: r.Name(), columns: slices.Collect(r.Columns())}
			for _, c := range row.columns {
				row.figures = append(row.figures, r.Figure(c))
			}
			rows = append(rows, row)
		}
		d.tables = append(d.tables, draftTable{table: t, rows: rows})
	}
	return d
}

// table returns the draft of a form.
func (d *draft) table(f tables.Form) *draftTable {
	i := slices.IndexFunc(d.tables, func(t draftTable) bool { return t.table.Form() == f })
	return &d.tables[i]
}

// row returns a row of a table, by its key.
func (t *draftTable) row(k tables.RowKey) *draftRow {
	i := slices.IndexFunc(t.rows, func(r draftRow) bool { return r.key == k })
	return &t.rows[i]
}

// figure returns the figure of a row in a column.
func (r *draftRow) figure(c tables.Column) *budget.Figure {
	return &r.figures[slices.Index(r.columns, c)]
}

func (d *draft) set(at tables.Address, figure budget.Figure) {
	*d.table(at.Form).row(at.Row).figure(at.Column) = figure
}

// put puts the draft together, for the same account as the set it was taken from.
func (d *draft) put(h budget.Header) (tables.Set, error) {
	all := make([]*tables.Table, 0, len(d.tables))
	for _, t := range d.tables {
		b := tables.NewTable(t.table.Form(), t.table.Edition(), t.table.Unit())
		b.Columns(t.columns...)
		for _, r := range t.rows {
			b.Row(r.key, r.name, r.figures...)
		}
		table, err := b.Table()
		if err != nil {
			return tables.Set{}, err
		}
		all = append(all, table)
	}
	return tables.NewSet(h, all...)
}

// edited returns the set with a change made to it.
func edited(tb testing.TB, set tables.Set, change func(*draft)) tables.Set {
	tb.Helper()
	d := draftOf(set)
	change(d)
	after, err := d.put(set.Header())
	require.NoError(tb, err)
	return after
}

// wan reads a figure in 万元.
func wan(tb testing.TB, text string) budget.Figure {
	tb.Helper()
	f, err := budget.ParseFigure(text, budget.WanYuan)
	require.NoError(tb, err)
	return f
}

// address reads an address.
func address(tb testing.TB, text string) tables.Address {
	tb.Helper()
	a, err := tables.ParseAddress(text)
	require.NoError(tb, err)
	return a
}

// brief says a finding in a line: rule, place, verdict, severity, what it should be.
func brief(f judge.Finding) string {
	expected := f.ExpectedText
	if !f.Expected.IsBlank() {
		expected = f.Expected.Text(budget.WanYuan)
	}
	return strings.TrimSpace(fmt.Sprintf("%s %s %s %s %s", f.Rule, place(at(f)), f.Verdict, f.Severity, expected))
}

// at returns what a finding is about.
func at(f judge.Finding) tables.Address {
	a, _ := f.At.(tables.Address) // nil if it is about the set
	return a
}

// place writes as much of an address as there is.
func place(a tables.Address) string {
	switch {
	case a == tables.Address{}:
		return "-"
	case a.Row == tables.RowKey{}:
		return a.Form.String()
	case a.Column == 0:
		return a.Form.String() + "/" + a.Row.String()
	default:
		return a.String()
	}
}

// briefs says every finding of a report in a line.
func briefs(r judge.Report) []string {
	var lines []string
	for f := range r.Findings() {
		lines = append(lines, brief(f))
	}
	return lines
}

// messages lists what the findings of a report say.
func messages(r judge.Report) []string {
	var list []string
	for f := range r.Findings() {
		list = append(list, f.Message.String())
	}
	return list
}
