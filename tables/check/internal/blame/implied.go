package blame

import (
	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/budget/judge"
	"github.com/fiscalcn/yusuan/tables/check/internal/claims"
)

// implied returns the values of a cell with which identity i holds within its
// tolerance.
func (d *Detective) implied(i int, c claims.Cell) judge.Range {
	return d.impliedBy(i, c, d.Identities[i].AtMost)
}

// impliedBy is implied, for the identity as an inequality or an equality.
func (d *Detective) impliedBy(i int, c claims.Cell, atMost bool) judge.Range {
	id := d.Identities[i]
	weight := 0
	for _, r := range id.Refs {
		if r.Cell == c {
			weight += int(r.Sign)
		}
	}
	return d.Standing[i].Implied(d.Sheet.Figure(c).Amount(), weight, atMost)
}

// value returns the printable value that a suspicion implies, and whether it
// implies one: the value that makes its first broken equation exact, if it is among
// the repairs, and else the middle of them, if they are no wider than what the
// identities' rounding leaves open.
func (d *Detective) value(s suspicion) (budget.Amount, bool) {
	for _, i := range s.broken {
		if d.Identities[i].AtMost {
			continue
		}
		if middle := d.implied(i, s.cell).Middle(); s.repair.Contains(middle) {
			return budget.Fen(middle), true
		}
		return budget.Fen(s.repair.Middle()), true
	}
	return budget.Amount{}, false
}

// causes returns how a printed figure may have come about: out of the value that its
// identities imply, or else out of any that they allow. Where it must only be less, a slip
// shows if it was out of just as much; that it would do below zero says nothing.
func (d *Detective) causes(s suspicion) judge.Causes {
	v, ok := d.value(s)
	if !ok {
		return causesOf(d.Sheet, s.cell, s.repair.And(d.impliedBy(s.broken[0], s.cell, false))).Without(judge.CauseSign)
	}
	if found := causesOf(d.Sheet, s.cell, judge.Range{Lo: v.Fen(), Hi: v.Fen()}); found != 0 {
		return found
	}
	return causesOf(d.Sheet, s.cell, s.repair)
}
