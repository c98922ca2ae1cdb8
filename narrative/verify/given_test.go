package verify_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/budget/judge"
	"github.com/fiscalcn/yusuan/codes"
	"github.com/fiscalcn/yusuan/economic"
	"github.com/fiscalcn/yusuan/narrative/verify"
	"github.com/fiscalcn/yusuan/tables"
)

func wan(s string) budget.Amount { return budget.MustParse(s, budget.WanYuan) }

// given makes a set of a year in 万元 out of cells like 公开03/2011301/基本支出 174.66,
// blank without a number, with the official names of their rows.
func given(tb testing.TB, year int, cells ...string) tables.Set {
	tb.Helper()
	return givenIn(tb, budget.WanYuan, year, cells...)
}

// givenIn is given with cells in another unit.
func givenIn(tb testing.TB, unit budget.Unit, year int, cells ...string) tables.Set {
	tb.Helper()
	edition := tables.Fujian2021()
	if year >= 2024 {
		edition = tables.Shanghai2024()
	}
	return givenOn(tb, edition, unit, year, cells...)
}

// planned is given of the forms of a budget.
func planned(tb testing.TB, year int, cells ...string) tables.Set {
	tb.Helper()
	return givenOn(tb, tables.ShanghaiBudget2025(), budget.WanYuan, year, cells...)
}

// givenOn is given on the forms of an edition.
func givenOn(tb testing.TB, edition tables.Edition, unit budget.Unit, year int, cells ...string) tables.Set {
	tb.Helper()
	var order [tables.Form09 + 1][]tables.RowKey
	figures := map[tables.Address]budget.Figure{}
	for _, cell := range cells {
		where, number, _ := strings.Cut(cell, " ")
		at, err := tables.ParseAddress(where)
		require.NoError(tb, err)
		figures[at], err = budget.ParseFigure(number, unit)
		require.NoError(tb, err)
		if !slices.Contains(order[at.Form], at.Row) {
			order[at.Form] = append(order[at.Form], at.Row)
		}
	}
	var all []*tables.Table
	for form := range tables.Forms() {
		if order[form] == nil {
			continue
		}
		b := tables.NewTable(form, edition, unit)
		for _, row := range order[form] {
			var own []budget.Figure
			for column := range edition.Columns(form, row) {
				own = append(own, figures[tables.Address{Form: form, Row: row, Column: column}])
			}
			b.Row(row, official(year, row), own...)
		}
		t, err := b.Table()
		require.NoError(tb, err)
		all = append(all, t)
	}
	set, err := tables.NewSet(budget.Header{Name: "某局", Year: year}, all...)
	require.NoError(tb, err)
	return set
}

// official returns the name of a row.
func official(year int, row tables.RowKey) string {
	if c := row.Functional(); c != 0 {
		catalogue, _ := codes.ForYear(year)
		name, _ := catalogue.Name(c)
		return name
	}
	if c := row.Economic(); c != 0 {
		catalogue, _ := economic.ForYear(year)
		name, _ := catalogue.Name(c)
		return name
	}
	return row.Line().String()
}

// brief says in a line what a finding found.
func brief(f judge.Finding) string {
	parts := []string{f.Rule, f.Verdict.String(), f.Severity.String(), f.StatedText, "→", f.ExpectedText}
	if f.Cause != 0 {
		parts = append(parts, "("+f.Cause.String()+")")
	}
	return strings.Join(parts, " ")
}

func briefs(v verify.Report) []string {
	all := []string{}
	for f := range v.Findings() {
		all = append(all, brief(f))
	}
	return all
}

func messages(v verify.Report) []string {
	all := []string{}
	for f := range v.Findings() {
		all = append(all, f.Message.String())
	}
	return all
}
