package steady

import (
	"flag"
	"math"
	"math/rand/v2"
	"os"
	"reflect"
	"slices"
	"strconv"
	"testing"
)

// mutants is how many mutations of its seeds a target tries, fewer under the race detector,
// unless MUTANTS says otherwise.
const mutants = 100 / Slowdown

// F is a fuzz target. As an ordinary test it tries mutations of its seeds too, the same in
// every run. Under go test -fuzz it is the target alone: a search for something new, which
// is done by hand.
type F struct {
	*testing.F

	seeds [][]any
}

// Fuzz returns f as a target that tries mutations of its seeds:
//
//	f := steady.Fuzz(tf)
//	f.Add("1.00")
//	f.Fuzz(func(t *testing.T, s string) { … })
//
// MUTANTS in the environment is how many: MUTANTS=10000 go test -run Fuzz ./budget.
func Fuzz(f *testing.F) *F { return &F{F: f} }

// Add adds a seed: the arguments of the target.
func (f *F) Add(args ...any) {
	f.F.Add(args...)
	f.seeds = append(f.seeds, args)
}

// Fuzz runs target, a func(*testing.T, …), with the seeds and their mutations. What a
// failing call was given is logged, so that it can be added as a seed.
func (f *F) Fuzz(target any) {
	f.Helper()
	if flag.Lookup("test.fuzz").Value.String() != "" {
		f.F.Fuzz(target)
		return
	}
	m := mutator{rand: rand.New(rand.NewPCG(2021, 0)), seeds: f.seeds}
	for range m.count(f.F) {
		f.F.Add(m.next()...)
	}
	run := reflect.ValueOf(target)
	f.F.Fuzz(reflect.MakeFunc(run.Type(), func(args []reflect.Value) []reflect.Value {
		if t, ok := reflect.TypeAssert[*testing.T](args[0]); ok {
			given := func() {
				for _, arg := range args[1:] {
					t.Logf("given %#v", arg)
				}
			}
			defer func() {
				if e := recover(); e != nil {
					given()
					panic(e)
				}
			}()
			t.Cleanup(func() {
				if t.Failed() {
					given()
				}
			})
		}
		return run.Call(args)
	}).Interface())
}

// A mutator makes arguments from those of the seeds.
type mutator struct {
	rand  *rand.Rand
	seeds [][]any
}

// count returns how many mutations to try; without seeds there is nothing to mutate.
func (m mutator) count(tb testing.TB) int {
	tb.Helper()
	if len(m.seeds) == 0 {
		return 0
	}
	given, ok := os.LookupEnv("MUTANTS")
	if !ok {
		return mutants
	}
	n, err := strconv.Atoi(given)
	if err != nil {
		tb.Fatalf("MUTANTS: %v", err)
	}
	return n
}

// next changes one to four things in a seed.
func (m mutator) next() []any {
	args := slices.Clone(m.seed())
	for range 1 + m.rand.IntN(4) {
		i := m.rand.IntN(len(args))
		args[i] = m.change(args[i], m.seed()[i])
	}
	return args
}

func (m mutator) seed() []any { return m.seeds[m.rand.IntN(len(m.seeds))] }

// change returns x with one change. other is the same argument of some seed.
func (m mutator) change(x, other any) any {
	from, to := reflect.ValueOf(x), reflect.ValueOf(other)
	v := reflect.New(from.Type()).Elem()
	switch v.Kind() {
	case reflect.String:
		v.SetString(m.text(from.String(), to.String()))
	case reflect.Slice:
		if m.rand.IntN(2) == 0 {
			v.SetBytes([]byte(m.text(string(from.Bytes()), string(to.Bytes()))))
		} else {
			v.SetBytes(m.bytes(slices.Clone(from.Bytes())))
		}
	case reflect.Bool:
		v.SetBool(m.rand.IntN(2) == 0)
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		v.SetInt(m.number(from.Int()))
	case reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64:
		v.SetUint(uint64(m.number(int64(from.Uint()))))
	default:
		panic("steady: no mutation of " + v.Type().String())
	}
	return v.Interface()
}

// number returns a number near n, or one at an edge.
func (m mutator) number(n int64) int64 {
	edges := []int64{0, 1, -1, math.MaxInt64, math.MinInt64, math.MaxInt32, math.MaxUint32, n + 1, n - 1, -n, n * 10, n / 10}
	return edges[m.rand.IntN(len(edges))]
}

// text changes a text by its signs.
func (m mutator) text(text, other string) string { return string(m.signs([]rune(text), []rune(other))) }

// signs takes out a stretch, writes it twice, moves it, puts in a stretch of other signs,
// or writes one sign over another.
func (m mutator) signs(s, other []rune) []rune {
	from, to := m.stretch(len(s))
	switch m.rand.IntN(5) {
	case 0:
		return slices.Delete(s, from, to)
	case 1:
		return slices.Insert(s, to, slices.Clone(s[from:to])...)
	case 2:
		part := slices.Clone(s[from:to])
		rest := slices.Delete(s, from, to)
		return slices.Insert(rest, m.rand.IntN(len(rest)+1), part...)
	case 3:
		a, b := m.stretch(len(other))
		return slices.Insert(s, from, other[a:b]...)
	default:
		signs := []rune("0123456789.,%-()（）、，。；：:|\n\t \"{}[]其中万元年比上年增减\u200b\ufffd")
		if from == to {
			return slices.Insert(s, from, signs[m.rand.IntN(len(signs))])
		}
		s[from] = signs[m.rand.IntN(len(signs))]
		return s
	}
}

// bytes changes one byte, or cuts the end off.
func (m mutator) bytes(b []byte) []byte {
	if len(b) == 0 {
		return append(b, byte(m.rand.Uint32()))
	}
	i := m.rand.IntN(len(b))
	if m.rand.IntN(8) == 0 {
		return b[:i]
	}
	b[i] = byte(m.rand.Uint32())
	return b
}

// stretch returns a stretch of n things, most often a short one.
func (m mutator) stretch(n int) (from, to int) {
	from = m.rand.IntN(n + 1)
	longest := n - from
	if m.rand.IntN(4) != 0 {
		longest = min(longest, 8)
	}
	return from, from + m.rand.IntN(longest+1)
}
