package compose_test

import (
	"fmt"
	"math/big"
	"slices"
	"strings"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/budget/disclosure"
	"github.com/fiscalcn/yusuan/narrative"
	"github.com/fiscalcn/yusuan/tables"
)

// reference knows what each claim must say: the figures of tables built on their
// own, the facts by the name of their indicator, and rates in fractions of big
// integers.
type reference struct {
	exact, published, prior tables.Set
	hasPrior                bool
	plan                    map[string]int64 // by address, in 分
	amounts, priors         map[string]int64 // by indicator, in 分
	budgets                 map[string]int64 // by indicator, in 分
	counts                  map[string]string
}

func newReference(a *budget.Account, f disclosure.Facts, e tables.Edition) (*reference, error) {
	exact, err := tables.Build(a, e)
	if err != nil {
		return nil, err
	}
	published, err := exact.Round(budget.WanYuan, 2)
	if err != nil {
		return nil, err
	}
	r := &reference{
		exact: exact, published: published, plan: map[string]int64{},
		amounts: map[string]int64{}, priors: map[string]int64{}, budgets: map[string]int64{}, counts: map[string]string{},
	}
	if a.Prior != nil {
		r.hasPrior = true
		if r.prior, err = tables.Build(a.Prior, e); err != nil {
			return nil, err
		}
	}
	r.planned(a, e)
	r.amounts[narrative.ReceptionDomestic.String()] = exact.Figure(tables.Address{
		Form: tables.Form07, Row: tables.LineRow(tables.Reception), Column: tables.Actual,
	}).Amount().Fen()
	r.facts(f)
	cost := tables.Address{Form: tables.Form07, Row: tables.LineRow(tables.AgencyOperatingCost), Column: tables.Actual}
	if planned := exact.Figure(cost); !planned.IsBlank() {
		r.amounts[narrative.AgencyOperation.String()] = planned.Amount().Fen()
	}
	return r, nil
}

// itemizes reports whether 公开07 of an edition is of the 一般公共预算 and its text has each of
// the “三公” with its budget.
func itemizes(e tables.Edition) bool {
	return slices.Contains([]tables.Edition{tables.Fujian2021(), tables.Guangdong2021(), tables.Tianjin2022(), tables.Shaanxi2020()}, e)
}

// planned adds up the initial budget by the addresses of the actual amounts.
func (r *reference) planned(a *budget.Account, e tables.Edition) {
	if a.Initial == nil {
		return
	}
	three := func(o budget.Outlay, line string) { r.plan["公开07/"+line+"/决算数"] += o.Amount.Fen() }
	for o := range a.Initial.Outlays() {
		form := map[budget.Source]string{
			budget.GeneralAppropriation: "公开05", budget.ManagedFundAppropriation: "公开08", budget.StateCapitalAppropriation: "公开09",
		}[o.Source]
		if form == "" {
			continue
		}
		r.plan[form+"/合计/本年支出"] += o.Amount.Fen()
		r.plan[form+"/"+o.Code.String()+"/本年支出"] += o.Amount.Fen()
		if itemizes(e) && form != "公开05" {
			continue // 公开07 of 福建 is of the 一般公共预算
		}
		switch o.Economic {
		case 30212:
			three(o, "因公出国（境）费")
			three(o, "合计")
		case 31013, 30913:
			three(o, "公务用车购置费")
			three(o, "公务用车购置及运行维护费")
			three(o, "合计")
		case 30231:
			three(o, "公务用车运行维护费")
			three(o, "公务用车购置及运行维护费")
			three(o, "合计")
		case 30217:
			three(o, "公务接待费")
			three(o, "合计")
		}
	}
}

func (r *reference) facts(f disclosure.Facts) {
	count := func(of narrative.Indicator, n int) { r.counts[of.String()] = fmt.Sprint(n) }
	if p := f.ThreePublic; p != nil {
		count(narrative.AbroadGroups, p.Delegations)
		if !itemizes(r.exact.Edition()) {
			count(narrative.AbroadGroups, p.Delegations+p.JoinedDelegations)
		}
		count(narrative.AbroadGroupsOfOthers, p.JoinedDelegations)
		count(narrative.AbroadPersons, p.Travellers)
		count(narrative.VehiclesPurchased, p.VehiclesBought)
		count(narrative.VehiclesKept, p.VehiclesKept)
		count(narrative.ReceptionBatches, p.Receptions)
		count(narrative.ReceptionPersons, p.Guests)
		count(narrative.ReceptionForeignBatches, p.ForeignReceptions)
		count(narrative.ReceptionForeignPersons, p.ForeignGuests)
		r.amounts[narrative.ReceptionForeign.String()] = p.ForeignCost.Fen()
	}
	if c := f.OperatingCost; c != nil {
		r.amounts[narrative.AgencyOperation.String()] = c.Current.Fen()
		r.priors[narrative.AgencyOperation.String()] = c.Prior.Amount().Fen()
	}
	if p := f.Procurement; p != nil {
		r.amounts[narrative.Procurement.String()] = p.Spent.Goods.Fen() + p.Spent.Works.Fen() + p.Spent.Services.Fen()
		r.amounts[narrative.ProcurementGoods.String()] = p.Spent.Goods.Fen()
		r.amounts[narrative.ProcurementWorks.String()] = p.Spent.Works.Fen()
		r.amounts[narrative.ProcurementServices.String()] = p.Spent.Services.Fen()
		small := p.ToSmallAndMedium
		r.amounts[narrative.ContractsSME.String()] = small.Goods.Fen() + small.Works.Fen() + small.Services.Fen()
		r.amounts[narrative.ContractsMicro.String()] = p.ToSmallAndMicro.Fen()
		r.amounts[narrative.ContractsSMEGoods.String()] = small.Goods.Fen()
		r.amounts[narrative.ContractsSMEWorks.String()] = small.Works.Fen()
		r.amounts[narrative.ContractsSMEServices.String()] = small.Services.Fen()
		r.amounts[narrative.ReservedSME.String()] = p.Reserved.SmallAndMedium.Fen()
		r.amounts[narrative.ReservedMicro.String()] = p.Reserved.SmallAndMicro.Fen()
		r.amounts[narrative.AwardedReservedSME.String()] = p.Reserved.WonBySmallAndMedium.Fen()
		r.amounts[narrative.AwardedReservedMicro.String()] = p.Reserved.WonBySmallAndMicro.Fen()
		r.amounts[narrative.AwardedOther.String()] = p.Reserved.WonElsewhere.Fen()
	}
	if s := f.Assets; s != nil {
		v := s.Vehicles
		count(narrative.VehiclesTotal, v.Ministerial+v.Leading+v.Confidential+v.Emergency+v.Enforcement+v.Specialist+v.Retired+v.Other)
		count(narrative.VehiclesOfMinisters, v.Ministerial)
		count(narrative.VehiclesOfLeaders, v.Leading)
		count(narrative.VehiclesConfidential, v.Confidential)
		count(narrative.VehiclesEmergency, v.Emergency)
		count(narrative.VehiclesEnforcement, v.Enforcement)
		count(narrative.VehiclesSpecial, v.Specialist)
		count(narrative.VehiclesOfRetired, v.Retired)
		count(narrative.VehiclesOther, v.Other)
		count(narrative.EquipmentGeneral, s.General50)
		count(narrative.EquipmentSpecial, s.Special100)
		count(narrative.EquipmentLarge, s.Equipment100)
	}
	if p := f.Performance; p != nil {
		projects := func(number, amount narrative.Indicator, of disclosure.Projects) {
			count(number, of.Count)
			r.amounts[amount.String()] = of.Amount.Fen()
			r.budgets[amount.String()] = of.Amount.Fen()
		}
		projects(narrative.TargetProjects, narrative.TargetAmount, p.Goals)
		projects(narrative.TrackedProjects, narrative.TrackedAmount, p.Tracked)
		projects(narrative.SelfEvaluatedProjects, narrative.SelfEvaluatedAmount, p.Self.Projects)
		projects(narrative.EvaluatedProjects, narrative.EvaluatedAmount, p.Department.Projects)
		r.counts[narrative.AverageScore.String()] = fmt.Sprintf("%d.%02d", p.Self.Average/100, p.Self.Average%100)
		self, department := p.Self.Grades, p.Department.Grades
		count(narrative.SelfExcellent, self.Excellent)
		count(narrative.SelfGood, self.Good)
		count(narrative.SelfFair, self.Fair)
		count(narrative.SelfPoor, self.Poor)
		count(narrative.EvaluatedExcellent, department.Excellent)
		count(narrative.EvaluatedGood, department.Good)
		count(narrative.EvaluatedFair, department.Fair)
		count(narrative.EvaluatedPoor, department.Poor)
		count(narrative.Problems, p.Problems.Found)
		count(narrative.ProblemsFixed, p.Problems.Fixed)
		count(narrative.ProblemsOpen, p.Problems.InProgress)
	}
}

// now returns the exact amount of an address or indicator.
func (r *reference) now(subject string) (int64, error) {
	if strings.HasPrefix(subject, "公开") {
		at, err := tables.ParseAddress(subject)
		return r.exact.Figure(at).Amount().Fen(), err
	}
	n, ok := r.amounts[subject]
	if !ok {
		return 0, fmt.Errorf("no indicator %s", subject)
	}
	return n, nil
}

func (r *reference) before(subject string) int64 {
	if at, err := tables.ParseAddress(subject); err == nil {
		return r.prior.Figure(at).Amount().Fen()
	}
	return r.priors[subject]
}

// roundRat returns num/den × scale, rounded half away from zero.
func roundRat(num, den, scale int64) *big.Int {
	x := new(big.Rat).Mul(big.NewRat(num, den), big.NewRat(scale, 1))
	half := big.NewRat(1, 2)
	if x.Sign() < 0 {
		half.Neg(half)
	}
	x.Add(x, half)
	return new(big.Int).Quo(x.Num(), x.Denom()) // toward zero
}

// hundredths writes an integer with two decimals.
func hundredths(n *big.Int) string {
	digits := fmt.Sprintf("%03d", new(big.Int).Abs(n))
	sign := ""
	if n.Sign() < 0 {
		sign = "-"
	}
	return sign + digits[:len(digits)-2] + "." + digits[len(digits)-2:]
}

// wanText writes an amount in 万元 with two decimals.
func wanText(fen int64) string { return hundredths(roundRat(fen, 100_00, 1)) }

// percentText writes part/whole in percent with two decimals.
func percentText(part, whole int64) string { return hundredths(roundRat(part, whole, 100_00)) }
