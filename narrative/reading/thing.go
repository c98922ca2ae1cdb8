package reading

import (
	"slices"

	"github.com/fiscalcn/yusuan/internal/prose"
	"github.com/fiscalcn/yusuan/narrative"
	"github.com/fiscalcn/yusuan/narrative/internal/nouns"
	"github.com/fiscalcn/yusuan/tables"
)

// isNamed reports whether a subject is what the phrase before the number names, though
// the vocabulary does not have it.
func (r *reader) isNamed(s narrative.Subject) bool {
	return s.Name != "" && s == (narrative.Subject{Name: s.Name}) && !r.phrase.empty()
}

// isMoneyOfThose reports whether a name is what the money of projects or things is called where these were just counted.
func (r *reader) isMoneyOfThose(name string) bool {
	if r.Current().Topic == narrative.TopicPerformance && isStage(indicatorOf(r.now.noun)) && slices.Contains(moneyOfProjects[:], name) {
		return true
	}
	return slices.Contains(moneyOfThings[:], name) && (r.justCounted() || r.justCountedPeople())
}

// carsAlone returns what 公务用车 by itself is of before an amount among those of “三公”经费, and before a number where the section tells
// what there is; zero elsewhere: “三公”经费9万元，其中公车7万元; 公务用车4辆，其中….
func (r *reader) carsAlone(name string) nouns.Noun {
	if name == "购置" && r.now.within && r.now.whole.Address.Row.Line() == tables.Vehicles && r.unitAfter(r.pos-1).IsMoney() { // 公务用车费9万元，其中购置5万元
		return nouns.VehiclePurchase
	}
	if name != "公车" && name != "公务车" && name != "公务用车" || r.now.aside {
		return 0
	}
	switch u := r.unitAfter(r.pos - 1); {
	case u.IsMoney() && r.Current().Topic == narrative.TopicThreePublic && r.expected.direction == 0 && r.now.noun.IsOfThreePublic():
		return nouns.Vehicles
	case u == prose.UnitVehicle && r.Current().Topic == narrative.TopicAssets && !r.now.within:
		return nounOf(narrative.VehiclesTotal)
	default:
		return 0
	}
}

// justBought reports whether new cars were just counted, and are what 支出 was for: 购置公务用车2辆，支出36万元.
func (r *reader) justBought() bool {
	if r.now.noun != nounOf(narrative.VehiclesPurchased) || r.said.last < 0 || r.money.noun == nouns.VehiclePurchase {
		return false
	}
	last := r.statements.at(r.said.last)
	return last.Measure == narrative.MeasureCount && last.Subject.Indicator == narrative.VehiclesPurchased && last.Count > 0
}

// justCountedPeople reports whether the last number was that of guests, or of those who went abroad.
func (r *reader) justCountedPeople() bool {
	return r.said.last >= 0 && r.statements.at(r.said.last).Measure == narrative.MeasureCount && (goesAbroad(r.now.noun) || receives(r.now.noun))
}

// justCounted reports whether the last number was that of things which are spoken of,
// and no money of theirs is spoken of elsewhere.
func (r *reader) justCounted() bool {
	last := len(r.Numbers) - 1
	return r.said.last >= 0 && r.Numbers[last].Statement == r.said.last && !counts(r.now.noun) &&
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
