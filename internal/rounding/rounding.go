// Package rounding rounds a whole table at once so that it still adds up: 控制舍入 (controlled rounding).
//
// Rounding every cell of a published table by itself (四舍五入) breaks its totals: 0.33 + 0.33 + 0.33 prints
// 0.33 thrice under a total of 1.00. Controlled rounding replaces each value by one of the two multiples of the
// step next to it, so that every identity of the table holds exactly, and of all such tables takes one with the
// least total absolute deviation. The problem and its solution as a flow in a network are from M. Bacharach,
// “Matrix Rounding Problems”, Management Science 12 (1966), and L. H. Cox and L. R. Ernst, “Controlled Rounding”,
// INFOR 20 (1982).
//
// [Network] serves tables in which no cell stands in more than two identities: a solution always exists and is
// found as a flow of least cost. [Tree] serves tables whose rows form a tree (合计, 类, 款, 项) and whose columns
// obey several identities: it is exact as well, by dynamic programming, but there a solution may fail to exist.
//
// Everything is integers: values and step count the same unit (分), a step of 10000 rounds to 0.01万元.
//
// # Ties
//
// Among the results of least deviation both functions take one in which the fewest cells depart from their
// ordinary rounding (half away from zero, 四舍五入). What is still tied is settled by the order of identities,
// terms, rows and columns, so equal input gives equal output.
package rounding

import (
	"errors"
	"fmt"
	"math"
	"math/big"
)

var (
	// ErrInput reports arguments without a meaning: a step below 1, a cell that is not there, a cell in three identities.
	ErrInput = errors.New("bad input")

	// ErrIdentity reports an identity that the values do not satisfy before rounding.
	ErrIdentity = errors.New("does not add up")

	// ErrRange reports values or a step too near the ends of int64 to be rounded without overflow.
	ErrRange = errors.New("exceeds the range of int64")
)

// A Term is one cell of an identity Σ Sign·value = 0 (勾稽关系).
type Term struct {
	Cell int  // index of the value; in Tree, of the column
	Sign int8 // +1 or −1
}

// checkTerms reports the first term that names no cell or has no sign.
func checkTerms(identities [][]Term, cells int) error {
	for i, identity := range identities {
		for t, term := range identity {
			if term.Cell < 0 || term.Cell >= cells {
				return fmt.Errorf("identity %d, term %d: %w: cell %d of %d", i, t, ErrInput, term.Cell, cells)
			}
			if term.Sign != 1 && term.Sign != -1 {
				return fmt.Errorf("identity %d, term %d: %w: sign %d, want 1 or -1", i, t, ErrInput, term.Sign)
			}
		}
	}
	return nil
}

// A scale is what the cells of one call are rounded and weighed by.
type scale struct {
	step   int64
	weight int64 // one 分 of deviation outweighs a departure of every cell
}

// newScale returns the scale for so many cells. It refuses a step with which the costs of both algorithms could
// overflow: all penalties together stay below step·(cells+1)², and no intermediate cost exceeds eight times that.
func newScale(step int64, cells int) (scale, error) {
	if step < 1 {
		return scale{}, fmt.Errorf("step %d: %w: want 1 or more", step, ErrInput)
	}
	weight := int64(cells) + 1
	if step > math.MaxInt64/8/weight/weight {
		return scale{}, fmt.Errorf("step %d for %d cells %w", step, cells, ErrRange)
	}
	return scale{step: step, weight: weight}, nil
}

// A cell is a value between its two neighbours, floor and floor+step.
type cell struct {
	floor   int64 // greatest multiple of the step that is not above the value
	rest    int64 // value − floor; 0 for a multiple, which stays as it is
	penalty int64 // weighted cost of departing from the ordinary rounding
	up      bool  // the ordinary rounding, half away from zero, goes up
}

func (s scale) cell(value int64) (cell, error) {
	rest := value % s.step
	if rest == 0 {
		return cell{floor: value}, nil
	}
	if rest < 0 {
		rest += s.step
	}
	above := s.step - rest
	if value < math.MinInt64+rest || value > math.MaxInt64-above {
		return cell{}, fmt.Errorf("rounding %d to a multiple of %d %w", value, s.step, ErrRange)
	}
	return cell{
		floor:   value - rest,
		rest:    rest,
		penalty: max(rest-above, above-rest)*s.weight + 1,
		up:      rest > above || rest == above && value > 0,
	}, nil
}

// fixed reports whether the cell has only one way to go.
func (c cell) fixed() bool { return c.rest == 0 }

// cost returns what taking the upper or the lower neighbour adds to the cost of ordinary rounding.
func (c cell) cost(up bool) int64 {
	if c.fixed() || up == c.up {
		return 0
	}
	return c.penalty
}

// deviation returns rounded value − value.
func (s scale) deviation(c cell, up bool) int64 {
	if up {
		return s.step - c.rest
	}
	return -c.rest
}

// value returns the rounded value.
func (s scale) value(c cell, up bool) int64 {
	if up {
		return c.floor + s.step
	}
	return c.floor
}

// A sum adds int64 exactly: hi·2³² + lo, each half far from overflow for any slice that fits memory.
type sum struct{ hi, lo int64 }

func (s *sum) add(v int64, sign int8) {
	s.hi += int64(sign) * (v >> 32)
	s.lo += int64(sign) * (v & math.MaxUint32)
}

func (s *sum) isZero() bool {
	return s.lo&math.MaxUint32 == 0 && s.hi+s.lo>>32 == 0
}

func (s *sum) String() string {
	total := new(big.Int).Lsh(big.NewInt(s.hi), 32)
	return total.Add(total, big.NewInt(s.lo)).String()
}
