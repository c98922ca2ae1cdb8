package budget_test

import (
	"encoding/json"
	"errors"
	"fmt"

	"github.com/shopspring/decimal"

	"github.com/fiscalcn/yusuan/budget"
)

func ExampleParse() {
	for _, cell := range []string{"2,993.83", "（１２．３０）", "−0.000001"} {
		a, err := budget.Parse(cell, budget.WanYuan)
		fmt.Println(a, err)
	}
	// Output:
	// 29938300.00 <nil>
	// -123000.00 <nil>
	// -0.01 <nil>
}

func ExampleParseError() {
	_, err := budget.Parse("12.3.4", budget.Yuan)
	fmt.Println(err)
	if parse, ok := errors.AsType[*budget.ParseError](err); ok {
		fmt.Println(parse.Input[:parse.Offset], errors.Is(err, budget.ErrSyntax))
	}
	// Output:
	// budget.Parse "12.3.4": second decimal point at byte 4
	// 12.3 true
}

func ExampleMustParse() {
	limit := budget.MustParse("500", budget.WanYuan)
	fmt.Println(limit)
	// Output: 5000000.00
}

func ExampleFen() {
	a := budget.Fen(2993_83)
	fmt.Println(a, a.Fen())
	// Output: 2993.83 299383
}

func ExampleAmount_Add() {
	income, spent := budget.MustParse("1,000.00", budget.Yuan), budget.MustParse("999.99", budget.Yuan)
	rest, err := income.Sub(spent)
	fmt.Println(rest, err)
	_, err = budget.Fen(9_223_372_036_854_775_807).Add(rest)
	fmt.Println(err)
	// Output:
	// 0.01 <nil>
	// budget.Amount.Add(92233720368547758.07, 0.01): value out of range
}

func ExampleAmount_Sub() {
	rest, err := budget.MustParse("12.30", budget.Yuan).Sub(budget.MustParse("20", budget.Yuan))
	fmt.Println(rest, err)
	// Output: -7.70 <nil>
}

func ExampleAmount_Mul() {
	monthly := budget.MustParse("8,350.50", budget.Yuan)
	yearly, err := monthly.Mul(12)
	fmt.Println(yearly, err)
	// Output: 100206.00 <nil>
}

func ExampleAmount_Neg() {
	a := budget.MustParse("12.30", budget.Yuan)
	negative, err := a.Neg()
	fmt.Println(negative, err)
	positive, err := negative.Abs()
	fmt.Println(positive, err)
	// Output:
	// -12.30 <nil>
	// 12.30 <nil>
}

func ExampleAmount_Compare() {
	a, b := budget.MustParse("0.62", budget.WanYuan), budget.MustParse("6,200", budget.Yuan)
	fmt.Println(a == b, a.Compare(b), a.Sign(), a.IsZero())
	// Output: true 0 1 false
}

func ExampleAmount_Round() {
	a, err := budget.MustParse("29,938,250.00", budget.Yuan).Round(budget.WanYuan, 2)
	fmt.Println(a, err)
	// Output: 29938300.00 <nil>
}

func ExampleAmount_Format() {
	a := budget.MustParse("29,938,250.00", budget.Yuan)
	fmt.Println(a.Format(budget.WanYuan, 2)) // rounded half away from zero
	fmt.Println(a.Format(budget.WanYuan, 4))
	fmt.Println(a.Format(budget.WanYuan, -1)) // as many places as it needs
	fmt.Println(a.Format(budget.YiYuan, 2))
	fmt.Println(a.String()) // 元, exactly
	// Output:
	// 2993.83
	// 2993.8250
	// 2993.825
	// 0.30
	// 29938250.00
}

func ExampleAmount_Comma() {
	a := budget.MustParse("29,938,250.00", budget.Yuan)
	fmt.Println(a.Comma(budget.WanYuan, 2))
	fmt.Println(a.Comma(budget.Yuan, 2))
	// Output:
	// 2,993.83
	// 29,938,250.00
}

func ExampleAmount_AppendFormat() {
	line := make([]byte, 0, 64)
	for _, a := range []budget.Amount{budget.Fen(29_938_300_00), budget.Fen(-62_000_00)} {
		line = a.AppendFormat(append(line, '|'), budget.WanYuan, 2)
		line = a.AppendComma(append(line, '|'), budget.Yuan, 0)
	}
	fmt.Println(string(line))
	// Output: |2993.83|29,938,300|-6.20|-62,000
}

func ExampleAmount_Decimal() {
	a := budget.MustParse("2,993.83", budget.WanYuan)
	perHead := a.Decimal(budget.WanYuan).DivRound(decimal.NewFromInt(20), 4)
	fmt.Println(perHead)
	// Output: 149.6915
}

func ExampleFromDecimal() {
	a, err := budget.FromDecimal(decimal.RequireFromString("2993.83"), budget.WanYuan)
	fmt.Println(a, err)
	_, err = budget.FromDecimal(decimal.RequireFromString("0.125"), budget.Yuan)
	fmt.Println(err)
	// Output:
	// 29938300.00 <nil>
	// budget.FromDecimal(125e-3, 元): digits below the last place
}

func ExampleAmount_MarshalJSON() {
	data, err := json.Marshal([]budget.Amount{budget.Fen(1234_56), budget.Fen(-5)})
	fmt.Println(string(data), err)
	// Output: ["1234.56","-0.05"] <nil>
}

func ExampleAmount_UnmarshalJSON() {
	var amounts []budget.Amount
	err := json.Unmarshal([]byte(`["1,234.56", 1234.56]`), &amounts)
	fmt.Println(amounts, err)
	err = json.Unmarshal([]byte(`[null]`), &amounts)
	fmt.Println(err)
	// Output:
	// [1234.56 1234.56] <nil>
	// budget.Amount.UnmarshalJSON: unsupported type JSON null
}

func ExampleAmount_MarshalText() {
	text, err := budget.Fen(1234_56).MarshalText()
	fmt.Println(string(text), err)
	var a budget.Amount
	err = a.UnmarshalText([]byte("1234.56"))
	fmt.Println(a, err)
	text, err = a.AppendText([]byte("¥"))
	fmt.Println(string(text), err)
	// Output:
	// 1234.56 <nil>
	// 1234.56 <nil>
	// ¥1234.56 <nil>
}

func ExampleAmount_Scan() {
	var a budget.Amount
	err := a.Scan([]byte("1234.56")) // what a driver returns for DECIMAL
	fmt.Println(a, err)
	column, err := a.Value()
	fmt.Printf("%q %v\n", column, err)
	err = a.Scan(77.5) // what SQLite returns
	fmt.Println(a, err)
	err = a.Scan(1234.565)
	fmt.Println(a, err)
	// Output:
	// 1234.56 <nil>
	// "1234.56" <nil>
	// 77.50 <nil>
	// 77.50 budget.Amount.Scan "1234.565": digit below 分 at byte 7
}

func ExampleParseUnit() {
	u, err := budget.ParseUnit("万元")
	fmt.Println(u, u.Fen(), u.IsValid(), err)
	_, err = budget.ParseUnit("千元")
	fmt.Println(err)
	// Output:
	// 万元 1000000 true <nil>
	// budget.ParseUnit "千元": want 元, 万元 or 亿元
}

func ExampleUnit_MarshalText() {
	data, err := json.Marshal(map[string]budget.Unit{"unit": budget.WanYuan})
	fmt.Println(string(data), err)
	var heading struct{ Unit budget.Unit }
	err = json.Unmarshal(data, &heading)
	fmt.Println(heading.Unit, err)
	// Output:
	// {"unit":"万元"} <nil>
	// 万元 <nil>
}
