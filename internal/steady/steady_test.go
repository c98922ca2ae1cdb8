package steady_test

import (
	"flag"
	"testing"

	"github.com/stretchr/testify/assert"
	"pgregory.net/rapid"

	"github.com/fiscalcn/yusuan/internal/steady"
)

// TestMain draws the same values in every run.
func TestMain(m *testing.M) { steady.Run(m) }

// TestRun draws the same twice, unless new draws are asked for.
func TestRun(t *testing.T) {
	if flag.Lookup("rapid.seed").Value.String() == "0" {
		t.Skip("new draws")
	}
	var drawn [2][]int
	for i := range drawn {
		rapid.Check(t, func(t *rapid.T) { drawn[i] = append(drawn[i], rapid.IntRange(0, 99).Draw(t, "n")) })
	}
	assert.Equal(t, drawn[0], drawn[1])
}

// A stub notes what is reported to it.
type stub struct {
	testing.TB
	failed bool
}

func (s *stub) Error(...any) { s.failed = true }

// TestLinear shows that what takes linear time passes, and what takes more does not.
func TestLinear(t *testing.T) {
	linear := func(n int) int { return 10_000 * n }
	quadratic := func(n int) int { return 100 * n * n }
	for name, test := range map[string]struct {
		steps  func(n int) int
		failed bool
	}{"linear": {linear, false}, "quadratic": {quadratic, true}} {
		s := &stub{TB: t}
		sum := 0
		steady.Linear(s, 100, func(n int) func() {
			return func() {
				for i := range test.steps(n) {
					sum += i ^ n
				}
			}
		})
		assert.Equal(t, test.failed && steady.Slowdown == 1, s.failed, name) // the race detector measures nothing
	}
}

// TestMemory counts what is allocated, not what is held.
func TestMemory(t *testing.T) {
	var held []byte
	got := steady.Memory(func() {
		for range 10 {
			held = make([]byte, 1<<16)
		}
	})
	assert.InDelta(t, 10<<16, got, 1<<16)
	assert.Len(t, held, 1<<16)
	assert.Less(t, steady.Memory(func() {}), 1<<16)
}
