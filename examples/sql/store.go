package main

import (
	"context"
	"database/sql"
	"errors"
	"fmt"

	"github.com/fiscalcn/yusuan/budget"
)

// A dialect is what one database has of its own.
type dialect struct {
	driver  string
	schema  []string
	outlay  string // inserts an outlay
	receipt string // inserts a receipt
	account string // inserts an account as a whole
}

// sqlite keeps DECIMAL as an integer or a float, from which amounts are read where they are exact to 分.
var sqlite = dialect{
	driver: "sqlite",
	schema: []string{
		`CREATE TABLE receipt (id INTEGER PRIMARY KEY, code TEXT NOT NULL, source TEXT NOT NULL, amount DECIMAL(19,2) NOT NULL)`,
		`CREATE TABLE outlay (id INTEGER PRIMARY KEY, code TEXT NOT NULL, economic TEXT, economic_group TEXT, nature TEXT NOT NULL, source TEXT NOT NULL,
			amount DECIMAL(19,2) NOT NULL)`,
		`CREATE TABLE account (name TEXT NOT NULL, year INTEGER NOT NULL, ledger BLOB NOT NULL, tables TEXT NOT NULL)`,
	},
	receipt: `INSERT INTO receipt (code, source, amount) VALUES (?, ?, ?)`,
	outlay:  `INSERT INTO outlay (code, economic, economic_group, nature, source, amount) VALUES (?, ?, ?, ?, ?, ?)`,
	account: `INSERT INTO account (name, year, ledger, tables) VALUES (?, ?, ?, ?)`,
}

// postgres keeps NUMERIC to the digit.
var postgres = dialect{
	driver: "postgres",
	schema: []string{
		`CREATE TABLE receipt (id BIGSERIAL PRIMARY KEY, code TEXT NOT NULL, source TEXT NOT NULL, amount NUMERIC(19,2) NOT NULL)`,
		`CREATE TABLE outlay (id BIGSERIAL PRIMARY KEY, code TEXT NOT NULL, economic TEXT, economic_group TEXT, nature TEXT NOT NULL, source TEXT NOT NULL,
			amount NUMERIC(19,2) NOT NULL)`,
		`CREATE TABLE account (name TEXT NOT NULL, year INTEGER NOT NULL, ledger BYTEA NOT NULL, tables JSONB NOT NULL)`,
	},
	receipt: `INSERT INTO receipt (code, source, amount) VALUES ($1, $2, $3)`,
	outlay:  `INSERT INTO outlay (code, economic, economic_group, nature, source, amount) VALUES ($1, $2, $3, $4, $5, $6)`,
	account: `INSERT INTO account (name, year, ledger, tables) VALUES ($1, $2, $3, $4)`,
}

// store writes the entries: every field of theirs is a value that a database takes.
func store(ctx context.Context, db *sql.DB, in dialect, receipts []budget.Receipt, outlays []budget.Outlay) error {
	return inTransaction(ctx, db, func(tx *sql.Tx) error {
		for _, statement := range in.schema {
			if _, err := tx.ExecContext(ctx, statement); err != nil {
				return err
			}
		}
		insert, err := tx.PrepareContext(ctx, in.receipt)
		if err != nil {
			return err
		}
		for _, r := range receipts {
			if _, err := insert.ExecContext(ctx, r.Code, r.Source, r.Amount); err != nil {
				return err
			}
		}
		if insert, err = tx.PrepareContext(ctx, in.outlay); err != nil {
			return err
		}
		for _, o := range outlays {
			if _, err := insert.ExecContext(ctx, o.Code, o.Economic, o.Group, o.Nature, o.Source, o.Amount); err != nil {
				return err
			}
		}
		return nil
	})
}

func inTransaction(ctx context.Context, db *sql.DB, do func(*sql.Tx) error) error {
	tx, err := db.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	if err := do(tx); err != nil {
		return fmt.Errorf("%w (%w)", err, tx.Rollback())
	}
	return tx.Commit()
}

// load reads the entries back, in the order in which they were stored.
func load(ctx context.Context, db *sql.DB) ([]budget.Receipt, []budget.Outlay, error) {
	receipts, err := query(ctx, db, `SELECT code, source, amount FROM receipt ORDER BY id`, func(row *sql.Rows, r *budget.Receipt) error {
		return row.Scan(&r.Code, &r.Source, &r.Amount)
	})
	if err != nil {
		return nil, nil, err
	}
	outlays, err := query(ctx, db, `SELECT code, economic, economic_group, nature, source, amount FROM outlay ORDER BY id`, func(row *sql.Rows, o *budget.Outlay) error {
		return row.Scan(&o.Code, &o.Economic, &o.Group, &o.Nature, &o.Source, &o.Amount)
	})
	return receipts, outlays, err
}

// query reads rows into values.
func query[E any](ctx context.Context, db *sql.DB, text string, scan func(*sql.Rows, *E) error) (found []E, err error) {
	rows, err := db.QueryContext(ctx, text)
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, rows.Close()) }()
	for rows.Next() {
		var e E
		if err := scan(rows, &e); err != nil {
			return nil, err
		}
		found = append(found, e)
	}
	return found, rows.Err()
}

// byNature adds up outlays in the database, which does so exactly in 分: a float would not.
func byNature(ctx context.Context, db *sql.DB) (map[budget.Nature]budget.Amount, error) {
	type sum struct {
		nature budget.Nature
		fen    int64
	}
	sums, err := query(ctx, db, `SELECT nature, CAST(SUM(CAST(ROUND(amount * 100) AS BIGINT)) AS BIGINT) FROM outlay GROUP BY nature`,
		func(row *sql.Rows, s *sum) error { return row.Scan(&s.nature, &s.fen) })
	natures := map[budget.Nature]budget.Amount{}
	for _, s := range sums {
		natures[s.nature] = budget.Fen(s.fen)
	}
	return natures, err
}
