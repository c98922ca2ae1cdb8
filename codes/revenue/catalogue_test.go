package revenue_test

import (
	"encoding/csv"
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
	"github.com/fiscalcn/yusuan/codes/revenue"
)

// slowEntries is the reference: the data file, read line by line.
func slowEntries(t *testing.T) []revenue.Entry {
	t.Helper()
	data, err := os.Open(filepath.FromSlash("../../internal/gencatalogue/data/revenue.csv"))
	require.NoError(t, err)
	defer func() { require.NoError(t, data.Close()) }()
	lines, err := csv.NewReader(data).ReadAll()
	require.NoError(t, err)

	funds := map[string]codes.Fund{"general": codes.GeneralPublic, "fund": codes.GovernmentFund, "capital": codes.StateCapital, "social": codes.SocialInsurance}
	bases := map[string]codes.Basis{"observed": codes.Observed, "recalled": codes.Recalled}
	confidences := map[string]codes.Confidence{"high": codes.High, "medium": codes.Medium, "low": codes.Low}
	year := func(text string) int {
		if text == "" {
			return 0
		}
		year, err := strconv.Atoi(text)
		require.NoError(t, err)
		return year
	}
	var entries []revenue.Entry
	for _, line := range lines[1:] {
		code, err := strconv.Atoi((line[0] + "000000")[:9])
		require.NoError(t, err)
		e := revenue.Entry{
			Code: revenue.Code(code), Name: line[1], From: year(line[2]), To: year(line[3]),
			Basis: bases[line[5]], Confidence: confidences[line[6]], Note: line[8],
		}
		for word := range strings.SplitSeq(line[4], "+") {
			e.Funds |= codes.NewFunds(funds[word])
		}
		for part := range strings.FieldsSeq(line[7]) {
			e.Seen |= codes.NewYears(year(part[:4]))
		}
		entries = append(entries, e)
	}
	return entries
}

func forYear(t testing.TB, year int) revenue.Catalogue {
	t.Helper()
	catalogue, err := revenue.ForYear(year)
	require.NoError(t, err)
	return catalogue
}

// Every code of every year is what the data file says.
func TestCatalogueAgreesWithFile(t *testing.T) {
	file := slowEntries(t)
	for year := revenue.FirstYear; year <= revenue.LastYear; year++ {
		catalogue := forYear(t, year)
		var want []revenue.Entry
		for _, e := range file {
			if e.In(year) {
				want = append(want, e)
			}
		}
		require.Equal(t, want, slices.Collect(catalogue.All()))
		require.Equal(t, len(want), catalogue.Len())
		for _, e := range file {
			found, err := catalogue.Find(e.Code)
			name, ok := catalogue.Name(e.Code)
			if at := slices.IndexFunc(want, func(w revenue.Entry) bool { return w.Code == e.Code }); at >= 0 {
				require.NoError(t, err)
				require.Equal(t, want[at], found)
				require.Equal(t, want[at].Name, name)
				continue
			}
			require.ErrorIs(t, err, revenue.ErrUnknown)
			require.False(t, ok)
		}
	}
}

func TestHistoryAndChildrenAgreeWithFile(t *testing.T) {
	file := slowEntries(t)
	rapid.Check(t, func(t *rapid.T) {
		code := rapid.SampledFrom(file).Draw(t, "entry").Code
		year := rapid.IntRange(revenue.FirstYear, revenue.LastYear).Draw(t, "year")
		var history, children []revenue.Entry
		for _, e := range file {
			if e.Code == code {
				history = append(history, e)
			}
			if e.In(year) && e.Code.Parent() == code {
				children = append(children, e)
			}
		}
		catalogue, err := revenue.ForYear(year)
		require.NoError(t, err)
		require.Equal(t, history, slices.Collect(revenue.History(code)))
		require.Equal(t, children, slices.Collect(catalogue.Children(code)))
	})
}

func TestKnownEntries(t *testing.T) {
	for _, c := range []struct {
		year       int
		code, name string
	}{
		{2021, "1010101", "国内增值税"},
		{2021, "1100231", "贫困地区转移支付收入"},
		{2022, "1100231", "欠发达地区转移支付收入"},
		{2023, "1100231", "巩固脱贫攻坚成果衔接乡村振兴转移支付收入"},
		{2024, "1030182", "耕地保护考核奖惩基金收入"},
	} {
		e, ok := forYear(t, c.year).Lookup(revenue.MustParse(c.code))
		assert.True(t, ok)
		assert.Equal(t, c.name, e.Name, "%s in %d", c.code, c.year)
	}
	land, _ := forYear(t, 2022).Lookup(revenue.MustParse("1100231"))
	assert.True(t, land.Seen.Has(2022))
	assert.Equal(t, codes.Observed, land.Basis)
	tax, _ := forYear(t, 2021).Lookup(revenue.MustParse("103"))
	assert.Equal(t, "一般公共预算、政府性基金预算、国有资本经营预算", tax.Funds.String())
}

func TestErrors(t *testing.T) {
	_, err := revenue.ForYear(2017)
	assert.EqualError(t, err, "revenue.ForYear 2017: no catalogue of revenue of the year: want 2018 to 2026")
	assert.ErrorIs(t, err, revenue.ErrYear)
	catalogue := forYear(t, 2021)
	_, err = catalogue.Find(5)
	assert.EqualError(t, err, "revenue.Find Code(5) in 2021: not a code of revenue")
	assert.ErrorIs(t, err, revenue.ErrSyntax)
	_, err = catalogue.Find(revenue.MustParse("1010177"))
	assert.EqualError(t, err, "revenue.Find 1010177 in 2021: not in the catalogue of revenue of the year")

	funds := codes.NewFunds(codes.GeneralPublic)
	for _, c := range []struct {
		entry revenue.Entry
		want  string
		is    error
	}{
		{revenue.Entry{Code: 5, Name: "a", Funds: funds}, "revenue.Extend Code(5): not a code of revenue", revenue.ErrSyntax},
		{revenue.Entry{Code: 101_01_01_01, Name: "a"}, "revenue.Extend 101010101: invalid entry: no budget, or an undeclared one", revenue.ErrEntry},
		{revenue.Entry{Code: 101_01_01_01, Funds: funds}, "revenue.Extend 101010101: invalid entry: no name", revenue.ErrEntry},
		{revenue.Entry{Code: 101_01_01_00, Name: "a", Funds: funds}, "revenue.Extend 1010101 in 2021: already in the catalogue of revenue of the year", revenue.ErrDuplicate},
		{
			revenue.Entry{Code: 101_01_77_01, Name: "a", Funds: funds},
			"revenue.Extend 101017701 in 2021: its parent 1010177 is not in the catalogue of revenue of the year", revenue.ErrUnknown,
		},
	} {
		_, err := catalogue.Extend(c.entry)
		assert.EqualError(t, err, c.want)
		assert.ErrorIs(t, err, c.is)
	}
	var zero revenue.Catalogue
	_, err = zero.Extend()
	assert.ErrorIs(t, err, revenue.ErrYear)
	assert.Zero(t, zero.Len())
	_, err = revenue.Changes(2018, 2017)
	assert.ErrorIs(t, err, revenue.ErrYear)
}

// A 目 of a user's own, with a doubt and a year it was seen in, comes back from JSON.
func TestOwnDetail(t *testing.T) {
	own := revenue.Entry{
		Code: revenue.MustParse("101010101"), Name: "国有企业增值税", Funds: codes.NewFunds(codes.GeneralPublic),
		Basis: codes.Observed, Seen: codes.NewYears(2021), Note: "起始年份不确定",
	}
	extended, err := forYear(t, 2021).Extend(own)
	require.NoError(t, err)
	found, err := extended.Find(own.Code)
	require.NoError(t, err)
	assert.Equal(t, own, found)
	assert.Equal(t, []revenue.Entry{own}, slices.Collect(extended.Children(revenue.MustParse("1010101"))))
	assert.Equal(t, []revenue.Entry{own}, slices.Collect(extended.Search("国有企业增值税")))
	text, err := extended.MarshalJSON()
	require.NoError(t, err)
	var read revenue.Catalogue
	require.NoError(t, read.UnmarshalJSON(text))
	assert.Equal(t, []revenue.Entry{own}, slices.Collect(read.Own()))
	assert.Equal(t, 2021, read.Year())
}

func TestNoAllocations(t *testing.T) {
	catalogue := forYear(t, 2021)
	none := func(name string, f func()) { assert.Zero(t, testing.AllocsPerRun(100, f), name) }
	none("Parse", func() { _, _ = revenue.Parse("101010101") })
	none("Normalize", func() { _, _ = revenue.Normalize("101 01 01 01") })
	none("Name", func() { _, _ = catalogue.Name(101_01_01_00) })
	none("Find", func() { _, _ = catalogue.Find(101_01_01_00) })
}
