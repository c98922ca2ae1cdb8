package check_test

import (
	"fmt"

	"github.com/fiscalcn/yusuan/budget/judge"
	"github.com/fiscalcn/yusuan/tables/check"
	"github.com/fiscalcn/yusuan/tables/reading"
)

// What a spreadsheet holds is read and checked. The slip breaks two identities and is one
// finding.
func Example() {
	read, err := reading.Read(reading.Document{Department: "某局", Year: 2021, Tables: []reading.Sheet{{
		Title: "一般公共预算财政拨款支出决算表", Unit: "万元",
		Rows: reading.Cells([][]string{
			{"科目编码", "科目名称", "本年支出合计", "基本支出", "项目支出"},
			{"合计", "", "202.29", "174.66", "27.63"},
			{"201", "一般公共服务支出", "202.29", "174.66", "27.63"},
			{"20113", "商贸事务", "202.29", "174.66", "27.63"},
			{"2011301", "行政运行", "174.66", "174.66", ""},
			{"2011302", "一般行政管理事务", "27.63", "", "27.36"},
		}),
	}}})
	if err != nil {
		panic(err)
	}
	report := check.Run(read.Set(), check.WithReading(read), check.Without("S01"))
	fmt.Println(report.Count(judge.Error), "errors")
	for f := range report.Findings() {
		fmt.Println(f.Severity.Chinese(), f.Message)
	}
	// Output:
	// 1 errors
	// 错误 公开05 2011302 项目支出：列为 27.36万元，按勾稽关系应为 27.63万元，相差 0.27万元，超过最大尾差 0.01万元（05-1、05-2），疑似相邻数字颠倒
}
