package budget_test

import (
	"bytes"
	"encoding/gob"
	"encoding/json"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/codes"
	"github.com/fiscalcn/yusuan/economic"
	"github.com/fiscalcn/yusuan/internal/steady"
)

// ownLedger has a code of its own in each classification, and sums under them.
func ownLedger(t require.TestingT) *budget.Ledger {
	functional, err := codes.ForYear(2021)
	require.NoError(t, err)
	functional, err = functional.Extend(codes.Entry{Code: 2011377, Name: "自设项", From: 2020, Funds: codes.NewFunds(codes.GeneralPublic), Confidence: codes.High})
	require.NoError(t, err)
	economics, err := economic.ForYear(2021)
	require.NoError(t, err)
	economics, err = economics.Extend(economic.Entry{Code: 30177, Name: "自设款", Group: economic.Personnel})
	require.NoError(t, err)
	l, err := budget.NewLedgerOf(functional, economics)
	require.NoError(t, err)
	require.NoError(t, l.Add([]budget.Receipt{goodReceipt}, []budget.Outlay{outlayWith(func(o *budget.Outlay) { o.Code, o.Economic = 2011377, 30177 })}))
	return l
}

// TestLedgerForms: a ledger comes back from JSON, from its binary form and from gob, within an account too.
func TestLedgerForms(t *testing.T) {
	hold := func(t require.TestingT, l *budget.Ledger) {
		same := func(back *budget.Ledger) {
			require.True(t, l.Equal(back))
			require.Equal(t, slices.Collect(l.Functional().Own()), slices.Collect(back.Functional().Own()))
			require.Equal(t, slices.Collect(l.Economic().Own()), slices.Collect(back.Economic().Own()))
		}
		a := budget.Account{Header: budget.Header{Name: "某局", Year: l.Year()}, Ledger: l, Initial: l}
		data, err := json.Marshal(a)
		require.NoError(t, err)
		var back budget.Account
		require.NoError(t, json.Unmarshal(data, &back))
		same(back.Ledger)
		same(back.Initial)

		short, err := l.AppendBinary([]byte("> "))
		require.NoError(t, err)
		var read budget.Ledger
		require.NoError(t, read.UnmarshalBinary(short[2:]))
		same(&read)

		var b bytes.Buffer
		require.NoError(t, gob.NewEncoder(&b).Encode(a))
		back = budget.Account{}
		require.NoError(t, gob.NewDecoder(&b).Decode(&back))
		same(back.Ledger)
	}
	hold(t, new(budget.Ledger))
	hold(t, newLedger(t, nil, nil))
	hold(t, ownLedger(t))
	entries := newChart().batch(moderate())
	rapid.Check(t, func(t *rapid.T) {
		b := entries.Draw(t, "entries")
		hold(t, newLedger(t, b.Receipts, b.Outlays))
	})
}

func TestLedgerJSON(t *testing.T) {
	data, err := json.Marshal(newLedger(t, []budget.Receipt{goodReceipt}, []budget.Outlay{goodOutlay}))
	require.NoError(t, err)
	assert.JSONEq(t, `{"functional": {"year": 2021}, "economic": {"year": 2021},
		"receipts": [{"code": "2011301", "source": "一般公共预算财政拨款收入", "amount": "100.00"}],
		"outlays": [{"code": "2011301", "economic": "30101", "nature": "基本支出", "source": "一般公共预算财政拨款收入", "amount": "60.00"}]}`, string(data))
	for text, want := range map[string]string{
		`[]`:                             "budget.Ledger.UnmarshalJSON: json: cannot unmarshal array into Go value of type budget.ledgerJSON",
		`{"functional": {"year": 2099}}`: "budget.Ledger.UnmarshalJSON: codes.Catalogue.UnmarshalJSON 2099: no catalogue of the year: want 2018 to 2026",
		`{"functional": {"year": 2021}}`: "budget.Ledger.UnmarshalJSON: budget.NewLedgerOf: functional codes of 2021, economic codes of 0: different fiscal years",
		`{"receipts": [{"source": "其他收入", "amount": "1"}]}`: "budget.Ledger.UnmarshalJSON: ledger has no fiscal year",
		`{"functional": {"year": 2021}, "economic": {"year": 2021}, "receipts": [{"source": "其他收入", "amount": "1"}, {"amount": "1"}]}`: `budget.Ledger.UnmarshalJSON: receipts[0].Code Code(0): wrong level of code: want an item (项) of seven digits
budget.Ledger.UnmarshalJSON: receipts[1].Source Source(0): no valid source`,
	} {
		l := newLedger(t, []budget.Receipt{goodReceipt}, nil)
		assert.EqualError(t, l.UnmarshalJSON([]byte(text)), want)
		assert.Equal(t, goodReceipt.Amount, l.Received(goodReceipt), "as it was")
	}
}

func TestLedgerBinary(t *testing.T) {
	empty, err := new(budget.Ledger).MarshalBinary()
	require.NoError(t, err)
	assert.Equal(t, []byte{1, 0, 0, 0, 0, 0}, empty)
	whole, err := ownLedger(t).MarshalBinary()
	require.NoError(t, err)
	for n := range whole {
		l := newLedger(t, []budget.Receipt{goodReceipt}, nil)
		require.ErrorIs(t, l.UnmarshalBinary(whole[:n]), budget.ErrEncoding, "cut off after %d bytes", n)
		assert.Equal(t, goodReceipt.Amount, l.Received(goodReceipt), "as it was")
	}
	for data, want := range map[string]string{
		"\x02":              "budget.Ledger.UnmarshalBinary: version 2: not the binary form of a ledger",
		string(empty) + "x": "budget.Ledger.UnmarshalBinary: 6 of 7 bytes read: not the binary form of a ledger",
		"\x01\xe5\x0f\x00\x00\xff\xff\xff\xff\xff\xff\x01": "budget.Ledger.UnmarshalBinary: 12 of 12 bytes read: not the binary form of a ledger", // so many are not looked for
		"\x01\x07":                             "budget.Ledger.UnmarshalBinary: codes.ForYear 7: no catalogue of the year: want 2018 to 2026",
		"\x01\xe5\x0f\x00\x00\x01\x01\x02\x00": "budget.Ledger.UnmarshalBinary: receipts[0].Code Code(0): wrong level of code: want an item (项) of seven digits",
	} {
		assert.EqualError(t, new(budget.Ledger).UnmarshalBinary([]byte(data)), want)
	}
}

func FuzzLedgerUnmarshalBinary(tf *testing.F) {
	f := steady.Fuzz(tf)
	whole, err := ownLedger(tf).MarshalBinary()
	require.NoError(tf, err)
	f.Add(whole)
	f.Fuzz(func(t *testing.T, data []byte) {
		var l budget.Ledger
		if l.UnmarshalBinary(data) != nil {
			assert.Zero(t, l.Year())
			return
		}
		again, err := l.MarshalBinary()
		require.NoError(t, err)
		var back budget.Ledger
		require.NoError(t, back.UnmarshalBinary(again))
		assert.True(t, l.Equal(&back))
	})
}
