package claims

import (
	"slices"

	"github.com/fiscalcn/yusuan/budget/judge"
	"github.com/fiscalcn/yusuan/tables"
)

// Judged is identities that are judged. It knows which ones each cell stands in.
type Judged struct {
	Sheet      *Sheet
	Identities []Identity
	Standing   []judge.Judgement          // of identities
	Suspended  map[string][]judge.Message // by rule, what was not read and may be why they do not hold
	// The identities that the cell at place p stands in are lists[ends[p]:ends[p+1]].
	ends  []int
	lists []int
}

// NewJudged judges identities of a sheet.
func NewJudged(s *Sheet, identities []Identity) *Judged {
	d := &Judged{
		Sheet: s, Identities: identities,
		Standing: make([]judge.Judgement, len(identities)),
		ends:     make([]int, s.Places()+1),
	}
	for i, id := range identities {
		d.Standing[i] = s.Judge(id)
		if why := s.Unread.Suspends(s, id, d.Standing[i]); !why.IsZero() {
			d.suspend(i, why)
		}
		for _, r := range id.Refs {
			d.ends[s.Place(r.Cell)]++
		}
	}
	sum := 0
	for p, n := range d.ends {
		sum += n
		d.ends[p] = sum
	}
	d.lists = make([]int, sum)
	for i, id := range slices.Backward(identities) {
		for _, r := range id.Refs {
			p := s.Place(r.Cell)
			d.ends[p]--
			d.lists[d.ends[p]] = i
		}
	}
	return d
}

// suspend takes an identity for one that cannot be judged.
func (d *Judged) suspend(i int, why judge.Message) {
	d.Standing[i] = judge.Judgement{Verdict: judge.NotEvaluated}
	if d.Suspended == nil {
		d.Suspended = map[string][]judge.Message{}
	}
	if rule := d.Identities[i].Rule.ID; !slices.ContainsFunc(d.Suspended[rule], why.Equal) {
		d.Suspended[rule] = append(d.Suspended[rule], why)
	}
}

// Of returns the indices of the identities a cell stands in.
func (d *Judged) Of(c Cell) []int {
	p := d.Sheet.Place(c)
	return d.lists[d.ends[p]:d.ends[p+1]]
}

// IsBroken reports whether an identity needs an explanation.
func (d *Judged) IsBroken(i int) bool {
	v := d.Standing[i].Verdict
	return v == judge.Impossible || v == judge.Incomplete
}

// BrokenOf counts the identities that do not hold and have a figure of a form.
func (d *Judged) BrokenOf(f tables.Form) int {
	n := 0
	for i, id := range d.Identities {
		if d.IsBroken(i) && d.HasForm(id, f) {
			n++
		}
	}
	return n
}

// HasForm reports whether an identity is about a figure of a form.
func (d *Judged) HasForm(id Identity, f tables.Form) bool {
	for _, r := range id.Refs {
		if d.Sheet.IsOwn(r.Cell) && d.Sheet.FormOf(r.Cell) == f {
			return true
		}
	}
	return false
}
