package narrative

import (
	"slices"
	"strings"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/tables"
)

// A fact is what a statement comes to: its value with the sign that its words give
// it.
type fact struct {
	usable   bool // its value can be held against others
	signless bool // the words do not say which way it goes
	flat     bool // 持平, without a number
	past     bool // a number of things of another year
	figure   budget.Figure
	percent  budget.Percentage
}

// nothing is what 没有 and 持平 come to: 0.00万元, as forms are printed.
var nothing, _ = budget.Stated(budget.Amount{}, budget.WanYuan, 2)

// factKey is what a statement states, so that those of the same thing are found.
type factKey struct {
	address   tables.Address
	indicator Indicator
	name      string
	measure   Measure
	base      Base // of a change or budget: what any budget is called is BaseBudget
}

// index works out the facts and where they stand.
func (v *verifier) index() {
	n := len(v.reading.statements)
	v.facts = make([]fact, n)
	v.of = make([][]int32, n)
	v.places = make(map[factKey][]int32, n)
	v.before = make([]int32, n)
	v.relations = make([]relation, 0, 2*n) // as many as ordinary texts have
	v.operands = make([]operand, 0, 5*n)
	for i := range v.reading.statements {
		s := &v.reading.statements[i]
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
func (v *verifier) factOf(s *Statement) fact {
	f := fact{figure: s.Amount, percent: s.Percent}
	switch {
	case s.Reason, s.Subject.IsZero():
		return fact{}
	case (s.Measure == MeasureActual || s.Measure == MeasureBudget) && s.Year != 0 && v.reading.year != 0 && s.Year != v.reading.year:
		return fact{}
	case s.Base.IsBudget() && s.BaseYear != 0 && v.reading.year != 0 && s.BaseYear != v.reading.year: // the budget of another year
		return fact{}
	case s.Unit == "百分点" || s.Unit == "个百分点":
		return fact{}
	case s.HasValue() && s.Vagueness != 0:
		v.skip(ruleOfMeasure[s.Measure], "“约”“余”等约数没有确定的界限")
		return fact{}
	case !s.HasValue() && (s.Direction == DirectionFlat || s.Direction == DirectionNone):
		f.figure, f.flat = nothing, true
	case s.Measure == MeasureCount && s.Unit != "分":
		f.figure = budget.Exact(budget.Fen(s.Count))
	case s.Measure == MeasureChange && s.Amount.IsBlank():
		return fact{usable: !s.HasValue()} // 大于 without a number, or a change of a count
	}
	f.usable = true
	if s.Measure == MeasureChange || s.Measure == MeasureRate {
		switch sign := s.sign(); {
		case sign < 0:
			f.figure, f.percent = negative(f.figure, s.money()), f.percent.Neg()
		case sign == 0:
			f.signless = true
		}
	}
	return f
}

// countsPast reports whether a number of things is of another year: 上年接待10批次.
func (v *verifier) countsPast(i int) bool {
	s := &v.reading.statements[i]
	return s.Measure == MeasureCount && s.Year != 0 && s.Year != v.reading.year
}

// sign is the way the words say that a change goes: +1, −1, or 0 if they do not say.
func (s *Statement) sign() int {
	switch s.Direction {
	case DirectionUp, DirectionGreater:
		return +1
	case DirectionDown, DirectionLess:
		return -1
	case DirectionFlat:
		return +1
	default:
		return 0
	}
}

// negative returns −f, which is written in u.
func negative(f budget.Figure, u budget.Unit) budget.Figure {
	a, err := f.Amount().Neg()
	if f.IsBlank() || err != nil {
		return f
	}
	g, err := budget.Stated(a, u, f.Places(u))
	if err != nil {
		return f // the least amount, which no text states
	}
	return g
}

// money returns the unit that an amount is written in, 万元 if there is none.
func (s *Statement) money() budget.Unit {
	switch {
	case strings.Contains(s.Unit, "亿"):
		return budget.YiYuan
	case strings.Contains(s.Unit, "万"), s.Unit == "":
		return budget.WanYuan
	default:
		return budget.Yuan
	}
}

// ruleOfMeasure are the rules by which a measure is held against what it follows from.
var ruleOfMeasure = [...]string{
	MeasureActual: "N01", MeasureBudget: "N01", MeasurePrior: "N01", MeasureCount: "N01",
	MeasureChange: "N03", MeasureRate: "N03", MeasureShare: "N02", MeasureCompletion: "N04",
}

// keyOf returns the key of a measure of a subject.
func keyOf(s Subject, m Measure, b Base) factKey {
	k := factKey{address: canonical(s.Address), indicator: s.Indicator, measure: m}
	if k.address == (tables.Address{}) {
		k.name = strings.Join(s.Path[:], "/") + s.Name
	}
	switch {
	case m == MeasureActual, m == MeasurePrior, m == MeasureCount, m == MeasureShare:
	case b.IsBudget() && m != MeasureBudget && m != MeasureCompletion:
		k.base = BaseBudget
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

// near returns the statement of a key that a statement refers to: the last one
// before it in its section, else the next one in it, else the last one before it,
// else the next; −1 if there is none.
func (v *verifier) near(k factKey, i int32) int32 {
	places := v.places[k]
	at, found := slices.BinarySearch(places, i)
	before, after := int32(-1), int32(-1)
	if at > 0 {
		before = places[at-1]
	}
	if found {
		at++
	}
	if at < len(places) {
		after = places[at]
	}
	here := func(j int32) bool {
		return j >= 0 && v.reading.statements[j].Chapter == v.reading.statements[i].Chapter
	}
	if before < 0 || after >= 0 && here(after) && !here(before) {
		return after
	}
	return before
}
