package verify

import (
	"iter"
	"slices"

	"github.com/fiscalcn/yusuan/budget/judge"
)

// Rule describes one rule that [Run] judges a text by: part N of the catalogue
// of rules (勾稽关系), text against forms and text against itself.
type Rule struct {
	// ID is stable: retired with its rule, never used again.
	ID string
	// Title says in Chinese what it is about.
	Title string
	// Formula is the identity or condition, in the words of the text.
	Formula string
	// Scope says in Chinese when it applies, "" for always.
	Scope string
	// Severity is that of a finding whose verdict is Impossible or Mismatch; an
	// Incomplete one is a Warning.
	Severity judge.Severity
	// Related are the IDs of rules that look at the same statements.
	Related []string
	// Example is a text that violates the rule.
	Example Example
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
}

// Rules yields the rules N01 to N18 in the order of their IDs.
func Rules() iter.Seq[Rule] { return slices.Values(registry[:]) }

// Lookup returns the rule of an ID.
func Lookup(id string) (Rule, bool) {
	i := slices.IndexFunc(registry[:], func(r Rule) bool { return r.ID == id })
	if i < 0 {
		return Rule{}, false
	}
	return registry[i], true
}
