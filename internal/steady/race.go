//go:build race

package steady

// Slowdown is how much longer everything takes: the race detector watches.
const Slowdown = 10
