package claims

import (
	"fmt"
	"strings"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/budget/judge"
	"github.com/fiscalcn/yusuan/tables"
)

// A Cell is a figure of the set under check, by form and place in its table; or,
// with form 0, one of the sheet's outside figures.
type Cell struct {
	Form  tables.Form
	Index int32
}

// CellOf returns the cell of a figure that a table has.
func CellOf(t *tables.Table, k tables.RowKey, c tables.Column) Cell {
	return Cell{t.Form(), int32(t.Index(k, c))}
}

// Outside is a figure that an identity needs and the set does not have: a row that
// is absent, a figure of last year's set or of a unit's.
type Outside struct {
	At     tables.Address
	Figure budget.Figure
	absent bool // a row or column that the table could have and has not
	From   judge.Origin
	Of     Cell // the figure of the set that it repeats, if it does
}

// Ref is a term of an identity.
type Ref struct {
	Cell
	Sign int8
}

// Identity is Σ sign·figure = 0, or ≤ 0.
type Identity struct {
	Rule   *judge.Rule
	Refs   []Ref
	AtMost bool
	// OfUnits: it is of a figure of the department and those of its units.
	OfUnits bool
}

// A Sheet finds and judges the figures of a set.
type Sheet struct {
	Set     tables.Set
	Unread  *Unread // nil if all of the document could be read
	Tables  [tables.MaxForm + 1]*tables.Table
	outside []Outside
	absent  []int32   // the places of absent figures in that
	few     [64]int32 // room for those
	// byAddress has the places of absent figures, once there are many.
	byAddress map[tables.Address]int32
	// Starts has, by form, how many figures the forms before it have, and for form 0
	// how many all have.
	Starts [tables.MaxForm + 1]int32
	// Leaves is, for a subtotal that equals its parts exactly, the sum of the
	// half-units over its leaves, by place. Nil until an identity needs it.
	Leaves []budget.Amount
	Terms  []judge.Term // scratch
}

// NewSheet returns the sheet of a set; left is what of the document could not be read, nil if all could.
func NewSheet(set tables.Set, left *Unread) *Sheet {
	s := &Sheet{Set: set, Unread: left, outside: make([]Outside, 0, 64), Terms: make([]judge.Term, 0, 64)}
	s.absent = s.few[:0]
	for t := range set.Tables() {
		s.Tables[t.Form()] = t
		s.Starts[t.Form()] = s.Starts[0]
		s.Starts[0] += int32(t.Size())
	}
	return s
}

// Has reports whether the set has all the forms.
func (s *Sheet) Has(forms ...tables.Form) bool {
	for _, f := range forms {
		if s.Tables[f] == nil {
			return false
		}
	}
	return true
}

// HasLine reports whether a form of the set prints a fixed line.
func (s *Sheet) HasLine(f tables.Form, l tables.Line) bool {
	_, ok := s.Tables[f].Row(tables.LineRow(l))
	return ok
}

// Place numbers the cells: the figures of all tables, then those outside.
func (s *Sheet) Place(c Cell) int { return int(s.Starts[c.Form] + c.Index) }

// Places returns how many cells there are so far.
func (s *Sheet) Places() int { return int(s.Starts[0]) + len(s.outside) }

// Term returns a cell as a term, standing for the figure.
func (s *Sheet) Term(r Ref, f budget.Figure) judge.Term {
	t := judge.Term{Figure: f, Sign: r.Sign}
	if s.Leaves != nil {
		t.Leaves = s.LeavesOf(r.Cell)
	}
	return t
}

// Figure returns the figure of a cell.
func (s *Sheet) Figure(c Cell) budget.Figure {
	if c.Form == 0 {
		return s.outside[c.Index].Figure
	}
	return s.Tables[c.Form].FigureAt(int(c.Index))
}

// Address returns where a cell stands.
func (s *Sheet) Address(c Cell) tables.Address {
	if c.Form == 0 {
		return s.outside[c.Index].At
	}
	return s.Tables[c.Form].Address(int(c.Index))
}

// FormOf returns the form that a cell stands in.
func (s *Sheet) FormOf(c Cell) tables.Form {
	if c.Form == 0 {
		return s.outside[c.Index].At.Form
	}
	return c.Form
}

// Cell returns the cell of an address. A figure that its form could have and the
// table has not counts as a blank of its own.
func (s *Sheet) Cell(a tables.Address) Cell {
	if t := s.Tables[a.Form]; t != nil {
		if i := t.Index(a.Row, a.Column); i >= 0 {
			return Cell{a.Form, int32(i)}
		}
	}
	return s.Absent(a)
}

// manyAbsent is how many absent figures are looked through one by one; with more
// they are looked up.
const manyAbsent = 200

// Absent returns the cell of an address that the set does not have.
func (s *Sheet) Absent(a tables.Address) Cell {
	if s.byAddress == nil {
		for _, p := range s.absent {
			if o := &s.outside[p]; o.At.Row == a.Row && o.At.Form == a.Form && o.At.Column == a.Column {
				return Cell{0, p}
			}
		}
	} else if p, ok := s.byAddress[a]; ok {
		return Cell{0, p}
	}
	c := s.From(Outside{At: a, absent: true})
	switch s.absent = append(s.absent, c.Index); {
	case s.byAddress != nil:
		s.byAddress[a] = c.Index
	case len(s.absent) > manyAbsent:
		s.byAddress = map[tables.Address]int32{}
		for _, p := range s.absent {
			s.byAddress[s.outside[p].At] = p
		}
	}
	return c
}

// From adds an outside figure.
func (s *Sheet) From(o Outside) Cell {
	s.outside = append(s.outside, o)
	return Cell{0, int32(len(s.outside) - 1)}
}

// IsAbsent reports whether a table could have a cell and has not.
func (s *Sheet) IsAbsent(c Cell) bool { return c.Form == 0 && s.outside[c.Index].absent }

// IsOwn reports whether the cell is one of the set, there or absent, and so one
// that may be wrong.
func (s *Sheet) IsOwn(c Cell) bool { return c.Form != 0 || s.IsAbsent(c) }

// Origin says whose a figure is.
func (s *Sheet) Origin(c Cell) judge.Origin {
	if c.Form != 0 {
		return judge.FromTables
	}
	return s.outside[c.Index].From
}

// Judge judges an identity, with what the leaves of subtotals allow once they are found.
func (s *Sheet) Judge(id Identity) judge.Judgement {
	s.Terms = s.Terms[:0]
	for _, r := range id.Refs {
		s.Terms = append(s.Terms, s.Term(r, s.Figure(r.Cell)))
	}
	return id.Judge(s.Terms)
}

// Judge judges the identity by what its figures are, or would be.
func (id Identity) Judge(terms []judge.Term) judge.Judgement {
	if id.AtMost {
		return judge.AtMost(terms)
	}
	return judge.Sum(terms)
}

// halfUnit is what a cell contributes to the tolerance of an identity.
func (s *Sheet) halfUnit(c Cell) budget.Amount {
	own := s.Figure(c).HalfUnit()
	if leaves := s.LeavesOf(c); leaves.Compare(own) > 0 {
		return leaves
	}
	return own
}

// Total returns the place of the term that the others are the parts of: the only
// one of its sign, and of two the code above the other. An identity of two against
// two has none.
func (s *Sheet) Total(refs []Ref) (int, bool) {
	if len(refs) == 2 {
		a, b := s.Address(refs[0].Cell), s.Address(refs[1].Cell)
		switch {
		case a.Form == b.Form && a.Column != b.Column:
			return 0, false
		case isAbove(a.Row, b.Row):
			return 0, true
		default:
			return 1, isAbove(b.Row, a.Row)
		}
	}
	at, plus, minus := [2]int{}, 0, 0
	for i, r := range refs {
		if r.Sign > 0 {
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

// LeavesOf returns the leaves of a cell, or of the one that it repeats.
func (s *Sheet) LeavesOf(c Cell) budget.Amount {
	if c.Form == 0 && s.outside[c.Index].Of.Form != 0 {
		c = s.outside[c.Index].Of
	}
	return s.Leaves[s.Place(c)]
}

// levels bounds how deep a subtotal can stand above its leaves: 合计, 类, 款, 项, and
// a sum across.
const levels = 5

// FindLeaves works out the leaves of every subtotal from the identities inside the
// tables that hold exactly. A part may be a subtotal itself, so they are gone through once
// for every level. Printed zeros do not count: they almost never hide anything.
func (s *Sheet) FindLeaves(identities []Identity) {
	s.Leaves = make([]budget.Amount, s.Places())
	type subtotal struct{ identity, whole int }
	var subtotals []subtotal
	for i, id := range identities {
		if whole, ok := s.Total(id.Refs); ok && s.Judge(id).Verdict == judge.Exact {
			subtotals = append(subtotals, subtotal{i, whole})
		}
	}
	for range levels {
		changed := false
		for _, sub := range subtotals {
			refs := identities[sub.identity].Refs
			var sum int64
			for i, r := range refs {
				if i != sub.whole && !s.Figure(r.Cell).Amount().IsZero() {
					sum += s.halfUnit(r.Cell).Fen()
				}
			}
			if c := refs[sub.whole].Cell; sum > s.halfUnit(c).Fen() {
				s.Leaves[s.Place(c)] = budget.Fen(sum)
				changed = true
			}
		}
		if !changed {
			break
		}
	}
	s.forced(identities)
}

// forced finds the forms that were rounded so as to add up, beside forms in a smaller unit that tell
// more. Each figure of such a form may be off by less than its last digit is worth: of 0.144, 0.143
// and 0.143万元, which make 0.43万元, one is printed as 0.15万元.
func (s *Sheet) forced(identities []Identity) {
	finest, isMixed := budget.WanYuan, false
	for t := range s.Set.Tables() {
		if t.Unit() == budget.Yuan {
			finest = budget.Yuan
		}
	}
	for t := range s.Set.Tables() {
		isMixed = isMixed || t.Unit() != finest
	}
	if !isMixed {
		return
	}
	var exact, others [tables.MaxForm + 1]bool
	for _, id := range identities {
		f := s.FormOf(id.Refs[0].Cell)
		switch s.Judge(id).Verdict {
		case judge.Exact:
			exact[f] = exact[f] || s.parts(id) > 1
		case judge.NotEvaluated:
		default:
			others[f] = true
		}
	}
	for t := range s.Set.Tables() {
		if f := t.Form(); t.Unit() == finest || !exact[f] || others[f] {
			continue
		}
		for i := range t.Size() {
			if last := 2 * t.FigureAt(i).HalfUnit().Fen(); last > s.Leaves[s.Starts[t.Form()]+int32(i)].Fen() {
				s.Leaves[s.Starts[t.Form()]+int32(i)] = budget.Fen(last)
			}
		}
	}
}

// parts counts the figures of an identity that are not zero, but for one.
func (s *Sheet) parts(id Identity) int {
	n := -1
	for _, r := range id.Refs {
		if !s.Figure(r.Cell).Amount().IsZero() {
			n++
		}
	}
	return n
}

// Repeated returns the cell that an outside figure repeats, or else the cell itself.
func (s *Sheet) Repeated(c Cell) Cell {
	if c.Form == 0 && s.outside[c.Index].Of.Form != 0 {
		return s.outside[c.Index].Of
	}
	return c
}

// JudgeOwn judges an identity of a table by the half-units of its figures alone.
func (s *Sheet) JudgeOwn(id tables.Identity) judge.Judgement {
	s.Terms = s.Terms[:0]
	for i := range id.Len() {
		t := id.Term(i)
		s.Terms = append(s.Terms, judge.Term{Figure: t.Figure, Sign: int8(t.Sign)})
	}
	return judge.Sum(s.Terms)
}

// LacksRow reports whether an address is of a row that its table lacks.
func (s *Sheet) LacksRow(a tables.Address) bool {
	return a.Row != (tables.RowKey{}) && s.Tables[a.Form] != nil && !HasRow(s.Tables[a.Form], a.Row)
}

// Place names a figure, row or table for people: 公开03 2011301 基本支出.
func Place(a tables.Address) judge.Message {
	parts := make([]string, 0, 3)
	if a.Form.IsValid() {
		parts = append(parts, a.Form.String())
	}
	if a.Row != (tables.RowKey{}) {
		parts = append(parts, a.Row.String())
	}
	if a.Column.IsValid() {
		parts = append(parts, a.Column.String())
	}
	return judge.Message{Text: strings.Join(parts, " ")}
}

// Listed lists forms, columns or rules as they stand: 公开05、公开02.
func Listed[T any](all []T) judge.Message {
	list := make([]any, len(all))
	for i, x := range all {
		list[i] = x
	}
	if len(all) == 1 {
		return judge.Message{Text: fmt.Sprint(list...)}
	}
	return judge.Say("all.enumerated", list...)
}
