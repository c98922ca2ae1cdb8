package judge

import (
	"strconv"
	"strings"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/codes"
	"github.com/fiscalcn/yusuan/internal/enum"
)

// Stated is what a document states of one thing (数字): nothing (blank), or a number with
// the precision it was written in, of a kind: money, a percentage, a score, a count. It
// stands for its value ± half of the last digit as written. 100 % is not 100万元. The zero
// value is blank. Stateds are comparable with ==.
type Stated struct {
	// figure has money in 分, percentages and scores in millionths, counts as they are.
	figure budget.Figure
	kind   Kind
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
// with decimals are kept as money is in it.
const millionths = budget.WanYuan

// MoneyOf returns an amount as it is stated.
func MoneyOf(f budget.Figure) Stated { return Stated{f, Money} }

// PercentOf returns a percentage as it is stated, blank if it has more than 6 decimal
// places or is beyond ±9,223,372,036,854.
func PercentOf(p budget.Percentage) Stated {
	f, err := budget.ParseFigure(strings.TrimSuffix(p.String(), "%"), millionths)
	if err != nil {
		return Stated{}
	}
	return Stated{f, Percent}
}

// CountOf returns a number of things.
func CountOf(n int64) Stated { return Stated{budget.Exact(budget.Fen(n)), Count} }

// Kind returns what is counted.
func (s Stated) Kind() Kind { return s.kind }

// IsBlank reports whether nothing is stated.
func (s Stated) IsBlank() bool { return s.figure.IsBlank() }

// Figure returns money as a figure, blank for other kinds.
func (s Stated) Figure() budget.Figure {
	if s.kind != Money {
		return budget.Figure{}
	}
	return s.figure
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
		return s.figure.Text(millionths) + "%"
	default:
		return s.figure.Text(millionths)
	}
}
