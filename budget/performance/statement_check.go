package performance

import (
	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/budget/judge"
	"github.com/fiscalcn/yusuan/internal/print"
)

// report holds statements of the report text against the table: P09.
func (c *checker) report(r *Rule) {
	if len(c.statements) == 0 {
		c.skip(r.ID, Place{}, judge.Say("evaluation.no-report"))
	}
	for _, s := range c.statements {
		at := Place{Row: s.Subject}
		facts := c.e.facts(&s)
		if len(facts) == 0 {
			c.skip(r.ID, at, judge.Say("evaluation.not-in-table", s.Subject))
			continue
		}
		f := judge.Finding{
			Rule: r.ID, At: at, Text: judge.Span{Start: s.From, End: s.To, Quote: s.Quote},
		}
		for _, fact := range facts {
			v := fact.judge()
			if v != judge.Impossible {
				continue
			}
			f.Verdict, f.Severity = v, r.Severity
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

// A fact is a number of a statement and what the table has for it.
type fact struct {
	what, unit string
	stated     Number
	table      budget.Figure
	exact      bool                 // stated is exact, not rounded
	ratio      *budget.Ratio        // if the table has a ratio
	of         budget.RatioInterval // of the ratio
}

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
		note(fact{what: "完成值", unit: "%", stated: s.Actual, table: i.Actual.number.figure})
		note(fact{what: "目标值", unit: "%", stated: s.Target, table: i.Target.number.figure})
	}
	if r, of, ok := e.fundingRate(subject); ok && len(indicators) == 0 {
		expected, err := percent(r)
		if err == nil {
			note(fact{unit: "%", stated: s.Actual, table: expected.figure, ratio: &r, of: of})
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
// Of 财政部's table none can be told: a text may mean other money by them.
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
	return r, of, err == nil
}
