package budget_test

import (
	"fmt"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/codes"
	"github.com/fiscalcn/yusuan/economic"
)

// Entries that any ledger of the year takes.
var (
	goodReceipt = budget.Receipt{Code: administration, Source: budget.GeneralAppropriation, Amount: yuan("100")}
	goodOutlay  = budget.Outlay{
		Code: administration, Economic: salaries, Nature: budget.Basic, Source: budget.GeneralAppropriation, Amount: yuan("60"),
	}
)

// receiptWith and outlayWith are the good entries with something else about them.
func receiptWith(change func(*budget.Receipt)) budget.Receipt {
	r := goodReceipt
	change(&r)
	return r
}

func outlayWith(change func(*budget.Outlay)) budget.Outlay {
	o := goodOutlay
	change(&o)
	return o
}

// requireRefused holds that Add refuses the batch as the error says, and that the
// ledger is as it was, whether or not it held anything before.
func requireRefused(t *testing.T, b batch, reason error, text string) {
	t.Helper()
	held := batch{[]budget.Receipt{goodReceipt, {Code: pensions, Source: budget.OtherIncome, Amount: yuan("5")}}, []budget.Outlay{goodOutlay}}
	for _, l := range []*budget.Ledger{newLedger(t, nil, nil), newLedger(t, held.Receipts, held.Outlays)} {
		before, copied := contentOf(l), l.Clone()
		err := l.Add(b.Receipts, b.Outlays)
		require.EqualError(t, err, text)
		require.ErrorIs(t, err, reason)
		var entry *budget.EntryError
		require.ErrorAs(t, err, &entry)
		assert.Equal(t, "budget.Ledger.Add", entry.Func)
		assert.Equal(t, before, contentOf(l))
		assert.True(t, l.Equal(copied))

		require.NoError(t, l.Add(held.Receipts, held.Outlays), "still usable")
		require.NoError(t, copied.Add(held.Receipts, held.Outlays))
		assert.Equal(t, contentOf(copied), contentOf(l))
	}
}

func TestLedgerRefusesReceipt(t *testing.T) {
	for _, c := range []struct {
		name   string
		entry  budget.Receipt
		reason error
		text   string
	}{
		{"nothing", budget.Receipt{}, budget.ErrSource, `Source Source(0): no valid source`},
		{"nothing but an amount", budget.Receipt{Amount: yuan("3")}, budget.ErrSource, `Source Source(0): no valid source`},
		{"no source", receiptWith(func(r *budget.Receipt) { r.Source = 0 }), budget.ErrSource, `Source Source(0): no valid source`},
		{"undeclared source", receiptWith(func(r *budget.Receipt) { r.Source = 10 }), budget.ErrSource, `Source Source(10): no valid source`},
		{"no code", receiptWith(func(r *budget.Receipt) { r.Code = 0 }), budget.ErrLevel,
			`Code Code(0): wrong level of code: want an item (项) of seven digits`},
		{"no code at all", receiptWith(func(r *budget.Receipt) { r.Code = 4_000_000_000 }), budget.ErrLevel,
			`Code Code(4000000000): wrong level of code: want an item (项) of seven digits`},
		{"a class", receiptWith(func(r *budget.Receipt) { r.Code = 2010000 }), budget.ErrLevel,
			`Code 201: wrong level of code: want an item (项) of seven digits`},
		{"a section", receiptWith(func(r *budget.Receipt) { r.Code = 2011300 }), budget.ErrLevel,
			`Code 20113: wrong level of code: want an item (项) of seven digits`},
		{"unknown", receiptWith(func(r *budget.Receipt) { r.Code = 2011377 }), codes.ErrUnknown,
			`Code 2011377: codes.Find 2011377 in 2021: not in the catalogue of the year`},
		{"general money for a fund's item", receiptWith(func(r *budget.Receipt) { r.Code = relocation }), budget.ErrFund,
			`Code 2120801: code of another budget: 征地和拆迁补偿支出 belongs to 政府性基金预算, the money to 一般公共预算`},
		{"a fund's money for a general item", receiptWith(func(r *budget.Receipt) { r.Source = budget.ManagedFundAppropriation }), budget.ErrFund,
			`Code 2011301: code of another budget: 行政运行 belongs to 一般公共预算, the money to 政府性基金预算`},
		{"capital for a general item", receiptWith(func(r *budget.Receipt) { r.Source = budget.StateCapitalAppropriation }), budget.ErrFund,
			`Code 2011301: code of another budget: 行政运行 belongs to 一般公共预算, the money to 国有资本经营预算`},
	} {
		t.Run(c.name, func(t *testing.T) {
			requireRefused(t, batch{[]budget.Receipt{c.entry}, nil}, c.reason, "budget.Ledger.Add: receipts[0]."+c.text)
			requireRefused(t, batch{[]budget.Receipt{goodReceipt, goodReceipt, c.entry, goodReceipt}, []budget.Outlay{goodOutlay}},
				c.reason, "budget.Ledger.Add: receipts[2]."+c.text)
		})
	}
}

func TestLedgerRefusesOutlay(t *testing.T) {
	other := func(change func(*budget.Outlay)) budget.Outlay {
		return outlayWith(func(o *budget.Outlay) {
			o.Nature, o.Source = budget.Project, budget.OtherIncome
			change(o)
		})
	}
	for _, c := range []struct {
		name   string
		entry  budget.Outlay
		reason error
		text   string
	}{
		{"nothing", budget.Outlay{}, budget.ErrSource, `Source Source(0): no valid source`},
		{"nothing but an amount", budget.Outlay{Amount: yuan("3")}, budget.ErrSource, `Source Source(0): no valid source`},
		{"no source", outlayWith(func(o *budget.Outlay) { o.Source = 0 }), budget.ErrSource, `Source Source(0): no valid source`},
		{"undeclared source", outlayWith(func(o *budget.Outlay) { o.Source = 255 }), budget.ErrSource, `Source Source(255): no valid source`},
		{"no nature", outlayWith(func(o *budget.Outlay) { o.Nature = 0 }), budget.ErrNature, `Nature Nature(0): no valid nature`},
		{"undeclared nature", outlayWith(func(o *budget.Outlay) { o.Nature = 6 }), budget.ErrNature, `Nature Nature(6): no valid nature`},
		{"fiscal money remitted", outlayWith(func(o *budget.Outlay) { o.Nature = budget.RemittanceToSuperior }), budget.ErrNature,
			`Nature 上缴上级支出: no valid nature: 一般公共预算财政拨款收入 pays for 基本支出 and 项目支出 only`},
		{"fiscal money operated with", outlayWith(func(o *budget.Outlay) {
			o.Code, o.Nature, o.Source = relocation, budget.OperatingExpenditure, budget.ManagedFundAppropriation
		}),
			budget.ErrNature, `Nature 经营支出: no valid nature: 政府性基金预算财政拨款收入 pays for 基本支出 and 项目支出 only`},
		{"fiscal money granted", outlayWith(func(o *budget.Outlay) {
			o.Code, o.Nature, o.Source = retirees, budget.SubsidyToAffiliate, budget.StateCapitalAppropriation
		}),
			budget.ErrNature, `Nature 对附属单位补助支出: no valid nature: 国有资本经营预算财政拨款收入 pays for 基本支出 and 项目支出 only`},
		{"a section", outlayWith(func(o *budget.Outlay) { o.Code = 2011300 }), budget.ErrLevel,
			`Code 20113: wrong level of code: want an item (项) of seven digits`},
		{"unknown", outlayWith(func(o *budget.Outlay) { o.Code = 2011377 }), codes.ErrUnknown,
			`Code 2011377: codes.Find 2011377 in 2021: not in the catalogue of the year`},
		{"another budget's item", outlayWith(func(o *budget.Outlay) { o.Code = retirees }), budget.ErrFund,
			`Code 2230105: code of another budget: 国有企业退休人员社会化管理补助支出 belongs to 国有资本经营预算, the money to 一般公共预算`},
		{"basic without economic code", outlayWith(func(o *budget.Outlay) { o.Economic = 0 }), budget.ErrEconomic,
			`Economic 0: wrong economic code: 基本支出 is published by economic code`},
		{"an economic class", outlayWith(func(o *budget.Outlay) { o.Economic = 30100 }), budget.ErrLevel,
			`Economic 301: wrong level of code: want a section (款) of five digits`},
		{"no economic code at all", other(func(o *budget.Outlay) { o.Economic = 7 }), budget.ErrLevel,
			`Economic Code(7): wrong level of code: want a section (款) of five digits`},
		{"the government scheme", other(func(o *budget.Outlay) { o.Economic = 50201 }), budget.ErrEconomic,
			`Economic 50201: wrong economic code: want the 部门预算支出经济分类`},
		{"unknown economic code", other(func(o *budget.Outlay) { o.Economic = 30177 }), economic.ErrUnknown,
			`Economic 30177: economic.Find 30177 in 2021: not in the economic catalogue of the year`},
		{"a group of no basic expenditure", outlayWith(func(o *budget.Outlay) { o.Nature, o.Group = budget.Project, economic.Operations }), budget.ErrGroup,
			`Group 公用经费: wrong group: want 人员经费 or 公用经费, of 基本支出 alone`},
		{"a group that is none of basic expenditure", outlayWith(func(o *budget.Outlay) { o.Group = economic.OtherGroup }), budget.ErrGroup,
			`Group 非基本支出: wrong group: want 人员经费 or 公用经费, of 基本支出 alone`},
		{"a group and a nature that make another one", outlayWith(func(o *budget.Outlay) { o.Group = 16 }), budget.ErrGroup,
			`Group Group(16): wrong group: want 人员经费 or 公用经费, of 基本支出 alone`},
		{"a nature that makes a group", outlayWith(func(o *budget.Outlay) { o.Nature |= 16 }), budget.ErrNature, `Nature Nature(17): no valid nature`},
		{"capital construction as basic", outlayWith(func(o *budget.Outlay) { o.Economic = buildings }), budget.ErrEconomic,
			`Economic 30901: wrong economic code: 房屋建筑物购建 is never 基本支出`},
	} {
		t.Run(c.name, func(t *testing.T) {
			requireRefused(t, batch{nil, []budget.Outlay{c.entry}}, c.reason, "budget.Ledger.Add: outlays[0]."+c.text)
			requireRefused(t, batch{
				[]budget.Receipt{goodReceipt, {Code: management, Source: budget.InstitutionalIncome, Amount: yuan("1")}},
				[]budget.Outlay{goodOutlay, c.entry, {}, goodOutlay},
			}, c.reason, "budget.Ledger.Add: outlays[1]."+c.text+"\nbudget.Ledger.Add: outlays[2].Source Source(0): no valid source")
		})
	}
}

// TestLedgerRefusesAll: every refused entry is named, of very many the first.
func TestLedgerRefusesAll(t *testing.T) {
	l := newLedger(t, nil, nil)
	err := l.Add([]budget.Receipt{{Code: 2010000, Source: budget.OtherIncome}, goodReceipt}, []budget.Outlay{
		goodOutlay,
		outlayWith(func(o *budget.Outlay) { o.Source = 99 }),
		outlayWith(func(o *budget.Outlay) { o.Economic = 0 }),
	})
	require.EqualError(t, err, `budget.Ledger.Add: receipts[0].Code 201: wrong level of code: want an item (项) of seven digits
budget.Ledger.Add: outlays[1].Source Source(99): no valid source
budget.Ledger.Add: outlays[2].Economic 0: wrong economic code: 基本支出 is published by economic code`)
	for _, reason := range []error{budget.ErrLevel, budget.ErrSource, budget.ErrEconomic} {
		require.ErrorIs(t, err, reason)
	}
	assert.True(t, l.IsEmpty())

	err = l.Add(make([]budget.Receipt, 5), make([]budget.Outlay, 1000))
	lines := strings.Split(err.Error(), "\n")
	require.Len(t, lines, 21)
	assert.Equal(t, "budget.Ledger.Add: outlays[14].Source Source(0): no valid source", lines[19])
	assert.Equal(t, "budget.Ledger.Add: 985 more are refused", lines[20])
	assert.ErrorContains(t, l.Add(make([]budget.Receipt, 21), nil), "\nbudget.Ledger.Add: 1 more are refused")
	assert.NotContains(t, l.Add(make([]budget.Receipt, 20), nil).Error(), "more are refused")
}

func TestLedgerRange(t *testing.T) {
	receipt := func(a budget.Amount) budget.Receipt {
		return budget.Receipt{Code: management, Source: budget.OtherIncome, Amount: a}
	}
	outlay := func(a budget.Amount) budget.Outlay {
		return budget.Outlay{Code: management, Nature: budget.Project, Source: budget.OtherIncome, Amount: a}
	}
	fen := budget.Fen(1)

	requireRefused(t, batch{[]budget.Receipt{goodReceipt, receipt(greatest), receipt(fen)}, nil}, budget.ErrRange,
		"budget.Ledger.Add: receipts[1].Amount 92233720368547758.07: value out of range: the bookings like it add up to 9223372036854775808分")
	requireRefused(t, batch{nil, []budget.Outlay{goodOutlay, outlay(least), outlay(least), goodOutlay}}, budget.ErrRange,
		"budget.Ledger.Add: outlays[1].Amount -92233720368547758.08: value out of range: the bookings like it add up to -18446744073709551616分")
	requireRefused(t, batch{[]budget.Receipt{goodReceipt, receipt(greatest)}, []budget.Outlay{outlay(greatest), goodOutlay, outlay(fen)}}, budget.ErrRange,
		"budget.Ledger.Add: outlays[0].Amount 92233720368547758.07: value out of range: the bookings like it add up to 9223372036854775808分")

	l := newLedger(t, []budget.Receipt{receipt(greatest)}, []budget.Outlay{outlay(least)})
	before := contentOf(l)
	require.EqualError(t, l.Add([]budget.Receipt{goodReceipt, receipt(fen)}, nil),
		"budget.Ledger.Add: receipts[1].Amount 0.01: value out of range: the bookings like it add up to 9223372036854775808分")
	require.EqualError(t, l.Add([]budget.Receipt{goodReceipt}, []budget.Outlay{goodOutlay, outlay(budget.Fen(-1))}),
		"budget.Ledger.Add: outlays[1].Amount -0.01: value out of range: the bookings like it add up to -9223372036854775809分")
	assert.Equal(t, before, contentOf(l))
}

// TestLedgerTransientRange: a batch may leave the range on its way.
func TestLedgerTransientRange(t *testing.T) {
	receipt := func(a budget.Amount) budget.Receipt {
		return budget.Receipt{Code: management, Source: budget.OtherIncome, Amount: a}
	}
	back := budget.Fen(-greatest.Fen())
	l := newLedger(t, []budget.Receipt{receipt(greatest), receipt(greatest), receipt(greatest), receipt(back), receipt(back), receipt(yuan("-0.01"))}, nil)
	assert.Equal(t, budget.Fen(greatest.Fen()-1), l.Received(receipt(budget.Amount{})))

	outlays := []budget.Outlay{
		outlayWith(func(o *budget.Outlay) { o.Amount = least }),
		outlayWith(func(o *budget.Outlay) { o.Amount = least }),
		outlayWith(func(o *budget.Outlay) { o.Amount = greatest }),
		outlayWith(func(o *budget.Outlay) { o.Amount = yuan("0.03") }),
	}
	require.NoError(t, l.Add(nil, outlays))
	assert.Equal(t, budget.Fen(least.Fen()+2), l.Spent(goodOutlay))
}

func TestLedgerSums(t *testing.T) {
	l := newLedger(t, []budget.Receipt{
		{Code: pensions, Source: budget.OtherIncome, Amount: yuan("7")},
		goodReceipt,
		{Code: administration, Source: budget.InstitutionalIncome, Amount: yuan("3")},
		goodReceipt,
		{Code: pensions, Source: budget.OtherIncome, Amount: yuan("-7")}, // 红字冲销
	}, []budget.Outlay{
		outlayWith(func(o *budget.Outlay) { o.Nature, o.Economic = budget.Project, 0 }),
		goodOutlay,
		outlayWith(func(o *budget.Outlay) { o.Amount = yuan("-80") }),
		outlayWith(func(o *budget.Outlay) { o.Economic = supplies }),
	})
	assert.Equal(t, content{year,
		[]budget.Receipt{
			{Code: administration, Source: budget.GeneralAppropriation, Amount: yuan("200")},
			{Code: administration, Source: budget.InstitutionalIncome, Amount: yuan("3")},
		},
		[]budget.Outlay{
			outlayWith(func(o *budget.Outlay) { o.Nature, o.Economic = budget.Project, 0 }),
			outlayWith(func(o *budget.Outlay) { o.Amount = yuan("-20") }),
			outlayWith(func(o *budget.Outlay) { o.Economic = supplies }),
		}}, contentOf(l))
	assert.Equal(t, yuan("200"), l.Received(goodReceipt))
	assert.Equal(t, yuan("-20"), l.Spent(goodOutlay))
	assert.Zero(t, l.Received(budget.Receipt{Code: pensions, Source: budget.OtherIncome}), "reversed")
	assert.Zero(t, l.Received(budget.Receipt{Code: management, Source: budget.OtherIncome}), "never booked")
	assert.Zero(t, l.Received(budget.Receipt{}))
	assert.Zero(t, l.Spent(budget.Outlay{}))
	assert.False(t, l.IsEmpty())

	for range l.Receipts() {
		break
	}
	for range l.Outlays() {
		break
	}
}

func TestLedgerReversedIsEmpty(t *testing.T) {
	l := newLedger(t, []budget.Receipt{goodReceipt}, []budget.Outlay{goodOutlay})
	require.NoError(t, l.Add(
		[]budget.Receipt{receiptWith(func(r *budget.Receipt) { r.Amount = yuan("-100") })},
		[]budget.Outlay{outlayWith(func(o *budget.Outlay) { o.Amount = yuan("-60") })},
	))
	assert.True(t, l.IsEmpty())
	assert.True(t, l.Equal(newLedger(t, nil, nil)))
	assert.Equal(t, content{year: year}, contentOf(l))
}

func TestZeroLedger(t *testing.T) {
	var l budget.Ledger
	assert.Zero(t, l.Year())
	assert.True(t, l.IsEmpty())
	assert.Equal(t, content{}, contentOf(&l))
	assert.Zero(t, l.Received(goodReceipt))
	assert.Zero(t, l.Functional().Len())
	assert.Zero(t, l.Economic().Len())
	assert.True(t, l.Equal(l.Clone()))
	assert.False(t, l.Equal(newLedger(t, nil, nil)), "of another year")

	for _, b := range []batch{{}, {[]budget.Receipt{goodReceipt}, nil}, {nil, []budget.Outlay{goodOutlay}}} {
		err := l.Add(b.Receipts, b.Outlays)
		require.ErrorIs(t, err, budget.ErrNoYear)
		require.EqualError(t, err, "budget.Ledger.Add: ledger has no fiscal year")
	}

	require.NoError(t, l.Merge(new(budget.Ledger)))
	assert.Zero(t, l.Year())
	full := newLedger(t, []budget.Receipt{goodReceipt}, []budget.Outlay{goodOutlay})
	require.NoError(t, l.Merge(full))
	assert.True(t, l.Equal(full))
	require.NoError(t, l.Add([]budget.Receipt{goodReceipt}, nil), "it has the other's catalogues now")
	assert.Equal(t, yuan("200"), l.Received(goodReceipt))
	assert.Equal(t, yuan("100"), full.Received(goodReceipt))
	require.NoError(t, full.Merge(new(budget.Ledger)))
	assert.Equal(t, yuan("100"), full.Received(goodReceipt))
}

func TestNewLedger(t *testing.T) {
	for y := codes.FirstYear; y <= codes.LastYear; y++ {
		l, err := budget.NewLedger(y)
		require.NoError(t, err)
		assert.Equal(t, y, l.Year())
		assert.Equal(t, y, l.Functional().Year())
		assert.Equal(t, y, l.Economic().Year())
	}
	for _, y := range []int{0, codes.FirstYear - 1} {
		_, err := budget.NewLedger(y)
		require.ErrorIs(t, err, codes.ErrYear)
		require.EqualError(t, err, fmt.Sprintf("budget.NewLedger: codes.ForYear %d: no catalogue of the year: want %d to %d", y, codes.FirstYear, codes.LastYear))
	}
}

func TestNewLedgerOf(t *testing.T) {
	functional, err := codes.ForYear(2021)
	require.NoError(t, err)
	economics, err := economic.ForYear(2020)
	require.NoError(t, err)

	_, err = budget.NewLedgerOf(functional, economics)
	require.ErrorIs(t, err, budget.ErrYearMismatch)
	require.EqualError(t, err, "budget.NewLedgerOf: functional codes of 2021, economic codes of 2020: different fiscal years")
	_, err = budget.NewLedgerOf(functional, economic.Catalogue{})
	require.ErrorIs(t, err, budget.ErrYearMismatch)
	_, err = budget.NewLedgerOf(codes.Catalogue{}, economic.Catalogue{})
	require.ErrorIs(t, err, budget.ErrNoYear)
	require.EqualError(t, err, "budget.NewLedgerOf: empty catalogues: ledger has no fiscal year")
}

func TestLedgerClone(t *testing.T) {
	l := newLedger(t, []budget.Receipt{goodReceipt}, []budget.Outlay{goodOutlay})
	c := l.Clone()
	assert.True(t, c.Equal(l))
	require.NoError(t, c.Add([]budget.Receipt{goodReceipt}, nil))
	assert.Equal(t, yuan("100"), l.Received(goodReceipt))
	require.NoError(t, l.Add(nil, []budget.Outlay{goodOutlay}))
	assert.Equal(t, yuan("60"), c.Spent(goodOutlay))
	assert.False(t, c.Equal(l))
}

func TestLedgerEqual(t *testing.T) {
	l := newLedger(t, []budget.Receipt{goodReceipt}, []budget.Outlay{goodOutlay})
	for _, other := range []*budget.Ledger{
		newLedger(t, nil, nil),
		newLedger(t, []budget.Receipt{goodReceipt}, nil),
		newLedger(t, nil, []budget.Outlay{goodOutlay}),
		newLedger(t, []budget.Receipt{receiptWith(func(r *budget.Receipt) { r.Amount = yuan("99.99") })}, []budget.Outlay{goodOutlay}),
		newLedger(t, []budget.Receipt{goodReceipt}, []budget.Outlay{outlayWith(func(o *budget.Outlay) { o.Economic = supplies })}),
	} {
		assert.False(t, l.Equal(other))
		assert.False(t, other.Equal(l))
	}
}

// extended returns a ledger whose catalogue knows 2011377 too.
func extended(t require.TestingT) *budget.Ledger {
	functional, err := codes.ForYear(year)
	require.NoError(t, err)
	functional, err = functional.Extend(codes.Entry{Code: 2011377, Name: "本地项目", Funds: codes.NewFunds(codes.GeneralPublic)})
	require.NoError(t, err)
	economics, err := economic.ForYear(year)
	require.NoError(t, err)
	l, err := budget.NewLedgerOf(functional, economics)
	require.NoError(t, err)
	return l
}

func TestLedgerMergeRefuses(t *testing.T) {
	l := newLedger(t, []budget.Receipt{goodReceipt}, []budget.Outlay{goodOutlay})
	before := contentOf(l)
	refuse := func(other *budget.Ledger, reason error, text string) {
		t.Helper()
		otherBefore := contentOf(other)
		err := l.Merge(other)
		require.ErrorIs(t, err, reason)
		require.EqualError(t, err, text)
		assert.Equal(t, before, contentOf(l))
		assert.Equal(t, otherBefore, contentOf(other))
	}

	other, err := budget.NewLedger(2020)
	require.NoError(t, err)
	refuse(other, budget.ErrYearMismatch, "budget.Ledger.Merge: 2021 with 2020: different fiscal years")

	other = extended(t)
	require.NoError(t, other.Add([]budget.Receipt{goodReceipt, receiptWith(func(r *budget.Receipt) { r.Code = 2011377 })}, nil))
	refuse(other, codes.ErrUnknown, "budget.Ledger.Merge: receipts[1].Code 2011377: codes.Find 2011377 in 2021: not in the catalogue of the year")

	other = extended(t)
	require.NoError(t, other.Add([]budget.Receipt{goodReceipt}, []budget.Outlay{outlayWith(func(o *budget.Outlay) { o.Code = 2011377 })}))
	refuse(other, codes.ErrUnknown, "budget.Ledger.Merge: outlays[0].Code 2011377: codes.Find 2011377 in 2021: not in the catalogue of the year")

	other = newLedger(t, []budget.Receipt{goodReceipt}, []budget.Outlay{outlayWith(func(o *budget.Outlay) { o.Amount = greatest })})
	refuse(other, budget.ErrRange,
		"budget.Ledger.Merge: outlays[0].Amount 92233720368547758.07: value out of range: the bookings like it add up to 9223372036854781807分")

	taker := extended(t)
	require.NoError(t, taker.Merge(l), "the extended catalogue knows every code of the other")
	assert.True(t, taker.Equal(l))
}

func TestLedgerMergeItself(t *testing.T) {
	l := newLedger(t, []budget.Receipt{goodReceipt}, []budget.Outlay{goodOutlay})
	require.NoError(t, l.Merge(l))
	assert.Equal(t, yuan("200"), l.Received(goodReceipt))
	assert.Equal(t, yuan("120"), l.Spent(goodOutlay))
}

func TestLedgerAddAllocates(t *testing.T) {
	entries := journal(10_000)
	receipts := []budget.Receipt{goodReceipt}
	l := newLedger(t, receipts, entries)
	assert.Zero(t, testing.AllocsPerRun(10, func() {
		if err := l.Add(receipts, entries); err != nil {
			t.Error(err)
		}
	}), "bookings into cells that are there")
	assert.Zero(t, testing.AllocsPerRun(10, func() {
		if l.Received(goodReceipt).IsZero() || l.Spent(entries[0]).IsZero() || l.IsEmpty() {
			t.Error("nothing booked")
		}
	}))
}

// TestLedgerConcurrentReading is for the race detector.
func TestLedgerConcurrentReading(t *testing.T) {
	l := newLedger(t, []budget.Receipt{goodReceipt}, journal(2_000))
	a := budget.Account{Header: budget.Header{Name: "某局", Year: year}, Ledger: l, Carried: budget.Balances{
		Openings: []budget.Opening{{Source: budget.GeneralAppropriation, Amount: yuan("100000000000")}},
	}}
	want := contentOf(l)
	balances, err := a.Balances()
	require.NoError(t, err)
	var group sync.WaitGroup
	for range 8 {
		group.Go(func() {
			assert.Equal(t, want, contentOf(l))
			assert.True(t, l.Equal(l.Clone()))
			assert.Equal(t, yuan("100"), l.Received(goodReceipt))
			assert.NoError(t, a.Validate())
			got, err := a.Balances()
			assert.NoError(t, err)
			assert.Equal(t, balances, got)
			merged := new(budget.Ledger)
			assert.NoError(t, merged.Merge(l))
			assert.True(t, slices.Equal(want.receipts, slices.Collect(merged.Receipts())))
		})
	}
	group.Wait()
}

// TestUnsorted holds that the unsorted sequences yield what the sorted ones do.
func TestUnsorted(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		l, err := budget.NewLedger(2021)
		require.NoError(t, err)
		require.NoError(t, l.Add([]budget.Receipt{
			{Code: 2011301, Source: budget.GeneralAppropriation, Amount: budget.Fen(rapid.Int64Range(-1, 1).Draw(t, "a"))},
			{Code: 2010101, Source: budget.OtherIncome, Amount: budget.Fen(rapid.Int64Range(-1, 1).Draw(t, "b"))},
		}, []budget.Outlay{
			{Code: 2080505, Economic: 30108, Nature: budget.Basic, Source: budget.GeneralAppropriation, Amount: budget.Fen(rapid.Int64Range(-1, 1).Draw(t, "c"))},
			{Code: 2010101, Nature: budget.Project, Source: budget.OtherIncome, Amount: budget.Fen(rapid.Int64Range(-1, 1).Draw(t, "d"))},
		}))
		assert.ElementsMatch(t, slices.Collect(l.Receipts()), slices.Collect(l.ReceiptsUnsorted()))
		assert.ElementsMatch(t, slices.Collect(l.Outlays()), slices.Collect(l.OutlaysUnsorted()))
		for range l.ReceiptsUnsorted() {
			break
		}
		for range l.OutlaysUnsorted() {
			break
		}
	})
}
