package verify

import (
	"cmp"
	"slices"
	"strings"

	"github.com/fiscalcn/yusuan/budget/judge"
	"github.com/fiscalcn/yusuan/narrative"
)

// Place is what a finding on a text is about (表述): what is measured of a subject. A finding
// on words has no measure. The zero value is the text as such.
type Place struct {
	Subject narrative.Subject // 表述对象
	Measure narrative.Measure `json:",omitzero"` // 口径, 0 for a finding on words
}

// String names the place: 公开05/201/本年支出 占比.
func (p Place) String() string {
	subject := p.Subject.String()
	if int(p.Measure) >= len(measureCodes) {
		return subject + " " + p.Measure.String() // of a place that no finding has
	}
	if words := judge.Chinese(measureCodes[p.Measure]); words != "" {
		return subject + " " + words
	}
	return subject
}

// placeOf returns what a statement states.
func placeOf(s *narrative.Statement) Place { return Place{s.Subject, s.Measure} }

// Report is what [Run] found (核对结果), with the verdicts on the statements. It never changes
// and is safe to share. The zero value is that of an empty text.
type Report struct {
	judge.Report
	verdicts []judge.Verdict
}

// Verdict returns the verdict on a statement, by its index in
// [reading.Reading.Statements]: NotEvaluated for one that nothing could be held against,
// or that there is none of.
func (v Report) Verdict(statement int) judge.Verdict {
	if statement < 0 || statement >= len(v.verdicts) {
		return judge.NotEvaluated
	}
	return v.verdicts[statement]
}

// Verified returns the number of statements that were held against something, well
// or badly.
func (v Report) Verified() int {
	n := 0
	for _, verdict := range v.verdicts {
		if verdict != judge.NotEvaluated {
			n++
		}
	}
	return n
}

// A finding is a judge.Finding as long as it is not told yet.
type finding struct {
	judge.Finding
	statement int32     // that it is about, −1 if it is about none
	relation  *relation // that shows it most directly, nil if it is about words
	isVerdict bool      // it is about the number of the statement, not words beside it
}

// finding makes a finding of a statement and its broken relations.
func (v *verifier) finding(i int32, open []int, with *repair, mended bool) finding {
	s := &v.statements[i]
	first := &v.relations[open[0]]
	f := v.wording(i, v.written(i), "")
	f.relation, f.isVerdict = first, true
	f.Rule, f.Verdict, f.Severity = first.rule.ID, first.verdict, judge.Warning
	f.At, f.Stated = placeOf(s), v.facts[i].stated
	f.Difference, f.Tolerance = first.difference, first.tolerance
	for _, n := range open {
		r := &v.relations[n]
		f.Verdict = max(f.Verdict, r.verdict)
		if r.verdict == judge.Impossible && !r.unsure {
			f.Severity = max(f.Severity, r.rule.Severity)
		}
		f.Evidence = append(f.Evidence, v.evidence(r))
	}
	slices.SortStableFunc(f.Evidence, func(a, b judge.Evidence) int { return cmp.Compare(a.Rule, b.Rule) })
	if cell, ok := v.cellOf(first); ok && cell.from == judge.FromTables && s.Measure == narrative.MeasureBudget && s.Base == narrative.BaseInitial {
		f.Severity = judge.Warning // 公开07 may print the budget of the whole year
	}
	if with != nil && !with.rough {
		f.Expected, f.ExpectedText = with.stated, v.show(i, with)
	}
	f.Cause = v.cause(i, open, with, mended)
	if f.Cause == judge.CauseScope {
		v.rescope(&f)
	}
	return f
}

// evidence shows a relation that does not hold.
func (v *verifier) evidence(r *relation) judge.Evidence {
	e := judge.Evidence{Rule: r.rule.ID, Verdict: r.verdict, Difference: r.difference, Tolerance: r.tolerance}
	if r.about >= 0 { // not a part that the text does not state
		e.At = placeOf(&v.statements[r.about])
	}
	of := v.operandsOf(r)
	if r.is.IsOrder() {
		of = of[1:]
	}
	for _, o := range of {
		t := judge.EvidenceTerm{Stated: v.value(o), From: o.from}
		if !r.is.IsRatio() && !r.is.IsOrder() {
			t.Sign = o.sign
		}
		switch {
		case o.statement >= 0:
			t.At = placeOf(&v.statements[o.statement])
		case o.from == judge.FromFacts:
			t.At = o.indicator
		case o.from == judge.FromPerformance:
			t.At = v.placeOfGoal(o)
		case o.from != judge.FromRule:
			t.At = o.cell
		}
		e.Terms = append(e.Terms, t)
	}
	return e
}

// rescope makes a finding of a rule about cells one about the scope.
func (v *verifier) rescope(f *finding) {
	scope := find(f.Rule).work.scope
	if scope == nil || !v.wants(scope) {
		return
	}
	f.Rule, f.Cause = scope.ID, judge.CauseScope
	f.Evidence = append(f.Evidence, judge.Evidence{Rule: scope.ID, At: f.At, Verdict: f.Verdict})
}

// wording makes a finding about the words of a statement.
func (v *verifier) wording(i int32, stated, expected string) finding {
	s := &v.statements[i]
	f := v.at(s.Start, s.End, s.Quote, s.Chapter)
	f.statement, f.At = i, Place{Subject: s.Subject}
	f.StatedText, f.ExpectedText = stated, expected
	return f
}

// at makes a finding about a part of the text, and about no statement.
func (v *verifier) at(start, end int, quote string, chapter int) finding {
	return finding{statement: -1, Finding: judge.Finding{
		At: Place{}, Text: judge.Span{Start: start, End: end, Quote: quote}, Section: v.section(chapter),
	}}
}

// section returns the heading of a section without blanks.
func (v *verifier) section(chapter int) string {
	return strings.Join(strings.Fields(v.chapters[chapter].Title), "")
}

// report adds a finding of the rule that looks.
func (v *verifier) report(f finding) {
	f.Rule = v.rule.ID
	f.Severity = cmp.Or(f.Severity, v.rule.Severity)
	f.Verdict = cmp.Or(f.Verdict, judge.Mismatch)
	f.Evidence = []judge.Evidence{{Rule: f.Rule, At: f.At, Verdict: f.Verdict}}
	v.findings = append(v.findings, f)
}

// tell returns the findings in the order of the text, each with its message.
func (v *verifier) tell() []judge.Finding {
	slices.SortStableFunc(v.findings, func(a, b finding) int {
		return cmp.Or(cmp.Compare(a.Text.Start, b.Text.Start), cmp.Compare(a.Text.End, b.Text.End), cmp.Compare(a.Rule, b.Rule))
	})
	var told []judge.Finding
	for i := range v.findings {
		f := &v.findings[i]
		f.Message = v.message(f)
		told = append(told, f.Finding)
	}
	return told
}

// rules lists the rules that show a finding: （N01、N08）.
func (f *finding) rules() judge.Message {
	var all []any
	for _, e := range f.Evidence {
		all = append(all, e.Rule)
	}
	return judge.Say("text.rules", judge.Say("all.enumerated", slices.Compact(all)...))
}
