package main

import (
	"fmt"
	"go/ast"
	"go/token"
	"strings"
)

// A mutant is a change of an expression or a statement that makes another program of it. All mutants of a trial are written
// into one program, and a switch in the environment of its tests chooses one: x < y becomes
//
//	(mutantOn(7) && ((x) <= (y)) || !mutantOn(7) && ((x) < (y)))
//
// so that the tests are built once.
type mutant struct {
	file       string // as its package lists it
	path       string // as it is printed
	line       int
	start, end int // bytes of the expression or statement that is rewritten
	before     string
	after      string
	order      int // among the mutants of its file, what encloses before what it encloses
	rewrite    func(text func(from, to token.Pos) string, id int) string
}

func (m *mutant) String() string {
	return fmt.Sprintf("%s:%d: %s → %s", m.path, m.line, short(m.before), short(m.after))
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

// operators are what stands for an operator in a mutant: its neighbour, which only differs at the edge or is taken for it.
var operators = map[token.Token]token.Token{
	token.LSS: token.LEQ, token.LEQ: token.LSS, token.GTR: token.GEQ, token.GEQ: token.GTR,
	token.EQL: token.NEQ, token.NEQ: token.EQL,
	token.LAND: token.LOR, token.LOR: token.LAND,
	token.ADD: token.SUB, token.SUB: token.ADD, token.MUL: token.QUO, token.QUO: token.MUL,
	token.AND: token.OR, token.OR: token.AND, token.SHL: token.SHR, token.SHR: token.SHL,
}

// arithmetic are the functions of the program that is tested for operators whose result is no bool; each of them has two mutants' worth.
var arithmetic = map[token.Token]string{
	token.ADD: "mutantAdd", token.SUB: "mutantSub", token.MUL: "mutantMul", token.QUO: "mutantQuo",
	token.AND: "mutantAnd", token.OR: "mutantOr", token.SHL: "mutantShl", token.SHR: "mutantShr",
}

// writer writes down the mutants of a file.
type writer struct {
	name   string // of the file, as its package lists it
	path   string
	source []byte
	file   *token.File
	types  func(ast.Expr) string // the type of a number as the file may write it, "" if it is none
	found  []*mutant
}

// put writes down a mutant: what of n changes is at a place and becomes other text.
func (w *writer) put(n ast.Node, at token.Pos, before, after string, rewrite func(text func(from, to token.Pos) string, id int) string) {
	w.found = append(w.found, &mutant{w.name, w.path, w.file.Line(at), w.file.Offset(n.Pos()), w.file.Offset(n.End()), before, after, len(w.found), rewrite})
}

func (w *writer) text(n ast.Node) string {
	return string(w.source[w.file.Offset(n.Pos()):w.file.Offset(n.End())])
}

func (w *writer) visit(n ast.Node) bool {
	type text = func(from, to token.Pos) string
	switch n := n.(type) {
	case *ast.BinaryExpr:
		w.binary(n)
	case *ast.IfStmt:
		was := w.text(n.Cond)
		w.put(n.Cond, n.Cond.Pos(), was, "!("+was+")", func(t text, id int) string {
			return fmt.Sprintf("((%s) != mutantOn(%d))", t(n.Cond.Pos(), n.Cond.End()), id)
		})
	case *ast.BasicLit:
		if of := w.types(n); n.Kind == token.INT && of != "" {
			w.put(n, n.Pos(), n.Value, "("+n.Value+"+1)", func(_ text, id int) string {
				return fmt.Sprintf("mutantMore[%s](%d, %s)", of, id, n.Value)
			})
		}
	case *ast.Ident:
		if n.Name == "true" || n.Name == "false" {
			w.put(n, n.Pos(), n.Name, map[string]string{"true": "false", "false": "true"}[n.Name], func(_ text, id int) string {
				return fmt.Sprintf("(%s != mutantOn(%d))", n.Name, id)
			})
		}
	case *ast.BlockStmt:
		w.statements(n.List)
	case *ast.CaseClause:
		w.statements(n.Body)
	}
	return true
}

// binary puts its neighbour in the place of an operator.
func (w *writer) binary(n *ast.BinaryExpr) {
	other, ok := operators[n.Op]
	if !ok {
		return
	}
	of, name := "", arithmetic[n.Op]
	if name != "" {
		if of = w.types(n); of == "" {
			return // a text, for which + has no neighbour
		}
	}
	w.put(n, n.OpPos, n.Op.String(), other.String(), func(t func(from, to token.Pos) string, id int) string {
		x, y := t(n.X.Pos(), n.X.End()), t(n.Y.Pos(), n.Y.End())
		switch {
		case n.Op == token.SHL || n.Op == token.SHR:
			return fmt.Sprintf("%s[%s](%d, %s, int(%s))", name, of, id, x, y)
		case name != "":
			return fmt.Sprintf("%s[%s](%d, %s, %s)", name, of, id, x, y)
		}
		return fmt.Sprintf("(mutantOn(%d) && ((%s) %s (%s)) || !mutantOn(%d) && ((%s) %s (%s)))", id, x, other, y, id, x, n.Op, y)
	})
}

// statements leaves out each statement that the rest may do without: calls, assignments, break, continue and an early return
// of nothing. What then no longer compiles is no mutant.
func (w *writer) statements(list []ast.Stmt) {
	for _, s := range list {
		switch s := s.(type) {
		case *ast.ExprStmt, *ast.IncDecStmt, *ast.BranchStmt:
		case *ast.AssignStmt:
			if s.Tok == token.DEFINE {
				continue
			}
		case *ast.ReturnStmt:
			if len(s.Results) != 0 {
				continue
			}
		default:
			continue
		}
		w.put(s, s.Pos(), w.text(s), "", func(t func(from, to token.Pos) string, id int) string {
			return fmt.Sprintf("if !mutantOn(%d) { %s }", id, t(s.Pos(), s.End()))
		})
	}
}
