// Package yusuan is the front door of a library for the published accounts of Chinese
// government departments (部门决算): it makes what a department publishes, and it reads and
// audits what others have published.
//
// An account has nine tables (公开01 to 09), a text that explains their figures (情况说明)
// and self-evaluations of projects (绩效自评表). All of it must fit together: these are the
// 勾稽关系, and [Audit] judges them.
//
// # Two ways
//
// Out: from a ledger to what is published. [Publish] takes a
// [disclosure.Disclosure], the account with its facts as one value, and gives a
// [Publication]: exact and rounded tables, grids that print as Markdown, HTML, text and
// spreadsheet rows, the composed text with its gaps, the self-evaluations.
//
//	entries ─ budget.Ledger ─ disclosure.Disclosure ─ Publish ─ Publication ─ grids, text
//
// Back: from what is published to findings. A [Document] is what an extractor makes of a
// PDF or of spreadsheets, cells and text, as JSON. [Read] finds forms, rows and columns by
// meaning, and reads the sentences of the text into statements. [Audit] gives one
// [Report]: findings with rule, place, figures, cause and evidence, a verdict on every
// statement, and what could not be judged.
//
//	cells and text ─ Document ─ Read ─ Reading ─ Audit ─ Report ─ findings, statements, JSON
//
// The two meet: [Publication.Document] is what others see of a publication.
//
//	var d yusuan.Document
//	if err := json.Unmarshal(data, &d); err != nil {
//		return err // names the place: tables[3].rows[2][1]
//	}
//	r, err := yusuan.Read(d)
//	if err != nil {
//		return err
//	}
//	for f := range yusuan.Audit(r, yusuan.Options{}).Findings() {
//		fmt.Println(f.Severity, f.Message)
//	}
//
// # Units
//
// Money is an integer of 分 ([budget.Amount]); 元, 万元 and 亿元 are units of reading and
// printing. A figure ([budget.Figure]) is what a document states: blank, or an amount with
// the precision it was written in. 2,993.83万元 stands for ±50元; a blank, 0.00 and a row
// that is not there are three different things. Findings are judged by that precision
// alone, and there is no tolerance to tune: what rounding explains is no finding.
//
// # Values
//
// Everything is pure: values in, values out. Nothing here opens a file, reads a clock or
// keeps state. What is wrong with an account is a finding and no error; errors say
// function, input, place and reason.
//
// # Where to go from here
//
//   - [github.com/fiscalcn/yusuan/budget]: amounts, entries, ledgers, consolidation, and
//     the words of the field in both languages
//   - [github.com/fiscalcn/yusuan/budget/disclosure]: the whole account as one value
//   - [github.com/fiscalcn/yusuan/budget/performance]: self-evaluations, the rules P
//   - [github.com/fiscalcn/yusuan/budget/performance/goal]: goal tables of budgets, the rules BG
//   - [github.com/fiscalcn/yusuan/budget/performance/reading]: cells into self-evaluations and goals
//   - [github.com/fiscalcn/yusuan/budget/judge]: verdicts, findings, causes
//   - [github.com/fiscalcn/yusuan/tables]: the nine forms, editions, rounding
//   - [github.com/fiscalcn/yusuan/tables/reading]: cells into tables
//   - [github.com/fiscalcn/yusuan/tables/check]: the rules S, 01 to 09 and X
//   - [github.com/fiscalcn/yusuan/tables/grid]: tables for paper and screen
//   - [github.com/fiscalcn/yusuan/narrative]: what the text says, as statements
//   - [github.com/fiscalcn/yusuan/narrative/reading]: the text read into them
//   - [github.com/fiscalcn/yusuan/narrative/compose]: the text written from tables
//   - [github.com/fiscalcn/yusuan/narrative/verify]: the rules N
//   - [github.com/fiscalcn/yusuan/codes], [github.com/fiscalcn/yusuan/economic],
//     [github.com/fiscalcn/yusuan/codes/revenue]: the classifications by year
//
// The programs in examples are thin over this package: verify audits a file, report
// prints a whole disclosure.
package yusuan
