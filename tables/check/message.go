package check

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/budget/judge"
	"github.com/fiscalcn/yusuan/tables"
)

// finding makes a finding of a suspicion.
func (d *detective) finding(s suspicion) finding {
	first := s.broken[0]
	f := finding{Rule: d.identities[first].rule.ID, Verdict: judge.Incomplete, Severity: judge.Warning}
	for _, i := range s.broken {
		if d.standing[i].Verdict == judge.Impossible {
			f.Verdict = judge.Impossible
			f.Severity = max(f.Severity, d.identities[i].rule.Severity)
		}
		f.Evidence = append(f.Evidence, d.evidence(i))
	}
	f.Difference, f.Tolerance = f.Evidence[0].Difference, f.Evidence[0].Tolerance
	if s.move != nil {
		f.At, f.Stated, f.Cause = d.address(s.cell), d.sheet.figure(s.cell), s.causes.Likeliest()
		f.Expected = s.move.to[s.cell]
		f.Message = d.message(f, true, s.causes)
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
				f.Severity = max(f.Severity, d.identities[i].rule.Severity)
			}
		}
	}
	if !s.alone {
		c = d.wholeOf(first)
		s.repair = d.implied(first, c)
		s.causes = 0
	}
	f.At, f.Stated, f.Cause = d.address(c), d.sheet.figure(c), s.causes.Likeliest()
	if s.alone || f.Verdict == judge.Impossible {
		if v, ok := d.value(suspicion{cell: c, repair: s.repair, broken: s.broken}); ok {
			f.Expected = d.printable(v, s.broken)
		}
	}
	f.Message = d.message(f, s.alone, s.causes)
	if s.across {
		d.leftOut(&f, s.broken)
	}
	return f
}

// zeros makes a finding of an identity that only printed zeros could explain.
func (d *detective) zeros(i int) finding {
	c := d.wholeOf(i)
	e := d.evidence(i)
	f := finding{
		Rule: d.identities[i].rule.ID, Verdict: judge.Rounding, Severity: judge.Warning,
		At: d.address(c), Stated: d.sheet.figure(c),
		Difference: e.Difference, Tolerance: e.Tolerance, Evidence: []evidence{e},
	}
	f.Message = fmt.Sprintf("%s：只有列为0.00的金额恰好都接近进位时才能用尾差解释（%s，差 %s，最大尾差 %s）",
		place(f.At), f.Rule, d.show(f.Difference), d.show(f.Tolerance))
	return f
}

func (d *detective) evidence(i int) evidence {
	id, j := d.identities[i], d.standing[i]
	e := evidence{Rule: id.rule.ID, Verdict: j.Verdict}
	for _, r := range id.refs {
		e.Terms = append(e.Terms, term{d.address(r.cell), r.sign, d.sheet.figure(r.cell), d.sheet.origin(r.cell)})
	}
	// Beyond the range of an amount the difference is left at zero; the verdict says
	// that it is one.
	e.Difference, _ = j.Difference.Amount()
	e.Tolerance, _ = j.Tolerance.Amount()
	return e
}

// printable returns a value as it would be printed in the unit of the set: with as
// many places as the figures of the identities have.
func (d *detective) printable(v budget.Amount, broken []int) budget.Figure {
	unit := d.sheet.set.Unit()
	places := 0
	for _, i := range broken {
		for _, r := range d.identities[i].refs {
			places = max(places, d.sheet.figure(r.cell).Places(unit))
		}
	}
	f, err := budget.Exact(v).Round(unit, places)
	if err != nil {
		return budget.Exact(v)
	}
	return f
}

func (d *detective) show(a budget.Amount) string {
	unit := d.sheet.set.Unit()
	return a.Format(unit, -1) + unit.String()
}

func (d *detective) showFigure(f budget.Figure) string {
	if f.IsBlank() {
		return "空白"
	}
	return f.Text(d.sheet.set.Unit()) + d.sheet.set.Unit().String()
}

// message says what is wrong in one sentence.
func (d *detective) message(f finding, alone bool, causes judge.Causes) string {
	var b strings.Builder
	b.WriteString(place(f.At))
	b.WriteString("：")
	switch {
	case f.Verdict == judge.Incomplete && f.Stated.IsBlank() && !f.Expected.IsBlank():
		fmt.Fprintf(&b, "空白，按勾稽关系应为 %s", d.showFigure(f.Expected))
	case f.Verdict == judge.Incomplete && alone:
		fmt.Fprintf(&b, "空白，按其他表的金额至少应为 %s", d.show(f.Difference))
	case f.Verdict == judge.Incomplete:
		fmt.Fprintf(&b, "列为 %s，明细有空白，相差 %s，无法确定漏填的是哪一项", d.showFigure(f.Stated), d.show(f.Difference))
	case f.Expected.IsBlank():
		fmt.Fprintf(&b, "列为 %s，相差 %s，超过最大尾差 %s", d.showFigure(f.Stated), d.show(f.Difference), d.show(f.Tolerance))
	default:
		fmt.Fprintf(&b, "列为 %s，按勾稽关系应为 %s，相差 %s，超过最大尾差 %s",
			d.showFigure(f.Stated), d.showFigure(f.Expected), d.show(f.Difference), d.show(f.Tolerance))
	}
	b.WriteString(evidenceOf(f))
	if causes != 0 {
		b.WriteString("，" + "疑似" + causes.Chinese())
	}
	return b.String()
}

// evidenceOf lists the rules that show a finding.
func evidenceOf(f finding) string {
	var rules []string
	for _, e := range f.Evidence {
		if !slices.Contains(rules, e.Rule) {
			rules = append(rules, e.Rule)
		}
	}
	return "（" + strings.Join(rules, "、") + "）"
}

// place names a figure, row or table for people: 公开03 2011301 基本支出.
func place(a tables.Address) string {
	parts := []string{}
	if a.Form.IsValid() {
		parts = append(parts, a.Form.String())
	}
	if a.Row != (tables.RowKey{}) {
		parts = append(parts, a.Row.String())
	}
	if a.Column.IsValid() {
		parts = append(parts, a.Column.String())
	}
	return strings.Join(parts, " ")
}

func compareFindings(a, b finding) int {
	return cmp.Or(a.At.Compare(b.At), cmp.Compare(a.Rule, b.Rule))
}
