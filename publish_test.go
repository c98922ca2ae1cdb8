package yusuan_test

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/fiscalcn/yusuan"
	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/budget/disclosure"
	"github.com/fiscalcn/yusuan/budget/judge"
	"github.com/fiscalcn/yusuan/codes"
	"github.com/fiscalcn/yusuan/examples/licheng"
	"github.com/fiscalcn/yusuan/internal/accountgen"
	"github.com/fiscalcn/yusuan/tables"
	"github.com/fiscalcn/yusuan/tables/reading"
)

// published publishes the account of the fixture after a change, and reads it back.
func published(t *testing.T, change func(*disclosure.Disclosure)) (yusuan.Publication, yusuan.Reading, disclosure.Disclosure) {
	t.Helper()
	d := licheng.Disclosure()
	change(&d)
	p, err := yusuan.Publish(d)
	require.NoError(t, err)
	r, err := yusuan.Read(p.Document())
	require.NoError(t, err)
	return p, r, d
}

func asItIs(*disclosure.Disclosure) {}

// TestRoundTrip holds that what a department publishes is read completely, with nothing
// to find, whether it goes over paper or not.
func TestRoundTrip(t *testing.T) {
	p, printed, d := published(t, asItIs)
	for name, r := range map[string]yusuan.Reading{"over paper": printed, "as it is": p.Reading()} {
		report := yusuan.Audit(r, yusuan.Options{Facts: &d.Facts})
		assert.Empty(t, slices.Collect(report.Findings()), name)
		assert.Empty(t, slices.Collect(r.Cells().Unread()), name)
		assert.Empty(t, slices.Collect(r.Text().Unresolved()), name)
		read := 0
		for s := range report.Statements() {
			assert.NotEqual(t, judge.NotEvaluated, s.Verdict, "%s: %s is in the account or its facts", name, s.Quote)
			read++
		}
		assert.Greater(t, read, 100, name)
		for u := range report.NotEvaluated() {
			switch u.Rule {
			case "P09", "P12", "N04", "N05", "N07", "N19", "N20", "N21", "N25", "N28", "N30": // nothing of the kind is stated
			default:
				assert.NotContains(t, "PN", u.Rule[:1], "%s: %s: %s", name, u.Rule, u.Reason)
			}
		}
		requireSameFigures(t, p.Set(), r.Set())
	}
	for _, beside := range []func(yusuan.Reading) (yusuan.Reading, bool){yusuan.Reading.Prior, yusuan.Reading.Initial} {
		want, ok := beside(p.Reading())
		require.True(t, ok)
		got, ok := beside(printed)
		require.True(t, ok)
		requireSameFigures(t, want.Set(), got.Set())
	}
}

// requireSameFigures holds that two sets have the same figures.
func requireSameFigures(t require.TestingT, want, got tables.Set) {
	require.Equal(t, want.Header().Year, got.Header().Year)
	require.Equal(t, want.Edition(), got.Edition())
	n := 0
	for table := range want.Tables() {
		for at, f := range table.Figures() {
			require.Equal(t, f.Text(want.Unit()), got.Figure(at).Text(got.Unit()), "%s", at)
			n++
		}
	}
	require.Positive(t, n)
}

// TestRoundTripDrawn holds the same of accounts that are drawn: whatever is published is
// read back to the last figure, and no error is found in it.
func TestRoundTripDrawn(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a := accountgen.Clean().Draw(t, "account")
		if rapid.Bool().Draw(t, "has prior") && a.Header.Year > codes.FirstYear {
			a.Prior = accountgen.Prior(t, a)
		}
		edition := rapid.SampledFrom(slices.Collect(tables.Editions())).Draw(t, "edition")
		d := disclosure.Disclosure{Edition: edition.String(), Account: *a, Facts: accountgen.Facts(t)}
		if d.Validate() != nil { // the facts are of another account
			d.Facts = disclosure.Facts{}
		}
		p, err := yusuan.Publish(d)
		require.NoError(t, err)
		text, err := json.Marshal(p.Document())
		require.NoError(t, err)
		var document yusuan.Document
		require.NoError(t, json.Unmarshal(text, &document))
		r, err := yusuan.Read(document)
		require.NoError(t, err)
		requireSameFigures(t, p.Set(), r.Set())
		for _, r := range []yusuan.Reading{r, p.Reading()} {
			// N22 takes it that nothing was less than nothing, which may be drawn.
			report := yusuan.Audit(r, yusuan.Options{Facts: &d.Facts, Without: []string{"N22"}})
			require.Zero(t, report.Count(judge.Error), "%v", found(report))
			_, err := json.Marshal(report)
			require.NoError(t, err)
		}
	})
}

// TestPublishLess takes away what an account may lack, and prints it otherwise.
func TestPublishLess(t *testing.T) {
	p, r, _ := published(t, func(d *disclosure.Disclosure) {
		d.Account.Prior, d.Account.Initial, d.Evaluations, d.Facts = nil, nil, nil, disclosure.Facts{}
	})
	assert.NotEmpty(t, p.Text().Gaps())
	assert.Empty(t, slices.Collect(p.Evaluations()))
	for _, r := range []yusuan.Reading{r, p.Reading()} {
		_, ok := r.Prior()
		assert.False(t, ok)
		_, ok = r.Initial()
		assert.False(t, ok)
		assert.Empty(t, slices.Collect(r.Evaluations()))
		assert.Zero(t, yusuan.Audit(r, yusuan.Options{}).Count(judge.Error))
	}
	for _, u := range []budget.Unit{budget.Yuan, budget.WanYuan, budget.YiYuan} {
		in, err := p.In(u, 2)
		require.NoError(t, err)
		r, err := yusuan.Read(in.Document())
		require.NoError(t, err)
		requireSameFigures(t, in.Set(), r.Set())
		assert.Len(t, slices.Collect(in.Grids()), 9)
	}
	_, err := p.In(99, 2)
	require.ErrorIs(t, err, budget.ErrUnit)
	_, err = p.In(budget.Yuan, -1)
	require.ErrorIs(t, err, budget.ErrPlaces)
}

// TestReadOwnEdition reads tables that follow a template of the caller's own.
func TestReadOwnEdition(t *testing.T) {
	template := tables.Shanghai2024().Template()
	template.Name = "某省2030"
	template.Forms[2].Title = "支出决算情况表"
	own, err := tables.NewEdition(template)
	require.NoError(t, err)
	set, err := tables.Build(licheng.Account(), own)
	require.NoError(t, err)
	d := yusuan.Document{Year: 2021, Edition: "某省2030"}
	for table := range set.Tables() {
		g, err := set.Grid(table.Form())
		require.NoError(t, err)
		d.Tables = append(d.Tables, reading.Sheet{Title: g.Title(), Unit: set.Unit().String(), Rows: g.Cells()})
	}
	for _, known := range [][]tables.Edition{{own}, nil} {
		r, err := yusuan.Read(d, known...)
		require.NoError(t, err)
		assert.Equal(t, known != nil, r.Set().Edition() == own)
		assert.Equal(t, known != nil, r.Cells().IsKnownEdition())
		assert.Equal(t, "支出决算情况表", r.Set().Edition().Title(tables.Form03))
		assert.Len(t, slices.Collect(r.Cells().Forms()), 9)
		assert.Empty(t, slices.Collect(r.Cells().Unread()))
	}
}

func TestZeroValues(t *testing.T) {
	var p yusuan.Publication
	assert.Equal(t, yusuan.Document{}, p.Document())
	assert.Empty(t, slices.Collect(p.Grids()))
	r, err := yusuan.Read(yusuan.Document{})
	require.NoError(t, err)
	for _, r := range []yusuan.Reading{r, p.Reading(), {}} {
		report := yusuan.Audit(r, yusuan.Options{})
		assert.Zero(t, report.Len())
		assert.NotEmpty(t, slices.Collect(report.NotEvaluated()), "nothing was looked at")
	}
	text, err := json.Marshal(yusuan.Report{})
	require.NoError(t, err)
	assert.Equal(t, `{"forms":[],"other":[],"unread":[],"findings":[],"statements":{"read":0,"verified":0,"unresolved":[],"list":[]},`+
		`"notEvaluated":[],"summary":{"error":0,"warning":0,"info":0}}`, string(text))
}

// TestPublishedEvaluation holds that a wrong self-evaluation is found with its place.
func TestPublishedEvaluation(t *testing.T) {
	p, r, d := published(t, func(d *disclosure.Disclosure) {
		d.Evaluations[0].Grade = "良好"
		d.Facts.Performance.Self.Grades = disclosure.Grades{Good: 1}
		d.Facts.Performance.Department.Grades = disclosure.Grades{Good: 1}
	})
	for _, c := range []struct {
		of   yusuan.Reading
		cell judge.Cell
	}{{p.Reading(), judge.Cell{}}, {r, judge.Cell{Table: 10}}} {
		var found []judge.Finding
		for f := range yusuan.Audit(c.of, yusuan.Options{Facts: &d.Facts}).Findings() {
			found = append(found, f)
		}
		require.Len(t, found, 1)
		assert.Equal(t, "P08", found[0].Rule)
		assert.Equal(t, "项目支出绩效自评表：政务网安全维护等专项", found[0].Section)
		assert.Equal(t, c.cell, found[0].Cell)
	}
}

func TestPublishErrors(t *testing.T) {
	for want, change := range map[string]func(*disclosure.Disclosure){
		"disclosure.Facts.Validate: ThreePublic.Guests 0: counts do not fit each other: in 8 groups": func(d *disclosure.Disclosure) { d.Facts.ThreePublic.Guests = 0 },
		`disclosure.Disclosure.Validate: Edition "月球2021": unknown edition`:                          func(d *disclosure.Disclosure) { d.Edition = "月球2021" },
		"budget.Account.Validate: Ledger: no ledger":                                                 func(d *disclosure.Disclosure) { d.Account.Ledger = nil },
	} {
		d := licheng.Disclosure()
		change(&d)
		_, err := yusuan.Publish(d)
		require.Error(t, err)
		assert.Contains(t, strings.Split(err.Error(), "\n"), want)
	}
}

// TestPublishBudget: what a department publishes of its budget comes back as a budget, whatever it is taken for, and nothing is wrong
// with it, by itself and against last year's budget. What the text lacks it says.
func TestPublishBudget(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := disclosure.Disclosure{Kind: tables.Budget, Edition: "上海预算2025", Account: *accountgen.PlanOf(2025).Draw(t, "budget")}
		if rapid.Bool().Draw(t, "has prior") {
			d.Account.Prior = accountgen.PlanOf(2024).Draw(t, "prior")
		}
		p, err := yusuan.Publish(d)
		require.NoError(t, err)
		document := p.Document()
		document.Kind = tables.Final // as who takes every document for an account, in the edition that the place has for these, or not
		document.Edition = rapid.SampledFrom([]string{"", "上海市", "上海2024", "上海预算2025"}).Draw(t, "edition")
		r, err := yusuan.Read(document)
		require.NoError(t, err)
		require.Equal(t, tables.Budget, r.Kind())
		require.Empty(t, slices.Collect(r.Cells().Unread()))
		requireSameFigures(t, p.Set(), r.Set())
		for _, r := range []yusuan.Reading{r, p.Reading()} {
			// But for what the text leaves open, and what classes are planned as 人员经费 or 公用经费, which is drawn.
			report := yusuan.Audit(r, yusuan.Options{Without: []string{"N18", "B06-4"}})
			for f := range report.Findings() {
				require.Fail(t, "a finding", "%s %s", f.Rule, f.Message)
			}
		}
	})
}
