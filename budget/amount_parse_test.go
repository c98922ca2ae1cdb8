package budget_test

import (
	"fmt"
	"math/big"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/fiscalcn/yusuan/budget"
)

func TestParse(t *testing.T) {
	tests := []struct {
		in   string
		unit budget.Unit
		fen  int64
	}{
		{"2993.83", budget.WanYuan, 29_938_300_00},
		{"2,993.83", budget.WanYuan, 29_938_300_00},
		{"2，993．83", budget.WanYuan, 29_938_300_00},
		{"0.00", budget.WanYuan, 0},
		{"-0.00", budget.WanYuan, 0},
		{"(0)", budget.Yuan, 0},
		{"6.2", budget.WanYuan, 62_000_00},
		{"−12.30", budget.Yuan, -12_30},
		{"-12.30", budget.Yuan, -12_30},
		{"－12.30", budget.Yuan, -12_30},
		{"+12.30", budget.Yuan, 12_30},
		{"＋12.30", budget.Yuan, 12_30},
		{"(12.30)", budget.Yuan, -12_30},
		{"（12.30）", budget.Yuan, -12_30},
		{"（12.30)", budget.Yuan, -12_30},
		{"１２３．４５", budget.Yuan, 123_45},
		{"１，２３４", budget.Yuan, 1234_00},
		{" \t\r\n\u00a0\u3000 12.30\u3000\u00a0\n", budget.Yuan, 12_30},
		{"1,234,567", budget.Yuan, 1_234_567_00},
		{"12,345,678.9", budget.Yuan, 12_345_678_90},
		{"007.50", budget.Yuan, 7_50},
		{"0.000001", budget.WanYuan, 1},
		{"0.0000000001", budget.YiYuan, 1},
		{"1", budget.YiYuan, 100_000_000_00},
		{"1.2300000000000000000000000000000000000000", budget.Yuan, 1_23},
		{"00000000000000000000000000000000000000001.23", budget.Yuan, 1_23},
		{"92233720368547758.07", budget.Yuan, 1<<63 - 1},
		{"-92,233,720,368,547,758.08", budget.Yuan, -1 << 63},
		{"(92233720368547758.08)", budget.Yuan, -1 << 63},
	}
	for _, test := range tests {
		t.Run(test.in+test.unit.String(), func(t *testing.T) {
			got, err := budget.Parse(test.in, test.unit)
			require.NoError(t, err)
			assert.Equal(t, test.fen, got.Fen())
			assert.Equal(t, got, budget.MustParse(test.in, test.unit))
		})
	}
}

func TestParseErrors(t *testing.T) {
	tests := []struct {
		in   string
		unit budget.Unit
		is   error
		want string
	}{
		{"12.3.4", budget.Yuan, budget.ErrSyntax, `budget.Parse "12.3.4": second decimal point at byte 4`},
		{"", budget.Yuan, budget.ErrSyntax, `budget.Parse "": want a digit, found the end at byte 0`},
		{"  ", budget.Yuan, budget.ErrSyntax, `budget.Parse "  ": want a digit, found the end at byte 2`},
		{"-", budget.Yuan, budget.ErrSyntax, `budget.Parse "-": want a digit, found the end at byte 1`},
		{"—", budget.Yuan, budget.ErrSyntax, `budget.Parse "—": want a digit, found '—' at byte 0`},
		{".5", budget.Yuan, budget.ErrSyntax, `budget.Parse ".5": want a digit, found '.' at byte 0`},
		{"5.", budget.Yuan, budget.ErrSyntax, `budget.Parse "5.": want a digit, found the end at byte 2`},
		{"5..0", budget.Yuan, budget.ErrSyntax, `budget.Parse "5..0": want a digit, found '.' at byte 2`},
		{"--5", budget.Yuan, budget.ErrSyntax, `budget.Parse "--5": want a digit, found '-' at byte 1`},
		{"- 5", budget.Yuan, budget.ErrSyntax, `budget.Parse "- 5": want a digit, found ' ' at byte 1`},
		{"(-5)", budget.Yuan, budget.ErrSyntax, `budget.Parse "(-5)": want a digit, found '-' at byte 1`},
		{"-(5)", budget.Yuan, budget.ErrSyntax, `budget.Parse "-(5)": want a digit, found '(' at byte 1`},
		{"(5", budget.Yuan, budget.ErrSyntax, `budget.Parse "(5": want ')', found the end at byte 2`},
		{"（5]", budget.Yuan, budget.ErrSyntax, `budget.Parse "（5]": want ')', found ']' at byte 4`},
		{"5)", budget.Yuan, budget.ErrSyntax, `budget.Parse "5)": found ')' after the number at byte 1`},
		{"12 30", budget.Yuan, budget.ErrSyntax, `budget.Parse "12 30": found '3' after the number at byte 3`},
		{"12万", budget.Yuan, budget.ErrSyntax, `budget.Parse "12万": found '万' after the number at byte 2`},
		{"7.87%", budget.Yuan, budget.ErrSyntax, `budget.Parse "7.87%": found '%' after the number at byte 4`},
		{"1e5", budget.Yuan, budget.ErrSyntax, `budget.Parse "1e5": found 'e' after the number at byte 1`},
		{"1Ｅ5", budget.Yuan, budget.ErrSyntax, `budget.Parse "1Ｅ5": found 'Ｅ' after the number at byte 1`},
		{"1_000", budget.Yuan, budget.ErrSyntax, `budget.Parse "1_000": found '_' after the number at byte 1`},
		{"0x10", budget.Yuan, budget.ErrSyntax, `budget.Parse "0x10": found 'x' after the number at byte 1`},
		{"NaN", budget.Yuan, budget.ErrSyntax, `budget.Parse "NaN": want a digit, found 'N' at byte 0`},
		{"Inf", budget.Yuan, budget.ErrSyntax, `budget.Parse "Inf": want a digit, found 'I' at byte 0`},
		{"1\xff", budget.Yuan, budget.ErrSyntax, `budget.Parse "1\xff": found '�' after the number at byte 1`},
		{"٣", budget.Yuan, budget.ErrSyntax, `budget.Parse "٣": want a digit, found '٣' at byte 0`},
		{"29,93.83", budget.Yuan, budget.ErrSyntax, `budget.Parse "29,93.83": misplaced thousands separator at byte 2`},
		{"2993,830", budget.Yuan, budget.ErrSyntax, `budget.Parse "2993,830": misplaced thousands separator at byte 4`},
		{"2,9938,300", budget.Yuan, budget.ErrSyntax, `budget.Parse "2,9938,300": misplaced thousands separator at byte 1`},
		{"2,,993", budget.Yuan, budget.ErrSyntax, `budget.Parse "2,,993": misplaced thousands separator at byte 1`},
		{"2,993,", budget.Yuan, budget.ErrSyntax, `budget.Parse "2,993,": misplaced thousands separator at byte 5`},
		{"2,.5", budget.Yuan, budget.ErrSyntax, `budget.Parse "2,.5": misplaced thousands separator at byte 1`},
		{",993", budget.Yuan, budget.ErrSyntax, `budget.Parse ",993": want a digit, found ',' at byte 0`},
		{"0.123,456", budget.YiYuan, budget.ErrSyntax, `budget.Parse "0.123,456": found ',' after the number at byte 5`},
		{"0.005", budget.Yuan, budget.ErrPrecision, `budget.Parse "0.005": digit below 分 at byte 4`},
		{"0.00005", budget.Yuan, budget.ErrPrecision, `budget.Parse "0.00005": digit below 分 at byte 6`},
		{"０．０００００００１", budget.WanYuan, budget.ErrPrecision, `budget.Parse "０．０００００００１": digit below 分 at byte 27`},
		{"0.001A", budget.Yuan, budget.ErrSyntax, `budget.Parse "0.001A": found 'A' after the number at byte 5`},
		{"99999999999999999999 9", budget.Yuan, budget.ErrSyntax, `budget.Parse "99999999999999999999 9": found '9' after the number at byte 21`},
		{"92233720368547758.08", budget.Yuan, budget.ErrRange, `budget.Parse "92233720368547758.08": value out of range`},
		{"-92233720368547758.09", budget.Yuan, budget.ErrRange, `budget.Parse "-92233720368547758.09": value out of range`},
		{"184467440737095516.16", budget.Yuan, budget.ErrRange, `budget.Parse "184467440737095516.16": value out of range`},
		{"922337204", budget.YiYuan, budget.ErrRange, `budget.Parse "922337204": value out of range`},
		{strings.Repeat("9", 40), budget.Yuan, budget.ErrRange, `budget.Parse "` + strings.Repeat("9", 40) + `": value out of range`},
		{"1", budget.Unit(9), budget.ErrUnit, `budget.Parse "1": unknown unit Unit(9)`},
	}
	for _, test := range tests {
		t.Run(test.in, func(t *testing.T) {
			got, err := budget.Parse(test.in, test.unit)
			require.EqualError(t, err, test.want)
			assert.ErrorIs(t, err, test.is)
			assert.Equal(t, budget.Amount{}, got)
			var parse *budget.ParseError
			require.ErrorAs(t, err, &parse)
			assert.Equal(t, test.in, parse.Input)
			assert.PanicsWithError(t, test.want, func() { budget.MustParse(test.in, test.unit) })
		})
	}
}

// slowNumber is what Parse accepts once full-width forms are replaced and blanks around are cut off.
var slowNumber = regexp.MustCompile(strings.ReplaceAll(`^(?:\(N\)|[-+]?N)$`, "N",
	`(?:[0-9]+|[0-9]{1,3}(?:,[0-9]{3})+)(?:\.[0-9]+)?`))

// slowParse is Parse, slow and obvious: a regular expression and math/big.
func slowParse(s string, u budget.Unit) (fen int64, places int, err error) {
	s = strings.Map(func(r rune) rune {
		switch {
		case '！' <= r && r <= '～':
			return r - '！' + '!'
		case r == '−':
			return '-'
		}
		return r
	}, s)
	s = strings.Trim(s, " \t\r\n\u00a0\u3000")
	if !slowNumber.MatchString(s) {
		return 0, 0, budget.ErrSyntax
	}
	s = strings.ReplaceAll(s, ",", "")
	if bracketed, ok := strings.CutPrefix(s, "("); ok {
		s = "-" + strings.TrimSuffix(bracketed, ")")
	}
	if _, fraction, ok := strings.Cut(s, "."); ok {
		places = len(fraction)
	}
	value, ok := new(big.Rat).SetString(s)
	if !ok {
		return 0, 0, fmt.Errorf("the grammar accepts %q, big.Rat does not", s)
	}
	value.Mul(value, new(big.Rat).SetInt64(u.Fen()))
	switch {
	case !value.IsInt():
		return 0, 0, budget.ErrPrecision
	case !value.Num().IsInt64():
		return 0, 0, budget.ErrRange
	}
	return value.Num().Int64(), places, nil
}

// sameAsSlow checks that Parse does what slowParse does.
func sameAsSlow(t require.TestingT, s string, u budget.Unit) {
	want, _, wantErr := slowParse(s, u)
	got, err := budget.Parse(s, u)
	if wantErr != nil {
		require.ErrorIs(t, err, wantErr, "%q %s", s, u)
		var parse *budget.ParseError
		require.ErrorAs(t, err, &parse)
		require.Equal(t, s, parse.Input)
		require.True(t, -1 <= parse.Offset && parse.Offset <= len(s), "%q: offset %d", s, parse.Offset)
		return
	}
	require.NoError(t, err, "%q %s", s, u)
	require.Equal(t, want, got.Fen(), "%q %s", s, u)
}

// almostNumber draws texts that are numbers or nearly so.
func almostNumber() *rapid.Generator[string] {
	pieces := []string{"0", "1", "5", "9", "00", "123", "999", ",", ".", ",123", "．", "，", "-", "−", "－", "+", "(", ")", "（", "）",
		"０", "３", "９", " ", "\u3000", "\u00a0", "e", "%", "万", "_", "\xff"}
	return rapid.Custom(func(t *rapid.T) string {
		return strings.Join(rapid.SliceOfN(rapid.SampledFrom(pieces), 0, 12).Draw(t, "pieces"), "")
	})
}

func TestParseReference(t *testing.T) {
	wellFormed := rapid.StringMatching(`[ ]?(\([0-9]{1,3}(,[0-9]{3}){0,6}(\.[0-9]{1,12})?\)|[-+−－]?[0-9０-９]{1,20}([.．][0-9０-９]{1,12})?)\x{3000}?`)
	rapid.Check(t, func(t *rapid.T) {
		s := rapid.OneOf(wellFormed, almostNumber()).Draw(t, "s")
		sameAsSlow(t, s, rapid.SampledFrom(allUnits).Draw(t, "unit"))
	})
}
