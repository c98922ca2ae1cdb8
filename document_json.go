package yusuan

import (
	"bytes"
	"encoding/json"
	"fmt"
	"unicode/utf8"

	"github.com/fiscalcn/yusuan/budget/disclosure"
	"github.com/fiscalcn/yusuan/internal/jsonread"
	"github.com/fiscalcn/yusuan/tables"
	"github.com/fiscalcn/yusuan/tables/reading"
)

// documentJSON is a [Document] as it is written. Tables and text are always there.
type documentJSON struct {
	Department string        `json:"department,omitzero"`
	Year       int           `json:"year,omitzero"`
	Kind       string        `json:"kind,omitzero"` // other than the kind that its place has
	Edition    string        `json:"edition,omitzero"`
	Tables     []sheetJSON   `json:"tables"`
	Text       string        `json:"text"`
	Initial    *documentJSON `json:"initial,omitzero"`
	Prior      *documentJSON `json:"prior,omitzero"`
}

// sheetJSON is a [reading.Sheet] as it is written.
type sheetJSON struct {
	Page   int         `json:"page,omitzero"`
	Form   string      `json:"form,omitzero"`
	Title  string      `json:"title,omitzero"`
	Unit   string      `json:"unit,omitzero"`
	Places int         `json:"places,omitzero"`
	Rows   [][]*string `json:"rows"`
}

// MarshalJSON returns the document as [Document.UnmarshalJSON] reads it, with tables and
// text even if there are none. Reading it gives back an equal value, but for lists that
// are nil, which come back empty. The error is a [*disclosure.JSONError] that wraps
// [disclosure.ErrText] for text that is not UTF-8, or the error of
// [tables.Kind.MarshalText] for a kind that is not declared.
func (d Document) MarshalJSON() ([]byte, error) {
	if err := d.checkText(); err != nil {
		return nil, inFunc("yusuan.Document.MarshalJSON", err)
	}
	return encode(d.wire(tables.Final))
}

// MarshalBinary returns what MarshalJSON returns, for encoding/gob.
func (d Document) MarshalBinary() ([]byte, error) { return d.MarshalJSON() }

// UnmarshalBinary reads what MarshalBinary returns, as UnmarshalJSON does.
func (d *Document) UnmarshalBinary(data []byte) error { return d.UnmarshalJSON(data) }

// wire returns the document as it is written where one of a kind is usual, nil for none.
func (d *Document) wire(usual tables.Kind) *documentJSON {
	if d == nil {
		return nil
	}
	w := &documentJSON{
		Department: d.Department, Year: d.Year, Edition: d.Edition,
		Tables: make([]sheetJSON, len(d.Tables)), Text: d.Text,
		Initial: d.Initial.wire(tables.Budget), Prior: d.Prior.wire(tables.Final),
	}
	if d.Kind != usual {
		w.Kind = kindNames[d.Kind]
	}
	for i, s := range d.Tables {
		rows := make([][]*string, len(s.Rows))
		for j, row := range s.Rows {
			rows[j] = append([]*string{}, row...)
		}
		w.Tables[i] = sheetJSON{s.Page, s.Form, s.Title, s.Unit, s.Places, rows}
	}
	return w
}

// checkText says where a document, if there is one, has what JSON cannot hold.
func (d *Document) checkText() error {
	if d == nil {
		return nil
	}
	if _, err := d.Kind.MarshalText(); err != nil {
		return jsonread.Inside("kind", err)
	}
	if err := areText(named{"department", d.Department}, named{"edition", d.Edition}, named{"text", d.Text}); err != nil {
		return err
	}
	for i, s := range d.Tables {
		if err := checkSheetText(s); err != nil {
			return jsonread.Inside("tables", jsonread.Inside(fmt.Sprintf("[%d]", i), err))
		}
	}
	if err := d.Initial.checkText(); err != nil {
		return jsonread.Inside("initial", err)
	}
	if err := d.Prior.checkText(); err != nil {
		return jsonread.Inside("prior", err)
	}
	return nil
}

func checkSheetText(s reading.Sheet) error {
	if err := areText(named{"form", s.Form}, named{"title", s.Title}, named{"unit", s.Unit}); err != nil {
		return err
	}
	for i, row := range s.Rows {
		for j, cell := range row {
			if cell != nil && !utf8.ValidString(*cell) {
				return jsonread.Inside(fmt.Sprintf("rows[%d][%d]", i, j), disclosure.ErrText)
			}
		}
	}
	return nil
}

// named is a text under the name of its field.
type named struct{ name, text string }

func areText(texts ...named) error {
	for _, t := range texts {
		if !utf8.ValidString(t.text) {
			return jsonread.Inside(t.name, disclosure.ErrText)
		}
	}
	return nil
}

// encode returns a value as JSON, its text readable.
func encode(v any) ([]byte, error) {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	err := e.Encode(v)
	return bytes.TrimSuffix(b.Bytes(), []byte("\n")), err
}
