package reading

import (
	"fmt"
	"slices"
	"strings"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/budget/performance"
	"github.com/fiscalcn/yusuan/codes"
	"github.com/fiscalcn/yusuan/internal/print"
)

// What a line of the funding part states, first ① to ⑧ in their order.
const (
	initial = iota
	adjustment
	allocated
	unallocated
	received
	spent
	unspent
	unspentPercent
	revised
	lineWeight
	executionRate
	lineScore
	lineFields
)

const flowColumns = unspentPercent + 1 // how many are circled

// circled returns the field that the first of ① to ⑧ in a text stands for, −1 if there
// is none.
func circled(text string) int {
	for _, r := range text {
		if n := print.Ordinal(r); 0 < n && n <= flowColumns {
			return n - 1
		}
	}
	return -1
}

// flowHeadings reads the row that heads ① to ⑧, if it is that.
func (r *reader) flowHeadings(cells []position) bool {
	var heads headings
	for _, p := range cells {
		if field := circled(p.text); field >= 0 && !heads.has(field) {
			heads.add(p.column, field)
		}
	}
	if len(heads.columns) < flowColumns {
		return false
	}
	r.beginFunding(performance.Quanzhou, heads.columns)
	return true
}

func (r *reader) beginFunding(t performance.Template, heads columnHeads) {
	r.e.Template = t
	r.columns, r.calibrated, r.part = heads, false, (*reader).line
}

// executionField returns what a column of 财政部's funding part holds, −1 if it has no
// place.
func executionField(key string) int {
	has := func(word string) bool { return strings.Contains(key, word) }
	switch {
	case oneOf(key, "分值", "权重"):
		return lineWeight
	case oneOf(key, "得分", "自评得分"):
		return lineScore
	case strings.HasSuffix(key, "执行率"):
		return executionRate
	case !endsAsMoney(key):
	case has("结余"), has("结转"), has("到位"), has("拨付"), has("未"):
	case has("执行"), has("支出"), has("决算"):
		return spent
	case has("年初"):
		return initial
	case has("预算"):
		return revised
	}
	return -1
}

// endsAsMoney reports whether a heading is one of money: 全年预算数, 执行金额, 调整预算.
func endsAsMoney(key string) bool {
	return slices.ContainsFunc([]string{"数", "额", "预算", "执行", "支出"}, func(end string) bool { return strings.HasSuffix(key, end) })
}

// executionHeadings reads the row that heads 财政部's funding part, if it is that: a
// budget, and what was spent of it.
func (r *reader) executionHeadings(cells []position) bool {
	var heads headings
	for _, p := range cells {
		field := executionField(p.key)
		if p.isBlockHeading() || len(heads.columns) == 0 && strings.Contains(p.key, "整体支出") { // 部门整体支出（万元）, left of 年初预算数
			continue
		}
		switch {
		case labelOf(p.key) == projectLabel || fieldOf(p.key) == nameField || strings.IndexFunc(p.bare, isDigit) == 0:
			return false
		case field >= 0:
			heads.addLast(p.column, field) // the last of several is the final one
		default:
			heads.add(p.column, -1)
		}
	}
	if !heads.has(spent) || !heads.has(revised) && !heads.has(initial) {
		return false
	}
	r.beginFunding(performance.Ministry, heads.columns.trimmed())
	return true
}

// line reads a line of the funding part: its label and its figures.
func (r *reader) line(cells []position) {
	if r.isOnlyLine(cells) {
		r.figures(performance.Line{Source: performance.AllFunds}, cells)
		return
	}
	hasFigures := slices.ContainsFunc(cells[1:], position.isFigure)
	for hasFigures && cells[1].column < r.columns[0].column && !cells[1].isFigure() {
		cells = cells[1:] // 按资金来源分： and the like stand left of several lines
	}
	source, name := r.source(cells[0])
	isEmpty := len(cells) == 1 && source != performance.OtherItem
	switch {
	case source == 0 || !isEmpty && !hasFigures:
		r.leaveAll(cells, fmt.Errorf("source of money: %w", codes.ErrName))
	case source != performance.OtherItem && r.lineOf(source) >= 0:
		r.leaveAll(cells, performance.ErrLine)
	default:
		r.figures(performance.Line{Source: source, Name: name}, cells[1:])
	}
}

// isFigure reports whether a cell begins as a figure does, or stands for a blank one.
func (p position) isFigure() bool {
	return p.isBlank() || strings.IndexFunc(p.text, inNumber) == 0
}

// isOnlyLine reports whether a row is the money as a whole without saying so: the first
// below the headings, with nothing but figures.
func (r *reader) isOnlyLine(cells []position) bool {
	return len(r.e.Funding) == 0 && cells[0].column >= r.columns[0].column &&
		!slices.ContainsFunc(cells, func(p position) bool { return !p.isFigure() })
}

// figures reads the figures of a line.
func (r *reader) figures(l performance.Line, cells []position) {
	isFull := len(cells) == len(r.columns)
	if isFull && !r.calibrated {
		// A full line needs no headings, which stand askew in some documents.
		r.columns, r.calibrated = slices.Clone(r.columns), true
		for k, p := range cells {
			r.columns[k].column = p.column
		}
	}
	if !r.calibrated && r.isAskew(cells) {
		r.leaveAll(cells, ErrHeading)
		return
	}
	seen := [lineFields]bool{}
	for k, p := range cells {
		field := r.columns.at(p.column)
		if isFull {
			field = r.columns[k].field
		}
		switch {
		case field < 0 || seen[field] && field == r.columns.last():
			r.leave(p, nil)
			continue
		case seen[field]:
			r.leave(p, ErrHeading)
			continue
		}
		seen[field] = true
		if err := read(&l, field, p, r.e.Unit); err != nil {
			r.leave(p, err)
		}
	}
	r.e.Funding = append(r.e.Funding, l)
}

// isAskew reports whether a line has a figure beyond the one under the last heading: which of its figures are under which heading,
// if some are blank, cannot be told.
func (r *reader) isAskew(cells []position) bool {
	last, figures := r.columns[len(r.columns)-1], 0
	for _, p := range cells {
		if p.column >= last.column && p.isFigure() {
			figures++
		}
	}
	return figures > 1
}

// read reads the figure of a field of a line.
func read(l *performance.Line, field int, p position, u budget.Unit) error {
	if p.isBlank() {
		return nil
	}
	if to := moneyOf(l, field); to != nil {
		f, err := p.money(u)
		if err == nil {
			*to = f
		}
		return err
	}
	if field == executionRate {
		v, err := performance.ParseValue(p.text)
		if err == nil && v.Number().IsBlank() {
			_, err = performance.ParseNumber(p.text)
		}
		if err == nil {
			l.ExecutionRate = v
		}
		return err
	}
	n, err := readNumber(p)
	if err != nil {
		return err
	}
	switch field {
	case unspentPercent:
		l.UnspentPercent = n
	case lineWeight:
		l.Weight = n
	case lineScore:
		l.Score = n
	}
	return nil
}

// moneyOf returns where a line has an amount, nil if the field is none.
func moneyOf(l *performance.Line, field int) *budget.Figure {
	switch field {
	case initial:
		return &l.Initial
	case adjustment:
		return &l.Adjustment
	case allocated:
		return &l.Allocated
	case unallocated:
		return &l.Unallocated
	case received:
		return &l.Received
	case spent:
		return &l.Spent
	case unspent:
		return &l.Unspent
	case revised:
		return &l.Revised
	}
	return nil
}

// lineOf returns the line of a source, −1 if there is none yet.
func (r *reader) lineOf(s performance.Source) int {
	return slices.IndexFunc(r.e.Funding, func(l performance.Line) bool { return l.Source == s })
}

// inNumber reports whether a number may be written with c.
func inNumber(c rune) bool {
	return isDigit(c) || strings.ContainsRune("+-.,", print.Fold(c)) || print.Fold(c) == print.Nothing
}

func isDigit(c rune) bool { return print.IsDigit(print.Fold(c)) }

// money reads an amount in its own unit, or else in u.
func (p position) money(u budget.Unit) (budget.Figure, error) {
	number, unit := print.Amount(p.text)
	if unit != "" {
		own, err := budget.ParseUnit(unit)
		if err != nil {
			return budget.Figure{}, err
		}
		u = own
	}
	return budget.ParseFigure(number, u)
}

// readNumber reads a number of marks or percent, with or without its unit.
func readNumber(p position) (performance.Number, error) {
	if p.isBlank() {
		return performance.Number{}, nil
	}
	return performance.ParseNumber(strings.TrimRight(print.Compact(p.text), "%分"))
}

// source returns the line that a label names, 0 if none, and the name of an item.
func (r *reader) source(p position) (performance.Source, string) {
	label := strings.TrimPrefix(p.bare, "其中")
	label = strings.TrimLeftFunc(label, func(c rune) bool { return print.Ordinal(c) > 0 })
	if numbered := print.WithoutOrdinal(label); numbered != label {
		if r.e.Template == performance.Quanzhou {
			return performance.OtherItem, numbered
		}
		label = numbered
	}
	s := findSource(label)
	switch {
	case r.e.Template == performance.Quanzhou:
	case s == 0 && strings.TrimFunc(label, inNumber) != "", s != 0 && r.lineOf(s) >= 0:
		return performance.OtherItem, p.line()
	}
	return s, ""
}

// findSource returns the line that a label names in the words of some place, 0 if none.
func findSource(label string) performance.Source {
	for s := performance.AllFunds; s < performance.OtherItem; s++ {
		if label == s.String() {
			return s
		}
	}
	switch {
	case oneOf(label, "总计", "资金总额", "年度资金总额", "总额", "年度财政资金总额", "年度预算资金总额"):
		return performance.AllFunds
	case oneOf(label, "财政资金", "财政拨款"):
		return performance.FiscalFunds
	case oneOf(label, "年度财政拨款", "本年财政拨款", "本年度财政拨款"):
		return performance.CurrentFunds
	case strings.Contains(label, "历年结余"), strings.Contains(label, "上年结转"):
		return performance.CarriedOverFunds
	case label == "其他资金", label == "其它资金":
		return performance.OtherFunds
	case strings.Contains(label, "中央"):
		return performance.CentralFunds
	case strings.Contains(label, "省"):
		return performance.ProvincialFunds
	case strings.Contains(label, "地方"), strings.Contains(label, "本级"):
		return performance.LocalFunds
	}
	return 0
}
