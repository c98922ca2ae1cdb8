package main

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// A mutant is a change of a few bytes of a file that makes another program of it.
type mutant struct {
	file       string
	line       int
	start, end int // bytes that are replaced
	before     string
	after      string
}

func (m mutant) String() string {
	return fmt.Sprintf("%s:%d: %s → %s", m.file, m.line, short(m.before), short(m.after))
}

// short is a text on one line that is not long.
func short(s string) string {
	line := strings.Join(strings.Fields(s), " ")
	if r := []rune(line); len(r) > 60 {
		line = string(r[:60]) + "…"
	}
	if line == "" {
		return "nothing"
	}
	return line
}

// apply returns the source with the change made.
func (m mutant) apply(source []byte) []byte {
	return slices.Concat(source[:m.start], []byte(m.after), source[m.end:])
}

// operators are what stands for an operator in a mutant: its neighbour, which only differs at the edge or is taken for it.
var operators = map[token.Token]token.Token{
	token.LSS: token.LEQ, token.LEQ: token.LSS, token.GTR: token.GEQ, token.GEQ: token.GTR,
	token.EQL: token.NEQ, token.NEQ: token.EQL,
	token.LAND: token.LOR, token.LOR: token.LAND,
	token.ADD: token.SUB, token.SUB: token.ADD, token.MUL: token.QUO, token.QUO: token.MUL,
	token.AND: token.OR, token.OR: token.AND, token.SHL: token.SHR, token.SHR: token.SHL,
}

// mutantsOf returns the mutants of all files of a folder below a root that are neither tests nor generated, in the order of files and
// places.
func mutantsOf(root, dir string) ([]mutant, error) {
	paths, err := filepath.Glob(filepath.Join(root, dir, "*.go"))
	if err != nil {
		return nil, err
	}
	var all []mutant
	for _, path := range paths {
		name := filepath.Base(path)
		if strings.HasSuffix(name, "_test.go") || strings.HasPrefix(name, "z") {
			continue
		}
		source, err := os.ReadFile(path)
		if err != nil {
			return nil, err
		}
		found, err := mutantsIn(filepath.Join(dir, name), source)
		if err != nil {
			return nil, err
		}
		all = append(all, found...)
	}
	return all, nil
}

// mutantsIn returns the mutants of one file.
func mutantsIn(path string, source []byte) ([]mutant, error) {
	files := token.NewFileSet()
	tree, err := parser.ParseFile(files, path, source, parser.SkipObjectResolution)
	if err != nil {
		return nil, err
	}
	w := writer{path: path, source: source, file: files.File(tree.FileStart)}
	for _, d := range tree.Decls {
		if f, ok := d.(*ast.FuncDecl); ok && f.Body != nil {
			ast.Inspect(f.Body, w.visit)
		}
	}
	slices.SortStableFunc(w.found, func(a, b mutant) int { return a.start - b.start })
	return w.found, nil
}

// writer writes down the mutants of a file.
type writer struct {
	path   string
	source []byte
	file   *token.File
	found  []mutant
}

// put writes down that the source between two places becomes other text.
func (w *writer) put(from, to token.Pos, after string) {
	start, end := w.file.Offset(from), w.file.Offset(to)
	w.found = append(w.found, mutant{w.path, w.file.Line(from), start, end, string(w.source[start:end]), after})
}

func (w *writer) visit(n ast.Node) bool {
	switch n := n.(type) {
	case *ast.BinaryExpr:
		if other, ok := operators[n.Op]; ok && !isText(n.X) && !isText(n.Y) {
			w.put(n.OpPos, n.OpPos+token.Pos(len(n.Op.String())), other.String())
		}
	case *ast.IfStmt:
		w.put(n.Cond.Pos(), n.Cond.End(), "!("+string(w.source[w.file.Offset(n.Cond.Pos()):w.file.Offset(n.Cond.End())])+")")
	case *ast.BasicLit:
		if n.Kind == token.INT {
			w.put(n.Pos(), n.End(), "("+n.Value+"+1)")
		}
	case *ast.Ident:
		if n.Name == "true" || n.Name == "false" {
			w.put(n.Pos(), n.End(), map[string]string{"true": "false", "false": "true"}[n.Name])
		}
	case *ast.BlockStmt:
		w.statements(n.List)
	case *ast.CaseClause:
		w.statements(n.Body)
	}
	return true
}

// statements leaves out each statement that the rest may do without: calls, assignments, break, continue and an early return
// of nothing. What then no longer compiles is no mutant.
func (w *writer) statements(list []ast.Stmt) {
	for _, s := range list {
		switch s := s.(type) {
		case *ast.ExprStmt, *ast.IncDecStmt, *ast.BranchStmt:
			w.put(s.Pos(), s.End(), "")
		case *ast.AssignStmt:
			if s.Tok != token.DEFINE {
				w.put(s.Pos(), s.End(), "")
			}
		case *ast.ReturnStmt:
			if len(s.Results) == 0 {
				w.put(s.Pos(), s.End(), "")
			}
		}
	}
}

// isText reports whether an operand is a string, for which + has no neighbour.
func isText(e ast.Expr) bool {
	lit, ok := e.(*ast.BasicLit)
	return ok && lit.Kind == token.STRING
}
