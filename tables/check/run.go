package check

import (
	"slices"

	"github.com/fiscalcn/yusuan/budget/judge"
	"github.com/fiscalcn/yusuan/codes"
	"github.com/fiscalcn/yusuan/internal/threepublic"
	"github.com/fiscalcn/yusuan/tables"
	"github.com/fiscalcn/yusuan/tables/check/internal/blame"
	"github.com/fiscalcn/yusuan/tables/check/internal/claims"
	"github.com/fiscalcn/yusuan/tables/check/internal/repair"
	"github.com/fiscalcn/yusuan/tables/reading"
)

// Option changes what Run looks at.
type Option func(*run)

// Only runs the rules of the IDs alone, or those of whole families: "X10", "X", "05". Rules
// of the caller's own run beside them. What there is no rule of is not evaluated.
func Only(ids ...string) Option {
	return func(r *run) { r.selection.Only = append([]string{}, ids...) }
}

// Without leaves the rules of the IDs, or of whole families, out. See [Only].
func Without(ids ...string) Option {
	return func(r *run) { r.selection.Without = append(r.selection.Without, ids...) }
}

// WithReading adds what reading a document showed beside its figures: the order of
// the forms, headings, units and rows that could not be placed (S02 to S05, S09).
func WithReading(reading reading.Reading) Option {
	return func(r *run) { r.reading = &reading }
}

// WithPrior adds last year's set, for X14.
func WithPrior(prior tables.Set) Option {
	return func(r *run) { r.prior = &prior }
}

// WithInitial adds the budget of the year, for BF.
func WithInitial(budget tables.Set) Option {
	return func(r *run) { r.initial = &budget }
}

// WithUnits adds the sets of all units of the department, for X15.
func WithUnits(units ...tables.Set) Option {
	return func(r *run) { r.units = append(r.units, units...) }
}

// With adds rules of the caller's own. One with the ID of a rule of this package is not
// evaluated.
func With(rules ...Rule) Option {
	return func(r *run) {
		for _, rule := range rules {
			if _, isTaken := Lookup(rule.ID); isTaken {
				r.skipped = append(r.skipped, judge.Unevaluated{Rule: rule.ID, Reason: judge.Say("all.id-taken"), Count: 1})
				continue
			}
			r.own = append(r.own, rule)
		}
	}
}

// Repaired stores the set that findings are about: with what is wrong with whole tables
// (S14, S15) put right, and without tables of something else. It is the set itself if
// nothing is.
func Repaired(to *tables.Set) Option {
	return func(r *run) { r.to = to }
}

// run is one call of Run.
type run struct {
	selection judge.Selection
	reading   *reading.Reading
	prior     *tables.Set
	initial   *tables.Set
	units     []tables.Set
	own       []Rule      // the caller's
	chosen    []*Rule     // the rules that are to run
	to        *tables.Set // where the repaired set goes, nil if nowhere
	// everything: all rules are to claim what they do, selected or not. What is wrong with a
	// whole table shows in what all of them claim.
	everything bool
	all        []*Rule // of the package, of the set's edition and the caller's
	sheet      *claims.Sheet
	unread     *claims.Unread
	isCut      bool // not all ways were tried in which labels may have slipped
	repeats    *repeats
	words      map[line]bool              // where words could not be read
	suspended  map[string][]judge.Message // by rule, what was not read and may be why
	findings   []blame.Finding
	skipped    []judge.Unevaluated
	tallies    judge.Tallies
}

// Run checks a set against the rules. Findings are in order of form, row, column and rule,
// and their places are each a [tables.Address]: without a column or row if they are about a
// row or form, nil if about the set. Findings are results; there is no error: a
// set that lacks what a rule needs makes the rule not evaluated.
func Run(set tables.Set, options ...Option) judge.Report {
	r := &run{tallies: make(judge.Tallies, 0, len(registry))}
	for _, o := range options {
		o(r)
	}
	r.repeats = repeatsOf(r.reading)
	r.words = wordsLeft(r.reading)
	r.unread = unreadOf(r.reading, r.repeats)
	r.sheet = claims.NewSheet(set, r.unread)
	if r.to != nil {
		*r.to = set
	}
	r.choose(set.Kind(), beyond(set))
	l := r.newLook(r.sheet)
	r.looks(l)
	coded := r.codes(l)
	w := r.writer(r.sheet)
	r.written(l, w.identities)
	if !r.sums(w) || len(coded) > 0 || r.unread != nil || r.sees() || r.undoesAlone() {
		coded = r.investigate(w, coded)
	}
	r.findings = append(r.findings, coded...)
	r.unlooked()
	slices.SortStableFunc(r.findings, blame.Compare)
	findings := make([]judge.Finding, 0, len(r.findings))
	for i := range r.findings {
		findings = append(findings, r.findings[i].Public(set.Unit()))
	}
	return judge.NewReport(findings, r.skipped, r.tallies)
}

// choose finds the rules that are to run on sets of a kind; more are those of forms that only
// the edition knows.
func (r *run) choose(kind tables.Kind, more []Rule) {
	r.all = make([]*Rule, 0, len(registry)+len(more)+len(r.own))
	for _, list := range [...][]Rule{registry, more, r.own} {
		for i := range list {
			switch rule := &list[i]; {
			case rule.work == nil:
			case rule.IsOf(kind):
				r.all = append(r.all, rule)
			case r.selection.Only != nil && r.selection.Wants(rule.ID):
				r.skipped = append(r.skipped, judge.Unevaluated{Rule: rule.ID, Reason: judge.Say("check.other-kind", kind), Count: 1})
			}
		}
	}
	if r.selection.Only == nil && r.selection.Without == nil {
		r.chosen = r.all
		return
	}
	for _, rule := range r.all {
		if _, isKnown := Lookup(rule.ID); r.selection.Wants(rule.ID) || !isKnown && r.selection.WantsOwn(rule.ID) {
			r.chosen = append(r.chosen, rule)
		}
	}
}

// rules are the rules that are to run, in order.
func (r *run) rules() []*Rule {
	if r.everything {
		return r.all
	}
	return r.chosen
}

// rule returns the rule of an ID, nil if there is none.
func (r *run) rule(id string) *Rule {
	for _, rule := range r.all {
		if rule.ID == id {
			return rule
		}
	}
	return nil
}

// sums judges every identity, and reports whether all hold. Most accounts hold them
// all, so their own are written down for blame only when one does not.
func (r *run) sums(w *writer) bool {
	hold := true
	note := func(rule string, j judge.Judgement) {
		if j.Verdict == judge.NotEvaluated && j.Difference.IsZero() {
			return // nothing of it is stated
		}
		r.tallies.Count(rule, j.Verdict)
		hold = hold && j.Verdict <= judge.NotEvaluated && !j.Zeros
	}
	for t := range r.sheet.Set.Tables() {
		rule, wanted := "", false
		for id := range t.Identities() {
			if id.Rule() != rule {
				rule = id.Rule()
				wanted = slices.ContainsFunc(r.rules(), func(w *Rule) bool { return w.ID == rule })
			}
			if wanted {
				note(rule, r.sheet.JudgeOwn(id))
			}
		}
	}
	for _, id := range w.identities {
		note(id.Rule.ID, r.sheet.Judge(id))
	}
	return hold
}

// writer writes down what the rules claim beside the identities of the tables themselves.
func (r *run) writer(s *claims.Sheet) *writer {
	figures := int(s.Starts[0])
	w := &writer{
		sheet: s, prior: r.prior, initial: r.initial, units: r.units, isKnown: r.reading == nil || r.reading.IsKnownEdition(),
		identities: make([]claims.Identity, 0, figures/2), refs: make([]claims.Ref, 0, 2*figures),
	}
	for _, rule := range r.rules() {
		if rule.work.claims != nil && (rule.work.needs.has(eachForm) || r.lacks(rule).IsZero()) {
			w.rule = rule
			rule.work.claims(w)
		}
	}
	return w
}

// unlooked says which rules could not be evaluated, and why.
func (r *run) unlooked() {
	r.skipped = append(r.skipped, r.selection.Unknown(r.known)...)
	for _, rule := range r.rules() {
		reason, count := r.lacks(rule), 1
		if tally, ran := r.tallies.Of(rule.ID); reason.IsZero() && rule.work.isSum() {
			switch {
			case r.suspended[rule.ID] != nil:
				reason, count = semicolons(r.suspended[rule.ID]), tally.NotEvaluated
			case tally.NotEvaluated > 0:
				reason, count = judge.Say("check.alone"), tally.NotEvaluated
			case !ran:
				reason = judge.Say("check.no-amounts-of-rule")
			}
		}
		if reason.IsZero() && r.isCut && rule.work.undoes != nil && rule.work.undoes(new(repair.Edit)) { // of no unit: labels that slipped
			reason = judge.Say("check.search-cut")
		}
		isSaid := func(s judge.Unevaluated) bool { return s.Rule == rule.ID } // there may be several of a caller's ID
		if !reason.IsZero() && !slices.ContainsFunc(r.skipped, isSaid) {
			r.skipped = append(r.skipped, judge.Unevaluated{Rule: rule.ID, Reason: reason, Count: count})
		}
	}
}

// known yields the IDs of all rules that there are.
func (r *run) known(yield func(string) bool) {
	for i := range registry {
		if !yield(registry[i].ID) {
			return
		}
	}
	for _, rule := range r.all { // the caller's and the edition's, too
		if !yield(rule.ID) {
			return
		}
	}
}

// semicolons joins reasons.
func semicolons(reasons []judge.Message) judge.Message {
	if len(reasons) == 1 {
		return reasons[0]
	}
	return judge.Message{Code: "all.semicolon", Args: reasons}
}

// lacks returns why a rule cannot run, or only in part, none if it can.
func (r *run) lacks(rule *Rule) judge.Message {
	var none judge.Message
	needs := rule.work.needs
	switch {
	case needs.has(aDocument) && r.reading == nil:
		return judge.Say("check.no-document")
	case needs.has(priorYear) && r.prior == nil:
		return judge.Say("all.no-prior")
	case needs.has(initialBudget) && (r.initial == nil || r.initial.Kind() != tables.Budget):
		return judge.Say("check.no-initial")
	case needs.has(samePublic) && !threepublic.Match(*r.initial, r.sheet.Set):
		return judge.Say("check.other-money")
	case needs.has(unitSets) && len(r.units) == 0:
		return judge.Say("check.no-units")
	case needs.has(catalogues):
		if year := r.sheet.Set.Header().Year; year == 0 {
			return judge.Say("check.year-unknown")
		} else if _, err := codes.ForYear(year); err != nil {
			return judge.Say("check.no-catalogue", year)
		}
	}
	if !needs.has(allForms | eachForm | anyForm) {
		return none
	}
	var missing []any
	for _, f := range rule.Forms {
		if !r.sheet.Has(f) {
			missing = append(missing, f)
		}
	}
	if missing == nil || needs.has(anyForm) && len(missing) < len(rule.Forms) {
		return none
	}
	return judge.Say("all.lacks", judge.Say("all.spaced", missing...))
}
