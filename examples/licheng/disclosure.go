package licheng

import (
	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/budget/disclosure"
	"github.com/fiscalcn/yusuan/budget/performance"
	"github.com/fiscalcn/yusuan/tables"
)

// Disclosure returns the whole published account as one value: [Account] with what the
// text of the document states beside its tables, and its 绩效自评表. Each call returns a
// new one.
//
// Stated by the document: the counts of the “三公”, 政府采购, 国有资产, the projects
// evaluated, the self-evaluation, which “三公” the initial budget had (none), what
// changed against the year before and by how much. The explanations are our own, short
// for the document's.
//
// Reconstructed, beside what Account says:
//
//   - 机关运行经费 is the 公用经费 of Account, 34.1774, printed 34.18. The document gives no
//     amount for the year before, only that it grew by 33.52 %: 25.597 does.
//   - The account of the year before: see prior.
//   - The initial budget is empty. The document states it for the “三公” only, so an
//     edition that prints more of it has nothing to print.
func Disclosure() disclosure.Disclosure {
	account := Account()
	account.Prior = prior()
	initial, err := budget.NewLedger(header().Year)
	if err != nil {
		panic("licheng.Disclosure: " + err.Error()) // the year is part of the program
	}
	account.Initial = initial
	return disclosure.Disclosure{
		Edition:     tables.Fujian2021().String(),
		Account:     *account,
		Facts:       facts(),
		Evaluations: []performance.Evaluation{evaluation()},
	}
}

func wan(s string) budget.Amount { return budget.MustParse(s, budget.WanYuan) }

// facts returns what the text states beside the tables.
func facts() disclosure.Facts {
	spent := disclosure.Purchases{Goods: wan("1.43"), Services: wan("61.45")}
	project := disclosure.Projects{Count: 1, Names: []string{"政务网安全维护等专项经费项目"}, Amount: wan("108.00")}
	excellent := disclosure.Grades{Excellent: 1}
	return disclosure.Facts{
		ThreePublic:   &disclosure.ThreePublic{Receptions: 8, Guests: 79},
		OperatingCost: &disclosure.OperatingCost{Current: wan("34.1774"), Prior: budget.Exact(wan("25.597"))},
		Procurement: &disclosure.Procurement{
			Spent:            spent,
			ToSmallAndMedium: spent,
			ToSmallAndMicro:  wan("62.88"),
		},
		Assets: &disclosure.Assets{},
		Performance: &disclosure.Performance{
			Self:       disclosure.Evaluation{Projects: project, Grades: excellent, Average: 98_62},
			Department: disclosure.Evaluation{Projects: project, Grades: excellent},
		},
		Explanations: explanations(),
	}
}

// explanations are in our own words.
func explanations() disclosure.Explanations {
	item := func(code string) disclosure.Subject { return disclosure.Item(budget.GeneralPublic, code) }
	const added, more = "本年新增该项支出", "专项支出大幅增加"
	return disclosure.Explanations{
		Changes: map[disclosure.Subject]string{
			disclosure.AgencyOperation: "人员有变动，日常运转支出增加",
			item("2011301"):            "人员有变动，人员经费增加",
			item("2011302"):            "专项工作支出减少",
			item("2011350"):            "人员有变动，人员经费增加",
			item("2080501"):            "退休人员减少",
			item("2080502"):            "调整退休待遇",
			item("2080505"):            "人员有变动，缴费基数调整",
			item("2080506"):            added,
			item("2111001"):            added,
			item("2150517"):            added,
			item("2150805"):            added,
			item("2150899"):            more,
			item("2159904"):            added,
			item("2159999"):            more,
			item("2299999"):            added,
		},
		Deviations: map[disclosure.Subject]string{
			disclosure.ThreePublicTotal: "年初未单独安排接待费，按实际来访列支",
			disclosure.Reception:        "年初未单独安排接待费，按实际来访列支",
		},
	}
}
