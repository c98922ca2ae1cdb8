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
			Year: rapid.IntRange(codes.FirstYear, codes.LastYear).Draw(t, "year"), Project: words.Draw(t, "project"), Agency: words.Draw(t, "agency"),
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

// drawMinistry draws what 财政部's template has and 泉州市's has not, without anything derived.
func drawMinistry() *rapid.Generator[performance.Evaluation] {
	return rapid.Custom(func(t *rapid.T) performance.Evaluation {
		e := drawFacts().Draw(t, "facts")
		e.Template, e.Department, e.Funding = performance.Ministry, "某委", nil
		money := func(name string, least, most int64) budget.Figure {
			f, err := budget.Stated(budget.Fen(rapid.Int64Range(least, most).Draw(t, name)*10_000), budget.WanYuan, 2)
			require.NoError(t, err)
			return f
		}
		for _, s := range []performance.Source{performance.AllFunds, performance.CurrentFunds, performance.CarriedOverFunds, performance.OtherFunds} {
			l := performance.Line{Source: s}
			if s != performance.AllFunds {
				l.Initial, l.Revised = money("initial", 0, 1e6), money("revised", 1, 1e6)
				l.Spent = money("spent", 0, l.Revised.Amount().Fen()/10_000)
			} else {
				l.Weight = num("10")
			}
			e.Funding = append(e.Funding, l)
		}
		e.Indicators = e.Indicators[1:] // 90 marks are left
		for k := range e.Indicators {
			i := &e.Indicators[k]
			i.Group, i.Kind = rapid.SampledFrom([]string{"", "效益（30分）"}).Draw(t, "group"), rapid.SampledFrom([]string{"", "社会公众满意度"}).Draw(t, "kind")
			if i.Kind != "" {
				i.Category = performance.Satisfaction
			}
			i.Deviation = rapid.SampledFrom([]string{"", "设备晚到"}).Draw(t, "deviation")
		}
		if rapid.Bool().Draw(t, "note") {
			e.Notes = []performance.Note{{Label: "其他需要说明的问题", Text: "无"}, {Label: "填表人", Text: "某人"}}
		}
		return e
	})
}

// drawComputed draws whole tables of 泉州市.
func drawComputed() *rapid.Generator[performance.Evaluation] { return computedOf(drawFacts()) }

// drawTables draws whole tables of any template.
func drawTables() *rapid.Generator[performance.Evaluation] {
	return computedOf(rapid.OneOf(drawFacts(), drawMinistry()))
}

func computedOf(facts *rapid.Generator[performance.Evaluation]) *rapid.Generator[performance.Evaluation] {
	return rapid.Custom(func(t *rapid.T) performance.Evaluation {
		e, err := facts.Draw(t, "facts").Computed()
		require.NoError(t, err)
		return e
	})
}
