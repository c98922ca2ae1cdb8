package disclosure_test

import (
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/budget/disclosure"
	"github.com/fiscalcn/yusuan/budget/performance"
	"github.com/fiscalcn/yusuan/internal/accountgen"
	"github.com/fiscalcn/yusuan/tables"
)

// drawDisclosure draws disclosures that can be written, few of them valid: each part
// there or not, counts and amounts as they come, texts of any characters.
func drawDisclosure(t *rapid.T) disclosure.Disclosure {
	return disclosure.Disclosure{
		Kind:        rapid.SampledFrom([]tables.Kind{tables.Final, tables.Budget}).Draw(t, "kind"),
		Edition:     rapid.SampledFrom([]string{"", "福建2021", "上海2024", "上海预算2025"}).Draw(t, "edition"),
		Account:     *drawAccount(t, 2),
		Facts:       drawFacts(t),
		Evaluations: rapid.SliceOfN(rapid.Custom(drawEvaluation), 0, 2).Draw(t, "evaluations"),
	}
}

func drawAccount(t *rapid.T, depth int) *budget.Account {
	a := accountgen.Account().Draw(t, "account")
	a.Header.Name = rapid.String().Draw(t, "name")
	if rapid.Bool().Draw(t, "units") {
		a.Units = []budget.Member{}
		for n := rapid.IntRange(0, 3).Draw(t, "number of units"); len(a.Units) < n; {
			a.Units = append(a.Units, budget.Member{
				Name: rapid.String().Draw(t, "unit"), Nature: rapid.SampledFrom([]budget.UnitNature{1, 2, 3}).Draw(t, "nature"),
				Headcount: rapid.Int().Draw(t, "headcount"),
			})
		}
	}
	if depth > 0 && rapid.Bool().Draw(t, "prior") {
		a.Prior = drawAccount(t, depth-1)
	}
	return a
}

func drawAmount(t *rapid.T, label string) budget.Amount {
	return budget.Fen(rapid.Int64().Draw(t, label))
}

func drawFigure(t *rapid.T, label string) budget.Figure {
	if rapid.Bool().Draw(t, label+" given") {
		return budget.Figure{}
	}
	a := budget.Fen(rapid.Int64Range(-1e8, 1e8).Draw(t, label) * 1_000_000)
	f, err := budget.Stated(a, budget.WanYuan, rapid.IntRange(0, 6).Draw(t, label+" places"))
	require.NoError(t, err)
	return f
}

// some draws a value or nil.
func some[T any](t *rapid.T, label string, draw func(*rapid.T) T) *T {
	if !rapid.Bool().Draw(t, label) {
		return nil
	}
	v := draw(t)
	return &v
}

func drawFacts(t *rapid.T) disclosure.Facts {
	count := func(label string) int { return rapid.Int().Draw(t, label) }
	return disclosure.Facts{
		ThreePublic: some(t, "三公", func(*rapid.T) disclosure.ThreePublic {
			return disclosure.ThreePublic{Delegations: count("delegations"), Guests: count("guests"), ForeignCost: drawAmount(t, "foreign cost")}
		}),
		OperatingCost: some(t, "机关运行", func(t *rapid.T) disclosure.OperatingCost {
			return disclosure.OperatingCost{Current: drawAmount(t, "current"), Prior: drawFigure(t, "prior")}
		}),
		Procurement: some(t, "采购", func(t *rapid.T) disclosure.Procurement {
			return disclosure.Procurement{Spent: disclosure.Purchases{Goods: drawAmount(t, "goods")}, ToSmallAndMicro: drawAmount(t, "micro")}
		}),
		Assets: some(t, "资产", func(*rapid.T) disclosure.Assets {
			return disclosure.Assets{Vehicles: disclosure.Vehicles{Other: count("other")}, General50: count("general")}
		}),
		Performance: some(t, "绩效", func(t *rapid.T) disclosure.Performance {
			return disclosure.Performance{
				Systems: rapid.SliceOfN(rapid.String(), 0, 2).Draw(t, "systems"), Mechanism: rapid.String().Draw(t, "mechanism"),
				Self: disclosure.Evaluation{
					Projects: disclosure.Projects{Count: count("count"), Names: rapid.SliceOfN(rapid.String(), 0, 2).Draw(t, "names")},
					Average:  disclosure.Score(count("average")),
				},
				Problems: disclosure.Problems{Found: count("found")},
			}
		}),
		Explanations: disclosure.Explanations{
			Changes: rapid.MapOfN(rapid.Map(rapid.String(), func(s string) disclosure.Subject { return disclosure.Subject(s) }), rapid.String(), 0, 3).Draw(t, "changes"),
		},
	}
}

func drawEvaluation(t *rapid.T) performance.Evaluation {
	number := func(label string) performance.Number {
		return performance.MustParseNumber(rapid.StringMatching(`(-?[1-9][0-9]{0,5}(\.[0-9]{1,6})?)?`).Draw(t, label))
	}
	value := func(label string) performance.Value {
		v, err := performance.ParseValue(rapid.SampledFrom([]string{"", "是", "90%", "12.50次", "≥3"}).Draw(t, label))
		require.NoError(t, err)
		return v
	}
	return performance.Evaluation{
		Year: rapid.Int().Draw(t, "year"), Project: rapid.String().Draw(t, "project"), AgencyCode: rapid.String().Draw(t, "code"),
		Unit: rapid.SampledFrom([]budget.Unit{budget.Yuan, budget.WanYuan, budget.YiYuan}).Draw(t, "unit"),
		Funding: []performance.Line{{
			Source: performance.OtherItem, Name: rapid.String().Draw(t, "name"), Initial: drawFigure(t, "initial"), UnspentPercent: number("rate"),
		}},
		Indicators: []performance.Indicator{{
			Category: performance.Social, Direction: rapid.SampledFrom([]performance.Direction{0, 1, 2, 3}).Draw(t, "direction"),
			Target: value("target"), Actual: value("actual"), Weight: number("weight"), Score: number("score"),
			Bands: []performance.Band{{From: number("from"), Part: number("part")}},
		}},
		Total: number("total"), Scale: rapid.SampledFrom([]performance.Scale{{}, performance.Plain()}).Draw(t, "scale"), Grade: rapid.String().Draw(t, "grade"),
	}
}
