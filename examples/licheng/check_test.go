package licheng_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/budget/judge"
	"github.com/fiscalcn/yusuan/examples/licheng"
	"github.com/fiscalcn/yusuan/tables"
	"github.com/fiscalcn/yusuan/tables/check"
)

// TestPublishedFindings checks that what the rules find in the published tables is
// what was found by hand: every blank of Anomalies, every name, and nothing of what
// rounding explains.
func TestPublishedFindings(t *testing.T) {
	report := check.Run(licheng.Published())
	assert.Zero(t, report.Count(judge.Error))
	blanks, rows := map[tables.Address]bool{}, map[tables.Address]bool{}
	var unlike []string // amounts printed in two ways
	for f := range report.Findings() {
		at, ok := f.At.(tables.Address)
		assert.True(t, ok)
		switch f.Verdict {
		case judge.Incomplete:
			blanks[at] = true
		case judge.Mismatch:
			rows[at] = true
		default:
			unlike = append(unlike, f.Rule+" "+at.String())
		}
	}
	for _, a := range licheng.Anomalies() {
		for _, at := range a.Cells {
			switch {
			case a.Kind == licheng.Incomplete:
				assert.True(t, blanks[at], "%s", at)
				delete(blanks, at)
			case a.Kind == licheng.Notation && at.Form != tables.Form07 && at.Form != tables.Form06:
				row := tables.Address{Form: at.Form, Row: at.Row}
				assert.True(t, rows[row], "%s", at)
				delete(rows, row)
			}
		}
	}
	assert.Empty(t, blanks)
	assert.Equal(t, []string{"X16 公开05/201/本年支出", "X16 公开05/208/本年支出"}, unlike)
	// The order of 399 and 312 is found at the second of them.
	assert.Equal(t, map[tables.Address]bool{{Form: tables.Form06, Row: tables.EconomicRow(31200)}: true}, rows)
}

// TestAccountIsClean checks that the tables built from the exact account have nothing
// to find, exact or rounded.
func TestAccountIsClean(t *testing.T) {
	exact, err := tables.Build(licheng.Account(), tables.Fujian2021())
	assert.NoError(t, err)
	rounded, err := exact.Round(budget.WanYuan, 2)
	assert.NoError(t, err)
	for _, set := range []tables.Set{exact, rounded} {
		for f := range check.Run(set).Findings() {
			assert.Fail(t, "not expected", f.Message)
		}
	}
}
