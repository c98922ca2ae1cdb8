package compose

import (
	"github.com/fiscalcn/yusuan/budget/disclosure"
	"github.com/fiscalcn/yusuan/budget/judge"
	"github.com/fiscalcn/yusuan/narrative"
)

// What both editions say of other matters.

// agencyOperation returns the 机关运行经费, and whether the caller gave it.
func (w *writer) agencyOperation() (quantity, bool) {
	facts := w.facts.OperatingCost
	if facts == nil {
		return quantity{}, false
	}
	return quantity{indicator: narrative.AgencyOperation.String(), now: facts.Current, before: facts.Prior.Amount()}, true
}

// fleet writes the vehicles by kind; editions differ in the name of the first.
func (w *writer) fleet(v disclosure.Vehicles, ministerial string) {
	w.put("共有车辆")
	w.count(v.Total(), ByVehicle, narrative.VehiclesTotal)
	separator := "，其中："
	for _, kind := range []struct {
		name      string
		count     int
		indicator narrative.Indicator
	}{
		{ministerial, v.Ministerial, narrative.VehiclesOfMinisters},
		{"主要领导干部用车", v.Leading, narrative.VehiclesOfLeaders},
		{"机要通信用车", v.Confidential, narrative.VehiclesConfidential},
		{"应急保障用车", v.Emergency, narrative.VehiclesEmergency},
		{"执法执勤用车", v.Enforcement, narrative.VehiclesEnforcement},
		{"特种专业技术用车", v.Specialist, narrative.VehiclesSpecial},
		{"离退休干部用车", v.Retired, narrative.VehiclesOfRetired},
		{"其他用车", v.Other, narrative.VehiclesOther},
	} {
		w.put(separator, kind.name)
		w.count(kind.count, ByVehicle, kind.indicator)
		separator = "、"
	}
}

// gradeNames are what an edition calls the four grades, and their indicators.
type gradeNames [4]struct {
	name      string
	indicator narrative.Indicator
}

var (
	departmentGrades = gradeNames{
		{"优", narrative.EvaluatedExcellent}, {"良", narrative.EvaluatedGood}, {"中", narrative.EvaluatedFair}, {"差", narrative.EvaluatedPoor},
	}
	selfGrades = gradeNames{
		{"优", narrative.SelfExcellent}, {"良", narrative.SelfGood}, {"合格", narrative.SelfFair}, {"不合格", narrative.SelfPoor},
	}
)

// graded writes how many projects have each grade: 评级为“优”的项目3个；….
func (w *writer) graded(words string, e disclosure.Evaluation, names gradeNames) {
	if e.Grades == (disclosure.Grades{}) && e.Count > 0 {
		w.put(words, "为")
		w.gap("评级待补", Gap{Kind: GapFact, What: judge.Say("gap.rating")})
		return
	}
	for i, n := range []int{e.Grades.Excellent, e.Grades.Good, e.Grades.Fair, e.Grades.Poor} {
		if i > 0 {
			w.put("；")
		}
		w.put(words, "为“", names[i].name, "”的项目")
		w.count(n, ByPiece, names[i].indicator)
	}
}
