package budget_test

import (
	"encoding/json"
	"fmt"

	"github.com/fiscalcn/yusuan/budget"
)

func ExampleFigure() {
	var blank budget.Figure
	zero := budget.MustParseFigure("0.00", budget.WanYuan)
	stated := budget.MustParseFigure("2,993.83", budget.WanYuan)
	exact := budget.Exact(budget.Fen(29_938_300_00))
	for _, f := range []budget.Figure{blank, zero, stated, exact} {
		fmt.Printf("%q blank %t, exact %t, %s ± %s\n", f, f.IsBlank(), f.IsExact(), f.Amount(), f.HalfUnit())
	}
	fmt.Println(stated == exact)
	// Output:
	// "" blank true, exact false, 0.00 ± 0.00
	// "0.00万元" blank false, exact false, 0.00 ± 50.00
	// "2993.83万元" blank false, exact false, 29938300.00 ± 50.00
	// "29938300.00元" blank false, exact true, 29938300.00 ± 0.00
	// false
}

func ExampleParseFigure() {
	for _, cell := range []string{"6.2", "6.20", " ", "6,20"} {
		f, err := budget.ParseFigure(cell, budget.WanYuan)
		fmt.Printf("%q ± %s %v\n", f, f.HalfUnit(), err)
	}
	// Output:
	// "6.2万元" ± 500.00 <nil>
	// "6.20万元" ± 50.00 <nil>
	// "" ± 0.00 <nil>
	// "" ± 0.00 budget.ParseFigure "6,20": misplaced thousands separator at byte 1
}

func ExampleMustParseFigure() {
	limit := budget.MustParseFigure("6.20", budget.WanYuan)
	fmt.Println(limit, limit.Interval())
	// Output: 6.20万元 [61950.00, 62050.00]
}

func ExampleExact() {
	f := budget.Exact(budget.Fen(1234_56))
	fmt.Println(f, f.Interval())
	// Output: 1234.56元 [1234.56, 1234.56]
}

func ExampleStated() {
	f, err := budget.Stated(budget.Fen(62_000_00), budget.WanYuan, 2)
	fmt.Println(f, err)
	_, err = budget.Stated(budget.Fen(62_345_00), budget.WanYuan, 2)
	fmt.Println(err)
	// Output:
	// 6.20万元 <nil>
	// budget.Stated(62345.00, 万元, 2): digits below the last place
}

func ExampleFigure_Interval() {
	f := budget.MustParseFigure("2,993.83", budget.WanYuan)
	fmt.Println(f.Interval())
	// Output: [29938250.00, 29938350.00]
}

func ExampleFigure_Neg() {
	fell := budget.MustParseFigure("20.10", budget.WanYuan)
	fmt.Println(fell.Neg())
	// Output: -20.10万元 <nil>
}

func ExampleFigure_Round() {
	ledger := budget.Exact(budget.Fen(29_938_250_00))
	published, err := ledger.Round(budget.WanYuan, 2)
	fmt.Println(published, err)
	again, err := published.Round(budget.WanYuan, 4) // rounding never adds precision
	fmt.Println(again, err)
	// Output:
	// 2993.83万元 <nil>
	// 2993.83万元 <nil>
}

func ExampleFigure_Text() {
	f := budget.MustParseFigure("2,993.80", budget.WanYuan)
	fmt.Println(f.Text(budget.WanYuan), f.Places(budget.WanYuan))
	fmt.Println(f.Text(budget.YiYuan), f.Places(budget.YiYuan))
	fmt.Println(f.Comma(budget.WanYuan))
	line := f.AppendIn([]byte("|"), budget.WanYuan)
	line = f.AppendComma(append(line, '|'), budget.Yuan)
	fmt.Println(string(line))
	// Output:
	// 2993.80 2
	// 0.299380 6
	// 2,993.80
	// |2993.80|29,938,000
}

func ExampleFigure_MarshalJSON() {
	stated := budget.MustParseFigure("6.20", budget.WanYuan)
	data, err := json.Marshal([]budget.Figure{stated, {}, budget.Exact(budget.Fen(62_000_00))})
	fmt.Println(string(data), err)
	// Output: ["6.20万元",null,"62000.00元"] <nil>
}

func ExampleFigure_UnmarshalJSON() {
	var figures []budget.Figure
	err := json.Unmarshal([]byte(`["2,993.83 万元", null]`), &figures)
	fmt.Printf("%q %v\n", figures, err)
	err = json.Unmarshal([]byte(`["2,993.83"]`), &figures)
	fmt.Println(err)
	// Output:
	// ["2993.83万元" ""] <nil>
	// budget.Figure.UnmarshalJSON "2,993.83": want 元, 万元 or 亿元 at byte 8
}

func ExampleFigure_MarshalText() {
	f := budget.MustParseFigure("6.20", budget.WanYuan)
	text, err := f.MarshalText()
	fmt.Println(string(text), err)
	text, err = f.AppendText([]byte("共"))
	fmt.Println(string(text), err)
	var back budget.Figure
	err = back.UnmarshalText([]byte("6.20万元"))
	fmt.Println(back == f, err)
	// Output:
	// 6.20万元 <nil>
	// 共6.20万元 <nil>
	// true <nil>
}

func ExampleFigure_Scan() {
	var f budget.Figure
	fmt.Println(f.Value()) // a blank is NULL
	err := f.Scan("6.20万元")
	fmt.Println(f, err)
	fmt.Println(f.Value())
	// Output:
	// <nil> <nil>
	// 6.20万元 <nil>
	// 6.20万元 <nil>
}

func ExampleInterval() {
	total := budget.MustParseFigure("464.80", budget.WanYuan)
	first := budget.MustParseFigure("437.17", budget.WanYuan)
	second := budget.MustParseFigure("27.62", budget.WanYuan)
	parts, err := first.Interval().Add(second.Interval())
	fmt.Println(parts, err)
	fmt.Println(parts.Contains(total.Amount()), parts.Meets(total.Interval()))
	rest, err := total.Interval().Sub(parts)
	fmt.Println(rest, err)
	// Output:
	// [4647800.00, 4648000.00] <nil>
	// true true
	// [-50.00, 250.00] <nil>
}
