package blame

import (
	"cmp"
	"slices"

	"github.com/fiscalcn/yusuan/budget/judge"
	"github.com/fiscalcn/yusuan/tables"
	"github.com/fiscalcn/yusuan/tables/check/internal/claims"
	"github.com/fiscalcn/yusuan/tables/check/internal/repair"
)

// A figure of a set explains an identity if some value of it makes that identity and
// every other one it stands in hold. The value may be a repair of a printed figure, or what
// a blank must hold.

// suspicion is that one cell is to blame for broken identities.
type suspicion struct {
	cell   claims.Cell
	repair judge.Range  // the values that make all identities of the cell hold
	broken []int        // the broken identities it explains, as indices
	causes judge.Causes // how its value may have come about
	move   *repair.Move // the move that explains them, if it is no single value
	across bool         // they are the same sum in several columns, and no figure is to blame
	units  bool         // they are of the department and its units, and one booking too many or too few explains them
	alone  bool         // no other cell explains the same identities as well
}

// A Detective looks for the figures that are to blame for what does not hold.
type Detective struct {
	*claims.Judged
	Printed *claims.Sheet // as it was before mistakes were undone
}

// Address returns the address of a cell as it is printed.
func (d *Detective) Address(c claims.Cell) tables.Address {
	if t := d.Printed.Tables[c.Form]; t != nil && int(c.Index) < t.Size() {
		return t.Address(int(c.Index))
	}
	return d.Sheet.Address(c)
}

// Findings makes the findings of what does not hold, with what one of them changes in each, and
// tells where a sign is wrong.
func (d *Detective) Findings(change func(*Finding)) (all []Finding, signs map[tables.Address]bool) {
	g := newGathering(d)
	signs = map[tables.Address]bool{}
	for i := range d.Identities {
		if d.Standing[i].Zeros {
			g.findings = append(g.findings, d.zeros(i))
		}
	}
	for _, s := range d.solve() {
		f := d.finding(s)
		change(&f)
		signs[f.At] = signs[f.At] || f.Cause == judge.CauseSign
		g.add(f)
	}
	return g.findings, signs
}

// solve explains the broken identities, those of most evidence first. Identities
// that no figure explains come last, each by itself, with no repair.
func (d *Detective) solve() []suspicion {
	s := d.solver()
	solved := d.moved(s)
	for _, b := range s.Solve() {
		b.Repair.broken = b.Open
		solved = append(solved, *b.Repair)
	}
	for _, i := range s.Left() {
		solved = append(solved, suspicion{cell: d.WholeOf(i), repair: judge.Range{Lo: 1}, broken: []int{i}})
	}
	return d.acrossColumns(d.byBooking(solved))
}

// solver returns the solver of the identities. It knows the cells by their places.
func (d *Detective) solver() *judge.Solver[*suspicion] {
	s := &judge.Solver[*suspicion]{Terms: make([][]int, len(d.Identities)), Of: make([][]int, d.Sheet.Places()), IsBroken: d.IsBroken}
	cells := make([]claims.Cell, d.Sheet.Places())
	for i, id := range d.Identities {
		if !d.IsBroken(i) {
			continue
		}
		for _, r := range id.Refs {
			if p := d.Sheet.Place(r.Cell); d.Sheet.IsOwn(r.Cell) {
				cells[p] = r.Cell
				s.Of[p] = d.Of(r.Cell)
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
func (d *Detective) compare(a, b *suspicion) int {
	return cmp.Or(
		CompareBool(d.hasMinus(a), d.hasMinus(b)),
		CompareBool(d.isPutIn(a.cell), d.isPutIn(b.cell)),
		CompareBool(d.isBlank(a.cell), d.isBlank(b.cell)),
		CompareBool(a.causes != 0, b.causes != 0))
}

// CompareBool orders what is not so before what is.
func CompareBool(a, b bool) int {
	switch {
	case a == b:
		return 0
	case a:
		return 1
	default:
		return -1
	}
}

func (d *Detective) hasMinus(s *suspicion) bool {
	return s.causes == judge.CausesOf(judge.CauseSign) && d.Sheet.Figure(s.cell).Amount().Sign() < 0
}

// isPutIn reports whether a cell is of a row that the document does not have.
func (d *Detective) isPutIn(c claims.Cell) bool {
	return c.Form != 0 && int(c.Index) >= d.Printed.Tables[c.Form].Size()
}

func (d *Detective) isBlank(c claims.Cell) bool { return d.Sheet.Figure(c).IsBlank() }

// suspect works out what values of a cell would make all its identities hold: none if
// their range is empty.
func (d *Detective) suspect(c claims.Cell) suspicion {
	s := suspicion{cell: c, repair: judge.Wide()}
	blank := d.isBlank(c)
	if blank {
		s.repair.Lo = 0 // leaving out is no way of being negative
	}
	for _, i := range d.Of(c) {
		switch v := d.Standing[i].Verdict; {
		case v == judge.NotEvaluated:
		case blank && v == judge.Impossible:
			s.repair = judge.Range{Lo: 1}
			return s
		default:
			s.repair = s.repair.And(d.implied(i, c))
			if d.IsBroken(i) {
				s.broken = append(s.broken, i)
			}
		}
	}
	if !blank && !s.repair.IsEmpty() {
		s.causes = d.causes(s)
	}
	return s
}

// WholeOf returns the cell an identity is reported at when no figure is to blame:
// the total that the others are parts of, or the first.
func (d *Detective) WholeOf(i int) claims.Cell {
	refs := d.Identities[i].Refs
	if at, ok := d.Sheet.Total(refs); ok && d.Sheet.IsOwn(refs[at].Cell) {
		return refs[at].Cell
	}
	for _, r := range refs {
		if d.Sheet.IsOwn(r.Cell) {
			return r.Cell
		}
	}
	return refs[0].Cell
}

// moved returns the moves that mend broken identities no single figure explains,
// those that mend most first, and closes what they mend.
func (d *Detective) moved(s *judge.Solver[*suspicion]) []suspicion {
	suspects := s.Suspects()
	var found []suspicion
	for m := range repair.Moves(d.Judged) {
		if oneExplains(suspects, m.Mended) {
			continue
		}
		found = append(found, suspicion{cell: m.First, broken: m.Mended, causes: judge.CausesOf(m.Cause), move: &m, alone: true})
	}
	slices.SortStableFunc(found, func(a, b suspicion) int {
		return cmp.Or(len(b.broken)-len(a.broken), cmp.Compare(a.move.Cause, b.move.Cause))
	})
	var kept []suspicion
	closed := map[int]bool{}
	for _, f := range found {
		if slices.ContainsFunc(f.broken, func(i int) bool { return closed[i] }) {
			continue
		}
		for _, i := range f.broken {
			closed[i] = true
		}
		s.Close(f.broken...)
		kept = append(kept, f)
	}
	return kept
}

// oneExplains reports whether a single figure explains all that a move would mend: it
// is then the simpler mistake.
func oneExplains(suspects []judge.Suspect[*suspicion], broken []int) bool {
	return slices.ContainsFunc(suspects, func(s judge.Suspect[*suspicion]) bool {
		return !slices.ContainsFunc(broken, func(i int) bool { return !slices.Contains(s.Open, i) })
	})
}
