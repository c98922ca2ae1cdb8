package accountgen

import (
	"pgregory.net/rapid"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/codes"
	"github.com/fiscalcn/yusuan/economic"
	"github.com/fiscalcn/yusuan/tables"
)

// Planned is the budget of a department for a year, as [budget.Account.Planned] has it: planned
// receipts and outlays in its ledger, with money of the sources that budgets of 上海 show, every
// “三公” item, and nothing carried over. All its units are 行政 or 参公.
func Planned(year int) *budget.Account {
	const general, basic, project = budget.GeneralAppropriation, budget.Basic, budget.Project
	return &budget.Account{
		Header: budget.Header{Name: "某市某局", Year: year},
		Units: []budget.Member{
			{Name: "某市某局", Nature: budget.Administrative, Headcount: 20},
			{Name: "某市某大队", Nature: budget.CivilServiceManaged, Headcount: 12},
		},
		Ledger: MustLedger(year, []Entry{
			{2010301, 30101, basic, general, "186.4321"},
			{2010301, 30102, basic, general, "93.2178"},
			{2010301, 30201, basic, general, "18.2543"},
			{2010301, 30212, basic, general, "6.00"},
			{2010301, 30217, basic, general, "0.77"},
			{2010301, 30231, basic, general, "7.20"},
			{2010301, 30302, basic, general, "12.3456"},
			{2010301, 31002, basic, general, "1.50"},
			{2010302, 30227, project, general, "45.00"},
			{2010302, 31013, project, general, "18.50"},
			{2080505, 30108, basic, general, "22.5937"},
			{2080506, 30109, basic, general, "11.2968"},
			{2101101, 30110, basic, general, "14.0111"},
			{2210201, 30113, basic, general, "25.6604"},
			{2120803, 30905, project, budget.ManagedFundAppropriation, "60.00"},
			{2230105, 31204, project, budget.StateCapitalAppropriation, "5.00"},
			{2010399, 30226, basic, budget.InstitutionalIncome, "9.10"},
			{2010399, 30299, project, budget.OperatingIncome, "2.00"},
			{2010399, 30299, project, budget.OtherIncome, "4.00"},
		}),
	}
}

// Plan draws the budget of a department for some year.
func Plan() *rapid.Generator[*budget.Account] {
	return rapid.Custom(func(t *rapid.T) *budget.Account {
		return PlanOf(rapid.IntRange(codes.FirstYear, LastYear).Draw(t, "year")).Draw(t, "plan")
	})
}

// PlanOf draws the budget of a department for a year: what is spent comes in from the same
// source under the same code, and only from sources and for natures that budgets of 上海 have.
// Nobody plans less than 100元 of the “三公”, which in 万元 is 0.01.
func PlanOf(year int) *rapid.Generator[*budget.Account] {
	return rapid.Custom(func(t *rapid.T) *budget.Account {
		l, err := budget.NewLedger(year)
		if err != nil {
			t.Fatal(err)
		}
		for _, o := range rapid.SliceOfN(Outlay(year), 0, 60).Draw(t, "outlays") {
			switch o.Source {
			case budget.SubsidyFromSuperior:
				o.Source = budget.OtherIncome
			case budget.RemittanceFromAffiliate:
				o.Source = budget.SpecialAccount
			}
			if o.Nature != budget.Basic {
				o.Nature = budget.Project
			}
			o.Amount = abs(o.Amount) // nothing planned is taken back
			if _, isPublic := o.Economic.ThreePublic(); isPublic {
				o.Amount = budget.Fen(max(o.Amount.Fen(), 100_00))
			}
			if o.Nature == budget.Basic && rapid.IntRange(0, 7).Draw(t, "is grouped") == 0 {
				o.Group = rapid.SampledFrom([]economic.Group{economic.Personnel, economic.Operations}).Draw(t, "group")
			}
			if err := l.Add([]budget.Receipt{{Code: o.Code, Source: o.Source, Amount: o.Amount}}, []budget.Outlay{o}); err != nil {
				t.Fatal(err)
			}
		}
		natures := rapid.SampledFrom([][]budget.UnitNature{
			nil, {budget.Administrative}, {budget.CivilServiceManaged, budget.Administrative}, {budget.Institution}, {budget.Administrative, budget.Institution},
		}).Draw(t, "natures")
		a := &budget.Account{Header: budget.Header{Name: "某市某局", Year: year}, Ledger: l}
		for _, n := range natures {
			a.Units = append(a.Units, budget.Member{Name: "某单位", Nature: n})
		}
		return a
	})
}

// UnitBudget is the template of the budgets of units of 上海, whose 公开01 has what is spent in parts. It panics if
// that is no template, which it is.
func UnitBudget() tables.Edition {
	template := tables.ShanghaiBudget2025().Template()
	template.Name, template.OwnerWord = "上海单位预算2025", "编制单位"
	template.Forms[0].Columns = nil
	template.Forms[0].Heads = []string{
		"本年收入/项目", "本年收入/预算数", "本年支出/项目", "本年支出/预算数/合计",
		"本年支出/预算数/基本支出/人员经费", "本年支出/预算数/基本支出/公用经费", "本年支出/预算数/项目支出",
	}
	e, err := tables.NewEdition(template)
	if err != nil {
		panic(err)
	}
	return e
}
