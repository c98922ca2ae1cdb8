package main

import (
	"bytes"
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"

	"github.com/fiscalcn/yusuan"
	"github.com/fiscalcn/yusuan/budget/judge"
	"github.com/fiscalcn/yusuan/examples/pdf/pdfium"
	"github.com/fiscalcn/yusuan/examples/pdf/published"
)

const usage = `usage: pdf [-fail] [-format text|json|document] [-marked MARKED.pdf] FILE.pdf`

// A request is what the command line asks for.
type request struct {
	file, format, marked string
	fail                 bool // errors of the account are a failure
}

// run is the program. It returns the exit code.
func run(ctx context.Context, args []string, stdout, stderr io.Writer) int {
	var r request
	flags := flag.NewFlagSet("pdf", flag.ContinueOnError)
	flags.SetOutput(io.Discard) // one line is all that is said
	flags.BoolVar(&r.fail, "fail", false, "")
	flags.StringVar(&r.format, "format", "text", "")
	flags.StringVar(&r.marked, "marked", "", "")
	err := flags.Parse(args)
	if errors.Is(err, flag.ErrHelp) {
		_, _ = fmt.Fprintln(stdout, usage)
		return 0
	}
	line := usage
	if err == nil && flags.NArg() == 1 && slices.Contains([]string{"text", "json", "document"}, r.format) {
		r.file = flags.Arg(0)
		wrong, err := r.audit(ctx, stdout, stderr)
		switch {
		case err == nil && wrong && r.fail:
			return 1
		case err == nil:
			return 0
		}
		line = "pdf: " + strings.ReplaceAll(err.Error(), "\n", "; ")
	}
	_, _ = fmt.Fprintln(stderr, line) // there is nobody else to tell
	return 2
}

// audit audits the file and prints the report. It reports whether the account has errors.
func (r request) audit(ctx context.Context, stdout, stderr io.Writer) (wrong bool, err error) {
	in, err := pdfium.ReadFile(r.file)
	if err != nil {
		return false, err
	}
	engine, err := pdfium.Start(ctx, pdfium.CacheDir(), 1, stderr)
	if err != nil {
		return false, err
	}
	defer func() { err = errors.Join(err, engine.Close()) }()
	d, err := engine.Open(ctx, in)
	if err != nil {
		return false, fmt.Errorf("%s: %w", r.file, err)
	}
	defer func() { err = errors.Join(err, d.Close()) }()
	account, err := published.Read(d, nil)
	if err != nil {
		return false, fmt.Errorf("%s: %w", r.file, err)
	}
	read, err := yusuan.Read(account.Document)
	if err != nil {
		return false, fmt.Errorf("%s: %w", r.file, err)
	}
	report := yusuan.Audit(read, yusuan.Options{})
	if err := r.mark(d, &account, report); err != nil {
		return false, err
	}
	out, err := r.print(&account, report)
	if err == nil {
		_, err = stdout.Write(out)
	}
	return report.Count(judge.Error) > 0, err
}

// mark writes the copy with marks, if one is wanted.
func (r request) mark(d *pdfium.Document, account *published.Account, report yusuan.Report) error {
	if r.marked == "" {
		return nil
	}
	if same(r.file, r.marked) {
		return fmt.Errorf("%s is the file itself, which stays as it is: name another", r.marked)
	}
	var b bytes.Buffer // a file that is not complete is not written
	if err := d.Save(&b, account.Marks(report)); err != nil {
		return err
	}
	return os.WriteFile(r.marked, b.Bytes(), 0o644)
}

// same reports whether two names are of one file.
func same(a, b string) bool {
	first, err := os.Stat(a)
	if err != nil {
		return false
	}
	second, err := os.Stat(b)
	return err == nil && os.SameFile(first, second)
}

// print returns the report in the format that is asked for.
func (r request) print(account *published.Account, report yusuan.Report) ([]byte, error) {
	switch r.format {
	case "json":
		return account.JSON(report)
	case "document":
		out, err := account.Document.MarshalJSON()
		return append(out, '\n'), err
	}
	return account.Text(report), nil
}
