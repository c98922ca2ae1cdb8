package yusuan_test

import (
	"encoding/json"
	"math"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/fiscalcn/yusuan"
	"github.com/fiscalcn/yusuan/budget/disclosure"
	"github.com/fiscalcn/yusuan/codes"
	"github.com/fiscalcn/yusuan/tables"
	"github.com/fiscalcn/yusuan/tables/reading"
)

func TestDocument(t *testing.T) {
	var got yusuan.Document
	err := got.UnmarshalJSON([]byte("\ufeff \n" + `{
		"department": "示例局", "year": 2021, "kind": "final", "edition": "上海市 2024", "source": [[{"rows": 1}]],
		"tables": [
			{"page": 7, "form": "公开05", "title": "<表>", "unit": "元", "rows": [["a\nb", null, "", 4.0, -1e3, 2011301], []], "Rows": 1},
			{"page": null, "form": null, "rows": null},
			{}
		],
		"text": "第一部分\u3000概况"
	}` + "\n"))
	require.NoError(t, err)
	text := func(s string) *string { return &s }
	assert.Equal(t, yusuan.Document{
		Department: "示例局", Year: 2021, Edition: "上海市 2024", Text: "第一部分　概况",
		Tables: []reading.Sheet{
			{Page: 7, Form: "公开05", Title: "<表>", Unit: "元", Rows: [][]*string{
				{text("a\nb"), nil, text(""), text("4.0"), text("-1e3"), text("2011301")}, {},
			}},
			{},
			{},
		},
	}, got)

	got = yusuan.Document{Year: 1} // and nothing of it stays
	err = json.Unmarshal([]byte(`{"text": "", "department": null, "year": null, "kind": null, "edition": null, "prior": null}`), &got)
	require.NoError(t, err)
	assert.Equal(t, yusuan.Document{}, got)
}

// TestDocumentErrors says in full what is said of JSON that is no document.
func TestDocumentErrors(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"", "invalid JSON after 0 bytes (line 1): unexpected end of JSON input"},
		{"{\n  \"year\": 2021,\n  \"text\": x}", "invalid JSON after 29 bytes (line 3): invalid character 'x' looking for beginning of value"},
		{"{\"tables\": []\n\n", "invalid JSON after 15 bytes (line 2): unexpected end of JSON input"},
		{`{"tables": []} {}`, "invalid JSON after 16 bytes (line 1): invalid character '{' after top-level value"},
		{"{\"text\": \"\n\xd6\xd0\xce\xc4\"}", "not UTF-8 after 12 bytes (line 2)"},
		{"\xff\xfe{\x00}\x00", "not UTF-8 after 1 bytes (line 1)"},
		{`{"x": ` + strings.Repeat("[", 9_998), "invalid JSON after 10004 bytes (line 1): unexpected end of JSON input"},
		{`[]`, "want an object, found an array"},
		{`null`, "want an object, found null"},
		{`"text"`, "want an object, found a string"},
		{`{}`, `the document has neither "tables" nor "text"`},
		{`{"tables": null, "text": null}`, `the document has neither "tables" nor "text"`},
		{`{"Tables": [], "TEXT": ""}`, `the document has neither "tables" nor "text"`},
		{`{"tables": {}}`, "tables: want an array, found an object"},
		{`{"text": ["a"]}`, "text: want a string, found an array"},
		{`{"text": "", "department": 7}`, "department: want a string, found 7"},
		{`{"text": "", "year": "2021"}`, "year: want a whole number, found a string"},
		{`{"text": "", "year": 2021.5}`, "year: want a whole number, found 2021.5"},
		{`{"text": "", "year": 20210000000000000000000000000000000000000}`, "year: want a whole number, found 20210000000000000000000000000000"},
		{`{"text": "", "kind": "draft"}`, `kind: want "final" or "budget", found "draft"`},
		{`{"text": "", "kind": true}`, `kind: want a string, found true`},
		{`{"text": "", "edition": 2021}`, `edition: want a string, found 2021`},
		{`{"text": "", "text": ""}`, "text: stands there twice"},
		{`{"tables": [null]}`, "tables[0]: want an object, found null"},
		{`{"tables": [{}, []]}`, "tables[1]: want an object, found an array"},
		{`{"tables": [{"page": "5"}]}`, "tables[0].page: want a whole number, found a string"},
		{`{"tables": [{"places": 2.5}]}`, "tables[0].places: want a whole number, found 2.5"},
		{`{"tables": [{"form": 1}]}`, "tables[0].form: want a string, found 1"},
		{`{"tables": [{"title": false}]}`, "tables[0].title: want a string, found false"},
		{`{"tables": [{"unit": {}}]}`, "tables[0].unit: want a string, found an object"},
		{`{"tables": [{"rows": "a"}]}`, "tables[0].rows: want an array, found a string"},
		{`{"tables": [{"rows": []}, {"rows": [[], null]}]}`, "tables[1].rows[1]: want an array, found null"},
		{`{"tables": [{}, {}, {}, {"rows": [[], [], ["", {"text": "1.00"}]]}]}`, "tables[3].rows[2][1]: want a string, a number or null, found an object"},
		{`{"tables": [{"rows": [[null, 1, true]]}]}`, "tables[0].rows[0][2]: want a string, a number or null, found true"},
		{`{"tables": [{"rows": [], "rows": []}]}`, "tables[0].rows: stands there twice"},
		{`{"text": "", "prior": []}`, "prior: want an object, found an array"},
		{`{"text": "", "prior": {"kind": "", "text": ""}}`, `prior.kind: want "final" or "budget", found ""`},
		{`{"text": "", "initial": {"kind": "7", "text": ""}}`, `initial.kind: want "budget" or "final", found "7"`},
		{`{"text": "", "initial": {"year": 2021}}`, `initial: the document has neither "tables" nor "text"`},
		{`{"text": "", "prior": {"tables": [], "initial": {"tables": [{"rows": [[{}]]}]}}}`, "prior.initial.tables[0].rows[0][0]: want a string, a number or null, found an object"},
		{`{"tables": [], "` + "a\\nb" + `": 1, "a\nb": 1}`, "a\nb: stands there twice"},
	} {
		d := yusuan.Document{Text: "before"}
		assert.EqualError(t, d.UnmarshalJSON([]byte(c.in)), "yusuan.Document.UnmarshalJSON: "+c.want)
		assert.Equal(t, yusuan.Document{Text: "before"}, d, "as it was")
	}
}

// TestDocumentErrorsAre holds that errors can be told apart.
func TestDocumentErrorsAre(t *testing.T) {
	unmarshal := func(in string) error { return new(yusuan.Document).UnmarshalJSON([]byte(in)) }
	require.ErrorIs(t, unmarshal(`{"text": "", "prior": {}}`), yusuan.ErrEmpty)
	require.ErrorIs(t, unmarshal("{\"text\": \"\xff\"}"), disclosure.ErrText)
	syntax, wrong := (*json.SyntaxError)(nil), (*disclosure.JSONError)(nil)
	require.ErrorAs(t, unmarshal("{"), &syntax)
	require.ErrorAs(t, unmarshal(`{"tables": [{"page": 1.5}]}`), &wrong)
	assert.Equal(t, "tables[0].page", wrong.Path)
}

// drawnDocument returns a document of any texts. No list of it is nil.
func drawnDocument(t *rapid.T, depth int) *yusuan.Document {
	word := rapid.SampledFrom([]string{"", "甲", "<b>&amp;", "\u2028\x00\"\\", "1,234.50", "福建省 2021", "a\nb"})
	number := rapid.SampledFrom([]int{0, 1, 2021, -1, math.MaxInt32})
	d := &yusuan.Document{
		Kind:       rapid.SampledFrom([]tables.Kind{tables.Final, tables.Budget}).Draw(t, "kind"),
		Department: word.Draw(t, "department"), Year: number.Draw(t, "year"), Edition: word.Draw(t, "edition"),
		Tables: []reading.Sheet{}, Text: word.Draw(t, "text"),
	}
	for range rapid.IntRange(0, 2).Draw(t, "tables") {
		d.Tables = append(d.Tables, reading.Sheet{
			Page: number.Draw(t, "page"), Form: word.Draw(t, "form"), Title: word.Draw(t, "title"), Unit: word.Draw(t, "unit"),
			Places: number.Draw(t, "places"),
			Rows:   rapid.SliceOfN(rapid.SliceOfN(rapid.Ptr(word, true), 0, 3), 0, 3).Draw(t, "rows"),
		})
	}
	if depth > 0 && rapid.Bool().Draw(t, "prior") {
		d.Prior = drawnDocument(t, depth-1)
	}
	if depth > 0 && rapid.Bool().Draw(t, "initial") {
		d.Initial = drawnDocument(t, depth-1)
	}
	return d
}

// TestDocumentRoundTrip holds that what MarshalJSON writes comes back as it was.
func TestDocumentRoundTrip(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := drawnDocument(t, 2)
		text, err := json.Marshal(d)
		require.NoError(t, err)
		var again yusuan.Document
		require.NoError(t, json.Unmarshal(text, &again))
		require.Equal(t, d, &again)
	})
	text, err := yusuan.Document{Tables: []reading.Sheet{{Rows: [][]*string{nil}}}}.MarshalJSON()
	require.NoError(t, err)
	assert.Equal(t, `{"tables":[{"rows":[[]]}],"text":""}`, string(text))
	text, err = yusuan.Document{Kind: tables.Budget}.MarshalJSON()
	require.NoError(t, err)
	assert.Equal(t, `{"kind":"budget","tables":[],"text":""}`, string(text))
	_, err = yusuan.Document{Kind: 9}.MarshalJSON()
	require.EqualError(t, err, "yusuan.Document.MarshalJSON: kind: tables.Kind.MarshalText 9: unknown name")
	require.ErrorIs(t, err, codes.ErrName)
}

// TestDocumentNoText: what is not UTF-8 cannot be written, wherever it stands.
func TestDocumentNoText(t *testing.T) {
	bad := "\xd6\xd0"
	sheet := func(s reading.Sheet) yusuan.Document { return yusuan.Document{Tables: []reading.Sheet{{}, s}} }
	for place, d := range map[string]yusuan.Document{
		"department":           {Department: bad},
		"edition":              {Edition: bad},
		"text":                 {Text: bad},
		"tables[1].form":       sheet(reading.Sheet{Form: bad}),
		"tables[1].title":      sheet(reading.Sheet{Title: bad}),
		"tables[1].unit":       sheet(reading.Sheet{Unit: bad}),
		"tables[1].rows[1][0]": sheet(reading.Sheet{Rows: [][]*string{{nil}, {&bad}}}),
		"prior.text":           {Prior: &yusuan.Document{Text: bad}},
		"initial.prior.text":   {Initial: &yusuan.Document{Prior: &yusuan.Document{Text: bad}}},
	} {
		_, err := d.MarshalJSON()
		require.EqualError(t, err, "yusuan.Document.MarshalJSON: "+place+": not UTF-8")
		require.ErrorIs(t, err, disclosure.ErrText)
	}
}
