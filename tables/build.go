package tables

import (
	"errors"
	"fmt"

	"github.com/fiscalcn/yusuan/budget"
)

// ErrPlace reports money of an account that an edition has no place for: a line or column.
var ErrPlace = errors.New("no place in the edition")

// Build makes the tables of an account that an edition has. Figures are exact and
// printed in 元; nothing is rounded before [Set.Round]. A figure is blank where
// nothing was booked or bookings cancel out, but in forms that an edition prints 0.00 in.
//
// Rows of codes are those that anything was booked under, with the official names
// of the account's year; classes and economic codes that an edition always prints
// are there even if blank.
//
// The tables of a budget are built of [budget.Account.Planned], in an edition of the kind
// [Budget]. Its 机关运行经费 is the 公用经费 of 公开06 where all units of the account are 行政 or
// 参公, nothing where all are 事业单位, and else blank, as a ledger does not say whose money it is:
// [Set.With] puts it in.
//
// The error joins what [budget.Account.Validate] finds wrong, or wraps
// [ErrEdition], or names the figure whose sum leaves int64 分 and wraps
// [budget.ErrRange], or what the edition has neither line nor column for and wraps [ErrPlace].
func Build(a *budget.Account, e Edition) (Set, error) {
	if !e.IsValid() {
		return Set{}, fmt.Errorf("tables.Build: %v: %w", e, ErrEdition)
	}
	if err := a.Validate(); err != nil {
		return Set{}, fmt.Errorf("tables.Build: %w", err)
	}
	b, err := newBooks(a, e)
	if err != nil {
		return Set{}, fmt.Errorf("tables.Build: %w", err)
	}
	s := Set{header: a.Header, edition: e, unit: budget.Yuan}
	for f := range e.Forms() {
		tb := NewTable(f, e, budget.Yuan)
		e.schema(f).fill(b, tb)
		t, err := tb.Table()
		if err != nil {
			return Set{}, fmt.Errorf("tables.Build: %w", err)
		}
		s.tables = append(s.tables, t)
	}
	if b.err != nil {
		return Set{}, fmt.Errorf("tables.Build: %w", b.err)
	}
	return s, nil
}
