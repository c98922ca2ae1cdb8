package performance

import (
	"slices"
	"strings"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/budget/judge"
	"github.com/fiscalcn/yusuan/internal/print"
)

// A deduction is marks that a criterion takes off for each step that the target is missed
// by: 每少2次扣1分.
type deduction struct {
	step, marks Number
	unit        string // of the step
}

// misses are how criteria call what falls short of a target, and what goes beyond one
// that is not to be exceeded. Of two that begin alike the longer is first.
var misses = map[Direction][]string{
	MoreIsBetter: {"低于目标值", "少完成", "降低", "下降", "减少", "少", "低", "缺"},
	LessIsBetter: {"超过目标值", "超过", "超出", "高出", "延迟", "推迟", "逾期", "增加", "超", "多", "高"},
}

// parseDeduction finds the only deduction of a criterion. Of one that says more, such as
// another mark to reach than the target, or that marks may be left, none is found.
func parseDeduction(criterion string, d Direction, weight Number) (deduction, bool) {
	before, rest, _ := strings.Cut(criterion, "每")
	k := slices.IndexFunc(misses[d], func(word string) bool { return strings.HasPrefix(rest, word) })
	if k < 0 {
		return deduction{}, false
	}
	step, rest := leadingStep(strings.TrimPrefix(rest, misses[d][k]))
	unit, taken, _ := strings.Cut(rest, "扣")
	taken = strings.TrimPrefix(strings.TrimPrefix(taken, "除"), "减")
	marks, behind := leadingStep(taken)
	behind, isMarks := strings.CutPrefix(behind, "分")
	isPart := strings.HasPrefix(behind, "值") // 扣5分值
	around := strings.ReplaceAll(before, weight.String()+"分", "") + behind
	if !isMarks || isPart || step.Sign() <= 0 || marks.Sign() <= 0 || !saysNoMore(around) {
		return deduction{}, false
	}
	return deduction{step, marks, strings.TrimRight(unit, ",")}, true
}

// leadingStep reads how large a step is; 一 is 1.
func leadingStep(s string) (Number, string) {
	if after, is := strings.CutPrefix(s, "一"); is {
		return integer(1), after
	}
	end := strings.IndexFunc(s, func(r rune) bool { return !print.IsDigit(r) && r != '.' })
	if end <= 0 {
		return Number{}, s
	}
	n, err := ParseNumber(s[:end])
	if err != nil {
		return Number{}, s
	}
	return n, s[end:]
}

// saysNoMore reports whether what stands around a deduction leaves it as it is: no other
// numbers, nothing that is allowed or left to somebody.
func saysNoMore(text string) bool {
	return !strings.ContainsFunc(text, isDigit) && !slices.ContainsFunc(
		[]string{"每", "以上", "以下", "以内", "允许", "范围", "幅度", "酌情", "除外", "不扣", "或", "部分", "原因"},
		func(word string) bool { return strings.Contains(text, word) })
}

// isOf reports whether steps are in the unit of a target. A point of a percentage is at
// most 1% of a target up to 100%, so that a step is never too small.
func (d deduction) isOf(target Value) bool {
	if target.Unit() != "%" {
		return d.unit != "" && d.unit == target.Unit()
	}
	return slices.Contains([]string{"%", "个百分点", "百分点"}, d.unit) && target.number.Compare(integer(100)) <= 0
}

// lost returns what a missed target costs at least by the words of the criterion, which
// are no [Scoring]: a part of a step may cost nothing. It is blank if the target may be
// met, or if the words do not say.
func (i *Indicator) lost() Number {
	if i.Scoring != 0 || i.Criterion == "" || i.Weight.Sign() <= 0 || i.Target.number.IsBlank() || i.Actual.number.IsBlank() {
		return Number{}
	}
	d, ok := parseDeduction(print.Wording(i.Criterion), i.Direction, i.Weight)
	if !ok || !d.isOf(i.Target) || i.Actual.Unit() != i.Target.Unit() {
		return Number{}
	}
	lo, hi := i.Actual.span()
	short := i.Target.number.units() - hi.units()
	if i.Direction == LessIsBetter {
		short = lo.units() - i.Target.number.units()
	}
	marks, inRange := times(max(short, 0)/d.step.units(), d.marks.units())
	if !inRange || marks > i.Weight.units() {
		return i.Weight // 扣完为止
	}
	f, err := budget.Stated(budget.Fen(marks), counted, d.marks.Places())
	if err != nil || marks == 0 {
		return Number{}
	}
	return Number{f}
}

// judgeLost judges full marks by what a criterion in words takes off: other marks, and
// criteria that have a [Scoring], are for P06. A reason that is given may be why nothing
// was taken.
func (e *Evaluation) judgeLost(c *claim) outcome {
	i := &e.Indicators[c.at.row]
	if i.Scoring != 0 || i.Criterion == "" || i.Score.IsBlank() || i.Score.Compare(i.Weight) != 0 {
		return outcome{verdict: judge.Exact}
	}
	if lost := i.lost(); !lost.IsBlank() {
		return outcome{verdict: judge.Impossible, usual: i.Deviation != "", reason: judge.Say("evaluation.loses-marks", lost.String())}
	}
	met, err := i.isMet(i.Actual.number)
	if err == nil && !met {
		err = ErrScoring
	}
	if err != nil {
		return outcome{verdict: judge.NotEvaluated, reason: judge.Say("evaluation.of-indicator", i.Name, unscored(err))}
	}
	return outcome{verdict: judge.Exact}
}
