package compose

import (
	"slices"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/budget/disclosure"
	"github.com/fiscalcn/yusuan/codes"
	"github.com/fiscalcn/yusuan/economic"
	"github.com/fiscalcn/yusuan/tables"
)

// fiscalFund is one of the three budgets of fiscal money and where its expenditure is
// published.
type fiscalFund struct {
	name   string
	source budget.Source
	form   tables.Form
}

var (
	generalFund = fiscalFund{"一般公共预算", budget.GeneralAppropriation, tables.Form05}
	managedFund = fiscalFund{"政府性基金预算", budget.ManagedFundAppropriation, tables.Form08}
	capitalFund = fiscalFund{"国有资本经营预算", budget.StateCapitalAppropriation, tables.Form09}
)

// subject returns what explanations call an item of the fund.
func (f fiscalFund) subject(code codes.Code) disclosure.Subject {
	return disclosure.Item(f.source.Fund(), code.String())
}

// fundItem is a functional item (项) with what was spent under it.
type fundItem struct {
	code codes.Code
	quantity
}

// items returns the items of a fund that have expenditure to print or, if asked
// for, an initial budget to print, in order of code.
func (w *writer) items(f fiscalFund, planned bool) []fundItem {
	var all []codes.Code
	if t, ok := w.set.Table(f.form); ok {
		for row := range t.Rows() {
			if code := row.Key().Functional(); code.Level() == codes.Item {
				all = append(all, code)
			}
		}
	}
	if planned {
		for _, it := range w.plan.funds[f.source].items {
			all = append(all, it.code)
		}
		slices.SortFunc(all, codes.Code.Compare)
		all = slices.Compact(all)
	}
	items := make([]fundItem, 0, len(all))
	for _, code := range all {
		q := w.cell(f.form, tables.FunctionalRow(code), tables.Expenditure)
		q.plan = w.plan.item(f.source, code)
		if w.prints(q.now) || planned && w.prints(q.plan) {
			items = append(items, fundItem{code, q})
		}
	}
	return items
}

// economicNames returns the names of the sections (款) of 公开06 that a total
// counts and that have a figure to print.
func (w *writer) economicNames(total tables.Line) []string {
	var names []string
	t, ok := w.set.Table(tables.Form06)
	if !ok {
		return nil
	}
	for row := range t.Rows() {
		code := row.Key().Economic()
		personnel := code.Class() == 30100 || code.Class() == 30300 // 06-2
		if code.Level() == economic.Section && personnel == (total == tables.PersonnelTotal) &&
			w.prints(row.Figure(tables.Actual).Amount()) {
			names = append(names, row.Name())
		}
	}
	return names
}
