// Package reading reads self-evaluations (绩效自评表) from the cells of a document, as an
// extractor gets them out of a PDF or a spreadsheet, into
// [github.com/fiscalcn/yusuan/budget/performance.Evaluation].
//
// [Read] finds parts and columns by the words of their headings, in the wordings of many
// places; where a cell stands says nothing by itself. Nothing is dropped: a cell without
// a place in the evaluation, or one that cannot be understood, is in [Reading].Unread
// with its place and the reason, and [Reading.Check] claims nothing that may depend on it.
package reading
