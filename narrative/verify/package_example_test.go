package verify_test

import (
	"fmt"

	"github.com/fiscalcn/yusuan/narrative/reading"
	"github.com/fiscalcn/yusuan/narrative/verify"
)

// A text whose change does not lead from one amount to the other contradicts itself.
func Example() {
	text := "（一）一般公共预算财政拨款支出决算总体情况\n2024年度一般公共预算财政拨款支出105.20万元，与2023年度的98.50万元相比，增加7.60万元，增长6.80%。"
	report := verify.Run(reading.Read(text, reading.Options{}))
	for f := range report.Findings() {
		fmt.Println(f.Rule, f.Message)
		fmt.Println(text[f.Text.Start:f.Text.End])
	}
	// Output:
	// N03 公开05 合计 本年支出 增减额：写为“7.60万元”，与105.20万元、98.50万元不符，应为6.70万元（N03），相邻数字颠倒
	// 7.60
}
