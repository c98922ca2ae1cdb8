package tables

import (
	"slices"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/tables/grid"
)

// form05 is 一般公共预算财政拨款支出决算表: expenditure out of the 一般公共预算 by
// functional code.
type form05 struct{}

var columns05 = []Column{Expenditure, Basic, Project}

func (form05) columns(k RowKey) []Column { return treeColumns(columns05, k) }

func (f form05) shown(_ *template, k RowKey) []Column { return f.columns(k) }

func (form05) fill(b *books, t *TableBuilder) {
	fillTree(b, t, len(columns05), func(it *item, into []budget.Accumulator) {
		copy(into, it.fiscalOutlay(budget.GeneralAppropriation))
	})
}

func (form05) identities(p *planner) {
	p.tree("05-1", "05-2", "05-3", columns05[0], columns05[1:]...)
}

func (form05) lay(t *Table) *grid.Builder {
	tp := &templates[t.edition]
	g := grid.New(2 + len(columns05))
	if tp.totalLast {
		g.Header(heading("项目", 2, 1), heading(tp.partTotalHead, 1, 2), heading("基本支出", 1, 2), heading("项目支出", 1, 2))
		g.Header(codeHeadings...)
	} else {
		g.Header(heading("项目", 2, 1), heading("本年支出", 3, 1))
		g.Header(slices.Concat(codeHeadings,
			[]grid.Cell{heading(tp.partTotalHead, 1, 1), heading("基本支出", 1, 1), heading("项目支出", 1, 1)})...)
	}
	layTree(t, g, columns05, tp.totalLast)
	return g
}
