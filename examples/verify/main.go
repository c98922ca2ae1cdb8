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
// With -fail it exits with 1 if the account has errors, so that a build fails on them.
// -format text prints the findings in Chinese for people, with place and arithmetic, and
// -format sarif for editors and code hosts (SARIF 2.1.0), with the line of every cell.
//
// The input is a document as [yusuan.Document.UnmarshalJSON] describes it, and the output
// a report as [yusuan.Report.MarshalJSON] does.
//
// The input may also be what json.Marshal makes of a [disclosure.Disclosure]: an object
// with a version and an account. It is verified as the document that the department
// would publish: tables and text are made of it first. One that contradicts itself
// cannot be published, and so not be read.
package main

import "os"

func main() { os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr)) }
