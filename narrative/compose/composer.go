package compose

import (
	"errors"
	"fmt"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/budget/disclosure"
	"github.com/fiscalcn/yusuan/codes"
	"github.com/fiscalcn/yusuan/tables"
)

// Text writes the text of an account (第三部分 决算情况说明, 第四部分 名词解释) as the
// edition arranges it: eight sections in 福建 2021, eleven in 上海 2024. Sections that
// do not apply say so. Connecting sentences are our own, headings and standard
// phrases those of the templates.
//
// Amounts are in 万元 with two decimals, and so the figures of the tables that
// [tables.Set.Round] publishes. Changes, rates, shares and completions are rounded
// from the exact amounts, each by itself half away from zero (四舍五入): whatever a
// reader works out from published figures as intervals, what the text states lies
// inside. Words follow what is printed: 持平 is what differs by less than the last
// digit, and a base that is printed as 0.00 gives no rate.
//
// Nothing is invented. A reason or fact that the caller did not give leaves a
// marker (【原因待补】) in the text; comparisons with the year before or with the
// initial budget are left out if the account has none. [Composition.Gaps] lists
// both. Items that only the initial budget has are stated with an actual amount of
// 0.00 where the edition compares the two.
//
// The text of a budget (部门预算) is that of an edition of budgets, and the account is
// [budget.Account.Planned], with last year's budget as its Prior: changes are against that.
// Facts are what is planned; the assets are those at the end of August before the year.
//
// Errors are those of [tables.Build] for the account and for its prior account,
// [ErrEdition], those of [disclosure.Facts.Validate], and [budget.ErrRange] for a difference or percentage
// that does not fit.
func Text(a *budget.Account, facts disclosure.Facts, e tables.Edition) (Composition, error) {
	c, err := New(a, e)
	if err != nil {
		return Composition{}, err
	}
	return c.Text(facts)
}

// Composer has the exact tables of an account at hand and writes texts from them:
// what [Text] does in one go. It never changes and is safe to share. Make one
// with [New].
type Composer struct {
	script  []script // the text of the edition
	header  budget.Header
	set     tables.Set // exact
	prior   tables.Set // exact; without tables if there is no prior account
	plan    plan
	names   codes.Catalogue
	planned codes.Catalogue // the names that the initial budget knows

	hasPrior, hasPlan bool
}

var (
	// ErrEdition reports an edition that has no text.
	ErrEdition = errors.New("edition without a text")
	// ErrPlan reports a text of an edition that cannot be written.
	ErrPlan = errors.New("no plan of a text")
)

// New builds the tables of an account and of its prior account in an
// edition. Errors are those of [tables.Build], [ErrEdition], and [budget.ErrRange] for
// an initial budget that does not fit.
func New(a *budget.Account, e tables.Edition) (*Composer, error) {
	set, err := tables.Build(a, e)
	if err != nil {
		return nil, fmt.Errorf("compose.New: %w", err)
	}
	template := e.Template()
	script, err := scriptOf(e, template.Text)
	if err != nil {
		return nil, fmt.Errorf("compose.New: %w", err)
	}
	c := &Composer{script: script, header: a.Header, set: set, names: a.Ledger.Functional()}
	if a.Prior != nil {
		c.hasPrior = true
		if c.prior, err = tables.Build(a.Prior, e); err != nil {
			return nil, fmt.Errorf("compose.New: prior account: %w", err)
		}
	}
	if a.Initial != nil {
		c.hasPlan = true
		c.planned = a.Initial.Functional()
		if c.plan, err = newPlan(a.Initial, sources07(template.Forms)); err != nil {
			return nil, fmt.Errorf("compose.New: %w", err)
		}
	}
	return c, nil
}

// Set returns the tables of the account, exact: what [tables.Build] makes of it.
func (c *Composer) Set() tables.Set { return c.set }

// Text writes the text with the facts. The error is that of
// [disclosure.Facts.Validate], or [budget.ErrRange] for a difference or percentage
// that does not fit.
func (c *Composer) Text(facts disclosure.Facts) (Composition, error) {
	if err := facts.Validate(); err != nil {
		return Composition{}, fmt.Errorf("compose.Composer.Text: %w", err)
	}
	w := &writer{Composer: c, facts: facts}
	w.text = make([]byte, 0, 16<<10)
	w.claims = make([]Claim, 0, 256)
	w.write(c.script, 1)
	if w.err != nil {
		return Composition{}, fmt.Errorf("compose.Composer.Text: %w", w.err)
	}
	return Composition{w.draft}, nil
}

// writer is what the text of either edition is written with: a draft, where its
// figures come from, and the first error.
type writer struct {
	*Composer
	draft
	facts disclosure.Facts
	err   error

	named   tables.Address // the last figure of a claim, which the next is mostly about
	address string         // as that prints
}

// fail keeps the first error.
func (w *writer) fail(err error) {
	if w.err == nil {
		w.err = err
	}
}

// name returns the official name of a functional code.
func (w *writer) name(code codes.Code) string {
	name, ok := w.names.Name(code)
	if !ok {
		name, _ = w.planned.Name(code)
	}
	return name
}

// prints reports whether an amount is printed as something else than 0.00.
func (w *writer) prints(a budget.Amount) bool {
	seen, err := printed(a, textUnit)
	if err != nil {
		w.fail(err)
	}
	return seen != 0
}

// textUnit is what amounts are written in.
const textUnit = budget.WanYuan
