package goal

import (
	"cmp"

	"github.com/fiscalcn/yusuan/budget/performance"
)

// Title returns the title of the table.
func (t Template) Title() string {
	if t == Hunan {
		return "项目绩效目标表"
	}
	return "财政项目支出绩效目标申报表"
}

// Columns is the number of columns of the laid out table.
const Columns = 8

// Layout lays the table out in [Columns] columns: rows of the cells that begin in them, as HTML
// has it, where what is covered from the left or above is left out. Money is printed in Unit, as
// precisely as it is stated. No table prints Year, and LongTerm is printed by 湖南省 only. It
// panics if Unit is not valid.
func (t Table) Layout() [][]performance.Cell {
	of := t.shanghaiLabels()
	if t.Template == Hunan {
		of = t.hunanLabels()
	}
	rows := [][]performance.Cell{{heading("项目名称", 1, 2), text(t.Project, 6)}}
	for k := 0; k < len(of); k += 2 {
		rows = append(rows, []performance.Cell{heading(of[k][0], 1, 2), text(of[k][1], 2), heading(of[k+1][0], 1, 2), text(of[k+1][1], 2)})
	}
	rows = t.layMoney(rows)
	for _, n := range t.Notes {
		rows = append(rows, []performance.Cell{heading(n.Label, 1, 2), text(n.Text, 6)})
	}
	if t.Template == Hunan {
		rows = append(rows,
			[]performance.Cell{heading("长期目标", 1, 4), heading("年度目标", 1, 4)},
			[]performance.Cell{text(t.Goal, 4), text(t.AnnualGoal, 4)})
		rows = layIndicators(rows, t.LongTerm, "长期绩效指标", "指标内容", "指标值")
		return layIndicators(rows, t.Indicators, "年度绩效指标", "指标内容", "指标值")
	}
	rows = append(rows,
		[]performance.Cell{heading("项目总目标", 1, 4), heading("年度总体目标", 1, 4)},
		[]performance.Cell{text(t.Goal, 4), text(t.AnnualGoal, 4)})
	return layIndicators(rows, t.Indicators, "绩效指标", "三级指标", "年度指标值")
}

// shanghaiLabels returns the labels above the money with their texts, two to a row.
func (t *Table) shanghaiLabels() [][2]string {
	return [][2]string{
		{"项目性质", t.Nature}, {"项目类别", t.Category},
		{"主管部门", t.Department}, {"实施单位", t.Agency},
		{"计划开始日期", t.Start.String()}, {"计划完成日期", t.End.String()},
	}
}

// hunanLabels returns the same for 湖南省.
func (t *Table) hunanLabels() [][2]string {
	span := t.Start.String()
	if !t.End.IsBlank() {
		span += "至" + t.End.String()
	}
	return [][2]string{
		{"主管部门", t.Department}, {"实施单位", t.Agency},
		{"项目属性", t.Nature}, {"起止时间", span},
	}
}

// layMoney lays the money of the project out beside that of the year.
func (t *Table) layMoney(rows [][]performance.Cell) [][]performance.Cell {
	for k := range max(len(t.Whole), len(t.Annual)) {
		row := t.fundCells(t.Whole, k, "项目资金总额")
		rows = append(rows, append(row, t.fundCells(t.Annual, k, "年度资金申请总额")...))
	}
	return rows
}

// fundCells returns the cells of a line of some money, blank ones below its last line.
func (t *Table) fundCells(money []Fund, k int, total string) []performance.Cell {
	if k >= len(money) {
		return []performance.Cell{heading("", 1, 2), number("", 2)}
	}
	label := money[k].Source.String()
	if money[k].Source == Total {
		label = total + "（" + t.Unit.String() + "）"
	}
	return []performance.Cell{heading(label, 1, 2), number(money[k].Amount.Text(t.Unit), 2)}
}

// layIndicators lays indicators out below their headings, if there are any.
func layIndicators(rows [][]performance.Cell, list []performance.Indicator, part, name, target string) [][]performance.Cell {
	if len(list) == 0 {
		return rows
	}
	rows = append(rows, []performance.Cell{
		heading(part, 1+len(list), 1), heading("一级指标", 1, 1), heading("二级指标", 1, 1), heading(name, 1, 2), heading(target, 1, 2), heading("备注", 1, 1),
	})
	for k := range list {
		i := &list[k]
		rows = append(rows, []performance.Cell{
			heading(cmp.Or(i.Group, i.Category.Group()), 1, 1), heading(cmp.Or(i.Kind, i.Category.String()), 1, 1),
			text(i.Name, 2), text(targetText(i), 2), text(i.Explanation, 1),
		})
	}
	return rows
}

// targetText returns the target with its sign, if it needs one to be understood.
func targetText(i *performance.Indicator) string {
	if i.Direction == performance.LessIsBetter || i.Direction == performance.EqualIsMet {
		return i.Direction.String() + i.Target.String()
	}
	return i.Target.String()
}

func heading(s string, rows, cols int) performance.Cell {
	return performance.Cell{Text: s, RowSpan: rows, ColSpan: cols, Heading: true}
}

func text(s string, cols int) performance.Cell {
	return performance.Cell{Text: s, RowSpan: 1, ColSpan: cols}
}

func number(s string, cols int) performance.Cell {
	return performance.Cell{Text: s, RowSpan: 1, ColSpan: cols, Number: true}
}
