package budget

import (
	"fmt"
	"iter"
	"math/big"
	"math/bits"
)

// Accumulator is a running 合计 of amounts, in 分, 128 bits wide: it cannot overflow by adding up fewer than 2^64
// amounts, and the order in which they come does not matter. The zero value is an empty sum. Accumulators are
// comparable with ==.
type Accumulator struct {
	hi int64 // two's complement
	lo uint64
}

// Sum returns the total of amounts. The error wraps ErrRange if the total, not merely a partial sum, is out of range.
func Sum(amounts ...Amount) (Amount, error) {
	var hi, lo, carry uint64
	for _, a := range amounts {
		lo, carry = bits.Add64(lo, uint64(a.fen), 0)
		hi += uint64(a.fen>>63) + carry
	}
	return Accumulator{int64(hi), lo}.Amount()
}

// SumSeq is Sum for a sequence.
func SumSeq(amounts iter.Seq[Amount]) (Amount, error) {
	var total Accumulator
	// Called, not ranged over: the bookkeeping of a range costs more than the additions.
	amounts(func(a Amount) bool {
		total.Add(a)
		return true
	})
	return total.Amount()
}

// Add adds a.
func (s *Accumulator) Add(a Amount) {
	s.Merge(Accumulator{a.fen >> 63, uint64(a.fen)})
}

// Sub subtracts a.
func (s *Accumulator) Sub(a Amount) {
	s.Merge(Accumulator{a.fen >> 63, uint64(a.fen)}.Neg())
}

// Merge adds all that was added to t.
func (s *Accumulator) Merge(t Accumulator) {
	var carry uint64
	s.lo, carry = bits.Add64(s.lo, t.lo, 0)
	s.hi += t.hi + int64(carry)
}

// Neg returns the sum of the negatives of all that was added to s.
func (s Accumulator) Neg() Accumulator {
	lo, borrow := bits.Sub64(0, s.lo, 0)
	return Accumulator{-s.hi - int64(borrow), lo}
}

// IsZero reports whether the total is 0.00元.
func (s Accumulator) IsZero() bool { return s == Accumulator{} }

// Sign returns -1, 0 or +1 as the total is negative, zero or positive.
func (s Accumulator) Sign() int {
	switch {
	case s.hi < 0:
		return -1
	case s.IsZero():
		return 0
	}
	return 1
}

// Amount returns the total. The error wraps ErrRange if it is beyond the range of an Amount.
func (s Accumulator) Amount() (Amount, error) {
	fen := int64(s.lo)
	if fen>>63 != s.hi {
		return Amount{}, fmt.Errorf("budget.Accumulator.Amount: total %s分: %w", s.fen(), ErrRange)
	}
	return Amount{fen}, nil
}

// fen returns the total in 分, however large.
func (s Accumulator) fen() *big.Int {
	fen := new(big.Int).Lsh(big.NewInt(s.hi), 64)
	return fen.Add(fen, new(big.Int).SetUint64(s.lo))
}
