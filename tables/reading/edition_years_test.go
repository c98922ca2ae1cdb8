package reading_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fiscalcn/yusuan/internal/accountgen"
	"github.com/fiscalcn/yusuan/tables"
	"github.com/fiscalcn/yusuan/tables/reading"
)

// TestEditionYears: a document of a year that an edition is not for follows it only if it differs
// from it in nothing, and of editions that it fits alike it follows one of its year.
func TestEditionYears(t *testing.T) {
	const head03 = "科目编码|科目名称|本年支出合计|基本支出|项目支出|上缴上级支出|经营支出|对附属单位补助支出\n合计|~|1.00|1.00|||~|~"
	const short03 = "科目编码|科目名称|本年支出合计|基本支出|项目支出\n合计|~|1.00|1.00|"
	head06 := inFujian(t, tables.Form06)
	for _, c := range []struct {
		name   string
		year   int
		tables []reading.Sheet
		want   string
	}{
		{"its year", 2021, []reading.Sheet{titled("支出决算表", head03), head06}, "福建2021"},
		{"the year before, as it prints", 2020, []reading.Sheet{titled("支出决算表", head03), head06}, "福建2021"},
		{"its year, with fewer columns", 2021, []reading.Sheet{titled("支出决算表", short03), head06}, "福建2021"},
		{"the year before, with fewer columns", 2020, []reading.Sheet{titled("支出决算表", short03), head06}, "未知版式"},
		{"no year", 0, []reading.Sheet{titled("支出决算表", short03), head06}, "福建2021"},
		{"what all print, 2021", 2021, []reading.Sheet{titled("支出决算表", head03)}, "福建2021"},
		{"what all print, 2024", 2024, []reading.Sheet{titled("支出决算表", head03)}, "上海2024"},
	} {
		d := document(c.tables...)
		d.Edition, d.Year = tables.Edition{}, c.year
		r := read(t, d)
		e := r.Set().Edition()
		assert.Equal(t, c.want, e.String(), c.name)
		assert.Equal(t, c.want != "未知版式", r.IsKnownEdition(), c.name)
		assert.Equal(t, "支出决算表", e.Title(tables.Form03), c.name)
		assert.True(t, e.Covers(2019) || r.IsKnownEdition(), c.name)
	}
}

// inFujian returns a form of 福建2021 as it prints it.
func inFujian(t *testing.T, f tables.Form) reading.Sheet {
	t.Helper()
	s, err := tables.Build(accountgen.Full(2021), tables.Fujian2021())
	require.NoError(t, err)
	g, err := s.Grid(f)
	require.NoError(t, err)
	return reading.Sheet{Title: g.Title(), Unit: "元", Rows: g.Cells()}
}
