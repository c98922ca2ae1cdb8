package accountgen

import (
	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/budget/disclosure"
	"github.com/fiscalcn/yusuan/codes"
	"github.com/fiscalcn/yusuan/economic"
)

func wan(s string) budget.Amount { return budget.MustParse(s, budget.WanYuan) }

// Entry is an outlay that was received for in the same year.
type Entry struct {
	Code     codes.Code
	Economic economic.Code
	Nature   budget.Nature
	Source   budget.Source
	Amount   string // in 万元
}

// MustLedger books the entries in a ledger of the year. It panics if one is refused.
func MustLedger(year int, entries []Entry) *budget.Ledger {
	l, err := budget.NewLedger(year)
	if err != nil {
		panic(err)
	}
	for _, e := range entries {
		err := l.Add(
			[]budget.Receipt{{Code: e.Code, Source: e.Source, Amount: wan(e.Amount)}},
			[]budget.Outlay{{Code: e.Code, Economic: e.Economic, Nature: e.Nature, Source: e.Source, Amount: wan(e.Amount)}})
		if err != nil {
			panic(err)
		}
	}
	return l
}

// Minimal is an account with one item, without a budget and a year before.
func Minimal(year int) *budget.Account {
	return &budget.Account{
		Header: budget.Header{Name: "某市某局", Year: year},
		Ledger: MustLedger(year, []Entry{
			{2010301, 30101, budget.Basic, budget.GeneralAppropriation, "12.345"},
		}),
	}
}

// Full is an account with everything that a text can state: money of every source
// and nature, an initial budget and a year before, against which something rose,
// fell, stayed, began and ended.
func Full(year int) *budget.Account {
	const general, basic, project = budget.GeneralAppropriation, budget.Basic, budget.Project
	return &budget.Account{
		Header: budget.Header{Name: "某市某局", Year: year},
		Units: []budget.Member{
			{Name: "某市某局", Nature: budget.Administrative, Headcount: 20},
			{Name: "某市某中心", Nature: budget.Institution, Headcount: 8},
		},
		Ledger: MustLedger(year, []Entry{
			{2010301, 30101, basic, general, "120.50"},
			{2010301, 30201, basic, general, "18.254"},
			{2010301, 30217, basic, general, "0.77"},
			{2010301, 30231, basic, general, "3.20"},
			{2010302, 30299, project, general, "45.00"},
			{2010302, 31013, project, general, "18.50"},
			{2050203, 30101, basic, general, "30.006"},
			{2050203, 30101, basic, budget.InstitutionalIncome, "9.10"},
			{2080505, 30108, basic, general, "22.59"},
			{2120803, 0, project, budget.ManagedFundAppropriation, "60.00"},
			{2230105, 0, project, budget.StateCapitalAppropriation, "5.00"},
			{2050203, 0, project, budget.OtherIncome, "4.00"},
			{2050203, 0, budget.OperatingExpenditure, budget.OperatingIncome, "2.00"},
			{2050203, 0, budget.SubsidyToAffiliate, budget.SubsidyFromSuperior, "1.00"},
			{2050203, 0, budget.RemittanceToSuperior, budget.RemittanceFromAffiliate, "0.50"},
		}),
		Carried: budget.Balances{
			Openings: []budget.Opening{
				{Source: general, Amount: wan("3.00")},
				{Code: 2120803, Source: budget.ManagedFundAppropriation, Amount: wan("10.00")},
			},
			SurplusUsed:        wan("0.60"),
			SurplusDistributed: wan("0.20"),
		},
		Initial: MustLedger(year, []Entry{
			{2010301, 30101, basic, general, "125.00"},
			{2010301, 30217, basic, general, "2.00"},
			{2010301, 30231, basic, general, "3.20"},
			{2010301, 30212, basic, general, "6.00"},
			{2010302, 30299, project, general, "45.00"},
			{2010350, 30101, basic, general, "8.00"},
			{2050203, 30101, basic, general, "28.00"},
			{2080505, 30108, basic, general, "22.59"},
			{2120803, 0, project, budget.ManagedFundAppropriation, "80.00"},
		}),
		Prior: &budget.Account{
			Header: budget.Header{Name: "某市某局", Year: year - 1},
			Ledger: MustLedger(year-1, []Entry{
				{2010301, 30101, basic, general, "110.00"},
				{2010301, 30212, basic, general, "4.00"},
				{2010301, 30217, basic, general, "1.54"},
				{2010301, 30231, basic, general, "3.20"},
				{2010302, 30299, project, general, "70.00"},
				{2080505, 30108, basic, general, "22.59"},
				{2120803, 0, project, budget.ManagedFundAppropriation, "50.00"},
			}),
		},
	}
}

// FullFacts are facts with every part given, and with reasons for all that the
// account of Full explains.
func FullFacts() disclosure.Facts {
	item := func(code string) disclosure.Subject { return disclosure.Item(budget.GeneralPublic, code) }
	managed, capital := disclosure.Item(budget.GovernmentFund, "2120803"), disclosure.Item(budget.StateCapital, "2230105")
	return disclosure.Facts{
		ThreePublic: &disclosure.ThreePublic{
			Delegations: 0, JoinedDelegations: 0, Travellers: 0, VehiclesBought: 1, VehiclesKept: 2,
			Receptions: 8, Guests: 79, ForeignReceptions: 1, ForeignGuests: 4, ForeignCost: wan("0.12"),
		},
		OperatingCost: &disclosure.OperatingCost{Current: wan("22.224"), Prior: budget.Exact(wan("24.00"))},
		Procurement: &disclosure.Procurement{
			Spent:            disclosure.Purchases{Goods: wan("20.00"), Services: wan("42.88")},
			ToSmallAndMedium: disclosure.Purchases{Goods: wan("15.00"), Services: wan("42.88")},
			ToSmallAndMicro:  wan("30.00"),
			Reserved: disclosure.Reserved{
				SmallAndMedium: wan("40.00"), SmallAndMicro: wan("25.00"),
				WonBySmallAndMedium: wan("38.00"), WonBySmallAndMicro: wan("24.50"), WonElsewhere: wan("4.79"),
			},
		},
		Assets: &disclosure.Assets{
			Vehicles:  disclosure.Vehicles{Confidential: 1, Enforcement: 1},
			General50: 1, Special100: 0, Equipment100: 2,
		},
		Performance: &disclosure.Performance{
			Systems:   []string{"《某局预算绩效管理办法》", "《某局项目支出管理规定》"},
			Mechanism: "财务牵头、业务分工",
			Goals:     disclosure.Projects{Count: 2, Amount: wan("108.00")},
			Tracked:   disclosure.Projects{Count: 2, Amount: wan("108.00")},
			Self: disclosure.Evaluation{
				Projects: disclosure.Projects{Count: 2, Names: []string{"设备维护项目", "档案整理项目"}, Amount: wan("108.00")},
				Grades:   disclosure.Grades{Excellent: 1, Good: 1}, Average: 91_50,
			},
			Department: disclosure.Evaluation{
				Projects: disclosure.Projects{Count: 1, Names: []string{"设备维护项目"}, Amount: wan("45.00")},
				Grades:   disclosure.Grades{Excellent: 1},
			},
			Problems: disclosure.Problems{Found: 2, Fixed: 1, InProgress: 1},
		},
		Explanations: disclosure.Explanations{
			Changes: map[disclosure.Subject]string{
				disclosure.Turnover:           "土地整理项目按进度增加支出",
				disclosure.FiscalTurnover:     "土地整理项目按进度增加支出",
				disclosure.GeneralExpenditure: "更新车辆一辆",
				disclosure.Abroad:             "本年没有出国任务",
				disclosure.VehicleCost:        "更新车辆一辆",
				disclosure.Reception:          "来访减少",
				disclosure.AgencyOperation:    "节约办公开支",
				item("2010301"):               "人员调整",
				item("2010302"):               "专项工作减少",
				item("2050203"):               "本年新增学校",
				managed:                       "工程按进度支付",
				capital:                       "本年新增补助",
			},
			Deviations: map[disclosure.Subject]string{
				disclosure.GeneralExpenditure: "年中追加车辆购置资金",
				disclosure.ThreePublicTotal:   "年中追加车辆购置资金",
				disclosure.Abroad:             "没有出国任务",
				disclosure.VehicleCost:        "年中追加车辆购置资金",
				disclosure.VehiclePurchase:    "年中追加车辆购置资金",
				disclosure.Reception:          "来访减少",
				item("2010301"):               "人员调整",
				item("2010302"):               "年中追加车辆购置资金",
				item("2010350"):               "机构划转",
				item("2050203"):               "调整工资标准",
				managed:                       "工程按进度支付",
				capital:                       "年中下达补助",
			},
			Uses: map[disclosure.Subject]string{
				disclosure.VehiclePurchase:  "更新执法执勤用车",
				disclosure.VehicleOperation: "燃料、维修和保险",
				disclosure.Reception:        "接待上级调研和外地来访",
				item("2010301"):             "机关人员和日常运转",
				item("2010302"):             "专项工作和车辆更新",
				item("2010350"):             "事业人员和日常运转",
				item("2050203"):             "学校人员",
				item("2080505"):             "缴纳养老保险",
				managed:                     "土地整理工程",
				capital:                     "国有企业补助",
			},
		},
	}
}
