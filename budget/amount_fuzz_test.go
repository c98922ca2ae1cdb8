package budget_test

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/internal/steady"
)

// figures are cells of published accounts, and what extraction and typing make of them.
var figures = []string{
	"2,993.83", "2993.83", "0.00", "6.2", "6.20", "464.79", "40.89", "9,746.50", "9859.38", "-12.30", "−12.30", "（12.30）", "(0.71)",
	"１２３．４５", "２，９９３．８３", "＋5", "\u3000171.07\u00a0", "", " ", "-", "—", "29,93.83", "12.3.4", ".5", "5.", "1e5", "0x1F", "NaN",
	"1_000", "0.005", "0.0000001", "92233720368547758.07", "-92233720368547758.08", "92233720368547758.08", "９２２３３７２０３６８５４７７５８．０８",
	"99999999999999999999999999", "0.00000000000000000000000000", "7.87%", "27.78 %", "99.86％", "6.20万元", "2,993.83 万元", "0.3亿元", "万元", "12\xff",
}

// seed adds every figure in every unit, an unknown one among them.
func seed(f *steady.F) {
	f.Helper()
	for _, s := range figures {
		for u := range uint8(4) {
			f.Add(s, u)
		}
	}
}

// FuzzParse: Parse and ParseFigure accept what the slow reference accepts, with the same digits, and refuse the rest
// with an error that points into the text.
func FuzzParse(tf *testing.F) {
	f := steady.Fuzz(tf)
	seed(f)
	f.Fuzz(func(t *testing.T, s string, u uint8) {
		unit := budget.Unit(u)
		if !unit.IsValid() {
			_, err := budget.Parse(s, unit)
			require.ErrorIs(t, err, budget.ErrUnit)
			return
		}
		sameAsSlow(t, s, unit)
		if a, err := budget.Parse(s, unit); err == nil {
			require.Equal(t, a, budget.MustParse(a.Comma(unit, -1), unit))
		}
	})
}

// FuzzParseFigure: a figure keeps the amount and the places of the text, down to 分.
func FuzzParseFigure(tf *testing.F) {
	f := steady.Fuzz(tf)
	seed(f)
	f.Fuzz(func(t *testing.T, s string, u uint8) {
		unit := budget.Unit(u)
		figure, err := budget.ParseFigure(s, unit)
		if err != nil || figure.IsBlank() {
			require.True(t, figure.IsBlank())
			return
		}
		fen, places, err := slowParse(s, unit)
		require.NoError(t, err)
		require.Equal(t, fen, figure.Amount().Fen())
		require.Equal(t, places, max(figure.Places(unit), places), "digits made up")
		require.True(t, figure.Places(unit) == places || figure.IsExact(), "digits lost")
		for _, text := range []string{figure.Text(unit), figure.Comma(unit)} {
			again, err := budget.ParseFigure(text, unit)
			require.NoError(t, err)
			require.Equal(t, figure, again)
		}
	})
}

// FuzzParsePercentage: what is read is printed with the same places, and read again as it was.
func FuzzParsePercentage(tf *testing.F) {
	f := steady.Fuzz(tf)
	for _, s := range figures {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		p, err := budget.ParsePercentage(s)
		if err != nil {
			var parse *budget.ParseError
			require.ErrorAs(t, err, &parse)
			require.Equal(t, s, parse.Input)
			require.Equal(t, budget.Percentage{}, p)
			return
		}
		again, err := budget.ParsePercentage(p.String())
		require.NoError(t, err)
		require.Equal(t, p, again)
		require.True(t, p.Rounds(p.Ratio()))
		require.True(t, p.Interval().Contains(p.Ratio()))
	})
}

// FuzzFigureText: the texts of figures are read as they were, from text, JSON and database columns alike.
func FuzzFigureText(tf *testing.F) {
	f := steady.Fuzz(tf)
	for _, s := range figures {
		f.Add(s)
		f.Add(s + "元")
	}
	f.Fuzz(func(t *testing.T, s string) {
		var fromText, fromColumn budget.Figure
		err := fromText.UnmarshalText([]byte(s))
		require.Equal(t, err == nil, fromColumn.Scan(s) == nil)
		require.Equal(t, fromText, fromColumn)
		if err != nil {
			require.True(t, fromText.IsBlank())
			return
		}
		data, err := json.Marshal(fromText)
		require.NoError(t, err)
		var fromJSON budget.Figure
		require.NoError(t, json.Unmarshal(data, &fromJSON))
		require.Equal(t, fromText, fromJSON)
	})
}

// FuzzAmountJSON: whatever the JSON, an amount is read exactly or not at all.
func FuzzAmountJSON(tf *testing.F) {
	f := steady.Fuzz(tf)
	for _, s := range figures {
		quoted, err := json.Marshal(s)
		require.NoError(f, err)
		f.Add(quoted)
		f.Add([]byte(s))
	}
	f.Add([]byte(`null`))
	f.Add([]byte(`{"a":[1]}`))
	f.Fuzz(func(t *testing.T, data []byte) {
		var a budget.Amount
		if err := json.Unmarshal(data, &a); err != nil {
			require.True(t, a.IsZero())
			return
		}
		var text string
		if json.Unmarshal(data, &text) != nil {
			var number json.Number
			require.NoError(t, json.Unmarshal(data, &number))
			text = number.String()
		}
		fen, _, err := slowParse(text, budget.Yuan)
		require.NoError(t, err)
		require.Equal(t, fen, a.Fen())
	})
}

// FuzzParseUnit: a unit is one of three names.
func FuzzParseUnit(tf *testing.F) {
	f := steady.Fuzz(tf)
	for _, s := range []string{"元", "万元", "亿元", "", "单位：万元", "千元", " 元"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		u, err := budget.ParseUnit(s)
		if err != nil {
			require.ErrorIs(t, err, budget.ErrUnit)
			return
		}
		require.Equal(t, s, u.String())
	})
}
