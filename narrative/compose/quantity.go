package compose

import (
	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/economic"
	"github.com/fiscalcn/yusuan/narrative"
	"github.com/fiscalcn/yusuan/tables"
)

// quantity is what a text has to say of one subject: exact amounts of the year, of
// the initial budget and of the year before. Those that the account does not give
// are zero and never written.
type quantity struct {
	at                tables.Address // the figure, if it is one
	indicator         string         // what it is if not
	now, plan, before budget.Amount
}

// subject returns what claims about the quantity are about.
func (w *writer) subject(q quantity) string {
	if q.indicator != "" {
		return q.indicator
	}
	if w.named != q.at {
		w.named, w.address = q.at, q.at.String()
	}
	return w.address
}

// plannedSubject returns what claims about the plan are about: of the “三公” a figure of its own,
// which not all editions print.
func (w *writer) plannedSubject(q quantity) string {
	if q.at.Form != tables.Form07 {
		return w.subject(q)
	}
	return tables.Address{Form: tables.Form07, Row: q.at.Row, Column: tables.Budgeted}.String()
}

// cell returns the quantity of a figure, without its plan.
func (w *writer) cell(f tables.Form, k tables.RowKey, column tables.Column) quantity {
	at := tables.Address{Form: f, Row: k, Column: column}
	return quantity{
		at:     at,
		now:    w.set.Figure(at).Amount(),
		before: w.prior.Figure(at).Amount(),
	}
}

// line returns the quantity of the 决算数 of a fixed line.
func (w *writer) line(f tables.Form, l tables.Line) quantity {
	return w.cell(f, tables.LineRow(l), tables.Actual)
}

// three returns the quantity of one of the “三公”.
func (w *writer) three(l tables.Line) quantity {
	q := w.line(tables.Form07, l)
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
	return quantity{indicator: on.String(), now: now}
}

// actual writes words and the amount of the year behind them: 本年支出3.00万元.
func (w *writer) actual(words string, q quantity) {
	w.put(words)
	w.amount(q.now, textUnit, Claim{Subject: w.subject(q), Measure: claimActual})
}

// budgeted writes words and the initial budget behind them.
func (w *writer) budgeted(words string, q quantity) {
	w.put(words)
	w.amount(q.plan, textUnit, Claim{Subject: w.plannedSubject(q), Measure: claimBudget})
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
	w.change(change, w.subject(q), claimPrior, "上年无此项")
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
		w.completion(completion, name, w.subject(q))
	}
}

// shared writes 占本年支出合计的98.20% after a comma, nothing where a reader sees no
// base for a share.
func (w *writer) shared(part, whole quantity, name string) {
	if p, ok := w.shareOf(part, whole); ok {
		w.put("，")
		w.share(p, name, Claim{Subject: w.subject(part), Measure: claimShare, Base: w.subject(whole)})
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
