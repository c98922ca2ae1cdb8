package goal

import (
	"slices"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/budget/performance"
)

// Table is the performance goals of one project (绩效目标表). The zero value is an empty table.
type Table struct {
	// Year is the budget year, 0 if not known.
	Year int `json:"year,omitzero"`
	// Project is 项目名称.
	Project string `json:"project"`
	// Nature is 项目性质 or 项目属性: 阶段性项目, 新增, 延续.
	Nature string `json:"nature,omitzero"`
	// Category is 项目类别: 特定目标类, 其他运转类.
	Category string `json:"category,omitzero"`
	// Department is 主管部门.
	Department string `json:"department,omitzero"`
	// Agency is 实施单位.
	Agency string `json:"agency,omitzero"`
	// Start is 计划开始日期.
	Start Date `json:"start,omitzero"`
	// End is 计划完成日期.
	End Date `json:"end,omitzero"`
	// Unit is what money is printed in by Layout.
	Unit budget.Unit `json:"-"`
	// Template says how Layout prints the table.
	Template Template `json:"template,omitzero"`
	// Whole is 项目资金总额 with its parts, for all the years of the project.
	Whole []Fund `json:"whole,omitzero"`
	// Annual is 年度资金申请总额 with its parts, for the budget year.
	Annual []Fund `json:"annual,omitzero"`
	// Goal is 项目总目标 or 长期目标.
	Goal string `json:"goal,omitzero"`
	// AnnualGoal is 年度总体目标.
	AnnualGoal string `json:"annualGoal,omitzero"`
	// LongTerm are the indicators of the project as a whole, where a table has them apart.
	LongTerm []performance.Indicator `json:"longTerm,omitzero"`
	// Indicators are those of the budget year, in the order of the table. What only a
	// self-evaluation has (Actual, Score, Deviation) is blank.
	Indicators []performance.Indicator `json:"indicators,omitzero"`
	// Notes are what else the table says under a label, in its order: 立项依据, 进度计划.
	Notes []performance.Note `json:"notes,omitzero"`
}

// Fund is a line of the money of a project 资金.
type Fund struct {
	// Source is what line it is.
	Source Source `json:"source"`
	// Amount is how much, blank if that is not stated.
	Amount budget.Figure `json:"amount,omitzero"`
}

// indexOf returns the index of a line, −1 if there is none.
func indexOf(money []Fund, s Source) int {
	return slices.IndexFunc(money, func(f Fund) bool { return f.Source == s })
}

// Equal reports whether both state the same, to the last digit.
func (t Table) Equal(other Table) bool {
	return t.Year == other.Year && t.Project == other.Project && t.Nature == other.Nature && t.Category == other.Category &&
		t.Department == other.Department && t.Agency == other.Agency && t.Start == other.Start && t.End == other.End &&
		t.Unit == other.Unit && t.Template == other.Template && slices.Equal(t.Whole, other.Whole) && slices.Equal(t.Annual, other.Annual) &&
		t.Goal == other.Goal && t.AnnualGoal == other.AnnualGoal && slices.Equal(t.Notes, other.Notes) &&
		slices.EqualFunc(t.LongTerm, other.LongTerm, performance.Indicator.Equal) &&
		slices.EqualFunc(t.Indicators, other.Indicators, performance.Indicator.Equal)
}

// sourcesOfYear are the lines of a self-evaluation that lines of Annual become.
var sourcesOfYear = [...]performance.Source{
	Total: performance.AllFunds, Fiscal: performance.FiscalFunds, Current: performance.CurrentFunds,
	CarriedOver: performance.CarriedOverFunds, Other: performance.OtherFunds,
}

// Evaluation returns the self-evaluation of the year as far as it is planned, by the template
// of 财政部: the money as 年初预算数, the goal, the indicators with their targets. What was spent
// and reached is to be filled in. Money of sources that the template does not have is in its
// total only.
func (t Table) Evaluation() performance.Evaluation {
	e := performance.Evaluation{
		Year: t.Year, Project: t.Project, Department: t.Department, Agency: t.Agency, Unit: t.Unit,
		Template: performance.Ministry, Goal: t.AnnualGoal, Indicators: slices.Clone(t.Indicators),
	}
	for _, f := range t.Annual {
		if int(f.Source) < len(sourcesOfYear) && sourcesOfYear[f.Source] != 0 {
			e.Funding = append(e.Funding, performance.Line{Source: sourcesOfYear[f.Source], Initial: f.Amount})
		}
	}
	return e
}
