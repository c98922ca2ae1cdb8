package tables

import (
	"slices"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/tables/grid"
)

// form08 is 政府性基金预算财政拨款收入支出决算表: income, expenditure and balances of
// the 政府性基金 by functional code.
type form08 struct{}

var columns08 = []Column{OpeningBalance, Income, Expenditure, Basic, Project, ClosingBalance}

func (form08) columns(k RowKey) []Column { return treeColumns(columns08, k) }

func (f form08) shown(_ *template, k RowKey) []Column { return f.columns(k) }

func (form08) fill(b *books, t *TableBuilder) {
	fillTree(b, t, len(columns08), func(it *item, into []budget.Accumulator) {
		it.balanceRow(budget.ManagedFundAppropriation, into)
	})
}

func (form08) identities(p *planner) { p.balances("08-1", "08-2", "08-3") }

func (form08) lay(t *Table) *grid.Builder { return layBalances(t) }

// balanceRow fills in the columns of 08 for one item.
func (it *item) balanceRow(s budget.Source, into []budget.Accumulator) {
	into[0] = it.opening[s]
	into[1] = it.income[s]
	copy(into[2:], it.fiscalOutlay(s))
	into[5] = it.closing[s]
}

// balances works out the identities of a table with the columns of 08. Two
// identities a row cross the tree of codes, so none is marked implied: controlled
// rounding has its own way with such tables.
func (p *planner) balances(byBalance, byNature, byColumn string) {
	for i := range p.table.rows {
		r := &p.table.rows[i]
		if r.hasAll(OpeningBalance, Income, Expenditure, ClosingBalance) {
			p.row(+1, r, OpeningBalance, Income).row(-1, r, Expenditure, ClosingBalance).put(byBalance)
		}
		p.row(+1, r, Expenditure).row(-1, r, Basic, Project).put(byNature)
	}
	p.codeColumns(treeOf(p.table), byColumn, byColumn, +1, columns08...)
}

// hasAll reports whether a row has all the columns.
func (r *row) hasAll(columns ...Column) bool {
	return !slices.ContainsFunc(columns, func(c Column) bool { return !slices.Contains(r.columns, c) })
}

// layBalances lays out a table with the columns of 08.
func layBalances(t *Table) *grid.Builder {
	g := grid.New(2 + len(columns08))
	g.Header(heading("项目", 2, 1), heading("年初结转和结余", 1, 2), heading("本年收入", 1, 2),
		heading("本年支出", 3, 1), heading("年末结转和结余", 1, 2))
	g.Header(slices.Concat(codeHeadings,
		[]grid.Cell{heading("小计", 1, 1), heading("基本支出", 1, 1), heading("项目支出", 1, 1)})...)
	layTree(t, g, columns08, false)
	return g
}
