package tables

import (
	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/tables/grid"
)

// form01 is 收入支出决算总表, in budgets 收支总表: all income, all expenditure by class,
// balances.
type form01 struct {
	functional
	more   []Line   // income lines that only budgets have
	outlay []Column // of the expenditure side: what is spent, and parts of it
	rules  rules01
}

// rules01 are the IDs of the identities of 公开01, "" for one that it does not have.
type rules01 struct {
	income      string // 收入合计 is the sum of the income lines
	fiscal      string // 财政拨款收入 is the sum of the three budgets
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

// budget01 has parts of what is spent where a unit publishes it.
var budget01 = form01{
	more:   []Line{IncomeSpecialAccount, IncomeOwn},
	outlay: []Column{Actual, Personnel, Operations, Project},
	rules: rules01{
		income: "B01-1", fiscal: "B01-2", outlay: "B01-3", row: "B01-5", grandIncome: "B01-1", grandOutlay: "B01-3", balance: "B01-4",
	},
}

var actualColumn = []Column{Actual}

// ownIncomeLines01 are those that 单位资金收入 counts.
var ownIncomeLines01 = []Line{IncomeSuperior, IncomeInstitutional, IncomeOperating, IncomeAffiliate, IncomeOther}

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

func (f *form01) fill(b *books, t *TableBuilder) {
	var used, distributed budget.Accumulator
	used.Add(b.carried.SurplusUsed)
	distributed.Add(b.carried.SurplusDistributed)
	opening, closing := total(b.opening[:]...), total(b.closing[:]...)

	income := total(b.incomes(t, IncomeFiscal, incomeLines04), b.incomes(t, IncomeOwn, ownIncomeLines01))
	if special := b.income(budget.SpecialAccount); b.part(t, IncomeSpecialAccount, true, special) {
		income.Merge(special)
	}
	b.part(t, IncomeTotal, true, income)
	b.part(t, SurplusUsed, false, used)
	b.part(t, Opening, false, opening)
	b.line(t, GrandIncome, total(income, used, opening))

	parts := t.columns(LineRow(GrandExpenditure))[1:]
	for _, c := range b.classes {
		b.row(t, FunctionalRow(c.code), b.name(c.code), c.withParts(c.all(), parts)...)
		c.parts.hold(b, t, parts)
	}
	all := b.classes.sum()
	b.part(t, ExpenditureTotal, true, all.withParts(all.all(), parts)...)
	b.part(t, SurplusDistributed, false, classSum{}.withParts(distributed, parts)...)
	b.part(t, Closing, false, classSum{}.withParts(closing, parts)...)
	b.line(t, GrandExpenditure, all.withParts(total(all.all(), distributed, closing), parts)...)
}

// incomes adds the line of several sources together and those of each of them, as far as
// the edition prints them, and returns their sum.
func (b *books) incomes(t *TableBuilder, together Line, lines []Line) budget.Accumulator {
	sums := make([]budget.Accumulator, len(lines))
	for i, l := range lines {
		sums[i] = b.income(budget.GeneralAppropriation + budget.Source(l-IncomeGeneral))
	}
	sum := total(sums...)
	counted := b.part(t, together, true, sum)
	for i, l := range lines {
		b.part(t, l, counted, sums[i])
	}
	return sum
}

func (f *form01) identities(p *planner) {
	if p.prints(IncomeTotal) {
		p.income().lines(-1, Actual, IncomeTotal).put(f.rules.income)
	}
	if p.prints(ExpenditureTotal) {
		for i, c := range f.outlay {
			p.lines(signOf(i), c, ExpenditureTotal).classes(-signOf(i), c).put(f.rules.outlay)
		}
	}
	if p.prints(IncomeTotal) {
		p.lines(+1, Actual, IncomeTotal)
	} else {
		p.income()
	}
	p.lines(+1, Actual, SurplusUsed, Opening).lines(-1, Actual, GrandIncome).put(f.rules.grandIncome)
	for i, c := range f.outlay {
		p.lines(signOf(i), c, GrandExpenditure).spent(-signOf(i), c).lines(-signOf(i), c, SurplusDistributed, Closing).put(f.rules.grandOutlay)
	}
	p.lines(+1, Actual, GrandIncome).lines(-1, Actual, GrandExpenditure).put(f.rules.balance)
	p.lines(+1, Actual, incomeLines04...).lines(-1, Actual, IncomeFiscal).put(f.rules.fiscal)
	for i := range p.table.rows {
		r := &p.table.rows[i]
		p.row(+1, r, f.outlay[0]).row(-1, r, f.outlay[1:]...)
		switch {
		case !r.hasAll(f.outlay...): // the parts that the table has are not all of them
			p.drop()
		case isFunctional(r.key):
			p.put(f.rules.row)
		case r.key == LineRow(ExpenditureTotal), r.key == LineRow(GrandExpenditure) && !p.has(SurplusDistributed) && !p.has(Closing):
			p.putImplied(f.rules.row)
		default: // balances have no parts
			p.drop()
		}
	}
}

// signOf returns the sign of a column in its sums: that of the first meets the others with
// the opposite one in each row.
func signOf(column int) int {
	if column == 0 {
		return +1
	}
	return -1
}

// income adds the income lines that count all income once.
func (p *planner) income() *planner {
	fiscal, own := incomeLines04, ownIncomeLines01
	if p.has(IncomeFiscal) { // the budgets are parts of it
		fiscal = []Line{IncomeFiscal}
	}
	if p.has(IncomeOwn) {
		own = []Line{IncomeOwn}
	}
	return p.lines(+1, Actual, fiscal...).lines(+1, Actual, IncomeSpecialAccount).lines(+1, Actual, own...)
}

func (f *form01) refuses(as *FormTemplate) string {
	columns := f.outlay
	if as.Columns != nil && len(f.outlay) > 1 && len(as.Columns) > 0 && as.Columns[0] == Actual && areWithin(f.outlay, as.Columns) {
		columns = as.Columns
	} else if as.Columns != nil {
		return wrongColumns
	}
	return refusesSides(as, 3+len(columns))
}

func (f *form01) lay(t *Table, as *FormTemplate) *grid.Builder {
	columns := as.Columns
	if columns == nil {
		columns = f.outlay
	}
	return t.laySides(as, columns)
}
