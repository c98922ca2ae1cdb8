package budget

import (
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/fiscalcn/yusuan/codes"
	"github.com/fiscalcn/yusuan/economic"
)

// at books n 分 into the cell as an entry would.
func (t *tally) at(c cell, n int64) {
	s := t.find(c)
	if s == nil {
		s = t.insert(c)
	}
	s.sum += n
}

// neighbours returns cells that all belong into the same slot of a table of any
// size up to 2^16: the worst there can be.
func neighbours(n int) []cell {
	index := func(c cell) uint64 { return c.hash() >> (64 - 16) }
	first := cell(1)
	cells := []cell{first}
	for c := first + 1; len(cells) < n; c++ {
		if index(c) == index(first) {
			cells = append(cells, c)
		}
	}
	return cells
}

func TestTallyCollisions(t *testing.T) {
	cells := neighbours(300)
	var table tally
	for round := range int64(3) {
		for i, c := range cells {
			table.at(c, int64(i)+round)
		}
	}
	assert.Equal(t, len(cells), table.used)
	assert.Len(t, table.slots, 2048)
	for i, c := range cells {
		assert.Equal(t, Fen(3*int64(i)+3), table.amount(c))
	}
	assert.Zero(t, table.amount(cell(1<<60)))
}

// TestTallyWrapsAround fills the end of the table, so that cells go to its start.
func TestTallyWrapsAround(t *testing.T) {
	var table tally
	table.grow()
	last := uint64(len(table.slots) - 1)
	var cells []cell
	for c := cell(1); len(cells) < 5; c++ {
		if c.hash()>>table.shift == last {
			cells = append(cells, c)
		}
	}
	for i, c := range cells {
		table.at(c, int64(i)+1)
	}
	assert.Equal(t, cells[0], table.slots[last].cell)
	for i, c := range cells[1:] {
		assert.Equal(t, c, table.slots[i].cell)
		assert.Equal(t, Fen(int64(i)+2), table.amount(c))
	}
}

func TestTallyGrows(t *testing.T) {
	var table tally
	assert.Nil(t, table.find(cell(1)))
	assert.True(t, table.isZero())
	for n := range 1000 {
		table.at(oneBit|cell(n), int64(n))
		require.LessOrEqual(t, 4*table.used, len(table.slots), "at most a quarter full")
		require.Equal(t, uint64(len(table.slots)), uint64(1)<<(64-table.shift))
	}
	for n := range 1000 {
		require.Equal(t, Fen(int64(n)), table.amount(oneBit|cell(n)))
	}
	require.Len(t, table.sorted(), 999, "a sum of zero counts as absent")
}

func TestTallyReference(t *testing.T) {
	drawn := rapid.Custom(func(t *rapid.T) cell {
		return oneBit | cell(rapid.IntRange(0, 40).Draw(t, "code"))<<42 | cell(rapid.IntRange(0, 3).Draw(t, "kind"))
	})
	rapid.Check(t, func(t *rapid.T) {
		var table tally
		reference := map[cell]int64{}
		for range rapid.IntRange(0, 300).Draw(t, "bookings") {
			c, n := drawn.Draw(t, "cell"), rapid.Int64Range(-3, 3).Draw(t, "fen")
			table.at(c, n)
			reference[c] += n
		}
		require.Equal(t, len(reference), table.used)
		copied := table.clone()
		filled := 0
		for c, n := range reference {
			require.Equal(t, Fen(n), table.amount(c))
			require.Equal(t, Fen(n), copied.amount(c))
			if n != 0 {
				filled++
			}
		}
		sorted := table.sorted()
		require.Len(t, sorted, filled)
		require.Equal(t, filled == 0, table.isZero())
		for i := 1; i < len(sorted); i++ {
			require.Less(t, sorted[i-1].cell, sorted[i].cell)
		}
	})
}

// TestCellKeepsEntries: an entry's cell gives its fields back, whatever they are, as
// long as it says that they fit.
func TestCellKeepsEntries(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		o := Outlay{
			Code:     codes.Code(rapid.Uint32().Draw(t, "code")),
			Economic: economic.Code(rapid.Uint32().Draw(t, "economic")),
			Group:    economic.Group(rapid.Uint8Range(0, 17).Draw(t, "group")),
			Nature:   Nature(rapid.Uint8Range(0, 17).Draw(t, "nature")),
			Source:   Source(rapid.Uint8().Draw(t, "source")),
			Amount:   Fen(7),
		}
		c, fits := outlayCell(&o)
		require.Equal(t, o.Code < 1<<22 && o.Economic < 1<<25 && o.Group < 16 && o.Nature < 16, fits)
		require.NotZero(t, c)
		if fits {
			require.Equal(t, o, c.outlay(Fen(7)))
		}
		r := Receipt{Code: o.Code, Source: o.Source, Amount: Fen(7)}
		c, fits = receiptCell(&r)
		require.Equal(t, r.Code < 1<<22, fits)
		if fits {
			require.Equal(t, r, c.receipt(Fen(7)))
		}
	})
}

// TestEveryCodeFits holds that no code of any year is too large for a cell.
func TestEveryCodeFits(t *testing.T) {
	for year := codes.FirstYear; year <= codes.LastYear; year++ {
		functional, err := codes.ForYear(year)
		require.NoError(t, err)
		for f := range functional.All() {
			require.Less(t, f.Code, codes.Code(1<<codeBits))
		}
		economics, err := economic.ForYear(year)
		require.NoError(t, err)
		for e := range economics.All() {
			require.Less(t, e.Code, economic.Code(1<<economicBits))
		}
	}
}

// TestHashSpreads counts the slots looked at, with the entries of a large
// department: the table must not degrade into a list.
func TestHashSpreads(t *testing.T) {
	functional, err := codes.ForYear(2021)
	require.NoError(t, err)
	economics, err := economic.ForYear(2021)
	require.NoError(t, err)
	var table tally
	for f := range functional.All() {
		for e := range economics.OfScheme(economic.Department) {
			for n := range Natures() {
				if f.Code.Level() == codes.Item && e.Code.Level() == economic.Section {
					c, fits := outlayCell(&Outlay{Code: f.Code, Economic: e.Code, Nature: n, Source: OtherIncome})
					require.True(t, fits)
					table.at(c, 1)
				}
			}
		}
	}
	require.Greater(t, table.used, 500_000)
	assert.Less(t, table.looked(), 1.3)
}

// looked returns at how many slots a search for a cell of the table looks on average.
func (t *tally) looked() float64 {
	looked := 0
	mask := uint64(len(t.slots) - 1)
	for at, s := range t.slots {
		if s.cell != 0 {
			looked += int((uint64(at)-s.cell.hash()>>t.shift)&mask) + 1
		}
	}
	return float64(looked) / float64(t.used)
}

// TestMergeIntoSmall merges the first part of a large table, as far as a merge of all of it has
// come by then, into a table of one cell: the cells must not crowd at its start.
func TestMergeIntoSmall(t *testing.T) {
	var other tally
	for n := range cell(4096) {
		other.at(oneBit|n<<42, 1)
	}
	for part := 2; part <= 32; part *= 2 {
		begun, table := other.clone(), tally{}
		for i := range begun.slots[len(begun.slots)/part:] {
			begun.slots[len(begun.slots)/part+i].sum = 0
		}
		table.at(1, 1)
		require.True(t, table.merge(&begun))
		require.InDelta(t, 4096/part, table.used, 4096/float64(part)/8)
		assert.Less(t, table.looked(), 1.5, "the first 1/%d", part)
	}
}

// TestCellsInOrder: few cells and many, of bytes that differ and of bytes that do not.
func TestCellsInOrder(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		mask := rapid.Uint64().Draw(t, "mask")
		r := rand.New(rand.NewPCG(rapid.Uint64().Draw(t, "seed"), 0))
		cells := make([]cell, rapid.SampledFrom([]int{0, 1, 2, 255, 256, 1000}).Draw(t, "n"))
		for i := range cells {
			cells[i] = cell(r.Uint64() & mask)
		}
		want := slices.Sorted(slices.Values(cells))
		require.True(t, slices.Equal(want, inOrder(cells)))
	})
}
