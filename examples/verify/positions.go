package main

import (
	"bytes"
	"encoding/json"
	"strings"
	"unicode/utf8"

	"github.com/fiscalcn/yusuan/budget/judge"
)

// A key is what of a document a finding stands in: a cell, or with the zero value the text.
type key struct{ table, row, column int }

// keyOf returns the key of a finding. Cells are counted from 1, so that none is the text.
func keyOf(f judge.Finding) key { return key{f.Cell.Table, f.Cell.Row, f.Cell.Column} }

// positions returns the line and column of every cell of a document's JSON, and of its
// text. What is no document has none.
func positions(in []byte) map[key]sarifRegion {
	if !json.Valid(in) {
		return nil
	}
	p := positioner{in: in, d: json.NewDecoder(bytes.NewReader(in)), found: map[key]sarifRegion{}, line: 1}
	p.object(func(name string) {
		switch name {
		case "text":
			p.note(key{})
			p.skip()
		case "tables":
			p.list(func(table int) {
				p.object(func(name string) {
					if name != "rows" {
						p.skip()
						return
					}
					p.list(func(row int) {
						p.list(func(column int) {
							p.note(key{table, row, column})
							p.skip()
						})
					})
				})
			})
		default:
			p.skip()
		}
	})
	return p.found
}

// A positioner goes through JSON and notes where values begin.
type positioner struct {
	in    []byte
	d     *json.Decoder
	found map[key]sarifRegion
	line  int // of the byte at
	start int // of the line, in bytes
	at    int
}

// object calls value for every field of an object, with the decoder before its value.
func (p *positioner) object(value func(name string)) {
	if !p.open('{') {
		return
	}
	for p.d.More() {
		name, _ := p.d.Token()
		s, _ := name.(string)
		value(s)
	}
	_, _ = p.d.Token()
}

// list calls value for every value of an array, counted from 1.
func (p *positioner) list(value func(i int)) {
	if !p.open('[') {
		return
	}
	for i := 1; p.d.More(); i++ {
		value(i)
	}
	_, _ = p.d.Token()
}

// open goes into an object or array. Anything else, such as null, is passed over.
func (p *positioner) open(delim json.Delim) bool {
	p.next()
	if p.at == len(p.in) || p.in[p.at] != byte(delim) {
		p.skip()
		return false
	}
	_, err := p.d.Token()
	return err == nil
}

// skip passes over a value.
func (p *positioner) skip() {
	var value json.RawMessage
	_ = p.d.Decode(&value) // was read before
}

// note notes where the next value begins.
func (p *positioner) note(k key) {
	p.next()
	p.found[k] = sarifRegion{StartLine: p.line, StartColumn: utf8.RuneCount(p.in[p.start:p.at]) + 1}
}

// next goes to where the next value begins, over blanks, commas and colons.
func (p *positioner) next() {
	to := int(p.d.InputOffset())
	for to < len(p.in) && strings.IndexByte(" \t\r\n,:", p.in[to]) >= 0 {
		to++
	}
	for ; p.at < to; p.at++ {
		if p.in[p.at] == '\n' {
			p.line, p.start = p.line+1, p.at+1
		}
	}
}
