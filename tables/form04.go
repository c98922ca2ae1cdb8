package tables

import (
	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/tables/grid"
)

// form04 is 财政拨款收入支出决算总表: fiscal income, expenditure and balances by
// the budget they belong to.
type form04 struct {
	functional
	rules rules04
}

// rules04 are the IDs of the identities of 公开04.
type rules04 struct {
	income      string // 收入合计 is the sum of the budgets
	row         string // of a row of the expenditure side: 合计 is the sum of the budgets
	outlay      string // 支出合计 is the sum of the classes
	opening     string // what was carried over is the sum of the budgets
	grandIncome string // 收入总计
	grandOutlay string // 支出总计
	balance     string // both 总计 are equal, and so are those of each budget
	closing     string // the same of each budget, seen through the parts of 支出总计
}

var final04 = form04{rules: rules04{
	income: "04-1", row: "04-2", outlay: "04-3", opening: "04-4", grandIncome: "04-5", grandOutlay: "04-5", balance: "04-6", closing: "04-7",
}}

// budget04 is 财政拨款收支总表.
var budget04 = form04{rules: rules04{
	income: "B04-1", row: "B04-2", outlay: "B04-3", opening: "B04-1", grandIncome: "B04-1", grandOutlay: "B04-3", balance: "B04-4",
}}

var (
	fundColumns    = []Column{General, ManagedFund, StateCapital}
	allFundColumns = []Column{AllFunds, General, ManagedFund, StateCapital}
	incomeLines04  = []Line{IncomeGeneral, IncomeManagedFund, IncomeStateCapital}
	openingLines04 = []Line{OpeningGeneral, OpeningManagedFund, OpeningStateCapital}
)

func (*form04) columns(k RowKey) []Column {
	switch {
	case isLine(k, incomeLines04...), isLine(k, openingLines04...), isLine(k, IncomeTotal, Opening, GrandIncome):
		return actualColumn
	case isFunctional(k), isLine(k, ExpenditureTotal, Closing, GrandExpenditure):
		return allFundColumns
	default:
		return nil
	}
}

// appropriationNames are the three budgets as 公开04 names them on its income side.
var appropriationNames = [...]string{"一般公共预算财政拨款", "政府性基金预算财政拨款", "国有资本经营预算财政拨款"}

func (f *form04) label(l Line) string {
	switch {
	case l == Opening:
		return "年初财政拨款结转和结余"
	case l == Closing:
		return "年末财政拨款结转和结余"
	case l >= IncomeGeneral && l <= IncomeStateCapital:
		return appropriationNames[l-IncomeGeneral]
	case l >= OpeningGeneral && l <= OpeningStateCapital:
		return appropriationNames[l-OpeningGeneral]
	default:
		return f.functional.label(l)
	}
}

func (*form04) fill(b *books, t *TableBuilder) {
	var income, opening budget.Accumulator
	for s := range fiscalSources {
		sum := b.income(s)
		income.Merge(sum)
		opening.Merge(b.opening[s])
		b.part(t, IncomeLine(s), false, sum)
	}
	b.part(t, IncomeTotal, true, income)
	counted := b.part(t, Opening, true, opening)
	for s := range fiscalSources {
		b.part(t, openingLine(s), counted, b.opening[s])
	}
	b.line(t, GrandIncome, total(income, opening))

	classes := b.classes
	for _, c := range classes {
		b.row(t, FunctionalRow(c.code), b.name(c.code), c.byFund()...)
	}
	spent, closing, grand := classes.sum().byFund(), make([]budget.Accumulator, 4), make([]budget.Accumulator, 4)
	for s := range fiscalSources {
		closing[0].Merge(b.closing[s])
		closing[fundColumn(s)-AllFunds] = b.closing[s]
	}
	for i := range grand {
		grand[i] = total(spent[i], closing[i])
	}
	b.part(t, ExpenditureTotal, true, spent...)
	b.part(t, Closing, false, closing...)
	b.line(t, GrandExpenditure, grand...)
}

func (f *form04) identities(p *planner) {
	if p.prints(IncomeTotal) {
		p.lines(+1, Actual, IncomeTotal).lines(-1, Actual, incomeLines04...).put(f.rules.income)
	}
	for i := range p.table.rows {
		r := &p.table.rows[i]
		p.row(+1, r, fundColumns...).row(-1, r, AllFunds)
		if isLine(r.key, ExpenditureTotal, GrandExpenditure) {
			p.putImplied(f.rules.row)
		} else {
			p.put(f.rules.row)
		}
	}
	if p.prints(ExpenditureTotal) {
		for _, c := range fundColumns {
			p.lines(+1, c, ExpenditureTotal).classes(-1, c).put(f.rules.outlay)
		}
		p.classes(+1, AllFunds).lines(-1, AllFunds, ExpenditureTotal).put(f.rules.outlay)
	}
	p.lines(+1, Actual, Opening).lines(-1, Actual, openingLines04...).put(f.rules.opening)
	p.lines(+1, Actual, GrandIncome)
	if p.prints(IncomeTotal) {
		p.lines(-1, Actual, IncomeTotal)
	} else {
		p.lines(-1, Actual, incomeLines04...)
	}
	if p.prints(Opening) {
		p.lines(-1, Actual, Opening)
	} else {
		p.lines(-1, Actual, openingLines04...)
	}
	p.put(f.rules.grandIncome)
	for _, c := range fundColumns {
		p.lines(+1, c, GrandExpenditure).spent(-1, c).lines(-1, c, Closing).put(f.rules.grandOutlay)
	}
	p.spent(+1, AllFunds).lines(+1, AllFunds, Closing).lines(-1, AllFunds, GrandExpenditure).put(f.rules.grandOutlay)
	p.lines(+1, AllFunds, GrandExpenditure).lines(-1, Actual, GrandIncome).put(f.rules.balance)
	for i, c := range fundColumns {
		if p.opensUndivided(openingLines04[i]) {
			continue
		}
		p.lines(+1, Actual, incomeLines04[i], openingLines04[i]).lines(-1, c, GrandExpenditure).put(f.rules.balance)
		p.lines(+1, Actual, incomeLines04[i], openingLines04[i]).lines(-1, c, ExpenditureTotal, Closing).putImplied(f.rules.closing)
	}
}

// opensUndivided reports whether a table carries something over and does not say how
// much of it is of the fund of a line.
func (p *planner) opensUndivided(fund Line) bool {
	_, divided := p.table.index[LineRow(fund)]
	return !divided && !p.table.Figure(LineRow(Opening), Actual).Amount().IsZero()
}

func (*form04) refuses(as *FormTemplate) string {
	if as.Columns != nil {
		return wrongColumns
	}
	return refusesSides(as, 7)
}

func (*form04) lay(t *Table, as *FormTemplate) *grid.Builder { return t.laySides(as, allFundColumns) }
