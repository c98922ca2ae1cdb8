package reading_test

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/tables"
	"github.com/fiscalcn/yusuan/tables/reading"
)

// Accounts of places whose template the library does not have: the nine forms of a
// set, each arranged as some province or ministry does, on sheets as some extractor
// gives them. What is read must be what was written, wherever it stood.
//
// An arrangement says what the cells of a form are (foreign_trees_test.go and
// its neighbours), a distortion what becomes of them on the way
// (foreign_sheets_test.go). Each is one small function; a layout met in the
// wild that is neither gets a case in the foreign_cases files.

// A paper is one form as a document prints it. Cells of a row that "~" covers belong to
// the cell before them or above.
type paper struct {
	form   tables.Form
	title  string
	head   [][]string
	rows   [][]string
	below  []string // notes
	extras int      // cells beyond the form that are not blank
	added  []tables.RowKey
}

// row adds a row of data.
func (p *paper) row(cells ...string) { p.rows = append(p.rows, cells) }

// extra adds to a row a cell that the form has no place for.
func (p *paper) extra(cells []string, text string) []string {
	if text != "" && text != noAmount {
		p.extras++
	}
	return append(cells, text)
}

// pick draws one of several.
func pick[T any](t *rapid.T, label string, list ...T) T {
	return rapid.SampledFrom(list).Draw(t, label)
}

func toss(t *rapid.T, label string) bool { return rapid.Bool().Draw(t, label) }

// noAmount is a figure that is blank: documents print it in several ways.
const noAmount = "no amount"

// amountOf prints a figure in the unit of its table.
func amountOf(table *tables.Table, f budget.Figure) string {
	if f.IsBlank() {
		return noAmount
	}
	return f.Text(table.Unit())
}

// figures prints the figures of a row.
func figures(table *tables.Table, r tables.Row) []string {
	var cells []string
	for c := range r.Columns() {
		cells = append(cells, amountOf(table, r.Figure(c)))
	}
	return cells
}

// arrange draws how a form is printed.
func arrange(t *rapid.T, table *tables.Table) *paper {
	p := &paper{form: table.Form(), title: foreignTitle(t, table)}
	switch table.Form() {
	case tables.Form01, tables.Form04:
		arrangeSides(t, table, p)
	case tables.Form06:
		arrangeEconomic(t, table, p)
	case tables.Form07:
		arrangePublic(t, table, p)
	default:
		arrangeTree(t, table, p)
	}
	if table.Form() >= tables.Form07 && table.IsEmpty() {
		p.below = append(p.below, pick(t, "statement",
			"注：本部门没有此项收入和支出，故本表无数据。", "本单位无此类收支，此表为空", "说明：本年度未发生相关支出，此表为空表。"))
	}
	return p
}

// foreignTitle draws one of the titles that a form has in different places.
func foreignTitle(t *rapid.T, table *tables.Table) string {
	titles := map[tables.Form][]string{
		tables.Form01: {"收入支出决算总表", "收入支出决算表", "部门收支决算总表"},
		tables.Form02: {"收入决算表", "部门收入决算总表"},
		tables.Form03: {"支出决算表", "部门支出决算总表"},
		tables.Form04: {"财政拨款收入支出决算总表", "财政拨款收支决算总表", "财政拨款收入支出决算表"},
		tables.Form05: {"一般公共预算财政拨款支出决算表", "一般公共预算财政拨款支出决算表（按功能分类科目）"},
		tables.Form06: {"一般公共预算财政拨款基本支出决算表", "一般公共预算财政拨款基本支出决算明细表"},
		tables.Form07: {"财政拨款“三公”经费支出决算表", "一般公共预算财政拨款\"三公\"经费支出决算表", "“三公”经费公共预算财政拨款支出情况表"},
		tables.Form08: {"政府性基金预算财政拨款收入支出决算表", "政府性基金预算收入支出决算表"},
		tables.Form09: {"国有资本经营预算财政拨款支出决算表", "国有资本经营预算财政拨款收入支出决算表"},
	}
	return pick(t, "title", titles[table.Form()]...)
}

// TestReadForeign: however the forms are arranged and the sheets distorted, the set
// read is the set written, no cell is unread, and nothing is found wrong.
func TestReadForeign(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s, err := drawSet(t).Round(pick(t, "unit", budget.Yuan, budget.WanYuan), 2)
		require.NoError(t, err)
		var papers []*paper
		for table := range s.Tables() {
			papers = append(papers, arrange(t, table))
		}
		if toss(t, "“三公”经费 last") {
			public := papers[6]
			papers = append(slices.Delete(papers, 6, 7), public)
		}
		d := foreignDocument(t, s, papers)
		r, err := reading.Read(d)
		require.NoError(t, err)

		assert.Empty(t, slices.Collect(r.Unread()))
		assert.Empty(t, slices.Collect(r.Defects()))
		extras := 0
		for x := range r.Extra() {
			assert.NotEmpty(t, x.Label+x.Heading)
			extras++
		}
		want := 0
		for _, p := range papers {
			want += p.extras
			assertPrinted(t, s, r.Set(), p)
		}
		assert.Equal(t, want, extras, "cells beyond the forms")
		if t.Failed() {
			t.Log(report(r))
		}
	})
}

// assertPrinted asserts that a form was read as it was written, with no rows but those
// that its arrangement adds.
func assertPrinted(t *rapid.T, written, read tables.Set, p *paper) {
	want, _ := written.Table(p.form)
	got, ok := read.Table(p.form)
	if !assert.True(t, ok, "%s is not there", p.form) {
		return
	}
	for row := range got.Rows() {
		if _, ok := want.Row(row.Key()); !ok {
			assert.Contains(t, p.added, row.Key(), "%s has a row too many", p.form)
		}
	}
	for row := range want.Rows() {
		other, ok := got.Row(row.Key())
		if !assert.True(t, ok, "%s %s is not there", p.form, row.Key()) {
			continue
		}
		assert.Equal(t, row.Name(), other.Name(), "%s %s", p.form, row.Key())
		for c := range row.Columns() {
			assert.Equal(t, row.Figure(c), other.Figure(c), "%s %s %s", p.form, row.Key(), c)
		}
	}
}
