package economic_test

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

	"github.com/fiscalcn/yusuan/codes"
	"github.com/fiscalcn/yusuan/economic"
)

// lines returns the rows of a data file by the names of their columns.
func lines(t *testing.T, name string) []map[string]string {
	t.Helper()
	data, err := os.Open(filepath.Join(filepath.FromSlash("../internal/gencatalogue/data"), name))
	require.NoError(t, err)
	defer func() { require.NoError(t, data.Close()) }()
	rows, err := csv.NewReader(data).ReadAll()
	require.NoError(t, err)
	var named []map[string]string
	for _, row := range rows[1:] {
		fields := map[string]string{}
		for i, cell := range row {
			fields[rows[0][i]] = cell
		}
		named = append(named, fields)
	}
	return named
}

var (
	groups      = map[string]economic.Group{"personnel": economic.Personnel, "operations": economic.Operations, "other": economic.OtherGroup}
	bases       = map[string]codes.Basis{"observed": codes.Observed, "fy2009": codes.Dictionary2009, "recalled": codes.Recalled}
	confidences = map[string]codes.Confidence{"high": codes.High, "medium": codes.Medium, "low": codes.Low}
)

// slowCode reads the digits of a code, without a look at its form.
func slowCode(t *testing.T, digits string) economic.Code {
	t.Helper()
	number, err := strconv.Atoi((digits + "00")[:5])
	require.NoError(t, err)
	return economic.Code(number)
}

// slowEntries is the reference: the data files, read line by line.
func slowEntries(t *testing.T) []economic.Entry {
	t.Helper()
	var entries []economic.Entry
	for _, line := range slices.Concat(lines(t, "econ_dept.csv"), lines(t, "econ_gov.csv")) {
		entry := economic.Entry{
			Code:       slowCode(t, line["code"]),
			Name:       line["name"],
			Group:      groups[line["group"]],
			Basis:      bases[line["basis"]],
			Confidence: confidences[line["confidence"]],
			Seen:       slowSeen(t, line["seen"]),
			Note:       line["note"],
		}
		var err error
		entry.From, err = strconv.Atoi(line["from"])
		require.NoError(t, err)
		if line["to"] != "" {
			entry.To, err = strconv.Atoi(line["to"])
			require.NoError(t, err)
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

func forYear(t testing.TB, year int) economic.Catalogue {
	t.Helper()
	catalogue, err := economic.ForYear(year)
	require.NoError(t, err)
	return catalogue
}

// Every number with five digits, in every year, is what the data files say.
func TestCatalogueAgreesWithFiles(t *testing.T) {
	file := slowEntries(t)
	for year := economic.FirstYear; year <= economic.LastYear; year++ {
		catalogue := forYear(t, year)
		want := map[economic.Code]economic.Entry{}
		for _, entry := range file {
			if entry.In(year) {
				want[entry.Code] = entry
			}
		}
		require.Equal(t, len(want), catalogue.Len())
		require.Equal(t, year, catalogue.Year())
		for code := economic.Code(30000); code < 60000; code++ {
			expected, known := want[code]
			found, ok := catalogue.Lookup(code)
			if known != ok || found != expected {
				t.Fatalf("Lookup(%v) in %d = %v, %t, want %v", code, year, found, ok, expected)
			}
			if name, _ := catalogue.Name(code); name != expected.Name {
				t.Fatalf("Name(%v) in %d = %v", code, year, name)
			}
		}
		all := slices.Collect(catalogue.All())
		require.Len(t, all, len(want))
		require.True(t, slices.IsSortedFunc(all, func(a, b economic.Entry) int { return a.Code.Compare(b.Code) }))
		department := slices.Collect(catalogue.OfScheme(economic.Department))
		government := slices.Collect(catalogue.OfScheme(economic.Government))
		require.Equal(t, all, slices.Concat(department, government))
	}
}

// The groups are those of 公开06表.
func TestGroups(t *testing.T) {
	want := map[string]economic.Group{
		"301": economic.Personnel, "302": economic.Operations, "303": economic.Personnel, "307": economic.Operations, "309": economic.OtherGroup,
		"310": economic.Operations, "311": economic.OtherGroup, "312": economic.Operations, "313": economic.OtherGroup, "399": economic.Operations,
	}
	for entry := range forYear(t, 2021).All() {
		assert.Equal(t, want[entry.Code.Class().String()], entry.Group, "%v", entry.Code)
	}
}

func TestChildren(t *testing.T) {
	catalogue := forYear(t, 2021)
	var classes []string
	for entry := range catalogue.Children(0) {
		classes = append(classes, entry.Code.String())
	}
	assert.Equal(t, []string{
		"301", "302", "303", "307", "309", "310", "311", "312", "313", "399",
		"501", "502", "503", "504", "505", "506", "507", "508", "509", "510", "511", "512", "513", "514", "599",
	}, classes)
	sections := 0
	for class := range catalogue.Children(0) {
		for entry := range catalogue.Children(class.Code) {
			assert.Equal(t, class.Code, entry.Code.Parent())
			sections++
		}
	}
	assert.Equal(t, catalogue.Len(), len(classes)+sections)
	for range catalogue.OfScheme(economic.Department) {
		break
	}
}

func TestErrors(t *testing.T) {
	for _, year := range []int{economic.FirstYear - 1, economic.LastYear + 1} {
		_, err := economic.ForYear(year)
		assert.EqualError(t, err, fmt.Sprintf("economic.ForYear %d: no economic catalogue of the year: want %d to %d", year, economic.FirstYear, economic.LastYear))
		assert.ErrorIs(t, err, economic.ErrYear)
	}
	_, err := forYear(t, 2021).Find(30210)
	assert.EqualError(t, err, "economic.Find 30210 in 2021: not in the economic catalogue of the year")
	assert.ErrorIs(t, err, economic.ErrUnknown)
	_, err = forYear(t, 2021).Find(301)
	assert.EqualError(t, err, "economic.Find Code(301) in 2021: not an economic code")
	assert.ErrorIs(t, err, economic.ErrSyntax)
	entry, err := forYear(t, 2021).Find(30201)
	require.NoError(t, err)
	assert.Equal(t, "办公费", entry.Name)
}

func TestZeroCatalogue(t *testing.T) {
	var catalogue economic.Catalogue
	assert.Zero(t, catalogue.Year())
	assert.Zero(t, catalogue.Len())
	assert.Empty(t, slices.Collect(catalogue.ToGovernment(30101, economic.AnyUnit)))
	_, err := catalogue.Extend()
	assert.EqualError(t, err, "economic.Extend: no economic catalogue of the year: the zero Catalogue has none")
}

func TestGroupNames(t *testing.T) {
	for n := range 256 {
		g := economic.Group(n)
		text, err := g.MarshalText()
		if n > 3 {
			assert.False(t, g.IsValid())
			assert.Equal(t, fmt.Sprintf("Group(%d)", n), g.String())
			require.EqualError(t, err, fmt.Sprintf("economic.Group.MarshalText %d: unknown name", n))
			require.ErrorIs(t, err, codes.ErrName)
			continue
		}
		require.NoError(t, err)
		assert.Equal(t, n > 0, g.IsValid())
		assert.Equal(t, g.String(), string(text))
		var back economic.Group
		require.NoError(t, back.UnmarshalText(text))
		assert.Equal(t, g, back)
	}
	g := economic.Operations
	require.EqualError(t, g.UnmarshalText([]byte("公用")), `economic.Group.UnmarshalText "公用": unknown name`)
	assert.Equal(t, economic.Operations, g)
}

func TestExtend(t *testing.T) {
	own := economic.Entry{Code: 30288, Name: "地方商品和服务支出", Group: economic.Operations}
	extended, err := forYear(t, 2021).Extend(own, economic.Entry{Code: 50288, Name: "地方支出"})
	require.NoError(t, err)
	entry, err := extended.Find(30288)
	require.NoError(t, err)
	assert.Equal(t, own, entry)
	assert.Equal(t, []economic.Entry{own}, slices.Collect(extended.Search("地方商品")))
	_, ok := forYear(t, 2021).Name(30288)
	assert.False(t, ok, "the catalogue that was extended stays as it was")
	name, ok := extended.Name(30288)
	assert.True(t, ok)
	assert.Equal(t, own.Name, name)
	_, err = extended.Extend(economic.Entry{Code: 30288, Name: "又一项", Group: economic.Operations})
	require.EqualError(t, err, "economic.Extend 30288 in 2021: already in the economic catalogue of the year", "nor is one of one's own extended twice")
	require.ErrorIs(t, err, economic.ErrDuplicate)
	assert.Equal(t, forYear(t, 2021).Len()+2, extended.Len())
}

func TestExtendErrors(t *testing.T) {
	for _, c := range []struct {
		entries []economic.Entry
		want    string
		is      error
	}{
		{[]economic.Entry{{Code: 5, Name: "a", Group: economic.Operations}}, "economic.Extend Code(5): not an economic code", economic.ErrSyntax},
		{[]economic.Entry{{Code: 30288, Group: economic.Operations}}, "economic.Extend 30288: invalid entry: no name", economic.ErrEntry},
		{[]economic.Entry{{Code: 30288, Name: "a"}}, `economic.Extend 30288: invalid entry: want a group in the departmental scheme and none in the government scheme, found ""`, economic.ErrEntry},
		{[]economic.Entry{{Code: 30288, Name: "a", Group: 4}}, `economic.Extend 30288: invalid entry: want a group in the departmental scheme and none in the government scheme, found "Group(4)"`, economic.ErrEntry},
		{[]economic.Entry{{Code: 50288, Name: "a", Group: economic.Personnel}}, `economic.Extend 50288: invalid entry: want a group in the departmental scheme and none in the government scheme, found "人员经费"`, economic.ErrEntry},
		{[]economic.Entry{{Code: 50288, Name: "a", From: 2020, To: 2019}}, "economic.Extend 50288: invalid entry: the last year is before the first", economic.ErrEntry},
		{[]economic.Entry{{Code: 50288, Name: "a", From: 12345}}, "economic.Extend 50288: invalid entry: years 12345 to 0", economic.ErrEntry},
		{[]economic.Entry{{Code: 50201, Name: "a"}}, "economic.Extend 50201 in 2021: already in the economic catalogue of the year", economic.ErrDuplicate},
		{[]economic.Entry{{Code: 58801, Name: "a"}}, "economic.Extend 58801 in 2021: its parent 588 is not in the economic catalogue of the year", economic.ErrUnknown},
	} {
		catalogue, err := forYear(t, 2021).Extend(c.entries...)
		assert.Equal(t, economic.Catalogue{}, catalogue)
		assert.EqualError(t, err, c.want)
		assert.ErrorIs(t, err, c.is)
	}
}

func TestChanges(t *testing.T) {
	changes, err := economic.Changes(2021, 2022)
	require.NoError(t, err)
	kinds := map[string]codes.ChangeKind{}
	for _, c := range changes {
		kinds[c.Code().String()] = c.Kind
	}
	assert.Equal(t, map[string]codes.ChangeKind{
		"31206": codes.Added, "39906": codes.Removed, "39909": codes.Added, "39910": codes.Added,
		"50801": codes.Removed, "50802": codes.Removed, "50803": codes.Added, "50804": codes.Added, "50805": codes.Added, "50899": codes.Added,
		"59906": codes.Removed, "59909": codes.Added, "59910": codes.Added,
	}, kinds)
	_, err = economic.Changes(2021, 9999)
	assert.EqualError(t, err, fmt.Sprintf("economic.Changes 9999: no economic catalogue of the year: want 2018 to %d", economic.LastYear))

	history := slices.Collect(economic.History(39906))
	require.Len(t, history, 1)
	assert.Equal(t, 2021, history[0].To)
	for range economic.History(39906) {
		break
	}
}
