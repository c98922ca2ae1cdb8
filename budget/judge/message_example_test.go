package judge_test

import (
	"fmt"
	"slices"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/budget/judge"
)

// What the library says in Chinese is composed anew in English, or in a language that it
// does not have: of that only the words are needed, by code.
func ExampleMessage() {
	m := judge.Say("check.blank-should-be", judge.Say("all.amount", "2.50", budget.WanYuan))
	fmt.Println(m)
	fmt.Println(m.In(judge.English))

	german := func(code string) string {
		return map[string]string{
			"check.blank-should-be": "leer, müsste {0} sein", "all.amount": "{0} {1}", "unit.wan": "× 10.000 Yuan",
		}[code]
	}
	fmt.Println(m.In(german))

	missing := slices.DeleteFunc(slices.Collect(judge.Codes()), func(code string) bool { return german(code) != "" })
	fmt.Println("in Chinese still:", len(missing) > 0, missing[0])

	fmt.Println(m.Equal(judge.Say("check.blank-should-be")), m.IsZero(), m.Code, m.Args[0].Args[0].Text)
	// Output:
	// 空白，按勾稽关系应为 2.50万元
	// blank; by the identities it should be 2.50 ×10,000 yuan
	// leer, müsste 2.50 × 10.000 Yuan sein
	// in Chinese still: true account.evaluation-headless
	// false false check.blank-should-be 2.50
}
