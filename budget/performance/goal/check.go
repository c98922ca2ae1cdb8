package goal

import (
	"cmp"
	"slices"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/budget/judge"
	"github.com/fiscalcn/yusuan/budget/performance"
)

// Option changes what Check looks at.
type Option func(*checker)

// WithEvaluation adds the self-evaluation of the same project and year, for BG07.
func WithEvaluation(e performance.Evaluation) Option {
	return func(c *checker) {
		e.Funding = slices.Clone(e.Funding) // repairs may be tried on it
		c.evaluation = &e
	}
}

// WithUnread says what cells of the table it was read from have no place in it. Where one
// could not be understood, sums of which it may be part, and what may be missing because of
// it, are not evaluated.
func WithUnread(cells ...performance.Unread) Option {
	return func(c *checker) {
		c.gaps = c.gaps || slices.ContainsFunc(cells, func(u performance.Unread) bool { return u.Err != nil })
	}
}

// Check judges the table by the rules of this package. Rounding is no finding. One cause makes
// one finding: an amount that breaks several rules, and one value of which would mend them all,
// is reported once.
func (t Table) Check(options ...Option) judge.Report {
	c := &checker{t: t}
	c.t.Whole, c.t.Annual = slices.Clone(t.Whole), slices.Clone(t.Annual)
	for _, o := range options {
		o(c)
	}
	for _, r := range registry {
		if r.claims != nil {
			r.claims(c, r)
		}
	}
	c.judge()
	c.blame()
	for _, r := range registry {
		if r.looks != nil {
			r.looks(c, r)
		}
	}
	for i := range c.findings {
		c.findings[i].Section = t.heading()
	}
	return judge.NewReport(c.findings, c.skipped, nil)
}

// heading returns what the findings stand under: the title with the project.
func (t *Table) heading() string {
	if t.Project == "" {
		return t.Template.Title()
	}
	return t.Template.Title() + "：" + t.Project
}

// checker is one call of Check.
type checker struct {
	t          Table // a copy that repairs may be tried on
	evaluation *performance.Evaluation
	gaps       bool // cells could not be understood
	claims     []claim
	findings   []judge.Finding
	skipped    []judge.Unevaluated
}

// A cell is the place of an amount that claims are about.
type cell struct {
	money money
	row   int // of the list
}

type money uint8

const (
	wholeMoney money = iota
	annualMoney
	evaluationMoney // 年初预算数 of the self-evaluation
)

type term struct {
	cell
	sign int8
}

// A claim is that amounts add up to zero, or to no more.
type claim struct {
	rule   *Rule
	terms  []term // the first is what the others make
	atMost bool
	judged judge.Judgement
}

func (c *claim) isBroken() bool {
	v := c.judged.Verdict
	return v == judge.Impossible || v == judge.Incomplete || c.judged.Zeros
}

func (c *checker) claim(of claim) { c.claims = append(c.claims, of) }

func (c *checker) skip(rule *Rule, at judge.Place, reason judge.Message) {
	c.skipped = append(c.skipped, judge.Unevaluated{Rule: rule.ID, At: at, Reason: reason, Count: 1})
}

// at returns the amount of a cell, which may be set.
func (c *checker) at(of cell) *budget.Figure {
	switch of.money {
	case wholeMoney:
		return &c.t.Whole[of.row].Amount
	case annualMoney:
		return &c.t.Annual[of.row].Amount
	}
	return &c.evaluation.Funding[of.row].Initial
}

// place returns the name of a cell: 项目资金总额/财政资金.
func (c *checker) place(of cell) performance.Place {
	switch of.money {
	case wholeMoney:
		return placeOf("项目资金总额", c.t.Whole[of.row].Source)
	case annualMoney:
		return placeOf("年度资金申请总额", c.t.Annual[of.row].Source)
	}
	return performance.Place{Row: performance.Title, Column: "年初预算数"}
}

func placeOf(total string, s Source) performance.Place {
	if s == Total {
		return performance.Place{Row: total}
	}
	return performance.Place{Row: total, Column: s.String()}
}

// text returns a figure as the table would print it.
func (c *checker) text(f budget.Figure) string {
	if f.IsBlank() {
		return ""
	}
	return f.Text(c.t.Unit) + c.t.Unit.String()
}

// claimParts claims that the lines of some money that are totals are the sums of their parts.
func (c *checker) claimParts(r *Rule, of money) {
	list := c.t.Whole
	if of == annualMoney {
		list = c.t.Annual
	}
	for row, f := range list {
		parts := partsOf(list, f.Source)
		if len(parts) == 0 {
			continue
		}
		sum := claim{rule: r, terms: []term{{cell{of, row}, +1}}}
		for _, part := range parts {
			sum.terms = append(sum.terms, term{cell{of, part}, -1})
		}
		c.claim(sum)
	}
}

// judge judges the claims.
func (c *checker) judge() {
	for i := range c.claims {
		of := &c.claims[i]
		of.judged = c.judgement(of)
		if c.gaps && of.isBroken() && !of.atMost {
			of.judged = judge.Judgement{Verdict: judge.NotEvaluated}
			c.skip(of.rule, c.place(of.terms[0].cell), judge.Say("evaluation.unread-cell"))
		} else if of.judged.Verdict == judge.NotEvaluated {
			c.skip(of.rule, c.place(of.terms[0].cell), judge.Say("evaluation.no-figures"))
		}
	}
	for _, r := range registry {
		if r.looks == nil && !slices.ContainsFunc(c.claims, func(of claim) bool { return of.rule == r }) {
			c.skip(r, nil, judge.Say("evaluation.no-such"))
		}
	}
}

func (c *checker) judgement(of *claim) judge.Judgement {
	relation := judge.AddsUp
	if of.atMost {
		relation = judge.Limits
	}
	operands := make([]judge.Operand, 0, 8)
	for _, t := range of.terms {
		operands = append(operands, judge.Operand{Stated: judge.MoneyOf(*c.at(t.cell)), Sign: t.sign})
	}
	return relation.Judge(operands...)
}

// implied returns what the other terms of a sum leave for a cell of it, blank if that is not
// known.
func (c *checker) implied(of *claim, at cell) budget.Figure {
	if of.atMost {
		return budget.Figure{}
	}
	var sum budget.Accumulator
	var finest budget.Figure
	own := int8(0)
	for _, t := range of.terms {
		f := *c.at(t.cell)
		switch {
		case t.cell == at:
			own = t.sign
			continue
		case t.sign > 0:
			sum.Add(f.Amount())
		default:
			sum.Sub(f.Amount())
		}
		if !f.IsBlank() && (finest.IsBlank() || f.HalfUnit().Compare(finest.HalfUnit()) < 0) {
			finest = f
		}
	}
	a, err := sum.Amount()
	if err == nil && own > 0 {
		a, err = a.Neg()
	}
	if err != nil || finest.IsBlank() {
		return budget.Figure{}
	}
	if f, err := budget.Stated(a, c.t.Unit, finest.Places(c.t.Unit)); err == nil {
		return f
	}
	return budget.Exact(a)
}

// blame adds a finding for each cause, in the order of the claims: a cell that breaks several
// and one value of which mends them all, or else the cell that the others of a claim make.
func (c *checker) blame() {
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
		at := c.claims[n].terms[0].cell
		found = append(found, blamed{at, c.implied(&c.claims[n], at), []int{n}})
	}
	slices.SortStableFunc(found, func(a, b blamed) int { return cmp.Compare(a.broken[0], b.broken[0]) })
	for _, b := range found {
		c.find(b.cell, b.repair, b.broken)
	}
}

// solver returns the solver of the claims, and the cells by their index.
func (c *checker) solver() (*judge.Solver[budget.Figure], []cell) {
	var cells []cell
	s := &judge.Solver[budget.Figure]{Terms: make([][]int, len(c.claims))}
	for n := range c.claims {
		for _, t := range c.claims[n].terms {
			i := slices.Index(cells, t.cell)
			if i < 0 {
				i = len(cells)
				cells, s.Of = append(cells, t.cell), append(s.Of, nil)
			}
			s.Terms[n], s.Of[i] = append(s.Terms[n], i), append(s.Of[i], n)
		}
	}
	s.IsBroken = func(n int) bool { return c.claims[n].isBroken() }
	s.Suspect = func(i int, open []int) (budget.Figure, bool) {
		if len(open) < 2 {
			return budget.Figure{}, false
		}
		return c.repair(cells[i], s.Of[i], open)
	}
	s.Compare = func(a, b judge.Suspect[budget.Figure]) int { return cmp.Compare(len(a.Open), len(b.Open)) }
	return s, cells
}

// repair returns a value of a cell with which all its claims hold, of those that broken ones
// ask for.
func (c *checker) repair(at cell, claims, open []int) (budget.Figure, bool) {
	was := *c.at(at)
	defer func() { *c.at(at) = was }()
	for _, n := range open {
		*c.at(at) = was
		value := c.implied(&c.claims[n], at)
		*c.at(at) = value
		breaks := func(n int) bool {
			tried := claim{judged: c.judgement(&c.claims[n])}
			return tried.isBroken()
		}
		if !value.IsBlank() && !slices.ContainsFunc(claims, breaks) {
			return value, true
		}
	}
	return budget.Figure{}, false
}
