package jsonread_test

import (
	"encoding/json"
	"errors"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/internal/jsonread"
	"github.com/fiscalcn/yusuan/internal/steady"
)

var (
	errForm = errors.New("other form")
	errText = errors.New("no text")
	reasons = jsonread.Reasons{Form: errForm, Text: errText}
)

// kept has one field of each kind that is read.
type kept struct {
	Name   string            `json:"name"`
	Count  int               `json:"count"`
	Is     bool              `json:"is,omitzero"`
	Unit   budget.Unit       `json:"unit,omitzero"`
	List   []kept            `json:"list,omitzero"`
	Words  map[string]string `json:"words,omitzero"`
	Next   *kept             `json:"next,omitzero"`
	Hidden int               `json:"-"`
}

func read(text string) (kept, error) {
	var v kept
	root, err := reasons.Parse([]byte(text))
	if err != nil {
		return v, err
	}
	return v, reasons.Read(root, &v)
}

// TestRead: what encoding/json writes comes back.
func TestRead(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		want := drawKept(t, 3)
		text, err := json.Marshal(want)
		require.NoError(t, err)
		got, err := read(string(text))
		require.NoError(t, err)
		assert.Equal(t, want, got)
	})
}

func drawKept(t *rapid.T, depth int) kept {
	v := kept{
		Name: rapid.String().Draw(t, "name"), Count: rapid.Int().Draw(t, "count"), Is: rapid.Bool().Draw(t, "is"),
		Unit: rapid.SampledFrom([]budget.Unit{budget.Yuan, budget.WanYuan}).Draw(t, "unit"),
	}
	if depth > 0 && rapid.Bool().Draw(t, "more") {
		v.List = []kept{drawKept(t, depth-1), drawKept(t, 0)}
		v.Words = rapid.MapOfN(rapid.String(), rapid.String(), 1, 20).Draw(t, "words")
		next := drawKept(t, depth-1)
		v.Next = &next
	}
	return v
}

func TestReadErrors(t *testing.T) {
	for text, want := range map[string]string{
		`{"name": "", "count": 1`:                "other form: unexpected end of JSON input at byte 23",
		"\xff":                                   "no text",
		`{"name": "\ud800", "count": 1}`:         "no text: half of a character at byte 10",
		`[]`:                                     "other form: want an object, found an array",
		`{"name": "", "name": ""}`:               "name: other form: there twice",
		`{"name": ""}`:                           "count: other form: missing",
		`{"name": "", "cuont": 1}`:               "cuont: other form: unknown field",
		`{"name": "", "count": 1, "Hidden": 1}`:  "Hidden: other form: unknown field",
		`{"name": 1, "count": 1}`:                "name: other form: want a string, found a number",
		`{"name": "", "count": 1.5}`:             "count: other form: want an integer, found 1.5",
		`{"name": "", "count": 1, "is": "true"}`: "is: other form: want a boolean, found a string",
		`{"name": "", "count": 1, "unit": "角"}`:  `unit: budget.Unit.UnmarshalText "角": unknown unit`,
		`{"name": "", "count": 1, "list": {}}`:   "list: other form: want an array, found an object",
		`{"name": "", "count": 1, "list": [{"name": "", "count": 1, "list": [null]}]}`: "list[0].list[0]: other form: want an object, found null",
		`{"name": "", "count": 1, "words": {"a": 1}}`:                                  "words.a: other form: want a string, found a number",
		`{"name": "", "count": 1, "next": {"name": ""}}`:                               "next.count: other form: missing",
	} {
		_, err := read(text)
		require.EqualError(t, err, want, text)
	}
	_, err := read(`{"name": ""}`)
	require.ErrorIs(t, err, errForm)
	at := (*jsonread.Error)(nil)
	require.ErrorAs(t, err, &at)
	assert.Equal(t, "count", at.Path())
}

// TestLongObjects: names of an object of many are found by another way.
func TestLongObjects(t *testing.T) {
	words := `"w0": ""`
	for _, w := range "abcdefghijklmnopqrstuvwxyz" {
		words += `, "` + string(w) + `": ""`
	}
	v, err := read(`{"name": "", "count": 1, "words": {` + words + `}}`)
	require.NoError(t, err)
	assert.Len(t, v.Words, 27)
	_, err = read(`{"name": "", "count": 1, "words": {` + words + `, "c": ""}}`)
	require.EqualError(t, err, "words.c: other form: there twice")
}

// TestDeepErrors holds that the path of an error is written once, however deep it lies.
func TestDeepErrors(t *testing.T) {
	steady.Linear(t, 500, func(n int) func() {
		text := strings.Repeat(`{"`+strings.Repeat("a", 100)+`":`, n) + `{"a":1,"a":1}` + strings.Repeat("}", n)
		return func() {
			_, err := read(text)
			require.ErrorIs(t, err, errForm)
			require.Contains(t, err.Error(), "a.a: other form: there twice")
		}
	})
}
