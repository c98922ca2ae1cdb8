package budget_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"unsafe"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/fiscalcn/yusuan/budget"
)

// anyFigure draws blank, exact and stated figures.
func anyFigure() *rapid.Generator[budget.Figure] {
	return rapid.Custom(func(t *rapid.T) budget.Figure {
		if rapid.Bool().Draw(t, "blank") {
			return budget.Figure{}
		}
		fen := rapid.Int64Range(-1<<60, 1<<60).Draw(t, "fen")
		unit := rapid.SampledFrom(allUnits).Draw(t, "unit")
		places := rapid.IntRange(0, 10).Draw(t, "places")
		f, err := budget.Exact(budget.Fen(fen)).Round(unit, places)
		require.NoError(t, err)
		return f
	})
}

func TestFigureShape(t *testing.T) {
	assert.Equal(t, uintptr(16), unsafe.Sizeof(budget.Figure{}))
	var blank budget.Figure
	assert.True(t, blank.IsBlank())
	assert.False(t, blank.IsExact())
	assert.Equal(t, budget.Amount{}, blank.Amount())
	assert.Equal(t, budget.Interval{}, blank.Interval())
	assert.Empty(t, blank.Text(budget.WanYuan))
	assert.Empty(t, blank.Comma(budget.WanYuan))
	assert.Equal(t, 0, blank.Places(budget.WanYuan))
	assert.NotEqual(t, blank, budget.Exact(budget.Amount{}), "a blank is not 0.00")
}

func TestParseFigure(t *testing.T) {
	tests := []struct {
		in     string
		unit   budget.Unit
		amount string // 元
		half   string // 元
		text   string // in unit
		comma  string // in unit
	}{
		{"2,993.83", budget.WanYuan, "29938300.00", "50.00", "2993.83", "2,993.83"},
		{"6.2", budget.WanYuan, "62000.00", "500.00", "6.2", "6.2"},
		{"6.20", budget.WanYuan, "62000.00", "50.00", "6.20", "6.20"},
		{"6", budget.WanYuan, "60000.00", "5000.00", "6", "6"},
		{"0.00", budget.WanYuan, "0.00", "50.00", "0.00", "0.00"},
		{"0", budget.YiYuan, "0.00", "50000000.00", "0", "0"},
		{"−12.30", budget.WanYuan, "-123000.00", "50.00", "-12.30", "-12.30"},
		{"（12.30）", budget.WanYuan, "-123000.00", "50.00", "-12.30", "-12.30"},
		{"１２３．４５", budget.WanYuan, "1234500.00", "50.00", "123.45", "123.45"},
		{"1.234567", budget.WanYuan, "12345.67", "0.00", "1.234567", "1.234567"},
		{"1.23456", budget.WanYuan, "12345.60", "0.05", "1.23456", "1.23456"},
		{"6.2000000000", budget.WanYuan, "62000.00", "0.00", "6.200000", "6.200000"},
		{"1234.56", budget.Yuan, "1234.56", "0.00", "1234.56", "1,234.56"},
		{"1234.5", budget.Yuan, "1234.50", "0.05", "1234.5", "1,234.5"},
		{"1234", budget.Yuan, "1234.00", "0.50", "1234", "1,234"},
		{"0.30", budget.YiYuan, "30000000.00", "500000.00", "0.30", "0.30"},
	}
	for _, test := range tests {
		t.Run(test.in+test.unit.String(), func(t *testing.T) {
			f, err := budget.ParseFigure(test.in, test.unit)
			require.NoError(t, err)
			assert.False(t, f.IsBlank())
			assert.Equal(t, test.half == "0.00", f.IsExact())
			assert.Equal(t, yuan(test.amount), f.Amount())
			assert.Equal(t, yuan(test.half), f.HalfUnit())
			lo, err := f.Amount().Sub(yuan(test.half))
			require.NoError(t, err)
			hi, err := f.Amount().Add(yuan(test.half))
			require.NoError(t, err)
			assert.Equal(t, budget.Interval{Lo: lo, Hi: hi}, f.Interval())
			assert.Equal(t, test.text, f.Text(test.unit))
			assert.Equal(t, test.comma, f.Comma(test.unit))
			assert.Equal(t, "x"+test.text, string(f.AppendIn([]byte("x"), test.unit)))
			assert.Equal(t, "x"+test.comma, string(f.AppendComma([]byte("x"), test.unit)))
		})
	}
	for _, blank := range []string{"", " ", "\u3000\u00a0\t\r\n"} {
		f, err := budget.ParseFigure(blank, budget.WanYuan)
		require.NoError(t, err)
		assert.Equal(t, budget.Figure{}, f)
	}
}

func TestFigureEquality(t *testing.T) {
	figure := func(s string, u budget.Unit) budget.Figure {
		f, err := budget.ParseFigure(s, u)
		require.NoError(t, err)
		return f
	}
	assert.NotEqual(t, figure("6.2", budget.WanYuan), figure("6.20", budget.WanYuan))
	assert.Equal(t, figure("6", budget.WanYuan), figure("0.0006", budget.YiYuan))
	assert.Equal(t, figure("62000.00", budget.Yuan), figure("6.2000000", budget.WanYuan))
	assert.Equal(t, figure("62000.00", budget.Yuan), budget.Exact(yuan("62000")))
}

func TestFigurePlaces(t *testing.T) {
	tests := []struct {
		in                  string
		unit                budget.Unit
		inYuan, inWan, inYi int
		textYuan            string
	}{
		{"2993.83", budget.WanYuan, 0, 2, 6, "29938300"},
		{"6", budget.WanYuan, 0, 0, 4, "60000"},
		{"6", budget.YiYuan, 0, 0, 0, "600000000"},
		{"1234.56", budget.Yuan, 2, 6, 10, "1234.56"},
		{"1234.5", budget.Yuan, 1, 5, 9, "1234.5"},
	}
	for _, test := range tests {
		f, err := budget.ParseFigure(test.in, test.unit)
		require.NoError(t, err)
		assert.Equal(t, test.inYuan, f.Places(budget.Yuan), test.in)
		assert.Equal(t, test.inWan, f.Places(budget.WanYuan), test.in)
		assert.Equal(t, test.inYi, f.Places(budget.YiYuan), test.in)
		assert.Equal(t, test.textYuan, f.Text(budget.Yuan), test.in)
	}
}

func TestFigureErrors(t *testing.T) {
	second := func(_ budget.Figure, err error) error { return err }
	tests := []struct {
		err  error
		is   error
		want string
	}{
		{second(budget.ParseFigure("1.2.3", budget.WanYuan)), budget.ErrSyntax, `budget.ParseFigure "1.2.3": second decimal point at byte 3`},
		{second(budget.ParseFigure("-", budget.WanYuan)), budget.ErrSyntax, `budget.ParseFigure "-": want a digit, found the end at byte 1`},
		{second(budget.ParseFigure("0.0000001", budget.WanYuan)), budget.ErrPrecision, `budget.ParseFigure "0.0000001": digit below 分 at byte 8`},
		{second(budget.ParseFigure("9223372036854.775807", budget.WanYuan)), nil, ""},
		{second(budget.ParseFigure("9223372036854.77580", budget.WanYuan)), nil, ""},
		{second(budget.ParseFigure("-9223372036854.775", budget.WanYuan)), nil, ""},
		{second(budget.ParseFigure("9223372036854.7758", budget.WanYuan)), budget.ErrRange, `budget.ParseFigure "9223372036854.7758": value out of range`},
		{second(budget.ParseFigure("-9223372036854.7758", budget.WanYuan)), budget.ErrRange, `budget.ParseFigure "-9223372036854.7758": value out of range`},
		{second(budget.ParseFigure("", budget.Unit(9))), budget.ErrUnit, `budget.ParseFigure "": unknown unit Unit(9)`},
		{second(budget.Stated(yuan("62345"), budget.WanYuan, 2)), budget.ErrPrecision, "budget.Stated(62345.00, 万元, 2): digits below the last place"},
		{second(budget.Stated(yuan("1"), budget.WanYuan, -2)), budget.ErrPlaces, "budget.Stated: negative number of decimal places -2"},
		{second(budget.Stated(yuan("1"), budget.Unit(9), 2)), budget.ErrUnit, "budget.Stated: unknown unit Unit(9)"},
		{second(budget.Stated(yuan("92233720368547758"), budget.Yuan, 0)), budget.ErrRange, "budget.Stated(92233720368547758.00, 元, 0): value out of range"},
		{second(budget.Exact(greatest).Round(budget.YiYuan, 0)), budget.ErrRange, "budget.Figure.Round(92233720368547758.07元, 亿元, 0): value out of range"},
		{second(budget.Exact(greatest).Round(budget.Yuan, 0)), budget.ErrRange, "budget.Figure.Round(92233720368547758.07元, 元, 0): value out of range"},
		{second(budget.Exact(greatest).Round(budget.Yuan, -1)), budget.ErrPlaces, "budget.Figure.Round: negative number of decimal places -1"},
		{second(budget.Figure{}.Round(budget.Unit(9), 0)), budget.ErrUnit, "budget.Figure.Round: unknown unit Unit(9)"},
	}
	for _, test := range tests {
		if test.is == nil {
			assert.NoError(t, test.err)
			continue
		}
		assert.EqualError(t, test.err, test.want)
		assert.ErrorIs(t, test.err, test.is)
	}
	assert.PanicsWithError(t, `budget.ParseFigure "-": want a digit, found the end at byte 1`, func() { budget.MustParseFigure("-", budget.WanYuan) })
}

func TestFigureRound(t *testing.T) {
	tests := []struct {
		in     string // with its unit
		unit   budget.Unit
		places int
		want   string
	}{
		{"62345.00元", budget.WanYuan, 2, "6.23万元"},
		{"62350.00元", budget.WanYuan, 2, "6.24万元"},
		{"-62350.00元", budget.WanYuan, 2, "-6.24万元"},
		{"62350.00元", budget.Yuan, 2, "62350.00元"},
		{"6.20万元", budget.WanYuan, 2, "6.20万元"},
		{"6.20万元", budget.WanYuan, 4, "6.20万元"},
		{"6.20万元", budget.WanYuan, 1, "6.2万元"},
		{"6.25万元", budget.WanYuan, 1, "6.3万元"},
		{"0.00元", budget.WanYuan, 2, "0.00万元"},
		{"", budget.WanYuan, 2, ""},
	}
	for _, test := range tests {
		var f budget.Figure
		require.NoError(t, f.UnmarshalText([]byte(test.in)))
		got, err := f.Round(test.unit, test.places)
		require.NoError(t, err)
		assert.Equal(t, test.want, got.String())
	}
}

// TestFigureRoundInterval: a rounded exact amount lies in the interval of its figure.
func TestFigureRoundInterval(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a := budget.Fen(rapid.Int64Range(-1<<60, 1<<60).Draw(t, "fen"))
		unit := rapid.SampledFrom(allUnits).Draw(t, "unit")
		places := rapid.IntRange(0, 12).Draw(t, "places")
		f, err := budget.Exact(a).Round(unit, places)
		require.NoError(t, err)
		require.True(t, f.Interval().Contains(a))
		rounded, err := a.Round(unit, places)
		require.NoError(t, err)
		require.Equal(t, rounded, f.Amount())
		stated, err := budget.Stated(rounded, unit, places)
		require.NoError(t, err)
		require.Equal(t, stated, f)
		require.Equal(t, a.Format(unit, min(places, f.Places(unit))), f.Text(unit))
	})
}

// TestFigureText: in a unit that has its last digit, a figure is read back as it was.
func TestFigureText(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		f := anyFigure().Draw(t, "figure")
		for _, unit := range allUnits {
			if f.HalfUnit().Fen() > unit.Fen()/2 {
				continue
			}
			for _, text := range []string{f.Text(unit), f.Comma(unit)} {
				got, err := budget.ParseFigure(text, unit)
				require.NoError(t, err)
				require.Equal(t, f, got, text)
			}
		}
	})
}

// TestRealFigures reads every figure of the published accounts that lie beside the repository, and prints it as it was.
func TestRealFigures(t *testing.T) {
	paths, err := filepath.Glob("../../shared/real/*.json")
	require.NoError(t, err)
	if len(paths) == 0 {
		t.Skip("the published accounts are not here")
	}
	figure := regexp.MustCompile(`^-?[0-9,]+\.[0-9]+$`)
	read := 0
	for _, path := range paths {
		data, err := os.ReadFile(path)
		require.NoError(t, err)
		var document struct{ Tables []struct{ Rows [][]*string } }
		require.NoError(t, json.Unmarshal(data, &document))
		for _, table := range document.Tables {
			for _, row := range table.Rows {
				for _, cell := range row {
					if cell == nil || !figure.MatchString(*cell) {
						continue
					}
					f, err := budget.ParseFigure(*cell, budget.WanYuan)
					require.NoError(t, err)
					require.Equal(t, strings.ReplaceAll(*cell, ",", ""), f.Text(budget.WanYuan))
					read++
				}
			}
		}
	}
	assert.GreaterOrEqual(t, read, 811, "figures of three accounts") // counted independently
}
