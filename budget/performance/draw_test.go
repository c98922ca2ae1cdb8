package performance_test

import (
	"strconv"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/budget/performance"
	"github.com/fiscalcn/yusuan/codes"
)

// drawLine draws the facts of a line, stated to 分 or in 万元 with two places.
func drawLine(s performance.Source) *rapid.Generator[performance.Line] {
	return rapid.Custom(func(t *rapid.T) performance.Line {
		money := func(name string, limit int64) budget.Figure {
			a := budget.Fen(rapid.Int64Range(0, limit).Draw(t, name) * 10_000)
			f, err := budget.Stated(a, budget.WanYuan, 2)
			require.NoError(t, err)
			return f
		}
		l := performance.Line{Source: s}
		if s == performance.OtherItem {
			l.Name = rapid.SampledFrom([]string{"", "自筹资金", "社会捐赠"}).Draw(t, "name")
		}
		if rapid.IntRange(0, 4).Draw(t, "zero") == 0 {
			zero := money("0", 0)
			l.Initial, l.Adjustment, l.Allocated, l.Received, l.Spent = zero, zero, zero, zero, zero
			return l
		}
		l.Initial, l.Adjustment, l.Allocated = money("initial", 1e6), money("adjustment", 1e5), money("allocated", 1e6)
		l.Received, l.Spent = money("received", 1e6), money("spent", 1e6)
		return l
	})
}

// drawFacts draws an evaluation without anything derived: up to ten indicators of weight 10.
func drawFacts() *rapid.Generator[performance.Evaluation] {
	return rapid.Custom(func(t *rapid.T) performance.Evaluation {
		words := rapid.StringMatching(`[一-十a-z“<&][一-十a-z，。”>&]{0,5}`)
		e := performance.Evaluation{
			Year: rapid.IntRange(2018, 2026).Draw(t, "year"), Project: words.Draw(t, "project"), Agency: words.Draw(t, "agency"),
			AgencyCode: rapid.StringMatching(`[0-9]{0,6}`).Draw(t, "code"), Unit: budget.WanYuan,
			Item:     rapid.SampledFrom([]codes.Code{0, codes.MustParse("2011302"), codes.MustParse("20113")}).Draw(t, "item"),
			ItemName: rapid.SampledFrom([]string{"", "一般行政管理事务"}).Draw(t, "item name"),
			Goal:     words.Draw(t, "goal"), Achieved: words.Draw(t, "achieved"),
			Scale: rapid.SampledFrom([]performance.Scale{performance.Qualified(), performance.Plain()}).Draw(t, "scale"),
		}
		for s := performance.CentralFunds; s <= performance.OtherItem; s++ {
			if s != performance.OtherFunds {
				e.Funding = append(e.Funding, drawLine(s).Draw(t, "line"))
			}
		}
		for k := range 10 {
			i := drawIndicator().Draw(t, "indicator")
			i.Name += strconv.Itoa(k)
			e.Indicators = append(e.Indicators, i)
		}
		return e
	})
}

// drawComputed draws whole tables.
func drawComputed() *rapid.Generator[performance.Evaluation] {
	return rapid.Custom(func(t *rapid.T) performance.Evaluation {
		e, err := drawFacts().Draw(t, "facts").Computed()
		require.NoError(t, err)
		return e
	})
}
