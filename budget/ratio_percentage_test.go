package budget_test

import (
	"encoding/json"
	"math"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/fiscalcn/yusuan/budget"
)

func TestPercentage(t *testing.T) {
	tests := []struct {
		in       string
		want     string
		places   int
		ratio    string
		interval [2]string
	}{
		{"7.87", "7.87%", 2, "787/10000", [2]string{"1573/20000", "63/800"}},
		{"7.87%", "7.87%", 2, "787/10000", [2]string{"1573/20000", "63/800"}},
		{"７．８７％", "7.87%", 2, "787/10000", [2]string{"1573/20000", "63/800"}},
		{"27.78 %", "27.78%", 2, "1389/5000", [2]string{"1111/4000", "5557/20000"}},
		{" 7.870 \u3000", "7.870%", 3, "787/10000", [2]string{"15739/200000", "15741/200000"}},
		{"-5.86%", "-5.86%", 2, "-293/5000", [2]string{"-1173/20000", "-1171/20000"}},
		{"（5.86）", "-5.86%", 2, "-293/5000", [2]string{"-1173/20000", "-1171/20000"}},
		{"0", "0%", 0, "0/1", [2]string{"-1/200", "1/200"}},
		{"-0.00", "0.00%", 2, "0/1", [2]string{"-1/20000", "1/20000"}},
		{"100", "100%", 0, "1/1", [2]string{"199/200", "201/200"}},
		{"1,234.5%", "1234.5%", 1, "2469/200", [2]string{"24689/2000", "24691/2000"}},
		{"0.000000000000001", "0.000000000000001%", 15, "1/100000000000000000", [2]string{"1/200000000000000000", "3/200000000000000000"}},
	}
	for _, test := range tests {
		t.Run(test.in, func(t *testing.T) {
			p, err := budget.ParsePercentage(test.in)
			require.NoError(t, err)
			assert.Equal(t, test.want, p.String())
			assert.Equal(t, test.places, p.Places())
			assert.Equal(t, test.ratio, p.Ratio().String())
			assert.Equal(t, test.interval[0], p.Interval().Lo.String())
			assert.Equal(t, test.interval[1], p.Interval().Hi.String())
			assert.Equal(t, p.Ratio().Sign(), p.Sign())
			assert.Equal(t, p, p.Neg().Neg())
			assert.Equal(t, p.Interval().Neg(), p.Neg().Interval())
			assert.True(t, p.Rounds(p.Ratio()))
		})
	}
	assert.Equal(t, "0%", budget.Percentage{}.String())
	assert.NotEqual(t, percentage(t, "7.8"), percentage(t, "7.80"))
	most, err := budget.NewRatio(math.MaxInt64, 1) // beyond every percentage
	require.NoError(t, err)
	assert.False(t, percentage(t, "7.80").Rounds(most))
}

func TestPercentageErrors(t *testing.T) {
	tests := []struct {
		in   string
		is   error
		want string
	}{
		{"", budget.ErrSyntax, `budget.ParsePercentage "": want a digit, found the end at byte 0`},
		{"%", budget.ErrSyntax, `budget.ParsePercentage "%": want a digit, found '%' at byte 0`},
		{"7.87%%", budget.ErrSyntax, `budget.ParsePercentage "7.87%%": found '%' after the number at byte 5`},
		{"7.8.7%", budget.ErrSyntax, `budget.ParsePercentage "7.8.7%": second decimal point at byte 3`},
		{"7.87个", budget.ErrSyntax, `budget.ParsePercentage "7.87个": found '个' after the number at byte 4`},
		{"0.0000000000000001", budget.ErrPrecision, `budget.ParsePercentage "0.0000000000000001": more than 15 decimal places`},
		{"922337203685477580", budget.ErrRange, `budget.ParsePercentage "922337203685477580": value out of range`},
		{"-922337203685477580", budget.ErrRange, `budget.ParsePercentage "-922337203685477580": value out of range`},
		{"99999999999999999999", budget.ErrRange, `budget.ParsePercentage "99999999999999999999": value out of range`},
	}
	for _, test := range tests {
		_, err := budget.ParsePercentage(test.in)
		assert.EqualError(t, err, test.want)
		assert.ErrorIs(t, err, test.is)
		assert.PanicsWithError(t, test.want, func() { budget.MustParsePercentage(test.in) })
		kept := percentage(t, "7.87")
		assert.ErrorIs(t, kept.UnmarshalText([]byte(test.in)), test.is)
		assert.Equal(t, percentage(t, "7.87"), kept)
	}
	_, err := budget.ParsePercentage("922337203685477579")
	assert.NoError(t, err)
}

// TestPercentageRounds: a percentage is what a ratio rounds to exactly if the ratio lies in its interval, ends aside.
func TestPercentageRounds(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := percentage(t, rapid.StringMatching(`-?[0-9]{1,3}(\.[0-9]{1,4})?`).Draw(t, "p"))
		num, den := rapid.Int64Range(-1000, 1000).Draw(t, "num"), rapid.Int64Range(1, 1000).Draw(t, "den")
		r, err := budget.NewRatio(num, den)
		require.NoError(t, err)
		require.Equal(t, r.Percent(p.Places())+"%" == p.String(), p.Rounds(r), "%s %s as text", p, r)
		i := p.Interval()
		atEnd := r == i.Lo || r == i.Hi
		if !atEnd {
			require.Equal(t, i.Contains(r), p.Rounds(r), "%s %s", p, r)
		}
	})
	half := percentage(t, "7.87").Interval()
	assert.True(t, percentage(t, "7.87").Rounds(half.Lo), "half away from zero")
	assert.False(t, percentage(t, "7.87").Rounds(half.Hi), "half away from zero")
	assert.False(t, percentage(t, "-7.87").Rounds(half.Hi.Neg()), "half away from zero")
	assert.True(t, percentage(t, "-7.87").Rounds(half.Lo.Neg()), "half away from zero")
	huge, err := budget.NewRatio(3504881374004814807, 19) // a hundred times it is 2⁶⁴ but for less than a half
	require.NoError(t, err)
	assert.False(t, percentage(t, "0").Rounds(huge), huge.Percent(0))
}

func TestPercentageText(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := percentage(t, rapid.StringMatching(`-?([0-9]{1,3}(\.[0-9]{1,14})?|[0-9]{1,2}\.[0-9]{15})`).Draw(t, "p"))
		text, err := json.Marshal(p)
		require.NoError(t, err)
		require.Equal(t, `"`+p.String()+`"`, string(text))
		var back budget.Percentage
		require.NoError(t, json.Unmarshal(text, &back))
		require.Equal(t, p, back)
	})
}
