package performance

import (
	"slices"
	"strings"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/budget/judge"
)

// A claim is that the figures of some cells fit together.
type claim struct {
	rule  string
	kind  kind
	at    cell   // what the others make; the first of terms
	terms []term // the cells it reads; in a sum, Σ ± = 0
}

type term struct {
	cell
	sign int8
}

type kind uint8

const (
	sumClaim   kind = iota
	rateClaim       // ⑧ = ⑦/⑤
	scoreClaim      // marks of an indicator
	usageClaim      // actual value = ⑥/⑤
)

// An outcome is what became of a claim.
type outcome struct {
	verdict  judge.Verdict
	zeros    bool          // explained only by what printed zeros may hide
	expected budget.Figure // at, if it is known what it should be
	reason   string        // in Chinese, if it was not evaluated
}

// isBroken reports whether the claim needs an explanation.
func (o *outcome) isBroken() bool {
	return o.verdict == judge.Impossible || o.verdict == judge.Incomplete || o.zeros
}

func sum(rule string, at cell, terms ...term) claim {
	return claim{rule, sumClaim, at, append([]term{{at, +1}}, terms...)}
}

// claims returns all that must hold, in the order of the table.
func (e *Evaluation) claims() []claim {
	all := make([]claim, 0, 11*len(e.Funding)+len(e.Indicators)+4)
	for row := range e.Funding {
		all = e.fundingClaims(all, row)
	}
	weights, scores := []term{}, []term{}
	for row := range e.Indicators {
		weight, score, actual := cell{weightBlock, row, 0}, cell{scoreBlock, row, 0}, cell{actualBlock, row, 0}
		weights, scores = append(weights, term{weight, -1}), append(scores, term{score, -1})
		all = append(all, claim{"P06", scoreClaim, score, []term{{score, 0}, {weight, 0}, {actual, 0}}})
		if funds := e.line(AllFunds); funds >= 0 && isUsage(e.Indicators[row].Name) {
			all = append(all, claim{"P10", usageClaim, actual,
				[]term{{actual, 0}, {cell{fundingBlock, funds, spent}, 0}, {cell{fundingBlock, funds, received}, 0}}})
		}
	}
	if len(e.Indicators) > 0 {
		totalWeight := cell{block: totalWeightBlock}
		all = append(all,
			sum("P05", totalWeight, weights...),
			sum("P05", totalWeight, term{cell{block: hundredBlock}, -1}),
			sum("P07", cell{block: totalBlock}, scores...))
	}
	return all
}

func (e *Evaluation) fundingClaims(all []claim, row int) []claim {
	at := func(column int) cell { return cell{fundingBlock, row, column} }
	all = append(all,
		sum("P01", at(unallocated), term{at(initial), -1}, term{at(adjustment), -1}, term{at(allocated), +1}),
		sum("P02", at(unspent), term{at(received), -1}, term{at(spent), +1}))
	rate := cell{rateBlock, row, unspentPercent}
	all = append(all, claim{"P03", rateClaim, rate, []term{{rate, 0}, {at(unspent), 0}, {at(received), 0}}})
	parts := e.parts(e.Funding[row].Source)
	if len(parts) == 0 {
		return all
	}
	for column := range unspentPercent {
		terms := make([]term, len(parts))
		for i, part := range parts {
			terms[i] = term{cell{fundingBlock, part, column}, -1}
		}
		all = append(all, sum("P04", at(column), terms...))
	}
	return all
}

// parts returns the lines that add up to a total.
func (e *Evaluation) parts(total Source) []int {
	var parts []int
	for row := range e.Funding {
		if e.Funding[row].Source.parent() == total {
			parts = append(parts, row)
		}
	}
	return parts
}

// line returns the line of a source, -1 if there is none.
func (e *Evaluation) line(s Source) int {
	return slices.IndexFunc(e.Funding, func(l Line) bool { return l.Source == s })
}

// isUsage reports whether an indicator is ⑥/⑤ by its name.
func isUsage(name string) bool {
	return strings.Contains(name, "资金使用率") || strings.Contains(name, "支出实现率")
}

// judge judges a claim.
func (e *Evaluation) judge(c *claim) outcome {
	switch c.kind {
	case rateClaim:
		return e.judgeRate(&e.Funding[c.at.row])
	case scoreClaim:
		return e.judgeScore(&e.Indicators[c.at.row])
	case usageClaim:
		return e.judgeUsage(c)
	}
	return e.judgeSum(c)
}

func (e *Evaluation) judgeSum(c *claim) outcome {
	terms := make([]judge.Term, 0, 16)
	for _, t := range c.terms {
		terms = append(terms, judge.Term{Figure: e.figure(t.cell), Sign: t.sign, Leaves: e.leaves(t.cell)})
	}
	j := judge.Sum(terms)
	o := outcome{verdict: j.Verdict, zeros: j.Zeros}
	switch {
	case o.verdict == judge.NotEvaluated:
		o.reason = "未列明细或金额，无法核对"
	case o.isBroken():
		o.expected = e.implied(c, c.at)
	}
	return o
}

// leaves returns the half-units of the parts of a total, if it is exactly their sum:
// then it may have been added up after they were rounded.
func (e *Evaluation) leaves(c cell) budget.Amount {
	none := budget.Amount{}
	if c.block != fundingBlock || e.figure(c).IsBlank() {
		return none
	}
	var total, halves budget.Accumulator
	parts := e.parts(e.Funding[c.row].Source)
	for _, row := range parts {
		part := cell{fundingBlock, row, c.column}
		f, half := e.figure(part), e.leaves(part)
		if half.Compare(f.HalfUnit()) < 0 {
			half = f.HalfUnit()
		}
		total.Add(f.Amount())
		halves.Add(half)
	}
	if a, err := total.Amount(); len(parts) == 0 || err != nil || a != e.figure(c).Amount() {
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
			others = append(others, signed{e.figure(t.cell), t.sign > 0})
		}
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
