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
		if b := now.blocks(t); b.rows != nil {
			now = now.withBlocks(&b, rule)
		}
	}
	return now
}

// blocks are the rows on end that a form lacks.
type blocks struct {
	form tables.Form
	rows [][]tables.RowKey     // of each block, all in order
	of   map[tables.RowKey]int // the block of a row
}

// blocks returns the rows on end that a table lacks: those that findings say are left out, enough of them, and others between or beside
// them that findings miss.
func (e *examined) blocks(t *tables.Table) blocks {
	leftOut := e.missing(t)
	missing := slices.SortedFunc(maps.Keys(leftOut), compareRows)
	var printed []codes.Code
	for row := range t.Rows() {
		printed = append(printed, row.Key().Functional())
	}
	slices.Sort(printed)
	b := blocks{form: t.Form(), of: map[tables.RowKey]int{}}
	for len(missing) > 0 {
		next, _ := slices.BinarySearch(printed, missing[0].Functional())
		n, rows := 0, 0
		for n < len(missing) && (next == len(printed) || missing[n].Functional() < printed[next]) {
			if leftOut[missing[n]] {
				rows++
			}
			n++
		}
		if rows >= fewestOfBlock {
			for _, k := range missing[:n] {
				b.of[k] = len(b.rows)
			}
			b.rows = append(b.rows, missing[:n])
		}
		missing = missing[n:]
	}
	return b
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

// withBlocks makes one finding of those about each block of rows, and of those that miss them. Rows that only other forms call for, so that
// all adds up inside this one without them, are none.
func (e examined) withBlocks(b *blocks, rule *Rule) examined {
	all, isMissed := make([]blame.Finding, len(b.rows)), make([]bool, len(b.rows))
	for i := range e.findings {
		if n, ok := b.blockOf(&e.findings[i]); ok && slices.ContainsFunc(e.findings[i].Evidence, b.isInside) {
			isMissed[n] = true
		}
	}
	for i := range e.coded {
		if n, ok := b.blockOf(&e.coded[i]); ok {
			isMissed[n] = true
		}
	}
	take := func(findings []blame.Finding) (left []blame.Finding) {
		for i := range findings {
			f := &findings[i]
			n, ok := b.blockOf(f)
			if !ok || !isMissed[n] {
				left = append(left, *f)
				continue
			}
			all[n].Severity = max(all[n].Severity, f.Severity)
			all[n].Evidence = append(all[n].Evidence, f.Evidence...)
		}
		return left
	}
	e.findings, e.coded, e.undone = take(e.findings), take(e.coded), slices.Clone(e.undone)
	for n, rows := range b.rows {
		if f := &all[n]; isMissed[n] {
			f.Rule, f.Rules, f.Verdict, f.Cause = rule.ID, []string{rule.ID}, judge.Impossible, judge.CauseRowLeftOut
			f.At = tables.Address{Form: b.form, Row: rows[0]}
			f.Words = judge.Say("check.rows-missing", rows[0], rows[len(rows)-1], len(rows))
			e.undone = append(e.undone, *f)
		}
	}
	return e
}

// isInside reports whether what is shown has figures of the form alone.
func (b *blocks) isInside(shown judge.Evidence) bool {
	return !slices.ContainsFunc(shown.Terms, func(t judge.EvidenceTerm) bool {
		return t.From != judge.FromTables || blame.AddressOf(t).Form != b.form
	})
}

// blockOf returns the block that a finding is about, if it is about one: about a row of it, about a row left out below a total above it,
// or about blanks that are its.
func (b *blocks) blockOf(f *blame.Finding) (n int, ok bool) {
	if f.At.Form == b.form {
		if n, ok = b.of[f.At.Row]; ok {
			return n, true
		}
		// No row of the form stands inside a block, so that one above it is above its first.
		n, _ = slices.BinarySearchFunc(b.rows, f.At.Row, func(rows []tables.RowKey, k tables.RowKey) int { return compareRows(rows[0], k) })
		isAbove := n < len(b.rows) && (f.At.Row.Line() == tables.Total || f.At.Row.Functional().Contains(b.rows[n][0].Functional()))
		if f.Cause == judge.CauseRowLeftOut && isAbove {
			return n, true
		}
	}
	if f.Verdict == judge.Incomplete {
		for k := range rowsIn(f, b.form) {
			if n, ok = b.of[k]; ok {
				return n, true
			}
		}
	}
	return 0, false
}
