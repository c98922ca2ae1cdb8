package yusuan_test

import (
	"encoding/json"
	"os"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/fiscalcn/yusuan"
	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/budget/disclosure"
	"github.com/fiscalcn/yusuan/budget/judge"
	"github.com/fiscalcn/yusuan/codes"
	"github.com/fiscalcn/yusuan/internal/accountgen"
	"github.com/fiscalcn/yusuan/tables"
)

// province is an edition of a place that the library does not know, read from its file:
// titles, numbers, columns, labels, order and text are like those of no other.
func province(t require.TestingT, file string) tables.Edition {
	data, err := os.ReadFile("tables/testdata/" + file)
	require.NoError(t, err)
	var template tables.Template
	require.NoError(t, json.Unmarshal(data, &template))
	e, err := tables.NewEdition(template)
	require.NoError(t, err)
	return e
}

var kinds = []tables.Kind{tables.Final, tables.Budget}

// TestProvince and TestEditions publish whatever account is drawn, round and lay it out,
// compose its text, print both, and read them back: the tables are equal, nothing is left
// unread, every number of the text is the claim that it was written as, and nothing is
// found wrong. The edition is recognised by its own titles, or said to be unknown.
func TestProvince(t *testing.T) {
	for kind, file := range map[tables.Kind]string{tables.Final: "yunbian2031.json", tables.Budget: "yunbianbudget2031.json"} {
		e := province(t, file)
		require.Equal(t, kind, e.Kind())
		t.Run(e.String(), func(t *testing.T) { rapid.Check(t, func(t *rapid.T) { publishAndRead(t, e, e) }) })
	}
}

// TestEditions does so with every edition of the library, of accounts and of budgets.
func TestEditions(t *testing.T) {
	for _, kind := range kinds {
		for e := range kind.Editions() {
			if e.Text() == nil {
				continue // TestChangedEditions gives it one
			}
			t.Run(e.String(), func(t *testing.T) { rapid.Check(t, func(t *rapid.T) { publishAndRead(t, e) }) })
		}
	}
}

// TestChangedEditions does so with what a place may make of one of them in a file of its own:
// any of its forms in a unit of its own.
func TestChangedEditions(t *testing.T) {
	units := []budget.Unit{budget.Yuan, budget.WanYuan}
	rapid.Check(t, func(t *rapid.T) {
		kind := rapid.SampledFrom(kinds).Draw(t, "kind")
		template := rapid.SampledFrom(slices.Collect(kind.Editions())).Draw(t, "edition").Template()
		template.Name = "某地2031"
		template.Unit = rapid.SampledFrom(units).Draw(t, "unit")
		for i := range template.Forms {
			template.Forms[i].Unit = nil
			if rapid.Bool().Draw(t, "has unit") {
				template.Forms[i].Unit = new(rapid.SampledFrom(units).Draw(t, "own unit"))
			}
		}
		if template.Text == nil {
			template.Text = []tables.TextTemplate{{Heading: "情况说明", Say: "{年}年{部门}收入支出总计{金额 公开01/收入总计}。"}}
		}
		data, err := json.Marshal(template)
		require.NoError(t, err)
		var read tables.Template
		require.NoError(t, json.Unmarshal(data, &read))
		require.Equal(t, template, read)
		e, err := tables.NewEdition(read)
		require.NoError(t, err)
		publishAndRead(t, e, e)
	})
}

func publishAndRead(t *rapid.T, e tables.Edition, own ...tables.Edition) {
	d := drawDisclosure(t, e)
	for _, drop := range []func(){ // facts that are of another account
		func() { d.Facts.ThreePublic = nil }, func() { d.Facts.OperatingCost = nil }, func() { d.Facts = disclosure.Facts{} },
	} {
		if d.Validate(own...) != nil {
			drop()
		}
	}
	p, err := yusuan.Publish(d, own...)
	require.NoError(t, err)
	r, err := yusuan.Read(p.Document(), own...)
	require.NoError(t, err)
	require.Equal(t, e.Kind(), r.Kind())
	require.Empty(t, slices.Collect(r.Cells().Unread()))
	require.Empty(t, slices.Collect(r.Cells().Extra()))
	require.Empty(t, slices.Collect(r.Cells().Other()))
	require.True(t, r.Cells().IsKnownEdition())
	require.True(t, r.Set().Edition() == e)
	require.Equal(t, slices.Collect(e.Forms()), slices.Collect(r.Cells().Forms()))
	for table := range p.Set().Tables() {
		require.Equal(t, e.UnitOf(table.Form()), table.Unit())
		got, ok := r.Set().Table(table.Form())
		require.True(t, ok && got.Equal(table), "%v", table.Form())
	}
	report := yusuan.Audit(r, yusuan.Options{Facts: &d.Facts, Without: []string{
		"N18", "N22", "B06-4", // what is missing, what is less than nothing, and groups of 人员经费 and 公用经费, which may be drawn
		"N12", "N23", "BN07", // facts that are drawn without a look at the money
	}})
	for f := range report.Findings() {
		require.Equal(t, judge.Rounding, f.Verdict, "%v %v %s\n%s", e, f.Rule, f.Message, p.Document().Text)
	}
}

// drawDisclosure draws an account or a budget, what an edition is of, with or without that of
// the year before.
func drawDisclosure(t *rapid.T, e tables.Edition) disclosure.Disclosure {
	d := disclosure.Disclosure{Kind: e.Kind(), Edition: e.String(), Facts: accountgen.Facts(t)}
	hasPrior := rapid.Bool().Draw(t, "has prior")
	if e.Kind() == tables.Budget {
		d.Account = *accountgen.PlanOf(2025).Draw(t, "budget")
		if len(d.Account.Units) > 0 { // the tables tell what is 机关运行经费
			d.Facts.OperatingCost = nil
		}
		if p := d.Facts.Procurement; p != nil {
			p.Reserved = disclosure.Reserved{SmallAndMedium: p.Spent.Goods, SmallAndMicro: p.ToSmallAndMicro}
		}
		if hasPrior {
			d.Account.Prior = accountgen.PlanOf(2024).Draw(t, "prior")
		}
		return d
	}
	d.Account = *accountgen.Clean().Draw(t, "account")
	if hasPrior && d.Account.Header.Year > codes.FirstYear {
		d.Account.Prior = drawBefore(t, &d.Account)
	}
	return d
}

// TestUnknownEdition reads the tables of a place without being told its template: its own
// titles are printed again, not those of another place, and no text is composed.
func TestUnknownEdition(t *testing.T) {
	template := tables.Shanghai2024().Template()
	template.Name = "某省2030"
	template.Forms[1].Title, template.Forms[2].Title = "部门收入决算情况表", "部门支出决算情况表"
	own, err := tables.NewEdition(template)
	require.NoError(t, err)
	d := disclosure.Disclosure{Edition: own.String(), Account: *accountgen.Full(2024), Facts: accountgen.FullFacts()}
	p, err := yusuan.Publish(d, own)
	require.NoError(t, err)
	document := p.Document()
	document.Edition = ""
	r, err := yusuan.Read(document)
	require.NoError(t, err)
	assert.False(t, r.Cells().IsKnownEdition())
	for f := range own.Forms() {
		assert.Equal(t, own.Title(f), r.Set().Edition().Title(f))
	}
	assert.Nil(t, r.Set().Edition().Text())
	data, err := json.Marshal(r.Set())
	require.NoError(t, err)
	var again tables.Set
	require.NoError(t, json.Unmarshal(data, &again))
	assert.Equal(t, "部门收入决算情况表", again.Edition().Title(tables.Form02))
}

// TestRecognisedEditions: without a name, an edition is known by what it prints, but for
// those whose printed tables are the same.
func TestRecognisedEditions(t *testing.T) {
	twins := []string{"河南2022", "内蒙古2022", "江西2022", "中央2023", "贵州2023"} // of 湖南2024, the latest
	for e := range tables.Editions() {
		year, _ := e.Years()
		p, err := yusuan.Publish(disclosure.Disclosure{Edition: e.String(), Account: *accountgen.Full(year), Facts: accountgen.FullFacts()})
		require.NoError(t, err)
		document := p.Document()
		document.Edition = ""
		r, err := yusuan.Read(document)
		require.NoError(t, err)
		want := e.String()
		if slices.Contains(twins, want) {
			want = "湖南2024"
		}
		assert.Equal(t, want, r.Set().Edition().String())
		assert.True(t, r.Cells().IsKnownEdition())
	}
	for e := range tables.Budget.Editions() {
		if e.Text() == nil {
			continue
		}
		p, err := yusuan.Publish(disclosure.Disclosure{Kind: tables.Budget, Edition: e.String(), Account: *accountgen.Planned(2025)})
		require.NoError(t, err)
		document := p.Document()
		document.Edition = ""
		r, err := yusuan.Read(document)
		require.NoError(t, err)
		assert.Equal(t, e, r.Set().Edition())
		assert.True(t, r.Cells().IsKnownEdition())
	}
}
