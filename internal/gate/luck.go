package gate

import (
	"go/ast"
	"path"
	"slices"
	"strings"
)

// steady is the package that keeps tests certain. Only tests import it.
const steady = "internal/steady"

// support reports whether a directory holds what only tests import.
func support(dir string) bool { return dir == steady || dir == "internal/archive" }

// Luck finds what makes tests depend on luck: draws of rapid in a package without a TestMain that calls steady.Run, random numbers
// without a seed, the clock, and fuzz targets that wait for go test -fuzz instead of trying mutations by steady.Fuzz.
func Luck(t *Tree) []string {
	hasTests := func(p *Package) bool { return len(p.Tests) > 0 }
	return each(t, hasTests, func(p *Package) []string {
		var found []string
		certain := slices.ContainsFunc(p.Tests, runsSteady)
		for _, spec := range importsOf(p.Tests) {
			name := imported(spec)
			if !certain && (within(name, "pgregory.net/rapid") || name == path.Join(Module, "internal/accountgen")) {
				found = append(found, t.finding(spec, "the tests of %s draw: a TestMain must call steady.Run", p.Dir))
				certain = true // is said once
			}
		}
		for _, file := range p.Tests {
			selectors(file, file, func(from string, n *ast.SelectorExpr) {
				if lucky(from, n.Sel.Name) {
					found = append(found, t.finding(n, "%s.%s: a test draws with a seed and asks no clock", from, n.Sel.Name))
				}
			})
			for _, f := range functions(file, "Fuzz") {
				if !selects(file, f, path.Join(Module, steady), "Fuzz") && !selects(file, f, "pgregory.net/rapid", "MakeFuzz") {
					found = append(found, t.finding(f, "%s does not call steady.Fuzz", f.Name.Name))
				}
			}
		}
		return found
	})
}

// selectors calls see with what n selects from the packages that file imports. Tests are not resolved: names are taken at their word.
func selectors(file *ast.File, n ast.Node, see func(from string, n *ast.SelectorExpr)) {
	names := map[string]string{}
	for _, spec := range file.Imports {
		name := imported(spec)
		if spec.Name != nil {
			names[spec.Name.Name] = name
		} else {
			names[path.Base(strings.TrimSuffix(name, "/v2"))] = name
		}
	}
	ast.Inspect(n, func(n ast.Node) bool {
		if selector, ok := n.(*ast.SelectorExpr); ok {
			if x, ok := selector.X.(*ast.Ident); ok && names[x.Name] != "" {
				see(names[x.Name], selector)
			}
		}
		return true
	})
}

// lucky reports whether what name of package from returns is another thing in every run.
func lucky(from, name string) bool {
	switch from {
	case "time":
		clock := []string{"After", "AfterFunc", "LoadLocation", "Local", "NewTicker", "NewTimer", "Now", "Since", "Sleep", "Tick", "Until"}
		return slices.Contains(clock, name)
	case "math/rand", "math/rand/v2":
		seeded := []string{"ChaCha8", "New", "NewChaCha8", "NewPCG", "NewSource", "NewZipf", "PCG", "Rand", "Source", "Zipf"}
		return !slices.Contains(seeded, name)
	}
	return from == "crypto/rand"
}

// runsSteady reports whether the TestMain of file calls steady.Run.
func runsSteady(file *ast.File) bool {
	return slices.ContainsFunc(functions(file, "TestMain"), func(f *ast.FuncDecl) bool {
		return selects(file, f, path.Join(Module, steady), "Run")
	})
}

// functions returns the functions of file whose names begin so.
func functions(file *ast.File, prefix string) []*ast.FuncDecl {
	var found []*ast.FuncDecl
	for _, decl := range file.Decls {
		if f, ok := decl.(*ast.FuncDecl); ok && f.Recv == nil && strings.HasPrefix(f.Name.Name, prefix) {
			found = append(found, f)
		}
	}
	return found
}

// selects reports whether n selects a name of a package that file imports.
func selects(file *ast.File, n ast.Node, from, name string) bool {
	found := false
	selectors(file, n, func(f string, s *ast.SelectorExpr) { found = found || f == from && s.Sel.Name == name })
	return found
}
