package judge

import "github.com/fiscalcn/yusuan/budget"

// Range is the values that a figure may have for claims to hold (取值范围), in 分, both ends
// included. The zero value is exactly 0; a range with Lo above Hi is empty.
type Range struct{ Lo, Hi int64 }

// Wide is a range that any sum of a published account lies in. Figures near the ends of
// int64 are not looked into.
func Wide() Range { return Range{-1 << 60, 1 << 60} }

// IsEmpty reports whether there is no value in r.
func (r Range) IsEmpty() bool { return r.Lo > r.Hi }

// Contains reports whether v lies in r.
func (r Range) Contains(v int64) bool { return r.Lo <= v && v <= r.Hi }

// And returns the values that are in both ranges.
func (r Range) And(s Range) Range { return Range{max(r.Lo, s.Lo), min(r.Hi, s.Hi)} }

// Middle returns the value in the middle of r.
func (r Range) Middle() int64 { return r.Lo + (r.Hi-r.Lo)/2 }

// Implied returns the values of one figure with which a judged sum holds within its
// tolerance, the other figures being as they are (推算值): all if it does not stand in the
// sum, none if the figure or the sum is near the ends of the range of an amount. The figure states value, and
// stands in the sum weight times, less those times that it is subtracted. atMost is for a
// sum that [AtMost] judged.
func (j *Judgement) Implied(value budget.Amount, weight int, atMost bool) Range {
	difference, err := j.Difference.Amount()
	tolerance, err2 := j.Tolerance.Amount()
	// weight·(v − value) + D is between −E and E, or with ≤ at most E.
	v, off, slack := value.Fen(), difference.Fen(), tolerance.Fen()
	if wide := Wide(); err != nil || err2 != nil || !wide.Contains(v) || !wide.Contains(off) || !wide.Contains(slack) {
		return Range{1, 0}
	}
	switch {
	case weight == 0:
		return Wide()
	case weight > 0 && atMost:
		return Range{Wide().Lo, v - off + slack}
	case weight > 0:
		return Range{v - off - slack, v - off + slack}
	case atMost:
		return Range{v + off - slack, Wide().Hi}
	default:
		return Range{v + off - slack, v + off + slack}
	}
}
