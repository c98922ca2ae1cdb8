package gate

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"go/types"
	"maps"
	"path"
	"slices"
	"strings"
)

// Module is the import path of the module the rules are about.
const Module = "github.com/fiscalcn/yusuan"

// A Tree is a module as its files. The zero value is a module without files.
type Tree struct {
	Files    map[string]string // text by slash-separated path from the module's root
	Packages []*Package        // in order of Dir
	fset     *token.FileSet
}

// A Package is one directory of Go files.
type Package struct {
	Dir   string         // slash-separated path from the module's root
	Name  string         // the package clause of its files that are not tests, "" if there are none
	Files []*ast.File    // without tests, in order of path
	Tests []*ast.File    // files named *_test.go, in order of path
	types *types.Package // without what the module imports from outside
	info  types.Info
}

// Parse reads the Go files among files, which are given by slash-separated path from the module's root.
// It fails on a file that is not Go. Files under testdata, in directories the go command passes over and in nested modules are not
// parsed.
func Parse(files map[string]string) (*Tree, error) {
	tree := &Tree{Files: files, fset: token.NewFileSet()}
	byDir := map[string]*Package{}
	for _, name := range tree.paths() {
		if !strings.HasSuffix(name, ".go") || passedOver(name) || tree.nested(path.Dir(name)) {
			continue
		}
		file, err := parser.ParseFile(tree.fset, name, files[name], parser.ParseComments|parser.SkipObjectResolution)
		if err != nil {
			return nil, fmt.Errorf("gate.Parse %s: %w", name, err)
		}
		dir := path.Dir(name)
		p := byDir[dir]
		if p == nil {
			p = &Package{Dir: dir}
			byDir[dir] = p
		}
		if strings.HasSuffix(name, "_test.go") {
			p.Tests = append(p.Tests, file)
			continue
		}
		p.Name = file.Name.Name
		p.Files = append(p.Files, file)
	}
	r := resolver{tree.fset, map[string]*Package{}}
	for _, dir := range slices.Sorted(maps.Keys(byDir)) {
		tree.Packages = append(tree.Packages, byDir[dir])
		r.packages[path.Join(Module, dir)] = byDir[dir]
	}
	for name, p := range r.packages {
		if p.types == nil {
			r.resolve(name, p)
		}
	}
	return tree, nil
}

func passedOver(name string) bool {
	for element := range strings.SplitSeq(name, "/") {
		if element == "testdata" || strings.HasPrefix(element, ".") || strings.HasPrefix(element, "_") {
			return true
		}
	}
	return false
}

// nested reports whether a directory is in a module of its own, below the root of this one.
func (t *Tree) nested(dir string) bool {
	for ; dir != "."; dir = path.Dir(dir) {
		if _, ok := t.Files[dir+"/go.mod"]; ok {
			return true
		}
	}
	return false
}

// A resolver ties the names in the files of a tree's packages to what they mean. Imports from outside the module are left unresolved,
// which go/types survives: what the module declares itself, and which package a selector speaks of, is all the rules ask for.
type resolver struct {
	fset     *token.FileSet
	packages map[string]*Package // by import path
}

// Import returns a package of the module, resolving it first if need be. The compiler sees to it that imports make no circle.
func (r resolver) Import(name string) (*types.Package, error) {
	p := r.packages[name]
	if p == nil {
		return nil, fmt.Errorf("import of %s is left unresolved", name)
	}
	if p.types == nil {
		r.resolve(name, p)
	}
	return p.types, nil
}

func (r resolver) resolve(name string, p *Package) {
	p.types = types.NewPackage(name, p.Name)
	p.info = types.Info{
		Types:      map[ast.Expr]types.TypeAndValue{},
		Defs:       map[*ast.Ident]types.Object{},
		Uses:       map[*ast.Ident]types.Object{},
		Selections: map[*ast.SelectorExpr]*types.Selection{},
	}
	config := types.Config{
		Importer: r,
		Error:    func(error) {}, // unresolved imports; real mistakes are the compiler's to report
	}
	_ = types.NewChecker(&config, r.fset, p.types, &p.info).Files(p.Files)
}

// paths yields the paths of the tree's files in order.
func (t *Tree) paths() []string { return slices.Sorted(maps.Keys(t.Files)) }

// library reports whether p must be pure: everything but the runnable programs and what only tests import.
func (p *Package) library() bool {
	generator := p.Name == "main" && within(p.Dir, "internal/gencatalogue")
	return len(p.Files) > 0 && !within(p.Dir, "examples") && !generator && !support(p.Dir)
}

// label returns the path of p from the module's root, or for the root package its name.
func (p *Package) label() string {
	if p.Dir == "." {
		return p.Name
	}
	return p.Dir
}

// public reports whether other modules can import p.
func (p *Package) public() bool {
	return p.library() && !within(p.Dir, "internal") && !strings.Contains(p.Dir, "/internal/")
}

// within reports whether the slash-separated path name is root or lies below it.
func within(name, root string) bool { return name == root || strings.HasPrefix(name, root+"/") }

// finding renders what is wrong at n as path:line:column: message.
func (t *Tree) finding(n ast.Node, format string, args ...any) string {
	return fmt.Sprintf("%s: %s", t.fset.Position(n.Pos()), fmt.Sprintf(format, args...))
}

// importOf returns the import path of the package that x names, or "" if x is no package.
func (p *Package) importOf(x ast.Expr) string {
	if id, ok := x.(*ast.Ident); ok {
		if name, ok := p.info.Uses[id].(*types.PkgName); ok {
			return name.Imported().Path()
		}
	}
	return ""
}
