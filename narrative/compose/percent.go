package compose

import (
	"fmt"
	"math"
	"math/bits"
	"strconv"

	"github.com/fiscalcn/yusuan/budget"
)

// hundredths is a rate in hundredths of a percentage point, as it is written:
// 787 is 7.87%.
type hundredths int64

// percentOf returns part/whole, rounded half away from zero (四舍五入). Errors:
// [budget.ErrZeroBase], [budget.ErrRange].
func percentOf(part, whole int64) (hundredths, error) {
	p, rest, err := percentFloor(part, whole)
	if err != nil {
		return 0, err
	}
	base := magnitude(whole)
	if rest >= base-rest {
		p++
	}
	if p > math.MaxInt64 {
		return 0, percentError(part, whole, budget.ErrRange)
	}
	if (part < 0) != (whole < 0) {
		return -hundredths(p), nil
	}
	return hundredths(p), nil
}

// percentFloor returns the percentage of the magnitudes, cut off, and what that
// leaves of part × 10,000.
func percentFloor(part, whole int64) (p, rest uint64, err error) {
	base := magnitude(whole)
	if base == 0 {
		return 0, 0, percentError(part, whole, budget.ErrZeroBase)
	}
	hi, lo := bits.Mul64(magnitude(part), 100_00)
	if hi >= base {
		return 0, 0, percentError(part, whole, budget.ErrRange)
	}
	p, rest = bits.Div64(hi, lo, base)
	return p, rest, nil
}

func percentError(part, whole int64, err error) error {
	return fmt.Errorf("narrative: %s元 in percent of %s元: %w", budget.Fen(part), budget.Fen(whole), err)
}

func magnitude(n int64) uint64 {
	if n < 0 {
		return -uint64(n)
	}
	return uint64(n)
}

// append appends the digits, without the sign %.
func (p hundredths) append(b []byte) []byte {
	n := magnitude(int64(p))
	if p < 0 {
		b = append(b, '-')
	}
	b = strconv.AppendUint(b, n/100, 10)
	return append(b, '.', byte('0'+n/10%10), byte('0'+n%10))
}

// String returns the percentage as it is written: 7.87%.
func (p hundredths) String() string { return string(append(p.append(nil), '%')) }
