// Command verify reads a published final account (部门决算) from a JSON document,
// judges every figure of its nine tables, every statement of its text and its
// self-evaluations, and prints what it found as one JSON object.
//
//	go run ./examples/verify FILE.json
//	go run ./examples/verify - < FILE.json
//
// It exits with 0 when the document could be read, whether anything is wrong with
// the account or not, and with 2 and one line on standard error when it could not.
// (go run itself turns the 2 of a program into its own 1, and says so in a second
// line; a built program does not.)
//
// # Input
//
//	{"department": "某市某局", "year": 2021, "kind": "final", "edition": "福建省 2021",
//	 "tables": [{"page": 5, "form": "公开01", "title": "收入支出决算总表", "unit": "万元",
//	             "rows": [["收入", null, "支出", null], …]}, …],
//	 "text": "…"}
//
// There must be tables or text; "tables": [] says that there are none. All other
// fields may be missing or null, and fields of other names are ignored. A name may
// stand once in an object. What is missing is taken from headings: year and
// department from those of the text, form, title and unit from those of the table.
//
//   - kind is "final": no other account is judged by these rules.
//   - edition is free text. It chooses a template only if it starts with the place of
//     one and states no year before it; else the template is recognised.
//   - rows hold cells: strings; null for a cell that a merged one covers; or numbers,
//     which count as written: 4.0 states one decimal place, 4 none.
//
// The input may also be what json.Marshal makes of a disclosure.Disclosure: an object
// with a version and an account. It is verified as the document that the department
// would publish: tables and text are made of it first. One that contradicts itself
// cannot be published, and so not be read.
//
// # Output
//
//	{"forms": ["公开01", …],
//	 "other": ["部门决算单位构成", …],
//	 "unread": [{"table", "page", "row", "column", "text"}, …],
//	 "extra": [{"table", "page", "row", "column", "text", "form", "label", "heading"}, …],
//	 "findings": [{"rule", "verdict", "severity", "form", "row", "column", "section", "stated",
//	               "expected", "difference", "tolerance", "cause", "message", "quote", "at"}, …],
//	 "statements": {"read", "verified", "unresolved": [{"quote", "at"}, …],
//	                "list": [{"quote", "subject", "measure", "value", "unit", "period",
//	                          "direction", "section", "at", "verdict"}, …]},
//	 "notEvaluated": [{"rule", "reason"}, …],
//	 "summary": {"error", "warning", "info"}}
//
// Fields of findings and of cells that have nothing to say are left out. Forms are in
// the order of the document. A table of another kind is named by its title, or by its
// place, tables[3], if it has none. Table, row and column of an unread cell count
// from 0 in "tables", "rows" and the row; page is as given. Extra are cells beyond the
// columns and rows of a form, such as 其中：教育收费, with the words of their row and
// column; without any the field is left out. Findings are in order of
// form, row and column, then of their place in the text. Amounts are strings in the
// unit of the tables. The difference is how far the identity of the rule misses zero,
// and the tolerance how far rounding could make it.
//
// Statements are what the text says in numbers, or in words like 持平: each has its
// subject (a figure of a form, a path of codes, or a named indicator), its measure
// (actual, budget, prior, change, rate, share, completion or count) and the verdict
// on it. A number that belongs to no statement is unresolved. Quotations come with
// their span of bytes in the text. Without tables the text is held against itself.
//
// Self-evaluations (绩效自评表) are tables of another kind, one or more in each. Findings
// on them have no form: section names the project, and row the place in its table. The
// text is held against one only if there are no others.
//
// A rule that could not run is in notEvaluated, once for every reason.
package main

import "os"

func main() { os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr)) }
