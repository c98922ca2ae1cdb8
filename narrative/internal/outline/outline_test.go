package outline_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/fiscalcn/yusuan/narrative/reading"
	"github.com/fiscalcn/yusuan/tables"
)

// chapters returns what the reader of a text is told of its chapters, a line for each.
func chapters(text string) []string {
	var all []string
	for c := range reading.Read(text, reading.Options{}).Chapters() {
		line := fmt.Sprintf("%s%v %q", strings.Repeat(" ", c.Level), c.Topic, c.Title)
		if c.Outside {
			line += " outside"
		}
		if c.Planned {
			line += " planned"
		}
		all = append(all, line)
	}
	return all
}

func TestChapters(t *testing.T) {
	for _, c := range []struct {
		name, text string
		want       []string
	}{
		{"empty", "", []string{
			` ""`,
		}},
		{"no heading", "收入90万元。", []string{
			` ""`,
		}},
		{"ordinals of two levels", "一、收入支出决算总体情况说明\n收入90万元。\n二、“三公”经费支出决算情况说明\n（一）总体情况\n1万元。\n（二）具体情况\n1万元。", []string{
			` ""`,
			` 收入支出决算总体 "收入支出决算总体情况说明"`,
			` “三公”经费 "“三公”经费支出决算情况说明"`,
			`  “三公”经费 "总体情况"`,
			`  “三公”经费 "具体情况"`,
		}},
		{"parts", "第一部分 部门概况\n一、主要职责\n有3项。\n第二部分 2021年度部门决算表\n一、收入决算表\n第三部分 2021年度部门决算情况说明\n一、收入决算情况说明\n收入90万元。\n第四部分 名词解释\n一、财政拨款收入", []string{
			` "" outside`,
			`部门概况 "第一部分 部门概况" outside`,
			` 部门概况 "主要职责" outside`,
			`决算表 "第二部分 2021年度部门决算表" outside`,
			` 决算表 "收入决算表" outside`,
			` "第三部分 2021年度部门决算情况说明"`,
			` 收入决算 "收入决算情况说明"`,
			`名词解释 "第四部分 名词解释" outside`,
			` 财政拨款收入支出决算总体 "财政拨款收入" outside`,
		}},
		{"part named on the next line", "第三部分\n2021年度部门决算情况说明\n收入90万元。", []string{
			` "" outside`,
			" \"第三部分\\n2021年度部门决算情况说明\"",
		}},
		{"heading without ordinal", "收入90万元。\n机关运行经费支出情况说明\n2021年机关运行经费支出3万元。", []string{
			` ""`,
			` 机关运行经费 "机关运行经费支出情况说明"`,
		}},
		{"a sentence is no heading", "收入90万元。\n机关运行经费支出情况较好，支出3万元。", []string{
			` ""`,
		}},
		{"no line breaks", "一、收入决算情况说明2021年收入90万元。二、支出决算情况说明2021年支出80万元。", []string{
			` ""`,
			` 收入决算 "收入决算情况说明"`,
			` 支出决算 "支出决算情况说明"`,
		}},
		{"one mentioned is no heading, without line breaks", "一、收入决算情况说明2021年收入90万元，详见二、支出决算情况说明。", []string{
			` ""`,
			` 收入决算 "收入决算情况说明"`,
		}},
		{"table in between", "一、收入决算情况说明\n收入如下表。\n收入决算表\n本年收入 90\n本年收入90万元，比上年增加1万元。\n二、支出决算情况说明\n支出80万元。", []string{
			` ""`,
			` 收入决算 "收入决算情况说明"`,
			` 决算表 "收入决算表" outside`,
			` 收入决算 "收入决算情况说明"`,
			` 支出决算 "支出决算情况说明"`,
		}},
		{"note below a table", "一、收入决算情况说明\n收入如下表。\n收入决算表\n本年收入 90\n注：本表金额为90万元，四舍五入。", []string{
			` ""`,
			` 收入决算 "收入决算情况说明"`,
			` 决算表 "收入决算表" outside`,
		}},
		{"table of contents", "目录\n一、收入决算情况说明……3\n二、支出决算情况说明……4\n一、收入决算情况说明\n收入90万元。", []string{
			` ""`,
			` 收入决算 "收入决算情况说明……"`,
			` 支出决算 "支出决算情况说明……"`,
			` 收入决算 "收入决算情况说明"`,
		}},
		{"budget", "2022年度部门预算编制说明\n一、收入预算情况说明\n收入90万元。\n二、2021年度决算情况说明\n收入80万元。", []string{
			` "" planned`,
			`  "2022年度部门预算编制说明" planned`,
			` 收入决算 "收入预算情况说明" planned`,
			`  "2021年度决算情况说明"`,
		}},
		{"section of a plan", "2021年度部门决算说明\n一、年初预算情况\n收入90万元。\n（一）收入\n收入90万元。\n二、决算情况\n收入80万元。", []string{
			` ""`,
			`  "年初预算情况" planned`,
			`  "决算情况"`,
		}},
		{"section of a plan and of more", "一、年初预算及调整情况\n收入90万元。", []string{
			` ""`,
			`  "年初预算及调整情况"`,
		}},
		{"item of a list", "一、机关运行经费支出情况\n支出3万元。\n（一）办公费1万元。\n（二）会议费、培训费\n会议费1万元。", []string{
			` ""`,
			` 机关运行经费 "机关运行经费支出情况"`,
		}},
		{"all beside a matter", "一、部门决算及“三公”经费决算说明\n收入90万元。", []string{
			` ""`,
			`  "部门决算及“三公”经费决算说明"`,
		}},
		{"fund", "一、政府性基金预算财政拨款支出决算情况说明\n支出3万元。\n二、国有资本经营预算财政拨款支出决算情况说明\n支出3万元。", []string{
			` ""`,
			` 政府性基金预算财政拨款 "政府性基金预算财政拨款支出决算情况说明"`,
			` 国有资本经营预算财政拨款 "国有资本经营预算财政拨款支出决算情况说明"`,
		}},
		{"项目", "一、专项经费情况说明\n（一）项目概述\n1万元。\n二、重点项目绩效评价\n1万元。", []string{
			` ""`,
			` 项目经费 "专项经费情况说明"`,
			`  项目经费 "项目概述" outside`,
			` 项目经费 "重点项目绩效评价" outside`,
		}},
	} {
		t.Run(c.name, func(t *testing.T) { assert.Equal(t, c.want, chapters(c.text)) })
	}
}

func TestYearAndKind(t *testing.T) {
	for _, c := range []struct {
		text string
		year int
		kind tables.Kind
	}{
		{"收入90万元。", 0, tables.Final},
		{"比2020年增加1万元，2021年收入90万元。", 2021, tables.Final},
		{"2021年收入90万元，2020年度收入80万元。", 2020, tables.Final},
		{"某局2022年度部门预算公开\n收入90万元。", 2022, tables.Budget},
		{"关于某局\n2022年度\n部门预算编制说明\n收入90万元。", 2022, tables.Budget},
		{"关于2022年度\n部门预算编制说明和\n部门决算\n收入90万元。", 2022, tables.Final},
		{"某局\n一、收入预算情况说明\n收入90万元。", 0, tables.Budget},
		{"某局\n一、收入决算情况说明\n收入90万元。\n二、2022年度预算情况说明\n收入1万元。", 2022, tables.Final},
	} {
		r := reading.Read(c.text, reading.Options{})
		assert.Equal(t, c.year, r.Year(), c.text)
		assert.Equal(t, c.kind, r.Kind(), c.text)
	}
}

func TestRemarks(t *testing.T) {
	for _, c := range []struct {
		text string
		want []string
	}{
		{"202年度收入90万元。", []string{"year of another length 202年度"}},
		{"一、20222年度收入决算情况说明\n收入90万元。", []string{"year of another length 20222年度"}},
		{"建校120年度过。", nil},
		{"XX部门收入90万元。", []string{"placeholder XX"}},
		{"三江县某单位收入90万元。", nil},
		{"某单位收入90万元。", []string{"template words 某单位"}},
		{"收入90万元（据实填写）。", []string{"template words 据实填写"}},
		{"督促各单位据实填写自评表，收入90万元。", nil},
		{"一、主要职责\n负责XX工作。", []string{"placeholder XX"}},
	} {
		var got []string
		for m := range reading.Read(c.text, reading.Options{}).Remarks() {
			got = append(got, fmt.Sprintf("%v %s", m.Kind, m.Quote))
		}
		assert.Equal(t, c.want, got, c.text)
	}
}
