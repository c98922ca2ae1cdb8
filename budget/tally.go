package budget

import (
	"math/bits"
	"slices"

	"github.com/fiscalcn/yusuan/codes"
	"github.com/fiscalcn/yusuan/economic"
)

// A cell is what bookings have in common that are added up together: everything
// but the amount. From the upper bits down: functional code (22 bits), a 1, economic
// code (25), group (4), nature (4) and source (8), so that cells sort like that and none
// is zero. A receipt has no economic code, no group and no nature.
type cell uint64

const (
	codeBits     = 22 // enough for a code of seven digits that begins with 2
	economicBits = 25
	enumBits     = 4 // for a group, and for a nature
	oneBit       = 1 << 41
)

// receiptCell returns the cell of a receipt, and whether its code fits into one.
func receiptCell(e *Receipt) (c cell, fits bool) {
	return cell(e.Code)<<42 | oneBit | cell(e.Source), e.Code>>codeBits == 0
}

// outlayCell returns the cell of an outlay, and whether its codes fit into one.
func outlayCell(e *Outlay) (c cell, fits bool) {
	return cell(e.Code)<<42 | oneBit | cell(e.Economic)<<16 | cell(e.Group)<<12 | cell(e.Nature)<<8 | cell(e.Source),
		uint32(e.Code)>>codeBits|uint32(e.Economic)>>economicBits|uint32(e.Group|economic.Group(e.Nature))>>enumBits == 0
}

func (c cell) receipt(a Amount) Receipt {
	return Receipt{Code: codes.Code(c >> 42), Source: Source(c), Amount: a}
}

func (c cell) outlay(a Amount) Outlay {
	return Outlay{
		Code:     codes.Code(c >> 42),
		Economic: economic.Code(c >> 16 & (1<<economicBits - 1)),
		Group:    economic.Group(c >> 12 & (1<<enumBits - 1)),
		Nature:   Nature(c >> 8 & (1<<enumBits - 1)),
		Source:   Source(c),
		Amount:   a,
	}
}

// hash spreads cells over 64 bits; its upper bits are the good ones
// (multiplication by 2⁶⁴ divided by the golden ratio).
func (c cell) hash() uint64 { return uint64(c) * 0x9e37_79b9_7f4a_7c15 }

// tally is a hash table of sums with open addressing. A map would do the same
// at several times the cost of the whole remaining work on an entry. The table is
// kept sparse, because looking at a second slot costs more than all else.
//
// A cell whose sum is zero counts as absent everywhere, so that undoing a
// booking needs no deletion. The zero tally is empty and ready to use.
type tally struct {
	slots []slot // length a power of two, at most a quarter of them used
	used  int
	shift uint8 // 64 − log2(len(slots)): a hash's upper bits are the index
}

type slot struct {
	cell cell  // zero if the slot is free
	sum  int64 // in 分
}

// find returns the slot of c, nil if there is none.
func (t *tally) find(c cell) *slot {
	if len(t.slots) == 0 {
		return nil
	}
	mask := uint64(len(t.slots) - 1)
	for i := c.hash() >> t.shift; ; i++ {
		s := &t.slots[i&mask]
		if s.cell == c {
			return s
		}
		if s.cell == 0 {
			return nil
		}
	}
}

// insert returns a new slot for c, which has none yet.
func (t *tally) insert(c cell) *slot {
	if 4*(t.used+1) > len(t.slots) {
		t.grow()
	}
	t.used++
	return t.place(c)
}

func (t *tally) place(c cell) *slot {
	mask := uint64(len(t.slots) - 1)
	i := c.hash() >> t.shift
	for t.slots[i&mask].cell != 0 {
		i++
	}
	s := &t.slots[i&mask]
	s.cell = c
	return s
}

func (t *tally) grow() {
	old := t.slots
	size := max(64, 2*len(old))
	t.slots = make([]slot, size)
	t.shift = uint8(64 - bits.TrailingZeros(uint(size)))
	for i := range old {
		if s := &old[i]; s.cell != 0 {
			t.place(s.cell).sum = s.sum
		}
	}
}

// amount returns what is booked in the cell.
func (t *tally) amount(c cell) Amount {
	if s := t.find(c); s != nil {
		return Amount{s.sum}
	}
	return Amount{}
}

func (t *tally) isZero() bool {
	return !slices.ContainsFunc(t.slots, func(s slot) bool { return s.sum != 0 })
}

// sorted returns the slots whose sum is not zero, in order of their cells.
func (t *tally) sorted() []slot {
	cells := make([]cell, 0, t.used)
	for i := range t.slots {
		if s := &t.slots[i]; s.sum != 0 {
			cells = append(cells, s.cell)
		}
	}
	cells = inOrder(cells)
	sorted := make([]slot, len(cells))
	for i, c := range cells {
		sorted[i] = *t.find(c)
	}
	return sorted
}

// inOrder returns cells in order: those of a large ledger sorted by one byte after the other, from the last, for which comparing
// them takes four times as long. A byte that all have alike needs no turn. What it is given is overwritten.
func inOrder(cells []cell) []cell {
	if len(cells) < 256 {
		slices.Sort(cells)
		return cells
	}
	sorted := make([]cell, len(cells))
	for shift := 0; shift < 64; shift += 8 {
		var place [256]int // of the next cell with each value of the byte
		for _, c := range cells {
			place[byte(c>>shift)]++
		}
		if place[byte(cells[0]>>shift)] == len(cells) {
			continue
		}
		before := 0
		for value, n := range &place {
			place[value] = before
			before += n
		}
		for _, c := range cells {
			value := byte(c >> shift)
			sorted[place[value]] = c
			place[value]++
		}
		cells, sorted = sorted, cells
	}
	return cells
}

func (t *tally) clone() tally {
	return tally{slots: slices.Clone(t.slots), used: t.used, shift: t.shift}
}
