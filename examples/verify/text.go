package main

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/narrative"
	"github.com/fiscalcn/yusuan/tables/reading"
)

// text reads the text and verifies it against the tables, if there are any, against
// what else is given, and against itself.
func (o *output) text(d reading.Document, r reading.Reading, against []narrative.VerifyOption) {
	if d.Text == "" {
		for rule := range narrative.Rules() {
			o.skip(rule.ID, "文件中没有正文")
		}
		return
	}
	reading := narrative.Read(d.Text, narrative.Options{Year: r.Set().Header().Year})
	if len(d.Tables) > 0 {
		against = append(against, narrative.AgainstSet(r.Set()))
	}
	v := narrative.Verify(reading, against...)
	o.Statements.Verified = v.Verified()
	var sections []string
	for c := range reading.Chapters() {
		sections = append(sections, strings.Join(strings.Fields(c.Title), ""))
	}
	for s := range reading.Statements() {
		verdict := v.Verdict(o.Statements.Read)
		o.Statements.Read++
		o.Statements.List = append(o.Statements.List, statement{
			Quote: s.Quote, Subject: s.Subject.String(), Measure: s.Measure.String(), Value: valueOf(s), Unit: s.Unit,
			Period: period(s.Year), Direction: s.Direction.String(), Section: sections[s.Chapter],
			At: *around(d.Text, s.Quote, s.Start, s.End), Verdict: verdict,
		})
	}
	for n := range reading.Unresolved() {
		o.Statements.Unresolved = append(o.Statements.Unresolved, unresolved{d.Text[n.Start:n.End], span{n.Start, n.End}})
	}
	unit := r.Set().Unit()
	for f := range v.Findings() {
		o.Findings = append(o.Findings, textFinding(f, d.Text, sections[f.Chapter], unit))
		o.Summary.count(f.Severity)
	}
	for u := range v.NotEvaluated() {
		o.skip(u.Rule, u.Reason)
	}
}

// valueOf returns the number of a statement in its unit, or the word that takes its
// place.
func valueOf(s narrative.Statement) string {
	switch {
	case !s.HasValue():
		return s.Word
	case !s.Amount.IsBlank():
		return s.Amount.Text(moneyOf(s.Unit))
	case s.Unit == "%" || s.Unit == "分":
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

func period(year int) string {
	if year == 0 {
		return ""
	}
	return strconv.Itoa(year)
}

// around returns the span of the quotation of what stands from start to end.
func around(text, quote string, start, end int) *span {
	from := max(start-len(quote), 0)
	if i := strings.Index(text[from:min(end+len(quote), len(text))], quote); i >= 0 && quote != "" {
		return &span{from + i, from + i + len(quote)}
	}
	return &span{start, end}
}

func textFinding(f narrative.Finding, text, section string, unit budget.Unit) finding {
	out := finding{
		Rule: f.Rule, Verdict: f.Verdict, Severity: f.Severity, Section: section,
		Stated: f.Stated, Expected: f.Expected, Cause: f.Cause.String(), Message: f.Message,
		Quote: f.Quote, At: around(text, f.Quote, f.Start, f.End),
	}
	if !f.Difference.IsZero() {
		out.Difference, out.Tolerance = f.Difference.Format(unit, -1), f.Tolerance.Format(unit, -1)
	}
	return out
}

// sort puts findings about no form in the order of the text, before those about forms,
// which have theirs.
func (o *output) sort() {
	start := func(f finding) int {
		if f.At == nil {
			return -1
		}
		return f.At[0]
	}
	slices.SortStableFunc(o.Findings, func(a, b finding) int {
		if a.Form != 0 && b.Form != 0 {
			return 0
		}
		return cmp.Or(cmp.Compare(a.Form, b.Form), cmp.Compare(start(a), start(b)))
	})
}
