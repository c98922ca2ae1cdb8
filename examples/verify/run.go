package main

import (
	"fmt"
	"io"
	"os"
	"strings"
	"unicode"
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

// oneLine puts blanks in the place of line breaks and other control characters.
func oneLine(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsControl(r) {
			return ' '
		}
		return r
	}, s)
}
