package performance

import (
	"cmp"
	"slices"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/budget/judge"
)

// A cell is blamed if several claims are broken that it stands in, and one value of it
// would mend them all and break none. Of a single broken claim it is the cell that the
// others make.

// blame adds a finding for each cause, in order of the claims.
func (c *checker) blame() {
	if !slices.ContainsFunc(c.outcomes, func(o outcome) bool { return o.isBroken() }) {
		return
	}
	type blamed struct {
		cell   cell
		repair budget.Figure
		broken []int
	}
	var found []blamed
	s, cells := c.solver()
	for _, suspect := range s.Solve() {
		found = append(found, blamed{cells[suspect.Figure], suspect.Repair, suspect.Open})
	}
	for _, n := range s.Left() {
		at, expected := c.missing(n)
		found = append(found, blamed{at, expected, []int{n}})
	}
	slices.SortStableFunc(found, func(a, b blamed) int { return cmp.Compare(a.broken[0], b.broken[0]) })
	for _, b := range found {
		slices.SortStableFunc(b.broken, func(i, j int) int { return cmp.Compare(c.claims[i].rule.ID, c.claims[j].rule.ID) })
		c.find(b.cell, b.repair, c.worst(b.broken), b.broken)
	}
}

// solver returns the solver of the claims, and the cells by their index.
func (c *checker) solver() (*judge.Solver[budget.Figure], []cell) {
	var cells []cell
	index := map[cell]int{}
	s := &judge.Solver[budget.Figure]{Terms: make([][]int, len(c.claims))}
	for n := range c.claims {
		for _, t := range c.claims[n].terms {
			i, known := index[t.cell]
			if !known {
				i = len(cells)
				index[t.cell] = i
				cells = append(cells, t.cell)
				s.Of = append(s.Of, nil)
			}
			s.Terms[n] = append(s.Terms[n], i)
			s.Of[i] = append(s.Of[i], n)
		}
	}
	s.IsBroken = func(n int) bool { return c.outcomes[n].isBroken() }
	s.Suspect = func(i int, open []int) (budget.Figure, bool) {
		if len(open) < 2 || cells[i].block == hundredBlock {
			return budget.Figure{}, false
		}
		return c.repair(cells[i], s.Of[i], open)
	}
	s.Compare = func(a, b judge.Suspect[budget.Figure]) int { return cmp.Compare(len(a.Open), len(b.Open)) }
	return s, cells
}

// missing returns the cell to blame for a single claim, and what it should say: the one
// that makes the others, or the only blank if that is what is missing. Of several blanks
// none can be told.
func (c *checker) missing(claim int) (cell, budget.Figure) {
	of, o := &c.claims[claim], &c.outcomes[claim]
	if !of.isSum() || o.verdict != judge.Incomplete {
		return of.at, o.expected
	}
	var blanks []cell
	for _, t := range of.terms {
		if c.e.figure(t.cell).IsBlank() {
			blanks = append(blanks, t.cell)
		}
	}
	if len(blanks) == 1 {
		return blanks[0], c.e.implied(of, blanks[0])
	}
	return of.at, budget.Figure{}
}

// worst returns the verdict on a cell: that of the worst claim.
func (c *checker) worst(broken []int) judge.Verdict {
	v := c.outcomes[broken[0]].verdict
	for _, i := range broken[1:] {
		v = max(v, c.outcomes[i].verdict)
	}
	return v
}

// repair returns a value of a cell with which all its claims hold, of those that broken
// ones ask for.
func (c *checker) repair(at cell, claims, open []int) (budget.Figure, bool) {
	was := c.e.stated(at)
	defer func() { c.e.set(at, was) }()
	holds := func(n int, value budget.Figure) bool {
		c.e.set(at, value)
		o := c.claims[n].judge(&c.e, &c.claims[n])
		return !o.isBroken()
	}
	value, _, all := judge.Mend(open,
		func(n int) (value budget.Figure, ok bool) {
			c.e.set(at, was)
			switch {
			case c.claims[n].isSum():
				value = c.e.implied(&c.claims[n], at)
			case c.claims[n].at == at:
				value = c.outcomes[n].expected
			}
			return value, !value.IsBlank()
		}, holds,
		func(value budget.Figure) bool {
			return !slices.ContainsFunc(claims, func(n int) bool { return !holds(n, value) })
		})
	return value, all
}
