package judge_test

import (
	"math"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/budget/judge"
)

// TestImpliedNearTheEnds holds that no value is implied that arithmetic cannot tell: what wraps
// around would be an amount out of nowhere.
func TestImpliedNearTheEnds(t *testing.T) {
	for _, fen := range []int64{math.MaxInt64, math.MinInt64, math.MaxInt64 - 1, 1 << 61, -1 << 61} {
		large := budget.Exact(budget.Fen(fen))
		for _, other := range []int64{1, -1, math.MaxInt64, math.MinInt64} {
			j := judge.Sum([]judge.Term{{Figure: large, Sign: +1}, {Figure: budget.Exact(budget.Fen(other)), Sign: -1}})
			for _, weight := range []int{+1, -1} {
				for _, atMost := range []bool{false, true} {
					r := j.Implied(large.Amount(), weight, atMost)
					assert.True(t, r.IsEmpty(), "%d − %d: %v", fen, other, r)
				}
			}
		}
	}
	within := budget.Exact(budget.Fen(1 << 58))
	j := judge.Sum([]judge.Term{{Figure: within, Sign: +1}, {Figure: budget.Exact(budget.Fen(7)), Sign: -1}})
	assert.Equal(t, judge.Range{Lo: 7, Hi: 7}, j.Implied(within.Amount(), +1, false))
}

// TestImplied: a figure of a sum that misses by 0.50, with 0.015 of tolerance, may be so much more or less; of a limit it may be
// anything on the right side.
func TestImplied(t *testing.T) {
	list := terms(t, "+3.00", "-1.00", "-1.50")
	limit := terms(t, "+3.00", "-1.00", "-1.50") // 3.00 is at most 1.00 + 1.50
	wide := judge.Wide()
	for _, c := range []struct {
		value  string
		weight int
		atMost bool
		want   judge.Range
	}{
		{"3.00", +1, false, judge.Range{Lo: 2_485_000, Hi: 2_515_000}},
		{"1.00", -1, false, judge.Range{Lo: 1_485_000, Hi: 1_515_000}},
		{"3.00", +1, true, judge.Range{Lo: wide.Lo, Hi: 2_515_000}},
		{"1.00", -1, true, judge.Range{Lo: 1_485_000, Hi: wide.Hi}},
		{"7.00", 0, false, wide},
		{"7.00", 0, true, wide},
	} {
		j := judge.Sum(list)
		if c.atMost {
			j = judge.AtMost(limit)
		}
		assert.Equal(t, c.want, j.Implied(wan(c.value).Amount(), c.weight, c.atMost), "%+v", c)
	}
	// Any of figure, difference and tolerance may be near the ends.
	large := budget.Exact(budget.Fen(1 << 61))
	exact := judge.Sum([]judge.Term{{Figure: large, Sign: +1}, {Figure: large, Sign: -1}})
	assert.True(t, exact.Implied(large.Amount(), +1, false).IsEmpty(), "the figure")
	off := judge.Sum([]judge.Term{{Figure: large, Sign: +1}})
	assert.True(t, off.Implied(budget.Fen(7), +1, false).IsEmpty(), "the difference")
	coarse := judge.Sum([]judge.Term{{Figure: wan("1.00"), Sign: +1, Leaves: large.Amount()}})
	assert.True(t, coarse.Implied(wan("1.00").Amount(), +1, false).IsEmpty(), "the tolerance")
	both := judge.Sum([]judge.Term{{Figure: budget.Exact(budget.Fen(math.MaxInt64)), Sign: +1}, {Figure: budget.Exact(budget.Fen(math.MaxInt64)), Sign: +1}})
	assert.True(t, both.Implied(budget.Fen(7), +1, false).IsEmpty(), "a difference that is no amount")
	coarse = judge.Sum([]judge.Term{{Figure: wan("1.00"), Sign: +1, Leaves: budget.Fen(math.MaxInt64)}, {Figure: wan("1.00"), Sign: +1, Leaves: budget.Fen(math.MaxInt64)}})
	assert.True(t, coarse.Implied(wan("1.00").Amount(), +1, false).IsEmpty(), "a tolerance that is no amount")
}
