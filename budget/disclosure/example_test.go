package disclosure_test

import (
	"fmt"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/budget/disclosure"
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
