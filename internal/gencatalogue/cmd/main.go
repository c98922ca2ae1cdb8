// Command cmd writes the generated tables of packages codes, economic and revenue. It is
// run by go generate, in the directory of the package that is its argument.
package main

import (
	"fmt"
	"os"
	"path/filepath"

	"github.com/fiscalcn/yusuan/internal/gencatalogue"
)

func main() {
	if err := run(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func run(args []string) error {
	if len(args) != 1 {
		return fmt.Errorf("want one argument, codes, economic or revenue")
	}
	var files reader
	var text []byte
	var err error
	switch args[0] {
	case "codes":
		text, err = gencatalogue.Codes(files.read("functional.csv"))
	case "revenue":
		text, err = gencatalogue.Revenue(files.read("revenue.csv"))
	case "economic":
		text, err = gencatalogue.Economic(gencatalogue.EconomicFiles{
			Department:  files.read("econ_dept.csv"),
			Government:  files.read("econ_gov.csv"),
			Map:         files.read("econ_map.csv"),
			ThreePublic: files.read("three_public.csv"),
			Identities:  files.read("func_econ_identities.csv"),
			Functional:  files.read("functional.csv"),
		})
	default:
		return fmt.Errorf("unknown package %q: want codes, economic or revenue", args[0])
	}
	if files.err != nil {
		return files.err
	}
	if err != nil {
		return err
	}
	return os.WriteFile("zcatalogue.go", text, 0o644)
}

// A reader reads data files until one fails.
type reader struct{ err error }

func (r *reader) read(name string) gencatalogue.File {
	data, err := os.ReadFile(filepath.Join("..", "internal", "gencatalogue", "data", name))
	if err != nil && r.err == nil {
		r.err = err
	}
	return gencatalogue.File{Name: name, Data: data}
}
