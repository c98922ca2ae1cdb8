package performance

import (
	"errors"
	"fmt"
	"math"
	"math/bits"
	"slices"

	"github.com/fiscalcn/yusuan/budget"
)

// The reasons for which the marks of an indicator cannot be computed.
var (
	// ErrBlank reports a blank target, actual value or weight.
	ErrBlank = errors.New("target, actual value or weight is blank")
	// ErrWords reports words that cannot be compared, or a number against words.
	ErrWords = errors.New("words cannot be compared")
	// ErrUnits reports a target and an actual value in different units.
	ErrUnits = errors.New("different units")
	// ErrScoring reports a missed target without a way of scoring.
	ErrScoring = errors.New("no scoring for a missed target")
	// ErrTarget reports a target that nothing can be in proportion to.
	ErrTarget = errors.New("nothing is in proportion to the target")
)

// Earned returns the marks of the indicator as its target, actual value and scoring
// have them: the weight if the target is met, and else part of it, rounded half away
// from zero to two places. In proportion means actual/target; target/actual where less
// is better; whichever is below 1 where the target is a mark to hit. Nothing below
// zero counts. Score is not looked at.
//
// The error wraps ErrBlank, ErrWords, ErrUnits, ErrScoring, ErrTarget or
// [budget.ErrRange].
func (i Indicator) Earned() (Number, error) {
	marks, err := i.marks(i.Actual.number)
	var score Number
	switch {
	case err != nil:
	case marks == budget.Ratio{}:
		return integer(0), nil
	default:
		score, err = percent(marks)
	}
	if err != nil {
		return Number{}, fmt.Errorf("performance.Indicator.Earned %q: %w", i.Name, err)
	}
	if full, err := i.Weight.hundredths(); err == nil && marks == full || score.Compare(i.Weight) > 0 {
		return i.Weight, nil
	}
	return score, nil
}

// marks returns the marks for an actual number, as a ratio to 100 and not rounded.
func (i *Indicator) marks(actual Number) (budget.Ratio, error) {
	if i.Weight.IsBlank() {
		return budget.Ratio{}, ErrBlank
	}
	full, err := i.Weight.hundredths()
	if err != nil {
		return budget.Ratio{}, err
	}
	met, err := i.isMet(actual)
	if err != nil || met {
		return full, err
	}
	part, err := i.part(actual)
	if err != nil {
		return budget.Ratio{}, err
	}
	return product(full, part)
}

// isMet reports whether the actual number, or the words of the actual value, reach the
// target.
func (i *Indicator) isMet(actual Number) (bool, error) {
	target := i.Target.number
	switch {
	case i.Target.IsBlank() || i.Actual.IsBlank():
		return false, ErrBlank
	case target.IsBlank() || actual.IsBlank():
		return wordsMet(i.Target, i.Actual)
	case i.Target.Unit() != i.Actual.Unit() && i.Target.Unit() != "" && i.Actual.Unit() != "":
		return false, ErrUnits
	}
	order := actual.Compare(target)
	switch i.Direction {
	case MoreIsBetter:
		return order >= 0, nil
	case LessIsBetter:
		return order <= 0, nil
	}
	return order == 0, nil
}

// wordsMet compares words: the same ones meet the target, and so does one yes another.
func wordsMet(target, actual Value) (bool, error) {
	yes := []string{"是", "有", "已", "完成", "已完成", "达标", "已达标", "合格", "达到", "已达到"}
	no := []string{"否", "无", "未", "没有", "未完成", "不达标", "未达标", "不合格", "未达到"}
	same := func(words []string) bool {
		return slices.Contains(words, target.words) && slices.Contains(words, actual.words)
	}
	opposite := func(a, b []string) bool {
		return slices.Contains(a, target.words) && slices.Contains(b, actual.words)
	}
	switch {
	case !target.number.IsBlank() || !actual.number.IsBlank():
		return false, ErrWords
	case target == actual, same(yes), same(no):
		return true, nil
	case opposite(yes, no), opposite(no, yes):
		return false, nil
	}
	return false, ErrWords
}

// part returns what part of the weight a missed target is worth.
func (i *Indicator) part(actual Number) (budget.Ratio, error) {
	switch {
	case i.Scoring == FullOrNone, i.Direction == YesNo, i.Target.number.IsBlank():
		return budget.Ratio{}, nil
	case i.Scoring != InProportion && i.Scoring != Banded:
		return budget.Ratio{}, ErrScoring
	}
	reached, err := i.completion(actual)
	if err != nil || i.Scoring == InProportion {
		return reached, err
	}
	for _, b := range i.Bands {
		from, err := b.From.hundredths()
		if err != nil {
			return budget.Ratio{}, err
		}
		if reached.Compare(from) >= 0 {
			return b.Part.hundredths()
		}
	}
	return budget.Ratio{}, nil
}

// completion returns how much of a missed target was reached: from 0 to less than 1.
func (i *Indicator) completion(actual Number) (budget.Ratio, error) {
	part, whole := actual.units(), i.Target.number.units()
	if i.Direction != MoreIsBetter && part > whole {
		part, whole = whole, part
	}
	switch {
	case whole <= 0 || i.Direction == LessIsBetter && part < 0:
		return budget.Ratio{}, ErrTarget
	case part < 0:
		return budget.Ratio{}, nil
	}
	return budget.NewRatio(part, whole)
}

// product returns r·s, or [budget.ErrRange].
func product(r, s budget.Ratio) (budget.Ratio, error) {
	// What cancels must be cancelled first, or small ratios would be out of range.
	a, err := budget.NewRatio(r.Num(), s.Den())
	if err != nil {
		return budget.Ratio{}, err
	}
	b, err := budget.NewRatio(s.Num(), r.Den())
	if err != nil {
		return budget.Ratio{}, err
	}
	num, okNum := times(a.Num(), b.Num())
	den, okDen := times(a.Den(), b.Den())
	if !okNum || !okDen {
		return budget.Ratio{}, fmt.Errorf("(%s)·(%s): %w", r, s, budget.ErrRange)
	}
	return budget.NewRatio(num, den)
}

// times returns x·y for numbers that are not the least int64, and whether it is in range.
func times(x, y int64) (int64, bool) {
	hi, lo := bits.Mul64(uint64(max(x, -x)), uint64(max(y, -y)))
	if (x < 0) != (y < 0) {
		return -int64(lo), hi == 0 && lo <= math.MaxInt64
	}
	return int64(lo), hi == 0 && lo <= math.MaxInt64
}
