package tables

import (
	"fmt"
	"maps"
	"slices"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/codes"
	"github.com/fiscalcn/yusuan/economic"
)

// books are an account's sums by what the forms tell apart: what is left of a
// ledger once it has been read through.
type books struct {
	edition    Edition
	functional codes.Catalogue
	economic   economic.Catalogue

	items    []*item // in order of code
	classes  classSums
	basic    map[basicItem]budget.Accumulator // of the 一般公共预算
	divided  map[codes.Code]division          // by class, nil where 公开01 shows no parts
	units    []budget.Member
	spent    threePublic // “三公” of the account
	budgeted threePublic // “三公” of the initial budget

	opening, closing [budget.SpecialAccount + 1]budget.Accumulator // by fiscal source; 0 for other money
	carried          budget.Balances

	err error
}

// item is what an account holds under one functional item. Arrays are by
// [budget.Source] and [budget.Nature].
type item struct {
	code             codes.Code
	income           [budget.SpecialAccount + 1]budget.Accumulator
	outlay           [budget.SpecialAccount + 1][budget.SubsidyToAffiliate + 1]budget.Accumulator
	opening, closing [budget.SpecialAccount + 1]budget.Accumulator
}

// threePublic is what was spent on each item out of each fiscal source.
type threePublic [economic.Reception + 1][budget.SpecialAccount + 1]budget.Accumulator

// newBooks reads the account through once.
func newBooks(a *budget.Account, e Edition) (*books, error) {
	b := &books{
		edition:    e,
		functional: a.Ledger.Functional(),
		economic:   a.Ledger.Economic(),
		basic:      map[basicItem]budget.Accumulator{},
		carried:    a.Carried,
		units:      a.Units,
	}
	if len(e.columns(Form01, LineRow(GrandExpenditure))) > 1 {
		b.divided = map[codes.Code]division{}
	}
	balances, err := a.Balances()
	if err != nil {
		return nil, err
	}
	ix := itemIndex{}
	for r := range a.Ledger.ReceiptsUnsorted() {
		ix.at(r.Code).income[r.Source].Add(r.Amount)
	}
	for o := range a.Ledger.OutlaysUnsorted() {
		ix.at(o.Code).outlay[o.Source][o.Nature].Add(o.Amount)
		b.addEconomic(o)
	}
	for _, x := range balances {
		b.opening[x.Source].Add(x.Opening)
		b.closing[x.Source].Add(x.Closing)
		if x.Code != 0 {
			ix.at(x.Code).opening[x.Source].Add(x.Opening)
			ix.at(x.Code).closing[x.Source].Add(x.Closing)
		}
	}
	b.items = ix.sorted()
	b.classes = b.newClasses()
	if a.Initial != nil {
		for o := range a.Initial.OutlaysUnsorted() {
			b.budgeted.add(o)
		}
	}
	return b, nil
}

// basicItem is basic expenditure under an economic section, in the column of 人员经费 or 公用经费.
type basicItem struct {
	section economic.Code
	column  Column
}

// itemIndex finds items by code.
type itemIndex map[codes.Code]*item

func (ix itemIndex) at(c codes.Code) *item {
	it := ix[c]
	if it == nil {
		it = &item{code: c}
		ix[c] = it
	}
	return it
}

func (ix itemIndex) sorted() []*item {
	return slices.SortedFunc(maps.Values(ix), func(x, y *item) int { return x.code.Compare(y.code) })
}

// addEconomic adds an outlay to the sums of 公开06 and 07, and to those of 公开01 of units.
func (b *books) addEconomic(o budget.Outlay) {
	b.spent.add(o)
	if b.divided != nil {
		b.divide(o)
	}
	if o.Nature == budget.Basic && o.Source == budget.GeneralAppropriation {
		of := basicItem{o.Economic, b.basicColumn(o)}
		sum := b.basic[of]
		sum.Add(o.Amount)
		b.basic[of] = sum
	}
}

func (p *threePublic) add(o budget.Outlay) {
	of, ok := o.Economic.ThreePublic()
	if !ok || !o.Source.IsFiscal() {
		return
	}
	p[of][o.Source].Add(o.Amount)
}

// amount returns what was spent on an item out of some sources, nil for all.
func (p *threePublic) amount(of economic.ThreePublic, sources []budget.Source) budget.Accumulator {
	var sum budget.Accumulator
	for s := range p[of] {
		if sources == nil || slices.Contains(sources, budget.Source(s)) {
			sum.Merge(p[of][s])
		}
	}
	return sum
}

// figure turns a sum into a figure: blank for zero, as nothing was booked, unless
// the form states zeros. A sum beyond the range of an amount is kept as the error of the build.
func (b *books) figure(sum budget.Accumulator, at Address, zeros bool) budget.Figure {
	amount, err := sum.Amount()
	if err != nil && b.err == nil {
		b.err = fmt.Errorf("%s: %w", at, err)
	}
	if amount.IsZero() && !zeros {
		return budget.Figure{}
	}
	return budget.Exact(amount)
}

// row adds a row of sums to a table.
func (b *books) row(t *TableBuilder, k RowKey, name string, sums ...budget.Accumulator) {
	columns := t.columns(k)
	zeros := t.table.edition.form(t.table.form).Zeros
	var most [8]budget.Figure // of most forms
	figures := most[:0]
	for i, sum := range sums {
		figures = append(figures, b.figure(sum, Address{t.table.form, k, columns[i]}, zeros))
	}
	t.Row(k, name, figures...)
}

// line adds a fixed line under the name the form prints.
func (b *books) line(t *TableBuilder, l Line, sums ...budget.Accumulator) {
	b.row(t, LineRow(l), t.table.edition.LineLabel(t.table.form, l), sums...)
}

// part adds a fixed line if the edition prints it, and reports whether it does. Money under a
// line that it does not print, and that is not counted under another one, would be missing
// from the sums: that is the error of the build.
func (b *books) part(t *TableBuilder, l Line, counted bool, sums ...budget.Accumulator) bool {
	if t.table.edition.form(t.table.form).prints(l) {
		b.line(t, l, sums...)
		return true
	}
	if !counted && !allZero(sums) {
		b.lost(t, l)
	}
	return false
}

// lost keeps an error about money that a table has no place for.
func (b *books) lost(t *TableBuilder, of fmt.Stringer) {
	if b.err == nil {
		b.err = fmt.Errorf("%s of %s has no place for %s: %w", t.table.form, b.edition, of, ErrPlace)
	}
}

// name returns the official name of a functional code in the account's year.
func (b *books) name(c codes.Code) string {
	name, _ := b.functional.Name(c)
	return name
}

// total returns the sum of accumulators.
func total(sums ...budget.Accumulator) budget.Accumulator {
	var t budget.Accumulator
	for _, s := range sums {
		t.Merge(s)
	}
	return t
}
