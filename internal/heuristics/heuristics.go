// Package heuristics knows the rules of thumb of the readers and checks by name, and how to switch one off: what a document may mean
// by its words is guessed nowhere else. Its test switches off one after another and shows which test objects, by hand as it takes
// minutes:
//
//	go test ./internal/heuristics -off -v
//
// One that no test objects to has no case that shows what it is for.
package heuristics

import (
	"errors"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
)

// A Heuristic is a function that decides by experience, not by arithmetic.
type Heuristic struct {
	Package string // its directory, seen from the module's root
	Func    string // verifier.copied for a method, its receiver without *
	Off     string // what it does instead: return false
}

// All returns the heuristics that a test has to hold.
func All() []Heuristic {
	return []Heuristic{
		{"budget/performance", "Evaluation.addsUp", "return false"},
		{"narrative/internal/syntax", "Builder.countsOn", "return false"},
		{"narrative/internal/syntax", "Builder.endReason", "return"},
		{"narrative/internal/nouns", "Noun.OfSection", "return 0"},
		{"narrative/internal/outline", "Outline.bareHeading", "return false"},
		{"narrative/internal/outline", "Outline.endsTable", "return false"},
		{"narrative/internal/outline", "Outline.MisprintedYear", "return false"},
		{"narrative/reading", "reader.aroundAside", "return nil"},
		{"narrative/reading", "reader.bothSides", "return things"},
		{"narrative/reading", "reader.countsPast", "return false"},
		{"narrative/reading", "reader.endAside", "return"},
		{"narrative/reading", "reader.isAlias", "return false"},
		{"narrative/reading", "reader.isIncluded", "return false"},
		{"narrative/reading", "reader.isWhy", "return false"},
		{"narrative/reading", "reader.justPlanned", "return false"},
		{"narrative/reading", "reader.leaveAverage", "return"},
		{"narrative/reading", "reader.leaveParts", "return"},
		{"narrative/reading", "reader.isPart", "return false"},
		{"narrative/reading", "reader.leavesItem", "return false"},
		{"narrative/reading", "reader.listsParts", "return false"},
		{"narrative/reading", "reader.namedBefore", "return narrative.Subject{}"},
		{"narrative/reading", "reader.narrowed", "return false"},
		{"narrative/reading", "reader.receivesSomeone", "return false"},
		{"narrative/reading", "reader.saysNumber", "return true"},
		{"narrative/reading", "reader.speakOfEquipment", "return false"},
		{"narrative/reading", "reader.speaksOfCarryOver", "return false"},
		{"narrative/reading", "reader.sumAt", "return false"},
		{"narrative/reading", "reader.sumOfThose", "return false"},
		{"narrative/reading", "reader.sumsUp", "return false"},
		{"narrative/reading", "reader.settleChange", "return"},
		{"internal/prose", "Text.titleGoesOn", "return false"},
		{"internal/prose", "Text.webLine", "return i"},
		{"narrative/verify", "canBePart", "return true"},
		{"narrative/verify", "verifier.among", "return of"},
		{"narrative/verify", "verifier.areAlike", "return true"},
		{"narrative/verify", "verifier.areNames", "return false"},
		{"narrative/verify", "verifier.areUsual", "return false"},
		{"narrative/verify/internal/settle", "bases", "return"},
		{"narrative/verify", "verifier.copied", "return false"},
		{"narrative/verify", "verifier.forced", "return false"},
		{"narrative/verify/internal/settle", "Totals", "return"},
		{"narrative/verify", "verifier.inOtherUnit", "return false"},
		{"narrative/verify", "verifier.isBefore", "return false"},
		{"narrative/verify", "verifier.isUnreadBetween", "return false"},
		{"narrative/verify", "verifier.meant", "return 0, false"},
		{"narrative/verify", "verifier.sameness", "return surelySame"},
		{"tables/check", "leavesNothing", "return false"},
		{"tables/reading", "draft.fits", "return true"},
		{"tables/reading", "reader.areYuan", "return false"},
		{"tables/reading", "reader.isTail", "return false"},
		{"tables/reading", "reader.tornDigits", "return false"},
		{"tables/reading/internal/forms", "Headings.Without", "return false"},
		{"tables/reading/internal/head", "keyGap.take", "return"},
	}
}

// ErrNoFunction reports a function that a source does not have.
var ErrNoFunction = errors.New("no such function")

// SwitchOff returns a source with the heuristic switched off: it returns before it does anything. What it would have done stays, so
// that nothing it imports or calls goes unused.
func (h Heuristic) SwitchOff(source string) (string, error) {
	set := token.NewFileSet()
	file, err := parser.ParseFile(set, "", source, parser.SkipObjectResolution)
	if err != nil {
		return "", fmt.Errorf("heuristics.SwitchOff %s: %w", h.Func, err)
	}
	for _, decl := range file.Decls {
		if f, ok := decl.(*ast.FuncDecl); ok && f.Body != nil && name(f) == h.Func {
			at := set.Position(f.Body.Lbrace).Offset + 1
			return source[:at] + " if true { " + h.Off + " }; " + source[at:], nil
		}
	}
	return "", fmt.Errorf("heuristics.SwitchOff %s: %w", h.Func, ErrNoFunction)
}

// name returns the name of a function as [Heuristic].Func has it.
func name(f *ast.FuncDecl) string {
	if f.Recv == nil {
		return f.Name.Name
	}
	receiver := f.Recv.List[0].Type
	if star, ok := receiver.(*ast.StarExpr); ok {
		receiver = star.X
	}
	if id, ok := receiver.(*ast.Ident); ok {
		return id.Name + "." + f.Name.Name
	}
	return ""
}
