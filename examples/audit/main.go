// Command audit audits a folder of published accounts and budgets (部门预决算): PDF files, workbooks and JSON. It writes a report for each
// file, and a summary as a page, as a table, and for programs.
//
//	go run . FOLDER...
//	go run . -o REPORTS -marked -j 4 FOLDER...
//
// In the folder of reports, which is "reports" unless -o names another, there are for each file FILE.txt for people and FILE.json for
// programs, with -marked a copy FILE.marked.pdf or FILE.marked.xlsx in which findings are highlighted; and summary.html, summary.csv,
// summary.json and summary.sarif.
//
// An account is held against the budget of its department and year, and against the account of the year before, if these are among the
// files. A file that cannot be read is in the summary with the reason, and the others go on. With Ctrl-C the files that were audited
// stay, and the summary says how many are missing.
//
// The exit code says what is the gravest thing:
//
//	0    nothing worse than a remark
//	1    warnings
//	2    errors: what arithmetic proves wrong
//	3    a file could not be read, whatever else there is
//	4    it could not run: a wrong option, no files, a folder that cannot be written
//	130  it was interrupted
package main

import (
	"context"
	"os"
	"os/signal"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	go func() {
		<-ctx.Done()
		stop() // a second Ctrl-C ends it at once
	}()
	os.Exit(run(ctx, os.Args[1:], os.Stdout, os.Stderr))
}
