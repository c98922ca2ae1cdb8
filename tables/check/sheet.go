package check

import (
	"slices"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/budget/judge"
	"github.com/fiscalcn/yusuan/tables"
)

// A cell is a figure of the set under check, by form and place in its table; or,
// with form 0, one of the sheet's outside figures.
type cell struct {
	form  tables.Form
	index int32
}

// outside is a figure that an identity needs and the set does not have: a row that
// is absent, a figure of last year's set or of a unit's.
type outside struct {
	at     tables.Address
	figure budget.Figure
	absent bool // a row or column that the table could have and has not
	from   judge.Origin
	of     cell // the figure of the set that it repeats, if it does
}

// ref is a term of an identity.
type ref struct {
	cell
	sign int8
}

// identity is Σ sign·figure = 0, or ≤ 0.
type identity struct {
	rule   *Rule
	refs   []ref
	atMost bool
}

// A sheet finds and judges the figures of a set.
type sheet struct {
	set     tables.Set
	unread  *unread // nil if all of the document could be read
	tables  [tables.MaxForm + 1]*tables.Table
	outside []outside
	// byAddress has the places of absent figures, once there are many.
	byAddress map[tables.Address]int32
	// starts has, by form, how many figures the forms before it have, and for form 0
	// how many all have.
	starts [tables.MaxForm + 1]int32
	// leaves is, for a subtotal that equals its parts exactly, the sum of the
	// half-units over its leaves, by place. Nil until an identity needs it.
	leaves []budget.Amount
	terms  []judge.Term // scratch
}

const (
	f01 = tables.Form01
	f02 = tables.Form02
	f03 = tables.Form03
	f04 = tables.Form04
	f05 = tables.Form05
	f06 = tables.Form06
	f07 = tables.Form07
	f08 = tables.Form08
	f09 = tables.Form09
)

func newSheet(set tables.Set, left *unread) *sheet {
	s := &sheet{set: set, unread: left, outside: make([]outside, 0, 64), terms: make([]judge.Term, 0, 64)}
	for t := range set.Tables() {
		s.tables[t.Form()] = t
		s.starts[t.Form()] = s.starts[0]
		s.starts[0] += int32(t.Size())
	}
	return s
}

// has reports whether the set has all the forms.
func (s *sheet) has(forms ...tables.Form) bool {
	for _, f := range forms {
		if s.tables[f] == nil {
			return false
		}
	}
	return true
}

// hasLine reports whether a form of the set prints a fixed line.
func (s *sheet) hasLine(f tables.Form, l tables.Line) bool {
	_, ok := s.tables[f].Row(tables.LineRow(l))
	return ok
}

// place numbers the cells: the figures of all tables, then those outside.
func (s *sheet) place(c cell) int { return int(s.starts[c.form] + c.index) }

// places returns how many cells there are so far.
func (s *sheet) places() int { return int(s.starts[0]) + len(s.outside) }

// term returns a cell as a term, standing for the figure.
func (s *sheet) term(r ref, f budget.Figure) judge.Term {
	t := judge.Term{Figure: f, Sign: r.sign}
	if s.leaves != nil {
		t.Leaves = s.leavesOf(r.cell)
	}
	return t
}

func (s *sheet) figure(c cell) budget.Figure {
	if c.form == 0 {
		return s.outside[c.index].figure
	}
	return s.tables[c.form].FigureAt(int(c.index))
}

func (s *sheet) address(c cell) tables.Address {
	if c.form == 0 {
		return s.outside[c.index].at
	}
	return s.tables[c.form].Address(int(c.index))
}

// cell returns the cell of an address. A figure that its form could have and the
// table has not counts as a blank of its own.
func (s *sheet) cell(a tables.Address) cell {
	if t := s.tables[a.Form]; t != nil {
		if i := t.Index(a.Row, a.Column); i >= 0 {
			return cell{a.Form, int32(i)}
		}
	}
	if i, ok := s.absent(a); ok {
		return cell{0, i}
	}
	return s.from(outside{at: a, absent: true})
}

// manyOutside is how many figures outside are looked through one by one; with more
// they are looked up.
const manyOutside = 256

// absent returns the place of an absent figure among those outside.
func (s *sheet) absent(a tables.Address) (int32, bool) {
	if len(s.outside) < manyOutside {
		i := slices.IndexFunc(s.outside, func(o outside) bool { return o.absent && o.at == a })
		return int32(i), i >= 0
	}
	if s.byAddress == nil {
		s.byAddress = map[tables.Address]int32{}
		for i, o := range s.outside {
			if o.absent {
				s.byAddress[o.at] = int32(i)
			}
		}
	}
	i, ok := s.byAddress[a]
	return i, ok
}

// from adds an outside figure.
func (s *sheet) from(o outside) cell {
	i := int32(len(s.outside))
	s.outside = append(s.outside, o)
	if o.absent && s.byAddress != nil {
		s.byAddress[o.at] = i
	}
	return cell{0, i}
}

// isAbsent reports whether a table could have a cell and has not.
func (s *sheet) isAbsent(c cell) bool { return c.form == 0 && s.outside[c.index].absent }

// isOwn reports whether the cell is one of the set, there or absent, and so one
// that may be wrong.
func (s *sheet) isOwn(c cell) bool { return c.form != 0 || s.isAbsent(c) }

// origin says whose a figure is.
func (s *sheet) origin(c cell) judge.Origin {
	if c.form != 0 {
		return judge.FromTables
	}
	return s.outside[c.index].from
}

func (s *sheet) judge(id identity) judge.Judgement {
	s.terms = s.terms[:0]
	for _, r := range id.refs {
		s.terms = append(s.terms, s.term(r, s.figure(r.cell)))
	}
	if id.atMost {
		return judge.AtMost(s.terms)
	}
	return judge.Sum(s.terms)
}

// halfUnit is what a cell contributes to the tolerance of an identity.
func (s *sheet) halfUnit(c cell) budget.Amount {
	own := s.figure(c).HalfUnit()
	if leaves := s.leavesOf(c); leaves.Compare(own) > 0 {
		return leaves
	}
	return own
}

// total returns the place of the term that the others are the parts of: the only
// one of its sign, and of two the code above the other. An identity of two against
// two has none.
func (s *sheet) total(refs []ref) (int, bool) {
	if len(refs) == 2 {
		a, b := s.address(refs[0].cell), s.address(refs[1].cell)
		switch {
		case a.Form != b.Form || a.Column != b.Column:
			return 0, false
		case isAbove(a.Row, b.Row):
			return 0, true
		default:
			return 1, isAbove(b.Row, a.Row)
		}
	}
	at, plus, minus := [2]int{}, 0, 0
	for i, r := range refs {
		if r.sign > 0 {
			plus++
			at[0] = i
		} else {
			minus++
			at[1] = i
		}
	}
	switch {
	case plus == 1:
		return at[0], true
	case minus == 1:
		return at[1], true
	default:
		return 0, false
	}
}

// isAbove reports whether a row is the total of a tree that the other is a part of.
func isAbove(whole, part tables.RowKey) bool {
	return whole != part && (whole.Line() == tables.Total && part.Functional() != 0 ||
		whole.Functional() != 0 && whole.Functional().Contains(part.Functional()) ||
		whole.Economic() != 0 && whole.Economic().Contains(part.Economic()))
}

// leavesOf returns the leaves of a cell, or of the one that it repeats.
func (s *sheet) leavesOf(c cell) budget.Amount {
	if c.form == 0 && s.outside[c.index].of.form != 0 {
		c = s.outside[c.index].of
	}
	return s.leaves[s.place(c)]
}

// levels bounds how deep a subtotal can stand above its leaves: 合计, 类, 款, 项, and
// a sum across.
const levels = 5

// findLeaves works out the leaves of every subtotal from the identities inside the
// tables. A part may be a subtotal itself, so they are gone through once for every
// level. Printed zeros do not count: they almost never hide anything.
func (s *sheet) findLeaves(identities []identity) {
	s.leaves = make([]budget.Amount, s.places())
	for range levels {
		changed := false
		for _, id := range identities {
			whole, ok := s.total(id.refs)
			if !ok || s.judge(id).Verdict != judge.Exact {
				continue
			}
			var sum int64
			for i, r := range id.refs {
				if i != whole && !s.figure(r.cell).Amount().IsZero() {
					sum += s.halfUnit(r.cell).Fen()
				}
			}
			if c := id.refs[whole].cell; sum > s.halfUnit(c).Fen() {
				s.leaves[s.place(c)] = budget.Fen(sum)
				changed = true
			}
		}
		if !changed {
			return
		}
	}
}
