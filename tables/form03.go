package tables

import (
	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/tables/grid"
)

// form03 is 支出决算表: expenditure by functional code and nature.
type form03 struct{}

var columns03 = []Column{Expenditure, Basic, Project, ToSuperior, Operating, ToAffiliate}

func (form03) columns(k RowKey) []Column { return treeColumns(columns03, k) }

func (f form03) shown(_ *template, k RowKey) []Column { return f.columns(k) }

func (form03) fill(b *books, t *TableBuilder) {
	fillTree(b, t, len(columns03), func(it *item, into []budget.Accumulator) {
		for n := range budget.Natures() {
			for s := range budget.Sources() {
				into[0].Merge(it.outlay[s][n])
				into[natureColumn(n)-Expenditure].Merge(it.outlay[s][n])
			}
		}
	})
}

func (form03) identities(p *planner) {
	p.tree("03-1", "03-2", "03-3", columns03[0], columns03[1:]...)
}

func (form03) lay(t *Table) *grid.Builder {
	g := grid.New(2 + len(columns03))
	g.Header(heading("项目", 2, 1), heading("本年支出合计", 1, 2), heading("基本支出", 1, 2),
		heading("项目支出", 1, 2), heading("上缴上级支出", 1, 2), heading("经营支出", 1, 2),
		heading("对附属单位补助支出", 1, 2))
	g.Header(codeHeadings...)
	layTree(t, g, columns03, false)
	return g
}
