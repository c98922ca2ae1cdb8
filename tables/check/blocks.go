package check

import (
	"iter"
	"maps"
	"slices"

	"github.com/fiscalcn/yusuan/budget/judge"
	"github.com/fiscalcn/yusuan/codes"
	"github.com/fiscalcn/yusuan/tables"
	"github.com/fiscalcn/yusuan/tables/check/internal/blame"
	"github.com/fiscalcn/yusuan/tables/check/internal/claims"
	"github.com/fiscalcn/yusuan/tables/check/internal/repair"
)

// Rows on end that a form lacks and others call for are one mistake: a page is missing, say.

// fewestOfBlock is how many rows on end are a block.
const fewestOfBlock = 3

// gathered makes one finding of those about rows on end that a form lacks.
func (r *run) gathered(now examined) examined {
	rule := r.undoing(new(repair.Edit))
	if rule == nil {
		return now
	}
	for t := range now.set.Tables() {
		if !claims.ListsFunctions(t.Form()) {
			continue
		}
		for _, rows := range now.blocks(t) {
			now = now.withBlock(t.Form(), rows, rule)
		}
	}
	return now
}

// blocks returns the rows on end that a table lacks: those that findings say are left out, enough of them, and others between or beside
// them that findings miss.
func (e *examined) blocks(t *tables.Table) (all [][]tables.RowKey) {
	leftOut := e.missing(t)
	missing := slices.SortedFunc(maps.Keys(leftOut), compareRows)
	for len(missing) > 0 {
		n, rows := 1, 0
		for n < len(missing) && !hasBetween(t, missing[n-1].Functional(), missing[n].Functional()) {
			n++
		}
		for _, k := range missing[:n] {
			if leftOut[k] {
				rows++
			}
		}
		if rows >= fewestOfBlock {
			all = append(all, missing[:n])
		}
		missing = missing[n:]
	}
	return all
}

// missing returns the rows that findings miss in a table, and whether they say that it is left out.
func (e *examined) missing(t *tables.Table) map[tables.RowKey]bool {
	leftOut := map[tables.RowKey]bool{}
	add := func(k tables.RowKey, is bool) {
		if k.Functional() != 0 && !claims.HasRow(t, k) {
			leftOut[k] = leftOut[k] || is
		}
	}
	for i := range e.findings {
		f := &e.findings[i]
		if f.At.Form == t.Form() && f.Cause == judge.CauseRowLeftOut {
			add(f.At.Row, true)
		}
		if f.Verdict == judge.Incomplete {
			for k := range rowsIn(f, t.Form()) {
				add(k, false)
			}
		}
	}
	for i := range e.coded {
		if at := e.coded[i].At; at.Form == t.Form() {
			add(at.Row, e.isElsewhere(t.Form(), at.Row)) // one above rows that are there
		}
	}
	return leftOut
}

// rowsIn yields the rows of a form in the evidence of a finding.
func rowsIn(f *blame.Finding, form tables.Form) iter.Seq[tables.RowKey] {
	return func(yield func(tables.RowKey) bool) {
		for _, shown := range f.Evidence {
			for _, term := range shown.Terms {
				if a := blame.AddressOf(term); term.From == judge.FromTables && a.Form == form && !yield(a.Row) {
					return
				}
			}
		}
	}
}

func compareRows(a, b tables.RowKey) int { return a.Functional().Compare(b.Functional()) }

// hasBetween reports whether a table has a row of a code between two.
func hasBetween(t *tables.Table, a, b codes.Code) bool {
	for row := range t.Rows() {
		if c := row.Key().Functional(); a < c && c < b {
			return true
		}
	}
	return false
}

// withBlock makes one finding of those about some rows of a form, and of those that miss them.
func (e examined) withBlock(form tables.Form, rows []tables.RowKey, rule *Rule) examined {
	block := blame.Finding{
		Rule: rule.ID, Verdict: judge.Impossible, At: tables.Address{Form: form, Row: rows[0]}, Cause: judge.CauseRowLeftOut, Rules: []string{rule.ID},
		Words: judge.Say("check.rows-missing", rows[0], rows[len(rows)-1], len(rows)),
	}
	take := func(all []blame.Finding) []blame.Finding {
		var left []blame.Finding
		for i := range all {
			f := &all[i]
			if !isOfBlock(f, form, rows) {
				left = append(left, *f)
				continue
			}
			block.Severity = max(block.Severity, f.Severity)
			block.Evidence = append(block.Evidence, f.Evidence...)
		}
		return left
	}
	isMissed := func(f blame.Finding) bool {
		return slices.ContainsFunc(f.Evidence, func(shown judge.Evidence) bool { return isInside(shown, form) })
	}
	if !slices.ContainsFunc(e.findings, isMissed) && len(e.coded) == 0 {
		return e // the rows are of the other forms alone: inside this one all adds up without them
	}
	e.findings, e.coded = take(e.findings), take(e.coded)
	e.undone = append(slices.Clone(e.undone), block)
	return e
}

// isInside reports whether what is shown has figures of a form alone.
func isInside(shown judge.Evidence, form tables.Form) bool {
	return !slices.ContainsFunc(shown.Terms, func(t judge.EvidenceTerm) bool { return t.From != judge.FromTables || blame.AddressOf(t).Form != form })
}

// isOfBlock reports whether a finding is about rows that a form lacks: about one of them, about a row left out below the totals above
// them, or about blanks that are theirs.
func isOfBlock(f *blame.Finding, form tables.Form, rows []tables.RowKey) bool {
	above := func(k tables.RowKey) bool {
		return f.At.Row.Functional().Contains(k.Functional()) || f.At.Row.Line() == tables.Total
	}
	switch {
	case f.At.Form == form && slices.Contains(rows, f.At.Row):
		return true
	case f.At.Form == form && f.Cause == judge.CauseRowLeftOut && slices.ContainsFunc(rows, above):
		return true
	}
	if f.Verdict == judge.Incomplete {
		for k := range rowsIn(f, form) {
			if slices.Contains(rows, k) {
				return true
			}
		}
	}
	return false
}
