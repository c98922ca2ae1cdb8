package performance

import "github.com/fiscalcn/yusuan/codes"

// Cell is a cell of the laid out table 单元格. It says no more than text, span and kind,
// so that any renderer can take it: a Cell of package tables/grid has the same fields.
type Cell struct {
	Text    string // as it is, not escaped
	RowSpan int    // rows it covers, its own included
	ColSpan int    // columns it covers, its own included
	Number  bool   // Text is a decimal, or "" for a blank
	Heading bool   // heads its row or column
}

// Title is the title of the table.
const Title = "项目支出绩效自评表"

// The fixed texts of the table, as Layout writes them.
const (
	fundingHeading    = "财政资金安排和使用情况"
	achievementTitle  = "年度总体目标完成情况"
	indicatorHeading  = "年度绩效指标完成情况"
	structureHeading  = "资金结构"
	moneyHeading      = "项目资金"
	goalLabel         = "预期目标"
	achievedLabel     = "目标实际完成情况"
	allocationHeading = "专项资金预算安排、支出情况"
	spendingHeading   = "项目单位实际支出情况"
)

// lineMarks stand before the names of sources.
var lineMarks = [...]string{CentralFunds: "①", ProvincialFunds: "②", LocalFunds: "③", CarriedOverFunds: "④", OtherItem: ""}

// Columns returns the number of columns of the laid out table.
func (t Template) Columns() int {
	if t == Ministry {
		return 11
	}
	return 10
}

// Layout lays the table out in as many columns as its template has: rows of the cells
// that begin in them, as HTML has it, where what is covered from the left or above is
// left out. Money is printed in Unit, as precisely as it is stated
// ([Evaluation.Rounded]). 泉州市 has no place for Deviation, and no table prints Year. It
// panics if Unit is not valid.
func (e Evaluation) Layout() [][]Cell {
	lay := e.layQuanzhou
	if e.Template == Ministry {
		lay = e.layMinistry
	}
	rows := lay()
	for _, n := range e.Notes {
		rows = append(rows, []Cell{heading(n.Label, 1, 2), text(n.Text, e.Template.Columns()-2)})
	}
	return rows
}

// layIndicators lays the indicators out below the headings of a template: that of the
// part, of the target and, if it has such a column, of the deviation.
func (e *Evaluation) layIndicators(rows [][]Cell, part, target string, deviation ...string) [][]Cell {
	head := []Cell{heading(part, 1+len(e.Indicators), 1)}
	names := []string{"一级指标", "二级指标", "三级指标", "指标解释", "评分标准", target, actualColumn, e.Template.weightLabel(), scoreColumn}
	for _, name := range append(names, deviation...) {
		head = append(head, heading(name, 1, 1))
	}
	rows = append(rows, head)
	for k := range e.Indicators {
		i := &e.Indicators[k]
		row := append(e.classCells(k),
			text(i.Name, 1), text(i.Explanation, 1), text(i.criterion(), 1), text(i.targetText(), 1), text(i.Actual.String(), 1),
			number(i.Weight.String()), number(i.Score.String()))
		if len(deviation) > 0 {
			row = append(row, text(i.Deviation, 1))
		}
		rows = append(rows, row)
	}
	return rows
}

// run returns how many indicators from one on are the same in something.
func (e *Evaluation) run(k int, same func(a, b *Indicator) bool) int {
	n := 1
	for k+n < len(e.Indicators) && same(&e.Indicators[k+n], &e.Indicators[k]) {
		n++
	}
	return n
}

func sameGroup(a, b *Indicator) bool { return a.group() == b.group() }

func sameKind(a, b *Indicator) bool { return sameGroup(a, b) && a.kind() == b.kind() }

// classCells returns the cells of 一级指标 and 二级指标 that begin at an indicator.
func (e *Evaluation) classCells(k int) []Cell {
	i := &e.Indicators[k]
	var row []Cell
	if k == 0 || !sameGroup(&e.Indicators[k-1], i) {
		row = append(row, heading(i.group(), e.run(k, sameGroup), 1))
	}
	if k == 0 || !sameKind(&e.Indicators[k-1], i) {
		row = append(row, heading(i.kind(), e.run(k, sameKind), 1))
	}
	return row
}

// targetText returns the target with its sign, if it needs one to be understood.
func (i *Indicator) targetText() string {
	if i.Direction == LessIsBetter || i.Direction == EqualIsMet {
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
