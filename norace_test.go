//go:build !race

package yusuan_test

// slowdown is what bounds of time and memory are widened by: nothing without the race detector.
const slowdown = 1
