package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"
	"unicode"

	"github.com/fiscalcn/yusuan"
	"github.com/fiscalcn/yusuan/budget/disclosure"
)

const usage = "usage: verify FILE.json (or - for standard input)"

// run is the program. It returns the exit code.
func run(args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	line := usage
	if len(args) == 1 {
		err := verifyFile(args[0], stdin, stdout)
		if err == nil {
			return 0
		}
		line = oneLine("verify: " + err.Error())
	}
	_, _ = fmt.Fprintln(stderr, line) // there is nobody else to tell
	return 2
}

// verifyFile verifies the document of a file, of stdin if its name is "-".
func verifyFile(name string, stdin io.Reader, stdout io.Writer) error {
	var in []byte
	var err error
	if name == "-" {
		name = "standard input"
		in, err = io.ReadAll(stdin)
	} else {
		in, err = os.ReadFile(name)
	}
	if err != nil {
		return err // names the file
	}
	out, err := verify(in)
	if err != nil {
		return fmt.Errorf("%s: %w", name, err)
	}
	_, err = stdout.Write(out)
	return err
}

// verify returns what is to be printed about a document.
func verify(in []byte) ([]byte, error) {
	d, options, err := document(in)
	if err != nil {
		return nil, err
	}
	r, err := yusuan.Read(d)
	if err != nil {
		return nil, err
	}
	out, err := yusuan.Audit(r, options).MarshalJSON()
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
