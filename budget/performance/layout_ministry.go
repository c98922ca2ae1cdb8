package performance

// layMinistry lays the table of 财政部 out.
func (e *Evaluation) layMinistry() [][]Cell {
	rows := [][]Cell{
		{heading("项目名称", 1, 2), text(e.Project, 9)},
		{heading("主管部门", 1, 2), text(e.Department, 4), heading("实施单位", 1, 1), text(e.Agency, 4)},
	}
	if e.AgencyCode != "" || e.Item != 0 || e.ItemName != "" {
		rows = append(rows, []Cell{
			heading("部门预算功能科目", 1, 2), text(itemText(e.Item, e.ItemName), 4), heading("单位编码", 1, 1), text(e.AgencyCode, 4),
		})
	}
	rows = e.layExecution(rows)
	rows = append(rows,
		[]Cell{heading("年度总体目标", 2, 1), heading(goalLabel, 1, 5), heading("实际完成情况", 1, 5)},
		[]Cell{text(e.Goal, 5), text(e.Achieved, 5)})
	rows = e.layIndicators(rows, "绩效指标", "年度指标值", "偏差原因分析及改进措施")
	rows = append(rows, []Cell{heading(e.Template.totalLabel(), 1, 8), number(e.TotalWeight.String()), number(e.Total.String()), text("", 1)})
	if e.Grade != "" {
		rows = append(rows, []Cell{heading("自评等级", 1, 8), text(e.Grade, 3)})
	}
	return rows
}

// layExecution lays out how the budget was spent.
func (e *Evaluation) layExecution(rows [][]Cell) [][]Cell {
	head := []Cell{heading(moneyHeading+"（"+e.Unit.String()+"）", 1+len(e.Funding), 2), heading("", 1, 3)}
	for _, c := range e.Template.columns() {
		head = append(head, heading(c.heading, 1, 1))
	}
	rows = append(rows, head)
	for k := range e.Funding {
		l := &e.Funding[k]
		row := []Cell{heading(e.Template.label(l), 1, 3)}
		for _, c := range e.Template.columns() {
			cell := number(l.text(c.field, e.Unit))
			cell.Number = c.field != executionRate
			row = append(row, cell)
		}
		rows = append(rows, row)
	}
	return rows
}
