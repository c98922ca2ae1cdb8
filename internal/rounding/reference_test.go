package rounding_test

import "github.com/fiscalcn/yusuan/internal/rounding"

// An outcome is what both algorithms minimise, in this order.
type outcome struct{ deviation, departures int64 }

func (a outcome) less(b outcome) bool {
	return a.deviation < b.deviation || a.deviation == b.deviation && a.departures < b.departures
}

// outcomeOf measures a result by its definition.
func outcomeOf(values, rounded []int64, step int64) outcome {
	var o outcome
	for i, v := range values {
		o.deviation += max(v-rounded[i], rounded[i]-v)
		if rounded[i] != halfAway(v, step) {
			o.departures++
		}
	}
	return o
}

// halfAway is the ordinary rounding 四舍五入.
func halfAway(v, step int64) int64 {
	down := floor(v, step)
	if v == down {
		return v
	}
	up := down + step
	if v-down < up-v || v-down == up-v && v < 0 {
		return down
	}
	return up
}

func floor(v, step int64) int64 {
	rest := v % step
	if rest < 0 {
		rest += step
	}
	return v - rest
}

// holds needs no more than 64 bits: an identity of the input is exactly zero, and rounding moves it by a few steps.
func holds(values []int64, identity []rounding.Term) bool {
	var total int64
	for _, t := range identity {
		total += int64(t.Sign) * values[t.Cell]
	}
	return total == 0
}

// bruteForce tries every choice of neighbours for every value and returns the best that satisfies the identities.
func bruteForce(values []int64, step int64, identities [][]rounding.Term) (best outcome, exists bool) {
	rounded := make([]int64, len(values))
	var try func(i int)
	try = func(i int) {
		if i < len(values) {
			rounded[i] = floor(values[i], step)
			try(i + 1)
			if values[i]%step != 0 {
				rounded[i] += step
				try(i + 1)
			}
			return
		}
		for _, identity := range identities {
			if !holds(rounded, identity) {
				return
			}
		}
		if o := outcomeOf(values, rounded, step); !exists || o.less(best) {
			best, exists = o, true
		}
	}
	try(0)
	return best, exists
}

// freeCells counts the values with a choice.
func freeCells(values []int64, step int64) int {
	n := 0
	for _, v := range values {
		if v%step != 0 {
			n++
		}
	}
	return n
}
