// Command cmd writes the generated tables of packages codes, codes/revenue and economic. It is
// run by go generate in the directory of the package, whose path from the root of the module
// is its argument.
package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"

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
		return fmt.Errorf("want one argument, codes, codes/revenue or economic")
	}
	files := reader{root: strings.Repeat("../", strings.Count(args[0], "/")+1)}
	var text []byte
	var err error
	switch args[0] {
	case "codes":
		text, err = gencatalogue.Codes(files.read("functional.csv"))
	case "codes/revenue":
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
		return fmt.Errorf("unknown package %q: want codes, codes/revenue or economic", args[0])
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
type reader struct {
	root string // of the module, from the working directory
	err  error
}

func (r *reader) read(name string) gencatalogue.File {
	data, err := os.ReadFile(filepath.Join(r.root, "internal", "gencatalogue", "data", name))
	if err != nil && r.err == nil {
		r.err = err
	}
	return gencatalogue.File{Name: name, Data: data}
}
