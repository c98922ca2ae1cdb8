package performance

import (
	"github.com/fiscalcn/yusuan/codes"
	"github.com/fiscalcn/yusuan/internal/enum"
)

// Template says how the table tells what became of the money 模板: by which columns. A
// value that is not declared counts as Quanzhou.
type Template uint8

// The templates.
const (
	// Quanzhou is 泉州市专项资金绩效自评表: what was budgeted, received and spent, ① to ⑧.
	Quanzhou Template = iota
	// Ministry is the 项目支出绩效自评表 of 财政部, which most places print: 年初预算数,
	// 全年预算数, 全年执行数, 分值, 执行率 and 得分. Spending the budget is worth marks there, as
	// an indicator is.
	Ministry
)

var templates = enum.Names[Template]{
	Type: "performance.Template",
	List: []string{Quanzhou: "泉州市", Ministry: "财政部"},
	Err:  &codes.ErrName,
}

// What a line of the funding part states. The first are money.
const (
	initial = iota
	adjustment
	allocated
	unallocated
	received
	spent
	unspent
	revised
	unspentPercent
	lineWeight
	executionRate
	lineScore
)

const moneyFields = unspentPercent // how many are money

// A lineColumn is a column of the funding part.
type lineColumn struct {
	field   int
	name    string // in a [Place]
	heading string // as Layout prints it
}

var (
	flowColumns = []lineColumn{
		{initial, "①", "年初预算安排金额（含历年结余结转）①"},
		{adjustment, "②", "年中调整金额②"},
		{allocated, "③", "年度拨付金额③"},
		{unallocated, "④", "本年度结余金额④=①+②-③"},
		{received, "⑤", "实际到位金额⑤"},
		{spent, "⑥", "实际支出金额⑥"},
		{unspent, "⑦", "本年度结余金额⑦=⑤-⑥"},
		{unspentPercent, "⑧", "结余率（%）⑧=⑦/⑤"},
	}
	executionColumns = []lineColumn{
		{initial, "年初预算数", "年初预算数"},
		{revised, "全年预算数", "全年预算数"},
		{spent, "全年执行数", "全年执行数"},
		{lineWeight, "分值", "分值"},
		{executionRate, "执行率", "执行率"},
		{lineScore, "得分", "得分"},
	}
)

// columns returns the columns of the funding part, in their order.
func (t Template) columns() []lineColumn {
	if t == Ministry {
		return executionColumns
	}
	return flowColumns
}

// columnName returns what the template calls a field of a line.
func (t Template) columnName(field int) string {
	for _, c := range t.columns() {
		if c.field == field {
			return c.name
		}
	}
	return ""
}

// totalLabel is what the row of the totals is called.
func (t Template) totalLabel() string {
	if t == Ministry {
		return "总分"
	}
	return "合计"
}

// weightLabel is what the column of the weights is called.
func (t Template) weightLabel() string {
	if t == Ministry {
		return "分值"
	}
	return "指标分值"
}
