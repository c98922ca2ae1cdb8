package yusuan

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/budget/judge"
	"github.com/fiscalcn/yusuan/budget/performance"
	"github.com/fiscalcn/yusuan/narrative"
	"github.com/fiscalcn/yusuan/narrative/verify"
	"github.com/fiscalcn/yusuan/tables"
	"github.com/fiscalcn/yusuan/tables/reading"
)

// reportJSON is a [Report] as it is written.
type reportJSON struct {
	Forms        []tables.Form     `json:"forms"`
	Other        []string          `json:"other"`
	Unread       []cellJSON        `json:"unread"`
	Extra        []extraJSON       `json:"extra,omitzero"`
	Findings     []findingJSON     `json:"findings"`
	Statements   statementsJSON    `json:"statements"`
	NotEvaluated []unevaluatedJSON `json:"notEvaluated"`
	Summary      summaryJSON       `json:"summary"`
}

type cellJSON struct {
	Table  int    `json:"table"`
	Page   int    `json:"page,omitzero"`
	Row    int    `json:"row"`
	Column int    `json:"column"`
	Text   string `json:"text"`
}

type extraJSON struct {
	cellJSON
	Form    tables.Form `json:"form"`
	Label   string      `json:"label,omitzero"`
	Heading string      `json:"heading,omitzero"`
}

type findingJSON struct {
	Rule       string         `json:"rule"`
	Verdict    judge.Verdict  `json:"verdict"`
	Severity   judge.Severity `json:"severity"`
	Form       tables.Form    `json:"form,omitzero"`
	Row        string         `json:"row,omitzero"`
	Column     string         `json:"column,omitzero"`
	Section    string         `json:"section,omitzero"`
	Cell       *findingCell   `json:"cell,omitzero"`
	Stated     string         `json:"stated,omitzero"`
	Expected   string         `json:"expected,omitzero"`
	Difference string         `json:"difference,omitzero"`
	Tolerance  string         `json:"tolerance,omitzero"`
	AtLeast    string         `json:"atLeast,omitzero"`
	Cause      string         `json:"cause,omitzero"`
	Message    string         `json:"message"`
	Quote      string         `json:"quote,omitzero"`
	At         *spanJSON      `json:"at,omitzero"`
	Evidence   []evidenceJSON `json:"evidence,omitzero"`
}

// findingCell is where a finding stands, as a cellJSON counts. Of a table without rows
// that are known there is the table alone.
type findingCell struct {
	Table  int  `json:"table"`
	Page   int  `json:"page,omitzero"`
	Row    *int `json:"row,omitzero"`
	Column *int `json:"column,omitzero"`
}

type evidenceJSON struct {
	Rule  string     `json:"rule"`
	Terms []termJSON `json:"terms,omitzero"`
}

type termJSON struct {
	Sign  int8   `json:"sign,omitzero"`
	Place string `json:"place,omitzero"`
	Value string `json:"value"`
}

// spanJSON is where a quotation starts and ends in the text, in bytes.
type spanJSON [2]int

type statementsJSON struct {
	Read       int              `json:"read"`
	Verified   int              `json:"verified"`
	Unresolved []unresolvedJSON `json:"unresolved"`
	List       []statementJSON  `json:"list"`
}

type unresolvedJSON struct {
	Quote string   `json:"quote"`
	At    spanJSON `json:"at"`
}

type statementJSON struct {
	Quote     string        `json:"quote"`
	Subject   string        `json:"subject"`
	Measure   string        `json:"measure"`
	Value     string        `json:"value"`
	Unit      string        `json:"unit,omitzero"`
	Period    string        `json:"period,omitzero"`
	Direction string        `json:"direction,omitzero"`
	Section   string        `json:"section,omitzero"`
	At        spanJSON      `json:"at"`
	Verdict   judge.Verdict `json:"verdict"`
	Certainty string        `json:"certainty,omitzero"`
}

type unevaluatedJSON struct {
	Rule   string `json:"rule"`
	Reason string `json:"reason"`
}

type summaryJSON struct {
	Error   int `json:"error"`
	Warning int `json:"warning"`
	Info    int `json:"info"`
}

// MarshalJSON returns the report as one object. Fields of findings and of cells that have
// nothing to say are left out:
//
//	{"forms": ["公开01", …],
//	 "other": ["部门决算单位构成", …],
//	 "unread": [{"table", "page", "row", "column", "text"}, …],
//	 "extra": [{"table", "page", "row", "column", "text", "form", "label", "heading"}, …],
//	 "findings": [{"rule", "verdict", "severity", "form", "row", "column", "section",
//	               "cell": {"table", "page", "row", "column"}, "stated", "expected",
//	               "difference", "tolerance", "atLeast", "cause", "message", "quote", "at",
//	               "evidence": [{"rule", "terms": [{"sign", "place", "value"}, …]}, …]}, …],
//	 "statements": {"read", "verified", "unresolved": [{"quote", "at"}, …],
//	                "list": [{"quote", "subject", "measure", "value", "unit", "period",
//	                          "direction", "section", "at", "verdict", "certainty"}, …]},
//	 "notEvaluated": [{"rule", "reason"}, …],
//	 "summary": {"error", "warning", "info"}}
//
// Forms are in the order of the document. A table of another kind is named by its title,
// or by its place, tables[3], if it has none. Table, row and column of a cell count from 0
// in "tables", "rows" and the row; page is as given. Extra are cells beyond
// the columns and rows of a form, such as 其中：教育收费, with the words of their row and
// column; without any the field is left out. Amounts are strings in the unit of the
// tables. The difference is how far the identity of the rule misses zero, and the
// tolerance how far rounding could make it; atLeast is how much at least is wrong. The
// evidence is what does not hold: the figures of every such claim, with the sign that they
// are added up with and the place where they stand, after whose they are if they are not
// of this account. A constant, such as 100%, has no place.
//
// Statements are what the text says in numbers, or in words like 持平: each has its
// subject (a figure of a form, a path of codes, or a named indicator), its measure
// (actual, budget, prior, change, rate, share, completion or count), the verdict on it, and
// how sure its subject is (named, inferred or doubtful). A number that belongs to no statement is unresolved. Quotations come with their
// span of bytes in the text. A finding on a self-evaluation has no form: section names
// the project, and row the place in its table. A rule that could not run is in
// notEvaluated, once for every reason. The error is always nil.
func (r Report) MarshalJSON() ([]byte, error) {
	o := reportJSON{
		Forms: []tables.Form{}, Other: []string{}, Unread: []cellJSON{}, Findings: []findingJSON{},
		Statements: r.statementsJSON(), NotEvaluated: []unevaluatedJSON{},
		Summary: summaryJSON{r.Count(judge.Error), r.Count(judge.Warning), r.Count(judge.Info)},
	}
	cells := r.reading.Cells()
	o.Forms = slices.AppendSeq(o.Forms, cells.Forms())
	for t := range cells.Other() {
		o.Other = append(o.Other, cmp.Or(t.Title, fmt.Sprintf("tables[%d]", t.Table)))
	}
	unread := 0
	for range cells.Unread() {
		unread++
	}
	o.Unread = slices.Grow(o.Unread, unread) // a document may be unread as a whole
	for c := range cells.Unread() {
		o.Unread = append(o.Unread, writtenCell(c))
	}
	for x := range cells.Extra() {
		o.Extra = append(o.Extra, extraJSON{writtenCell(x.Cell), x.Form, x.Label, x.Heading})
	}
	o.Findings = slices.Grow(o.Findings, r.Len())
	for f := range r.Findings() {
		o.Findings = append(o.Findings, r.findingJSON(&f))
	}
	for u := range r.NotEvaluated() {
		if w := (unevaluatedJSON{u.Rule, u.Reason.String()}); !slices.Contains(o.NotEvaluated, w) {
			o.NotEvaluated = append(o.NotEvaluated, w)
		}
	}
	return encode(o)
}

func writtenCell(c reading.Cell) cellJSON { return cellJSON{c.Table, c.Page, c.Row, c.Column, c.Text} }

func (r Report) findingJSON(f *judge.Finding) findingJSON {
	w := findingJSON{
		Rule: f.Rule, Verdict: f.Verdict, Severity: f.Severity, Section: f.Section,
		Stated: f.StatedText, Expected: f.ExpectedText, Cause: f.Cause.String(), Message: f.Message.String(), Quote: f.Text.Quote,
	}
	switch at := f.At.(type) {
	case tables.Address:
		w.Form = at.Form
		if at.Row != (tables.RowKey{}) {
			w.Row = at.Row.String()
		}
		if at.Column != 0 {
			w.Column = at.Column.String()
		}
	case performance.Place:
		if f.Text.Quote == "" {
			w.Row = at.String()
		}
	}
	if s, ok := quoted(f, r.reading.text.Text()); ok {
		w.At = &s
	}
	unit := r.reading.set.Unit()
	if !f.Difference.IsZero() {
		w.Difference, w.Tolerance = f.Difference.Format(unit, -1), f.Tolerance.Format(unit, -1)
	}
	if least := f.AtLeast(); !least.IsZero() {
		w.AtLeast = least.Format(unit, -1)
	}
	if f.Cell != (judge.Cell{}) {
		w.Cell = &findingCell{f.Cell.Table - 1, f.Cell.Page, fromZero(f.Cell.Row), fromZero(f.Cell.Column)}
	}
	w.Evidence = evidence(f, unit)
	return w
}

// fromZero counts what is counted from 1 from 0, nil if it is not known.
func fromZero(n int) *int {
	if n == 0 {
		return nil
	}
	n--
	return &n
}

// evidence shows what does not hold, nil if that is no more than the rule of the finding.
func evidence(f *judge.Finding, u budget.Unit) []evidenceJSON {
	var all []evidenceJSON
	for _, e := range f.Evidence {
		w := evidenceJSON{Rule: e.Rule}
		for _, t := range e.Terms {
			w.Terms = append(w.Terms, termJSON{t.Sign, placeOf(&t), t.Stated.Text(u)})
		}
		all = append(all, w)
	}
	if len(all) == 1 && all[0].Rule == f.Rule && all[0].Terms == nil {
		return nil
	}
	return all
}

// placeOf says where a figure stands, and whose it is if it is not of this account.
func placeOf(t *judge.EvidenceTerm) string {
	switch {
	case t.At == nil:
		return ""
	case t.From == judge.FromTables || t.From == judge.FromText || t.From == judge.FromPerformance:
		return t.At.String()
	default:
		return t.From.String() + " " + t.At.String()
	}
}

func (r Report) statementsJSON() statementsJSON {
	w := statementsJSON{Unresolved: []unresolvedJSON{}, List: make([]statementJSON, 0, r.reading.text.Len())}
	text := r.reading.text.Text()
	for s := range r.Statements() {
		w.Read++
		if s.Verdict != judge.NotEvaluated {
			w.Verified++
		}
		period := ""
		if s.Year != 0 {
			period = strconv.Itoa(s.Year)
		}
		w.List = append(w.List, statementJSON{
			Quote: s.Quote, Subject: s.Subject.String(), Measure: s.Measure.String(), Value: valueOf(&s.Statement), Unit: s.Unit,
			Period: period, Direction: s.Direction.String(), Section: s.Section,
			At: around(text, s.Quote, s.Start, s.End), Verdict: s.Verdict, Certainty: s.Certainty.String(),
		})
	}
	for n := range r.reading.text.Unresolved() {
		w.Unresolved = append(w.Unresolved, unresolvedJSON{text[n.Start:n.End], spanJSON{n.Start, n.End}})
	}
	return w
}

// valueOf returns the number of a statement in its unit, or the word that takes its
// place.
func valueOf(s *narrative.Statement) string {
	switch {
	case !s.HasValue():
		return s.Word
	case !s.Amount.IsBlank():
		return s.Amount.Text(moneyOf(s.Unit))
	case s.Unit == "%" || s.Unit == "分" || s.Unit == "倍":
		return strings.TrimSuffix(s.Percent.String(), "%")
	default:
		return strconv.FormatInt(s.Count, 10)
	}
}

func moneyOf(unit string) budget.Unit {
	switch {
	case strings.Contains(unit, "亿"):
		return budget.YiYuan
	case strings.Contains(unit, "万"):
		return budget.WanYuan
	default:
		return budget.Yuan
	}
}

// quoted returns the span of the quotation of a finding, if it is about the text.
func quoted(f *judge.Finding, text string) (spanJSON, bool) {
	_, ofText := f.At.(verify.Place)
	return around(text, f.Text.Quote, f.Text.Start, f.Text.End), ofText || f.Text.Quote != ""
}

// around returns the span of the quotation of what stands from start to end.
func around(text, quote string, start, end int) spanJSON {
	from := max(start-len(quote), 0)
	if i := strings.Index(text[from:min(end+len(quote), len(text))], quote); i >= 0 && quote != "" {
		return spanJSON{from + i, from + i + len(quote)}
	}
	return spanJSON{start, end}
}
