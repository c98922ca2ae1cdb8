package goal_test

import (
	"strconv"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/budget/performance"
	"github.com/fiscalcn/yusuan/budget/performance/goal"
)

// drawMoney draws a total and its parts in 万元 with two places, between two amounts.
func drawMoney(least, most int64, parts ...goal.Source) *rapid.Generator[[]goal.Fund] {
	return rapid.Custom(func(t *rapid.T) []goal.Fund {
		sum := int64(0)
		list := []goal.Fund{{Source: goal.Total}}
		stated := func(hundredths int64) budget.Figure {
			f, err := budget.Stated(budget.Fen(hundredths*10_000), budget.WanYuan, 2)
			require.NoError(t, err)
			return f
		}
		for _, s := range parts {
			amount := rapid.Int64Range(least, most).Draw(t, "amount")
			sum += amount
			list = append(list, goal.Fund{Source: s, Amount: stated(amount)})
		}
		list[0].Amount = stated(sum)
		return list
	})
}

// drawTable draws whole tables without a fault.
func drawTable() *rapid.Generator[goal.Table] {
	return rapid.Custom(func(t *rapid.T) goal.Table {
		words := rapid.StringMatching(`[一-十a-z][一-十a-z，。”>&]{0,5}`)
		table := goal.Table{
			Project: words.Draw(t, "project"), Nature: words.Draw(t, "nature"), Department: words.Draw(t, "department"), Agency: words.Draw(t, "agency"),
			Unit: budget.WanYuan, Goal: words.Draw(t, "goal"), AnnualGoal: words.Draw(t, "annual goal"),
			Template:   rapid.SampledFrom([]goal.Template{goal.Shanghai, goal.Hunan}).Draw(t, "template"),
			Start:      rapid.SampledFrom([]goal.Date{{}, {Year: 2024}, {Year: 2024, Month: 2}, {Year: 2024, Month: 2, Day: 29}}).Draw(t, "start"),
			End:        rapid.SampledFrom([]goal.Date{{}, {Year: 2026}, {Year: 2026, Month: 12}, {Year: 2026, Month: 12, Day: 31}}).Draw(t, "end"),
			Whole:      drawMoney(10_000_000, 20_000_000, goal.Fiscal, goal.Own, goal.Other).Draw(t, "whole"),
			Annual:     drawMoney(0, 1_000_000, goal.Current, goal.CarriedOver, goal.Other).Draw(t, "annual"),
			Indicators: drawIndicators(t, "年度"),
		}
		if table.Template == goal.Hunan {
			table.LongTerm = drawIndicators(t, "长期")
		} else {
			table.Category = words.Draw(t, "category")
		}
		if rapid.Bool().Draw(t, "note") {
			table.Notes = []performance.Note{{Label: "立项依据", Text: words.Draw(t, "note")}}
		}
		return table
	})
}

// drawIndicators draws an indicator of each category.
func drawIndicators(t *rapid.T, prefix string) (list []performance.Indicator) {
	for c := performance.Quantity; c <= performance.Satisfaction; c++ {
		i := performance.Indicator{
			Category: c, Name: prefix + strconv.Itoa(int(c)),
			Explanation: rapid.SampledFrom([]string{"", "按季统计"}).Draw(t, "explanation"),
			Direction:   rapid.SampledFrom([]performance.Direction{performance.MoreIsBetter, performance.LessIsBetter, performance.EqualIsMet}).Draw(t, "direction"),
			Target:      performance.MustParseValue(rapid.SampledFrom([]string{"985米", "90%", "90.00%", "3次"}).Draw(t, "target")),
		}
		if c != performance.Quantity && rapid.Bool().Draw(t, "words") {
			i.Direction, i.Target = performance.YesNo, performance.MustParseValue("提高")
		}
		if c == performance.Cost && rapid.Bool().Draw(t, "kind") {
			i.Group, i.Kind = "成本指标", "生态环境成本指标"
		}
		list = append(list, i)
	}
	return list
}
