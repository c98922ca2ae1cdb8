// Package reading reads the nine forms (公开01–09) from the cells of a published
// account or budget, into a [github.com/fiscalcn/yusuan/tables.Set].
//
// [Read] takes a [Document]: the grids of cells that an extractor gets out of a PDF
// or a spreadsheet, and the text around them. It returns a [Reading]: the set, the
// cell every figure came from, what the document has beside the forms ([Extra],
// [OtherTable]), the cells that have no place in them, and every [Defect] of its
// structure. Nothing is dropped.
//
// # From cells to figures
//
// A header is found by the words over its columns. The words, the title and the codes
// below say which form a block is of, and what each column holds. A row is found by
// its code or name. Where a cell stands says nothing by itself.
//
// # Budgets
//
// A departmental budget (部门预算) has the same forms by meaning. That a document is one is
// seen by titles, heads and words, and [Reading.Kind] says so. 预算数 then is the amount of a
// form, last year's amounts stand beside it, and tables that only budgets have are other tables.
package reading

//go:generate go -C ../../internal/enum/gen run . tables/reading
