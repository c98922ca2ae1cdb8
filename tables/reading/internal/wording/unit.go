package wording

import (
	"cmp"
	"errors"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/internal/print"
)

// A Unit is the 金额单位 that a document states. The zero value is none.
type Unit struct {
	Name  string      // 万元, 千元, 美元
	Money budget.Unit // that its amounts are read in
	Left  int         // how far the decimal point moves for that: 24000.42千元 are 2400.042万元
	Known bool
}

// UnitOf returns the unit of a name, none for "".
func UnitOf(name string) Unit {
	u := Unit{Name: name, Known: true}
	switch name {
	case "元":
		u.Money = budget.Yuan
	case "百元":
		u.Money, u.Left = budget.WanYuan, 2
	case "千元":
		u.Money, u.Left = budget.WanYuan, 1
	case "万元":
		u.Money = budget.WanYuan
	case "十万元":
		u.Money, u.Left = budget.YiYuan, 3
	case "百万元":
		u.Money, u.Left = budget.YiYuan, 2
	case "千万元":
		u.Money, u.Left = budget.YiYuan, 1
	case "亿元":
		u.Money = budget.YiYuan
	default:
		u.Known = false
	}
	return u
}

// IsStated reports whether there is a unit, known or not.
func (u Unit) IsStated() bool { return u.Name != "" }

// longestUnit is how many signs the name of a unit nobody knows may have: 百万美元.
const longestUnit = 4

// UnitIn returns the unit that a folded text states: 单位:万元. One of other money is not known.
func UnitIn(t string) Unit {
	if name, _ := print.StatedUnit(t); name != "" {
		return UnitOf(name)
	}
	if _, after, ok := strings.Cut(t, "单位:"); ok {
		return UnitAt(after)
	}
	return Unit{}
}

// UnitAt returns the unit that a folded text starts with, or that it is and nobody knows.
func UnitAt(t string) Unit {
	name, _ := print.Unit(t)
	if bare := strings.TrimSuffix(t, ")"); strings.HasSuffix(bare, "元") && utf8.RuneCountInString(bare) <= longestUnit {
		name = cmp.Or(name, bare)
	}
	return UnitOf(name)
}

// Figure reads a folded number of the unit.
func (u Unit) Figure(number string) (budget.Figure, error) {
	if u.Left > 0 {
		number = movedLeft(number, u.Left)
	}
	f, err := budget.ParseFigure(number, u.Money)
	if errors.Is(err, budget.ErrPrecision) {
		return budget.ParseFigure(withoutNoise(number, u.Money), u.Money)
	}
	return f, err
}

// withoutNoise takes off a number the digits that binary floating point adds, those beyond the fifteenth, and what no 分 has:
// 2515.7599999999998 is 2515.76. Two decimals stay, as a program drops the zeros of 120.00.
func withoutNoise(number string, u budget.Unit) string {
	bare := strings.ReplaceAll(number, ",", "")
	x, err := strconv.ParseFloat(bare, 64)
	if err != nil {
		return number
	}
	whole, _, _ := strings.Cut(strings.TrimLeft(bare, "+-"), ".")
	places := min(max(15-len(whole), 0), len(strconv.FormatInt(u.Fen(), 10))-1)
	text := strconv.FormatFloat(x, 'f', places, 64)
	for strings.HasSuffix(text, "0") && places > 2 {
		text, places = text[:len(text)-1], places-1
	}
	return text
}

// movedLeft returns a folded number with its decimal point moved left by so many digits. What is no number stays none.
func movedLeft(number string, by int) string {
	whole, decimals, _ := strings.Cut(strings.ReplaceAll(number, ",", ""), ".")
	start := strings.IndexFunc(whole, print.IsDigit)
	if start < 0 || !print.IsDigits(strings.TrimSuffix(whole[start:], ")")) {
		return number
	}
	sign, digits := whole[:start], whole[start:]
	end := ""
	if decimals == "" && strings.HasSuffix(digits, ")") {
		digits, end = strings.TrimSuffix(digits, ")"), ")"
	}
	digits = strings.Repeat("0", by) + digits
	return sign + digits[:len(digits)-by] + "." + digits[len(digits)-by:] + decimals + end
}
