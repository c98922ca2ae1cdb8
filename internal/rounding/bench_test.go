package rounding_test

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"github.com/fiscalcn/yusuan/internal/rounding"
)

// seeded draws the same instance in every run.
func seeded(seed uint64) draw { return rand.New(rand.NewPCG(seed, 0)).IntN }

// report is a table of rows in a tree and of columns that add up to the first, as a network.
func report(d draw, fanout []int, columns int) net {
	f := form{columns: columns, fill: func(v []int64) {
		v[0] = 0
		for _, part := range v[1:] {
			v[0] += part
		}
	}}
	return d.table(f, levels(fanout...), 10000, 0).crossed()
}

func BenchmarkNetwork(b *testing.B) {
	for _, bm := range []struct {
		name    string
		fanout  []int
		columns int
	}{
		{"10x4", []int{3, 2}, 4},
		{"60x7", []int{4, 3, 4}, 7},
		{"430x7", []int{10, 6, 6}, 7},
		{"1500x2", []int{24, 8, 7}, 2},
	} {
		n := report(seeded(1), bm.fanout, bm.columns)
		b.Run(fmt.Sprintf("%s/cells=%d/identities=%d", bm.name, len(n.values), len(n.identities)), func(b *testing.B) {
			benchmarkNetwork(b, n)
		})
	}
}

func benchmarkNetwork(b *testing.B, n net) {
	b.ReportAllocs()
	for b.Loop() {
		if _, err := rounding.Network(n.values, n.step, n.identities); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkOrdinary is what a user would do instead: round each cell by itself, and have totals that do not add up.
func BenchmarkOrdinary(b *testing.B) {
	n := report(seeded(1), []int{4, 3, 4}, 7)
	rounded := make([]int64, len(n.values))
	b.ReportAllocs()
	for b.Loop() {
		for i, v := range n.values {
			rounded[i] = halfAway(v, n.step)
		}
	}
}

func BenchmarkTree(b *testing.B) {
	for _, bm := range []struct {
		name   string
		fanout []int
		step   int64
	}{
		{"10 rows", []int{3, 2}, 10000},
		{"65 rows", []int{4, 3, 4}, 10000},
		{"40 children", []int{40}, 10000},
		{"40 children on half a step", []int{40}, 2},
		{"300 children", []int{300}, 10000},
	} {
		t := seeded(1).table(form08, levels(bm.fanout...), bm.step, 0)
		b.Run(bm.name, func(b *testing.B) { benchmarkTree(b, t) })
	}
}

func benchmarkTree(b *testing.B, t table) {
	b.ReportAllocs()
	for b.Loop() {
		if _, err := rounding.Tree(t.parent, t.values, t.step, t.identities); err != nil {
			b.Fatal(err)
		}
	}
}
