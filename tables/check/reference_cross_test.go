package check_test

import (
	"math/big"
	"slices"

	"github.com/fiscalcn/yusuan/codes"
	"github.com/fiscalcn/yusuan/economic"
	"github.com/fiscalcn/yusuan/tables"
)

// across writes X01 to X13.
func (r *reference) across() {
	const f01, f02, f03, f04, f05 = tables.Form01, tables.Form02, tables.Form03, tables.Form04, tables.Form05
	const f06, f07, f08, f09 = tables.Form06, tables.Form07, tables.Form08, tables.Form09
	total, actual := line(tables.Total), tables.Actual
	equal := r.equal
	equal("X01", f01, f02, line(tables.IncomeTotal), total, actual, tables.Income)
	r.income02()
	equal("X03", f01, f03, line(tables.ExpenditureTotal), total, actual, tables.Expenditure)
	r.income04()
	equal("X06", f04, f05, line(tables.ExpenditureTotal), total, tables.General, tables.Expenditure)
	equal("X07", f04, f08, line(tables.ExpenditureTotal), total, tables.ManagedFund, tables.Expenditure)
	equal("X07", f04, f09, line(tables.ExpenditureTotal), total, tables.StateCapital, tables.Expenditure)
	classes := r.classes
	classes("X04", f01, f03, actual)
	classes("X06", f04, f05, tables.General)
	classes("X07", f04, f08, tables.ManagedFund)
	classes("X07", f04, f09, tables.StateCapital)
	if r.has(f05, f06) {
		r.sum().wanting(+1, f05, total, tables.Basic).wanting(-1, f06, line(tables.PersonnelTotal), actual).
			wanting(-1, f06, line(tables.OperationsTotal), actual).end("X08", false)
	}
	equal("X09", f02, f04, total, line(tables.IncomeTotal), tables.FromFiscal, actual)
	if r.has(f03, f05) {
		r.fiscalWithinAll()
	}
	if r.has(f01, f04) {
		r.sum().
			wanting(+1, f01, line(tables.Opening), actual).wanting(-1, f04, line(tables.Opening), actual).
			wanting(+1, f01, line(tables.IncomeTotal), actual).wanting(-1, f04, line(tables.IncomeTotal), actual).
			wanting(-1, f01, line(tables.ExpenditureTotal), actual).wanting(+1, f04, line(tables.ExpenditureTotal), tables.AllFunds).
			wanting(-1, f01, line(tables.SurplusDistributed), actual).wanting(+1, f01, line(tables.SurplusUsed), actual).
			wanting(-1, f01, line(tables.Closing), actual).wanting(+1, f04, line(tables.Closing), tables.AllFunds).
			end("X11", false)
	}
	r.within07()
	if f04 := tables.Form04; r.has(f04, f07) && slices.Contains(r.rows[f04], line(tables.ExpenditureTotal)) {
		threePublic := func() *sum { return r.sum().wanting(+1, f07, line(tables.Total), actual) }
		threePublic().wanting(-1, f04, line(tables.ExpenditureTotal), tables.AllFunds).end("X18", true)
		general, others := threePublic().wanting(-1, f05, line(tables.Total), tables.Expenditure), false
		for _, fund := range []tables.Column{tables.ManagedFund, tables.StateCapital} {
			if v := r.get(tables.Address{Form: f04, Row: line(tables.ExpenditureTotal), Column: fund}).value; v != nil {
				general.wanting(-1, f04, line(tables.ExpenditureTotal), fund)
				others = others || v.Sign() != 0
			}
		}
		if r.has(f05) && slices.Contains(r.rows[f05], line(tables.Total)) && !others {
			general.end("X18", true)
		}
	}
	r.bookings()
}

var fiscalLines = []tables.Line{tables.IncomeGeneral, tables.IncomeManagedFund, tables.IncomeStateCapital}

// fiscalLines are the lines of 公开01 that add up to all fiscal income: the one of all of
// it if there is such a line, else those of the three budgets.
func (r *reference) fiscalLines() []tables.Line {
	if slices.Contains(r.rows[tables.Form01], line(tables.IncomeFiscal)) {
		return []tables.Line{tables.IncomeFiscal}
	}
	return fiscalLines
}

func (r *reference) has(forms ...tables.Form) bool {
	return !slices.ContainsFunc(forms, func(f tables.Form) bool { return r.rows[f] == nil })
}

// standing returns the rows that stand for a code: its own, or those below it that no
// other row stands above.
func (r *reference) standing(f tables.Form, k tables.RowKey) []tables.RowKey {
	if slices.Contains(r.rows[f], k) || k.Functional() == 0 {
		return []tables.RowKey{k}
	}
	var below []tables.RowKey
	for _, row := range r.rows[f] {
		if !isPartOf(row, k) {
			continue
		}
		between := func(other tables.RowKey) bool { return isPartOf(row, other) && isPartOf(other, k) }
		if !slices.ContainsFunc(r.rows[f], between) {
			below = append(below, row)
		}
	}
	return below
}

// standing is wanting for the rows that stand for a code.
func (s *sum) standing(sign int64, f tables.Form, k tables.RowKey, c tables.Column) *sum {
	rows := s.r.standing(f, k)
	for _, row := range rows {
		s.wanting(sign, f, row, c)
	}
	if rows == nil {
		s.wanting(sign, f, k, c)
	}
	return s
}

// fiscalWithinAll is X10: fiscal expenditure is at most all expenditure, and equal to
// it if 公开01 shows no other money; then as precisely as it shows that.
func (r *reference) fiscalWithinAll() {
	none := r.sum()
	other := func(sign int64, f tables.Form, l tables.Line) int64 {
		at := tables.Address{Form: f, Row: line(l), Column: tables.Actual}
		if v := r.get(at).value; v != nil {
			none.terms = append(none.terms, signed{at, sign})
			fen := r.set.Figure(at).Amount().Fen()
			return sign * fen
		}
		return 0
	}
	equal := r.has(tables.Form01, tables.Form04)
	for _, l := range []tables.Line{
		tables.IncomeSuperior, tables.IncomeInstitutional, tables.IncomeOperating, tables.IncomeAffiliate,
		tables.IncomeOther, tables.SurplusUsed, tables.IncomeSpecialAccount, tables.IncomeOwn,
	} {
		equal = equal && other(+1, tables.Form01, l) == 0
	}
	equal = equal && other(+1, tables.Form01, tables.Opening)+other(-1, tables.Form04, tables.Opening) == 0
	income := func(f tables.Form) *stated {
		return r.get(tables.Address{Form: f, Row: r.yearIncome(f), Column: tables.Actual})
	}
	all, granted := income(tables.Form01), income(tables.Form04)
	isStated := all.value != nil && granted.value != nil
	equal = equal && (isStated || r.kind() == "")
	if equal && isStated {
		off := new(big.Rat).Sub(all.value, granted.value)
		equal = off.Abs(off).Cmp(new(big.Rat).Add(all.half, granted.half)) <= 0
	}
	var fiscal []tables.Form
	for f, fund := range map[tables.Form]tables.Column{
		tables.Form05: tables.General, tables.Form08: tables.ManagedFund, tables.Form09: tables.StateCapital,
	} {
		if r.has(f) {
			fiscal = append(fiscal, f)
			continue
		}
		spent := r.get(tables.Address{Form: tables.Form04, Row: r.yearOutlay(tables.Form04), Column: fund}).value
		equal = equal && (spent == nil || spent.Sign() == 0)
	}
	var keys []tables.RowKey
	for _, f := range append([]tables.Form{tables.Form03}, fiscal...) {
		for _, k := range r.rows[f] {
			if f == tables.Form03 || !slices.Contains(r.rows[tables.Form03], k) {
				keys = append(keys, k)
			}
		}
	}
	for _, k := range keys {
		for _, c := range []tables.Column{tables.Expenditure, tables.Basic, tables.Project} {
			s := r.sum()
			for _, f := range fiscal {
				for _, row := range r.standing(f, k) {
					s.wanting(+1, f, row, c)
				}
			}
			if equal && s.terms == nil {
				s.wanting(+1, tables.Form05, k, c)
			}
			s.standing(-1, tables.Form03, k, c)
			if equal {
				s.terms = append(s.terms, none.terms...)
			}
			s.end(r.kind()+"X10", !equal)
		}
	}
}

// booked is X13, for items that have basic expenditure.
func (r *reference) booked(functional []codes.Code, sections ...economic.Code) {
	s := r.sum()
	spent := false
	for _, c := range functional {
		k := tables.FunctionalRow(c)
		s.plus(tables.Form05, k, tables.Basic)
		v := r.get(tables.Address{Form: tables.Form05, Row: k, Column: tables.Basic}).value
		spent = spent || v != nil && v.Sign() != 0
	}
	before := len(s.terms)
	for _, c := range sections {
		s.minus(tables.Form06, tables.EconomicRow(c), tables.Actual)
	}
	if len(s.terms) == before {
		s.wanting(-1, tables.Form06, tables.EconomicRow(sections[0]), tables.Actual)
	}
	if spent {
		s.end(r.kind()+"X13", false)
	}
}

// equal writes that two figures of two forms are the same.
func (r *reference) equal(rule string, a, b tables.Form, ka, kb tables.RowKey, ca, cb tables.Column) {
	if r.has(a, b) {
		r.sum().wanting(+1, a, ka, ca).wanting(-1, b, kb, cb).end(rule, false)
	}
}

// income02 is X02.
func (r *reference) income02() {
	const f01, f02, actual = tables.Form01, tables.Form02, tables.Actual
	total := line(tables.Total)
	if r.has(f01, f02) {
		s := r.sum()
		for _, l := range r.fiscalLines() {
			s.wanting(+1, f01, line(l), actual)
		}
		s.wanting(-1, f02, total, tables.FromFiscal).end(r.kind()+"X02", false)
	}
	r.equal(r.kind()+"X02", f01, f02, line(tables.IncomeSuperior), total, actual, tables.FromSuperior)
	special := r.get(tables.Address{Form: f01, Row: line(tables.IncomeSpecialAccount), Column: actual})
	if r.has(f01, f02) && r.prints(f01, tables.IncomeSpecialAccount) && (special.value == nil || special.value.Sign() != 0) {
		r.sum().wanting(+1, f01, line(tables.IncomeInstitutional), actual).wanting(-1, f02, total, tables.FromInstitutional).end(r.kind()+"X02", true)
		r.sum().wanting(+1, f02, total, tables.FromInstitutional).wanting(-1, f01, line(tables.IncomeInstitutional), actual).
			wanting(-1, f01, line(tables.IncomeSpecialAccount), actual).end(r.kind()+"X02", true)
	} else {
		r.equal(r.kind()+"X02", f01, f02, line(tables.IncomeInstitutional), total, actual, tables.FromInstitutional)
	}
	r.equal(r.kind()+"X02", f01, f02, line(tables.IncomeOperating), total, actual, tables.FromOperating)
	r.equal(r.kind()+"X02", f01, f02, line(tables.IncomeAffiliate), total, actual, tables.FromAffiliate)
	r.equal(r.kind()+"X02", f01, f02, line(tables.IncomeOther), total, actual, tables.FromOther)
}

// income04 is X05.
func (r *reference) income04() {
	const f01, f04, actual = tables.Form01, tables.Form04, tables.Actual
	inOne := r.fiscalLines()[0] == tables.IncomeFiscal
	if inOne && r.has(f01, f04) {
		s := r.sum().wanting(+1, f01, line(tables.IncomeFiscal), actual)
		for _, l := range fiscalLines {
			s.wanting(-1, f04, line(l), actual)
		}
		s.end(r.kind()+"X05", false)
	}
	for _, l := range fiscalLines {
		if !inOne || slices.Contains(r.rows[f01], line(l)) {
			r.equal(r.kind()+"X05", f01, f04, line(l), line(l), actual, actual)
		}
	}
}

// classes writes that the lines of classes of a form are those of another. The codes that
// 公开01 and 04 print are classes; those of the others need not be.
func (r *reference) classes(rule string, a, b tables.Form, column tables.Column) {
	if !r.has(a, b) {
		return
	}
	keys := map[tables.RowKey]bool{}
	for _, k := range r.rows[a] {
		keys[k] = k.Functional() != 0
	}
	for _, k := range r.rows[b] {
		keys[k] = keys[k] || k.Functional() != 0 && len(k.String()) == 3
	}
	divided := slices.ContainsFunc(r.rows[a], func(k tables.RowKey) bool { return k.Functional() != 0 })
	for k, is := range keys {
		if is && divided {
			r.sum().wanting(+1, a, k, column).standing(-1, b, k, tables.Expenditure).end(rule, false)
		}
	}
}

// within07 is X12.
func (r *reference) within07() {
	const f06, f07, actual = tables.Form06, tables.Form07, tables.Actual
	if r.has(f06, f07) {
		for code, l := range map[economic.Code]tables.Line{
			30212: tables.Abroad, 31013: tables.VehiclePurchase, 30231: tables.VehicleOperation, 30217: tables.Reception,
		} {
			own := l
			for _, over := range []tables.Line{l, tables.Vehicles, tables.Total} {
				isOver := over != tables.Vehicles || own == tables.VehiclePurchase || own == tables.VehicleOperation
				if isOver && slices.Contains(r.rows[f07], line(over)) {
					l = over
					break
				}
			}
			r.sum().wanting(+1, f06, tables.EconomicRow(code), actual).wanting(-1, f07, line(l), actual).end(r.kind()+"X12", true)
		}
	}
}

// bookings is X13.
func (r *reference) bookings() {
	const f05, f06 = tables.Form05, tables.Form06
	if r.has(f05, f06) {
		r.booked([]codes.Code{2080505}, 30108)
		r.booked([]codes.Code{2080506}, 30109)
		r.booked([]codes.Code{2210201}, 30113)
		r.booked([]codes.Code{2101101, 2101102, 2101103}, 30110, 30111)
	}
}
