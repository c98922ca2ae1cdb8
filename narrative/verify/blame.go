package verify

import (
	"cmp"
	"container/heap"
	"slices"

	"github.com/fiscalcn/yusuan/budget/judge"
)

// blame finds the statements that explain the relations that do not hold, each with
// as many as possible: one mistake is one finding.
func (v *verifier) blame() {
	v.explained = make([]bool, len(v.relations))
	v.accused = make([]bool, len(v.facts))
	var suspects suspicions
	for i := range v.of {
		if s, ok := v.suspect(int32(i)); ok {
			suspects = append(suspects, s)
		}
	}
	heap.Init(&suspects)
	for len(suspects) > 0 {
		// What spoke for a statement may have been explained by another since.
		now, ok := v.suspect(suspects[0].statement)
		switch {
		case !ok:
			heap.Pop(&suspects)
		case now.compare(suspects[0]) < 0:
			suspects[0] = now
			heap.Fix(&suspects, 0)
		default:
			v.accuse(now.statement)
			v.reconsider(now.statement, &suspects)
		}
	}
	v.sameScope()
}

func (v *verifier) isBroken(r *relation) bool { return r.verdict > judge.NotEvaluated }

// open yields the relations of a statement that do not hold and are not explained.
func (v *verifier) open(i int32) []int32 {
	var open []int32
	for _, n := range v.of[i] {
		if !v.explained[n] && v.isBroken(&v.relations[n]) {
			open = append(open, n)
		}
	}
	return open
}

// suspicion is how much speaks for a statement being wrong.
type suspicion struct {
	statement int32
	alone     bool // it is held against cells alone in a relation, which are trusted
	mends     int  // how many broken relations hold with the value it should have
	mended    bool // with that value, everything it is in holds
	about     bool // a broken relation is about it
	held      int
}

func (a suspicion) compare(b suspicion) int {
	return cmp.Or(
		compareBool(a.alone, b.alone), cmp.Compare(a.mends, b.mends), compareBool(a.mended, b.mended),
		compareBool(a.about, b.about), cmp.Compare(b.held, a.held), cmp.Compare(b.statement, a.statement),
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

// suspicions is a heap with what most speaks for being wrong on top.
type suspicions []suspicion

func (s suspicions) Len() int           { return len(s) }
func (s suspicions) Less(i, j int) bool { return s[i].compare(s[j]) > 0 }
func (s suspicions) Swap(i, j int)      { s[i], s[j] = s[j], s[i] }

func (s *suspicions) Push(x any) {
	if suspicion, ok := x.(suspicion); ok { // as it always is
		*s = append(*s, suspicion)
	}
}

func (s *suspicions) Pop() any {
	last := len(*s) - 1
	x := (*s)[last]
	*s = (*s)[:last]
	return x
}

// suspect returns what speaks for a statement being wrong, if anything does.
func (v *verifier) suspect(i int32) (suspicion, bool) {
	open := v.open(i)
	if len(open) == 0 || v.accused[i] {
		return suspicion{}, false
	}
	s := suspicion{statement: i, held: len(v.of[i]) - len(open)}
	for _, n := range open {
		r := &v.relations[n]
		s.alone = s.alone || v.statementsIn(r) == 1
		s.about = s.about || r.about == i
	}
	_, s.mends, s.mended = v.mend(i, open)
	return s, true
}

// statementsIn returns the number of statements that a relation is between.
func (v *verifier) statementsIn(r *relation) int {
	n := 0
	for _, o := range v.operandsOf(r) {
		if o.statement >= 0 {
			n++
		}
	}
	return n
}

// accuse makes a finding of a statement and explains its relations with it.
func (v *verifier) accuse(i int32) {
	open := v.open(i)
	slices.SortStableFunc(open, func(a, b int32) int {
		return cmp.Or(compareBool(v.statementsIn(&v.relations[b]) == 1, v.statementsIn(&v.relations[a]) == 1),
			cmp.Compare(v.relations[a].rule, v.relations[b].rule))
	})
	with, _, mended := v.mend(i, open)
	f := v.finding(i, open, with, mended)
	for _, n := range open {
		r := &v.relations[n]
		v.explained[n] = with == nil || v.isRatioOf(r, i) || v.judged(r, v.along(r, *with)).Verdict <= judge.NotEvaluated
	}
	v.findings = append(v.findings, f)
	v.accused[i] = true
	if with == nil || with.rough {
		return
	}
	// Others are held against what it should be.
	v.facts[i].figure, v.facts[i].percent = with.figure, with.percent
	for _, n := range open {
		v.judge(&v.relations[n])
	}
}

// isRatioOf reports whether a relation says what ratio a statement is. One that is
// wrong explains all of those: each gives the right one in a precision of its own.
func (v *verifier) isRatioOf(r *relation, i int32) bool {
	switch r.kind {
	case ratioRelation, growthRelation, changeRelation:
		return v.operandsOf(r)[0].statement == i
	default:
		return false
	}
}

// reconsider looks anew at the statements that are in a relation with one that was
// accused: more may speak for them now.
func (v *verifier) reconsider(i int32, suspects *suspicions) {
	for _, n := range v.of[i] {
		if r := &v.relations[n]; !v.explained[n] && v.isBroken(r) {
			for _, o := range v.operandsOf(r) {
				if o.statement < 0 {
					continue
				}
				if s, ok := v.suspect(o.statement); ok {
					heap.Push(suspects, s)
				}
			}
		}
	}
}

// mostRepairs is how many relations of a statement are asked what it should be.
const mostRepairs = 8

// mend returns the value that a statement should have by the one of its broken
// relations with which most of them hold, how many those are, and whether all its
// relations do. What a cell says counts before what statements say.
func (v *verifier) mend(i int32, open []int32) (best *repair, mends int, all bool) {
	for _, alone := range [...]bool{true, false} {
		for _, n := range open[:min(len(open), mostRepairs)] {
			r := &v.relations[n]
			if (v.statementsIn(r) == 1) != alone {
				continue
			}
			with := v.implied(r, i)
			if with == nil {
				continue
			}
			held := 0
			for _, m := range open {
				if r := &v.relations[m]; v.judged(r, v.along(r, *with)).Verdict <= judge.NotEvaluated {
					held++
				}
			}
			if whole := v.allHold(i, with); best == nil || held > mends || held == mends && whole && !all {
				best, mends, all = with, held, whole
			}
		}
		if best != nil && alone {
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
	unexplained := map[int]*Finding{}
	for n := range v.findings {
		if f := &v.findings[n]; f.Rule == "N01" && f.Cause == 0 {
			unexplained[f.Statement] = f
		}
	}
	for n := range v.findings {
		if v.findings[n].Cause != CauseWrongScope || len(unexplained) == 0 {
			continue
		}
		for _, m := range v.of[v.findings[n].Statement] {
			if r := &v.relations[m]; r.rule == "N06" && !v.isBroken(r) {
				for _, o := range v.operandsOf(r) {
					if f := unexplained[int(o.statement)]; f != nil && f.Cause == 0 {
						f.scope()
					}
				}
			}
		}
	}
}
