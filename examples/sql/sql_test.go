package main

import (
	"context"
	"database/sql"
	"maps"
	"math/rand/v2"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/codes"
	"github.com/fiscalcn/yusuan/economic"
	"github.com/fiscalcn/yusuan/tables"
)

const year = 2024

// many is how many outlays are stored; there is a receipt for each ten.
const many = 200_000

// drawn returns entries under all codes of the year, the same every time.
func drawn(t *testing.T) ([]budget.Receipt, []budget.Outlay) {
	t.Helper()
	functional, err := codes.ForYear(year)
	if err != nil {
		t.Fatal(err)
	}
	economics, err := economic.ForYear(year)
	if err != nil {
		t.Fatal(err)
	}
	var items []codes.Code
	for e := range functional.All() {
		if e.Code.Level() == codes.Item && e.Funds.Has(codes.GeneralPublic) {
			items = append(items, e.Code)
		}
	}
	var basic []economic.Code
	for e := range economics.OfScheme(economic.Department) {
		if e.Code.Level() == economic.Section && e.Group != economic.OtherGroup {
			basic = append(basic, e.Code)
		}
	}
	random := rand.New(rand.NewPCG(1, 2))
	receipts := make([]budget.Receipt, many/10)
	for i := range receipts {
		receipts[i] = budget.Receipt{
			Code: items[random.IntN(len(items))], Source: budget.GeneralAppropriation, Amount: budget.Fen(random.Int64N(1e12)),
		}
	}
	outlays := make([]budget.Outlay, many)
	for i := range outlays {
		o := budget.Outlay{Code: items[random.IntN(len(items))], Nature: budget.Project, Source: budget.OtherIncome, Amount: budget.Fen(random.Int64N(1e9) - 1e6)}
		if i%2 == 0 {
			o.Nature, o.Economic = budget.Basic, basic[random.IntN(len(basic))]
			o.Group = economic.Group(random.IntN(int(economic.Operations) + 1)) // or none
		}
		outlays[i] = o
	}
	return receipts, outlays
}

func TestSQLite(t *testing.T) { roundTrip(t, sqlite, t.TempDir()+"/account.db") }

// TestPostgreSQL runs where the script test has started a server.
func TestPostgreSQL(t *testing.T) {
	address := os.Getenv("YUSUAN_POSTGRES")
	if address == "" {
		t.Skip("YUSUAN_POSTGRES is not set: run ./test")
	}
	roundTrip(t, postgres, address)
}

// roundTrip stores many entries, loads them, and builds the same ledger and tables of them.
func roundTrip(t *testing.T, in dialect, address string) {
	t.Helper()
	ctx := context.Background()
	db, err := sql.Open(in.driver, address)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := db.Close(); err != nil {
			t.Error(err)
		}
	})
	receipts, outlays := drawn(t)
	if err := store(ctx, db, in, receipts, outlays); err != nil {
		t.Fatal(err)
	}
	gotReceipts, gotOutlays, err := load(ctx, db)
	if err != nil {
		t.Fatal(err)
	}
	if !slices.Equal(receipts, gotReceipts) || !slices.Equal(outlays, gotOutlays) {
		t.Fatal("other entries were loaded than stored")
	}
	stored, loaded := ledgerOf(t, receipts, outlays), ledgerOf(t, gotReceipts, gotOutlays)
	if !stored.Equal(loaded) {
		t.Error("the ledgers differ")
	}
	account := budget.Account{Header: budget.Header{Name: "某市", Year: year}, Ledger: loaded}
	set, err := tables.Build(&account, tables.Shanghai2024())
	if err != nil {
		t.Fatal(err)
	}
	if err := keep(ctx, db, in, &account, set); err != nil {
		t.Fatal(err)
	}
	kept, printed, err := recall(ctx, db)
	if err != nil {
		t.Fatal(err)
	}
	if !kept.Equal(stored) {
		t.Error("the ledger that was kept differs")
	}
	for d := range set.Diff(printed) {
		t.Error(d)
	}
	want := map[budget.Nature]budget.Amount{}
	for _, o := range outlays {
		want[o.Nature] = budget.Fen(want[o.Nature].Fen() + o.Amount.Fen())
	}
	if sums, err := byNature(ctx, db); err != nil || !maps.Equal(want, sums) {
		t.Error(want, sums, err)
	}
}

func ledgerOf(t *testing.T, receipts []budget.Receipt, outlays []budget.Outlay) *budget.Ledger {
	t.Helper()
	l, err := budget.NewLedger(year)
	if err == nil {
		err = l.Add(receipts, outlays)
	}
	if err != nil {
		t.Fatal(err)
	}
	return l
}

func TestRun(t *testing.T) {
	var out strings.Builder
	if err := run(context.Background(), &out, sqlite, ":memory:"); err != nil {
		t.Fatal(err)
	}
	const want = "2 receipts, 3 outlays\nthe ledger comes back: true\n公开05/2010301/基本支出 102500.50元\n基本支出 102500.50\n项目支出 30000.00\n"
	if out.String() != want {
		t.Error(out.String())
	}
}
