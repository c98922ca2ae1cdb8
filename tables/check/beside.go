package check

import (
	"strings"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/budget/judge"
	"github.com/fiscalcn/yusuan/tables"
	"github.com/fiscalcn/yusuan/tables/check/internal/blame"
	"github.com/fiscalcn/yusuan/tables/reading"
)

// A sum can miss an amount that the document states and no form has a place for, as
// in a line that only some places print. Then it is no error of the document.

// beside returns the cells with amounts that the forms have no place for, other than parts of
// what the forms have.
func (r *run) beside() []reading.Extra {
	if r.reading == nil {
		return nil
	}
	var all []reading.Extra
	for x := range r.reading.Extra() {
		if !strings.Contains(x.Label+x.Heading, "其中") && !x.Figure.Amount().IsZero() {
			all = append(all, x)
		}
	}
	return all
}

// excuse lowers the severity of a finding if every sum that shows it misses just what
// one of the cells states that its form has no place for: one of its own row, or of a row
// that the form has not.
func excuse(f *blame.Finding, beside []reading.Extra) {
	for _, x := range beside {
		here := x.Form == f.At.Form && (x.Key == tables.RowKey{} || x.Key == f.At.Row)
		if here && f.Severity == judge.Error && misses(f, x.Figure) {
			f.Severity, f.Beside = judge.Warning, strings.TrimSpace(x.Label+" "+x.Heading)
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
