package compose

import (
	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/economic"
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
	var plan budget.Accumulator
	for x, last := itemsOf(l); x <= last; x++ {
		plan.Add(w.plan.three[x].amount)
	}
	var err error
	if q.plan, err = plan.Amount(); err != nil {
		w.fail(err)
	}
	return q
}

// itemsOf returns the first and the last of the items that a line of 公开07 is the sum of; the
// first is behind the last if there are none.
func itemsOf(l tables.Line) (first, last economic.ThreePublic) {
	switch l {
	case tables.Total:
		return economic.Abroad, economic.Reception
	case tables.Abroad:
		return economic.Abroad, economic.Abroad
	case tables.Vehicles:
		return economic.VehiclePurchase, economic.VehicleOperation
	case tables.VehiclePurchase:
		return economic.VehiclePurchase, economic.VehiclePurchase
	case tables.VehicleOperation:
		return economic.VehicleOperation, economic.VehicleOperation
	case tables.Reception:
		return economic.Reception, economic.Reception
	default:
		return economic.Reception, 0
	}
}

// total returns the quantity of a column's 合计.
func (w *writer) total(f tables.Form, column tables.Column) quantity {
	return w.cell(f, tables.LineRow(tables.Total), column)
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

// beyond returns the change against the initial budget.
func (w *writer) beyond(q quantity) Change {
	change, err := NewChange(q.now, q.plan, textUnit)
	if err != nil {
		w.fail(err)
	}
	return change
}

// against compares with the initial budget.
func (w *writer) against(q quantity) Completion {
	completion, err := NewCompletion(q.now, q.plan, textUnit)
	if err != nil {
		w.fail(err)
	}
	return completion
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
