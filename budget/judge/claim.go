package judge

import (
	"math"
	"math/big"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/codes"
	"github.com/fiscalcn/yusuan/internal/enum"
)

// Relation is how the numbers of a claim fit together (勾稽关系). The zero value is that they
// add up.
type Relation uint8

// The relations.
const (
	AddsUp    Relation = iota // Σ ± x = 0
	Limits                    // Σ ± x ≤ 0
	IsShare                   // percentage = part ÷ whole: 占比, 完成率
	IsGrowth                  // percentage = (this − before) ÷ before: 增减率
	IsChange                  // percentage = change ÷ (this − change): 增减率
	IsReach                   // percentage = this ÷ (this − excess): 完成率 beside 超出预算的金额
	IsAbove                   // the first is more than the second: 大于
	IsBelow                   // it is less: 小于
	IsLevel                   // the two are equal: 持平
	IsAverage                 // average = amount ÷ number: 人均, 车均
)

var relations = enum.Names[Relation]{
	Type: "judge.Relation",
	List: []string{
		AddsUp: "sum", Limits: "at most", IsShare: "share", IsGrowth: "growth", IsChange: "change over the base", IsReach: "completion",
		IsAbove: "more", IsBelow: "less", IsLevel: "level", IsAverage: "average",
	},
	Chinese: []string{
		AddsUp: "合计", Limits: "不超过", IsShare: "占比", IsGrowth: "增减率", IsChange: "增减额与增减率", IsReach: "完成率",
		IsAbove: "大于", IsBelow: "小于", IsLevel: "持平", IsAverage: "平均",
	},
	Err: &codes.ErrName,
}

// IsRatio reports whether r is between a percentage and two numbers.
func (r Relation) IsRatio() bool { return r >= IsShare && r <= IsReach }

// IsOrder reports whether r says which of two numbers is more.
func (r Relation) IsOrder() bool { return r >= IsAbove && r <= IsLevel }

// OrderOf returns how two numbers compare as printed.
func OrderOf(a, b Stated) Relation {
	switch c := a.number().Amount().Compare(b.number().Amount()); {
	case c > 0:
		return IsAbove
	case c < 0:
		return IsBelow
	default:
		return IsLevel
	}
}

// Operand is a number of a claim.
type Operand struct {
	Stated Stated // its value, with its precision
	Sign   int8   // of a sum: +1 or −1
	// Slack is how far the number may be from its true value, if that is more than half of
	// its last digit: of one that was worked out.
	Slack budget.Amount
}

// Judge judges whether numbers of one kind fit together: as [Sum] and [AtMost] do; of a
// ratio, by the percentage, which comes first, and the intervals of the other two; of an
// order, by the intervals of both; of an average, by that of the amount behind it, which a
// number follows that is exact.
func (r Relation) Judge(of ...Operand) Judgement {
	var room [12]Term
	switch {
	case r == AddsUp:
		return Sum(terms(room[:0], of))
	case r == Limits:
		return AtMost(terms(room[:0], of))
	case r.IsRatio():
		return Judgement{Verdict: r.ratio(of[0].Stated.percent, of[1].Stated.number(), of[2].Stated.number())}
	case r == IsAverage:
		return Judgement{Verdict: average(of)}
	default:
		return Judgement{Verdict: r.order(of[0].Stated.number(), of[1].Stated.number())}
	}
}

// terms returns operands as terms of a sum.
func terms(list []Term, of []Operand) []Term {
	for i := range of {
		list = append(list, Term{Figure: of[i].Stated.number(), Sign: of[i].Sign, Leaves: of[i].Slack})
	}
	return plainZeros(list)
}

// plainZeros takes a zero without decimals for one written as its neighbours are: beside
// 40.90万元 a 0万元 is 0.00万元.
func plainZeros(list []Term) []Term {
	coarsest := budget.Fen(-1)
	for i := range list {
		if f := list[i].Figure; !f.Amount().IsZero() && f.HalfUnit().Compare(coarsest) > 0 {
			coarsest = f.HalfUnit()
		}
	}
	if coarsest.Sign() < 0 {
		return list // there are no others
	}
	coarsest = budget.Fen(max(coarsest.Fen(), asUsual))
	for i := range list {
		if f := list[i].Figure; f.Amount().IsZero() && f.HalfUnit().Compare(coarsest) > 0 {
			list[i].Figure, list[i].Leaves = budget.Exact(budget.Amount{}), coarsest
		}
	}
	return list
}

// asUsual is the half-unit of 0.00万元, as forms and texts are printed, in 分.
const asUsual = 50_00

// order judges two numbers of which one is to be more, or neither.
func (r Relation) order(a, b budget.Figure) Verdict {
	c, i, j := a.Amount().Compare(b.Amount()), a.Interval(), b.Interval()
	exact, possible := c == 0, i.Meets(j)
	switch r {
	case IsAbove:
		exact, possible = c > 0, i.Hi.Compare(j.Lo) > 0
	case IsBelow:
		exact, possible = c < 0, i.Lo.Compare(j.Hi) < 0
	}
	switch {
	case exact:
		return Exact
	case possible:
		return Rounding
	default:
		return Impossible
	}
}

// Solve returns what a number at a place would have to state for the relation to hold with
// the others as they are: in the precision of these, or of its own in u if they are exact.
// One of the numbers of a ratio is known as roughly as the percentage is; its slack says
// how far it may be off. It reports false where that is no number: limits and orders leave
// many.
func (r Relation) Solve(at int, u budget.Unit, of ...Operand) (Operand, bool) {
	switch {
	case r == AddsUp:
		return solveSum(at, u, of)
	case r.IsRatio() && at == 0:
		return r.solveRatio(of)
	case r.IsRatio():
		return r.solveBase(at, u, of)
	case r == IsAverage:
		return solveAverage(at, u, of)
	default:
		return Operand{}, false
	}
}

// solveSum leaves to one number what the others make.
func solveSum(at int, u budget.Unit, of []Operand) (Operand, bool) {
	own := of[at]
	if len(of) == 2 && of[0].Sign != of[1].Sign {
		if other := of[1-at].Stated; !other.IsBlank() && !other.number().IsExact() {
			own.Stated = other // as precise as it is, whatever the unit
			return own, true
		}
	}
	if own.Stated.kind != Money {
		u = millionths
	}
	var sum budget.Accumulator
	places := -1
	for i := range of {
		if i == at {
			continue
		}
		f := of[i].Stated.number()
		if of[i].Sign == own.Sign {
			sum.Sub(f.Amount())
		} else {
			sum.Add(f.Amount())
		}
		if !f.IsExact() {
			places = max(places, f.Places(u))
		}
	}
	if places < 0 {
		u, places = own.Stated.asPrinted(u)
	}
	a, err := sum.Amount()
	if err != nil {
		return own, false
	}
	var ok bool
	own.Stated, ok = own.Stated.stating(a, u, places)
	return own, ok
}

// asPrinted returns unit and places to state a number in that takes the place of another.
// Money that is written too coarsely may be in the wrong unit.
func (s Stated) asPrinted(u budget.Unit) (budget.Unit, int) {
	f := s.number()
	if s.kind == Money && f.HalfUnit().Compare(budget.Fen(asUsual)) > 0 {
		return budget.WanYuan, 2
	}
	return u, f.Places(u)
}

// Imprecision returns how far the sum of numbers may be from what it is of, rounded up,
// scaled from one whole to another: that of shares of 100 % in the money that they are
// shares of. It is zero where a whole is nothing.
func Imprecision(of []Operand, from, to Stated) budget.Amount {
	var room [12]Term
	e, err := Sum(terms(room[:0], of)).Tolerance.Amount()
	whole := big.NewInt(from.number().Amount().Fen())
	switch {
	case whole.Sign() == 0:
		return budget.Amount{}
	case err != nil:
		return budget.Fen(math.MaxInt64)
	}
	n := new(big.Int).Mul(big.NewInt(e.Fen()), big.NewInt(to.number().Amount().Fen()))
	n.Div(n.Abs(n), whole.Abs(whole))
	if !n.IsInt64() || n.Int64() == math.MaxInt64 {
		return budget.Fen(math.MaxInt64)
	}
	return budget.Fen(n.Int64() + 1)
}
