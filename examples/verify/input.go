package main

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

var errEmpty = errors.New(`the document has neither "tables" nor "text"`)

// document reads a document from JSON.
func document(in []byte) (reading.Document, error) {
	in = bytes.TrimPrefix(in, []byte("\ufeff")) // some programs mark UTF-8 so
	if err := valid(in); err != nil {
		return reading.Document{}, err
	}
	var d reading.Document
	var edition string
	empty := true
	err := object(bytes.TrimSpace(in), func(name string, v json.RawMessage) (err error) {
		switch name {
		case "department":
			d.Department, err = str(v)
		case "year":
			d.Year, err = integer(v)
		case "kind":
			err = final(v)
		case "edition":
			edition, err = str(v)
		case "tables":
			empty = false
			d.Tables, err = list(v, sheet)
		case "text":
			empty = false
			d.Text, err = str(v)
		}
		return err
	})
	switch {
	case err != nil:
		return reading.Document{}, err
	case empty:
		return reading.Document{}, errEmpty
	}
	d.Edition = editionOf(edition, d.Year)
	return d, nil
}

// final checks that a document is of the kind that the rules are for.
func final(v json.RawMessage) error {
	kind, err := str(v)
	if err == nil && kind != "final" {
		err = &placeError{reason: fmt.Sprintf(`want "final", found %.32q`, kind)}
	}
	return err
}

func sheet(v json.RawMessage) (reading.Sheet, error) {
	var s reading.Sheet
	err := object(v, func(name string, v json.RawMessage) (err error) {
		switch name {
		case "page":
			s.Page, err = integer(v)
		case "form":
			s.Form, err = str(v)
		case "title":
			s.Title, err = str(v)
		case "unit":
			s.Unit, err = str(v)
		case "rows":
			s.Rows, err = list(v, func(row json.RawMessage) ([]*string, error) { return list(row, cell) })
		}
		return err
	})
	return s, err
}

// editionOf returns the template that a free text chooses: the latest of the place
// that the text starts with, up to the year that it states, or else the year of the
// account. 0 is none.
func editionOf(text string, year int) tables.Edition {
	text = strings.TrimSpace(text)
	if stated := statedYear(text); stated != 0 {
		year = stated
	}
	best, since := tables.Edition(0), 0
	for e := range tables.Editions() {
		first := statedYear(e.String())
		place := strings.TrimSuffix(e.String(), strconv.Itoa(first))
		if strings.HasPrefix(text, place) && first > since && (first <= year || year == 0) {
			best, since = e, first
		}
	}
	return best
}

// statedYear returns the first number of four digits in a text, 0 if it has none.
func statedYear(text string) int {
	isDigit := func(r rune) bool { return '0' <= r && r <= '9' }
	for word := range strings.FieldsFuncSeq(text, func(r rune) bool { return !isDigit(r) }) {
		if len(word) == 4 {
			year, _ := strconv.Atoi(word) // digits alone
			return year
		}
	}
	return 0
}
