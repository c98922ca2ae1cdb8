package narrative

import (
	"github.com/fiscalcn/yusuan/internal/prose"
	"github.com/fiscalcn/yusuan/tables"
)

// missingUnit returns the unit that the number at token i must have though the
// text does not say it, and remarks on that; prose.NoUnit if it cannot be told.
func (r *reader) missingUnit(i int) (prose.Unit, string) {
	t := r.tokens[i]
	if r.sharesUnit(i) {
		w := r.tokens[i+3]
		return prose.Unit(w.Word.Value()), r.Folded(w.From, w.To)
	}
	switch {
	case i+1 < len(r.tokens) && r.tokens[i+1].Kind == prose.TokenText: // 300余件
		return prose.NoUnit, ""
	case r.expected.share || r.expected.completes || r.expected.direction != 0 && r.isRateWord():
		r.remark(RemarkPercentMissing, r.phrase.quote, t.To)
		return prose.UnitPercent, "%"
	case (r.expected.direction != 0 || r.said.comparing) && r.said.last >= 0 && !r.statements[r.said.last].Amount.IsBlank():
		r.remark(RemarkUnitMissing, r.phrase.quote, t.To)
		last := r.statements[r.said.last].Unit
		w, _ := lexicon.Longest(prose.New(last).Glyphs)
		return prose.Unit(w.Value()), last
	default:
		return prose.NoUnit, ""
	}
}

// isRateWord reports whether the direction is a word for rates rather than for
// amounts, or an amount was said already.
func (r *reader) isRateWord() bool {
	switch r.Folded(r.expected.word.From, r.expected.word.To) {
	case "增长", "下降", "增长比例", "下降比例", "降低比例", "减少比例", "增加比例", "降低", "上升", "增幅", "减幅", "降幅", "增长率", "下降率":
		return true
	default:
		return r.said.last >= 0 && r.statements[r.said.last].Measure == MeasureChange && r.statements[r.said.last].Subject == r.now.subject
	}
}

// sharesUnit reports whether the number at token i has the unit of the one after
// it: 4125.49、4143.91万元.
func (r *reader) sharesUnit(i int) bool {
	return r.now.subject.Twin != tables.Address{} && r.paired(i+1) && i+3 < len(r.tokens) && r.tokens[i+3].Is(prose.WordUnit)
}

// unitWithoutNumber remarks on a unit that stands where a number should be.
func (r *reader) unitWithoutNumber(i int) {
	t := r.tokens[i]
	if r.token(i-1).Kind == prose.TokenPlaceholder {
		return
	}
	if r.expected.measure != 0 || r.expected.direction != 0 || r.expected.share || r.expected.completes {
		r.remark(RemarkNumberMissing, r.phrase.quote, t.To)
	}
	r.expected = expectation{}
}

// remark adds a remark on the glyphs from i to end.
func (r *reader) remark(k RemarkKind, i, end int) {
	i = min(i, end-1)
	start, stop := r.Glyphs[i].At, r.Glyphs[end-1].End()
	r.remarks = append(r.remarks, Remark{Kind: k, Start: start, End: stop, Quote: r.text[start:stop], Chapter: len(r.sections) - 1})
}
