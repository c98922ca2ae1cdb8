package reading

import "github.com/fiscalcn/yusuan/narrative"

// A vagueWord makes a number vague.
type vagueWord struct {
	text  string
	vague narrative.Vagueness
}

var (
	vagueBefore = [...]vagueWord{{"约", narrative.VagueAround}, {"近", narrative.VagueBelow}, {"超", narrative.VagueAbove}, {"超过", narrative.VagueAbove}}
	vagueVerbs  = [...]string{"为", "占", "完成", "增长", "下降", "增加", "减少"} // between
	vagueBehind = [...]vagueWord{
		{"余", narrative.VagueAbove}, {"多", narrative.VagueAbove}, {"左右", narrative.VagueAround}, {"以上", narrative.VagueAbove}, {"上下", narrative.VagueAround},
	}
)

// vagueness returns what the words around a number make of it, which stands from glyph i
// to end and whose unit ends at glyph unit. A number with decimal places is as precise as
// it is written: 约37.12%.
func (r *reader) vagueness(i, end, unit int) narrative.Vagueness {
	for _, g := range r.Glyphs[i:end] {
		if g.Rune == '.' {
			return 0
		}
	}
	before := i
	for _, verb := range vagueVerbs {
		before -= r.EndsIn(before, verb)
	}
	for _, w := range vagueBefore {
		if r.EndsIn(before, w.text) > 0 && r.EndsIn(before, "节约") == 0 {
			return w.vague
		}
	}
	for _, w := range vagueBehind {
		if r.Has(end, w.text) || unit > end && r.Has(unit, w.text) {
			return w.vague
		}
	}
	return 0
}
