package judge

import "github.com/fiscalcn/yusuan/budget"

// Term is one figure of an identity or inequality, added or subtracted.
type Term struct {
	Figure budget.Figure // as stated; a blank counts as zero
	Sign   int8          // +1 or −1
	// Leaves is, for a subtotal that equals the sum of its stated parts exactly, the
	// sum of the half-units over its leaves, and else zero. Such a subtotal may have
	// been added up from parts already rounded, and is then as imprecise as they are.
	Leaves budget.Amount
}

// halfUnit is how far the term may be from its true value.
func (t *Term) halfUnit() budget.Amount {
	if own := t.Figure.HalfUnit(); own.Compare(t.Leaves) > 0 {
		return own
	}
	return t.Leaves
}

// Judgement is what came of a sum. Sums are 128 bits wide, as those of figures can
// be beyond the range of an amount.
type Judgement struct {
	Verdict Verdict // never Mismatch
	// Difference is D = Σ sign·value, in 分; a blank counts as zero.
	Difference budget.Accumulator
	// Tolerance is E, the sum of the half-units of the stated terms, in 分.
	Tolerance budget.Accumulator
	// AfterRounding is set if the sum is explained only because a subtotal may have
	// been added up after its parts were rounded.
	AfterRounding bool
	// Zeros is set if the sum is explained only by what printed zeros may hide,
	// which they almost never do: it deserves a warning. A 0.00万元 may well hide what
	// figures in 元 state: 49.00元 is printed so.
	Zeros bool
}

// Sum judges the identity Σ sign·value = 0.
//
// Nothing stated, or a total of which all of several parts are blank, is
// [NotEvaluated]: there is no breakdown to judge. A total is a figure that no other
// has the sign of. Otherwise D = 0 is [Exact] and |D| ≤ E is [Rounding].
// Beyond that it is [Incomplete] if a blank could make up the difference without
// going negative, and [Impossible] if none could.
func Sum(terms []Term) Judgement {
	var j Judgement
	var own, nonzero budget.Accumulator // E by the figures' own half-units; E without the zeros'
	var stated, blanks int
	var blank [2]bool // is there a blank with sign +, with sign −
	var last int      // the sign of the last stated term, 0 for + and 1 for −
	for i := range terms {
		t := &terms[i]
		sign := 0
		if t.Sign < 0 {
			sign = 1
		}
		if t.Figure.IsBlank() {
			blanks++
			blank[sign] = true
			continue
		}
		stated++
		last = sign
		amount, half := t.Figure.Amount(), t.halfUnit()
		if sign == 0 {
			j.Difference.Add(amount)
		} else {
			j.Difference.Sub(amount)
		}
		own.Add(t.Figure.HalfUnit())
		j.Tolerance.Add(half)
		if !amount.IsZero() {
			nonzero.Add(half)
		}
	}
	off := magnitude(j.Difference)
	switch {
	case stated == 0:
		j.Verdict = NotEvaluated
	case off.IsZero():
		j.Verdict = Exact
	case within(off, j.Tolerance):
		j.Verdict = Rounding
		j.AfterRounding = !within(off, own)
		if !within(off, nonzero) {
			nonzero.Merge(coarseZeros(terms))
			j.Zeros = !within(off, nonzero)
		}
	case stated == 1 && blanks > 1 && !blank[last]:
		j.Verdict = NotEvaluated
	case j.Difference.Sign() < 0 && blank[0], j.Difference.Sign() > 0 && blank[1]:
		j.Verdict = Incomplete
	default:
		j.Verdict = Impossible
	}
	return j
}

// coarseZeros returns what the zeros printed as 0.00万元 may hide beside amounts that are all
// written more finely, as those of forms in 元 are. Any amount below 50元 is printed so; beside
// amounts of its own kind a zero stands for nothing at all.
func coarseZeros(terms []Term) budget.Accumulator {
	var hidden budget.Accumulator
	for i := range terms {
		switch f := terms[i].Figure; {
		case f.HalfUnit().Fen() < asUsual:
		case f.Amount().IsZero() && f.HalfUnit().Fen() == asUsual:
			hidden.Add(terms[i].halfUnit())
		default:
			return budget.Accumulator{}
		}
	}
	return hidden
}

// AtMost judges the inequality Σ sign·value ≤ 0: [Exact] if the figures as printed
// satisfy it, [Rounding] if they do within their precision, D ≤ E, and else
// [Impossible], or [Incomplete] if a blank with a minus sign could make up for it.
// Nothing stated is [NotEvaluated].
func AtMost(terms []Term) Judgement {
	j := Sum(terms)
	switch sign := j.Difference.Sign(); {
	case sign < 0, sign == 0 && j.Verdict != NotEvaluated:
		j.Verdict, j.AfterRounding, j.Zeros = Exact, false, false
	case sign > 0 && j.Verdict == NotEvaluated:
		j.Verdict = Incomplete // of several blanks any could make up for it
	}
	return j
}

func magnitude(s budget.Accumulator) budget.Accumulator {
	if s.Sign() < 0 {
		return s.Neg()
	}
	return s
}

// within reports whether x ≤ bound.
func within(x, bound budget.Accumulator) bool {
	bound.Merge(x.Neg())
	return bound.Sign() >= 0
}
