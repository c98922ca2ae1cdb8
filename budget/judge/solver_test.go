package judge_test

import (
	"cmp"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"pgregory.net/rapid"

	"github.com/fiscalcn/yusuan/budget/judge"
)

// sums is claims Σ sign·value = 0 over whole numbers, and what values blame may put in.
type sums struct {
	values []int64
	claims [][]signed
}

type signed struct {
	figure int
	sign   int64
}

func (s *sums) off(n int) int64 {
	var sum int64
	for _, t := range s.claims[n] {
		sum += t.sign * s.values[t.figure]
	}
	return sum
}

// solver blames a figure only if one value of it mends all its claims.
func (s *sums) solver() *judge.Solver[int64] {
	solver := &judge.Solver[int64]{Terms: make([][]int, len(s.claims)), Of: make([][]int, len(s.values))}
	for n, claim := range s.claims {
		for _, t := range claim {
			solver.Terms[n] = append(solver.Terms[n], t.figure)
			solver.Of[t.figure] = append(solver.Of[t.figure], n)
		}
	}
	solver.IsBroken = func(n int) bool { return s.off(n) != 0 }
	holds := func(i int) func(n int, value int64) bool {
		return func(n int, value int64) bool {
			was := s.values[i]
			s.values[i] = value
			defer func() { s.values[i] = was }()
			return s.off(n) == 0
		}
	}
	solver.Suspect = func(i int, open []int) (int64, bool) {
		value, _, all := judge.Mend(open, func(n int) (int64, bool) {
			at := slices.IndexFunc(s.claims[n], func(t signed) bool { return t.figure == i })
			return s.values[i] - s.off(n)*s.claims[n][at].sign, true
		}, holds(i), func(value int64) bool {
			return !slices.ContainsFunc(solver.Of[i], func(n int) bool { return !holds(i)(n, value) })
		})
		return value, all
	}
	solver.Compare = func(a, b judge.Suspect[int64]) int { return cmp.Compare(len(a.Open), len(b.Open)) }
	return solver
}

// table is rows and columns with totals, all of ones: rows × columns figures, then the
// totals of the rows, of the columns, and of all.
func table(rows, columns int) *sums {
	s := &sums{}
	all := rows * columns
	for range rows * columns {
		s.values = append(s.values, 1)
	}
	for r := range rows {
		claim := []signed{{all + r, -1}}
		for c := range columns {
			claim = append(claim, signed{r*columns + c, 1})
		}
		s.values, s.claims = append(s.values, int64(columns)), append(s.claims, claim)
	}
	for c := range columns {
		claim := []signed{{all + rows + c, -1}}
		for r := range rows {
			claim = append(claim, signed{r*columns + c, 1})
		}
		s.values, s.claims = append(s.values, int64(rows)), append(s.claims, claim)
	}
	down, across := []signed{{all + rows + columns, -1}}, []signed{{all + rows + columns, -1}}
	for r := range rows {
		down = append(down, signed{all + r, 1})
	}
	for c := range columns {
		across = append(across, signed{all + rows + c, 1})
	}
	s.values, s.claims = append(s.values, int64(all)), append(s.claims, down, across)
	return s
}

func TestSolverBlamesTheWrongFigure(t *testing.T) {
	for wrong := range 12 {
		s := table(2, 3)
		right := s.values[wrong]
		s.values[wrong] = 17
		solver := s.solver()
		alone := false
		solver.Accept = func(b judge.Suspect[int64]) []int {
			alone = solver.IsAlone(b)
			return b.Open
		}
		blamed := solver.Solve()
		assert.Len(t, blamed, 1)
		assert.Equal(t, wrong, blamed[0].Figure)
		assert.Equal(t, right, blamed[0].Repair)
		assert.Equal(t, solver.Of[wrong], blamed[0].Open)
		assert.True(t, alone)
		assert.Empty(t, solver.Left())
	}
}

func TestSolverTwoWrongFigures(t *testing.T) {
	s := table(3, 3)
	s.values[0], s.values[4] = 9, 5 // in no claim together
	blamed := s.solver().Solve()
	assert.Len(t, blamed, 2)
	assert.Equal(t, []int{0, 4}, []int{blamed[0].Figure, blamed[1].Figure})
	// What is explained by something else needs no figure.
	solver := s.solver()
	solver.Close(solver.Of[0]...)
	blamed = solver.Solve()
	assert.Len(t, blamed, 1)
	assert.Equal(t, 4, blamed[0].Figure)
}

// TestSolverDoesNotGuess: one claim, three figures: any could be wrong.
func TestSolverDoesNotGuess(t *testing.T) {
	s := &sums{[]int64{1, 2, 4}, [][]signed{{{0, 1}, {1, 1}, {2, -1}}}}
	solver := s.solver()
	solver.Accept = func(b judge.Suspect[int64]) []int {
		assert.False(t, solver.IsAlone(b))
		return b.Open
	}
	assert.Len(t, solver.Solve(), 1)

	// No value of any figure mends both.
	s = &sums{[]int64{1, 2}, [][]signed{{{0, 1}, {1, -1}}, {{0, 1}, {1, -1}}, {{0, 1}, {1, 1}}}}
	solver = s.solver()
	assert.Empty(t, solver.Solve())
	assert.Equal(t, []int{0, 1, 2}, solver.Left())
}

// TestSolverTakesRepairsOver: with the first mistake put right, the second one shows.
func TestSolverTakesRepairsOver(t *testing.T) {
	// 0 = 1 and 0 = 2 say what 0 is; with that, 3 = 0 + 4 says what 3 is.
	s := &sums{[]int64{7, 5, 5, 9, 1}, [][]signed{{{0, 1}, {1, -1}}, {{0, 1}, {2, -1}}, {{3, 1}, {0, -1}, {4, -1}}}}
	solver := s.solver()
	mends := solver.Suspect
	solver.Suspect = func(i int, open []int) (int64, bool) {
		if i != 0 {
			return mends(i, open)
		}
		return 5, true // though not all holds with it
	}
	solver.Accept = func(b judge.Suspect[int64]) []int {
		s.values[b.Figure] = b.Repair
		return slices.DeleteFunc(slices.Clone(b.Open), func(n int) bool { return s.off(n) != 0 })
	}
	var got []int
	for _, b := range solver.Solve() {
		got = append(got, b.Figure)
	}
	assert.Equal(t, []int{0, 3}, got)
	assert.Equal(t, int64(6), s.values[3])
}

// TestSolverMistakesThatHideOneAnother: two mistakes make a claim hold. With the first put right it does not, and accuses
// figures that nothing spoke against.
func TestSolverMistakesThatHideOneAnother(t *testing.T) {
	// 0 = 1 and 0 = 2 say that 7 is wrong; 3 = 0 + 4 holds with it alone.
	s := &sums{[]int64{7, 5, 5, 8, 1}, [][]signed{{{0, 1}, {1, -1}}, {{0, 1}, {2, -1}}, {{3, 1}, {0, -1}, {4, -1}}}}
	solver := s.solver()
	mends := solver.Suspect
	solver.Suspect = func(i int, open []int) (int64, bool) {
		if i == 0 {
			return 5, true
		}
		return mends(i, open)
	}
	solver.Accept = func(b judge.Suspect[int64]) []int {
		s.values[b.Figure] = b.Repair
		return b.Open
	}
	blamed := solver.Solve()
	assert.Len(t, blamed, 2)
	assert.Equal(t, []int{0, 3}, []int{blamed[0].Figure, blamed[1].Figure})
	assert.Equal(t, int64(6), s.values[3])
}

// TestSolverOrder: a figure for which less speaks since another was blamed comes behind those for which more does.
func TestSolverOrder(t *testing.T) {
	claims := [][]int{{0}, {0}, {0, 1}, {1}, {2}, {2}} // 0 is in three, 1 in two of which one is also of 0, 2 in two
	solver := &judge.Solver[int]{Terms: claims, Of: [][]int{{0, 1, 2}, {2, 3}, {4, 5}}}
	solver.IsBroken = func(int) bool { return true }
	solver.Suspect = func(int, []int) (int, bool) { return 0, true }
	solver.Compare = func(a, b judge.Suspect[int]) int { return cmp.Compare(len(a.Open), len(b.Open)) }
	var got [][]int
	for _, b := range solver.Solve() {
		got = append(got, append([]int{b.Figure}, b.Open...))
	}
	assert.Equal(t, [][]int{{0, 0, 1, 2}, {2, 4, 5}, {1, 3}}, got)
}

// TestSolverIsAlone: another figure of the claim is as likely only if as much speaks for it and it explains all of the same.
func TestSolverIsAlone(t *testing.T) {
	for name, c := range map[string]struct {
		claims [][]int
		other  int // what speaks for figure 1, 0 for nothing
		want   bool
	}{
		"as likely":        {[][]int{{0, 1}, {0, 1}}, 5, false},
		"less likely":      {[][]int{{0, 1}, {0, 1}}, 4, true},
		"unable to":        {[][]int{{0, 1}, {0, 1}}, 0, true},
		"explains another": {[][]int{{0, 1}, {0}}, 5, true},
	} {
		solver := &judge.Solver[int]{Terms: c.claims, Of: make([][]int, 2), IsBroken: func(int) bool { return true }}
		for n, claim := range c.claims {
			for _, figure := range claim {
				solver.Of[figure] = append(solver.Of[figure], n)
			}
		}
		solver.Suspect = func(figure int, _ []int) (int, bool) {
			if figure == 0 {
				return 5, true
			}
			return c.other, c.other > 0
		}
		solver.Compare = func(a, b judge.Suspect[int]) int { return cmp.Compare(a.Repair, b.Repair) }
		assert.Equal(t, []int{0, 1}, solver.Left(), "nothing is explained before")
		solver.Accept = func(b judge.Suspect[int]) []int {
			assert.Zero(t, b.Figure)
			assert.Equal(t, c.want, solver.IsAlone(b), name)
			return b.Open
		}
		assert.Len(t, solver.Solve(), 1)
	}
}

// TestMend: the value with which most claims hold; of equal ones that with which all of the figure do, then the first.
func TestMend(t *testing.T) {
	for name, c := range map[string]struct {
		implied []int // what each open claim asks for; 0 for nothing
		whole   int   // with which the closed claims hold
		want    int
		mends   int
		all     bool
	}{
		"most":                {[]int{5, 7, 5}, 0, 5, 2, false},
		"most, last":          {[]int{5, 7, 7}, 0, 7, 2, false},
		"the first of equals": {[]int{5, 7}, 0, 5, 1, false},
		"the whole of equals": {[]int{5, 7}, 7, 7, 1, true},
		"whole, and first":    {[]int{5, 7}, 5, 5, 1, true},
		"more than whole":     {[]int{5, 7, 7}, 5, 7, 2, false},
		"some ask nothing":    {[]int{0, 7}, 0, 7, 1, false},
		"none ask":            {[]int{0, 0}, 0, 0, 0, false},
		"none open":           {nil, 0, 0, 0, false},
	} {
		var open []int
		for n := range c.implied {
			open = append(open, n)
		}
		got, mends, all := judge.Mend(open, func(n int) (int, bool) { return c.implied[n], c.implied[n] != 0 },
			func(n, value int) bool { return c.implied[n] == value }, func(value int) bool { return value == c.whole })
		assert.Equal(t, c.want, got, name)
		assert.Equal(t, c.mends, mends, name)
		assert.Equal(t, c.all, all, name)
	}
}

// TestSolverAgreesWithReference: of random claims over small numbers, each step blames a
// figure that explains as much as any does, found by trying every value of every figure.
func TestSolverAgreesWithReference(t *testing.T) {
	const least, greatest = -40, 40 // beyond what five terms of ±5 ask for
	rapid.Check(t, func(t *rapid.T) {
		s := &sums{values: rapid.SliceOfN(rapid.Int64Range(-5, 5), 2, 6).Draw(t, "values")}
		for range rapid.IntRange(1, 5).Draw(t, "claims") {
			figures := rapid.SliceOfNDistinct(rapid.IntRange(0, len(s.values)-1), 1, 5, rapid.ID[int]).Draw(t, "figures")
			var claim []signed
			for _, f := range figures {
				claim = append(claim, signed{f, rapid.SampledFrom([]int64{-1, 1}).Draw(t, "sign")})
			}
			s.claims = append(s.claims, claim)
		}
		open := map[int]bool{}
		for n := range s.claims {
			if s.off(n) != 0 {
				open[n] = true
			}
		}
		// explains returns how many open claims a figure explains.
		explains := func(i int) int {
			was := s.values[i]
			defer func() { s.values[i] = was }()
			best := 0
			for s.values[i] = least; s.values[i] <= greatest; s.values[i]++ {
				count, whole := 0, true
				for n, claim := range s.claims {
					if slices.ContainsFunc(claim, func(t signed) bool { return t.figure == i }) {
						whole = whole && s.off(n) == 0
						if open[n] {
							count++
						}
					}
				}
				if whole {
					best = max(best, count)
				}
			}
			return best
		}
		solver := s.solver()
		for _, b := range solver.Solve() {
			most := 0
			for i := range s.values {
				most = max(most, explains(i))
			}
			assert.Len(t, b.Open, most)
			assert.Equal(t, most, explains(b.Figure))
			for _, n := range b.Open {
				delete(open, n)
			}
		}
		for i := range s.values {
			assert.Zero(t, explains(i), "figure %d would explain more", i)
		}
		assert.Len(t, solver.Left(), len(open))
	})
}

// TestSolverAllocates: nothing for each figure or claim that nothing is wrong with.
func TestSolverAllocates(t *testing.T) {
	s := table(30, 30)
	solver := s.solver()
	solver.Solve()
	assert.LessOrEqual(t, testing.AllocsPerRun(10, func() { solver.Solve() }), 2.0)
}
