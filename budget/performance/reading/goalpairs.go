package reading

import (
	"fmt"
	"slices"
	"strings"

	"github.com/fiscalcn/yusuan/budget/performance"
	"github.com/fiscalcn/yusuan/budget/performance/goal"
	"github.com/fiscalcn/yusuan/codes"
	"github.com/fiscalcn/yusuan/internal/print"
)

// The goals of a table.
const (
	goalOfProject = iota
	goalOfYear
)

// goalOf returns what goal a cell labels, −1 if it is no label.
func goalOf(key string) int {
	switch key {
	case "项目总目标", "项目总体目标", "总目标", "长期目标", "项目长期目标", "中期目标", "项目绩效总目标", "总体目标":
		return goalOfProject
	case "年度总体目标", "年度目标", "年度绩效目标", "本年度目标", "项目年度目标", "年度绩效总目标", "本年度绩效目标":
		return goalOfYear
	}
	return -1
}

// goalLabels reads a row of labels of goals, if it is that. The texts stand behind them or, if
// there are none, in the rows below.
func (r *goalReader) goalLabels(cells []position) bool {
	if goalOf(cells[0].key) < 0 {
		return false
	}
	r.texts = nil
	hasTexts := slices.ContainsFunc(cells, func(p position) bool { return goalOf(p.key) < 0 })
	for len(cells) > 0 {
		at := cells[0]
		cells = withoutCopies(cells)
		which := goalOf(at.key)
		switch {
		case which < 0:
			r.leave(at, nil)
		case !hasTexts:
			r.texts = append(r.texts, columnHead{at.column, which})
		case len(cells) > 0 && goalOf(cells[0].key) < 0:
			r.addGoal(which, cells[0])
			cells = withoutCopies(cells)
		}
	}
	return true
}

// goalTexts reads a row below the labels of goals.
func (r *goalReader) goalTexts(cells []position) {
	for ; len(cells) > 0; cells = withoutCopies(cells) {
		if which := r.texts.at(cells[0].column); which >= 0 {
			r.addGoal(which, cells[0])
		} else {
			r.leave(cells[0], nil)
		}
	}
}

func (r *goalReader) addGoal(which int, p position) {
	r.said[which] = append(r.said[which], p.text)
}

// listOf returns the money that a cell is the total of, nil if it is none.
func (r *goalReader) listOf(key string) *[]goal.Fund {
	switch key {
	case "项目资金总额", "资金总额", "项目总金额", "项目总投资":
		return &r.t.Whole
	case "年度资金申请总额", "年度资金总额", "年度申请总额", "当年资金总额", "本年度资金总额", "年度资金申请":
		return &r.t.Annual
	}
	return nil
}

// moneySource returns the part of the money that a label names, 0 if none.
func moneySource(bare string) goal.Source {
	label := withoutBrackets(print.WithoutOrdinal(strings.TrimPrefix(bare, "其中")))
	switch label {
	case "财政资金", "财政拨款", "财政性资金":
		return goal.Fiscal
	case "上级", "上级财政", "上级财政资金", "上级资金", "上级财政拨款", "上级补助":
		return goal.Higher
	case "本级", "本级财政", "本级财政资金", "本级资金", "本级财政拨款":
		return goal.Local
	case "当年财政拨款", "本年财政拨款", "年度财政拨款", "当年财政资金":
		return goal.Current
	case "上年结转资金", "上年结转", "上年结余结转", "上年结转结余资金":
		return goal.CarriedOver
	case "自有资金", "单位自有资金", "自筹资金":
		return goal.Own
	case "其他资金", "其它资金", "其他":
		return goal.Other
	}
	return 0
}

// isLabel reports whether a cell labels what stands behind it.
func (r *goalReader) isLabel(p position) bool {
	l, _, _ := p.split()
	isMoney := r.listOf(p.key) != nil || (r.fields == nil || r.below) && r.heads != nil && moneySource(p.bare) != 0
	return l != 0 || isMoney || dateOf(p.key) != 0 || goalOf(p.key) >= 0 || isGoalNote(p.key)
}

// isGoalNote reports whether a cell labels what a goal table keeps as a Note, beside what a
// self-evaluation does.
func isGoalNote(key string) bool {
	return oneOf(key, "项目立项依据", "立项必要性", "项目必要性", "必要性", "项目可行性", "可行性", "立项可行性", "进度计划", "项目实施进度计划", "实施进度计划",
		"实施方案", "保障措施")
}

// pairs reads a row of labels, each with what stands behind it.
func (r *goalReader) pairs(cells []position) {
	for len(cells) > 0 {
		at := cells[0]
		cells = withoutCopies(cells)
		value := position{row: at.row, column: at.column}
		l, key, inside := at.split()
		switch {
		case !r.isLabel(at):
		case inside != "":
			value = position{row: at.row, column: at.column, text: inside}
		case len(cells) > 0 && !r.isLabel(cells[0]) && !cells[0].isOpen():
			value, cells = cells[0], withoutCopies(cells)
		}
		switch {
		case l == 0 && isGoalNote(at.key):
			l, key = noteLabel, at.key
		case dateOf(at.key) != 0:
			r.dates(at, value)
			continue
		case r.isLabel(at) && (r.listOf(at.key) != nil || moneySource(at.bare) != 0):
			r.amount(at, value)
			continue
		case r.named(at.key, value):
			continue
		case l == 0 && r.heads != nil && r.fields == nil && len(cells) > 0 && cells[0].isFigure():
			r.leave(at, fmt.Errorf("source of money: %w", codes.ErrName))
			continue
		}
		if l == 0 || !r.take(l, key, value) {
			r.leave(at, nil)
			if value.text != "" && inside == "" {
				r.leave(value, nil)
			}
		}
	}
}

// named takes nature and category of the project, if a label is theirs.
func (r *goalReader) named(key string, value position) bool {
	to := &r.t.Nature
	switch key {
	case "项目性质", "项目属性":
	case "项目类别", "项目类型":
		to = &r.t.Category
	default:
		return false
	}
	if *to != "" {
		return false
	}
	*to = value.line()
	return true
}

// amount reads an amount of money, with or without a figure.
func (r *goalReader) amount(at, value position) {
	source := goal.Total
	list := r.listOf(at.key)
	if list != nil {
		r.below = r.fields != nil
		k, taken := r.headAt(at.column)
		if taken {
			r.heads[k].list = list
		} else {
			r.heads = slices.Insert(r.heads, k, moneyHead{at.column, list})
		}
	} else {
		source = moneySource(at.bare)
		if k, _ := r.headAt(at.column + 1); k > 0 {
			list = r.heads[k-1].list
		}
	}
	err := error(nil)
	f := goal.Fund{Source: source}
	switch {
	case list == nil:
		err = fmt.Errorf("part of no total: %w", codes.ErrName)
	case slices.ContainsFunc(*list, func(other goal.Fund) bool { return other.Source == source }):
		err = performance.ErrLine
	case value.text != "" && !value.isBlank():
		f.Amount, err = value.money(r.e.Unit)
	}
	if err != nil {
		r.leave(at, err)
		if value.text != "" {
			r.leave(value, err)
		}
		return
	}
	*list = append(*list, f)
}

// headAt returns where the total of a column stands among the totals, or would, and whether it does.
func (r *goalReader) headAt(column int) (int, bool) {
	return slices.BinarySearchFunc(r.heads, column, func(h moneyHead, column int) int { return h.column - column })
}

// What dates a cell labels.
const (
	startDate = iota + 1
	endDate
	bothDates
)

func dateOf(key string) int {
	switch key {
	case "计划开始日期", "计划开始时间", "开始日期", "开始时间", "项目开始时间", "项目开始日期":
		return startDate
	case "计划完成日期", "计划完成时间", "完成日期", "完成时间", "结束日期", "项目结束时间", "项目完成时间", "项目完成日期":
		return endDate
	case "起止时间", "项目起止时间", "起止日期", "项目起止日期":
		return bothDates
	}
	return 0
}

// dates reads when the project begins and ends.
func (r *goalReader) dates(at, value position) {
	start, end := value.text, value.text
	if dateOf(at.key) == bothDates {
		start, end = spanOf(value.wording)
	}
	var first, last goal.Date
	var err error
	if dateOf(at.key) != endDate {
		first, err = goal.ParseDate(start)
	}
	if err == nil && dateOf(at.key) != startDate {
		last, err = goal.ParseDate(end)
	}
	isTaken := !first.IsBlank() && !r.t.Start.IsBlank() || !last.IsBlank() && !r.t.End.IsBlank()
	if err != nil || isTaken {
		r.leave(at, nil)
		r.leave(value, err)
		return
	}
	if !first.IsBlank() {
		r.t.Start = first
	}
	if !last.IsBlank() {
		r.t.End = last
	}
}

// spanOf returns the two dates of a text: 2021年1月至2021年12月, 2021.1-2021.12. One date is the
// first.
func spanOf(text string) (start, end string) {
	if _, err := goal.ParseDate(text); err == nil {
		return text, ""
	}
	for _, sign := range []string{"至", "到", "~"} {
		if before, after, found := strings.Cut(text, sign); found {
			return before, after
		}
	}
	parts := strings.Split(text, "-")
	if len(parts)%2 != 0 {
		return text, ""
	}
	half := len(parts) / 2
	return strings.Join(parts[:half], "-"), strings.Join(parts[half:], "-")
}
