package reading

import (
	"strings"

	"github.com/fiscalcn/yusuan/budget/performance"
	"github.com/fiscalcn/yusuan/internal/print"
)

// signs are how a target says its direction, before its number or in a column of their
// own. A target of more than, not equal to, is none of them.
var signs = []struct {
	sign      string
	direction performance.Direction
}{
	{"≥", performance.MoreIsBetter},
	{">=", performance.MoreIsBetter},
	{"大于等于", performance.MoreIsBetter},
	{"大于或等于", performance.MoreIsBetter},
	{"不低于", performance.MoreIsBetter},
	{"不少于", performance.MoreIsBetter},
	{"不小于", performance.MoreIsBetter},
	{"≤", performance.LessIsBetter},
	{"<=", performance.LessIsBetter},
	{"小于等于", performance.LessIsBetter},
	{"小于或等于", performance.LessIsBetter},
	{"不高于", performance.LessIsBetter},
	{"不超过", performance.LessIsBetter},
	{"不大于", performance.LessIsBetter},
	{"不多于", performance.LessIsBetter},
	{"=", performance.EqualIsMet},
	{"等于", performance.EqualIsMet},
}

// signOf returns the direction of a sign, MoreIsBetter if it is none.
func signOf(sign string) (d performance.Direction, ok bool) {
	for _, s := range signs {
		if sign == s.sign {
			return s.direction, true
		}
	}
	return performance.MoreIsBetter, false
}

// endings are how a target says its direction behind its number: 95%以上.
var endings = []struct {
	ending    string
	direction performance.Direction
}{
	{"及以上", performance.MoreIsBetter},
	{"(含)以上", performance.MoreIsBetter},
	{"以上", performance.MoreIsBetter},
	{"及以下", performance.LessIsBetter},
	{"以下", performance.LessIsBetter},
	{"之内", performance.LessIsBetter},
	{"以内", performance.LessIsBetter},
}

// cutEnding cuts the ending off a unit.
func cutEnding(unit string) (rest string, d performance.Direction, found bool) {
	text := print.TextOf(unit)
	for _, e := range endings {
		if rest, found := strings.CutSuffix(text.String(), e.ending); found {
			return unit[:text.Printed(len(rest))], e.direction, true
		}
	}
	rest, found = strings.CutSuffix(unit, "内")
	if !found || !strings.ContainsAny(rest, "日天周月年时钟") {
		return unit, 0, false
	}
	return rest, performance.LessIsBetter, true
}

// parseTarget reads a target with its direction, which may stand in a column of its own,
// as may its unit.
func parseTarget(direction, target, unit string) (performance.Direction, performance.Value, error) {
	d, _ := signOf(direction)
	text := print.TextOf(target)
	for _, s := range signs {
		if strings.HasPrefix(text.String(), s.sign) {
			target, d = target[text.Printed(len(s.sign)):], s.direction
			break
		}
	}
	v, err := performance.ParseValue(target)
	if err != nil {
		return d, v, err
	}
	if v.Number().IsBlank() {
		if !v.IsBlank() {
			d = performance.YesNo
		}
		return d, v, nil
	}
	own := v.Unit()
	if rest, ending, found := cutEnding(own); found {
		own, d = rest, ending
	}
	if inside, found := bracketed(own); found {
		own = inside // 100（%）
	}
	if own == "" {
		own = unit
	}
	if direction == performance.YesNo.String() {
		d = performance.YesNo
	}
	return d, performance.ValueOf(v.Number(), own), nil
}

// bracketed returns what stands in brackets, if that is all.
func bracketed(unit string) (inside string, found bool) {
	text := print.TextOf(unit)
	inside, found = strings.CutPrefix(text.String(), "(")
	inside, closed := strings.CutSuffix(inside, ")")
	if !found || !closed || strings.ContainsAny(inside, "()") {
		return "", false
	}
	return unit[text.Printed(1):text.Printed(1+len(inside))], true
}
