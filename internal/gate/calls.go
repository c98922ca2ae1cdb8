package gate

import (
	"go/ast"
	"go/types"
	"strings"
)

// Calls finds uses of what allowed.go does not allow, of the console, and panics that neither the name (Must…)
// nor the comment of the function announces, in library packages outside tests.
func Calls(t *Tree) []string {
	return each(t, (*Package).library, func(p *Package) []string {
		var found []string
		for _, file := range p.Files {
			for _, decl := range file.Decls {
				found = append(found, calls(t, p, decl)...)
			}
		}
		return found
	})
}

func calls(t *Tree, p *Package, decl ast.Decl) []string {
	mayPanic := false
	if f, ok := decl.(*ast.FuncDecl); ok {
		mayPanic = strings.HasPrefix(strings.ToLower(f.Name.Name), "must") || strings.Contains(f.Doc.Text(), "panic")
	}
	var found []string
	ast.Inspect(decl, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.SelectorExpr:
			if from := p.importOf(n.X); from != "" && !mayUse(from, n.Sel.Name) {
				found = append(found, t.finding(n, "%s.%s is not among what allowed.go allows a library package", from, n.Sel.Name))
			}
		case *ast.Ident:
			builtin, ok := p.info.Uses[n].(*types.Builtin)
			if !ok {
				break
			}
			switch name := builtin.Name(); {
			case name == "print" || name == "println":
				found = append(found, t.finding(n, "%s: a library package has no console", name))
			case name == "panic" && !mayPanic:
				found = append(found, t.finding(n, "panic that neither the name (Must…) nor the comment of the function announces: return an error"))
			}
		}
		return true
	})
	return found
}
