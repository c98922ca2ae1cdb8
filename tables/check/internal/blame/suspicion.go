package blame

import (
	"cmp"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/budget/judge"
)

// finding makes a finding of a suspicion.
func (d *Detective) finding(s suspicion) Finding {
	first := s.broken[0]
	f := Finding{Rule: d.Identities[first].Rule.ID, Verdict: judge.Incomplete, Causes: s.causes, alone: true}
	for _, i := range s.broken {
		f.Severity = max(f.Severity, min(judge.Warning, cmp.Or(d.Identities[i].Rule.Severity, judge.Warning)))
		if d.Standing[i].Verdict == judge.Impossible {
			f.Verdict = judge.Impossible
			f.Severity = max(f.Severity, d.Identities[i].Rule.Severity)
		}
		f.Evidence = append(f.Evidence, d.Evidence(i))
	}
	f.Difference, f.Tolerance = f.Evidence[0].Difference, f.Evidence[0].Tolerance
	if s.units {
		f.At, f.Stated, f.units = d.Address(s.cell), d.Sheet.Figure(s.cell), d.ofUnits(first)
		f.Causes = 0
		if _, isEliminated := f.otherFlow(); !isEliminated && !d.Identities[first].AtMost {
			f.Expected = f.units
		}
		return f
	}
	if s.move != nil {
		f.At, f.Stated, f.Cause = d.Address(s.cell), d.Sheet.Figure(s.cell), s.causes.Likeliest()
		f.Expected = s.move.To
		return f
	}
	c := s.cell
	if f.Verdict == judge.Incomplete && !d.isBlank(c) {
		// Each of the identities has blanks, but no blank fits into all it stands in. One
		// such identity says little; several say that the printed figure is wrong, and so
		// does a minus.
		if s.alone = s.alone && (len(s.broken) > 1 || d.hasMinus(&s)); s.alone {
			f.Verdict = judge.Impossible
			for _, i := range s.broken {
				f.Severity = max(f.Severity, d.Identities[i].Rule.Severity)
			}
		}
	}
	if !s.alone {
		c = d.WholeOf(first)
		s.repair = d.implied(first, c)
		f.Causes = 0
	}
	f.alone, f.atMost, f.isPutIn = s.alone, d.Identities[first].AtMost, d.isPutIn(c)
	f.At, f.Stated, f.Cause = d.Address(c), d.Sheet.Figure(c), f.Causes.Likeliest()
	if s.alone || f.Verdict == judge.Impossible {
		if v, ok := d.value(suspicion{cell: c, repair: s.repair, broken: s.broken}); ok {
			f.Expected = d.printable(v, s.broken)
		}
	}
	if s.across {
		d.leftOut(&f, s.broken)
	}
	return f
}

// zeros makes a finding of an identity that only printed zeros could explain.
func (d *Detective) zeros(i int) Finding {
	c := d.WholeOf(i)
	e := d.Evidence(i)
	return Finding{
		Rule: d.Identities[i].Rule.ID, Verdict: judge.Rounding, Severity: judge.Warning,
		At: d.Address(c), Stated: d.Sheet.Figure(c),
		Difference: e.Difference, Tolerance: e.Tolerance, Evidence: []judge.Evidence{e},
	}
}

// Evidence returns an identity and what it came to, with where its figures are printed.
func (d *Detective) Evidence(i int) judge.Evidence {
	id, j := d.Identities[i], d.Standing[i]
	e := judge.Evidence{Rule: id.Rule.ID, Verdict: j.Verdict}
	for _, r := range id.Refs {
		e.Terms = append(e.Terms, judge.EvidenceTerm{
			Sign: r.Sign, At: d.Address(r.Cell), Stated: judge.MoneyOf(d.Sheet.Figure(r.Cell)), From: d.Sheet.Origin(r.Cell),
		})
	}
	// Beyond the range of an amount the difference is left at zero; the verdict says
	// that it is one.
	e.Difference, _ = j.Difference.Amount()
	e.Tolerance, _ = j.Tolerance.Amount()
	return e
}

// printable returns a value as it would be printed in the unit of the set: with as
// many places as the figures of the identities have.
func (d *Detective) printable(v budget.Amount, broken []int) budget.Figure {
	unit := d.Sheet.Set.Unit()
	places := 0
	for _, i := range broken {
		for _, r := range d.Identities[i].Refs {
			places = max(places, d.Sheet.Figure(r.Cell).Places(unit))
		}
	}
	f, err := budget.Exact(v).Round(unit, places)
	if err != nil {
		return budget.Exact(v)
	}
	return f
}
