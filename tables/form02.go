package tables

import (
	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/tables/grid"
)

// form02 is 收入决算表: income by functional code and source.
type form02 struct{}

var columns02 = []Column{
	Income, FromFiscal, FromSuperior, FromInstitutional, FromOperating, FromAffiliate, FromOther,
}

func (form02) columns(k RowKey) []Column { return treeColumns(columns02, k) }

func (f form02) shown(_ *template, k RowKey) []Column { return f.columns(k) }

func (form02) fill(b *books, t *TableBuilder) {
	fillTree(b, t, len(columns02), func(it *item, into []budget.Accumulator) {
		for s := range budget.Sources() {
			into[0].Merge(it.income[s])
			into[sourceColumn(s)-Income].Merge(it.income[s])
		}
	})
}

func (form02) identities(p *planner) {
	p.tree("02-1", "02-2", "02-3", columns02[0], columns02[1:]...)
}

func (form02) lay(t *Table) *grid.Builder {
	g := grid.New(2 + len(columns02))
	g.Header(heading("项目", 2, 1), heading("本年收入合计", 1, 2), heading("财政拨款收入", 1, 2),
		heading("上级补助收入", 1, 2), heading("事业收入", 1, 2), heading("经营收入", 1, 2),
		heading("附属单位上缴收入", 1, 2), heading("其他收入", 1, 2))
	g.Header(codeHeadings...)
	layTree(t, g, columns02, false)
	return g
}
