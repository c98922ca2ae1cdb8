//go:build race

package yusuan_test

// slowdown is what bounds of time and memory are widened by: the race detector takes both itself.
const slowdown = 10
