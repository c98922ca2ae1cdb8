package check

import "github.com/fiscalcn/yusuan/budget"

// span is a range of values in 分, both ends included.
type span struct{ lo, hi int64 }

func (s span) isEmpty() bool { return s.lo > s.hi }

func (s span) contains(v int64) bool { return s.lo <= v && v <= s.hi }

func (s span) and(t span) span { return span{max(s.lo, t.lo), min(s.hi, t.hi)} }

// wide is a range that any sum of a published account lies in; figures near the
// ends of int64 are not looked into for causes.
var wide = span{-1 << 60, 1 << 60}

// implied returns the values of a cell with which identity i holds within its
// tolerance.
func (d *detective) implied(i int, c cell) span {
	id := d.identities[i]
	difference, err := d.standing[i].Difference.Amount()
	tolerance, err2 := d.standing[i].Tolerance.Amount()
	if err != nil || err2 != nil || !wide.contains(difference.Fen()) {
		return span{1, 0}
	}
	var weight int64
	for _, r := range id.refs {
		if r.cell == c {
			weight += int64(r.sign)
		}
	}
	if weight == 0 {
		return wide
	}
	// weight·(v − value) + D is between −E and E, or with ≤ at most E.
	value, off, slack := d.sheet.figure(c).Amount().Fen(), difference.Fen(), tolerance.Fen()
	switch {
	case !id.atMost && weight > 0:
		return span{value - off - slack, value - off + slack}
	case !id.atMost:
		return span{value + off - slack, value + off + slack}
	case weight > 0:
		return span{wide.lo, value - off + slack}
	default:
		return span{value + off - slack, wide.hi}
	}
}

// value returns the printable value that a suspicion implies, and whether it
// implies one: the value that makes its first broken equation exact, if it is among
// the repairs, and else the middle of them, if they are no wider than what the
// identities' rounding leaves open.
func (d *detective) value(s suspicion) (budget.Amount, bool) {
	for _, i := range s.broken {
		if d.identities[i].atMost {
			continue
		}
		exact := d.implied(i, s.cell)
		middle := exact.lo + (exact.hi-exact.lo)/2
		if s.repair.contains(middle) {
			return budget.Fen(middle), true
		}
		return budget.Fen(s.repair.lo + (s.repair.hi-s.repair.lo)/2), true
	}
	return budget.Amount{}, false
}

// causes returns how a printed figure may have come about: out of the value that its
// identities imply, or else out of any that they allow.
func (d *detective) causes(s suspicion) causeSet {
	if v, ok := d.value(s); ok {
		if found := d.sheet.causes(s.cell, span{v.Fen(), v.Fen()}); found != 0 {
			return found
		}
	}
	return d.sheet.causes(s.cell, s.repair)
}
