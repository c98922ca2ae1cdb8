package reading

import (
	"iter"
	"slices"
	"strings"

	"github.com/fiscalcn/yusuan/tables"
)

// Extra is a cell that a document has in one of the nine forms though the form does
// not (表外项): in a column such as 其中：教育收费 or 上年决算数, in a row such as
// 提取职工福利基金, or in a block such as expenditure by nature beside 公开01. It keeps
// the words of the document, as the library has no names for these. What the cell
// holds is text as given: an amount in the unit of the form, a rate, a count, a remark.
type Extra struct {
	Cell
	Key     tables.RowKey // of its row, zero if the form has no such row
	Label   string        // of its row, without ordinal; 预算数 and the like where those are rows
	Heading string        // of its column, levels parted by slashes
}

// Extra yields the cells that the document has beyond the columns and rows of the
// nine forms, in the order they were read. Blanks are not among them.
func (r Reading) Extra() iter.Seq[Extra] { return slices.Values(r.extra) }

// isPart reports whether a folded text says that it names a part of something: 其中.
func isPart(t string) bool { return strings.HasPrefix(strings.TrimPrefix(t, "("), "其中") }

// keep takes a cell over as an extra, unless it is blank or used otherwise.
func (r *reader) keep(d *draft, at *rowAt, column int, k tables.RowKey, label string) {
	t := at.token(column)
	if t.isBlank() || r.used[column] {
		return
	}
	r.used[column] = true
	if t.isMark() {
		return
	}
	r.extra = append(r.extra, Extra{
		Cell: Cell{at.origin(column), d.form.number, t.given},
		Key:  k, Label: label, Heading: d.plan.slots[column].heading(),
	})
}

// heading returns what stands over a column, or what the form calls it.
func (s *slot) heading() string {
	switch {
	case s.head != "":
		return s.head
	case s.column != 0:
		return s.column.String()
	default:
		return ""
	}
}

// keepColumns takes over the cells of a row in columns that its form has not.
func (r *reader) keepColumns(d *draft, at *rowAt, block int, k tables.RowKey, label string) {
	for c, s := range d.plan.slots {
		if s.kind == besideSlot && s.block == block {
			r.keep(d, at, c, k, label)
		}
	}
}

// keepRow takes over a row of a block that its form has not. A number where the label
// stands is none.
func (r *reader) keepRow(d *draft, at *rowAt, block, label int) {
	r.used[label] = !at.token(label).isNumber()
	name := at.token(label).name()
	for c, s := range d.plan.slots {
		if (s.kind == besideSlot || s.kind == amountSlot) && s.block == block {
			r.keep(d, at, c, tables.RowKey{}, name)
		}
	}
}

// isBesideRow reports whether a label names a row that documents have in a form
// beside its own: a part, or what is listed here. This is where such a row is added.
func isBesideRow(t token) bool {
	if isPart(t.folded) {
		return true
	}
	label := t.label()
	for _, count := range []string{"团组数", "人次", "批次", "保有量", "购置数", "车辆数", "辆)", "统计数"} {
		if strings.Contains(label, count) {
			return true
		}
	}
	switch strings.TrimPrefix(strings.TrimPrefix(label, "年初"), "年末") {
	case "基本支出结转", "项目支出结转和结余", "项目支出结转", "项目支出结余", "经营结余", "基本支出结转和结余", "项目支出结转结余", "结转", "结余",
		"财政拨款结转和结余", "非财政拨款结转和结余", "非财政拨款结余", "专用结余", "财政拨款结转", "财政拨款结余", "非财政拨款结转":
		return true // balances
	case "提取职工福利基金", "转入事业基金", "交纳所得税", "缴纳所得税", "提取专用结余", "提取专用基金", "转入非财政拨款结余",
		"事业单位转入非财政拨款结余", "使用专用结余", "其他", "事业基金", "职工福利基金":
		return true // distribution of surplus
	case "教育收费", "财政专户管理资金收入", "非同级财政拨款收入", "捐赠收入", "利息收入", "租金收入", "投资收益", "非同级财政拨款预算收入",
		"债务预算收入", "投资预算收益":
		return true // income
	case "国内接待费", "国(境)外接待费", "外事接待费", "国内公务接待费", "国(境)外公务接待费", "国内公务接待", "外事接待", "国(境)外公务接待", "外宾接待费", "其他国内公务接待费",
		"其他国内公务接待", "会议费", "培训费", "机关运行经费", "差旅费", "办公费", "行政单位", "参照公务员法管理事业单位", "参公单位":
		return true // beside the “三公”经费
	}
	return false
}
