package narrative

import (
	"slices"
	"strings"

	"github.com/fiscalcn/yusuan/tables"
)

// meant returns what a noun names where it depends on what is spoken of; zero if it
// names nothing here. Most nouns are themselves.
func (r *reader) meant(n noun) noun {
	if of := n.ofRow(r.said.row); of != 0 {
		return of
	}
	topic := r.current().Topic
	switch n {
	case anyReception, anyBatches, anyPersons:
		return n.received(r.now.noun)
	case shortReception:
		return anyReception.received(r.now.noun)
	case shortOperation:
		if topic != TopicThreePublic && !r.now.noun.isOfVehicles() && r.now.whole.Address.Row.Line() != tables.Vehicles {
			return 0
		}
		return vehicleOperation
	case shortOpening, shortClosing:
		if line := r.now.whole.Address.Row.Line(); line != tables.GrandIncome && line != tables.GrandExpenditure {
			return 0 // beside 结余, or of one fund
		}
		return opening + n - shortOpening
	case generalMoney:
		return anyGeneral.onSide(topic != TopicGeneral && topic != TopicBasic)
	case fundMoney:
		return fundIncome
	case capitalMoney:
		return capitalIncome
	case anyGeneral, anyFund, anyCapital:
		if w := r.now.whole.Address; w.Form == tables.Form04 && w.Row.Line() == tables.GrandIncome && !r.speaksOfBalances() {
			return generalGrandIncome + 2*(n-anyGeneral) // part of all there was
		}
		return n.onSide(r.now.noun.isIncome() || topic == TopicIncome)
	case goods, works, services:
		if topic != TopicProcurement && r.now.whole.Indicator != Procurement {
			return 0
		}
		return ofIndicator + noun(ProcurementGoods) + n - goods
	case anyFiscalClosing:
		return r.anyBalance(n)
	case anyFiscal:
		if topic != TopicIncome && topic != TopicOverall {
			return 0
		}
		return fiscalIncome
	case anyClosing:
		return r.anyBalance(n)
	case bareIncome, yearIncome, bareExpenditure, yearExpenditure, bareBoth:
		if r.said.fund == anyFund || r.said.fund == anyCapital || r.said.fund == anyGeneral && topic == TopicFiscal {
			return n.ofFund(r.said.fund)
		}
	case spending:
		if !topic.isOfOneSum() {
			return 0
		}
		return bareExpenditure
	}
	return r.unlessOther(n)
}

// unlessOther returns the noun itself, zero if what is spoken of makes it something that
// has no name, or what it is as a part of what is spoken of.
func (r *reader) unlessOther(n noun) noun {
	switch {
	case n == ofIndicator+noun(ReceptionPersonAverage) && !r.now.noun.receives() && !strings.Contains(r.wordsBefore(r.phrase.from, r.phrase.to), "接待"):
		return 0 // 人均费用 of those who went abroad
	case (n == closing || n == fiscalClosing || n == generalClosing) && r.now.whole.Address.Row.Line() == tables.Opening:
		return n - closing + opening // part of what there was at first
	}
	if i := n.indicator(); r.current().Topic == TopicThreePublic && i >= VehiclesOfMinisters && i <= VehiclesOther {
		return 0 // some of those that were bought, not of those there are
	}
	return n
}

// ofRow returns what a noun is of the fund whose opening balance was named before it: 本年
// 收入 in 一般公共预算年初结转和结余…，本年收入…，年末结转和结余…. It is zero for other nouns and
// where no fund was named.
func (n noun) ofRow(fund noun) noun {
	if fund == 0 {
		return 0
	}
	ends := [...]noun{generalOpening, generalClosing}
	if fund == anyFund {
		ends = [...]noun{fundOpening, fundClosing}
	}
	switch n {
	case opening:
		return ends[0]
	case closing, anyClosing:
		return ends[1]
	case bareIncome, yearIncome, bareExpenditure, yearExpenditure:
		return n.ofFund(fund)
	default:
		return 0
	}
}

// anyBalance returns what 结转和结余 is that does not say at which end of the year; zero in
// sections that speak of others.
func (r *reader) anyBalance(n noun) noun {
	switch r.current().Topic {
	case TopicOverall, TopicIncome, TopicFiscal, TopicGeneral, TopicManagedFund, TopicStateCapital, TopicBalances, 0:
		return r.meant(closing + (n-anyClosing)*(fiscalClosing-closing))
	}
	return 0
}

// ofAllMoney returns the name of 人员经费 and 公用经费 in a section on the expenditure of
// all money, of which no form has them; "" for other nouns and sections.
func (n noun) ofAllMoney(t Topic) string {
	switch {
	case t != TopicExpenditure:
		return ""
	case n == personnel:
		return "人员经费"
	case n == operations:
		return "公用经费"
	default:
		return ""
	}
}

// ofFund returns what 收入, 支出 or 收支 is of a fund.
func (n noun) ofFund(fund noun) noun {
	switch {
	case n != bareBoth:
		return fund.onSide(n.isIncome())
	case fund == anyFund:
		return fundBoth
	case fund == anyCapital:
		return capitalBoth
	default:
		return n
	}
}

// onSide returns the income or expenditure of a fund.
func (n noun) onSide(income bool) noun {
	switch {
	case n == anyGeneral && income:
		return generalIncome
	case n == anyGeneral:
		return generalExpenditure
	case n == anyFund && income:
		return fundIncome
	case n == anyFund:
		return fundExpenditure
	case income:
		return capitalIncome
	default:
		return capitalExpenditure
	}
}

// ofSection returns what 收入总计 means in a section on the income of the year, and
// 支出总计 in one on its expenditure, if the balances are left out; zero for other
// nouns.
func (n noun) ofSection(t Topic) noun {
	switch {
	case n == incomeTotal && t == TopicIncome:
		return yearIncome
	case n == expenditureTotal && t == TopicExpenditure:
		return yearExpenditure
	default:
		return 0
	}
}

// A receiving is a kind of guests, and what is stated of receiving them.
type receiving struct{ money, batches, persons noun }

// receivings are the kinds of guests, those of the country, which are meant unless
// others are said, first.
var receivings = [...]receiving{
	{reception, ofIndicator + noun(ReceptionBatches), ofIndicator + noun(ReceptionPersons)},
	{ofIndicator + noun(ReceptionForeign), ofIndicator + noun(ReceptionForeignBatches), ofIndicator + noun(ReceptionForeignPersons)},
	{ofIndicator + noun(ReceptionAbroad), ofIndicator + noun(ReceptionAbroadBatches), ofIndicator + noun(ReceptionAbroadPersons)},
}

// receives reports whether the noun is about guests.
func (n noun) receives() bool {
	return n == ofIndicator+noun(ReceptionDomestic) || n == ofIndicator+noun(ReceptionPersonAverage) ||
		slices.ContainsFunc(receivings[:], func(k receiving) bool { return n == k.money || n == k.batches || n == k.persons })
}

// received returns what 接待, 接待批次 and 接待人次 are of where another noun was
// spoken of before. Any other noun is itself.
func (n noun) received(before noun) noun {
	k := receivings[0]
	for _, r := range receivings {
		if before == r.money || before == r.batches || before == r.persons {
			k = r
		}
	}
	switch n {
	case anyReception, shortReception:
		return k.money
	case anyBatches:
		return k.batches
	default:
		return k.persons
	}
}
