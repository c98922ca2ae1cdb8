package check_test

import (
	"runtime"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/budget/judge"
	"github.com/fiscalcn/yusuan/tables"
	"github.com/fiscalcn/yusuan/tables/check"
	"github.com/fiscalcn/yusuan/tables/reading"
)

// aDepartment is the account of an ordinary department, some 450 figures, and its
// tables as published.
func aDepartment(tb testing.TB) (*budget.Account, tables.Set) {
	tb.Helper()
	g := newGenerator(tb, 6)
	for {
		a := g.account(2024)
		set := published(tb, a, tables.Fujian2021())
		t03, _ := set.Table(tables.Form03)
		if report := check.Run(set); t03.Len() == 20 && report.Tally("08-1").Exact > 3 && report.Len() == 0 {
			return a, set
		}
	}
}

// documentOf prints a set, and hands its cells and the lines around them over as a
// document.
func documentOf(tb testing.TB, set tables.Set) reading.Document {
	tb.Helper()
	d := reading.Document{Department: set.Header().Name, Year: set.Header().Year}
	for t := range set.Tables() {
		g, err := set.Grid(t.Form())
		require.NoError(tb, err)
		lines := slices.Concat([]string{g.Title()}, g.Above(), g.Below())
		d.Text += strings.Join(lines, "\n") + "\n"
		d.Tables = append(d.Tables, reading.Sheet{Title: t.Title(), Unit: t.Unit().String(), Rows: reading.Cells(g.Records())})
	}
	return d
}

// reads is the way of a published document to its findings.
func reads(tb testing.TB, d reading.Document) judge.Report {
	reading, err := reading.Read(d)
	if err != nil {
		tb.Fatal(err)
	}
	return check.Run(reading.Set(), check.WithReading(reading))
}

// TestFromPrintToFindings holds the whole way: build, round, print, read, check.
func TestFromPrintToFindings(t *testing.T) {
	g := newGenerator(t, 7)
	for range 100 {
		set := g.set()
		report := reads(t, documentOf(t, set))
		assert.Empty(t, aboveRounding(report))
		direct := check.Run(set)
		for r := range check.Rules() {
			assert.Equal(t, direct.Tally(r.ID), report.Tally(r.ID), r.ID)
		}
	}
}

// withWrong changes n figures of a set, each to anything.
func withWrong(tb testing.TB, set tables.Set, n int) tables.Set {
	tb.Helper()
	m := &mutator{generator: newGenerator(tb, 9), set: set}
	for len(m.changed) < n {
		m.draft = draftOf(m.set)
		if m.change() {
			after, err := m.draft.put(set.Header())
			require.NoError(tb, err)
			m.set = after
		}
	}
	return m.set
}

func BenchmarkRun(b *testing.B) {
	_, clean := aDepartment(b)
	at := address(b, "公开03/合计/基本支出")
	wrong := with(b, clean, at, wan(b, "123456.78"))
	for _, c := range []struct {
		name string
		set  tables.Set
	}{{"clean", clean}, {"a wrong figure", wrong}, {"a hundred wrong figures", withWrong(b, clean, 100)}} {
		b.Run(c.name, func(b *testing.B) {
			b.ReportAllocs()
			figures := 0
			for t := range c.set.Tables() {
				figures += t.Size()
			}
			for b.Loop() {
				check.Run(c.set)
			}
			b.ReportMetric(float64(figures), "figures")
		})
	}
}

func BenchmarkReadAndRun(b *testing.B) {
	_, set := aDepartment(b)
	d := documentOf(b, set)
	b.ReportAllocs()
	for b.Loop() {
		reads(b, d)
	}
}

func BenchmarkBuildToFindings(b *testing.B) {
	a, _ := aDepartment(b)
	b.ReportAllocs()
	for b.Loop() {
		reads(b, documentOf(b, published(b, a, tables.Fujian2021())))
	}
}

// BenchmarkKinds builds, rounds and checks one ledger as a final account and as a budget, side by side.
func BenchmarkKinds(b *testing.B) {
	g := newGenerator(b, 27)
	a := g.plan(2025)
	for _, e := range []tables.Edition{tables.Shanghai2024(), tables.ShanghaiBudget2025()} {
		b.Run(e.Kind().String(), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if report := check.Run(published(b, a, e)); report.Count(judge.Error) > 0 {
					b.Fatal(report)
				}
			}
		})
	}
}

func BenchmarkReference(b *testing.B) {
	_, set := aDepartment(b)
	for b.Loop() {
		newReference(b, set)
	}
}

// BenchmarkDepartments reads and checks a thousand departments with as many
// goroutines as there are processors, and with one.
func BenchmarkDepartments(b *testing.B) {
	g := newGenerator(b, 8)
	documents := make([]reading.Document, 1000)
	for i := range documents {
		documents[i] = documentOf(b, g.set())
	}
	for name, workers := range map[string]int{"one goroutine": 1, "all processors": runtime.GOMAXPROCS(0)} {
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				var all sync.WaitGroup
				for w := range workers {
					all.Go(func() {
						for i := w; i < len(documents); i += workers {
							reads(b, documents[i])
						}
					})
				}
				all.Wait()
			}
		})
	}
}

// TestRunAllocatesLittle bounds the allocations for a clean set: they do not grow
// with its figures.
func TestRunAllocatesLittle(t *testing.T) {
	_, set := aDepartment(t)
	allocs := testing.AllocsPerRun(20, func() { check.Run(set) })
	t.Logf("%.0f allocations", allocs)
	assert.LessOrEqual(t, allocs, 23.0)
}
