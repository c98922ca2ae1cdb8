package budget

import (
	"cmp"
	"math/bits"
	"slices"

	"github.com/fiscalcn/yusuan/codes"
	"github.com/fiscalcn/yusuan/economic"
)

// A cell is what bookings have in common that are added up together: everything
// but the amount. From the upper bits down: functional code (22 bits), economic
// code (26), nature (8) and source (8), so that cells sort like that. A receipt has
// no economic code and no nature.
type cell uint64

const (
	codeBits     = 22 // more than the largest code of seven digits that begins with 2
	economicBits = 26
)

// receiptCell returns the cell of a receipt, and whether its code fits into one.
func receiptCell(e *Receipt) (c cell, fits bool) {
	return cell(e.Code)<<42 | cell(e.Source), e.Code>>codeBits == 0
}

// outlayCell returns the cell of an outlay, and whether its codes fit into one.
func outlayCell(e *Outlay) (c cell, fits bool) {
	return cell(e.Code)<<42 | cell(e.Economic)<<16 | cell(e.Nature)<<8 | cell(e.Source),
		uint32(e.Code)>>codeBits|uint32(e.Economic)>>economicBits == 0
}

func (c cell) receipt(a Amount) Receipt {
	return Receipt{Code: codes.Code(c >> 42), Source: Source(c), Amount: a}
}

func (c cell) outlay(a Amount) Outlay {
	return Outlay{
		Code:     codes.Code(c >> 42),
		Economic: economic.Code(c >> 16 & (1<<economicBits - 1)),
		Nature:   Nature(c >> 8),
		Source:   Source(c),
		Amount:   a,
	}
}

// hash spreads cells over 64 bits; its upper bits are the good ones
// (multiplication by 2⁶⁴ divided by the golden ratio).
func (c cell) hash() uint64 { return uint64(c) * 0x9e37_79b9_7f4a_7c15 }

// tally is a hash table of sums with open addressing. A map would do the same
// at several times the cost of the whole remaining work on an entry. The sums lie
// close together, in the order they came; the table holds their places and is kept
// sparse, because looking at a second one costs more than all else.
//
// A cell whose sum is zero counts as absent everywhere, so that undoing a
// booking needs no deletion. The zero tally is empty and ready to use.
type tally struct {
	slots []slot
	table []uint32 // places in slots, from 1; length a power of two, at most a quarter used
	shift uint8    // 64 − log2(len(table)): a hash's upper bits are the index
}

type slot struct {
	cell cell
	sum  int64 // in 分
}

// find returns the slot of c, nil if there is none.
func (t *tally) find(c cell) *slot {
	if len(t.table) == 0 {
		return nil
	}
	mask := uint64(len(t.table) - 1)
	for i := c.hash() >> t.shift; ; i++ {
		at := t.table[i&mask]
		if at == 0 {
			return nil
		}
		if s := &t.slots[at-1]; s.cell == c {
			return s
		}
	}
}

// insert returns a new slot for c, which has none yet.
func (t *tally) insert(c cell) *slot {
	if 4*(len(t.slots)+1) > len(t.table) {
		t.grow()
	}
	t.slots = append(t.slots, slot{cell: c})
	t.enter(len(t.slots))
	return &t.slots[len(t.slots)-1]
}

// enter puts a place into the table.
func (t *tally) enter(place int) {
	mask := uint64(len(t.table) - 1)
	i := t.slots[place-1].cell.hash() >> t.shift
	for t.table[i&mask] != 0 {
		i++
	}
	t.table[i&mask] = uint32(place)
}

func (t *tally) grow() {
	size := max(64, 2*len(t.table))
	t.table = make([]uint32, size)
	t.shift = uint8(64 - bits.TrailingZeros(uint(size)))
	for place := range t.slots {
		t.enter(place + 1)
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
	filled := make([]slot, 0, len(t.slots))
	for _, s := range t.slots {
		if s.sum != 0 {
			filled = append(filled, s)
		}
	}
	slices.SortFunc(filled, func(a, b slot) int { return cmp.Compare(a.cell, b.cell) })
	return filled
}

func (t *tally) clone() tally {
	return tally{slots: slices.Clone(t.slots), table: slices.Clone(t.table), shift: t.shift}
}
