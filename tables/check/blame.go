package check

import (
	"cmp"
	"slices"

	"github.com/fiscalcn/yusuan/budget/judge"
	"github.com/fiscalcn/yusuan/tables"
)

// A figure of a set explains an identity if some value of it makes that identity and
// every other one it stands in hold. The value may be a repair of a printed figure, or what
// a blank must hold.

// suspicion is that one cell is to blame for broken identities.
type suspicion struct {
	cell   cell
	repair judge.Range  // the values that make all identities of the cell hold
	broken []int        // the broken identities it explains, as indices
	causes judge.Causes // how its value may have come about
	move   *move        // the move that explains them, if it is no single value
	across bool         // they are the same sum in several columns, and no figure is to blame
	units  bool         // they are of the department and its units, and one booking too many or too few explains them
	alone  bool         // no other cell explains the same identities as well
}

// A detective knows which identities each cell stands in.
type detective struct {
	sheet      *sheet
	printed    *sheet // as it was before mistakes were undone
	identities []identity
	standing   []judge.Judgement   // of identities
	suspended  map[string][]string // by rule, what was not read and may be why they do not hold
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
		if why := s.unread.suspends(s, id, d.standing[i]); why != "" {
			d.suspend(i, why)
		}
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

// suspend takes an identity for one that cannot be judged.
func (d *detective) suspend(i int, why string) {
	d.standing[i] = judge.Judgement{Verdict: judge.NotEvaluated}
	if d.suspended == nil {
		d.suspended = map[string][]string{}
	}
	if rule := d.identities[i].rule.ID; !slices.Contains(d.suspended[rule], why) {
		d.suspended[rule] = append(d.suspended[rule], why)
	}
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
	s := d.solver()
	solved := d.moved(s)
	for _, b := range s.Solve() {
		b.Repair.broken = b.Open
		solved = append(solved, *b.Repair)
	}
	for _, i := range s.Left() {
		solved = append(solved, suspicion{cell: d.wholeOf(i), repair: judge.Range{Lo: 1}, broken: []int{i}})
	}
	return d.acrossColumns(d.byBooking(solved))
}

// solver returns the solver of the identities. It knows the cells by their places.
func (d *detective) solver() *judge.Solver[*suspicion] {
	s := &judge.Solver[*suspicion]{Terms: make([][]int, len(d.identities)), Of: make([][]int, d.sheet.places()), IsBroken: d.isBroken}
	cells := make([]cell, d.sheet.places())
	for i, id := range d.identities {
		if !d.isBroken(i) {
			continue
		}
		for _, r := range id.refs {
			if p := d.sheet.place(r.cell); d.sheet.isOwn(r.cell) {
				cells[p] = r.cell
				s.Of[p] = d.of(r.cell)
				s.Terms[i] = append(s.Terms[i], p)
			}
		}
	}
	known := make([]*suspicion, len(cells))
	s.Suspect = func(p int, _ []int) (*suspicion, bool) {
		if known[p] == nil {
			suspect := d.suspect(cells[p])
			known[p] = &suspect
		}
		return known[p], !known[p].repair.IsEmpty()
	}
	s.Compare = func(a, b judge.Suspect[*suspicion]) int {
		return cmp.Or(cmp.Compare(len(a.Open), len(b.Open)), d.compare(a.Repair, b.Repair))
	}
	s.Accept = func(b judge.Suspect[*suspicion]) []int {
		b.Repair.alone = s.IsAlone(b)
		return b.Open
	}
	return s
}

// compare orders suspects that explain equally many identities: an amount below zero
// that would be right above it, then a row that is missing, then a blank before a
// printed figure, as leaving out is the likelier mistake; a known cause before none.
func (d *detective) compare(a, b *suspicion) int {
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

func (d *detective) hasMinus(s *suspicion) bool {
	return s.causes == judge.CausesOf(judge.CauseSign) && d.sheet.figure(s.cell).Amount().Sign() < 0
}

// isPutIn reports whether a cell is of a row that the document does not have.
func (d *detective) isPutIn(c cell) bool {
	return c.form != 0 && int(c.index) >= d.printed.tables[c.form].Size()
}

func (d *detective) isBlank(c cell) bool { return d.sheet.figure(c).IsBlank() }

// suspect works out what values of a cell would make all its identities hold: none if
// their range is empty.
func (d *detective) suspect(c cell) suspicion {
	s := suspicion{cell: c, repair: judge.Wide()}
	blank := d.isBlank(c)
	if blank {
		s.repair.Lo = 0 // leaving out is no way of being negative
	}
	for _, i := range d.of(c) {
		switch v := d.standing[i].Verdict; {
		case v == judge.NotEvaluated:
		case blank && v == judge.Impossible:
			s.repair = judge.Range{Lo: 1}
			return s
		default:
			s.repair = s.repair.And(d.implied(i, c))
			if d.isBroken(i) {
				s.broken = append(s.broken, i)
			}
		}
	}
	if !blank && !s.repair.IsEmpty() {
		s.causes = d.causes(s)
	}
	return s
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
