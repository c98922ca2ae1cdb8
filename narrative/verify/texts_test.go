package verify_test

import (
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/budget/disclosure"
	"github.com/fiscalcn/yusuan/budget/judge"
	"github.com/fiscalcn/yusuan/codes"
	"github.com/fiscalcn/yusuan/internal/accountgen"
	"github.com/fiscalcn/yusuan/narrative"
	"github.com/fiscalcn/yusuan/narrative/compose"
	"github.com/fiscalcn/yusuan/narrative/reading"
	"github.com/fiscalcn/yusuan/narrative/verify"
	"github.com/fiscalcn/yusuan/tables"
)

// seededText is a composed text with all that it was composed from.
type seededText struct {
	text       string
	set, prior tables.Set
	beside     []verify.Option // what else it is held against: the initial budget, facts
	kind       tables.Kind
	claims     []compose.Claim
	statements []narrative.Statement
	lists      []narrative.List
}

// verify verifies a version of the text against all that is given, and alone.
func (s *seededText) verify(text string) (found []judge.Finding, alone int) {
	r := reading.Read(text, reading.Options{})
	v := verify.Run(r, append(s.beside, verify.AgainstSet(s.set), verify.AgainstPrior(s.prior))...)
	return slices.Collect(v.Findings()), verify.Run(r, verify.OfKind(s.kind)).Len()
}

// seededTexts composes texts of accounts with a year before and an initial budget, in
// both editions: two that have everything, as many with other amounts, and as many
// that are generated and may have next to nothing.
func seededTexts(tb testing.TB, varied, generated int) []*seededText {
	tb.Helper()
	accounts := []accountAndFacts{{accountgen.Full(2021), accountgen.FullFacts()}, {accountgen.Full(2024), accountgen.FullFacts()}}
	for seed := range varied {
		accounts = append(accounts, accountAndFacts{withOtherAmounts(accountgen.Full(2019+seed%6), uint64(seed)), accountgen.FullFacts()})
	}
	for seed := range generated {
		accounts = append(accounts, generatedAccount.Example(seed))
	}
	var all []*seededText
	for _, a := range accounts {
		for e := range tables.Editions() {
			c, err := compose.New(a.account, e)
			require.NoError(tb, err)
			facts := consistent(c.Set(), a.facts)
			text, err := c.Text(facts)
			require.NoError(tb, err)
			s := &seededText{kind: tables.Final, text: filled(text.String()), claims: text.Claims(), beside: []verify.Option{verify.AgainstFacts(facts)}}
			s.set, err = roundedTables(a.account, e)
			require.NoError(tb, err)
			s.prior, err = roundedTables(a.account.Prior, e)
			require.NoError(tb, err)
			if planned := a.account.Planned(); planned != nil {
				initial, err := roundedTables(planned, e)
				require.NoError(tb, err)
				s.beside = append(s.beside, verify.AgainstInitial(initial))
			}
			r := reading.Read(s.text, reading.Options{})
			s.statements, s.lists = slices.Collect(r.Statements()), slices.Collect(r.Lists())
			found, alone := s.verify(s.text)
			require.Empty(tb, found)
			require.Zero(tb, alone, "%v", messages(verify.Run(reading.Read(s.text, reading.Options{}))))
			all = append(all, s)
		}
	}
	return all
}

type accountAndFacts struct {
	account *budget.Account
	facts   disclosure.Facts
}

// generatedAccount draws accounts with a year before, and facts.
var generatedAccount = rapid.Custom(func(t *rapid.T) accountAndFacts {
	a := accountgen.Clean().Filter(func(a *budget.Account) bool { return a.Header.Year > codes.FirstYear }).Draw(t, "account")
	a.Prior = accountgen.Prior(t, a)
	return accountAndFacts{a, accountgen.Facts(t)}
}).Filter(func(a accountAndFacts) bool { return !hasNegatives(a.account.Prior, tables.Fujian2021()) })

// withOtherAmounts multiplies what an account, its budget and its year before have of
// a kind by a number from a half to three: half of the kinds by the same in all
// three, so that something stays level.
func withOtherAmounts(a *budget.Account, seed uint64) *budget.Account {
	r := rand.New(rand.NewPCG(seed, 20260801))
	common := map[budget.Outlay]int64{}
	other := func(l *budget.Ledger) *budget.Ledger {
		var entries []accountgen.Entry
		for o := range l.Outlays() {
			kind := budget.Outlay{Code: o.Code, Economic: o.Economic}
			factor := 500 + r.Int64N(2500)
			if common[kind] == 0 && r.IntN(2) == 0 {
				common[kind] = factor
			}
			if common[kind] != 0 {
				factor = common[kind]
			}
			amount := budget.Fen(o.Amount.Fen()*factor/1000).Format(budget.WanYuan, -1)
			entries = append(entries, accountgen.Entry{Code: o.Code, Economic: o.Economic, Nature: o.Nature, Source: o.Source, Amount: amount})
		}
		return accountgen.MustLedger(l.Year(), entries)
	}
	a.Ledger = other(a.Ledger)
	if a.Initial != nil {
		a.Initial = other(a.Initial)
	}
	if a.Prior != nil {
		a.Prior.Ledger = other(a.Prior.Ledger)
	}
	return a
}
