package performance

import (
	"errors"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/budget/judge"
)

// judgeRate judges ⑧ against ⑦ and ⑤.
func (e *Evaluation) judgeRate(l *Line) outcome {
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

// judgeUsage judges the actual value of an indicator that is ⑥/⑤.
func (e *Evaluation) judgeUsage(c *claim) outcome {
	stated := e.number(c.at)
	if stated.IsBlank() && !e.Indicators[c.at.row].Actual.IsBlank() {
		return outcome{verdict: judge.NotEvaluated, reason: "完成值不是数字"}
	}
	out, in := e.figure(c.terms[1].cell), e.figure(c.terms[2].cell)
	r, _, err := budget.Share(out, in)
	switch {
	case errors.Is(err, budget.ErrZeroBase):
		return outcome{verdict: judge.NotEvaluated, reason: "没有到位金额"}
	case err != nil:
		return outcome{verdict: judge.NotEvaluated, reason: "金额过大，无法计算使用率"}
	}
	expected, err := percent(r)
	if err != nil {
		return outcome{verdict: judge.NotEvaluated, reason: "使用率过大"}
	}
	return judgeStated(stated, expected, out, in)
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
func (e *Evaluation) judgeScore(i *Indicator) outcome {
	expected, err := i.Earned()
	if err != nil && !i.Score.IsBlank() && !i.Weight.IsBlank() {
		above := judge.AtMost([]judge.Term{{Figure: i.Score.exact(), Sign: +1}, {Figure: i.Weight.exact(), Sign: -1}})
		if above.Verdict == judge.Impossible {
			return outcome{verdict: judge.Impossible}
		}
	}
	switch {
	case err != nil:
		return outcome{verdict: judge.NotEvaluated, reason: i.Name + "：" + unscored(err)}
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
		places = 2 // to which scores are given: full marks are no rounded ones
	}
	stated, err := i.Score.percentage(places)
	if err != nil {
		return outcome{verdict: judge.NotEvaluated, reason: i.Name + "：得分过大"}
	}
	return outcome{verdict: judge.Ratio(stated, point, of), expected: expected.figure}
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
