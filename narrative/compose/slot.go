package compose

import (
	"strconv"

	"github.com/fiscalcn/yusuan/budget/disclosure"
	"github.com/fiscalcn/yusuan/codes"
	"github.com/fiscalcn/yusuan/tables"
)

// at returns the quantity of a figure, with its plan where one is kept.
func (w *writer) at(a tables.Address) quantity {
	if a.Form == tables.Form07 && a.Row.Line() != 0 && a.Column == tables.Actual {
		return w.three(a.Row.Line())
	}
	q := w.cell(a.Form, a.Row, a.Column)
	if f, ok := fundOf(a.Form); ok && a.Column == tables.Expenditure {
		switch code := a.Row.Functional(); {
		case a.Row.Line() == tables.Total:
			q.plan = w.plan.funds[f.source].total.amount
		case code.Level() == codes.Item:
			q.plan = w.plan.item(f.source, code)
		}
	}
	return q
}

func fundOf(f tables.Form) (fiscalFund, bool) {
	for _, fund := range []fiscalFund{generalFund, managedFund, capitalFund} {
		if fund.form == f {
			return fund, true
		}
	}
	return fiscalFund{}, false
}

// isPlanned reports whether an initial budget is kept of a figure.
func isPlanned(a tables.Address) bool {
	_, fund := fundOf(a.Form)
	return fund && a.Column == tables.Expenditure || a.Form == tables.Form07 && a.Column == tables.Actual
}

// subjectOf returns what explanations call a figure, "" if they know none.
func subjectOf(a tables.Address) disclosure.Subject {
	fund, ok := fundOf(a.Form)
	switch line, code := a.Row.Line(), a.Row.Functional(); {
	case ok && code.Level() == codes.Item && a.Column == tables.Expenditure:
		return fund.subject(code)
	case a.Form == tables.Form01 && line == tables.GrandIncome:
		return disclosure.Turnover
	case a.Form == tables.Form04 && line == tables.GrandIncome:
		return disclosure.FiscalTurnover
	case a.Form == tables.Form05 && line == tables.Total && a.Column == tables.Expenditure:
		return disclosure.GeneralExpenditure
	case a.Form == tables.Form07:
		return threeSubjects[line]
	default:
		return ""
	}
}

var threeSubjects = map[tables.Line]disclosure.Subject{
	tables.Total: disclosure.ThreePublicTotal, tables.Abroad: disclosure.Abroad, tables.Vehicles: disclosure.VehicleCost,
	tables.VehiclePurchase: disclosure.VehiclePurchase, tables.VehicleOperation: disclosure.VehicleOperation, tables.Reception: disclosure.Reception,
}

// A listItem is where in a list a text is. The zero value is outside of lists.
type listItem struct {
	entry
	number int // from 1
}

// of returns what a ref is about.
func (w *writer) of(r ref, in *listItem) (quantity, tables.Address) {
	switch {
	case r.current:
		return in.quantity, in.at
	case r.fact != nil:
		return w.quantityOf(r.fact), tables.Address{}
	}
	return w.at(r.address), r.address
}

// silent reports whether a slot has nothing to say.
func (w *writer) silent(s *slot, in *listItem) bool {
	if f := s.at.fact; f != nil && !w.isKnown(f) {
		return true
	}
	q, _ := w.of(s.at, in)
	switch s.verb {
	case budgetVerb:
		return !w.hasPlan && s.at.fact == nil
	case comparisonVerb, plannedChangeVerb, plannedThanVerb:
		return !w.hasPlan
	case completionVerb:
		return !w.hasPlan || !w.against(q).hasRate
	case plannedReasonVerb:
		return !w.hasPlan || w.beyond(q).Sign() == 0
	case deviationVerb:
		return !w.hasPlan || w.against(q).Sign() == 0
	case changeVerb, thanVerb:
		return !w.hasBefore(s.at)
	case reasonVerb, directionVerb:
		return !w.hasBefore(s.at) || w.since(q).Sign() == 0
	case shareVerb:
		whole, _ := w.of(s.whole, in)
		_, ok := w.shareOf(q, whole)
		return !ok
	case differsVerb:
		other, _ := w.of(s.whole, in)
		return q.now == other.now
	case sectionsVerb:
		return len(w.economicNames(s.at.address.Row.Line())) == 0
	case anyVerb:
		switch {
		case s.list.of != nil:
			return len(s.list.of(w)) == 0
		case s.at.fact != nil:
			return !w.any(s.at.fact)
		default:
			return !w.prints(q.now)
		}
	}
	return false
}

// hasBefore reports whether it is known what something was the year before.
func (w *writer) hasBefore(r ref) bool {
	if r.fact != nil {
		return w.facts.OperatingCost != nil && !w.facts.OperatingCost.Prior.IsBlank()
	}
	return w.hasPrior
}

// fill writes what a slot says.
func (w *writer) fill(s *slot, in *listItem) {
	q, at := w.of(s.at, in)
	if f := s.at.fact; f != nil && f.amount != nil && !w.isKnown(f) {
		f.group.missing(w)
		return
	}
	switch s.verb {
	case departmentVerb:
		w.put(w.header.Name)
	case yearVerb:
		w.put(strconv.Itoa(w.header.Year))
	case lastYearVerb:
		w.put(strconv.Itoa(w.header.Year - 1))
	case amountVerb:
		w.actual("", q)
	case budgetVerb:
		if s.at.fact != nil {
			q.plan = q.now
		}
		w.budgeted("", q)
	case changeVerb:
		w.change(w.since(q), w.subject(q), claimPrior, "上年无此项")
	case thanVerb:
		w.put(than(w.since(q)))
	case directionVerb:
		w.put(w.since(q).direction())
	case plannedChangeVerb:
		w.change(w.beyond(q), w.subject(q), claimBudget, "年初未安排预算")
	case plannedThanVerb:
		w.put(than(w.beyond(q)))
	case completionVerb:
		w.percent(w.against(q).rate, Claim{Subject: w.subject(q), Measure: claimCompletion, Base: claimBudget})
	case comparisonVerb:
		w.put(w.against(q).String())
	case shareVerb:
		whole, _ := w.of(s.whole, in)
		p, _ := w.shareOf(q, whole)
		w.percent(p, Claim{Subject: w.subject(q), Measure: claimShare, Base: w.subject(whole)})
	case reasonVerb:
		about := subjectOf(at)
		if s.at.fact != nil {
			about = disclosure.AgencyOperation
		}
		w.explain(w.facts.Explanations.Changes[about], "原因待补", GapChange, about, "gap.change")
	case deviationVerb, plannedReasonVerb:
		about := subjectOf(at)
		w.explain(w.facts.Explanations.Deviations[about], "原因待补", GapDeviation, about, "gap.deviation")
	case useVerb:
		about := subjectOf(at)
		w.explain(w.facts.Explanations.Uses[about], "用途待补", GapUse, about, "gap.use")
	case sectionsVerb:
		w.put(Enumerate(w.economicNames(s.at.address.Row.Line())...))
	case countVerb:
		w.number(s.at.fact)
	case wordsVerb:
		w.given(s.at.fact)
	case markerVerb:
		w.missing(s.marker)
	case ordinalVerb:
		w.put(s.style.Number(in.number))
	case codeVerb:
		w.put(in.code.String())
	case nameVerb:
		w.put(in.name)
	case classVerb:
		w.put(w.name(in.code.Class()))
	case sectionVerb:
		w.put(w.name(in.code.Section()))
	case explanationVerb:
		w.put(in.explanation)
	}
}

// than returns what stands before what something is compared with.
func than(c Change) string {
	if c.Sign() == 0 {
		return "与"
	}
	return "比"
}

// say writes a pattern.
func (w *writer) say(p pattern, in *listItem) {
	for i := range p {
		switch x := &p[i]; {
		case x.slot != nil:
			w.fill(x.slot, in)
		case x.group != nil:
			for _, alternative := range x.group {
				if w.hasAll(alternative, in) {
					w.say(alternative, in)
					break
				}
			}
		default:
			w.put(x.words)
		}
	}
}

// hasAll reports whether every slot of a pattern, outside of groups in it, has something to
// say.
func (w *writer) hasAll(p pattern, in *listItem) bool {
	for i := range p {
		if s := p[i].slot; s != nil && w.silent(s, in) {
			return false
		}
	}
	return true
}
