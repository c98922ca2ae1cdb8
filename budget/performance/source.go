package performance

import (
	"slices"

	"github.com/fiscalcn/yusuan/codes"
	"github.com/fiscalcn/yusuan/internal/enum"
)

// Source is where the money of a project comes from 资金来源: a line of the funding part,
// totals included. The zero value is invalid.
type Source uint8

// The lines, in the order of the table.
const (
	// AllFunds is 合计 or 年度资金总额, the sum of the others.
	AllFunds Source = iota + 1
	// FiscalFunds is 财政资金小计 or 财政拨款, in 泉州市 the sum of the lines below it.
	FiscalFunds
	// CurrentFunds is 当年财政拨款.
	CurrentFunds
	// CentralFunds is 中央财政资金.
	CentralFunds
	// ProvincialFunds is 省财政资金.
	ProvincialFunds
	// LocalFunds is 地方财政资金.
	LocalFunds
	// CarriedOverFunds is 历年结余资金 or 上年结转资金.
	CarriedOverFunds
	// OtherFunds is 其他资金小计 or 其他资金, in 泉州市 the sum of its items.
	OtherFunds
	// OtherItem is one of the 其他资金, or a line of some other name. There may be several.
	OtherItem
)

var sources = enum.Names[Source]{
	Type: "performance.Source",
	List: []string{
		AllFunds:         "合计",
		FiscalFunds:      "财政资金小计",
		CurrentFunds:     "当年财政拨款",
		CentralFunds:     "中央财政资金",
		ProvincialFunds:  "省财政资金",
		LocalFunds:       "地方财政资金",
		CarriedOverFunds: "历年结余资金",
		OtherFunds:       "其他资金小计",
		OtherItem:        "其他资金",
	},
	Err: &codes.ErrName,
}

// sourceLabel returns what the template calls a source.
func (t Template) sourceLabel(s Source) string {
	if t == Ministry {
		switch s {
		case AllFunds:
			return "年度资金总额"
		case FiscalFunds:
			return "财政拨款"
		case CarriedOverFunds:
			return "上年结转资金"
		case OtherFunds:
			return "其他资金"
		}
	}
	return s.String()
}

// parent returns the total that lines of a source are part of, 0 for none.
func (t Template) parent(s Source) Source {
	switch s {
	case FiscalFunds, OtherFunds:
		return AllFunds
	case CurrentFunds, CarriedOverFunds:
		if t == Ministry {
			return AllFunds
		}
		return FiscalFunds
	}
	switch {
	case t == Ministry:
	case s == CentralFunds, s == ProvincialFunds, s == LocalFunds:
		return FiscalFunds
	case s == OtherItem:
		return OtherFunds
	}
	return 0
}

// isTotal reports whether a line of a source is the sum of others.
func (t Template) isTotal(s Source) bool {
	return s == AllFunds || t != Ministry && (s == FiscalFunds || s == OtherFunds)
}

// listsAll reports whether the lines are all that their total is the sum of. 其中 says no
// more than that they are in it: of 财政部's lines, one of 财政拨款 and 其他资金 must be
// there, and none that may be part of another, as money carried over may be of 财政拨款.
func (t Template) listsAll(lines []Line) bool {
	if t != Ministry {
		return true
	}
	has := func(s Source) bool { return slices.ContainsFunc(lines, func(l Line) bool { return l.Source == s }) }
	if has(FiscalFunds) == has(CurrentFunds) || has(FiscalFunds) && has(CarriedOverFunds) {
		return false
	}
	return has(OtherFunds) && !has(OtherItem)
}
