package yusuan_test

import (
	"bytes"
	"database/sql"
	"encoding/gob"
	"encoding/json"
	"math"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fiscalcn/yusuan"
	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/budget/judge"
	"github.com/fiscalcn/yusuan/codes"
	"github.com/fiscalcn/yusuan/narrative/reading"
	"github.com/fiscalcn/yusuan/narrative/verify"
	"github.com/fiscalcn/yusuan/tables"
	"github.com/fiscalcn/yusuan/tables/check"
)

// The tests of this file are programs that users wrote against the library, each with the mistake that other libraries of the kind
// are known for.

// TestCodesOfMay2025: codes that the Ministry added in the middle of 2025 are in the catalogues from that year on.
func TestCodesOfMay2025(t *testing.T) {
	for year, want := range map[int]bool{2024: false, 2025: true, 2026: true} {
		c, err := codes.ForYear(year)
		require.NoError(t, err)
		for code, name := range map[codes.Code]string{
			2170404: "中央金融机构注资特别国债支出", 2291100: "中央金融机构注资特别国债财务基金支出", 2310700: "中央金融机构注资特别国债还本支出",
		} {
			e, found := c.Lookup(code)
			assert.Equal(t, want, found, "%d %v", year, code)
			if found {
				assert.Equal(t, name, e.Name)
				assert.True(t, e.Funds.Has(codes.GovernmentFund))
			}
		}
	}
}

// TestBulkImport: both bad entries of an import are named.
func TestBulkImport(t *testing.T) {
	l, err := budget.NewLedger(2023)
	require.NoError(t, err)
	err = l.Add(nil, []budget.Outlay{
		{Code: 2130399, Nature: budget.Project, Source: budget.GeneralAppropriation, Amount: budget.Fen(1)},
		{Code: 2139999, Nature: budget.Project, Source: 99, Amount: budget.Fen(1)},
		{Code: 2130301, Source: budget.GeneralAppropriation, Amount: budget.Fen(1)},
	})
	require.EqualError(t, err, "budget.Ledger.Add: outlays[1].Source Source(99): no valid source\n"+
		"budget.Ledger.Add: outlays[2].Nature Nature(0): no valid nature")
}

// TestGob: values survive a cache that keeps them with encoding/gob.
func TestGob(t *testing.T) {
	type values struct {
		Amount     budget.Amount
		Figure     budget.Figure
		Percentage budget.Percentage
	}
	in := values{budget.Fen(123), budget.MustParseFigure("6.20", budget.WanYuan), budget.MustParsePercentage("7.87%")}
	var b bytes.Buffer
	require.NoError(t, gob.NewEncoder(&b).Encode(in))
	var out values
	require.NoError(t, gob.NewDecoder(&b).Decode(&out))
	assert.Equal(t, in, out)
}

// TestJSONNumbersAreExact: amounts in JSON numbers do not pass through a float.
func TestJSONNumbersAreExact(t *testing.T) {
	var a, b budget.Amount
	require.NoError(t, json.Unmarshal([]byte("9007199254740993.01"), &a))
	assert.Equal(t, "9007199254740993.01", a.String())
	require.EqualError(t, json.Unmarshal([]byte("1.005"), &b), `budget.Amount.UnmarshalJSON "1.005": digit below 分 at byte 4`)
	assert.Zero(t, b)
}

// TestOverflow: what does not fit is an error, and a sum that fits is exact whatever it passes through.
func TestOverflow(t *testing.T) {
	top, bottom := budget.Fen(math.MaxInt64), budget.Fen(math.MinInt64)
	_, added := top.Add(budget.Fen(1))
	_, negated := bottom.Neg()
	_, multiplied := bottom.Mul(-1)
	_, rounded := top.Round(budget.WanYuan, 0)
	for _, err := range []error{added, negated, multiplied, rounded} {
		require.ErrorIs(t, err, budget.ErrRange)
	}
	sum, err := budget.Sum(top, top, bottom, bottom, budget.Fen(2))
	require.NoError(t, err)
	assert.True(t, sum.IsZero())
}

// TestScanNull: a sum over no rows is NULL, which is no 0.00.
func TestScanNull(t *testing.T) {
	amount := budget.Fen(5)
	require.ErrorIs(t, amount.Scan(nil), budget.ErrType)
	assert.Equal(t, budget.Fen(5), amount)
	var n sql.Null[budget.Amount]
	require.NoError(t, n.Scan(nil))
	assert.False(t, n.Valid)
	f := budget.Exact(amount)
	require.NoError(t, f.Scan(nil))
	assert.True(t, f.IsBlank())
}

// TestToleranceOfMixedPrecision: the coarsest number does not excuse the others.
func TestToleranceOfMixedPrecision(t *testing.T) {
	sum := func(unit budget.Unit, whole string, parts ...string) judge.Verdict {
		terms := []judge.Term{{Figure: budget.MustParseFigure(whole, unit), Sign: 1}}
		for _, p := range parts {
			terms = append(terms, judge.Term{Figure: budget.MustParseFigure(p, unit), Sign: -1})
		}
		return judge.Sum(terms).Verdict
	}
	assert.Equal(t, judge.Exact, sum(budget.WanYuan, "6.35", "2.0", "4.35"))
	assert.Equal(t, judge.Rounding, sum(budget.WanYuan, "6.40", "2.0", "4.35"))
	assert.Equal(t, judge.Impossible, sum(budget.WanYuan, "6.42", "2.0", "4.35"))
	assert.Equal(t, judge.Impossible, sum(budget.Yuan, "25.01", "25.00"))
}

// TestZeroStartsASum: the zero value starts a sum.
func TestZeroStartsASum(t *testing.T) {
	var sum budget.Amount
	var all budget.Ledger
	for range 3 {
		var err error
		sum, err = sum.Add(budget.Fen(5))
		require.NoError(t, err)
	}
	assert.Equal(t, budget.Fen(15), sum)
	l, err := budget.NewLedger(2023)
	require.NoError(t, err)
	require.NoError(t, all.Merge(l))
	assert.Equal(t, 2023, all.Year())
}

// TestUnknownRule: a mistyped rule ID is told, wherever rules are selected.
func TestUnknownRule(t *testing.T) {
	set, err := tables.NewSet(budget.Header{Name: "某局", Year: 2023})
	require.NoError(t, err)
	const text = "2023年度收入总计100.00万元，比上年增加10.00万元，增长50.00%。"
	reading := reading.Read(text, reading.Options{Year: 2023})
	document, err := yusuan.Read(yusuan.Document{Year: 2023, Text: text})
	require.NoError(t, err)
	require.Equal(t, 1, verify.Run(reading, verify.Only("N03")).Len(), "there is something to find")
	for name, report := range map[string]judge.Report{
		"05_1": check.Run(set, check.Only("05_1")),
		"X9":   check.Run(set, check.Without("X9")),
		"N3":   verify.Run(reading, verify.Only("N3")).Report,
		"N030": verify.Run(reading, verify.Without("N030")).Report,
		"S1":   yusuan.Audit(document, yusuan.Options{Only: []string{"S1"}}).Report,
		"P1":   yusuan.Audit(document, yusuan.Options{Without: []string{"P1"}}).Report,
	} {
		assert.Contains(t, slices.Collect(report.NotEvaluated()), judge.Unevaluated{Rule: name, Reason: judge.Say("rule.unknown-id")}, name)
	}
}
