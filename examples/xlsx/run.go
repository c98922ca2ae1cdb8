package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"

	"github.com/fiscalcn/yusuan"
	"github.com/fiscalcn/yusuan/budget/disclosure"
	"github.com/fiscalcn/yusuan/budget/judge"
	"github.com/fiscalcn/yusuan/examples/xlsx/workbook"
)

const usage = `usage: xlsx [-fail] [-format text|json|document] [-marked MARKED.xlsx] [-tables TABLES.xlsx [-formulas]] FILE.xlsx (or FILE.json)`

// A request is what the command line asks for.
type request struct {
	file, format, marked, tables string
	formulas                     bool
	fail                         bool // errors of the account are a failure
}

// run is the program. It returns the exit code.
func run(args []string, stdout, stderr io.Writer) int {
	var r request
	flags := flag.NewFlagSet("xlsx", flag.ContinueOnError)
	flags.SetOutput(io.Discard) // one line is all that is said
	flags.BoolVar(&r.fail, "fail", false, "")
	flags.BoolVar(&r.formulas, "formulas", false, "")
	flags.StringVar(&r.format, "format", "text", "")
	flags.StringVar(&r.marked, "marked", "", "")
	flags.StringVar(&r.tables, "tables", "", "")
	err := flags.Parse(args)
	if errors.Is(err, flag.ErrHelp) {
		_, _ = fmt.Fprintln(stdout, usage)
		return 0
	}
	line := usage
	if err == nil && flags.NArg() == 1 && slices.Contains([]string{"text", "json", "document"}, r.format) {
		r.file = flags.Arg(0)
		wrong, err := r.audit(stdout)
		switch {
		case err == nil && wrong && r.fail:
			return 1
		case err == nil:
			return 0
		}
		line = "xlsx: " + strings.ReplaceAll(err.Error(), "\n", "; ")
	}
	_, _ = fmt.Fprintln(stderr, line) // there is nobody else to tell
	return 2
}

// audit audits the file and prints the report. It reports whether the account has errors.
func (r request) audit(stdout io.Writer) (wrong bool, err error) {
	data, err := workbook.ReadFile(r.file)
	if err != nil {
		return false, err
	}
	a, err := r.account(data)
	if err != nil {
		return false, fmt.Errorf("%s: %w", r.file, err)
	}
	read, err := yusuan.Read(a.Document)
	if err != nil {
		return false, fmt.Errorf("%s: %w", r.file, err)
	}
	report := yusuan.Audit(read, yusuan.Options{})
	if r.marked != "" {
		if err := r.write(r.marked, func(w io.Writer) error { return a.Mark(w, report) }); err != nil {
			return false, err
		}
	}
	out, err := r.print(&a, report)
	if err == nil {
		_, err = stdout.Write(out)
	}
	return report.Count(judge.Error) > 0, err
}

// account reads a workbook. Of JSON it makes one first; that is written if it is asked for.
func (r request) account(data []byte) (workbook.Account, error) {
	if !isJSON(data) {
		a, err := workbook.Read(data)
		if err != nil || r.tables == "" {
			return a, err
		}
		read, err := yusuan.Read(a.Document)
		if err != nil {
			return a, err
		}
		return a, r.save(read)
	}
	d, err := document(data)
	if err != nil {
		return workbook.Account{}, err
	}
	read, err := yusuan.Read(d)
	if err != nil {
		return workbook.Account{}, err
	}
	if err := r.save(read); err != nil {
		return workbook.Account{}, err
	}
	var b bytes.Buffer
	if err := r.tablesOf(read, &b); err != nil {
		return workbook.Account{}, err
	}
	return workbook.Read(b.Bytes())
}

func (r request) tablesOf(read yusuan.Reading, w io.Writer) error {
	return workbook.Save(w, read.Set(), workbook.Options{Formulas: r.formulas, Text: read.Text().Text()})
}

// save writes the tables of an account, if that is asked for.
func (r request) save(read yusuan.Reading) error {
	if r.tables == "" {
		return nil
	}
	return r.write(r.tables, func(w io.Writer) error { return r.tablesOf(read, w) })
}

// write writes a file that is complete or not there, and is not the one that is read.
func (r request) write(name string, write func(io.Writer) error) error {
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

// isJSON reports whether a file is JSON and no workbook.
func isJSON(data []byte) bool {
	return bytes.HasPrefix(bytes.TrimLeft(bytes.TrimPrefix(data, []byte("\ufeff")), " \t\r\n"), []byte("{"))
}

// document reads a document, or makes it of a disclosure as its department would publish it.
func document(data []byte) (yusuan.Document, error) {
	var fields map[string]json.RawMessage
	if err := json.Unmarshal(data, &fields); err == nil && fields["account"] != nil && fields["tables"] == nil {
		var own disclosure.Disclosure
		if err := own.UnmarshalJSON(data); err != nil {
			return yusuan.Document{}, err
		}
		p, err := yusuan.Publish(own)
		return p.Document(), err
	}
	var d yusuan.Document
	err := d.UnmarshalJSON(data)
	return d, err
}

// print returns the report in the format that is asked for.
func (r request) print(a *workbook.Account, report yusuan.Report) ([]byte, error) {
	switch r.format {
	case "json":
		return a.JSON(report)
	case "document":
		out, err := a.Document.MarshalJSON()
		return append(out, '\n'), err
	}
	return a.Text(report), nil
}
