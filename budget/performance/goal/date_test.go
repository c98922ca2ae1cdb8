package goal_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/budget/performance/goal"
	"github.com/fiscalcn/yusuan/internal/steady"
)

func TestParseDate(t *testing.T) {
	for _, c := range []struct {
		in   string
		want goal.Date
		text string
	}{
		{"", goal.Date{}, ""},
		{" ", goal.Date{}, ""},
		{"2026", goal.Date{Year: 2026}, "2026"},
		{"2026年", goal.Date{Year: 2026}, "2026"},
		{"２０２６年１月", goal.Date{Year: 2026, Month: 1}, "2026-01"},
		{"2026.12", goal.Date{Year: 2026, Month: 12}, "2026-12"},
		{"2026/1/31", goal.Date{Year: 2026, Month: 1, Day: 31}, "2026-01-31"},
		{"2026年12月31日", goal.Date{Year: 2026, Month: 12, Day: 31}, "2026-12-31"},
		{"2024-02-29", goal.Date{Year: 2024, Month: 2, Day: 29}, "2024-02-29"},
		{"2000-02-29", goal.Date{Year: 2000, Month: 2, Day: 29}, "2000-02-29"},
		{"2026-4-30", goal.Date{Year: 2026, Month: 4, Day: 30}, "2026-04-30"},
	} {
		d, err := goal.ParseDate(c.in)
		require.NoError(t, err, c.in)
		assert.Equal(t, c.want, d)
		assert.Equal(t, c.text, d.String())
		assert.Equal(t, c.text == "", d.IsBlank())
		text, err := d.MarshalText()
		require.NoError(t, err)
		assert.Equal(t, c.text, string(text))
	}
	for month, last := range []int{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31} {
		_, err := goal.ParseDate(fmt.Sprintf("2026-%d-%d", month+1, last))
		require.NoError(t, err)
		_, err = goal.ParseDate(fmt.Sprintf("2026-%d-%d", month+1, last+1))
		require.ErrorIs(t, err, goal.ErrDate)
	}
	for _, in := range []string{
		"26-01", "0000", "2026-13", "2026-0", "2026-02-29", "1900-02-29", "2026-04-31", "2026-01-00", "2026-1-1-1", "2026--1", "12月", "今年", "2026-x", "2026-00001",
		"20260101", "-2026",
	} {
		d, err := goal.ParseDate(in)
		assert.EqualError(t, err, `goal.ParseDate "`+in+`": not a date`)
		assert.True(t, d.IsBlank())
	}
	_, err := goal.Date{Year: 2026, Day: 1}.MarshalText()
	require.EqualError(t, err, "goal.Date.AppendText of 2026, 0, 1: not a date")
	require.ErrorIs(t, err, goal.ErrDate)
	assert.Panics(t, func() { goal.MustParseDate("x") })
	var d goal.Date
	require.ErrorIs(t, d.Scan(7), budget.ErrType)
	require.NoError(t, d.Scan("2026-01"))
	column, err := d.Value()
	require.NoError(t, err)
	assert.Equal(t, "2026-01", column)
	data, err := d.MarshalBinary()
	require.NoError(t, err)
	require.NoError(t, d.UnmarshalBinary(data))
	assert.Equal(t, "2026-01", d.String())
}

// TestDatesInOrder: dates are in order as far as both are stated.
func TestDatesInOrder(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want int
	}{
		{"2025", "2026", -1},
		{"2026", "2025-12-31", 1},
		{"2026", "2026-12-31", 0},
		{"2026-02", "2026-12-31", -1},
		{"2026-12", "2026-12-31", 0},
		{"2026-12-30", "2026-12-31", -1},
		{"2026-12-31", "2026-12-31", 0},
	} {
		assert.Equal(t, c.want, goal.MustParseDate(c.a).Compare(goal.MustParseDate(c.b)), c.a+" "+c.b)
		assert.Equal(t, -c.want, goal.MustParseDate(c.b).Compare(goal.MustParseDate(c.a)), c.b+" "+c.a)
	}
}

// FuzzParseDate: what is a date comes back as it is printed.
func FuzzParseDate(tf *testing.F) {
	f := steady.Fuzz(tf)
	for _, s := range []string{"2026年12月31日", "2024-02-29", "2026/1", "2026.", "年月日"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		d, err := goal.ParseDate(s)
		if err != nil {
			require.ErrorIs(t, err, goal.ErrDate)
			return
		}
		back, err := goal.ParseDate(d.String())
		require.NoError(t, err)
		require.Equal(t, d, back)
	})
}
