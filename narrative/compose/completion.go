package compose

import "github.com/fiscalcn/yusuan/budget"

// Completion is how far a plan was carried out (预算完成情况), as a text states it in
// a unit with two places. The zero value is a plan of nothing, carried out.
//
// The rate is rounded from the exact amounts; which of the two is greater is what
// a reader sees in the printed ones.
type Completion struct {
	sign    int
	rate    hundredths
	hasRate bool
}

// NewCompletion compares an amount with what was planned for it. There is no rate
// if the plan is zero, is printed as zero, or is negative. Errors wrap
// [budget.ErrRange] and [budget.ErrUnit].
func NewCompletion(actual, planned budget.Amount, u budget.Unit) (Completion, error) {
	spent, err := printed(actual, u)
	if err != nil {
		return Completion{}, err
	}
	plan, err := printed(planned, u)
	if err != nil {
		return Completion{}, err
	}
	c := Completion{sign: budget.Fen(spent).Compare(budget.Fen(plan))}
	if plan > 0 {
		c.hasRate = true
		c.rate, err = percentOf(actual.Fen(), planned.Fen())
	}
	return c, err
}

// Sign returns −1, 0 or +1 as the actual amount is less than (小于), level with
// (持平) or greater than (大于) the plan, as printed.
func (c Completion) Sign() int { return c.sign }

// Of returns the phrase about a plan of that name: 完成年初预算的98.20%, and "" where
// there is no rate.
func (c Completion) Of(plan string) string {
	var d draft
	if c.hasRate {
		d.completion(c, plan, "")
	}
	return string(d.text)
}

// String returns which is greater: 决算数大于预算数, 决算数小于预算数 or
// 决算数与预算数持平.
func (c Completion) String() string {
	switch c.sign {
	case -1:
		return "决算数小于预算数"
	case +1:
		return "决算数大于预算数"
	default:
		return "决算数与预算数持平"
	}
}

func (d *draft) completion(c Completion, plan, subject string) {
	d.put("完成", plan, "的")
	d.percent(c.rate, Claim{Subject: subject, Measure: claimCompletion, Base: claimBudget})
}
