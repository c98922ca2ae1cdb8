package judge_test

import (
	"errors"
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

// A finding quotes its text in bytes; what counts characters takes them instead.
func ExampleSpan_Characters() {
	const text = "收入增长1.03%，支出增长2.50%。"
	s, err := judge.Span{Start: 12, End: 17, Quote: "收入增长1.03%"}.Characters(text)
	fmt.Println(s.Start, s.End, string([]rune(text)[s.Start:s.End]), err)

	_, err = judge.Span{Start: 40, End: 50}.Characters(text)
	fmt.Println(err)
	fmt.Println(errors.Is(err, judge.ErrSpan))
	// Output:
	// 4 9 1.03% <nil>
	// judge.Span.Characters: 40 to 50 of 40 bytes: no span of the text
	// true
}
