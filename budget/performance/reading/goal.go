package reading

import "slices"

// The fields of the goals.
const (
	goalField = iota
	achievedField
)

// goalFieldOf returns what a cell of the goals labels, −1 if it is no label.
func goalFieldOf(key string) int {
	switch key {
	case "预期目标", "年初设定目标", "年初目标", "项目年度目标", "年度目标", "预期绩效目标", "年度预期目标", "年初设定的绩效目标":
		return goalField
	case "目标实际完成情况", "实际完成情况", "全年实际完成情况", "年度目标完成情况", "目标完成情况", "年度总体目标实际完成情况":
		return achievedField
	}
	return -1
}

// goalHeadings reads the row that heads the goals, if it is that. Their texts stand below
// the headings, or behind them in the same row.
func (r *reader) goalHeadings(cells []position) bool {
	var heads headings
	for _, p := range cells {
		if field := goalFieldOf(p.key); field >= 0 {
			heads.addLast(p.column, field) // the first of two heads the part
		}
	}
	if !heads.has(goalField) {
		return false
	}
	r.goals, r.part = heads.columns, (*reader).goal
	r.goal(slices.DeleteFunc(slices.Clone(cells), func(p position) bool {
		return p.column < r.goals[0].column || goalFieldOf(p.key) >= 0 // what heads the part stands before them
	}))
	return true
}

// goal reads what was aimed at and what was reached, in one row or in more.
func (r *reader) goal(cells []position) {
	for ; len(cells) > 0; cells = withoutCopies(cells) {
		p := cells[0]
		if r.goals.at(p.column) == achievedField {
			r.achieved = append(r.achieved, p.text)
		} else {
			r.planned = append(r.planned, p.text)
		}
	}
}
