package check

import (
	"slices"

	"github.com/fiscalcn/yusuan/codes"
	"github.com/fiscalcn/yusuan/economic"
	"github.com/fiscalcn/yusuan/tables"
)

// A writer writes down identities between figures of a sheet.
type writer struct {
	sheet      *sheet
	wanted     func(rule string) bool
	identities []identity
	refs       []ref // of all identities; those of the current one from start on
	start      int
	unknown    bool // the current one has a term that the document states nowhere
}

func (w *writer) cell(sign int8, c cell) *writer {
	w.refs = append(w.refs, ref{c, sign})
	return w
}

func (w *writer) at(sign int8, f tables.Form, k tables.RowKey, c tables.Column) *writer {
	a := tables.Address{Form: f, Row: k, Column: c}
	if t := w.sheet.tables[f]; t != nil && !t.Has(k, c) {
		if r, ok := t.Row(k); ok {
			return w.unprinted(sign, r, a)
		}
	}
	return w.cell(sign, w.sheet.cell(a))
}

func (w *writer) line(sign int8, f tables.Form, l tables.Line, c tables.Column) *writer {
	return w.at(sign, f, tables.LineRow(l), c)
}

func (w *writer) put(rule string) { w.end(rule, false) }

func (w *writer) putAtMost(rule string) { w.end(rule, true) }

// end ends an identity. One of which nothing is stated, or something unknown, says
// nothing and is dropped.
func (w *writer) end(rule string, atMost bool) {
	refs := w.refs[w.start:]
	stated, unknown := false, w.unknown
	w.unknown = false
	for _, r := range refs {
		stated = stated || !w.sheet.figure(r.cell).IsBlank()
	}
	if !stated || unknown || !w.wanted(rule) {
		w.refs = w.refs[:w.start]
		return
	}
	w.identities = append(w.identities, identity{rule, slices.Clip(refs), atMost})
	w.start = len(w.refs)
}

// has reports whether the set has all the forms.
func (s *sheet) has(forms ...tables.Form) bool {
	for _, f := range forms {
		if s.tables[f] == nil {
			return false
		}
	}
	return true
}

// hasLine reports whether a form of the set prints a fixed line.
func (s *sheet) hasLine(f tables.Form, l tables.Line) bool {
	_, ok := s.tables[f].Row(tables.LineRow(l))
	return ok
}

const (
	f01 = tables.Form01
	f02 = tables.Form02
	f03 = tables.Form03
	f04 = tables.Form04
	f05 = tables.Form05
	f06 = tables.Form06
	f07 = tables.Form07
	f08 = tables.Form08
	f09 = tables.Form09
)

var fiscalLines = []tables.Line{tables.IncomeGeneral, tables.IncomeManagedFund, tables.IncomeStateCapital}

// cross writes the rules X01–X13. Each needs forms; without them it writes nothing,
// and Run says that it could not be evaluated.
func (w *writer) cross() {
	const actual, total = tables.Actual, tables.Total
	s := w.sheet
	if s.has(f01, f02) {
		w.line(+1, f01, tables.IncomeTotal, actual).line(-1, f02, total, tables.Income).put("X01")
		if s.hasLine(f01, tables.IncomeFiscal) {
			w.line(+1, f01, tables.IncomeFiscal, actual)
		} else {
			for _, l := range fiscalLines {
				w.line(+1, f01, l, actual)
			}
		}
		w.line(-1, f02, total, tables.FromFiscal).put("X02")
		for l, c := tables.IncomeSuperior, tables.FromSuperior; l <= tables.IncomeOther; l, c = l+1, c+1 {
			w.line(+1, f01, l, actual).line(-1, f02, total, c).put("X02")
		}
	}
	if s.has(f01, f03) {
		w.line(+1, f01, tables.ExpenditureTotal, actual).line(-1, f03, total, tables.Expenditure).put("X03")
		w.classes("X04", f01, actual, f03)
	}
	if s.has(f01, f04) {
		w.fiscalIncome()
		w.carryOver()
	}
	for _, x := range []struct {
		rule   string
		form   tables.Form
		column tables.Column
	}{
		{"X06", f05, tables.General}, {"X07", f08, tables.ManagedFund}, {"X07", f09, tables.StateCapital},
	} {
		if s.has(f04, x.form) {
			w.line(+1, f04, tables.ExpenditureTotal, x.column).line(-1, x.form, total, tables.Expenditure).put(x.rule)
			w.classes(x.rule, f04, x.column, x.form)
		}
	}
	if s.has(f05, f06) {
		w.line(+1, f05, total, tables.Basic).
			line(-1, f06, tables.PersonnelTotal, actual).line(-1, f06, tables.OperationsTotal, actual).put("X08")
		w.booking()
	}
	if s.has(f02, f04) {
		w.line(+1, f02, total, tables.FromFiscal).line(-1, f04, tables.IncomeTotal, actual).put("X09")
	}
	if s.has(f03, f05) {
		w.withinAll()
	}
	if s.has(f06, f07) {
		w.threePublic()
	}
}

// threePublic is X12. A line that 公开07 has not is part of one that it has.
func (w *writer) threePublic() {
	for _, x := range []struct {
		code  economic.Code
		lines []tables.Line // the next holds the one before
	}{
		{30212, []tables.Line{tables.Abroad, tables.Total}},
		{31013, []tables.Line{tables.VehiclePurchase, tables.Vehicles, tables.Total}},
		{30231, []tables.Line{tables.VehicleOperation, tables.Vehicles, tables.Total}},
		{30217, []tables.Line{tables.Reception, tables.Total}},
	} {
		within := x.lines[0]
		if i := slices.IndexFunc(x.lines, func(l tables.Line) bool { return w.sheet.hasLine(f07, l) }); i >= 0 {
			within = x.lines[i]
		}
		w.at(+1, f06, tables.EconomicRow(x.code), tables.Actual).line(-1, f07, within, tables.Actual).putAtMost("X12")
	}
}

// fiscalIncome is X05. Where 公开01 has 财政拨款收入 in one line, that is the sum of the
// budgets of 公开04, and those that it has besides are parts of it.
func (w *writer) fiscalIncome() {
	const actual = tables.Actual
	inOne := w.sheet.hasLine(f01, tables.IncomeFiscal)
	for _, l := range fiscalLines {
		if !inOne || w.sheet.hasLine(f01, l) {
			w.line(+1, f01, l, actual).line(-1, f04, l, actual).put("X05")
		}
	}
	if !inOne {
		return
	}
	w.line(+1, f01, tables.IncomeFiscal, actual)
	for _, l := range fiscalLines {
		w.line(-1, f04, l, actual)
	}
	w.put("X05")
}

// classes writes that the expenditure lines of a form equal the class rows of a
// code tree, for every class that either has. A form without any line of a class has
// its expenditure in other lines.
func (w *writer) classes(rule string, f tables.Form, c tables.Column, tree tables.Form) {
	divided := false
	for r := range w.sheet.tables[f].Rows() {
		if r.Key().Functional() != 0 {
			divided = true
			w.at(+1, f, r.Key(), c).standing(-1, tree, r.Key(), tables.Expenditure).put(rule)
		}
	}
	for r := range w.sheet.tables[tree].Rows() {
		if !divided || r.Key().Functional().Level() != codes.Class {
			continue
		}
		if _, ok := w.sheet.tables[f].Row(r.Key()); !ok {
			w.at(+1, f, r.Key(), c).at(-1, tree, r.Key(), tables.Expenditure).put(rule)
		}
	}
}

// standing is at for the rows that stand for a code in a form that lists codes.
func (w *writer) standing(sign int8, f tables.Form, k tables.RowKey, c tables.Column) *writer {
	before := len(w.refs)
	for row := range standing(w.sheet.tables[f], k) {
		w.at(sign, f, row, c)
	}
	if len(w.refs) == before {
		w.at(sign, f, k, c)
	}
	return w
}

// carryOver writes X11: what money outside of the grant carries over.
func (w *writer) carryOver() {
	for _, x := range []struct {
		sign int8
		line tables.Line
		fund tables.Column // of 公开04, where it is not 决算数
	}{
		{+1, tables.Opening, tables.Actual},
		{+1, tables.IncomeTotal, tables.Actual},
		{-1, tables.ExpenditureTotal, tables.AllFunds},
		{-1, tables.Closing, tables.AllFunds},
	} {
		w.line(x.sign, f01, x.line, tables.Actual).line(-x.sign, f04, x.line, x.fund)
	}
	w.line(+1, f01, tables.SurplusUsed, tables.Actual).
		line(-1, f01, tables.SurplusDistributed, tables.Actual).put("X11")
}
