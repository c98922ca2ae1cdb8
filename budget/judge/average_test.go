package judge_test

import (
	"math/big"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/budget/judge"
)

// TestAverageReference judges averages as fractions do: the amounts that a figure may stand for, shared by so many, meet the
// averages that the other may stand for.
func TestAverageReference(t *testing.T) {
	half := func(places int) *big.Rat { // of the last digit, in 元
		return new(big.Rat).SetFrac(big.NewInt(1), new(big.Int).Mul(big.NewInt(2), new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(places)), nil)))
	}
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.Int64Range(0, 7).Draw(t, "number")
		draw := func(label string, most int64) (budget.Figure, *big.Rat, *big.Rat) {
			places := rapid.IntRange(0, 2).Draw(t, label+" places")
			f, err := budget.Exact(budget.Fen(rapid.Int64Range(0, most).Draw(t, label))).Round(budget.Yuan, places)
			require.NoError(t, err)
			return f, big.NewRat(f.Amount().Fen(), 100), half(places)
		}
		each, average, halfEach := draw("average", 600)
		all, amount, halfAll := draw("amount", 2000)
		if all.HalfUnit().IsZero() {
			halfAll = new(big.Rat) // no amount is between two 分
		}
		want := judge.NotEvaluated
		if n > 0 {
			share := func(r *big.Rat) *big.Rat { return new(big.Rat).Quo(r, big.NewRat(n, 1)) }
			apart := new(big.Rat).Sub(average, share(amount))
			apart.Abs(apart)
			switch {
			case apart.Cmp(halfEach) <= 0:
				want = judge.Exact
			case apart.Cmp(new(big.Rat).Add(halfEach, share(halfAll))) <= 0:
				want = judge.Rounding
			default:
				want = judge.Impossible
			}
		}
		of := []judge.Operand{{Stated: judge.MoneyOf(each)}, {Stated: judge.MoneyOf(all)}, {Stated: judge.CountOf(n)}}
		assert.Equal(t, want, judge.IsAverage.Judge(of...).Verdict, "%s = %s / %d", each, all, n)
		for at := range of {
			if solved, ok := judge.IsAverage.Solve(at, budget.Yuan, of...); ok {
				with := []judge.Operand{of[0], of[1], of[2]}
				with[at].Stated = solved.Stated
				assert.NotEqual(t, judge.Impossible, judge.IsAverage.Judge(with...).Verdict, "%s = %s / %d at %d", each, all, n, at)
			}
		}
	})
}
