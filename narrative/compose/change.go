package compose

import "github.com/fiscalcn/yusuan/budget"

// Change is how an amount moved against an earlier one (增减变动), as a text states
// it in a unit with two places: direction, change, and rate where there is one.
// The zero value is no change.
//
// Change and rate are rounded from the exact amounts, each for itself, so that they
// agree with every figure published of the same amounts: a reader who knows the
// published figures as intervals finds change and rate inside what follows from
// them.
type Change struct {
	change  budget.Amount // exact; without sign
	sign    int           // of the change as printed
	unit    budget.Unit
	rate    hundredths
	hasRate bool
	isNew   bool
}

// NewChange returns the change from prior to current. An amount that changed by
// less than can be printed is level (持平).
//
// There is no rate where a reader sees no base for one: if the prior amount is
// zero, is printed as zero, or is negative, or if the change as printed is all of
// the current amount. Errors wrap [budget.ErrRange] and [budget.ErrUnit].
func NewChange(current, prior budget.Amount, u budget.Unit) (Change, error) {
	difference, err := current.Sub(prior)
	if err != nil {
		return Change{}, err
	}
	change, err := printed(difference, u)
	if err != nil {
		return Change{}, err
	}
	now, err := printed(current, u)
	if err != nil {
		return Change{}, err
	}
	before, err := printed(prior, u)
	if err != nil {
		return Change{}, err
	}
	c := Change{sign: budget.Fen(change).Sign(), unit: u, isNew: prior.IsZero()}
	if c.change, err = difference.Abs(); err != nil {
		return Change{}, err
	}
	if before > 0 && change != now && change != 0 {
		c.hasRate = true
		c.rate, err = percentOf(c.change.Fen(), prior.Fen())
	}
	return c, err
}

// Sign returns −1, 0 or +1 as the amount fell (减少), stayed level (持平) or rose
// (增加).
func (c Change) Sign() int { return c.sign }

// Rate returns the rate of change without its sign, 7.87%, and whether there is
// one.
func (c Change) Rate() (rate string, ok bool) {
	if !c.hasRate {
		return "", false
	}
	return c.rate.String(), true
}

// String returns the phrase: 增加12.75万元，增长7.87%; 减少20.10万元，下降42.11%; 持平;
// 增加4.28万元，上年无此项, if the prior amount was zero; and
// 增加4.28万元，增长率无可比性, if it is another one that gives no rate.
func (c Change) String() string {
	var d draft
	d.change(c, "", "", "上年无此项")
	return string(d.text)
}

// direction returns 增加, 减少, or 持平 if nothing changed.
func (c Change) direction() string {
	switch c.sign {
	case -1:
		return "减少"
	case +1:
		return "增加"
	default:
		return "持平"
	}
}

// change writes the phrase about a subject. base is what it is compared with, none
// says in words that the base is zero.
func (d *draft) change(c Change, subject, base, none string) {
	d.put(c.direction())
	if c.sign == 0 {
		return
	}
	rateVerb := "增长"
	if c.sign < 0 {
		rateVerb = "下降"
	}
	d.amount(c.change, c.unit, Claim{Subject: subject, Measure: claimChange, Base: base})
	switch {
	case c.hasRate:
		d.put("，", rateVerb)
		d.percent(c.rate, Claim{Subject: subject, Measure: claimRate, Base: base})
	case c.isNew:
		d.put("，", none)
	default:
		d.put("，", rateVerb, "率无可比性")
	}
}
