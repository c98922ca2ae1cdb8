package disclosure

import (
	"fmt"

	"github.com/fiscalcn/yusuan/budget"
)

// Performance is 预算绩效管理 of the year as the text reports it. Places ask for
// different parts of it.
type Performance struct {
	// Systems are the names of the rules in force (制度名称).
	Systems []string
	// Mechanism says in a few words what the 绩效管理工作机制 is like; it is put
	// before “的预算绩效管理工作机制”.
	Mechanism string
	// Goals are the projects with goals (编报绩效目标), Tracked those followed up
	// during the year (绩效跟踪).
	Goals, Tracked Projects
	// Self is 绩效自评, which the units do (单位自评), Department 部门评价.
	Self, Department Evaluation
	// Problems are what the self-evaluation found.
	Problems Problems
}

// Projects are projects (项目) and the money they involve.
type Projects struct {
	// Count is the number of projects.
	Count int
	// Names are their names, of all of them or of none.
	Names []string
	// Amount is 涉及金额, in 分.
	Amount budget.Amount
}

// Evaluation is projects that were evaluated (绩效评价), with the outcome.
type Evaluation struct {
	Projects
	// Grades are the projects by grade; zero if they were not graded.
	Grades Grades
	// Average is 平均得分.
	Average Score
}

// Grades count projects by grade (评价等次).
type Grades struct {
	// Excellent is 优, Good 良, Fair 中 or 合格, Poor 差 or 不合格.
	Excellent, Good, Fair, Poor int
}

// Total returns the number of all graded projects.
func (g Grades) Total() int { return g.Excellent + g.Good + g.Fair + g.Poor }

// Score is a score (得分) out of 100 in hundredths of a point: 9862 is 98.62分.
type Score int

// MaxScore is 100.00分.
const MaxScore Score = 100_00

// String returns the score with two decimal places: 98.62.
func (s Score) String() string {
	if s < 0 {
		return "-" + (-s).String()
	}
	return fmt.Sprintf("%d.%02d", int(s)/100, int(s)%100)
}

// Problems are what an evaluation found wrong (绩效自评发现问题).
type Problems struct {
	// Found is all of them: those put right (已经完成整改) and those on the way
	// (正在整改).
	Found, Fixed, InProgress int
}
