package performance

import (
	"strings"

	"github.com/fiscalcn/yusuan/internal/print"
)

// signs are how a target says its direction, before its number or in a column of their
// own. A target of more than, not equal to, is none of them.
var signs = []struct {
	sign      string
	direction Direction
}{
	{"≥", MoreIsBetter},
	{">=", MoreIsBetter},
	{"大于等于", MoreIsBetter},
	{"大于或等于", MoreIsBetter},
	{"不低于", MoreIsBetter},
	{"不少于", MoreIsBetter},
	{"不小于", MoreIsBetter},
	{"≤", LessIsBetter},
	{"<=", LessIsBetter},
	{"小于等于", LessIsBetter},
	{"小于或等于", LessIsBetter},
	{"不高于", LessIsBetter},
	{"不超过", LessIsBetter},
	{"不大于", LessIsBetter},
	{"不多于", LessIsBetter},
	{"=", EqualIsMet},
	{"等于", EqualIsMet},
}

// signOf returns the direction of a sign, MoreIsBetter if it is none.
func signOf(sign string) (d Direction, ok bool) {
	for _, s := range signs {
		if sign == s.sign {
			return s.direction, true
		}
	}
	return MoreIsBetter, false
}

// endings are how a target says its direction behind its number: 95%以上.
var endings = []struct {
	ending    string
	direction Direction
}{
	{"及以上", MoreIsBetter},
	{"(含)以上", MoreIsBetter},
	{"以上", MoreIsBetter},
	{"及以下", LessIsBetter},
	{"以下", LessIsBetter},
	{"之内", LessIsBetter},
	{"以内", LessIsBetter},
}

// cutEnding cuts the ending off a unit.
func cutEnding(unit string) (rest string, d Direction, found bool) {
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
	return rest, LessIsBetter, true
}

// parseTarget reads a target with its direction, which may stand in a column of its own,
// as may its unit.
func parseTarget(direction, target, unit string) (Direction, Value, error) {
	d, _ := signOf(direction)
	text := print.TextOf(target)
	for _, s := range signs {
		if strings.HasPrefix(text.String(), s.sign) {
			target, d = target[text.Printed(len(s.sign)):], s.direction
			break
		}
	}
	v, err := ParseValue(target)
	if err != nil {
		return d, v, err
	}
	if v.number.IsBlank() {
		if !v.IsBlank() {
			d = YesNo
		}
		return d, v, nil
	}
	if rest, ending, found := cutEnding(v.words); found {
		v.words, d = rest, ending
	}
	if v.words == "" {
		v.words = readUnit(unit)
	}
	if direction == YesNo.String() {
		d = YesNo
	}
	return d, v, nil
}

// readUnit returns a unit as a Value has it: as printed, but for %.
func readUnit(text string) string {
	return strings.Map(func(r rune) rune {
		if print.Fold(r) == '%' {
			return '%'
		}
		return r
	}, print.Trim(text))
}
