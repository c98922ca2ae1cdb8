package blame

import (
	"cmp"
	"slices"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/budget/judge"
	"github.com/fiscalcn/yusuan/tables"
)

// A Finding is a judge.Finding as long as others may be joined to it. What it says is
// made of its fields once nothing is joined any more: see message.
type Finding struct {
	Rule     string
	Verdict  judge.Verdict
	Severity judge.Severity
	// At has no row or column if it is about a table or row, and is zero if it is about the
	// set.
	At               tables.Address
	Stated, Expected budget.Figure
	// StatedText and ExpectedText take the place of figures for names and codes.
	StatedText, ExpectedText string
	Difference, Tolerance    budget.Amount
	Cause                    judge.Cause
	Evidence                 []judge.Evidence

	Causes judge.Causes  // all that may be, where Cause is the likeliest
	Words  judge.Message // of a rule about structure: all that it says
	Rules  []string      // those that show it, besides Evidence
	Beside string        // what the document states beside the forms and would make up for it

	alone   bool // no other figure explains as much
	atMost  bool // what does not hold is an inequality
	isPutIn bool // it is of a row that the document does not have, though another may have its code

	gaps  []gap           // of a row that is missing, or a sum that is: what misses where
	whole tables.RowKey   // the sum that is too large by what At lacks
	lacks []tables.Column // the columns that a form does not have
	units budget.Figure   // what the units have together, where the department has something else
}

// A gap is what misses in a column: the figure that is called for, or how far the sum is
// off.
type gap struct {
	column   tables.Column
	expected budget.Figure // blank if identities call for several
	off      budget.Amount
	atLeast  bool // off is the least that an inequality calls for
}

// Public returns the finding as a report has it, with amounts in the unit of the set.
func (f *Finding) Public(u budget.Unit) judge.Finding {
	out := judge.Finding{
		Rule: f.Rule, Verdict: f.Verdict, Severity: f.Severity,
		StatedText: f.StatedText + f.Stated.Text(u), ExpectedText: f.ExpectedText + f.Expected.Text(u), // one of the two is empty
		Stated: judge.MoneyOf(f.Stated), Expected: judge.MoneyOf(f.Expected),
		Difference: f.Difference, Tolerance: f.Tolerance, Cause: f.Cause, Message: f.message(u), Evidence: f.Evidence,
	}
	if f.At != (tables.Address{}) {
		out.At = f.At
	}
	return out
}

// shownBy lists the rules that show the finding.
func (f *Finding) shownBy() []string {
	rules := slices.Clone(f.Rules)
	for _, e := range f.Evidence {
		if !slices.Contains(rules, e.Rule) {
			rules = append(rules, e.Rule)
		}
	}
	return rules
}

// Compare orders findings: by place, then by rule.
func Compare(a, b Finding) int {
	return cmp.Or(a.At.Compare(b.At), cmp.Compare(a.Rule, b.Rule))
}

// AddressOf returns the address of a figure of evidence.
func AddressOf(t judge.EvidenceTerm) tables.Address {
	a, _ := t.At.(tables.Address) // which every one is
	return a
}
