package reading_test

import (
	"slices"
	"strconv"
	"strings"

	"pgregory.net/rapid"

	"github.com/fiscalcn/yusuan/tables"
)

// columnHeads are what the columns of trees are called in different places.
var columnHeads = map[tables.Column][]string{
	tables.Income:            {"本年收入合计", "本年收入"},
	tables.FromFiscal:        {"财政拨款收入", "财政拨款"},
	tables.FromSuperior:      {"上级补助收入"},
	tables.FromInstitutional: {"事业收入"},
	tables.FromOperating:     {"经营收入", "事业单位经营收入"},
	tables.FromAffiliate:     {"附属单位上缴收入", "附属单位缴款"},
	tables.FromOther:         {"其他收入"},
	tables.Expenditure:       {"本年支出合计", "合计", "本年支出小计"},
	tables.Basic:             {"基本支出"},
	tables.Project:           {"项目支出"},
	tables.ToSuperior:        {"上缴上级支出"},
	tables.Operating:         {"经营支出"},
	tables.ToAffiliate:       {"对附属单位补助支出", "对附属单位补助"},
	tables.OpeningBalance:    {"年初结转和结余", "上年结转和结余"},
	tables.ClosingBalance:    {"年末结转和结余", "年末结转结余"},
}

// A coder prints the code and the name of a row in one or several cells.
type coder struct {
	heads [][]string // one row of the header below the other
	cells func(code, name string) []string
}

// split parts a code into its levels.
func split(code string) [3]string {
	parts := [3]string{code[:3]}
	if len(code) >= 5 {
		parts[1] = code[3:5]
	}
	if len(code) == 7 {
		parts[2] = code[5:]
	}
	return parts
}

var coders = map[string]coder{
	"one cell": {
		[][]string{{"功能分类科目编码", "科目名称"}},
		func(code, name string) []string { return []string{code, name} },
	},
	"one cell below 项目": {
		[][]string{{"项目", "~"}, {"科目编码", "科目名称"}},
		func(code, name string) []string { return []string{code, name} },
	},
	"padded": {
		[][]string{{"项目", "~"}, {"支出功能分类科目编码", "科目名称"}},
		func(code, name string) []string { return []string{(code + "0000")[:7], name} },
	},
	"three cells": {
		[][]string{{"项目", "~", "~", "~"}, {"功能分类科目编码", "~", "~", "科目名称"}, {"类", "款", "项", "~"}},
		func(code, name string) []string { p := split(code); return []string{p[0], p[1], p[2], name} },
	},
	"three cells, the lowest level alone": {
		[][]string{{"科目编码", "~", "~", "科目名称"}, {"类", "款", "项", "~"}},
		func(code, name string) []string {
			cells := []string{"", "", "", name}
			level := (len(code) - 3) / 2
			cells[level] = split(code)[level]
			return cells
		},
	},
	"three cells, whole codes": {
		[][]string{{"科目编码", "~", "~", "科目名称"}, {"类", "款", "项", "~"}},
		func(code, name string) []string {
			cells := []string{code[:3], "", "", name}
			for level := 1; level <= (len(code)-3)/2; level++ {
				cells[level] = code[:3+2*level]
			}
			return cells
		},
	},
	"with the name, after a blank": {
		[][]string{{"项目"}},
		func(code, name string) []string {
			return []string{strings.Repeat("　", len(code)-3) + code + " " + name}
		},
	},
	"with the name, in brackets": {
		[][]string{{"功能分类科目"}},
		func(code, name string) []string { return []string{"[" + code + "]" + name} },
	},
	"with the name, after a dash": {
		[][]string{{"科目名称"}},
		func(code, name string) []string { return []string{code + "-" + name} },
	},
}

// A part is a column that a document has below one of the form's, beside 小计.
type part struct {
	of     tables.Column
	heads  []string
	filled func(whole string) []string
}

func first(n int) func(string) []string {
	return func(whole string) []string {
		cells := make([]string, n)
		cells[0] = whole
		return cells
	}
}

var treeParts = map[tables.Form][]part{
	tables.Form02: {
		{tables.FromInstitutional, []string{"其中：教育收费"}, first(1)},
		{tables.FromFiscal, []string{"一般公共预算财政拨款", "政府性基金预算财政拨款", "国有资本经营预算财政拨款"}, first(3)},
	},
	tables.Form03: {{tables.Project, []string{"其中：基本建设支出"}, first(1)}},
	tables.Form05: {{tables.Basic, []string{"人员经费", "公用经费"}, first(2)}},
	tables.Form08: {
		{tables.OpeningBalance, []string{"基本支出结转", "项目支出结转和结余"}, first(2)},
		{tables.Income, []string{"基本支出", "项目支出"}, first(2)},
	},
}

// arrangeTree prints a form that lists functional codes.
func arrangeTree(t *rapid.T, table *tables.Table, p *paper) {
	name := rapid.SampledFrom(slices.Sorted(func(yield func(string) bool) {
		for name := range coders {
			if !yield(name) {
				return
			}
		}
	})).Draw(t, "codes")
	code := coders[name]
	total, _ := table.Row(tables.LineRow(tables.Total))
	columns := slices.Collect(total.Columns())
	parts := map[tables.Column]part{}
	for _, x := range treeParts[table.Form()] {
		if slices.Contains(columns, x.of) && toss(t, "parts of "+x.of.String()) {
			parts[x.of] = x
		}
	}
	beside := pick(t, "column beside", "", "年初预算数", "上年决算数", "备注")
	p.head = treeHead(t, code, columns, parts, beside)

	add := func(keys []string, r tables.Row) {
		cells := slices.Clone(keys)
		if beside != "" {
			cells = p.extra(cells, "7.00")
		}
		for _, c := range columns {
			text := amountOf(table, r.Figure(c))
			cells = append(cells, text)
			if x, ok := parts[c]; ok {
				for _, filled := range x.filled(text) {
					cells = p.extra(cells, filled)
				}
			}
		}
		p.row(cells...)
	}
	within := len(code.heads[0]) == 4 && len(parts) == 0 && toss(t, "合计 within the header")
	sum := func() {
		label := make([]string, len(code.heads[0]))
		if within {
			last := len(p.head) - 1
			p.head, label = p.head[:last], []string{"类", "款", "项", "合计"}
			add(label, total)
			return
		}
		label[pick(t, "where 合计 stands", 0, len(label)-1)] = "合计"
		add(label, total)
	}
	last := !within && toss(t, "合计 last")
	if !last {
		sum()
	}
	for r := range table.Rows() {
		if r.Key().Functional() != 0 {
			add(code.cells(r.Key().String(), r.Name()), r)
		}
	}
	if last {
		sum()
	}
	if !within && toss(t, "栏次") {
		p.numberColumns(t, len(code.heads[0]))
	}
}

// treeHead prints the header of a tree.
func treeHead(t *rapid.T, code coder, columns []tables.Column, parts map[tables.Column]part, beside string) [][]string {
	var upper, lower []string
	if beside != "" {
		upper, lower = append(upper, beside), append(lower, "~")
	}
	for _, c := range columns {
		head := pick(t, "head of "+c.String(), columnHeads[c]...)
		if x, ok := parts[c]; ok {
			upper = append(upper, head)
			lower = append(lower, "小计")
			for _, part := range x.heads {
				upper, lower = append(upper, "~"), append(lower, part)
			}
			continue
		}
		upper, lower = append(upper, head), append(lower, "~")
	}
	rows := [][]string{upper, lower}
	if len(parts) == 0 {
		rows = rows[:1]
	}
	return sideBySide(code.heads, rows)
}

// sideBySide puts two headers next to each other; the lower one ends in covered cells.
func sideBySide(a, b [][]string) [][]string {
	rows := make([][]string, max(len(a), len(b)))
	for i := range rows {
		for _, side := range [][][]string{a, b} {
			if i < len(side) {
				rows[i] = append(rows[i], side[i]...)
			} else {
				rows[i] = append(rows[i], slices.Repeat([]string{"~"}, len(side[0]))...)
			}
		}
	}
	return rows
}

// numberColumns adds a row that numbers the columns behind those of the keys.
func (p *paper) numberColumns(t *rapid.T, keys int) {
	row := make([]string, len(p.head[0]))
	style := pick(t, "style of 栏次", "栏次", "甲", "**", "")
	for c := range row {
		switch {
		case c >= keys:
			row[c] = strconv.Itoa(c - keys + 1)
		case style == "栏次" && c == keys-1, style == "甲" && c == 0, style == "**":
			row[c] = style
		}
	}
	if style == "" && len(row)-keys < 3 {
		return // nobody could tell
	}
	p.rows = slices.Insert(p.rows, 0, row)
}
