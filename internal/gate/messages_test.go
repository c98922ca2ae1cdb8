package gate_test

import (
	"go/ast"
	"go/token"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode"

	"github.com/stretchr/testify/assert"

	"github.com/fiscalcn/yusuan/budget/judge"
)

var (
	codeForm = regexp.MustCompile(`^(account|all|check|evaluation|gap|goal|rule|text|unit)\.[a-z-]+$`)
	slotForm = regexp.MustCompile(`\{(\d)\}`)
)

// TestMessages: every code that the library says has words in every language and as many
// arguments as they have slots for, every code with words is said somewhere, and no message is
// of Chinese words that are not looked up.
func TestMessages(t *testing.T) {
	said := map[string]bool{}
	for _, p := range house(t).Packages {
		for _, file := range p.Files {
			isTable := p.Dir == "budget/judge" && slices.ContainsFunc(file.Decls, declares("wordings"))
			ast.Inspect(file, func(n ast.Node) bool {
				switch n := n.(type) {
				case *ast.BasicLit:
					if code, ok := literal(n); ok && codeForm.MatchString(code) && !isTable {
						assert.NotEmpty(t, judge.English(code), "%s says %q", p.Dir, code)
						said[code] = true
					}
				case *ast.CallExpr:
					say(t, p.Dir, n)
				case *ast.CompositeLit:
					words(t, p.Dir, n)
				}
				return true
			})
		}
	}
	for code := range judge.Codes() {
		assert.True(t, said[code] || strings.HasPrefix(code, "cause."), "nothing says %q", code)
	}
}

// say holds the arguments of a call of Say against the slots of its code.
func say(t *testing.T, dir string, call *ast.CallExpr) {
	t.Helper()
	if nameOf(call.Fun) != "Say" || len(call.Args) == 0 || call.Ellipsis.IsValid() {
		return
	}
	code, ok := literal(call.Args[0])
	assert.True(t, !ok || judge.English(code) != "", "%s says %q", dir, code)
	if !ok || strings.Contains(judge.Chinese(code), "{*") {
		return
	}
	slots := 0
	for _, m := range slotForm.FindAllStringSubmatch(judge.Chinese(code), -1) {
		n, _ := strconv.Atoi(m[1])
		slots = max(slots, n+1)
	}
	assert.Len(t, call.Args[1:], slots, "%s says %q", dir, code)
}

// words refuses Chinese words as the text of a message.
func words(t *testing.T, dir string, lit *ast.CompositeLit) {
	t.Helper()
	if name := nameOf(lit.Type); name != "Message" {
		return
	}
	for _, e := range lit.Elts {
		if field, ok := e.(*ast.KeyValueExpr); ok {
			text, isLiteral := literal(field.Value)
			if nameOf(field.Key) == "Code" {
				assert.True(t, !isLiteral || judge.English(text) != "", "%s says %q", dir, text)
			}
			assert.False(t, strings.ContainsFunc(text, func(r rune) bool { return unicode.Is(unicode.Han, r) }), "%s: %s", dir, text)
		}
	}
}

// nameOf returns a name without its package.
func nameOf(n ast.Expr) string {
	switch n := n.(type) {
	case *ast.Ident:
		return n.Name
	case *ast.SelectorExpr:
		return n.Sel.Name
	default:
		return ""
	}
}

func literal(n ast.Expr) (string, bool) {
	lit, ok := n.(*ast.BasicLit)
	if !ok || lit.Kind != token.STRING {
		return "", false
	}
	text, err := strconv.Unquote(lit.Value)
	return text, err == nil
}

// declares returns a test for declarations of a variable.
func declares(name string) func(ast.Decl) bool {
	return func(d ast.Decl) bool {
		general, ok := d.(*ast.GenDecl)
		return ok && slices.ContainsFunc(general.Specs, func(s ast.Spec) bool {
			v, ok := s.(*ast.ValueSpec)
			return ok && v.Names[0].Name == name
		})
	}
}
