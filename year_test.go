package yusuan_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	yusuan "github.com/fiscalcn/yusuan"
	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/budget/disclosure"
	"github.com/fiscalcn/yusuan/budget/judge"
	"github.com/fiscalcn/yusuan/codes"
	"github.com/fiscalcn/yusuan/internal/accountgen"
	"github.com/fiscalcn/yusuan/narrative"
	"github.com/fiscalcn/yusuan/tables"
)

// A year is what a department publishes from the budget of a year to its account, as documents.
type year struct {
	account yusuan.Document // with the other two beside it
	prior   budget.Account
}

// A place is the editions of its accounts and of its budgets.
type place struct{ account, budget string }

var shanghai, sichuan = place{"上海2024", "上海预算2025"}, place{"四川2024", "四川预算2024"}

// drawYear draws an account, the budget of its year, and an account of the year before that leaves what it opens with.
func drawYear(t *rapid.T, place place) year {
	account := accountgen.Clean().Filter(func(a *budget.Account) bool { return a.Header.Year > codes.FirstYear }).Draw(t, "account")
	plan := accountgen.PlanOf(account.Header.Year).Draw(t, "plan")
	account.Initial = plan.Ledger
	prior := drawBefore(t, account)
	y := year{account: documentOf(t, disclosure.Disclosure{Edition: place.account, Account: *account}), prior: *prior}
	planned := documentOf(t, disclosure.Disclosure{Kind: tables.Budget, Edition: place.budget, Account: *plan})
	before := documentOf(t, disclosure.Disclosure{Edition: place.account, Account: *prior})
	y.account.Initial, y.account.Prior = &planned, &before
	return y
}

// drawBefore draws the account of the year before one, which leaves what that opens with.
func drawBefore(t *rapid.T, account *budget.Account) *budget.Account {
	prior := accountgen.PlanOf(account.Header.Year-1).Draw(t, "prior")
	for _, o := range account.Carried.Openings {
		left := budget.Receipt(o)
		if left.Code == 0 {
			left.Code = codes.MustParse("2010301")
		}
		if err := prior.Ledger.Add([]budget.Receipt{left}, nil); err != nil {
			t.Skip(err) // a code that is new this year
		}
	}
	return prior
}

func documentOf(t *rapid.T, d disclosure.Disclosure) yusuan.Document {
	p, err := yusuan.Publish(d)
	require.NoError(t, err)
	return p.Document()
}

// yearFindings returns what is found in a document, but for what rounding may explain. Nothing is asked of what its text leaves open for want
// of facts, and of what is less than nothing, which may be drawn.
func yearFindings(t *rapid.T, d yusuan.Document) []judge.Finding {
	r, err := yusuan.Read(d)
	require.NoError(t, err)
	found := slices.Collect(yusuan.Audit(r, yusuan.Options{Without: []string{"N12", "N18", "N22"}}).Findings())
	return slices.DeleteFunc(found, func(f judge.Finding) bool { return f.Verdict == judge.Rounding })
}

// TestYear holds accounts against the budgets of their years and the accounts before them, all of them read from what was published.
// Nothing is found, also where the budget has the “三公” of the 一般公共预算 alone and the account those of all 财政拨款.
func TestYear(t *testing.T) {
	for _, place := range []place{shanghai, sichuan} {
		t.Run(place.account, func(t *testing.T) {
			rapid.Check(t, func(t *rapid.T) {
				for _, f := range yearFindings(t, drawYear(t, place).account) {
					assert.Fail(t, "a finding", "%s %s", f.Severity, f.Message)
				}
			})
		})
	}
}

// TestMistakesOfAYear makes mistakes in what an account says of its budget and of the year before. Each is one finding, which is at its place.
func TestMistakesOfAYear(t *testing.T) {
	for name, mistake := range map[string]func(*rapid.T, *year) (at string, made bool){
		"the budget in 公开07":      budgetOfForm,
		"the budget in the text":  func(t *rapid.T, y *year) (string, bool) { return numberOfText(t, y, narrative.MeasureBudget) },
		"the completion":          func(t *rapid.T, y *year) (string, bool) { return numberOfText(t, y, narrative.MeasureCompletion) },
		"the opening balance":     openingOfForm,
		"what last year has left": leftByPrior,
	} {
		t.Run(name, func(t *testing.T) {
			n := 0
			rapid.Check(t, func(t *rapid.T) {
				y := drawYear(t, shanghai)
				at, made := mistake(t, &y)
				if !made {
					return
				}
				n++
				found := yearFindings(t, y.account)
				var places []string
				for _, f := range found {
					places = append(places, fmt.Sprintf("%v %s", f.At, f.Text.Quote))
				}
				require.Len(t, places, 1, "%s: %s", at, strings.Join(places, "; "))
				assert.Equal(t, at, placeOf(found[0]), found[0].Message)
			})
			assert.Positive(t, n)
			t.Logf("%d made", n)
		})
	}
}

// placeOf is where a finding is: in a form, or in the text.
func placeOf(f judge.Finding) string {
	if f.Text.Quote != "" {
		return fmt.Sprint(f.Text.Start)
	}
	return f.At.String()
}

// budgetOfForm changes an amount that 公开07 says was planned.
func budgetOfForm(t *rapid.T, y *year) (string, bool) {
	return cellOf(t, y, tables.Form07, func(at tables.Address) bool { return at.Column == tables.Budgeted })
}

// openingOfForm changes an opening balance of 公开01 or 04.
func openingOfForm(t *rapid.T, y *year) (string, bool) {
	form := rapid.SampledFrom([]tables.Form{tables.Form01, tables.Form04}).Draw(t, "form")
	return cellOf(t, y, form, func(at tables.Address) bool { return at.Row.Line() == tables.Opening })
}

// cellOf adds 3.00 to a figure of a form that is one of some.
func cellOf(t *rapid.T, y *year, form tables.Form, isOne func(tables.Address) bool) (string, bool) {
	r, err := yusuan.Read(y.account)
	require.NoError(t, err)
	var all []tables.Address
	table, _ := r.Set().Table(form)
	for at, f := range table.Figures() {
		if isOne(at) && !f.IsBlank() {
			all = append(all, at)
		}
	}
	if len(all) == 0 {
		return "", false
	}
	at := rapid.SampledFrom(all).Draw(t, "at")
	cell, ok := r.Cells().Origin(at)
	require.True(t, ok)
	*y.account.Tables[cell.Table].Rows[cell.Row][cell.Column] = added(t, r.Set().Figure(at))
	return at.String(), true
}

// added writes a figure with 3.00万元 more.
func added(t *rapid.T, f budget.Figure) string {
	a, err := f.Amount().Add(budget.MustParse("3", budget.WanYuan))
	require.NoError(t, err)
	return a.Format(budget.WanYuan, 2)
}

// numberOfText changes a number that the text states of the initial budget, by so much that no rounding explains it: 0.27% of 0.01万元 may be 70%.
func numberOfText(t *rapid.T, y *year, m narrative.Measure) (string, bool) {
	r, err := yusuan.Read(y.account)
	require.NoError(t, err)
	var all []narrative.Statement
	for s := range r.Text().Statements() {
		if s.Measure == m && s.Base == narrative.BaseInitial && s.HasValue() {
			all = append(all, s)
		}
	}
	if len(all) == 0 {
		return "", false
	}
	s := rapid.SampledFrom(all).Draw(t, "statement")
	wrong := "70" + y.account.Text[s.Start:s.End]
	y.account.Text = y.account.Text[:s.Start] + wrong + y.account.Text[s.End:]
	return fmt.Sprint(s.Start), true
}

// leftByPrior has the year before leave more than the account opens with.
func leftByPrior(t *rapid.T, y *year) (string, bool) {
	require.NoError(t, y.prior.Ledger.Add([]budget.Receipt{{Code: codes.MustParse("2010301"), Source: budget.OtherIncome, Amount: budget.MustParse("3", budget.WanYuan)}}, nil))
	before := documentOf(t, disclosure.Disclosure{Edition: "上海2024", Account: y.prior})
	y.account.Prior = &before
	return tables.Address{Form: tables.Form01, Row: tables.LineRow(tables.Opening), Column: tables.Actual}.String(), true
}
