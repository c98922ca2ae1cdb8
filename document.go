package yusuan

import (
	"bytes"
	"errors"
	"fmt"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/fiscalcn/yusuan/internal/jsonread"
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
	r := jsonReader{Scanner: jsonread.NewScanner(string(data))}
	read, err := r.document(tables.Final, tables.Budget)
	if err != nil || !r.Ended() || !utf8.Valid(data) {
		if invalid := valid(data); invalid != nil {
			err = invalid
		}
	}
	if err != nil {
		return inFunc("yusuan.Document.UnmarshalJSON", err)
	}
	*d = read
	return nil
}

// document reads a document of one of some kinds, which is of the first unless it says so.
func (r *jsonReader) document(kinds ...tables.Kind) (Document, error) {
	d := Document{Kind: kinds[0]}
	empty := true
	err := r.object(func(name string) (err error) {
		switch name {
		case "department":
			d.Department, err = r.text()
		case "year":
			d.Year, err = r.integer()
		case "kind":
			d.Kind, err = r.kind(kinds)
		case "edition":
			d.Edition, err = r.text()
		case "tables":
			empty = false
			d.Tables, err = list(r, r.sheet)
		case "text":
			empty = false
			d.Text, err = r.text()
		case "initial":
			d.Initial, err = r.beside(tables.Budget, tables.Final)
		case "prior":
			d.Prior, err = r.beside(tables.Final, tables.Budget)
		default:
			r.Skip()
		}
		return err
	})
	if err == nil && empty {
		err = ErrEmpty
	}
	return d, err
}

// beside reads a document that another one has beside it.
func (r *jsonReader) beside(kinds ...tables.Kind) (*Document, error) {
	d, err := r.document(kinds...)
	return &d, err
}

// kindNames are the kinds as JSON has them.
var kindNames = [...]string{tables.Final: "final", tables.Budget: "budget"}

// kind reads one of the kinds that the place of a document allows.
func (r *jsonReader) kind(kinds []tables.Kind) (tables.Kind, error) {
	found, err := r.text()
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

func (r *jsonReader) sheet() (reading.Sheet, error) {
	var s reading.Sheet
	err := r.object(func(name string) (err error) {
		switch name {
		case "page":
			s.Page, err = r.integer()
		case "form":
			s.Form, err = r.text()
		case "title":
			s.Title, err = r.text()
		case "unit":
			s.Unit, err = r.text()
		case "places":
			s.Places, err = r.integer()
		case "rows":
			s.Rows, err = list(r, func() ([]*string, error) { return list(r, r.cell) })
		default:
			r.Skip()
		}
		return err
	})
	return s, err
}

// cell returns the text of a cell, nil for null. A number is its own text.
func (r *jsonReader) cell() (*string, error) {
	var text string
	switch r.Kind() {
	case jsonread.Null:
		r.Skip()
		return nil, nil
	case jsonread.String:
		text = r.Text()
	case jsonread.Number:
		text = r.Word()
	default:
		return nil, r.want("a string, a number or null")
	}
	if len(r.cells) == 0 {
		r.cells = make([]string, 128)
	}
	cell := &r.cells[0]
	*cell, r.cells = text, r.cells[1:]
	return cell, nil
}
