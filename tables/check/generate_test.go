package check_test

import (
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/codes"
	"github.com/fiscalcn/yusuan/economic"
	"github.com/fiscalcn/yusuan/internal/accountgen"
	"github.com/fiscalcn/yusuan/tables"
)

// A generator makes ordinary accounts, ten thousand in some seconds: a few dozen
// sums, no reversals, every kind of money covering what is spent of it. (Shapes that
// nobody thinks of are rapid's: accountgen.Clean.)
type generator struct {
	tb testing.TB
	*rand.Rand
	years map[int]*yearCodes
}

// yearCodes are the codes of a year that may be booked under.
type yearCodes struct {
	items    map[budget.Source][]codes.Code
	sections []economic.Code // of basic expenditure, none of bookedAlike
	others   []economic.Code
}

// bookedAlike are functional items of basic expenditure with their economic sections.
var bookedAlike = []struct {
	functional codes.Code
	economic   economic.Code
}{{2080505, 30108}, {2080506, 30109}, {2101101, 30110}, {2101102, 30110}, {2101103, 30111}, {2210201, 30113}}

func newGenerator(tb testing.TB, seed uint64) *generator {
	tb.Helper()
	return &generator{tb, rand.New(rand.NewPCG(seed, 2021)), map[int]*yearCodes{}}
}

func (g *generator) codes(year int) *yearCodes {
	if y := g.years[year]; y != nil {
		return y
	}
	y := &yearCodes{items: map[budget.Source][]codes.Code{}}
	functional, err := codes.ForYear(year)
	require.NoError(g.tb, err)
	for e := range functional.All() {
		special := false
		for _, b := range bookedAlike {
			special = special || e.Code == b.functional
		}
		if e.Code.Level() != codes.Item || special {
			continue
		}
		for s := range budget.Sources() {
			if fund := s.Fund(); fund == 0 || e.Funds.Has(fund) {
				y.items[s] = append(y.items[s], e.Code)
			}
		}
	}
	sections, err := economic.ForYear(year)
	require.NoError(g.tb, err)
	for e := range sections.All() {
		special := false
		for _, b := range bookedAlike {
			special = special || e.Code == b.economic
		}
		if e.Code.Scheme() != economic.Department || e.Code.Level() != economic.Section || special {
			continue
		}
		y.others = append(y.others, e.Code)
		if e.Group == economic.Personnel || e.Group == economic.Operations {
			y.sections = append(y.sections, e.Code)
		}
	}
	g.years[year] = y
	return y
}

// amount draws from some hundred 元 to some ten million, every magnitude as likely.
func (g *generator) amount() int64 { return int64(math.Pow(10, 4.5+5*g.Float64())) }

// chance is true so many times of a hundred.
func (g *generator) chance(percent int) bool { return g.IntN(100) < percent }

func pick[T any](g *generator, list []T) T { return list[g.IntN(len(list))] }

// near draws items of a source that stand close to one another.
func (g *generator) near(y *yearCodes, s budget.Source, most int) []codes.Code {
	all := y.items[s]
	var near []codes.Code
	for i := g.IntN(len(all)); len(near) < most && i < len(all); i += 1 + g.IntN(3) {
		near = append(near, all[i])
	}
	return near
}

// account draws an account of the year.
func (g *generator) account(year int) *budget.Account {
	l, err := budget.NewLedger(year)
	require.NoError(g.tb, err)
	d := &drawing{generator: g, y: g.codes(year), account: &budget.Account{
		Header: budget.Header{Name: "某市某局", Year: year}, Ledger: l,
	}}
	var items []codes.Code
	for range 1 + g.IntN(3) {
		items = append(items, g.near(d.y, budget.GeneralAppropriation, 1+g.IntN(4))...)
	}
	slices.Sort(items)
	items = slices.Compact(items)
	d.money(budget.GeneralAppropriation, items)
	if g.chance(25) {
		d.money(budget.ManagedFundAppropriation, g.near(d.y, budget.ManagedFundAppropriation, 1+g.IntN(3)))
	}
	if g.chance(10) {
		d.money(budget.StateCapitalAppropriation, g.near(d.y, budget.StateCapitalAppropriation, 1+g.IntN(2)))
	}
	for s := budget.SubsidyFromSuperior; s <= budget.OtherIncome; s++ {
		if g.chance(15) {
			d.money(s, items[:1+g.IntN(len(items))])
		}
	}
	if d.other && g.chance(30) {
		a := g.amount()
		d.account.Carried.SurplusDistributed = budget.Fen(a)
		d.carry(0, budget.OtherIncome, a)
	}
	if d.other && g.chance(30) {
		d.account.Carried.SurplusUsed = budget.Fen(g.amount())
	}
	require.NoError(g.tb, l.Add(d.receipts, d.outlays))
	if g.chance(50) {
		d.account.Initial, err = budget.NewLedger(year)
		require.NoError(g.tb, err)
		require.NoError(g.tb, d.account.Initial.Add(nil, d.outlays[:g.IntN(len(d.outlays))+1]))
	}
	return d.account
}

// A drawing is an account in the making.
type drawing struct {
	*generator
	y        *yearCodes
	account  *budget.Account
	receipts []budget.Receipt
	outlays  []budget.Outlay
	other    bool // there is money that is no appropriation
}

// money draws outlays of a source under items, and receipts and openings to cover
// them.
func (d *drawing) money(s budget.Source, items []codes.Code) {
	d.other = d.other || !s.IsFiscal()
	for _, c := range items {
		var spent int64
		for range 1 + d.IntN(4) {
			spent += d.outlay(c, s)
		}
		if s == budget.GeneralAppropriation && d.chance(30) {
			b := pick(d.generator, bookedAlike)
			spent := d.amount()
			d.spend(b.functional, b.economic, budget.Basic, s, spent)
			d.receive(b.functional, s, spent)
		}
		switch d.IntN(10) {
		case 0: // all of it was there already
			d.carry(c, s, spent)
		case 1, 2: // some of it was, and some is left
			carried := 1 + d.Int64N(spent)
			d.carry(c, s, carried)
			d.receive(c, s, spent-carried+d.amount())
		default:
			d.receive(c, s, spent)
		}
	}
}

func (d *drawing) outlay(c codes.Code, s budget.Source) int64 {
	amount := d.amount()
	switch {
	case s == budget.GeneralAppropriation && d.chance(70), !s.IsFiscal() && d.chance(30):
		d.spend(c, pick(d.generator, d.y.sections), budget.Basic, s, amount)
	case !s.IsFiscal() && d.chance(20):
		d.spend(c, 0, budget.RemittanceToSuperior+budget.Nature(d.IntN(3)), s, amount)
	default:
		d.spend(c, pick(d.generator, d.y.others), budget.Project, s, amount)
	}
	return amount
}

func (d *drawing) spend(c codes.Code, e economic.Code, n budget.Nature, s budget.Source, amount int64) {
	d.outlays = append(d.outlays, budget.Outlay{Code: c, Economic: e, Nature: n, Source: s, Amount: budget.Fen(amount)})
}

func (d *drawing) receive(c codes.Code, s budget.Source, amount int64) {
	d.receipts = append(d.receipts, budget.Receipt{Code: c, Source: s, Amount: budget.Fen(amount)})
}

func (d *drawing) carry(c codes.Code, s budget.Source, amount int64) {
	if s != budget.ManagedFundAppropriation && s != budget.StateCapitalAppropriation {
		c = 0
	}
	d.account.Carried.Openings = append(d.account.Carried.Openings, budget.Opening{Code: c, Source: s, Amount: budget.Fen(amount)})
}

// set draws an account and returns its tables as published: in 万元, to two places.
func (g *generator) set() tables.Set {
	year := codes.FirstYear + g.IntN(accountgen.LastYear-codes.FirstYear+1)
	edition := [...]tables.Edition{tables.Fujian2021(), tables.Shanghai2024()}[g.IntN(2)]
	return published(g.tb, g.account(year), edition)
}

// published builds the tables of an account and rounds them for publication.
func published(tb require.TestingT, a *budget.Account, e tables.Edition) tables.Set {
	exact, err := tables.Build(a, e)
	require.NoError(tb, err)
	rounded, err := exact.Round(budget.WanYuan, 2)
	require.NoError(tb, err)
	return rounded
}
