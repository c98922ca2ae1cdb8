package main

import (
	"bytes"
	_ "embed"
	"encoding/json"
	"errors"
	"fmt"
	"go/ast"
	"go/importer"
	"go/parser"
	"go/token"
	"go/types"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
)

// switches is the file that joins a package whose mutants are written in.
//
//go:embed switch.go.txt
var switches string

// program is the package that is changed.
type program struct {
	dir     string // of the package
	name    string
	files   []string // their names, sorted
	sources map[string][]byte
	trees   map[string]*ast.File
	set     *token.FileSet
	config  types.Config
	info    types.Info
	pkg     *types.Package
}

// load reads, parses and types a package of a module.
func load(root, dir string) (*program, error) {
	p := &program{sources: map[string][]byte{}, trees: map[string]*ast.File{}, set: token.NewFileSet()}
	c := exec.Command("go", "list", "-deps", "-export", "-json=Dir,Name,GoFiles,Export,ImportPath,DepOnly,Standard", "./"+filepath.ToSlash(filepath.Clean(dir)),
		"os", "strconv", "sync/atomic") // what the switches import
	c.Dir = root
	var errs bytes.Buffer
	c.Stderr = &errs
	list, err := c.Output()
	if err != nil {
		return nil, fmt.Errorf("go list: %w\n%s", err, errs.Bytes())
	}
	exports := map[string]string{}
	for d := json.NewDecoder(bytes.NewReader(list)); d.More(); {
		var l struct {
			Dir, Name, Export, ImportPath string
			GoFiles                       []string
			DepOnly, Standard             bool
		}
		if err := d.Decode(&l); err != nil {
			return nil, err
		}
		exports[l.ImportPath] = l.Export
		if !l.DepOnly && !l.Standard {
			p.dir, p.name, p.files = l.Dir, l.Name, l.GoFiles
		}
	}
	p.config = types.Config{Importer: importer.ForCompiler(p.set, "gc", func(path string) (io.ReadCloser, error) { return os.Open(exports[path]) })}
	for _, name := range p.files {
		if p.sources[name], err = os.ReadFile(filepath.Join(p.dir, name)); err != nil {
			return nil, err
		}
		if p.trees[name], err = parser.ParseFile(p.set, name, p.sources[name], parser.SkipObjectResolution); err != nil {
			return nil, err
		}
	}
	p.info.Types = map[ast.Expr]types.TypeAndValue{}
	p.pkg, err = p.config.Check(p.name, p.set, p.list(nil), &p.info)
	return p, err
}

// list is the trees of all files, with some of others in their place or beside them.
func (p *program) list(others map[string]*ast.File) []*ast.File {
	var trees []*ast.File
	for name, tree := range p.trees {
		if others[name] == nil {
			trees = append(trees, tree)
		}
	}
	for _, tree := range others {
		trees = append(trees, tree)
	}
	return trees
}

// mutants returns those of all files that are not generated, in the order of files and places.
func (p *program) mutants(dir string) []*mutant {
	var all []*mutant
	for _, name := range p.files {
		if strings.HasPrefix(name, "z") {
			continue
		}
		tree := p.trees[name]
		w := writer{
			name: name, path: filepath.ToSlash(filepath.Join(dir, name)), source: p.sources[name], file: p.set.File(tree.FileStart),
			types: func(e ast.Expr) string { return p.numeric(tree, e) },
		}
		for _, d := range tree.Decls {
			if f, ok := d.(*ast.FuncDecl); ok && f.Body != nil {
				ast.Inspect(f.Body, w.visit)
			}
		}
		slices.SortStableFunc(w.found, func(a, b *mutant) int { return a.start - b.start })
		all = append(all, w.found...)
	}
	return all
}

// numeric is the type of a number as a file writes it; "" if it is none, or if the file cannot write it.
func (p *program) numeric(tree *ast.File, e ast.Expr) string {
	t := p.info.TypeOf(e)
	if t == nil {
		return ""
	}
	t = types.Default(t)
	of := t.Underlying()
	if _, ok := t.(*types.TypeParam); !ok {
		if b, ok := of.(*types.Basic); !ok || b.Info()&types.IsNumeric == 0 {
			return ""
		}
	}
	return types.TypeString(t, func(other *types.Package) string {
		if other == p.pkg {
			return ""
		}
		for _, i := range tree.Imports {
			if path, err := strconv.Unquote(i.Path.Value); err == nil && path == other.Path() && i.Name != nil {
				return i.Name.Name
			}
		}
		return other.Name()
	})
}

// written returns the files that mutants change, with the mutants written in, numbered as they stand, and the file of the switches.
func (p *program) written(list []*mutant) map[string][]byte {
	files := map[string][]byte{
		"zmutants.go": []byte(strings.NewReplacer("PACKAGE", p.name, "MUTANTS", strconv.Itoa(max(len(list), 1))).Replace(switches)),
	}
	for name := range p.sources {
		var ids []int
		for id, m := range list {
			if m.file == name {
				ids = append(ids, id)
			}
		}
		if len(ids) == 0 {
			continue
		}
		// what encloses stands before what it encloses
		slices.SortStableFunc(ids, func(a, b int) int {
			if d := list[a].start - list[b].start; d != 0 {
				return d
			}
			if d := list[b].end - list[a].end; d != 0 {
				return d
			}
			return list[a].order - list[b].order
		})
		files[name] = []byte(p.render(name, list, ids, 0, len(p.sources[name])))
	}
	return files
}

// render writes a piece of a file with the mutants in it, those that enclose others first.
func (p *program) render(name string, list []*mutant, ids []int, from, to int) string {
	var b strings.Builder
	file := p.set.File(p.trees[name].FileStart)
	for len(ids) > 0 {
		id := ids[0]
		m := list[id]
		ids = ids[1:]
		within := 0
		for within < len(ids) && list[ids[within]].start < m.end {
			within++
		}
		inner := ids[:within]
		ids = ids[within:]
		b.Write(p.sources[name][from:m.start])
		b.WriteString(m.rewrite(func(x, y token.Pos) string {
			start, end := file.Offset(x), file.Offset(y)
			var in []int
			for _, i := range inner {
				if list[i].start >= start && list[i].end <= end {
					in = append(in, i)
				}
			}
			return p.render(name, list, in, start, end)
		}, id))
		from = m.end
	}
	b.Write(p.sources[name][from:to])
	return b.String()
}

// compiles reports whether a mutant can be written in.
func (p *program) compiles(m *mutant) bool {
	others := map[string]*ast.File{}
	for name, source := range p.written([]*mutant{m}) {
		tree, err := parser.ParseFile(p.set, name, source, parser.SkipObjectResolution)
		if err != nil {
			return false
		}
		others[name] = tree
	}
	_, err := p.config.Check(p.name, p.set, p.list(others), nil)
	return err == nil
}

// overlay writes the changed files into a folder, and a list of what they stand for; it returns the path of the list.
func (p *program) overlay(dir string, list []*mutant) (string, error) {
	replace := map[string]string{}
	for name, source := range p.written(list) {
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, source, 0o600); err != nil {
			return "", err
		}
		replace[filepath.Join(p.dir, name)] = path
	}
	text, err := json.Marshal(map[string]map[string]string{"Replace": replace})
	path := filepath.Join(dir, "overlay.json")
	return path, errors.Join(err, os.WriteFile(path, text, 0o600))
}
