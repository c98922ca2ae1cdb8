package narrative

import "github.com/fiscalcn/yusuan/internal/prose"

// A counting says what a number with a measure word counts where the noun before
// it names something else: 公务接待…8批次.
type counting struct {
	noun      noun
	unit      prose.Unit
	indicator Indicator
}

var countings = [...]counting{
	{abroad, prose.UnitPiece, AbroadGroups},
	{abroad, prose.UnitBatch, AbroadGroups},
	{abroad, prose.UnitPerson, AbroadPersons},
	{ofIndicator + noun(AbroadGroups), prose.UnitBatch, AbroadGroups},
	{ofIndicator + noun(AbroadGroups), prose.UnitPerson, AbroadPersons},
	{ofIndicator + noun(AbroadGroupsOfOthers), prose.UnitPerson, 0},
	{vehiclePurchase, prose.UnitVehicle, VehiclesPurchased},
	{vehiclePurchase, prose.UnitPiece, VehiclesPurchased},
	{vehicleOperation, prose.UnitVehicle, VehiclesKept},
	{reception, prose.UnitBatch, ReceptionBatches},
	{reception, prose.UnitPiece, ReceptionBatches},
	{reception, prose.UnitPerson, ReceptionPersons},
	{ofIndicator + noun(ReceptionDomestic), prose.UnitBatch, ReceptionBatches},
	{ofIndicator + noun(ReceptionDomestic), prose.UnitPiece, ReceptionBatches},
	{ofIndicator + noun(ReceptionDomestic), prose.UnitPerson, ReceptionPersons},
	{ofIndicator + noun(ReceptionBatches), prose.UnitPerson, ReceptionPersons},
	{ofIndicator + noun(ReceptionPersons), prose.UnitBatch, ReceptionBatches},
	{ofIndicator + noun(ReceptionForeign), prose.UnitBatch, ReceptionForeignBatches},
	{ofIndicator + noun(ReceptionForeign), prose.UnitPiece, ReceptionForeignBatches},
	{ofIndicator + noun(ReceptionForeign), prose.UnitPerson, ReceptionForeignPersons},
	{ofIndicator + noun(ReceptionForeignBatches), prose.UnitPerson, ReceptionForeignPersons},
	{ofIndicator + noun(ReceptionAbroad), prose.UnitBatch, ReceptionAbroadBatches},
	{ofIndicator + noun(ReceptionAbroad), prose.UnitPiece, ReceptionAbroadBatches},
	{ofIndicator + noun(ReceptionAbroad), prose.UnitPerson, ReceptionAbroadPersons},
	{ofIndicator + noun(ReceptionAbroadBatches), prose.UnitPerson, ReceptionAbroadPersons},
}

// counted returns the indicator that a number with the unit after the noun is,
// zero if none is known.
func (n noun) counted(u prose.Unit) Indicator {
	for _, c := range countings {
		if c.noun == n && c.unit == u {
			return c.indicator
		}
	}
	return n.indicator()
}

// isStage reports whether the indicator counts projects, or their money, that have
// gone through a stage of evaluation.
func (i Indicator) isStage() bool { return i >= TargetProjects && i <= EvaluatedAmount }

// rated returns the indicator where projects of the stage are rated.
func (i Indicator) rated(stage Indicator) Indicator {
	if i >= SelfExcellent && i <= SelfPoor && stage == EvaluatedProjects {
		return i - SelfExcellent + EvaluatedExcellent
	}
	return i
}

// amount returns the indicator that an amount of money after the noun is: the
// money of the projects where the noun counts projects.
func (n noun) amount() Indicator {
	switch i := n.indicator(); i {
	case TargetProjects, TrackedProjects, SelfEvaluatedProjects, EvaluatedProjects:
		return i + 1
	default:
		return i
	}
}
