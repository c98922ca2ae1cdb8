package reading

import (
	"slices"
	"strings"

	"github.com/fiscalcn/yusuan/budget/performance"
	"github.com/fiscalcn/yusuan/codes"
)

// The fields of an indicator.
const (
	groupField = iota
	kindField
	nameField
	explanationField
	criterionField
	directionField
	targetField
	unitField
	actualField
	weightField
	scoreField
	deviationField
	fieldCount
)

// fieldNames are what the columns of the indicators are called.
var fieldNames = [fieldCount][]string{
	nameField:        {"指标名称"},
	explanationField: {"指标解释", "指标说明", "指标内容"},
	directionField:   {"指标性质", "指标方向", "计算符号", "运算符号", "比较符号"},
	targetField: {
		"绩效目标值", "目标值", "年度指标值", "指标值", "年初指标值", "年初目标值", "预期指标值", "计划指标值", "预期值", "指标目标值", "全年目标值",
		"年度目标值", "计划值", "年度计划值", "计划完成值", "年初绩效指标值", "预期目标值",
	},
	unitField: {"度量单位", "计量单位", "指标值单位", "指标单位"},
	actualField: {
		"实际完成值", "完成值", "全年完成值", "全年实际值", "实际值", "实际完成指标值", "年度完成值", "全年实际完成值", "自评完成值", "年度实际完成值",
		"完成指标值", "指标完成值", "实际完成情况", "完成情况", "指标完成情况", "全年完成情况", "全年实际完成情况",
	},
	weightField:    {"指标分值", "分值", "权重", "指标权重", "标准分", "标准分值", "分值权重", "权重分值", "满分"},
	scoreField:     {"得分", "自评得分", "自评分", "实际得分", "自评分值", "指标得分"},
	deviationField: {"备注"},
}

// fieldStarts and fieldWords tell columns whose names vary: by how they begin, and by a
// word in them.
var (
	fieldStarts = [fieldCount]string{groupField: "一级指标", kindField: "二级指标", nameField: "三级指标"}
	fieldWords  = [fieldCount][]string{
		criterionField: {"评分标准", "评分细则", "评分规则", "评分办法", "评价标准", "计分", "赋分", "扣分标准"},
		deviationField: {"偏差", "原因", "改进措施"},
	}
)

// fieldOf returns what a column of the indicators holds, −1 if it has no place. Of two
// names with / between them the first one tells.
func fieldOf(key string) int {
	key, _, _ = strings.Cut(key, "/")
	for field := range fieldCount {
		start := fieldStarts[field]
		if slices.Contains(fieldNames[field], key) || start != "" && strings.HasPrefix(key, start) {
			return field
		}
	}
	return slices.IndexFunc(fieldWords[:], func(words []string) bool {
		return slices.ContainsFunc(words, func(word string) bool { return strings.Contains(key, word) })
	})
}

// fieldHeadings reads a row that heads the indicators, if it is one. A heading may have
// two rows: 年度指标值 above 指标性质, 指标值 and 度量单位.
func (r *reader) fieldHeadings(cells []position) bool {
	var row headings
	for _, p := range cells {
		field := fieldOf(p.key)
		switch {
		case field >= 0 && !row.has(field):
			row.add(p.column, field)
		case p.key == "" && p.bare != "": // （A） below a heading
		default:
			row.add(p.column, -1)
		}
	}
	upper := r.half
	r.half = nil
	if len(row.places) < 2 {
		return r.fields != nil && row.columns == nil && r.e.Indicators == nil // no more than brackets
	}
	heads := row.columns.below(upper).trimmed()
	if !heads.areFields() {
		r.half = heads
		return r.fields == nil && heads.find(scoreField) >= 0
	}
	r.fields, r.part = heads, (*reader).indicator
	return true
}

// areFields reports whether the headings are enough to read indicators by.
func (h columnHeads) areFields() bool {
	return h.find(nameField) >= 0 && (h.find(scoreField) >= 0 || h.find(actualField) >= 0)
}

// below returns the headings together with those of the row above: where both name the
// same field or column, the lower row does.
func (h columnHeads) below(upper columnHeads) columnHeads {
	all := slices.Clone(h)
	for _, head := range upper {
		_, taken := slices.BinarySearchFunc(h, head.column, columnHead.compare)
		if !taken && (head.field < 0 || h.find(head.field) < 0) {
			all = append(all, head)
		}
	}
	slices.SortStableFunc(all, func(a, b columnHead) int { return a.column - b.column })
	return all
}

// trimmed cuts off what stands before the first column with a place: it heads the part.
func (h columnHeads) trimmed() columnHeads {
	return h[max(slices.IndexFunc(h, func(head columnHead) bool { return head.field >= 0 }), 0):]
}

// indicator reads a row of an indicator. A group or kind that it leaves blank is that of
// the row above, and so is the name of a second target.
func (r *reader) indicator(cells []position) {
	at, rest := r.align(cells)
	isSubtotal := func(p position) bool { return strings.HasSuffix(p.key, "小计") }
	if slices.ContainsFunc(at[:nameField+1], isSubtotal) {
		r.leaveAll(cells, nil)
		return
	}
	for _, p := range rest {
		var err error
		if r.isSecond(p) {
			err = ErrHeading
		}
		r.leave(p, err)
	}
	i := performance.Indicator{Name: at[nameField].line(), Explanation: at[explanationField].text}
	i.Category, i.Group, i.Kind = r.category(at[groupField], at[kindField])
	isFilled := func(p position) bool { return !p.isBlank() }
	switch {
	case !slices.ContainsFunc(at[nameField:], isFilled): // a kind without indicators
		return
	case i.Name != "":
	case at[weightField].isBlank() && at[scoreField].isBlank(): // the end of a cell above, from another page
		r.leaveAll(slices.DeleteFunc(slices.Clone(at[nameField:]), func(p position) bool { return p.text == "" }), nil)
		return
	case len(r.e.Indicators) > 0 && at[groupField].text == "" && at[kindField].text == "":
		i.Name = r.e.Indicators[len(r.e.Indicators)-1].Name
	}
	i.Scoring, i.Bands = performance.ParseCriterion(at[criterionField].wording)
	if text := at[criterionField].text; text != i.Scoring.Criterion(i.Bands...) {
		i.Criterion = text
	}
	if p := at[deviationField]; !p.isBlank() {
		i.Deviation = p.text
	}
	r.values(&i, at[:])
	r.e.Indicators = append(r.e.Indicators, i)
}

// A fieldRow is the cells of a row by field.
type fieldRow [fieldCount]position

// align finds the fields of the cells of a row, and the cells that have none. Headings
// stand askew in some documents: then a row with as many cells as headings tells where
// the columns are.
func (r *reader) align(cells []position) (at fieldRow, rest []position) {
	at, rest = r.fields.assign(cells)
	isAstray := func(p position) bool { return p.column < r.fields[0].column || r.isSecond(p) }
	if at.isSound() && !slices.ContainsFunc(rest, isAstray) {
		return at, rest
	}
	heads := slices.Clone(r.fields)
	if heads.last() == deviationField && len(cells) == len(heads)-1 {
		heads = heads[:len(cells)] // a blank at the end of the row
	}
	if len(cells) != len(heads) {
		return at, rest
	}
	for k, p := range cells {
		heads[k].column = p.column
	}
	moved, left := heads.assign(cells)
	if !moved.isSound() || moved[weightField].isBlank() || moved[scoreField].isBlank() {
		return at, rest
	}
	copy(r.fields, heads)
	return moved, left
}

// isSecond reports whether a cell that has no field would have that of another. What
// stands under the last heading may be a column without one.
func (r *reader) isSecond(p position) bool {
	field := r.fields.at(p.column)
	return field >= 0 && field != r.fields.last()
}

// assign sorts cells by the headings that they stand under.
func (h columnHeads) assign(cells []position) (at fieldRow, rest []position) {
	for _, p := range cells {
		if field := h.at(p.column); field >= 0 && at[field].text == "" {
			at[field] = p
		} else {
			rest = append(rest, p)
		}
	}
	return at, rest
}

// isSound reports whether weight and score are numbers, or blank.
func (at *fieldRow) isSound() bool {
	_, err := readNumber(at[weightField])
	_, err2 := readNumber(at[scoreField])
	return err == nil && err2 == nil
}

// category returns the category of a row, and 一级指标 and 二级指标 where they are not what
// the category is called. The former tells what it is where it is the only one.
func (r *reader) category(group, kind position) (c performance.Category, groupName, kindName string) {
	if group.text != "" && group.bare != r.group.bare {
		r.group, r.kind = group, position{}
	}
	if kind.text != "" {
		r.kind = kind
	}
	if c = findCategory(r.kind.bare); c == 0 {
		c = findCategory(r.group.bare)
	}
	if c == 0 {
		c = performance.Unclassified
	}
	if groupName = r.group.line(); r.group.bare == c.Group() {
		groupName = ""
	}
	if kindName = r.kind.line(); r.kind.bare == c.String() {
		kindName = ""
	}
	return c, groupName, kindName
}

// values reads target, actual value, weight and score.
func (r *reader) values(i *performance.Indicator, at []position) {
	var err error
	if i.Direction, i.Target, err = parseTarget(at[directionField].bare, at[targetField].line(), at[unitField].text); err != nil {
		r.leave(at[targetField], err)
	}
	if p := at[directionField]; p.text != "" && p.bare != performance.YesNo.String() {
		if _, ok := signOf(p.bare); !ok {
			r.leave(p, codes.ErrName)
		}
	}
	if p := at[unitField]; p.text != "" && (i.Target.Number().IsBlank() || performance.ValueOf(i.Target.Number(), p.text) != i.Target) { // of words, or a second one
		r.leave(p, nil)
	}
	if i.Actual, err = performance.ParseValue(at[actualField].line()); err != nil {
		r.leave(at[actualField], err)
	}
	if i.Weight, err = readNumber(at[weightField]); err != nil {
		r.leave(at[weightField], err)
	}
	if i.Score, err = readNumber(at[scoreField]); err != nil {
		r.leave(at[scoreField], err)
	}
}
