package tables

import (
	"slices"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/tables/grid"
)

// form09 is 国有资本经营预算财政拨款（收入）支出决算表: the 国有资本经营预算 by
// functional code, in some editions expenditure only.
type form09 struct{}

func (form09) columns(k RowKey) []Column { return treeColumns(columns08, k) }

func (form09) shown(t *template, k RowKey) []Column {
	if t.capitalBalances {
		return treeColumns(columns08, k)
	}
	return treeColumns(columns05, k)
}

func (form09) fill(b *books, t *TableBuilder) {
	if b.template.capitalBalances {
		fillTree(b, t, len(columns08), func(it *item, into []budget.Accumulator) {
			it.balanceRow(budget.StateCapitalAppropriation, into)
		})
		return
	}
	fillTree(b, t, len(columns05), func(it *item, into []budget.Accumulator) {
		copy(into, it.fiscalOutlay(budget.StateCapitalAppropriation))
	})
}

func (form09) identities(p *planner) {
	if p.table.hasBalances() {
		p.balances("09-1", "09-2", "09-3")
		return
	}
	p.tree("09-2", "09-3", "09-3", columns05[0], columns05[1:]...)
}

func (form09) lay(t *Table) *grid.Builder {
	if templates[t.edition].capitalBalances {
		return layBalances(t)
	}
	g := grid.New(2 + len(columns05))
	g.Header(heading("项目", 2, 1), heading("本年支出", 3, 1))
	g.Header(slices.Concat(codeHeadings,
		[]grid.Cell{heading("合计", 1, 1), heading("基本支出", 1, 1), heading("项目支出", 1, 1)})...)
	layTree(t, g, columns05, false)
	return g
}
