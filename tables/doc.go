// Package tables models the published tables of a government department's final
// accounts and budgets (公开01–09, and what places add to them).
//
// # One shape
//
// A [Form] is a table by its number. A [Table] is a form filled in: rows of
// [github.com/fiscalcn/yusuan/budget.Figure], each row found by its [RowKey] (a
// functional code, an economic code, or a fixed [Line]) and each figure by its
// [Column]. An [Address] such as 公开03/2011301/基本支出 names one figure. A [Set]
// is the tables of one account.
//
// The invariants of a form, its 勾稽关系, are linear identities between its
// figures; [Table.Identities] lists them for the rows a table has.
//
// # From ledger to paper
//
// [Build] makes an exact Set from a [github.com/fiscalcn/yusuan/budget.Account].
// Publication rounds it in one explicit step: [Set.Round] rounds every figure by
// itself, as departments do, and [Set.RoundControlled] so that the tables still
// add up. An [Edition] is a place's printed template of a year: which forms, columns
// and rows it shows, in what order, under what labels. [Fujian2021] and [Shanghai2024]
// are such templates; [NewEdition] makes one of a [Template]. [Table.Grid] lays a table
// out as the edition prints it.
//
// An edition is of a [Kind]: of the final account, or of the departmental budget, which has the
// same forms by meaning. The tables of a budget are built of
// [github.com/fiscalcn/yusuan/budget.Account.Planned]: see [ShanghaiBudget2025].
package tables

//go:generate go -C ../internal/enum/gen run . tables
