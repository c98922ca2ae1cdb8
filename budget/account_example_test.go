package budget_test

import (
	"fmt"

	"github.com/fiscalcn/yusuan/budget"
)

func ExampleAccount_Balances() {
	a := budget.Account{
		Header: budget.Header{Name: "某区某局", Year: 2021},
		Ledger: booked(),
		Carried: budget.Balances{
			Openings: []budget.Opening{
				{Source: budget.GeneralAppropriation, Amount: budget.MustParse("4.75", budget.WanYuan)},
				{Source: budget.ManagedFundAppropriation, Code: 2120801, Amount: budget.MustParse("30", budget.WanYuan)},
			},
			SurplusDistributed: budget.MustParse("1", budget.WanYuan),
		},
	}
	balances, err := a.Balances()
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, b := range balances {
		kind := "非财政拨款"
		if b.Source != 0 {
			kind = b.Source.String()
		}
		fmt.Println(kind, b.Opening.Format(budget.WanYuan, 2), b.Closing.Format(budget.WanYuan, 2))
	}
	// Output:
	// 非财政拨款 0.00 2.00
	// 一般公共预算财政拨款收入 4.75 15.00
	// 政府性基金预算财政拨款收入 30.00 30.00
}

func ExampleAccount_Validate() {
	a := budget.Account{
		Header: budget.Header{Year: 2020},
		Units:  []budget.Member{{Name: "某中心", Nature: budget.Institution, Headcount: -3}},
		Ledger: booked(),
		Carried: budget.Balances{
			Openings: []budget.Opening{{Source: budget.GeneralAppropriation, Amount: budget.MustParse("-20", budget.WanYuan)}},
		},
	}
	fmt.Println(a.Validate())

	a.Header = budget.Header{Name: "某区某局", Year: 2021}
	a.Units[0].Headcount = 3
	fmt.Println(a.Validate())
	// Output:
	// budget.Account.Validate: Header.Name: no name
	// budget.Account.Validate: Units[0].Headcount -3: negative headcount
	// budget.Account.Validate: Ledger is of 2021, the account of 2020: different fiscal years
	// <nil>
}

// A budget that spends what last year left needs it as its opening balance.
func ExampleAccount_Planned() {
	initial, err := budget.NewLedger(2024)
	if err != nil {
		panic(err)
	}
	err = initial.Add(
		[]budget.Receipt{{Code: 2010301, Source: budget.GeneralAppropriation, Amount: budget.MustParse("100", budget.WanYuan)}},
		[]budget.Outlay{{Code: 2010301, Economic: 30101, Nature: budget.Basic, Source: budget.GeneralAppropriation, Amount: budget.MustParse("103", budget.WanYuan)}})
	if err != nil {
		panic(err)
	}
	a := budget.Account{Header: budget.Header{Name: "某局", Year: 2024}, Initial: initial}
	balances, err := a.Planned().Balances()
	if err != nil {
		panic(err)
	}
	for _, b := range balances {
		fmt.Println(b.Source, b.Opening.Format(budget.WanYuan, 2), b.Closing.Format(budget.WanYuan, 2))
	}
	// Output: 一般公共预算财政拨款收入 3.00 0.00
}

func ExampleConsolidate() {
	bureau, err := budget.NewLedger(2021)
	if err != nil {
		fmt.Println(err)
		return
	}
	school := bureau.Clone()

	// The bureau pays the school a subsidy; both have booked it.
	paid := budget.Outlay{Code: 2050202, Economic: 39999, Nature: budget.SubsidyToAffiliate, Source: budget.OtherIncome, Amount: budget.MustParse("40", budget.WanYuan)}
	received := budget.Receipt{Code: 2050202, Source: budget.SubsidyFromSuperior, Amount: budget.MustParse("40", budget.WanYuan)}
	income := budget.Receipt{Code: 2050199, Source: budget.OtherIncome, Amount: budget.MustParse("50", budget.WanYuan)}
	heating := budget.Outlay{Code: 2050202, Economic: 30208, Nature: budget.Basic, Source: budget.SubsidyFromSuperior, Amount: budget.MustParse("38", budget.WanYuan)}
	if err := bureau.Add([]budget.Receipt{income}, []budget.Outlay{paid}); err != nil {
		fmt.Println(err)
		return
	}
	if err := school.Add([]budget.Receipt{received}, []budget.Outlay{heating}); err != nil {
		fmt.Println(err)
		return
	}

	department, eliminated, err := budget.Consolidate(
		budget.Header{Name: "某区教育局", Year: 2021},
		[]budget.Account{
			{Header: budget.Header{Name: "局本级", Year: 2021}, Ledger: bureau},
			{Header: budget.Header{Name: "第一小学", Year: 2021}, Ledger: school},
		},
		[]budget.Transfer{{Payer: "局本级", Outlay: paid, Payee: "第一小学", Receipt: received}},
	)
	if err != nil {
		fmt.Println(err)
		return
	}
	for r := range department.Ledger.Receipts() {
		fmt.Println(r.Source, r.Amount)
	}
	for o := range department.Ledger.Outlays() {
		fmt.Println(o.Nature, o.Amount)
	}
	fmt.Println("内部", eliminated.Internal.SubsidiesPaid, eliminated.Internal.SubsidiesReceived)
	fmt.Println("外部", eliminated.External.SubsidiesPaid, eliminated.External.SubsidiesReceived)
	// Output:
	// 其他收入 500000.00
	// 基本支出 380000.00
	// 内部 400000.00 400000.00
	// 外部 0.00 0.00
}
