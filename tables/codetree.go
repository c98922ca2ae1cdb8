package tables

import (
	"slices"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/codes"
	"github.com/fiscalcn/yusuan/tables/grid"
)

// treeForm is the schema of a form that lists functional codes as a tree: 合计, and
// below it each 类 with its 款 and 项. Five of the nine are such forms, and those that
// editions have beyond the nine.
type treeForm struct {
	functional
	form    Form
	sources []budget.Source // whose money it shows, nil for all
	all     []Column
	rules   treeRules
}

// treeRules are the IDs of the identities of a form that lists codes.
type treeRules struct {
	balance string // of a row with balances
	row     string // of a row: the first figure is the sum of the others
	column  string // of a column: 类 is the sum of its 款, 款 of its 项
	total   string // of a column: 合计 is the sum of all 类
}

// newTreeForm returns the schema of a form beyond the nine.
func newTreeForm(f Form, sources []budget.Source, columns []Column) treeForm {
	id := func(n string) string { return f.String()[len("公开"):] + "-" + n }
	rules := treeRules{row: id("1"), column: id("2"), total: id("3")}
	if slices.Equal(columns, columns08) {
		rules = treeRules{balance: id("1"), row: id("2"), column: id("3"), total: id("3")}
	}
	return treeForm{form: f, sources: slices.Clone(sources), all: columns, rules: rules}
}

func (f *treeForm) columns(k RowKey) []Column {
	if isFunctional(k) || isLine(k, Total) {
		return f.all
	}
	return nil
}

// refuses holds the columns to what adds up: those of 公开08, or a sum with parts of it.
func (f *treeForm) refuses(as *FormTemplate) string {
	columns := as.columnsOf(f.all)
	if as.Form <= Form09 {
		if ordered := inOrder(f.all, columns); len(ordered) == len(columns) {
			columns = ordered
		}
	}
	sum := sumColumns(columns)
	switch {
	case len(columns) == 0 || !slices.Equal(columns, columns08) && (sum == nil || !areWithin(sum, columns)):
		return wrongColumns
	case as.Form <= Form09 && !areWithin(f.all, columns):
		return wrongColumns
	case slices.Contains(columns, OpeningBalance) && (f.sources == nil || slices.ContainsFunc(f.sources, isUndivided)):
		return "balances of money that carries them over undivided"
	case as.Heads != nil && len(as.Heads) != len(columns):
		return wrongHeads
	}
	return ""
}

// isUndivided reports whether what a source carries over is not kept by code.
func isUndivided(s budget.Source) bool {
	return s != budget.ManagedFundAppropriation && s != budget.StateCapitalAppropriation
}

// sumColumns returns the sum that columns begin with, and all parts that it can have.
func sumColumns(columns []Column) []Column {
	for _, group := range [...][]Column{columns02, columns03, allFundColumns} {
		if len(columns) > 0 && columns[0] == group[0] {
			return group
		}
	}
	return nil
}

// areWithin reports whether some columns are among all, in the same order.
func areWithin(all, some []Column) bool {
	i := 0
	for _, c := range all {
		if i < len(some) && some[i] == c {
			i++
		}
	}
	return i == len(some)
}

func (f *treeForm) fill(b *books, t *TableBuilder) {
	columns := t.columns(LineRow(Total))
	measures := make([]measure, len(columns))
	for i, c := range columns {
		measures[i] = f.measure(c, columns)
	}
	f.holdNatures(b, t, measures[0].natures)
	fillTree(b, t, len(columns), func(it *item, into []budget.Accumulator) {
		for i := range measures {
			measures[i].add(it, &into[i])
		}
	})
}

// holdNatures holds one of the nine that shows expenditure to all natures of its money: 合计
// would not count one without a column.
func (f *treeForm) holdNatures(b *books, t *TableBuilder, counted []budget.Nature) {
	if f.form > Form09 || f.all[0] != Expenditure && f.all[0] != OpeningBalance {
		return
	}
	for _, it := range b.items {
		for s := range it.outlay {
			for n, sum := range it.outlay[s] {
				if (f.sources == nil || slices.Contains(f.sources, budget.Source(s))) && !sum.IsZero() && !slices.Contains(counted, budget.Nature(n)) {
					b.lost(t, budget.Nature(n))
				}
			}
		}
	}
}

// A measure is what a column of a form that lists codes counts.
type measure struct {
	column  Column
	sources []budget.Source
	natures []budget.Nature // of outlays
}

func (f *treeForm) measure(c Column, columns []Column) measure {
	m := measure{column: c}
	sources := f.sources
	if sources == nil {
		sources = slices.Collect(budget.Sources())
	}
	for _, s := range sources {
		switch {
		case slices.Contains(columns02, c) && !counts(c, sourceColumn(s), columns02, columns):
		case slices.Contains(allFundColumns, c) && (!s.IsFiscal() || !counts(c, fundColumn(s), allFundColumns, columns)):
		default:
			m.sources = append(m.sources, s)
		}
	}
	for n := range budget.Natures() {
		if !slices.Contains(columns03, c) || counts(c, natureColumn(n), columns03, columns) {
			m.natures = append(m.natures, n)
		}
	}
	return m
}

// counts reports whether a column counts a part: it is of that part, or is the sum, the
// first of a group. A sum counts the parts that the form shows, or all if it shows none.
func counts(c, part Column, group, shown []Column) bool {
	isShown := func(c Column) bool { return slices.Contains(shown, c) }
	return c == part || c == group[0] && (isShown(part) || !slices.ContainsFunc(group[1:], isShown))
}

// add adds what an item holds of the measure.
func (m *measure) add(it *item, into *budget.Accumulator) {
	for _, s := range m.sources {
		switch {
		case slices.Contains(columns02, m.column):
			into.Merge(it.income[s])
		case m.column == OpeningBalance:
			into.Merge(it.opening[s])
		case m.column == ClosingBalance:
			into.Merge(it.closing[s])
		default:
			for _, n := range m.natures {
				into.Merge(it.outlay[s][n])
			}
		}
	}
}

func (f *treeForm) identities(p *planner) {
	switch {
	case f.rules.balance == "":
		p.tree(f.rules, f.all[0], f.all[1:]...)
	case p.table.shows(OpeningBalance, Income, ClosingBalance):
		p.balances(f.rules)
	default:
		p.tree(f.rules, columns05[0], columns05[1:]...)
	}
}

func (f *treeForm) lay(t *Table, as *FormTemplate) *grid.Builder {
	return layTree(t, as, as.columnsOf(f.all), "项目/功能分类科目编码", "项目/科目名称")
}

// fillTree adds the rows of a code tree: the sums of every item that has any, and
// those of the 款 and 类 above it. sums fills in an item's sums, one per column.
func fillTree(b *books, t *TableBuilder, columns int, sums func(it *item, into []budget.Accumulator)) {
	type node struct {
		code codes.Code
		sums []budget.Accumulator
	}
	most := 1 + 3*len(b.items) // each item may open a class and a section
	slab := make([]budget.Accumulator, most*columns)
	take := func() []budget.Accumulator {
		own := slab[:columns:columns]
		slab = slab[columns:]
		return own
	}
	open := func(nodes []node, c codes.Code) []node { return append(nodes, node{c, take()}) }
	nodes := open(make([]node, 0, most), 0)
	class, section := 0, 0
	for _, it := range b.items {
		own := take()
		sums(it, own)
		if allZero(own) {
			continue
		}
		if c := it.code.Class(); nodes[class].code != c {
			class = len(nodes)
			nodes = open(nodes, c)
		}
		if c := it.code.Section(); nodes[section].code != c {
			section = len(nodes)
			nodes = open(nodes, c)
		}
		nodes = append(nodes, node{it.code, own})
		for _, i := range []int{0, class, section} {
			for j := range own {
				nodes[i].sums[j].Merge(own[j])
			}
		}
	}
	t.Grow(len(nodes), len(nodes)*columns)
	b.line(t, Total, nodes[0].sums...)
	for _, n := range nodes[1:] {
		b.row(t, FunctionalRow(n.code), b.name(n.code), n.sums...)
	}
}

func allZero(sums []budget.Accumulator) bool {
	for _, s := range sums {
		if !s.IsZero() {
			return false
		}
	}
	return true
}

// layTree lays out a tree of codes: heads, code, in one cell or a cell for each level, name,
// and the figures of the columns; 合计 above the codes, or below them where the template says so.
// keys are the usual heads over code and name.
func layTree(t *Table, as *FormTemplate, columns []Column, keys ...string) *grid.Builder {
	if as.Keys != nil {
		keys = as.Keys
	}
	g := grid.New(len(keys) + len(columns))
	layHeads(g, append(slices.Clone(keys), t.edition.heads(as, columns)...))
	sum := func() {
		cells := t.line(Total, columns...)
		cells[0].ColSpan, cells[0].Align = len(keys), grid.Center
		g.Row(cells...)
	}
	if !as.TotalLast {
		sum()
	}
	for r := range t.Rows() {
		if r.Key().isCode() {
			g.Row(slices.Concat(codeCells(r.Key(), len(keys)-1), []grid.Cell{text(r.Name())}, t.numbers(r, columns...))...)
		}
	}
	if as.TotalLast {
		sum()
	}
	return g
}

// codeCells returns a code in one cell, or its levels in n: 201, 13, 01.
func codeCells(k RowKey, n int) []grid.Cell {
	s := k.String()
	if n == 1 {
		return []grid.Cell{text(s)}
	}
	cells := make([]grid.Cell, n)
	cells[0].Text = s[:3]
	for i, rest := 1, s[3:]; rest != ""; i, rest = i+1, rest[2:] {
		cells[i].Text = rest[:2]
	}
	return cells
}
