package check

import (
	"cmp"
	"slices"

	"github.com/fiscalcn/yusuan/budget/judge"
	"github.com/fiscalcn/yusuan/tables"
)

// One wrong figure breaks every identity it stands in. Blame finds, for the broken
// identities of a set, the fewest figures that explain them: a figure explains an
// identity if some value of it makes that identity and every other one it stands in
// hold. The value may be a repair of a printed figure, or what a blank must hold.

// suspicion is that one cell is to blame for broken identities.
type suspicion struct {
	cell   cell
	repair span     // the values that make all identities of the cell hold
	broken []int    // the broken identities it explains, as indices
	causes causeSet // how its value may have come about
	move   *move    // the move that explains them, if it is no single value
	across bool     // they are the same sum in several columns, and no figure is to blame
	alone  bool     // no other cell explains the same identities as well
}

// A detective knows which identities each cell stands in.
type detective struct {
	sheet      *sheet
	printed    *sheet // as it was before mistakes were undone
	identities []identity
	standing   []judge.Judgement // of identities
	// The identities that the cell at place p stands in are lists[ends[p]:ends[p+1]].
	ends  []int
	lists []int
}

func newDetective(s, printed *sheet, identities []identity) *detective {
	d := &detective{
		sheet: s, printed: printed, identities: identities,
		standing: make([]judge.Judgement, len(identities)),
		ends:     make([]int, s.places()+1),
	}
	for i, id := range identities {
		d.standing[i] = s.judge(id)
		for _, r := range id.refs {
			d.ends[s.place(r.cell)]++
		}
	}
	sum := 0
	for p, n := range d.ends {
		sum += n
		d.ends[p] = sum
	}
	d.lists = make([]int, sum)
	for i, id := range slices.Backward(identities) {
		for _, r := range id.refs {
			p := s.place(r.cell)
			d.ends[p]--
			d.lists[d.ends[p]] = i
		}
	}
	return d
}

// address returns the address of a cell as it is printed.
func (d *detective) address(c cell) tables.Address {
	if t := d.printed.tables[c.form]; t != nil && int(c.index) < t.Size() {
		return t.Address(int(c.index))
	}
	return d.sheet.address(c)
}

// of returns the indices of the identities a cell stands in.
func (d *detective) of(c cell) []int {
	p := d.sheet.place(c)
	return d.lists[d.ends[p]:d.ends[p+1]]
}

// isBroken reports whether an identity needs an explanation.
func (d *detective) isBroken(i int) bool {
	v := d.standing[i].Verdict
	return v == judge.Impossible || v == judge.Incomplete
}

// solve explains the broken identities, those of most evidence first. Identities
// that no figure explains come last, each by itself, with no repair.
func (d *detective) solve() []suspicion {
	suspects, of := d.suspects()
	open := make([]int, len(suspects)) // how many open identities each explains
	most := 0
	for i := range suspects {
		open[i] = len(suspects[i].broken)
		most = max(most, open[i])
	}
	closed := map[int]bool{}
	solved := d.moved(suspects, closed)
	for i := range closed {
		for _, j := range of[i] {
			open[j]--
		}
	}
	// What suspects explain only becomes less, so that one pass for each number finds
	// the strongest that is left, and among equals the first of order.
	order := d.byStrength(suspects)
	for ; most > 0; most-- {
		for _, best := range order {
			if open[best] != most {
				continue
			}
			s := suspects[best]
			s.broken = slices.DeleteFunc(slices.Clone(s.broken), func(i int) bool { return closed[i] })
			s.alone = !slices.ContainsFunc(of[s.broken[0]], func(j int) bool {
				return j != best && open[j] == open[best] && d.compare(suspects[j], suspects[best]) == 0 &&
					!slices.ContainsFunc(s.broken, func(i int) bool { return !slices.Contains(of[i], j) })
			})
			for _, i := range s.broken {
				closed[i] = true
				for _, j := range of[i] {
					open[j]--
				}
			}
			solved = append(solved, s)
		}
	}
	for i := range d.identities {
		if d.isBroken(i) && !closed[i] {
			solved = append(solved, suspicion{cell: d.wholeOf(i), repair: span{1, 0}, broken: []int{i}})
		}
	}
	return d.acrossColumns(solved)
}

// byStrength returns the suspects' indices, those first for whom most speaks apart
// from how much they explain.
func (d *detective) byStrength(suspects []suspicion) []int {
	order := make([]int, len(suspects))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(i, j int) int { return d.compare(suspects[j], suspects[i]) })
	return order
}

// compare orders suspects that explain equally many identities: an amount below zero
// that would be right above it, then a row that is missing, then a blank before a
// printed figure, as leaving out is the likelier mistake; a known cause before none.
func (d *detective) compare(a, b suspicion) int {
	return cmp.Or(
		compareBool(d.hasMinus(a), d.hasMinus(b)),
		compareBool(d.isPutIn(a.cell), d.isPutIn(b.cell)),
		compareBool(d.isBlank(a.cell), d.isBlank(b.cell)),
		compareBool(a.causes != 0, b.causes != 0))
}

func compareBool(a, b bool) int {
	switch {
	case a == b:
		return 0
	case a:
		return 1
	default:
		return -1
	}
}

func (d *detective) hasMinus(s suspicion) bool {
	return s.causes == setOf(SignLost) && d.sheet.figure(s.cell).Amount().Sign() < 0
}

// isPutIn reports whether a cell is of a row that the document does not have.
func (d *detective) isPutIn(c cell) bool {
	return c.form != 0 && int(c.index) >= d.printed.tables[c.form].Size()
}

func (d *detective) isBlank(c cell) bool { return d.sheet.figure(c).IsBlank() }

// suspects returns every cell that explains a broken identity, in the order the
// identities name them, and for each identity the suspects that explain it.
func (d *detective) suspects() (suspects []suspicion, of map[int][]int) {
	of = map[int][]int{}
	seen := make([]bool, d.sheet.places())
	for i, id := range d.identities {
		if !d.isBroken(i) {
			continue
		}
		for _, r := range id.refs {
			place := d.sheet.place(r.cell)
			if seen[place] || !d.sheet.isOwn(r.cell) {
				continue
			}
			seen[place] = true
			s, ok := d.suspect(r.cell)
			if !ok {
				continue
			}
			for _, j := range s.broken {
				of[j] = append(of[j], len(suspects))
			}
			suspects = append(suspects, s)
		}
	}
	return suspects, of
}

// suspect works out what a cell explains, and whether it can explain anything.
func (d *detective) suspect(c cell) (suspicion, bool) {
	s := suspicion{cell: c, repair: wide}
	blank := d.isBlank(c)
	if blank {
		s.repair.lo = 0 // leaving out is no way of being negative
	}
	for _, i := range d.of(c) {
		if d.standing[i].Verdict == judge.NotEvaluated {
			continue
		}
		if blank && d.standing[i].Verdict == judge.Impossible {
			return suspicion{}, false
		}
		s.repair = s.repair.and(d.implied(i, c))
		if d.isBroken(i) {
			s.broken = append(s.broken, i)
		}
	}
	if s.repair.isEmpty() {
		return suspicion{}, false
	}
	if !blank {
		s.causes = d.causes(s)
	}
	return s, true
}

// wholeOf returns the cell an identity is reported at when no figure is to blame:
// the total that the others are parts of, or the first.
func (d *detective) wholeOf(i int) cell {
	refs := d.identities[i].refs
	if at, ok := d.sheet.total(refs); ok && d.sheet.isOwn(refs[at].cell) {
		return refs[at].cell
	}
	for _, r := range refs {
		if d.sheet.isOwn(r.cell) {
			return r.cell
		}
	}
	return refs[0].cell
}
