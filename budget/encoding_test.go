package budget_test

import (
	"database/sql"
	"database/sql/driver"
	"encoding"
	"encoding/json"
	"math"
	"strconv"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/fiscalcn/yusuan/budget"
)

var (
	_ encoding.TextAppender    = budget.Amount{}
	_ encoding.TextAppender    = budget.Figure{}
	_ encoding.TextAppender    = budget.Percentage{}
	_ encoding.TextAppender    = budget.Unit(0)
	_ encoding.TextUnmarshaler = (*budget.Amount)(nil)
	_ encoding.TextUnmarshaler = (*budget.Figure)(nil)
	_ encoding.TextUnmarshaler = (*budget.Percentage)(nil)
	_ encoding.TextUnmarshaler = (*budget.Unit)(nil)
	_ driver.Valuer            = budget.Amount{}
	_ driver.Valuer            = budget.Figure{}
	_ sql.Scanner              = (*budget.Amount)(nil)
	_ sql.Scanner              = (*budget.Figure)(nil)
)

func TestAmountRoundTrip(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a := budget.Fen(anyFen().Draw(t, "fen"))
		text, err := a.MarshalText()
		require.NoError(t, err)
		require.Equal(t, a.String(), string(text))
		data, err := json.Marshal(a)
		require.NoError(t, err)
		require.Equal(t, `"`+a.String()+`"`, string(data))
		value, err := a.Value()
		require.NoError(t, err)
		require.Equal(t, a.String(), value)

		var fromText, fromJSON, fromNumber, fromString, fromBytes budget.Amount
		require.NoError(t, fromText.UnmarshalText(text))
		require.NoError(t, json.Unmarshal(data, &fromJSON))
		require.NoError(t, json.Unmarshal(text, &fromNumber))
		require.NoError(t, fromString.Scan(value))
		require.NoError(t, fromBytes.Scan([]byte(a.String())))
		for _, got := range []budget.Amount{fromText, fromJSON, fromNumber, fromString, fromBytes} {
			require.Equal(t, a, got)
		}
	})
}

func TestAmountJSON(t *testing.T) {
	var row struct {
		Map     map[budget.Amount]budget.Amount
		Pointer *budget.Amount
	}
	require.NoError(t, json.Unmarshal([]byte(`{"Map":{"1.00":2993.83,"2":"\uff11，２３４．５"},"Pointer":null}`), &row))
	assert.Equal(t, map[budget.Amount]budget.Amount{yuan("1"): yuan("2993.83"), yuan("2"): yuan("1234.50")}, row.Map)
	assert.Nil(t, row.Pointer)

	tests := []struct {
		in   string
		is   error
		want string
	}{
		{`null`, budget.ErrType, `budget.Amount.UnmarshalJSON: unsupported type JSON null`},
		{`true`, budget.ErrType, `budget.Amount.UnmarshalJSON: unsupported type JSON true`},
		{`[1]`, budget.ErrType, `budget.Amount.UnmarshalJSON: unsupported type JSON [1]`},
		{`{}`, budget.ErrType, `budget.Amount.UnmarshalJSON: unsupported type JSON {}`},
		{`""`, budget.ErrSyntax, `budget.Amount.UnmarshalJSON "": want a digit, found the end at byte 0`},
		{`1e2`, budget.ErrSyntax, `budget.Amount.UnmarshalJSON "1e2": found 'e' after the number at byte 1`},
		{`0.1000000000000000055511151231257827`, budget.ErrPrecision, `budget.Amount.UnmarshalJSON "0.1000000000000000055511151231257827": digit below 分 at byte 19`},
		{`"1.2.3"`, budget.ErrSyntax, `budget.Amount.UnmarshalJSON "1.2.3": second decimal point at byte 3`},
	}
	for _, test := range tests {
		kept := yuan("7")
		err := json.Unmarshal([]byte(test.in), &kept)
		assert.EqualError(t, err, test.want)
		assert.ErrorIs(t, err, test.is)
		assert.Equal(t, yuan("7"), kept)
	}
	var a budget.Amount
	assert.ErrorIs(t, a.UnmarshalJSON(nil), budget.ErrType)
	assert.EqualError(t, a.UnmarshalJSON([]byte(`"1`)), "budget.Amount.UnmarshalJSON: unexpected end of JSON input")
}

func TestAmountScanErrors(t *testing.T) {
	tests := []struct {
		in   any
		is   error
		want string
	}{
		{nil, budget.ErrType, "budget.Amount.Scan: unsupported type <nil>"},
		{int64(92233720368547759), budget.ErrRange, `budget.Amount.Scan "92233720368547759": value out of range`},
		{0.30000000000000004, budget.ErrPrecision, `budget.Amount.Scan "0.30000000000000004": digit below 分 at byte 18`},
		{12.345, budget.ErrPrecision, `budget.Amount.Scan "12.345": digit below 分 at byte 5`},
		{1e13, budget.ErrRange, `budget.Amount.Scan: float64 1e+13: more than 15 digits: value out of range`},
		{math.Inf(-1), budget.ErrRange, `budget.Amount.Scan: float64 -Inf: more than 15 digits: value out of range`},
		{math.NaN(), budget.ErrType, "budget.Amount.Scan: unsupported type float64"},
		{true, budget.ErrType, "budget.Amount.Scan: unsupported type bool"},
		{"12.345", budget.ErrPrecision, `budget.Amount.Scan "12.345": digit below 分 at byte 5`},
		{[]byte("x"), budget.ErrSyntax, `budget.Amount.Scan "x": want a digit, found 'x' at byte 0`},
	}
	for _, test := range tests {
		kept := yuan("7")
		err := kept.Scan(test.in)
		assert.EqualError(t, err, test.want)
		assert.ErrorIs(t, err, test.is)
		assert.Equal(t, yuan("7"), kept)
	}
	var null sql.Null[budget.Amount]
	require.NoError(t, null.Scan(nil))
	assert.False(t, null.Valid)
	require.NoError(t, null.Scan("12.30"))
	assert.Equal(t, sql.Null[budget.Amount]{V: yuan("12.30"), Valid: true}, null)
}

// TestAmountScanNumbers: numbers of a database are read to 分 or not at all.
func TestAmountScanNumbers(t *testing.T) {
	for column, want := range map[any]string{
		int64(1234): "1234.00", int64(-5): "-5.00", 12.34: "12.34", -0.5: "-0.50", math.Copysign(0, -1): "0.00", 9999999999999.99: "9999999999999.99",
	} {
		var a budget.Amount
		require.NoError(t, a.Scan(column))
		assert.Equal(t, want, a.String())
	}
	rapid.Check(t, func(t *rapid.T) {
		a := budget.Fen(rapid.Int64Range(-999_999_999_999_999, 999_999_999_999_999).Draw(t, "fen"))
		column, err := strconv.ParseFloat(a.String(), 64) // as SQLite keeps it
		require.NoError(t, err)
		var back budget.Amount
		require.NoError(t, back.Scan(column))
		require.Equal(t, a, back)
	})
}

func TestFigureString(t *testing.T) {
	tests := []struct {
		in   string
		unit budget.Unit
		want string
	}{
		{"", budget.WanYuan, ""},
		{"2,993.83", budget.WanYuan, "2993.83万元"},
		{"6.20", budget.WanYuan, "6.20万元"},
		{"6.2", budget.WanYuan, "6.2万元"},
		{"6", budget.WanYuan, "6万元"},
		{"0.00", budget.WanYuan, "0.00万元"},
		{"-12.30", budget.WanYuan, "-12.30万元"},
		{"6.2000", budget.WanYuan, "62000元"},
		{"6.200000", budget.WanYuan, "62000.00元"},
		{"6.2", budget.YiYuan, "6.2亿元"},
		{"6.2000", budget.YiYuan, "62000万元"},
		{"6", budget.YiYuan, "6亿元"},
		{"1234.5", budget.Yuan, "1234.5元"},
	}
	for _, test := range tests {
		f, err := budget.ParseFigure(test.in, test.unit)
		require.NoError(t, err)
		assert.Equal(t, test.want, f.String())
	}
}

func TestFigureRoundTrip(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		f := anyFigure().Draw(t, "figure")
		text, err := f.MarshalText()
		require.NoError(t, err)
		require.Equal(t, f.String(), string(text))
		data, err := json.Marshal(f)
		require.NoError(t, err)
		require.Equal(t, f.IsBlank(), string(data) == "null")
		value, err := f.Value()
		require.NoError(t, err)
		require.Equal(t, f.IsBlank(), value == nil)

		var fromText, fromJSON, fromColumn, fromBytes budget.Figure
		require.NoError(t, fromText.UnmarshalText(text))
		require.NoError(t, json.Unmarshal(data, &fromJSON))
		require.NoError(t, fromColumn.Scan(value))
		require.NoError(t, fromBytes.Scan([]byte(f.String())))
		for _, got := range []budget.Figure{fromText, fromJSON, fromColumn, fromBytes} {
			require.Equal(t, f, got)
		}
		g := anyFigure().Draw(t, "other")
		require.Equal(t, f == g, f.String() == g.String())
	})
}

func TestFigureJSONBlank(t *testing.T) {
	type row struct {
		Cells []budget.Figure
		Note  budget.Figure `json:",omitzero"`
	}
	data, err := json.Marshal(row{Cells: []budget.Figure{{}, wan(t, "6.20"), budget.Exact(yuan("0"))}})
	require.NoError(t, err)
	assert.Equal(t, `{"Cells":[null,"6.20万元","0.00元"]}`, string(data))
	kept := wan(t, "6.20")
	require.NoError(t, json.Unmarshal([]byte(`null`), &kept))
	assert.True(t, kept.IsBlank())
	kept = wan(t, "6.20")
	require.NoError(t, json.Unmarshal([]byte(`""`), &kept))
	assert.True(t, kept.IsBlank())
}

func TestFigureDecodeErrors(t *testing.T) {
	tests := []struct {
		decode func(f *budget.Figure) error
		is     error
		want   string
	}{
		{func(f *budget.Figure) error { return f.UnmarshalText([]byte("6.20")) }, budget.ErrUnit,
			`budget.Figure.UnmarshalText "6.20": want 元, 万元 or 亿元 at byte 4`},
		{func(f *budget.Figure) error { return f.UnmarshalText([]byte("万元")) }, budget.ErrSyntax,
			`budget.Figure.UnmarshalText "万元": want a digit, found '万' at byte 0`},
		{func(f *budget.Figure) error { return f.UnmarshalText([]byte("6.20万万元")) }, budget.ErrSyntax,
			`budget.Figure.UnmarshalText "6.20万万元": found '万' after the number at byte 4`},
		{func(f *budget.Figure) error { return f.UnmarshalText([]byte("0.001元")) }, budget.ErrPrecision,
			`budget.Figure.UnmarshalText "0.001元": digit below 分 at byte 4`},
		{func(f *budget.Figure) error { return f.UnmarshalText([]byte("922337203685亿元")) }, budget.ErrRange,
			`budget.Figure.UnmarshalText "922337203685亿元": value out of range`},
		{func(f *budget.Figure) error { return json.Unmarshal([]byte(`6.20`), f) }, budget.ErrType,
			`budget.Figure.UnmarshalJSON: unsupported type JSON 6.20`},
		{func(f *budget.Figure) error { return json.Unmarshal([]byte(`"6.20千元"`), f) }, budget.ErrSyntax,
			`budget.Figure.UnmarshalJSON "6.20千元": found '千' after the number at byte 4`},
		{func(f *budget.Figure) error { return f.UnmarshalJSON(nil) }, budget.ErrType,
			`budget.Figure.UnmarshalJSON: unsupported type JSON `},
		{func(f *budget.Figure) error { return f.UnmarshalJSON([]byte(`"6`)) }, nil,
			`budget.Figure.UnmarshalJSON: unexpected end of JSON input`},
		{func(f *budget.Figure) error { return f.Scan(6.2) }, budget.ErrType,
			`budget.Figure.Scan: unsupported type float64`},
		{func(f *budget.Figure) error { return f.Scan(int64(6)) }, budget.ErrType,
			`budget.Figure.Scan: unsupported type int64`},
		{func(f *budget.Figure) error { return f.Scan("6.20") }, budget.ErrUnit,
			`budget.Figure.Scan "6.20": want 元, 万元 or 亿元 at byte 4`},
	}
	for _, test := range tests {
		kept := wan(t, "7.7")
		err := test.decode(&kept)
		assert.EqualError(t, err, test.want)
		if test.is != nil {
			assert.ErrorIs(t, err, test.is)
		}
		assert.Equal(t, wan(t, "7.7"), kept)
	}
	var spaced budget.Figure
	require.NoError(t, spaced.UnmarshalText([]byte("2,993.83 万元")))
	assert.Equal(t, wan(t, "2993.83"), spaced)
}
