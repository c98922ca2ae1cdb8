package budget

import (
	"errors"
	"fmt"

	"github.com/fiscalcn/yusuan/codes"
)

// Header says whose account it is, and of which fiscal year.
type Header struct {
	// Name is the official name of the department or unit (部门、单位名称).
	Name string `json:"name"`
	// Year is the fiscal year (年度).
	Year int `json:"year"`
}

// Member is a budget unit (预算单位) that an account covers. (A [Unit] is one of
// money.)
type Member struct {
	// Name is the official name.
	Name string `json:"name"`
	// Nature is 行政, 参公 or 事业.
	Nature UnitNature `json:"nature"`
	// Headcount is the staff in post at the end of the year (在职人数).
	Headcount int `json:"headcount"`
}

// Account is the final account (决算) of a department or unit for one year, from
// which the nine tables are built. Its parts are exact; nothing in it is rounded.
// It is a plain value: sharing it is safe as long as nobody changes its parts.
type Account struct {
	// Header says whose account it is, and of which year.
	Header Header `json:"header"`
	// Units are the units covered, the department's own office (本级) first.
	Units []Member `json:"units,omitzero"`
	// Ledger holds the year's receipts and outlays; required.
	Ledger *Ledger `json:"ledger"`
	// Carried holds the opening balances and the use of surplus.
	Carried Balances `json:"carried"`
	// Initial is the initial budget (年初预算) in the same form: planned receipts
	// and outlays of the same year. Nil if not given.
	Initial *Ledger `json:"initial,omitzero"`
	// Prior is the final account of the year before (上年决算). Nil if not given.
	Prior *Account `json:"prior,omitzero"`
}

// Errors of [Account.Validate] beside those of its parts.
var (
	// ErrNoName reports a header or unit without a name.
	ErrNoName = errors.New("no name")
	// ErrNoLedger reports an account without a ledger.
	ErrNoLedger = errors.New("no ledger")
	// ErrHeadcount reports a negative headcount.
	ErrHeadcount = errors.New("negative headcount")
)

// Validate reports all that is wrong with the account, joined ([errors.Join]),
// nil if nothing is: no account at all or one without a ledger ([ErrNoLedger]), a missing name ([ErrNoName]), a
// ledger without a year ([ErrNoYear]), a year that differs between header, ledger,
// initial budget and (less one) prior account ([ErrYearMismatch]), an undeclared
// nature of a unit ([codes.ErrName]), a negative headcount ([ErrHeadcount]), and what
// [Account.Balances] refuses. The prior account is for its own Validate to judge.
func (a *Account) Validate() error {
	if a == nil {
		return fmt.Errorf("budget.Account.Validate: no account: %w", ErrNoLedger)
	}
	var problems []error
	report := func(place string, err error) {
		problems = append(problems, fmt.Errorf("budget.Account.Validate: %s: %w", place, err))
	}
	if a.Header.Name == "" {
		report("Header.Name", ErrNoName)
	}
	for i, u := range a.Units {
		if u.Name == "" {
			report(fmt.Sprintf("Units[%d].Name", i), ErrNoName)
		}
		if !u.Nature.IsValid() {
			report(fmt.Sprintf("Units[%d].Nature %s", i, u.Nature), codes.ErrName)
		}
		if u.Headcount < 0 {
			report(fmt.Sprintf("Units[%d].Headcount %d", i, u.Headcount), ErrHeadcount)
		}
	}
	if a.Initial != nil && a.Initial.Year() != a.Header.Year {
		report(fmt.Sprintf("Initial is of %d, the account of %d", a.Initial.Year(), a.Header.Year), ErrYearMismatch)
	}
	if a.Prior != nil && a.Prior.Header.Year != a.Header.Year-1 {
		report(fmt.Sprintf("Prior is of %d, the account of %d", a.Prior.Header.Year, a.Header.Year), ErrYearMismatch)
	}
	if a.Prior != nil && a.Prior.Ledger == nil {
		report("Prior.Ledger", ErrNoLedger)
	}
	if a.Ledger == nil {
		report("Ledger", ErrNoLedger)
		return errors.Join(problems...)
	}
	if a.Ledger.Year() == 0 {
		report("Ledger", ErrNoYear)
	} else if a.Ledger.Year() != a.Header.Year {
		report(fmt.Sprintf("Ledger is of %d, the account of %d", a.Ledger.Year(), a.Header.Year), ErrYearMismatch)
	}
	if _, err := a.balances("budget.Account.Validate"); err != nil {
		problems = append(problems, err)
	}
	return errors.Join(problems...)
}
