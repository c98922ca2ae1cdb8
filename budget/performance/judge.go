package performance

import (
	"errors"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/budget/judge"
)

// judgeRate judges ⑧ against ⑦ and ⑤.
func (e *Evaluation) judgeRate(c *claim) outcome {
	l := &e.Funding[c.at.row]
	expected, err := l.rate()
	stated := l.UnspentPercent
	switch {
	case err != nil:
		return outcome{verdict: judge.NotEvaluated, reason: judge.Say("evaluation.too-large-unspent")}
	case l.Received.IsBlank() && l.Unspent.IsBlank():
		return outcome{verdict: judge.NotEvaluated, reason: judge.Say("evaluation.nothing-received")}
	case l.Received.Amount().IsZero():
		return judgeRateOfNothing(stated, expected, l.Received)
	}
	return judgeStated(stated, expected, l.Unspent, l.Received)
}

// judgeRateOfNothing judges a rate whose base is zero: it may be blank, or zero if
// nothing is left of nothing. Another rate needs a base that was left blank, or one that
// a printed zero hides.
func judgeRateOfNothing(stated, expected Number, base budget.Figure) outcome {
	switch {
	case stated.IsBlank() || stated.Sign() == 0 && !expected.IsBlank():
		return outcome{verdict: judge.Exact}
	case base.IsBlank():
		return outcome{verdict: judge.Incomplete, expected: expected.figure}
	case base.HalfUnit().IsZero():
		return outcome{verdict: judge.Impossible, expected: expected.figure}
	}
	return outcome{verdict: judge.Rounding, zeros: true, expected: expected.figure}
}

// judgeUsage judges a rate of what was spent: the actual value of an indicator, or 执行率.
func (e *Evaluation) judgeUsage(c *claim) outcome {
	stated := e.number(c.at)
	if stated.IsBlank() && !e.isBlank(c.at) {
		return outcome{verdict: judge.NotEvaluated, reason: judge.Say("evaluation.no-number", e.place(c.at).Column)}
	}
	out, in := e.figure(c.terms[1].cell), e.figure(c.terms[2].cell)
	r, _, err := budget.Share(out, in)
	switch {
	case errors.Is(err, budget.ErrZeroBase):
		return outcome{verdict: judge.NotEvaluated, reason: judge.Say("evaluation.no-base", baseName(c.terms[2].column))}
	case err != nil:
		return outcome{verdict: judge.NotEvaluated, reason: judge.Say("evaluation.too-large-to-use")}
	}
	expected, err := percent(r)
	if err != nil {
		return outcome{verdict: judge.NotEvaluated, reason: judge.Say("evaluation.too-large-usage")}
	}
	o := judgeStated(stated, expected, out, in)
	if o.verdict == judge.Impossible && !e.hasSign(c.at) && stated.Compare(integer(1)) <= 0 {
		if share := judgeStated(stated.hundredfold(), expected, out, in); share.verdict != judge.Impossible {
			return share
		}
	}
	return o
}

// isBlank reports whether a cell of a value states nothing, not even words.
func (e *Evaluation) isBlank(c cell) bool { return e.value(c).IsBlank() }

// hasSign reports whether the value in a cell says that it is a percentage.
func (e *Evaluation) hasSign(c cell) bool { return e.value(c).Unit() != "" }

// value returns the value in a cell that has one.
func (e *Evaluation) value(c cell) Value {
	if c.block == lineNumberBlock {
		return e.Funding[c.row].ExecutionRate
	}
	return e.Indicators[c.row].Actual
}

// baseName says what a rate of what was spent is a rate of.
func baseName(field int) judge.Message {
	if field == received {
		return judge.Say("evaluation.base-received")
	}
	return judge.Say("evaluation.base-budget")
}

// judgeExecution judges the marks for spending the budget: they are at most the weight,
// and usually in proportion to the rate, as it is or as it is printed.
func (e *Evaluation) judgeExecution(c *claim) outcome {
	l := &e.Funding[c.at.row]
	share, of, err := budget.Share(e.figure(c.terms[2].cell), e.figure(c.terms[3].cell))
	switch {
	case l.Weight.IsBlank():
		return outcome{verdict: judge.NotEvaluated, reason: judge.Say("evaluation.no-marks-of-execution")}
	case l.Score.Compare(l.Weight) > 0:
		return outcome{verdict: judge.Impossible, expected: l.Weight.figure}
	case err != nil:
		return outcome{verdict: judge.NotEvaluated, reason: judge.Say("evaluation.no-budget")}
	}
	expected, err := l.execution(share)
	if err != nil {
		return outcome{verdict: judge.NotEvaluated, reason: judge.Say("evaluation.too-large")}
	}
	v := e.judgeMarks(l, share, of)
	if rate := l.ExecutionRate.number; v == judge.Impossible && !rate.IsBlank() {
		if l.ExecutionRate.Unit() == "" && rate.Compare(integer(1)) <= 0 {
			rate = rate.hundredfold() // a share of 1
		}
		if p, err := rate.percentage(0); err == nil {
			v = e.judgeMarks(l, p.Ratio(), p.Interval()) // that the rate is wrong is another matter
		}
	}
	if v == judge.NotEvaluated {
		return outcome{verdict: v, reason: judge.Say("evaluation.too-large")}
	}
	return outcome{verdict: v, expected: expected.figure, usual: v == judge.Impossible}
}

// judgeMarks judges the marks for an execution rate and the interval of it.
func (e *Evaluation) judgeMarks(l *Line, rate budget.Ratio, of budget.RatioInterval) judge.Verdict {
	point, err := l.executionMarks(rate)
	lo, err1 := l.executionMarks(of.Lo)
	hi, err2 := l.executionMarks(of.Hi)
	places := 0
	if isWhole(l.Score, l.Weight) {
		places = e.scorePlaces()
	}
	stated, err3 := l.Score.percentage(places)
	if errors.Join(err, err1, err2, err3) != nil {
		return judge.NotEvaluated
	}
	return judge.Ratio(stated, point, budget.RatioInterval{Lo: lo, Hi: hi})
}

// scorePlaces returns to how many places the table gives scores, as far as it shows: a
// score of all the marks may have been printed without its zeros.
func (e *Evaluation) scorePlaces() int {
	places := e.Total.Places()
	for k := range e.Funding {
		places = max(places, e.Funding[k].Score.Places())
	}
	for k := range e.Indicators {
		places = max(places, e.Indicators[k].Score.Places())
	}
	return min(places, 2)
}

// judgeStated judges a stated rate against that of two figures, of which the second is
// not zero.
func judgeStated(stated, expected Number, part, whole budget.Figure) outcome {
	if stated.IsBlank() {
		return outcome{verdict: judge.Incomplete, expected: expected.figure}
	}
	if stated == expected {
		return outcome{verdict: judge.Exact, expected: expected.figure}
	}
	ratio, of, err := budget.Share(part, whole)
	if err != nil {
		return outcome{verdict: judge.NotEvaluated, reason: judge.Say("evaluation.too-large-to-rate")}
	}
	p, err := stated.percentage(0)
	if err != nil {
		return outcome{verdict: judge.NotEvaluated, reason: judge.Say("evaluation.too-large-rate")}
	}
	return outcome{verdict: judge.Ratio(p, ratio, of), expected: expected.figure}
}

// judgeScore judges the score of an indicator against its weight, and against what
// target and actual value earn.
func (e *Evaluation) judgeScore(c *claim) outcome {
	i := &e.Indicators[c.at.row]
	expected, err := i.Earned()
	if i.mayBeShare() && i.Score.Compare(expected) != 0 {
		err = ErrUnits
	}
	if err != nil && !i.Score.IsBlank() && !i.Weight.IsBlank() {
		above := judge.AtMost([]judge.Term{{Figure: i.Score.exact(), Sign: +1}, {Figure: i.Weight.exact(), Sign: -1}})
		if above.Verdict == judge.Impossible {
			return outcome{verdict: judge.Impossible, reason: judge.Say("evaluation.above-weight", i.Weight.String())}
		}
	}
	if reason := i.mayLose(); err == nil && !reason.IsZero() {
		return outcome{verdict: judge.NotEvaluated, reason: judge.Say("evaluation.of-indicator", i.Name, reason)}
	}
	switch {
	case errors.Is(err, ErrScoring) && i.Deviation == "" && i.lost().IsBlank() && !i.Score.IsBlank() && i.Score.Compare(i.Weight) == 0:
		return outcome{verdict: judge.Impossible, usual: true, reason: judge.Say("evaluation.not-full-marks")} // whatever it is worth
	case err != nil:
		return outcome{verdict: judge.NotEvaluated, reason: judge.Say("evaluation.of-indicator", i.Name, unscored(err))}
	case i.Score.IsBlank() && e.addsUp():
		return outcome{verdict: judge.NotEvaluated, reason: judge.Say("evaluation.of-indicator", i.Name, judge.Say("evaluation.score-merged"))}
	case i.Score.IsBlank():
		return outcome{verdict: judge.Incomplete, expected: expected.figure}
	case i.Score.Compare(i.Weight) > 0:
		return outcome{verdict: judge.Impossible, expected: expected.figure}
	}
	point, of, err := i.earnedSpan()
	if err != nil {
		return outcome{verdict: judge.NotEvaluated, reason: judge.Say("evaluation.of-indicator", i.Name, unscored(err))}
	}
	if same, err := i.Score.hundredths(); err == nil && same == point {
		return outcome{verdict: judge.Exact, expected: expected.figure}
	}
	places := 0
	if isWhole(i.Score, i.Weight) {
		places = e.scorePlaces() // full marks are no more rounded than others
	}
	stated, err := i.Score.percentage(places)
	if err != nil {
		return outcome{verdict: judge.NotEvaluated, reason: judge.Say("evaluation.of-indicator", i.Name, judge.Say("evaluation.too-large-score"))}
	}
	v := judge.Ratio(stated, point, of)
	return outcome{verdict: v, expected: expected.figure, usual: v == judge.Impossible && i.Scoring == 0}
}

// mayBeShare reports whether the actual value may be a share of 1, as spreadsheets keep a percentage: 0.95, where the target is 90%.
func (i *Indicator) mayBeShare() bool {
	actual := i.Actual.number
	return i.Target.Unit() == "%" && !actual.IsBlank() && i.Actual.Unit() == "" && actual.Compare(integer(1)) <= 0 && i.Target.number.Compare(integer(1)) > 0
}

// addsUp reports whether the scores that are there make the total: then one that is blank
// is in another, in a merged cell.
func (e *Evaluation) addsUp() bool {
	_, scores := e.marks()
	total, err := add(scores...)
	return err == nil && !e.Total.IsBlank() && Number{total}.Compare(e.Total) == 0
}

// mayLose says why an indicator that is met may have less than full marks, nothing
// if there is no reason for it or it has them. What goes beyond its target may have been
// aimed too low, which costs marks by how far it goes; without a criterion, that needs
// no reason, and words are worth 80 to 100 % of the weight (财预〔2020〕10号).
func (i *Indicator) mayLose() judge.Message {
	met, err := i.isMet(i.Actual.number)
	isBeyond := !i.Target.number.IsBlank() && i.Actual.number.Compare(i.Target.number) != 0
	switch {
	case i.Score.IsBlank() || i.Score.Compare(i.Weight) >= 0:
	case i.Deviation != "" && (i.Scoring == 0 || err == nil && met && isBeyond):
		return judge.Say("evaluation.lost-explained")
	case i.Scoring != 0:
	case i.Target.number.IsBlank():
		return judge.Say("evaluation.lost-words")
	case isBeyond:
		return judge.Say("evaluation.lost-beyond")
	}
	return judge.Message{}
}

// earnedSpan returns the marks for the actual value as stated and for all that it may
// stand for, as ratios to 100. Marks rise, or fall, with the actual value up to a
// target that is to be hit, and then back.
func (i *Indicator) earnedSpan() (budget.Ratio, budget.RatioInterval, error) {
	point, err := i.marks(i.Actual.number)
	of := budget.RatioInterval{Lo: point, Hi: point}
	if err != nil {
		return point, of, err
	}
	lo, hi := i.Actual.span()
	top := i.Target.number
	if top.Compare(lo) < 0 || hi.Compare(top) < 0 {
		top = lo
	}
	for _, n := range [...]Number{lo, hi, top} {
		r, err := i.marks(n)
		switch {
		case err != nil: // beyond where it is defined
		case r.Compare(of.Lo) < 0:
			of.Lo = r
		case r.Compare(of.Hi) > 0:
			of.Hi = r
		}
	}
	return point, of, nil
}

// unscored says why there are no marks.
func unscored(err error) judge.Message {
	switch {
	case errors.Is(err, ErrBlank):
		return judge.Say("evaluation.scores-blank")
	case errors.Is(err, ErrWords):
		return judge.Say("evaluation.scores-words")
	case errors.Is(err, ErrUnits):
		return judge.Say("evaluation.scores-units")
	case errors.Is(err, ErrScoring):
		return judge.Say("evaluation.scores-unknown")
	case errors.Is(err, ErrTarget):
		return judge.Say("evaluation.scores-target")
	}
	return judge.Say("evaluation.too-large")
}
