package blame

import (
	"slices"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/budget/judge"
	"github.com/fiscalcn/yusuan/tables"
	"github.com/fiscalcn/yusuan/tables/check/internal/claims"
)

// A row that is left out and that no other form calls for leaves its sum too large in
// every column it has money in. So the same sum in several columns, with no figure to
// blame in any, is one mistake.

// sameSum is what such sums have in common: the rows they are about.
type sameSum struct {
	rule *judge.Rule
	form tables.Form
	row  tables.RowKey // the whole
}

// acrossColumns joins the suspicions of which no figure is to blame and that are the
// same sum in several columns.
func (d *Detective) acrossColumns(solved []suspicion) []suspicion {
	var joined []suspicion
	places := map[sameSum]int{}
	for _, s := range solved {
		sum, ok := d.sameSum(s)
		if !ok {
			joined = append(joined, s)
			continue
		}
		if i, known := places[sum]; known {
			joined[i].broken = append(joined[i].broken, s.broken...)
			joined[i].across = true
			continue
		}
		places[sum] = len(joined)
		joined = append(joined, s)
	}
	return joined
}

// sameSum returns the rows of a sum down a column, if a suspicion is about one alone
// and blames no figure.
func (d *Detective) sameSum(s suspicion) (sameSum, bool) {
	if s.alone || s.move != nil || len(s.broken) > 1 {
		return sameSum{}, false
	}
	id := d.Identities[s.broken[0]]
	at, ok := d.Sheet.Total(id.Refs)
	if !ok || id.AtMost {
		return sameSum{}, false
	}
	whole := d.Sheet.Address(id.Refs[at].Cell)
	for _, r := range id.Refs {
		if a := d.Sheet.Address(r.Cell); a.Form != whole.Form || a.Column != whole.Column {
			return sameSum{}, false
		}
	}
	return sameSum{id.Rule, whole.Form, whole.Row}, true
}

// leftOut completes the finding about a sum in several columns: if it is too large in
// all, a row is missing below it, which may be one that another form has.
func (d *Detective) leftOut(f *Finding, broken []int) {
	f.Cause = judge.CauseRowLeftOut
	for n, i := range broken {
		at, _ := d.Sheet.Total(d.Identities[i].Refs)
		whole := d.Identities[i].Refs[at]
		off := f.Evidence[n].Difference.Fen() * int64(whole.Sign)
		if off <= 0 {
			f.Cause = 0
		}
		f.gaps = append(f.gaps, gap{column: d.Address(whole.Cell).Column, off: budget.Fen(off)})
	}
	f.whole, f.Causes = f.At.Row, judge.CausesOf(f.Cause)
	if k, ok := d.onlyMissing(f.At); ok && f.Cause != 0 {
		f.At.Row, f.Stated, f.Expected = k, budget.Figure{}, budget.Figure{}
	}
}

// onlyMissing returns the row that other forms have below one of a form, and it has
// not, if there is exactly one.
func (d *Detective) onlyMissing(whole tables.Address) (tables.RowKey, bool) {
	var missing []tables.RowKey
	own := d.Sheet.Tables[whole.Form]
	for t := range d.Sheet.Set.Tables() {
		if !claims.ListsFunctions(t.Form()) || t == own {
			continue
		}
		for row := range t.Rows() {
			k := row.Key()
			if claims.IsRightBelow(own, whole.Row, k) && !claims.HasRow(own, k) && !slices.Contains(missing, k) {
				missing = append(missing, k)
			}
		}
	}
	if len(missing) != 1 {
		return tables.RowKey{}, false
	}
	return missing[0], true
}
