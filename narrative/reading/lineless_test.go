package reading_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/fiscalcn/yusuan/narrative/reading"
	"github.com/fiscalcn/yusuan/tables"
)

// TestReadLineless shows what tells the headings of a text that has lost its line breaks.
func TestReadLineless(t *testing.T) {
	for _, c := range []struct{ name, text, chapters string }{
		{"ordinals and closing words", "一、收入决算情况说明本年收入1元。二、支出决算情况说明2021年支出1元。", "收入决算情况说明|支出决算情况说明"},
		{"headings on headings", "一、其他重要事项的情况说明（一）机关运行经费支出情况机关运行经费1元。", "其他重要事项的情况说明|机关运行经费支出情况"},
		{"without closing words, before a year", "（一）机关运行经费2021年支出1元。（二）政府采购情况2021年支出1元。", "机关运行经费|政府采购情况"},
		{"without closing words, before the department", "（一）机关运行经费本单位支出1元。", "机关运行经费"},
		{"nothing before them ends a sentence", "一、收入决算情况说明本年收入1元二、支出决算情况说明本年支出1元", "收入决算情况说明|支出决算情况说明"},
		{"items stay items", "一、支出决算情况说明支出3元，其中（一）基本支出1元；（二）项目支出2元。", "支出决算情况说明"},
		{"words that have an ordinal", "一、支出决算情况说明支出3元，第二、三季度收入情况良好，收入1元。", "支出决算情况说明"},
		{"parts", "第一部分 某局概况一、主要职责某局负责某事。第二部分 2021年度部门决算情况说明一、收入决算情况说明本年收入1元。第三部分 名词解释收入是什么。",
			"第一部分 某局概况|第二部分 2021年度部门决算情况说明|收入决算情况说明|第三部分 名词解释"},
		{"parts that are spoken of", "一、收入决算情况说明本年收入1元，见第二部分决算表。", "收入决算情况说明"},
		{"a title without an ordinal", "2021年“三公”经费支出情况说明某局支出1元。", "2021年“三公”经费支出情况说明"},
		{"before whoever it is", "一、支出决算总体情况中国某会某县委员会支出1元。（一）机关运行经费支出情况某县某局支出1元。", "支出决算总体情况|机关运行经费支出情况"},
		{"words that go on", "一、支出决算情况的说明支出1元。二、收入情况良好，收入1元。", "支出决算情况的说明"},
		{"the first one without an ordinal", "某县2017年“三公”经费支出汇总情况按照要求公开，支出1元。", "某县2017年“三公”经费支出汇总情况"},
		{"behind words without a full stop", "一、收入决算情况说明本年收入1元。收入结构图二、支出决算情况说明本年支出1元。", "收入决算情况说明|支出决算情况说明"},
		{"but no words before a colon", "一、收入决算情况说明本年收入1元。具体支出情况：（1）行政运行1元。", "收入决算情况说明"},
		{"most of it in one line", "某局\n目录\n一、收入决算情况说明本年收入1元。" + strings.Repeat("二、支出决算情况说明本年支出1元。", 60) + "\n第1页\n", "收入决算情况说明" + strings.Repeat("|支出决算情况说明", 60)},
		{"but no words before a full stop", "收入情况。收入合计1元。", ""},
		{"lines tell where there are some", "某局\n一、收入决算\n（一）机关运行经费2021年支出1元。", "收入决算"},
	} {
		var got []string
		for ch := range reading.Read(c.text, reading.Options{Year: 2021}).Chapters() {
			if ch.Title != "" {
				got = append(got, ch.Title)
			}
		}
		assert.Equal(t, c.chapters, strings.Join(got, "|"), c.name)
	}
}

// TestReadListBehindColon: the first ordinal behind a colon is one, as those at the start of lines.
func TestReadListBehindColon(t *testing.T) {
	want := "公开03/合计/本年支出 3 公开03/合计/基本支出 1 公开03/合计/项目支出 2"
	for _, text := range []string{
		"一、支出决算情况\n支出3元，具体情况如下：1.基本支出1元。2.项目支出2元。",
		"一、支出决算情况\n支出3元，具体情况如下：\n1.基本支出1元。\n2.项目支出2元。",
	} {
		var got []string
		for s := range reading.Read(text, reading.Options{Year: 2021}).Statements() {
			got = append(got, fmt.Sprint(s.Subject, " ", text[s.Start:s.End]))
		}
		assert.Equal(t, want, strings.Join(got, " "), text)
	}
}

// TestKindOfOneLine: the title that a text of one line begins with tells its kind.
func TestKindOfOneLine(t *testing.T) {
	for text, want := range map[string]tables.Kind{
		"2021年部门预算编制说明一、收入情况收入1元。": tables.Budget,
		"2021年部门决算编制说明一、收入情况收入1元。": tables.Final,
		"2021年收入1元。": tables.Final,
	} {
		assert.Equal(t, want, reading.Read(text, reading.Options{}).Kind(), text)
	}
}
