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
					if v, ok := spec.(*ast.ValueSpec); ok {
						found = appendTable(found, v)
					}
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
	e := enumeration{Type: types.ExprString(of.Index), Names: spec.Names[0].Name}
	for _, element := range table.Elts {
		field, ok := element.(*ast.KeyValueExpr)
		if !ok {
			continue
		}
		switch types.ExprString(field.Key) {
		case "List":
			e.Example = firstName(field.Value)
		case "Chinese":
			e.Chinese = true
		case "None":
			e.None = true
		case "Err":
			e.Err = strings.TrimPrefix(types.ExprString(field.Value), "&")
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
func firstName(value ast.Expr) string {
	list, ok := value.(*ast.CompositeLit)
	if !ok {
		return ""
	}
	for _, x := range list.Elts {
		if pair, ok := x.(*ast.KeyValueExpr); ok {
			x = pair.Value
		}
		if name, err := strconv.Unquote(types.ExprString(x)); err == nil && name != "" {
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
