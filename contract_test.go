package yusuan_test

import (
	"bytes"
	"cmp"
	"encoding/json"
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/stretchr/testify/require"

	"github.com/fiscalcn/yusuan/budget/performance"
	"github.com/fiscalcn/yusuan/narrative/verify"
	"github.com/fiscalcn/yusuan/tables"
	"github.com/fiscalcn/yusuan/tables/check"
)

// The schema of what the program prints. A record may lack the fields whose names
// end in "?", and has no others than those named.
type (
	record map[string]any
	array  struct{ of any }
	is     func(value any) bool
)

var contract = record{
	"forms":  array{matches(`^公开0[1-9]$`)},
	"other":  array{matches(`.`)},
	"unread": array{record{"table": is(aNumber), "page?": is(aNumber), "row": is(aNumber), "column": is(aNumber), "text": matches(`.`)}},
	"extra?": array{record{
		"table": is(aNumber), "page?": is(aNumber), "row": is(aNumber), "column": is(aNumber), "text": matches(`.`),
		"form": matches(`^公开0[1-9]$`), "label?": matches(`.`), "heading?": matches(`.`),
	}},
	"findings": array{record{
		"rule": matches(`^(B?(S|X|N|0[1-9]-)|P|BF|BG)\d+$`), "verdict": matches(`^(impossible|incomplete|rounding|exact|mismatch)$`),
		"severity": matches(`^(error|warning|info)$`), "message": matches(`\p{Han}`),
		"form?": matches(`^公开0[1-9]$`), "row?": matches(`.`), "column?": matches(`^\p{Han}+$`), "section?": matches(`.`),
		"stated?": matches(`.`), "expected?": matches(`.`), "difference?": matches(anAmount), "tolerance?": matches(anAmount),
		"cause?": matches(`^[a-z0-9 ]+$`), "quote?": matches(`.`), "at?": array{is(aNumber)}, "atLeast?": matches(anAmount),
		"cell?": record{"table": is(aNumber), "page?": is(aNumber), "row?": is(aNumber), "column?": is(aNumber)},
		"evidence?": array{record{
			"rule":   matches(aRule),
			"terms?": array{record{"sign?": is(aSign), "place?": matches(`.`), "value": matches(`^(-?[\d.]+%?)?$`)}},
		}},
	}},
	"statements": record{
		"read": is(aNumber), "verified": is(aNumber),
		"unresolved": array{record{"quote": matches(`.`), "at": array{is(aNumber)}}},
		"list": array{record{
			"quote": matches(`.`), "subject": matches(`.`), "measure": matches(`^(actual|budget|prior|change|rate|share|completion|count)$`),
			"value": matches(`.`), "unit?": matches(`.`), "period?": matches(`.`), "direction?": matches(`.`), "section?": matches(`.`),
			"at": array{is(aNumber)}, "verdict": matches(`^[a-zA-Z]+$`), "certainty?": matches(`^(named|inferred|doubtful)$`),
		}},
	},
	"notEvaluated": array{record{"rule": matches(aRule), "reason": matches(`\p{Han}`)}},
	"summary":      record{"error": is(aNumber), "warning": is(aNumber), "info": is(aNumber)},
}

const (
	anAmount = `^-?\d+(\.\d+)?$`
	aRule    = `^(B?(S|X|N|0[1-9]-)|P|BF|BG)\d+$`
)

func aSign(value any) bool { return value == json.Number("1") || value == json.Number("-1") }

func aNumber(value any) bool {
	n, ok := value.(json.Number)
	_, err := strconv.ParseUint(n.String(), 10, 64)
	return ok && err == nil
}

func matches(pattern string) is {
	re := regexp.MustCompile(`(?s)` + pattern)
	return func(value any) bool {
		s, ok := value.(string)
		return ok && re.MatchString(s)
	}
}

// conform returns what is wrong with a value at a path, "" if it is of the schema.
func conform(schema, value any, path string) string {
	switch schema := schema.(type) {
	case record:
		fields, ok := value.(map[string]any)
		if !ok {
			return fmt.Sprintf("%s is %v, no object", path, value)
		}
		for name, of := range schema {
			bare, optional := strings.CutSuffix(name, "?")
			field, ok := fields[bare]
			delete(fields, bare)
			if !ok && optional {
				continue
			}
			if wrong := conform(of, field, path+"."+bare); wrong != "" {
				return wrong
			}
		}
		if len(fields) > 0 {
			return fmt.Sprintf("%s has %v besides", path, fields)
		}
	case array:
		values, ok := value.([]any)
		if !ok {
			return fmt.Sprintf("%s is %v, no array", path, value)
		}
		for i, v := range values {
			if wrong := conform(schema.of, v, fmt.Sprintf("%s[%d]", path, i)); wrong != "" {
				return wrong
			}
		}
	case is:
		if !schema(value) {
			return fmt.Sprintf("%s is %v", path, value)
		}
	}
	return ""
}

// tester is a test, or one run of a property.
type tester interface {
	require.TestingT
	Helper()
}

// printed is what the program prints, as far as tests look into it.
type printed struct {
	Forms, Other []string
	Unread       []struct {
		Table, Page, Row, Column int
		Text                     string
	}
	Findings   []printedFinding
	Statements struct {
		Read, Verified   int
		Unresolved, List []quotation
	}
	NotEvaluated []struct{ Rule, Reason string }
	Summary      map[string]int
}

// quotation is what is quoted from the text, and where that stands.
type quotation struct {
	Quote, Verdict string
	At             *[2]int
}

type printedFinding struct {
	Rule, Verdict, Severity, Form, Row, Column, Stated, Expected, Difference, Tolerance, AtLeast, Cause, Quote string
	At                                                                                                         *[2]int
	Cell                                                                                                       *struct{ Table, Row, Column int }
	Evidence                                                                                                   []printedEvidence
}

type printedEvidence struct{ Rule string }

// short says the same as a finding without its message.
func (f *printedFinding) short() string {
	place := f.Form + "/" + f.Row + "/" + f.Column
	return strings.TrimRight(strings.Join([]string{f.Rule, f.Verdict, f.Severity, place, f.Stated, f.Expected, f.Cause}, " "), " ")
}

// start is where a finding about the text starts.
func (f *printedFinding) start() int {
	if f.At == nil {
		return -1
	}
	return f.At[0]
}

// address is what findings are sorted by.
func (f *printedFinding) address(tb tester) tables.Address {
	tb.Helper()
	var at tables.Address
	if f.Form == "" {
		return at
	}
	text := f.Form + "/" + f.Row + "/" + f.Column
	if f.Row == "" {
		text = f.Form + "/合计" + "/决算数"
	} else if f.Column == "" {
		text += "决算数"
	}
	at, err := tables.ParseAddress(text)
	require.NoError(tb, err)
	if f.Row == "" {
		at.Row = tables.RowKey{}
	}
	if f.Column == "" {
		at.Column = 0
	}
	return at
}

func parse(tb tester, out []byte) printed {
	tb.Helper()
	var p printed
	require.NoError(tb, json.Unmarshal(out, &p))
	return p
}

// requireContract holds what is printed about a document against the contract.
func requireContract(tb tester, in, out []byte) {
	tb.Helper()
	d := json.NewDecoder(bytes.NewReader(out))
	d.UseNumber()
	var value any
	require.NoError(tb, d.Decode(&value))
	require.Empty(tb, conform(contract, value, "output"))
	require.False(tb, d.More(), "one object")
	require.True(tb, bytes.HasSuffix(out, []byte("}\n")))

	p := parse(tb, out)
	require.Len(tb, slices.Compact(slices.Sorted(slices.Values(p.Forms))), len(p.Forms), "every form once")
	require.True(tb, slices.IsSortedFunc(p.Findings, func(a, b printedFinding) int {
		return cmp.Or(a.address(tb).Compare(b.address(tb)), cmp.Compare(a.start(), b.start()))
	}))
	count := map[string]int{"error": 0, "warning": 0, "info": 0}
	for _, f := range p.Findings {
		count[f.Severity]++
		require.Equal(tb, f.Difference == "", f.Tolerance == "", "%v", f)
		require.True(tb, known(f.Rule), f.Rule)
		require.True(tb, f.AtLeast == "" || f.Difference != "", "%v", f)
		structural := slices.Contains([]string{"S14", "S15"}, f.Rule) // the evidence is what holds after the repair
		require.True(tb, f.Evidence == nil || structural || slices.ContainsFunc(f.Evidence, func(e printedEvidence) bool { return e.Rule == f.Rule }), "%v", f)
	}
	require.Equal(tb, count, p.Summary)
	requireCells(tb, in, p)
	requirePlaces(tb, in, p)
}

// known reports whether there is a rule with an ID.
func known(id string) bool {
	_, ofTables := check.Lookup(id)
	_, ofText := verify.Lookup(id)
	_, ofPerformance := performance.Lookup(id)
	return ofTables || ofText || ofPerformance
}

// requirePlaces looks up in the text what is quoted from it.
func requirePlaces(tb tester, in []byte, p printed) {
	tb.Helper()
	var d struct{ Text string }
	require.NoError(tb, json.Unmarshal(bytes.TrimPrefix(in, []byte("\ufeff")), &d))
	s := p.Statements
	require.Len(tb, s.List, s.Read)
	verified := 0
	for _, q := range s.List {
		require.Equal(tb, q.Quote, d.Text[q.At[0]:q.At[1]])
		if q.Verdict != "notEvaluated" {
			verified++
		}
	}
	require.Equal(tb, s.Verified, verified)
	for _, q := range s.Unresolved {
		require.Equal(tb, q.Quote, d.Text[q.At[0]:q.At[1]])
	}
	for _, f := range p.Findings {
		require.Equal(tb, f.Quote != "", f.At != nil && f.At[0] < f.At[1], "%v", f)
		if f.Quote != "" {
			require.Equal(tb, f.Quote, d.Text[f.At[0]:f.At[1]])
		}
	}
}

// requireCells looks the unread cells up in the document.
func requireCells(tb tester, in []byte, p printed) {
	tb.Helper()
	// Maps, as encoding/json would take "pAge" for the page of a struct.
	var d map[string]json.RawMessage
	var sheets []map[string]json.RawMessage
	decode := func(text []byte, to any) {
		if text != nil {
			decoder := json.NewDecoder(bytes.NewReader(text))
			decoder.UseNumber()
			require.NoError(tb, decoder.Decode(to))
		}
	}
	decode(bytes.TrimPrefix(in, []byte("\ufeff")), &d)
	decode(d["tables"], &sheets)
	pages, rows := make([]int, len(sheets)), make([][][]any, len(sheets))
	for i, sheet := range sheets {
		decode(sheet["page"], &pages[i])
		decode(sheet["rows"], &rows[i])
	}
	for _, c := range p.Unread {
		require.Equal(tb, pages[c.Table], c.Page)
		require.Equal(tb, fmt.Sprint(rows[c.Table][c.Row][c.Column]), c.Text)
	}
	for _, f := range p.Findings {
		if f.Cell != nil { // a table, or a cell of it
			require.Less(tb, f.Cell.Table, len(rows), "%v", f)
			require.True(tb, f.Form == "" || f.Cell.Column < len(rows[f.Cell.Table][f.Cell.Row]), "%v", f)
		}
	}
}
