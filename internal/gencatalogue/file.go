package gencatalogue

import (
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"
)

// A File is one CSV file: UTF-8, with a header line.
type File struct {
	Name string // for messages and for the header of the generated source
	Data []byte
}

// An Error is a problem of a file.
type Error struct {
	File   string
	Line   int // from 1, the header
	Reason string
}

func (e *Error) Error() string { return fmt.Sprintf("%s:%d: %s", e.File, e.Line, e.Reason) }

// A record is a line of a file by the names of its columns.
type record struct {
	file   string
	line   int
	fields map[string]string
}

// problems collects what is wrong with the files.
type problems struct{ list []error }

func (p *problems) add(file string, line int, format string, args ...any) {
	p.list = append(p.list, &Error{file, line, fmt.Sprintf(format, args...)})
}

func (p *problems) at(r record, format string, args ...any) { p.add(r.file, r.line, format, args...) }

func (p *problems) err() error { return errors.Join(p.list...) }

// records reads a file that must have exactly the given columns.
func (p *problems) records(f File, columns ...string) []record {
	reader := csv.NewReader(bytes.NewReader(f.Data))
	reader.FieldsPerRecord = len(columns)
	header, err := reader.Read()
	if errors.Is(err, io.EOF) || err == nil && !slices.Equal(header, columns) {
		p.add(f.Name, 1, "want the columns %s", strings.Join(columns, ","))
		return nil
	}
	var out []record
	var cells []string
	for err == nil {
		if cells, err = reader.Read(); err == nil {
			line, _ := reader.FieldPos(0)
			out = append(out, record{f.Name, line, fields(columns, cells)})
		}
	}
	if bad, ok := errors.AsType[*csv.ParseError](err); ok {
		p.add(f.Name, bad.Line, "%v", bad.Err)
	}
	return out
}

func fields(columns, cells []string) map[string]string {
	named := make(map[string]string)
	for i, column := range columns {
		named[column] = cells[i]
	}
	return named
}

// word returns the meaning of the word in a column.
func word[T any](p *problems, r record, column string, meanings map[string]T) T {
	meaning, ok := meanings[r.fields[column]]
	if !ok {
		p.at(r, "%s: unknown word %q", column, r.fields[column])
	}
	return meaning
}

// year returns the year in a column, zero if it is empty.
func (p *problems) year(r record, column string) uint16 {
	text := r.fields[column]
	if text == "" {
		return 0
	}
	year, err := strconv.ParseUint(text, 10, 16)
	if err != nil || len(text) != 4 {
		p.at(r, "%s: %q is no year", column, text)
	}
	return uint16(year)
}

// text returns the words in a column, which must not be empty or have blanks
// around them.
func (p *problems) text(r record, column string) string {
	text := r.fields[column]
	if text == "" || text != strings.TrimSpace(text) {
		p.at(r, "%s: %q is empty or has blanks around it", column, text)
	}
	return text
}
