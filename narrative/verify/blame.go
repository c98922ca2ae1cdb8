package verify

import (
	"cmp"
	"slices"

	"github.com/fiscalcn/yusuan/budget/judge"
	"github.com/fiscalcn/yusuan/narrative"
)

// blame finds the statements that explain the relations that do not hold, each with
// as many as possible: one mistake is one finding.
func (v *verifier) blame() {
	v.accused = make([]bool, len(v.facts))
	s := &judge.Solver[suspicion]{Terms: make([][]int, len(v.relations)), Of: v.of}
	all := make([]int, 0, len(v.operands)) // the terms, one relation after the other
	for n := range v.relations {
		from := len(all)
		for _, o := range v.operandsOf(&v.relations[n]) {
			if o.statement >= 0 {
				all = append(all, int(o.statement))
			}
		}
		s.Terms[n] = all[from:len(all):len(all)]
	}
	s.IsBroken = func(n int) bool { return v.isBroken(&v.relations[n]) }
	s.Suspect = func(i int, open []int) (suspicion, bool) { return v.suspect(int32(i), open), true }
	s.Compare = compareSuspects
	s.Accept = func(b judge.Suspect[suspicion]) []int { return v.accuse(int32(b.Figure), b.Open) }
	s.Solve()
	v.sameScope()
}

func (v *verifier) isBroken(r *relation) bool { return r.verdict > judge.NotEvaluated }

// suspicion is how much speaks for a statement being wrong.
type suspicion struct {
	told   bool // another reading of the same number makes a relation hold
	alone  bool // it is held against cells alone in a relation, which are trusted
	mends  int  // how many broken relations hold with the value it should have
	mended bool // with that value, everything it is in holds
	about  bool // a broken relation is about it
	held   int
}

// compareSuspects orders statements by how much speaks for them; of equal ones the first
// is wrong.
func compareSuspects(x, y judge.Suspect[suspicion]) int {
	a, b := x.Repair, y.Repair
	return cmp.Or(
		compareBool(a.alone, b.alone), compareBool(a.told, b.told), cmp.Compare(a.mends, b.mends), compareBool(a.mended, b.mended),
		compareBool(a.about, b.about), cmp.Compare(b.held, a.held), cmp.Compare(y.Figure, x.Figure),
	)
}

func compareBool(a, b bool) int {
	switch {
	case a == b:
		return 0
	case a:
		return +1
	default:
		return -1
	}
}

// suspect returns what speaks for a statement being wrong.
func (v *verifier) suspect(i int32, open []int) suspicion {
	s := suspicion{held: len(v.of[i]) - len(open)}
	for _, n := range open {
		r := &v.relations[n]
		s.alone = s.alone || v.statementsIn(r) == 1
		s.about = s.about || r.about == i
		s.told = s.told || v.isTurned(r, i) || v.isBefore(r, i)
	}
	s.told = s.told && !v.isConfirmed(i)
	_, s.mends, s.mended = v.mend(i, open)
	return s
}

// isTurned reports whether a change fits the amounts before and after, or the changes of its
// whole and of the other parts, if it goes the other way. One that is no more than what rounding explains tells nothing.
func (v *verifier) isTurned(r *relation, i int32) bool {
	of := v.operandsOf(r)
	isChange := r.is == judge.AddsUp && len(of) >= 3 && v.statements[i].Measure == narrative.MeasureChange && v.statements[i].HasValue()
	with := repair{statement: i, stated: v.facts[i].stated.Neg()}
	return isChange && v.size(i).Figure().Amount().Fen() > r.tolerance.Fen()/2 && v.judged(r, repairs{with}).Verdict <= judge.Rounding
}

// isBefore reports whether a change is the amount that there was before: the rate fits that.
func (v *verifier) isBefore(r *relation, i int32) bool {
	of := v.operandsOf(r)
	if r.is != judge.IsChange || of[1].statement != i {
		return false
	}
	return v.fits(judge.IsGrowth, of[0], of[2], number(v.size(i), +1))
}

// isConfirmed reports whether a statement adds up with amounts that cells hold.
func (v *verifier) isConfirmed(i int32) bool {
	return slices.ContainsFunc(v.of[i], func(n int) bool {
		r := &v.relations[n]
		return r.is == judge.AddsUp && r.verdict <= judge.Rounding && slices.ContainsFunc(v.operandsOf(r), func(o operand) bool {
			return o.statement < 0 && o.from != judge.FromRule
		})
	})
}

// statementsIn returns the number of statements that a relation is between, a constant
// counted as one: it says nothing of this account.
func (v *verifier) statementsIn(r *relation) int {
	n := 0
	for _, o := range v.operandsOf(r) {
		if o.statement >= 0 || o.from == judge.FromRule {
			n++
		}
	}
	return n
}

// accuse makes a finding of a statement, and returns the relations that it explains.
func (v *verifier) accuse(i int32, open []int) []int {
	open = slices.Clone(open)
	slices.SortStableFunc(open, func(a, b int) int {
		return cmp.Or(compareBool(v.statementsIn(&v.relations[b]) == 1, v.statementsIn(&v.relations[a]) == 1),
			cmp.Compare(v.relations[a].rule.ID, v.relations[b].rule.ID))
	})
	with, _, mended := v.mend(i, open)
	v.findings = append(v.findings, v.finding(i, open, with, mended))
	v.accused[i] = true
	var explained []int
	for _, n := range open {
		if r := &v.relations[n]; with == nil || v.isRatioOf(r, i) || v.holds(n, with) {
			explained = append(explained, n)
		}
	}
	if with == nil || with.rough {
		return explained
	}
	// Others are held against what it should be.
	v.facts[i].stated = with.stated
	for _, n := range open {
		v.judge(&v.relations[n])
	}
	return explained
}

// holds reports whether a relation holds with a repair, those put right that go along with
// it.
func (v *verifier) holds(n int, with *repair) bool {
	r := &v.relations[n]
	return v.judged(r, v.along(r, *with)).Verdict <= judge.NotEvaluated
}

// isRatioOf reports whether a relation says what ratio a statement is. One that is
// wrong explains all of those: each gives the right one in a precision of its own.
func (v *verifier) isRatioOf(r *relation, i int32) bool {
	return r.is.IsRatio() && v.operandsOf(r)[0].statement == i
}

// mostRepairs is how many relations of a statement are asked what it should be.
const mostRepairs = 8

// mend returns the value that a statement should have by the one of its broken
// relations with which most of them hold, how many those are, and whether all its
// relations do. What a cell says counts before what statements say.
func (v *verifier) mend(i int32, open []int) (best *repair, mends int, all bool) {
	for _, alone := range [...]bool{true, false} {
		best, mends, all = judge.Mend(open, func(n int) (*repair, bool) {
			r := &v.relations[n]
			if (v.statementsIn(r) == 1) != alone || slices.Index(open, n) >= mostRepairs {
				return nil, false
			}
			with := v.implied(r, i)
			return with, with != nil
		}, v.holds, func(with *repair) bool { return v.allHold(i, with) })
		if best != nil {
			break
		}
	}
	return best, mends, all
}

// allHold reports whether every relation of a statement holds with a repair. Other
// statements that do not agree with their cells are repaired along with it.
func (v *verifier) allHold(i int32, with *repair) bool {
	for _, n := range v.of[i] {
		r := &v.relations[n]
		if v.judged(r, repairs{*with}).Verdict > judge.NotEvaluated && v.judged(r, v.along(r, *with)).Verdict > judge.NotEvaluated {
			return false
		}
	}
	return true
}

// along returns a repair with those of the other statements in a relation that do not
// agree with their cells.
func (v *verifier) along(r *relation, with repair) repairs {
	all := repairs{with}
	for _, o := range v.operandsOf(r) {
		if o.statement < 0 || o.statement == with.statement {
			continue
		}
		for _, n := range v.of[o.statement] {
			if other := &v.relations[n]; v.isBroken(other) && v.statementsIn(other) == 1 {
				if more := v.implied(other, o.statement); more != nil {
					all = append(all, *more)
				}
			}
		}
	}
	return all
}

// sameScope gives the cause of a finding about a scope to those about the parts of
// the same sum: a breakdown of the wrong figure adds up.
func (v *verifier) sameScope() {
	unexplained := map[int32]*finding{}
	for n := range v.findings {
		if f := &v.findings[n]; find(f.Rule).work.scope != nil && f.Cause == 0 {
			unexplained[f.statement] = f
		}
	}
	for n := range v.findings {
		if v.findings[n].Cause != judge.CauseScope || len(unexplained) == 0 {
			continue
		}
		for _, m := range v.of[v.findings[n].statement] {
			if r := &v.relations[m]; r.rule.work.parts && !v.isBroken(r) {
				for _, o := range v.operandsOf(r) {
					if f := unexplained[o.statement]; f != nil && f.Cause == 0 {
						v.rescope(f)
					}
				}
			}
		}
	}
}
