package disclosure_test

import (
	"bytes"
	"encoding/json"
	"fmt"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/budget/disclosure"
	"github.com/fiscalcn/yusuan/economic"
)

func ExampleFacts_Validate() {
	facts := disclosure.Facts{
		ThreePublic: &disclosure.ThreePublic{Receptions: 8, Guests: 79},
		Performance: &disclosure.Performance{
			Self: disclosure.Evaluation{Projects: disclosure.Projects{Count: 1}, Grades: disclosure.Grades{Excellent: 1}, Average: 98_62},
		},
		Explanations: disclosure.Explanations{
			Changes: map[disclosure.Subject]string{
				disclosure.Item(budget.GeneralPublic, "2011301"): "人员增加",
			},
		},
	}
	fmt.Println(facts.Performance.Self.Average, facts.Performance.Self.Grades.Total(), facts.Validate())

	facts.ThreePublic.Guests = 0
	facts.Explanations.Changes[disclosure.Reception] = "来访减少。"
	fmt.Println(facts.Validate())
	// Output:
	// 98.62 1 <nil>
	// disclosure.Facts.Validate: ThreePublic.Guests 0: counts do not fit each other: in 8 groups
	// disclosure.Facts.Validate: Explanations.Changes[公务接待费] "来访减少。": not part of a sentence
}

func ExampleItem() {
	s := disclosure.Item(budget.GeneralPublic, "2011301")
	fmt.Println(s, s.IsValid(), disclosure.Subject("工资").IsValid())
	// Output: 一般公共预算/2011301 true false
}

func ExamplePurchases_Total() {
	p := disclosure.Purchases{Goods: budget.MustParse("1.43", budget.WanYuan), Services: budget.MustParse("61.45", budget.WanYuan)}
	total, err := p.Total()
	fmt.Println(total.Format(budget.WanYuan, 2), err)
	// Output: 62.88 <nil>
}

func ExampleVehicles_Total() {
	v := disclosure.Vehicles{Confidential: 1, Enforcement: 3}
	fmt.Println(v.Total())
	// Output: 4
}

// office is an agency that spent 9.00万元 on pay and 1.25万元 on its office.
func office() budget.Account {
	l, err := budget.NewLedger(2024)
	if err != nil {
		panic(err)
	}
	for economic, amount := range map[economic.Code]string{30101: "90000", 30201: "12500"} {
		if err := l.Add(nil, []budget.Outlay{{
			Code: 2010301, Economic: economic, Nature: budget.Basic, Source: budget.GeneralAppropriation, Amount: budget.MustParse(amount, budget.Yuan),
		}}); err != nil {
			panic(err)
		}
	}
	return budget.Account{
		Header:  budget.Header{Name: "某区某局", Year: 2024},
		Units:   []budget.Member{{Name: "某区某局", Nature: budget.Administrative, Headcount: 1}},
		Ledger:  l,
		Carried: budget.Balances{Openings: []budget.Opening{{Source: budget.GeneralAppropriation, Amount: budget.MustParse("102500", budget.Yuan)}}},
	}
}

func ExampleDisclosure_Validate() {
	d := disclosure.Disclosure{Edition: "上海2024", Account: office()}
	d.Facts.ThreePublic = &disclosure.ThreePublic{Receptions: 2, Guests: 9}
	d.Facts.OperatingCost = &disclosure.OperatingCost{Current: budget.MustParse("12600", budget.Yuan)}
	fmt.Println(d.Validate())
	// Output:
	// disclosure.Disclosure.Validate: Facts.ThreePublic.Receptions 2: counts do not fit each other: with 公务接待费 of 0.00元
	// disclosure.Disclosure.Validate: Facts.OperatingCost.Current 12600.00: part greater than its whole: 12500.00
}

func ExampleDisclosure_Validate_edition() {
	fmt.Println((&disclosure.Disclosure{Edition: "上海2042", Account: office()}).Validate())
	// Output: disclosure.Disclosure.Validate: Edition "上海2042": unknown edition
}

func ExampleTexts_Set() {
	var facts disclosure.Facts
	facts.Explanations.Changes.Set(disclosure.Reception, "来访减少")
	fmt.Println(facts.Explanations.Changes[disclosure.Reception], facts.Validate())
	// Output: 来访减少 <nil>
}

func ExampleAgencyOperatingCost() {
	agency, school := office(), office()
	school.Header.Name, school.Units = "某区小学", []budget.Member{{Name: "某区小学", Nature: budget.Institution}}
	fmt.Println(disclosure.AgencyOperatingCost(agency, school))
	school.Units = nil
	fmt.Println(disclosure.AgencyOperatingCost(agency, school))
	// Output:
	// 12500.00 <nil>
	// 0.00 disclosure.AgencyOperatingCost: "某区小学" covers 0 units, 0 of them 行政 or 参公: not of one nature
}

func ExampleDisclosure_MarshalJSON() {
	data, err := disclosure.Disclosure{Edition: "上海2024", Account: office()}.MarshalJSON()
	if err != nil {
		fmt.Println(err)
		return
	}
	var read disclosure.Disclosure
	err = read.UnmarshalJSON(data)
	fmt.Println(read.Account.Header, read.Account.Units, err)

	err = read.UnmarshalJSON(bytes.Replace(data, []byte("30201"), []byte("30298"), 1))
	fmt.Println(err)
	err = read.UnmarshalJSON(bytes.Replace(data, []byte(`"headcount"`), []byte(`"head"`), 1))
	fmt.Println(err)
	// Output:
	// {某区某局 2024} [{某区某局 行政单位 1}] <nil>
	// disclosure.Disclosure.UnmarshalJSON: account.ledger.outlays[1].economic: 30298: economic.Find 30298 in 2024: not in the economic catalogue of the year
	// disclosure.Disclosure.UnmarshalJSON: account.units[0].head: not of the form of a disclosure: unknown field
}

func ExampleSchema() {
	var schema struct{ Required []string }
	err := json.Unmarshal(disclosure.Schema(), &schema)
	fmt.Println(schema.Required, err)
	// Output: [version unit edition account facts] <nil>
}
