// Command gen writes the methods that every enumeration of a package has, given the path of the package from the root of the module:
//
//	gen budget/judge
//
// An enumeration is a type for which the package has a table of names, a variable made of enum.Names[Type]{…}. What its methods are
// is the same for all and written here once; a type cannot inherit them. They go to the file zenum.go of the package.
package main

import (
	"fmt"
	"os"
	"path/filepath"
)

// root is the root of the module, seen from this directory.
const root = "../../.."

func main() {
	for _, path := range os.Args[1:] {
		if err := generate(filepath.Join(root, path)); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
	}
}

// generate writes the methods of the enumerations of the package in a directory.
func generate(dir string) error {
	pkg, types, err := read(dir)
	if err != nil {
		return err
	}
	text, err := methods(pkg, types)
	if err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(dir, file), text, 0o644)
}
