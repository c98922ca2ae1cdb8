package verify

import (
	"math/big"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/budget/judge"
	"github.com/fiscalcn/yusuan/narrative"
	"github.com/fiscalcn/yusuan/tables"
)

// A relation is that statements, and figures that are given, fit together.
type relation struct {
	rule     *Rule
	kind     relationKind
	about    int32 // the statement that is blamed unless another explains more
	from, to int32 // operands
	verdict  judge.Verdict
	unsure   bool // its statements may be of different things: no more than a warning
	// difference and tolerance are those of a sum, in 分.
	difference, tolerance budget.Amount
}

type relationKind uint8

const (
	sumRelation    relationKind = iota // Σ ± amounts = 0
	atMostRelation                     // Σ ± amounts ≤ 0
	percentSum                         // Σ ± percentages = 0
	percentAtMost                      // Σ ± percentages ≤ 0
	ratioRelation                      // percentage = part / whole
	growthRelation                     // percentage = (current − prior) / prior
	changeRelation                     // percentage = change / (current − change)
	orderRelation                      // word: actual against budget
	percentOrder                       // word: completion against 100%
)

// An operand is a statement with a sign, or the figure of a cell or constant.
type operand struct {
	statement int32 // −1 for a figure that is given
	sign      int8
	from      source
	cell      tables.Address      // of a figure of tables
	indicator narrative.Indicator // of a fact
	figure    budget.Figure
	slack     budget.Amount // how far a constant may be off
}

// A source is where a figure is given that the text is held against.
type source uint8

const (
	constant    source = iota
	fromSet            // 本年决算
	fromPrior          // 上年决算
	fromInitial        // 年初预算
	fromFacts          // 其他重要事项
)

var sourceWords = [...]string{constant: "", fromSet: "", fromPrior: "上年", fromInitial: "年初预算的", fromFacts: "账列"}

// tables returns the tables of a source.
func (v *verifier) tables(from source) tables.Set {
	switch from {
	case fromPrior:
		return v.prior
	case fromInitial:
		return v.initial
	default:
		return v.set
	}
}

// A repair puts another value into a statement.
type repair struct {
	statement int32
	figure    budget.Figure
	percent   budget.Percentage
	direction narrative.Direction // of a comparison; zero leaves it
	rough     bool                // worked out from a percentage
	slack     budget.Amount       // how far it may then be off
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

func says(statement int32, sign int8) operand { return operand{statement: statement, sign: sign} }

func holds(from source, cell tables.Address, figure budget.Figure, sign int8) operand {
	return operand{statement: -1, sign: sign, from: from, cell: cell, figure: figure}
}

func knows(i narrative.Indicator, figure budget.Figure, sign int8) operand {
	return operand{statement: -1, sign: sign, from: fromFacts, indicator: i, figure: figure}
}

func number(figure budget.Figure, sign int8) operand {
	return operand{statement: -1, sign: sign, figure: figure}
}

// relate adds a relation of the rule that claims, and judges it.
func (v *verifier) relate(kind relationKind, about int32, of ...operand) {
	if !v.wants(v.rule.ID) {
		return
	}
	v.ran[v.rule] = true
	r := relation{rule: v.rule, kind: kind, about: about, from: int32(len(v.operands))}
	v.operands = append(v.operands, of...)
	r.to = int32(len(v.operands))
	v.judge(&r)
	n := len(v.relations)
	v.relations = append(v.relations, r)
	for _, o := range of {
		if o.statement >= 0 {
			v.of[o.statement] = append(v.of[o.statement], n)
		}
	}
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
	return v.weigh(r.kind, v.operandsOf(r), with)
}

// fits reports whether operands fit together, without making a relation of them.
func (v *verifier) fits(k relationKind, of ...operand) bool {
	return v.weigh(k, of, nil).Verdict <= judge.Rounding
}

// weigh judges operands, with repairs if there are any.
func (v *verifier) weigh(k relationKind, of []operand, with repairs) judge.Judgement {
	switch k {
	case sumRelation:
		return judge.Sum(v.terms(of, with))
	case atMostRelation:
		return judge.AtMost(v.terms(of, with))
	case percentSum:
		return judge.Sum(v.percentTerms(of, with))
	case percentAtMost:
		return judge.AtMost(v.percentTerms(of, with))
	case orderRelation, percentOrder:
		return judge.Judgement{Verdict: v.order(k, of, with)}
	default:
		return judge.Judgement{Verdict: v.ratio(k, of, with)}
	}
}

// figure returns the value of an operand, without its sign.
func (v *verifier) figure(o operand, with repairs) budget.Figure {
	if o.statement < 0 {
		return o.figure
	}
	if r := with.of(o.statement); r != nil {
		return r.figure
	}
	return v.facts[o.statement].figure
}

func (v *verifier) percent(o operand, with repairs) budget.Percentage {
	if r := with.of(o.statement); r != nil {
		return r.percent
	}
	return v.facts[o.statement].percent
}

// terms returns the terms of a sum; they hold until it is called again.
func (v *verifier) terms(of []operand, with repairs) []judge.Term {
	v.scratch = v.scratch[:0]
	for _, o := range of {
		slack := o.slack
		if r := with.of(o.statement); r != nil && o.statement >= 0 {
			slack = r.slack
		}
		v.scratch = append(v.scratch, judge.Term{Figure: v.figure(o, with), Sign: o.sign, Leaves: slack})
	}
	return v.scratch
}

// percentTerms is terms for percentages, as amounts of 1万元 for 1%: so precise, they
// add up exactly. A constant is one already.
func (v *verifier) percentTerms(of []operand, with repairs) []judge.Term {
	v.scratch = v.scratch[:0]
	for _, o := range of {
		f := o.figure
		if o.statement >= 0 {
			f = percentFigure(v.percent(o, with))
		}
		v.scratch = append(v.scratch, judge.Term{Figure: f, Sign: o.sign, Leaves: o.slack})
	}
	return v.scratch
}

// percentFigure returns a percentage as an amount, blank if it is out of range.
func percentFigure(p budget.Percentage) budget.Figure {
	text := p.String()
	f, err := budget.ParseFigure(text[:len(text)-1], budget.WanYuan)
	if err != nil {
		return budget.Figure{}
	}
	return f
}

// ratio judges a percentage against two amounts.
func (v *verifier) ratio(k relationKind, of []operand, with repairs) judge.Verdict {
	p := v.percent(of[0], with)
	x, y := v.figure(of[1], with), v.figure(of[2], with)
	r, interval, err := ratioOf(k, x, y)
	switch {
	case err == nil && !interval.IsUnbounded():
		return judge.Ratio(p, r, interval)
	case k == ratioRelation && p.Sign() == 0 && y.Amount().IsZero() && x.Amount().IsZero():
		return judge.NotEvaluated // nothing of nothing
	case k != changeRelation && p.Sign() != 0 && y.Amount().IsZero():
		return judge.Impossible // what is printed as nothing gives no rate
	case mayBe(k, p, x, y):
		if p.Sign() == 0 && x.Amount().IsZero() {
			return judge.Exact
		}
		return judge.Rounding
	default:
		return judge.Impossible
	}
}

// ratioOf returns the ratio that two figures make.
func ratioOf(k relationKind, x, y budget.Figure) (budget.Ratio, budget.RatioInterval, error) {
	switch k {
	case growthRelation:
		return budget.Growth(x, y)
	case changeRelation:
		return budget.GrowthFromChange(x, y)
	default:
		return budget.Share(x, y)
	}
}

// mayBe reports whether the ratio of any of the amounts that two figures may stand
// for is any of those that a percentage may be, where the base may be zero:
// numerator − ratio × base is zero somewhere within the bounds, and as it is
// linear in each of the three that shows at their ends.
func mayBe(k relationKind, p budget.Percentage, x, y budget.Figure) bool {
	bounds, xs, ys := p.Interval(), x.Interval(), y.Interval()
	var least, greatest bool
	for _, r := range [...]budget.Ratio{bounds.Lo, bounds.Hi} {
		for _, a := range [...]budget.Amount{xs.Lo, xs.Hi} {
			for _, b := range [...]budget.Amount{ys.Lo, ys.Hi} {
				num, base := big.NewInt(a.Fen()), big.NewInt(b.Fen())
				switch k {
				case growthRelation:
					num.Sub(num, base)
				case changeRelation:
					base.Sub(base, num)
				}
				num.Mul(num, big.NewInt(r.Den()))
				base.Mul(base, big.NewInt(r.Num()))
				sign := num.Cmp(base)
				least, greatest = least || sign <= 0, greatest || sign >= 0
			}
		}
	}
	return least && greatest
}

// isOrder reports whether a relation is between a word and what it compares.
func (r *relation) isOrder() bool { return r.kind == orderRelation || r.kind == percentOrder }

// compared returns the two figures that a word compares: actual amount and budget, or
// the completion and all of it.
func (v *verifier) compared(k relationKind, of []operand, with repairs) (actual, plan budget.Figure) {
	if k == percentOrder {
		return percentFigure(v.percent(of[1], with)), of[2].figure
	}
	return v.figure(of[1], with), v.figure(of[2], with)
}

// order judges a word against the two figures it compares.
func (v *verifier) order(k relationKind, of []operand, with repairs) judge.Verdict {
	s := &v.statements[of[0].statement]
	d := s.Direction
	if r := with.of(of[0].statement); r != nil && r.direction != 0 {
		d = r.direction
	}
	actual, plan := v.compared(k, of, with)
	c := actual.Amount().Compare(plan.Amount())
	a, p := actual.Interval(), plan.Interval()
	var exact, possible bool
	switch d {
	case narrative.DirectionGreater, narrative.DirectionUp:
		exact, possible = c > 0, a.Hi.Compare(p.Lo) > 0
	case narrative.DirectionLess, narrative.DirectionDown:
		exact, possible = c < 0, a.Lo.Compare(p.Hi) < 0
	default: // 持平
		exact, possible = c == 0, a.Meets(p)
	}
	switch {
	case exact:
		return judge.Exact
	case possible:
		return judge.Rounding
	default:
		return judge.Impossible
	}
}
