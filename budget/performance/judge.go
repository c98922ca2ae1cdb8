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
		return outcome{verdict: judge.NotEvaluated, reason: "金额过大，无法计算结余率"}
	case l.Received.IsBlank() && l.Unspent.IsBlank():
		return outcome{verdict: judge.NotEvaluated, reason: "未列到位金额和结余金额"}
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
		return outcome{verdict: judge.NotEvaluated, reason: e.place(c.at).Column + "不是数字"}
	}
	out, in := e.figure(c.terms[1].cell), e.figure(c.terms[2].cell)
	r, _, err := budget.Share(out, in)
	switch {
	case errors.Is(err, budget.ErrZeroBase):
		return outcome{verdict: judge.NotEvaluated, reason: "没有" + baseName(c.terms[2].column)}
	case err != nil:
		return outcome{verdict: judge.NotEvaluated, reason: "金额过大，无法计算使用率"}
	}
	expected, err := percent(r)
	if err != nil {
		return outcome{verdict: judge.NotEvaluated, reason: "使用率过大"}
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

// baseName says in Chinese what a rate of what was spent is a rate of.
func baseName(field int) string {
	if field == received {
		return "到位金额"
	}
	return "预算数"
}

// judgeExecution judges the marks for spending the budget: they are at most the weight,
// and usually in proportion to the rate, as it is or as it is printed.
func (e *Evaluation) judgeExecution(c *claim) outcome {
	l := &e.Funding[c.at.row]
	share, of, err := budget.Share(e.figure(c.terms[2].cell), e.figure(c.terms[3].cell))
	switch {
	case l.Weight.IsBlank():
		return outcome{verdict: judge.NotEvaluated, reason: "未列预算执行率的分值"}
	case l.Score.Compare(l.Weight) > 0:
		return outcome{verdict: judge.Impossible, expected: l.Weight.figure}
	case err != nil:
		return outcome{verdict: judge.NotEvaluated, reason: "没有预算数或执行数"}
	}
	expected, err := l.execution(share)
	if err != nil {
		return outcome{verdict: judge.NotEvaluated, reason: "数值过大"}
	}
	v := e.judgeMarks(l, share, of)
	if v == judge.Impossible {
		rate := l.ExecutionRate.number
		if l.ExecutionRate.Unit() == "" && rate.Compare(integer(1)) <= 0 {
			rate = rate.hundredfold() // a share of 1
		}
		if p, err := rate.percentage(0); err == nil && !rate.IsBlank() {
			v = e.judgeMarks(l, p.Ratio(), p.Interval()) // that the rate is wrong is another matter
		}
	}
	if v == judge.NotEvaluated {
		return outcome{verdict: v, reason: "数值过大"}
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
		return outcome{verdict: judge.NotEvaluated, reason: "金额过大，无法计算比率"}
	}
	p, err := stated.percentage(0)
	if err != nil {
		return outcome{verdict: judge.NotEvaluated, reason: "比率过大"}
	}
	return outcome{verdict: judge.Ratio(p, ratio, of), expected: expected.figure}
}

// judgeScore judges the score of an indicator against its weight, and against what
// target and actual value earn.
func (e *Evaluation) judgeScore(c *claim) outcome {
	i := &e.Indicators[c.at.row]
	expected, err := i.Earned()
	if err != nil && !i.Score.IsBlank() && !i.Weight.IsBlank() {
		above := judge.AtMost([]judge.Term{{Figure: i.Score.exact(), Sign: +1}, {Figure: i.Weight.exact(), Sign: -1}})
		if above.Verdict == judge.Impossible {
			return outcome{verdict: judge.Impossible}
		}
	}
	if reason := i.mayLose(); err == nil && reason != "" {
		return outcome{verdict: judge.NotEvaluated, reason: i.Name + "：" + reason}
	}
	switch {
	case errors.Is(err, ErrScoring) && i.Deviation == "" && !i.Score.IsBlank() && i.Score.Compare(i.Weight) == 0:
		return outcome{verdict: judge.Impossible, usual: true, reason: "未达到目标值，不应得满分"} // whatever it is worth
	case err != nil:
		return outcome{verdict: judge.NotEvaluated, reason: i.Name + "：" + unscored(err)}
	case i.Score.IsBlank() && e.addsUp():
		return outcome{verdict: judge.NotEvaluated, reason: i.Name + "：未单列得分"}
	case i.Score.IsBlank():
		return outcome{verdict: judge.Incomplete, expected: expected.figure}
	case i.Score.Compare(i.Weight) > 0:
		return outcome{verdict: judge.Impossible, expected: expected.figure}
	}
	point, of, err := i.earnedSpan()
	if err != nil {
		return outcome{verdict: judge.NotEvaluated, reason: i.Name + "：" + unscored(err)}
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
		return outcome{verdict: judge.NotEvaluated, reason: i.Name + "：得分过大"}
	}
	v := judge.Ratio(stated, point, of)
	return outcome{verdict: v, expected: expected.figure, usual: v == judge.Impossible && i.Scoring == 0}
}

// addsUp reports whether the scores that are there make the total: then one that is blank
// is in another, in a merged cell.
func (e *Evaluation) addsUp() bool {
	_, scores := e.marks()
	total, err := add(scores...)
	return err == nil && !e.Total.IsBlank() && Number{total}.Compare(e.Total) == 0
}

// mayLose says in Chinese why an indicator that is met may have less than full marks, ""
// if there is no reason for it or it has them. What goes beyond its target may have been
// aimed too low, which costs marks by how far it goes; without a criterion, that needs
// no reason, and words are worth 80 to 100 % of the weight (财预〔2020〕10号).
func (i *Indicator) mayLose() string {
	met, err := i.isMet(i.Actual.number)
	isBeyond := !i.Target.number.IsBlank() && i.Actual.number.Compare(i.Target.number) != 0
	switch {
	case i.Score.IsBlank() || i.Score.Compare(i.Weight) >= 0:
	case i.Deviation != "" && (i.Scoring == 0 || err == nil && met && isBeyond):
		return "扣分已说明原因"
	case i.Scoring != 0:
	case i.Target.number.IsBlank():
		return "定性指标按程度得分"
	case isBeyond:
		return "超过目标值，可按偏离程度扣分"
	}
	return ""
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

// unscored says in Chinese why there are no marks.
func unscored(err error) string {
	switch {
	case errors.Is(err, ErrBlank):
		return "未列目标值、完成值或分值"
	case errors.Is(err, ErrWords):
		return "定性指标，无法比较"
	case errors.Is(err, ErrUnits):
		return "目标值与完成值单位不同"
	case errors.Is(err, ErrScoring):
		return "未达到目标值，评分标准未说明如何得分"
	case errors.Is(err, ErrTarget):
		return "目标值不是正数，无法按比例得分"
	}
	return "数值过大"
}
