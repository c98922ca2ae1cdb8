package verify

import (
	"slices"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/budget/judge"
	"github.com/fiscalcn/yusuan/narrative"
	"github.com/fiscalcn/yusuan/tables"
)

// A relation is what a rule claims of statements, and of numbers that are given.
type relation struct {
	rule     *Rule
	is       judge.Relation
	about    int32 // the statement that is blamed unless another explains more
	from, to int32 // operands; of an order the word that says so comes first
	verdict  judge.Verdict
	unsure   bool // its statements may be about something else: no more than a warning
	// difference and tolerance are those of a sum, in 分.
	difference, tolerance budget.Amount
}

// An operand is a statement with a sign, or a number that is given.
type operand struct {
	statement int32 // −1 for a number that is given
	sign      int8
	from      judge.Origin
	cell      tables.Address      // of a figure of tables
	indicator narrative.Indicator // of a fact
	goal      int32               // of what a goal table asks for
	stated    judge.Stated        // of what is given
	slack     budget.Amount       // how far a constant may be off
}

func says(statement int32, sign int8) operand {
	return operand{statement: statement, sign: sign, from: judge.FromText}
}

func holds(from judge.Origin, cell tables.Address, figure budget.Figure, sign int8) operand {
	return operand{statement: -1, sign: sign, from: from, cell: cell, stated: judge.MoneyOf(figure)}
}

func knows(i narrative.Indicator, s judge.Stated, sign int8) operand {
	return operand{statement: -1, sign: sign, from: judge.FromFacts, indicator: i, stated: s}
}

func number(s judge.Stated, sign int8) operand {
	return operand{statement: -1, sign: sign, from: judge.FromRule, stated: s}
}

// minus returns the operand with the sign turned.
func minus(o operand) operand {
	o.sign = -o.sign
	return o
}

// tables returns the tables that a figure is from.
func (v *verifier) tables(from judge.Origin) tables.Set {
	switch from {
	case judge.FromPrior:
		return v.prior
	case judge.FromInitial:
		return v.initial
	default:
		return v.set
	}
}

// A repair puts another number into a statement, or another word.
type repair struct {
	statement int32
	stated    judge.Stated
	order     judge.Relation // that a comparison should say; zero leaves it
	rough     bool           // worked out from a percentage
	slack     budget.Amount  // how far it may then be off
}

// repairs are those of a few statements at once.
type repairs []repair

// of returns the repair of a statement, nil if there is none.
func (r repairs) of(statement int32) *repair {
	for i := range r {
		if r[i].statement == statement {
			return &r[i]
		}
	}
	return nil
}

// relate adds a relation of the rule that claims, and judges it.
func (v *verifier) relate(is judge.Relation, about int32, of ...operand) {
	if !v.wants(v.rule) {
		return
	}
	v.ran[v.rule] = true
	r := relation{rule: v.rule, is: is, about: about, from: int32(len(v.operands))}
	v.operands = append(v.operands, of...)
	r.to = int32(len(v.operands))
	r.unsure = v.isDoubtful(of) && !v.isOfOne(of) || v.isOfOther(of)
	v.judge(&r)
	n := len(v.relations)
	v.relations = append(v.relations, r)
	for _, o := range of {
		if o.statement >= 0 {
			v.of[o.statement] = append(v.of[o.statement], n)
		}
	}
}

// isDoubtful reports whether it is doubtful what one of the statements is about.
func (v *verifier) isDoubtful(of []operand) bool {
	return slices.ContainsFunc(of, func(o operand) bool {
		return o.statement >= 0 && v.statements[o.statement].Certainty == narrative.CertaintyDoubtful
	})
}

// isOfOther reports whether a number is from a document of its own, of which the scope may be
// another: last year's budget beside this year's, an item of the budget beside the account.
func (v *verifier) isOfOther(of []operand) bool {
	return slices.ContainsFunc(of, func(o operand) bool {
		return o.from == judge.FromPrior && v.kind == tables.Budget ||
			o.from == judge.FromInitial && v.initial.Kind() == tables.Budget && o.cell.Row.Functional() != 0
	})
}

// sure makes the relation stated last as sure as what some of its operands are about.
func (v *verifier) sure(of []operand) {
	if n := len(v.relations) - 1; n >= 0 && v.wants(v.rule) {
		v.relations[n].unsure = v.isDoubtful(of)
	}
}

// doubt makes the relation stated last unsure: what does not hold is no more than a warning.
func (v *verifier) doubt() {
	if n := len(v.relations) - 1; v.wants(v.rule) {
		v.relations[n].unsure = true
	}
}

// isOfOne reports whether operands are statements of one doubtful subject in one section, which fit
// together whatever the subject is.
func (v *verifier) isOfOne(of []operand) bool {
	return !slices.ContainsFunc(of, func(o operand) bool {
		return o.statement < 0 || v.statements[o.statement].Certainty != narrative.CertaintyDoubtful ||
			v.statements[o.statement].Subject != v.statements[of[0].statement].Subject ||
			v.statements[o.statement].Chapter != v.statements[of[0].statement].Chapter
	})
}

func (v *verifier) operandsOf(r *relation) []operand { return v.operands[r.from:r.to] }

// judge judges a relation as the text has it.
func (v *verifier) judge(r *relation) {
	j := v.judged(r, nil)
	r.verdict = j.Verdict
	// Beyond the range of an amount the difference is left at zero; the verdict says
	// that it is one.
	r.difference, _ = j.Difference.Amount()
	r.tolerance, _ = j.Tolerance.Amount()
}

// judged judges a relation with repairs, if there are any.
func (v *verifier) judged(r *relation, with repairs) judge.Judgement {
	return v.weigh(r.is, v.operandsOf(r), with)
}

// fits reports whether operands fit together, without making a relation of them.
func (v *verifier) fits(is judge.Relation, of ...operand) bool {
	return v.weigh(is, of, nil).Verdict <= judge.Rounding
}

// weigh judges operands, with repairs if there are any.
func (v *verifier) weigh(is judge.Relation, of []operand, with repairs) judge.Judgement {
	if is.IsOrder() {
		if r := with.of(of[0].statement); r != nil && r.order != 0 {
			is = r.order
		}
	}
	return is.Judge(v.terms(is, of, with)...)
}

// terms returns the numbers that a relation is between; they hold until it is called
// again.
func (v *verifier) terms(is judge.Relation, of []operand, with repairs) []judge.Operand {
	if is.IsOrder() {
		of = of[1:]
	}
	v.scratch = v.scratch[:0]
	for _, o := range of {
		n := judge.Operand{Stated: v.value(o), Sign: o.sign, Slack: o.slack}
		if r := with.of(o.statement); r != nil && o.statement >= 0 {
			n.Stated, n.Slack = r.stated, r.slack
		}
		v.scratch = append(v.scratch, n)
	}
	return v.scratch
}

// value returns the number of an operand, without its sign.
func (v *verifier) value(o operand) judge.Stated {
	if o.statement < 0 {
		return o.stated
	}
	return v.facts[o.statement].stated
}

// size returns the number of a statement without its direction.
func (v *verifier) size(i int32) judge.Stated {
	if s := v.facts[i].stated; s.Sign() < 0 {
		return s.Neg()
	}
	return v.facts[i].stated
}

// implied returns what a relation says that a statement should be, nil if it does
// not say.
func (v *verifier) implied(r *relation, i int32) *repair {
	of := v.operandsOf(r)
	at := slices.IndexFunc(of, func(o operand) bool { return o.statement == i })
	numbers := v.terms(r.is, of, nil)
	with := repair{statement: i, stated: v.facts[i].stated}
	if r.is.IsOrder() {
		with.order = judge.OrderOf(numbers[0].Stated, numbers[1].Stated)
		if at != 0 {
			return nil
		}
		return &with
	}
	solved, ok := r.is.Solve(at, v.statements[i].Money(), numbers...)
	if !ok {
		return nil
	}
	with.stated, with.slack, with.rough = solved.Stated, solved.Slack, (r.is.IsRatio() || r.is == judge.IsAverage) && at != 0
	return &with
}
