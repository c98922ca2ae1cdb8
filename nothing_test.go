package yusuan_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fiscalcn/yusuan"
	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/budget/disclosure"
	"github.com/fiscalcn/yusuan/budget/performance/reading"
	"github.com/fiscalcn/yusuan/narrative/compose"
	"github.com/fiscalcn/yusuan/tables"
	"github.com/fiscalcn/yusuan/tables/check"
	"github.com/fiscalcn/yusuan/tables/grid"
)

// TestNothingGiven: what is nil, empty or the zero value is a clear error, and no panic.
func TestNothingGiven(t *testing.T) {
	header := budget.Header{Name: "某局", Year: 2023}
	ledger, err := budget.NewLedger(2023)
	require.NoError(t, err)
	account := budget.Account{Header: header, Ledger: ledger}
	for _, c := range []struct {
		of   func() error
		want string
	}{
		{func() error { _, err := tables.Build(nil, tables.Fujian2021()); return err }, "tables.Build: budget.Account.Validate: no account: no ledger"},
		{func() error { _, err := tables.Build(&budget.Account{}, tables.Fujian2021()); return err }, "tables.Build: budget.Account.Validate: Header.Name: no name\nbudget.Account.Validate: Ledger: no ledger"},
		{func() error { _, err := tables.Build(&account, tables.Edition{}); return err }, "tables.Build: Edition(0): unknown edition"},
		{func() error { _, err := compose.Text(nil, disclosure.Facts{}, tables.Fujian2021()); return err }, "compose.New: tables.Build: budget.Account.Validate: no account: no ledger"},
		{func() error { _, err := compose.New(nil, tables.Fujian2021()); return err }, "compose.New: tables.Build: budget.Account.Validate: no account: no ledger"},
		{func() error { _, err := compose.Text(&account, disclosure.Facts{}, tables.Edition{}); return err }, "compose.New: tables.Build: Edition(0): unknown edition"},
		{func() error { _, _, err := budget.Consolidate(header, nil, nil); return err }, "budget.Consolidate: no accounts: no ledger"},
		{func() error { _, _, err := budget.Consolidate(header, []budget.Account{{}}, nil); return err }, "budget.Consolidate: accounts[0].Header.Year 0: different fiscal years: consolidated for 2023"},
		{func() error { return ledger.Merge(nil) }, "budget.Ledger.Merge: no ledger"},
		{func() error { return (*budget.Ledger)(nil).Add(nil, nil) }, "budget.Ledger.Add: no ledger"},
		{func() error { _, err := yusuan.Publish(disclosure.Disclosure{}); return err }, "disclosure.Disclosure.Validate: Edition \"\": unknown edition\nbudget.Account.Validate: Header.Name: no name\nbudget.Account.Validate: Ledger: no ledger"},
		{func() error { _, err := reading.Read(nil, budget.WanYuan); return err }, "reading.Read: not a 绩效自评表"},
		{func() error { _, err := check.Equal("Z01", "", ""); return err }, "check: rule Z01: tables.ParseAddress \"\": want form/row/column: no such figure"},
		{func() error { _, err := new(tables.Table).Grid(); return err }, "tables.Table.Grid: unknown form"},
		{func() error { _, err := tables.Set{}.Grid(tables.Form05); return err }, "tables.Set.Grid 公开05: unknown form"},
		{func() error { _, err := tables.NewSet(header, nil); return err }, "tables.NewSet: tables[0] is of no form: tables do not belong together"},
		{func() error { _, err := tables.NewEdition(tables.Template{}); return err }, "tables.NewEdition: no name: no template of an edition\ntables.NewEdition: no forms: no template of an edition"},
		{func() error { _, err := grid.New(0).Grid(); return err }, "grid.Builder.Grid: 0 columns, want 1 to 16384"},
	} {
		var err error
		require.NotPanics(t, func() { err = c.of() }, c.want)
		assert.EqualError(t, err, c.want)
	}
	r, err := yusuan.Read(yusuan.Document{})
	require.NoError(t, err, "a document may have neither tables nor text")
	report, rules := yusuan.Audit(r, yusuan.Options{}), 0
	for rule := range yusuan.Rules() {
		if !strings.HasPrefix(rule.ID, "B") || strings.HasPrefix(rule.ID, "BF") { // those of budgets
			rules++
		}
	}
	assert.Zero(t, report.Len())
	assert.Len(t, slices.Collect(report.NotEvaluated()), rules, "but then no rule was looked at, and each says so")
	assert.Equal(t, tables.FunctionalRow(2010000), tables.FunctionalRow(201), "a class is a row, however it is written")
}
