package verify

import (
	"slices"

	"github.com/fiscalcn/yusuan/budget/disclosure"
	"github.com/fiscalcn/yusuan/budget/judge"
	"github.com/fiscalcn/yusuan/budget/performance/goal"
	"github.com/fiscalcn/yusuan/internal/names"
	"github.com/fiscalcn/yusuan/narrative"
	"github.com/fiscalcn/yusuan/narrative/reading"
	"github.com/fiscalcn/yusuan/narrative/verify/internal/given"
	"github.com/fiscalcn/yusuan/narrative/verify/internal/settle"
	"github.com/fiscalcn/yusuan/narrative/verify/internal/thing"
	"github.com/fiscalcn/yusuan/tables"
)

// Option changes what [Run] holds a text against.
type Option func(*verifier)

// AgainstSet holds the text against the tables of the account.
func AgainstSet(set tables.Set) Option {
	return func(v *verifier) { v.set = set }
}

// WithLost says which amounts the tables have not because they could not be read, each with the text that stands there: nothing is
// held against those. It is what [github.com/fiscalcn/yusuan/tables/reading.Reading.Lost] tells.
func WithLost(lost func(tables.Address) (text string, isLost bool)) Option {
	return func(v *verifier) { v.lost = lost }
}

// OfKind says what the text explains, where no tables are given that say so: a final account
// unless it is a budget (部门预算), whose statements are of what is planned.
func OfKind(k tables.Kind) Option {
	return func(v *verifier) { v.kind = k }
}

// AgainstPrior holds what the text says of last year against the tables of last
// year's account; the text of a budget against those of last year's budget.
func AgainstPrior(prior tables.Set) Option {
	return func(v *verifier) { v.prior = prior }
}

// AgainstInitial holds what the text says of the initial budget (年初预算) against
// its tables: those that [tables.Build] makes of [budget.Account.Planned], or those of the
// department's published budget.
func AgainstInitial(initial tables.Set) Option {
	return func(v *verifier) { v.initial = initial }
}

// AgainstFacts holds what the text states beside the tables against the facts: the
// counts of the “三公”, 机关运行经费, 政府采购, 国有资产 and 预算绩效. A part of them
// that is given is given with its zeros, as package compose writes them.
func AgainstFacts(facts disclosure.Facts) Option {
	return func(v *verifier) { v.known = given.By(facts) }
}

// Only judges by the rules of the IDs alone. What there is no rule of is not evaluated.
func Only(ids ...string) Option {
	return func(v *verifier) { v.selection.Only = append([]string{}, ids...) }
}

// Without leaves the rules of the IDs out.
func Without(ids ...string) Option {
	return func(v *verifier) { v.selection.Without = append(v.selection.Without, ids...) }
}

// Run judges every statement of a text by the rules N: against tables
// and facts, as far as they are given, and against the rest of the text. Findings are
// results; there is no error: what cannot be judged is not evaluated, and says why.
//
// Figures count as intervals, by the precision they are written in. One mistake is
// one finding: a wrong number that several rules trip over is blamed once.
func Run(r reading.Reading, options ...Option) Report {
	v := &verifier{
		reading: r, text: r.Text(), year: r.Year(), names: names.ForYear(r.Year()), ran: map[*Rule]bool{}, claimed: map[*Rule]bool{},
		statements: slices.AppendSeq(make([]narrative.Statement, 0, r.Len()), r.Statements()), chapters: slices.Collect(r.Chapters()),
	}
	for _, o := range options {
		o(v)
	}
	if v.set.Edition().IsValid() {
		v.kind = v.set.Kind()
	}
	if v.kind == tables.Budget {
		settle.Planned(v.statements, v.year, v.set, v.formOf)
	}
	settle.Totals(v.statements, v.set)
	v.index()
	for _, v.rule = range registry {
		v.claim()
	}
	v.blame()
	for _, v.rule = range registry {
		if why := v.lacks(v.rule); !why.IsZero() {
			v.skipFor(why)
		} else if v.rule.work.looks != nil && v.wants(v.rule) {
			v.rule.work.looks(v)
		}
	}
	v.untold()
	return Report{judge.NewReport(v.tell(), v.unlooked(), nil), v.verdicts()}
}

// verifier is one call of Run.
type verifier struct {
	reading    reading.Reading
	text       string
	year       int
	kind       tables.Kind           // of what the text explains
	statements []narrative.Statement // ours to change
	chapters   []narrative.Chapter
	set, prior tables.Set
	initial    tables.Set
	lost       func(tables.Address) (string, bool) // of the set; nil if nothing is
	known      *given.Facts                        // nil without facts
	goals      []goal.Table
	selection  judge.Selection
	names      names.Index

	facts     []fact
	keys      []thing.Key // of the facts, none for what is not usable
	places    thing.Places
	numbered  thing.Names
	relations []relation
	operands  []operand
	scratch   []judge.Operand
	of        [][]int     // relations by statement
	wholes    []wholeList // nil until they are asked for
	parted    [][]operand // with them: lists of shares that are not complete, of parts of one whole that none is part of another of
	accused   []bool      // statements that a finding is about
	findings  []finding
	missing   map[*Rule][]judge.Unevaluated // what could not be evaluated
	said      map[int32]judge.Verdict       // on statements that words were held against
	ran       map[*Rule]bool                // rules that were judged by
	rule      *Rule                         // that claims or looks
	claimed   map[*Rule]bool                // rules that claimed what they do
}

// wants reports whether a rule is judged by: it is selected, and one of this kind of text.
func (v *verifier) wants(r *Rule) bool { return v.selection.Wants(r.ID) && r.IsOf(v.kind) }

// claim writes down what the current rule claims, after those that it depends on.
func (v *verifier) claim() {
	r := v.rule
	if v.claimed[r] {
		return
	}
	v.claimed[r] = true
	for _, v.rule = range r.work.after {
		v.claim()
	}
	v.rule = r
	if v.known != nil && r.work.first != 0 {
		v.indicators()
	}
	v.families(r.work.families)
	if v.kind == tables.Budget {
		v.families(r.work.planned)
	}
	if r.work.claims != nil {
		r.work.claims(v)
	}
}

// skip records that the current rule could not be judged by for a reason: its code, and what
// it is about.
func (v *verifier) skip(code string, of ...any) { v.skipFor(judge.Say(code, of...)) }

func (v *verifier) skipFor(reason judge.Message) {
	if !v.wants(v.rule) {
		return
	}
	if v.missing == nil {
		v.missing = map[*Rule][]judge.Unevaluated{}
	}
	reasons := v.missing[v.rule]
	if i := slices.IndexFunc(reasons, func(u judge.Unevaluated) bool { return u.Reason.Equal(reason) }); i >= 0 {
		reasons[i].Count++
		return
	}
	v.missing[v.rule] = append(reasons, judge.Unevaluated{Rule: v.rule.ID, Reason: reason, Count: 1})
}

// verdicts returns the verdict on every statement: that of its finding, else the
// worst of what it was held against and fits. A limit says little of what is below.
func (v *verifier) verdicts() []judge.Verdict {
	verdicts := make([]judge.Verdict, len(v.facts))
	for i := range verdicts {
		verdicts[i] = judge.NotEvaluated
		for _, n := range v.of[i] {
			r := &v.relations[n]
			weak := r.is == judge.Limits && (int(r.about) != i || v.operands[r.to-1].from == judge.FromRule)
			if !weak && r.verdict < judge.NotEvaluated && (verdicts[i] == judge.NotEvaluated || r.verdict > verdicts[i]) {
				verdicts[i] = r.verdict
			}
		}
	}
	for i, verdict := range v.said {
		if verdicts[i] == judge.NotEvaluated {
			verdicts[i] = verdict
		}
	}
	for i := range v.findings {
		if f := &v.findings[i]; f.isVerdict {
			verdicts[f.statement] = f.Verdict
		}
	}
	return verdicts
}

// unlooked lists what could not be evaluated, in order of rules.
func (v *verifier) unlooked() []judge.Unevaluated {
	all := v.selection.Unknown(func(yield func(string) bool) {
		for _, rule := range registry {
			if !yield(rule.ID) {
				return
			}
		}
	})
	for _, rule := range registry {
		all = append(all, v.missing[rule]...)
		if v.wants(rule) && !v.ran[rule] && v.missing[rule] == nil {
			all = append(all, judge.Unevaluated{Rule: rule.ID, Reason: judge.Say("text.no-statement")})
		}
	}
	return all
}
