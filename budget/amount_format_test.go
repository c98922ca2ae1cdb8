package budget_test

import (
	"fmt"
	"math"
	"math/big"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/fiscalcn/yusuan/budget"
)

func TestFormat(t *testing.T) {
	tests := []struct {
		yuan        string
		unit        budget.Unit
		places      int
		want, comma string
	}{
		{"0.00", budget.Yuan, 2, "0.00", "0.00"},
		{"0.00", budget.WanYuan, 0, "0", "0"},
		{"0.00", budget.WanYuan, -1, "0", "0"},
		{"29938300.00", budget.WanYuan, 2, "2993.83", "2,993.83"},
		{"29938300.00", budget.WanYuan, -1, "2993.83", "2,993.83"},
		{"29938300.00", budget.YiYuan, 4, "0.2994", "0.2994"},
		{"29938300.00", budget.Yuan, 0, "29938300", "29,938,300"},
		{"62345.00", budget.WanYuan, 2, "6.23", "6.23"},
		{"62350.00", budget.WanYuan, 2, "6.24", "6.24"},
		{"-62350.00", budget.WanYuan, 2, "-6.24", "-6.24"},
		{"62350.00", budget.WanYuan, -1, "6.235", "6.235"},
		{"-49.99", budget.WanYuan, 2, "0.00", "0.00"},
		{"-50.00", budget.WanYuan, 2, "-0.01", "-0.01"},
		{"999950.00", budget.WanYuan, 2, "100.00", "100.00"},
		{"9999999.99", budget.WanYuan, 0, "1000", "1,000"},
		{"123.45", budget.Yuan, 5, "123.45000", "123.45000"},
		{"1234.56", budget.Yuan, 2, "1234.56", "1,234.56"},
		{"-123456.00", budget.Yuan, 2, "-123456.00", "-123,456.00"},
		{"0.01", budget.YiYuan, 12, "0.000000000100", "0.000000000100"},
		{"-92233720368547758.08", budget.Yuan, 2, "-92233720368547758.08", "-92,233,720,368,547,758.08"},
		{"-92233720368547758.08", budget.YiYuan, 0, "-922337204", "-922,337,204"},
		{"92233720368547758.07", budget.Yuan, 0, "92233720368547758", "92,233,720,368,547,758"},
	}
	for _, test := range tests {
		t.Run(fmt.Sprintf("%s %s %d", test.yuan, test.unit, test.places), func(t *testing.T) {
			a := yuan(test.yuan)
			assert.Equal(t, test.want, a.Format(test.unit, test.places))
			assert.Equal(t, test.comma, a.Comma(test.unit, test.places))
			assert.Equal(t, "x"+test.want, string(a.AppendFormat([]byte("x"), test.unit, test.places)))
			assert.Equal(t, "x"+test.comma, string(a.AppendComma([]byte("x"), test.unit, test.places)))
		})
	}
}

func TestFormatPanics(t *testing.T) {
	assert.PanicsWithValue(t, "budget: invalid Unit(9)", func() { budget.Fen(1).Format(budget.Unit(9), 2) })
}

// TestFormatReference compares Format with big.Rat, whose FloatString rounds halves away from zero.
func TestFormatReference(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		fen := anyFen().Draw(t, "fen")
		unit := rapid.SampledFrom(allUnits).Draw(t, "unit")
		places := rapid.IntRange(0, 14).Draw(t, "places")
		want := big.NewRat(fen, unit.Fen()).FloatString(places)
		if strings.Trim(want, "-0.") == "" {
			want = strings.TrimPrefix(want, "-")
		}
		a := budget.Fen(fen)
		require.Equal(t, want, a.Format(unit, places))
		require.Equal(t, want, strings.ReplaceAll(a.Comma(unit, places), ",", ""))
	})
}

// TestFormatParse: what is printed with enough places is read back as it was.
func TestFormatParse(t *testing.T) {
	enough := map[budget.Unit]int{budget.Yuan: 2, budget.WanYuan: 6, budget.YiYuan: 10}
	rapid.Check(t, func(t *rapid.T) {
		a := budget.Fen(anyFen().Draw(t, "fen"))
		unit := rapid.SampledFrom(allUnits).Draw(t, "unit")
		more := rapid.IntRange(0, 5).Draw(t, "more")
		for _, s := range []string{
			a.Format(unit, enough[unit]+more),
			a.Comma(unit, enough[unit]+more),
			a.Format(unit, -1),
			a.Comma(unit, -1),
		} {
			got, err := budget.Parse(s, unit)
			require.NoError(t, err)
			require.Equal(t, a, got, s)
		}
	})
}

func TestAmountAllocations(t *testing.T) {
	a, buffer := yuan("-29938300.00"), make([]byte, 0, 64)
	assertNoAllocations := func(name string, f func()) {
		t.Helper()
		assert.Zero(t, testing.AllocsPerRun(100, f), name)
	}
	assertNoAllocations("Parse", func() { _, _ = budget.Parse("−2，993.83\u3000", budget.WanYuan) })
	assertNoAllocations("ParseFigure", func() { _, _ = budget.ParseFigure("(2,993.83)", budget.WanYuan) })
	assertNoAllocations("ParsePercentage", func() { _, _ = budget.ParsePercentage("7.87%") })
	assertNoAllocations("AppendFormat", func() { _ = a.AppendFormat(buffer, budget.WanYuan, 2) })
	assertNoAllocations("AppendComma", func() { _ = a.AppendComma(buffer, budget.Yuan, 2) })
	assertNoAllocations("AppendText", func() { _, _ = a.AppendText(buffer) })
	figure := budget.Exact(a)
	assertNoAllocations("Figure.AppendIn", func() { _ = figure.AppendIn(buffer, budget.WanYuan) })
	assertNoAllocations("Figure.AppendText", func() { _, _ = figure.AppendText(buffer) })
}

// More places than anybody prints are refused at once, instead of filling the memory with zeros.
func TestMostPlaces(t *testing.T) {
	one := budget.Fen(100)
	require.Len(t, one.Format(budget.Yuan, budget.MostPlaces), 2+budget.MostPlaces)
	require.Len(t, one.Comma(budget.Yuan, budget.MostPlaces), 2+budget.MostPlaces)
	half, err := budget.NewRatio(1, 2)
	require.NoError(t, err)
	require.Len(t, half.Percent(budget.MostPlaces), 3+budget.MostPlaces)
	for _, places := range []int{budget.MostPlaces + 1, math.MaxInt} {
		text := fmt.Sprintf("%d decimal places: at most 1000 are printed", places)
		require.PanicsWithValue(t, "budget.Amount.AppendFormat: "+text, func() { one.Format(budget.WanYuan, places) })
		require.PanicsWithValue(t, "budget.Amount.AppendFormat: "+text, func() { one.AppendComma(nil, budget.Yuan, places) })
	}
	for _, places := range []int{budget.MostPlaces + 1, math.MaxInt, -budget.MostPlaces - 1, math.MinInt} {
		text := fmt.Sprintf("%d decimal places: at most 1000 are printed", places)
		require.PanicsWithValue(t, "budget.Ratio.Decimal: "+text, func() { half.Decimal(places) })
		require.PanicsWithValue(t, "budget.Ratio.Percent: "+text, func() { half.Percent(places) })
	}
	require.Equal(t, "1", one.Format(budget.Yuan, math.MinInt), "as many as are needed")
}
