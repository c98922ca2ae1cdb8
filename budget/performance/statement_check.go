package performance

import (
	"cmp"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/budget/judge"
	"github.com/fiscalcn/yusuan/internal/print"
)

// report holds statements of the report text against the table, by P09 or, as far as they
// are counts or inferred, by P12.
func (c *checker) report(r *Rule, isCounts bool) {
	if len(c.statements) == 0 {
		c.skip(r.ID, Place{}, judge.Say("evaluation.no-report"))
	}
	for _, s := range c.statements {
		at := Place{Row: s.Subject}
		facts := c.e.facts(&s)
		if len(facts) == 0 && s.Inferred == isCounts && !s.isCount() {
			c.skip(r.ID, at, judge.Say("evaluation.not-in-table", s.Subject))
		}
		f := judge.Finding{
			Rule: r.ID, At: at, Text: judge.Span{Start: s.From, End: s.To, Quote: s.Quote},
		}
		for _, fact := range facts {
			if (s.Inferred || fact.isCount()) != isCounts {
				continue
			}
			if fact.isUnlike {
				c.skip(r.ID, at, judge.Say("evaluation.report-units", s.Subject, fact.what))
				continue
			}
			v := fact.judge()
			if v != judge.Impossible {
				continue
			}
			f.Verdict, f.Severity = v, r.Severity
			if s.Inferred {
				f.Severity = judge.Warning
			}
			if f.StatedText != "" {
				f.StatedText, f.ExpectedText = f.StatedText+"，", f.ExpectedText+"，"
			}
			f.StatedText += fact.what + fact.stated.String() + fact.unit
			f.ExpectedText += fact.what + Number{fact.table}.String() + fact.unit
		}
		if f.Verdict != 0 {
			f.Evidence = []judge.Evidence{{Rule: r.ID, At: at, Verdict: f.Verdict}}
			f.Message = judge.Say("evaluation.report", s.Subject, f.StatedText, f.ExpectedText, r.ID, r.Title)
			c.findings = append(c.findings, f)
		}
	}
}

// isCount reports whether a statement says no more than how many there were of something,
// which need not be an indicator because it stands in quotation marks.
func (s *Statement) isCount() bool {
	unit := s.Actual.Unit()
	return s.Score.IsBlank() && s.Maximum.IsBlank() && !s.Inferred && unit != "" && unit != "%"
}

// A fact is a number of a statement and what the table has for it.
type fact struct {
	what, unit string
	stated     Number
	table      budget.Figure
	exact      bool                 // stated is exact, not rounded
	isUnlike   bool                 // the table has it in another unit, or does not say in which
	ratio      *budget.Ratio        // if the table has a ratio
	of         budget.RatioInterval // of the ratio
}

// isCount reports whether the number is neither marks nor a rate.
func (f *fact) isCount() bool { return f.unit != "分" && f.unit != "%" }

// judge judges the number stated by its own precision; what the table has is as it is.
func (f *fact) judge() judge.Verdict {
	if f.ratio != nil {
		if p, err := f.stated.percentage(0); err == nil {
			return judge.Ratio(p, *f.ratio, f.of)
		}
		return judge.NotEvaluated
	}
	stated := f.stated.figure
	if f.exact {
		stated = f.stated.exact()
	}
	return judge.Sum([]judge.Term{{Figure: stated, Sign: +1}, {Figure: Number{f.table}.exact(), Sign: -1}}).Verdict
}

// facts returns what the table has for each number of a statement, nothing if it does
// not have its subject.
func (e *Evaluation) facts(s *Statement) []fact {
	var facts []fact
	subject := print.Wording(s.Subject)
	indicators := e.called(subject)
	var weights, scores []signed
	for _, row := range indicators {
		i := &e.Indicators[row]
		weights, scores = append(weights, plus(i.Weight.figure)), append(scores, plus(i.Score.figure))
	}
	note := func(f fact) {
		if !f.stated.IsBlank() && (f.ratio != nil || !f.table.IsBlank()) {
			facts = append(facts, f)
		}
	}
	if maximum, err := add(weights...); err == nil {
		note(fact{what: "满分", unit: "分", stated: s.Maximum, table: maximum, exact: true})
	}
	if score, err := add(scores...); err == nil {
		note(fact{what: "得", unit: "分", stated: s.Score, table: score, exact: isWhole(s.Score, s.Maximum)})
	}
	if len(indicators) == 1 {
		i := &e.Indicators[indicators[0]]
		value := func(what string, stated, table, other Value) {
			unit := cmp.Or(table.Unit(), other.Unit())
			f := fact{what: what, unit: stated.Unit(), stated: stated.number, table: table.number.figure}
			switch {
			case !f.isCount():
				f.isUnlike = unit != "" && unit != "%"
			case print.Wording(i.Name) != subject: // how many of them there are
				return
			default:
				f.exact, f.isUnlike = f.stated.Places() == 0, unit != f.unit
			}
			note(f)
		}
		value("完成值", s.Actual, i.Actual, i.Target)
		value("目标值", s.Target, i.Target, i.Actual)
	}
	if r, of, ok := e.fundingRate(subject); ok && len(indicators) == 0 && s.Actual.Unit() == "%" {
		expected, err := percent(r)
		if err == nil {
			note(fact{unit: "%", stated: s.Actual.number, table: expected.figure, ratio: &r, of: of})
		}
	}
	return facts
}

// called returns the indicators that a text calls so: one by its own name, or those of
// a category.
func (e *Evaluation) called(name string) []int {
	var own, kin []int
	for row := range e.Indicators {
		i := &e.Indicators[row]
		if print.Wording(i.Name) == name {
			own = append(own, row)
		}
		if i.Category.isCalled(name) {
			kin = append(kin, row)
		}
	}
	if len(own) > 0 {
		return own
	}
	return kin
}

// fundingRate returns a rate of the money as a whole: 到位率 is ⑤/(① + ②), others ⑥/⑤.
// Of 财政部's table none can be told: a text may mean other money by them. Nor of a blank.
func (e *Evaluation) fundingRate(name string) (budget.Ratio, budget.RatioInterval, bool) {
	row := e.line(AllFunds)
	if row < 0 || e.Template == Ministry {
		return budget.Ratio{}, budget.RatioInterval{}, false
	}
	l := &e.Funding[row]
	part, whole := l.Spent, l.Received
	switch name {
	case "到位率":
		planned, err := add(plus(l.Initial), plus(l.Adjustment))
		if err != nil {
			return budget.Ratio{}, budget.RatioInterval{}, false
		}
		part, whole = l.Received, planned
	case "支出实现率", "资金支出率", "资金使用率":
	default:
		return budget.Ratio{}, budget.RatioInterval{}, false
	}
	r, of, err := budget.Share(part, whole)
	return r, of, err == nil && !part.IsBlank() && !whole.IsBlank()
}
