package disclosure

import "github.com/fiscalcn/yusuan/budget"

// Performance is 预算绩效管理 of the year as the text reports it. Places ask for
// different parts of it.
type Performance struct {
	// Systems are the names of the rules in force (制度名称).
	Systems []string `json:"systems,omitzero"`
	// Mechanism says in a few words what the 绩效管理工作机制 is like; it is put
	// before “的预算绩效管理工作机制”.
	Mechanism string `json:"mechanism,omitzero"`
	// Goals are the projects with goals (编报绩效目标).
	Goals Projects `json:"goals"`
	// Tracked are the projects followed up during the year (绩效跟踪).
	Tracked Projects `json:"tracked"`
	// Self is 绩效自评, which the units do (单位自评).
	Self Evaluation `json:"self"`
	// Department is 部门评价.
	Department Evaluation `json:"department"`
	// Problems are what the self-evaluation found.
	Problems Problems `json:"problems"`
}

// Projects are projects (项目) and the money they involve.
type Projects struct {
	// Count is the number of projects.
	Count int `json:"count"`
	// Names are their names, of all of them or of none.
	Names []string `json:"names,omitzero"`
	// Amount is 涉及金额, in 分.
	Amount budget.Amount `json:"amount"`
}

// Evaluation is projects that were evaluated (绩效评价), with the outcome.
type Evaluation struct {
	Projects
	// Grades are the projects by grade; zero if they were not graded.
	Grades Grades `json:"grades"`
	// Average is 平均得分.
	Average Score `json:"average"`
}

// Grades count projects by grade (评价等次).
type Grades struct {
	// Excellent is 优.
	Excellent int `json:"excellent"`
	// Good is 良.
	Good int `json:"good"`
	// Fair is 中 or 合格.
	Fair int `json:"fair"`
	// Poor is 差 or 不合格.
	Poor int `json:"poor"`
}

// Total returns the number of all graded projects.
func (g Grades) Total() int { return g.Excellent + g.Good + g.Fair + g.Poor }

// Problems are what an evaluation found wrong (绩效自评发现问题).
type Problems struct {
	// Found is all of them.
	Found int `json:"found"`
	// Fixed are those put right (已经完成整改).
	Fixed int `json:"fixed"`
	// InProgress are those on the way (正在整改).
	InProgress int `json:"inProgress"`
}
