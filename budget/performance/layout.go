package performance

import (
	"strconv"

	"github.com/fiscalcn/yusuan/codes"
)

// Cell is a cell of the laid out table 单元格. It says no more than text, span and kind,
// so that any renderer can take it: a Cell of package tables/grid has the same fields.
type Cell struct {
	Text    string // as it is, not escaped
	RowSpan int    // rows it covers, its own included
	ColSpan int    // columns it covers, its own included
	Number  bool   // Text is a decimal, or "" for a blank
	Heading bool   // heads its row or column
}

// Columns is the number of columns of the laid out table.
const Columns = 10

// Title is the title of the table.
const Title = "项目支出绩效自评表"

// The fixed texts of the table, as Layout writes them and Read finds them.
const (
	fundingHeading    = "财政资金安排和使用情况"
	goalHeading       = "年度总体目标完成情况"
	indicatorHeading  = "年度绩效指标完成情况"
	structureHeading  = "资金结构"
	goalLabel         = "预期目标"
	achievedLabel     = "目标实际完成情况"
	allocationHeading = "专项资金预算安排、支出情况"
	spendingHeading   = "项目单位实际支出情况"
)

var columnHeadings = [columns]string{
	"年初预算安排金额（含历年结余结转）①", "年中调整金额②", "年度拨付金额③", "本年度结余金额④=①+②-③",
	"实际到位金额⑤", "实际支出金额⑥", "本年度结余金额⑦=⑤-⑥", "结余率（%）⑧=⑦/⑤",
}

// lineMarks stand before the names of sources.
var lineMarks = [...]string{CentralFunds: "①", ProvincialFunds: "②", LocalFunds: "③", CarriedOverFunds: "④", OtherItem: ""}

// Layout lays the table out in Columns columns: rows of the cells that begin in them,
// as HTML has it, where what is covered from the left or above is left out. Money is
// printed in Unit, as precisely as it is stated ([Evaluation.Rounded]). It panics if
// Unit is not valid.
func (e Evaluation) Layout() [][]Cell {
	var rows [][]Cell
	rows = append(rows,
		[]Cell{heading("项目名称", 1, 2), text(e.Project, 3), heading("部门预算功能科目", 1, 2), text(itemText(e.Item, e.ItemName), 3)},
		[]Cell{heading("单位名称", 1, 2), text(e.Agency, 3), heading("单位编码", 1, 2), text(e.AgencyCode, 3)})
	rows = e.layFunding(rows)
	rows = append(rows,
		[]Cell{heading(goalHeading, 2, 1), heading(goalLabel, 1, 4), heading(achievedLabel, 1, 5)},
		[]Cell{text(e.Goal, 4), text(e.Achieved, 5)})
	rows = e.layIndicators(rows)
	return append(rows,
		[]Cell{heading(totalRow, 1, 8), number(e.TotalWeight.String()), number(e.Total.String())},
		[]Cell{heading(gradeRow, 1, 8), text(e.Grade, 2)})
}

func (e *Evaluation) layFunding(rows [][]Cell) [][]Cell {
	rows = append(rows, []Cell{
		heading(fundingHeading, 2+len(e.Funding), 1), heading(structureHeading+"（"+e.Unit.String()+"）", 2, 1),
		heading(allocationHeading, 1, 4), heading(spendingHeading, 1, 4),
	})
	headings := make([]Cell, columns)
	for c := range headings {
		headings[c] = heading(columnHeadings[c], 1, 1)
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
		for c := range unspentPercent {
			row = append(row, number(l.at(c).Text(e.Unit)))
		}
		rows = append(rows, append(row, number(l.UnspentPercent.String())))
	}
	return rows
}

var indicatorColumns = [...]string{
	"一级指标", "二级指标", "三级指标", "指标解释", "评分标准", "绩效目标值", actualColumn, weightColumn, scoreColumn,
}

func (e *Evaluation) layIndicators(rows [][]Cell) [][]Cell {
	head := []Cell{heading(indicatorHeading, 1+len(e.Indicators), 1)}
	for _, name := range indicatorColumns {
		head = append(head, heading(name, 1, 1))
	}
	rows = append(rows, head)
	for k := range e.Indicators {
		i := &e.Indicators[k]
		var row []Cell
		first := k == 0 || e.Indicators[k-1].Category.Group() != i.Category.Group()
		if first {
			row = append(row, heading(i.Category.Group(), e.run(k, Category.Group), 1))
		}
		if first || e.Indicators[k-1].Category != i.Category {
			row = append(row, heading(i.Category.String(), e.run(k, Category.String), 1))
		}
		rows = append(rows, append(row,
			text(i.Name, 1), text(i.Explanation, 1), text(i.criterion(), 1), text(i.targetText(), 1), text(i.Actual.String(), 1),
			number(i.Weight.String()), number(i.Score.String())))
	}
	return rows
}

// run returns how many indicators from k on have the same name.
func (e *Evaluation) run(k int, name func(Category) string) int {
	n := 1
	for k+n < len(e.Indicators) && name(e.Indicators[k+n].Category) == name(e.Indicators[k].Category) {
		n++
	}
	return n
}

// targetText returns the target with its sign, if it needs one to be understood.
func (i *Indicator) targetText() string {
	if i.Direction == LessIsBetter || i.Direction == Equal {
		return i.Direction.String() + i.Target.String()
	}
	return i.Target.String()
}

// itemText returns code and name of the functional item.
func itemText(c codes.Code, name string) string {
	switch {
	case c == 0:
		return name
	case name == "":
		return c.String()
	}
	return c.String() + " " + name
}

func heading(s string, rows, cols int) Cell {
	return Cell{Text: s, RowSpan: rows, ColSpan: cols, Heading: true}
}

func text(s string, cols int) Cell { return Cell{Text: s, RowSpan: 1, ColSpan: cols} }

func number(s string) Cell { return Cell{Text: s, RowSpan: 1, ColSpan: 1, Number: true} }
