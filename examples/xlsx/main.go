// Command xlsx reads a published final account (部门决算) from a workbook, audits it, and says what is wrong and in which cell; and it
// writes the tables of an account as a workbook.
//
//	go run . FILE.xlsx                         # the report in Chinese, for people
//	go run . -format json FILE.xlsx            # the report of examples/verify, with sheet and cell of every finding
//	go run . -format document FILE.xlsx        # cells and text, as examples/verify takes them
//	go run . -marked MARKED.xlsx FILE.xlsx     # a copy with findings as comments and colours, and a list of them
//	go run . -tables TABLES.xlsx FILE.json     # tables and text of a document or a disclosure, as their edition prints them
//	go run . -tables TABLES.xlsx -formulas F   # with formulas in the place of totals that add up to what is printed
//
// FILE may be a workbook or the JSON that examples/verify takes; of JSON a workbook is made, and that is audited. A
// workbook is read by the text that its cells show. What is odd about it, such as hidden rows and formulas without results, is said in the report.
//
// It exits with 0 when the file could be read, with 1 if -fail is given and the account has errors, and with 2 and one line on
// standard error when the file could not be read: what is no workbook, is encrypted, has macros, or is too large, packed or unpacked.
package main

import "os"

func main() { os.Exit(run(os.Args[1:], os.Stdout, os.Stderr)) }
