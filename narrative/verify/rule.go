package verify

import (
	"iter"
	"slices"

	"github.com/fiscalcn/yusuan/budget/judge"
	"github.com/fiscalcn/yusuan/codes"
	"github.com/fiscalcn/yusuan/narrative"
	"github.com/fiscalcn/yusuan/narrative/verify/internal/thing"
	"github.com/fiscalcn/yusuan/tables"
)

// Rule is one rule that [Run] judges a text by: part N of the catalogue of rules (勾稽关系),
// text against forms and text against itself, and BG, BN and BP for what only budgets have. The zero
// value is no rule.
type Rule struct {
	judge.Rule
	// Kinds are what it is a rule of (适用的公开种类), nil for texts of all kinds.
	Kinds []tables.Kind
	// Example is a text that violates the rule.
	Example Example

	work *work
}

// Example is a short text that violates a rule.
type Example struct {
	// Year is the fiscal year of the account.
	Year int
	// Text is the explanation, or a part of it.
	Text string
	// Cells are the figures of the forms in 万元 that it is held against, e.g.
	// "公开05/2011301/本年支出 174.66"; without a number the figure is blank.
	Cells []string
	// Goals are the goal tables that it is held against: of each the project, and what it asks for the
	// year in 万元.
	Goals [][]string
}

// work is what a rule does. A rule about numbers claims relations between statements, and
// what they are held against; one about words looks.
type work struct {
	needs needs
	// measures are those of the statements that it derives from others.
	measures []narrative.Measure
	// first and last enclose the indicators that it holds against the facts.
	first, last narrative.Indicator
	// families are sums and limits inside the text, as data.
	families thing.Set
	// planned are others, of budgets alone.
	planned thing.Set
	// claims writes down other relations.
	claims func(*verifier)
	// after are the rules that have to write theirs down before.
	after []*Rule
	// looks looks at words, after the relations of all rules are judged and the statements
	// found that are to blame.
	looks func(*verifier)

	// scope is the rule that finds what this one does where an amount is of another scope.
	scope *Rule
	// parts: it holds wholes against their parts.
	parts bool
	// cause is how what it finds came about, zero if that depends.
	cause judge.Cause
}

// needs is what a rule cannot be judged without, beside the text. The zero value is nothing.
type needs uint8

const (
	catalogue  needs = 1 << iota // of the year's codes
	anyTables                    // of the account
	form05                       // 公开05
	form06                       // 公开06
	goalTables                   // of projects
)

// IsOf reports whether it is a rule of a kind of text: one of another kind is not even not
// evaluated.
func (r Rule) IsOf(k tables.Kind) bool { return r.Kinds == nil || slices.Contains(r.Kinds, k) }

// lacks returns why a rule cannot be judged by, nothing if it can.
func (v *verifier) lacks(r *Rule) judge.Message {
	needs := r.work.needs
	has := func(f tables.Form) bool { _, ok := v.set.Table(f); return ok }
	if needs&catalogue != 0 {
		if _, err := codes.ForYear(v.year); err != nil {
			return judge.Say("text.no-catalogue")
		}
	}
	switch {
	case needs&anyTables != 0 && !slices.ContainsFunc(slices.Collect(tables.Forms()), has):
		return judge.Say("all.no-table")
	case needs&form05 != 0 && !has(tables.Form05):
		return judge.Say("all.lacks", tables.Form05)
	case needs&form06 != 0 && !has(tables.Form06):
		return judge.Say("all.lacks", tables.Form06)
	case needs&goalTables != 0 && v.goals == nil:
		return judge.Say("text.no-goals")
	}
	return judge.Message{}
}

// isAbout reports whether the rule holds an indicator against the facts.
func (w *work) isAbout(i narrative.Indicator) bool { return i != 0 && w.first <= i && i <= w.last }

// Rules of one kind of text alone name it by these.
var (
	ofFinals  = []tables.Kind{tables.Final}
	ofBudgets = []tables.Kind{tables.Budget}
)

// registry is the rules in the order of their IDs.
var registry = [...]*Rule{
	&ruleN01, &ruleN02, &ruleN03, &ruleN04, &ruleN05, &ruleN06, &ruleN07, &ruleN08, &ruleN09,
	&ruleN10, &ruleN11, &ruleN12, &ruleN13, &ruleN14, &ruleN15, &ruleN16, &ruleN17, &ruleN18, &ruleN19,
	&ruleN20, &ruleN21, &ruleN22, &ruleN23, &ruleN24, &ruleN25, &ruleN26, &ruleN27, &ruleN28, &ruleN29, &ruleN30,
	&ruleBG04, &ruleBG05, &ruleBN02, &ruleBN07, &ruleBN12, &ruleBP04,
}

// Rules yields the rules N in the order of their IDs, then those of budgets.
func Rules() iter.Seq[Rule] {
	return func(yield func(Rule) bool) {
		for _, r := range registry {
			if !yield(*r) {
				return
			}
		}
	}
}

// Lookup returns the rule of an ID.
func Lookup(id string) (Rule, bool) {
	if r := find(id); r != nil {
		return *r, true
	}
	return Rule{}, false
}

func find(id string) *Rule {
	for _, r := range registry {
		if r.ID == id {
			return r
		}
	}
	return nil
}

// ruleFor returns the first rule that does some work, N01 if none does.
func ruleFor(does func(*work) bool) *Rule {
	for _, r := range registry {
		if does(r.work) {
			return r
		}
	}
	return registry[0]
}
