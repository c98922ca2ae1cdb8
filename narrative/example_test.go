package narrative_test

import (
	"fmt"

	"github.com/fiscalcn/yusuan/narrative"
	"github.com/fiscalcn/yusuan/narrative/reading"
)

// A number keeps the precision it was written in, and its place in the text.
func ExampleStatement() {
	text := "公务接待费支出0.7万元，比上年减少1.25万元，\n下降64.1%。"
	for s := range reading.Read(text, reading.Options{Year: 2021}).Statements() {
		fmt.Printf("%d-%d %s ±%s %s %q %d %d\n", s.Start, s.End, s.Amount, s.Amount.HalfUnit(), s.Percent, s.Word, s.Year, s.BaseYear)
	}
	// Output:
	// 21-24 0.7万元 ±500.00 0% "" 2021 0
	// 48-52 1.25万元 ±50.00 0% "减少" 2021 2020
	// 68-72  ±0.00 64.1% "下降" 2021 2020
}

// A comparison in words alone is a statement without a value.
func ExampleStatement_HasValue() {
	text := "公用经费支出决算为5.00万元，决算数与预算数持平。"
	for s := range reading.Read(text, reading.Options{Year: 2021}).Statements() {
		fmt.Println(s.HasValue(), s.Measure, s.Word, s.Base.IsBudget(), s.Of.IsZero())
	}
	// Output:
	// true actual  false true
	// false change 持平 true true
}

// Beside what a number says stand what it is part of, how sure that is, and whose or of
// when it is.
func ExampleScope() {
	text := "本级“三公”经费支出约8万元，其中：公务接待费2.00万元，比上年减少0.50万元。"
	r := reading.Read(text, reading.Options{Year: 2021})
	for s := range r.Statements() {
		fmt.Printf("%s: %q %q %s, %q\n", text[s.ClauseStart:s.ClauseEnd], s.Scope, s.Vagueness, s.Certainty, s.Whole)
	}
	// Output:
	// 本级“三公”经费支出约8万元，: "本级" "约" named, ""
	// 公务接待费2.00万元，: "" "" named, "公开07/合计/决算数"
	// 比上年减少0.50万元。: "上年" "" inferred, "公开07/合计/决算数"
}

// The scopes of a set are named one after the other.
func ExampleScope_String() {
	fmt.Println(narrative.ScopeOwn|narrative.ScopeFiscal, narrative.ScopeFunds&narrative.ScopeFund != 0)
	// Output:
	// 本级、财政拨款 true
}

func ExampleCertainty() {
	fmt.Println(narrative.CertaintyNamed, narrative.CertaintyInferred, narrative.CertaintyDoubtful, narrative.Certainty(0).IsValid())
	// Output:
	// named inferred doubtful false
}

func ExampleVagueness() {
	fmt.Println(narrative.VagueAround, narrative.VagueBelow, narrative.VagueAbove, narrative.VagueBasically, narrative.Vagueness(0).IsValid())
	// Output:
	// 约 近 余 基本 false
}

// The words give an amount its sign, and it is written in a unit of money.
func ExampleStatement_Sign() {
	r := reading.Read("公务接待费支出0.77万元，比上年减少7700元。", reading.Options{Year: 2021})
	for s := range r.Statements() {
		fmt.Println(s.Measure, s.Sign(), s.Amount.Text(s.Money()), s.Money())
	}
	// Output:
	// actual 0 0.77 万元
	// change -1 7700 元
}

// The parts around the explanation say nothing of the figures.
func ExampleTopic_Outside() {
	fmt.Println(narrative.TopicGlossary, narrative.TopicGlossary.Outside(), narrative.TopicIncome.Outside())
	// Output:
	// 名词解释 true false
}
