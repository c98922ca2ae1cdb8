package reading

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/budget/performance"
	"github.com/fiscalcn/yusuan/codes"
	"github.com/fiscalcn/yusuan/internal/print"
)

// label is what a text behind it is.
type label uint8

const (
	projectLabel label = iota + 1
	departmentLabel
	agencyLabel
	agencyCodeLabel
	itemLabel
	noteLabel
)

// labelOf returns what a cell labels, 0 if it is no label.
func labelOf(key string) label {
	if strings.HasSuffix(key, "项目名称") { // 一级项目名称, 支出项目名称
		return projectLabel
	}
	switch key {
	case "专项名称", "项目支出名称", "政策名称":
		return projectLabel
	case "主管部门", "主管部门及代码", "项目主管部门", "业务主管部门", "主管单位", "主管部门名称", "预算部门":
		return departmentLabel
	case "单位名称", "项目单位", "实施单位", "项目实施单位", "预算单位", "填报单位", "部门名称", "资金使用单位", "预算单位名称", "具体实施单位":
		return agencyLabel
	case "单位编码", "单位代码", "预算单位编码":
		return agencyCodeLabel
	case "部门预算功能科目":
		return itemLabel
	}
	if isNoteLabel(key) {
		return noteLabel
	}
	return 0
}

// isNoteLabel reports whether a cell labels what an Evaluation keeps as a Note.
func isNoteLabel(key string) bool {
	return oneOf(key, "项目负责人", "负责人", "联系人", "联系电话", "联系人及电话", "项目负责人及电话", "填报人", "填表人", "经办人", "审核人",
		"填报日期", "填表日期", "填报时间", "自评时间", "评价时间", "单位负责人", "单位负责人签字", "财务负责人", "分管领导", "主要负责人",
		"项目类别", "项目类型", "项目属性", "项目性质", "项目等级", "项目周期", "实施周期", "项目起止时间", "起止时间", "项目编码", "项目代码",
		"项目概况", "项目内容", "项目实施内容及过程概述", "立项依据", "资金用途",
		"其他需要说明的问题", "其他需要说明的事项", "其他需要说明事项", "其他需说明的事项", "其他需要说明的情况", "其他说明", "需要说明的问题", "说明", "备注",
		"自评结论", "评价结论", "存在问题", "存在的问题", "改进措施", "下一步改进措施", "经验做法", "偏差大或目标未完成原因分析", "改进措施及结果应用方案")
}

// split returns what a cell labels, and the text behind a colon in the same cell.
func (p position) split() (l label, key, text string) {
	if l = labelOf(p.key); l != 0 {
		return l, p.key, ""
	}
	before, after := p.cutColon()
	key = withoutBrackets(print.Wording(before))
	if l = labelOf(key); before == p.text || l == 0 {
		return 0, "", ""
	}
	return l, key, print.Trim(after)
}

// cutColon returns what is printed before the first colon of a cell and what is behind it.
func (p position) cutColon() (before, after string) {
	for i, r := range p.text {
		if print.Fold(r) == ':' {
			return p.text[:i], p.text[i+utf8.RuneLen(r):]
		}
	}
	return p.text, ""
}

// labelled reads a row of labels, each with its text behind it.
func (r *reader) labelled(cells []position) bool {
	if l, _, _ := cells[0].split(); l == 0 || r.fields != nil && cells[0].column >= r.fields.find(nameField) {
		return false
	}
	for len(cells) > 0 {
		at := cells[0]
		cells = withoutCopies(cells)
		l, key, inside := at.split()
		value := position{row: at.row, column: at.column, text: inside}
		if l != 0 && inside == "" && len(cells) > 0 {
			if next, _, _ := cells[0].split(); next == 0 && !cells[0].isOpen() {
				value, cells = cells[0], withoutCopies(cells)
			}
		}
		if l == 0 || !r.take(l, key, value) {
			r.leave(at, nil)
			if value.text != "" && inside == "" {
				r.leave(value, nil)
			}
		}
	}
	return true
}

// withoutCopies cuts the first cell off, and those behind it that repeat its text, as some
// extractors do for merged cells.
func withoutCopies(cells []position) []position {
	k := 1
	for k < len(cells) && cells[k].text == cells[0].text && cells[k].column == cells[0].column+k {
		k++
	}
	return cells[k:]
}

// isOpen reports whether a cell says by a colon that its text is still to come.
func (p position) isOpen() bool {
	return strings.HasSuffix(p.wording, ":")
}

// take takes what is labelled, unless there is such a text already.
func (r *reader) take(l label, key string, value position) bool {
	var to *string
	switch l {
	case projectLabel:
		to = &r.e.Project
	case departmentLabel:
		to = &r.e.Department
	case agencyLabel:
		to = &r.e.Agency
	case agencyCodeLabel:
		to = &r.e.AgencyCode
	case itemLabel:
		return r.item(value)
	default:
		if value.text != "" {
			r.e.Notes = append(r.e.Notes, performance.Note{Label: key, Text: value.text})
		}
		return true
	}
	if value.text == "" {
		return true
	}
	if *to != "" {
		return false
	}
	*to = value.line()
	return true
}

// item reads code and name of the functional item, or a name alone.
func (r *reader) item(p position) bool {
	if r.e.Item != 0 || r.e.ItemName != "" {
		return p.text == ""
	}
	end := strings.IndexFunc(p.text, func(c rune) bool { return !isDigit(c) })
	if end < 0 {
		end = len(p.text)
	}
	if end > 0 {
		code, err := codes.Parse(print.Wording(p.text[:end]))
		if err != nil {
			r.leave(p, err)
			return true
		}
		r.e.Item = code
	}
	r.e.ItemName = print.Trim(p.text[end:])
	return true
}

// furniture reads a row of what stands around a table: title, year, unit.
func (r *reader) furniture(cells []position) bool {
	year, titled := 0, false
	for _, p := range cells {
		isTitle := slices.ContainsFunc([]string{"自评表", "评价表", "绩效目标表", "目标申报表"}, func(end string) bool { return strings.HasSuffix(p.key, end) })
		y, rest := statedYear(p.bare)
		_, isUnit := p.unit()
		isUnit = isUnit && strings.HasPrefix(strings.TrimPrefix(strings.TrimLeft(p.bare, "("), "金额"), "单位")
		switch {
		case isTitle, y != 0 && rest == "", isUnit, isAnnex(p.key):
		default:
			return false
		}
		titled = titled || isTitle
		if y != 0 {
			year = y
		}
	}
	switch {
	case r.part == nil && year != 0:
		r.e.Year = year
	case r.part != nil:
		r.titled = r.titled || titled
		r.nextYear = cmp.Or(year, r.nextYear) // 单位：元 below it says none
	}
	return true
}

// isAnnex reports whether a cell numbers the annexes.
func isAnnex(key string) bool {
	for _, word := range [...]string{"附件", "附表", "附"} {
		if rest, found := strings.CutPrefix(key, word); found && strings.Trim(rest, "0123456789-一二三四五六七八九十.、") == "" {
			return true
		}
	}
	return false
}

// statedYear returns the year of （2023年度）, 0 if there is none, and what else there is.
func statedYear(bare string) (year int, rest string) {
	before, after, _ := strings.Cut(strings.Trim(bare, "()"), "年")
	at := max(len(before)-len("2023"), 0)
	if year = print.Year(before[at:]); year == 0 {
		return 0, bare
	}
	return year, before[:at] + strings.TrimPrefix(after, "度")
}

// unit reads the unit of money that the table states above the indicators, which have
// units of their own: 项目资金（万元）, 单位：万元.
func (r *reader) unit(cells []position) {
	if r.unitStated || r.fields != nil {
		return
	}
	for _, p := range cells {
		if u, ok := p.unit(); ok {
			r.e.Unit, r.unitStated = u, true
			return
		}
	}
}

// unit returns the unit of money that a cell states.
func (p position) unit() (budget.Unit, bool) {
	unit, rest := print.StatedUnit(p.wording)
	if unit == "" {
		_, unit = print.WithoutUnit(p.wording)
	}
	u, err := budget.ParseUnit(unit)
	return u, err == nil && strings.Trim(rest, ")") == ""
}
