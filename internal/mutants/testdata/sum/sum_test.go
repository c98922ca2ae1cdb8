package sum

import "testing"

func TestPositive(t *testing.T) {
	if sum, full := Positive([]int{3, -1, 4}); sum != 7 || full {
		t.Error(sum, full)
	}
	if sum, full := Positive([]int{60, 41, 5}); sum != 101 || !full {
		t.Error(sum, full)
	}
}
