package budget

import "fmt"

// Figure is what a cell or a sentence of a published account states 数字: nothing at all (blank), or an amount with
// the precision it was written in. The zero value is blank, which is neither 0.00 nor an absent cell. Figures are
// comparable: two are == if they state the same amount with the same precision, so 6.2万元 and 6.20万元 differ.
//
// The precision is what the last digit as written is worth: 100元 in 2,993.83万元, 1,000元 in 6.2万元. A figure
// written down to 分 is exact.
type Figure struct {
	fen  int64
	last uint8 // 0 for blank, otherwise 1 + the power of ten of 分 that the last digit is worth
}

// Exact returns the figure that states a down to 分, as a ledger does.
func Exact(a Amount) Figure { return Figure{a.fen, 1} }

// Stated returns the figure that states a with the given number of decimal places of u. Errors: ErrPrecision if a has
// digits below the last place (round it first), ErrPlaces for negative places, ErrUnit, and ErrRange if a is so large
// that its Interval would not fit.
func Stated(a Amount, u Unit, places int) (Figure, error) {
	if err := checkPlaces("Stated", u, places); err != nil {
		return Figure{}, err
	}
	last := lastDigit(u, places)
	if a.fen%pow10[last] != 0 {
		return Figure{}, fmt.Errorf("budget.Stated(%s, %s, %d): %w", a, u, places, ErrPrecision)
	}
	f, ok := figureOf(a.fen, last)
	if !ok {
		return Figure{}, rangeError("Stated", a, u, places)
	}
	return f, nil
}

// ParseFigure reads a cell of a table whose unit is u: blank if there is nothing in it but blanks, otherwise an amount
// as Parse reads it, with the precision it is written in. The error is a *ParseError, as from Parse.
func ParseFigure(s string, u Unit) (Figure, error) {
	if u.IsValid() && skipBlanks(s, 0) == len(s) {
		return Figure{}, nil
	}
	return scanFigure("ParseFigure", s, "", u)
}

// MustParseFigure is ParseFigure for figures that are known to be well-formed, such as constants. It panics otherwise.
func MustParseFigure(s string, u Unit) Figure {
	f, err := ParseFigure(s, u)
	if err != nil {
		panic(err)
	}
	return f
}

// scanFigure reads a figure in u that is not blank and is followed by suffix, with which s ends.
func scanFigure(fn, s, suffix string, u Unit) (Figure, error) {
	fen, places, err := scan(fn, s, suffix, u)
	if err != nil {
		return Figure{}, err
	}
	f, ok := figureOf(fen, lastDigit(u, places))
	if !ok {
		return Figure{}, outOfRange().in(fn, s)
	}
	return f, nil
}

// figureOf returns a figure, and whether its interval is in range.
func figureOf(fen int64, last int) (_ Figure, ok bool) {
	f := Figure{fen, uint8(last) + 1}
	half := f.HalfUnit().fen
	_, okLo := sub(fen, half)
	_, okHi := add(fen, half)
	return f, okLo && okHi
}

// IsBlank reports whether f states nothing.
func (f Figure) IsBlank() bool { return f.last == 0 }

// IsExact reports whether f states an amount down to 分.
func (f Figure) IsExact() bool { return f.last == 1 }

// Amount returns the amount that f states, 0.00元 if it is blank.
func (f Figure) Amount() Amount { return Amount{f.fen} }

// Neg returns −f, stated as precisely, for a text that says by how much something fell. Only the least amount has no
// negative.
func (f Figure) Neg() (Figure, error) {
	neg, ok := sub(0, f.fen)
	if !ok {
		return Figure{}, rangeError("Figure.Neg", f)
	}
	return Figure{neg, f.last}, nil
}

// HalfUnit returns half of what the last digit of f is worth: how far the amount behind f may be from the amount it
// states. That is 50元 for 2,993.83万元, and nothing for exact and blank figures.
func (f Figure) HalfUnit() Amount {
	if f.last <= 1 {
		return Amount{}
	}
	return Amount{pow10[f.last-1] / 2}
}

// Interval returns the amounts f may stand for: Amount ± HalfUnit. For a blank it is exactly 0.00元, the value a blank
// counts with in a sum.
func (f Figure) Interval() Interval {
	half := f.HalfUnit().fen
	return Interval{Amount{f.fen - half}, Amount{f.fen + half}}
}

// Round returns f as it is published with the given number of decimal places of u, rounded half away from zero
// (四舍五入). Rounding never adds precision: a blank, and a figure that is not stated more precisely than that, stay as
// they are. Round what is exact: the interval of a figure that was rounded twice need not contain what it stands for.
// Errors: ErrRange at the ends of the range, ErrPlaces for negative places, ErrUnit.
func (f Figure) Round(u Unit, places int) (Figure, error) {
	if err := checkPlaces("Figure.Round", u, places); err != nil {
		return Figure{}, err
	}
	last := lastDigit(u, places)
	if f.IsBlank() || int(f.last) > last {
		return f, nil
	}
	if fen, ok := roundTo(f.fen, last); ok {
		if rounded, ok := figureOf(fen, last); ok {
			return rounded, nil
		}
	}
	return Figure{}, rangeError("Figure.Round", f, u, places)
}

// Places returns the number of decimal places of u that f is stated with: 2 for 2,993.83万元 in 万元, 6 for an exact
// figure in 万元. It is 0 for a blank and for a figure whose last digit is worth more than one u. It panics if u is not
// valid.
func (f Figure) Places(u Unit) int {
	digits := u.digits()
	if f.IsBlank() {
		return 0
	}
	return max(digits-int(f.last-1), 0)
}

// Text returns f as it is written in a table whose unit is u: with the places it was stated with, all of them if it is
// exact, and empty if it is blank. In a unit smaller than its last digit (6.2万元 in 元) it is filled up with zeros.
// It panics if u is not valid.
func (f Figure) Text(u Unit) string { return string(f.AppendIn(nil, u)) }

// AppendIn appends what Text returns to b.
func (f Figure) AppendIn(b []byte, u Unit) []byte {
	if f.IsBlank() {
		return b
	}
	return f.Amount().AppendFormat(b, u, f.Places(u))
}

// Comma is Text with thousands separators: "2,993.83".
func (f Figure) Comma(u Unit) string { return string(f.AppendComma(nil, u)) }

// AppendComma appends what Comma returns to b.
func (f Figure) AppendComma(b []byte, u Unit) []byte {
	if f.IsBlank() {
		return b
	}
	return f.Amount().AppendComma(b, u, f.Places(u))
}
