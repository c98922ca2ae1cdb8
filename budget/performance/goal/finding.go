package goal

import (
	"slices"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/budget/judge"
	"github.com/fiscalcn/yusuan/budget/performance"
	"github.com/fiscalcn/yusuan/internal/print"
)

// find adds a finding on an amount.
func (c *checker) find(at cell, expected budget.Figure, broken []int) {
	first := &c.claims[broken[0]]
	stated := *c.at(at)
	f := judge.Finding{
		Rule: first.rule.ID, At: c.place(at), StatedText: c.text(stated), ExpectedText: c.text(expected),
		Stated: judge.MoneyOf(stated), Expected: judge.MoneyOf(expected),
	}
	for _, n := range broken {
		of := &c.claims[n]
		f.Verdict = max(f.Verdict, of.judged.Verdict)
		f.Evidence = append(f.Evidence, c.evidence(of))
	}
	f.Severity = judge.Warning
	if f.Verdict == judge.Impossible {
		f.Severity = first.rule.Severity
	}
	f.Difference, f.Tolerance = f.Evidence[0].Difference, f.Evidence[0].Tolerance
	f.Message = c.message(&f, first)
	c.findings = append(c.findings, f)
}

func (c *checker) evidence(of *claim) judge.Evidence {
	e := judge.Evidence{Rule: of.rule.ID, At: c.place(of.terms[0].cell), Verdict: of.judged.Verdict}
	for _, t := range of.terms {
		e.Terms = append(e.Terms, judge.EvidenceTerm{
			Sign: t.sign, At: c.place(t.cell), Stated: judge.MoneyOf(*c.at(t.cell)), From: judge.FromPerformance,
		})
	}
	e.Difference, _ = of.judged.Difference.Amount() // zero beyond the range of an amount
	e.Tolerance, _ = of.judged.Tolerance.Amount()
	return e
}

// message says a finding on an amount in a sentence.
func (c *checker) message(f *judge.Finding, of *claim) judge.Message {
	if of.atMost {
		figure := func(t term) judge.Message {
			return judge.Say("evaluation.figure", c.place(t.cell), judge.Message{Text: c.text(*c.at(t.cell))})
		}
		return judge.Say("evaluation.exceeds", figure(of.terms[0]), figure(of.terms[1]), of.rule.ID, of.rule.Title)
	}
	stated, why := judge.Say("evaluation.blank", f.At), judge.Message{}
	if f.StatedText != "" {
		stated = judge.Say("evaluation.is", f.At, f.StatedText)
	}
	switch {
	case f.Verdict == judge.Rounding:
		why = judge.Say("evaluation.hidden-by-zeros")
	case f.ExpectedText != "":
		why = judge.Say("evaluation.should-be", f.ExpectedText)
	}
	return judge.Say("evaluation.finding", stated, why, of.rule.ID, of.rule.Title)
}

// say adds a finding on what is no claim.
func (c *checker) say(r *Rule, at performance.Place, v judge.Verdict, stated, expected string, m judge.Message) {
	c.findings = append(c.findings, judge.Finding{
		Rule: r.ID, Verdict: v, Severity: r.Severity, At: at, StatedText: stated, ExpectedText: expected,
		Message:  judge.Say("evaluation.finding", m, judge.Message{}, r.ID, r.Title),
		Evidence: []judge.Evidence{{Rule: r.ID, At: at, Verdict: v}},
	})
}

// period looks at the dates: BG03.
func (c *checker) period(r *Rule) {
	start, end := c.t.Start, c.t.End
	at := performance.Place{Row: "计划完成日期"}
	switch {
	case !start.IsBlank() && !end.IsBlank() && start.Compare(end) > 0:
		c.say(r, at, judge.Impossible, end.String(), "", judge.Say("goal.ends-before-start", end.String(), start.String()))
	case c.t.Year == 0 || start.IsBlank() && end.IsBlank():
		c.skip(r, at, judge.Say("goal.no-dates"))
	case !start.IsBlank() && c.t.Year < start.Year:
		at.Row = "计划开始日期"
		c.say(r, at, judge.Impossible, start.String(), "", judge.Say("goal.year-before-start", c.t.Year, start.String()))
	case !end.IsBlank() && c.t.Year > end.Year:
		c.say(r, at, judge.Impossible, end.String(), "", judge.Say("goal.year-after-end", c.t.Year, end.String()))
	}
}

// costsSince is the first budget year in which every project has 成本指标 (财预〔2021〕101号).
const costsSince = 2022

// completeness looks at what indicators there are: BG06.
func (c *checker) completeness(r *Rule) {
	all := slices.Concat(c.t.LongTerm, c.t.Indicators)
	switch {
	case len(all) == 0:
		c.skip(r, nil, judge.Say("evaluation.no-such"))
		return
	case c.gaps:
		c.skip(r, nil, judge.Say("evaluation.unread-cell"))
		return
	}
	for _, group := range []struct {
		name     string
		from, to performance.Category
		since    int
	}{
		{"成本指标", performance.Cost, performance.Cost, costsSince},
		{"产出指标", performance.Quantity, performance.Timeliness, 0},
		{"效益指标", performance.Economic, performance.Sustainable, 0},
		{"满意度指标", performance.Satisfaction, performance.Satisfaction, 0},
	} {
		isOf := func(i performance.Indicator) bool { // 产出指标/其他产出指标 has no category but its group
			return group.from <= i.Category && i.Category <= group.to || i.Group == group.name
		}
		if c.t.Year >= group.since && !slices.ContainsFunc(all, isOf) {
			c.say(r, performance.Place{Row: group.name}, judge.Mismatch, "", "", judge.Say("goal.no-indicator", group.name))
		}
	}
	for _, i := range all {
		at := performance.Place{Row: i.Name}
		switch {
		case i.Target.IsBlank():
			c.say(r, at, judge.Incomplete, "", "", judge.Say("goal.no-target", i.Name))
		case i.Category == performance.Quantity && i.Target.Unit() == "":
			c.say(r, at, judge.Mismatch, i.Target.String(), "", judge.Say("goal.no-quantity", i.Name, i.Target.String()))
		}
	}
}

// claimInitial claims that the budget of the self-evaluation is the money of the year: BG07.
func (c *checker) claimInitial(r *Rule) {
	annual := indexOf(c.t.Annual, Total)
	if c.evaluation == nil || annual < 0 || c.t.Annual[annual].Amount.IsBlank() {
		return
	}
	for row, l := range c.evaluation.Funding {
		if l.Source == performance.AllFunds && !l.Initial.IsBlank() {
			c.claim(claim{rule: r, terms: []term{{cell{evaluationMoney, row}, +1}, {cell{annualMoney, annual}, -1}}})
		}
	}
}

// follows holds the indicators of the self-evaluation against those that were planned: BG07.
func (c *checker) follows(r *Rule) {
	switch {
	case c.evaluation == nil:
		c.skip(r, nil, judge.Say("goal.no-evaluation"))
		return
	case c.gaps:
		c.skip(r, nil, judge.Say("evaluation.unread-cell"))
		return
	case len(c.t.Indicators) == 0 || len(c.evaluation.Indicators) == 0:
		c.skip(r, nil, judge.Say("evaluation.no-such"))
		return
	}
	planned, judged := byName(c.t.Indicators), byName(c.evaluation.Indicators)
	plannedEnd, judgedEnd := endOf(c.t.Indicators, judged), endOf(c.evaluation.Indicators, planned)
	for k := range c.t.Indicators {
		i := &c.t.Indicators[k]
		at := performance.Place{Row: i.Name}
		found := judged[print.Wording(i.Name)]
		switch {
		case len(found) == 0 && k >= plannedEnd && !isWhole(c.evaluation.Indicators):
			c.skip(r, at, judge.Say("goal.may-go-on", judge.Say("goal.evaluation"), i.Name))
		case len(found) == 0:
			c.say(r, at, judge.Mismatch, i.Target.String(), "", judge.Say("goal.not-evaluated", i.Name))
		case len(found) > 1 || len(planned[print.Wording(i.Name)]) > 1: // which is which cannot be told
			c.skip(r, at, judge.Say("goal.not-unique", i.Name))
		case !sameTarget(i, found[0]):
			was, is := targetText(i), targetText(found[0])
			c.say(r, at, judge.Mismatch, is, was, judge.Say("goal.target-differs", i.Name, was, is))
		}
	}
	for k := range c.evaluation.Indicators {
		i := &c.evaluation.Indicators[k]
		switch {
		case i.Category == performance.Execution || len(planned[print.Wording(i.Name)]) > 0:
		case k >= judgedEnd && !isWhole(c.t.Indicators):
			c.skip(r, performance.Place{Row: i.Name}, judge.Say("goal.may-go-on", judge.Say("goal.goals"), i.Name))
		default:
			c.say(r, performance.Place{Row: i.Name}, judge.Mismatch, targetText(i), "", judge.Say("goal.not-planned", i.Name))
		}
	}
}

// endOf returns the index behind the last indicator of a list that another list has, too.
func endOf(list []performance.Indicator, other map[string][]*performance.Indicator) int {
	end := len(list)
	for end > 0 && len(other[print.Wording(list[end-1].Name)]) == 0 {
		end--
	}
	return end
}

// isWhole reports whether a list of indicators ends as all do, with 满意度指标. One that does not may go on on a page that is lost.
func isWhole(list []performance.Indicator) bool {
	return slices.ContainsFunc(list, func(i performance.Indicator) bool {
		return i.Category == performance.Satisfaction || i.Group == "满意度指标"
	})
}

// byName returns indicators by the wording of their names.
func byName(list []performance.Indicator) map[string][]*performance.Indicator {
	named := map[string][]*performance.Indicator{}
	for k := range list {
		name := print.Wording(list[k].Name)
		named[name] = append(named[name], &list[k])
	}
	return named
}

// sameTarget reports whether two targets are the same, however many zeros they are written
// with. A table may leave the sign out, or the unit.
func sameTarget(a, b *performance.Indicator) bool {
	x, y := a.Target, b.Target
	switch {
	case x.IsBlank() || y.IsBlank():
		return true // that is for BG06
	case x.Number().IsBlank() || y.Number().IsBlank():
		return print.Wording(x.String()) == print.Wording(y.String())
	case x.Unit() != "" && y.Unit() != "" && print.Wording(x.Unit()) != print.Wording(y.Unit()):
		return false
	}
	isOpposite := a.Direction == performance.LessIsBetter && b.Direction == performance.MoreIsBetter ||
		a.Direction == performance.MoreIsBetter && b.Direction == performance.LessIsBetter
	return x.Number().Compare(y.Number()) == 0 && !isOpposite
}
