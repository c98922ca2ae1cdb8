package judge

import (
	"math"
	"strconv"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/codes"
	"github.com/fiscalcn/yusuan/internal/enum"
)

// Stated is what a document states of one thing (数字): nothing (blank), or a number with
// the precision it was written in, of a kind: money, a percentage, a score, a count. It
// stands for its value ± half of the last digit as written. 100 % is not 100万元. The zero
// value is blank. Stateds are comparable with ==.
type Stated struct {
	// figure has money in 分, scores in millionths, counts as they are. A percentage has one
	// if it is exact.
	figure  budget.Figure
	percent budget.Percentage
	kind    Kind
}

// Kind is what a number counts (数字的种类). The zero value is money.
type Kind uint8

// The kinds.
const (
	Money   Kind = iota // 金额
	Percent             // 百分比
	Score               // 得分、分值 and other plain numbers with decimals
	Count               // 数量, which is exact
)

var kinds = enum.Names[Kind]{Type: "judge.Kind", List: []string{Money: "金额", Percent: "百分比", Score: "得分", Count: "数量"}, Err: &codes.ErrName}

// millionths is the unit in which a figure has as many millionths as it has 分: numbers
// with decimals are added up as money is in it.
const millionths = budget.WanYuan

// MoneyOf returns an amount as it is stated.
func MoneyOf(f budget.Figure) Stated { return Stated{figure: f, kind: Money} }

// PercentOf returns a percentage as it is stated.
func PercentOf(p budget.Percentage) Stated { return Stated{percent: p, kind: Percent} }

// Hundred returns 100 %, exactly: what all shares of a whole add up to.
func Hundred() Stated { return PercentOf(budget.MustParsePercentage("100")).Exactly() }

// ScoreOf returns a score that is stated as a percentage is, without its sign; blank if it
// is beyond ±9,223,372,036,854.
func ScoreOf(p budget.Percentage) Stated { return Stated{figure: inMillionths(p), kind: Score} }

// CountOf returns a number of things.
func CountOf(n int64) Stated { return Stated{figure: budget.Exact(budget.Fen(n)), kind: Count} }

// Exactly returns the number as one that is known exactly, however it is written.
func (s Stated) Exactly() Stated {
	if !s.IsBlank() {
		s.figure = budget.Exact(s.number().Amount())
	}
	return s
}

// Kind returns what is counted.
func (s Stated) Kind() Kind { return s.kind }

// IsBlank reports whether nothing is stated.
func (s Stated) IsBlank() bool { return s.kind != Percent && s.figure.IsBlank() }

// Sign returns −1, 0 or +1 as the number is negative, zero or positive. A blank is zero.
func (s Stated) Sign() int {
	if s.kind == Percent {
		return s.percent.Sign()
	}
	return s.figure.Amount().Sign()
}

// Neg returns the number with the opposite sign, and itself if there is none: no document
// states the least amount.
func (s Stated) Neg() Stated {
	opposite, err := s.figure.Neg()
	if err != nil {
		return s
	}
	return Stated{opposite, s.percent.Neg(), s.kind}
}

// Figure returns money as a figure, blank for other kinds.
func (s Stated) Figure() budget.Figure {
	if s.kind != Money {
		return budget.Figure{}
	}
	return s.figure
}

// Percentage returns a percentage, the zero value for other kinds.
func (s Stated) Percentage() budget.Percentage { return s.percent }

// number returns the value and its precision as numbers of its kind are added up.
func (s Stated) number() budget.Figure {
	if s.kind == Percent && s.figure.IsBlank() {
		return inMillionths(s.percent)
	}
	return s.figure
}

// inMillionths returns a percentage without its sign, rounded to so many; blank if it is
// out of range.
func inMillionths(p budget.Percentage) budget.Figure {
	const all = 100_000_000 // millionths of 1 %, in 1
	if r := p.Ratio(); p.Places() <= 6 && max(r.Num(), -r.Num()) <= math.MaxInt64/all {
		f, _ := budget.Stated(budget.Fen(all/r.Den()*r.Num()), millionths, p.Places()) // blank if it is out of range
		return f
	}
	f, err := budget.ParseFigure(p.Ratio().Percent(6), millionths)
	if err != nil {
		return budget.Figure{}
	}
	return f
}

// stating returns a number of the kind and precision of s, rounded if need be.
func (s Stated) stating(a budget.Amount, u budget.Unit, places int) (Stated, bool) {
	switch s.kind {
	case Count:
		return CountOf(a.Fen()), true
	case Percent:
		p, err := budget.ParsePercentage(a.Format(millionths, places))
		return PercentOf(p), err == nil
	default:
		f, err := budget.Exact(a).Round(u, places)
		return Stated{figure: f, kind: s.kind}, err == nil
	}
}

// Text returns the number as a document writes it, without its unit but with the sign of a
// percentage: 2940.05, 71.65%, 12; "" for a blank. Money is written in u.
func (s Stated) Text(u budget.Unit) string {
	switch {
	case s.IsBlank():
		return ""
	case s.kind == Money:
		return s.figure.Text(u)
	case s.kind == Count:
		return strconv.FormatInt(s.figure.Amount().Fen(), 10)
	case s.kind == Percent:
		return s.percent.String()
	default:
		return s.figure.Text(millionths)
	}
}
