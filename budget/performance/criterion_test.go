package performance_test

import (
	"fmt"
	"math/big"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/fiscalcn/yusuan/budget/performance"
)

// inWords is a table of one indicator, whose criterion is in words.
func inWords(d performance.Direction, target, actual, criterion, weight, score string) performance.Evaluation {
	return performance.Evaluation{Indicators: []performance.Indicator{{
		Category: performance.Quantity, Name: "巡检", Direction: d, Criterion: criterion, Weight: num(weight), Score: num(score),
		Target: performance.MustParseValue(target), Actual: performance.MustParseValue(actual),
	}}}
}

// TestFullMarksAgainstTheCriterion: what the words of a criterion take off at least is said, by P11 alone.
func TestFullMarksAgainstTheCriterion(t *testing.T) {
	for _, c := range []struct {
		d                         performance.Direction
		target, actual, criterion string
		lost                      string
	}{
		{0, "12次", "9次", "每少1次扣2分", "6"},
		{0, "12次", "9次", "每少一次，扣 2 分，扣完为止。", "6"},
		{0, "12次", "9次", "完成得10分，每少完成2次扣除0.5分", "0.5"}, // the third may cost nothing
		{0, "12次", "1次", "每少1次扣2分", "10"},              // no more than all
		{0, "12次", "9次", "每低于目标值1次扣1分", "3"},
		{performance.LessIsBetter, "30天", "33天", "每超过目标值1天扣2分", "6"},
		{0, "95%", "93.5%", "每低1个百分点扣1分", "1"},
		{0, "95%", "93.5%", "未达到的，每降低１％扣减1分", "1"},
		{0, "95%", "93.5%", "每下降0.5百分点扣0.5分", "1.0"}, // 93.5 may be 93.55
		{performance.LessIsBetter, "30天", "33天", "每超过1天扣1分", "3"},
		{performance.LessIsBetter, "30天", "33天", "每延迟一天扣0.5分", "1.5"},
	} {
		var got []string
		e := inWords(c.d, c.target, c.actual, c.criterion, "10", "10")
		for f := range e.Check().Findings() {
			got = append(got, f.Severity.String()+" "+f.Message.String())
		}
		assert.Equal(t, []string{"error 巡检/得分为10，未达到目标值，按评分标准至少扣" + c.lost + "分（P11未达标得满分）"}, got, c.criterion)
		e.Indicators[0].Deviation = "已报批调整"
		assert.Equal(t, []string{"P11 warning impossible 巡检/得分 10→"}, describeAll(e.Check()), "a reason may be why nothing is taken: %s", c.criterion)
	}
}

// TestCriterionSaysNoMore: words that do not prove a loss accuse nobody by P11.
func TestCriterionSaysNoMore(t *testing.T) {
	for _, c := range []struct {
		d                                performance.Direction
		target, actual, criterion, score string
	}{
		{0, "12次", "12次", "每少1次扣2分", "10"},                        // met
		{0, "12次", "9次", "每少1次扣2分", "4"},                          // taken
		{0, "12次", "9次", "每少5次扣2分", "10"},                         // less than a step
		{0, "12次", "9次", "每少1项扣2分", "10"},                         // of what else?
		{0, "12次", "9次", "每少1%扣2分", "10"},                         // of the target
		{0, "12次", "9次", "每少1次扣2分值", "10"},                        // a part of the marks
		{0, "12次", "9次", "每少1次扣5%", "10"},                         // likewise
		{0, "12次", "9次", "每少1次酌情扣2分", "10"},                       // left to somebody
		{0, "12次", "9次", "完成8次以上得满分，每少1次扣2分", "10"},               // another mark to reach
		{0, "12次", "9次", "每少1次扣2分，不可抗力原因除外", "10"},                // an exception
		{0, "12次", "9次", "每少1次扣2分，每少3次扣9分", "10"},                 // two of them
		{0, "12次", "9次", "每超过1次扣2分", "10"},                        // the other way
		{0, "12次", "9项", "每少1次扣2分", "10"},                         // not to be compared
		{0, "95%", "94.96%", "每低0.1个百分点扣1分", "10"},                // less than a step
		{0, "95%", "94.9%", "每低0.1个百分点扣1分", "10"},                 // 94.9 may be 94.94
		{0, "120%", "119%", "每低1%扣1分", "10"},                      // of the target it is less
		{0, "100.50%", "99.00%", "每低1%扣1分", "10"},                 // likewise
		{performance.EqualIsMet, "12次", "9次", "每少1次扣2分", "10"},    // which side costs what?
		{0, "12次", "9次", "每少0次扣2分", "10"},                         // no step
		{0, "12次", "9次", "每少次扣2分", "10"},                          // which?
		{0, "12次", "9次", "每少1次扣0分", "10"},                         // no marks
		{performance.LessIsBetter, "30天", "33天", "每少1天扣1分", "10"}, // the other way
	} {
		e := inWords(c.d, c.target, c.actual, c.criterion, "10", c.score)
		e.Indicators[0].Deviation = "已报批调整" // so that P06 has nothing to say
		assert.Empty(t, describeAll(e.Check()), c.criterion)
	}
	e := inWords(0, "12次", "9次", "每少1次扣2分", "0", "0")
	e.Indicators[0].Deviation = "已报批调整"
	assert.Empty(t, describeAll(e.Check()), "nothing is lost of nothing")
}

// TestCriterionIsNotUnderstood: whether full marks are right is not known where the words do not say what a miss costs.
func TestCriterionIsNotUnderstood(t *testing.T) {
	for _, c := range []struct{ target, actual, criterion, why string }{
		{"12次", "12次", "酌情扣分", ""},
		{"12次", "9次", "酌情扣分", "巡检：未达到目标值，评分标准未说明如何得分"},
		{"12次", "9项", "酌情扣分", "巡检：目标值与完成值单位不同"},
		{"有效", "较好", "酌情扣分", "巡检：定性指标，无法比较"},
	} {
		var got string
		for u := range inWords(0, c.target, c.actual, c.criterion, "10", "10").Check().NotEvaluated() {
			if u.Rule == "P11" && u.At != nil {
				got = u.Reason.String()
			}
		}
		assert.Equal(t, c.why, got, "%s of %s", c.actual, c.target)
	}
}

// TestParseCriterion: bands with other words than numbers are left out, and what has none of them is told by its words.
func TestParseCriterion(t *testing.T) {
	for text, want := range map[string]string{
		"达到目标值得满分，完成率90%及以上得80%分值，完成率60%及以上得50%分值，其余不得分。": "分档得分 [{90 80} {60 50}]",
		"达到目标值得满分，完成率九成%及以上得80%分值，完成率60%及以上得50%分值，其余不得分。": "分档得分 [{60 50}]",
		"达到目标值得满分，完成率90%及以上得八成%分值，完成率60%及以上得50%分值，其余不得分。": "分档得分 [{60 50}]",
		"达到目标值得满分，完成率%及以上得80%分值，其余不得分。":                   " []",
		"达到目标值得满分，完成率90%及以上得80%":                          " []",
		"达到目标值得满分，未达到目标值按比例得分。":                           "按比例得分 []",
		"按比例不得分": "未达到不得分 []",
	} {
		scoring, bands := performance.ParseCriterion(text)
		assert.Equal(t, want, fmt.Sprint(scoring, " ", bands), text)
		if scoring == performance.Banded && len(bands) == 2 {
			assert.Equal(t, text, scoring.Criterion(bands...))
		}
	}
}

// slowLost takes marks off step by step.
func slowLost(target, actual, step, marks, weight *big.Rat) *big.Rat {
	lost := new(big.Rat)
	for short := new(big.Rat).Sub(target, actual); short.Cmp(step) >= 0 && lost.Cmp(weight) < 0; short.Sub(short, step) {
		lost.Add(lost, marks)
	}
	if lost.Cmp(weight) > 0 {
		return weight
	}
	return lost
}

// TestLostAgreesWithReference: full marks are a finding where the reference loses some, with what it loses, and else none.
func TestLostAgreesWithReference(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		draw := func(name string, most int) int { return rapid.IntRange(1, most).Draw(t, name) }
		target, actual, step, weight := draw("target", 60), draw("actual", 60), draw("step", 9), draw("weight", 30)
		marks := fmt.Sprintf("%d.%d", rapid.IntRange(0, 9).Draw(t, "whole"), draw("tenth", 9))
		e := inWords(0, fmt.Sprint(target, "次"), fmt.Sprint(actual, "次"), fmt.Sprint("每少", step, "次扣", marks, "分"), fmt.Sprint(weight), fmt.Sprint(weight))
		e.Indicators[0].Deviation = "已报批调整"
		of := func(n int) *big.Rat { return big.NewRat(int64(n), 1) }
		want := slowLost(of(target), of(actual), of(step), rat(t, num(marks)), of(weight))
		lost := new(big.Rat)
		for f := range e.Check().Findings() {
			require.Equal(t, "P11", f.Rule)
			_, said, _ := strings.Cut(f.Message.String(), "至少扣")
			said, _, _ = strings.Cut(said, "分")
			lost.Add(lost, rat(t, num(said)))
		}
		require.Zero(t, want.Cmp(lost), "%s: want %s", lost, want)
	})
}
