package revenue_test

import (
	"database/sql"
	"database/sql/driver"
	"encoding"
	"fmt"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/fiscalcn/yusuan/codes"
	"github.com/fiscalcn/yusuan/codes/revenue"
	"github.com/fiscalcn/yusuan/internal/steady"
)

var (
	_ encoding.TextUnmarshaler = (*revenue.Code)(nil)
	_ sql.Scanner              = (*revenue.Code)(nil)
	_ driver.Valuer            = revenue.Code(0)
)

// written draws codes as they are written.
func written() *rapid.Generator[string] {
	return rapid.StringMatching(`1(0[1-9]|[1-9][0-9])(0[1-9]|[1-9][0-9]){0,3}`)
}

func TestCodeAgreesWithDigits(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := written().Draw(t, "s")
		c := revenue.MustParse(s)
		require.Equal(t, s, c.String())
		require.Equal(t, (s + "000000")[:9], fmt.Sprint(uint32(c)))
		require.Equal(t, revenue.Level(len(s)/2), c.Level())
		require.Equal(t, s[:3], c.Class().String())
		var above []string
		for up := range c.Ancestors() {
			above = append(above, up.String())
			require.True(t, up.Contains(c))
			require.False(t, c.Contains(up))
			require.Equal(t, -1, up.Compare(c))
		}
		var want []string
		for n := 3; n < len(s); n += 2 {
			want = append(want, s[:n])
		}
		require.Equal(t, want, above)
		for range c.Ancestors() {
			break
		}
		text, err := c.MarshalText()
		require.NoError(t, err)
		var read revenue.Code
		require.NoError(t, read.UnmarshalText(text))
		require.Equal(t, c, read)
		value, err := c.Value()
		require.NoError(t, err)
		read = 0
		require.NoError(t, read.Scan(value))
		require.Equal(t, c, read)
		read = 0
		require.NoError(t, read.Scan(int64(c)))
		require.Equal(t, c, read)
	})
}

func TestParseErrors(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"", `revenue.Parse "": want 3, 5, 7 or 9 digits, found 0`},
		{"1010", `revenue.Parse "1010": want 3, 5, 7 or 9 digits, found 4`},
		{"201", `revenue.Parse "201": want 1 as the first digit, found '2'`},
		{"10100", `revenue.Parse "10100": levels are numbered from 01, found 00 at byte 3`},
		{"101010100", `revenue.Parse "101010100": levels are numbered from 01, found 00 at byte 7`},
		{"1010101a1", `revenue.Parse "1010101a1": want 3, 5, 7 or 9 digits, found 'a' at byte 7`},
	} {
		code, err := revenue.Parse(c.text)
		assert.Zero(t, code)
		require.EqualError(t, err, c.want)
		require.ErrorIs(t, err, revenue.ErrSyntax)
		var bad *codes.ParseError
		require.ErrorAs(t, err, &bad)
	}
	assert.Panics(t, func() { revenue.MustParse("201") })
}

func TestInvalidCode(t *testing.T) {
	c := revenue.Code(5)
	assert.Equal(t, "Code(5)", c.String())
	assert.False(t, c.IsValid())
	_, err := c.MarshalText()
	require.ErrorIs(t, err, revenue.ErrSyntax)
	assert.Empty(t, slices.Collect(revenue.History(c)))
	assert.Empty(t, slices.Collect(revenue.Code(101_00_00_00).Ancestors()))
}

// Whatever Normalize reads is a code, and its digits are those of the text.
func FuzzNormalize(tf *testing.F) {
	f := steady.Fuzz(tf)
	for _, text := range []string{"101 01 01 01", "101-01", "１０１", "1010101\n01", "101 1", "10100", "1|2", ""} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		code, err := revenue.Normalize(text)
		if err != nil {
			require.ErrorIs(t, err, revenue.ErrSyntax)
			return
		}
		require.True(t, code.IsValid())
		again, err := revenue.Parse(code.String())
		require.NoError(t, err)
		require.Equal(t, code, again)
	})
}
