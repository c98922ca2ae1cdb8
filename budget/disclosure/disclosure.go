package disclosure

import (
	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/budget/performance"
	"github.com/fiscalcn/yusuan/tables"
)

// Disclosure is a whole published final account (部门决算公开) or departmental budget
// (部门预算公开) as one value: what its tables are built from, what its text is composed
// from, and its 绩效自评表. As JSON it comes back exactly as it was
// ([Disclosure.MarshalJSON]).
//
// The account of a budget is that of [budget.Account.Planned]: its ledger holds what is
// planned, its Prior the budget of the year before, and it has no initial budget.
//
// Building the tables, composing the text and checking both are the work of packages
// tables, tables/check and narrative; they take its parts. The zero value is the
// disclosure of nothing, which [Disclosure.Validate] refuses.
type Disclosure struct {
	// Kind is what is published. It is that of the edition.
	Kind tables.Kind
	// Edition is the name of the publication template (福建2021), as
	// tables.ParseEdition reads it.
	Edition string
	// Account is the account of the year, with its units, its initial budget and the
	// account of the year before.
	Account budget.Account
	// Facts are what the text states beside the tables, with its explanations.
	Facts Facts
	// Evaluations are the 项目支出绩效自评表 that are published with the account.
	Evaluations []performance.Evaluation
}
