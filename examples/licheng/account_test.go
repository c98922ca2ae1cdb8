package licheng_test

import (
	"maps"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/codes"
	"github.com/fiscalcn/yusuan/economic"
	"github.com/fiscalcn/yusuan/examples/licheng"
	"github.com/fiscalcn/yusuan/tables"
)

// built returns the tables of an account, exact and as they would be published.
func built(t *testing.T, a *budget.Account) (exact, rounded tables.Set) {
	t.Helper()
	exact, err := tables.Build(a, tables.Fujian2021())
	require.NoError(t, err)
	rounded, err = exact.Round(budget.WanYuan, 2)
	require.NoError(t, err)
	return exact, rounded
}

// difference is a figure that the published tables and the account's disagree on.
type difference struct{ at, published, built, reason string }

// Why a published figure cannot be met. TestDifferencesAreFewest proves that no
// account with the same entries would do with fewer.
const (
	blank       = "left blank, though the rest of the row and column requires it"
	general201  = "464.80 here, but 464.79 in four cells of 公开02 and 05"
	basic201    = "437.17 here, but 437.16 in two cells of 公开05"
	pensions208 = "40.89 in four cells of 公开05, but 40.90 in ten of 公开01 to 04"
	retirees    = "7.68 in two cells of 公开05, but 7.69 in three of 公开02 and 03"
	// Either pair could be met at the cost of the other. This one is not: the two
	// parts of 公开02 are printed as 27.63 + 30.78, and the classes' 项目支出 with
	// 58.41 among them add up to the total exactly.
	administration = "58.42 in two cells of the totals, but 58.41 in two of 项目支出"
)

func differences() []difference {
	return []difference{
		{"公开02/2011302/本年收入", "58.42", "58.41", administration},
		{"公开02/2299999/其他收入", "", "4.00", blank},
		{"公开03/201/基本支出", "437.17", "437.16", basic201},
		{"公开03/20113/基本支出", "", "437.16", blank},
		{"公开03/20113/项目支出", "", "58.41", blank},
		{"公开03/2011301/基本支出", "", "174.66", blank},
		{"公开03/2011302/本年支出", "58.42", "58.41", administration},
		{"公开03/2011350/基本支出", "", "262.50", blank},
		{"公开03/20805/基本支出", "", "40.90", blank},
		{"公开03/2080501/基本支出", "", "7.69", blank},
		{"公开03/2080502/基本支出", "", "6.34", blank},
		{"公开03/2080505/基本支出", "", "22.59", blank},
		{"公开03/2080506/基本支出", "", "4.28", blank},
		{"公开04/201/合计", "464.80", "464.79", general201},
		{"公开04/201/一般公共预算财政拨款", "464.80", "464.79", general201},
		{"公开05/208/本年支出", "40.89", "40.90", pensions208},
		{"公开05/208/基本支出", "40.89", "40.90", pensions208},
		{"公开05/20805/本年支出", "40.89", "40.90", pensions208},
		{"公开05/20805/基本支出", "40.89", "40.90", pensions208},
		{"公开05/2080501/本年支出", "7.68", "7.69", retirees},
		{"公开05/2080501/基本支出", "7.68", "7.69", retirees},
	}
}

// TestDifferences compares the tables of the account with the published ones,
// figure by figure.
func TestDifferences(t *testing.T) {
	published := licheng.Published()
	_, rounded := built(t, licheng.Account())
	listed := differences()
	require.Len(t, listed, 21)

	compared := 0
	for table := range published.Tables() {
		other, ok := rounded.Table(table.Form())
		require.True(t, ok)
		assert.Equal(t, sortedKeys(table), sortedKeys(other), "rows of %s", table.Form())
		for at, stated := range table.Figures() {
			compared++
			want := stated
			if len(listed) > 0 && listed[0].at == at.String() {
				d := listed[0]
				listed = listed[1:]
				assert.NotEmpty(t, d.reason)
				assert.NotEqual(t, d.published, d.built, "%s", at)
				assert.Equal(t, d.published, stated.Text(budget.WanYuan), "%s as published", at)
				var err error
				want, err = budget.ParseFigure(d.built, budget.WanYuan)
				require.NoError(t, err)
			}
			got := rounded.Figure(at)
			assert.True(t, got == want, "%s: built %q, want %q", at, got.Text(budget.WanYuan), want.Text(budget.WanYuan))
		}
	}
	assert.Empty(t, listed, "differences that are none, or out of order")
	assert.Equal(t, 704, compared)
}

func sortedKeys(t *tables.Table) []tables.RowKey {
	var keys []tables.RowKey
	for r := range t.Rows() {
		keys = append(keys, r.Key())
	}
	slices.SortFunc(keys, tables.RowKey.Compare)
	return keys
}

// TestDifferencesAreAnomalies holds that the account differs from the document only
// where the document is at odds with itself.
func TestDifferencesAreAnomalies(t *testing.T) {
	var cells []string
	for _, a := range licheng.Anomalies() {
		for _, at := range a.Cells {
			cells = append(cells, at.String())
		}
	}
	for _, d := range differences() {
		assert.Contains(t, cells, d.at)
	}
}

// equalCells returns the figures of the nine tables in groups: those in a group are
// equal in every account that has the entries of ours, whatever their amounts.
//
// It books 1, 2, 4, 8, … 分 in place of the amounts. A figure is then the set of the
// entries that it sums up, one bit for each.
func equalCells(t *testing.T) map[budget.Amount][]tables.Address {
	t.Helper()
	a := licheng.Account()
	ledger, err := budget.NewLedger(a.Header.Year)
	require.NoError(t, err)
	bit := int64(1)
	for o := range a.Ledger.Outlays() {
		o.Amount = budget.Fen(bit)
		r := budget.Receipt{Code: o.Code, Source: o.Source, Amount: o.Amount}
		require.NoError(t, ledger.Add([]budget.Receipt{r}, []budget.Outlay{o}))
		bit <<= 1
		require.Positive(t, bit, "more entries than bits")
	}
	a.Ledger = ledger
	exact, _ := built(t, a)
	groups := map[budget.Amount][]tables.Address{}
	for table := range exact.Tables() {
		for at, f := range table.Figures() {
			groups[f.Amount()] = append(groups[f.Amount()], at)
		}
	}
	return groups
}

// TestDifferencesAreFewest holds that in each group of figures that must be equal
// the account meets as many published ones as any account can: those that state
// the same, the most frequent of them.
func TestDifferencesAreFewest(t *testing.T) {
	published := licheng.Published()
	_, rounded := built(t, licheng.Account())
	fewest := 0
	for sum, cells := range equalCells(t) {
		count := map[budget.Figure]int{}
		met := 0
		for _, at := range cells {
			count[published.Figure(at)]++
			if published.Figure(at) == rounded.Figure(at) {
				met++
			}
		}
		if sum.IsZero() { // blank or 0.00 as the template has it: no account changes that
			assert.Len(t, cells, met)
			continue
		}
		assert.Equal(t, slices.Max(slices.Collect(maps.Values(count))), met, "%s", cells)
		fewest += len(cells) - met
	}
	assert.Equal(t, len(differences()), fewest)
}

// TestAmountsAreNear holds that the figures that are not met are missed by little:
// the exact amount is 1元 outside of what rounds to them, the least for whole 元.
// 208 is 51元 off: with less than 437.165 for 201 it must be more than 40.90, or
// 基本支出 would not come to the 478.065 that rounds to 478.07.
func TestAmountsAreNear(t *testing.T) {
	published := licheng.Published()
	exact, _ := built(t, licheng.Account())
	beyond := map[string]int64{}
	for _, d := range differences() {
		at, err := tables.ParseAddress(d.at)
		require.NoError(t, err)
		if stated := published.Figure(at); !stated.IsBlank() {
			within, amount := stated.Interval(), exact.Figure(at).Amount().Fen()
			beyond[d.at] = max(within.Lo.Fen()-amount, amount-within.Hi.Fen(), 0) / budget.Yuan.Fen()
		}
	}
	assert.Equal(t, map[string]int64{
		"公开02/2011302/本年收入":   1,
		"公开03/201/基本支出":       1,
		"公开03/2011302/本年支出":   1,
		"公开04/201/合计":         1,
		"公开04/201/一般公共预算财政拨款": 1,
		"公开05/208/本年支出":       51,
		"公开05/208/基本支出":       51,
		"公开05/20805/本年支出":     51,
		"公开05/20805/基本支出":     51,
		"公开05/2080501/本年支出":   0,
		"公开05/2080501/基本支出":   0,
	}, beyond)
}

// TestAccount holds what the reconstruction promises beyond the tables.
func TestAccount(t *testing.T) {
	a := licheng.Account()
	require.NoError(t, a.Validate())
	assert.Equal(t, []budget.Member{
		{Name: "鲤城区工业和信息化局", Nature: budget.Administrative, Headcount: 6},
		{Name: "鲤城区企业服务中心", Nature: budget.Institution, Headcount: 10},
		{Name: "鲤城区大数据应用中心", Nature: budget.Institution, Headcount: 4},
	}, a.Units)

	balances, err := a.Balances()
	require.NoError(t, err)
	assert.Empty(t, balances)

	type use struct {
		code   codes.Code
		source budget.Source
	}
	left := map[use]int64{}
	byFunction, byNature := map[codes.Code]int64{}, map[economic.Code]int64{}
	for r := range a.Ledger.Receipts() {
		left[use{r.Code, r.Source}] += r.Amount.Fen()
	}
	for o := range a.Ledger.Outlays() {
		left[use{o.Code, o.Source}] -= o.Amount.Fen()
		assert.Zero(t, o.Amount.Fen()%budget.Yuan.Fen(), "whole 元")
		assert.Equal(t, o.Nature == budget.Project, o.Economic == 0, "项目支出 carries no economic code")
		if o.Nature == budget.Basic {
			byFunction[o.Code] += o.Amount.Fen()
			byNature[o.Economic] += o.Amount.Fen()
		}
	}
	for u, fen := range left {
		assert.Zero(t, fen, "%s %s is spent as received", u.code, u.source)
	}
	assert.Equal(t, byFunction[2080505], byNature[30108])
	assert.Equal(t, byFunction[2080506], byNature[30109])
	assert.Equal(t, byFunction[2080501]+byFunction[2080502], byNature[30399])

	again := licheng.Account()
	assert.True(t, a.Ledger.Equal(again.Ledger))
	assert.NotSame(t, a.Ledger, again.Ledger)
}
