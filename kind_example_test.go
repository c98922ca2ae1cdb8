package yusuan_test

import (
	"fmt"

	"github.com/fiscalcn/yusuan"
	"github.com/fiscalcn/yusuan/tables"
)

// A budget says what it is, even where its document is taken for an account.
func ExampleReading_Kind() {
	for _, text := range []string{
		"某市某局2025年部门预算\n收入预算100.00万元。",
		"某市某局2025年度部门决算\n收入决算100.00万元。",
	} {
		r, err := yusuan.Read(yusuan.Document{Kind: tables.Final, Text: text})
		if err != nil {
			fmt.Println(err)
			return
		}
		fmt.Println(r.Kind())
	}
	// Output:
	// 部门预算
	// 部门决算
}
