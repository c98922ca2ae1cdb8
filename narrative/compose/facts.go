package compose

import (
	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/budget/disclosure"
	"github.com/fiscalcn/yusuan/narrative"
	"github.com/fiscalcn/yusuan/tables"
)

// facts are those that slots can name. A fact without a name of its own has that of its
// indicator, so that what a text states is called what its claim is about.
var facts = [...]fact{
	{group: threeGroup, indicator: narrative.AbroadGroups, by: ByPiece, count: func(f *disclosure.Facts) int { return f.ThreePublic.Delegations }},
	{
		name: "全部因公出国（境）团组数", group: threeGroup, indicator: narrative.AbroadGroups, by: ByPiece,
		count: func(f *disclosure.Facts) int { return f.ThreePublic.Delegations + f.ThreePublic.JoinedDelegations },
	},
	{group: threeGroup, indicator: narrative.AbroadGroupsOfOthers, by: ByPiece, count: func(f *disclosure.Facts) int { return f.ThreePublic.JoinedDelegations }},
	{group: threeGroup, indicator: narrative.AbroadPersons, by: ByPerson, count: func(f *disclosure.Facts) int { return f.ThreePublic.Travellers }},
	{group: threeGroup, indicator: narrative.VehiclesPurchased, by: ByVehicle, count: func(f *disclosure.Facts) int { return f.ThreePublic.VehiclesBought }},
	{group: threeGroup, indicator: narrative.VehiclesKept, by: ByVehicle, count: func(f *disclosure.Facts) int { return f.ThreePublic.VehiclesKept }},
	{group: threeGroup, indicator: narrative.ReceptionBatches, by: ByBatch, count: func(f *disclosure.Facts) int { return f.ThreePublic.Receptions }},
	{group: threeGroup, indicator: narrative.ReceptionPersons, by: ByPerson, count: func(f *disclosure.Facts) int { return f.ThreePublic.Guests }},
	{group: threeGroup, indicator: narrative.ReceptionForeignBatches, by: ByBatch, count: func(f *disclosure.Facts) int { return f.ThreePublic.ForeignReceptions }},
	{group: threeGroup, indicator: narrative.ReceptionForeignPersons, by: ByPerson, count: func(f *disclosure.Facts) int { return f.ThreePublic.ForeignGuests }},
	{group: threeGroup, indicator: narrative.ReceptionForeign, amount: func(w *writer) budget.Amount { return w.facts.ThreePublic.ForeignCost }},
	{indicator: narrative.ReceptionDomestic, amount: func(w *writer) budget.Amount { return w.three(tables.Reception).now }},
	{group: operationGroup, indicator: narrative.AgencyOperation, amount: (*writer).operation},
	{group: procurementGroup, indicator: narrative.Procurement, amount: func(w *writer) budget.Amount { return w.purchases(w.facts.Procurement.Spent) }},
	{group: procurementGroup, indicator: narrative.ProcurementGoods, amount: func(w *writer) budget.Amount { return w.facts.Procurement.Spent.Goods }},
	{group: procurementGroup, indicator: narrative.ProcurementWorks, amount: func(w *writer) budget.Amount { return w.facts.Procurement.Spent.Works }},
	{group: procurementGroup, indicator: narrative.ProcurementServices, amount: func(w *writer) budget.Amount { return w.facts.Procurement.Spent.Services }},
	{group: procurementGroup, indicator: narrative.ContractsSME, amount: func(w *writer) budget.Amount { return w.purchases(w.facts.Procurement.ToSmallAndMedium) }},
	{group: procurementGroup, indicator: narrative.ContractsSMEGoods, amount: func(w *writer) budget.Amount { return w.facts.Procurement.ToSmallAndMedium.Goods }},
	{group: procurementGroup, indicator: narrative.ContractsSMEWorks, amount: func(w *writer) budget.Amount { return w.facts.Procurement.ToSmallAndMedium.Works }},
	{group: procurementGroup, indicator: narrative.ContractsSMEServices, amount: func(w *writer) budget.Amount { return w.facts.Procurement.ToSmallAndMedium.Services }},
	{group: procurementGroup, indicator: narrative.ContractsMicro, amount: func(w *writer) budget.Amount { return w.facts.Procurement.ToSmallAndMicro }},
	{group: procurementGroup, indicator: narrative.ReservedSME, amount: func(w *writer) budget.Amount { return w.facts.Procurement.Reserved.SmallAndMedium }},
	{group: procurementGroup, indicator: narrative.ReservedMicro, amount: func(w *writer) budget.Amount { return w.facts.Procurement.Reserved.SmallAndMicro }},
	{group: procurementGroup, indicator: narrative.AwardedReservedSME, amount: func(w *writer) budget.Amount { return w.facts.Procurement.Reserved.WonBySmallAndMedium }},
	{group: procurementGroup, indicator: narrative.AwardedReservedMicro, amount: func(w *writer) budget.Amount { return w.facts.Procurement.Reserved.WonBySmallAndMicro }},
	{group: procurementGroup, indicator: narrative.AwardedOther, amount: func(w *writer) budget.Amount { return w.facts.Procurement.Reserved.WonElsewhere }},
	{group: assetsGroup, indicator: narrative.VehiclesTotal, by: ByVehicle, count: func(f *disclosure.Facts) int { return f.Assets.Vehicles.Total() }},
	{group: assetsGroup, indicator: narrative.VehiclesOfMinisters, by: ByVehicle, count: func(f *disclosure.Facts) int { return f.Assets.Vehicles.Ministerial }},
	{group: assetsGroup, indicator: narrative.VehiclesOfLeaders, by: ByVehicle, count: func(f *disclosure.Facts) int { return f.Assets.Vehicles.Leading }},
	{group: assetsGroup, indicator: narrative.VehiclesConfidential, by: ByVehicle, count: func(f *disclosure.Facts) int { return f.Assets.Vehicles.Confidential }},
	{group: assetsGroup, indicator: narrative.VehiclesEmergency, by: ByVehicle, count: func(f *disclosure.Facts) int { return f.Assets.Vehicles.Emergency }},
	{group: assetsGroup, indicator: narrative.VehiclesEnforcement, by: ByVehicle, count: func(f *disclosure.Facts) int { return f.Assets.Vehicles.Enforcement }},
	{group: assetsGroup, indicator: narrative.VehiclesSpecial, by: ByVehicle, count: func(f *disclosure.Facts) int { return f.Assets.Vehicles.Specialist }},
	{group: assetsGroup, indicator: narrative.VehiclesOfRetired, by: ByVehicle, count: func(f *disclosure.Facts) int { return f.Assets.Vehicles.Retired }},
	{group: assetsGroup, indicator: narrative.VehiclesOther, by: ByVehicle, count: func(f *disclosure.Facts) int { return f.Assets.Vehicles.Other }},
	{group: assetsGroup, indicator: narrative.EquipmentGeneral, by: BySet, count: func(f *disclosure.Facts) int { return f.Assets.General50 }},
	{group: assetsGroup, indicator: narrative.EquipmentSpecial, by: BySet, count: func(f *disclosure.Facts) int { return f.Assets.Special100 }},
	{group: assetsGroup, indicator: narrative.EquipmentLarge, by: BySet, count: func(f *disclosure.Facts) int { return f.Assets.Equipment100 }},
	{
		name: "绩效管理制度名称", group: performanceGroup, gap: "gap.systems", marker: "名称待补",
		words: func(f *disclosure.Facts) string { return Enumerate(f.Performance.Systems...) },
	},
	{
		name: "绩效管理工作机制", group: performanceGroup, gap: "gap.mechanism", marker: "机制待补",
		words: func(f *disclosure.Facts) string { return f.Performance.Mechanism },
	},
	{group: performanceGroup, indicator: narrative.TargetProjects, by: ByPiece, count: func(f *disclosure.Facts) int { return f.Performance.Goals.Count }},
	{group: performanceGroup, indicator: narrative.TargetAmount, amount: func(w *writer) budget.Amount { return w.facts.Performance.Goals.Amount }},
	{group: performanceGroup, indicator: narrative.TrackedProjects, by: ByPiece, count: func(f *disclosure.Facts) int { return f.Performance.Tracked.Count }},
	{group: performanceGroup, indicator: narrative.TrackedAmount, amount: func(w *writer) budget.Amount { return w.facts.Performance.Tracked.Amount }},
	{group: performanceGroup, indicator: narrative.SelfEvaluatedProjects, by: ByPiece, count: func(f *disclosure.Facts) int { return f.Performance.Self.Count }},
	{group: performanceGroup, indicator: narrative.SelfEvaluatedAmount, amount: func(w *writer) budget.Amount { return w.facts.Performance.Self.Amount }},
	{group: performanceGroup, indicator: narrative.EvaluatedProjects, by: ByPiece, count: func(f *disclosure.Facts) int { return f.Performance.Department.Count }},
	{group: performanceGroup, indicator: narrative.EvaluatedAmount, amount: func(w *writer) budget.Amount { return w.facts.Performance.Department.Amount }},
	{
		name: "绩效自评项目名称", group: performanceGroup, indicator: narrative.SelfEvaluatedAmount, gap: "gap.projects", marker: "名称待补",
		words: func(f *disclosure.Facts) string { return Enumerate(f.Performance.Self.Names...) },
	},
	{
		name: "部门评价项目名称", group: performanceGroup, indicator: narrative.EvaluatedAmount, gap: "gap.projects", marker: "名称待补",
		words: func(f *disclosure.Facts) string { return Enumerate(f.Performance.Department.Names...) },
	},
	{group: performanceGroup, indicator: narrative.AverageScore, score: func(f *disclosure.Facts) disclosure.Score { return f.Performance.Self.Average }},
	{group: selfGradesGroup, indicator: narrative.SelfExcellent, by: ByPiece, count: func(f *disclosure.Facts) int { return f.Performance.Self.Grades.Excellent }},
	{group: selfGradesGroup, indicator: narrative.SelfGood, by: ByPiece, count: func(f *disclosure.Facts) int { return f.Performance.Self.Grades.Good }},
	{group: selfGradesGroup, indicator: narrative.SelfFair, by: ByPiece, count: func(f *disclosure.Facts) int { return f.Performance.Self.Grades.Fair }},
	{group: selfGradesGroup, indicator: narrative.SelfPoor, by: ByPiece, count: func(f *disclosure.Facts) int { return f.Performance.Self.Grades.Poor }},
	{group: departmentGradesGroup, indicator: narrative.EvaluatedExcellent, by: ByPiece, count: func(f *disclosure.Facts) int { return f.Performance.Department.Grades.Excellent }},
	{group: departmentGradesGroup, indicator: narrative.EvaluatedGood, by: ByPiece, count: func(f *disclosure.Facts) int { return f.Performance.Department.Grades.Good }},
	{group: departmentGradesGroup, indicator: narrative.EvaluatedFair, by: ByPiece, count: func(f *disclosure.Facts) int { return f.Performance.Department.Grades.Fair }},
	{group: departmentGradesGroup, indicator: narrative.EvaluatedPoor, by: ByPiece, count: func(f *disclosure.Facts) int { return f.Performance.Department.Grades.Poor }},
	{group: performanceGroup, indicator: narrative.Problems, by: ByPiece, count: func(f *disclosure.Facts) int { return f.Performance.Problems.Found }},
	{group: performanceGroup, indicator: narrative.ProblemsFixed, by: ByPiece, count: func(f *disclosure.Facts) int { return f.Performance.Problems.Fixed }},
	{group: performanceGroup, indicator: narrative.ProblemsOpen, by: ByPiece, count: func(f *disclosure.Facts) int { return f.Performance.Problems.InProgress }},
}
