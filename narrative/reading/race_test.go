//go:build race

package reading_test

// ownMemory is how much more memory a bound allows: the race detector takes some itself.
const ownMemory = 1.5
