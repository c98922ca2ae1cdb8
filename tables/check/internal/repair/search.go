package repair

import (
	"slices"

	"github.com/fiscalcn/yusuan/budget/judge"
	"github.com/fiscalcn/yusuan/tables"
	"github.com/fiscalcn/yusuan/tables/check/internal/claims"
)

// The bounds of the search.
const (
	fewestBroken = 3  // identities of a form that do not hold
	bestOfForm   = 4  // edits that are to be confirmed
	bestOfAll    = 12 // likewise
)

// A Source is what the document tells of a form beyond its table.
type Source struct {
	// Order returns the rows of a table in the order of the document.
	Order func(*tables.Table) []tables.Row
	// Loose returns the amounts of rows below those of a form that stand beside no label.
	Loose func(tables.Form) []claims.Loose
	// Judge judges a set with rows that were put in.
	Judge func(tables.Set) *claims.Judged
}

// Edits returns the edits that mend most of what does not hold, those that set a table aside last.
// left is how many rows may be looked at yet. The search is cut if none are left, or a form has too many to look for labels that slipped.
func Edits(d *claims.Judged, of Source, left *int) (edits []Edit, isCut bool) {
	var all, aside []Edit
	for t := range d.Sheet.Set.Tables() {
		loose := of.Loose(t.Form())
		if len(loose) > mostOffset {
			loose = nil // more than labels slip by: they are of something else
		}
		if d.BrokenOf(t.Form()) < fewestBroken && loose == nil {
			continue
		}
		rows := of.Order(t)
		tr := newTrial(d, t, rows, loose)
		if len(tr.brokenOnes) < fewestBroken {
			continue
		}
		own := append(tr.edits(left), of.inserts(tr, left)...)
		isCut = isCut || t.Len() > mostRows
		all = append(all, firstOf(own, bestOfForm)...)
		if e, ok := tr.setAside(brokenWithout(d, t.Form())); ok {
			aside = append(aside, e)
		}
	}
	return append(firstOf(all, bestOfAll), aside...), isCut || *left < 0
}

// edits tries everything on a form.
func (t *trial) edits(trials *int) []Edit {
	var found []Edit
	note := func(e Edit, ok bool) {
		if ok {
			found = append(found, e)
		}
	}
	columns := claims.ColumnList(t.table)
	for _, power := range scales {
		note(t.scale(power, 0))
		for _, c := range columns {
			if len(columns) > 1 {
				note(t.scale(power, c))
			}
		}
	}
	for i, a := range columns {
		for _, b := range columns[i+1:] {
			note(t.swap(a, b))
		}
	}
	return append(found, t.shifts(trials)...)
}

// firstOf returns the best edits.
func firstOf(all []Edit, n int) []Edit {
	slices.SortStableFunc(all, func(a, b Edit) int { return a.compare(&b) })
	return all[:min(n, len(all))]
}

// brokenWithout counts the others, in points.
func brokenWithout(d *claims.Judged, f tables.Form) float64 {
	n := 0.0
	for i, id := range d.Identities {
		if d.IsBroken(i) && id.Rule.Severity == judge.Error && !d.HasForm(id, f) {
			n += points(id, false)
		}
	}
	return n
}
