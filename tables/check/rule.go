package check

import (
	"iter"
	"slices"

	"github.com/fiscalcn/yusuan/budget/judge"
	"github.com/fiscalcn/yusuan/tables"
	"github.com/fiscalcn/yusuan/tables/check/internal/blame"
	"github.com/fiscalcn/yusuan/tables/check/internal/claims"
	"github.com/fiscalcn/yusuan/tables/check/internal/repair"
	"github.com/fiscalcn/yusuan/tables/reading"
)

// Rule is one rule of the 勾稽关系: what it says, and what it does. The zero value does
// nothing. Those of this package are found by [Lookup]; [Equal] and [AtMost] make others,
// whose title, scope and severity are the caller's to set.
type Rule struct {
	judge.Rule
	// Kinds are the kinds of sets that it judges; none for all.
	Kinds []tables.Kind
	// Forms are the forms it reads.
	Forms []tables.Form
	// Example is a set of figures that violates the rule.
	Example Example

	work *work
}

// NeedsTables reports whether the rule has nothing to look at in a document of text alone.
func (r Rule) NeedsTables() bool { return r.work == nil || !r.work.ofText }

// Compares reports whether the rule holds a set against another one: that of last year
// (judge.FromPrior), that of the year's budget (judge.FromInitial) or those of the units
// (judge.FromUnits). With any other origin it is false.
func (r Rule) Compares(with judge.Origin) bool {
	switch {
	case r.work == nil:
		return false
	case with == judge.FromPrior:
		return r.work.needs.has(priorYear)
	case with == judge.FromInitial:
		return r.work.needs.has(initialBudget)
	default:
		return with == judge.FromUnits && r.work.needs.has(unitSets)
	}
}

// IsOf reports whether it is a rule of a kind of sets: one of another kind is not even not
// evaluated, unless it is asked for.
func (r Rule) IsOf(k tables.Kind) bool { return r.Kinds == nil || slices.Contains(r.Kinds, k) }

// Example is the smallest part of an account that violates a rule.
type Example struct {
	// Year is the fiscal year; 2021 if zero.
	Year int
	// Cells are figures in 万元, e.g. "公开03/2011301/基本支出 174.66"; without a number
	// the figure is blank.
	Cells []string
	// Names are names of rows that are not the official ones, e.g.
	// "公开03/215 资源勘探工业信息支出".
	Names []string
	// Prior, Initial and Units are cells of last year's set, of the year's budget and of the
	// units' sets, for rules that compare with them.
	Prior, Initial []string
	Units          [][]string // a set for each unit
	// Document is a document as read, for rules about its structure.
	Document *reading.Document
}

// work is what a rule does. A rule about sums claims them; one about structure looks.
type work struct {
	needs needs

	// inTable: the claims are the identities of the rule's form, which the table yields
	// under its ID. See [tables.Table.Identities].
	inTable bool
	// divides: these are of a row, and say what its whole is made of. See [division].
	divides bool
	// claims writes down what has to add up.
	claims func(*writer)
	// ofUnits: they are of figures of the department one by one, each of which has what its
	// units have. See [booking].
	ofUnits bool

	// undoes reports whether an edit undoes what the rule is about.
	undoes func(*repair.Edit) bool

	// forms looks at which forms there are, and document at the document they were read
	// from, if there is one.
	forms, document func(*look)
	// ofText: what document looks at stands in the text of a document, too.
	ofText bool
	// written looks at what all rules that are to run claim, before it is judged.
	written func(*look, []claims.Identity)
	// row looks at a row with a code, and rows at all rows of a table. Both look again
	// when a code was put right. What a mistyped code accounts for is not reported.
	row  func(*look, *codedRow)
	rows func(*look, *tables.Table)
	// judged looks at figures after the claims of all rules were judged: it depends on
	// them. At some places a wrong sign is already reported. Without figures that sees
	// finds, it has nothing to look at.
	sees   func(*claims.Sheet) bool
	judged func(l *look, d *blame.Detective, signs map[tables.Address]bool)
}

// isSum reports whether a rule is about sums of figures.
func (w *work) isSum() bool { return w.claims != nil || w.inTable }

// needs is what a rule cannot be evaluated without. The zero value is nothing.
type needs uint16

const (
	aDocument     needs = 1 << iota // that the set was read from
	catalogues                      // of the year's codes
	priorYear                       // last year's set
	unitSets                        // the sets of the department's units
	initialBudget                   // the budget of the year
	allForms                        // of those it reads; without one it does nothing
	eachForm                        // of those it reads, for its part
	anyForm                         // one of those it reads
	samePublic                      // “三公” of the budget and of the account that are of the same money
)

func (n needs) has(some needs) bool { return n&some != 0 }

// registry is every rule of the package, in order of ID: those of final accounts, S, 01 to 09,
// X, and those of budgets likewise, with a B before.
var registry = slices.Concat(
	of(tables.Final, documentRules, codeRules),
	bothRules,
	of(tables.Final, formRules, equalRules, []Rule{ruleX10, ruleX11, ruleX12, ruleX13, ruleX14, ruleX15, ruleX16, ruleX17, ruleX18}),
	of(tables.Budget, budgetDocumentRules, budgetFormRules, budgetCrossRules),
	of(tables.Final, initialRules),
)

// of returns rules of one kind of sets.
func of(k tables.Kind, lists ...[]Rule) []Rule {
	all := slices.Concat(lists...)
	for i := range all {
		all[i].Kinds = []tables.Kind{k}
	}
	return all
}

// Rules yields every rule of this package: those of final accounts in the order of their IDs,
// S, 01 to 09, X; those of budgets, BS, B01 to B09, BX; and BF, of an account beside its budget.
func Rules() iter.Seq[Rule] { return slices.Values(registry) }

// Lookup returns the rule of an ID.
func Lookup(id string) (Rule, bool) {
	if r := find(id, registry); r != nil {
		return *r, true
	}
	return Rule{}, false
}

func find(id string, lists ...[]Rule) *Rule {
	for _, list := range lists {
		for i := range list {
			if list[i].ID == id {
				return &list[i]
			}
		}
	}
	return nil
}
