package compose

import (
	"cmp"
	"errors"
	"fmt"
	"iter"
	"slices"

	"github.com/fiscalcn/yusuan/budget"
)

// ErrPart reports a negative part of a list whose shares are to add up to 100.00%.
var ErrPart = errors.New("negative part")

// Part is a part of a whole under its name.
type Part struct {
	// Name is what the text calls it.
	Name string
	// Amount is in 分.
	Amount budget.Amount
}

// Shares are the parts of a whole with what percentage of it they are (占比), with
// two decimals. The zero value has no parts.
type Shares struct {
	parts    []Part
	percents []hundredths
	adjusted bool
}

// NewShares returns the shares of parts in a whole, each rounded by itself half
// away from zero, so that they may add up to 99.99 or 100.01. The error wraps
// [budget.ErrZeroBase] or [budget.ErrRange].
func NewShares(whole budget.Amount, parts ...Part) (Shares, error) {
	s := Shares{parts: slices.Clone(parts), percents: make([]hundredths, len(parts))}
	for i, part := range parts {
		var err error
		if s.percents[i], err = percentOf(part.Amount.Fen(), whole.Fen()); err != nil {
			return Shares{}, err
		}
	}
	return s, nil
}

// NewSharesOfAll returns the shares of parts in their sum so that they add up to
// exactly 100.00: every share is cut off after two decimals, and those that lose
// most by it get what is missing, 0.01 each (最大余额法). None is 0.01 or more away
// from its exact value. [Shares.Note] says so. The error wraps [ErrPart],
// [budget.ErrZeroBase] or [budget.ErrRange].
func NewSharesOfAll(parts ...Part) (Shares, error) {
	var sum budget.Accumulator
	for i, part := range parts {
		if part.Amount.Sign() < 0 {
			return Shares{}, fmt.Errorf("compose.NewSharesOfAll: parts[%d] %s %s元: %w", i, part.Name, part.Amount, ErrPart)
		}
		sum.Add(part.Amount)
	}
	whole, err := sum.Amount()
	if err != nil {
		return Shares{}, fmt.Errorf("compose.NewSharesOfAll: %w", err)
	}
	s := Shares{parts: slices.Clone(parts), percents: make([]hundredths, len(parts)), adjusted: true}
	rests := make([]uint64, len(parts))
	order := make([]int, len(parts))
	missing := hundredths(100_00)
	for i, part := range parts {
		p, rest, err := percentFloor(part.Amount.Fen(), whole.Fen())
		if err != nil {
			return Shares{}, fmt.Errorf("compose.NewSharesOfAll: %w", err)
		}
		s.percents[i], rests[i], order[i] = hundredths(p), rest, i
		missing -= hundredths(p)
	}
	slices.SortStableFunc(order, func(i, j int) int { return cmp.Compare(rests[j], rests[i]) })
	for _, i := range order[:min(int(missing), len(order))] {
		s.percents[i]++
	}
	return s, nil
}

// Percents yields the share of every part in order: 71.65%.
func (s Shares) Percents() iter.Seq[string] {
	return func(yield func(string) bool) {
		for _, p := range s.percents {
			if !yield(p.String()) {
				return
			}
		}
	}
}

// Phrase returns the list with amounts in the unit:
// 教育支出3.00万元，占75.00%；卫生健康支出1.00万元，占25.00%.
func (s Shares) Phrase(u budget.Unit) string {
	var d draft
	for i, part := range s.parts {
		if i > 0 {
			d.put("；")
		}
		d.put(part.Name)
		d.amount(part.Amount, u, Claim{})
		d.put("，")
		d.share(s.percents[i], "", Claim{})
	}
	return string(d.text)
}

// Note returns what a text must say about shares that were adjusted, "" for ones
// that were not.
func (s Shares) Note() string {
	if !s.adjusted {
		return ""
	}
	return "注：各项占比按最大余额法调整，合计为100.00%。"
}

// share writes 占71.65%, or 占本年支出合计的71.65% where the whole is named.
func (d *draft) share(p hundredths, whole string, c Claim) {
	d.put("占")
	if whole != "" {
		d.put(whole, "的")
	}
	d.percent(p, c)
}
