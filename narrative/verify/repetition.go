package verify

import (
	"strings"
	"unicode/utf8"

	"github.com/fiscalcn/yusuan/internal/prose"
	"github.com/fiscalcn/yusuan/narrative"
)

// repeated holds what is stated again against what it was the time before: N08.
// Statements of one thing by its names in different forms are left to the forms,
// where those are given: each is as precise as its own.
func (v *verifier) repeated() {
	for i := range v.statements {
		n := int32(i)
		if !v.repeats(n) {
			continue
		}
		s := &v.statements[i]
		earlier := v.earlier(n)
		if earlier < 0 || !v.sameCell(earlier, n) {
			continue
		}
		kind := sumRelation
		if s.Measure == narrative.MeasureRate || s.Measure == narrative.MeasureShare || s.Measure == narrative.MeasureCompletion || s.Unit == "分" {
			kind = percentSum
		}
		of := [...]operand{says(n, +1), says(earlier, -1)}
		if v.fits(kind, of[:]...) {
			v.relate("N08", kind, n, of[:]...)
			continue
		}
		switch v.sameness(earlier, n) {
		case surelySame:
			v.relate("N08", kind, n, of[:]...)
		case maybeSame:
			v.relate("N08", kind, n, of[:]...)
			v.relations[len(v.relations)-1].unsure = true
		}
	}
}

// repeats reports whether a statement has a number that can be stated again.
func (v *verifier) repeats(i int32) bool {
	return v.facts[i].usable && v.statements[i].HasValue() && !v.facts[i].signless
}

// furthestBack is how many statements of the same thing, but another whole or year,
// may stand between two that repeat each other.
const furthestBack = 64

// earlier returns the last statement before another that states the same, −1 if there
// is none.
func (v *verifier) earlier(i int32) int32 {
	s := &v.statements[i]
	for j, n := v.before[i], 0; j >= 0 && n < furthestBack; j, n = v.before[j], n+1 {
		t := &v.statements[j]
		if v.repeats(j) && t.BaseYear == s.BaseYear && (s.Measure != narrative.MeasurePrior || t.Year == s.Year) &&
			keyOf(t.Of, narrative.MeasureActual, 0) == keyOf(s.Of, narrative.MeasureActual, 0) {
			return j
		}
	}
	return -1
}

// sameCell reports whether two statements of the same thing are about one cell, or
// there are no forms to tell.
func (v *verifier) sameCell(i, j int32) bool {
	a, b := v.statements[i].Subject.Address, v.statements[j].Subject.Address
	_, ok := v.set.Table(a.Form)
	return a == b || !ok
}

// sameness is how sure it is that two statements of one subject are of the same thing:
// what stands around a name may make it that of the offices alone, or of some money.
type sameness uint8

const (
	notSame    sameness = iota // one has a word of scope that the other has not
	maybeSame                  // other words than those of the vocabulary stand around one of them
	surelySame                 // nothing tells them apart
)

// scopeWords make what is stated part of a thing, or it in another scope.
var scopeWords = [...]string{
	"本级", "所属", "下属", "直属", "事业单位", "行政单位", "参公", "参照公务员", "第三方", "整体", "重点", "单位自评",
	"中央", "省级", "市级", "区级", "县级", "转移支付", "专项", "一级项目", "二级项目",
	"自筹", "财政性", "非财政", "自有资金", "不含", "不包括", "扣除", "剔除", "口径", "除",
	"上年", "去年", "年初", "期初", "上半年", "历年", "以前年度", "本年度结转", "本年结转", "当年结转", "截至目前",
}

// fundWords are those that name a fund. For a cell the reader has heeded them.
var fundWords = [...]string{"一般公共预算", "政府性基金", "国有资本", "财政拨款", "财政专户", "其他资金"}

// sameness tells by the words around two statements whether they are of the same
// thing. A name that the vocabulary does not have may be that of many things; and what
// is counted in one section may not be all that there is by another.
func (v *verifier) sameness(i, j int32) sameness {
	a, b := v.wordsAround(i), v.wordsAround(j)
	s, t := &v.statements[i], &v.statements[j]
	indicator := s.Subject.Indicator != 0
	if !indicator && s.Subject.Address.Form == 0 && s.Subject.Path == [3]string{} {
		return notSame
	}
	for _, w := range &scopeWords {
		if strings.Contains(a, w) != strings.Contains(b, w) {
			return notSame
		}
	}
	for _, w := range fundWords {
		if indicator && strings.Contains(a, w) != strings.Contains(b, w) {
			return notSame
		}
	}
	if indicator && v.chapters[s.Chapter].Topic != v.chapters[t.Chapter].Topic || unknownWords(a) != unknownWords(b) {
		return maybeSame
	}
	return surelySame
}

// wordsAround returns the clause that a statement is made in, but for what stands
// behind its number. A number that follows a sign at once is said of what stands before
// it too (3批次、20人次); and the scope of projects is said once in a sentence, before
// their number or behind it.
func (v *verifier) wordsAround(i int32) string {
	s := &v.statements[i]
	text := v.text
	from, to := max(strings.LastIndex(text[:min(len(text), s.Start+len(s.Quote))], s.Quote), 0), s.Start
	if i := s.Subject.Indicator; i >= narrative.TargetProjects && i <= narrative.EvaluatedPoor {
		from = afterLast(text[:s.Start], "。；\n")
		to = len(text)
		if n := strings.IndexAny(text[s.End:], "，。；、\n"); n >= 0 {
			to = s.End + n
		}
	}
	for from > 0 && from <= s.Start && strings.TrimSpace(text[from:s.Start]) == "" {
		_, size := utf8.DecodeLastRuneInString(text[:from])
		from = afterLast(text[:from-size], "，。；：、\n")
	}
	return strings.Join(strings.Fields(text[min(from, to):to]), "")
}

// afterLast returns where the text after the last of some signs starts, 0 if there is
// none.
func afterLast(text, signs string) int {
	n := strings.LastIndexAny(text, signs)
	if n < 0 {
		return 0
	}
	_, size := utf8.DecodeRuneInString(text[n:])
	return n + size
}

// unknownWords returns the words of a clause that are not of the vocabulary, without
// the names of departments and units.
func unknownWords(clause string) string {
	var unknown strings.Builder
	for _, words := range narrative.UnknownWords(clause) {
		if !prose.IsBody(words) {
			unknown.WriteString(words)
		}
	}
	return unknown.String()
}
