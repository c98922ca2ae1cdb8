package verify

import (
	"slices"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/budget/judge"
	"github.com/fiscalcn/yusuan/narrative"
	"github.com/fiscalcn/yusuan/narrative/verify/internal/thing"
	"github.com/fiscalcn/yusuan/tables"
)

// A share is what adds to a balance, or takes from it.
type share struct {
	of   thing.Member
	sign int8
	// isRare is set for what a text need not speak of, where there is none.
	isRare bool
}

// balances are what came in and was spent in the year and is left of it, and what was there and came in, and what was spent and is left: of all money, of
// 财政拨款, of the funds of 公开08 and 公开09 (01-3 to 01-5, 04-7, 08-1).
var balances = [...][]share{
	{
		{thing.Line(tables.Form01, tables.IncomeTotal, tables.Actual), +1, false}, {thing.Line(tables.Form01, tables.ExpenditureTotal, tables.Actual), -1, false},
		{thing.YearSurplus(), -1, false},
	},
	{
		{thing.Line(tables.Form01, tables.Opening, tables.Actual), +1, false}, {thing.Line(tables.Form01, tables.SurplusUsed, tables.Actual), +1, true},
		{thing.Line(tables.Form01, tables.IncomeTotal, tables.Actual), +1, false}, {thing.Line(tables.Form01, tables.ExpenditureTotal, tables.Actual), -1, false},
		{thing.Line(tables.Form01, tables.SurplusDistributed, tables.Actual), -1, true}, {thing.Line(tables.Form01, tables.Closing, tables.Actual), -1, false},
	},
	{
		{thing.Line(tables.Form04, tables.Opening, tables.Actual), +1, false}, {thing.Line(tables.Form04, tables.IncomeTotal, tables.Actual), +1, false},
		{thing.Line(tables.Form04, tables.ExpenditureTotal, tables.AllFunds), -1, false}, {thing.Line(tables.Form04, tables.Closing, tables.AllFunds), -1, false},
	},
	{
		{thing.Line(tables.Form08, tables.Total, tables.OpeningBalance), +1, false}, {thing.Line(tables.Form08, tables.Total, tables.Income), +1, false},
		{thing.Line(tables.Form08, tables.Total, tables.Expenditure), -1, false}, {thing.Line(tables.Form08, tables.Total, tables.ClosingBalance), -1, false},
	},
	{
		{thing.Line(tables.Form09, tables.Total, tables.OpeningBalance), +1, false}, {thing.Line(tables.Form09, tables.Total, tables.Income), +1, false},
		{thing.Line(tables.Form09, tables.Total, tables.Expenditure), -1, false}, {thing.Line(tables.Form09, tables.Total, tables.ClosingBalance), -1, false},
	},
}

// balance holds what was there and came in against what was spent and is left. Of surplus
// used and distributed a text may be silent on one: where that could be what is missing,
// there is no more than a warning, but for a row of all the others.
func (v *verifier) balance(shares []share) {
	var of []operand
	var silent []int8 // the signs of what the text does not speak of
	first, last := int32(len(v.statements)), int32(-1)
	for _, m := range shares {
		at := v.first(m.of, narrative.MeasureActual, 0)
		switch {
		case at >= 0:
			of = append(of, says(at, m.sign))
			first, last = min(first, at), max(last, at)
		case m.isRare:
			silent = append(silent, m.sign)
		default:
			return
		}
	}
	if len(silent) > 1 && (int(last-first) >= len(of) || v.isUnreadBetween(first, last)) {
		return
	}
	if v.isOneOfMore(of) || v.fitsWithUnread(of, first, last) {
		return
	}
	v.relate(judge.AddsUp, of[len(of)-1].statement, of...)
	isOfYear := shares[len(shares)-1].of == thing.YearSurplus()                              // which some take to be with what was carried over
	if isOfYear || len(silent) > 1 || len(silent) == 0 && v.isUnreadBetween(first, last+1) { // 年末结转3万元，年末结余1万元
		v.doubt()
	}
	if n := len(v.relations) - 1; len(silent) == 1 && v.wants(v.rule) && (int(last-first) >= len(of) || v.isUnreadBetween(first, last)) {
		d := v.relations[n].difference.Sign()
		v.relations[n].unsure = v.relations[n].unsure || d != int(silent[0])
	}
}

// isOneOfMore reports whether the text breaks a total down into one of some statements and into others that these do not have:
// 政府性基金收入总计9万元，其中本级收入1万元，上级补助收入6万元，上年结余2万元.
func (v *verifier) isOneOfMore(of []operand) bool {
	first, last := ends(of)
	isSum := func(at tables.Address) bool {
		return isGrand(at, tables.GrandIncome) || isGrand(at, tables.GrandExpenditure)
	}
	for i := first; i <= last; i++ {
		s := &v.statements[i]
		at := s.Whole.Address
		isTotal := at.Form == tables.Form04 && (at.Row.Line() == tables.GrandIncome || at.Row.Line() == tables.GrandExpenditure) || isSum(at)
		if isTotal && s.Measure == narrative.MeasureActual && !slices.ContainsFunc(of, func(o operand) bool { return v.keys[o.statement] == v.keys[i] }) {
			return true
		}
	}
	return false
}

// fitsWithUnread reports whether some statements add up with a number between them of which nobody knows what it is: 本年收入9万元，上缴财政1万元，
// 本年支出8万元.
func (v *verifier) fitsWithUnread(of []operand, first, last int32) bool {
	unit := v.statements[last].Money()
	for n := range v.reading.Unresolved() {
		if n.Start < v.statements[first].Start || n.Start > v.statements[last].Start {
			continue
		}
		f, err := budget.ParseFigure(v.text[n.Start:n.End], unit)
		if err != nil {
			continue
		}
		for _, sign := range [...]int8{-1, +1} {
			if v.fits(judge.AddsUp, append(slices.Clip(of), number(judge.MoneyOf(f), sign))...) {
				return true
			}
		}
	}
	return false
}

// isUnreadBetween reports whether a number stands between two statements, or behind the first one if there is no other, of which
// it is not known what it is.
func (v *verifier) isUnreadBetween(first, last int32) bool {
	for n := range v.reading.Unresolved() {
		if n.Start > v.statements[first].Start && (int(last) == len(v.statements) || n.Start < v.statements[last].Start) {
			return true
		}
	}
	return false
}
