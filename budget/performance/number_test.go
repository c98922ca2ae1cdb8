package performance_test

import (
	"math/big"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/budget/performance"
	"github.com/fiscalcn/yusuan/internal/print"
	"github.com/fiscalcn/yusuan/internal/steady"
)

// drawNumber draws numbers that are not blank, of at most so many digits before the point.
func drawNumber(limit int64) *rapid.Generator[performance.Number] {
	return rapid.Custom(func(t *rapid.T) performance.Number {
		places := rapid.IntRange(0, 6).Draw(t, "places")
		r := big.NewRat(rapid.Int64Range(-limit, limit).Draw(t, "digits"), 1)
		for range places {
			r.Quo(r, big.NewRat(10, 1))
		}
		return num(r.FloatString(places))
	})
}

func rat(t require.TestingT, n performance.Number) *big.Rat {
	r, ok := new(big.Rat).SetString(n.String())
	require.True(t, ok, n)
	return r
}

func TestParseNumber(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"", ""}, {" \u3000", ""}, {"0", "0"}, {"0.00", "0.00"}, {"-0.00", "0.00"}, {"43.09", "43.09"}, {"４３．０９", "43.09"}, {"1,234", "1234"},
		{"-5", "-5"}, {"(5)", "-5"}, {"0.000001", "0.000001"}, {"1.0000000", "1.000000"}, {"9223372036854.775807", "9223372036854.775807"},
	} {
		n, err := performance.ParseNumber(c.in)
		require.NoError(t, err)
		assert.Equal(t, c.want, n.String(), c.in)
		assert.Equal(t, c.want == "", n.IsBlank(), c.in)
	}
	for _, c := range []struct {
		in, want string
		is       error
	}{
		{"90%", `performance.ParseNumber "90%": found '%' after the number at byte 2`, budget.ErrSyntax},
		{"1e5", `performance.ParseNumber "1e5": found 'e' after the number at byte 1`, budget.ErrSyntax},
		{"0.0000001", `performance.ParseNumber "0.0000001": more than 6 decimal places at byte 8`, budget.ErrPrecision},
		{"9223372036854.775808", `performance.ParseNumber "9223372036854.775808": beyond ±9,223,372,036,854`, budget.ErrRange},
	} {
		_, err := performance.ParseNumber(c.in)
		require.ErrorIs(t, err, c.is, c.in)
		assert.EqualError(t, err, c.want)
		kept := num("1")
		require.EqualError(t, kept.UnmarshalText([]byte(c.in)), c.want)
		assert.Equal(t, num("1"), kept)
	}
	assert.Panics(t, func() { performance.MustParseNumber("x") })
}

func TestNumberRoundTrips(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := drawNumber(9_000_000_000_000).Draw(t, "n")
		text, err := n.MarshalText()
		require.NoError(t, err)
		var back performance.Number
		require.NoError(t, back.UnmarshalText(text))
		assert.Equal(t, n, back)

		m := drawNumber(1000).Draw(t, "m")
		assert.Equal(t, rat(t, n).Cmp(rat(t, m)), n.Compare(m))
		assert.Equal(t, rat(t, n).Sign(), n.Sign())
	})
}

func TestParseValue(t *testing.T) {
	for _, c := range []struct{ in, number, unit, text string }{
		{"90", "90", "", "90"},
		{" 1,234.5 万条 ", "1234.5", "万条", "1234.5万条"},
		{"９０％", "90", "%", "90%"},
		{"-3%", "-3", "%", "-3%"},
		{"2021年12月底前", "", "", "2021年12月底前"},
		{"1.2.3", "", "", "1.2.3"},
		{"-", "", "", "-"},
		{"12 ,", "", "", "12 ,"},
		{"3-5次", "", "", "3-5次"},
		{"效果显著", "", "", "效果显著"},
		{"5", "5", "", "5"},
		{"12", "12", "", "12"},
		{"\xff", "", "", "\xff"},
	} {
		v, err := performance.ParseValue(c.in)
		require.NoError(t, err)
		assert.Equal(t, c.number, v.Number().String(), c.in)
		assert.Equal(t, c.unit, v.Unit(), c.in)
		assert.Equal(t, c.text, v.String(), c.in)
	}
	_, err := performance.ParseValue("0.1234567%")
	require.EqualError(t, err, `performance.ParseValue: performance.ParseNumber "0.1234567": more than 6 decimal places at byte 8`)
	require.ErrorIs(t, err, budget.ErrPrecision)
	kept := performance.MustParseValue("是")
	require.ErrorIs(t, kept.UnmarshalText([]byte("99999999999999999次")), budget.ErrRange)
	assert.Equal(t, "是", kept.String())
	assert.Panics(t, func() { performance.MustParseValue("0.1234567%") })
}

// FuzzParseValue: what is read is written as something that reads the same; words stay as they are, and a number is worth what
// its digits say.
func FuzzParseValue(tf *testing.F) {
	f := steady.Fuzz(tf)
	for _, s := range []string{
		"", "90%", "43.09", "12 次", "1,234万条", "2021年12月底前", "是", "-", "−1.5％", "1.2.3", "0.0000001", "9 9", "１２．５次", "5%5", "99999999999999",
	} {
		f.Add(s)
	}
	plain := strings.NewReplacer("−", "-", "－", "-", "＋", "+", "．", ".", ",", "", "，", "", "０", "0", "１", "1", "２", "2", "３", "3", "４", "4", "５", "5",
		"６", "6", "７", "7", "８", "8", "９", "9")
	f.Fuzz(func(t *testing.T, s string) {
		v, err := performance.ParseValue(s)
		if err != nil {
			require.NotErrorIs(t, err, budget.ErrSyntax)
			return
		}
		again, err := performance.ParseValue(v.String())
		require.NoError(t, err)
		require.Equal(t, v, again)
		if v.Number().IsBlank() {
			require.Equal(t, print.Trim(s), v.String())
			return
		}
		text := plain.Replace(print.Trim(s))
		if print.Wording(text) != text {
			return // signs that are other ones in print: what they stand for is tested there
		}
		end := strings.IndexFunc(text, func(r rune) bool { return !strings.ContainsRune("+-.0123456789", r) })
		if end < 0 {
			end = len(text)
		}
		want, ok := new(big.Rat).SetString(text[:end])
		require.True(t, ok, s)
		require.Zero(t, want.Cmp(rat(t, v.Number())), s)
	})
}
