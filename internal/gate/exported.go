package gate

import (
	"go/ast"
	"go/token"
	"go/types"
	"path"
	"slices"
	"strings"
)

// Docs finds exported names of the public packages without a doc comment: packages, constants, variables, functions, types,
// their fields and methods. A name in a group may be explained in the group's comment, and a field in its type's, if the comment names it.
func Docs(t *Tree) []string {
	return each(t, (*Package).public, func(p *Package) []string {
		d := docs{tree: t}
		if !slices.ContainsFunc(p.Files, func(f *ast.File) bool { return f.Doc.Text() != "" }) {
			d.missing(p.Files[0], "package "+p.Name)
		}
		for _, file := range p.Files {
			for _, decl := range file.Decls {
				d.decl(decl)
			}
		}
		return d.found
	})
}

type docs struct {
	tree  *Tree
	found []string
}

func (d *docs) missing(n ast.Node, what string) {
	d.found = append(d.found, d.tree.finding(n, "%s has no doc comment", what))
}

func (d *docs) decl(decl ast.Decl) {
	switch decl := decl.(type) {
	case *ast.FuncDecl:
		if name := entryPoint(decl); name != "" && decl.Doc.Text() == "" {
			d.missing(decl.Name, name)
		}
	case *ast.GenDecl:
		for _, spec := range decl.Specs {
			switch spec := spec.(type) {
			case *ast.ValueSpec:
				d.names(spec.Names, "", decl.Doc, spec.Doc, spec.Comment)
			case *ast.TypeSpec:
				d.typ(spec, decl.Doc)
			}
		}
	}
}

func (d *docs) typ(spec *ast.TypeSpec, group *ast.CommentGroup) {
	if !spec.Name.IsExported() {
		return
	}
	text := group.Text() + spec.Doc.Text() + spec.Comment.Text()
	if text == "" {
		d.missing(spec.Name, spec.Name.Name)
	}
	about := group
	if spec.Doc != nil {
		about = spec.Doc
	}
	switch typ := spec.Type.(type) {
	case *ast.StructType:
		for _, field := range typ.Fields.List {
			d.names(field.Names, spec.Name.Name+".", about, field.Doc, field.Comment)
		}
	case *ast.InterfaceType:
		for _, field := range typ.Methods.List {
			d.names(field.Names, spec.Name.Name+".", about, field.Doc, field.Comment)
		}
	}
}

// names asks for a comment on the exported names of one spec or field: one of their own, or one around them that names them.
func (d *docs) names(names []*ast.Ident, prefix string, around *ast.CommentGroup, own ...*ast.CommentGroup) {
	for _, comment := range own {
		if comment.Text() != "" {
			return
		}
	}
	words := strings.FieldsFunc(around.Text(), func(r rune) bool { return !token.IsIdentifier(string(r)) && (r < '0' || r > '9') })
	for _, name := range names {
		if name.IsExported() && !slices.Contains(words, name.Name) {
			d.missing(name, prefix+name.Name)
		}
	}
}

// entryPoint returns the name of an exported function, or Type.Method of an exported method of an exported type; "" for any other.
func entryPoint(f *ast.FuncDecl) string {
	if !f.Name.IsExported() {
		return ""
	}
	if f.Recv == nil {
		return f.Name.Name
	}
	if recv := receiver(f); ast.IsExported(recv) {
		return recv + "." + f.Name.Name
	}
	return ""
}

// receiver returns the name of the type f is a method of.
func receiver(f *ast.FuncDecl) string {
	name := strings.TrimPrefix(types.ExprString(f.Recv.List[0].Type), "*")
	name, _, _ = strings.Cut(name, "[") // type parameters
	return name
}

// Examples finds exported functions and methods of the public packages that no runnable Example of the package uses.
// Methods that are called through an interface of the standard library (String, MarshalText, Scan…) need none, nor do those that
// all enumerations have alike.
func Examples(t *Tree) []string {
	return each(t, (*Package).public, func(p *Package) []string {
		shown := shownIn(p.Tests)
		var found []string
		for _, file := range p.Files {
			if path.Base(t.fset.Position(file.Package).Filename) == "zenum.go" {
				continue
			}
			for _, decl := range file.Decls {
				f, ok := decl.(*ast.FuncDecl)
				if !ok {
					continue
				}
				name := entryPoint(f)
				if name == "" || shown[f.Name.Name] || f.Recv != nil && throughInterface(f.Name.Name) {
					continue
				}
				found = append(found, t.finding(f.Name, "no Example with an Output of package %s uses %s", p.Name, name))
			}
		}
		return found
	})
}

// shownIn returns the names used in the bodies of the examples that the go command runs: those with an Output comment.
func shownIn(tests []*ast.File) map[string]bool {
	shown := map[string]bool{}
	for _, file := range tests {
		for _, decl := range file.Decls {
			f, ok := decl.(*ast.FuncDecl)
			if !ok || f.Recv != nil || !strings.HasPrefix(f.Name.Name, "Example") || !hasOutput(file, f) {
				continue
			}
			ast.Inspect(f.Body, func(n ast.Node) bool {
				if id, ok := n.(*ast.Ident); ok {
					shown[id.Name] = true
				}
				return true
			})
		}
	}
	return shown
}

// hasOutput reports whether a comment in the body of f begins with Output: or Unordered output:.
func hasOutput(file *ast.File, f *ast.FuncDecl) bool {
	return slices.ContainsFunc(file.Comments, func(comment *ast.CommentGroup) bool {
		text := strings.ToLower(strings.TrimSpace(comment.Text()))
		inside := f.Body.Pos() < comment.Pos() && comment.End() < f.Body.End()
		return inside && (strings.HasPrefix(text, "output:") || strings.HasPrefix(text, "unordered output:"))
	})
}

// throughInterface reports whether a method of that name is there for fmt, errors, encoding, json or database/sql to call.
func throughInterface(method string) bool {
	switch method {
	case "String", "GoString", "Format", "Error", "Unwrap", "Is", "As", "AppendText", "MarshalText", "UnmarshalText",
		"AppendBinary", "MarshalBinary", "UnmarshalBinary", "MarshalJSON", "UnmarshalJSON", "Scan", "Value":
		return true
	}
	return false
}
