package catalogue

import (
	"cmp"
	"slices"
)

// An Index is where the rows of a table stand: by the upper bits of a code a base, and from
// there by its lower bits the number of its first row. The stretches of codes with the same
// upper bits lie in each other's gaps, like the teeth of combs. So a search is two loads and
// one comparison, with the code of the row it comes to.
type Index struct {
	Least uint32   // the lowest code
	Low   uint8    // how many bits are lower ones
	Mask  uint32   // the lower bits
	Base  []uint16 // by the upper bits of a code less Least: where its stretch begins
	First []uint16 // by the lower bits from there on: its first row, 0 also where there is none
}

// NewIndex returns the smallest index of rows, which are sorted by code; an empty one for none.
func NewIndex(rows []Row) Index {
	var best *Index
	for low := range uint8(17) {
		if len(rows) == 0 || (rows[len(rows)-1].Code-rows[0].Code)>>low > 1<<16 {
			continue
		}
		if x := newIndex(rows, low); x != nil && (best == nil || x.size() < best.size()) {
			best = x
		}
	}
	if best == nil {
		return Index{}
	}
	return *best
}

func (x *Index) size() int { return len(x.Base) + len(x.First) }

// newIndex returns the index with some number of lower bits, nil if it gets too large. The
// fullest stretches are placed first, each where it first fits.
func newIndex(rows []Row, low uint8) *Index {
	const most = 1 << 16 // places that the numbers of an index can name
	x := &Index{Least: rows[0].Code, Low: low, Mask: 1<<low - 1}
	stretches := make([][]int, (rows[len(rows)-1].Code-x.Least)>>low+1) // first rows of codes
	for i, row := range rows {
		if i == 0 || rows[i-1].Code != row.Code {
			n := (row.Code - x.Least) >> low
			stretches[n] = append(stretches[n], i)
		}
	}
	order := make([]int, len(stretches))
	for n := range order {
		order[n] = n
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(len(stretches[b]), len(stretches[a])) })
	x.Base = make([]uint16, len(stretches))
	var taken []bool // the places of First
	for _, n := range order {
		stretch := stretches[n]
		lowest := func(i int) int { return int((rows[i].Code - x.Least) & x.Mask) }
		base := 0
		for slices.ContainsFunc(stretch, func(i int) bool { return base+lowest(i) < len(taken) && taken[base+lowest(i)] }) {
			base++
		}
		x.Base[n] = uint16(base)
		for _, i := range stretch {
			place := base + lowest(i)
			if place >= most {
				return nil
			}
			more := max(0, place+1-len(taken))
			taken, x.First = append(taken, make([]bool, more)...), append(x.First, make([]uint16, more)...)
			taken[place], x.First[place] = true, uint16(i)
		}
	}
	return x
}
