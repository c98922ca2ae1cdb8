package blame

import (
	"cmp"
	"math"
	"slices"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/budget/judge"
	"github.com/fiscalcn/yusuan/codes"
	"github.com/fiscalcn/yusuan/tables"
	"github.com/fiscalcn/yusuan/tables/check/internal/claims"
)

// A department that books once too often, or not at all, what its units do is apart from
// them in every figure that counts the booking: in its row, those above it, and those of
// other forms. That is one mistake.

// byBooking joins the suspicions that are of nothing but the department and its units: for
// each booking the figures that are apart by as much, and sums of several with the first.
func (d *Detective) byBooking(solved []suspicion) []suspicion {
	var kept []suspicion
	var apart []int // identities
	for _, s := range solved {
		if slices.ContainsFunc(s.broken, func(i int) bool { return !d.Identities[i].OfUnits }) {
			kept = append(kept, s)
		} else {
			apart = append(apart, s.broken...)
		}
	}
	if apart == nil {
		return kept
	}
	isSum := d.sumsOf(apart)
	compare := func(i, j int) int {
		return cmp.Or(CompareBool(isSum[d.whole(i)], isSum[d.whole(j)]), CompareBool(d.isItem(j), d.isItem(i)), cmp.Compare(i, j))
	}
	slices.SortFunc(apart, compare)
	group := d.byOffset(apart)
	places := map[int]int{} // of bookings in kept, by group
	first := len(kept)
	for _, i := range apart {
		at, known := places[group[i]]
		switch {
		case known:
		case isSum[d.whole(i)] && len(kept) > first:
			at = first
		default:
			at = len(kept)
			places[group[i]] = at
			kept = append(kept, suspicion{cell: d.Identities[i].Refs[0].Cell, units: true})
		}
		kept[at].broken = append(kept[at].broken, i)
	}
	return kept
}

// whole returns the address of the department's figure in an identity.
func (d *Detective) whole(i int) tables.Address { return d.Sheet.Address(d.Identities[i].Refs[0].Cell) }

// sumsOf returns the addresses of figures that count one of the identities'.
func (d *Detective) sumsOf(identities []int) map[tables.Address]bool {
	sums := map[tables.Address]bool{}
	for _, i := range identities {
		a := d.whole(i)
		if of := claims.DivisionOf(a.Form); of.IsPart(a.Column) {
			sums[tables.Address{Form: a.Form, Row: a.Row, Column: of.Whole}] = true
		}
		if claims.LevelOf(a.Row) == "" {
			continue
		}
		sums[tables.Address{Form: a.Form, Row: tables.LineRow(tables.Total), Column: a.Column}] = true
		for k := range claims.CodesAbove(a.Row) {
			sums[tables.Address{Form: a.Form, Row: k, Column: a.Column}] = true
		}
	}
	return sums
}

// byOffset numbers identities by how far they miss, so far as their precision tells.
func (d *Detective) byOffset(identities []int) map[int]int {
	group := map[int]int{}
	sorted := slices.Clone(identities)
	off := func(i int) int64 { a, _ := d.Standing[i].Difference.Amount(); return Magnitude(a) }
	slack := func(i int) int64 { a, _ := d.Standing[i].Tolerance.Amount(); return a.Fen() }
	slices.SortStableFunc(sorted, func(i, j int) int { return cmp.Compare(off(i), off(j)) })
	n := 0
	for k, i := range sorted {
		if k > 0 && off(i)-off(sorted[k-1]) > slack(i)+slack(sorted[k-1]) {
			n++
		}
		group[i] = n
	}
	return group
}

// isItem reports whether a figure is of a 项 of 公开03, which says most.
func (d *Detective) isItem(i int) bool {
	a := d.whole(i)
	return a.Form == tables.Form03 && a.Row.Functional().Level() == codes.Item
}

// Magnitude returns an amount without its sign, in 分.
func Magnitude(a budget.Amount) int64 {
	fen := max(a.Fen(), -math.MaxInt64) // whose magnitude is one
	return max(fen, -fen)
}

// ofUnits returns what the units have together in an identity with the department: of its figure that stands there first.
func (d *Detective) ofUnits(i int) budget.Figure {
	var sum budget.Accumulator
	refs := d.Identities[i].Refs
	for _, r := range refs {
		if d.Sheet.Origin(r.Cell) == judge.FromUnits && r.Sign == -refs[0].Sign {
			sum.Add(d.Sheet.Figure(r.Cell).Amount())
		}
	}
	a, err := sum.Amount()
	if err != nil {
		return budget.Figure{}
	}
	return d.printable(a, []int{i})
}
