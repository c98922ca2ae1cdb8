package judge_test

import (
	"math"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/budget/judge"
)

// TestSlipsAtTheEdge: the comparison ends for the largest amounts, too, and for ranges
// that reach from one end of the numbers to the other.
func TestSlipsAtTheEdge(t *testing.T) {
	most, least := int64(math.MaxInt64), int64(math.MinInt64)
	for name, c := range map[string]struct {
		stated int64
		among  judge.Range
		want   judge.Causes
	}{
		"the largest is right":  {12345678, judge.Range{Lo: most, Hi: most}, 0},
		"the smallest is right": {12345678, judge.Range{Lo: least, Hi: least}, 0},
		"a digit of it is lost": {most / 10, judge.Range{Lo: most, Hi: most}, judge.CausesOf(judge.CauseDropped)},
		"no right amount":       {12345678, judge.Range{Lo: 1, Hi: 0}, 0},
		"any but the stated":    {-5, judge.Range{Lo: 0, Hi: most}, judge.CausesOf(judge.CauseSign)},
		"everything is right":   {-5, judge.Range{Lo: least, Hi: most}, 0},
		"the smallest stated":   {least, judge.Range{Lo: 100, Hi: 200}, 0},
	} {
		t.Run(name, func(t *testing.T) {
			assert.Equal(t, c.want.Chinese(), judge.SlipsAmong(budget.Exact(budget.Fen(c.stated)), c.among).Chinese())
		})
	}
}
