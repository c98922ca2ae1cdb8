package performance

import (
	"errors"
	"fmt"

	"github.com/fiscalcn/yusuan/budget"
)

// Source is where the money of a project comes from 资金来源: a line of the funding part,
// totals included. The zero value is invalid.
type Source uint8

// The lines, in the order of the table.
const (
	// AllFunds is 合计, the sum of FiscalFunds and OtherFunds.
	AllFunds Source = iota + 1
	// FiscalFunds is 财政资金小计, the sum of the four lines below it.
	FiscalFunds
	// CentralFunds is 中央财政资金.
	CentralFunds
	// ProvincialFunds is 省财政资金.
	ProvincialFunds
	// LocalFunds is 地方财政资金.
	LocalFunds
	// CarriedOverFunds is 历年结余资金.
	CarriedOverFunds
	// OtherFunds is 其他资金小计, the sum of its items.
	OtherFunds
	// OtherItem is one of the 其他资金. There may be several.
	OtherItem
)

var sourceNames = []string{
	AllFunds:         "合计",
	FiscalFunds:      "财政资金小计",
	CentralFunds:     "中央财政资金",
	ProvincialFunds:  "省财政资金",
	LocalFunds:       "地方财政资金",
	CarriedOverFunds: "历年结余资金",
	OtherFunds:       "其他资金小计",
	OtherItem:        "其他资金",
}

// IsValid reports whether s is one of the declared sources.
func (s Source) IsValid() bool { return isNamed(sourceNames, s) }

// String returns the Chinese name, e.g. 地方财政资金.
func (s Source) String() string { return nameOf(sourceNames, s, "Source") }

// AppendText appends the Chinese name. An invalid source is an [ErrName].
func (s Source) AppendText(b []byte) ([]byte, error) {
	return appendName(b, sourceNames, s, "Source")
}

// MarshalText returns the Chinese name. An invalid source is an [ErrName].
func (s Source) MarshalText() ([]byte, error) { return s.AppendText(nil) }

// UnmarshalText reads the Chinese name. It fails with [ErrName].
func (s *Source) UnmarshalText(text []byte) error { return setName(s, sourceNames, text, "Source") }

// parent returns the total that s is part of, 0 for 合计.
func (s Source) parent() Source {
	switch s {
	case FiscalFunds, OtherFunds:
		return AllFunds
	case CentralFunds, ProvincialFunds, LocalFunds, CarriedOverFunds:
		return FiscalFunds
	case OtherItem:
		return OtherFunds
	}
	return 0
}

// isTotal reports whether s is the sum of other lines.
func (s Source) isTotal() bool { return s == AllFunds || s == FiscalFunds || s == OtherFunds }

// Line is one line of the funding part 资金安排和使用情况: what became of the money of one
// source. ④, ⑦ and ⑧ are derived from the others.
type Line struct {
	// Source is what line it is.
	Source Source `json:"source"`
	// Name is the name of an OtherItem; other lines have none of their own.
	Name string `json:"name,omitzero"`
	// Initial is ① 年初预算安排, with what was carried over from earlier years.
	Initial budget.Figure `json:"initial,omitzero"`
	// Adjustment is ② 年中调整.
	Adjustment budget.Figure `json:"adjustment,omitzero"`
	// Allocated is ③ 年度拨付.
	Allocated budget.Figure `json:"allocated,omitzero"`
	// Unallocated is ④ 结余 of the budget, ① + ② − ③.
	Unallocated budget.Figure `json:"unallocated,omitzero"`
	// Received is ⑤ 实际到位.
	Received budget.Figure `json:"received,omitzero"`
	// Spent is ⑥ 实际支出.
	Spent budget.Figure `json:"spent,omitzero"`
	// Unspent is ⑦ 结余 of what was received, ⑤ − ⑥.
	Unspent budget.Figure `json:"unspent,omitzero"`
	// UnspentPercent is ⑧ 结余率 in percent, ⑦/⑤; 0 if nothing was received and nothing
	// is left.
	UnspentPercent Number `json:"unspentPercent,omitzero"`
}

// The columns of the funding part, ① to ⑧, from 0.
const (
	initial = iota
	adjustment
	allocated
	unallocated
	received
	spent
	unspent
	unspentPercent
	columns
)

var columnNames = [columns]string{"①", "②", "③", "④", "⑤", "⑥", "⑦", "⑧"}

// at returns the figure of a column of money.
func (l *Line) at(column int) *budget.Figure {
	return [unspentPercent]*budget.Figure{
		&l.Initial, &l.Adjustment, &l.Allocated, &l.Unallocated, &l.Received, &l.Spent, &l.Unspent,
	}[column]
}

// label returns the name of the line.
func (l *Line) label() string {
	if l.Source == OtherItem && l.Name != "" {
		return l.Name
	}
	return l.Source.String()
}

// ErrLine reports a funding part with the same line twice.
var ErrLine = errors.New("the same line twice")

// compute fills in ④, ⑦ and ⑧.
func (l *Line) compute() error {
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
func computeFunding(given []Line) ([]Line, error) {
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
		case len(lines) == n && s.isTotal():
			lines = append(lines, Line{Source: s})
		}
	}
	for i := len(lines) - 1; i >= 0; i-- { // parts before their totals
		if err := computeLine(lines, i); err != nil {
			return nil, fmt.Errorf("%s: %w", lines[i].label(), err)
		}
	}
	return lines, nil
}

func computeLine(lines []Line, i int) error {
	for _, c := range [...]int{initial, adjustment, allocated, received, spent} {
		var parts []signed
		for j := range lines {
			if lines[j].Source.parent() == lines[i].Source {
				parts = append(parts, plus(*lines[j].at(c)))
			}
		}
		total, err := add(parts...)
		if err != nil {
			return err
		}
		if !total.IsBlank() {
			*lines[i].at(c) = total
		}
	}
	return lines[i].compute()
}
