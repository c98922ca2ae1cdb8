package reading

import (
	"github.com/fiscalcn/yusuan/narrative"
	"github.com/fiscalcn/yusuan/narrative/internal/nouns"
)

// isNamed reports whether a subject is what the phrase before the number names, though
// the vocabulary does not have it.
func (r *reader) isNamed(s narrative.Subject) bool {
	return s.Name != "" && s == (narrative.Subject{Name: s.Name}) && !r.phrase.empty()
}

// justCountedPeople reports whether the last number was that of guests, or of those who went abroad.
func (r *reader) justCountedPeople() bool {
	return r.said.last >= 0 && r.statements.at(r.said.last).Measure == narrative.MeasureCount && (goesAbroad(r.now.noun) || receives(r.now.noun))
}

// justCounted reports whether the last number was that of things which are spoken of,
// and no money of theirs is spoken of elsewhere.
func (r *reader) justCounted() bool {
	last := len(r.numbers) - 1
	return r.said.last >= 0 && r.numbers[last].Statement == r.said.last && !counts(r.now.noun) &&
		r.statements.at(r.said.last).Measure == narrative.MeasureCount && r.statements.at(r.said.last).Subject == r.now.subject
}

// isMoneyOf reports whether a phrase says no more than what money of the item before it is meant, or of what is compared:
// 住房公积金（项）财政拨款预算数8万元，比2012年财政拨款执行数增加1万元.
func (r *reader) isMoneyOf(p *phrase) bool {
	money := (p.noun == nouns.AnyFiscal || p.noun == nouns.AnyGeneral) && !p.before && !p.after
	return money && (r.isOfItem(p.noun) || r.said.comparing && !r.now.subject.IsZero())
}

// isOfItem reports whether a noun says no more than whose money the item is that stands right before it:
// 住房保障支出（类）财政拨款支出8万元.
func (r *reader) isOfItem(n nouns.Noun) bool {
	money := n == nouns.FiscalExpenditure || n == nouns.GeneralExpenditure || n == nouns.AnyFiscal || n == nouns.AnyGeneral
	return money && r.phrase.part > r.phrase.quote && r.now.noun == 0 &&
		r.now.row != 0 && r.now.subject.Code == r.now.row
}
