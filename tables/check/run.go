package check

import (
	"fmt"
	"slices"
	"strings"

	"github.com/fiscalcn/yusuan/budget/judge"
	"github.com/fiscalcn/yusuan/codes"
	"github.com/fiscalcn/yusuan/tables"
	"github.com/fiscalcn/yusuan/tables/reading"
)

// Option changes what Run looks at.
type Option func(*run)

// Only runs the rules of the IDs alone. An ID that there is none of has no effect.
func Only(ids ...string) Option {
	return func(r *run) { r.only = slices.Clone(ids) }
}

// Without leaves the rules of the IDs out.
func Without(ids ...string) Option {
	return func(r *run) { r.without = append(r.without, ids...) }
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

// WithUnits adds the sets of all units of the department, for X15.
func WithUnits(units ...tables.Set) Option {
	return func(r *run) { r.units = append(r.units, units...) }
}

// With adds a rule of the caller's own.
func With(rules ...Custom) Option {
	return func(r *run) { r.custom = append(r.custom, rules...) }
}

// run is one call of Run.
type run struct {
	only, without []string
	reading       *reading.Reading
	prior         *tables.Set
	units         []tables.Set
	custom        []Custom

	sheet    *sheet
	findings []Finding
	skipped  []Skipped
	tallies  tallies
}

// Run checks a set against the rules. Findings are results; there is no error: a
// set that lacks what a rule needs makes the rule not evaluated.
func Run(set tables.Set, options ...Option) Report {
	r := &run{tallies: make(tallies, 0, len(registry))}
	for _, o := range options {
		o(r)
	}
	r.sheet = newSheet(set)
	r.structure()
	coded := r.codes(r.sheet)
	w := r.writer(r.sheet)
	if !r.sums(w) || len(coded) > 0 || r.hasNegatives() {
		coded = r.investigate(w, coded)
	}
	r.findings = append(r.findings, coded...)
	r.unlooked()
	slices.SortStableFunc(r.findings, compareFindings)
	return Report{r.findings, r.skipped, r.tallies}
}

func (r *run) wants(rule string) bool {
	return (r.only == nil || slices.Contains(r.only, rule)) && !slices.Contains(r.without, rule)
}

// sums judges every identity, and reports whether all hold. Most accounts hold them
// all, so their own are written down for blame only when one does not.
func (r *run) sums(w *writer) bool {
	hold := true
	note := func(rule string, j judge.Judgement) {
		if j.Verdict == judge.NotEvaluated && j.Difference.IsZero() {
			return // nothing of it is stated
		}
		r.tallies.count(rule, j.Verdict)
		hold = hold && j.Verdict <= judge.NotEvaluated && !j.Zeros
	}
	for t := range r.sheet.set.Tables() {
		rule, wanted := "", false
		for id := range t.Identities() {
			if id.Rule() != rule {
				rule = id.Rule()
				wanted = r.wants(rule)
			}
			if wanted {
				note(rule, r.sheet.judgeOwn(id))
			}
		}
	}
	for _, id := range w.identities {
		note(id.rule, r.sheet.judge(id))
	}
	return hold
}

// writer writes down the identities across forms, and those with other accounts.
func (r *run) writer(s *sheet) *writer {
	figures := int(s.starts[0])
	w := &writer{sheet: s, wanted: r.wants, identities: make([]identity, 0, figures/2), refs: make([]ref, 0, 2*figures)}
	w.cross()
	r.external(w)
	r.customSums(w)
	return w
}

// judgeOwn judges an identity of a table by the half-units of its figures alone.
func (s *sheet) judgeOwn(id tables.Identity) judge.Judgement {
	s.terms = s.terms[:0]
	for i := range id.Len() {
		t := id.Term(i)
		s.terms = append(s.terms, judge.Term{Figure: t.Figure, Sign: int8(t.Sign)})
	}
	return judge.Sum(s.terms)
}

const noBreakdown = "只列合计，未列明细，无法核对"

// unlooked says which rules could not be evaluated, and why.
func (r *run) unlooked() {
	skip := func(rule, reason string, count int) {
		r.skipped = append(r.skipped, Skipped{rule, reason, count})
	}
	for i := range registry {
		rule := &registry[i]
		if !r.wants(rule.ID) {
			continue
		}
		if reason := r.lacks(rule); reason != "" {
			skip(rule.ID, reason, 1)
		} else if isSum(rule.ID) {
			switch t, ran := r.tallies.of(rule.ID); {
			case t.NotEvaluated > 0:
				skip(rule.ID, noBreakdown, t.NotEvaluated)
			case !ran:
				skip(rule.ID, "表中没有该勾稽关系涉及的金额", 1)
			}
		}
	}
	for _, c := range r.custom {
		listed := slices.ContainsFunc(r.skipped, func(s Skipped) bool { return s.Rule == c.id })
		if t, _ := r.tallies.of(c.id); t.NotEvaluated > 0 && !listed {
			skip(c.id, noBreakdown, t.NotEvaluated)
		}
	}
}

// isSum reports whether a rule is about sums of figures.
func isSum(id string) bool { return id[0] != 'S' && id != "05-4" }

// lacks returns why a rule cannot run at all, "" if it can.
func (r *run) lacks(rule *Rule) string {
	switch rule.ID {
	case "S01":
		return ""
	case "S02", "S03", "S04", "S05":
		if r.reading == nil {
			return "没有读取文件的信息"
		}
		return ""
	case "S06", "S07", "S10", "05-4", "X13":
		if year := r.sheet.set.Header().Year; year == 0 {
			return "年度不明，无法对照科目表"
		} else if _, err := codes.ForYear(year); err != nil {
			return fmt.Sprintf("没有 %d 年的科目表", year)
		}
	case "X14":
		if r.prior == nil {
			return "未提供上年决算"
		}
		return ""
	case "X15":
		if len(r.units) == 0 {
			return "未提供所属单位决算"
		}
		return ""
	}
	var missing []string
	for _, f := range rule.Forms {
		if !r.sheet.has(f) {
			missing = append(missing, f.String())
		}
	}
	if missing != nil && (rule.ID[0] == 'X' || len(rule.Forms) == 1 || !r.hasAny(rule.Forms)) {
		return "缺少" + strings.Join(missing, " ")
	}
	return ""
}

func (r *run) hasAny(forms []tables.Form) bool {
	return slices.ContainsFunc(forms, func(f tables.Form) bool { return r.sheet.has(f) })
}
