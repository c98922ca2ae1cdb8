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
	"unicode"

	"github.com/fiscalcn/yusuan"
	"github.com/fiscalcn/yusuan/budget/disclosure"
	"github.com/fiscalcn/yusuan/budget/judge"
)

const usage = `usage: verify [-fail] [-format json|text|sarif] FILE.json (or - for standard input)`

// A request is what the command line asks for.
type request struct {
	file   string
	format string
	fail   bool // errors of the account are a failure
}

// run is the program. It returns the exit code.
func run(args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	var r request
	flags := flag.NewFlagSet("verify", flag.ContinueOnError)
	flags.SetOutput(io.Discard) // one line is all that is said
	flags.BoolVar(&r.fail, "fail", false, "")
	flags.StringVar(&r.format, "format", "json", "")
	err := flags.Parse(args)
	if errors.Is(err, flag.ErrHelp) {
		_, err = fmt.Fprintln(stdout, usage)
		if err != nil {
			return 2
		}
		return 0
	}
	line := usage
	if err == nil && flags.NArg() == 1 && slices.Contains([]string{"json", "text", "sarif"}, r.format) {
		r.file = flags.Arg(0)
		wrong, err := r.verify(stdin, stdout)
		switch {
		case err == nil && wrong && r.fail:
			return 1
		case err == nil:
			return 0
		}
		line = oneLine("verify: " + err.Error())
	}
	_, _ = fmt.Fprintln(stderr, line) // there is nobody else to tell
	return 2
}

// verify verifies the document of a file, of stdin if its name is "-", and reports
// whether the account has errors.
func (r request) verify(stdin io.Reader, stdout io.Writer) (wrong bool, err error) {
	name := r.file
	var in []byte
	if name == "-" {
		name = "standard input"
		in, err = io.ReadAll(stdin)
	} else {
		in, err = os.ReadFile(name)
	}
	if err != nil {
		return false, err // names the file
	}
	report, err := audit(in)
	if err != nil {
		return false, fmt.Errorf("%s: %w", name, err)
	}
	out, err := r.print(report, in)
	if err != nil {
		return false, err
	}
	_, err = stdout.Write(out)
	return report.Count(judge.Error) > 0, err
}

// audit reads and judges a document.
func audit(in []byte) (yusuan.Report, error) {
	d, options, err := document(in)
	if err != nil {
		return yusuan.Report{}, err
	}
	r, err := yusuan.Read(d)
	if err != nil {
		return yusuan.Report{}, err
	}
	return yusuan.Audit(r, options), nil
}

// print writes a report in the format that is asked for.
func (r request) print(report yusuan.Report, in []byte) ([]byte, error) {
	switch r.format {
	case "text":
		return forPeople(report), nil
	case "sarif":
		return forMachines(report, r.file, in)
	}
	out, err := report.MarshalJSON()
	if err != nil {
		return nil, err
	}
	var b bytes.Buffer
	err = json.Indent(&b, append(out, '\n'), "", "  ")
	return b.Bytes(), err
}

// document reads a document, or makes it of a disclosure as its department would publish
// it. The text of a disclosure is held against its facts, too.
func document(in []byte) (yusuan.Document, yusuan.Options, error) {
	if !isDisclosure(in) {
		var d yusuan.Document
		err := d.UnmarshalJSON(in)
		if e, ok := errors.AsType[*disclosure.JSONError](err); ok {
			err = errors.New(strings.TrimPrefix(e.Path+": "+e.Err.Error(), ": ")) // without the function
		}
		return d, yusuan.Options{}, err
	}
	var d disclosure.Disclosure
	if err := d.UnmarshalJSON(in); err != nil {
		return yusuan.Document{}, yusuan.Options{}, err
	}
	p, err := yusuan.Publish(d)
	return p.Document(), yusuan.Options{Facts: &d.Facts}, err
}

// isDisclosure reports whether JSON is what [disclosure.Disclosure.MarshalJSON] writes:
// it has a version and an account, and no tables.
func isDisclosure(in []byte) bool {
	var fields map[string]json.RawMessage
	if json.Unmarshal(in, &fields) != nil {
		return false // for others to say
	}
	has := func(name string) bool { return fields[name] != nil }
	return has("version") && has("account") && !has("tables")
}

// oneLine puts blanks in the place of line breaks and other control characters.
func oneLine(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsControl(r) {
			return ' '
		}
		return r
	}, s)
}
