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
