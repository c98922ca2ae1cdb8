package compose

import (
	"slices"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/tables"
)

// passageRefused says why an edition cannot have a passage, "" if it can.
func passageRefused(e tables.Edition, p tables.Passage) string {
	row := tables.LineRow(tables.Total)
	has := func(f tables.Form, c tables.Column) bool {
		return slices.Contains(slices.Collect(e.Columns(f, row)), c)
	}
	switch {
	case !p.IsValid():
		return "no such passage"
	case p.Kind() != e.Kind():
		return "a passage of " + p.Kind().String()
	case p <= tables.ThreePublicItems && !has(tables.Form07, tables.Actual):
		return "the edition has no 公开07"
	}
	return ""
}

// passage writes a passage of the library.
func (w *writer) passage(p tables.Passage) {
	switch p {
	case tables.ThreePublicTotals:
		w.threeCompleted()
		w.threeChanged()
	case tables.ThreePublicDetails:
		w.threeDetails()
	case tables.ThreePublicItems:
		w.threeItems()
	case tables.PerformanceManagement:
		w.performanceManagement()
	case tables.PerformanceEvaluations:
		w.performanceEvaluations()
	case tables.OperatingCost:
		w.operatingCost()
	case tables.OperatingCostOfYear:
		w.operatingCostOfYear()
	case tables.ProcurementReserved:
		w.procurementReserved()
	case tables.ProcurementContracts:
		w.procurementContracts()
	case tables.AssetsLarge:
		w.assetsLarge()
	case tables.AssetsGeneral:
		w.assetsGeneral()
	case tables.Glossary:
		w.glossary()
	case tables.OperatingCostPlanned:
		w.operatingCostPlanned()
	case tables.ProcurementPlanned:
		w.procurementPlanned()
	case tables.PerformanceGoals:
		w.performanceGoals()
	case tables.AssetsBefore:
		w.assetsBefore()
	}
}

// sources07 returns whose money 公开07 is about, of the forms of an edition.
func sources07(forms []tables.FormTemplate) []budget.Source {
	for _, as := range forms {
		if as.Form == tables.Form07 && as.Sources != nil {
			return as.Sources
		}
	}
	return []budget.Source{budget.GeneralAppropriation, budget.ManagedFundAppropriation, budget.StateCapitalAppropriation}
}
