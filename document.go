package yusuan

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"strconv"
	"strings"

	"github.com/fiscalcn/yusuan/tables"
	"github.com/fiscalcn/yusuan/tables/reading"
)

// Document is a published account or budget (决算、预算公开文本) as cells and text: what an
// extractor gets out of a PDF or of spreadsheets. The zero value is a document without
// anything in it, which [Read] can read.
type Document struct {
	// Department is whose account it is; "" takes it from headings or the cover.
	Department string
	// Kind says that it is a budget. Final is no more than a guess: [Read] sees by titles,
	// heads and words that a document is a budget, and [Reading.Kind] says what it found.
	Kind tables.Kind
	// Year is the fiscal year; 0 takes it from headings or the cover.
	Year int
	// Edition is free text about the template of the tables: 福建省 2021. It chooses a
	// template only if it starts with the place of one and states no year before it; else
	// the template is recognised.
	Edition string
	// Tables are the grids of the document in their order. A table may go on in the next
	// one, and one may hold several.
	Tables []reading.Sheet
	// Text is the whole text.
	Text string
	// Initial is the budget that the year of an account began with (年初预算), nil if it is not
	// known.
	Initial *Document
	// Prior is the account of the year before, or beside a budget that year's budget; nil if
	// it is not known.
	Prior *Document
}

// ErrEmpty reports JSON of a document that has neither tables nor text.
var ErrEmpty = errors.New(`the document has neither "tables" nor "text"`)

// UnmarshalJSON reads a document:
//
//	{"department": "某市某局", "year": 2021, "kind": "final", "edition": "福建省 2021",
//	 "tables": [{"page": 5, "form": "公开01", "title": "收入支出决算总表", "unit": "万元",
//	             "rows": [["收入", null, "支出", null], …]}, …],
//	 "text": "…",
//	 "initial": {the budget of the year, likewise}, "prior": {last year's account, likewise}}
//
// There must be tables or text; "tables": [] says that there are none. All other fields
// may be missing or null, and fields of other names are ignored. A name may stand once
// in an object.
//
//   - kind is "final" for an account and "budget" for a budget. Where it is missing, "initial"
//     is a budget and all else an account.
//   - rows hold cells: strings; null for a cell that a merged one covers; or numbers,
//     which count as written: 4.0 states one decimal place, 4 none. "places" beside the
//     rows says how many they have at least, as spreadsheets drop zeros.
//
// The error is a [*disclosure.JSONError] that says where: tables[3].rows[2][1]. It wraps
// [ErrEmpty], [disclosure.ErrText] for bytes that are not UTF-8, or the
// [*json.SyntaxError] of what is no JSON. On an error d stays as it is.
func (d *Document) UnmarshalJSON(data []byte) error {
	data = bytes.TrimPrefix(data, []byte("\ufeff")) // some programs mark UTF-8 so
	err := valid(data)
	var read Document
	if err == nil {
		r := newJSONReader(bytes.NewReader(data))
		read, err = r.document(r.next(), tables.Final, tables.Budget)
	}
	if err != nil {
		return inFunc("yusuan.Document.UnmarshalJSON", err)
	}
	*d = read
	return nil
}

// document reads a document of one of some kinds, which is of the first unless it says so.
func (r jsonReader) document(first json.Token, kinds ...tables.Kind) (Document, error) {
	d := Document{Kind: kinds[0]}
	empty := true
	err := r.object(first, func(name string, first json.Token) (err error) {
		switch name {
		case "department":
			d.Department, err = text(first)
		case "year":
			d.Year, err = integer(first)
		case "kind":
			d.Kind, err = kind(first, kinds)
		case "edition":
			d.Edition, err = text(first)
		case "tables":
			empty = false
			d.Tables, err = list(r, first, r.sheet)
		case "text":
			empty = false
			d.Text, err = text(first)
		case "initial":
			d.Initial, err = r.beside(first, tables.Budget, tables.Final)
		case "prior":
			d.Prior, err = r.beside(first, tables.Final, tables.Budget)
		default:
			r.skip(first)
		}
		return err
	})
	if err == nil && empty {
		err = ErrEmpty
	}
	return d, err
}

// beside reads a document that another one has beside it.
func (r jsonReader) beside(first json.Token, kinds ...tables.Kind) (*Document, error) {
	d, err := r.document(first, kinds...)
	return &d, err
}

// kindNames are the kinds as JSON has them.
var kindNames = [...]string{tables.Final: "final", tables.Budget: "budget"}

// kind reads one of the kinds that the place of a document allows.
func kind(first json.Token, kinds []tables.Kind) (tables.Kind, error) {
	found, err := text(first)
	var want []string
	for _, k := range kinds {
		if found == kindNames[k] {
			return k, err
		}
		want = append(want, strconv.Quote(kindNames[k]))
	}
	if err == nil {
		err = fmt.Errorf("want %s, found %.32q", strings.Join(want, " or "), found)
	}
	return 0, err
}

func (r jsonReader) sheet(first json.Token) (reading.Sheet, error) {
	var s reading.Sheet
	err := r.object(first, func(name string, first json.Token) (err error) {
		switch name {
		case "page":
			s.Page, err = integer(first)
		case "form":
			s.Form, err = text(first)
		case "title":
			s.Title, err = text(first)
		case "unit":
			s.Unit, err = text(first)
		case "places":
			s.Places, err = integer(first)
		case "rows":
			s.Rows, err = list(r, first, func(row json.Token) ([]*string, error) { return list(r, row, cell) })
		default:
			r.skip(first)
		}
		return err
	})
	return s, err
}

// cell returns the text of a cell, nil for null. A number is its own text.
func cell(t json.Token) (*string, error) {
	switch t := t.(type) {
	case nil:
		return nil, nil
	case string:
		return &t, nil
	case json.Number:
		s := t.String()
		return &s, nil
	default:
		return nil, want("a string, a number or null", t)
	}
}
