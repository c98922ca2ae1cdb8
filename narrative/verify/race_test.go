//go:build race

package verify_test

// slowdown is what a test takes longer by: the race detector takes it.
const slowdown = 10
