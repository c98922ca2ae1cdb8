package given

import (
	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/budget/judge"
	"github.com/fiscalcn/yusuan/internal/threepublic"
	"github.com/fiscalcn/yusuan/tables"
)

// ScopeOf returns the cell of another form whose figure an amount is, though it
// should be that of its own form: 公开03 for 公开05, or the other way round.
func ScopeOf(f budget.Figure, set tables.Set, at tables.Address) (tables.Address, bool) {
	other := at
	switch at.Form {
	case tables.Form03:
		other.Form = tables.Form05
	case tables.Form05:
		other.Form = tables.Form03
	case tables.Form01:
		other.Form = tables.Form04
	case tables.Form04:
		other.Form = tables.Form01
	default:
		return other, false
	}
	if at.Row.Line() == tables.ExpenditureTotal || at.Row.Line() == tables.Closing || at.Row.Line() == tables.GrandExpenditure {
		if other.Column = tables.Actual; other.Form == tables.Form04 {
			other.Column = tables.AllFunds
		}
	}
	return other, IsFigure(f, set, other)
}

// IsFigure reports whether an amount is the figure of a cell, and not nothing.
func IsFigure(f budget.Figure, set tables.Set, at tables.Address) bool {
	cell := set.Figure(at)
	if cell.IsBlank() || cell.Amount().IsZero() || f.Amount().IsZero() {
		return false
	}
	j := judge.Sum([]judge.Term{{Figure: f, Sign: +1}, {Figure: cell, Sign: -1}})
	return j.Verdict <= judge.Rounding
}

// IsChange reports whether a change, up for +1 or down for −1, leads from an amount before to
// that of now. A blank is zero.
func IsChange(now, before, change budget.Figure, sign int8) bool {
	return judge.Sum([]judge.Term{
		{Figure: now, Sign: +1}, {Figure: before, Sign: -1}, {Figure: change, Sign: -sign},
	}).Verdict <= judge.Rounding
}

// RowCause reports whether an amount is that of another column, or of the whole.
func RowCause(f budget.Figure, set tables.Set, at tables.Address) judge.Cause {
	for c := range at.Form.Columns(at.Row) {
		if other := (tables.Address{Form: at.Form, Row: at.Row, Column: c}); other != at && IsFigure(f, set, other) {
			return judge.CauseColumn
		}
	}
	total := tables.Address{Form: at.Form, Row: tables.LineRow(tables.Total), Column: at.Column}
	if total != at && IsFigure(f, set, total) {
		return judge.CausePartIsWhole
	}
	return 0
}

// RowCopied reports whether an amount is that of another row of the form.
func RowCopied(f budget.Figure, set tables.Set, at tables.Address) bool {
	t, ok := set.Table(at.Form)
	if !ok || f.Amount().IsZero() {
		return false
	}
	for other, figure := range t.Figures() {
		if other != at && other.Column == at.Column && figure.Amount() == f.Amount() {
			return true
		}
	}
	return false
}

// halves are the columns that a budget has for what are totals in 公开06 of an account.
var halves = map[tables.Line]tables.Column{tables.PersonnelTotal: tables.Personnel, tables.OperationsTotal: tables.Operations}

// TotalIn returns the cell of a total in tables: a budget that carries nothing over prints no
// 本年合计, and its 总计 is that; and it has 人员经费 and 公用经费 as columns of 公开06.
func TotalIn(set tables.Set, at tables.Address) tables.Address {
	if column := halves[at.Row.Line()]; column != 0 && set.Kind() == tables.Budget {
		return tables.Address{Form: at.Form, Row: tables.LineRow(tables.Total), Column: column}
	}
	lines := map[tables.Line]tables.Line{tables.IncomeTotal: tables.GrandIncome, tables.ExpenditureTotal: tables.GrandExpenditure}
	other := tables.Address{Form: at.Form, Row: tables.LineRow(lines[at.Row.Line()]), Column: at.Column}
	if set.Kind() == tables.Budget && !set.Has(at) && lines[at.Row.Line()] != 0 && set.Has(other) {
		return other
	}
	return at
}

// SameFigure reports whether two amounts may be the same, and are not nothing.
func SameFigure(a, b budget.Figure) bool {
	return !a.Amount().IsZero() && !b.Amount().IsZero() && a.Interval().Meets(b.Interval())
}

// Planned returns the cell of the initial budget's tables that holds what is planned
// for a cell of an account, and whether the budget plans it: what is carried over it does
// not, income only if it plans any, and the “三公” only if they are of the same money.
func Planned(initial, account tables.Set, at tables.Address) (tables.Address, bool) {
	if at.Form == tables.Form07 {
		if !threepublic.Match(initial, account) {
			return at, false
		}
		at.Column = tables.Actual // where the account has it as 预算数
	}
	_, ok := initial.Table(at.Form)
	switch l := at.Row.Line(); {
	case l >= tables.SurplusUsed && l <= tables.GrandIncome, l >= tables.SurplusDistributed && l <= tables.GrandExpenditure,
		at.Column == tables.OpeningBalance, at.Column == tables.ClosingBalance:
		return at, false
	case at.Form == tables.Form02, at.Column == tables.Income, l >= tables.IncomeGeneral && l <= tables.IncomeTotal:
		income, has := initial.Table(tables.Form02)
		return at, ok && has && !income.IsEmpty()
	default:
		return at, ok
	}
}
