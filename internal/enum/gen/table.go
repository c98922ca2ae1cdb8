package main

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"go/types"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"unicode"
)

// file is the name of the file that is written.
const file = "zenum.go"

// An enumeration is a type with a table of names.
type enumeration struct {
	Type    string // Source
	Names   string // the variable that is the table
	Example string // the first name
	Chinese bool   // the names are English, and there are Chinese ones beside them
	None    bool   // the zero value stands for none of them
	Err     string // what errors wrap: ErrForm, codes.ErrName
}

// read finds the enumerations of the package in a directory, in order of files.
func read(dir string) (pkg string, found []enumeration, err error) {
	names, err := filepath.Glob(filepath.Join(dir, "*.go"))
	if err != nil {
		return "", nil, err
	}
	for _, name := range names {
		if strings.HasSuffix(name, "_test.go") || filepath.Base(name) == file {
			continue
		}
		parsed, err := parser.ParseFile(token.NewFileSet(), name, nil, parser.SkipObjectResolution)
		if err != nil {
			return "", nil, err
		}
		pkg = parsed.Name.Name
		for _, decl := range parsed.Decls {
			if d, ok := decl.(*ast.GenDecl); ok && d.Tok == token.VAR {
				for _, spec := range d.Specs {
					found = appendTable(found, spec.(*ast.ValueSpec))
				}
			}
		}
	}
	if len(found) == 0 {
		return "", nil, fmt.Errorf("%s: no variable is made of enum.Names[…]{…}", dir)
	}
	return pkg, found, nil
}

// appendTable appends the enumeration that a variable is the table of, if it is one.
func appendTable(found []enumeration, spec *ast.ValueSpec) []enumeration {
	if len(spec.Values) != 1 {
		return found
	}
	table, ok := spec.Values[0].(*ast.CompositeLit)
	if !ok {
		return found
	}
	of, ok := table.Type.(*ast.IndexExpr)
	if !ok || !isSelector(of.X, "enum", "Names") {
		return found
	}
	e := enumeration{Type: of.Index.(*ast.Ident).Name, Names: spec.Names[0].Name}
	for _, element := range table.Elts {
		field := element.(*ast.KeyValueExpr)
		switch field.Key.(*ast.Ident).Name {
		case "List":
			e.Example = firstName(field.Value.(*ast.CompositeLit))
		case "Chinese":
			e.Chinese = true
		case "None":
			e.None = true
		case "Err":
			e.Err = types.ExprString(field.Value.(*ast.UnaryExpr).X)
		}
	}
	return append(found, e)
}

func isSelector(x ast.Expr, pkg, name string) bool {
	s, ok := x.(*ast.SelectorExpr)
	if !ok || s.Sel.Name != name {
		return false
	}
	id, ok := s.X.(*ast.Ident)
	return ok && id.Name == pkg
}

// firstName returns the first name of a list.
func firstName(list *ast.CompositeLit) string {
	for _, x := range list.Elts {
		if pair, ok := x.(*ast.KeyValueExpr); ok {
			x = pair.Value
		}
		if name, _ := strconv.Unquote(x.(*ast.BasicLit).Value); name != "" {
			return name
		}
	}
	return ""
}

// Receiver returns the letter that methods call the value by: that of the last word of the type, n for UnitNature.
func (e enumeration) Receiver() string {
	letters := []rune(e.Type)
	slices.Reverse(letters)
	return strings.ToLower(string(letters[slices.IndexFunc(letters, unicode.IsUpper)]))
}
