package budget_test

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fiscalcn/yusuan/budget"
)

// A subsidy and a remittance as both sides book them.
func subsidy(payer, payee, amount string) budget.Transfer {
	return budget.Transfer{
		Payer:   payer,
		Outlay:  budget.Outlay{Code: management, Economic: grants, Nature: budget.SubsidyToAffiliate, Source: budget.OtherIncome, Amount: yuan(amount)},
		Payee:   payee,
		Receipt: budget.Receipt{Code: administration, Source: budget.SubsidyFromSuperior, Amount: yuan(amount)},
	}
}

func remittance(payer, payee, amount string) budget.Transfer {
	return budget.Transfer{
		Payer:   payer,
		Outlay:  budget.Outlay{Code: pensions, Nature: budget.RemittanceToSuperior, Source: budget.InstitutionalIncome, Amount: yuan(amount)},
		Payee:   payee,
		Receipt: budget.Receipt{Code: management, Source: budget.RemittanceFromAffiliate, Amount: yuan(amount)},
	}
}

// unit returns the account of a unit that booked its sides of the transfers and
// the good entries.
func unit(t require.TestingT, name string, transfers ...budget.Transfer) budget.Account {
	b := batch{[]budget.Receipt{goodReceipt}, []budget.Outlay{goodOutlay}}
	for _, x := range transfers {
		if x.Payer == name {
			b.Outlays = append(b.Outlays, x.Outlay)
		}
		if x.Payee == name {
			b.Receipts = append(b.Receipts, x.Receipt)
		}
	}
	return budget.Account{
		Header: budget.Header{Name: name, Year: year},
		Units:  []budget.Member{{Name: name, Nature: budget.Institution, Headcount: len(name)}},
		Ledger: newLedger(t, b.Receipts, b.Outlays),
		Carried: budget.Balances{
			Openings:    []budget.Opening{{Source: budget.OtherIncome, Amount: yuan("10")}},
			SurplusUsed: yuan("2"), SurplusDistributed: yuan("1"),
		},
	}
}

func TestConsolidate(t *testing.T) {
	header := budget.Header{Name: "某局", Year: year}
	within := []budget.Transfer{subsidy("本级", "中心", "50"), subsidy("本级", "中心", "5"), remittance("中心", "本级", "7")}
	outside := []budget.Transfer{subsidy("省厅", "本级", "300"), subsidy("本级", "民办学校", "20"), remittance("中心", "省厅", "1")}
	all := slices.Concat(within, outside)
	accounts := []budget.Account{unit(t, "本级", all...), unit(t, "中心", all...)}
	accounts[0].Initial, accounts[0].Prior = accounts[0].Ledger, &accounts[1]
	contents := func() []content { return []content{contentOf(accounts[0].Ledger), contentOf(accounts[1].Ledger)} }
	want := contents()

	got, eliminated, err := budget.Consolidate(header, accounts, within)
	require.NoError(t, err)
	require.NoError(t, got.Validate())

	assert.Equal(t, header, got.Header)
	assert.Equal(t, []budget.Member{
		{Name: "本级", Nature: budget.Institution, Headcount: 6}, {Name: "中心", Nature: budget.Institution, Headcount: 6},
	}, got.Units)
	assert.Equal(t, budget.Balances{
		Openings: []budget.Opening{
			{Source: budget.OtherIncome, Amount: yuan("10")}, {Source: budget.OtherIncome, Amount: yuan("10")},
		},
		SurplusUsed: yuan("4"), SurplusDistributed: yuan("2"),
	}, got.Carried)
	assert.Nil(t, got.Initial)
	assert.Nil(t, got.Prior)
	assert.Equal(t, content{year,
		[]budget.Receipt{
			{Code: administration, Source: budget.GeneralAppropriation, Amount: yuan("200")},
			{Code: administration, Source: budget.SubsidyFromSuperior, Amount: yuan("300")},
		},
		[]budget.Outlay{
			{Code: administration, Economic: salaries, Nature: budget.Basic, Source: budget.GeneralAppropriation, Amount: yuan("120")},
			{Code: management, Economic: grants, Nature: budget.SubsidyToAffiliate, Source: budget.OtherIncome, Amount: yuan("20")},
			{Code: pensions, Nature: budget.RemittanceToSuperior, Source: budget.InstitutionalIncome, Amount: yuan("1")},
		},
	}, contentOf(got.Ledger))
	assert.Equal(t, budget.Elimination{
		Internal: budget.Flows{
			SubsidiesPaid: yuan("55"), SubsidiesReceived: yuan("55"), RemittancesPaid: yuan("7"), RemittancesReceived: yuan("7"),
		},
		External: budget.Flows{SubsidiesPaid: yuan("20"), SubsidiesReceived: yuan("300"), RemittancesPaid: yuan("1")},
	}, eliminated)

	assert.Equal(t, want, contents())
	got.Carried.Openings[0].Amount, got.Units[0].Name = yuan("99"), "改"
	require.NoError(t, got.Ledger.Add([]budget.Receipt{goodReceipt}, nil))
	assert.Equal(t, want, contents())
	assert.Equal(t, yuan("10"), accounts[0].Carried.Openings[0].Amount)
	assert.Equal(t, "本级", accounts[0].Units[0].Name)
}

// TestConsolidateLevels takes a school up to its bureau and on to the county; a
// transfer is taken out at the level that both its sides are in.
func TestConsolidateLevels(t *testing.T) {
	toSchool := subsidy("教育局本级", "小学", "40")
	fromSchool := remittance("小学", "教育局本级", "6")
	toBureau := subsidy("财政局", "教育局本级", "1000")
	all := []budget.Transfer{toSchool, fromSchool, toBureau}
	accounts := []budget.Account{unit(t, "教育局本级", all...), unit(t, "小学", all...), unit(t, "财政局", all...)}

	bureau, first, err := budget.Consolidate(budget.Header{Name: "教育局", Year: year}, accounts[:2], all[:2])
	require.NoError(t, err)
	assert.Equal(t, budget.Elimination{
		Internal: budget.Flows{
			SubsidiesPaid: yuan("40"), SubsidiesReceived: yuan("40"), RemittancesPaid: yuan("6"), RemittancesReceived: yuan("6"),
		},
		External: budget.Flows{SubsidiesReceived: yuan("1000")},
	}, first)

	toBureau.Payee = "教育局"
	county := budget.Header{Name: "某县", Year: year}
	twice, second, err := budget.Consolidate(county, []budget.Account{bureau, accounts[2]}, []budget.Transfer{toBureau})
	require.NoError(t, err)
	assert.Equal(t, budget.Elimination{Internal: budget.Flows{SubsidiesPaid: yuan("1000"), SubsidiesReceived: yuan("1000")}}, second)

	once, eliminated, err := budget.Consolidate(county, accounts, all)
	require.NoError(t, err)
	assert.Equal(t, contentOf(once.Ledger), contentOf(twice.Ledger))
	assert.Equal(t, once.Units, twice.Units)
	assert.Equal(t, once.Carried, twice.Carried)
	assert.Equal(t, budget.Elimination{Internal: budget.Flows{
		SubsidiesPaid: yuan("1040"), SubsidiesReceived: yuan("1040"), RemittancesPaid: yuan("6"), RemittancesReceived: yuan("6"),
	}}, eliminated)
}

func TestConsolidateNothing(t *testing.T) {
	header := budget.Header{Name: "某局", Year: year}
	_, _, err := budget.Consolidate(header, nil, nil)
	require.EqualError(t, err, "budget.Consolidate: no accounts: no ledger")
	require.ErrorIs(t, err, budget.ErrNoLedger)
}

// TestNil: what is not there is an error with words.
func TestNil(t *testing.T) {
	var a *budget.Account
	var l *budget.Ledger
	require.EqualError(t, a.Validate(), "budget.Account.Validate: no account: no ledger")
	_, err := a.Balances()
	require.EqualError(t, err, "budget.Account.Balances: no ledger")
	assert.Nil(t, a.Planned())
	require.EqualError(t, l.Add(nil, nil), "budget.Ledger.Add: no ledger")
	require.EqualError(t, newLedger(t, nil, nil).Merge(nil), "budget.Ledger.Merge: no ledger")
	assert.False(t, newLedger(t, nil, nil).Equal(nil))
}

func TestConsolidateRefusesAccount(t *testing.T) {
	header := budget.Header{Name: "某局", Year: year}
	good := unit(t, "本级")
	lastYear := unit(t, "中心")
	lastYear.Header.Year--
	otherLedger := unit(t, "中心")
	var err error
	otherLedger.Ledger, err = budget.NewLedger(2020)
	require.NoError(t, err)
	tooMuch := unit(t, "中心")
	tooMuch.Ledger = newLedger(t, []budget.Receipt{receiptWith(func(r *budget.Receipt) { r.Amount = greatest })}, nil)
	used, distributed := unit(t, "中心"), unit(t, "中心")
	used.Carried.SurplusUsed, distributed.Carried.SurplusDistributed = greatest, greatest
	for _, c := range []struct {
		account budget.Account
		reason  error
		text    string
	}{
		{good, budget.ErrMember, `Header.Name "本级": not the name of exactly one account`},
		{lastYear, budget.ErrYearMismatch, `Header.Year 2020: different fiscal years: consolidated for 2021`},
		{budget.Account{Header: budget.Header{Name: "中心", Year: year}}, budget.ErrNoLedger, `Ledger nil: no ledger`},
		{otherLedger, budget.ErrYearMismatch, `Ledger.Year 2020: different fiscal years: consolidated for 2021`},
		{tooMuch, budget.ErrRange, `Ledger of 中心: budget.Ledger.Merge: receipts[0].Amount 92233720368547758.07: ` +
			`value out of range: the bookings like it add up to 9223372036854785807分`},
		{used, budget.ErrRange, `Carried.SurplusUsed 92233720368547758.07: budget.Amount.Add(2.00, 92233720368547758.07): value out of range`},
		{distributed, budget.ErrRange, `Carried.SurplusDistributed 92233720368547758.07: budget.Amount.Add(1.00, 92233720368547758.07): value out of range`},
	} {
		got, eliminated, err := budget.Consolidate(header, []budget.Account{good, c.account}, nil)
		require.EqualError(t, err, "budget.Consolidate: accounts[1]."+c.text)
		require.ErrorIs(t, err, c.reason)
		var entry *budget.EntryError
		require.ErrorAs(t, err, &entry)
		assert.Equal(t, 1, entry.Index)
		assert.Zero(t, got)
		assert.Zero(t, eliminated)
	}
}

func TestConsolidateRefusesTransfer(t *testing.T) {
	booked := []budget.Transfer{subsidy("本级", "中心", "50"), remittance("中心", "本级", "7")}
	accounts := []budget.Account{unit(t, "本级", booked...), unit(t, "中心", booked...), unit(t, "学校")}
	with := func(change func(*budget.Transfer)) budget.Transfer {
		x := booked[0]
		change(&x)
		return x
	}
	for _, c := range []struct {
		name      string
		transfers []budget.Transfer
		reason    error
		text      string
	}{
		{"nothing", []budget.Transfer{{}}, budget.ErrTransfer,
			`transfers[0].Outlay.Nature Nature(0): not an internal transfer: received as Source(0)`},
		{"no such payer", []budget.Transfer{with(func(x *budget.Transfer) { x.Payer = "省厅" })}, budget.ErrMember,
			`transfers[0].Payer "省厅": not the name of exactly one account`},
		{"no such payee", []budget.Transfer{booked[1], with(func(x *budget.Transfer) { x.Payee = "" })}, budget.ErrMember,
			`transfers[1].Payee "": not the name of exactly one account`},
		{"to itself", []budget.Transfer{with(func(x *budget.Transfer) { x.Payee = "本级" })}, budget.ErrTransfer,
			`transfers[0].Payee "本级": not an internal transfer: the payer itself`},
		{"a subsidy as a remittance", []budget.Transfer{with(func(x *budget.Transfer) { x.Receipt = booked[1].Receipt })}, budget.ErrTransfer,
			`transfers[0].Outlay.Nature 对附属单位补助支出: not an internal transfer: received as 附属单位上缴收入`},
		{"a remittance as a subsidy", []budget.Transfer{with(func(x *budget.Transfer) { x.Outlay = booked[1].Outlay })}, budget.ErrTransfer,
			`transfers[0].Outlay.Nature 上缴上级支出: not an internal transfer: received as 上级补助收入`},
		{"a project", []budget.Transfer{with(func(x *budget.Transfer) { x.Outlay.Nature = budget.Project })}, budget.ErrTransfer,
			`transfers[0].Outlay.Nature 项目支出: not an internal transfer: received as 上级补助收入`},
		{"received as income", []budget.Transfer{with(func(x *budget.Transfer) { x.Receipt.Source = budget.OtherIncome })}, budget.ErrTransfer,
			`transfers[0].Outlay.Nature 对附属单位补助支出: not an internal transfer: received as 其他收入`},
		{"nothing paid", []budget.Transfer{subsidy("本级", "中心", "0")}, budget.ErrTransfer,
			`transfers[0].Outlay.Amount 0.00: not an internal transfer: want a positive amount`},
		{"backwards", []budget.Transfer{subsidy("本级", "中心", "-5")}, budget.ErrTransfer,
			`transfers[0].Outlay.Amount -5.00: not an internal transfer: want a positive amount`},
		{"unequal sides", []budget.Transfer{with(func(x *budget.Transfer) { x.Receipt.Amount = yuan("49.99") })}, budget.ErrTransfer,
			`transfers[0].Receipt.Amount 49.99: not an internal transfer: 50.00元 was paid`},
		{"more than was booked", []budget.Transfer{subsidy("本级", "中心", "50.01")}, budget.ErrTransfer,
			`transfers[0].Outlay.Amount 50.01: not an internal transfer: 本级 has 50.00元 of such outlays left`},
		{"one booking for two", []budget.Transfer{subsidy("本级", "中心", "30"), subsidy("本级", "中心", "20.01")}, budget.ErrTransfer,
			`transfers[1].Outlay.Amount 20.01: not an internal transfer: 本级 has 20.00元 of such outlays left`},
		{"not booked by the payee", []budget.Transfer{with(func(x *budget.Transfer) { x.Payee = "学校" })}, budget.ErrTransfer,
			`transfers[0].Receipt.Amount 50.00: not an internal transfer: 学校 has 0.00元 of such receipts left`},
		{"under another code", []budget.Transfer{with(func(x *budget.Transfer) { x.Receipt.Code = pensions })}, budget.ErrTransfer,
			`transfers[0].Receipt.Amount 50.00: not an internal transfer: 中心 has 0.00元 of such receipts left`},
		{"under a code of no year", []budget.Transfer{with(func(x *budget.Transfer) { x.Outlay.Code = 7 })}, budget.ErrTransfer,
			`transfers[0].Outlay.Amount 50.00: not an internal transfer: 本级 has 0.00元 of such outlays left`},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, eliminated, err := budget.Consolidate(budget.Header{Name: "某局", Year: year}, accounts, c.transfers)
			require.EqualError(t, err, "budget.Consolidate: "+c.text)
			require.ErrorIs(t, err, c.reason)
			var entry *budget.EntryError
			require.ErrorAs(t, err, &entry)
			assert.Equal(t, "transfers", entry.List)
			assert.Zero(t, eliminated)
		})
	}
	_, _, err := budget.Consolidate(budget.Header{Name: "某局", Year: year}, accounts, []budget.Transfer{
		subsidy("本级", "中心", "30"), subsidy("本级", "中心", "20"), booked[1],
	})
	require.NoError(t, err, "a booking may cover several transfers up to its amount")
}

// TestConsolidateCatalogues: codes that one unit added need the extended catalogue.
func TestConsolidateCatalogues(t *testing.T) {
	header := budget.Header{Name: "某局", Year: year}
	own := unit(t, "中心")
	own.Ledger = extended(t)
	require.NoError(t, own.Ledger.Add([]budget.Receipt{{Code: 2011377, Source: budget.OtherIncome, Amount: yuan("1")}}, nil))

	_, _, err := budget.Consolidate(header, []budget.Account{unit(t, "本级"), own}, nil)
	require.EqualError(t, err, "budget.Consolidate: accounts[1].Ledger of 中心: budget.Ledger.Merge: "+
		"receipts[0].Code 2011377: codes.Find 2011377 in 2021: not in the catalogue of the year")

	got, _, err := budget.Consolidate(header, []budget.Account{own, unit(t, "本级")}, nil)
	require.NoError(t, err)
	name, ok := got.Ledger.Functional().Name(2011377)
	assert.True(t, ok)
	assert.Equal(t, "本地项目", name)
}

// TestConsolidateRange: what remains of a sum, or of all sums, must be an amount.
func TestConsolidateRange(t *testing.T) {
	header := budget.Header{Name: "某局", Year: year}
	subsidies := func(name string, codes ...budget.Outlay) budget.Account {
		return budget.Account{Header: budget.Header{Name: name, Year: year}, Ledger: newLedger(t, nil, codes)}
	}
	booked := subsidy("本级", "中心", "100")
	outlay := func(a budget.Amount) budget.Outlay {
		o := booked.Outlay
		o.Amount = a
		return o
	}
	reversals := subsidies("学校", outlay(budget.Fen(least.Fen()/2)))
	more := subsidies("医院", outlay(budget.Fen(least.Fen()/2-1)))
	_, _, err := budget.Consolidate(header, []budget.Account{unit(t, "本级", booked), unit(t, "中心", booked), reversals, more}, []budget.Transfer{booked})
	require.ErrorIs(t, err, budget.ErrRange)
	require.EqualError(t, err, "budget.Consolidate: outlays[0].Amount -100.00: value out of range: "+
		"the bookings like it add up to -9223372036854775809分")

	one, two := outlay(greatest), outlay(greatest)
	two.Code = administration
	_, _, err = budget.Consolidate(header, []budget.Account{subsidies("本级", one), subsidies("中心", two)}, nil)
	require.ErrorIs(t, err, budget.ErrRange)
	require.EqualError(t, err, "budget.Consolidate: external 对附属单位补助支出: budget.Accumulator.Amount: "+
		"total 18446744073709551614分: value out of range")

	pair := []budget.Transfer{booked, booked}
	pair[0].Outlay.Amount, pair[0].Receipt.Amount = greatest, greatest
	pair[1].Outlay.Code, pair[1].Receipt.Code = administration, management
	_, _, err = budget.Consolidate(header, []budget.Account{unit(t, "本级", pair...), unit(t, "中心", pair...)}, pair)
	require.ErrorIs(t, err, budget.ErrRange)
	require.EqualError(t, err, "budget.Consolidate: internal 对附属单位补助支出: budget.Accumulator.Amount: "+
		"total 9223372036854785807分: value out of range")
}
