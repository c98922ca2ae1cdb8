package compose

import (
	"cmp"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/economic"
	"github.com/fiscalcn/yusuan/narrative"
	"github.com/fiscalcn/yusuan/tables"
)

// quantity is what a text has to say of one subject: exact amounts of the year, of
// the initial budget and of the year before. Those that the account does not give
// are zero and never written.
type quantity struct {
	subject           string // of claims
	planned           string // of claims about the plan, if that is another figure
	now, plan, before budget.Amount
}

// cell returns the quantity of a figure, without its plan.
func (w *writer) cell(f tables.Form, k tables.RowKey, column tables.Column) quantity {
	at := tables.Address{Form: f, Row: k, Column: column}
	return quantity{
		subject: at.String(),
		now:     w.set.Figure(at).Amount(),
		before:  w.prior.Figure(at).Amount(),
	}
}

// line returns the quantity of the 决算数 of a fixed line.
func (w *writer) line(f tables.Form, l tables.Line) quantity {
	return w.cell(f, tables.LineRow(l), tables.Actual)
}

// three returns the quantity of one of the “三公”. Its plan is a figure of its own,
// which not all editions print.
func (w *writer) three(l tables.Line) quantity {
	q := w.line(tables.Form07, l)
	q.planned = tables.Address{Form: tables.Form07, Row: tables.LineRow(l), Column: tables.Budgeted}.String()
	var of []economic.ThreePublic
	switch l {
	case tables.Total:
		of = []economic.ThreePublic{economic.Abroad, economic.VehiclePurchase, economic.VehicleOperation, economic.Reception}
	case tables.Abroad:
		of = []economic.ThreePublic{economic.Abroad}
	case tables.Vehicles:
		of = []economic.ThreePublic{economic.VehiclePurchase, economic.VehicleOperation}
	case tables.VehiclePurchase:
		of = []economic.ThreePublic{economic.VehiclePurchase}
	case tables.VehicleOperation:
		of = []economic.ThreePublic{economic.VehicleOperation}
	case tables.Reception:
		of = []economic.ThreePublic{economic.Reception}
	}
	var plan []budget.Amount
	for _, x := range of {
		plan = append(plan, w.plan.three[x].amount)
	}
	q.plan = w.sum(plan...)
	return q
}

// total returns the quantity of a column's 合计.
func (w *writer) total(f tables.Form, column tables.Column) quantity {
	return w.cell(f, tables.LineRow(tables.Total), column)
}

// spent returns the quantity of an indicator.
func spent(on narrative.Indicator, now budget.Amount) quantity {
	return quantity{subject: on.String(), now: now}
}

// actual writes words and the amount of the year behind them: 本年支出3.00万元.
func (w *writer) actual(words string, q quantity) {
	w.put(words)
	w.amount(q.now, textUnit, Claim{Subject: q.subject, Measure: claimActual})
}

// budgeted writes words and the initial budget behind them.
func (w *writer) budgeted(words string, q quantity) {
	w.put(words)
	w.amount(q.plan, textUnit, Claim{Subject: cmp.Or(q.planned, q.subject), Measure: claimBudget})
}

// since returns the change against the year before.
func (w *writer) since(q quantity) Change {
	change, err := NewChange(q.now, q.before, textUnit)
	if err != nil {
		w.fail(err)
	}
	return change
}

// changed writes the change against the year before: 增加12.75万元，增长7.87%.
func (w *writer) changed(change Change, q quantity) {
	w.change(change, q.subject, claimPrior, "上年无此项")
}

// against compares with the initial budget.
func (w *writer) against(q quantity) Completion {
	completion, err := NewCompletion(q.now, q.plan, textUnit)
	if err != nil {
		w.fail(err)
	}
	return completion
}

// completed writes 完成年初预算的98.20% after a comma, nothing where a reader sees no
// base.
func (w *writer) completed(completion Completion, name string, q quantity) {
	if completion.hasRate {
		w.put("，")
		w.completion(completion, name, q.subject)
	}
}

// shared writes 占本年支出合计的98.20% after a comma, nothing where a reader sees no
// base for a share.
func (w *writer) shared(part, whole quantity, name string) {
	if p, ok := w.shareOf(part, whole); ok {
		w.put("，")
		w.share(p, name, Claim{Subject: part.subject, Measure: claimShare, Base: whole.subject})
	}
}

// shareOf returns what share part is of whole, and whether a reader sees a base
// for one.
func (w *writer) shareOf(part, whole quantity) (p hundredths, ok bool) {
	if whole.now.Sign() <= 0 || !w.prints(whole.now) {
		return 0, false
	}
	p, err := percentOf(part.now.Fen(), whole.now.Fen())
	if err != nil {
		w.fail(err)
	}
	return p, true
}

// sum adds amounts up.
func (w *writer) sum(amounts ...budget.Amount) budget.Amount {
	sum, err := budget.Sum(amounts...)
	if err != nil {
		w.fail(err)
	}
	return sum
}
