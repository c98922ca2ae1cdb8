package tables_test

import (
	"encoding/json"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/codes"
	"github.com/fiscalcn/yusuan/economic"
	"github.com/fiscalcn/yusuan/internal/steady"
	"github.com/fiscalcn/yusuan/tables"
)

func TestForms(t *testing.T) {
	forms := slices.Collect(tables.Forms())
	require.Len(t, forms, 9)
	for i, f := range forms {
		assert.Equal(t, tables.Form(i+1), f)
		assert.True(t, f.IsValid())
		parsed, err := tables.ParseForm(f.String())
		require.NoError(t, err)
		assert.Equal(t, f, parsed)
	}
	assert.Equal(t, "公开03", tables.Form03.String())
	for _, f := range []tables.Form{0, 21, 255} {
		assert.False(t, f.IsValid())
	}
	assert.Equal(t, "Form(21)", tables.Form(21).String())
	for _, s := range []string{"", "公开21", "公开010", "公开3", "03", "公开 03"} {
		_, err := tables.ParseForm(s)
		require.ErrorIs(t, err, tables.ErrForm, "%q", s)
	}
	_, err := tables.ParseForm("公开21")
	require.EqualError(t, err, `tables.ParseForm "公开21": unknown form`)
	_, err = tables.Form(0).MarshalText()
	require.EqualError(t, err, "tables.Form.MarshalText 0: unknown form")
}

func TestEditions(t *testing.T) {
	editions := slices.Collect(tables.Editions())
	assert.Equal(t, []tables.Edition{
		tables.Shaanxi2020(), tables.Fujian2021(), tables.Guangdong2021(), tables.Beijing2022(), tables.Jiangsu2022(), tables.Henan2022(), tables.Tianjin2022(),
		tables.NeiMenggu2022(), tables.Jiangxi2022(), tables.Central2023(), tables.Zhejiang2023(), tables.Guizhou2023(), tables.Ningxia2023(),
		tables.Shanghai2024(), tables.Sichuan2024(), tables.Hunan2024(),
	}, editions)
	for _, e := range editions {
		parsed, err := tables.ParseEdition(e.String())
		require.NoError(t, err)
		assert.Equal(t, e, parsed)
		forms := slices.Sorted(e.Forms())
		if e != tables.Jiangsu2022() { // whose 公开07 has 会议费 and 培训费
			assert.Equal(t, slices.Collect(tables.Forms()), forms[:9])
		}
		assert.Empty(t, e.Title(0))
	}
	budgets := slices.Collect(tables.Budget.Editions())
	assert.Equal(t, []tables.Edition{tables.SichuanBudget2024(), tables.ShanghaiBudget2025(), tables.HebeiBudget2025()}, budgets)
	for _, e := range budgets {
		parsed, err := tables.ParseEdition(e.String())
		require.NoError(t, err)
		assert.Equal(t, e, parsed)
		assert.Equal(t, tables.Budget, e.Kind())
		assert.Equal(t, map[string]string{"四川预算2024": "公开表1"}[e.String()], e.Label(tables.Form01), "budgets print no number, but where their edition does")
	}
	assert.Equal(t, "一般公共预算财政拨款“三公”经费支出决算表", tables.Fujian2021().Title(tables.Form07))
	assert.Equal(t, "财政拨款“三公”经费支出决算表", tables.Shanghai2024().Title(tables.Form07))
	assert.Empty(t, tables.Edition{}.Title(tables.Form01))
	assert.Equal(t, "Edition(0)", tables.Edition{}.String())
	_, err := tables.ParseEdition("福建2020")
	require.EqualError(t, err, `tables.ParseEdition "福建2020": unknown edition`)
	require.ErrorIs(t, err, tables.ErrEdition)
	_, err = tables.Edition{}.MarshalText()
	require.EqualError(t, err, "tables.Edition.MarshalText 0: unknown edition")
}

func TestNamesMarshal(t *testing.T) {
	type names struct {
		Form    tables.Form
		Edition tables.Edition
		Address tables.Address
	}
	in := names{tables.Form06, tables.Shanghai2024(), tables.Address{
		Form: tables.Form06, Row: tables.EconomicRow(30217), Column: tables.Actual,
	}}
	text, err := json.Marshal(in)
	require.NoError(t, err)
	assert.JSONEq(t, `{"Form":"公开06","Edition":"上海2024","Address":"公开06/30217/决算数"}`, string(text))
	var out names
	require.NoError(t, json.Unmarshal(text, &out))
	assert.Equal(t, in, out)

	assert.EqualError(t, json.Unmarshal([]byte(`{"Form":"x"}`), &out), `tables.Form.UnmarshalText "x": unknown form`)
	assert.EqualError(t, json.Unmarshal([]byte(`{"Edition":"x"}`), &out), `tables.ParseEdition "x": unknown edition`)
	assert.EqualError(t, json.Unmarshal([]byte(`{"Address":"x"}`), &out),
		`tables.Address.UnmarshalText "x": no such figure: tables.ParseForm "x": unknown form`)
	assert.Equal(t, in, out, "a failed reading changes nothing")
}

func TestRowKeys(t *testing.T) {
	line, code, section := tables.LineRow(tables.Total), tables.FunctionalRow(2010000), tables.EconomicRow(30100)
	assert.Equal(t, tables.Total, line.Line())
	assert.Zero(t, line.Functional())
	assert.Zero(t, line.Economic())
	assert.Equal(t, codes.Code(2010000), code.Functional())
	assert.Zero(t, code.Line())
	assert.Equal(t, economic.Code(30100), section.Economic())
	assert.Zero(t, section.Functional())
	assert.Equal(t, "合计 201 301", line.String()+" "+code.String()+" "+section.String())
	assert.Equal(t, "RowKey(0)", tables.RowKey{}.String())
	assert.True(t, slices.IsSortedFunc([]tables.RowKey{{}, line, code, tables.FunctionalRow(2010100), section},
		tables.RowKey.Compare))
	assert.Equal(t, "Line(99) Column(99)", tables.Line(99).String()+" "+tables.Column(99).String())
	assert.False(t, tables.Line(0).IsValid() || tables.Line(99).IsValid())
	assert.False(t, tables.Column(0).IsValid() || tables.Column(99).IsValid())
}

func TestIncomeLine(t *testing.T) {
	for s := range budget.Sources() {
		assert.Equal(t, s.String(), tables.IncomeLine(s).String())
	}
	assert.Zero(t, tables.IncomeLine(0))
	assert.Zero(t, tables.IncomeLine(200))
}

func TestParseAddress(t *testing.T) {
	for _, c := range []struct{ text, err string }{
		{"", `tables.ParseAddress "": want form/row/column: no such figure`},
		{"公开03/201", `tables.ParseAddress "公开03/201": want form/row/column: no such figure`},
		{"公开03/201/基本支出/", `tables.ParseAddress "公开03/201/基本支出/": want form/row/column: no such figure`},
		{"公开30/201/基本支出", `tables.ParseAddress "公开30/201/基本支出": no such figure: tables.ParseForm "公开30": unknown form`},
		{"公开03/201/基本", `tables.ParseAddress "公开03/201/基本": column "基本": no such figure`},
		{"公开03/小计/基本支出", `tables.ParseAddress "公开03/小计/基本支出": row "小计": no such figure: codes.Parse "小计": want 3, 5 or 7 digits, found '小' at byte 0`},
		{"公开06/2010101/决算数", `tables.ParseAddress "公开06/2010101/决算数": row "2010101": no such figure: economic.Parse "2010101": want 3 or 5 digits, found 7`},
	} {
		_, err := tables.ParseAddress(c.text)
		assert.ErrorIs(t, err, tables.ErrAddress, "%q", c.text)
		assert.EqualError(t, err, c.err)
	}
}

// TestEveryAddressParses reads back the address of every figure that tables have.
func TestEveryAddressParses(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := drawSet(t)
		var last tables.Address
		for table := range s.Tables() {
			for at := range table.Figures() {
				parsed, err := tables.ParseAddress(at.String())
				require.NoError(t, err)
				assert.Equal(t, at, parsed)
				assert.NotZero(t, at.Compare(last))
				assert.Equal(t, -at.Compare(last), last.Compare(at))
				assert.True(t, s.Has(at))
				last = at
			}
		}
	})
}

func FuzzParseAddress(tf *testing.F) {
	f := steady.Fuzz(tf)
	for _, s := range []string{"公开03/2011301/基本支出", "公开06/30217/决算数", "公开01/收入总计/决算数", "公开04/合计/合计", "//", "公开06/ /预算数"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		a, err := tables.ParseAddress(s)
		if err != nil {
			assert.ErrorIs(t, err, tables.ErrAddress)
			return
		}
		assert.Equal(t, s, a.String())
	})
}
