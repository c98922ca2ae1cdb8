package narrative

import (
	"slices"

	"github.com/fiscalcn/yusuan/internal/prose"
	"github.com/fiscalcn/yusuan/narrative/internal/nouns"
)

// A counting says what a number with a measure word counts where the noun before
// it names something else: 公务接待…8批次.
type counting struct {
	noun      nouns.Noun
	unit      prose.Unit
	indicator Indicator
}

var countings = [...]counting{
	{nouns.Abroad, prose.UnitPiece, AbroadGroups},
	{nouns.Abroad, prose.UnitBatch, AbroadGroups},
	{nouns.Abroad, prose.UnitPerson, AbroadPersons},
	{nounOf(AbroadGroups), prose.UnitBatch, AbroadGroups},
	{nounOf(AbroadGroups), prose.UnitPerson, AbroadPersons},
	{nounOf(AbroadGroupsOfOthers), prose.UnitPerson, 0},
	{nouns.VehiclePurchase, prose.UnitVehicle, VehiclesPurchased},
	{nouns.VehiclePurchase, prose.UnitPiece, VehiclesPurchased},
	{nouns.VehicleOperation, prose.UnitVehicle, VehiclesKept},
	{nouns.Reception, prose.UnitBatch, ReceptionBatches},
	{nouns.Reception, prose.UnitPiece, ReceptionBatches},
	{nouns.Reception, prose.UnitPerson, ReceptionPersons},
	{nounOf(ReceptionDomestic), prose.UnitBatch, ReceptionBatches},
	{nounOf(ReceptionDomestic), prose.UnitPiece, ReceptionBatches},
	{nounOf(ReceptionDomestic), prose.UnitPerson, ReceptionPersons},
	{nounOf(ReceptionBatches), prose.UnitPerson, ReceptionPersons},
	{nounOf(ReceptionPersons), prose.UnitBatch, ReceptionBatches},
	{nounOf(ReceptionForeign), prose.UnitBatch, ReceptionForeignBatches},
	{nounOf(ReceptionForeign), prose.UnitPiece, ReceptionForeignBatches},
	{nounOf(ReceptionForeign), prose.UnitPerson, ReceptionForeignPersons},
	{nounOf(ReceptionForeignBatches), prose.UnitPerson, ReceptionForeignPersons},
	{nounOf(ReceptionAbroad), prose.UnitBatch, ReceptionAbroadBatches},
	{nounOf(ReceptionAbroad), prose.UnitPiece, ReceptionAbroadBatches},
	{nounOf(ReceptionAbroad), prose.UnitPerson, ReceptionAbroadPersons},
	{nounOf(ReceptionAbroadBatches), prose.UnitPerson, ReceptionAbroadPersons},
}

// counted returns the indicator that a number with the unit after the noun is,
// zero if none is known.
func counted(n nouns.Noun, u prose.Unit) Indicator {
	for _, c := range countings {
		if c.noun == n && c.unit == u {
			return c.indicator
		}
	}
	return indicatorOf(n)
}

// isStage reports whether the indicator counts projects, or their money, that have
// gone through a stage of evaluation.
func isStage(i Indicator) bool { return i >= TargetProjects && i <= EvaluatedAmount }

// rated returns the indicator where projects of the stage are rated.
func rated(i, stage Indicator) Indicator {
	if i >= SelfExcellent && i <= SelfPoor && stage == EvaluatedProjects {
		return i - SelfExcellent + EvaluatedExcellent
	}
	return i
}

// amountOf returns the indicator that an amount of money after the noun is: the
// money of the projects where the noun counts projects.
func amountOf(n nouns.Noun) Indicator {
	switch i := indicatorOf(n); i {
	case TargetProjects, TrackedProjects, SelfEvaluatedProjects, EvaluatedProjects:
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
	return n >= nouns.Vehicles && n <= nouns.VehicleOperation || i >= VehiclesPurchased && i <= VehicleAverage || i >= VehiclesTotal && i <= VehiclesOther
}

// nounOf returns the noun that names an indicator.
func nounOf(i Indicator) nouns.Noun { return nouns.Indicators + nouns.Noun(i) }

// indicatorOf returns the indicator that the noun names, zero if it names a figure.
func indicatorOf(n nouns.Noun) Indicator {
	if n < nouns.Indicators {
		return 0
	}
	return Indicator(n - nouns.Indicators)
}
