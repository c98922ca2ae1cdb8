package catalogue_test

import (
	"cmp"
	"fmt"
	"iter"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/fiscalcn/yusuan/internal/catalogue"
)

// tableOf draws a table of random codes, each with one or two spans.
func tableOf(t *rapid.T) *catalogue.Table {
	numbers := rapid.SliceOfNDistinct(rapid.Uint32Range(2_01_00_00, 2_04_05_05), 0, 60, rapid.ID).Draw(t, "codes")
	var rows []catalogue.Row
	for _, code := range numbers {
		if three.Level(code) == 0 {
			continue
		}
		name := fmt.Sprint("n", code%7)
		from, to := rapid.Uint16Range(catalogue.FirstYear, catalogue.LastYear).Draw(t, "from"), uint16(0)
		if rapid.Bool().Draw(t, "ends") {
			to = rapid.Uint16Range(from, catalogue.LastYear).Draw(t, "to")
		}
		rows = append(rows, catalogue.Row{Code: code, Name: name, From: from, To: to})
		if to != 0 && to < catalogue.LastYear && rapid.Bool().Draw(t, "goes on") {
			rows = append(rows, catalogue.Row{Code: code, Name: name + "'", From: to + 1})
		}
	}
	slices.SortFunc(rows, func(a, b catalogue.Row) int {
		return cmp.Or(cmp.Compare(a.Code, b.Code), cmp.Compare(a.From, b.From))
	})
	return &catalogue.Table{Form: &three, Rows: rows, Index: catalogue.NewIndex(rows)}
}

// slowYear is the reference: the rows of a year by linear search.
func slowYear(table *catalogue.Table, year int) []catalogue.Row {
	var rows []catalogue.Row
	for _, row := range table.Rows {
		if year >= int(row.From) && (row.To == 0 || year <= int(row.To)) {
			rows = append(rows, row)
		}
	}
	return rows
}

func collect(seq iter.Seq[*catalogue.Row]) []catalogue.Row {
	var rows []catalogue.Row
	for row := range seq {
		rows = append(rows, *row)
	}
	return rows
}

func keep(rows []catalogue.Row, wanted func(catalogue.Row) bool) []catalogue.Row {
	var kept []catalogue.Row
	for _, row := range rows {
		if wanted(row) {
			kept = append(kept, row)
		}
	}
	return kept
}

func TestViewAgreesWithLinearSearch(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		table := tableOf(t)
		year := rapid.IntRange(catalogue.FirstYear-1, catalogue.LastYear+1).Draw(t, "year")
		view := table.Year(year)
		rows := slowYear(table, year)

		require.Equal(t, rows, collect(view.All()))
		for code := range uint32(300) {
			code += 2_01_00_00
			found := keep(rows, func(r catalogue.Row) bool { return r.Code == code })
			if row := view.Find(code); len(found) == 0 {
				require.Nil(t, row)
			} else {
				require.Equal(t, found[0], *row)
			}
		}
		for _, row := range table.Rows {
			found := keep(rows, func(r catalogue.Row) bool { return r.Code == row.Code })
			require.Equal(t, len(found) == 0, view.Find(row.Code) == nil)
			require.Equal(t, keep(table.Rows, func(r catalogue.Row) bool { return r.Code == row.Code }), collect(table.History(row.Code)))
			require.Equal(t,
				keep(rows, func(r catalogue.Row) bool { return three.Parent(r.Code) == row.Code }),
				collect(view.Children(row.Code)))
		}
		require.Equal(t, keep(rows, func(r catalogue.Row) bool { return three.Level(r.Code) == 1 }), collect(view.Children(0)))

		text := rapid.SampledFrom([]string{"", "n", "n3", "'", "x"}).Draw(t, "text")
		exact := keep(rows, func(r catalogue.Row) bool { return r.Name == text })
		inside := keep(rows, func(r catalogue.Row) bool { return text != "" && r.Name != text && strings.Contains(r.Name, text) })
		require.Equal(t, slices.Concat(exact, inside), slices.Concat(collect(view.Search(text))))
	})
}

// Whatever way codes are spread, the index leads to the first row of each and to nothing else.
func TestIndexOfAnySpread(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		numbers := rapid.SliceOfNDistinct(rapid.Uint32Range(101_00_00_00, 110_99_99_99), 1, 60, rapid.ID).Draw(t, "codes")
		slices.Sort(numbers)
		rows := make([]catalogue.Row, len(numbers))
		for i, code := range numbers {
			rows[i] = catalogue.Row{Code: code, Name: fmt.Sprint(code), From: catalogue.FirstYear}
		}
		view := (&catalogue.Table{Form: &four, Rows: rows, Index: catalogue.NewIndex(rows)}).Year(catalogue.FirstYear)
		for _, code := range numbers {
			for _, near := range []uint32{code - 100, code - 1, code, code + 1, code + 100, 0, ^uint32(0)} {
				row := view.Find(near)
				if _, there := slices.BinarySearch(numbers, near); there {
					require.Equal(t, near, row.Code)
				} else {
					require.Nil(t, row)
				}
			}
		}
	})
}

func TestExtendedViewAgreesWithLongerTable(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		whole := tableOf(t)
		// Every row whose parent is there in its years, some of them cut off.
		year := rapid.IntRange(catalogue.FirstYear, catalogue.LastYear).Draw(t, "year")
		var kept, cut []catalogue.Row
		for _, row := range slowYear(whole, year) {
			parent := three.Parent(row.Code)
			switch {
			case parent != 0 && !slices.ContainsFunc(slices.Concat(kept, cut), func(r catalogue.Row) bool { return r.Code == parent }):
			case rapid.Bool().Draw(t, "cut"):
				cut = append(cut, row)
			default:
				kept = append(kept, row)
			}
		}
		// A row that is kept under one that is cut off is fine: only what is added is checked.
		short := &catalogue.Table{Form: &three, Rows: kept, Index: catalogue.NewIndex(kept)}
		half := rapid.IntRange(0, len(cut)).Draw(t, "half")
		view, misfit := short.Year(year).Extend(cut[:half])
		require.Nil(t, misfit)
		rest := slices.Clone(cut[half:])
		slices.Reverse(rest)
		view, misfit = view.Extend(rest)
		require.Nil(t, misfit)

		all := slices.Concat(kept, cut)
		slices.SortFunc(all, func(a, b catalogue.Row) int { return cmp.Compare(a.Code, b.Code) })
		require.Equal(t, slices.Concat(all), slices.Concat(collect(view.All())))
		for _, row := range all {
			require.Equal(t, row, *view.Find(row.Code))
			require.Equal(t,
				keep(all, func(r catalogue.Row) bool { return three.Parent(r.Code) == row.Code }),
				collect(view.Children(row.Code)))
		}
	})
}

func TestSequencesStopEarly(t *testing.T) {
	rows := []catalogue.Row{
		{Code: 2010000, Name: "a", From: 2018},
		{Code: 2010100, Name: "ab", From: 2018},
		{Code: 2010200, Name: "b", From: 2018, To: 2018},
		{Code: 2010300, Name: "b", From: 2019},
	}
	table := &catalogue.Table{Form: &three, Rows: rows, Index: catalogue.NewIndex(rows)}
	_, misfit := table.Year(2018).Extend([]catalogue.Row{
		{Code: 2010001 + 99, Name: "x"}, // 20101 again
	})
	require.Equal(t, &catalogue.Misfit{Code: 2010100, Cause: catalogue.Duplicate}, misfit)
	view, misfit := table.Year(2018).Extend([]catalogue.Row{{Code: 2010150, Name: "xa"}, {Code: 2010900, Name: "xa"}})
	require.Nil(t, misfit)

	all := collect(view.All())
	require.Len(t, all, 5)
	for n := range all {
		assert.Equal(t, all[:n+1], firstOf(view.All(), n+1))
	}
	assert.Len(t, firstOf(view.Search("a"), 1), 1)
	assert.Len(t, firstOf(view.Search("a"), 2), 2)
	assert.Len(t, firstOf(view.Children(2010000), 1), 1)
	assert.Len(t, firstOf(table.History(2010000), 1), 1)
	for change := range table.Changes(2018, 2019) {
		assert.Equal(t, catalogue.Change{Before: &rows[2]}, change)
		break
	}
}

func firstOf(seq iter.Seq[*catalogue.Row], n int) []catalogue.Row {
	var rows []catalogue.Row
	for row := range seq {
		if rows = append(rows, *row); len(rows) == n {
			break
		}
	}
	return rows
}

func TestChangesAgreesWithTwoYears(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		table := tableOf(t)
		from, to := rapid.IntRange(catalogue.FirstYear, catalogue.LastYear).Draw(t, "from"), rapid.IntRange(catalogue.FirstYear, catalogue.LastYear).Draw(t, "to")
		want := map[uint32][2]string{}
		for _, row := range slowYear(table, from) {
			want[row.Code] = [2]string{row.Name}
		}
		for _, row := range slowYear(table, to) {
			want[row.Code] = [2]string{want[row.Code][0], row.Name}
		}
		for code, names := range want {
			if names[0] == names[1] {
				delete(want, code)
			}
		}
		before := uint32(0)
		for change := range table.Changes(from, to) {
			names := [2]string{}
			code := uint32(0)
			if change.Before != nil {
				names[0], code = change.Before.Name, change.Before.Code
			}
			if change.After != nil {
				names[1], code = change.After.Name, change.After.Code
			}
			require.Greater(t, code, before)
			require.Equal(t, want[code], names)
			delete(want, code)
			before = code
		}
		require.Empty(t, want)
	})
}

func TestExtendMisfits(t *testing.T) {
	rows := []catalogue.Row{
		{Code: 2010000, Name: "a", From: 2018},
		{Code: 2010100, Name: "b", From: 2018, To: 2020},
	}
	table := &catalogue.Table{Form: &three, Rows: rows, Index: catalogue.NewIndex(rows)}
	for _, c := range []struct {
		rows []catalogue.Row
		want catalogue.Misfit
	}{
		{[]catalogue.Row{{Code: 5, Name: "x"}}, catalogue.Misfit{Code: 5, Cause: catalogue.BadForm}},
		{[]catalogue.Row{{Code: 2010200}}, catalogue.Misfit{Code: 2010200, Cause: catalogue.NoName}},
		{[]catalogue.Row{{Code: 2010200, Name: "x", From: 2022, To: 2020}}, catalogue.Misfit{Code: 2010200, Cause: catalogue.BadSpan}},
		{[]catalogue.Row{{Code: 2010000, Name: "x"}}, catalogue.Misfit{Code: 2010000, Cause: catalogue.Duplicate}},
		{[]catalogue.Row{{Code: 2010200, Name: "x"}, {Code: 2010200, Name: "y"}}, catalogue.Misfit{Code: 2010200, Cause: catalogue.Duplicate}},
		{[]catalogue.Row{{Code: 2010201, Name: "x"}}, catalogue.Misfit{Code: 2010201, Cause: catalogue.Orphan, Parent: 2010200}},
		{[]catalogue.Row{{Code: 2010101, Name: "x"}}, catalogue.Misfit{Code: 2010101, Cause: catalogue.Orphan, Parent: 2010100}}, // 20101 ended in 2020
	} {
		view, misfit := table.Year(2021).Extend(c.rows)
		assert.Equal(t, &c.want, misfit)
		assert.Equal(t, catalogue.View{}, view)
	}

	view, misfit := table.Year(2021).Extend([]catalogue.Row{{Code: 2010100, Name: "new", From: 2021}, {Code: 2010101, Name: "old", To: 2020}})
	require.Nil(t, misfit)
	assert.Equal(t, "new", view.Find(2010100).Name)
	assert.Nil(t, view.Find(2010101), "a row of other years is left out")
	assert.Nil(t, table.Year(2021).Find(2010100), "the view that was extended stays as it was")
}

func TestZeroView(t *testing.T) {
	var view catalogue.View
	assert.Zero(t, view.Year())
	assert.Nil(t, view.Find(2010000))
	assert.Empty(t, collect(view.All()))
	assert.Empty(t, collect(view.Children(0)))
	assert.Empty(t, collect(view.Children(2010000)))
	assert.Empty(t, collect(view.Search("a")))

	empty := &catalogue.Table{Form: &three}
	assert.Nil(t, empty.Year(2021).Find(2010000))
	assert.Empty(t, collect(empty.History(2010000)))
}

func TestHolds(t *testing.T) {
	assert.False(t, catalogue.Holds(2017))
	assert.True(t, catalogue.Holds(2018))
	assert.True(t, catalogue.Holds(catalogue.LastYear))
	assert.False(t, catalogue.Holds(catalogue.LastYear+1))
}
