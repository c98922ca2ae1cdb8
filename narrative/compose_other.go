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
	return quantity{subject: theOperatingCost, now: facts.Current, before: facts.Prior.Amount()}, true
}

// fleet writes the vehicles by kind; editions differ in the name of the first.
func (w *writer) fleet(v disclosure.Vehicles, ministerial string) {
	w.put("共有车辆")
	w.count(v.Total(), Vehicles, theFleet)
	separator := "，其中："
	for _, kind := range []struct {
		name      string
		count     int
		indicator string
	}{
		{ministerial, v.Ministerial, theMinisterial},
		{"主要领导干部用车", v.Leading, theLeading},
		{"机要通信用车", v.Confidential, theConfidential},
		{"应急保障用车", v.Emergency, theEmergency},
		{"执法执勤用车", v.Enforcement, theEnforcement},
		{"特种专业技术用车", v.Specialist, theSpecialist},
		{"离退休干部用车", v.Retired, theRetired},
		{"其他用车", v.Other, theOtherCars},
	} {
		w.put(separator, kind.name)
		w.count(kind.count, Vehicles, kind.indicator)
		separator = "、"
	}
}

// gradeNames are what an edition calls the four grades, and their indicators.
type gradeNames [4]struct{ name, indicator string }

var (
	departmentGrades = gradeNames{
		{"优", theDepartExcellent}, {"良", theDepartGood}, {"中", theDepartFair}, {"差", theDepartPoor},
	}
	selfGrades = gradeNames{
		{"优", theSelfExcellent}, {"良", theSelfGood}, {"合格", theSelfFair}, {"不合格", theSelfPoor},
	}
)

// graded writes how many projects have each grade: 评级为“优”的项目3个；….
func (w *writer) graded(words string, e disclosure.Evaluation, names gradeNames) {
	if e.Grades == (disclosure.Grades{}) && e.Count > 0 {
		w.put(words, "为")
		w.gap("评级待补", names[0].indicator)
		return
	}
	for i, n := range []int{e.Grades.Excellent, e.Grades.Good, e.Grades.Fair, e.Grades.Poor} {
		if i > 0 {
			w.put("；")
		}
		w.put(words, "为“", names[i].name, "”的项目")
		w.count(n, Pieces, names[i].indicator)
	}
}
