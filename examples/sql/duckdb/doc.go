// Package duckdb has a benchmark: a million outlays and a hundred thousand receipts into the nine tables, by a ledger alone, and by DuckDB, which
// adds them up by their keys, so that the ledger gets sums.
//
//	go test -bench . -count 10
//
// It is no part of the gate, as the library of DuckDB has more than 100 MB for each platform. It needs a C++ compiler.
package duckdb
