package check

import (
	"strings"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/budget/judge"
	"github.com/fiscalcn/yusuan/tables"
	"github.com/fiscalcn/yusuan/tables/check/internal/blame"
)

// A sum can miss an amount that the document states and no form has a place for, as
// in a line that only some places print. Then it is no error of the document.

// beside is a cell that the forms have no place for, and the amount it states.
type beside struct {
	form    tables.Form                      // that it stands in
	row     tables.RowKey                    // of the form that it stands in; zero if the form has no such row
	text    string                           // what the amount is of
	amounts [budget.YiYuan + 1]budget.Figure // by the unit that its form is printed in; blank if it is none in that
}

// besides returns the amounts that the document states beside the forms, other than
// parts of what the forms have.
func (r *run) besides() []beside {
	if r.reading == nil {
		return nil
	}
	var all []beside
	add := func(form tables.Form, row tables.RowKey, text, cell string) {
		b := beside{form: form, row: row, text: text}
		for u := range b.amounts {
			if f, err := budget.ParseFigure(cell, budget.Unit(u)); err == nil && !f.Amount().IsZero() {
				b.amounts[u] = f
			}
		}
		if b.amounts != [len(b.amounts)]budget.Figure{} {
			all = append(all, b)
		}
	}
	for e := range r.reading.Extra() {
		if !strings.Contains(e.Label+e.Heading, "其中") {
			add(e.Form, e.Key, strings.TrimSpace(e.Label+" "+e.Heading), e.Text)
		}
	}
	return all
}

// excuse lowers the severity of a finding if every sum that shows it misses just what
// one of the cells states that its form has no place for: one of its own row, or of a row
// that the form has not. The cell is in the unit that the document prints its form in.
func (r *run) excuse(f *blame.Finding, all []beside) {
	for _, b := range all {
		here := b.form == f.At.Form && (b.row == tables.RowKey{} || b.row == f.At.Row)
		if !here || f.Severity != judge.Error {
			continue
		}
		if amount := b.amounts[r.reading.Unit(f.At.Form)]; !amount.IsBlank() && misses(f, amount) {
			f.Severity, f.Beside = judge.Warning, b.text
		}
	}
}

func misses(f *blame.Finding, amount budget.Figure) bool {
	for _, e := range f.Evidence {
		off := blame.Magnitude(e.Difference) - blame.Magnitude(amount.Amount())
		if max(off, -off) > e.Tolerance.Fen()+amount.HalfUnit().Fen() {
			return false
		}
	}
	return true
}
