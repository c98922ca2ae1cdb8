package gate

import (
	"cmp"
	"go/ast"
	"go/token"
	"go/types"
	"slices"
	"strings"
)

// State finds goroutines, init functions, exported variables other than Err… sentinels, channels and functions made by calls in
// package-level variables, writes to package-level variables, also by another name of them, and package-level slices and maps that an exported
// function hands out, in library packages outside tests.
//
// The address of a package-level variable may be taken, as a table is handed on that way without a copy; then nothing in the module
// may be written through a pointer to its type.
func State(t *Tree) []string {
	pointed := addresses(t)
	return each(t, (*Package).library, func(p *Package) []string {
		var found []string
		for _, file := range p.Files {
			for _, decl := range file.Decls {
				found = append(found, declared(t, p, decl)...)
				w := writes{tree: t, pkg: p, pointed: pointed, aliases: aliases(p, decl)}
				w.decl(decl)
				found = append(found, w.found...)
			}
		}
		return found
	})
}

// declared finds declarations that are state by themselves.
func declared(t *Tree, p *Package, decl ast.Decl) []string {
	var found []string
	switch decl := decl.(type) {
	case *ast.FuncDecl:
		if decl.Recv == nil && decl.Name.Name == "init" {
			found = append(found, t.finding(decl, "func init: a package does no work before it is asked"))
		}
	case *ast.GenDecl:
		for _, spec := range decl.Specs {
			values, ok := spec.(*ast.ValueSpec)
			if !ok || decl.Tok != token.VAR {
				break
			}
			for i := range values.Names {
				found = append(found, variable(t, p, values, i)...)
			}
		}
	}
	return found
}

// variable finds what makes the i-th variable of spec state by itself.
func variable(t *Tree, p *Package, spec *ast.ValueSpec, i int) []string {
	var found []string
	name := spec.Names[i]
	if holdsChannel(p.info.Defs[name]) {
		found = append(found, t.finding(name, "package-level variable %s holds a channel, which is state", name.Name))
	}
	if isMade(p.info.Defs[name], spec, i) {
		found = append(found, t.finding(name, "package-level variable %s holds a function that a call made, which may keep state", name.Name))
	}
	if name.IsExported() && !sentinel(spec, i) {
		found = append(found, t.finding(name, "exported variable %s: anyone could assign it; only Err… = errors.New(…) is allowed", name.Name))
	}
	return found
}

// sentinel reports whether the i-th name of spec is an error value: Err… = errors.New(…) or fmt.Errorf(…).
func sentinel(spec *ast.ValueSpec, i int) bool {
	if !strings.HasPrefix(spec.Names[i].Name, "Err") || i >= len(spec.Values) {
		return false
	}
	call, ok := spec.Values[i].(*ast.CallExpr)
	if !ok {
		return false
	}
	maker := types.ExprString(call.Fun)
	return maker == "errors.New" || maker == "fmt.Errorf"
}

// writes looks for statements that change, or let others change, the variables of a package or of an imported one.
type writes struct {
	tree    *Tree
	pkg     *Package
	pointed map[string]string
	aliases map[types.Object]string
	found   []string
}

// holdsChannel reports whether a variable is a channel, or has one inside of an array or struct.
func holdsChannel(v types.Object) bool {
	if v == nil {
		return false
	}
	var holds func(types.Type) bool
	holds = func(t types.Type) bool {
		switch t := t.Underlying().(type) {
		case *types.Chan:
			return true
		case *types.Array:
			return holds(t.Elem())
		case *types.Struct:
			for f := range t.Fields() {
				if holds(f.Type()) {
					return true
				}
			}
		}
		return false
	}
	return holds(v.Type())
}

// isMade reports whether the i-th variable of spec is a function that a call returned: it may hold on to what the call had.
func isMade(v types.Object, spec *ast.ValueSpec, i int) bool {
	if v == nil || len(spec.Values) == 0 {
		return false
	}
	_, isFunction := v.Type().Underlying().(*types.Signature)
	_, isCall := ast.Unparen(spec.Values[min(i, len(spec.Values)-1)]).(*ast.CallExpr)
	return isFunction && isCall
}

// aliases returns the local variables of a declaration that are made of a package-level slice, map or pointer, or of a part
// of it, with the name of that: what is written through them is written to it. An alias of an alias is one too. Those of an
// address are told by their type.
func aliases(p *Package, decl ast.Decl) map[types.Object]string {
	found := map[types.Object]string{}
	w := writes{pkg: p}
	note := func(name, value ast.Expr) {
		id, ok := name.(*ast.Ident)
		if !ok || !w.shared(value) {
			return
		}
		variable := p.variable(value)
		if root := rootOf(value); variable == "" && root != nil {
			variable = found[p.info.Uses[root]]
		}
		if object := cmp.Or(p.info.Defs[id], p.info.Uses[id]); variable != "" && object != nil && p.variable(id) == "" {
			found[object] = variable
		}
	}
	ast.Inspect(decl, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.AssignStmt:
			for i := range n.Lhs {
				if len(n.Lhs) == len(n.Rhs) {
					note(n.Lhs[i], n.Rhs[i])
				}
			}
		case *ast.ValueSpec:
			for i := range n.Names {
				if len(n.Names) == len(n.Values) {
					note(n.Names[i], n.Values[i])
				}
			}
		}
		return true
	})
	return found
}

// rootOf returns the name that x begins with, nil if it begins with none.
func rootOf(x ast.Expr) *ast.Ident {
	for at := x; at != nil; at = operand(at) {
		if id, ok := at.(*ast.Ident); ok {
			return id
		}
	}
	return nil
}

func (w *writes) decl(decl ast.Decl) {
	if f, ok := decl.(*ast.FuncDecl); ok && f.Name.IsExported() && f.Body != nil && w.pkg.public() {
		w.results(f.Body)
	}
	ast.Inspect(decl, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.GoStmt:
			w.found = append(w.found, w.tree.finding(n, "go statement: a library package starts no goroutine"))
		case *ast.AssignStmt:
			for _, x := range n.Lhs {
				w.object(x, "is assigned")
			}
		case *ast.IncDecStmt:
			w.object(n.X, "is assigned")
		case *ast.RangeStmt:
			w.object(n.Key, "is assigned")
			w.object(n.Value, "is assigned")
		case *ast.CallExpr:
			if len(n.Args) > 0 && w.changesFirst(n.Fun, n.Args[0]) {
				w.object(n.Args[0], "is changed by "+types.ExprString(n.Fun))
			}
		}
		return true
	})
}

// results looks for what the body of an exported function returns; what a literal in it returns stays inside.
func (w *writes) results(body *ast.BlockStmt) {
	ast.Inspect(body, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.FuncLit:
			return false
		case *ast.ReturnStmt:
			for _, x := range n.Results {
				if name := w.pkg.variable(x); name != "" && w.shared(x) {
					w.found = append(w.found, w.tree.finding(x, "package-level variable %s is handed out by an exported function: return a copy or an iterator", name))
				}
			}
		}
		return true
	})
}

// changesFirst reports whether fun writes to what its first argument holds.
func (w *writes) changesFirst(fun, first ast.Expr) bool {
	switch fun := fun.(type) {
	case *ast.Ident:
		if _, ok := w.pkg.info.Uses[fun].(*types.Builtin); !ok {
			return false
		}
		_, part := first.(*ast.SliceExpr) // append writes over what follows the part
		return fun.Name == "delete" || fun.Name == "clear" || fun.Name == "copy" || fun.Name == "append" && part
	case *ast.SelectorExpr:
		switch w.pkg.importOf(fun.X) {
		case "sort":
			return !strings.HasPrefix(fun.Sel.Name, "Search") && !strings.HasSuffix(fun.Sel.Name, "IsSorted")
		case "slices":
			name := fun.Sel.Name
			return name == "Sort" || name == "SortFunc" || name == "SortStableFunc" ||
				slices.ContainsFunc([]string{"Reverse", "Delete", "Compact", "Insert", "Replace"}, func(prefix string) bool { return strings.HasPrefix(name, prefix) })
		case "maps":
			return fun.Sel.Name == "Copy" || fun.Sel.Name == "DeleteFunc" || fun.Sel.Name == "Insert"
		}
	}
	return false
}

// shared reports whether x is a slice, map or pointer: a copy of it still reaches the same elements.
func (w *writes) shared(x ast.Expr) bool {
	typ := w.pkg.typeOf(x)
	if typ == nil {
		return false
	}
	switch typ.Underlying().(type) {
	case *types.Slice, *types.Map, *types.Pointer:
		return true
	}
	return false
}

// object adds a finding if x is, or lies in, a package-level variable, or is reached through a pointer to the type of one.
func (w *writes) object(x ast.Expr, what string) {
	for at := x; at != nil; {
		inner := operand(at)
		if inner == nil {
			break
		}
		if from := w.pkg.importOf(inner); from != "" {
			w.found = append(w.found, w.tree.finding(x, "variable %s of package %s %s", types.ExprString(at), from, what))
			return
		}
		if pointer, ok := w.pkg.typeOf(inner).(*types.Pointer); ok {
			if variable, ok := w.pointed[pointer.Elem().String()]; ok {
				short := types.TypeString(pointer, types.RelativeTo(w.pkg.types))
				w.found = append(w.found, w.tree.finding(x, "a %s is written through, and package-level variable %s", short, variable))
			}
		}
		at = inner
	}
	if name := w.pkg.variable(x); name != "" {
		w.found = append(w.found, w.tree.finding(x, "package-level variable %s %s", name, what))
	}
	root := rootOf(x)
	if root == nil || root == x && what == "is assigned" {
		return // the other name itself may come to stand for something else
	}
	if name := w.aliases[w.pkg.info.Uses[root]]; name != "" {
		w.found = append(w.found, w.tree.finding(x, "package-level variable %s, by another name, %s", name, what))
	}
}
