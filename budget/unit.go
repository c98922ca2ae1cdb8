package budget

import (
	"fmt"

	"github.com/fiscalcn/yusuan/internal/enum"
)

// Unit is the 金额单位 that amounts are read and printed in. Amounts themselves have no unit: they are
// counted in 分. The zero value is Yuan.
type Unit uint8

// The units that final accounts are published in.
const (
	Yuan    Unit = iota // 元
	WanYuan             // 万元, 10,000元
	YiYuan              // 亿元, 100,000,000元
)

var units = enum.Names[Unit]{
	Type: "budget.Unit",
	List: []string{Yuan: "元", WanYuan: "万元", YiYuan: "亿元"},
	Err:  &ErrUnit,
}

// unitDigits holds the numbers of decimal places down to one 分.
var unitDigits = [...]int{Yuan: 2, WanYuan: 6, YiYuan: 10}

// pow10 holds the powers of ten that fit in an int64.
var pow10 = [...]int64{1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18}

// ParseUnit reads the 金额单位 of a heading: 元, 万元 or 亿元, and nothing else.
// The error is a *ParseError that wraps ErrUnit.
func ParseUnit(s string) (Unit, error) {
	if u, ok := units.Find(s); ok {
		return u, nil
	}
	return 0, &ParseError{Func: "ParseUnit", Input: s, Offset: -1, Reason: "want 元, 万元 or 亿元", Err: ErrUnit}
}

// Fen returns how many 分 one u is: 100, 1,000,000 or 10,000,000,000. It panics if u is not valid.
func (u Unit) Fen() int64 { return pow10[u.digits()] }

// digits returns the number of decimal places of u that reach down to one 分. It panics if u is not valid.
func (u Unit) digits() int {
	if !u.IsValid() {
		panic("budget: invalid " + u.String())
	}
	return unitDigits[u]
}

// check returns an error that wraps ErrUnit if u is not valid.
func (u Unit) check(fn string) error {
	if u.IsValid() {
		return nil
	}
	return fmt.Errorf("budget.%s: %w %s", fn, ErrUnit, u)
}

// checkPlaces returns an error if u is not a unit or places is not a number of decimal places.
func checkPlaces(fn string, u Unit, places int) error {
	if places < 0 {
		return fmt.Errorf("budget.%s: %w %d", fn, ErrPlaces, places)
	}
	return u.check(fn)
}
