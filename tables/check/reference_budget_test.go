package check_test

import (
	"maps"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/internal/steady"
	"github.com/fiscalcn/yusuan/tables"
	"github.com/fiscalcn/yusuan/tables/check"
)

// kind is what the IDs of the rules begin with.
func (r *reference) kind() string {
	if r.set.Kind() == tables.Budget {
		return "B"
	}
	return ""
}

// writeBudget writes the rules of budgets down as the specification lists them.
func (r *reference) writeBudget() {
	r.budget01()
	r.tree(tables.Form02, "B02", tables.Income, tables.FromFiscal, tables.FromSuperior, tables.FromInstitutional,
		tables.FromOperating, tables.FromAffiliate, tables.FromOther)
	r.tree(tables.Form03, "B03", tables.Expenditure, tables.Basic, tables.Project, tables.ToSuperior, tables.Operating, tables.ToAffiliate)
	r.budget04()
	r.tree(tables.Form05, "B05", tables.Expenditure, tables.Basic, tables.Project)
	r.budget06()
	r.sum().lines(+1, tables.Form07, tables.Actual, tables.Total).
		lines(-1, tables.Form07, tables.Actual, tables.Abroad, tables.Vehicles, tables.Reception).within("B07-1")
	r.sum().lines(+1, tables.Form07, tables.Actual, tables.Vehicles).
		lines(-1, tables.Form07, tables.Actual, tables.VehiclePurchase, tables.VehicleOperation).within("B07-2")
	r.tree(tables.Form08, "B08", tables.Expenditure, tables.Basic, tables.Project)
	r.tree(tables.Form09, "B09", tables.Expenditure, tables.Basic, tables.Project)
	r.tree(ownForm, "10", tables.Expenditure, tables.Project)
	r.budgetAcross()
	if r.has(ownForm, tables.Form03) {
		r.projects(ownForm, tables.Form03)
	}
}

// ownForm is the 项目支出表 of unitBudget.
const ownForm = tables.Form09 + 1

// projects writes BX19 of two forms: of the codes of either that have no other below them, each that
// the other form shows as finely.
func (r *reference) projects(a, b tables.Form) {
	finest := func(f tables.Form) []tables.RowKey {
		var keys []tables.RowKey
		for _, k := range r.rows[f] {
			isSum := k.Functional() == 0
			for _, other := range r.rows[f] {
				isSum = isSum || other != k && other.Functional() != 0 && k.Functional().Contains(other.Functional())
			}
			if !isSum {
				keys = append(keys, k)
			}
		}
		if keys == nil {
			keys = []tables.RowKey{line(tables.Total)}
		}
		return keys
	}
	isCoarser := func(f tables.Form, k tables.RowKey) bool {
		return slices.ContainsFunc(finest(f), func(other tables.RowKey) bool {
			return other != k && k.Functional() != 0 && (other == line(tables.Total) || other.Functional().Contains(k.Functional()))
		})
	}
	for _, k := range finest(a) {
		if !isCoarser(b, k) {
			r.sum().wanting(+1, a, k, tables.Project).standing(-1, b, k, tables.Project).end("BX19", false)
		}
	}
	for _, k := range finest(b) {
		if !isCoarser(a, k) && !slices.Contains(finest(a), k) {
			r.sum().standing(+1, a, k, tables.Project).wanting(-1, b, k, tables.Project).end("BX19", false)
		}
	}
}

// prints reports whether a form has a line.
func (r *reference) prints(f tables.Form, l tables.Line) bool {
	return slices.Contains(r.rows[f], line(l))
}

// carries reports whether a line of 公开01 or 04 has an amount.
func (r *reference) carries(f tables.Form, lines ...tables.Line) bool {
	return slices.ContainsFunc(lines, func(l tables.Line) bool {
		return slices.ContainsFunc([]tables.Column{tables.Actual, tables.AllFunds}, func(c tables.Column) bool {
			v := r.get(tables.Address{Form: f, Row: line(l), Column: c}).value
			return v != nil && v.Sign() != 0
		})
	})
}

// yearOutlay returns the line of what is spent in the year.
func (r *reference) yearOutlay(f tables.Form) tables.RowKey {
	if r.kind() == "B" && !r.prints(f, tables.ExpenditureTotal) && !r.carries(f, tables.Closing, tables.SurplusDistributed) {
		return line(tables.GrandExpenditure)
	}
	return line(tables.ExpenditureTotal)
}

// yearIncome returns the line of what comes in in the year.
func (r *reference) yearIncome(f tables.Form) tables.RowKey {
	if r.kind() == "B" && !r.prints(f, tables.IncomeTotal) && !r.carries(f, tables.Opening, tables.SurplusUsed) {
		return line(tables.GrandIncome)
	}
	return line(tables.IncomeTotal)
}

func (r *reference) budget01() {
	const f, c = tables.Form01, tables.Actual
	income := func(s *sum) *sum {
		own := []tables.Line{tables.IncomeSuperior, tables.IncomeInstitutional, tables.IncomeOperating, tables.IncomeAffiliate, tables.IncomeOther}
		if r.prints(f, tables.IncomeOwn) {
			own = []tables.Line{tables.IncomeOwn}
		}
		return s.lines(-1, f, c, r.fiscalLines()...).lines(-1, f, c, tables.IncomeSpecialAccount).lines(-1, f, c, own...)
	}
	grand := r.sum().lines(+1, f, c, tables.GrandIncome)
	if r.prints(f, tables.IncomeTotal) {
		income(r.sum().lines(+1, f, c, tables.IncomeTotal)).within("B01-1")
		grand.lines(-1, f, c, tables.IncomeTotal)
	} else {
		income(grand)
	}
	grand.lines(-1, f, c, tables.SurplusUsed, tables.Opening).within("B01-1")
	r.sum().lines(+1, f, c, tables.IncomeFiscal).lines(-1, f, c, fiscalLines...).within("B01-2")
	parts := []tables.Column{tables.Personnel, tables.Operations, tables.Project}
	for _, c := range append([]tables.Column{c}, parts...) {
		grand := r.sum().lines(+1, f, c, tables.GrandExpenditure)
		if r.prints(f, tables.ExpenditureTotal) {
			r.sum().lines(+1, f, c, tables.ExpenditureTotal).classes(f, c).within("B01-3")
			grand.lines(-1, f, c, tables.ExpenditureTotal)
		} else {
			grand.classes(f, c)
		}
		grand.lines(-1, f, c, tables.SurplusDistributed, tables.Closing).within("B01-3")
	}
	r.sum().lines(+1, f, c, tables.GrandIncome).lines(-1, f, c, tables.GrandExpenditure).within("B01-4")
	for _, k := range r.rows[f] {
		isTotal := k == line(tables.ExpenditureTotal) ||
			k == line(tables.GrandExpenditure) && !r.prints(f, tables.SurplusDistributed) && !r.prints(f, tables.Closing)
		if k.Functional() != 0 || isTotal {
			r.sum().plus(f, k, c).parts(f, k, parts...).within("B01-5")
		}
	}
}

func (r *reference) budget04() {
	const f, actual = tables.Form04, tables.Actual
	openings := []tables.Line{tables.OpeningGeneral, tables.OpeningManagedFund, tables.OpeningStateCapital}
	funds := []tables.Column{tables.General, tables.ManagedFund, tables.StateCapital}
	r.sum().lines(+1, f, actual, tables.GrandIncome).lines(-1, f, actual, fiscalLines...).lines(-1, f, actual, tables.Opening).within("B04-1")
	for _, k := range r.rows[f] {
		r.sum().plus(f, k, tables.AllFunds).parts(f, k, funds...).within("B04-2")
	}
	for _, c := range append(slices.Clone(funds), tables.AllFunds) {
		r.sum().lines(+1, f, c, tables.GrandExpenditure).classes(f, c).lines(-1, f, c, tables.Closing).within("B04-3")
	}
	r.sum().lines(+1, f, actual, tables.GrandIncome).lines(-1, f, tables.AllFunds, tables.GrandExpenditure).within("B04-4")
	for i, c := range funds {
		r.sum().lines(+1, f, actual, fiscalLines[i], openings[i]).lines(-1, f, c, tables.GrandExpenditure).within("B04-4")
	}
}

func (r *reference) budget06() {
	const f = tables.Form06
	columns := []tables.Column{tables.Actual, tables.Personnel, tables.Operations}
	for _, k := range r.rows[f] {
		r.sum().plus(f, k, tables.Actual).parts(f, k, columns[1:]...).within("B06-1")
	}
	// Sections stand below their class, or below the total if it has no row.
	above := func(k tables.RowKey) tables.RowKey {
		class := tables.EconomicRow(k.Economic().Class())
		if k != class && slices.Contains(r.rows[f], class) {
			return class
		}
		return line(tables.Total)
	}
	for _, k := range r.rows[f] {
		for _, c := range columns {
			s := r.sum().plus(f, k, c)
			for _, child := range r.rows[f] {
				if child.Economic() != 0 && above(child) == k {
					s.minus(f, child, c)
				}
			}
			if k == line(tables.Total) {
				s.within("B06-3")
			} else {
				s.within("B06-2")
			}
		}
	}
}

// budgetAcross writes BX01 to BX17.
func (r *reference) budgetAcross() {
	const f01, f02, f03, f04, f05 = tables.Form01, tables.Form02, tables.Form03, tables.Form04, tables.Form05
	const f06, f07, f08, f09 = tables.Form06, tables.Form07, tables.Form08, tables.Form09
	total, spent, actual := line(tables.Total), r.yearOutlay(f01), tables.Actual
	isCarried := r.carries(f01, tables.Opening, tables.SurplusUsed, tables.Closing, tables.SurplusDistributed)
	if !isCarried {
		r.equal("BX01", f01, f02, line(tables.GrandIncome), total, actual, tables.Income)
	}
	r.income02()
	r.equal("BX03", f01, f03, r.yearOutlay(f01), total, actual, tables.Expenditure)
	r.classes("BX04", f01, f03, actual)
	r.income04()
	for f, fund := range map[tables.Form]tables.Column{f05: tables.General, f08: tables.ManagedFund, f09: tables.StateCapital} {
		r.equal("BX06", f04, f, r.yearOutlay(f04), total, fund, tables.Expenditure)
		r.classes("BX06", f04, f, fund)
	}
	r.equal("BX08", f05, f06, total, total, tables.Basic, actual)
	if r.has(f03, f05) {
		r.fiscalWithinAll()
	}
	r.within07()
	r.bookings()
	if r.has(f06, f07) && r.prints(f07, tables.AgencyOperatingCost) && r.prints(f06, tables.Total) {
		r.sum().wanting(+1, f07, line(tables.AgencyOperatingCost), actual).wanting(-1, f06, total, tables.Operations).end("BX14", true)
	}
	if r.has(f02, f03) && !isCarried {
		for _, k := range r.rows[f02] {
			if k.Functional() != 0 {
				r.sum().wanting(+1, f02, k, tables.Income).standing(-1, f03, k, tables.Expenditure).end("BX16", false)
			}
		}
	}
	if _, isDivided := r.figures[tables.Address{Form: f01, Row: spent, Column: tables.Personnel}]; !isDivided {
		return
	}
	r.equal("BX17", f01, f03, spent, total, tables.Project, tables.Project)
	if !r.has(f06) || !r.prints(f06, tables.Total) {
		return
	}
	ofAll, ofGeneral := r.get(tables.Address{Form: f03, Row: total, Column: tables.Basic}), r.get(tables.Address{Form: f05, Row: total, Column: tables.Basic})
	isSure := r.has(f03, f05) && ofAll.value != nil && ofGeneral.value != nil &&
		ofAll.value.Cmp(ofGeneral.value) == 0 && ofAll.half.Sign() == 0 && ofGeneral.half.Sign() == 0
	for _, c := range []tables.Column{tables.Personnel, tables.Operations} {
		r.sum().wanting(+1, f06, total, c).wanting(-1, f01, spent, c).end("BX17", !isSure)
		if !isSure && r.has(f03, f05) {
			r.sum().wanting(+1, f01, spent, c).wanting(-1, f06, total, c).
				wanting(-1, f03, total, tables.Basic).wanting(+1, f05, total, tables.Basic).end("BX17", true)
		}
	}
}

// TestReferenceAgreesOnBudgets compares all verdicts, where all is right and where something is
// wrong.
func TestReferenceAgreesOnBudgets(t *testing.T) {
	g := newGenerator(t, 23)
	seen := map[string]bool{}
	for range 200 / steady.Slowdown {
		set := g.budget(budget.WanYuan)
		r := newReference(t, set)
		if !assertAgrees(t, r, check.Run(set)) {
			return
		}
		for rule := range maps.Keys(r.tallies()) {
			seen[rule] = true
		}
	}
	for rule := range check.Rules() {
		other := slices.Contains([]string{"B05-4", "B06-4", "B07-3", "BX15"}, rule.ID)
		if rule.ID[0] == 'B' && rule.ID[1] != 'S' && rule.ID[1] != 'F' && !other {
			assert.True(t, seen[rule.ID], "%s was not looked at", rule.ID)
		}
	}
	for _, c := range classesOfBudgets {
		for made := 0; made < max(25/steady.Slowdown, 5); {
			m, ok := g.mutate(c, g.budget(budget.WanYuan))
			if !ok {
				continue
			}
			made++
			if !assertAgrees(t, newReference(t, m.set), check.Run(m.set)) {
				t.Fatalf("%s: %v", c.name, m.changed)
			}
		}
	}
}
