// Command report prints a final account (部门决算) or a budget (部门预算) complete, from the units to the
// self-evaluation, and what the checks find in it: as Markdown, as a page to read and
// print, and as the Word document that a department publishes.
//
//	go run ./examples/report                        # 泉州市鲤城区工业和信息化局 2021, as Markdown
//	go run ./examples/report -html PAGE.html        # as one page with charts, contents and findings
//	go run ./examples/report -docx WORD.docx        # as a Word document
//	go run ./examples/report -docx WORD.docx FILE   # a disclosure of your own, as JSON
//
// It exits with 0 when all is written, and with 2 and one line on standard error when
// the file could not be read or written.
package main

import "os"

func main() { os.Exit(run(os.Args[1:], os.Stdout, os.Stderr)) }
