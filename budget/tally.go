package budget

import (
	"cmp"
	"math/bits"
	"slices"

	"github.com/fiscalcn/yusuan/codes"
	"github.com/fiscalcn/yusuan/economic"
)

// A cell is what bookings have in common that are added up together: everything
// but the amount. A receipt has no economic code and no nature.
type cell struct {
	codes uint64 // functional code in the upper half, economic code in the lower
	kind  uint32 // a 1, the nature and the source, in a byte each: never zero
}

func receiptCell(e *Receipt) cell {
	return cell{uint64(e.Code) << 32, 1<<16 | uint32(e.Source)}
}

func outlayCell(e *Outlay) cell {
	return cell{uint64(e.Code)<<32 | uint64(e.Economic), 1<<16 | uint32(e.Nature)<<8 | uint32(e.Source)}
}

func (c cell) receipt(a Amount) Receipt {
	return Receipt{Code: codes.Code(c.codes >> 32), Source: Source(c.kind & 0xff), Amount: a}
}

func (c cell) outlay(a Amount) Outlay {
	return Outlay{
		Code:     codes.Code(c.codes >> 32),
		Economic: economic.Code(c.codes & 0xffff_ffff),
		Nature:   Nature(c.kind >> 8 & 0xff),
		Source:   Source(c.kind & 0xff),
		Amount:   a,
	}
}

func (c cell) compare(d cell) int {
	return cmp.Or(cmp.Compare(c.codes, d.codes), cmp.Compare(c.kind, d.kind))
}

// hash spreads cells over 64 bits; its upper bits are the good ones
// (multiplication by 2⁶⁴ divided by the golden ratio). The codes of an entry
// leave the bits that its kind goes to alone.
func (c cell) hash() uint64 {
	return (c.codes ^ uint64(c.kind)<<20) * 0x9e37_79b9_7f4a_7c15
}

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
	cell cell // zero if the slot is free
	sum  Accumulator
}

// amount returns the sum, which booking keeps within the range of an Amount.
func (s *slot) amount() Amount { return Amount{int64(s.sum.lo)} }

// wide is zero if the sum is in the range of an Amount: its upper half is then
// nothing but the sign of its lower half.
func (s *slot) wide() int64 { return s.sum.hi ^ int64(s.sum.lo)>>63 }

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
		if s.cell == (cell{}) {
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
	for t.slots[i&mask].cell != (cell{}) {
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
		if s := &old[i]; s.cell != (cell{}) {
			t.place(s.cell).sum = s.sum
		}
	}
}

// amount returns what is booked in the cell.
func (t *tally) amount(c cell) Amount {
	if s := t.find(c); s != nil {
		return s.amount()
	}
	return Amount{}
}

func (t *tally) isZero() bool {
	return !slices.ContainsFunc(t.slots, func(s slot) bool { return !s.sum.IsZero() })
}

// sorted returns the slots whose sum is not zero, in order of their cells.
func (t *tally) sorted() []slot {
	filled := make([]slot, 0, t.used)
	for _, s := range t.slots {
		if !s.sum.IsZero() {
			filled = append(filled, s)
		}
	}
	slices.SortFunc(filled, func(a, b slot) int { return a.cell.compare(b.cell) })
	return filled
}

func (t *tally) clone() tally {
	return tally{slots: slices.Clone(t.slots), used: t.used, shift: t.shift}
}
