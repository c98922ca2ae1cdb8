package reading

import (
	"cmp"

	"github.com/fiscalcn/yusuan/internal/prose"
	"github.com/fiscalcn/yusuan/narrative"
	"github.com/fiscalcn/yusuan/narrative/internal/nouns"
	"github.com/fiscalcn/yusuan/tables"
)

// nameAround makes the subject of the number at token i, whose unit ends before token next, what the words
// around it or its unit tell, and returns the token after those behind it.
func (r *reader) nameAround(i, next int, u prose.Unit) (behind int) {
	name := func(n nouns.Noun) {
		r.phrase.begin()
		r.speak(n)
		r.phrase.settled, r.phrase.predicate = true, true
	}
	if end, grade := r.gradeBehind(next); u == prose.UnitPiece && grade != 0 {
		name(grade)
		return end
	}
	if stage, fund := r.stageAfter(next); u == prose.UnitPiece && stage != 0 {
		if fund != 0 {
			r.said.fund = fund
		}
		name(nounOf(stage))
	}
	if (u == prose.UnitBatch || u == prose.UnitPerson) && r.receivesSomeone() {
		name(r.meant(r.phrase.noun))
	}
	if n := r.countedHere(i, u); n != 0 {
		name(n)
	} else if r.isGraded(i, next) {
		name(nounOf(cmp.Or(r.stage, narrative.SelfEvaluatedProjects)))
	}
	behind, n := r.namedBehind(next, u)
	if n != 0 {
		name(n)
		return behind
	}
	return r.nameBehind(behind, u)
}

// namedBehind returns what a number that nothing is named before is said to be behind its unit, which
// ends before token i, and the token after that: 其余2万元为其他收入, 10个评为“优”. It is zero if nothing is.
func (r *reader) namedBehind(i int, u prose.Unit) (end int, n nouns.Noun) {
	says, name := r.token(i), r.token(i+1)
	if n = nouns.Noun(says.Word.Value()); says.Is(prose.WordNoun) && n.Bare() && name.Is(prose.WordWithin) && u.IsMoney() && r.phrase.empty() && !r.phrase.settled { // 80万元支出中
		return i + 1, r.meant(n)
	}
	if !says.Is(prose.WordFiller) || r.phrase.noun != 0 || r.phrase.settled || !u.IsMoney() && u != prose.UnitPiece {
		return i, 0
	}
	switch r.Folded(says.From, says.To) {
	case "为", "是", "评为", "评定为", "获评":
	default:
		return i, 0
	}
	switch {
	case name.Is(prose.WordNoun) && u.IsMoney():
		n = nouns.Noun(name.Word.Value())
	case name.Is(prose.WordIndicator):
		n = nounOf(narrative.Indicator(name.Word.Value()))
	}
	if n = r.meant(n); n == 0 || isStage(indicatorOf(n)) && !isGrade(indicatorOf(n)) || !u.IsMoney() != isGrade(indicatorOf(n)) || r.token(i+2).Kind != prose.TokenSign {
		return i, 0
	}
	return i + 2, n
}

// nameBehind makes what a part is called behind its amount, whose unit ends before token i, the subject, if the vocabulary does not have
// it, and returns the token after it; i if there is none: 资金9万元，其中4万元为上级资金、5万元为本级资金.
func (r *reader) nameBehind(i int, u prose.Unit) (end int) {
	says := r.token(i)
	if is := r.Folded(says.From, says.To); !r.now.within || !u.IsMoney() || !r.phrase.empty() || r.phrase.settled || is != "为" && is != "是" {
		return i
	}
	far := r.farthest(i)
	for end = i + 1; end < far && r.tokens[end].Kind != prose.TokenSign; end++ {
		if t := r.tokens[end]; t.Kind != prose.TokenText && !t.Is(prose.WordText) && !t.Is(prose.WordFiller) {
			return i
		}
	}
	if end == far || end == i+1 || r.tokens[end-1].To-says.To > prose.LongestName || !prose.IsName(r.Folded(says.To, r.tokens[end-1].To)) {
		return i
	}
	r.phrase.begin()
	r.speakOf(narrative.Subject{Name: r.Folded(says.To, r.tokens[end-1].To)})
	r.phrase.settled, r.phrase.predicate = true, true
	return end
}

// countedHere returns what the number at token i is of where a verb or a word for averages stands right
// before it, and what is counted behind: 购置1辆执法用车, 平均93.50分. It is zero for others.
func (r *reader) countedHere(i int, u prose.Unit) nouns.Noun {
	if u == prose.UnitPiece && r.token(i+1).Is(prose.WordUnit) {
		if things := r.thingsBehind(i + 2); things != 0 && counts(nounOf(things)) { // 接待172个国外来访团组
			return nounOf(things)
		}
	}
	switch topic, at := r.Current().Topic, r.tokens[i].From; {
	case topic == narrative.TopicThreePublic && u == prose.UnitVehicle && r.phrase.noun == 0:
		for _, verb := range [...]string{"购置", "购买", "新购", "更新", "购入", "购置数", "购置量"} {
			if r.EndsIn(at, verb) > 0 || r.EndsIn(at, "车") > 0 && r.Has(r.phrase.from, verb) { // 新购环卫作业车4辆
				return nounOf(narrative.VehiclesPurchased)
			}
		}
	case topic == narrative.TopicThreePublic && u.IsMoney() && r.now.noun == nounOf(narrative.VehiclesPurchased) && r.said.last >= 0 &&
		r.phrase.noun == 0 && !r.phrase.settled && r.statements.at(r.said.last).Start >= r.Glyphs[r.phrase.quote].At: // 1辆执法用车18.20万元
		return nouns.VehiclePurchase
	case (topic == narrative.TopicPerformance || isStage(r.stage)) && u == prose.UnitPiece && !isGrade(indicatorOf(r.phrase.noun)):
		return r.gradeBefore(at)
	case topic == narrative.TopicPerformance && u == prose.UnitScore && r.EndsIn(at, "平均") > 0:
		return nounOf(narrative.AverageScore)
	}
	return 0
}

// thingsBehind returns the indicator that the words from token i on name, with whose it is before it (本部门组织的出国团组); zero if there is none.
func (r *reader) thingsBehind(i int) narrative.Indicator {
	for end := min(i+4, r.farthest(i)); i < end; i++ {
		switch t := r.tokens[i]; {
		case t.Is(prose.WordIndicator):
			return narrative.Indicator(t.Word.Value())
		case t.Kind != prose.TokenText && !t.Is(prose.WordFiller):
			return 0
		}
	}
	return 0
}

// receivesSomeone reports whether the phrase names whom guests are, as in
// 接待上级检查组8批次, and they are all of them.
func (r *reader) receivesSomeone() bool {
	n := r.meant(r.phrase.noun)
	return n == nouns.Reception && r.phrase.after && !r.phrase.settled && r.Current().Topic == narrative.TopicThreePublic &&
		r.now.whole.Address.Row.Line() != tables.Reception
}
