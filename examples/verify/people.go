package main

import (
	"fmt"
	"slices"

	"github.com/fiscalcn/yusuan"
	"github.com/fiscalcn/yusuan/budget/judge"
	"github.com/fiscalcn/yusuan/examples/placed"
)

// forPeople returns a report to read: findings by severity, each with its place and its
// arithmetic, and what was not looked at.
func forPeople(report yusuan.Report) []byte {
	b := title(report)
	n := 0
	for _, severity := range placed.Severities() {
		if report.Count(severity) == 0 {
			continue
		}
		b = fmt.Appendf(b, "\n%s\n", severity.Chinese())
		for f := range report.Findings() {
			if f.Severity != severity {
				continue
			}
			n++
			b = fmt.Appendf(b, "%d. %s\n", n, placed.OneLine(f.Message.String()))
			for _, line := range slices.Concat(places(f), placed.Sums(f, placed.Unit(report.Reading()))) {
				b = fmt.Appendf(b, "   %s\n", line)
			}
		}
	}
	return append(b, placed.NotLookedAt(report)...)
}

// title says whose account it is, what there was to look at and how much was found.
func title(report yusuan.Report) []byte {
	set := report.Reading().Set()
	b := fmt.Appendf(nil, "%s审核结果\n", placed.Title(report.Reading()))
	forms, statements := 0, 0
	for range set.Tables() {
		forms++
	}
	for range report.Statements() {
		statements++
	}
	b = fmt.Appendf(b, "%d 张表，%d 条文字表述", forms, statements)
	for _, s := range placed.Severities() {
		b = fmt.Appendf(b, "；%s %d 项", s.Chinese(), report.Count(s))
	}
	return append(b, '\n')
}

// places says where a finding stands in the document.
func places(f judge.Finding) []string {
	var lines []string
	if c := f.Cell; c != (judge.Cell{}) {
		page := ""
		if c.Page != 0 {
			page = fmt.Sprintf("第 %d 页，", c.Page)
		}
		cell := ""
		if c.Row != 0 {
			cell = fmt.Sprintf("第 %d 行第 %d 列", c.Row, c.Column)
		}
		lines = append(lines, fmt.Sprintf("位置：%s第 %d 个表格%s", page, c.Table, cell))
	}
	if f.Section != "" {
		lines = append(lines, "位置："+f.Section)
	}
	if f.Text.Quote != "" {
		lines = append(lines, "原文："+placed.OneLine(f.Text.Quote))
	}
	return lines
}
