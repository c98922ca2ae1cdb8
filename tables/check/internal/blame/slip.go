package blame

import (
	"slices"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/budget/judge"
	"github.com/fiscalcn/yusuan/tables"
	"github.com/fiscalcn/yusuan/tables/check/internal/claims"
)

// causesOf returns the ways for a printed figure to have come about if the true one is
// among the repairs: a slip of the hand, or else a figure that stands elsewhere.
func causesOf(s *claims.Sheet, c claims.Cell, repair judge.Range) judge.Causes {
	f := s.Figure(c)
	if c.Form == 0 || repair.Contains(f.Amount().Fen()) { // it is no figure by itself that is wrong
		return 0
	}
	if found := judge.SlipsAmong(f, repair); found != 0 {
		return found
	}
	return taken(s, c, f)
}

// taken says whether the figure is one that stands elsewhere: in another form for
// the same row and column, or beside it in its own.
func taken(s *claims.Sheet, c claims.Cell, f budget.Figure) judge.Causes {
	if f.Amount().IsZero() {
		return 0
	}
	at := s.Address(c)
	for _, form := range []tables.Form{tables.Form03, tables.Form05, tables.Form08, tables.Form09} {
		if form != at.Form && s.Tables[form] != nil && s.Tables[form].Figure(at.Row, at.Column) == f {
			return judge.CausesOf(judge.CauseScope)
		}
	}
	t := s.Tables[c.Form]
	row, _ := t.Row(at.Row)
	columns := slices.Collect(row.Columns())
	for _, col := range columns {
		if col != at.Column && row.Figure(col) == f {
			return judge.CausesOf(judge.CauseBeside)
		}
	}
	first := int(c.Index) - slices.Index(columns, at.Column) // the figures of a table stand row by row
	above, below := first-1, first+len(columns)
	if above >= 0 && t.Figure(t.Address(above).Row, at.Column) == f || below < t.Size() && t.Figure(t.Address(below).Row, at.Column) == f {
		return judge.CausesOf(judge.CauseBeside)
	}
	return 0
}
