package budget_test

import (
	"errors"
	"fmt"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/codes"
	"github.com/fiscalcn/yusuan/economic"
	"github.com/fiscalcn/yusuan/internal/steady"
)

// TestLedgerReference books batches of every size of amount: the ledger holds
// what a map of big integers holds, and refuses what leaves its range.
func TestLedgerReference(t *testing.T) {
	c := newChart()
	amounts := rapid.OneOf(moderate(), rapid.Map(anyFen(), budget.Fen))
	rapid.Check(t, func(t *rapid.T) {
		l, slow := newLedger(t, nil, nil), newSlowLedger()
		for _, b := range rapid.SliceOfN(c.batch(amounts), 0, 5).Draw(t, "batches") {
			err := l.Add(b.Receipts, b.Outlays)
			if slow.add(b) {
				require.NoError(t, err)
			} else {
				require.ErrorIs(t, err, budget.ErrRange)
			}
			want := slow.content()
			require.Equal(t, want, contentOf(l))
			require.Equal(t, len(want.receipts)+len(want.outlays) == 0, l.IsEmpty())
		}
		for like, sum := range slow.receipts {
			require.Equal(t, sum.Int64(), l.Received(like).Fen())
		}
		for like, sum := range slow.outlays {
			require.Equal(t, sum.Int64(), l.Spent(like).Fen())
		}
	})
}

func TestLedgerOrderIsIrrelevant(t *testing.T) {
	c := newChart()
	rapid.Check(t, func(t *rapid.T) {
		b := c.batch(rapid.Map(anyFen(), budget.Fen)).Draw(t, "entries")
		one, err := budget.NewLedger(year)
		require.NoError(t, err)
		other := one.Clone()
		errOne := one.Add(b.Receipts, b.Outlays)
		errOther := other.Add(
			rapid.Permutation(b.Receipts).Draw(t, "receipts"),
			rapid.Permutation(b.Outlays).Draw(t, "outlays"),
		)
		require.Equal(t, errOne == nil, errOther == nil)
		require.Equal(t, contentOf(one), contentOf(other))
		require.True(t, one.Equal(other))
	})
}

func TestLedgerMergeIsAMonoid(t *testing.T) {
	c := newChart()
	drawn := rapid.Custom(func(t *rapid.T) *budget.Ledger {
		if rapid.IntRange(0, 9).Draw(t, "zero") == 0 {
			return new(budget.Ledger)
		}
		b := c.batch(moderate()).Draw(t, "entries")
		return newLedger(t, b.Receipts, b.Outlays)
	})
	merge := func(t *rapid.T, parts ...*budget.Ledger) *budget.Ledger {
		sum := new(budget.Ledger)
		for _, part := range parts {
			before := contentOf(part)
			require.NoError(t, sum.Merge(part))
			require.Equal(t, before, contentOf(part))
		}
		return sum
	}
	rapid.Check(t, func(t *rapid.T) {
		x, y, z := drawn.Draw(t, "x"), drawn.Draw(t, "y"), drawn.Draw(t, "z")
		all := merge(t, x, y, z)
		require.True(t, all.Equal(merge(t, merge(t, x, y), z)), "associative")
		require.True(t, all.Equal(merge(t, x, merge(t, y, z))), "associative")
		require.True(t, all.Equal(merge(t, z, x, y)), "commutative")
		require.True(t, all.Equal(merge(t, y, x, z)), "commutative")
		require.True(t, x.Equal(merge(t, x, new(budget.Ledger))), "neutral from the right")
		require.True(t, x.Equal(merge(t, new(budget.Ledger), x)), "neutral from the left")
	})
}

func TestLedgerMergeOfPartsIsAddOfAll(t *testing.T) {
	c := newChart()
	rapid.Check(t, func(t *rapid.T) {
		parts := rapid.SliceOfN(c.batch(moderate()), 0, 6).Draw(t, "parts")
		merged, err := budget.NewLedger(year)
		require.NoError(t, err)
		var all batch
		for _, b := range parts {
			require.NoError(t, merged.Merge(newLedger(t, b.Receipts, b.Outlays)))
			all.Receipts = append(all.Receipts, b.Receipts...)
			all.Outlays = append(all.Outlays, b.Outlays...)
		}
		require.Equal(t, contentOf(newLedger(t, all.Receipts, all.Outlays)), contentOf(merged))
	})
}

// TestLedgerAllOrNothing puts one bad entry anywhere among good ones.
func TestLedgerAllOrNothing(t *testing.T) {
	c := newChart()
	rapid.Check(t, func(t *rapid.T) {
		held := c.batch(moderate()).Draw(t, "held")
		l := newLedger(t, held.Receipts, held.Outlays)
		before := contentOf(l)
		b := c.batch(moderate()).Draw(t, "entries")
		var list string
		var i int
		if rapid.Bool().Draw(t, "a receipt") {
			list, i = "receipts", rapid.IntRange(0, len(b.Receipts)).Draw(t, "index")
			b.Receipts = slices.Insert(b.Receipts, i, budget.Receipt{Amount: budget.Fen(1)})
		} else {
			list, i = "outlays", rapid.IntRange(0, len(b.Outlays)).Draw(t, "index")
			b.Outlays = slices.Insert(b.Outlays, i, budget.Outlay{Amount: budget.Fen(1)})
		}
		require.EqualError(t, l.Add(b.Receipts, b.Outlays),
			fmt.Sprintf("budget.Ledger.Add: %s[%d].Source Source(0): no valid source", list, i))
		require.Equal(t, before, contentOf(l))
	})
}

// reasons lists every reason to refuse an outlay (or, with a nature and economic
// code that are no reason, a receipt), by the definitions in the package comment.
func reasons(o budget.Outlay) []error {
	var found []error
	because := func(reason error, holds bool) {
		if holds {
			found = append(found, reason)
		}
	}
	functional, _ := codes.ForYear(year)
	economics, _ := economic.ForYear(year)
	item, known := functional.Lookup(o.Code)
	section, listed := economics.Lookup(o.Economic)
	basic := o.Nature == budget.Basic
	because(budget.ErrSource, o.Source < budget.GeneralAppropriation || o.Source > budget.SpecialAccount)
	because(budget.ErrNature, o.Nature < budget.Basic || o.Nature > budget.SubsidyToAffiliate)
	because(budget.ErrNature, o.Source.IsFiscal() && !basic && o.Nature != budget.Project)
	because(budget.ErrLevel, o.Code.Level() != codes.Item)
	because(codes.ErrUnknown, !known)
	because(budget.ErrFund, o.Source.IsFiscal() && !item.Funds.Has(o.Source.Fund()))
	because(budget.ErrEconomic, basic && o.Economic == 0)
	because(budget.ErrEconomic, basic && section.Group == economic.OtherGroup)
	because(budget.ErrGroup, o.Group != 0 && !basic || o.Group > economic.Operations)
	if o.Economic != 0 {
		because(budget.ErrLevel, o.Economic.Level() != economic.Section)
		because(budget.ErrEconomic, o.Economic.Scheme() != economic.Department)
		because(economic.ErrUnknown, !listed)
	}
	return found
}

// addPair books the two entries, or returns reasons of which Add must give one:
// receipts come before outlays, and of each the fields before the sums.
func (l *slowLedger) addPair(r budget.Receipt, o budget.Outlay) []error {
	if why := reasons(budget.Outlay{Code: r.Code, Source: r.Source, Nature: budget.Project}); why != nil {
		return why
	}
	received := batch{Receipts: []budget.Receipt{r}}
	if !l.add(received) {
		return []error{budget.ErrRange}
	}
	why := reasons(o)
	if why == nil && !l.add(batch{Outlays: []budget.Outlay{o}}) {
		why = []error{budget.ErrRange}
	}
	if why != nil {
		l.book(received, -1)
	}
	return why
}

// FuzzLedgerAdd books entries of any fields: they are refused for one of the
// reasons there are, or the sums are right.
func FuzzLedgerAdd(tf *testing.F) {
	f := steady.Fuzz(tf)
	f.Add(uint32(2011301), uint8(1), int64(100), uint32(2011301), uint32(30101), uint8(1), uint8(1), int64(60))
	f.Add(uint32(2120801), uint8(2), int64(100), uint32(2120801), uint32(0), uint8(2), uint8(2), int64(-60))
	f.Add(uint32(0), uint8(0), int64(1), uint32(0), uint32(0), uint8(0), uint8(0), int64(1))
	f.Add(uint32(2011301), uint8(8), int64(9223372036854775807), uint32(2011301), uint32(30901), uint8(3), uint8(8), int64(-9223372036854775808))
	f.Add(uint32(2011301), uint8(1), int64(9223372036854775795), uint32(2011301), uint32(30832), uint8(3), uint8(8), int64(1))
	f.Add(uint32(1<<31), uint8(255), int64(1), uint32(1<<31), uint32(1<<31), uint8(255), uint8(255), int64(1))
	f.Fuzz(func(t *testing.T, receiptCode uint32, receiptSource uint8, received int64,
		code, section uint32, nature, source uint8, spent int64,
	) {
		r := budget.Receipt{Code: codes.Code(receiptCode), Source: budget.Source(receiptSource), Amount: budget.Fen(received)}
		o := budget.Outlay{
			Code: codes.Code(code), Economic: economic.Code(section),
			Nature: budget.Nature(nature), Source: budget.Source(source), Amount: budget.Fen(spent),
		}
		l := newLedger(t, []budget.Receipt{goodReceipt}, []budget.Outlay{goodOutlay})
		slow := newSlowLedger()
		require.True(t, slow.add(batch{[]budget.Receipt{goodReceipt}, []budget.Outlay{goodOutlay}}))

		err := l.Add([]budget.Receipt{r}, []budget.Outlay{o})
		why := slow.addPair(r, o)
		if why == nil {
			require.NoError(t, err)
		} else {
			require.True(t, slices.ContainsFunc(why, func(reason error) bool { return errors.Is(err, reason) }), "%v is none of %v", err, why)
		}
		require.Equal(t, slow.content(), contentOf(l))
	})
}
