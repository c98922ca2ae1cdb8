package licheng

import (
	"github.com/fiscalcn/yusuan/codes"
	"github.com/fiscalcn/yusuan/internal/enum"
	"github.com/fiscalcn/yusuan/tables"
)

// Kind is the kind of an [Anomaly]. The zero value is invalid.
type Kind uint8

// The kinds of anomalies.
const (
	// Incomplete is a blank where there must be a figure (漏填): an error.
	Incomplete Kind = iota + 1
	// Rounding is a figure that differs in its last digit from what its parts or
	// another table say (尾差): no error, because rounding explains it, and 公开01
	// warns of it in a note.
	Rounding
	// Notation is a row named, placed or left empty otherwise than elsewhere (表述).
	// It changes no amount.
	Notation
)

var kinds = enum.Names[Kind]{Type: "licheng.Kind", List: []string{Incomplete: "漏填", Rounding: "尾差", Notation: "表述"}, Err: &codes.ErrName}

// Anomaly is a place where the document contradicts itself or the official
// classification.
type Anomaly struct {
	// Kind tells errors from differences of rounding and of notation.
	Kind Kind
	// Cells are the figures it is about, for a name or a place the first of the row.
	Cells []tables.Address
	// Printed is what stands in each of the cells, in 万元 ("" for a blank), or the
	// name that is printed.
	Printed string
	// Problem says what is wrong, in English.
	Problem string
	// Evidence says how one knows, in English.
	Evidence string
}

// Anomalies returns every anomaly of the nine tables that [Published] returns, by
// kind. There is no figure in them that rounding and blanks cannot explain.
func Anomalies() []Anomaly {
	return []Anomaly{
		{
			Incomplete, at("公开02/2299999/其他收入"), "",
			"the only item of 22999 lacks its 其他收入, 4.00",
			"its row has 15.00 in all and 11.00 from 财政拨款; 22999 and 229 have 4.00 in the column",
		}, {
			Incomplete, at("公开03/20113/基本支出", "公开03/2011301/基本支出", "公开03/2011350/基本支出"), "",
			"below 201 the 基本支出 is missing: 437.16, 174.66 and 262.50",
			"201 has 437.17 in the column, the rows have nothing but a total, and 公开05 has the figures",
		}, {
			Incomplete, at("公开03/20113/项目支出"), "",
			"the 项目支出 of the only 款 of 201 is missing: 58.41",
			"201 above it and 2011302, its only item with 项目支出, have 58.41",
		}, {
			Incomplete, at("公开03/20805/基本支出", "公开03/2080501/基本支出", "公开03/2080502/基本支出",
				"公开03/2080505/基本支出", "公开03/2080506/基本支出"), "",
			"below 208 the 基本支出 is missing: 40.90, 7.69, 6.34, 22.59 and 4.28",
			"208 has 40.90 in the column, the rows have nothing but a total, and 公开05 has all of them as 基本支出",
		}, {
			Rounding, at("公开04/201/合计", "公开04/201/一般公共预算财政拨款"), "464.80",
			"elsewhere 201 spends 464.79 of the 一般公共预算",
			"公开02 and 05, 201 and 20113; the items are 174.66 + 27.63 + 262.50 = 464.79",
		}, {
			Rounding, at("公开03/201/基本支出"), "437.17",
			"elsewhere the 基本支出 of 201 is 437.16",
			"公开05, 201 and 20113; the items are 174.66 + 262.50 = 437.16; no other money pays for 基本支出",
		}, {
			Rounding, at("公开05/208/本年支出", "公开05/208/基本支出", "公开05/20805/本年支出", "公开05/20805/基本支出"), "40.89",
			"elsewhere 208 is 40.90",
			"公开01, 02, 03 and 04; the items of 公开05 are 7.68 + 6.34 + 22.59 + 4.28 = 40.89, those of 02 and 03 add up to 40.90",
		}, {
			Rounding, at("公开05/2080501/本年支出", "公开05/2080501/基本支出"), "7.68",
			"elsewhere 2080501 is 7.69",
			"公开02 and 03; no other money pays for it",
		}, {
			Rounding, at("公开02/2011302/本年收入", "公开03/2011302/本年支出"), "58.42",
			"the parts of 2011302, and its 项目支出, which is all it spends, are 58.41",
			"公开02: 27.63 + 30.78 = 58.41; 公开03: 2011302 and 201 have 58.41 of 项目支出",
		}, {
			Rounding, at("公开02/201/本年收入", "公开02/20113/本年收入"), "495.58",
			"the parts of the row add up to 495.57",
			"464.79 + 30.78 = 495.57; the items of the column add up to 495.58",
		}, {
			Rounding, at("公开02/合计/财政拨款收入"), "2993.83",
			"the classes add up to 2993.82",
			"464.79 + 40.90 + 5.00 + 2472.13 + 11.00 = 2993.82; 公开01, 04 and 05 have 2993.83 too",
		}, {
			Rounding, at("公开05/合计/本年支出"), "2993.83",
			"the classes add up to 2993.81",
			"464.79 + 40.89 + 5.00 + 2472.13 + 11.00 = 2993.81; 公开01, 02 and 04 have 2993.83 too",
		}, {
			Rounding, at("公开05/合计/基本支出"), "478.07",
			"the classes add up to 478.05, farther off than the rounding of two classes can be",
			"437.16 + 40.89 = 478.05: both are sums of items already rounded; 公开03 has 437.17 + 40.90 = 478.07, " +
				"公开06 has 443.89 + 34.18 = 478.07",
		}, {
			Rounding, at("公开06/301/决算数"), "429.86",
			"the items of 301 add up to 429.85",
			"人员经费合计 has 443.89 = 429.86 + 14.03",
		}, {
			Rounding, at("公开06/302/决算数"), "28.23",
			"the items of 302 add up to 28.22",
			"公用经费合计 has 34.18 = 28.23 + 5.95",
		}, {
			Notation, at("公开01/215/决算数", "公开04/215/合计"), "资源勘探信息等支出",
			"the name that 215 had until 2019",
			"since 2020 it is 资源勘探工业信息等支出, as in 公开02 and 05",
		}, {
			Notation, at("公开03/215/本年支出"), "资源勘探工业信息支出",
			"the name lacks its 等",
			"公开02 and 05 have 资源勘探工业信息等支出",
		}, {
			Notation, at("公开06/399/决算数"), "其他支出",
			"399 and its items stand before 312",
			"everywhere else codes ascend",
		}, {
			Notation, at("公开07/因公出国（境）费/决算数", "公开07/公务用车购置及运行维护费/决算数",
				"公开07/公务用车购置费/决算数", "公开07/公务用车运行维护费/决算数"), "0.00",
			"nothing spent is stated as 0.00",
			"so the template has it in this form; everywhere else it is left blank",
		},
	}
}

// at returns the addresses that the texts name.
func at(texts ...string) []tables.Address {
	addresses := make([]tables.Address, len(texts))
	for i, text := range texts {
		if err := addresses[i].UnmarshalText([]byte(text)); err != nil {
			panic("licheng.Anomalies: " + err.Error()) // the texts are part of the program, and tested
		}
	}
	return addresses
}
