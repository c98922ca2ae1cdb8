package repair

import (
	"slices"

	"github.com/fiscalcn/yusuan/budget/judge"
	"github.com/fiscalcn/yusuan/tables"
	"github.com/fiscalcn/yusuan/tables/check/internal/claims"
)

// Labels that a document left out while their amounts stayed let all that follow slip. Other forms have them: they are put in, and the
// labels from there on take the amounts further down, the last ones those that stand beside no label.

const (
	mostPutIn   = 6  // labels on end
	mostMissing = 64 // labels that other forms have and a form lacks, to look at it
)

// inserts tries labels put in that other forms have and the form of a trial lacks.
func (of Source) inserts(tr *trial, left *int) []Edit {
	form := tr.table.Form()
	missing, ok := missingFrom(tr.Sheet.Set, tr.table)
	if !ok || len(missing) == 0 || len(tr.rows) > mostRows {
		return nil
	}
	var mends []claims.Mend
	for _, k := range missing {
		mends = append(mends, claims.Mend{Form: form, Row: k})
	}
	set, ok := claims.Mended(tr.Sheet.Set, mends)
	if !ok {
		return nil
	}
	d := of.Judge(set)
	table, _ := set.Table(form)
	with := newTrial(d, table, withMissing(tr.rows, table, missing), tr.loose)
	with.putIn = make([]bool, len(with.rows))
	for i, row := range with.rows {
		with.putIn[i] = slices.Contains(missing, row.Key())
	}
	var found []Edit
	for from, is := range with.putIn {
		for to := from + 1; is && to <= min(from+mostPutIn, len(with.rows)) && with.putIn[to-1]; to++ {
			if *left -= len(with.rows); *left < 0 {
				return found
			}
			if e, ok := with.insert(from, to); ok {
				e.of = d
				found = append(found, e)
			}
		}
	}
	return found
}

// missingFrom returns the rows of codes that other forms have and a table lacks, in order, unless they are too many.
func missingFrom(set tables.Set, table *tables.Table) (missing []tables.RowKey, ok bool) {
	if !claims.ListsFunctions(table.Form()) {
		return nil, false
	}
	for t := range set.Tables() {
		for row := range t.Rows() {
			if k := row.Key(); claims.ListsFunctions(t.Form()) && k.Functional() != 0 && !claims.HasRow(table, k) && !slices.Contains(missing, k) {
				if len(missing) == mostMissing {
					return nil, false
				}
				missing = append(missing, k)
			}
		}
	}
	slices.SortFunc(missing, func(a, b tables.RowKey) int { return a.Functional().Compare(b.Functional()) })
	return missing, true
}

// withMissing returns rows in the order of the document, with those of a table that it lacks behind the codes before them.
func withMissing(rows []tables.Row, table *tables.Table, missing []tables.RowKey) []tables.Row {
	var all []tables.Row
	for _, row := range rows {
		own, _ := table.Row(row.Key())
		all = append(all, own)
	}
	for _, k := range missing {
		at, before := 0, tables.RowKey{}
		for i, row := range all {
			if f := row.Key().Functional(); f < k.Functional() && f >= before.Functional() {
				at, before = i+1, row.Key()
			}
		}
		row, _ := table.Row(k)
		all = slices.Insert(all, at, row)
	}
	return all
}

// insert tries the labels from one to before another, which were put in: all from there on take the next amounts.
func (t *trial) insert(from, to int) (Edit, bool) {
	e := Edit{Form: t.table.Form(), Cause: judge.CauseRowsShifted, cost: 2}
	s := t.unslipped()
	s.putIn = s.putIn[:0]
	amounts := make([]int, 0, len(t.rows)+len(t.loose))
	for row := range len(t.rows) + len(t.loose) {
		if row >= len(t.rows) || !t.putIn[row] {
			amounts = append(amounts, row)
		}
	}
	next, tells := 0, 0
	for i := range t.rows {
		isNew := from <= i && i < to
		switch {
		case t.putIn[i] && !isNew:
			s.sources[i] = i
			continue
		case next < len(amounts):
			s.sources[i] = amounts[next]
		default:
			s.sources[i], s.states[i] = -1, lost
		}
		next++
		if isNew {
			s.putIn = append(s.putIn, i)
		} else if at := s.sources[i]; at >= 0 && at != i && !t.isNothing(at) && !t.isSame(at, i) {
			tells++
		}
	}
	s.count()
	thrownAway, ok := t.weigh(&e, s)
	if !ok || tells < 2 || thrownAway > 0 || e.gain <= hopeless || e.score.anew > 0 || !e.score.isInside || !e.score.isSolid {
		return e, false
	}
	still := t.broken - e.score.dodged
	for _, i := range e.score.mended {
		still -= points(t.Identities[i], false)
	}
	return e, 3*still <= t.broken && t.broken-still >= 12
}

// taken returns the rows of amounts beside no label that labels take.
func (s *shift) taken() []claims.Loose {
	var all []claims.Loose
	for _, from := range s.sources {
		if from >= len(s.rows) {
			all = append(all, s.loose[from-len(s.rows)])
		}
	}
	return all
}
