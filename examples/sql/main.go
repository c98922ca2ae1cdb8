// Command sql keeps an account in a database: its entries as rows, its ledger in the compact form and its tables as JSON, and
// reads them back. With an argument, the address of a PostgreSQL database, it uses that, else SQLite in memory:
//
//	go run .
//	go run . "host=/var/run/postgresql dbname=budget sslmode=disable"
package main

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"

	_ "github.com/lib/pq"
	_ "modernc.org/sqlite"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/tables"
)

func main() {
	in, address := sqlite, ":memory:"
	if len(os.Args) > 1 {
		in, address = postgres, os.Args[1]
	}
	if err := run(context.Background(), os.Stdout, in, address); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

// entries are those of a small office.
func entries() ([]budget.Receipt, []budget.Outlay) {
	yuan := func(s string) budget.Amount { return budget.MustParse(s, budget.Yuan) }
	const general = budget.GeneralAppropriation
	return []budget.Receipt{
			{Code: 2010301, Source: general, Amount: yuan("102500.50")},
			{Code: 2010302, Source: general, Amount: yuan("30000")},
		}, []budget.Outlay{
			{Code: 2010301, Economic: 30101, Nature: budget.Basic, Source: general, Amount: yuan("90000.50")},
			{Code: 2010301, Economic: 30201, Nature: budget.Basic, Source: general, Amount: yuan("12500")},
			{Code: 2010302, Nature: budget.Project, Source: general, Amount: yuan("30000")},
		}
}

func run(ctx context.Context, out io.Writer, in dialect, address string) (err error) {
	db, err := sql.Open(in.driver, address)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, db.Close()) }()
	db.SetMaxOpenConns(1) // a database in memory is that of one connection
	receipts, outlays := entries()
	if err := store(ctx, db, in, receipts, outlays); err != nil {
		return err
	}
	if receipts, outlays, err = load(ctx, db); err != nil {
		return err
	}
	ledger, err := budget.NewLedger(2024)
	if err != nil {
		return err
	}
	if err := ledger.Add(receipts, outlays); err != nil {
		return err // names each entry that cannot be published
	}
	account := &budget.Account{Header: budget.Header{Name: "某区某局", Year: 2024}, Ledger: ledger}
	set, err := tables.Build(account, tables.Shanghai2024())
	if err != nil {
		return err
	}
	if err := keep(ctx, db, in, account, set); err != nil {
		return err
	}
	kept, printed, err := recall(ctx, db)
	if err != nil {
		return err
	}
	sums, err := byNature(ctx, db)
	if err != nil {
		return err
	}
	at, err := tables.ParseAddress("公开05/2010301/基本支出")
	if err != nil {
		return err
	}
	lines := fmt.Appendln(nil, len(receipts), "receipts,", len(outlays), "outlays")
	lines = fmt.Appendln(lines, "the ledger comes back:", kept.Equal(ledger))
	lines = fmt.Appendln(lines, at, printed.Figure(at))
	for n := range budget.Natures() {
		if amount, ok := sums[n]; ok {
			lines = fmt.Appendln(lines, n, amount)
		}
	}
	_, err = out.Write(lines)
	return err
}

// keep stores an account as a whole.
func keep(ctx context.Context, db *sql.DB, in dialect, a *budget.Account, set tables.Set) error {
	ledger, err := a.Ledger.MarshalBinary()
	if err != nil {
		return err
	}
	printed, err := json.Marshal(set)
	if err != nil {
		return err
	}
	_, err = db.ExecContext(ctx, in.account, a.Header.Name, a.Header.Year, ledger, string(printed))
	return err
}

// recall reads the account back.
func recall(ctx context.Context, db *sql.DB) (ledger *budget.Ledger, set tables.Set, err error) {
	var data, printed []byte
	if err := db.QueryRowContext(ctx, `SELECT ledger, tables FROM account`).Scan(&data, &printed); err != nil {
		return nil, set, err
	}
	ledger = new(budget.Ledger)
	if err := ledger.UnmarshalBinary(data); err != nil {
		return nil, set, err
	}
	return ledger, set, json.Unmarshal(printed, &set)
}
