package performance

import (
	"fmt"
	"slices"
	"strings"
)

// goalHeadings reads the row that heads the goals, if it is that.
func (r *reader) goalHeadings(cells []position) bool {
	at := slices.IndexFunc(cells, func(p position) bool { return p.bare == goalLabel })
	if at < 0 {
		return false
	}
	r.goals = []int{cells[at].column}
	for _, p := range cells[at+1:] {
		r.goals = append(r.goals, p.column)
	}
	r.part = (*reader).goal
	return true
}

// goal reads what was aimed at and what was reached, in one row or in more.
func (r *reader) goal(cells []position) error {
	for _, p := range cells {
		to := &r.e.Goal
		if len(r.goals) > 1 && p.column >= r.goals[1] {
			to = &r.e.Achieved
		}
		if *to != "" {
			*to += "\n"
		}
		*to += p.text
	}
	return nil
}

// The columns of the indicators, as indices of reader.fields.
const (
	groupField = iota
	categoryField
	nameField
	explanationField
	criterionField
	targetField
	actualField
	weightField
	scoreField
	fieldCount
)

// fieldNames are what the columns of the indicators are called.
var fieldNames = [fieldCount][]string{
	groupField:       {"一级指标"},
	categoryField:    {"二级指标"},
	nameField:        {"三级指标"},
	explanationField: {"指标解释", "指标说明"},
	criterionField:   {"评分标准"},
	targetField:      {"绩效目标值", "目标值", "年度指标值"},
	actualField:      {actualColumn, "完成值", "全年完成值"},
	weightField:      {weightColumn, "分值", "权重"},
	scoreField:       {scoreColumn, "自评得分"},
}

// fieldHeadings reads the row that heads the indicators, if it is that.
func (r *reader) fieldHeadings(cells []position) bool {
	at := slices.Repeat([]int{-1}, fieldCount)
	for _, p := range cells {
		for field, names := range fieldNames {
			if at[field] < 0 && oneOf(p.bare, names...) {
				at[field] = p.column
			}
		}
	}
	if at[nameField] < 0 || at[scoreField] < 0 {
		return false
	}
	r.fields, r.part = at, (*reader).indicator
	return true
}

// indicator reads a row of an indicator. A group or category that it leaves blank is
// that of the row above.
func (r *reader) indicator(cells []position) error {
	var at [fieldCount]position
	for _, p := range cells {
		if field := slices.Index(r.fields, p.column); field >= 0 {
			at[field] = p
		} else {
			r.leave(p)
		}
	}
	if err := r.category(at[groupField], at[categoryField]); err != nil {
		return err
	}
	if r.last == 0 {
		return cells[0].fail(fmt.Errorf("indicator without a category: %w", ErrName))
	}
	i := Indicator{Category: r.last, Name: at[nameField].text, Explanation: at[explanationField].text}
	i.Scoring, i.Bands = parseCriterion(at[criterionField].text)
	if text := at[criterionField].text; text != usualCriterion(i.Scoring, i.Bands) {
		i.Criterion = text
	}
	if err := i.readValues(at[:]); err != nil {
		return err
	}
	r.e.Indicators = append(r.e.Indicators, i)
	return nil
}

// category reads 一级指标 and 二级指标. The former tells what it is where it is the only one.
func (r *reader) category(group, category position) error {
	p := category
	if p.text == "" {
		p = group
	}
	if p.text == "" {
		return nil
	}
	r.last = findCategory(p.bare)
	if r.last == 0 {
		return p.fail(fmt.Errorf("category of indicators: %w", ErrName))
	}
	return nil
}

// signs are how a target says its direction.
var signs = [...]struct {
	sign      string
	direction Direction
}{
	{"≥", MoreIsBetter},
	{"≧", MoreIsBetter},
	{">=", MoreIsBetter},
	{"不低于", MoreIsBetter},
	{"不少于", MoreIsBetter},
	{"≤", LessIsBetter},
	{"≦", LessIsBetter},
	{"<=", LessIsBetter},
	{"不高于", LessIsBetter},
	{"不超过", LessIsBetter},
	{"=", Equal},
	{"＝", Equal},
	{"等于", Equal},
}

// readValues reads target, actual value, weight and score.
func (i *Indicator) readValues(at []position) error {
	target := at[targetField].text
	for _, s := range signs {
		if rest, found := strings.CutPrefix(target, s.sign); found {
			target, i.Direction = rest, s.direction
			break
		}
	}
	var err error
	if i.Target, err = ParseValue(target); err != nil {
		return at[targetField].fail(err)
	}
	if i.Actual, err = ParseValue(at[actualField].text); err != nil {
		return at[actualField].fail(err)
	}
	if !i.Target.IsBlank() && i.Target.Number().IsBlank() {
		i.Direction = YesNo
	}
	if i.Weight, err = readNumber(at[weightField]); err != nil {
		return err
	}
	i.Score, err = readNumber(at[scoreField])
	return err
}

func readNumber(p position) (Number, error) {
	if isNothing(p.text) {
		return Number{}, nil
	}
	n, err := ParseNumber(p.text)
	if err != nil {
		return Number{}, p.fail(err)
	}
	return n, nil
}

// foot reads the totals below the indicators, and the grade.
func (r *reader) foot(cells []position) (done bool, err error) {
	if len(r.fields) == 0 || cells[0].column >= r.fields[nameField] {
		return false, nil
	}
	label, rest := cells[0].bare, cells[1:]
	switch {
	case oneOf(label, totalRow, "总分"):
		for _, p := range rest {
			to := &r.e.Total
			switch p.column {
			case r.fields[scoreField]:
			case r.fields[weightField]:
				to = &r.e.TotalWeight
			default:
				r.leave(p)
				continue
			}
			if *to, err = readNumber(p); err != nil {
				return true, err
			}
		}
		return true, nil
	case strings.Contains(label, "等次"), strings.Contains(label, "等级"):
		for k, p := range rest {
			if k == 0 {
				r.e.Grade = p.text
			} else {
				r.leave(p)
			}
		}
		return true, nil
	}
	return false, nil
}
