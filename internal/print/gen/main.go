// Command gen writes zfold.go, the tables of package print. go generate runs it in this directory, which is a module of its own: what
// it knows of Unicode comes from golang.org/x/text, and package print must not depend on that.
package main

import (
	"bytes"
	"fmt"
	"os"
)

func main() {
	if err := run(); err != nil {
		fmt.Fprintln(os.Stderr, "gen:", err)
		os.Exit(1)
	}
}

// output is the generated file, from this directory.
const output = "../zfold.go"

func run() error {
	text, err := source()
	if err != nil {
		return err
	}
	if old, err := os.ReadFile(output); err == nil && bytes.Equal(old, text) {
		return nil
	}
	return os.WriteFile(output, text, 0o644)
}
