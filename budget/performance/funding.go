package performance

import (
	"errors"
	"fmt"
	"slices"

	"github.com/fiscalcn/yusuan/budget"
)

// Line is one line of the funding part 资金安排和使用情况: what became of the money of one
// source. A template has some of the columns and leaves the others blank. ④, ⑦, ⑧,
// 执行率 and its 得分 are derived from the others.
type Line struct {
	// Source is what line it is.
	Source Source `json:"source"`
	// Name is the name of an OtherItem as printed; other lines have none of their own.
	Name string `json:"name,omitzero"`
	// Initial is 年初预算数, ① 年初预算安排 with what was carried over from earlier years.
	Initial budget.Figure `json:"initial,omitzero"`
	// Adjustment is ② 年中调整.
	Adjustment budget.Figure `json:"adjustment,omitzero"`
	// Allocated is ③ 年度拨付.
	Allocated budget.Figure `json:"allocated,omitzero"`
	// Unallocated is ④ 结余 of the budget, ① + ② − ③.
	Unallocated budget.Figure `json:"unallocated,omitzero"`
	// Received is ⑤ 实际到位.
	Received budget.Figure `json:"received,omitzero"`
	// Spent is ⑥ 实际支出, 全年执行数.
	Spent budget.Figure `json:"spent,omitzero"`
	// Unspent is ⑦ 结余 of what was received, ⑤ − ⑥.
	Unspent budget.Figure `json:"unspent,omitzero"`
	// UnspentPercent is ⑧ 结余率 in percent, ⑦/⑤; 0 if nothing was received and nothing
	// is left.
	UnspentPercent Number `json:"unspentPercent,omitzero"`
	// Revised is 全年预算数, the budget as it was in the end.
	Revised budget.Figure `json:"revised,omitzero"`
	// Weight is 分值, the full marks for spending the budget.
	Weight Number `json:"weight,omitzero"`
	// ExecutionRate is 执行率, Spent/Revised: 95.32%. Without a sign it is taken for a
	// percentage or, if only that fits, for a share of 1.
	ExecutionRate Value `json:"executionRate,omitzero"`
	// Score is 得分, the marks for spending the budget.
	Score Number `json:"score,omitzero"`
}

// at returns the figure of a field of money.
func (l *Line) at(field int) *budget.Figure {
	return [moneyFields]*budget.Figure{
		&l.Initial, &l.Adjustment, &l.Allocated, &l.Unallocated, &l.Received, &l.Spent, &l.Unspent, &l.Revised,
	}[field]
}

// number returns a field that is no money.
func (l *Line) number(field int) *Number {
	switch field {
	case unspentPercent:
		return &l.UnspentPercent
	case lineWeight:
		return &l.Weight
	case executionRate:
		return &l.ExecutionRate.number
	}
	return &l.Score
}

// text returns a field as it is printed, money in unit u.
func (l *Line) text(field int, u budget.Unit) string {
	switch {
	case field < moneyFields:
		return l.at(field).Text(u)
	case field == executionRate:
		return l.ExecutionRate.String()
	}
	return l.number(field).String()
}

// label returns what the template calls the line.
func (t Template) label(l *Line) string {
	if l.Source == OtherItem && l.Name != "" {
		return l.Name
	}
	return t.sourceLabel(l.Source)
}

// ErrLine reports a funding part with the same line twice.
var ErrLine = errors.New("the same line twice")

// compute fills in what the template derives in each line.
func (t Template) compute(l *Line, base int) error {
	if t == Ministry {
		return l.computeExecution(base)
	}
	var err error
	if l.Unallocated, err = add(plus(l.Initial), plus(l.Adjustment), minus(l.Allocated)); err != nil {
		return err
	}
	if l.Unspent, err = add(plus(l.Received), minus(l.Spent)); err != nil {
		return err
	}
	l.UnspentPercent, err = l.rate()
	return err
}

// computeExecution fills in 执行率 and what it is worth: in proportion, and no more than
// the weight.
func (l *Line) computeExecution(base int) error {
	l.ExecutionRate, l.Score = Value{}, Number{}
	of := *l.at(base)
	if l.Spent.IsBlank() || of.Amount().IsZero() {
		return nil
	}
	r, _, err := budget.Share(l.Spent, of)
	if err != nil {
		return err
	}
	rate, err := percent(r)
	if err != nil {
		return err
	}
	l.ExecutionRate = Value{rate, "%"}
	if l.Weight.IsBlank() {
		return nil
	}
	l.Score, err = l.execution(r)
	return err
}

// execution returns the marks for an execution rate, rounded to two places.
func (l *Line) execution(rate budget.Ratio) (Number, error) {
	marks, err := l.executionMarks(rate)
	if err != nil {
		return Number{}, err
	}
	if full, err := l.Weight.hundredths(); err == nil && marks == full {
		return l.Weight, nil
	}
	return percent(marks)
}

// executionMarks returns the marks for an execution rate, as a ratio to 100 and not
// rounded: rate × weight, from zero to the weight.
func (l *Line) executionMarks(rate budget.Ratio) (budget.Ratio, error) {
	full, err := l.Weight.hundredths()
	switch {
	case err != nil:
		return budget.Ratio{}, err
	case rate.Sign() <= 0:
		return budget.Ratio{}, nil
	case rate.Num() >= rate.Den():
		return full, nil
	}
	return product(full, rate)
}

// countsMarks reports whether the marks of a line are in the totals: those of 年度资金总额
// are, if it has any, and lines below it do no more than repeat them.
func countsMarks(lines []Line, i int) bool {
	total := slices.IndexFunc(lines, func(l Line) bool { return l.Source == AllFunds })
	return total < 0 || total == i || lines[total].Weight.IsBlank() && lines[total].Score.IsBlank()
}

// executionBase returns the field that 执行率 is a rate of: 全年预算数, or 年初预算数 in
// tables that do not have it.
func executionBase(lines []Line) int {
	for i := range lines {
		if !lines[i].Revised.IsBlank() {
			return revised
		}
	}
	return initial
}

// rate returns ⑧ as ⑤ and ⑦ have it: blank if both are, or if it would be a rate of
// nothing.
func (l *Line) rate() (Number, error) {
	switch {
	case l.Received.IsBlank() && l.Unspent.IsBlank():
		return Number{}, nil
	case l.Received.Amount().IsZero() && l.Unspent.Amount().IsZero():
		return percent(budget.Ratio{})
	case l.Received.Amount().IsZero():
		return Number{}, nil
	}
	r, _, err := budget.Share(l.Unspent, l.Received)
	if err != nil {
		return Number{}, err
	}
	return percent(r)
}

// computeFunding returns the lines in the order of the table, with totals in place of
// those given, unless there are no parts to add up.
func (t Template) computeFunding(given []Line) ([]Line, error) {
	if len(given) == 0 {
		return given, nil
	}
	lines := make([]Line, 0, len(given)+3)
	for s := AllFunds; s <= OtherItem; s++ {
		n := len(lines)
		for _, l := range given {
			if l.Source == s {
				lines = append(lines, l)
			}
		}
		switch {
		case len(lines)-n > 1 && s != OtherItem:
			return nil, fmt.Errorf("%s: %w", s, ErrLine)
		case len(lines) == n && t.isTotal(s):
			lines = append(lines, Line{Source: s})
		}
	}
	for i := len(lines) - 1; i >= 0; i-- { // parts before their totals
		if err := t.computeLine(lines, i); err != nil {
			return nil, fmt.Errorf("%s: %w", t.label(&lines[i]), err)
		}
	}
	return lines, nil
}

func (t Template) computeLine(lines []Line, i int) error {
	for _, c := range t.columns() {
		if c.field >= moneyFields || c.field == unallocated || c.field == unspent {
			continue
		}
		var parts []signed
		for j := range lines {
			if t.listsAll(lines) && t.parent(lines[j].Source) == lines[i].Source {
				parts = append(parts, plus(*lines[j].at(c.field)))
			}
		}
		total, err := add(parts...)
		if err != nil {
			return err
		}
		if !total.IsBlank() {
			*lines[i].at(c.field) = total
		}
	}
	return t.compute(&lines[i], executionBase(lines))
}
