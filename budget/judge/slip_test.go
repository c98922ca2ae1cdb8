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

// TestMisprint: one number as its digits, and what a hand may make of it.
func TestMisprint(t *testing.T) {
	for _, c := range []struct {
		stated, expected string
		want             judge.Cause
	}{
		{"1234", "1234", 0},
		{"2134", "1234", judge.CauseTransposed},
		{"1324", "1234", judge.CauseTransposed},
		{"1243", "1234", judge.CauseTransposed},
		{"21", "12", judge.CauseTransposed},
		{"3214", "1234", 0}, // not neighbours
		{"2143", "1234", 0}, // twice
		{"1235", "1234", 0},
		{"5", "4", 0},
		{"234", "1234", judge.CauseDropped},
		{"134", "1234", judge.CauseDropped},
		{"123", "1234", judge.CauseDropped},
		{"122", "1222", judge.CauseDropped},
		{"243", "1234", 0},
		{"934", "1234", 0}, // 9 for 12 is two slips
		{"12", "1234", 0},  // two
		{"11234", "1234", judge.CauseDoubled},
		{"12334", "1234", judge.CauseDoubled},
		{"12344", "1234", judge.CauseDoubled},
		{"12314", "1234", 0},
		{"12345", "1234", 0}, // 5 stands nowhere beside
		{"51234", "1234", 0},
		{"5334", "234", 0}, // 53 for 2 is two
		{"121234", "1234", 0},
	} {
		assert.Equal(t, c.want, judge.Misprint(c.stated, c.expected), "%s for %s", c.stated, c.expected)
	}
}

// TestSlipsOfKinds: only numbers of one kind are taken for one another, and only money has units.
func TestSlipsOfKinds(t *testing.T) {
	hundredth := judge.Slips(operand("0.7165%").Stated, operand("7165%").Stated)
	assert.Equal(t, judge.CausesOf(judge.CausePoint), hundredth, "a percentage has no unit")
	assert.Equal(t, judge.CausesOf(judge.CauseUnit), judge.Slips(operand("0.7165").Stated, operand("7165").Stated))
	assert.Zero(t, judge.Slips(operand("7165#").Stated, operand("71.65%").Stated))
	assert.Zero(t, judge.Slips(judge.Stated{}, operand("71.65").Stated))
	assert.Zero(t, judge.Slips(operand("71.65").Stated, judge.Stated{}))
	assert.Equal(t, judge.Causes(0), judge.Slips(operand("71.65").Stated, operand("71.65").Stated))
	// Beyond 亿元 nothing is named: nine places are no slip.
	assert.Zero(t, judge.Slips(judge.CountOf(12_000_000_000), judge.CountOf(12)))
	assert.Equal(t, judge.CausesOf(judge.CausePoint), judge.Slips(judge.CountOf(1_200_000_000), judge.CountOf(12)))
}

// TestChance: numbers of few digits become others too easily; the more of them are right, the more digits it takes.
func TestChance(t *testing.T) {
	exact := func(fen int64) budget.Figure { return budget.Exact(budget.Fen(fen)) }
	for _, c := range []struct {
		stated, lo, hi int64
		want           judge.Causes
	}{
		{21, 12, 14, judge.CausesOf(judge.CauseTransposed)}, // 3 of 90: one of 30
		{21, 12, 15, 0},
		{132, 123, 127, judge.CausesOf(judge.CauseTransposed)},
		{132, 123, 130, judge.CausesOf(judge.CauseTransposed)},
		{132, 117, 131, judge.CausesOf(judge.CauseTransposed)}, // 2 ways × 15 of 900
		{132, 116, 131, 0},
		{12, 123, 123, judge.CausesOf(judge.CauseDropped)}, // 3 places × 10 digits of 900
		{12, 122, 123, 0},
		{1, 12, 12, 0},
		{123, 1234, 1240, judge.CausesOf(judge.CauseDropped)}, // 40 ways × 7 of 9000
		{123, 1233, 1240, 0},
		{122, 12, 12, judge.CausesOf(judge.CauseDoubled)}, // 2 ways of 90
		{122, 12, 13, 0},
		{11, 1, 1, 0},
		{1123, 123, 132, judge.CausesOf(judge.CauseDoubled)}, // 3 ways × 10 of 900
		{1123, 122, 132, 0},
	} {
		got := judge.SlipsAmong(exact(c.stated), judge.Range{Lo: c.lo, Hi: c.hi}).Without(judge.CausePoint)
		assert.Equal(t, c.want.Chinese(), got.Chinese(), "%d for %d to %d", c.stated, c.lo, c.hi)
	}
}

// TestRatioSlips: 8 of 7 is 114.285714… %.
func TestRatioSlips(t *testing.T) {
	ratio, err := budget.NewRatio(8, 7)
	assert.NoError(t, err)
	for stated, want := range map[string]judge.Causes{
		"114.29%": 0, // as it should be
		"114.28%": judge.CausesOf(judge.CauseTruncated),
		"114%":    judge.CausesOf(judge.CauseTruncated), // which is right, too
		"114.27%": 0,
		"1.14%":   judge.CausesOf(judge.CauseRatioAsPercent),
		"1.143%":  judge.CausesOf(judge.CauseRatioAsPercent),
		"1.142%":  0,
		"1.13%":   0,
		"0%":      0,
	} {
		assert.Equal(t, want.Chinese(), judge.RatioSlips(budget.MustParsePercentage(stated), ratio).Chinese(), stated)
	}
}
