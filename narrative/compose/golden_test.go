package compose_test

import (
	"flag"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/budget/disclosure"
	"github.com/fiscalcn/yusuan/internal/accountgen"
	"github.com/fiscalcn/yusuan/narrative/compose"
	"github.com/fiscalcn/yusuan/tables"
)

var updateTexts = flag.Bool("update", false, "write the composed texts anew")

// TestGolden compares whole texts with files. Reading the files is the best
// way to see what the composer writes.
func TestGolden(t *testing.T) {
	plan := accountgen.Planned(2025)
	plan.Prior = accountgen.Planned(2024)
	require.NoError(t, plan.Prior.Ledger.Add(
		[]budget.Receipt{{Code: 2010301, Source: budget.GeneralAppropriation, Amount: budget.MustParse("12.00", budget.WanYuan)}},
		[]budget.Outlay{{Code: 2010301, Economic: 30231, Nature: budget.Basic, Source: budget.GeneralAppropriation, Amount: budget.MustParse("12.00", budget.WanYuan)}}))
	for _, test := range []struct {
		name    string
		account *budget.Account
		facts   disclosure.Facts
		edition tables.Edition
		gaps    int
	}{
		{"fujian2021_full", accountgen.Full(2021), accountgen.FullFacts(), tables.Fujian2021(), 0},
		{"fujian2021_minimal", accountgen.Minimal(2021), disclosure.Facts{}, tables.Fujian2021(), 7},
		{"shanghai2024_full", accountgen.Full(2024), accountgen.FullFacts(), tables.Shanghai2024(), 0},
		{"shanghai2024_minimal", accountgen.Minimal(2024), disclosure.Facts{}, tables.Shanghai2024(), 7},
		{"shanghaibudget2025_planned", plan, accountgen.FullFacts(), tables.ShanghaiBudget2025(), 4},
		{"shanghaibudget2025_minimal", accountgen.Planned(2025), disclosure.Facts{}, tables.ShanghaiBudget2025(), 12},
	} {
		t.Run(test.name, func(t *testing.T) {
			c, err := compose.Text(test.account, test.facts, test.edition)
			require.NoError(t, err)
			assert.Len(t, c.Gaps(), test.gaps)
			golden(t, test.name+".txt", c.String()+"\n")
			golden(t, test.name+".md", string(c.AppendMarkdown(nil, 2)))
		})
	}
}

// golden compares a text with a file of testdata.
func golden(t *testing.T, name, text string) {
	t.Helper()
	path := filepath.Join("testdata", name)
	if *updateTexts {
		require.NoError(t, os.MkdirAll(filepath.Dir(path), 0o755))
		require.NoError(t, os.WriteFile(path, []byte(text), 0o644))
	}
	want, err := os.ReadFile(path)
	require.NoError(t, err)
	assert.Equal(t, string(want), text)
}
