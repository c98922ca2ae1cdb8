package narrative

import (
	"github.com/fiscalcn/yusuan/budget/disclosure"
)

// What both editions say of other matters.

// agencyOperation returns the 机关运行经费, and whether the caller gave it.
func (w *writer) agencyOperation() (quantity, bool) {
	facts := w.facts.OperatingCost
	if facts == nil {
		return quantity{}, false
	}
	return quantity{subject: AgencyOperation.String(), now: facts.Current, before: facts.Prior.Amount()}, true
}

// fleet writes the vehicles by kind; editions differ in the name of the first.
func (w *writer) fleet(v disclosure.Vehicles, ministerial string) {
	w.put("共有车辆")
	w.count(v.Total(), ByVehicle, VehiclesTotal)
	separator := "，其中："
	for _, kind := range []struct {
		name      string
		count     int
		indicator Indicator
	}{
		{ministerial, v.Ministerial, VehiclesOfMinisters},
		{"主要领导干部用车", v.Leading, VehiclesOfLeaders},
		{"机要通信用车", v.Confidential, VehiclesConfidential},
		{"应急保障用车", v.Emergency, VehiclesEmergency},
		{"执法执勤用车", v.Enforcement, VehiclesEnforcement},
		{"特种专业技术用车", v.Specialist, VehiclesSpecial},
		{"离退休干部用车", v.Retired, VehiclesOfRetired},
		{"其他用车", v.Other, VehiclesOther},
	} {
		w.put(separator, kind.name)
		w.count(kind.count, ByVehicle, kind.indicator)
		separator = "、"
	}
}

// gradeNames are what an edition calls the four grades, and their indicators.
type gradeNames [4]struct {
	name      string
	indicator Indicator
}

var (
	departmentGrades = gradeNames{
		{"优", EvaluatedExcellent}, {"良", EvaluatedGood}, {"中", EvaluatedFair}, {"差", EvaluatedPoor},
	}
	selfGrades = gradeNames{
		{"优", SelfExcellent}, {"良", SelfGood}, {"合格", SelfFair}, {"不合格", SelfPoor},
	}
)

// graded writes how many projects have each grade: 评级为“优”的项目3个；….
func (w *writer) graded(words string, e disclosure.Evaluation, names gradeNames) {
	if e.Grades == (disclosure.Grades{}) && e.Count > 0 {
		w.put(words, "为")
		w.gap("评级待补", "项目绩效评级")
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
