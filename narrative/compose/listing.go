package compose

import (
	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/codes"
	"github.com/fiscalcn/yusuan/tables"
)

// A list is what a text goes through one by one.
type list struct {
	form tables.Form // that it is of, 0 for terms
	of   func(*writer) []entry
}

// An entry is an item of a list.
type entry struct {
	quantity
	code codes.Code // 0 for columns and lines
	name string
	// explanation is of a term.
	explanation string
}

// termList is the name of the list of terms, which have an explanation and no figures.
const termList = "名词解释"

var lists = map[string]list{
	"公开01/收入":  {tables.Form01, (*writer).incomeLines},
	"公开02/栏":   {tables.Form02, func(w *writer) []entry { return w.columns(tables.Form02, incomeColumns[:], false) }},
	"公开03/栏":   {tables.Form03, func(w *writer) []entry { return w.columns(tables.Form03, natureColumns[:], false) }},
	"公开03/性质":  {tables.Form03, func(w *writer) []entry { return w.columns(tables.Form03, natureColumns[:], true) }},
	"公开05/类":   {tables.Form05, func(w *writer) []entry { return w.spentOn(generalFund, codes.Class, false) }},
	"公开05/项":   {tables.Form05, func(w *writer) []entry { return w.spentOn(generalFund, codes.Item, false) }},
	"公开05/预算项": {tables.Form05, func(w *writer) []entry { return w.spentOn(generalFund, codes.Item, true) }},
	"公开08/项":   {tables.Form08, func(w *writer) []entry { return w.spentOn(managedFund, codes.Item, false) }},
	"公开08/预算项": {tables.Form08, func(w *writer) []entry { return w.spentOn(managedFund, codes.Item, true) }},
	"公开09/项":   {tables.Form09, func(w *writer) []entry { return w.spentOn(capitalFund, codes.Item, false) }},
	"公开09/预算项": {tables.Form09, func(w *writer) []entry { return w.spentOn(capitalFund, codes.Item, true) }},
	termList:   {0, (*writer).terms},
}

// incomeColumns are the columns of 公开02 that divide its 合计.
var incomeColumns = [...]tables.Column{
	tables.FromFiscal, tables.FromSuperior, tables.FromInstitutional,
	tables.FromOperating, tables.FromAffiliate, tables.FromOther,
}

// natureColumns are the columns of 公开03 that divide its 合计.
var natureColumns = [...]tables.Column{
	tables.Basic, tables.Project, tables.ToSuperior, tables.Operating, tables.ToAffiliate,
}

// incomeLines returns the income lines of 公开01; 财政专户管理资金收入 is one where it is printed.
func (w *writer) incomeLines() []entry {
	var entries []entry
	for source := range budget.Sources() {
		line := tables.IncomeLine(source)
		at := tables.Address{Form: tables.Form01, Row: tables.LineRow(line), Column: tables.Actual}
		if line == tables.IncomeSpecialAccount && !w.set.Has(at) {
			continue
		}
		entries = append(entries, entry{quantity: w.at(at), name: line.String()})
	}
	return entries
}

// columns returns the 合计 of some columns: those that have a figure to print, or all.
func (w *writer) columns(f tables.Form, columns []tables.Column, all bool) []entry {
	var entries []entry
	for _, column := range columns {
		at := tables.Address{Form: f, Row: tables.LineRow(tables.Total), Column: column}
		if q := w.at(at); all || w.prints(q.now) {
			entries = append(entries, entry{quantity: q, name: column.String()})
		}
	}
	return entries
}

// spentOn returns the codes of a level that a fund was spent on, with an amount to print,
// or an initial budget to print if planned.
func (w *writer) spentOn(f fiscalFund, level codes.Level, planned bool) []entry {
	var entries []entry
	if level == codes.Item {
		for _, it := range w.items(f, planned) {
			entries = append(entries, entry{quantity: it.quantity, code: it.code, name: w.name(it.code)})
		}
		return entries
	}
	if t, ok := w.set.Table(f.form); ok {
		for row := range t.Rows() {
			code := row.Key().Functional()
			if code.Level() != level {
				continue
			}
			at := tables.Address{Form: f.form, Row: row.Key(), Column: tables.Expenditure}
			if q := w.at(at); w.prints(q.now) {
				entries = append(entries, entry{quantity: q, code: code, name: row.Name()})
			}
		}
	}
	return entries
}
