package verify

import (
	"slices"
	"strings"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/budget/judge"
	"github.com/fiscalcn/yusuan/narrative"
	"github.com/fiscalcn/yusuan/tables"
)

// A fact is what a statement comes to: its value with the sign that its words give
// it.
type fact struct {
	usable   bool // its value can be held against others
	signless bool // the words do not say which way it goes
	flat     bool // 持平, without a number
	past     bool // a number of things of another year
	stated   judge.Stated
}

// nothing is what 没有 and 持平 come to: 0.00万元, as forms are printed.
var nothing, _ = budget.Stated(budget.Amount{}, budget.WanYuan, 2)

// factKey is what a statement states, so that those of the same thing are found.
type factKey struct {
	address   tables.Address
	indicator narrative.Indicator
	name      string
	measure   narrative.Measure
	base      narrative.Base // of a change or budget: what any budget is called is BaseBudget
}

// index works out the facts and where they stand.
func (v *verifier) index() {
	n := len(v.statements)
	v.facts = make([]fact, n)
	v.of = make([][]int, n)
	v.places = make(map[factKey][]int32, n)
	v.before = make([]int32, n)
	v.relations = make([]relation, 0, n) // as many as ordinary texts have
	v.operands = make([]operand, 0, 3*n)
	for i := range v.statements {
		s := &v.statements[i]
		if v.facts[i] = v.factOf(s); v.countsPast(i) {
			v.facts[i] = fact{past: true}
		}
		if v.facts[i].usable {
			k := keyOf(s.Subject, s.Measure, s.Base)
			places := v.places[k]
			v.before[i] = -1
			if len(places) > 0 {
				v.before[i] = places[len(places)-1]
			}
			v.places[k] = append(places, int32(i))
		}
	}
}

// factOf returns what a statement comes to.
func (v *verifier) factOf(s *narrative.Statement) fact {
	f := fact{usable: true, stated: statedBy(s)}
	switch {
	case s.Reason, s.Subject.IsZero():
		return fact{}
	case (s.Measure == narrative.MeasureActual || s.Measure == narrative.MeasureBudget) && s.Year != 0 && v.year != 0 && s.Year != v.year:
		return fact{}
	case s.Scope&narrative.ScopeComparable != 0: // nor what was published
		return fact{}
	case s.Base.IsBudget() && s.BaseYear != 0 && v.year != 0 && s.BaseYear != v.year: // the budget of another year
		return fact{}
	case s.Unit == "百分点" || s.Unit == "个百分点":
		return fact{}
	case s.HasValue() && s.Vagueness != 0:
		v.rule = ruleFor(func(w *work) bool { return slices.Contains(w.measures, s.Measure) })
		v.skip("“约”“余”等约数没有确定的界限")
		return fact{}
	case !s.HasValue() && (s.Direction == narrative.DirectionFlat || s.Direction == narrative.DirectionNone):
		f.flat = true
	case s.Measure == narrative.MeasureChange && s.Amount.IsBlank():
		return fact{usable: !s.HasValue()} // 大于 without a number, or a change of a count
	}
	if s.Measure == narrative.MeasureChange || s.Measure == narrative.MeasureRate {
		switch sign := s.Sign(); {
		case sign < 0:
			f.stated = f.stated.Neg()
		case sign == 0:
			f.signless = true
		}
	}
	return f
}

// statedBy returns the number of a statement as it is written. What says 没有 or 持平 is
// nothing, of what it measures.
func statedBy(s *narrative.Statement) judge.Stated {
	switch s.Measure {
	case narrative.MeasureRate, narrative.MeasureShare, narrative.MeasureCompletion:
		return judge.PercentOf(s.Percent)
	}
	switch {
	case s.Unit == "分":
		return judge.ScoreOf(s.Percent)
	case s.Measure == narrative.MeasureCount:
		return judge.CountOf(s.Count)
	case !s.HasValue():
		return judge.MoneyOf(nothing)
	default:
		return judge.MoneyOf(s.Amount)
	}
}

// countsPast reports whether a number of things is of another year: 上年接待10批次.
func (v *verifier) countsPast(i int) bool {
	s := &v.statements[i]
	return s.Measure == narrative.MeasureCount && s.Year != 0 && s.Year != v.year
}

// keyOf returns the key of a measure of a subject.
func keyOf(s narrative.Subject, m narrative.Measure, b narrative.Base) factKey {
	k := factKey{address: canonical(s.Address), indicator: s.Indicator, measure: m}
	if k.address == (tables.Address{}) {
		k.name = strings.Join(s.Path[:], "/") + s.Name
	}
	switch {
	case m == narrative.MeasureActual, m == narrative.MeasurePrior, m == narrative.MeasureCount, m == narrative.MeasureShare:
	case b.IsBudget() && m != narrative.MeasureBudget && m != narrative.MeasureCompletion:
		k.base = narrative.BaseBudget
	default:
		k.base = b
	}
	return k
}

// canonical returns the cell that stands for all those of other forms that hold the
// same figure by the rules X, whatever the account.
func canonical(a tables.Address) tables.Address {
	total := a.Row.Line() == tables.Total
	line := func(f tables.Form, l tables.Line) tables.Address {
		return tables.Address{Form: f, Row: tables.LineRow(l), Column: tables.Actual}
	}
	switch c := a.Column; {
	case a.Form == tables.Form02 && total && c == tables.Income:
		return line(tables.Form01, tables.IncomeTotal)
	case a.Form == tables.Form02 && total && c == tables.FromFiscal:
		return line(tables.Form04, tables.IncomeTotal)
	case a.Form == tables.Form02 && total && c >= tables.FromSuperior && c <= tables.FromOther:
		return line(tables.Form01, tables.IncomeSuperior+tables.Line(c-tables.FromSuperior))
	case a.Form == tables.Form03 && total && c == tables.Expenditure:
		return line(tables.Form01, tables.ExpenditureTotal)
	case a.Form == tables.Form04 && c == tables.General && a.Row.Line() == tables.ExpenditureTotal:
		return tables.Address{Form: tables.Form05, Row: tables.LineRow(tables.Total), Column: tables.Expenditure}
	case a.Form == tables.Form08 && total && c == tables.Income:
		return line(tables.Form01, tables.IncomeManagedFund)
	case a.Form == tables.Form09 && total && c == tables.Income:
		return line(tables.Form01, tables.IncomeStateCapital)
	case a.Form == tables.Form07 && c == tables.Budgeted:
		a.Column = tables.Actual
		return a
	}
	switch l := a.Row.Line(); {
	case l == tables.GrandExpenditure && (a.Form == tables.Form01 || a.Column == tables.AllFunds):
		return line(a.Form, tables.GrandIncome)
	case a.Form == tables.Form04 && a.Column == tables.Actual && l >= tables.IncomeGeneral && l <= tables.IncomeStateCapital:
		return line(tables.Form01, l)
	}
	return a
}

// near returns the statement of a measure of a subject that a statement refers to: the
// last one before it in its section, else the next one in it, else the last one before it,
// else the next; −1 if there is none. In its section one of the very cell comes before
// those of cells that hold the same: 收、支总计各是A、B，各减少C、D.
func (v *verifier) near(s narrative.Subject, m narrative.Measure, b narrative.Base, i int32) int32 {
	places := v.places[keyOf(s, m, b)]
	here := func(j int32) bool { return j >= 0 && v.statements[j].Chapter == v.statements[i].Chapter }
	before, after := nearest(places, i, func(j int32) bool { return here(j) && isOf(&v.statements[j], s) })
	if before < 0 && after < 0 {
		before, after = nearest(places, i, func(int32) bool { return true })
	}
	if before < 0 || after >= 0 && here(after) && !here(before) {
		return after
	}
	return before
}

// nearest returns the last of some places before a statement and the first behind it that
// are fit, of those not too far away; −1 for none.
func nearest(places []int32, i int32, fit func(int32) bool) (before, after int32) {
	at, found := slices.BinarySearch(places, i)
	before, after = -1, -1
	for n := at - 1; n >= max(0, at-furthestBack) && before < 0; n-- {
		if fit(places[n]) {
			before = places[n]
		}
	}
	if found {
		at++
	}
	for n := at; n < min(len(places), at+furthestBack) && after < 0; n++ {
		if fit(places[n]) {
			after = places[n]
		}
	}
	return before, after
}

// isOf reports whether a statement is of the very cell of a subject, or of the one on the
// other side that it names with it.
func isOf(s *narrative.Statement, of narrative.Subject) bool {
	at := s.Subject.Address
	return at == of.Address || at == of.Twin || s.Subject.Twin == of.Address
}
