package gate

import (
	"go/ast"
	"slices"
	"strconv"
	"strings"
)

// Imports finds imports of packages of the standard library that library packages may not have, and dot imports, outside tests; and imports of
// other modules where they have no place.
func Imports(t *Tree) []string {
	var found []string
	for _, p := range t.Packages {
		for _, spec := range importsOf(p.Files) {
			name := imported(spec)
			if p.library() && ofLibrary(name) && !mayImport(name, p.Dir) {
				found = append(found, t.finding(spec, "%s imports %s, which is not among what allowed.go allows a library package", p.Dir, name))
			}
			if spec.Name != nil && spec.Name.Name == "." {
				found = append(found, t.finding(spec, "%s imports %s by a dot: nobody sees any more what is used of it", p.Dir, name))
			}
			if foreign(name) && !allowedModule(name, p, false) {
				found = append(found, t.finding(spec, "%s imports %s: other modules are allowed only where the table in imports.go says", p.Dir, name))
			}
		}
		for _, spec := range importsOf(p.Tests) {
			if name := imported(spec); foreign(name) && !allowedModule(name, p, true) {
				found = append(found, t.finding(spec, "tests of %s import %s: tests use only testify and rapid", p.Dir, name))
			}
		}
	}
	return found
}

// ofLibrary reports whether name belongs to the standard library, or is C.
func ofLibrary(name string) bool { return !foreign(name) && !within(name, Module) }

// foreign reports whether name belongs to neither the standard library nor this module.
func foreign(name string) bool {
	first, _, _ := strings.Cut(name, "/")
	return strings.Contains(first, ".") && !within(name, Module)
}

// allowedModule reports whether p, or its tests, may import the package name of another module.
func allowedModule(name string, p *Package, test bool) bool {
	switch {
	case within(name, "github.com/shopspring/decimal"):
		return test || p.Dir == "budget" || within(p.Dir, "examples")
	case within(name, "github.com/stretchr/testify"):
		return test
	case within(name, "pgregory.net/rapid"):
		return test || p.Dir == "internal/accountgen" || p.Dir == steady // which only tests import
	}
	return false
}

// rooms maps each package to the packages of this module it may import: the rooms table of the design, read downwards.
// A package that is not here has no place in the house yet.
var rooms = map[string][]string{
	".": {
		"narrative/compose", "narrative/verify", "narrative/reading", "narrative", "tables/check", "tables/reading", "tables", "tables/grid",
		"budget/disclosure", "budget/performance/reading", "budget/performance/goal", "budget/performance", "budget/judge", "budget", "internal/jsonread", "internal/print",
	},
	"narrative": {"narrative/internal/scope", "tables", "budget", "economic", "codes", "internal/enum"},
	"narrative/reading": {
		"narrative/internal/nouns", "narrative/internal/outline", "narrative/internal/scope", "narrative/internal/syntax",
		"narrative", "tables", "budget", "economic", "codes", "internal/enum", "internal/names", "internal/print", "internal/prose",
	},
	"narrative/internal/scope":      {"internal/prose"},
	"narrative/internal/vocabulary": {"narrative", "narrative/internal/nouns", "internal/genlexicon", "internal/prose"},
	"narrative/internal/nouns":      {"tables"},
	"narrative/internal/outline":    {"narrative/internal/syntax", "narrative", "tables", "internal/print", "internal/prose"},
	"narrative/internal/syntax":     {"internal/prose"},
	"narrative/compose":             {"narrative", "tables", "budget/disclosure", "budget/judge", "budget", "economic", "codes", "internal/enum", "internal/print"},
	"narrative/verify": {
		"narrative/verify/internal/given", "narrative/verify/internal/settle", "narrative/verify/internal/thing",
		"narrative/reading", "narrative", "tables", "budget/disclosure", "budget/performance/goal", "budget/performance", "budget/judge", "budget", "economic",
		"codes", "internal/enum", "internal/names", "internal/print", "internal/prose",
	},
	"narrative/verify/internal/given":  {"narrative", "tables", "budget/disclosure", "budget/judge", "budget", "internal/threepublic"},
	"narrative/verify/internal/settle": {"narrative/verify/internal/given", "narrative/verify/internal/thing", "narrative", "tables", "budget"},
	"narrative/verify/internal/thing":  {"narrative", "tables"},
	"tables/check": {
		"tables/check/internal/claims", "tables/check/internal/repair", "tables/check/internal/blame",
		"tables/reading", "tables", "budget/judge", "budget", "economic", "codes", "internal/enum", "internal/print", "internal/threepublic",
	},
	"tables/check/internal/claims": {"tables/reading", "tables", "budget/judge", "budget"},
	"tables/check/internal/blame":  {"tables/check/internal/claims", "tables/check/internal/repair", "tables", "budget/judge", "budget", "codes"},
	"tables/check/internal/repair": {"tables/check/internal/claims", "tables", "budget/judge", "budget"},
	"tables/reading": {
		"tables/reading/internal/head", "tables/reading/internal/forms", "tables/reading/internal/spelling", "tables/reading/internal/wording",
		"tables", "budget", "economic", "codes", "internal/enum", "internal/print",
	},
	"tables/reading/internal/forms":    {"tables/reading/internal/wording", "tables", "codes", "internal/print"},
	"tables/reading/internal/head":     {"tables/reading/internal/forms", "tables/reading/internal/wording", "tables", "codes", "internal/print"},
	"tables/reading/internal/spelling": {"tables", "economic", "codes", "internal/print"},
	"tables/reading/internal/wording":  {"tables", "budget", "codes", "internal/print"},
	"tables":                           {"tables/grid", "budget", "economic", "codes", "internal/enum", "internal/jsonread", "internal/print", "internal/rounding"},
	"tables/grid":                      {"internal/enum"},
	"budget/disclosure":                {"tables", "budget/performance", "budget", "economic", "codes", "internal/jsonread"},
	"budget/judge":                     {"budget", "codes", "internal/enum"},
	"budget/performance":               {"budget/judge", "budget", "codes", "internal/enum", "internal/print"},
	"budget/performance/goal":          {"budget/performance", "budget/judge", "budget", "codes", "internal/enum", "internal/print"},
	"budget/performance/reading":       {"budget/performance/goal", "budget/performance", "budget/judge", "budget", "codes", "internal/print"},
	"budget":                           {"economic", "codes", "internal/enum"},
	"economic":                         {"codes", "internal/catalogue", "internal/enum"},
	"codes":                            {"internal/catalogue", "internal/enum"},
	"codes/revenue":                    {"codes", "internal/catalogue", "internal/enum"},
	"internal/accountgen":              {"tables", "budget/disclosure", "budget", "economic", "codes"},
	"internal/catalogue":               {"internal/print"},
	"internal/enum":                    {},
	"internal/gate":                    {},
	"internal/gencatalogue":            {"internal/catalogue"},
	"internal/heuristics":              {},
	"internal/jsonread":                {},
	"internal/names":                   {"codes", "economic", "internal/print"},
	"internal/print":                   {},
	"internal/prose":                   {"internal/print"},
	"internal/threepublic":             {"tables", "internal/print"},
	"internal/rounding":                {},
	"internal/genlexicon":              {"internal/prose"},
}

// Directions finds imports that run against the order of the rooms, outside tests. The programs in examples import what they like.
func Directions(t *Tree) []string {
	return each(t, (*Package).library, func(p *Package) []string {
		allowed, ok := rooms[p.Dir]
		if !ok {
			return []string{t.finding(p.Files[0], "%s is not in the table of rooms in internal/gate/imports.go", p.Dir)}
		}
		var found []string
		for _, spec := range importsOf(p.Files) {
			name := imported(spec)
			dir, ours := strings.CutPrefix(name, Module+"/")
			if name == Module {
				dir, ours = "the root package", true
			}
			if ours && !slices.Contains(allowed, dir) {
				found = append(found, t.finding(spec, "%s imports %s: it may import %s", p.label(), dir, orNothing(allowed)))
			}
		}
		return found
	})
}

func orNothing(dirs []string) string {
	if len(dirs) == 0 {
		return "nothing of this module"
	}
	return strings.Join(dirs, ", ")
}

func importsOf(files []*ast.File) []*ast.ImportSpec {
	var specs []*ast.ImportSpec
	for _, file := range files {
		specs = append(specs, file.Imports...)
	}
	return specs
}

// imported returns the import path in spec, which the parser has found to be a string.
func imported(spec *ast.ImportSpec) string {
	name, _ := strconv.Unquote(spec.Path.Value)
	return name
}
