package main

import (
	"flag"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/examples/licheng"
	"github.com/fiscalcn/yusuan/tables"
)

var update = flag.Bool("update", false, "write testdata/report.md anew")

func TestReport(t *testing.T) {
	const golden = "testdata/report.md"
	got, err := appendReport(nil, licheng.Account())
	require.NoError(t, err)
	if *update {
		require.NoError(t, os.WriteFile(golden, got, 0o644))
	}
	want, err := os.ReadFile(golden)
	require.NoError(t, err)
	assert.Equal(t, string(want), string(got))
}

// TestReportHasAllTables holds, whatever the golden file says, that every form is
// there once, in order, with every figure that it states.
func TestReportHasAllTables(t *testing.T) {
	text, err := appendReport([]byte("before\n"), licheng.Account())
	require.NoError(t, err)
	rest, ok := strings.CutPrefix(string(text), "before\n# 泉州市鲤城区工业和信息化局 2021年度部门决算\n")
	require.True(t, ok)
	sections := strings.Split(rest, "\n## ")[1:]
	require.Len(t, sections, 10, "nine tables and the balance")

	exact, err := tables.Build(licheng.Account(), tables.Fujian2021)
	require.NoError(t, err)
	set, err := exact.Round(budget.WanYuan, 2)
	require.NoError(t, err)
	for i, form := 0, tables.Form01; form <= tables.Form09; i, form = i+1, form+1 {
		table, _ := set.Table(form)
		section := sections[i]
		assert.True(t, strings.HasPrefix(section, table.Title()+"\n"), "%s: %s", form, section)
		for at, f := range table.Figures() {
			if !f.IsBlank() {
				assert.Contains(t, section, "| "+f.Comma(budget.WanYuan)+" |", "%s", at)
			}
		}
	}
	assert.True(t, strings.HasPrefix(sections[9], "收支平衡\n"))
}

func TestReportErrors(t *testing.T) {
	got, err := appendReport([]byte("before"), &budget.Account{})
	assert.EqualError(t, err, "tables.Build: budget.Account.Validate: Header.Name: no name\n"+
		"budget.Account.Validate: Ledger: no ledger")
	assert.ErrorIs(t, err, budget.ErrNoLedger)
	assert.Equal(t, "before", string(got))
}
