package compose

import (
	"strconv"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/narrative"
)

// Claim is one number of a composed text and what it states: the place a reader,
// or a test, looks at to know what was meant.
type Claim struct {
	// Start and End are the bytes of the number in the text, without its unit.
	Start, End int
	// Subject is the address of a figure ([tables.Address]) or the name of an
	// [narrative.Indicator]: 公开05/2011301/本年支出, 公务接待批次.
	Subject string
	// Measure is what is stated of the subject: actual, budget (年初预算), change,
	// rate, share, completion or count.
	Measure string
	// Base is what the subject is measured against: prior (上年) or budget for a
	// change and a rate, budget for a completion, the address or indicator of the
	// whole for a share; "" otherwise.
	Base string
}

// The measures and bases of claims.
const (
	claimActual     = "actual"
	claimBudget     = "budget"
	claimPrior      = "prior"
	claimChange     = "change"
	claimRate       = "rate"
	claimShare      = "share"
	claimCompletion = "completion"
	claimCount      = "count"
)

// draft is a text under way, with a record of its lines, numbers and gaps.
type draft struct {
	text   []byte
	lines  []draftLine
	claims []Claim
	gaps   []Gap
}

// draftLine is a heading or paragraph: it begins at start and ends before the line
// break of the next.
type draftLine struct {
	start int
	level int // of a heading, from 1; 0 for a paragraph
}

// begin starts a heading of the level, or with 0 a paragraph.
func (d *draft) begin(level int) {
	if len(d.text) > 0 {
		d.text = append(d.text, '\n')
	}
	d.lines = append(d.lines, draftLine{len(d.text), level})
}

func (d *draft) paragraph() { d.begin(0) }

func (d *draft) put(words ...string) {
	for _, word := range words {
		d.text = append(d.text, word...)
	}
}

// amount writes an amount and its unit.
func (d *draft) amount(a budget.Amount, u budget.Unit, c Claim) {
	start := len(d.text)
	d.text = a.AppendFormat(d.text, u, textPlaces)
	d.claim(start, c)
	d.put(u.String())
}

func (d *draft) percent(p hundredths, c Claim) {
	start := len(d.text)
	d.text = p.append(d.text)
	d.claim(start, c)
	d.put("%")
}

// count writes a number of what the indicator counts.
func (d *draft) count(n int, of Classifier, counted narrative.Indicator) {
	start := len(d.text)
	d.text = strconv.AppendInt(d.text, int64(n), 10)
	d.claim(start, Claim{Subject: counted.String(), Measure: claimCount})
	d.put(of.String())
}

// claim records that the text from start on is a number. Phrases outside of a
// text state it of nothing and are not recorded.
func (d *draft) claim(start int, c Claim) {
	if c.Subject != "" {
		c.Start, c.End = start, len(d.text)
		d.claims = append(d.claims, c)
	}
}
