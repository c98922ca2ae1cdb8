// Command pdf reads a published final account (部门决算) from the PDF file that it was published as, audits it, and says what is wrong
// and where: with page and place of every finding, and if wanted as marks in a copy of the file.
//
//	go run . FILE.pdf                        # the report in Chinese, for people
//	go run . -format json FILE.pdf           # the report of examples/verify, with pages and boxes
//	go run . -format document FILE.pdf       # cells and text, as examples/verify takes them
//	go run . -marked MARKED.pdf FILE.pdf     # a copy with every finding highlighted, and a note that says what is wrong
//
// Tables are read by their ruled lines. Tables without rules, scans, and signs whose fonts do not say what they mean are not guessed:
// the report says on which pages they are.
//
// It exits with 0 when the file could be read, with 1 if -fail is given and the account has errors, and with 2 and one line on
// standard error when the file could not be read: what is no PDF, is encrypted, is a scan, or has more than 64 MB or 3,000 pages.
//
// Boxes are [left, top, right, bottom] in points of 1/72 inch from the top left corner of the upright page.
package main

import (
	"context"
	"os"
	"os/signal"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	code := run(ctx, os.Args[1:], os.Stdout, os.Stderr)
	stop()
	os.Exit(code)
}
