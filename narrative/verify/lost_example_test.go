package verify_test

import (
	"fmt"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/narrative/reading"
	"github.com/fiscalcn/yusuan/narrative/verify"
	"github.com/fiscalcn/yusuan/tables"
)

// A blank cell contradicts the text, but not one that could not be read.
func ExampleWithLost() {
	b := tables.NewTable(tables.Form03, tables.Shanghai2024(), budget.WanYuan)
	blank := budget.Figure{}
	b.Row(tables.LineRow(tables.Total), "合计", blank, blank, blank, blank, blank, blank)
	table, err := b.Table()
	if err != nil {
		panic(err)
	}
	set, err := tables.NewSet(budget.Header{Name: "某局", Year: 2024}, table)
	if err != nil {
		panic(err)
	}
	r := reading.Read("三、支出决算情况说明\n本年支出合计2904.05万元。", reading.Options{Year: 2024})
	lost := func(at tables.Address) (string, bool) { return "#REF!", at.Column == tables.Expenditure }
	for _, options := range [][]verify.Option{nil, {verify.WithLost(lost)}} {
		v := verify.Run(r, append(options, verify.AgainstSet(set), verify.Only("N01"))...)
		for f := range v.Findings() {
			fmt.Println(f.Message)
		}
		for u := range v.NotEvaluated() {
			fmt.Println(u.Rule, u.Reason)
		}
	}
	// Output:
	// 公开03 合计 本年支出：写为“2904.05万元”，公开03该栏空白（N01）
	// N01 公开03中有“#REF!”未能识别
}
