package disclosure_test

import (
	"github.com/stretchr/testify/require"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/budget/disclosure"
	"github.com/fiscalcn/yusuan/budget/performance"
	"github.com/fiscalcn/yusuan/codes"
	"github.com/fiscalcn/yusuan/economic"
)

func wan(s string) budget.Amount { return budget.MustParse(s, budget.WanYuan) }

func figure(s string) budget.Figure { return budget.MustParseFigure(s, budget.WanYuan) }

func item(code string) disclosure.Subject { return disclosure.Item(budget.GeneralPublic, code) }

// account is an agency that paid for salaries, an office, guests and a car.
func account(t require.TestingT) budget.Account {
	l, err := budget.NewLedger(2021)
	require.NoError(t, err)
	outlay := func(e economic.Code, amount string) budget.Outlay {
		return budget.Outlay{Code: 2011301, Economic: e, Nature: budget.Basic, Source: budget.GeneralAppropriation, Amount: wan(amount)}
	}
	require.NoError(t, l.Add(
		[]budget.Receipt{
			{Code: 2011301, Source: budget.GeneralAppropriation, Amount: wan("150")},
			{Code: 2120803, Source: budget.ManagedFundAppropriation, Amount: wan("40")},
		},
		[]budget.Outlay{
			outlay(30101, "90"), outlay(30201, "9.5"), outlay(30217, "0.5"), outlay(31013, "20"),
			{Code: 2120803, Nature: budget.Project, Source: budget.ManagedFundAppropriation, Amount: wan("50")},
		}))
	return budget.Account{
		Header:  budget.Header{Name: "某市某局", Year: 2021},
		Units:   []budget.Member{{Name: "某市某局", Nature: budget.Administrative, Headcount: 12}},
		Ledger:  l,
		Carried: budget.Balances{Openings: []budget.Opening{{Code: 2120803, Source: budget.ManagedFundAppropriation, Amount: wan("10")}}},
	}
}

// whole is a disclosure with every part, and every field of every part, filled in.
func whole(t require.TestingT) disclosure.Disclosure {
	a := account(t)
	prior := account(t)
	prior.Header.Year = 2020
	own, err := codes.ForYear(2020)
	require.NoError(t, err)
	own, err = own.Extend(codes.Entry{Code: 2011388, Name: "地方专项", From: 2019, To: 2022, Funds: codes.NewFunds(codes.GeneralPublic)})
	require.NoError(t, err)
	kinds, err := economic.ForYear(2020)
	require.NoError(t, err)
	kinds, err = kinds.Extend(economic.Entry{Code: 30288, Name: "地方费用", Group: economic.Operations}, economic.Entry{Code: 50288, Name: "地方费用"})
	require.NoError(t, err)
	prior.Ledger, err = budget.NewLedgerOf(own, kinds)
	require.NoError(t, err)
	require.NoError(t, prior.Ledger.Add(
		[]budget.Receipt{{Code: 2011388, Source: budget.GeneralAppropriation, Amount: wan("3")}},
		[]budget.Outlay{{Code: 2011388, Economic: 30288, Nature: budget.Basic, Source: budget.GeneralAppropriation, Amount: wan("3")}}))
	a.Prior = &prior
	a.Initial, err = budget.NewLedger(2021)
	require.NoError(t, err)
	require.NoError(t, a.Initial.Add(nil, []budget.Outlay{
		{Code: 2011302, Nature: budget.Project, Source: budget.GeneralAppropriation, Amount: wan("1")},
	}))
	a.Carried.SurplusUsed, a.Carried.SurplusDistributed = budget.Fen(2), budget.Fen(1)
	projects := disclosure.Projects{Count: 1, Names: []string{"维护项目"}, Amount: wan("20")}
	evaluated := disclosure.Evaluation{Projects: projects, Grades: disclosure.Grades{Good: 1}, Average: 86_50}
	return disclosure.Disclosure{
		Edition: "福建2021", Account: a,
		Facts: disclosure.Facts{
			ThreePublic: &disclosure.ThreePublic{
				VehiclesBought: 1, VehiclesKept: 3, Receptions: 4, Guests: 30, ForeignReceptions: 1, ForeignGuests: 2, ForeignCost: wan("0.1"),
			},
			OperatingCost: &disclosure.OperatingCost{Current: wan("30"), Prior: figure("25.6")},
			Procurement: &disclosure.Procurement{
				Spent:            disclosure.Purchases{Goods: wan("20"), Works: wan("7"), Services: wan("5")},
				ToSmallAndMedium: disclosure.Purchases{Goods: wan("10"), Works: wan("6"), Services: wan("5")},
				ToSmallAndMicro:  wan("21"),
				Reserved: disclosure.Reserved{
					SmallAndMedium: wan("8"), SmallAndMicro: wan("7"), WonBySmallAndMedium: wan("6"), WonBySmallAndMicro: wan("5"), WonElsewhere: wan("4"),
				},
			},
			Assets: &disclosure.Assets{Vehicles: disclosure.Vehicles{Confidential: 1, Other: 2}, General50: 1, Special100: 2, Equipment100: 3},
			Performance: &disclosure.Performance{
				Systems: []string{"《管理办法》"}, Mechanism: "分工负责", Goals: projects, Tracked: projects, Self: evaluated, Department: evaluated,
				Problems: disclosure.Problems{Found: 3, Fixed: 2, InProgress: 1},
			},
			Explanations: disclosure.Explanations{
				Changes:    map[disclosure.Subject]string{disclosure.Turnover: "人员<增加>", item("2011301"): "人员 & 工资"},
				Deviations: map[disclosure.Subject]string{item("2011302"): "没有开展"},
				Uses:       map[disclosure.Subject]string{disclosure.Item(budget.GovernmentFund, "2120803"): "整理土地"},
			},
		},
		Evaluations: []performance.Evaluation{evaluation(t)},
	}
}

func evaluation(t require.TestingT) performance.Evaluation {
	number := performance.MustParseNumber
	e, err := performance.Evaluation{
		Year: 2021, Project: "维护项目", Agency: "某市某局", AgencyCode: "001", Item: 2011302, ItemName: "一般行政管理事务",
		Unit: budget.WanYuan, Goal: "运行正常", Achieved: "正常",
		Funding: []performance.Line{
			{Source: performance.LocalFunds, Initial: figure("20.00"), Adjustment: figure("0.00"), Allocated: figure("20"), Received: figure("20.00"), Spent: figure("13.00")},
			{Source: performance.OtherItem, Name: "自筹", Received: figure("1"), Spent: figure("1")},
		},
		Indicators: []performance.Indicator{
			{
				Category: performance.Cost, Name: "使用率", Explanation: "支出/到位", Criterion: "分档", Scoring: performance.Banded, Direction: performance.MoreIsBetter,
				Bands:  []performance.Band{{From: number("90"), Part: number("80")}, {From: number("60"), Part: number("73")}},
				Target: performance.MustParseValue("100%"), Actual: performance.MustParseValue("65%"), Weight: number("50"),
			},
			{
				Category: performance.Quality, Name: "合格", Direction: performance.YesNo, Scoring: performance.FullOrNone,
				Target: performance.MustParseValue("是"), Actual: performance.MustParseValue("是"), Weight: number("50"),
			},
		},
		Scale: performance.Plain(),
	}.Computed()
	require.NoError(t, err)
	return e
}
