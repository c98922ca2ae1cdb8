package check

import (
	"cmp"
	"iter"
	"slices"
	"strings"

	"github.com/fiscalcn/yusuan/budget/judge"
	"github.com/fiscalcn/yusuan/codes"
	"github.com/fiscalcn/yusuan/economic"
	"github.com/fiscalcn/yusuan/internal/print"
	"github.com/fiscalcn/yusuan/tables"
	"github.com/fiscalcn/yusuan/tables/check/internal/blame"
	"github.com/fiscalcn/yusuan/tables/check/internal/claims"
)

// A mistyped code breaks much at once: the code is unknown or has another name, the
// row stands in the wrong place and below the wrong parent, sums do not add up, and
// other forms miss the row. It is one mistake: with the right code nothing of it is
// left. So the code is put right and the set looked at again; what is gone then was
// due to it.

// A state is a set and what is wrong with it: findings about its codes, and
// identities.
type state struct {
	set   tables.Set
	coded []blame.Finding
	*blame.Detective
}

// trouble is how much is wrong.
func (s *state) trouble() int {
	n := len(s.coded)
	for i := range s.Identities {
		if s.IsBroken(i) {
			n++
		}
	}
	return n
}

// mostRetyped bounds how many figures are looked at again for one set.
const mostRetyped = 100_000

// retyped puts mistyped codes right and reports them. It returns what is left to
// report and to explain.
func (r *run) retyped(now state) state {
	names, ok := namesOf(now.set.Header().Year)
	if !ok {
		return now
	}
	figures := mostRetyped
	for {
		next, f, ok := r.retype(&now, names, &figures)
		if !ok {
			return now
		}
		r.findings = append(r.findings, f)
		now = next
	}
}

// names are the catalogues of a year.
type names struct {
	functional codes.Catalogue
	economic   economic.Catalogue
}

func namesOf(year int) (names, bool) {
	functional, err := codes.ForYear(year)
	sections, err2 := economic.ForYear(year)
	return names{functional, sections}, err == nil && err2 == nil
}

// of returns the official name of the code of a row.
func (n names) of(k tables.RowKey) (string, bool) {
	if c := k.Economic(); c != 0 {
		return n.economic.Name(c)
	}
	return n.functional.Name(k.Functional())
}

// surelyOf is of, for a code that is known for sure.
func (n names) surelyOf(k tables.RowKey) (string, bool) {
	if c := k.Economic(); c != 0 {
		e, ok := n.economic.Lookup(c)
		return e.Name, ok && e.Confidence != codes.Low
	}
	e, ok := n.functional.Lookup(k.Functional())
	return e.Name, ok && e.Confidence != codes.Low
}

// retype puts the first code right that can be.
func (r *run) retype(now *state, official names, figures *int) (state, blame.Finding, bool) {
	suspects := now.suspectCodes()
	if suspects == nil {
		return state{}, blame.Finding{}, false
	}
	named := now.codesByName()
	for _, at := range suspects {
		var best []candidate
		for _, to := range now.rightCodes(official, named, at) {
			if *figures -= now.Sheet.Places(); *figures < 0 {
				return state{}, blame.Finding{}, false
			}
			c, ok := r.candidate(now, official, at, to)
			if !ok || len(best) > 0 && c.compare(best[0]) > 0 {
				continue
			}
			if len(best) > 0 && c.compare(best[0]) < 0 {
				best = nil
			}
			best = append(best, c)
		}
		if best != nil {
			return best[0].state, now.mistyped(at, best), true
		}
	}
	return state{}, blame.Finding{}, false
}

// A candidate is a code that may be the right one, and what is left with it.
type candidate struct {
	code tables.RowKey
	state
	isElsewhere bool // another form has a row of the code
}

// compare orders candidates, the better ones first.
func (c candidate) compare(d candidate) int {
	return cmp.Or(cmp.Compare(c.trouble(), d.trouble()), blame.CompareBool(d.isElsewhere, c.isElsewhere))
}

// candidate tries a code for a row. It must leave less wrong than there was, and
// nothing with the row itself. That a name is the one of another code is no more than
// that, if all else is right, and a code that other forms have too is no slip.
func (r *run) candidate(now *state, official names, at tables.Address, to tables.RowKey) (candidate, bool) {
	set, ok := claims.Mended(now.set, []claims.Mend{{Form: at.Form, Row: at.Row, To: to}})
	if !ok {
		return candidate{}, false
	}
	s := claims.NewSheet(set, r.unread)
	c := candidate{to, state{set, r.codes(r.newLook(s)), r.detect(r.writer(s), r.sheet)}, now.isElsewhere(at.Form, to)}
	isAt := func(f blame.Finding) bool { return f.At.Form == at.Form && f.At.Row == to }
	if slices.ContainsFunc(c.coded, isAt) {
		return candidate{}, false
	}
	_, isKnown := official.of(at.Row)
	less := now.trouble() - c.trouble()
	return c, less > 1 || less == 1 && !isKnown && !now.isElsewhere(at.Form, at.Row)
}

func (s *state) isElsewhere(form tables.Form, k tables.RowKey) bool {
	for t := range s.set.Tables() {
		if t.Form() != form && claims.HasRow(t, k) {
			return true
		}
	}
	return false
}

// suspectCodes returns the rows whose codes may be mistyped: those with the wrong
// name, out of order, without a parent, and those that other forms miss.
func (s *state) suspectCodes() []tables.Address {
	var all []tables.Address
	seen := map[tables.Address]bool{}
	add := func(f tables.Form, k tables.RowKey) {
		if at := (tables.Address{Form: f, Row: k}); (f == f06 || claims.ListsFunctions(f)) && claims.LevelOf(k) != "" && !seen[at] {
			seen[at] = true
			all = append(all, at)
		}
	}
	printed := claims.NewSheet(s.set, nil)
	for _, f := range s.coded {
		if f.At.Row == (tables.RowKey{}) {
			continue
		}
		for row := range claims.Standing(printed.Tables[f.At.Form], f.At.Row) { // its own, or those below one that is missing
			add(f.At.Form, row)
		}
	}
	for t := range s.Sheet.Set.Tables() {
		for row := range t.Rows() {
			if k := row.Key(); !claims.HasRow(printed.Tables[t.Form()], k) { // it was put in
				for other := range s.set.Tables() {
					if claims.HasRow(other, k) {
						add(other.Form(), k)
					}
				}
			}
		}
	}
	return all
}

// mostNamesakes is how many codes may have one name: where more do, it does not tell them apart.
const mostNamesakes = 16

// codesByName returns the codes that the rows of all forms have, by name.
func (s *state) codesByName() map[string][]tables.RowKey {
	named := map[string][]tables.RowKey{}
	for t := range s.set.Tables() {
		for row := range t.Rows() {
			name, k := print.Wording(row.Name()), row.Key()
			if same := named[name]; claims.LevelOf(k) != "" && name != "" && len(same) <= mostNamesakes && !slices.Contains(same, k) {
				named[name] = append(same, k)
			}
		}
	}
	return named
}

// rightCodes returns the codes whose name a row has and that may be its own: those that
// one slip of the hand makes its code out of, and those that only other forms have.
func (s *state) rightCodes(official names, named map[string][]tables.RowKey, at tables.Address) []tables.RowKey {
	t, _ := s.set.Table(at.Form)
	row, _ := t.Row(at.Row)
	var right []tables.RowKey
	for k := range oneOff(at.Row) {
		if name, ok := official.surelyOf(k); ok && sameName(name, row.Name()) {
			right = append(right, k)
		}
	}
	same := named[print.Wording(row.Name())]
	if len(same) > mostNamesakes {
		same = nil
	}
	for _, k := range same {
		if claims.LevelOf(k) == claims.LevelOf(at.Row) && (k.Economic() != 0) == (at.Row.Economic() != 0) && !slices.Contains(right, k) {
			right = append(right, k)
		}
	}
	return slices.DeleteFunc(right, func(k tables.RowKey) bool { return claims.HasRow(t, k) })
}

// oneOff yields the codes with one other digit, and those with two neighbouring digits
// exchanged.
func oneOff(k tables.RowKey) iter.Seq[tables.RowKey] {
	return func(yield func(tables.RowKey) bool) {
		digits := []byte(k.String())
		is := func() bool {
			other, ok := codeOf(string(digits), k.Economic() != 0)
			return !ok || other == k || yield(other)
		}
		for i, was := range digits {
			for digits[i] = '0'; digits[i] <= '9'; digits[i]++ {
				if !is() {
					return
				}
			}
			digits[i] = was
		}
		for i := range len(digits) - 1 {
			digits[i], digits[i+1] = digits[i+1], digits[i]
			if !is() {
				return
			}
			digits[i], digits[i+1] = digits[i+1], digits[i]
		}
	}
}

// codeOf reads a code of either classification.
func codeOf(digits string, isEconomic bool) (tables.RowKey, bool) {
	if isEconomic {
		c, err := economic.Parse(digits)
		return tables.EconomicRow(c), err == nil
	}
	c, err := codes.Parse(digits)
	return tables.FunctionalRow(c), err == nil
}

// mistyped makes the finding of a mistyped code, with what it leads to as evidence:
// what was wrong, and with the right code is not.
func (s *state) mistyped(at tables.Address, right []candidate) blame.Finding {
	f := blame.Finding{Verdict: judge.Mismatch, Severity: judge.Warning, At: at, StatedText: at.Row.String(),
		Cause: judge.CauseCode, Causes: judge.CausesOf(judge.CauseCode)}
	var expected []string
	for _, g := range s.codesWithout(&right[0].state) {
		f.Rules = append(f.Rules, g.Rule)
		f.Severity = max(f.Severity, g.Severity)
	}
	for _, i := range s.identitiesWithout(&right[0].state) {
		e := s.Evidence(i)
		f.Evidence = append(f.Evidence, e)
		f.Rules = append(f.Rules, e.Rule)
		if e.Verdict == judge.Impossible {
			f.Severity = max(f.Severity, s.Identities[i].Rule.Severity)
		}
	}
	for _, c := range right {
		expected = append(expected, c.code.String())
	}
	f.Rule = f.Rules[0]
	f.ExpectedText = strings.Join(expected, "或")
	slices.Sort(f.Rules)
	f.Rules = slices.Compact(f.Rules)
	return f
}

// codesWithout returns the findings about codes that another state has not.
func (s *state) codesWithout(other *state) []blame.Finding {
	return slices.DeleteFunc(slices.Clone(s.coded), func(f blame.Finding) bool {
		return slices.ContainsFunc(other.coded, func(g blame.Finding) bool { return g.Rule == f.Rule && g.At == f.At })
	})
}

// identitiesWithout returns the broken identities that are not broken in another state.
// One is known by its rule and its whole: its parts may be others.
func (s *state) identitiesWithout(other *state) []int {
	type key struct {
		rule  string
		whole tables.Address
	}
	of := func(d *blame.Detective, i int) key { return key{d.Identities[i].Rule.ID, d.Address(d.WholeOf(i))} }
	broken := map[key]bool{}
	for i := range other.Identities {
		broken[of(other.Detective, i)] = other.IsBroken(i)
	}
	var gone []int
	for i := range s.Identities {
		if s.IsBroken(i) && !broken[of(s.Detective, i)] {
			gone = append(gone, i)
		}
	}
	return gone
}
