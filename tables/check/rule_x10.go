package check

import (
	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/budget/judge"
	"github.com/fiscalcn/yusuan/tables"
	"github.com/fiscalcn/yusuan/tables/check/internal/claims"
)

var ruleX10 = Rule{
	Rule: judge.Rule{ID: "X10", Title: "财政拨款支出不超过全部支出", Formula: "05 + 08 + 09 ≤ 03（逐科目、逐列；01 没有其他资金时相等）",
		Severity: judge.Error, Related: []string{"X04", "X06", "X07"}},
	Forms: []tables.Form{f03, f05, f08, f09},
	Example: Example{Cells: []string{
		"公开03/2011302/项目支出 27.63", "公开05/2011302/项目支出 58.41", "公开08/合计/本年支出", "公开09/合计/本年支出",
	}},
	work: &work{needs: eachForm, claims: (*writer).withinAll},
}

// withinAll writes X10: fiscal expenditure of a code is part of all expenditure of
// that code, and all of it where the account has no other money and the set has the
// forms that show it, so far as the precision of what says so goes.
func (w *writer) withinAll() {
	if !w.sheet.Has(f03, f05) {
		return
	}
	x := within{writer: w, fiscal: make([]*tables.Table, 0, 3), parts: make([]part, 0, 16)}
	x.none, x.equal = onlyFiscal(w.sheet)
	for i, f := range []tables.Form{f05, f08, f09} {
		if t := w.sheet.Tables[f]; t != nil {
			x.fiscal = append(x.fiscal, t)
		} else {
			x.equal = x.equal && spentNothing(w.sheet, tables.General+tables.Column(i))
		}
	}
	all := w.sheet.Tables[f03]
	for r := range all.Rows() {
		x.write(r.Key())
	}
	for _, t := range x.fiscal {
		for r := range t.Rows() {
			if !claims.HasRow(all, r.Key()) {
				x.write(r.Key())
			}
		}
	}
}

// within writes X10, code by code.
type within struct {
	*writer
	fiscal []*tables.Table // forms of fiscal expenditure
	none   []claims.Ref    // figures of other money, which add up to zero
	equal  bool            // fiscal expenditure is all there is
	parts  []part          // of the code that is written
}

// part is a row that stands for a code in a form of fiscal expenditure.
type part struct {
	table *tables.Table
	row   tables.RowKey
}

func (x *within) write(k tables.RowKey) {
	x.parts = x.parts[:0]
	for _, t := range x.fiscal {
		for row := range claims.Standing(t, k) {
			x.parts = append(x.parts, part{t, row})
		}
	}
	for c := tables.Expenditure; c <= tables.Project; c++ {
		before := len(x.refs)
		for _, p := range x.parts {
			x.at(+1, p.table.Form(), p.row, c)
		}
		if x.equal && len(x.refs) == before {
			x.at(+1, f05, k, c) // a row that is not there is as good as a blank
		}
		x.standing(-1, f03, k, c)
		if !x.equal {
			x.putAtMost()
			continue
		}
		x.refs = append(x.refs, x.none...)
		x.put()
	}
}

// spentNothing reports whether 公开04 states no expenditure out of a fund: none in its column, or
// where that is not printed, none that the others leave.
func spentNothing(s *claims.Sheet, fund tables.Column) bool {
	if !s.Has(f04) {
		return false
	}
	k := tables.LineRow(s.Spent(f04))
	spent, ok := s.Tables[f04].Row(k)
	if ok && !s.Tables[f04].Has(k, fund) {
		return leavesNothing(claims.DivisionOf(f04), spent)
	}
	return ok && spent.Figure(fund).Amount().IsZero()
}

// onlyFiscal reports whether 公开01 shows no money but fiscal appropriations, and
// returns the stated figures that say so: they add up to zero, as far as they are
// precise. Rows that could not be read, or that its total has more than, may be of any.
func onlyFiscal(s *claims.Sheet) (stated []claims.Ref, ok bool) {
	if !s.Has(f01, f04) || s.Unread.Left(f01) || s.Unread.Left(f04) || lacksBalance(s) {
		return nil, false
	}
	amount := func(sign int8, f tables.Form, l tables.Line) budget.Amount {
		at := tables.Address{Form: f, Row: tables.LineRow(l), Column: tables.Actual}
		t := s.Tables[f]
		i := t.Index(at.Row, at.Column)
		if i < 0 || t.FigureAt(i).IsBlank() {
			return budget.Amount{}
		}
		// Repeated, as it is not what is wrong if expenditure does not agree.
		figure := t.FigureAt(i)
		stated = append(stated, claims.Ref{Cell: s.From(claims.Outside{At: at, Figure: figure, Of: claims.Cell{Form: f, Index: int32(i)}}), Sign: sign})
		return figure.Amount()
	}
	for _, l := range otherIncome {
		if !amount(+1, f01, l).IsZero() {
			return nil, false
		}
	}
	ok = amount(+1, f01, tables.SurplusUsed).IsZero() &&
		amount(+1, f01, tables.Opening) == amount(-1, f04, tables.Opening) &&
		sameIncome(s)
	return stated, ok
}

// lacksBalance reports whether 公开01 has no row of the opening balance, and a total that is more than the income of the year.
func lacksBalance(s *claims.Sheet) bool {
	t := s.Tables[f01]
	total, income := t.Figure(tables.LineRow(tables.GrandIncome), tables.Actual), t.Figure(tables.LineRow(s.Received(f01)), tables.Actual)
	return !claims.HasRow(t, tables.LineRow(tables.Opening)) && total.Amount().Compare(income.Amount()) > 0
}

// otherIncome are the lines of 公开01 of what is no fiscal appropriation, the last two in budgets.
var otherIncome = []tables.Line{
	tables.IncomeSuperior, tables.IncomeInstitutional, tables.IncomeOperating, tables.IncomeAffiliate, tables.IncomeOther,
	tables.IncomeSpecialAccount, tables.IncomeOwn,
}

// sameIncome reports whether 公开01 and 04 state the same income: 公开01 may have income that it
// lists under no source. A final account may state none.
func sameIncome(s *claims.Sheet) bool {
	all := s.Tables[f01].Figure(tables.LineRow(s.Received(f01)), tables.Actual)
	fiscal := s.Tables[f04].Figure(tables.LineRow(s.Received(f04)), tables.Actual)
	if all.IsBlank() || fiscal.IsBlank() {
		return s.Set.Kind() == tables.Final
	}
	return judge.Sum([]judge.Term{{Figure: all, Sign: +1}, {Figure: fiscal, Sign: -1}}).Verdict <= judge.Rounding
}
