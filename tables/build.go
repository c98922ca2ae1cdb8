package tables

import (
	"fmt"

	"github.com/fiscalcn/yusuan/budget"
)

// Build makes the tables of an account that an edition has. Figures are exact and
// printed in 元; nothing is rounded before [Set.Round]. A figure is blank where
// nothing was booked or bookings cancel out, but in forms that an edition prints 0.00 in.
//
// Rows of codes are those that anything was booked under, with the official names
// of the account's year; classes and economic codes that an edition always prints
// are there even if blank.
//
// The error joins what [budget.Account.Validate] finds wrong, or wraps
// [ErrEdition], or names the figure whose sum leaves int64 分 and wraps
// [budget.ErrRange].
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
