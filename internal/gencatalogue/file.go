package gencatalogue

import (
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
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
	lines, err := reader.ReadAll()
	if err != nil {
		line := 1
		var bad *csv.ParseError
		if errors.As(err, &bad) {
			line, err = bad.Line, bad.Err
		}
		p.add(f.Name, line, "%v", err)
		return nil
	}
	if len(lines) == 0 || !slices.Equal(lines[0], columns) {
		p.add(f.Name, 1, "want the columns %s", strings.Join(columns, ","))
		return nil
	}
	var out []record
	for i, line := range lines[1:] {
		fields := make(map[string]string)
		for j, column := range columns {
			fields[column] = line[j]
		}
		out = append(out, record{f.Name, i + 2, fields})
	}
	return out
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
