package tables

import (
	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/tables/grid"
)

// form01 is 收入支出决算总表: all income, all expenditure by class, balances.
type form01 struct {
	functional
	more   []Line   // income lines that only budgets have
	outlay []Column // of the expenditure side: what is spent, and parts of it
	rules  rules01
}

// rules01 are the IDs of the identities of 公开01.
type rules01 struct {
	income      string // 收入合计 is the sum of the income lines
	fiscal      string // 财政拨款收入 is the sum of the three budgets, "" where no rule says so
	outlay      string // 支出合计 is the sum of the classes
	row         string // of a row of the expenditure side: what is spent is the sum of its parts
	grandIncome string // 收入总计
	grandOutlay string // 支出总计
	balance     string // both 总计 are equal
}

var final01 = form01{
	outlay: actualColumn,
	rules:  rules01{income: "01-1", outlay: "01-2", grandIncome: "01-3", grandOutlay: "01-4", balance: "01-5"},
}

// budget01 is 收支总表. Units print what they plan to spend in its parts.
var budget01 = form01{
	more:   []Line{IncomeSpecialAccount, IncomeOwn},
	outlay: []Column{Actual, Personnel, Operations, Project},
	rules: rules01{
		income: "B01-1", fiscal: "B01-2", outlay: "B01-3", row: "B01-5", grandIncome: "B01-1", grandOutlay: "B01-3", balance: "B01-4",
	},
}

var actualColumn = []Column{Actual}

var incomeLines01 = []Line{
	IncomeGeneral, IncomeManagedFund, IncomeStateCapital, IncomeSuperior,
	IncomeInstitutional, IncomeOperating, IncomeAffiliate, IncomeOther,
}

// fiscalIncomeLines01 are those of templates that show 财政拨款收入 in one.
var fiscalIncomeLines01 = []Line{
	IncomeFiscal, IncomeSuperior, IncomeInstitutional, IncomeOperating, IncomeAffiliate, IncomeOther,
}

func (f *form01) columns(k RowKey) []Column {
	switch l := k.Line(); {
	case l >= IncomeFiscal && l <= Opening, l == GrandIncome, isLine(k, f.more...):
		return actualColumn
	case isFunctional(k), l >= ExpenditureTotal && l <= GrandExpenditure:
		return f.outlay
	default:
		return nil
	}
}

func (*form01) fill(b *books, t *TableBuilder) {
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

func (f *form01) identities(p *planner) {
	income := incomeLines01
	if _, ok := p.table.index[LineRow(IncomeFiscal)]; ok { // the budgets are parts of it
		income = fiscalIncomeLines01
	}
	p.lines(+1, Actual, income...).lines(-1, Actual, IncomeTotal).put(f.rules.income)
	p.lines(+1, Actual, ExpenditureTotal).classes(-1, Actual).put(f.rules.outlay)
	p.lines(+1, Actual, IncomeTotal, SurplusUsed, Opening).lines(-1, Actual, GrandIncome).put(f.rules.grandIncome)
	p.lines(+1, Actual, GrandExpenditure).lines(-1, Actual, ExpenditureTotal, SurplusDistributed, Closing).put(f.rules.grandOutlay)
	p.lines(+1, Actual, GrandIncome).lines(-1, Actual, GrandExpenditure).put(f.rules.balance)
}

func (*form01) refuses(as *FormTemplate) string { return refusesSides(as, 4) }

func (*form01) lay(t *Table, as *FormTemplate) *grid.Builder { return t.laySides(as, actualColumn) }
