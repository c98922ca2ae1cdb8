package narrative

import (
	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/budget/disclosure"
)

// known is what facts say, by indicator. What they do not say is blank.
type known struct {
	amounts, prior [lastIndicator + 1]budget.Figure
	// counts are of 分, and scores of 1万元, as percentages are added up.
	counts [lastIndicator + 1]budget.Figure
	// sent is the number of 团组 that the department sent itself.
	sent budget.Figure
}

// newKnown returns what facts say: of every part that is given all that a text
// could state, nothing included.
func newKnown(f disclosure.Facts) *known {
	k := new(known)
	if f.ThreePublic != nil {
		k.threePublic(f.ThreePublic)
	}
	if f.OperatingCost != nil {
		k.amount(AgencyOperation, f.OperatingCost.Current)
		k.prior[AgencyOperation] = f.OperatingCost.Prior
	}
	if f.Procurement != nil {
		k.procurement(f.Procurement)
	}
	if f.Assets != nil {
		k.assets(f.Assets)
	}
	if f.Performance != nil {
		k.performance(f.Performance)
	}
	return k
}

func (k *known) amount(i Indicator, a budget.Amount) { k.amounts[i] = budget.Exact(a) }

// sum is left blank if it is beyond the range of an amount.
func (k *known) sum(i Indicator, p disclosure.Purchases) {
	if a, err := p.Total(); err == nil {
		k.amount(i, a)
	}
}

func (k *known) count(i Indicator, n int) { k.counts[i] = numbered(n) }

func numbered(n int) budget.Figure { return budget.Exact(budget.Fen(int64(n))) }

func (k *known) threePublic(t *disclosure.ThreePublic) {
	k.sent = numbered(t.Delegations)
	k.count(AbroadGroups, t.Delegations+t.JoinedDelegations)
	k.count(AbroadGroupsOfOthers, t.JoinedDelegations)
	k.count(AbroadPersons, t.Travellers)
	k.count(VehiclesPurchased, t.VehiclesBought)
	k.count(VehiclesKept, t.VehiclesKept)
	k.count(ReceptionBatches, t.Receptions)
	k.count(ReceptionPersons, t.Guests)
	k.count(ReceptionForeignBatches, t.ForeignReceptions)
	k.count(ReceptionForeignPersons, t.ForeignGuests)
	k.amount(ReceptionForeign, t.ForeignCost)
}

func (k *known) procurement(p *disclosure.Procurement) {
	k.sum(Procurement, p.Spent)
	k.amount(ProcurementGoods, p.Spent.Goods)
	k.amount(ProcurementWorks, p.Spent.Works)
	k.amount(ProcurementServices, p.Spent.Services)
	k.sum(ContractsSME, p.ToSmallAndMedium)
	k.amount(ContractsSMEGoods, p.ToSmallAndMedium.Goods)
	k.amount(ContractsSMEWorks, p.ToSmallAndMedium.Works)
	k.amount(ContractsSMEServices, p.ToSmallAndMedium.Services)
	k.amount(ContractsMicro, p.ToSmallAndMicro)
	k.amount(ReservedSME, p.Reserved.SmallAndMedium)
	k.amount(ReservedMicro, p.Reserved.SmallAndMicro)
	k.amount(AwardedReservedSME, p.Reserved.WonBySmallAndMedium)
	k.amount(AwardedReservedMicro, p.Reserved.WonBySmallAndMicro)
	k.amount(AwardedOther, p.Reserved.WonElsewhere)
}

func (k *known) assets(a *disclosure.Assets) {
	k.count(VehiclesTotal, a.Vehicles.Total())
	k.count(VehiclesOfMinisters, a.Vehicles.Ministerial)
	k.count(VehiclesOfLeaders, a.Vehicles.Leading)
	k.count(VehiclesConfidential, a.Vehicles.Confidential)
	k.count(VehiclesEmergency, a.Vehicles.Emergency)
	k.count(VehiclesEnforcement, a.Vehicles.Enforcement)
	k.count(VehiclesSpecial, a.Vehicles.Specialist)
	k.count(VehiclesOfRetired, a.Vehicles.Retired)
	k.count(VehiclesOther, a.Vehicles.Other)
	k.count(EquipmentGeneral, a.General50)
	k.count(EquipmentSpecial, a.Special100)
	k.count(EquipmentLarge, a.Equipment100)
}

func (k *known) performance(p *disclosure.Performance) {
	k.projects(TargetProjects, TargetAmount, p.Goals)
	k.projects(TrackedProjects, TrackedAmount, p.Tracked)
	k.projects(SelfEvaluatedProjects, SelfEvaluatedAmount, p.Self.Projects)
	k.projects(EvaluatedProjects, EvaluatedAmount, p.Department.Projects)
	k.grades(SelfExcellent, p.Self)
	k.grades(EvaluatedExcellent, p.Department)
	if p.Self.Count > 0 {
		k.counts[AverageScore] = budget.Exact(budget.Fen(int64(p.Self.Average) * hundred.Amount().Fen() / int64(disclosure.MaxScore)))
	}
	k.count(Problems, p.Problems.Found)
	k.count(ProblemsFixed, p.Problems.Fixed)
	k.count(ProblemsOpen, p.Problems.InProgress)
}

func (k *known) projects(count, amount Indicator, p disclosure.Projects) {
	k.count(count, p.Count)
	k.amount(amount, p.Amount)
}

// grades takes over the projects by grade, from 优 on, if they were graded.
func (k *known) grades(excellent Indicator, e disclosure.Evaluation) {
	if e.Count > 0 && e.Grades == (disclosure.Grades{}) {
		return
	}
	for i, n := range [...]int{e.Grades.Excellent, e.Grades.Good, e.Grades.Fair, e.Grades.Poor} {
		k.count(excellent+Indicator(i), n)
	}
}
