package budget_test

import (
	"errors"
	"fmt"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/codes"
	"github.com/fiscalcn/yusuan/economic"
)

// booked returns a small ledger for examples.
func booked() *budget.Ledger {
	l, err := budget.NewLedger(2021)
	if err != nil {
		panic(err)
	}
	if err := l.Add([]budget.Receipt{
		{Code: 2011301, Source: budget.GeneralAppropriation, Amount: budget.MustParse("80.50", budget.WanYuan)},
		{Code: 2011308, Source: budget.OtherIncome, Amount: budget.MustParse("12", budget.WanYuan)},
	}, []budget.Outlay{
		{Code: 2011301, Economic: 30101, Nature: budget.Basic, Source: budget.GeneralAppropriation, Amount: budget.MustParse("70.25", budget.WanYuan)},
		{Code: 2011308, Nature: budget.Project, Source: budget.OtherIncome, Amount: budget.MustParse("9", budget.WanYuan)},
	}); err != nil {
		panic(err)
	}
	return l
}

func ExampleLedger_Add() {
	l, err := budget.NewLedger(2021)
	if err != nil {
		fmt.Println(err)
		return
	}
	salaries := budget.Outlay{Code: 2011301, Economic: 30101, Nature: budget.Basic, Source: budget.GeneralAppropriation}
	january, february, correction := salaries, salaries, salaries
	january.Amount = budget.MustParse("5800.00", budget.Yuan)
	february.Amount = budget.MustParse("6100.00", budget.Yuan)
	correction.Amount = budget.MustParse("-300.00", budget.Yuan) // 红字冲销
	if err := l.Add(nil, []budget.Outlay{january, february, correction}); err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(l.Year(), l.IsEmpty(), l.Spent(salaries))

	// What is refused leaves the ledger as it was.
	err = l.Add(
		[]budget.Receipt{{Code: 2011301, Source: budget.GeneralAppropriation, Amount: budget.MustParse("1", budget.WanYuan)}},
		[]budget.Outlay{{Code: 2120801, Nature: budget.Project, Source: budget.GeneralAppropriation, Amount: budget.MustParse("1", budget.WanYuan)}},
	)
	fmt.Println(err)
	var entry *budget.EntryError
	if errors.As(err, &entry) && errors.Is(err, budget.ErrFund) {
		fmt.Println(entry.List, entry.Index, entry.Field)
	}
	fmt.Println(l.Received(budget.Receipt{Code: 2011301, Source: budget.GeneralAppropriation}))
	// Output:
	// 2021 false 11600.00
	// budget.Ledger.Add: outlays[0].Code 2120801: code of another budget: 征地和拆迁补偿支出 belongs to 政府性基金预算, the money to 一般公共预算
	// outlays 0 Code
	// 0.00
}

func ExampleLedger_Outlays() {
	l := booked()
	for r := range l.Receipts() {
		fmt.Println(r.Code, r.Source, r.Amount.Format(budget.WanYuan, 2))
	}
	for o := range l.Outlays() {
		name, _ := l.Functional().Name(o.Code)
		section, _ := l.Economic().Name(o.Economic)
		fmt.Println(o.Code, name, section, o.Nature, o.Source, o.Amount.Format(budget.WanYuan, 2))
	}
	// Output:
	// 2011301 一般公共预算财政拨款收入 80.50
	// 2011308 其他收入 12.00
	// 2011301 行政运行 基本工资 基本支出 一般公共预算财政拨款收入 70.25
	// 2011308 招商引资  项目支出 其他收入 9.00
}

// A sum needs no order, and so no sorting.
func ExampleLedger_OutlaysUnsorted() {
	l := booked()
	var received, spent budget.Accumulator
	for r := range l.ReceiptsUnsorted() {
		received.Add(r.Amount)
	}
	for o := range l.OutlaysUnsorted() {
		spent.Add(o.Amount)
	}
	in, err := received.Amount()
	if err != nil {
		fmt.Println(err)
		return
	}
	out, err := spent.Amount()
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(in.Format(budget.WanYuan, 2), out.Format(budget.WanYuan, 2))
	// Output: 92.50 79.25
}

// Ledgers merge in any order, as sums do, beginning with the zero Ledger.
func ExampleLedger_Merge() {
	firstHalf, secondHalf := booked(), booked()
	var all, other budget.Ledger
	for _, part := range []*budget.Ledger{firstHalf, secondHalf} {
		if err := all.Merge(part); err != nil {
			fmt.Println(err)
		}
	}
	for _, part := range []*budget.Ledger{secondHalf, new(budget.Ledger), firstHalf} {
		if err := other.Merge(part); err != nil {
			fmt.Println(err)
		}
	}
	fmt.Println(all.Equal(&other), all.Received(budget.Receipt{Code: 2011308, Source: budget.OtherIncome}))

	lastYear, err := budget.NewLedger(2020)
	if err != nil {
		fmt.Println(err)
	}
	fmt.Println(all.Merge(lastYear))
	// Output:
	// true 240000.00
	// budget.Ledger.Merge: 2021 with 2020: different fiscal years
}

func ExampleLedger_Clone() {
	actual := booked()
	forecast := actual.Clone()
	err := forecast.Add([]budget.Receipt{{Code: 2011308, Source: budget.OtherIncome, Amount: budget.MustParse("3", budget.WanYuan)}}, nil)
	like := budget.Receipt{Code: 2011308, Source: budget.OtherIncome}
	fmt.Println(actual.Received(like), forecast.Received(like), err)
	// Output: 120000.00 150000.00 <nil>
}

// A code that the catalogue lacks is unknown, not wrong: add it.
func ExampleNewLedgerOf() {
	functional, err := codes.ForYear(2021)
	if err != nil {
		fmt.Println(err)
		return
	}
	functional, err = functional.Extend(codes.Entry{
		Code: 2011377, Name: "本地试点项目", Funds: codes.NewFunds(budget.GeneralPublic),
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	economics, err := economic.ForYear(2021)
	if err != nil {
		fmt.Println(err)
		return
	}
	l, err := budget.NewLedgerOf(functional, economics)
	if err != nil {
		fmt.Println(err)
		return
	}
	pilot := []budget.Receipt{{Code: 2011377, Source: budget.GeneralAppropriation, Amount: budget.MustParse("6.2", budget.WanYuan)}}
	fmt.Println(l.Add(pilot, nil))
	fmt.Println(booked().Add(pilot, nil))
	// Output:
	// <nil>
	// budget.Ledger.Add: receipts[0].Code 2011377: codes.Find 2011377 in 2021: not in the catalogue of the year
}

func ExampleSources() {
	for s := range budget.Sources() {
		if s.IsFiscal() {
			fmt.Println(s, s.Fund())
		} else {
			fmt.Println(s)
		}
	}
	// Output:
	// 一般公共预算财政拨款收入 一般公共预算
	// 政府性基金预算财政拨款收入 政府性基金预算
	// 国有资本经营预算财政拨款收入 国有资本经营预算
	// 上级补助收入
	// 事业收入
	// 经营收入
	// 附属单位上缴收入
	// 其他收入
	// 财政专户管理资金收入
}

func ExampleNatures() {
	for n := range budget.Natures() {
		fmt.Print(n, " ")
	}
	for n := range budget.UnitNatures() {
		fmt.Print(n, " ")
	}
	// Output: 基本支出 项目支出 上缴上级支出 经营支出 对附属单位补助支出 行政单位 参照公务员法管理事业单位 事业单位
}

func ExampleParseSource() {
	source, err := budget.ParseSource("事业收入")
	fmt.Println(source == budget.InstitutionalIncome, source.IsValid(), err)
	nature, err := budget.ParseNature("项目支出")
	fmt.Println(nature == budget.Project, nature.IsValid(), err)
	unit, err := budget.ParseUnitNature("参公")
	fmt.Println(unit.IsValid(), err)
	// Output:
	// true true <nil>
	// true true <nil>
	// false budget.ParseUnitNature "参公": unknown name
}
