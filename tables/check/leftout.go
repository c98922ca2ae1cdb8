package check

import (
	"fmt"
	"slices"
	"strings"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/budget/judge"
	"github.com/fiscalcn/yusuan/tables"
)

// A row that is left out and that no other form calls for leaves its sum too large in
// every column it has money in. So the same sum in several columns, with no figure to
// blame in any, is one mistake.

// sameSum is what such sums have in common: the rows they are about.
type sameSum struct {
	rule *Rule
	form tables.Form
	row  tables.RowKey // the whole
}

// acrossColumns joins the suspicions of which no figure is to blame and that are the
// same sum in several columns.
func (d *detective) acrossColumns(solved []suspicion) []suspicion {
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
func (d *detective) sameSum(s suspicion) (sameSum, bool) {
	if s.alone || s.move != nil || len(s.broken) > 1 {
		return sameSum{}, false
	}
	id := d.identities[s.broken[0]]
	at, ok := d.sheet.total(id.refs)
	if !ok || id.atMost {
		return sameSum{}, false
	}
	whole := d.sheet.address(id.refs[at].cell)
	for _, r := range id.refs {
		if a := d.sheet.address(r.cell); a.Form != whole.Form || a.Column != whole.Column {
			return sameSum{}, false
		}
	}
	return sameSum{id.rule, whole.Form, whole.Row}, true
}

// leftOut completes the finding about a sum in several columns: if it is too large in
// all, a row is missing below it, which may be one that another form has.
func (d *detective) leftOut(f *finding, broken []int) {
	var amounts []string
	f.Cause = judge.CauseRowLeftOut
	for n, i := range broken {
		at, _ := d.sheet.total(d.identities[i].refs)
		whole := d.identities[i].refs[at]
		off := f.Evidence[n].Difference.Fen() * int64(whole.sign)
		if off <= 0 {
			f.Cause = 0
		}
		amounts = append(amounts, fmt.Sprintf("%s %s", d.address(whole.cell).Column, d.show(budget.Fen(off))))
	}
	whole := tables.Address{Form: f.At.Form, Row: f.At.Row}
	what := "与其下各行之和相差 " + strings.Join(amounts, "、")
	if f.Cause == 0 {
		f.Message = place(whole) + "：" + what + evidenceOf(*f)
		return
	}
	if k, ok := d.onlyMissing(whole); ok {
		what = "缺少此行，上级 " + whole.Row.String() + " " + what
		whole.Row = k
		f.At.Row, f.Stated, f.Expected = k, budget.Figure{}, budget.Figure{}
	}
	f.Message = place(whole) + "：" + what + evidenceOf(*f) + "，" + "疑似" + f.Cause.Chinese()
}

// onlyMissing returns the row that other forms have below one of a form, and it has
// not, if there is exactly one.
func (d *detective) onlyMissing(whole tables.Address) (tables.RowKey, bool) {
	var missing []tables.RowKey
	own := d.sheet.tables[whole.Form]
	for t := range d.sheet.set.Tables() {
		if !slices.Contains(treeForms, t.Form()) || t == own {
			continue
		}
		for row := range t.Rows() {
			k := row.Key()
			if isRightBelow(own, whole.Row, k) && !hasRow(own, k) && !slices.Contains(missing, k) {
				missing = append(missing, k)
			}
		}
	}
	if len(missing) != 1 {
		return tables.RowKey{}, false
	}
	return missing[0], true
}
