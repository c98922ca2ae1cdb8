package gate

import (
	"fmt"
	"go/ast"
	"go/constant"
	"go/parser"
	"go/token"
	"go/types"
	"slices"
	"strings"
)

// API renders the exported API of each public package, by the path of the package within the module (the root package: by its name), as sorted lines in the manner
// of Go's own api directory: "pkg codes, func Parse(string) (Code, error)". A line that goes or changes is a change users notice.
// Names of parameters are left out, as they are no part of the API; unexported fields and methods are said to be there.
func API(t *Tree) map[string][]string {
	texts := map[string][]string{}
	for _, p := range t.Packages {
		if p.public() {
			texts[p.label()] = api(t, p)
		}
	}
	return texts
}

func api(t *Tree, p *Package) []string {
	a := apiText{pkg: p}
	for _, file := range p.Files {
		name := t.fset.Position(file.Package).Filename
		fresh, err := parser.ParseFile(token.NewFileSet(), name, t.Files[name], parser.SkipObjectResolution)
		if err != nil {
			continue // Parse has read the same text
		}
		ast.Inspect(fresh, func(n ast.Node) bool {
			if f, ok := n.(*ast.FuncType); ok {
				f.Params = nameless(f.Params)
				f.Results = nameless(f.Results)
			}
			return true
		})
		for _, decl := range fresh.Decls {
			a.decl(decl)
		}
	}
	slices.Sort(a.lines)
	return a.lines
}

// nameless returns the fields with one type a name and without the names.
func nameless(fields *ast.FieldList) *ast.FieldList {
	if fields == nil {
		return nil
	}
	bare := &ast.FieldList{}
	for _, field := range fields.List {
		for range max(1, len(field.Names)) {
			bare.List = append(bare.List, &ast.Field{Type: field.Type})
		}
	}
	return bare
}

type apiText struct {
	pkg   *Package
	lines []string
}

func (a *apiText) line(format string, args ...any) {
	a.lines = append(a.lines, "pkg "+a.pkg.label()+", "+fmt.Sprintf(format, args...))
}

func (a *apiText) decl(decl ast.Decl) {
	switch decl := decl.(type) {
	case *ast.FuncDecl:
		signature := strings.TrimPrefix(types.ExprString(decl.Type), "func")
		switch {
		case entryPoint(decl) == "":
		case decl.Recv == nil:
			a.line("func %s%s%s", decl.Name.Name, typeParams(decl.Type.TypeParams), signature)
		default:
			a.line("method (%s) %s%s", types.ExprString(decl.Recv.List[0].Type), decl.Name.Name, signature)
		}
	case *ast.GenDecl:
		for _, spec := range decl.Specs {
			switch spec := spec.(type) {
			case *ast.ValueSpec:
				for i, name := range spec.Names {
					a.value(name, spec.Values, i)
				}
			case *ast.TypeSpec:
				a.typ(spec)
			}
		}
	}
}

// value adds the i-th constant or variable of a declaration with its type; a constant also with its value.
// What is made of other packages is left unresolved: a constant is then shown as written, and a variable can only be an error sentinel.
func (a *apiText) value(name *ast.Ident, written []ast.Expr, i int) {
	if !name.IsExported() {
		return
	}
	switch object := a.pkg.types.Scope().Lookup(name.Name).(type) {
	case *types.Const:
		if object.Val().Kind() == constant.Unknown && i < len(written) {
			a.line("const %s = %s", name.Name, types.ExprString(written[i]))
			return
		}
		a.line("const %s %s = %s", name.Name, typeOf(object), object.Val().ExactString())
	case *types.Var:
		a.line("var %s %s", name.Name, typeOf(object))
	}
}

func typeOf(object types.Object) string {
	if basic, ok := object.Type().(*types.Basic); ok && basic.Kind() == types.Invalid {
		return "error"
	}
	return types.TypeString(object.Type(), types.RelativeTo(object.Pkg()))
}

func (a *apiText) typ(spec *ast.TypeSpec) {
	if !spec.Name.IsExported() {
		return
	}
	name := spec.Name.Name
	head := name + typeParams(spec.TypeParams)
	switch typ := spec.Type.(type) {
	case *ast.StructType:
		a.line("type %s struct", head)
		if a.fields(typ.Fields.List, func(field string) { a.line("type %s struct, %s", name, field) }) {
			a.line("type %s struct, unexported fields", name)
		}
	case *ast.InterfaceType:
		a.line("type %s interface", head)
		if a.fields(typ.Methods.List, func(method string) { a.line("type %s interface, %s", name, method) }) {
			a.line("type %s interface, unexported methods", name)
		}
	default:
		equals := ""
		if spec.Assign.IsValid() {
			equals = "= "
		}
		a.line("type %s %s%s", head, equals, types.ExprString(spec.Type))
	}
}

// fields hands over each exported field, method or embedded type, and reports whether there are unexported ones.
func (a *apiText) fields(list []*ast.Field, show func(string)) (hidden bool) {
	for _, field := range list {
		text := types.ExprString(field.Type)
		if len(field.Names) == 0 {
			show("embedded " + text)
		}
		for _, name := range field.Names {
			_, method := field.Type.(*ast.FuncType)
			switch {
			case !name.IsExported():
				hidden = true
			case method:
				show(name.Name + strings.TrimPrefix(text, "func"))
			case field.Tag != nil:
				show(name.Name + " " + text + " " + field.Tag.Value)
			default:
				show(name.Name + " " + text)
			}
		}
	}
	return hidden
}

func typeParams(list *ast.FieldList) string {
	if list == nil {
		return ""
	}
	var params []string
	for _, field := range list.List {
		for _, name := range field.Names {
			params = append(params, name.Name+" "+types.ExprString(field.Type))
		}
	}
	return "[" + strings.Join(params, ", ") + "]"
}
