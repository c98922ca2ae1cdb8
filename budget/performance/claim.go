package performance

import (
	"slices"
	"strings"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/budget/judge"
)

// A claim is that the figures of some cells fit together.
type claim struct {
	rule   *Rule
	judge  judgement
	at     cell   // what the others make; the first of terms
	terms  []term // the cells it reads; those of a sum have signs
	atMost bool   // a sum is no more than zero
}

// A judgement judges a claim about the figures of a table.
type judgement func(*Evaluation, *claim) outcome

// isSum reports whether a claim is that the terms add up to zero, or to no more.
func (c *claim) isSum() bool { return c.terms[0].sign != 0 }

type term struct {
	cell
	sign int8
}

// money returns a cell of the money.
func money(row, field int) cell { return cell{fundingBlock, row, field} }

func (c cell) plus() term { return term{c, +1} }

func (c cell) less() term { return term{c, -1} }

// An outcome is what became of a claim.
type outcome struct {
	verdict  judge.Verdict
	misses   judge.Judgement // of a sum: by how much
	zeros    bool            // explained only by what printed zeros may hide
	usual    bool            // impossible only if the usual scoring is meant, which the table does not state
	expected budget.Figure   // at, if it is known what it should be
	reason   judge.Message   // why it was not evaluated, or what is wrong
}

// isBroken reports whether the claim needs an explanation.
func (o *outcome) isBroken() bool {
	return o.verdict == judge.Impossible || o.verdict == judge.Incomplete || o.zeros
}

// A claimer writes claims down, their terms one after the other.
type claimer struct {
	rule   *Rule // whose claims are written
	claims []claim
	terms  []term
}

// put adds a claim with the terms added since the one before; the first is its cell.
func (w *claimer) put(j judgement, from int) {
	terms := w.terms[from:len(w.terms):len(w.terms)]
	w.claims = append(w.claims, claim{rule: w.rule, judge: j, at: terms[0].cell, terms: terms})
}

// sum adds a claim that a cell and signed terms add up to zero.
func (w *claimer) sum(at cell, terms ...term) {
	from := len(w.terms)
	w.terms = append(append(w.terms, term{at, +1}), terms...)
	w.put((*Evaluation).judgeSum, from)
}

// other adds a claim on some cells that is no sum.
func (w *claimer) other(j judgement, cells ...cell) {
	from := len(w.terms)
	for _, c := range cells {
		w.terms = append(w.terms, term{c, 0})
	}
	w.put(j, from)
}

// claims returns all that must hold by some rules, in the order of the table.
func (e *Evaluation) claims(rules []*Rule) []claim {
	lines, indicators := len(e.Funding), len(e.Indicators)
	w := claimer{claims: make([]claim, 0, 11*lines+3*indicators+3), terms: make([]term, 0, 24*lines+11*indicators+4)}
	for row := range e.Funding {
		e.claim(&w, rules, row, ofLine, ofMarks, ofParts)
	}
	for row := range e.Indicators {
		e.claim(&w, rules, row, ofIndicator)
	}
	// Without a row of totals not all that they are sums of may be here.
	if indicators > 0 {
		e.claim(&w, rules, 0, ofTotals)
	}
	e.claim(&w, rules, 0, ofTable)
	return w.claims
}

// claim writes down what the rules claim of some parts of the table.
func (e *Evaluation) claim(w *claimer, rules []*Rule, row int, parts ...int) {
	for _, part := range parts {
		for _, w.rule = range rules {
			if claim := w.rule.work.claims[part]; claim != nil {
				claim(e, w, row)
			}
		}
	}
}

// hidesWeight reports whether the table gives marks for spending the budget without their
// weight, so that the weights that it prints are not all.
func (e *Evaluation) hidesWeight() bool {
	return slices.ContainsFunc(e.Funding, func(l Line) bool { return l.Weight.IsBlank() && !l.Score.IsBlank() })
}

// usageBase returns the field that rates of what was spent are rates of.
func (e *Evaluation) usageBase() int {
	if e.Template == Ministry {
		return executionBase(e.Funding)
	}
	return received
}

// claimParts claims that a line is the sum of its parts, if it is a total.
func (e *Evaluation) claimParts(w *claimer, row int) {
	if !e.Template.isTotal(e.Funding[row].Source) || !e.Template.listsAll(e.Funding) {
		return
	}
	for _, c := range e.Template.columns() {
		if c.field >= moneyFields {
			continue
		}
		from := len(w.terms)
		w.terms = append(w.terms, term{cell{fundingBlock, row, c.field}, +1})
		for part := range e.Funding {
			if e.isPart(part, row) {
				w.terms = append(w.terms, term{cell{fundingBlock, part, c.field}, -1})
			}
		}
		if len(w.terms) == from+1 { // no parts
			w.terms = w.terms[:from]
			return
		}
		w.put((*Evaluation).judgeSum, from)
	}
}

// claimTotal claims that a total is the sum of a column of the indicators, and of a
// field of the lines where they state it.
func (e *Evaluation) claimTotal(w *claimer, total cell, of block, field int) {
	from := len(w.terms)
	w.terms = append(w.terms, term{total, +1})
	for row := range e.Funding {
		if countsMarks(e.Funding, row) && !e.Funding[row].number(field).IsBlank() {
			w.terms = append(w.terms, term{cell{lineNumberBlock, row, field}, -1})
		}
	}
	for row := range e.Indicators {
		w.terms = append(w.terms, term{cell{of, row, 0}, -1})
	}
	w.put((*Evaluation).judgeSum, from)
}

// isPart reports whether one line is part of another, a total.
func (e *Evaluation) isPart(line, total int) bool {
	return e.Template.parent(e.Funding[line].Source) == e.Funding[total].Source
}

// line returns the line of a source, -1 if there is none.
func (e *Evaluation) line(s Source) int {
	return slices.IndexFunc(e.Funding, func(l Line) bool { return l.Source == s })
}

// isUsage reports whether an indicator is by its name the rate of what was spent: ⑥/⑤,
// or 执行率. A rate at some date, or of a part of the money, is another.
func (t Template) isUsage(name string) bool {
	if t == Ministry {
		return slices.Contains([]string{"执行率", "预算执行率", "资金执行率", "项目预算执行率", "预算资金执行率"}, name)
	}
	return strings.Contains(name, "资金使用率") || strings.Contains(name, "支出实现率")
}

// judgeSum judges that the terms add up to zero, or to no more.
func (e *Evaluation) judgeSum(c *claim) outcome {
	terms := make([]judge.Term, 0, 16)
	for _, t := range c.terms {
		terms = append(terms, judge.Term{Figure: e.figure(t.cell), Sign: t.sign, Leaves: e.leaves(t.cell)})
	}
	j := judge.Sum(terms)
	if c.atMost {
		j = judge.AtMost(terms)
	}
	o := outcome{verdict: j.Verdict, misses: j, zeros: j.Zeros}
	switch {
	case o.verdict == judge.NotEvaluated:
		o.reason = judge.Say("evaluation.no-figures")
	case o.isBroken():
		o.expected = e.implied(c, c.at)
	}
	return o
}

// leaves returns the half-units of the parts of a total, if it is exactly their sum:
// then it may have been added up after they were rounded.
func (e *Evaluation) leaves(c cell) budget.Amount {
	none := budget.Amount{}
	if c.block != fundingBlock || !e.Template.isTotal(e.Funding[c.row].Source) || e.figure(c).IsBlank() {
		return none
	}
	var total, halves budget.Accumulator
	parts := 0
	for row := range e.Funding {
		if !e.isPart(row, c.row) {
			continue
		}
		parts++
		part := cell{fundingBlock, row, c.column}
		f, half := e.figure(part), e.leaves(part)
		if half.Compare(f.HalfUnit()) < 0 {
			half = f.HalfUnit()
		}
		total.Add(f.Amount())
		halves.Add(half)
	}
	if a, err := total.Amount(); parts == 0 || err != nil || a != e.figure(c).Amount() {
		return none
	}
	if a, err := halves.Amount(); err == nil {
		return a
	}
	return none
}

// implied returns what the other terms of a sum leave for a cell of it, with the
// precision that the cell has or, if it is blank, the finest of theirs.
func (e *Evaluation) implied(c *claim, at cell) budget.Figure {
	var own term
	others := make([]signed, 0, 16)
	for _, t := range c.terms {
		if t.cell == at {
			own = t
		} else {
			others = append(others, signed{e.stated(t.cell), t.sign > 0})
		}
	}
	if c.atMost {
		return budget.Figure{} // many values would do
	}
	if own.sign < 0 {
		for i := range others {
			others[i].negative = !others[i].negative
		}
	}
	f, err := add(others...)
	if err != nil || f.IsBlank() {
		return budget.Figure{}
	}
	if was := e.stated(at); !was.IsBlank() {
		if g, err := like(was, f.Amount()); err == nil && g.Amount() == f.Amount() {
			return g
		}
	}
	return f
}
