package budget

import (
	"math/big"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"
)

// TestFormulaBruteForce evaluates each ratio all over small boxes in math/big: at every 分, and at points very close to a
// base of zero. Nothing may lie outside the interval, every bound it has must be reached, and where it has none the
// ratio must become very large. Published figures give few boxes whose base touches zero; here they are the rule.
func TestFormulaBruteForce(t *testing.T) {
	huge := big.NewRat(100_000, 1)
	formulas := map[string]struct {
		fast formula
		slow func(x, y *big.Rat) (num, den *big.Rat)
	}{
		"share": {share, func(x, y *big.Rat) (num, den *big.Rat) {
			return x, y
		}},
		"growth": {growth, func(x, y *big.Rat) (num, den *big.Rat) {
			return new(big.Rat).Sub(x, y), y
		}},
		"growthFromChange": {growthFromChange, func(x, y *big.Rat) (num, den *big.Rat) {
			return x, new(big.Rat).Sub(y, x)
		}},
	}
	points := func(i Interval) (all []*big.Rat) {
		for fen := i.Lo.fen; fen <= i.Hi.fen; fen++ {
			for _, nearby := range []*big.Rat{new(big.Rat), big.NewRat(-1, 1_000_000), big.NewRat(1, 1_000_000)} {
				p := new(big.Rat).Add(big.NewRat(fen, 1), nearby)
				if p.Cmp(big.NewRat(i.Lo.fen, 1)) >= 0 && p.Cmp(big.NewRat(i.Hi.fen, 1)) <= 0 {
					all = append(all, p)
				}
			}
		}
		return all
	}
	side := func(name string) *rapid.Generator[Interval] {
		return rapid.Custom(func(t *rapid.T) Interval {
			lo := rapid.Int64Range(-6, 6).Draw(t, name)
			return Interval{Amount{lo}, Amount{lo + rapid.Int64Range(0, 5).Draw(t, name+" width")}}
		})
	}
	for name, f := range formulas {
		t.Run(name, func(t *testing.T) {
			rapid.Check(t, func(t *rapid.T) {
				x, y := side("x").Draw(t, "x"), side("y").Draw(t, "y")
				var least, greatest *big.Rat
				for _, px := range points(x) {
					for _, py := range points(y) {
						num, den := f.slow(px, py)
						if den.Sign() == 0 {
							continue
						}
						r := new(big.Rat).Quo(num, den)
						if least == nil || r.Cmp(least) < 0 {
							least = r
						}
						if greatest == nil || r.Cmp(greatest) > 0 {
							greatest = r
						}
					}
				}
				if least == nil {
					return // the base is zero throughout: the caller has refused it
				}
				got, ok := f.fast.interval(x, y)
				require.True(t, ok)
				if least.Cmp(greatest) == 0 && got.NoLo && got.NoHi {
					return // 0/base, where the base may be zero: anything, though all that exists is one ratio
				}
				if got.NoLo {
					require.Equal(t, Ratio{}, got.Lo)
					require.Negative(t, least.Cmp(new(big.Rat).Neg(huge)), "%s from %s", got, least.FloatString(4))
				} else {
					require.Zero(t, got.Lo.rat().Cmp(least), "%s from %s", got, least.FloatString(4))
				}
				if got.NoHi {
					require.Equal(t, Ratio{}, got.Hi)
					require.Positive(t, greatest.Cmp(huge), "%s to %s", got, greatest.FloatString(4))
				} else {
					require.Zero(t, got.Hi.rat().Cmp(greatest), "%s to %s", got, greatest.FloatString(4))
				}
			})
		})
	}
}

func (r Ratio) rat() *big.Rat { return big.NewRat(r.Num(), r.Den()) }
