//go:build !race

package verify_test

// slowdown is what a test takes longer by: nothing without the race detector.
const slowdown = 1
