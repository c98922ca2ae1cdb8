package codes_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/fiscalcn/yusuan/codes"
	"github.com/fiscalcn/yusuan/internal/steady"
)

// written draws the digits of a code of any level.
func written() *rapid.Generator[string] {
	return rapid.StringMatching(`2([1-9]\d|0[1-9])([1-9]\d|0[1-9]){0,2}`)
}

func TestParseErrors(t *testing.T) {
	for _, c := range []struct {
		text   string
		offset int
		want   string
	}{
		{"", 0, `codes.Parse "": want 3, 5 or 7 digits, found 0`},
		{"20a", 2, `codes.Parse "20a": want 3, 5 or 7 digits, found 'a' at byte 2`},
		{"2011", 4, `codes.Parse "2011": want 3, 5 or 7 digits, found 4`},
		{"201\n", 3, `codes.Parse "201\n": want 3, 5 or 7 digits, found '\n' at byte 3`},
		{"30101", 0, `codes.Parse "30101": want 2 as the first digit, found '3'`},
		{"2011300", 5, `codes.Parse "2011300": levels are numbered from 01, found 00 at byte 5`},
	} {
		code, err := codes.Parse(c.text)
		assert.Zero(t, code)
		assert.EqualError(t, err, c.want)
		assert.ErrorIs(t, err, codes.ErrSyntax)
		var parse *codes.ParseError
		require.ErrorAs(t, err, &parse)
		assert.Equal(t, "codes.Parse", parse.Func)
		assert.Equal(t, c.text, parse.Input)
		assert.Equal(t, c.offset, parse.Offset)
	}
	_, err := codes.Normalize("201 6 1")
	assert.EqualError(t, err, `codes.Normalize "201 6 1": want separators between levels of 3, 2 and 2 digits, found ' ' at byte 5 after 4 digits`)
	assert.ErrorIs(t, err, codes.ErrSyntax)
	assert.PanicsWithError(t, `codes.Parse "2": want 3, 5 or 7 digits, found 1`, func() { codes.MustParse("2") })
}

// The relations of codes are those of their digits.
func TestCodeAgreesWithDigits(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s, other := written().Draw(t, "s"), written().Draw(t, "other")
		if rapid.Bool().Draw(t, "related") {
			other = s[:rapid.SampledFrom([]int{3, 5, 7}).Filter(func(n int) bool { return n <= len(s) }).Draw(t, "n")]
		}
		c, d := codes.MustParse(s), codes.MustParse(other)
		require.True(t, c.IsValid())
		require.Equal(t, s, c.String())
		require.Equal(t, codes.Level(len(s)/2), c.Level())
		require.Equal(t, s[:3], c.Class().String())
		require.Equal(t, strings.HasPrefix(s, other), d.Contains(c))
		require.Equal(t, strings.Compare(s, other), c.Compare(d))
		require.Equal(t, c == d, s == other)

		var ancestors []string
		for above := range c.Ancestors() {
			ancestors = append(ancestors, above.String())
		}
		var want []string
		for n := 3; n < len(s); n += 2 {
			want = append(want, s[:n])
		}
		require.Equal(t, want, ancestors)
		if len(s) == 3 {
			require.Zero(t, c.Parent())
			require.Zero(t, c.Section())
		} else {
			require.Equal(t, want[len(want)-1], c.Parent().String())
			require.Equal(t, s[:5], c.Section().String())
		}

		text, err := c.MarshalText()
		require.NoError(t, err)
		require.Equal(t, s, string(text))
		var back codes.Code
		require.NoError(t, back.UnmarshalText(text))
		require.Equal(t, c, back)
		value, err := c.Value()
		require.NoError(t, err)
		require.Equal(t, s, value)
		require.NoError(t, back.Scan(value))
		require.Equal(t, c, back)
		require.NoError(t, back.Scan(int64(c)))
		require.Equal(t, c, back)
	})
}

func TestAncestorsStopEarly(t *testing.T) {
	for above := range codes.MustParse("2011301").Ancestors() {
		assert.Equal(t, codes.MustParse("201"), above)
		break
	}
}

func TestInvalidCode(t *testing.T) {
	for _, c := range []codes.Code{0, 5, 201, 20113, 2000000, 2010001, 3010100, 20113010, 1<<32 - 1} {
		assert.False(t, c.IsValid(), "%d", uint32(c))
		assert.Zero(t, c.Level())
		assert.Equal(t, fmt.Sprintf("Code(%d)", uint32(c)), c.String())
		assert.False(t, c.Contains(c))
		assert.False(t, codes.MustParse("201").Contains(c))
		if c == 0 {
			continue
		}
		b, err := c.AppendText([]byte("x"))
		assert.Equal(t, "x", string(b))
		assert.EqualError(t, err, fmt.Sprintf("codes.AppendText Code(%d): not a functional code", uint32(c)))
		_, err = c.MarshalText()
		assert.ErrorIs(t, err, codes.ErrSyntax)
		_, err = c.Value()
		assert.ErrorIs(t, err, codes.ErrSyntax)
	}
}

func TestZeroCodeIsNone(t *testing.T) {
	var c codes.Code
	text, err := c.MarshalText()
	require.NoError(t, err)
	assert.Empty(t, text)
	value, err := c.Value()
	require.NoError(t, err)
	assert.Nil(t, value)

	c = codes.MustParse("201")
	require.NoError(t, c.UnmarshalText(nil))
	assert.Zero(t, c)
	c = codes.MustParse("201")
	require.NoError(t, c.Scan(nil))
	assert.Zero(t, c)
}

// A failed read leaves the code as it was.
func TestUnmarshalErrors(t *testing.T) {
	c := codes.MustParse("201")
	assert.EqualError(t, c.UnmarshalText([]byte("2 01")), `codes.UnmarshalText "2 01": want 3, 5 or 7 digits, found ' ' at byte 1`)
	assert.EqualError(t, c.Scan("2 01"), `codes.Scan "2 01": want 3, 5 or 7 digits, found ' ' at byte 1`)
	assert.EqualError(t, c.Scan(2.5), `codes.Scan "2.5": want text or an integer, found float64`)
	assert.ErrorIs(t, c.Scan(int64(7)), codes.ErrSyntax)
	assert.Equal(t, codes.MustParse("201"), c)
}

func TestJSON(t *testing.T) {
	type row struct {
		Code   codes.Code            `json:"code"`
		Totals map[codes.Code]string `json:"totals"`
	}
	in := row{codes.MustParse("20113"), map[codes.Code]string{codes.MustParse("201"): "495.58"}}
	text, err := json.Marshal(in)
	require.NoError(t, err)
	assert.JSONEq(t, `{"code":"20113","totals":{"201":"495.58"}}`, string(text))
	var out row
	require.NoError(t, json.Unmarshal(text, &out))
	assert.Equal(t, in, out)
}

func TestFunds(t *testing.T) {
	all := []codes.Fund{codes.GeneralPublic, codes.GovernmentFund, codes.StateCapital, codes.SocialInsurance}
	rapid.Check(t, func(t *rapid.T) {
		members := rapid.SliceOfDistinct(rapid.SampledFrom(all), rapid.ID).Draw(t, "members")
		set := codes.NewFunds(members...)
		slices.Sort(members)
		require.Equal(t, slices.Concat(members), slices.Collect(set.All()))
		for _, f := range all {
			require.Equal(t, slices.Contains(members, f), set.Has(f))
		}
	})
	assert.Equal(t, "一般公共预算、政府性基金预算、国有资本经营预算、社会保险基金预算", codes.NewFunds(all...).String())
	assert.Zero(t, codes.NewFunds(0, 5, 255))
	assert.False(t, codes.NewFunds(all...).Has(0))
	assert.Empty(t, codes.Funds(0).String())
	for range codes.NewFunds(all...).All() {
		break
	}
}

func TestFundsText(t *testing.T) {
	both := codes.NewFunds(codes.GovernmentFund, codes.GeneralPublic)
	text, err := both.MarshalText()
	require.NoError(t, err)
	assert.Equal(t, "一般公共预算、政府性基金预算", string(text))
	for text, want := range map[string]codes.Funds{
		"": 0, "社会保险基金预算": codes.NewFunds(codes.SocialInsurance), "政府性基金预算、一般公共预算": both,
	} {
		read := codes.NewFunds(codes.StateCapital)
		require.NoError(t, read.UnmarshalText([]byte(text)))
		assert.Equal(t, want, read, "%q", text)
	}
	for text, bad := range map[string]string{
		"一般公共预算、": "", "、": "", "一般公共预算、财政": "财政", "一般公共预算,政府性基金预算": "一般公共预算,政府性基金预算",
	} {
		read := both
		err := read.UnmarshalText([]byte(text))
		require.ErrorIs(t, err, codes.ErrName, "%q", text)
		assert.EqualError(t, err, `codes.Funds.UnmarshalText "`+bad+`": unknown name`)
		assert.Equal(t, both, read)
	}
	_, err = (both | 1<<7).MarshalText()
	require.EqualError(t, err, "codes.Funds.MarshalText 131: "+codes.ErrName.Error())
	require.Error(t, new(codes.Funds).Scan(3))
}

// Leaving a loop over a set early ends it.
func TestSetsEndEarly(t *testing.T) {
	for fund := range codes.NewFunds(codes.GeneralPublic, codes.StateCapital).All() {
		assert.Equal(t, codes.GeneralPublic, fund)
		break
	}
	for year := range codes.NewYears(2019, 2021).All() {
		assert.Equal(t, 2019, year)
		break
	}
	for above := range codes.MustParse("2011301").Ancestors() {
		assert.Equal(t, codes.MustParse("201"), above)
		break
	}
}

func TestWords(t *testing.T) {
	assert.Equal(t, "类款项", codes.Class.String()+codes.Section.String()+codes.Item.String())
	assert.Equal(t, "Level(0)", codes.Level(0).String())
	assert.Equal(t, "Fund(0)", codes.Fund(0).String())
	assert.Equal(t, "observed, dictionary of 2009, recalled", fmt.Sprintf("%v, %v, %v", codes.Observed, codes.Dictionary2009, codes.Recalled))
	assert.Equal(t, "high, medium, low", fmt.Sprintf("%v, %v, %v", codes.High, codes.Medium, codes.Low))
	assert.Equal(t, "added, removed, renamed", fmt.Sprintf("%v, %v, %v", codes.Added, codes.Removed, codes.Renamed))
	assert.Equal(t, "|Basis(4)||Confidence(4)|ChangeKind(0)", fmt.Sprintf("%v|%v|%v|%v|%v", codes.Basis(0), codes.Basis(4), codes.Confidence(0), codes.Confidence(4), codes.ChangeKind(0)))
}

// fuzz seeds are the ways in which the published accounts print codes.
var seeds = []string{
	"201", "20113", "2011301", "2080505", "2150899", "2299999", "201131", "20107 ", "201|06|01", "201 06 01", "201-06-01",
	"２０１１３", "2080\n505", "201.13", "2010000", "合计", "", "30101", "2011300", "\x00201", "201\xff13",
}

func FuzzParse(tf *testing.F) {
	f := steady.Fuzz(tf)
	for _, s := range seeds {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		code, err := codes.Parse(s)
		if err != nil {
			if code != 0 || !errors.Is(err, codes.ErrSyntax) || err.Error() == "" {
				t.Fatalf("Parse(%q) = %v, %v", s, code, err)
			}
			return
		}
		if code.String() != s || !code.IsValid() {
			t.Fatalf("Parse(%q) = %v", s, code)
		}
	})
}

func FuzzNormalize(tf *testing.F) {
	f := steady.Fuzz(tf)
	for _, s := range seeds {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		code, err := codes.Normalize(s)
		if strict, parseErr := codes.Parse(s); parseErr == nil && (err != nil || code != strict) {
			t.Fatalf("Normalize(%q) = %v, %v; Parse reads %v", s, code, err, strict)
		}
		if err != nil {
			if code != 0 || !errors.Is(err, codes.ErrSyntax) {
				t.Fatalf("Normalize(%q) = %v, %v", s, code, err)
			}
			return
		}
		// No digit is lost: what is left out of the code are zeros at its end.
		var digits strings.Builder
		for _, r := range s {
			switch {
			case '0' <= r && r <= '9':
				digits.WriteRune(r)
			case '０' <= r && r <= '９':
				digits.WriteRune(r - '０' + '0')
			}
		}
		if rest, ok := strings.CutPrefix(digits.String(), code.String()); !ok || strings.Trim(rest, "0") != "" {
			t.Fatalf("Normalize(%q) = %v loses digits", s, code)
		}
	})
}

func FuzzUnmarshalText(tf *testing.F) {
	f := steady.Fuzz(tf)
	for _, s := range seeds {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, text []byte) {
		var code codes.Code
		if err := code.UnmarshalText(text); err != nil {
			return
		}
		back, err := code.MarshalText()
		if err != nil || !bytes.Equal(back, text) {
			t.Fatalf("UnmarshalText(%q) = %v, back %q, %v", text, code, back, err)
		}
	})
}

func FuzzScan(tf *testing.F) {
	f := steady.Fuzz(tf)
	for _, s := range seeds {
		f.Add(s, int64(2011301))
	}
	f.Fuzz(func(t *testing.T, s string, n int64) {
		for _, value := range []any{s, []byte(s), n} {
			var code codes.Code
			if err := code.Scan(value); err == nil && !code.IsValid() {
				t.Fatalf("Scan(%v) = %v", value, code)
			}
		}
	})
}
