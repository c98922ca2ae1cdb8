package performance_test

import (
	"math/big"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/budget/performance"
)

// TestComputedPublished: the derived figures of licheng_2021 come out of its facts.
func TestComputedPublished(t *testing.T) {
	e := computed()
	var labels []string
	for _, l := range e.Funding {
		labels = append(labels, l.Source.String()+" "+l.Unallocated.Text(budget.WanYuan)+" "+l.Unspent.Text(budget.WanYuan)+" "+l.UnspentPercent.String())
	}
	assert.Equal(t, []string{
		"合计 61.46 61.46 56.91", "财政资金小计 61.46 61.46 56.91", "中央财政资金 0.00 0.00 0.00", "省财政资金 0.00 0.00 0.00",
		"地方财政资金 61.46 61.46 56.91", "历年结余资金 0.00 0.00 0.00", "其他资金小计 0.00 0.00 0.00", "其他资金 0.00 0.00 0.00",
	}, labels)
	assert.Equal(t, "8.62", e.Indicators[0].Score.String())
	assert.Equal(t, "100", e.TotalWeight.String())
	assert.Equal(t, "98.62", e.Total.String())
	assert.Equal(t, "优秀", e.Grade)
	assert.Equal(t, performance.Number{}, facts().Indicators[0].Score, "the facts are unchanged")
}

func TestComputedErrors(t *testing.T) {
	e := facts()
	e.Funding = append(e.Funding, e.Funding[0])
	e.Indicators[0].Actual, e.Indicators[1].Weight = performance.Value{}, performance.Number{}
	_, err := e.Computed()
	require.ErrorIs(t, err, performance.ErrLine)
	require.ErrorIs(t, err, performance.ErrBlank)
	assert.EqualError(t, err, "performance.Evaluation.Computed: 中央财政资金: the same line twice\n"+
		`performance.Evaluation.Computed: performance.Indicator.Earned "资金使用率": target, actual value or weight is blank`+"\n"+
		`performance.Evaluation.Computed: performance.Indicator.Earned "组织宣传活动": target, actual value or weight is blank`)

	most := budget.Exact(budget.Fen(1<<63 - 1))
	_, err = performance.Evaluation{Funding: []performance.Line{{Source: performance.LocalFunds, Initial: most, Adjustment: most}}}.Computed()
	require.ErrorIs(t, err, budget.ErrRange)

	_, err = performance.Evaluation{Unit: 9, Funding: []performance.Line{{Source: performance.LocalFunds}}}.Rounded(2)
	require.ErrorIs(t, err, budget.ErrUnit)
}

// TestComputedWithoutParts: a total that has no parts is a fact.
func TestComputedWithoutParts(t *testing.T) {
	e, err := performance.Evaluation{Funding: []performance.Line{
		{Source: performance.FiscalFunds, Received: wan("3.0"), Spent: wan("1.00")},
	}}.Computed()
	require.NoError(t, err)
	require.Len(t, e.Funding, 3)
	for _, l := range e.Funding[:2] {
		assert.Equal(t, "3.0", l.Received.Text(budget.WanYuan)) // as it was written
		assert.Equal(t, "2.00", l.Unspent.Text(budget.WanYuan)) // to the finest place
		assert.Equal(t, "66.67", l.UnspentPercent.String())
		assert.True(t, l.Unallocated.IsBlank())
	}
	assert.True(t, e.Funding[2].Unspent.IsBlank())
}

// TestComputedRates: a rate of next to nothing is large, and one that is too large is refused.
func TestComputedRates(t *testing.T) {
	for _, c := range []struct {
		received, spent int64 // fen
		want            string
	}{
		{100, 100, "0.00"},
		{100, 300, "-200.00"},
		{0, -500, ""},
		{1, 1 - 100_000_000, "10000000000.00"},
		{1, 1 - 1_000_000_000_000, "out of range"},
		{1, 1 - 1_844_674_407_370_956, "out of range"},
		{1, 1 - 1<<62, "out of range"},
	} {
		e, err := performance.Evaluation{Funding: []performance.Line{
			{Source: performance.LocalFunds, Received: budget.Exact(budget.Fen(c.received)), Spent: budget.Exact(budget.Fen(c.spent))},
		}}.Computed()
		if c.want == "out of range" {
			require.ErrorIs(t, err, budget.ErrRange, c.spent)
			continue
		}
		require.NoError(t, err)
		at := slices.IndexFunc(e.Funding, func(l performance.Line) bool { return l.Source == performance.LocalFunds })
		assert.Equal(t, c.want, e.Funding[at].UnspentPercent.String(), c.spent)
	}
	great := performance.MustParseNumber("900000000000")
	indicator := performance.Indicator{
		Name: "甲", Weight: great, Scoring: performance.FullOrNone, Target: performance.MustParseValue("1"), Actual: performance.MustParseValue("0"),
	} // worth nothing, but its weights cannot be added up
	e := performance.Evaluation{Indicators: slices.Repeat([]performance.Indicator{indicator}, 20)}
	_, err := e.Computed()
	require.ErrorIs(t, err, budget.ErrRange)
}

// TestComputedAgreesWithReference: every derived cell is what its formula says, in fractions.
func TestComputedAgreesWithReference(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		e := drawComputed().Draw(t, "e")
		value := func(f budget.Figure) *big.Rat { return big.NewRat(f.Amount().Fen(), 1) }
		sums := map[performance.Source]*big.Rat{performance.AllFunds: new(big.Rat), performance.FiscalFunds: new(big.Rat), performance.OtherFunds: new(big.Rat)}
		for _, l := range e.Funding {
			left := new(big.Rat).Sub(new(big.Rat).Add(value(l.Initial), value(l.Adjustment)), value(l.Allocated))
			assert.Zero(t, left.Cmp(value(l.Unallocated)))
			left.Sub(value(l.Received), value(l.Spent))
			assert.Zero(t, left.Cmp(value(l.Unspent)))
			switch {
			case l.Received.Amount().IsZero() && left.Sign() == 0:
				assert.Equal(t, "0.00", l.UnspentPercent.String())
			case l.Received.Amount().IsZero():
				assert.True(t, l.UnspentPercent.IsBlank())
			default:
				left.Quo(left, value(l.Received)).Mul(left, big.NewRat(100, 1))
				assert.Zero(t, rat(t, l.UnspentPercent).Cmp(rat(t, num(left.FloatString(2)))))
			}
			switch {
			case l.Source == performance.OtherItem:
				sums[performance.OtherFunds].Add(sums[performance.OtherFunds], value(l.Unspent))
				sums[performance.AllFunds].Add(sums[performance.AllFunds], value(l.Unspent))
			case sums[l.Source] == nil:
				sums[performance.FiscalFunds].Add(sums[performance.FiscalFunds], value(l.Unspent))
				sums[performance.AllFunds].Add(sums[performance.AllFunds], value(l.Unspent))
			}
		}
		for _, l := range e.Funding {
			if sums[l.Source] != nil {
				assert.Zero(t, sums[l.Source].Cmp(value(l.Unspent)), l.Source)
			}
		}
		total := new(big.Rat)
		for k := range e.Indicators {
			assert.Equal(t, slowEarned(t, &e.Indicators[k]), e.Indicators[k].Score.String())
			total.Add(total, rat(t, e.Indicators[k].Score))
		}
		assert.Zero(t, total.Cmp(rat(t, e.Total)))

		again, err := e.Computed()
		require.NoError(t, err)
		assert.True(t, again.Equal(e), "what is computed stays so")
	})
}

func TestEqualSeesEveryField(t *testing.T) {
	e := computed()
	e.Indicators[0].Bands = []performance.Band{{From: num("90"), Part: num("80")}}
	for name, change := range map[string]func(*performance.Evaluation){
		"year":     func(e *performance.Evaluation) { e.Year++ },
		"project":  func(e *performance.Evaluation) { e.Project += "x" },
		"agency":   func(e *performance.Evaluation) { e.Agency += "x" },
		"code":     func(e *performance.Evaluation) { e.AgencyCode += "x" },
		"item":     func(e *performance.Evaluation) { e.Item = 0 },
		"itemName": func(e *performance.Evaluation) { e.ItemName += "x" },
		"unit":     func(e *performance.Evaluation) { e.Unit = budget.Yuan },
		"template": func(e *performance.Evaluation) { e.Template = performance.Ministry },
		"office":   func(e *performance.Evaluation) { e.Department += "x" },
		"notes":    func(e *performance.Evaluation) { e.Notes = []performance.Note{{Label: "备注", Text: "无"}} },
		"revised":  func(e *performance.Evaluation) { e.Funding[0].Revised = wan("1") },
		"funding":  func(e *performance.Evaluation) { e.Funding[3].Spent = wan("1") },
		"goal":     func(e *performance.Evaluation) { e.Goal += "x" },
		"achieved": func(e *performance.Evaluation) { e.Achieved += "x" },
		"weight":   func(e *performance.Evaluation) { e.TotalWeight = num("99") },
		"total":    func(e *performance.Evaluation) { e.Total = num("99") },
		"scale":    func(e *performance.Evaluation) { e.Scale = performance.Plain() },
		"grade":    func(e *performance.Evaluation) { e.Grade += "x" },
		"i1":       func(e *performance.Evaluation) { e.Indicators[0].Category = performance.Quality },
		"i2":       func(e *performance.Evaluation) { e.Indicators[0].Name += "x" },
		"i3":       func(e *performance.Evaluation) { e.Indicators[0].Explanation += "x" },
		"i4":       func(e *performance.Evaluation) { e.Indicators[0].Criterion += "x" },
		"i5":       func(e *performance.Evaluation) { e.Indicators[0].Direction = performance.EqualIsMet },
		"i6":       func(e *performance.Evaluation) { e.Indicators[0].Scoring = performance.Banded },
		"i7":       func(e *performance.Evaluation) { e.Indicators[0].Bands = nil },
		"i8":       func(e *performance.Evaluation) { e.Indicators[0].Target = performance.Value{} },
		"i9":       func(e *performance.Evaluation) { e.Indicators[0].Actual = performance.Value{} },
		"i10":      func(e *performance.Evaluation) { e.Indicators[0].Weight = num("10.0") },
		"i12":      func(e *performance.Evaluation) { e.Indicators[0].Group = "产出" },
		"i13":      func(e *performance.Evaluation) { e.Indicators[0].Kind = "成本" },
		"i14":      func(e *performance.Evaluation) { e.Indicators[0].Deviation = "x" },
		"i11":      func(e *performance.Evaluation) { e.Indicators[0].Score = num("8.620") },
	} {
		other := computed()
		other.Indicators[0].Bands = []performance.Band{{From: num("90"), Part: num("80")}}
		require.True(t, e.Equal(other))
		change(&other)
		assert.False(t, e.Equal(other), name)
	}
}
