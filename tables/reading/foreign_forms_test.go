package reading_test

import (
	"slices"
	"strconv"

	"pgregory.net/rapid"

	"github.com/fiscalcn/yusuan/internal/print"
	"github.com/fiscalcn/yusuan/tables"
)

// arrangeSides prints 公开01 or 04: income beside expenditure, and in some templates
// expenditure by nature beside that.
func arrangeSides(t *rapid.T, table *tables.Table, p *paper) {
	var left, right []tables.Row
	for r := range table.Rows() {
		if r.Key().Line() != 0 && r.Key().Line() <= tables.GrandIncome {
			left = append(left, r)
		} else {
			right = append(right, r)
		}
	}
	s := sideStyle{
		lines: toss(t, "行次"), budget: pick(t, "budget", "", "年初预算数", "全年预算数"), ordinals: pick(t, "ordinals", "in the label", "in a cell", "none"),
		nature: toss(t, "by nature"), amount: pick(t, "amount", "决算数", "金额"),
	}
	heads := [][]string{{"收入"}, nil}
	heads[0] = append(heads[0], slices.Repeat([]string{"~"}, s.width(1)-1)...)
	heads[1] = s.head(heads[1], "项目", s.amount)
	funds := len(figures(table, right[0]))
	amounts := []string{s.amount}
	if funds > 1 {
		amounts = []string{"合计", "一般公共预算财政拨款", "政府性基金预算财政拨款", "国有资本经营预算财政拨款"}[:funds]
	}
	heads[0] = append(append(heads[0], "支出"), slices.Repeat([]string{"~"}, s.width(funds)-1)...)
	heads[1] = s.head(heads[1], pick(t, "over classes", "项目", "项目（按功能分类）", "项目(按支出功能分类)", "支出项目"), amounts...)
	if s.nature {
		heads[0] = append(heads[0], "~", "~")
		heads[1] = append(heads[1], pick(t, "over natures", "项目（按支出性质）", "项目（按支出性质和经济分类）"), s.amount)
	}
	p.head = heads
	natures := []string{"一、基本支出", "人员经费", "公用经费", "二、项目支出", "三、上缴上级支出", "经济分类支出合计"}
	for i := range max(len(left), len(right)) {
		cells := s.row(p, table, left, i, 1, nil)
		cells = s.row(p, table, right, i, funds, cells)
		if s.nature && i < len(natures) {
			cells = p.extra(append(cells, natures[i]), "5.00")
		} else if s.nature {
			cells = append(cells, "", "")
		}
		p.row(cells...)
	}
}

// sideStyle is what the columns of both sides are.
type sideStyle struct {
	lines, nature            bool
	budget, ordinals, amount string
}

// width is how many columns a side with so many amounts has.
func (s *sideStyle) width(amounts int) int {
	n := 1 + amounts
	for _, more := range []bool{s.lines, s.budget != "", s.ordinals == "in a cell"} {
		if more {
			n++
		}
	}
	return n
}

func (s *sideStyle) head(cells []string, label string, amounts ...string) []string {
	cells = append(cells, label)
	if s.ordinals == "in a cell" {
		cells = append(cells, "~")
	}
	if s.lines {
		cells = append(cells, "行次")
	}
	if s.budget != "" {
		cells = append(cells, s.budget)
	}
	return append(cells, amounts...)
}

// row prints row i of a side, blanks below its last.
func (s *sideStyle) row(p *paper, table *tables.Table, side []tables.Row, i, amounts int, cells []string) []string {
	if i >= len(side) {
		return append(cells, make([]string, s.width(amounts))...)
	}
	r := side[i]
	name, ordinal := r.Name(), ""
	if r.Key().Functional() != 0 || r.Key().Line() < tables.IncomeTotal {
		ordinal = print.Chinese(i+1) + "、"
	}
	switch s.ordinals {
	case "in the label":
		cells = append(cells, ordinal+name)
	case "in a cell":
		cells = append(cells, ordinal, name)
	default:
		cells = append(cells, "　"+name)
	}
	if s.lines {
		cells = append(cells, strconv.Itoa(i+1))
	}
	if s.budget != "" {
		cells = p.extra(cells, "3.00")
	}
	return append(cells, figures(table, r)...)
}

// arrangeEconomic prints 公开06: in blocks side by side, or as one list.
func arrangeEconomic(t *rapid.T, table *tables.Table, p *paper) {
	var personnel, operations []tables.Row
	for r := range table.Rows() {
		switch c := r.Key().Economic(); {
		case c == 0:
		case c.Class() == 30100 || c.Class() == 30300:
			personnel = append(personnel, r)
		default:
			operations = append(operations, r)
		}
	}
	list := toss(t, "one list")
	coders := economicCoders
	if !list {
		coders = coders[1:] // a block may begin within a class
	}
	code := pick(t, "economic codes", coders...)
	total := func(l tables.Line) string {
		return printed(table, l, tables.Actual)
	}
	if list {
		arrangeEconomicList(t, table, p, code, slices.Concat(personnel, operations), total)
		return
	}
	half := (len(operations) + 1) / 2
	blocks := [][]tables.Row{personnel, operations[:half], operations[half:]}
	amount := pick(t, "amount", "决算数", "金额", "本年决算数")
	width := len(code.heads[0])
	p.head = [][]string{}
	for range blocks {
		heads := make([][]string, len(code.heads))
		for i := range heads {
			heads[i] = append(slices.Clone(code.heads[i]), "~")
		}
		heads[0][width] = amount
		if len(p.head) == 0 {
			p.head = heads
		} else {
			p.head = sideBySide(p.head, heads)
		}
	}
	if toss(t, "groups over blocks") {
		over := append([]string{"人员经费"}, slices.Repeat([]string{"~"}, width)...)
		over = append(append(over, "公用经费"), slices.Repeat([]string{"~"}, 2*width+1)...)
		p.head = slices.Insert(p.head, 0, over)
	}
	for i := range max(len(personnel), half) {
		var cells []string
		for _, b := range blocks {
			if i < len(b) {
				cells = append(append(cells, code.cells(b[i].Key().String(), b[i].Name())...), figures(table, b[i])...)
			} else {
				cells = append(cells, make([]string, width+1)...)
			}
		}
		p.row(cells...)
	}
	cells := append([]string{"人员经费合计"}, slices.Repeat([]string{"~"}, width-1)...)
	cells = append(cells, total(tables.PersonnelTotal), "公用经费合计")
	cells = append(cells, slices.Repeat([]string{"~"}, 2*width)...)
	p.row(append(cells, total(tables.OperationsTotal))...)
}

var economicCoders = []coder{
	{
		[][]string{{"部门预算支出经济分类", "~", "科目名称"}, {"类", "款", "~"}},
		func(code, name string) []string {
			if len(code) == 3 {
				return []string{code, "", name}
			}
			return []string{"", code[3:], name}
		},
	},
	{[][]string{{"经济分类科目编码", "科目名称"}}, func(code, name string) []string { return []string{code, name} }},
	{
		[][]string{{"科目编码", "~", "科目名称"}, {"类", "款", "~"}},
		func(code, name string) []string { return []string{code[:3], code[3:], name} },
	},
	{[][]string{{"支出经济分类科目"}}, func(code, name string) []string { return []string{code + " " + name} }},
}

// arrangeEconomicList prints 公开06 as a list with 人员经费 and 公用经费 as columns.
func arrangeEconomicList(t *rapid.T, table *tables.Table, p *paper, code coder, rows []tables.Row, total func(tables.Line) string) {
	p.head = sideBySide(code.heads, [][]string{{pick(t, "over sums", "合计", "一般公共预算财政拨款基本支出"), "人员经费", "公用经费"}})
	p.added = []tables.RowKey{tables.LineRow(tables.Total)}
	p.row(slices.Concat(make([]string, len(code.heads[0])-1),
		[]string{"合计", "9.00", total(tables.PersonnelTotal), total(tables.OperationsTotal)})...)
	for _, r := range rows {
		amount := figures(table, r)[0]
		cells := append(code.cells(r.Key().String(), r.Name()), amount)
		if c := r.Key().Economic().Class(); c == 30100 || c == 30300 {
			cells = append(p.extra(cells, amount), "")
		} else {
			cells = p.extra(append(cells, ""), amount)
		}
		p.row(cells...)
	}
}

var publicLines = []tables.Line{
	tables.Total, tables.Abroad, tables.Vehicles, tables.VehiclePurchase, tables.VehicleOperation, tables.Reception,
}

// arrangePublic prints 公开07: as a list, or with its lines side by side.
func arrangePublic(t *rapid.T, table *tables.Table, p *paper) {
	total, _ := table.Row(tables.LineRow(tables.Total))
	heads := map[tables.Column]string{
		tables.Budgeted: pick(t, "预算数", "预算数", "年初预算数", "全年预算数"), tables.Actual: pick(t, "决算数", "决算数", "支出决算数"),
	}
	columns := slices.Collect(total.Columns())
	switch pick(t, "lines", "list", "row", "across") {
	case "list":
		arrangePublicList(t, table, p, columns, heads)
	case "row":
		arrangePublicRow(t, table, p, columns, heads)
	default:
		arrangePublicAcross(t, table, p, columns, heads)
	}
}

// printed returns a figure of a line.
func printed(table *tables.Table, l tables.Line, c tables.Column) string {
	return amountOf(table, table.Figure(tables.LineRow(l), c))
}

func arrangePublicList(t *rapid.T, table *tables.Table, p *paper, columns []tables.Column, heads map[tables.Column]string) {
	prior, counts := toss(t, "prior year"), toss(t, "counts")
	head := []string{"项目", "行次"}
	if prior {
		head = append(head, "上年决算数")
	}
	for _, c := range columns {
		head = append(head, heads[c])
	}
	p.head = [][]string{head}
	labels := []string{"合计", "1.因公出国（境）费", "2.公务用车购置及运行维护费", "其中：（1）公务用车购置费", "（2）公务用车运行维护费", "3.公务接待费"}
	for i, l := range publicLines {
		cells := []string{labels[i], strconv.Itoa(i + 1)}
		if prior {
			cells = p.extra(cells, "8.00")
		}
		for _, c := range columns {
			cells = append(cells, printed(table, l, c))
		}
		p.row(cells...)
	}
	if counts {
		for i, label := range []string{"（1）国内接待费", "二、相关统计数", "1.因公出国（境）团组数（个）", "2.公务用车保有量（辆）", "3.国内公务接待人次（人）"} {
			cells := make([]string, len(head))
			cells[0], cells[1] = label, strconv.Itoa(7+i)
			if i != 1 {
				cells = p.extra(cells[:len(head)-1], "3")
			}
			p.row(cells...)
		}
	}
}

// publicHead is the header of the lines side by side, over so many columns each.
func publicHead(each int) [][]string {
	wide := func(text string) []string {
		return append([]string{text}, slices.Repeat([]string{"~"}, each-1)...)
	}
	covered := slices.Repeat([]string{"~"}, each)
	return [][]string{
		slices.Concat(wide("合计"), wide("因公出国（境）费"), wide("公务用车购置及运行维护费"), covered, covered, wide("公务接待费")),
		slices.Concat(covered, covered, wide("小计"), wide("公务用车购置费"), wide("公务用车运行维护费"), covered),
	}
}

func arrangePublicRow(t *rapid.T, table *tables.Table, p *paper, columns []tables.Column, heads map[tables.Column]string) {
	var cells []string
	if toss(t, "预算数 below the lines") {
		p.head = append(publicHead(len(columns)), nil)
		for _, l := range publicLines {
			for _, c := range columns {
				p.head[2] = append(p.head[2], heads[c])
				cells = append(cells, printed(table, l, c))
			}
		}
		p.row(cells...)
		return
	}
	over := []string{}
	for _, c := range columns {
		over = append(append(over, heads[c]), slices.Repeat([]string{"~"}, len(publicLines)-1)...)
		for _, l := range publicLines {
			cells = append(cells, printed(table, l, c))
		}
	}
	lines := publicHead(1)
	p.head = [][]string{over, slices.Concat(slices.Repeat(lines[:1], len(columns))...), slices.Concat(slices.Repeat(lines[1:], len(columns))...)}
	p.row(cells...)
}

func arrangePublicAcross(t *rapid.T, table *tables.Table, p *paper, columns []tables.Column, heads map[tables.Column]string) {
	p.head = sideBySide([][]string{{"项目"}}, publicHead(1))
	meetings := toss(t, "会议费")
	if meetings {
		p.head = sideBySide(p.head, [][]string{{"会议费", "培训费"}})
	}
	for _, c := range columns {
		cells := []string{heads[c]}
		for _, l := range publicLines {
			cells = append(cells, printed(table, l, c))
		}
		if meetings {
			cells = p.extra(p.extra(cells, "1.50"), "2.50")
		}
		p.row(cells...)
	}
}
