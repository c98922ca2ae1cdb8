package yusuan_test

import (
	"encoding/json"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/fiscalcn/yusuan"
	"github.com/fiscalcn/yusuan/budget/disclosure"
	"github.com/fiscalcn/yusuan/budget/judge"
	"github.com/fiscalcn/yusuan/codes"
	"github.com/fiscalcn/yusuan/internal/accountgen"
	"github.com/fiscalcn/yusuan/tables"
)

// province is the edition of a place that the library does not know, read from its file:
// titles, numbers, columns, labels, order and text are like those of no other.
func province(t require.TestingT) tables.Edition {
	data, err := os.ReadFile("tables/testdata/yunbian2031.json")
	require.NoError(t, err)
	var template tables.Template
	require.NoError(t, json.Unmarshal(data, &template))
	e, err := tables.NewEdition(template)
	require.NoError(t, err)
	return e
}

// TestProvince and TestEditions publish whatever account is drawn, round and lay it out,
// compose its text, print both, and read them back: the tables are equal, nothing is left
// unread, every number of the text is the claim that it was written as, and nothing is
// found wrong. The edition is recognised by its own titles, or said to be unknown.
func TestProvince(t *testing.T) {
	e := province(t)
	rapid.Check(t, func(t *rapid.T) { publishAndRead(t, e, e) })
}

func TestEditions(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		publishAndRead(t, rapid.SampledFrom(slices.Collect(tables.Editions())).Draw(t, "edition"))
	})
}

func publishAndRead(t *rapid.T, e tables.Edition, own ...tables.Edition) {
	a := accountgen.Clean().Draw(t, "account")
	if rapid.Bool().Draw(t, "has prior") && a.Header.Year > codes.FirstYear {
		a.Prior = accountgen.Prior(t, a)
	}
	d := disclosure.Disclosure{Edition: e.String(), Account: *a, Facts: accountgen.Facts(t)}
	if d.Validate(own...) != nil { // the facts are of another account
		d.Facts = disclosure.Facts{}
	}
	p, err := yusuan.Publish(d, own...)
	require.NoError(t, err)
	r, err := yusuan.Read(p.Document(), own...)
	require.NoError(t, err)
	require.Empty(t, slices.Collect(r.Cells().Unread()))
	require.True(t, r.Cells().IsKnownEdition())
	require.True(t, r.Set().Edition() == e)
	for table := range p.Set().Tables() {
		got, ok := r.Set().Table(table.Form())
		require.True(t, ok && got.Equal(table), "%v", table.Form())
	}
	report := yusuan.Audit(r, yusuan.Options{Facts: &d.Facts, Without: []string{"N18", "N22"}}) // of facts that are missing; see TestRoundTripDrawn
	for f := range report.Findings() {
		// A drawn account may have totals that cancel out and are blank, need not open with what the one before closed with,
		// and may lack the counts of its “三公” (N12): warnings that are right. None is of structure (S) or text (N).
		isDrawn := f.Rule == "N12" || !strings.HasPrefix(f.Rule, "S") && !strings.HasPrefix(f.Rule, "N")
		require.True(t, f.Severity != judge.Error && isDrawn, "%v %v %s\n%s", e, f.Rule, f.Message, p.Document().Text)
	}
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
	twins := map[string]string{"中央2023": "湖南2024"}
	for e := range tables.Editions() {
		p, err := yusuan.Publish(disclosure.Disclosure{Edition: e.String(), Account: *accountgen.Full(2024), Facts: accountgen.FullFacts()})
		require.NoError(t, err)
		document := p.Document()
		document.Edition = ""
		r, err := yusuan.Read(document)
		require.NoError(t, err)
		want := e.String()
		if twin, ok := twins[want]; ok {
			want = twin
		}
		assert.Equal(t, want, r.Set().Edition().String())
		assert.True(t, r.Cells().IsKnownEdition())
	}
}
