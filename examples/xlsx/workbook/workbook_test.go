package workbook_test

import (
	"bytes"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fiscalcn/yusuan"
	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/examples/licheng"
	"github.com/fiscalcn/yusuan/examples/xlsx/workbook"
	"github.com/fiscalcn/yusuan/internal/accountgen"
	"github.com/fiscalcn/yusuan/tables"
)

// saved writes the tables of an account.
func saved(t *testing.T, set tables.Set, o workbook.Options) []byte {
	t.Helper()
	var b bytes.Buffer
	require.NoError(t, workbook.Save(&b, set, o))
	return b.Bytes()
}

// read reads a workbook, and what it says.
// read reads a workbook. Forms beyond the nine are known by their edition, which it is told, "" for none.
func read(t *testing.T, data []byte, edition string) (workbook.Account, yusuan.Reading) {
	t.Helper()
	a, err := workbook.Read(data)
	require.NoError(t, err)
	a.Document.Edition = edition
	r, err := yusuan.Read(a.Document)
	require.NoError(t, err)
	return a, r
}

// TestRoundTrip writes accounts in every edition, unit and precision, and reads the same tables back.
func TestRoundTrip(t *testing.T) {
	done := map[string]*budget.Account{
		"licheng": licheng.Account(), "full": accountgen.Full(2024), "minimal": accountgen.Minimal(2024), "nothing": {Header: budget.Header{Name: "某市某局", Year: 2024}, Ledger: &budget.Ledger{}},
	}
	planned := map[string]*budget.Account{"budget": accountgen.Planned(2025)}
	for edition := range tables.Budget.Editions() {
		roundTrip(t, edition, planned)
	}
	for edition := range tables.Final.Editions() {
		roundTrip(t, edition, done)
	}
}

func roundTrip(t *testing.T, edition tables.Edition, accounts map[string]*budget.Account) {
	t.Helper()
	told := ""
	for f := range edition.Forms() {
		if f > tables.Form09 {
			told = edition.String()
		}
	}
	for name, account := range accounts {
		exact, err := tables.Build(account, edition)
		if name == "nothing" && err != nil {
			continue
		}
		require.NoError(t, err)
		sets := map[string]tables.Set{"exact": exact}
		sets["万元"], err = exact.Round(budget.WanYuan, 2)
		require.NoError(t, err)
		sets["controlled"], err = exact.RoundControlled(budget.WanYuan, 2)
		require.NoError(t, err)
		sets["without places"], err = exact.Round(budget.WanYuan, 0)
		require.NoError(t, err)
		for kind, set := range sets {
			for _, formulas := range []bool{false, true} {
				t.Run(edition.String()+" "+name+" "+kind, func(t *testing.T) {
					a, r := read(t, saved(t, set, workbook.Options{Formulas: formulas}), told)
					plain, _ := read(t, saved(t, set, workbook.Options{}), told)
					assert.Equal(t, shown(plain), shown(a), "formulas show what is printed")
					assert.Empty(t, a.Notes)
					for d := range r.Set().Diff(set) {
						t.Errorf("%v", d)
					}
					for c := range r.Cells().Unread() {
						t.Errorf("unread: %+v", c)
					}
					for d := range r.Cells().Defects() {
						t.Errorf("defect: %+v", d)
					}
					assert.Equal(t, set.Header(), r.Set().Header())
					assert.Equal(t, set.Unit(), r.Set().Unit())
				})
			}
		}
	}
}
