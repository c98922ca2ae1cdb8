package judge

import (
	"container/heap"
	"slices"
)

// One wrong figure breaks every claim it stands in. A figure explains claims that do not
// hold if some other value of it would make them hold. Blame is put on the fewest figures
// that explain everything: on the one first for which most speaks, then on the one for
// which most speaks of what is left.

// A Solver finds the figures to blame for claims that do not hold (谁错了). Figures and claims
// are known by their index. What a figure can explain, and what speaks for it, its reader
// knows: R is how a reader thinks that a figure is to be repaired.
type Solver[R any] struct {
	// Terms are the figures of each claim.
	Terms [][]int
	// Of are the claims of each figure.
	Of [][]int
	// IsBroken reports whether a claim needs an explanation.
	IsBroken func(claim int) bool
	// Suspect returns how a figure is to be repaired, so that claims hold that are broken and
	// unexplained, and whether it can explain any.
	Suspect func(figure int, open []int) (R, bool)
	// Compare orders suspects: positive if more speaks for a. Of equal ones the first is
	// taken, in the order in which broken claims name them.
	Compare func(a, b Suspect[R]) int
	// Accept returns the claims that a suspect explains, of those open; all if it is nil.
	// It may take the repair over: claims are then judged by it from here on.
	Accept func(Suspect[R]) []int

	explained []bool // claims
	accused   []bool // figures
	order     []int  // of figures, as broken claims name them, from 1
	named     int    // how many they have named
	suspects  suspects[R]
}

// Suspect is a figure that explains claims that do not hold (疑点).
type Suspect[R any] struct {
	Figure int // index
	// Open are the broken claims of the figure that nothing explained before, in their
	// order.
	Open []int
	// Repair is how it is to be repaired.
	Repair R

	order int
}

// Close takes claims as explained by something else.
func (s *Solver[R]) Close(claims ...int) {
	s.start()
	for _, n := range claims {
		s.explained[n] = true
	}
}

func (s *Solver[R]) start() {
	if s.explained == nil {
		s.explained, s.accused, s.order = make([]bool, len(s.Terms)), make([]bool, len(s.Of)), make([]int, len(s.Of))
	}
}

// Suspects returns what speaks against each figure of the broken claims, in the order in
// which they name them.
func (s *Solver[R]) Suspects() []Suspect[R] {
	s.start()
	clear(s.order)
	s.named = 0
	var all []Suspect[R]
	for n := range s.Terms {
		if s.explained[n] || !s.IsBroken(n) {
			continue
		}
		for _, figure := range s.Terms[n] {
			if s.order[figure] != 0 {
				continue
			}
			if suspect, ok := s.suspect(figure); ok {
				all = append(all, suspect)
			}
		}
	}
	return all
}

// Solve returns the figures to blame, the strongest first, each with what it explains.
func (s *Solver[R]) Solve() []Suspect[R] {
	s.suspects = suspects[R]{s.Suspects(), s.Compare}
	heap.Init(&s.suspects)
	var blamed []Suspect[R]
	for len(s.suspects.list) > 0 {
		// What spoke for a figure may have been explained by another since.
		top := &s.suspects.list[0]
		now, ok := s.suspect(top.Figure)
		switch {
		case !ok:
			heap.Pop(&s.suspects)
		case s.Compare(now, *top) < 0:
			*top = now
			heap.Fix(&s.suspects, 0)
		default:
			s.accept(now)
			blamed = append(blamed, now)
		}
	}
	return blamed
}

// Left returns the broken claims that nothing explains.
func (s *Solver[R]) Left() []int {
	s.start()
	var left []int
	for n := range s.Terms {
		if !s.explained[n] && s.IsBroken(n) {
			left = append(left, n)
		}
	}
	return left
}

// open returns the claims of a figure that do not hold and are not explained.
func (s *Solver[R]) open(figure int) []int {
	var open []int
	for _, n := range s.Of[figure] {
		if !s.explained[n] && s.IsBroken(n) {
			open = append(open, n)
		}
	}
	return open
}

func (s *Solver[R]) suspect(figure int) (Suspect[R], bool) {
	if s.order[figure] == 0 {
		s.named++
		s.order[figure] = s.named
	}
	if s.accused[figure] {
		return Suspect[R]{}, false
	}
	open := s.open(figure)
	if len(open) == 0 {
		return Suspect[R]{}, false
	}
	repair, ok := s.Suspect(figure, open)
	return Suspect[R]{Figure: figure, Open: open, Repair: repair, order: s.order[figure]}, ok
}

// IsAlone reports, when a suspect is accepted, whether no other figure explains all that it
// does and has as much that speaks for it.
func (s *Solver[R]) IsAlone(best Suspect[R]) bool {
	return !slices.ContainsFunc(s.Terms[best.Open[0]], func(figure int) bool {
		if figure == best.Figure {
			return false
		}
		other, ok := s.suspect(figure)
		return ok && s.Compare(other, best) == 0 &&
			!slices.ContainsFunc(best.Open, func(n int) bool { return !slices.Contains(other.Open, n) })
	})
}

// accept blames a figure, and looks anew at those that stand in claims with it: more may
// speak for them now.
func (s *Solver[R]) accept(now Suspect[R]) {
	explained := now.Open
	if s.Accept != nil {
		explained = s.Accept(now)
	}
	s.accused[now.Figure] = true
	s.Close(explained...)
	for _, n := range s.open(now.Figure) {
		for _, figure := range s.Terms[n] {
			if again, ok := s.suspect(figure); ok {
				heap.Push(&s.suspects, again)
			}
		}
	}
}

// suspects is a heap with the one on top for which most speaks.
type suspects[R any] struct {
	list    []Suspect[R]
	compare func(a, b Suspect[R]) int
}

func (s *suspects[R]) Len() int { return len(s.list) }
func (s *suspects[R]) Less(i, j int) bool {
	c := s.compare(s.list[i], s.list[j])
	return c > 0 || c == 0 && s.list[i].order < s.list[j].order
}
func (s *suspects[R]) Swap(i, j int) { s.list[i], s.list[j] = s.list[j], s.list[i] }

func (s *suspects[R]) Push(x any) {
	if suspect, ok := x.(Suspect[R]); ok { // as it always is
		s.list = append(s.list, suspect)
	}
}

func (s *suspects[R]) Pop() any {
	last := len(s.list) - 1
	x := s.list[last]
	s.list = s.list[:last]
	return x
}

// Mend returns the value of a figure, of those that its open claims ask for, with which
// most of them hold; how many those are; and whether all its claims do. Of equal ones the
// first is taken. implied returns what a claim asks for, if anything; holds reports whether
// a claim holds with a value, and whole whether all claims of the figure do.
func Mend[V any](open []int, implied func(int) (V, bool), holds func(int, V) bool, whole func(V) bool) (best V, mends int, all bool) {
	found := false
	for _, n := range open {
		value, ok := implied(n)
		if !ok {
			continue
		}
		held := 0
		for _, m := range open {
			if holds(m, value) {
				held++
			}
		}
		if found && held < mends {
			continue
		}
		if isWhole := whole(value); !found || held > mends || isWhole && !all {
			best, mends, all, found = value, held, isWhole, true
		}
	}
	return best, mends, all
}
