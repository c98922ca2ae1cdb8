package tables_test

import (
	"encoding/json"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/internal/accountgen"
	"github.com/fiscalcn/yusuan/tables"
)

// aTemplate is the template of a place that the library does not know: other titles and
// heads, no 公开09, and a form of its own.
func aTemplate() tables.Template {
	t := tables.Shanghai2024().Template()
	t.Name = "某省2030"
	t.Forms[1].Title = "部门收入决算表"
	t.Forms[3].Heads[1] = "收入/决算金额"
	t.Forms[4].Heads = []string{"财政拨款支出/合计", "财政拨款支出/其中/基本支出", "财政拨款支出/其中/项目支出"}
	t.Forms[6].Layout = tables.Listed
	t.Forms[6].Zeros = true
	t.Forms[8] = tables.FormTemplate{
		Form: 11, Title: "财政拨款支出决算功能分类表", NoData: "本表为空。",
		Columns: []tables.Column{tables.Expenditure, tables.Basic, tables.Project},
		Sources: []budget.Source{budget.GeneralAppropriation, budget.ManagedFundAppropriation, budget.StateCapitalAppropriation},
	}
	t.Forms = append(t.Forms, tables.FormTemplate{
		Form: 12, Title: "基金和国资收支表", TotalLast: true,
		Sources: []budget.Source{budget.ManagedFundAppropriation, budget.StateCapitalAppropriation},
		Columns: []tables.Column{
			tables.OpeningBalance, tables.Income, tables.Expenditure, tables.Basic, tables.Project, tables.ClosingBalance,
		},
	})
	t.Classes = t.Classes[:3]
	return t
}

func anEdition(t require.TestingT) tables.Edition {
	e, err := tables.NewEdition(aTemplate())
	require.NoError(t, err)
	return e
}

// TestOwnEdition builds, rounds and lays out an account as a place of the user's own
// prints it.
func TestOwnEdition(t *testing.T) {
	e := anEdition(t)
	assert.True(t, e.IsValid())
	assert.Equal(t, "某省2030", e.String())
	assert.Equal(t, []tables.Form{1, 2, 3, 4, 5, 6, 7, 8, 11, 12}, slices.Collect(e.Forms()))
	s, err := tables.Build(smallAccount(t), e)
	require.NoError(t, err)
	s, err = s.Round(budget.WanYuan, 2)
	require.NoError(t, err)
	_, err = s.Grid(tables.Form09)
	require.ErrorIs(t, err, tables.ErrForm)
	var got []byte
	for f := range e.Forms() {
		g, err := s.Grid(f)
		require.NoError(t, err)
		if f != tables.Form01 && f != tables.Form04 && f != tables.Form06 {
			got = append(g.AppendMarkdown(got, 2), '\n')
		}
	}
	golden(t, "testdata/某省2030.md", got)

	at, err := tables.ParseAddress("公开11/2010301/基本支出")
	require.NoError(t, err)
	assert.Equal(t, "100.33", s.Figure(at).Text(budget.WanYuan))
}

// TestOwnFormsAddUp holds forms of the user's own to what the nine are held to.
func TestOwnFormsAddUp(t *testing.T) {
	e := anEdition(t)
	rapid.Check(t, func(t *rapid.T) {
		s, err := tables.Build(accountgen.Account().Draw(t, "account"), e)
		require.NoError(t, err)
		assertAddsUp(t, s)
		rounded, err := s.RoundControlled(budget.WanYuan, 2)
		require.NoError(t, err)
		assertAddsUp(t, rounded)
	})
}

// TestShippedEditionsAreData takes the editions of the library apart and makes them
// again.
func TestShippedEditionsAreData(t *testing.T) {
	for _, e := range slices.AppendSeq(slices.Collect(tables.Editions()), tables.Budget.Editions()) {
		template := e.Template()
		_, err := tables.NewEdition(template)
		require.EqualError(t, err, "tables.NewEdition "+e.String()+": an edition of the library has this name: no template of an edition")
		template.Name += "（另一）"
		again, err := tables.NewEdition(template)
		require.NoError(t, err)
		assert.False(t, again == e)
		a := smallAccount(t)
		if e.Kind() == tables.Budget {
			a = accountgen.Planned(2025)
		}
		want, err := tables.Build(a, e)
		require.NoError(t, err)
		got, err := tables.Build(a, again)
		require.NoError(t, err)
		for f := range e.Forms() {
			w, err := want.Grid(f)
			require.NoError(t, err)
			g, err := got.Grid(f)
			require.NoError(t, err)
			assert.Equal(t, w, g)
		}
	}
}

// TestBorrowedForms: what an edition prints as another one stands in that as it does here.
func TestBorrowedForms(t *testing.T) {
	named := map[string]tables.Template{}
	for e := range tables.Editions() {
		named[e.String()] = e.Template()
	}
	outlay := []tables.Column{tables.Expenditure, tables.Basic, tables.Project}
	for name, of := range named {
		for _, as := range of.Forms {
			if as.Borrowed == "" || as.Form > tables.Form09 { // a form beyond the nine is like 公开05
				continue
			}
			form := as.Form
			if form == tables.Form08 && slices.Equal(as.Columns, outlay) {
				form = tables.Form09 // of expenditure alone
			}
			forms := named[as.Borrowed].Forms
			i := slices.IndexFunc(forms, func(x tables.FormTemplate) bool { return x.Form == form })
			want := forms[i]
			want.Form, want.Title, want.Label, want.Attested, want.Borrowed = as.Form, as.Title, as.Label, as.Attested, as.Borrowed
			want.NoData, want.Notes = as.NoData, as.Notes // wordings are the library's own
			assert.Equal(t, want, as, "%s %v", name, as.Form)
			assert.Empty(t, forms[i].Borrowed, "%s %v", name, as.Form)
		}
		if of.TextBorrowed != "" {
			assert.Empty(t, named[of.TextBorrowed].TextBorrowed, name)
			assert.NotEmpty(t, named[of.TextBorrowed].Text, name)
		}
	}
}

// unlike is the template of a place whose titles, numbers, heads, labels and order are like
// those of no other, read from its file.
func unlike(t require.TestingT) tables.Template {
	data, err := os.ReadFile("testdata/yunbian2031.json")
	require.NoError(t, err)
	var template tables.Template
	require.NoError(t, json.Unmarshal(data, &template))
	return template
}

// TestUnlikeEdition prints it, for eyes to read, and holds it to what the nine are held to.
func TestUnlikeEdition(t *testing.T) {
	e, err := tables.NewEdition(unlike(t))
	require.NoError(t, err)
	assert.Equal(t, "附表3", e.Label(tables.Form07))
	assert.Equal(t, budget.Yuan, e.Unit())
	s, err := tables.Build(smallAccount(t), e)
	require.NoError(t, err)
	s, err = s.Round(e.Unit(), 2)
	require.NoError(t, err)
	var got []byte
	for table := range s.Tables() {
		g, err := s.Grid(table.Form())
		require.NoError(t, err)
		got = append(g.AppendMarkdown(got, 2), '\n')
	}
	golden(t, "testdata/云边省2031.md", got)
	rapid.Check(t, func(t *rapid.T) {
		s, err := tables.Build(accountgen.Account().Draw(t, "account"), e)
		require.NoError(t, err)
		assertAddsUp(t, s)
		rounded, err := s.RoundControlled(budget.WanYuan, 2)
		require.NoError(t, err)
		assertAddsUp(t, rounded)
	})
}

// TestLayoutsOf07 prints the lines of 公开07 in every arrangement: each figure stands there
// once, and the records show where.
func TestLayoutsOf07(t *testing.T) {
	for layout, want := range map[tables.Layout][]string{
		tables.Listed:    {"项目", "合计", "1.因公出国（境）费", "2.公务用车购置及运行维护费", "其中：（1）公务用车购置费", "（2）公务用车运行维护费", "3.公务接待费"},
		tables.ByLine:    {"合计", "", "预算数", "5.50"},
		tables.ByMeasure: {"预算数", "合计", "", "5.50"},
		tables.InRows:    {"项目", "", "预算数", "决算数"},
	} {
		template := tables.Shanghai2024().Template()
		template.Name, template.Forms[6].Layout = "某省2030", layout
		e, err := tables.NewEdition(template)
		require.NoError(t, err)
		s, err := tables.Build(smallAccount(t), e)
		require.NoError(t, err)
		s, err = s.Round(budget.WanYuan, 2)
		require.NoError(t, err)
		g, err := s.Grid(tables.Form07)
		require.NoError(t, err)
		var first, numbers []string
		for _, row := range g.Cells() {
			label := ""
			if row[0] != nil {
				label = *row[0]
			}
			first = append(first, label)
			for _, cell := range row {
				if cell != nil && strings.Contains(*cell, ".") && strings.Trim(*cell, "0123456789.,") == "" {
					numbers = append(numbers, *cell)
				}
			}
		}
		assert.Equal(t, want, first, layout)
		slices.Sort(numbers)
		assert.Equal(t, []string{"0.32", "0.50", "10.00", "12.82", "2.50", "4.57", "5.00", "5.00", "5.43", "5.50"}, numbers, layout)
	}
}

func TestNewEditionErrors(t *testing.T) {
	for _, c := range []struct {
		spoil func(*tables.Template)
		want  string
	}{
		{func(t *tables.Template) { t.Name = "" }, "tables.NewEdition: no name"},
		{func(t *tables.Template) { t.Forms[0].Form = 0 }, "tables.NewEdition 某省2030: Form(0): no form"},
		{func(t *tables.Template) { t.Forms[9].Form = 21 }, "tables.NewEdition 某省2030: Form(21): no form"},
		{func(t *tables.Template) { t.Forms[1].Form = 1 }, "tables.NewEdition 某省2030: 公开01: there twice"},
		{func(t *tables.Template) { t.Forms[2].Title = "" }, "tables.NewEdition 某省2030: 公开03: no title"},
		{func(t *tables.Template) { t.Forms[0].Heads = nil }, "tables.NewEdition 某省2030: 公开01: other than one head for each column"},
		{func(t *tables.Template) { t.Forms[0].Columns = []tables.Column{tables.Actual} }, "tables.NewEdition 某省2030: 公开01: columns that the form cannot have"},
		{func(t *tables.Template) { t.Forms[3].Heads = t.Forms[3].Heads[1:] }, "tables.NewEdition 某省2030: 公开04: other than one head for each column"},
		{func(t *tables.Template) { t.Forms[4].Heads = t.Forms[4].Heads[1:] }, "tables.NewEdition 某省2030: 公开05: other than one head for each column"},
		{func(t *tables.Template) { t.Forms[4].Columns = []tables.Column{tables.Income} }, "tables.NewEdition 某省2030: 公开05: columns that the form cannot have"},
		{func(t *tables.Template) { t.Forms[5].Heads = t.Forms[5].Heads[:4] }, "tables.NewEdition 某省2030: 公开06: other than one head for each column"},
		{func(t *tables.Template) { t.Forms[5].Columns = []tables.Column{tables.Actual} }, "tables.NewEdition 某省2030: 公开06: columns that the form cannot have"},
		{func(t *tables.Template) { t.Forms[6].Columns = []tables.Column{tables.Income} }, "tables.NewEdition 某省2030: 公开07: columns that the form cannot have"},
		{func(t *tables.Template) { t.Forms[6].Heads = []string{"决算数"} }, "tables.NewEdition 某省2030: 公开07: other than one head for each column"},
		{func(t *tables.Template) { t.Forms[8].Columns = nil }, "tables.NewEdition 某省2030: 公开11: columns that the form cannot have"},
		{func(t *tables.Template) { t.Forms[8].Columns = []tables.Column{tables.Basic, tables.Project} }, "tables.NewEdition 某省2030: 公开11: columns that the form cannot have"},
		{func(t *tables.Template) { t.Forms[9].Sources = nil }, "tables.NewEdition 某省2030: 公开12: balances of money that carries them over undivided"},
		{func(t *tables.Template) { t.Forms = nil }, "tables.NewEdition 某省2030: no forms"},
		{func(t *tables.Template) { t.Unit = 9 }, "tables.NewEdition 某省2030: Unit(9)"},
		{func(t *tables.Template) { t.OwnerWord = "谁的" }, `tables.NewEdition 某省2030: ownerWord "谁的": want 部门, 单位, 编制部门 or 编制单位`},
		{func(t *tables.Template) { t.From, t.To = 2021, 2020 }, "tables.NewEdition 某省2030: from 2021 to 2020: want years in order"},
		{func(t *tables.Template) { t.UnitWord = "计价" }, `tables.NewEdition 某省2030: unitWord "计价": want 单位 or 金额单位`},
		{func(t *tables.Template) { t.Classes[1] = 2010301 }, "tables.NewEdition 某省2030: classes[1]: 2010301 is no class"},
		{func(t *tables.Template) { t.Classes[2] = t.Classes[0] }, "tables.NewEdition 某省2030: classes[2]: 201 is not above the one before it"},
		{func(t *tables.Template) { t.Economic[0] = 30101 }, "tables.NewEdition 某省2030: economic[0]: 30101 is no class"},
		{func(t *tables.Template) { t.EconomicOmitted[0] = 301 }, "tables.NewEdition 某省2030: economicOmitted[0]: Code(301) is no section"},
		{func(t *tables.Template) { t.Forms[2].Title = "支出情况" }, "tables.NewEdition 某省2030: 公开03: 支出情况 is no title of a 表"},
		{func(t *tables.Template) { t.Forms[2].Title = t.Forms[1].Title }, "tables.NewEdition 某省2030: 公开03: the title of another form"},
		{func(t *tables.Template) { t.Forms[2].Heads[1] = "支出//基本" }, "tables.NewEdition 某省2030: 公开03: heads[1]: an empty head"},
		{func(t *tables.Template) { t.Forms[2].Heads[1] = t.Forms[2].Heads[0] + "/其中" }, "tables.NewEdition 某省2030: 公开03: heads[1]: 本年支出合计/其中 is the same as another or above it"},
		{func(t *tables.Template) { t.Forms[2].Keys = []string{"科目"} }, "tables.NewEdition 某省2030: 公开03: other than one key for each column of labels"},
		{func(t *tables.Template) { t.Forms[2].Keys = []string{"科目//编码", "科目/名称"} }, "tables.NewEdition 某省2030: 公开03: other than one key for each column of labels"},
		{func(t *tables.Template) { t.Forms[6].Keys = []string{"项目", "", "行次"} }, "tables.NewEdition 某省2030: 公开07: other than one key for each column of labels"},
		{func(t *tables.Template) { t.Forms[6].Layout, t.Forms[6].Keys = tables.InRows, []string{"项目"} }, "tables.NewEdition 某省2030: 公开07: keys that the form cannot have"},
		{func(t *tables.Template) { t.Forms[5].Keys = []string{"科目"} }, "tables.NewEdition 某省2030: 公开06: keys that the form cannot have"},
		{func(t *tables.Template) { t.Forms[2].Lines = []tables.LineTemplate{{Line: tables.Opening}} }, "tables.NewEdition 某省2030: 公开03: line 年初结转和结余 that the form cannot have"},
		{func(t *tables.Template) {
			t.Forms[3].Lines = []tables.LineTemplate{{Line: tables.IncomeGeneral}, {Line: tables.IncomeManagedFund}}
		}, "tables.NewEdition 某省2030: 公开04: no line 国有资本经营预算财政拨款收入"},
		{func(t *tables.Template) {
			t.Forms[3].Lines = []tables.LineTemplate{{Line: tables.IncomeGeneral}, {Line: tables.IncomeGeneral}}
		}, "tables.NewEdition 某省2030: 公开04: line 一般公共预算财政拨款收入 twice"},
		{func(t *tables.Template) {
			t.Forms[3].Sums = []tables.SumTemplate{{Outlay: tables.LineTemplate{Line: tables.IncomeTotal}}}
		}, "tables.NewEdition 某省2030: 公开04: line 本年收入合计 on the wrong side"},
		{func(t *tables.Template) { t.Forms[2].Sums = []tables.SumTemplate{{}} }, "tables.NewEdition 某省2030: 公开03: sums that the form cannot have"},
		{func(t *tables.Template) { t.Forms[0].Ordinal = "A." }, `tables.NewEdition 某省2030: 公开01: ordinal "A." that the form cannot have`},
		{func(t *tables.Template) { t.Forms[6].Layout, t.Forms[6].Lines = tables.ByLine, reversed07() }, "tables.NewEdition 某省2030: 公开07: lines side by side in another order"},
		{func(t *tables.Template) { t.Forms[6].Lines = reversed07(); t.Forms[6].Lines[0].Label = "1、接待" }, `tables.NewEdition 某省2030: 公开07: line 公务接待费: "1、接待" has an ordinal, or stands behind other than one`},
		{func(t *tables.Template) {
			t.Forms[6].Lines = reversed07()
			t.Forms[6].Lines[0].Label, t.Forms[6].Lines[1].Label = "接待", "接待"
		}, "tables.NewEdition 某省2030: 公开07: lines 公务接待费 and 公务用车运行维护费 have one label"},
		{func(t *tables.Template) { t.Forms[5].Layout = tables.ByLine }, "tables.NewEdition 某省2030: 公开06: layout 逐项并列 that the form cannot have"},
		{func(t *tables.Template) { t.Forms[4].Total = true }, "tables.NewEdition 某省2030: 公开05: blocks that the form cannot have"},
		{func(t *tables.Template) { t.Forms[5].Blocks = []tables.BlockTemplate{{Columns: 3}} }, "tables.NewEdition 某省2030: 公开06: blocks: no 301, which the edition always prints"},
		{func(t *tables.Template) {
			t.Forms[5].Blocks = []tables.BlockTemplate{{Classes: t.Economic, Columns: 1}}
		}, "tables.NewEdition 某省2030: 公开06: other than one head for each column"},
		{func(t *tables.Template) { t.Forms[5].Blocks = []tables.BlockTemplate{{Columns: 0}} }, "tables.NewEdition 某省2030: 公开06: blocks[0]: 0 columns"},
		{func(t *tables.Template) { t.Forms[7].NoData = "{谁}没有" }, `tables.NewEdition 某省2030: 公开08: note "{谁}没有": want words, and {部门}, {年} and {单位} alone as slots`},
	} {
		template := aTemplate()
		c.spoil(&template)
		_, err := tables.NewEdition(template)
		require.ErrorIs(t, err, tables.ErrTemplate)
		assert.EqualError(t, err, c.want+": no template of an edition")
	}
}

// reversed07 are the lines of 公开07 from the last to the first.
func reversed07() []tables.LineTemplate {
	var lines []tables.LineTemplate
	for _, l := range []tables.Line{tables.Reception, tables.VehicleOperation, tables.VehiclePurchase, tables.Vehicles, tables.Abroad, tables.Total} {
		lines = append(lines, tables.LineTemplate{Line: l})
	}
	return lines
}

// TestNewEditionTellsAll joins all that is wrong with a template.
func TestNewEditionTellsAll(t *testing.T) {
	template := aTemplate()
	template.Name, template.Forms[1].Title, template.Forms[8].Columns = "", "", nil
	_, err := tables.NewEdition(template)
	require.EqualError(t, err, "tables.NewEdition: no name: no template of an edition\n"+
		"tables.NewEdition: 公开02: no title: no template of an edition\n"+
		"tables.NewEdition: 公开11: columns that the form cannot have: no template of an edition")
}

// TestTemplateJSON: a template comes back from its JSON form, and the files of the editions
// of the library are such forms.
func TestTemplateJSON(t *testing.T) {
	templates := []tables.Template{{}, aTemplate(), unlike(t)}
	for _, e := range slices.AppendSeq(slices.Collect(tables.Editions()), tables.Budget.Editions()) {
		templates = append(templates, e.Template())
	}
	for _, want := range templates {
		data, err := json.Marshal(want)
		require.NoError(t, err)
		if want.Forms == nil {
			data = []byte(`{"name": "", "unit": "元", "forms": []}`)
			want.Forms = []tables.FormTemplate{}
		}
		var got tables.Template
		require.NoError(t, json.Unmarshal(data, &got))
		assert.Equal(t, want, got)
	}
}

func TestTemplateJSONErrors(t *testing.T) {
	const no = "no template of an edition: "
	form := func(more string) string {
		return `{"name": "x", "unit": "元", "forms": [{"form": "公开06", "title": "x", ` + more + `}]}`
	}
	deep := strings.Repeat(`[{"parts": `, 17) + `[]` + strings.Repeat(`}]`, 17)
	for text, want := range map[string]string{
		`[]`:                                 no + "want an object, found an array",
		`{"forms": []}`:                      "name: " + no + "missing",
		`{"nam": "x", "forms": []}`:          "nam: " + no + "unknown field",
		`{"name": "x", "forms": [], "x": 1}`: "x: " + no + "unknown field",
		`{"name": "x", "name": "y"}`:         "name: " + no + "there twice",
		`{"name": 1}`:                        "name: " + no + "want a string, found a number",
		`{"name": null}`:                     "name: " + no + "want a string, found null",
		"{\"name\": \"\xff\"}":               "no template of an edition",
		`{"name": "x", "unit": "元", "forms": {}}`:                 "forms: " + no + "want an array, found an object",
		`{"name": "x", "unit": "元", "forms": [{"form": 1}]}`:      "forms[0].form: " + no + "want a string, found a number",
		`{"name": "x", "unit": "元", "forms": [{"form": "公开01"}]}`: "forms[0].title: " + no + "missing",
		`{"name": "x", "unit": "元", "forms": [{"form": "公开99"}]}`: `forms[0].form: tables.Form.UnmarshalText "公开99": unknown form`,
		form(`"lines": [{"line": "年末"}]`):                         `forms[0].lines[0].line: tables.Line.UnmarshalText "年末": unknown name`,
		form(`"blocks": [{"classes": ["x"], "columns": 1}]`):      `forms[0].blocks[0].classes[0]: economic.UnmarshalText "x": want 3 or 5 digits, found 'x' at byte 0`,
		form(`"blocks": [{"classes": [], "columns": "1"}]`):       "forms[0].blocks[0].columns: " + no + "want a number, found a string",
		form(`"total": "x"`): "forms[0].total: " + no + "want a boolean, found a string",
		`{"name": "x", "unit": "元", "forms": [], "text": ` + deep + `}`: "text: " + no + "nested more than 16 deep",
	} {
		template := aTemplate()
		err := json.Unmarshal([]byte(text), &template)
		require.EqualError(t, err, "tables.Template.UnmarshalJSON: "+want, text)
		assert.Equal(t, aTemplate(), template, "it keeps its value")
	}
}

// TestTemplateSchema holds the files to the schema, and the schema against what a template
// does not have.
func TestTemplateSchema(t *testing.T) {
	var schema map[string]any
	require.NoError(t, json.Unmarshal(tables.TemplateSchema(), &schema))
	files, err := filepath.Glob("editions/*20??.json")
	require.NoError(t, err)
	for _, file := range append(files, "testdata/yunbian2031.json") {
		data, err := os.ReadFile(file)
		require.NoError(t, err)
		var value any
		require.NoError(t, json.Unmarshal(data, &value))
		assert.Empty(t, violations(schema, schema, value, ""), file)
	}
	for text, want := range map[string]string{
		`{"name": "x", "unit": "元"}`:                                            "/forms missing",
		`{"name": "x", "unit": "元", "forms": [], "x": 1}`:                       "/x unknown",
		`{"name": "x", "unit": "元", "forms": [{"form": "公开21", "title": "x"}]}`: "/forms/0/form is none of its names",
		`{"name": "x", "unit": "元", "forms": [], "classes": ["301"]}`:           "/classes/0 does not match",
		`{"name": 1, "unit": "元", "forms": []}`:                                 "/name is no string",
	} {
		var value any
		require.NoError(t, json.Unmarshal([]byte(text), &value))
		assert.Equal(t, []string{want}, violations(schema, schema, value, ""), text)
	}
}

// violations returns where a JSON value is not as a schema says, as far as that goes that
// templates have.
func violations(root, schema map[string]any, value any, at string) []string {
	if ref, ok := schema["$ref"].(string); ok {
		schema = member(member(root, "$defs"), strings.TrimPrefix(ref, "#/$defs/"))
	}
	if names, ok := schema["enum"].([]any); ok {
		if slices.Contains(names, value) {
			return nil
		}
		return []string{at + " is none of its names"}
	}
	var found []string
	ok := false
	switch schema["type"] {
	case "object":
		var object map[string]any
		object, ok = value.(map[string]any)
		for name, part := range object {
			if of := member(member(schema, "properties"), name); of != nil {
				found = append(found, violations(root, of, part, at+"/"+name)...)
			} else {
				found = append(found, at+"/"+name+" unknown")
			}
		}
		required, _ := schema["required"].([]any)
		for _, name := range required {
			if _, there := object[fmt.Sprint(name)]; !there {
				found = append(found, fmt.Sprintf("%s/%v missing", at, name))
			}
		}
	case "array":
		var array []any
		array, ok = value.([]any)
		for i, part := range array {
			found = append(found, violations(root, member(schema, "items"), part, at+"/"+strconv.Itoa(i))...)
		}
	case "string":
		var text string
		text, ok = value.(string)
		if pattern, has := schema["pattern"].(string); has && !regexp.MustCompile(pattern).MatchString(text) {
			found = append(found, at+" does not match")
		}
	case "boolean":
		_, ok = value.(bool)
	case "integer":
		var number float64
		number, ok = value.(float64)
		ok = ok && number == math.Trunc(number)
	}
	if !ok {
		found = append(found, fmt.Sprintf("%s is no %v", at, schema["type"]))
	}
	return found
}

// member returns an object that is a member of another, nil if there is none.
func member(of map[string]any, name string) map[string]any {
	object, _ := of[name].(map[string]any)
	return object
}

// TestSetOfOwnEditionJSON: a set brings the template of an edition that the library does not
// have.
func TestSetOfOwnEditionJSON(t *testing.T) {
	e, err := tables.NewEdition(unlike(t))
	require.NoError(t, err)
	s, err := tables.Build(smallAccount(t), e)
	require.NoError(t, err)
	data, err := json.Marshal(s)
	require.NoError(t, err)
	var got tables.Set
	require.NoError(t, json.Unmarshal(data, &got))
	assert.Equal(t, e.Template(), got.Edition().Template())
	for table := range s.Tables() {
		want, err := s.Grid(table.Form())
		require.NoError(t, err)
		g, err := got.Grid(table.Form())
		require.NoError(t, err)
		assert.Equal(t, want, g)
	}
	require.ErrorContains(t, json.Unmarshal([]byte(strings.Replace(string(data), `"title":"年度花费一览表"`, `"title":""`, 1)), &got), "公开03: no title")
	require.ErrorIs(t, json.Unmarshal([]byte(strings.Replace(string(data), `"edition":"云边省2031"`, `"edition":"云边省2032"`, 1)), &got), tables.ErrEdition)
}

// TestTemplatesAreCopies changes what an edition was made of, and what it shows.
func TestTemplatesAreCopies(t *testing.T) {
	template := aTemplate()
	e, err := tables.NewEdition(template)
	require.NoError(t, err)
	template.Forms[0].Title, template.Forms[8].Columns[0] = "", tables.Income
	shown := e.Template()
	shown.Forms[1].Title, shown.Classes[0] = "", 0
	assert.Equal(t, aTemplate(), e.Template())
	assert.Equal(t, tables.Template{}, tables.Edition{}.Template())
}
