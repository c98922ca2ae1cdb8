//go:build !race

package steady

// Slowdown is how much longer everything takes: no longer without the race detector.
const Slowdown = 1
