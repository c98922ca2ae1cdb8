package budget

import (
	"fmt"
	"math/big"

	"github.com/shopspring/decimal"
)

// Decimal returns a in units of u as a shopspring decimal, exactly. It panics if u is not valid.
func (a Amount) Decimal(u Unit) decimal.Decimal {
	return decimal.New(a.fen, -int32(u.digits()))
}

// FromDecimal returns the amount of d units of u. Nothing is rounded. Errors: ErrPrecision if d has digits below 分,
// ErrRange, ErrUnit.
func FromDecimal(d decimal.Decimal, u Unit) (Amount, error) {
	if err := u.check("FromDecimal"); err != nil {
		return Amount{}, err
	}
	fen, err := scaled(d, int64(d.Exponent())+int64(u.digits()))
	if err != nil {
		// Not d.String(): a decimal of a few bytes can have two billion digits.
		return Amount{}, fmt.Errorf("budget.FromDecimal(%de%d, %s): %w", d.Coefficient(), d.Exponent(), u, err)
	}
	return Amount{fen}, nil
}

// scaled returns the coefficient of d times 10^exponent.
func scaled(d decimal.Decimal, exponent int64) (int64, error) {
	n := d.Coefficient()
	switch {
	case n.Sign() == 0:
		return 0, nil
	case exponent >= int64(len(pow10)):
		return 0, ErrRange
	case exponent >= 0:
		n.Mul(n, big.NewInt(pow10[exponent]))
	case -exponent >= int64(d.NumDigits()):
		return 0, ErrPrecision
	default:
		var rest big.Int
		divisor := new(big.Int).Exp(big.NewInt(10), big.NewInt(-exponent), nil)
		n.QuoRem(n, divisor, &rest)
		if rest.Sign() != 0 {
			return 0, ErrPrecision
		}
	}
	if !n.IsInt64() {
		return 0, ErrRange
	}
	return n.Int64(), nil
}

// Decimal returns r as a shopspring decimal with the given number of places, rounded half away from zero: 1/3 with
// four places is 0.3333. It panics if places is above [MostPlaces], or below -MostPlaces.
func (r Ratio) Decimal(places int) decimal.Decimal {
	boundPlaces("Ratio.Decimal", places)
	return decimal.NewFromInt(r.num).DivRound(decimal.NewFromInt(r.Den()), int32(places))
}

// Percent returns r as a percentage with the given number of places, rounded half away from zero and without the sign
// "%": 787/10000 with one place is "7.9". It panics if places is above [MostPlaces], or below -MostPlaces.
func (r Ratio) Percent(places int) string {
	boundPlaces("Ratio.Percent", places)
	percent := decimal.New(r.num, 2).DivRound(decimal.NewFromInt(r.Den()), int32(places))
	return percent.StringFixed(int32(places))
}
