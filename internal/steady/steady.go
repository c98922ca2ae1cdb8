// Package steady keeps tests certain: random draws are the same in every run, and what
// takes long is told by the work of the processor, not by a clock that runs on while
// others work. Only tests import it.
package steady

import (
	"flag"
	"math"
	"os"
	"runtime"
	"testing"
	"time"

	_ "pgregory.net/rapid" // declares the flag
)

// seed is where rapid's draws begin, unless the caller says otherwise.
const seed = "2021"

// Run runs the tests of a package with the same draws every time. Every package whose
// tests draw has a TestMain that calls it.
//
// RAPID_SEED in the environment or -rapid.seed on the command line begins elsewhere, and
// 0 begins somewhere new in every test: RAPID_SEED=0 go test -rapid.checks=1000 ./budget.
func Run(m *testing.M) {
	if _, given := os.LookupEnv("RAPID_SEED"); !given {
		if err := flag.Set("rapid.seed", seed); err != nil { // before the command line is read, which wins
			panic("steady.Run: " + err.Error())
		}
	}
	m.Run()
}

// Work returns the processor time that run takes, the least of three runs. Load on the
// machine hardly changes it.
func Work(run func()) time.Duration {
	least := time.Duration(math.MaxInt64)
	for range 3 {
		start := worked()
		run()
		least = min(least, worked()-start)
	}
	return least
}

// Linear fails the test if work takes more than linear time: if the processor works far
// longer once on 16n things than 16 times on n. prepare returns the work on n things.
// Quadratic work takes 16 times as long; what is measured wrong is measured again.
func Linear(t testing.TB, n int, prepare func(n int) func()) {
	t.Helper()
	const times, bound = 16, 6 // between 1 and 16: caches and memory hold the small work better
	small, large := prepare(n), prepare(times*n)
	ratio := math.Inf(1)
	for try := 0; try < 3 && ratio >= bound; try++ {
		apart := Work(func() {
			for range times {
				small()
			}
		})
		ratio = min(ratio, float64(Work(large))/float64(apart))
	}
	t.Logf("%.1f times as long", ratio)
	if ratio >= bound {
		t.Error("not linear")
	}
}

// Memory returns how many bytes run allocates, the least of three runs: other goroutines may
// allocate meanwhile.
func Memory(run func()) int {
	least := math.MaxInt
	for range 3 {
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		run()
		runtime.ReadMemStats(&after)
		least = min(least, int(after.TotalAlloc-before.TotalAlloc))
	}
	return least
}
