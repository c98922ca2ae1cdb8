package budget_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/fiscalcn/yusuan/budget"
)

func TestRatioText(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		r := anyRatio().Draw(t, "ratio")
		text, err := r.MarshalText()
		require.NoError(t, err)
		var back, scanned budget.Ratio
		require.NoError(t, back.UnmarshalText(text))
		require.NoError(t, scanned.Scan(string(text)))
		require.Equal(t, []budget.Ratio{r, r}, []budget.Ratio{back, scanned})
	})
	for text, want := range map[string]string{
		"":                    `budget.Ratio.UnmarshalText "": invalid syntax`,
		"1":                   `budget.Ratio.UnmarshalText "1": invalid syntax`,
		"1/2/3":               `budget.Ratio.UnmarshalText "1/2/3": invalid syntax`,
		"1/0":                 `budget.Ratio.UnmarshalText "1/0": budget.NewRatio(1, 0): base is zero`,
		"9223372036854775808": `budget.Ratio.UnmarshalText "9223372036854775808": invalid syntax`,
	} {
		var r budget.Ratio
		assert.EqualError(t, r.UnmarshalText([]byte(text)), want)
	}
	var r budget.Ratio
	require.EqualError(t, r.Scan(0.5), "budget.Ratio.Scan of float64, which is no text: unsupported type")
	var p budget.Percentage
	require.EqualError(t, p.Scan(int64(7)), "budget.Percentage.Scan of int64, which is no text: unsupported type")
	require.ErrorIs(t, p.Scan(nil), budget.ErrType)
}

func TestAccumulatorText(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var s budget.Accumulator
		for _, fen := range rapid.SliceOf(anyFen()).Draw(t, "fen") {
			s.Add(budget.Fen(fen))
		}
		text, err := s.MarshalText()
		require.NoError(t, err)
		var back budget.Accumulator
		require.NoError(t, back.UnmarshalText(text))
		require.Equal(t, s, back)
	})
	for text, want := range map[string]string{
		"1.5": `budget.Accumulator.UnmarshalText "1.5": invalid syntax`,
		"170141183460469231731687303715884105728": `budget.Accumulator.UnmarshalText "170141183460469231731687303715884105728": value out of range`,
	} {
		var s budget.Accumulator
		assert.EqualError(t, s.UnmarshalText([]byte(text)), want)
	}
	var least budget.Accumulator
	require.NoError(t, least.UnmarshalText([]byte("-170141183460469231731687303715884105728")))
	assert.Equal(t, -1, least.Sign())
}
