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

// fewDraws is how many cases of a property the race detector sees: whether goroutines share
// anything does not depend on what is drawn. Without it there are 100.
const fewDraws = "20"

// Run runs the tests of a package with the same draws every time. Every package whose
// tests draw has a TestMain that calls it.
//
// RAPID_SEED in the environment or -rapid.seed on the command line begins elsewhere, and
// 0 begins somewhere new in every test: RAPID_SEED=0 go test -rapid.checks=1000 ./budget.
// Under the race detector fewer cases are drawn, unless the caller says how many.
func Run(m *testing.M) {
	set := func(name, value string) { // before the command line is read, which wins
		if err := flag.Set(name, value); err != nil {
			panic("steady.Run: " + err.Error())
		}
	}
	if _, given := os.LookupEnv("RAPID_SEED"); !given {
		set("rapid.seed", seed)
	}
	if _, given := os.LookupEnv("RAPID_CHECKS"); !given && Slowdown > 1 {
		set("rapid.checks", fewDraws)
	}
	m.Run()
}

// Work returns the processor time that run takes, the least of three runs. Load on the
// machine hardly changes it.
func Work(run func()) time.Duration {
	return min(work(run), work(run), work(run))
}

func work(run func()) time.Duration {
	start := worked()
	run()
	return worked() - start
}

// Linear fails the test if work takes more than linear time: if the processor works far
// longer once on 16n things than 16 times on n. prepare returns the work on n things.
// Quadratic work takes 16 times as long; what is measured wrong is measured again. The race
// detector has work of its own, so that nothing is measured: it sees the small work done once.
func Linear(t testing.TB, n int, prepare func(n int) func()) {
	t.Helper()
	const times, bound, tries = 16, 6, 9 // the bound is between 1 and 16: caches and memory hold the small work better
	small := prepare(n)
	if Slowdown > 1 {
		small()
		return
	}
	large, ratio := prepare(times*n), math.Inf(1)
	apart, once := time.Duration(math.MaxInt64), time.Duration(math.MaxInt64)
	for try := 0; try < tries && ratio >= bound; try++ {
		apart = min(apart, work(func() {
			for range times {
				small()
			}
		}))
		once = min(once, work(large))
		ratio = float64(once) / float64(apart)
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
