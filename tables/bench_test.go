package tables_test

import (
	"math/rand/v2"
	"runtime"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/codes"
	"github.com/fiscalcn/yusuan/economic"
	"github.com/fiscalcn/yusuan/tables"
)

// journal is a year of a large department: a million outlays and a hundred thousand
// receipts under 60 functional items. An item is spent on 20 of 40 economic sections,
// as basic and as project expenditure, which makes 2,400 different sums.
type journal struct {
	receipts      []budget.Receipt
	outlays       []budget.Outlay
	plainReceipts []plainReceipt
	plainOutlays  []plainOutlay
	carried       budget.Balances
}

const (
	journalYear     = 2024
	journalOutlays  = 1_000_000
	journalReceipts = 100_000
)

func newJournal(tb testing.TB, outlays, receipts int) *journal {
	r := rand.New(rand.NewPCG(1, 2))
	var general, managed []codes.Code
	catalogue, err := codes.ForYear(journalYear)
	require.NoError(tb, err)
	for e := range catalogue.All() {
		switch {
		case e.Code.Level() != codes.Item:
		case e.Funds.Has(codes.GeneralPublic) && e.Code%7 == 1 && len(general) < 50:
			general = append(general, e.Code)
		case e.Funds.Has(codes.GovernmentFund) && len(managed) < 10:
			managed = append(managed, e.Code)
		}
	}
	var sections []economic.Code
	economics, err := economic.ForYear(journalYear)
	require.NoError(tb, err)
	for e := range economics.All() {
		if e.Code.Level() == economic.Section && e.Code.Scheme() == economic.Department &&
			e.Group != economic.OtherGroup && len(sections) < 40 {
			sections = append(sections, e.Code)
		}
	}
	// An item's money comes from one source.
	pick := func() (codes.Code, budget.Source) {
		n := r.IntN(len(general) + len(managed))
		switch {
		case n < len(managed):
			return managed[n], budget.ManagedFundAppropriation
		case n%5 == 0:
			return general[n-len(managed)], budget.OtherIncome
		default:
			return general[n-len(managed)], budget.GeneralAppropriation
		}
	}
	j := &journal{}
	spent := map[codes.Code]int64{}
	for range outlays {
		code, s := pick()
		o := budget.Outlay{
			Code: code, Economic: sections[(int(code)+r.IntN(20))%len(sections)],
			Nature: budget.Nature(1 + r.IntN(2)), Source: s, Amount: budget.Fen(r.Int64N(10_000_00)),
		}
		if s == budget.ManagedFundAppropriation {
			spent[o.Code] += o.Amount.Fen()
		}
		j.outlays = append(j.outlays, o)
	}
	for range receipts {
		code, s := pick()
		e := budget.Receipt{Code: code, Source: s, Amount: budget.Fen(r.Int64N(100_000_00))}
		j.receipts = append(j.receipts, e)
	}
	j.carried.Openings = []budget.Opening{{Source: budget.GeneralAppropriation, Amount: budget.Fen(int64(outlays) * 10_000_00)}}
	for code, fen := range spent {
		j.carried.Openings = append(j.carried.Openings,
			budget.Opening{Code: code, Source: budget.ManagedFundAppropriation, Amount: budget.Fen(fen)})
	}
	return j
}

// decimals makes the entries of the plain way: only when they are needed, or the
// garbage collector would go through them while the others are measured.
func (j *journal) decimals() {
	for _, o := range j.outlays {
		j.plainOutlays = append(j.plainOutlays,
			plainOutlay{o.Code, o.Economic, o.Nature, o.Source, o.Amount.Decimal(budget.Yuan)})
	}
	for _, e := range j.receipts {
		j.plainReceipts = append(j.plainReceipts, plainReceipt{e.Code, e.Source, e.Amount.Decimal(budget.Yuan)})
	}
}

func (j *journal) build(tb testing.TB) tables.Set {
	l, err := budget.NewLedger(journalYear)
	if err != nil {
		tb.Fatal(err)
	}
	if err := l.Add(j.receipts, j.outlays); err != nil {
		tb.Fatal(err)
	}
	s, err := tables.Build(&budget.Account{
		Header: budget.Header{Name: "某市某局", Year: journalYear}, Ledger: l, Carried: j.carried,
	}, tables.Shanghai2024())
	if err != nil {
		tb.Fatal(err)
	}
	return s
}

func (j *journal) plain() plain {
	return plainTables(slices.Values(j.plainReceipts), slices.Values(j.plainOutlays),
		slices.Values([]plainOutlay(nil)), j.carried, tables.Shanghai2024())
}

// floor reads every entry once and adds its amount into a flat array: what no
// program that looks at all entries can go below.
func (j *journal) floor(sums *[4096]int64) {
	for i := range j.outlays {
		o := &j.outlays[i]
		sums[(uint(o.Code)+uint(o.Economic)+uint(o.Nature)+uint(o.Source))%4096] += o.Amount.Fen()
	}
	for i := range j.receipts {
		r := &j.receipts[i]
		sums[(uint(r.Code)+uint(r.Source))%4096] += r.Amount.Fen()
	}
}

// TestJournalsAgree proves that the benchmark's two ways come to the same tables.
func TestJournalsAgree(t *testing.T) {
	j := newJournal(t, 20_000, 2_000)
	j.decimals()
	assertSame(t, j.plain(), j.build(t))
}

// BenchmarkBuild goes from a million outlays and a hundred thousand receipts to
// the nine tables.
func BenchmarkBuild(b *testing.B) {
	j := newJournal(b, journalOutlays, journalReceipts)
	runtime.GC()
	b.Run("yusuan", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			j.build(b)
		}
	})
	b.Run("floor", func(b *testing.B) {
		var sums [4096]int64
		for b.Loop() {
			j.floor(&sums)
		}
	})
	b.Run("plain", func(b *testing.B) {
		j.decimals()
		b.ReportAllocs()
		for b.Loop() {
			j.plain()
		}
	})
}

// BenchmarkTables measures what follows the ledger: tables from an account whose
// ledger holds some thousand sums, and their rounding.
func BenchmarkTables(b *testing.B) {
	j := newJournal(b, 20_000, 2_000)
	l, err := budget.NewLedger(journalYear)
	require.NoError(b, err)
	require.NoError(b, l.Add(j.receipts, j.outlays))
	a := &budget.Account{Header: budget.Header{Name: "某市某局", Year: journalYear}, Ledger: l, Carried: j.carried}
	s, err := tables.Build(a, tables.Shanghai2024())
	require.NoError(b, err)
	b.Run("Build", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			if _, err := tables.Build(a, tables.Shanghai2024()); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("Round", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			if _, err := s.Round(budget.WanYuan, 2); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("RoundControlled", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			if _, err := s.RoundControlled(budget.WanYuan, 2); err != nil {
				b.Fatal(err)
			}
		}
	})
}
