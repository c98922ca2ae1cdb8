package performance

import "strconv"

// layQuanzhou lays the table of 泉州市 out.
func (e *Evaluation) layQuanzhou() [][]Cell {
	rows := [][]Cell{
		{heading("项目名称", 1, 2), text(e.Project, 3), heading("部门预算功能科目", 1, 2), text(itemText(e.Item, e.ItemName), 3)},
		{heading("单位名称", 1, 2), text(e.Agency, 3), heading("单位编码", 1, 2), text(e.AgencyCode, 3)},
	}
	if e.Department != "" {
		rows = append(rows, []Cell{heading("主管部门", 1, 2), text(e.Department, 8)})
	}
	rows = e.layFlow(rows)
	rows = append(rows,
		[]Cell{heading(achievementTitle, 2, 1), heading(goalLabel, 1, 4), heading(achievedLabel, 1, 5)},
		[]Cell{text(e.Goal, 4), text(e.Achieved, 5)})
	rows = e.layIndicators(rows, indicatorHeading, "绩效目标值")
	return append(rows,
		[]Cell{heading(e.Template.totalLabel(), 1, 8), number(e.TotalWeight.String()), number(e.Total.String())},
		[]Cell{heading(gradeRow, 1, 8), text(e.Grade, 2)})
}

// layFlow lays out what was budgeted, received and spent.
func (e *Evaluation) layFlow(rows [][]Cell) [][]Cell {
	rows = append(rows, []Cell{
		heading(fundingHeading, 2+len(e.Funding), 1), heading(structureHeading+"（"+e.Unit.String()+"）", 2, 1),
		heading(allocationHeading, 1, 4), heading(spendingHeading, 1, 4),
	})
	var headings []Cell
	for _, c := range e.Template.columns() {
		headings = append(headings, heading(c.heading, 1, 1))
	}
	rows = append(rows, headings)
	items := 0
	for k := range e.Funding {
		l := &e.Funding[k]
		label := l.Source.String()
		switch {
		case l.Source == OtherItem:
			items++
			label = strconv.Itoa(items) + "." + l.Name
		case int(l.Source) < len(lineMarks):
			label = lineMarks[l.Source] + label
		}
		row := []Cell{heading(label, 1, 1)}
		for _, c := range e.Template.columns() {
			row = append(row, number(l.text(c.field, e.Unit)))
		}
		rows = append(rows, row)
	}
	return rows
}
