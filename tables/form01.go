package tables

import (
	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/tables/grid"
)

// form01 is 收入支出决算总表: all income, all expenditure by class, balances.
type form01 struct{ functional }

var actualColumn = []Column{Actual}

var incomeLines01 = []Line{
	IncomeGeneral, IncomeManagedFund, IncomeStateCapital, IncomeSuperior,
	IncomeInstitutional, IncomeOperating, IncomeAffiliate, IncomeOther,
}

// fiscalIncomeLines01 are those of templates that show 财政拨款收入 in one.
var fiscalIncomeLines01 = []Line{
	IncomeFiscal, IncomeSuperior, IncomeInstitutional, IncomeOperating, IncomeAffiliate, IncomeOther,
}

func (form01) columns(k RowKey) []Column {
	switch l := k.Line(); {
	case isFunctional(k),
		l >= IncomeFiscal && l <= Opening,
		l >= GrandIncome && l <= GrandExpenditure:
		return actualColumn
	default:
		return nil
	}
}

func (form01) fill(b *books, t *TableBuilder) {
	var income budget.Accumulator
	for s := range budget.Sources() {
		sum := b.income(s)
		income.Merge(sum)
		b.line(t, IncomeLine(s), sum)
	}
	var used, distributed budget.Accumulator
	used.Add(b.carried.SurplusUsed)
	distributed.Add(b.carried.SurplusDistributed)
	opening, closing := total(b.opening[:]...), total(b.closing[:]...)

	b.line(t, IncomeTotal, income)
	b.line(t, SurplusUsed, used)
	b.line(t, Opening, opening)
	b.line(t, GrandIncome, total(income, used, opening))

	classes := b.classes
	for _, c := range classes {
		b.row(t, FunctionalRow(c.code), b.name(c.code), c.all())
	}
	expenditure := classes.sum().all()
	b.line(t, ExpenditureTotal, expenditure)
	b.line(t, SurplusDistributed, distributed)
	b.line(t, Closing, closing)
	b.line(t, GrandExpenditure, total(expenditure, distributed, closing))
}

func (form01) identities(p *planner) {
	income := incomeLines01
	if _, ok := p.table.index[LineRow(IncomeFiscal)]; ok { // the budgets are parts of it
		income = fiscalIncomeLines01
	}
	p.lines(+1, Actual, income...).lines(-1, Actual, IncomeTotal).put("01-1")
	p.lines(+1, Actual, ExpenditureTotal).classes(-1, Actual).put("01-2")
	p.lines(+1, Actual, IncomeTotal, SurplusUsed, Opening).lines(-1, Actual, GrandIncome).put("01-3")
	p.lines(+1, Actual, GrandExpenditure).lines(-1, Actual, ExpenditureTotal, SurplusDistributed, Closing).put("01-4")
	p.lines(+1, Actual, GrandIncome).lines(-1, Actual, GrandExpenditure).put("01-5")
}

func (form01) refuses(as *FormTemplate) string { return refusesSides(as, 4) }

func (form01) lay(t *Table, as *FormTemplate) *grid.Builder { return t.laySides(as, actualColumn) }
