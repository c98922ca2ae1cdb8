package check_test

import (
	"encoding/binary"
	"math"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/codes"
	"github.com/fiscalcn/yusuan/economic"
	"github.com/fiscalcn/yusuan/internal/steady"
	"github.com/fiscalcn/yusuan/tables"
	"github.com/fiscalcn/yusuan/tables/check"
	"github.com/fiscalcn/yusuan/tables/reading"
)

// arbitrarySet makes a set of whatever bytes say: any rows of any forms, with any
// figures.
func arbitrarySet(data []byte) (tables.Set, bool) {
	take := func() uint64 {
		var b [8]byte
		n := copy(b[:], data)
		data = data[n:]
		return binary.LittleEndian.Uint64(b[:])
	}
	short := func() int {
		if len(data) == 0 {
			return 0
		}
		b := data[0]
		data = data[1:]
		return int(b)
	}
	edition := [...]tables.Edition{tables.Fujian2021(), tables.Shanghai2024()}[short()%2]
	year := 2015 + short()%14
	figure := func() budget.Figure {
		switch kind := short() % 8; kind {
		case 0, 1:
			return budget.Figure{}
		case 2:
			f, _ := budget.Exact(budget.Fen(int64(take()))).Round(budget.WanYuan, 2)
			return f
		case 3:
			return budget.Exact(budget.Fen(int64(take())))
		default:
			f, _ := budget.Exact(budget.Fen(int64(short())*step)).Round(budget.WanYuan, kind-4)
			return f
		}
	}
	row := func() tables.RowKey {
		switch short() % 4 {
		case 0:
			return tables.LineRow(tables.Line(short() % int(tables.Reception+1)))
		case 1:
			return tables.EconomicRow(economic.Code(30000 + 100*(short()%16) + short()))
		default:
			c := codes.Code(2_000_000 + 10_000*(short()%50))
			if short()%3 > 0 {
				c += codes.Code(100 * (short() % 8))
			}
			if short()%3 > 0 {
				c += codes.Code(short() % 8)
			}
			return tables.FunctionalRow(c)
		}
	}
	var all []*tables.Table
	for form := range tables.Forms() {
		b := tables.NewTable(form, edition, budget.WanYuan)
		seen := map[tables.RowKey]bool{}
		for range short() % 32 {
			k := row()
			columns := slices.Collect(edition.Columns(form, k))
			if seen[k] || columns == nil {
				continue
			}
			seen[k] = true
			var figures []budget.Figure
			for range columns {
				figures = append(figures, figure())
			}
			b.Row(k, k.String(), figures...)
		}
		if t, err := b.Table(); err == nil && len(seen) > 0 {
			all = append(all, t)
		}
	}
	set, err := tables.NewSet(budget.Header{Name: "某局", Year: year}, all...)
	return set, err == nil
}

// FuzzRun runs all rules over arbitrary sets: nothing panics, and the
// verdicts agree with the reference as long as sums stay within the range of amounts.
func FuzzRun(tf *testing.F) {
	f := steady.Fuzz(tf)
	f.Add([]byte{})
	f.Add([]byte("公开03/2011301/基本支出 174.66"))
	g := newGenerator(f, 4)
	for range 8 {
		seed := make([]byte, 400)
		for i := range seed {
			seed[i] = byte(g.Uint32())
		}
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		if len(data) > 1<<14 {
			return
		}
		set, ok := arbitrarySet(data)
		if !ok {
			return
		}
		report := check.Run(set, check.WithPrior(set), check.WithUnits(set, set), check.WithReading(reading.Reading{}))
		for finding := range report.Findings() {
			assert.NotEmpty(t, finding.Message)
			assert.NotZero(t, finding.Severity)
			assert.NotZero(t, finding.Verdict)
			_, known := check.Lookup(finding.Rule)
			assert.True(t, known, finding.Rule)
		}
		for table := range set.Tables() {
			for _, figure := range table.Figures() {
				if fen := figure.Amount().Fen(); max(fen, -fen) > math.MaxInt64>>8 || fen == math.MinInt64 {
					return
				}
			}
		}
		assertAgrees(t, newReference(t, set), check.Run(set))
	})
}

// everythingWrong is a set of three thousand rows of which no figure fits any other.
func everythingWrong(tb testing.TB) tables.Set {
	tb.Helper()
	g := newGenerator(tb, 5)
	functional, err := codes.ForYear(2021)
	require.NoError(tb, err)
	sections, err := economic.ForYear(2021)
	require.NoError(tb, err)
	var all []*tables.Table
	rows := 0
	for form := range tables.Forms() {
		b := tables.NewTable(form, tables.Shanghai2024(), budget.WanYuan)
		add := func(k tables.RowKey, name string) {
			var figures []budget.Figure
			for range tables.Shanghai2024().Columns(form, k) {
				f, err := budget.Stated(budget.Fen(g.amount()/step*step), budget.WanYuan, 2)
				require.NoError(tb, err)
				figures = append(figures, f)
			}
			if figures != nil {
				b.Row(k, name, figures...)
				rows++
			}
		}
		for l := tables.Total; l <= tables.Reception; l++ {
			add(tables.LineRow(l), l.String())
		}
		for e := range functional.All() {
			if form != tables.Form01 && form != tables.Form04 || e.Code.Level() == codes.Class {
				add(tables.FunctionalRow(e.Code), e.Name)
			}
		}
		for e := range sections.All() {
			if e.Code.Scheme() == economic.Department {
				add(tables.EconomicRow(e.Code), e.Name)
			}
		}
		t, err := b.Table()
		require.NoError(tb, err)
		all = append(all, t)
	}
	require.Greater(tb, rows, 3000)
	set, err := tables.NewSet(budget.Header{Name: "某局", Year: 2021}, all...)
	require.NoError(tb, err)
	return set
}

// TestWorstCase bounds the work for documents in which everything is wrong, or most
// rows are missing from some tables, by that for one in which all is right.
func TestWorstCase(t *testing.T) {
	if steady.Slowdown > 1 {
		t.Skip("the race detector has work of its own")
	}
	each := func(set tables.Set, run func()) float64 {
		figures := 0
		for table := range set.Tables() {
			figures += table.Size()
		}
		return float64(steady.Work(run)) / float64(figures)
	}
	_, clean := aDepartment(t)
	yardstick := each(clean, func() {
		for range 100 {
			check.Run(clean, check.WithUnits(clean), check.WithPrior(clean))
		}
	}) / 100
	wrong := everythingWrong(t)
	missing := edited(t, wrong, func(d *draft) {
		for i, table := range d.tables {
			if f := table.table.Form(); f != tables.Form02 && f != tables.Form03 {
				d.tables[i].rows = table.rows[:1]
			}
		}
	})
	for name, set := range map[string]tables.Set{"wrong": wrong, "missing": missing} {
		took := each(set, func() {
			assert.Greater(t, check.Run(set, check.WithUnits(wrong), check.WithPrior(wrong)).Len(), 1000)
		})
		t.Logf("%s: %.1f times as much a figure", name, took/yardstick)
		assert.Less(t, took, 100*yardstick)
	}
}

// FuzzEquation makes rules of any words: they are refused with an error that says why, or run over any set without a panic, say
// their formula, and what is at most something is so where both are equal.
func FuzzEquation(tf *testing.F) {
	f := steady.Fuzz(tf)
	for _, seed := range [][2]string{
		{"公开06/30216/决算数", "公开05/2050803/基本支出 + 公开05/2050802/基本支出"}, {"公开05/项/基本支出", "公开03/项/基本支出"},
		{"公开06/类/决算数", "公开05/2011302/基本支出"}, {"公开05/款/基本支出", "公开06/款/决算数"}, {"", "公开01/收入总计/决算数"},
		{"公开12/项/基本支出", "公开08/类/年末结转和结余 +  公开08/类/本年支出"}, {"公开03/合计/决算数", " + "},
	} {
		f.Add(seed[0], seed[1])
	}
	set, ok := arbitrarySet([]byte("公开03/2011301/基本支出 174.66, and 公开05, 公开06"))
	require.True(f, ok)
	clean := given(f, "公开05/2050803/基本支出 2.00", "公开03/2050803/基本支出 2.00", "公开06/30216/决算数 2.00")
	f.Fuzz(func(t *testing.T, left, right string) {
		equal, err := check.Equal("Z01", left, right)
		atMost, err2 := check.AtMost("Z02", left, right)
		assert.Equal(t, err == nil, err2 == nil)
		if err != nil {
			require.ErrorIs(t, err, tables.ErrAddress)
			return
		}
		assert.Equal(t, left+" = "+right, equal.Formula)
		assert.Equal(t, left+" ≤ "+right, atMost.Formula)
		for _, s := range []tables.Set{set, clean} {
			report := check.Run(s, check.Only("Z"), check.With(equal, atMost))
			e, most := report.Tally("Z01"), report.Tally("Z02")
			require.Equal(t, e.Exact+e.Rounding+e.NotEvaluated+e.Incomplete+e.Impossible, most.Exact+most.Rounding+most.NotEvaluated+most.Incomplete+most.Impossible)
			require.LessOrEqual(t, most.Impossible, e.Impossible, "what is equal is at most as much")
		}
	})
}
