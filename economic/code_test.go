package economic_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/fiscalcn/yusuan/codes"
	"github.com/fiscalcn/yusuan/economic"
	"github.com/fiscalcn/yusuan/internal/steady"
)

// written draws the digits of a code of either scheme and level.
func written() *rapid.Generator[string] {
	return rapid.StringMatching(`[35]([1-9]\d|0[1-9])([1-9]\d|0[1-9])?`)
}

func TestParseErrors(t *testing.T) {
	for _, c := range []struct {
		text   string
		offset int
		want   string
	}{
		{"", 0, `economic.Parse "": want 3 or 5 digits, found 0`},
		{"30l", 2, `economic.Parse "30l": want 3 or 5 digits, found 'l' at byte 2`},
		{"3011", 4, `economic.Parse "3011": want 3 or 5 digits, found 4`},
		{"2011301", 5, `economic.Parse "2011301": want 3 or 5 digits, found 7`},
		{"401", 0, `economic.Parse "401": want 3 or 5 as the first digit, found '4'`},
		{"30100", 3, `economic.Parse "30100": levels are numbered from 01, found 00 at byte 3`},
	} {
		code, err := economic.Parse(c.text)
		assert.Zero(t, code)
		assert.EqualError(t, err, c.want)
		assert.ErrorIs(t, err, economic.ErrSyntax)
		assert.NotErrorIs(t, err, codes.ErrSyntax)
		var parse *codes.ParseError
		require.ErrorAs(t, err, &parse)
		assert.Equal(t, "economic.Parse", parse.Func)
		assert.Equal(t, c.text, parse.Input)
		assert.Equal(t, c.offset, parse.Offset)
	}
	_, err := economic.Normalize("301 1")
	assert.EqualError(t, err, `economic.Normalize "301 1": want 3 or 5 digits, found 4 in "3011"`)
	assert.PanicsWithError(t, `economic.Parse "3": want 3 or 5 digits, found 1`, func() { economic.MustParse("3") })
}

// The relations of codes are those of their digits.
func TestCodeAgreesWithDigits(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s, other := written().Draw(t, "s"), written().Draw(t, "other")
		if rapid.Bool().Draw(t, "related") {
			other = s[:3]
		}
		c, d := economic.MustParse(s), economic.MustParse(other)
		require.True(t, c.IsValid())
		require.Equal(t, s, c.String())
		require.Equal(t, economic.Level(len(s)/2), c.Level())
		require.Equal(t, map[byte]economic.Scheme{'3': economic.Department, '5': economic.Government}[s[0]], c.Scheme())
		require.Equal(t, s[:3], c.Class().String())
		require.Equal(t, strings.HasPrefix(s, other), d.Contains(c))
		require.Equal(t, strings.Compare(s, other), c.Compare(d))

		ancestors := 0
		for above := range c.Ancestors() {
			ancestors++
			require.Equal(t, s[:3], above.String())
			require.Equal(t, above, c.Parent())
		}
		require.Equal(t, len(s)/2-1, ancestors)

		dirty := strings.ReplaceAll(s[:3]+"|"+s[3:], "0", "０")
		normal, err := economic.Normalize(dirty)
		require.NoError(t, err)
		require.Equal(t, c, normal)

		text, err := c.MarshalText()
		require.NoError(t, err)
		var back economic.Code
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

func TestInvalidCode(t *testing.T) {
	for _, c := range []economic.Code{0, 5, 301, 30000, 40100, 301010, 1<<32 - 1} {
		assert.False(t, c.IsValid(), "%d", uint32(c))
		assert.Zero(t, c.Level())
		assert.Zero(t, c.Scheme())
		assert.Equal(t, fmt.Sprintf("Code(%d)", uint32(c)), c.String())
		assert.False(t, c.Contains(c))
		if c == 0 {
			continue
		}
		_, err := c.AppendText(nil)
		assert.EqualError(t, err, fmt.Sprintf("economic.AppendText Code(%d): not an economic code", uint32(c)))
		_, err = c.Value()
		assert.ErrorIs(t, err, economic.ErrSyntax)
	}
}

func TestZeroCodeIsNone(t *testing.T) {
	var c economic.Code
	text, err := c.MarshalText()
	require.NoError(t, err)
	assert.Empty(t, text)
	value, err := c.Value()
	require.NoError(t, err)
	assert.Nil(t, value)
	c = 30101
	require.NoError(t, c.UnmarshalText(nil))
	assert.Zero(t, c)
	c = 30101
	require.NoError(t, c.Scan(nil))
	assert.Zero(t, c)
}

// A failed read leaves the code as it was.
func TestUnmarshalErrors(t *testing.T) {
	c := economic.MustParse("301")
	assert.EqualError(t, c.UnmarshalText([]byte("3 01")), `economic.UnmarshalText "3 01": want 3 or 5 digits, found ' ' at byte 1`)
	assert.EqualError(t, c.Scan("3 01"), `economic.Scan "3 01": want 3 or 5 digits, found ' ' at byte 1`)
	assert.EqualError(t, c.Scan(3.5), `economic.Scan "3.5": want text or an integer, found float64`)
	assert.Equal(t, economic.MustParse("301"), c)
}

func TestJSON(t *testing.T) {
	in := map[economic.Code]string{30101: "73.68"}
	text, err := json.Marshal(in)
	require.NoError(t, err)
	assert.JSONEq(t, `{"30101":"73.68"}`, string(text))
	var out map[economic.Code]string
	require.NoError(t, json.Unmarshal(text, &out))
	assert.Equal(t, in, out)
}

func TestWords(t *testing.T) {
	assert.Equal(t, "类款", economic.Class.String()+economic.Section.String())
	assert.Equal(t, "部门预算支出经济分类 政府预算支出经济分类", economic.Department.String()+" "+economic.Government.String())
	assert.Equal(t, "人员经费 公用经费 非基本支出", fmt.Sprint(economic.Personnel, economic.Operations, economic.OtherGroup))
	assert.Equal(t, "各类单位 行政单位 事业单位", fmt.Sprint(economic.AnyUnit, economic.Administrative, economic.Institution))
	assert.Equal(t, "= <= ~", fmt.Sprint(economic.Equal, economic.AtMost, economic.Related))
	assert.Equal(t, "因公出国（境）费 公务用车购置费 公务用车运行维护费 公务接待费",
		fmt.Sprint(economic.Abroad, economic.VehiclePurchase, economic.VehicleOperation, economic.Reception))
	assert.Equal(t, "Level(0) Scheme(3)  Group(4) UnitKind(3) Relation(0) ThreePublic(0)", fmt.Sprintf("%v %v %v %v %v %v %v",
		economic.Level(0), economic.Scheme(3), economic.Group(0), economic.Group(4), economic.UnitKind(3), economic.Relation(0), economic.ThreePublic(0)))
}

// seeds are the ways in which the published accounts print codes.
var seeds = []string{"301", "30101", "39999", "50101", "301 01", "301|01", "301-01", "３０１０１", "30100", "301\n01", "合计", "", "2011301", "4\xff1"}

func FuzzParse(tf *testing.F) {
	f := steady.Fuzz(tf)
	for _, s := range seeds {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		code, err := economic.Parse(s)
		if err != nil {
			if code != 0 || !errors.Is(err, economic.ErrSyntax) || err.Error() == "" {
				t.Fatalf("Parse(%q) = %v, %v", s, code, err)
			}
			return
		}
		if code.String() != s || !code.IsValid() || code.Scheme() == 0 {
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
		code, err := economic.Normalize(s)
		if strict, parseErr := economic.Parse(s); parseErr == nil && (err != nil || code != strict) {
			t.Fatalf("Normalize(%q) = %v, %v; Parse reads %v", s, code, err, strict)
		}
		if err != nil && (code != 0 || !errors.Is(err, economic.ErrSyntax)) {
			t.Fatalf("Normalize(%q) = %v, %v", s, code, err)
		}
		if err == nil && !code.IsValid() {
			t.Fatalf("Normalize(%q) = %v", s, code)
		}
	})
}

func FuzzUnmarshalText(tf *testing.F) {
	f := steady.Fuzz(tf)
	for _, s := range seeds {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, text []byte) {
		var code economic.Code
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
		f.Add(s, int64(30101))
	}
	f.Fuzz(func(t *testing.T, s string, n int64) {
		for _, value := range []any{s, []byte(s), n} {
			var code economic.Code
			if err := code.Scan(value); err == nil && !code.IsValid() {
				t.Fatalf("Scan(%v) = %v", value, code)
			}
		}
	})
}
