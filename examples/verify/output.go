package main

import (
	"bytes"
	"encoding/json"

	"github.com/fiscalcn/yusuan/budget/judge"
	"github.com/fiscalcn/yusuan/tables"
)

// output is what the program prints.
type output struct {
	Forms        []tables.Form  `json:"forms"`
	Other        []string       `json:"other"`
	Unread       []unreadCell   `json:"unread"`
	Extra        []extraCell    `json:"extra,omitzero"`
	Findings     []finding      `json:"findings"`
	Statements   statements     `json:"statements"`
	NotEvaluated []notEvaluated `json:"notEvaluated"`
	Summary      summary        `json:"summary"`
}

type unreadCell struct {
	Table  int    `json:"table"`
	Page   int    `json:"page,omitzero"`
	Row    int    `json:"row"`
	Column int    `json:"column"`
	Text   string `json:"text"`
}

// extraCell is a cell that one of the forms has beyond its columns and rows.
type extraCell struct {
	unreadCell
	Form    tables.Form `json:"form"`
	Label   string      `json:"label,omitzero"`
	Heading string      `json:"heading,omitzero"`
}

type finding struct {
	Rule       string         `json:"rule"`
	Verdict    judge.Verdict  `json:"verdict"`
	Severity   judge.Severity `json:"severity"`
	Form       tables.Form    `json:"form,omitzero"`
	Row        string         `json:"row,omitzero"`
	Column     string         `json:"column,omitzero"`
	Section    string         `json:"section,omitzero"`
	Stated     string         `json:"stated,omitzero"`
	Expected   string         `json:"expected,omitzero"`
	Difference string         `json:"difference,omitzero"`
	Tolerance  string         `json:"tolerance,omitzero"`
	Cause      string         `json:"cause,omitzero"`
	Message    string         `json:"message"`
	Quote      string         `json:"quote,omitzero"`
	At         *span          `json:"at,omitzero"`
}

// span is where a quotation starts and ends in the text, in bytes.
type span [2]int

// statements are the amounts and ratios that the text states.
type statements struct {
	Read       int          `json:"read"`
	Verified   int          `json:"verified"`
	Unresolved []unresolved `json:"unresolved"`
	List       []statement  `json:"list"`
}

type unresolved struct {
	Quote string `json:"quote"`
	At    span   `json:"at"`
}

type statement struct {
	Quote     string        `json:"quote"`
	Subject   string        `json:"subject"`
	Measure   string        `json:"measure"`
	Value     string        `json:"value"`
	Unit      string        `json:"unit,omitzero"`
	Period    string        `json:"period,omitzero"`
	Direction string        `json:"direction,omitzero"`
	Section   string        `json:"section,omitzero"`
	At        span          `json:"at"`
	Verdict   judge.Verdict `json:"verdict"`
}

type notEvaluated struct {
	Rule   string `json:"rule"`
	Reason string `json:"reason"`
}

type summary struct {
	Error   int `json:"error"`
	Warning int `json:"warning"`
	Info    int `json:"info"`
}

// count counts a finding.
func (s *summary) count(severity judge.Severity) {
	switch severity {
	case judge.Error:
		s.Error++
	case judge.Warning:
		s.Warning++
	case judge.Info:
		s.Info++
	}
}

// encode returns the output as indented JSON, its Chinese readable.
func (o *output) encode() ([]byte, error) {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	err := e.Encode(o)
	return b.Bytes(), err
}
