package check

import (
	"slices"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/budget/judge"
	"github.com/fiscalcn/yusuan/tables"
	"github.com/fiscalcn/yusuan/tables/check/internal/claims"
)

// A writer writes down what rules claim of the figures of a sheet.
type writer struct {
	sheet      *claims.Sheet
	prior      *tables.Set  // last year's, if it is given
	initial    *tables.Set  // the budget of the year, likewise
	units      []tables.Set // likewise
	isKnown    bool         // the set prints the columns that its edition has, and no others
	rule       *Rule        // whose claims are written
	identities []claims.Identity
	refs       []claims.Ref // of all identities; those of the current one from start on
	start      int
	unknown    bool // the current one has a term that the document states nowhere
}

func (w *writer) cell(sign int8, c claims.Cell) *writer {
	w.refs = append(w.refs, claims.Ref{Cell: c, Sign: sign})
	return w
}

func (w *writer) at(sign int8, f tables.Form, k tables.RowKey, c tables.Column) *writer {
	a := tables.Address{Form: f, Row: k, Column: c}
	if t := w.sheet.Tables[f]; t != nil {
		if i := t.Index(k, c); i >= 0 {
			return w.cell(sign, claims.Cell{Form: f, Index: int32(i)})
		}
		if r, ok := t.Row(k); ok {
			return w.unprinted(sign, r, a)
		}
	}
	return w.cell(sign, w.sheet.Absent(a))
}

func (w *writer) line(sign int8, f tables.Form, l tables.Line, c tables.Column) *writer {
	return w.at(sign, f, tables.LineRow(l), c)
}

// put ends the claim that the terms add up to zero.
func (w *writer) put() { w.end(false) }

// putAtMost ends the claim that the terms add up to no more than zero.
func (w *writer) putAtMost() { w.end(true) }

// end ends a claim. One of which nothing is stated, or something unknown, says
// nothing and is dropped.
func (w *writer) end(atMost bool) {
	refs := w.refs[w.start:]
	stated, unknown := false, w.unknown
	w.unknown = false
	for _, r := range refs {
		stated = stated || !w.sheet.Figure(r.Cell).IsBlank()
	}
	if !stated || unknown {
		w.refs = w.refs[:w.start]
		return
	}
	w.identities = append(w.identities, claims.Identity{Rule: &w.rule.Rule, Refs: slices.Clip(refs), AtMost: atMost, OfUnits: w.rule.work.ofUnits})
	w.start = len(w.refs)
}

// standing is at for the rows that stand for a code in a form that lists codes.
func (w *writer) standing(sign int8, f tables.Form, k tables.RowKey, c tables.Column) *writer {
	before := len(w.refs)
	for row := range claims.Standing(w.sheet.Tables[f], k) {
		w.at(sign, f, row, c)
	}
	if len(w.refs) == before {
		w.at(sign, f, k, c)
	}
	return w
}

// given adds a figure of another account.
func (w *writer) given(sign int8, from judge.Origin, a tables.Address, f budget.Figure) *writer {
	return w.cell(sign, w.sheet.From(claims.Outside{At: a, Figure: f, From: from}))
}
