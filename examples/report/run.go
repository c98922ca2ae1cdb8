package main

import (
	"bytes"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/fiscalcn/yusuan"
	"github.com/fiscalcn/yusuan/budget/disclosure"
	"github.com/fiscalcn/yusuan/examples/licheng"
	"github.com/fiscalcn/yusuan/examples/report/chart"
	"github.com/fiscalcn/yusuan/examples/report/outline"
	"github.com/fiscalcn/yusuan/examples/report/page"
	"github.com/fiscalcn/yusuan/examples/report/word"
)

const usage = `usage: report [-html PAGE.html] [-docx WORD.docx] [DISCLOSURE.json]`

// largest is how many bytes a disclosure may have.
const largest = 64 << 20

// A request is what the command line asks for.
type request struct {
	file       string // "" for the account that the program has with it
	html, docx string
}

// run is the program. It returns the exit code.
func run(args []string, stdout, stderr io.Writer) int {
	var r request
	flags := flag.NewFlagSet("report", flag.ContinueOnError)
	flags.SetOutput(io.Discard) // one line is all that is said
	flags.StringVar(&r.html, "html", "", "")
	flags.StringVar(&r.docx, "docx", "", "")
	err := flags.Parse(args)
	if errors.Is(err, flag.ErrHelp) {
		_, _ = fmt.Fprintln(stdout, usage)
		return 0
	}
	line := usage
	if err == nil && flags.NArg() <= 1 {
		r.file = flags.Arg(0)
		if err = r.report(stdout); err == nil {
			return 0
		}
		line = "report: " + strings.ReplaceAll(err.Error(), "\n", "; ")
	}
	_, _ = fmt.Fprintln(stderr, line) // there is nobody else to tell
	return 2
}

// report writes the files that are asked for, or else the report to stdout.
func (r request) report(stdout io.Writer) error {
	d, original, err := r.disclosure()
	if err != nil {
		return err
	}
	if r.html == "" && r.docx == "" {
		text, err := appendReport(nil, &d, original)
		if err != nil {
			return r.inFile(err)
		}
		_, err = stdout.Write(text)
		return err
	}
	made, err := yusuan.Publish(d)
	if err != nil {
		return r.inFile(err)
	}
	o, err := outline.New(made, &d)
	if err != nil {
		return r.inFile(err)
	}
	p := published{made, &d, original, o}
	return errors.Join(
		r.save(r.html, func(w io.Writer) error { return page.Write(w, p.content()) }),
		r.save(r.docx, func(w io.Writer) error { return word.Write(w, o) }),
	)
}

// disclosure reads the file, or returns the account that the program has with it.
func (r request) disclosure() (disclosure.Disclosure, document, error) {
	if r.file == "" {
		return licheng.Disclosure(), document{licheng.Published(), licheng.ReportStatements()}, nil
	}
	var d disclosure.Disclosure
	f, err := os.Open(r.file)
	if err != nil {
		return d, document{}, err // names the file
	}
	data, err := io.ReadAll(io.LimitReader(f, largest+1))
	err = errors.Join(err, f.Close())
	if err == nil && len(data) > largest {
		err = fmt.Errorf("more than %d MB are no disclosure", largest>>20)
	}
	if err == nil {
		err = d.UnmarshalJSON(data)
	}
	return d, document{}, r.inFile(err)
}

// inFile names the file in an error.
func (r request) inFile(err error) error {
	if err == nil || r.file == "" {
		return err
	}
	return fmt.Errorf("%s: %w", r.file, err)
}

// save writes a file that is complete or not there, and is not the one that is read.
func (r request) save(name string, write func(io.Writer) error) error {
	if name == "" {
		return nil
	}
	there, err := os.Stat(name)
	if own, errOwn := os.Stat(r.file); err == nil && errOwn == nil && os.SameFile(there, own) {
		return fmt.Errorf("%s is the file itself, which stays as it is: name another", name)
	}
	var b bytes.Buffer
	if err := write(&b); err != nil {
		return err
	}
	return os.WriteFile(name, b.Bytes(), 0o644)
}

// content returns what stands on the page.
func (p *published) content() page.Content {
	c := page.Content{Outline: p.outline, Charts: chart.Of(p.Reading())}
	for i, one := range p.checks() {
		c.Checks = append(c.Checks, page.Check{
			Title: one.title, Summary: one.summary, Findings: one.findings(), NotLookedAt: one.notLookedAt(), OnPage: i == 0,
		})
	}
	return c
}
