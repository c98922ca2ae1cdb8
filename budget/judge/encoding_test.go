package judge_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/budget/judge"
	"github.com/fiscalcn/yusuan/codes"
)

func TestStatedText(t *testing.T) {
	percent := budget.MustParsePercentage
	for text, s := range map[string]judge.Stated{
		"":             {},
		"金额 6.20万元":    judge.MoneyOf(budget.MustParseFigure("6.20", budget.WanYuan)),
		"百分比 7.870%":   judge.PercentOf(percent("7.870")),
		"百分比 =100%":    judge.Hundred(),
		"得分 98.62":     judge.ScoreOf(percent("98.62")),
		"数量 -12":       judge.CountOf(-12),
		"得分":           judge.ScoreOf(percent("99999999999999.9")), // blank: beyond its range
		"金额 -0.05元":    judge.MoneyOf(budget.Exact(budget.Fen(-5))),
		"得分 12.123457": judge.ScoreOf(percent("12.123457")),
		"数量 0":         judge.CountOf(0),
		"百分比 -100.00%": judge.PercentOf(percent("-100.00")),
	} {
		got, err := s.MarshalText()
		require.NoError(t, err)
		assert.Equal(t, text, string(got))
		back := judge.CountOf(7)
		require.NoError(t, back.UnmarshalText(got))
		assert.Equal(t, s, back, text)
	}
	assert.Equal(t, judge.ScoreOf(percent("12.123457")), judge.ScoreOf(percent("12.1234567")), "a score is known to a millionth")
	kept := judge.CountOf(7)
	for text, want := range map[string]string{
		"长度 7":   `judge.Stated.UnmarshalText "长度 7": unknown name`,
		"数量 7.5": `judge.Stated.UnmarshalText "数量 7.5": strconv.ParseInt: parsing "7.5": invalid syntax`,
		"金额 7":   `judge.Stated.UnmarshalText "金额 7": budget.Figure.UnmarshalText "7": want 元, 万元 or 亿元 at byte 1`,
	} {
		assert.EqualError(t, kept.UnmarshalText([]byte(text)), want)
		assert.Equal(t, judge.CountOf(7), kept)
	}
	require.ErrorIs(t, kept.UnmarshalText([]byte("长度 7")), codes.ErrName)
}
