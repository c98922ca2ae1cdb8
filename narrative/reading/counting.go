package reading

import (
	"slices"

	"github.com/fiscalcn/yusuan/internal/prose"
	"github.com/fiscalcn/yusuan/narrative"
	"github.com/fiscalcn/yusuan/narrative/internal/nouns"
)

// A counting says what a number with a measure word counts where the noun before
// it names something else: 公务接待…8批次.
type counting struct {
	noun      nouns.Noun
	unit      prose.Unit
	indicator narrative.Indicator
}

var countings = [...]counting{
	{nouns.Abroad, prose.UnitPiece, narrative.AbroadGroups},
	{nouns.Abroad, prose.UnitBatch, narrative.AbroadGroups},
	{nouns.Abroad, prose.UnitPerson, narrative.AbroadPersons},
	{nounOf(narrative.AbroadGroups), prose.UnitBatch, narrative.AbroadGroups},
	{nounOf(narrative.AbroadGroups), prose.UnitPerson, narrative.AbroadPersons},
	{nounOf(narrative.AbroadGroupsOfOthers), prose.UnitPerson, 0},
	{nouns.VehiclePurchase, prose.UnitVehicle, narrative.VehiclesPurchased},
	{nouns.VehiclePurchase, prose.UnitPiece, narrative.VehiclesPurchased},
	{nouns.VehicleOperation, prose.UnitVehicle, narrative.VehiclesKept},
	{nouns.Reception, prose.UnitBatch, narrative.ReceptionBatches},
	{nouns.Reception, prose.UnitPiece, narrative.ReceptionBatches},
	{nouns.Reception, prose.UnitPerson, narrative.ReceptionPersons},
	{nounOf(narrative.ReceptionDomestic), prose.UnitBatch, narrative.ReceptionBatches},
	{nounOf(narrative.ReceptionDomestic), prose.UnitPiece, narrative.ReceptionBatches},
	{nounOf(narrative.ReceptionDomestic), prose.UnitPerson, narrative.ReceptionPersons},
	{nounOf(narrative.ReceptionBatches), prose.UnitPerson, narrative.ReceptionPersons},
	{nounOf(narrative.ReceptionPersons), prose.UnitBatch, narrative.ReceptionBatches},
	{nounOf(narrative.ReceptionForeign), prose.UnitBatch, narrative.ReceptionForeignBatches},
	{nounOf(narrative.ReceptionForeign), prose.UnitPiece, narrative.ReceptionForeignBatches},
	{nounOf(narrative.ReceptionForeign), prose.UnitPerson, narrative.ReceptionForeignPersons},
	{nounOf(narrative.ReceptionForeignBatches), prose.UnitPerson, narrative.ReceptionForeignPersons},
	{nounOf(narrative.ReceptionAbroad), prose.UnitBatch, narrative.ReceptionAbroadBatches},
	{nounOf(narrative.ReceptionAbroad), prose.UnitPiece, narrative.ReceptionAbroadBatches},
	{nounOf(narrative.ReceptionAbroad), prose.UnitPerson, narrative.ReceptionAbroadPersons},
	{nounOf(narrative.ReceptionAbroadBatches), prose.UnitPerson, narrative.ReceptionAbroadPersons},
}

// counted returns the indicator that a number with the unit after the noun is,
// zero if none is known.
func counted(n nouns.Noun, u prose.Unit) narrative.Indicator {
	for _, c := range countings {
		if c.noun == n && c.unit == u {
			return c.indicator
		}
	}
	if n == nounOf(narrative.AssetsTotal) && u == prose.UnitVehicle { // 国有资产占用情况：共有5辆车
		return narrative.VehiclesTotal
	}
	return indicatorOf(n)
}

// isStage reports whether the indicator counts projects, or their money, that have
// gone through a stage of evaluation.
func isStage(i narrative.Indicator) bool {
	return i >= narrative.TargetProjects && i <= narrative.EvaluatedAmount
}

// rated returns the indicator where projects of the stage are rated.
func rated(i, stage narrative.Indicator) narrative.Indicator {
	if i >= narrative.SelfExcellent && i <= narrative.SelfPoor && stage == narrative.EvaluatedProjects {
		return i - narrative.SelfExcellent + narrative.EvaluatedExcellent
	}
	return i
}

// amountOf returns the indicator that an amount of money after the noun is: the
// money of the projects where the noun counts projects.
func amountOf(n nouns.Noun) narrative.Indicator {
	switch i := indicatorOf(n); i {
	case narrative.TargetProjects, narrative.TrackedProjects, narrative.SelfEvaluatedProjects, narrative.EvaluatedProjects:
		return i + 1
	default:
		return i
	}
}

// counts reports whether the noun is an indicator of things, not of money.
func counts(n nouns.Noun) bool {
	return slices.ContainsFunc(countings[:], func(c counting) bool { return n != 0 && n == nounOf(c.indicator) })
}

// ofVehicles reports whether the noun is about the cars of the office.
func ofVehicles(n nouns.Noun) bool {
	i := indicatorOf(n)
	return n >= nouns.Vehicles && n <= nouns.VehicleOperation ||
		i >= narrative.VehiclesPurchased && i <= narrative.VehicleAverage || i >= narrative.VehiclesTotal && i <= narrative.VehiclesOther
}

// nounOf returns the noun that names an indicator.
func nounOf(i narrative.Indicator) nouns.Noun { return nouns.Indicators + nouns.Noun(i) }

// indicatorOf returns the indicator that the noun names, zero if it names a figure.
func indicatorOf(n nouns.Noun) narrative.Indicator {
	if n < nouns.Indicators {
		return 0
	}
	return narrative.Indicator(n - nouns.Indicators)
}
