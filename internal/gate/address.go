package gate

import (
	"fmt"
	"go/ast"
	"go/token"
	"go/types"
)

// addresses gathers the types of the package-level variables, or parts of them, whose address a library package takes:
// which variable and where, by the name of the type.
func addresses(t *Tree) map[string]string {
	found := map[string]string{}
	for _, p := range t.Packages {
		if !p.library() {
			continue
		}
		for _, x := range p.addressed() {
			name, typ := p.variable(x), p.typeOf(x)
			if name == "" || typ == nil || found[typ.String()] != "" {
				continue
			}
			found[typ.String()] = fmt.Sprintf("%s of that type has its address taken at %s", name, t.fset.Position(x.Pos()))
		}
	}
	return found
}

// addressed returns the expressions whose address is taken, with & or by calling a method that wants it.
func (p *Package) addressed() []ast.Expr {
	var found []ast.Expr
	for _, file := range p.Files {
		ast.Inspect(file, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.UnaryExpr:
				if n.Op == token.AND {
					found = append(found, n.X)
				}
			case *ast.SelectorExpr:
				if p.byAddress(n) {
					found = append(found, n.X)
				}
			}
			return true
		})
	}
	return found
}

// byAddress reports whether the method sel takes the address of the value it is called on.
func (p *Package) byAddress(sel *ast.SelectorExpr) bool {
	selection := p.info.Selections[sel]
	if selection == nil {
		return false
	}
	method, ok := selection.Obj().(*types.Func)
	if !ok {
		return false
	}
	_, already := selection.Recv().Underlying().(*types.Pointer)
	_, wanted := method.Signature().Recv().Type().(*types.Pointer)
	return wanted && !already
}

// variable returns the name of the package-level variable that x is or lies in, or "".
func (p *Package) variable(x ast.Expr) string {
	for at := x; at != nil; at = operand(at) {
		if id, ok := at.(*ast.Ident); ok {
			if v, ok := p.info.Uses[id].(*types.Var); ok && v.Parent() == p.types.Scope() {
				return id.Name
			}
		}
	}
	return ""
}

// operand returns what x selects from, indexes, slices or points with; nil if x is none of these.
func operand(x ast.Expr) ast.Expr {
	switch x := x.(type) {
	case *ast.ParenExpr:
		return x.X
	case *ast.IndexExpr:
		return x.X
	case *ast.SliceExpr:
		return x.X
	case *ast.StarExpr:
		return x.X
	case *ast.SelectorExpr:
		return x.X
	}
	return nil
}

// typeOf returns the type of x, or nil if it is not known, as with what comes from outside the module.
func (p *Package) typeOf(x ast.Expr) types.Type {
	if typ := p.info.TypeOf(x); typ != nil && typ != types.Typ[types.Invalid] {
		return typ
	}
	return nil
}
