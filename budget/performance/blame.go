package performance

import (
	"cmp"
	"slices"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/budget/judge"
)

// One wrong cell breaks every claim it stands in. Blame looks for cells of which one
// value would mend all their broken claims and break none.

// A suspect is a cell that explains broken claims.
type suspect struct {
	cell   cell
	repair budget.Figure
	broken []int
}

// blame adds a finding for each cause, in order of the claims.
func (c *checker) blame() {
	open := map[int]bool{}
	for i := range c.outcomes {
		if c.outcomes[i].isBroken() {
			open[i] = true
		}
	}
	if len(open) == 0 {
		return
	}
	var found []suspect
	for _, s := range c.suspects() {
		s.broken = slices.DeleteFunc(s.broken, func(i int) bool { return !open[i] })
		if len(s.broken) > 1 {
			found = append(found, s)
			for _, i := range s.broken {
				delete(open, i)
			}
		}
	}
	for i := range c.claims {
		if open[i] {
			at, expected := c.missing(i)
			found = append(found, suspect{at, expected, []int{i}})
		}
	}
	slices.SortStableFunc(found, func(a, b suspect) int { return cmp.Compare(a.broken[0], b.broken[0]) })
	for _, s := range found {
		slices.SortStableFunc(s.broken, func(i, j int) int { return cmp.Compare(c.claims[i].rule, c.claims[j].rule) })
		c.find(s.cell, s.repair, c.worst(s.broken), s.broken)
	}
}

// missing returns the cell to blame for a single claim, and what it should say: the one
// that makes the others, or the only blank if that is what is missing. Of several blanks
// none can be told.
func (c *checker) missing(claim int) (cell, budget.Figure) {
	of, o := &c.claims[claim], &c.outcomes[claim]
	if of.kind != sumClaim || o.verdict != judge.Incomplete {
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

// suspects returns the cells that explain several broken claims, those that explain
// most first.
func (c *checker) suspects() []suspect {
	of := map[cell][]int{} // the claims each cell stands in
	broken := map[cell][]int{}
	var order []cell
	for i := range c.claims {
		for _, t := range c.claims[i].terms {
			of[t.cell] = append(of[t.cell], i)
			if c.outcomes[i].isBroken() {
				if broken[t.cell] == nil {
					order = append(order, t.cell)
				}
				broken[t.cell] = append(broken[t.cell], i)
			}
		}
	}
	var all []suspect
	for _, at := range order {
		if len(broken[at]) < 2 || at.block == hundredBlock {
			continue
		}
		if repair, ok := c.repair(at, of[at], broken[at]); ok {
			all = append(all, suspect{at, repair, broken[at]})
		}
	}
	slices.SortStableFunc(all, func(a, b suspect) int { return cmp.Compare(len(b.broken), len(a.broken)) })
	return all
}

// repair returns a value of the cell with which all its claims hold, out of those that
// the broken ones ask for.
func (c *checker) repair(at cell, claims, broken []int) (budget.Figure, bool) {
	was := c.e.stated(at)
	defer func() { c.e.set(at, was) }()
	for _, i := range broken {
		var value budget.Figure
		switch {
		case c.claims[i].kind == sumClaim:
			c.e.set(at, was)
			value = c.e.implied(&c.claims[i], at)
		case c.claims[i].at == at:
			value = c.outcomes[i].expected
		}
		if value.IsBlank() {
			continue
		}
		c.e.set(at, value)
		if !slices.ContainsFunc(claims, func(j int) bool {
			o := c.e.judge(&c.claims[j])
			return o.isBroken()
		}) {
			return value, true
		}
	}
	return budget.Figure{}, false
}
