package given

import (
	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/budget/disclosure"
	"github.com/fiscalcn/yusuan/budget/judge"
	"github.com/fiscalcn/yusuan/narrative"
)

// Facts are what facts say, by indicator. What they do not say is blank.
type Facts struct {
	Amounts, Prior, Counts map[narrative.Indicator]judge.Stated
	// Sent is the number of 团组 that the department sent itself.
	Sent judge.Stated
}

// By returns what facts say: of every part that is given all that a text could state,
// nothing included.
func By(f disclosure.Facts) *Facts {
	k := &Facts{map[narrative.Indicator]judge.Stated{}, map[narrative.Indicator]judge.Stated{}, map[narrative.Indicator]judge.Stated{}, judge.Stated{}}
	if f.ThreePublic != nil {
		k.threePublic(f.ThreePublic)
	}
	if f.OperatingCost != nil {
		k.amount(narrative.AgencyOperation, f.OperatingCost.Current)
		k.Prior[narrative.AgencyOperation] = judge.MoneyOf(f.OperatingCost.Prior)
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

func (k *Facts) amount(i narrative.Indicator, a budget.Amount) {
	k.Amounts[i] = judge.MoneyOf(budget.Exact(a))
}

// sum is left blank if it is beyond the range of an amount.
func (k *Facts) sum(i narrative.Indicator, p disclosure.Purchases) {
	if a, err := p.Total(); err == nil {
		k.amount(i, a)
	}
}

func (k *Facts) count(i narrative.Indicator, n int) { k.Counts[i] = judge.CountOf(int64(n)) }

func (k *Facts) threePublic(t *disclosure.ThreePublic) {
	k.Sent = judge.CountOf(int64(t.Delegations))
	k.count(narrative.AbroadGroups, t.Delegations+t.JoinedDelegations)
	k.count(narrative.AbroadGroupsOfOthers, t.JoinedDelegations)
	k.count(narrative.AbroadPersons, t.Travellers)
	k.count(narrative.VehiclesPurchased, t.VehiclesBought)
	k.count(narrative.VehiclesKept, t.VehiclesKept)
	k.count(narrative.ReceptionBatches, t.Receptions)
	k.count(narrative.ReceptionPersons, t.Guests)
	k.count(narrative.ReceptionForeignBatches, t.ForeignReceptions)
	k.count(narrative.ReceptionForeignPersons, t.ForeignGuests)
	k.amount(narrative.ReceptionForeign, t.ForeignCost)
}

func (k *Facts) procurement(p *disclosure.Procurement) {
	k.sum(narrative.Procurement, p.Spent)
	k.amount(narrative.ProcurementGoods, p.Spent.Goods)
	k.amount(narrative.ProcurementWorks, p.Spent.Works)
	k.amount(narrative.ProcurementServices, p.Spent.Services)
	k.sum(narrative.ContractsSME, p.ToSmallAndMedium)
	k.amount(narrative.ContractsSMEGoods, p.ToSmallAndMedium.Goods)
	k.amount(narrative.ContractsSMEWorks, p.ToSmallAndMedium.Works)
	k.amount(narrative.ContractsSMEServices, p.ToSmallAndMedium.Services)
	k.amount(narrative.ContractsMicro, p.ToSmallAndMicro)
	k.amount(narrative.ReservedSME, p.Reserved.SmallAndMedium)
	k.amount(narrative.ReservedMicro, p.Reserved.SmallAndMicro)
	k.amount(narrative.AwardedReservedSME, p.Reserved.WonBySmallAndMedium)
	k.amount(narrative.AwardedReservedMicro, p.Reserved.WonBySmallAndMicro)
	k.amount(narrative.AwardedOther, p.Reserved.WonElsewhere)
}

func (k *Facts) assets(a *disclosure.Assets) {
	k.count(narrative.VehiclesTotal, a.Vehicles.Total())
	k.count(narrative.VehiclesOfMinisters, a.Vehicles.Ministerial)
	k.count(narrative.VehiclesOfLeaders, a.Vehicles.Leading)
	k.count(narrative.VehiclesConfidential, a.Vehicles.Confidential)
	k.count(narrative.VehiclesEmergency, a.Vehicles.Emergency)
	k.count(narrative.VehiclesEnforcement, a.Vehicles.Enforcement)
	k.count(narrative.VehiclesSpecial, a.Vehicles.Specialist)
	k.count(narrative.VehiclesOfRetired, a.Vehicles.Retired)
	k.count(narrative.VehiclesOther, a.Vehicles.Other)
	k.count(narrative.EquipmentGeneral, a.General50)
	k.count(narrative.EquipmentSpecial, a.Special100)
	k.count(narrative.EquipmentLarge, a.Equipment100)
}

func (k *Facts) performance(p *disclosure.Performance) {
	k.projects(narrative.TargetProjects, narrative.TargetAmount, p.Goals)
	k.projects(narrative.TrackedProjects, narrative.TrackedAmount, p.Tracked)
	k.projects(narrative.SelfEvaluatedProjects, narrative.SelfEvaluatedAmount, p.Self.Projects)
	k.projects(narrative.EvaluatedProjects, narrative.EvaluatedAmount, p.Department.Projects)
	k.grades(narrative.SelfExcellent, p.Self)
	k.grades(narrative.EvaluatedExcellent, p.Department)
	if p.Self.Count > 0 {
		k.Counts[narrative.AverageScore] = score(p.Self.Average)
	}
	k.count(narrative.Problems, p.Problems.Found)
	k.count(narrative.ProblemsFixed, p.Problems.Fixed)
	k.count(narrative.ProblemsOpen, p.Problems.InProgress)
}

// score returns a score as it is known.
func score(s disclosure.Score) judge.Stated {
	p, err := budget.ParsePercentage(s.String())
	if err != nil {
		return judge.Stated{}
	}
	return judge.ScoreOf(p).Exactly()
}

func (k *Facts) projects(count, amount narrative.Indicator, p disclosure.Projects) {
	k.count(count, p.Count)
	k.amount(amount, p.Amount)
}

// grades takes over the projects by grade, from 优 on, if they were graded.
func (k *Facts) grades(excellent narrative.Indicator, e disclosure.Evaluation) {
	if e.Count > 0 && e.Grades == (disclosure.Grades{}) {
		return
	}
	for i, n := range [...]int{e.Grades.Excellent, e.Grades.Good, e.Grades.Fair, e.Grades.Poor} {
		k.count(excellent+narrative.Indicator(i), n)
	}
}
