package codes_test

import (
	"encoding/csv"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/fiscalcn/yusuan/codes"
)

// slowEntries is the reference: the data file, read line by line.
func slowEntries(t *testing.T) []codes.Entry {
	t.Helper()
	data, err := os.Open(filepath.FromSlash("../internal/gencatalogue/data/functional.csv"))
	require.NoError(t, err)
	defer func() { require.NoError(t, data.Close()) }()
	lines, err := csv.NewReader(data).ReadAll()
	require.NoError(t, err)

	funds := map[string]codes.Fund{"general": codes.GeneralPublic, "fund": codes.GovernmentFund, "capital": codes.StateCapital, "social": codes.SocialInsurance}
	bases := map[string]codes.Basis{"observed": codes.Observed, "fy2009": codes.Dictionary2009, "recalled": codes.Recalled}
	confidences := map[string]codes.Confidence{"high": codes.High, "medium": codes.Medium, "low": codes.Low}
	var entries []codes.Entry
	for _, line := range lines[1:] {
		entry := codes.Entry{Name: line[1], Basis: bases[line[5]], Confidence: confidences[line[6]], Seen: slowSeen(t, line[7]), Note: line[8]}
		number, err := strconv.Atoi((line[0] + "0000")[:7])
		require.NoError(t, err)
		entry.Code = codes.Code(number)
		entry.From, err = strconv.Atoi(line[2])
		require.NoError(t, err)
		if line[3] != "" {
			entry.To, err = strconv.Atoi(line[3])
			require.NoError(t, err)
		}
		for word := range strings.SplitSeq(line[4], "+") {
			entry.Funds |= codes.NewFunds(funds[word])
		}
		entries = append(entries, entry)
	}
	return entries
}

// slowSeen reads the years of the documents that show a row: "2017F 2023BN".
func slowSeen(t *testing.T, text string) codes.Years {
	t.Helper()
	var set codes.Years
	for part := range strings.FieldsSeq(text) {
		year, err := strconv.Atoi(part[:4])
		require.NoError(t, err)
		set |= codes.NewYears(year)
	}
	return set
}

func forYear(t testing.TB, year int) codes.Catalogue {
	t.Helper()
	catalogue, err := codes.ForYear(year)
	require.NoError(t, err)
	return catalogue
}

// Every code of every year is what the data file says.
func TestCatalogueAgreesWithFile(t *testing.T) {
	file := slowEntries(t)
	for year := codes.FirstYear; year <= codes.LastYear; year++ {
		catalogue := forYear(t, year)
		want := map[codes.Code]codes.Entry{}
		for _, entry := range file {
			if entry.In(year) {
				want[entry.Code] = entry
			}
		}
		require.Equal(t, len(want), catalogue.Len())
		require.Equal(t, year, catalogue.Year())
		for _, entry := range file {
			expected, known := want[entry.Code]
			found, ok := catalogue.Lookup(entry.Code)
			require.Equal(t, known, ok)
			require.Equal(t, expected, found)
			name, ok := catalogue.Name(entry.Code)
			require.Equal(t, known, ok)
			require.Equal(t, expected.Name, name)
		}
		all := slices.Collect(catalogue.All())
		require.Len(t, all, len(want))
		for i, entry := range all {
			require.Equal(t, want[entry.Code], entry)
			if i > 0 {
				require.Less(t, all[i-1].Code, entry.Code)
			}
			if parent := entry.Code.Parent(); parent != 0 {
				above, ok := catalogue.Lookup(parent)
				require.True(t, ok)
				require.Equal(t, above.Funds, above.Funds|entry.Funds)
			}
		}
	}
}

func TestRandomCodesAgreeWithFile(t *testing.T) {
	file := slowEntries(t)
	rapid.Check(t, func(t *rapid.T) {
		code := codes.MustParse(written().Draw(t, "code"))
		year := rapid.IntRange(codes.FirstYear, codes.LastYear).Draw(t, "year")
		catalogue, err := codes.ForYear(year)
		require.NoError(t, err)
		var history, children []codes.Entry
		var want codes.Entry
		for _, entry := range file {
			if entry.Code == code {
				history = append(history, entry)
			}
			if entry.Code == code && entry.In(year) {
				want = entry
			}
			if entry.In(year) && entry.Code.Parent() == code {
				children = append(children, entry)
			}
		}
		entry, err := catalogue.Find(code)
		require.Equal(t, want, entry)
		require.Equal(t, want == codes.Entry{}, err != nil)
		require.Equal(t, history, slices.Collect(codes.History(code)))
		require.Equal(t, children, slices.Collect(catalogue.Children(code)))
	})
}

// A number that is no code finds nothing, whatever it is.
func TestNoCode(t *testing.T) {
	catalogue := forYear(t, 2021)
	assert.Empty(t, slices.Collect(catalogue.Children(4_294_000_000)), "the codes below it would pass the end of the numbers")
	rapid.Check(t, func(t *rapid.T) {
		code := codes.Code(rapid.Uint32().Filter(func(n uint32) bool { return n != 0 && !codes.Code(n).IsValid() }).Draw(t, "code"))
		_, ok := catalogue.Lookup(code)
		require.False(t, ok)
		require.Empty(t, slices.Collect(catalogue.Children(code)))
		require.Empty(t, slices.Collect(codes.History(code)))
		require.False(t, code.Contains(code))
	})
}

func TestForYearErrors(t *testing.T) {
	for _, year := range []int{-1, 0, codes.FirstYear - 1, codes.LastYear + 1} {
		catalogue, err := codes.ForYear(year)
		assert.Equal(t, codes.Catalogue{}, catalogue)
		assert.EqualError(t, err, fmt.Sprintf("codes.ForYear %d: no catalogue of the year: want %d to %d", year, codes.FirstYear, codes.LastYear))
		assert.ErrorIs(t, err, codes.ErrYear)
	}
}

func TestFindErrors(t *testing.T) {
	_, err := forYear(t, 2021).Find(codes.MustParse("2011398"))
	assert.EqualError(t, err, "codes.Find 2011398 in 2021: not in the catalogue of the year")
	assert.ErrorIs(t, err, codes.ErrUnknown)
	_, err = forYear(t, 2021).Find(5)
	assert.EqualError(t, err, "codes.Find Code(5) in 2021: not a functional code")
	assert.ErrorIs(t, err, codes.ErrSyntax)
}

func TestZeroCatalogue(t *testing.T) {
	var catalogue codes.Catalogue
	assert.Zero(t, catalogue.Year())
	assert.Zero(t, catalogue.Len())
	_, ok := catalogue.Name(codes.MustParse("201"))
	assert.False(t, ok)
	assert.Empty(t, slices.Collect(catalogue.Children(0)))
	_, err := catalogue.Extend()
	assert.EqualError(t, err, "codes.Extend: no catalogue of the year: the zero Catalogue has none")
}

func TestCataloguesCompare(t *testing.T) {
	one, same := forYear(t, 2021), forYear(t, 2021)
	assert.True(t, one == same, "catalogues are comparable")
	assert.False(t, forYear(t, 2021) == forYear(t, 2022))
}

func TestKnownEntries(t *testing.T) {
	catalogue := forYear(t, 2021)
	classes := slices.Collect(catalogue.Children(0))
	assert.Len(t, classes, 30)
	assert.Equal(t, codes.MustParse("201"), classes[0].Code)
	assert.Equal(t, codes.MustParse("234"), classes[29].Code)

	for _, c := range []struct {
		year       int
		code, name string
	}{
		{2018, "210", "医疗卫生与计划生育支出"},
		{2019, "210", "卫生健康支出"},
		{2019, "215", "资源勘探信息等支出"},
		{2021, "215", "资源勘探工业信息等支出"},
		{2019, "20805", "行政事业单位离退休"},
		{2020, "20805", "行政事业单位养老支出"},
		{2021, "2011301", "行政运行"},
	} {
		name, ok := forYear(t, c.year).Name(codes.MustParse(c.code))
		assert.True(t, ok)
		assert.Equal(t, c.name, name, "%s in %d", c.code, c.year)
	}
	social, _ := catalogue.Lookup(codes.MustParse("208"))
	assert.Equal(t, codes.NewFunds(codes.GeneralPublic, codes.GovernmentFund, codes.StateCapital), social.Funds)
	lottery, _ := catalogue.Lookup(codes.MustParse("22960"))
	assert.Equal(t, codes.NewFunds(codes.GovernmentFund), lottery.Funds)
}

func TestSearch(t *testing.T) {
	found := slices.Collect(forYear(t, 2021).Search("住房公积金"))
	require.Len(t, found, 2)
	assert.Equal(t, "2210201 住房公积金", found[0].Code.String()+" "+found[0].Name)
	assert.Equal(t, "2210302 住房公积金管理", found[1].Code.String()+" "+found[1].Name)
	assert.Empty(t, slices.Collect(forYear(t, 2021).Search("")))
	for range forYear(t, 2021).Search("行政运行") {
		break
	}
}

func TestExtend(t *testing.T) {
	own := codes.Entry{Code: codes.MustParse("2011388"), Name: "地方商贸事务", Funds: codes.NewFunds(codes.GeneralPublic)}
	plain := forYear(t, 2021)
	extended, err := plain.Extend(own)
	require.NoError(t, err)
	assert.Equal(t, plain.Len()+1, extended.Len())
	entry, err := extended.Find(own.Code)
	require.NoError(t, err)
	assert.Equal(t, own, entry)
	_, ok := plain.Lookup(own.Code)
	assert.False(t, ok, "the catalogue that was extended stays as it was")
	assert.Contains(t, slices.Collect(extended.Children(codes.MustParse("20113"))), own)
	assert.Equal(t, []codes.Entry{own}, slices.Collect(extended.Search("地方商贸")))

	// What extends one catalogue after another is held against all of it.
	section := codes.Entry{Code: codes.MustParse("20188"), Name: "地方事务", Funds: own.Funds}
	item := codes.Entry{Code: codes.MustParse("2018801"), Name: "地方管理", Funds: own.Funds}
	further, err := extended.Extend(section)
	require.NoError(t, err)
	further, err = further.Extend(item)
	require.NoError(t, err)
	assert.Equal(t, []codes.Entry{own, section, item}, slices.Collect(further.Own()))
	for _, e := range []codes.Entry{own, section, item} {
		e.Name = "又一项"
		_, err = further.Extend(e)
		require.EqualError(t, err, "codes.Extend "+e.Code.String()+" in 2021: already in the catalogue of the year")
		require.ErrorIs(t, err, codes.ErrDuplicate)
	}
}

func TestExtendErrors(t *testing.T) {
	funds := codes.NewFunds(codes.GeneralPublic)
	own := codes.MustParse("2011388")
	for _, c := range []struct {
		entries []codes.Entry
		want    string
		is      error
	}{
		{[]codes.Entry{{Code: 5, Name: "a", Funds: funds}}, "codes.Extend Code(5): not a functional code", codes.ErrSyntax},
		{[]codes.Entry{{Code: own, Funds: funds}}, "codes.Extend 2011388: invalid entry: no name", codes.ErrEntry},
		{[]codes.Entry{{Code: own, Name: "a"}}, "codes.Extend 2011388: invalid entry: no budget, or an undeclared one", codes.ErrEntry},
		{[]codes.Entry{{Code: own, Name: "a", Funds: funds | 1<<4}}, "codes.Extend 2011388: invalid entry: no budget, or an undeclared one", codes.ErrEntry},
		{[]codes.Entry{{Code: own, Name: "a", Funds: funds, From: 2022, To: 2021}}, "codes.Extend 2011388: invalid entry: the last year is before the first", codes.ErrEntry},
		{[]codes.Entry{{Code: own, Name: "a", Funds: funds, From: -1}}, "codes.Extend 2011388: invalid entry: years -1 to 0", codes.ErrEntry},
		{[]codes.Entry{{Code: own, Name: "a", Funds: funds, To: 67_557}}, "codes.Extend 2011388: invalid entry: years 0 to 67557", codes.ErrEntry},
		{[]codes.Entry{{Code: codes.MustParse("2011301"), Name: "a", Funds: funds}}, "codes.Extend 2011301 in 2021: already in the catalogue of the year", codes.ErrDuplicate},
		{[]codes.Entry{{Code: own, Name: "a", Funds: funds}, {Code: own, Name: "b", Funds: funds}}, "codes.Extend 2011388 in 2021: already in the catalogue of the year", codes.ErrDuplicate},
		{[]codes.Entry{{Code: codes.MustParse("2018801"), Name: "a", Funds: funds}}, "codes.Extend 2018801 in 2021: its parent 20188 is not in the catalogue of the year", codes.ErrUnknown},
	} {
		catalogue, err := forYear(t, 2021).Extend(c.entries...)
		assert.Equal(t, codes.Catalogue{}, catalogue)
		assert.EqualError(t, err, c.want)
		assert.ErrorIs(t, err, c.is)
	}
}

func TestChanges(t *testing.T) {
	none, err := codes.Changes(2021, 2021)
	require.NoError(t, err)
	assert.Empty(t, none)

	changes, err := codes.Changes(2019, 2020)
	require.NoError(t, err)
	back, err := codes.Changes(2020, 2019)
	require.NoError(t, err)
	require.Len(t, back, len(changes))
	inverse := map[codes.ChangeKind]codes.ChangeKind{codes.Added: codes.Removed, codes.Removed: codes.Added, codes.Renamed: codes.Renamed}
	seen := map[codes.ChangeKind]int{}
	for i, c := range changes {
		seen[c.Kind]++
		assert.Equal(t, codes.Change{Kind: inverse[c.Kind], Before: c.After, After: c.Before}, back[i])
		if i > 0 {
			assert.Less(t, changes[i-1].Code(), c.Code())
		}
	}
	assert.Len(t, seen, 3, "the change of 2020 has every kind")
	assert.Contains(t, changes, codes.Change{
		Kind:   codes.Renamed,
		Before: entryIn(t, 2019, "20805"),
		After:  entryIn(t, 2020, "20805"),
	})
	assert.Contains(t, changes, codes.Change{Kind: codes.Added, After: entryIn(t, 2020, "2080508")})

	_, err = codes.Changes(2017, 2021)
	assert.EqualError(t, err, fmt.Sprintf("codes.Changes 2017: no catalogue of the year: want 2018 to %d", codes.LastYear))
	_, err = codes.Changes(2021, codes.LastYear+1)
	assert.ErrorIs(t, err, codes.ErrYear)
}

func entryIn(t *testing.T, year int, code string) codes.Entry {
	t.Helper()
	entry, err := forYear(t, year).Find(codes.MustParse(code))
	require.NoError(t, err)
	return entry
}

func TestHistoryStopsEarly(t *testing.T) {
	for entry := range codes.History(codes.MustParse("210")) {
		assert.Equal(t, "医疗卫生与计划生育支出", entry.Name)
		break
	}
	assert.Empty(t, slices.Collect(codes.History(5)))
}
