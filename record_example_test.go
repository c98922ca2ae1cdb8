package yusuan_test

import (
	"encoding/json"
	"errors"
	"fmt"

	"github.com/fiscalcn/yusuan"
	"github.com/fiscalcn/yusuan/budget/judge"
)

// What an audit found is kept, say in a database, and shown later in another language.
func ExampleRecord() {
	r, err := yusuan.Read(yusuan.Document{Department: "某局", Year: 2023, Text: "2023年度收入总计100.00万元，比上年增加10.00万元，增长50.00%。"})
	if err != nil {
		fmt.Println(err)
		return
	}
	stored, err := json.Marshal(yusuan.Audit(r, yusuan.Options{Only: []string{"N03"}}).Record())
	if err != nil {
		fmt.Println(err)
		return
	}
	var read yusuan.Record
	if err := json.Unmarshal(stored, &read); err != nil {
		fmt.Println(err)
		return
	}
	for _, f := range read.Findings {
		fmt.Printf("%T %v\n", f.At, f.At)
		fmt.Println(f.Message)
		fmt.Println(f.Message.In(judge.English))
	}

	// A place that the library does not know is an error, never left out.
	type place struct{ judge.Place }
	_, err = json.Marshal(yusuan.Record{Findings: []judge.Finding{{At: place{}}}})
	fmt.Println(errors.Is(err, yusuan.ErrPlace))
	// Output:
	// verify.Place 公开01/收入总计/决算数 增减率
	// 公开01 收入总计 决算数 增减率：写为“50.00%”，按增减额10.00万元和本年数100.00万元，应为11.11%（N03）
	// 公开01 收入总计 决算数 rate of change: stated as “50.00%”, by the change 10.00万元 and this year's 100.00万元, it should be 11.11% (N03)
	// true
}
