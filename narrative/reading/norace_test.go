//go:build !race

package reading_test

// ownMemory is how much more memory a bound allows: no more without the race detector.
const ownMemory = 1
