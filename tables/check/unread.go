package check

import (
	"fmt"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/budget/judge"
)

// A sum can miss an amount that the document states and no form has a place for, as
// in a line that only some places print. Then it is no error of the document.

// unread is a cell that could not be placed, and the amount it states.
type unread struct {
	text   string
	amount budget.Figure
}

// unreadAmounts returns the amounts that reading the document could not place.
func (r *run) unreadAmounts() []unread {
	if r.reading == nil {
		return nil
	}
	var all []unread
	for c := range r.reading.Unread() {
		f, err := budget.ParseFigure(c.Text, r.sheet.set.Unit())
		if err == nil && !f.Amount().IsZero() {
			all = append(all, unread{c.Text, f})
		}
	}
	return all
}

// excuse lowers the severity of a finding if every sum that shows it misses just what
// one of the cells states that could not be placed.
func (f *Finding) excuse(all []unread) {
	for _, u := range all {
		if f.Severity == judge.Error && f.misses(u.amount) {
			f.Severity = judge.Warning
			f.Message += fmt.Sprintf("，与未能读入的“%s”相符", u.text)
		}
	}
}

func (f *Finding) misses(amount budget.Figure) bool {
	for _, e := range f.Evidence {
		off := max(e.Difference.Fen(), -e.Difference.Fen()) - max(amount.Amount().Fen(), -amount.Amount().Fen())
		if max(off, -off) > e.Tolerance.Fen()+amount.HalfUnit().Fen() {
			return false
		}
	}
	return true
}
