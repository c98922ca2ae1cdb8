package budget

import (
	"cmp"
	"fmt"
	"math/bits"
	"strings"
)

// Amount is an exact 金额, counted in 分. The zero value is 0.00元. Amounts are comparable with ==, ordered by
// Compare, and reach from -92,233,720,368,547,758.08元 to 92,233,720,368,547,758.07元. Arithmetic is checked:
// a result beyond that is an error that wraps ErrRange, never a wrapped or clamped value.
//
// 元, 万元 and 亿元 are units of reading and printing (Parse, Format), not of storage.
type Amount struct{ fen int64 }

// Fen returns the amount of n 分.
func Fen(n int64) Amount { return Amount{n} }

// Fen returns a in 分.
func (a Amount) Fen() int64 { return a.fen }

// Sign returns -1, 0 or +1 as a is negative, zero or positive.
func (a Amount) Sign() int { return cmp.Compare(a.fen, 0) }

// IsZero reports whether a is 0.00元.
func (a Amount) IsZero() bool { return a.fen == 0 }

// Compare returns -1, 0 or +1 as a is less than, equal to or greater than b.
func (a Amount) Compare(b Amount) int { return cmp.Compare(a.fen, b.fen) }

// Add returns a + b. To add up many amounts use Sum or an Accumulator: what they pass through on the way may be
// beyond the range of an Amount, and they fail only if the total is.
func (a Amount) Add(b Amount) (Amount, error) {
	sum, ok := add(a.fen, b.fen)
	if !ok {
		return Amount{}, rangeError("Amount.Add", a, b)
	}
	return Amount{sum}, nil
}

// Sub returns a − b.
func (a Amount) Sub(b Amount) (Amount, error) {
	diff, ok := sub(a.fen, b.fen)
	if !ok {
		return Amount{}, rangeError("Amount.Sub", a, b)
	}
	return Amount{diff}, nil
}

// Neg returns −a. Only the least amount has no negative.
func (a Amount) Neg() (Amount, error) {
	neg, ok := sub(0, a.fen)
	if !ok {
		return Amount{}, rangeError("Amount.Neg", a)
	}
	return Amount{neg}, nil
}

// Abs returns a without its sign. Only the least amount has no absolute value.
func (a Amount) Abs() (Amount, error) {
	if a.fen >= 0 {
		return a, nil
	}
	abs, ok := sub(0, a.fen)
	if !ok {
		return Amount{}, rangeError("Amount.Abs", a)
	}
	return Amount{abs}, nil
}

// Mul returns a × n.
func (a Amount) Mul(n int64) (Amount, error) {
	hi, lo := bits.Mul64(magnitude(a.fen), magnitude(n))
	product, ok := signed((a.fen < 0) != (n < 0), lo)
	if hi != 0 || !ok {
		return Amount{}, rangeError("Amount.Mul", a, n)
	}
	return Amount{product}, nil
}

// Round returns a rounded half away from zero (四舍五入) to the given number of decimal places of u:
// 1,250.00元 rounded to one place of 万元 is 0.1万元, 1,500.00元 is 0.2万元. More places than reach down to 分
// leave a as it is. Errors: ErrRange at the ends of the range, ErrPlaces for negative places, ErrUnit.
func (a Amount) Round(u Unit, places int) (Amount, error) {
	if err := checkPlaces("Amount.Round", u, places); err != nil {
		return Amount{}, err
	}
	rounded, ok := roundTo(a.fen, lastDigit(u, places))
	if !ok {
		return Amount{}, rangeError("Amount.Round", a, u, places)
	}
	return Amount{rounded}, nil
}

// lastDigit returns the power of ten of 分 that the last of the given places of u is worth, at least 0 (one 分).
func lastDigit(u Unit, places int) int { return max(u.digits()-places, 0) }

// roundTo returns the multiple of 10^digit that is nearest to fen, half away from zero.
func roundTo(fen int64, digit int) (_ int64, ok bool) {
	step := uint64(pow10[digit])
	return signed(fen < 0, divRound(magnitude(fen), step)*step)
}

// divRound returns n / step, rounded half up. A step is 1 or an even power of ten, so half a step is exact.
func divRound(n, step uint64) uint64 {
	quotient, rest := n/step, n%step
	if rest != 0 && rest >= step/2 {
		quotient++
	}
	return quotient
}

// add returns a + b, and whether it is in range.
func add(a, b int64) (_ int64, ok bool) {
	sum := a + b
	return sum, (sum < a) == (b < 0)
}

// sub returns a − b, and whether it is in range.
func sub(a, b int64) (_ int64, ok bool) {
	diff := a - b
	return diff, (diff > a) == (b < 0)
}

// magnitude returns |n|, which for the least int64 is 1<<63.
func magnitude(n int64) uint64 {
	if n < 0 {
		return -uint64(n)
	}
	return uint64(n)
}

// signed returns ±magnitude, and whether it is in range.
func signed(negative bool, magnitude uint64) (_ int64, ok bool) {
	if negative {
		return -int64(magnitude), magnitude <= 1<<63
	}
	return int64(magnitude), magnitude < 1<<63
}

// rangeError returns the error of a call whose result is out of range.
func rangeError(fn string, args ...any) error {
	texts := make([]string, len(args))
	for i, arg := range args {
		texts[i] = fmt.Sprint(arg)
	}
	return fmt.Errorf("budget.%s(%s): %w", fn, strings.Join(texts, ", "), ErrRange)
}
