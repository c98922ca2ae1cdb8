package performance

import (
	"slices"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/budget/judge"
)

// Option changes what Check looks at.
type Option func(*checker)

// WithReport adds what the report text states ([ReadReport]), for P09.
func WithReport(statements ...Statement) Option {
	return func(c *checker) { c.statements = append(c.statements, statements...) }
}

// Unread is a cell that has no place in an Evaluation, or whose text cannot be
// understood there.
type Unread struct {
	Row, Column int    // counted from 1
	Text        string // of the cell
	Err         error  // why it cannot be understood; nil if it has no place
}

// WithUnread says what cells of the table the Evaluation was read from have no place in
// it. Where one could not be understood, sums of which it may be part, and blanks that it
// may be, are not evaluated, and P06 lists these cells.
func WithUnread(cells ...Unread) Option {
	return func(c *checker) {
		for _, u := range cells {
			if u.Err != nil {
				c.gaps = append(c.gaps, u)
			}
		}
	}
}

// With adds rules of the caller's own. One with the ID of a rule of this package is not
// evaluated.
func With(rules ...Rule) Option {
	return func(c *checker) {
		for _, r := range rules {
			switch _, isTaken := Lookup(r.ID); {
			case isTaken:
				c.skip(r.ID, Place{}, judge.Say("all.id-taken"))
			case r.work != nil:
				c.rules = append(c.rules, &r)
			}
		}
	}
}

// Check judges every cell that is there by the rules P01 to P12, of which P09 and P12 are
// about statements of the report text. Rounding is no finding. One cause makes one finding: a cell that
// breaks several rules, and one value of which would mend them all, is reported once.
func (e Evaluation) Check(options ...Option) judge.Report {
	c := newChecker(e)
	for _, o := range options {
		o(c)
	}
	c.judge()
	if len(c.gaps) > 0 {
		c.allowGaps()
	}
	c.noteSkipped()
	c.blame()
	for _, r := range c.rules {
		if r.work.looks != nil {
			r.work.looks(c, r)
		}
	}
	for i := range c.findings {
		c.findings[i].Section = e.heading()
	}
	if len(c.gaps) > 0 {
		c.skip(ruleP06.ID, Place{}, judge.Say("evaluation.unread", e.heading(), placesOf(c.gaps)))
	}
	return judge.NewReport(c.findings, c.skipped, nil)
}

// heading returns what the findings stand under: the title with the project.
func (e *Evaluation) heading() string {
	if e.Project == "" {
		return Title
	}
	return Title + "：" + e.Project
}

// placesOf lists cells with their places.
func placesOf(cells []Unread) judge.Message {
	var list []any
	for _, u := range cells {
		list = append(list, judge.Say("evaluation.cell", u.Row, u.Column, u.Text))
	}
	return judge.Say("all.enumerated", list...)
}

// checker is one call of Check.
type checker struct {
	e          Evaluation // a copy that repairs may be tried on
	rules      []*Rule
	claims     []claim
	outcomes   []outcome
	statements []Statement // of the report text
	gaps       []Unread    // cells that could not be understood
	findings   []judge.Finding
	skipped    []judge.Unevaluated
}

func newChecker(e Evaluation) *checker {
	c := &checker{e: e, rules: slices.Clone(registry[:])}
	c.e.Funding, c.e.Indicators = slices.Clone(e.Funding), slices.Clone(e.Indicators)
	if e.TotalWeight.IsBlank() && !e.Total.IsBlank() { // some tables do not print it
		c.e.TotalWeight = e.addedWeights()
	}
	return c
}

// judge judges what the rules claim.
func (c *checker) judge() {
	c.claims = c.e.claims(c.rules)
	c.outcomes = make([]outcome, len(c.claims))
	for i := range c.claims {
		c.outcomes[i] = c.claims[i].judge(&c.e, &c.claims[i])
	}
}

// allowGaps takes back what is broken perhaps only because a figure could not be read.
func (c *checker) allowGaps() {
	for i := range c.outcomes {
		o := &c.outcomes[i]
		if o.isBroken() && (o.verdict == judge.Incomplete || c.claims[i].rule.work.adds) {
			*o = outcome{verdict: judge.NotEvaluated, reason: judge.Say("evaluation.unread-cell")}
		}
	}
}

// addedWeights returns the sum of the weights, blank if an indicator has none.
func (e *Evaluation) addedWeights() Number {
	if slices.ContainsFunc(e.Indicators, func(i Indicator) bool { return i.Weight.IsBlank() }) {
		return Number{}
	}
	weights, _ := e.marks()
	total, err := add(weights...)
	if err != nil {
		return Number{}
	}
	return Number{total}
}

func (c *checker) skip(rule string, at Place, reason judge.Message) {
	c.skipped = append(c.skipped, judge.Unevaluated{Rule: rule, At: at, Reason: reason, Count: 1})
}

// noteSkipped notes the claims that could not be judged, and the rules without any.
func (c *checker) noteSkipped() {
	for _, r := range c.rules {
		some := r.work.looks != nil
		for i := range c.claims {
			if c.claims[i].rule != r {
				continue
			}
			some = true
			if o := c.outcomes[i]; o.verdict == judge.NotEvaluated {
				c.skip(r.ID, c.e.place(c.claims[i].at), o.reason)
			}
		}
		if !some {
			c.skip(r.ID, Place{}, judge.Say("evaluation.no-such"))
		}
	}
}

// find adds a finding on a cell.
func (c *checker) find(at cell, expected budget.Figure, verdict judge.Verdict, broken []int) {
	f := judge.Finding{
		Rule: c.claims[broken[0]].rule.ID, Verdict: verdict, Severity: severity(verdict, c.claims[broken[0]].rule),
		At: c.e.place(at), StatedText: c.e.text(at, c.e.stated(at)), ExpectedText: c.e.text(at, expected),
		Stated: c.e.typed(at, c.e.stated(at)), Expected: c.e.typed(at, expected),
	}
	for _, i := range broken {
		f.Evidence = append(f.Evidence, c.evidence(i))
	}
	f.Difference, f.Tolerance = f.Evidence[0].Difference, f.Evidence[0].Tolerance
	if !slices.ContainsFunc(broken, func(i int) bool { return !c.outcomes[i].usual }) {
		f.Severity = judge.Warning
	}
	f.Message = message(&f, c.claims[broken[0]].rule, c.outcomes[broken[0]].reason)
	if c.claims[broken[0]].atMost {
		f.Message = c.exceeds(broken[0])
	}
	c.findings = append(c.findings, f)
}

// evidence shows a claim: the cells that it reads, and by how much a sum of money misses.
func (c *checker) evidence(i int) judge.Evidence {
	of, o := &c.claims[i], &c.outcomes[i]
	e := judge.Evidence{Rule: of.rule.ID, At: c.e.place(of.at), Verdict: o.verdict}
	for _, t := range of.terms {
		shown := judge.EvidenceTerm{Sign: t.sign, Stated: c.e.typed(t.cell, c.e.stated(t.cell)), From: judge.FromRule}
		if t.block != hundredBlock {
			shown.At, shown.From = c.e.place(t.cell), judge.FromPerformance
		}
		e.Terms = append(e.Terms, shown)
	}
	if of.isSum() && of.at.block == fundingBlock {
		e.Difference, _ = o.misses.Difference.Amount() // zero beyond the range of an amount
		e.Tolerance, _ = o.misses.Tolerance.Amount()
	}
	return e
}

func severity(v judge.Verdict, r *Rule) judge.Severity {
	if v == judge.Impossible || v == judge.Mismatch {
		return r.Severity
	}
	return judge.Warning
}

// message says a finding on a cell in a sentence, with a reason if there is more to say.
func message(f *judge.Finding, r *Rule, reason judge.Message) judge.Message {
	stated, why := judge.Say("evaluation.blank", f.At), judge.Message{}
	if f.StatedText != "" {
		stated = judge.Say("evaluation.is", f.At, f.StatedText)
	}
	switch {
	case f.Verdict == judge.Rounding:
		why = judge.Say("evaluation.hidden-by-zeros")
	case f.ExpectedText != "":
		why = judge.Say("evaluation.should-be", f.ExpectedText)
	case f.Verdict == judge.Incomplete:
		why = judge.Say("evaluation.left-out")
	case !reason.IsZero():
		why = judge.Say("evaluation.because", reason)
	}
	return judge.Say("evaluation.finding", stated, why, r.ID, r.Title)
}

// exceeds says that one side of an inequality is larger than the other, and names both.
func (c *checker) exceeds(i int) judge.Message {
	var sides [2][]any
	for _, t := range c.claims[i].terms {
		side := &sides[0]
		if t.sign < 0 {
			side = &sides[1]
		}
		stated := judge.Say("all.blank")
		if text := c.e.text(t.cell, c.e.stated(t.cell)); text != "" {
			stated = judge.Message{Text: text}
		}
		*side = append(*side, judge.Say("evaluation.figure", c.e.place(t.cell), stated))
	}
	r := c.claims[i].rule
	return judge.Say("evaluation.exceeds", judge.Say("all.plus", sides[0]...), judge.Say("all.plus", sides[1]...), r.ID, r.Title)
}

// grade checks the grade against the total; against the sum of the scores, too, as a
// wrong total is a finding of its own.
func (c *checker) grade(r *Rule) {
	e := &c.e
	at := Place{Row: gradeRow}
	switch {
	case e.Scale == Scale{}:
		c.skip(r.ID, at, judge.Say("evaluation.no-grade-scale"))
		return
	case e.Total.IsBlank():
		c.skip(r.ID, at, judge.Say("evaluation.no-total"))
		return
	case e.Grade == e.Scale.Grade(e.Total):
		return
	}
	for i := range c.claims {
		if slices.Contains(r.work.after, c.claims[i].rule) && c.outcomes[i].isBroken() &&
			e.Grade == e.Scale.Grade(Number{c.outcomes[i].expected}) {
			return
		}
	}
	f := judge.Finding{
		Rule: r.ID, Verdict: judge.Mismatch, At: at, StatedText: e.Grade, ExpectedText: e.Scale.Grade(e.Total),
	}
	if e.Grade == "" {
		f.Verdict = judge.Incomplete
	}
	f.Evidence = []judge.Evidence{{Rule: r.ID, At: at, Verdict: f.Verdict}}
	f.Severity = severity(f.Verdict, r)
	f.Message = message(&f, r, judge.Message{})
	c.findings = append(c.findings, f)
}
