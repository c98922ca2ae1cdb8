package judge_test

import (
	"math"
	"math/big"
	"strconv"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/budget/judge"
)

// slowSlips is the reference: every slip of a hand that makes stated of right, both in 分 and
// above zero, found by making each of them.
func slowSlips(stated, right int64) judge.Causes {
	if stated == right {
		return 0
	}
	made := map[judge.Cause]bool{}
	written := strconv.FormatInt(right, 10)
	says := func(c judge.Cause, text string) {
		if n, err := strconv.ParseInt(text, 10, 64); err == nil && n == stated && len(strconv.FormatInt(n, 10)) == len(text) {
			made[c] = true
		}
	}
	for i := range written {
		says(judge.CauseDropped, written[:i]+written[i+1:])
		says(judge.CauseDoubled, written[:i+1]+written[i:])
		if i > 0 {
			says(judge.CauseTransposed, written[:i-1]+written[i:i+1]+written[i-1:i]+written[i+1:])
		}
	}
	digits := max(len(written), len(strconv.FormatInt(stated, 10)))
	for c, ways := range map[judge.Cause]int64{
		judge.CauseTransposed: int64(digits - 1), judge.CauseDropped: int64(10 * digits), judge.CauseDoubled: int64(10 * (digits - 1)),
	} {
		// One number in thirty or more that becomes the other by such a slip is chance.
		numbers := new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(digits-1)), nil)
		if numbers.Mul(numbers, big.NewInt(9)).Cmp(big.NewInt(30*ways)) < 0 {
			delete(made, c)
		}
	}
	factor := int64(1)
	for power := 1; power <= 8; power++ {
		factor *= 10
		c := judge.CausePoint
		if power == 4 || power == 8 {
			c = judge.CauseUnit
		}
		// 10.00 of 1.00 has one digit that says anything; two are asked for.
		if right >= 10 && stated/factor == right && (stated%factor == 0 || c == judge.CauseUnit) {
			made[c] = true
		}
		if stated >= 10 && (right+factor/2)/factor == stated {
			made[c] = true
		}
	}
	var all judge.Causes
	for c := range made {
		all |= judge.CausesOf(c)
	}
	return all
}

// TestSlipsAgreeWithReference: what one slip of a random amount makes, and its neighbours.
func TestSlipsAgreeWithReference(t *testing.T) {
	exact := func(fen int64) budget.Figure { return budget.Exact(budget.Fen(fen)) }
	rapid.Check(t, func(t *rapid.T) {
		right := rapid.OneOf(rapid.Int64Range(1, 1000), rapid.Int64Range(1, 99_999_999)).Draw(t, "right")
		text := strconv.FormatInt(right, 10)
		at := rapid.IntRange(0, len(text)-1).Draw(t, "at")
		stated := right
		switch rapid.IntRange(0, 5).Draw(t, "slip") {
		case 0:
			stated, _ = strconv.ParseInt(text[:at]+text[at+1:], 10, 64) // of one digit none is left: zero
		case 1:
			stated, _ = strconv.ParseInt(text[:at+1]+text[at:], 10, 64)
		case 2:
			if at > 0 {
				stated, _ = strconv.ParseInt(text[:at-1]+text[at:at+1]+text[at-1:at]+text[at+1:], 10, 64)
			}
		case 3:
			for range at {
				stated /= 10
			}
		case 4:
			for range at {
				stated *= 10
			}
		default:
			stated = rapid.Int64Range(1, 999_999).Draw(t, "other")
		}
		stated += rapid.Int64Range(-1, 1).Draw(t, "off")
		if stated < 1 {
			return
		}
		want := slowSlips(stated, right).Chinese()
		require.Equal(t, want, judge.SlipsAmong(exact(stated), judge.Range{Lo: right, Hi: right}).Chinese(), "%d for %d", stated, right)
		require.Equal(t, want, judge.Slips(judge.MoneyOf(exact(stated)), judge.MoneyOf(exact(right))).Chinese())
		require.Equal(t, judge.CausesOf(judge.CauseSign), judge.SlipsAmong(exact(-stated), judge.Range{Lo: stated, Hi: stated}))
	})
}

// TestMovedPoints: the last digit of a number whose point moved to the left is rounded, away from
// zero on either side of it.
func TestMovedPoints(t *testing.T) {
	for _, c := range []struct {
		stated, right int64
		want          judge.Cause
	}{
		{1235, 12345, judge.CausePoint},
		{1234, 12345, 0},
		{-1235, -12345, judge.CausePoint},
		{-1234, -12345, 0},
		{-1235, -12354, judge.CausePoint},
		{-1235, -12355, 0},
		{-123450, -12345, judge.CausePoint},
		{-123451, -12345, 0},
		{-123450000, -12345, judge.CauseUnit},
		{-9, -90, 0},
		{-10, -100, judge.CausePoint},
		{100, 10, judge.CausePoint}, // two digits of the right amount say something
		{90, 9, 0},
		{math.MaxInt64 / 10, math.MaxInt64, 0}, // too large to tell
	} {
		got := judge.SlipsAmong(budget.Exact(budget.Fen(c.stated)), judge.Range{Lo: c.right, Hi: c.right})
		for _, moved := range []judge.Cause{judge.CausePoint, judge.CauseUnit} {
			assert.Equal(t, c.want == moved, got.Has(moved), "%d for %d: %v", c.stated, c.right, moved)
		}
	}
}
