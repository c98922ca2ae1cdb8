package duckdb_test

import (
	"context"
	"database/sql"
	"database/sql/driver"
	"fmt"
	"math/rand/v2"
	"testing"

	"github.com/duckdb/duckdb-go/v2"
	"github.com/stretchr/testify/require"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/codes"
	"github.com/fiscalcn/yusuan/economic"
	"github.com/fiscalcn/yusuan/tables"
)

const (
	year     = 2024
	outlays  = 1_000_000
	receipts = 100_000
)

// A journal is the entries of a year, under 60 items and 40 sections.
type journal struct {
	receipts []budget.Receipt
	outlays  []budget.Outlay
}

func newJournal(tb testing.TB) journal {
	tb.Helper()
	functional, err := codes.ForYear(year)
	require.NoError(tb, err)
	economics, err := economic.ForYear(year)
	require.NoError(tb, err)
	var items []codes.Code
	for e := range functional.All() {
		if e.Code.Level() == codes.Item && e.Funds.Has(codes.GeneralPublic) && len(items) < 60 {
			items = append(items, e.Code)
		}
	}
	var sections []economic.Code
	for e := range economics.OfScheme(economic.Department) {
		if e.Code.Level() == economic.Section && e.Group != economic.OtherGroup && len(sections) < 40 {
			sections = append(sections, e.Code)
		}
	}
	random := rand.New(rand.NewPCG(2021, 12))
	j := journal{make([]budget.Receipt, receipts), make([]budget.Outlay, outlays)}
	for i := range j.outlays {
		o := budget.Outlay{Nature: budget.Basic, Source: budget.GeneralAppropriation}
		if random.IntN(2) == 0 {
			o = budget.Outlay{Nature: budget.Project, Source: budget.OtherIncome}
		}
		o.Code, o.Economic = items[random.IntN(len(items))], sections[random.IntN(len(sections))]
		o.Amount = budget.Fen(random.Int64N(1_000_000_00))
		j.outlays[i] = o
	}
	for i := range j.receipts {
		// More than is spent: nothing is paid out of what was not received.
		r := budget.Receipt{Code: items[random.IntN(len(items))], Source: budget.GeneralAppropriation, Amount: budget.Fen(20_000_000_00)}
		if i%2 == 0 {
			r.Source = budget.OtherIncome
		}
		j.receipts[i] = r
	}
	return j
}

// build makes the nine tables of entries.
func build(tb testing.TB, j journal) tables.Set {
	tb.Helper()
	l, err := budget.NewLedger(year)
	require.NoError(tb, err)
	require.NoError(tb, l.Add(j.receipts, j.outlays))
	set, err := tables.Build(&budget.Account{Header: budget.Header{Name: "某市某局", Year: year}, Ledger: l}, tables.Shanghai2024())
	require.NoError(tb, err)
	return set
}

// stored keeps a journal in DuckDB in memory as it is added up fastest: all keys are small integers, and amounts are in 分.
func stored(tb testing.TB, j journal, threads int) *sql.DB {
	tb.Helper()
	connector, err := duckdb.NewConnector("", nil)
	require.NoError(tb, err)
	db := sql.OpenDB(connector)
	tb.Cleanup(func() { require.NoError(tb, db.Close()) })
	for _, statement := range []string{
		fmt.Sprintf("SET threads = %d", threads),
		"CREATE TABLE outlay (code INTEGER, economic INTEGER, nature UTINYINT, source UTINYINT, amount BIGINT)",
		"CREATE TABLE receipt (code INTEGER, source UTINYINT, amount BIGINT)",
	} {
		_, err := db.Exec(statement)
		require.NoError(tb, err)
	}
	c, err := connector.Connect(context.Background())
	require.NoError(tb, err)
	fill(tb, c, "outlay", len(j.outlays), func(i int) []driver.Value {
		o := j.outlays[i]
		return []driver.Value{int32(o.Code), int32(o.Economic), uint8(o.Nature), uint8(o.Source), o.Amount.Fen()}
	})
	fill(tb, c, "receipt", len(j.receipts), func(i int) []driver.Value {
		r := j.receipts[i]
		return []driver.Value{int32(r.Code), uint8(r.Source), r.Amount.Fen()}
	})
	require.NoError(tb, c.Close())
	return db
}

func fill(tb testing.TB, c driver.Conn, table string, n int, row func(int) []driver.Value) {
	tb.Helper()
	a, err := duckdb.NewAppenderFromConn(c, "", table)
	require.NoError(tb, err)
	for i := range n {
		require.NoError(tb, a.AppendRow(row(i)...))
	}
	require.NoError(tb, a.Close())
}

// folded adds entries up in the database, by all their keys.
func folded(tb testing.TB, db *sql.DB) journal {
	tb.Helper()
	var j journal
	each(tb, db, "SELECT code, economic, nature, source, sum(amount)::BIGINT FROM outlay GROUP BY ALL", func(rows *sql.Rows) error {
		var o budget.Outlay
		var nature, source uint8
		var code, section, fen int64
		err := rows.Scan(&code, &section, &nature, &source, &fen)
		o.Code, o.Economic, o.Nature, o.Source = codes.Code(code), economic.Code(section), budget.Nature(nature), budget.Source(source)
		o.Amount = budget.Fen(fen)
		j.outlays = append(j.outlays, o)
		return err
	})
	each(tb, db, "SELECT code, source, sum(amount)::BIGINT FROM receipt GROUP BY ALL", func(rows *sql.Rows) error {
		var source uint8
		var code, fen int64
		err := rows.Scan(&code, &source, &fen)
		j.receipts = append(j.receipts, budget.Receipt{Code: codes.Code(code), Source: budget.Source(source), Amount: budget.Fen(fen)})
		return err
	})
	return j
}

func each(tb testing.TB, db *sql.DB, query string, read func(*sql.Rows) error) {
	tb.Helper()
	rows, err := db.Query(query)
	require.NoError(tb, err)
	for rows.Next() {
		require.NoError(tb, read(rows))
	}
	require.NoError(tb, rows.Err())
	require.NoError(tb, rows.Close())
}

// TestSame holds that both ways give the same tables.
func TestSame(t *testing.T) {
	j := newJournal(t)
	sums := folded(t, stored(t, j, 2))
	require.Less(t, len(sums.outlays), 2*60*40+1)
	want := build(t, j)
	for d := range want.Diff(build(t, sums)) {
		t.Error(d)
	}
}

func BenchmarkBuild(b *testing.B) {
	j := newJournal(b)
	b.Run("yusuan", func(b *testing.B) {
		for b.Loop() {
			build(b, j)
		}
	})
	for _, threads := range []int{1, 2} {
		db := stored(b, j, threads)
		b.Run(fmt.Sprintf("duckdb/threads=%d", threads), func(b *testing.B) {
			for b.Loop() {
				build(b, folded(b, db))
			}
		})
	}
}
