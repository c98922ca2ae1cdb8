package check

import (
	"iter"
	"slices"

	"github.com/fiscalcn/yusuan/budget/judge"
	"github.com/fiscalcn/yusuan/tables"
	"github.com/fiscalcn/yusuan/tables/reading"
)

// Rule describes one rule of the catalogue.
type Rule struct {
	// ID is stable: retired with its rule, never used again.
	ID string
	// Title says in Chinese what it is about.
	Title string
	// Formula is the identity or condition, in the words of the forms.
	Formula string
	// Forms are the forms it reads.
	Forms []tables.Form
	// Scope says in Chinese when it applies, "" for always.
	Scope string
	// Severity is that of a finding whose verdict is Impossible or Mismatch; an
	// Incomplete one is a Warning.
	Severity judge.Severity
	// Related are the IDs of rules that look at the same figures.
	Related []string
	// Example is a set of figures that violates the rule.
	Example Example
}

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
	// Prior and Units are cells of last year's set and of the units' sets, for rules
	// that compare with them.
	Prior []string
	Units [][]string // a set for each unit
	// Document is a document as read, for rules about its structure.
	Document *reading.Document
}

// Rules yields every rule of this package in the order of their IDs: S, 01 to 09, X.
func Rules() iter.Seq[Rule] { return slices.Values(registry) }

// Lookup returns the rule of an ID.
func Lookup(id string) (Rule, bool) {
	for i := range registry {
		if registry[i].ID == id {
			return registry[i], true
		}
	}
	return Rule{}, false
}
