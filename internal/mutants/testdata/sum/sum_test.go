package sum_test

import (
	"testing"

	"example.com/sum"
)

func TestPositive(t *testing.T) {
	if got, full := sum.Positive([]int{3, -1, 4}); got != 7 || full {
		t.Error(got, full)
	}
	if got, full := sum.Positive([]int{60, 41, 5}); got != 101 || !full {
		t.Error(got, full)
	}
}
