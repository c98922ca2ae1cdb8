package narrative

import (
	"github.com/fiscalcn/yusuan/internal/prose"
	"github.com/fiscalcn/yusuan/tables"
)

// missingUnit returns the unit that the number at token i must have though the
// text does not say it, and remarks on that; noUnit if it cannot be told.
func (r *reader) missingUnit(i int) (prose.Unit, string) {
	c, t := &r.clause, r.tokens[i]
	if r.sharesUnit(i) {
		w := r.tokens[i+3]
		return prose.Unit(w.Word.Value()), r.Folded(w.From, w.To)
	}
	switch {
	case i+1 < len(r.tokens) && r.tokens[i+1].Kind == prose.TokenText: // 300余件
		return prose.NoUnit, ""
	case c.share || c.completes || c.direction != 0 && r.isRateWord():
		r.remark(RemarkPercentMissing, c.quote, t.To)
		return prose.UnitPercent, "%"
	case (c.direction != 0 || c.comparing) && c.last >= 0 && !r.statements[c.last].Amount.IsBlank():
		r.remark(RemarkUnitMissing, c.quote, t.To)
		last := r.statements[c.last].Unit
		w, _ := lexicon.Longest(prose.New(last).Glyphs)
		return prose.Unit(w.Value()), last
	default:
		return prose.NoUnit, ""
	}
}

// isRateWord reports whether the direction is a word for rates rather than for
// amounts, or an amount was said already.
func (r *reader) isRateWord() bool {
	c := &r.clause
	switch r.Folded(c.word.From, c.word.To) {
	case "增长", "下降", "降低", "上升", "增幅", "减幅", "降幅", "增长率", "下降率":
		return true
	default:
		return c.last >= 0 && r.statements[c.last].Measure == MeasureChange && r.statements[c.last].Subject == c.subject
	}
}

// sharesUnit reports whether the number at token i has the unit of the one after
// it: 4125.49、4143.91万元.
func (r *reader) sharesUnit(i int) bool {
	return r.clause.subject.Twin != tables.Address{} && r.paired(i+1) && i+3 < len(r.tokens) && r.tokens[i+3].Is(prose.WordUnit)
}

// unitWithoutNumber remarks on a unit that stands where a number should be.
func (r *reader) unitWithoutNumber(i int) {
	c, t := &r.clause, r.tokens[i]
	if i > 0 && r.tokens[i-1].Kind == prose.TokenPlaceholder {
		return
	}
	if c.measure != 0 || c.direction != 0 || c.share || c.completes {
		r.remark(RemarkNumberMissing, c.quote, t.To)
	}
	c.clear()
}

// remark adds a remark on the glyphs from i to end.
func (r *reader) remark(k RemarkKind, i, end int) {
	i = min(i, end-1)
	start, stop := r.Glyphs[i].At, r.Glyphs[end-1].End()
	r.remarks = append(r.remarks, Remark{Kind: k, Start: start, End: stop, Quote: r.text[start:stop], Chapter: len(r.sections) - 1})
}
