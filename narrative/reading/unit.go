package reading

import (
	"github.com/fiscalcn/yusuan/internal/prose"
	"github.com/fiscalcn/yusuan/narrative"
)

// missingUnit returns the unit that the number at token i must have though the
// text does not say it, and remarks on that; prose.NoUnit if it cannot be told.
func (r *reader) missingUnit(i int) (prose.Unit, string) {
	t := r.tokens[i]
	if w := r.sharedUnit(i); w.Is(prose.WordUnit) {
		return prose.Unit(w.Word.Value()), r.Folded(w.From, w.To)
	}
	if of := indicatorOf(r.now.noun); of >= narrative.VehiclesTotal && of <= narrative.VehiclesOther && !r.phrase.loose { // 机要通信用车2执法执勤用车3
		return prose.UnitVehicle, "辆"
	}
	if w := r.token(i + 3); r.said.comparing && r.token(i+1).Is(prose.WordDirection) && r.token(i+2).Kind == prose.TokenNumber && w.Is(prose.WordUnit) &&
		prose.Unit(w.Word.Value()).IsMoney() { // 比2019年的总收入9减少1万元
		r.Remark(narrative.RemarkUnitMissing, r.phrase.quote, t.To)
		return prose.Unit(w.Word.Value()), r.Folded(w.From, w.To)
	}
	switch {
	case i+1 < len(r.tokens) && r.tokens[i+1].Kind == prose.TokenText: // 300余件
		return prose.NoUnit, ""
	case r.expected.share || r.expected.completes || r.expected.direction != 0 && r.isRateWord():
		r.Remark(narrative.RemarkPercentMissing, r.phrase.quote, t.To)
		return prose.UnitPercent, "%"
	case (r.expected.direction != 0 || r.said.comparing) && r.said.last >= 0 && !r.statements.at(r.said.last).Amount.IsBlank():
		r.Remark(narrative.RemarkUnitMissing, r.phrase.quote, t.To)
		last := r.statements.at(r.said.last).Unit
		w, _ := r.Lexicon.Longest(prose.New(last).Glyphs)
		return prose.Unit(w.Value()), last
	case r.isStatedHere(i):
		if r.Folded(t.From, t.To) != "0" {
			r.Remark(narrative.RemarkUnitMissing, r.phrase.quote, t.To)
		}
		return prose.UnitWanYuan, "万元"
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
		return r.said.last >= 0 && r.statements.at(r.said.last).Measure == narrative.MeasureChange && r.statements.at(r.said.last).Subject == r.now.subject
	}
}

// sharedUnit returns the unit that the number at token i has in common with the next one
// of an enumeration: 4125.49、4143.91万元, 收入512.40、支出498.15万元. It is no unit if
// there is none.
func (r *reader) sharedUnit(i int) prose.Token {
	if sign := r.token(i + 1); !sign.Sign('、') && !sign.Is(prose.WordAgainst) && !r.paired(i+1) {
		return prose.Token{}
	}
	end := r.farthest(i)
	for i += 2; i < end && !r.tokens[i].EndsClause(); i++ {
		if r.tokens[i].Kind == prose.TokenNumber {
			return r.token(i + 1)
		}
	}
	return prose.Token{}
}

// isStatedHere reports whether the number at token i stands between a word for an amount
// and a sign: 年初预算为0，支出决算为64。 Of 0 the name of what is paid does: 公务接待费为0。
func (r *reader) isStatedHere(i int) bool {
	before := i - 1
	for r.token(before).Is(prose.WordFiller) {
		before--
	}
	b, t := r.token(before), r.tokens[i]
	says := b.Is(prose.WordBudget) || b.Is(prose.WordActual)
	if r.Folded(t.From, t.To) == "0" && !r.now.subject.IsZero() && !counts(r.now.noun) {
		says = says || b.Is(prose.WordNoun) || b.Is(prose.WordIndicator)
	}
	return says && r.token(i+1).Kind == prose.TokenSign
}

// unitWithoutNumber remarks on a unit that stands where a number should be.
func (r *reader) unitWithoutNumber(i int) {
	t := r.tokens[i]
	if r.token(i-1).Kind == prose.TokenPlaceholder || r.token(i-1).Sign(':') && r.EndsIn(r.tokens[i-1].From, "单位") > 0 { // 单位：万元, above a table
		return
	}
	if u := prose.Unit(t.Word.Value()); u.IsMoney() && r.token(i-1).Is(prose.WordNoun) && !r.phrase.settled && !r.phrase.before && r.endsHere(i+1) { // 本年收入万元，
		r.settle(t.From, byValue)
		if !r.now.noun.IsTotal() {
			r.expected = expectation{} // of a part there may be nothing
		}
	}
	if r.expected.measure != 0 || r.expected.direction != 0 || r.expected.share || r.expected.completes {
		r.Remark(narrative.RemarkNumberMissing, r.phrase.quote, t.To)
	}
	r.expected = expectation{}
}

// endsHere reports whether a sign within a sentence or at its end stands at token i.
func (r *reader) endsHere(i int) bool {
	t := r.token(i)
	return t.Sign(',') || t.Sign(';') || t.Sign('。') || t.Sign('、')
}
