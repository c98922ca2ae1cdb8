package codes_test

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/fiscalcn/yusuan/codes"
)

// A set of years is the list of its members without order or repetition.
func TestYearsAgreeWithList(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		list := rapid.SliceOf(rapid.IntRange(codes.FirstYear-3, codes.FirstYear+20)).Draw(t, "years")
		want := slices.Compact(slices.Sorted(slices.Values(list)))
		want = slices.DeleteFunc(want, func(year int) bool { return year < codes.FirstYear || year > codes.FirstYear+15 })
		set := codes.NewYears(list...)
		require.Equal(t, slices.Concat(want), slices.Concat(slices.Collect(set.All())))
		for year := codes.FirstYear - 3; year < codes.FirstYear+20; year++ {
			require.Equal(t, slices.Contains(want, year), set.Has(year))
		}
		text, err := set.MarshalText()
		require.NoError(t, err)
		var read codes.Years
		require.NoError(t, read.UnmarshalText(text))
		require.Equal(t, set, read)
		value, err := set.Value()
		require.NoError(t, err)
		read = codes.NewYears(2019)
		require.NoError(t, read.Scan(value))
		require.Equal(t, set, read)
	})
}

func TestYearsText(t *testing.T) {
	assert.Equal(t, "2018、2026", codes.NewYears(2026, 2018, 2017).String())
	assert.Empty(t, codes.Years(0).String())
	set := codes.NewYears(2020)
	for text, bad := range map[string]string{
		"2017": "2017", "2034": "2034", "2020、": "", "20200": "20200", "２０２０": "２０２０", "2020,2021": "2020,2021", "-2020": "-2020", "+202": "+202",
	} {
		err := set.UnmarshalText([]byte(text))
		require.ErrorIs(t, err, codes.ErrYear, "%q", text)
		assert.EqualError(t, err, `codes.Years.UnmarshalText "`+bad+`": no catalogue of the year: want years from 2018 to 2033`)
		assert.Equal(t, codes.NewYears(2020), set)
	}
	require.Error(t, set.Scan(2020))
	assert.Equal(t, codes.NewYears(2020), set)
}
