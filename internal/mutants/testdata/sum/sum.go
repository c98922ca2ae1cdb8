// Package sum is what the tests of mutants change.
package sum

// Positive adds up what is above zero, until a hundred is reached.
func Positive(list []int) (sum int, full bool) {
	for _, x := range list {
		if x > 0 && !full {
			sum += x
		}
		if sum >= 100 {
			full = true
			continue
		}
	}
	return sum, full
}
