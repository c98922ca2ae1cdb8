package yusuan

import (
	"cmp"
	"iter"
	"slices"

	"github.com/fiscalcn/yusuan/budget/disclosure"
	"github.com/fiscalcn/yusuan/budget/judge"
	"github.com/fiscalcn/yusuan/budget/performance"
	evaluating "github.com/fiscalcn/yusuan/budget/performance/reading"
	"github.com/fiscalcn/yusuan/narrative/verify"
	"github.com/fiscalcn/yusuan/tables"
	"github.com/fiscalcn/yusuan/tables/check"
)

// Options say what [Audit] judges by (审核选项). The zero value judges by every rule, and
// against all that stands beside the reading.
type Options struct {
	// Only are the IDs of the rules to judge by, or of their families (X, 05), none of them
	// for all. Without are those to leave out. Rules of the caller's own run beside Only.
	Only, Without []string
	// Custom are rules of the caller's own about the tables.
	Custom []check.Rule
	// CustomEvaluation are such about the self-evaluations.
	CustomEvaluation []performance.Rule
	// Prior are the tables of last year's account, and Initial those of the initial
	// budget. If they have no tables, those beside the reading count.
	Prior, Initial tables.Set
	// Units are the tables of all units of the department.
	Units []tables.Set
	// Facts are what the text states beside the tables. If nil, those beside the reading
	// count.
	Facts *disclosure.Facts
}

// selection returns which rules are to be judged by.
func (o *Options) selection() judge.Selection {
	s := judge.Selection{Without: o.Without}
	if len(o.Only) > 0 {
		s.Only = o.Only
	}
	return s
}

// wants reports whether a rule is to be judged by.
func (o *Options) wants(id string) bool {
	s := o.selection()
	return s.Wants(id) || o.isOwn(id) && s.WantsOwn(id)
}

// isOwn reports whether a rule is one of the caller's own.
func (o *Options) isOwn(id string) bool {
	return slices.ContainsFunc(o.Custom, func(r check.Rule) bool { return r.ID == id }) ||
		slices.ContainsFunc(o.CustomEvaluation, func(r performance.Rule) bool { return r.ID == id })
}

// isLimited reports whether some rules are left out.
func (o *Options) isLimited() bool { return len(o.Only) > 0 || len(o.Without) > 0 }

// auditor is one call of [Audit].
type auditor struct {
	Reading
	options     Options
	findings    []judge.Finding
	unevaluated []judge.Unevaluated
	tallies     judge.Tallies
	verdicts    []judge.Verdict // on the statements of the text
	repaired    tables.Set      // what the text is held against
}

// refuse takes the rules of the caller's own out that have the ID of another.
func (a *auditor) refuse() {
	isTaken := func(id string) bool {
		taken := isBuiltIn(id)
		if taken {
			a.unevaluated = append(a.unevaluated, judge.Unevaluated{Rule: id, Reason: judge.Say("all.id-taken")})
		}
		return taken
	}
	o := &a.options
	o.Custom = slices.DeleteFunc(slices.Clone(o.Custom), func(r check.Rule) bool { return isTaken(r.ID) })
	o.CustomEvaluation = slices.DeleteFunc(slices.Clone(o.CustomEvaluation), func(r performance.Rule) bool { return isTaken(r.ID) })
}

func isBuiltIn(id string) bool {
	for r := range Rules() {
		if r.ID == id {
			return true
		}
	}
	return false
}

// Audit judges an account (审核): the figures of its tables, every statement of its text
// and its self-evaluations, each by the precision it is printed with, against one another
// and against what else is known. Findings are results; there is no error. One cause
// makes one finding, and what could not be judged says why.
func Audit(r Reading, o Options) Report {
	prior, initial := o.complete(&r)
	a := auditor{Reading: r, options: o}
	a.repaired = r.set
	a.refuse()
	a.unknown()
	a.compare(prior, initial)
	a.tables()
	a.statements()
	a.selfEvaluations()
	a.performanceGoals()
	return Report{judge.NewReport(sorted(a.findings, r.text.Text()), a.unevaluated, a.tallies), r, a.verdicts}
}

// complete adds to the options what stands beside the reading, and returns what it took the tables of.
func (o *Options) complete(r *Reading) (prior, initial *Reading) {
	if r.prior != nil && !hasTables(o.Prior) {
		o.Prior, prior = r.prior.set, r.prior
	}
	if r.initial != nil && !hasTables(o.Initial) {
		o.Initial, initial = r.initial.set, r.initial
	}
	if o.Facts == nil {
		o.Facts = &r.facts
	}
	return prior, initial
}

func hasTables(s tables.Set) bool {
	for range s.Tables() {
		return true
	}
	return false
}

// skip notes that a rule could not run.
func (a *auditor) skip(rule string, reason judge.Message) {
	if a.options.wants(rule) {
		a.unevaluated = append(a.unevaluated, judge.Unevaluated{Rule: rule, Reason: reason})
	}
}

// unknown notes the rules that are asked for and that there are none of.
func (a *auditor) unknown() {
	s := a.options.selection()
	a.unevaluated = append(a.unevaluated, s.Unknown(func(yield func(string) bool) {
		for r := range Rules() {
			if !yield(r.ID) {
				return
			}
		}
		for _, r := range a.options.Custom {
			if !yield(r.ID) {
				return
			}
		}
		for _, r := range a.options.CustomEvaluation {
			if !yield(r.ID) {
				return
			}
		}
	})...)
}

// tables judges the nine forms. Without tables there are no forms to miss, and the rules
// that need none look at the text.
func (a *auditor) tables() {
	var only []string
	for rule := range check.Rules() {
		switch {
		case !rule.IsOf(a.Kind()) && (a.options.Only == nil || !a.hasTables): // it says nothing of such a document
		case !a.hasTables && (rule.NeedsTables() || a.text.Text() == ""):
			a.skip(rule.ID, judge.Say("account.no-tables"))
		case a.options.wants(rule.ID):
			only = append(only, rule.ID)
		}
	}
	if only == nil && (a.options.Custom == nil || !a.hasTables) {
		return
	}
	options := []check.Option{check.With(a.options.Custom...), check.WithUnits(a.options.Units...), check.Repaired(&a.repaired)}
	if a.options.isLimited() || !a.hasTables {
		options = append(options, check.Only(only...), check.Without(a.ownWithout()...))
	}
	if a.cells != nil {
		options = append(options, check.WithReading(*a.cells))
	}
	if hasTables(a.options.Prior) {
		options = append(options, check.WithPrior(a.options.Prior))
	}
	if hasTables(a.options.Initial) {
		options = append(options, check.WithInitial(a.options.Initial))
	}
	report := check.Run(a.set, options...)
	a.findings = slices.Grow(a.findings, report.Len()) // a document can be wrong in every row
	for f := range report.Findings() {
		a.findings = append(a.findings, a.located(f))
	}
	tally := func(rule check.Rule) {
		if rule.IsOf(a.Kind()) {
			a.tallies = append(a.tallies, judge.RuleTally{Rule: rule.ID, Tally: report.Tally(rule.ID)})
		}
	}
	for _, rule := range a.options.Custom {
		tally(rule)
	}
	for rule := range check.Rules() {
		tally(rule)
	}
	if a.hasTables {
		a.unlooked(report.NotEvaluated())
	}
}

// unlooked notes what rules could not be judged by, but not that none of a kind is
// selected.
func (a *auditor) unlooked(all iter.Seq[judge.Unevaluated]) {
	for u := range all {
		if u.Rule != "" {
			a.unevaluated = append(a.unevaluated, u)
		}
	}
}

// ownWithout returns the rules of the caller's own that are left out.
func (a *auditor) ownWithout() []string {
	var out []string
	for _, r := range a.options.Custom {
		if !a.options.wants(r.ID) {
			out = append(out, r.ID)
		}
	}
	return out
}

// located says in which cell the document has what a finding is about.
func (a *auditor) located(f judge.Finding) judge.Finding {
	at, ok := f.At.(tables.Address)
	if a.cells == nil || !ok {
		return f
	}
	origin, ok := a.cells.Origin(at)
	if !ok {
		origin, ok = a.cells.NameOrigin(at.Form, at.Row)
	}
	if ok {
		f.Cell = judge.Cell{Table: origin.Table + 1, Page: origin.Page, Row: origin.Row + 1, Column: origin.Column + 1}
	}
	return f
}

// statements judges what the text says.
func (a *auditor) statements() {
	if a.text.Text() == "" {
		for rule := range verify.Rules() {
			if rule.IsOf(a.Kind()) {
				a.skip(rule.ID, judge.Say("account.no-text"))
			}
		}
		return
	}
	if why := a.unsureKind(); !why.IsZero() {
		for rule := range verify.Rules() {
			if !rule.IsOf(tables.Final) {
				a.skip(rule.ID, why)
			}
		}
	}
	options := []verify.Option{
		verify.OfKind(a.Kind()), verify.AgainstPrior(a.options.Prior), verify.AgainstInitial(a.options.Initial), verify.AgainstFacts(*a.options.Facts),
	}
	if a.options.isLimited() {
		var only []string
		for rule := range verify.Rules() {
			if a.options.wants(rule.ID) {
				only = append(only, rule.ID)
			}
		}
		options = append(options, verify.Only(only...))
	}
	if a.hasTables {
		options = append(options, verify.AgainstSet(a.repaired))
		if a.cells != nil {
			options = append(options, verify.WithLost(func(at tables.Address) (string, bool) {
				c, isLost := a.cells.Lost(at)
				return c.Text, isLost
			}))
		}
	}
	if planned := a.goalTables(); planned != nil {
		options = append(options, verify.AgainstGoals(planned...))
	}
	v := verify.Run(a.text, options...)
	a.findings = slices.AppendSeq(a.findings, v.Findings())
	a.unlooked(v.NotEvaluated())
	for i := range a.text.Len() {
		a.verdicts = append(a.verdicts, v.Verdict(i))
	}
}

// selfEvaluations judges the self-evaluations. What the text says is held against one
// only if there are no others: it does not say which it is about.
func (a *auditor) selfEvaluations() {
	if len(a.evaluations) == 0 && a.Kind() == tables.Final {
		a.skipEvaluation(judge.Say("account.no-evaluation"))
	}
	var said []performance.Statement
	if len(a.evaluations) == 1 {
		var names []string
		for _, i := range a.evaluations[0].Evaluation.Indicators {
			names = append(names, i.Name)
		}
		said = evaluating.ReadReport(a.text.Text(), names...)
	}
	for i := range a.evaluations {
		e := &a.evaluations[i]
		if e.isHeadless() {
			a.skipEvaluation(judge.Say("account.evaluation-headless"))
			continue
		}
		report := e.Check(performance.WithReport(said...), performance.With(a.options.CustomEvaluation...))
		a.judged(report, judge.Cell{Table: e.First, Page: e.Page})
	}
}

// judged takes over what a report says of one of the other tables.
func (a *auditor) judged(r judge.Report, at judge.Cell) {
	for f := range r.Findings() {
		f.Cell = at
		if a.options.wants(f.Rule) {
			a.findings = append(a.findings, f)
		}
	}
	for u := range r.NotEvaluated() {
		if a.options.wants(u.Rule) {
			a.unevaluated = append(a.unevaluated, u)
		}
	}
}

func (a *auditor) skipEvaluation(reason judge.Message) {
	for rule := range performance.Rules() {
		a.skip(rule.ID, reason)
	}
}

// sorted puts findings about no form first, in the order of the text, and those about
// forms behind them, as the rules of the tables have them.
func sorted(findings []judge.Finding, text string) []judge.Finding {
	slices.SortStableFunc(findings, func(a, b judge.Finding) int {
		left, right := formOf(&a), formOf(&b)
		if left != 0 && right != 0 {
			return 0
		}
		return cmp.Or(cmp.Compare(left, right), cmp.Compare(startOf(&a, text), startOf(&b, text)))
	})
	return findings
}

func formOf(f *judge.Finding) tables.Form {
	at, _ := f.At.(tables.Address)
	return at.Form
}

// startOf returns where a finding starts in the text, −1 if it is not about the text.
func startOf(f *judge.Finding, text string) int {
	if s, ok := quoted(f, text); ok {
		return s[0]
	}
	return -1
}
