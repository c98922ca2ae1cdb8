package reading

import (
	"slices"
	"strings"

	"github.com/fiscalcn/yusuan/internal/prose"
	"github.com/fiscalcn/yusuan/narrative"
	"github.com/fiscalcn/yusuan/narrative/internal/nouns"
	"github.com/fiscalcn/yusuan/tables"
)

// meant returns what a noun names where it depends on what is spoken of; zero if it
// names nothing here. Most nouns are themselves.
func (r *reader) meant(n nouns.Noun) nouns.Noun {
	if of := n.OfRow(r.said.row); of != 0 {
		return of
	}
	if all := n.WithBalance(); all != 0 && r.includesBalance() {
		return all
	}
	topic := r.Current().Topic
	switch n {
	case nouns.AnyReception, nouns.AnyBatches, nouns.AnyPersons:
		return received(n, r.now.noun)
	case nouns.ShortReception:
		return received(nouns.AnyReception, r.now.noun)
	case nouns.ShortOperation, nouns.ShortPurchase, nouns.ShortVehicles, nouns.AnyVehicles:
		return r.moneyForCars(n)
	case nouns.AnyMaintenance:
		return r.maintenance()
	case nouns.ShortOpening, nouns.ShortClosing:
		return r.shortBalance(n)
	case nouns.GeneralMoney:
		return nouns.AnyGeneral.OnSide(topic != narrative.TopicGeneral && topic != narrative.TopicBasic)
	case nouns.FundMoney:
		return nouns.FundIncome
	case nouns.CapitalMoney:
		return nouns.CapitalIncome
	case nouns.AnyGeneral, nouns.AnyFund, nouns.AnyCapital:
		return r.anyFund(n)
	case nouns.Goods, nouns.Works, nouns.Services:
		if topic != narrative.TopicProcurement && r.now.whole.Indicator != narrative.Procurement {
			return 0
		}
		return nounOf(narrative.ProcurementGoods) + n - nouns.Goods
	case nouns.AnyFiscal:
		if topic != narrative.TopicIncome && topic != narrative.TopicOverall {
			return 0
		}
		return nouns.FiscalIncome
	case nouns.AnyClosing, nouns.AnyFiscalClosing:
		return r.anyBalance(n)
	case nouns.BareIncome, nouns.YearIncome, nouns.BareExpenditure, nouns.YearExpenditure, nouns.BareBoth:
		if r.goesOnOfFund() {
			return n.OfFund(r.said.fund)
		}
	case nouns.YearSurplus:
		if topic != narrative.TopicOverall {
			return 0
		}
	case nouns.ExpenditureTotal:
		if r.now.noun == nouns.FiscalIncomeTotal {
			return nouns.FiscalExpenditureTotal
		}
	case nouns.Spending:
		if !isOfOneSum(topic) {
			return 0
		}
		return nouns.BareExpenditure
	}
	return r.unlessOther(n)
}

// anyFund returns what the name of one budget alone is there: that part of all there was, of a balance, or of a side of the account.
func (r *reader) anyFund(n nouns.Noun) nouns.Noun {
	if w := r.now.whole.Address; w.Form == tables.Form04 && w.Row.Line() == tables.GrandIncome && !r.speaksOfCarryOver() {
		return nouns.GeneralGrandIncome + 2*(n-nouns.AnyGeneral)
	}
	balance := balanceOf(r.now.whole.Address.Row.Line()) // 年末财政拨款结转和结余2万元，其中政府性基金1万元
	switch {
	case balance != 0 && n == nouns.AnyCapital:
		return 0
	case balance != 0:
		return balance.OfRow(n)
	}
	return n.OnSide(r.now.noun.IsIncome() || r.Current().Topic == narrative.TopicIncome)
}

// includesBalance reports whether the next number is part of a total of 财政拨款 that a bracket says to include what was carried over:
// 财政拨款收入总计9万元，其中一般公共预算财政拨款8万元（含年初结转1万元）.
func (r *reader) includesBalance() bool {
	i := r.pos
	w := r.now.whole.Address
	if w.Form != tables.Form04 || w.Row.Line() != tables.GrandIncome || r.token(i).Kind != prose.TokenNumber || !r.token(i+2).Sign('(') {
		return false
	}
	if !prose.ContainsAny(r.Folded(r.tokens[i+2].To, r.token(i+3).To), "含", "包括", "其中") {
		return false
	}
	for end := r.farthest(i); i < end && !r.tokens[i].Sign(')'); i++ {
		if n := nouns.Noun(r.tokens[i].Word.Value()); r.tokens[i].Is(prose.WordNoun) && (n.IsBalance() || n == nouns.ShortOpening) {
			return true
		}
	}
	return false
}

// moneyForCars returns what a noun names that says too little of the money for cars; zero where they are not spoken of.
func (r *reader) moneyForCars(n nouns.Noun) nouns.Noun {
	switch {
	case n == nouns.AnyVehicles && r.namesPurchaseAlone(): // 公务用车及运行维护费2万元；公务用车购置费0万元
		return nouns.VehicleOperation
	case n == nouns.AnyVehicles:
		return nouns.Vehicles
	case r.Current().Topic != narrative.TopicThreePublic && !ofVehicles(r.now.noun) && r.now.whole.Address.Row.Line() != tables.Vehicles:
		return 0
	default:
		return ofCars(n)
	}
}

// maintenance returns what 公务用车维护费 names: 公务用车运行维护费 among the parts of what that is one of, and nothing elsewhere, where it may
// be a part of it: 公务用车运行维护费9万元，其中：车辆维护费2万元、燃料费7万元.
func (r *reader) maintenance() nouns.Noun {
	whole := r.now.whole.Address
	if !r.now.within || whole.Form != tables.Form07 || !isLineWithin(tables.VehicleOperation, whole.Row.Line()) || r.now.noun == nouns.VehicleOperation {
		return 0
	}
	return nouns.VehicleOperation
}

// ofCars returns what is spent on cars that a noun names without 公务用车.
func ofCars(n nouns.Noun) nouns.Noun {
	switch n {
	case nouns.ShortOperation:
		return nouns.VehicleOperation
	case nouns.ShortPurchase:
		return nouns.VehiclePurchase
	default:
		return nouns.Vehicles
	}
}

// namesPurchaseAlone reports whether the sentence names what was spent on new cars, and nothing that was spent on running them.
func (r *reader) namesPurchaseAlone() bool {
	return r.said.buys.ask(func() bool {
		names := func(of nouns.Noun) bool {
			return slices.ContainsFunc(r.tokens[r.first:], func(t prose.Token) bool {
				n := nouns.Noun(t.Word.Value())
				return t.Is(prose.WordNoun) && (n == of || n.Short() && ofCars(n) == of)
			})
		}
		return names(nouns.VehiclePurchase) && !names(nouns.VehicleOperation)
	})
}

// goesOnOfFund reports whether 收入 and 支出 alone are those of the fund that was named last:
// 一般公共预算收入95万元，支出94万元.
func (r *reader) goesOnOfFund() bool {
	switch r.said.fund {
	case nouns.AnyFund, nouns.AnyCapital:
		return true
	case nouns.AnyGeneral:
		return r.Current().Topic == narrative.TopicFiscal || r.now.noun == nouns.GeneralIncome && (!r.now.within || balanceOf(r.now.whole.Address.Row.Line()) != 0)
	default:
		return false
	}
}

// shortBalance returns what 年初结转 and 年末结转 are: in a budget, which knows no 结余 yet, the
// balance in the sections on all money, and in an account where a sentence tells with it what came in and was spent; else zero unless they are parts of a total, as they
// may stand beside 结余, or be of one fund.
func (r *reader) shortBalance(n nouns.Noun) nouns.Noun {
	other := "结转"
	if !strings.Contains(r.wordsBefore(r.phrase.at, r.phrase.to), "结余") {
		other = "结余"
	}
	isOther := func(t prose.Token) bool {
		return t.Is(prose.WordNoun) && nouns.Noun(t.Word.Value()) == n && strings.Contains(r.Folded(t.From, t.To), other)
	}
	if slices.ContainsFunc(r.tokens[r.first:], isOther) { // 上年结转3万元，上年结余1万元
		return 0
	}
	all := false
	switch r.Current().Topic {
	case narrative.TopicOverall, narrative.TopicIncome, narrative.TopicExpenditure, narrative.TopicFiscal:
		all = r.now.start.inPlan || r.tellsBalance()
	case narrative.TopicManagedFund, narrative.TopicStateCapital:
		s := r.now.subject
		all = s.Code == 0 && s.Name == "" && s.Path == [3]string{} // of the fund, not of one of its items
	}
	of := r.now.whole
	if r.isIncluded(&r.phrase) {
		of = r.now.subject
	}
	if line := of.Address.Row.Line(); !all && !r.statesTotal() && line != tables.GrandIncome && line != tables.GrandExpenditure {
		return 0
	}
	return nouns.Opening + n - nouns.ShortOpening
}

// statesTotal reports whether the sentence has stated a total with balances: 收入总计9万元，由本年收入8万元和年初结转1万元构成.
func (r *reader) statesTotal() bool {
	for n := max(r.said.begun, r.statements.n-mostThings); n < r.statements.n; n++ {
		if line := r.statements.at(n).Subject.Address.Row.Line(); line == tables.GrandIncome || line == tables.GrandExpenditure {
			return true
		}
	}
	return false
}

// tellsBalance reports whether the sentence states what came in and what was spent, and says nothing of 结余, which may stand beside
// 结转: 本年收入80万元，本年支出79万元，上年结转2万元，年末结转3万元.
func (r *reader) tellsBalance() bool {
	return r.said.tells.ask(func() bool {
		income, outlay := false, false
		for _, t := range r.tokens[r.first:] {
			if n := nouns.Noun(t.Word.Value()); t.Is(prose.WordNoun) {
				income = income || n.IsIncome()
				if n == nouns.BareBoth || n == nouns.BothTotal { // 收支比上年减少8万元，年初结转2万元，年末结转3万元
					income, outlay = true, true
				}
				outlay = outlay || n == nouns.BareExpenditure || n == nouns.YearExpenditure || n == nouns.FiscalExpenditure
			}
		}
		return income && outlay && !strings.Contains(r.Folded(r.tokens[r.first].From, r.tokens[len(r.tokens)-1].To), "结余")
	})
}

// mayBeOfBalance reports whether a noun names a balance, or a part of one that the account does not tell: 年末结转.
func (r *reader) mayBeOfBalance(n nouns.Noun) bool {
	line := r.now.subject.Address
	return (n == nouns.ShortOpening || n == nouns.ShortClosing) && !r.now.start.inPlan && !r.now.within && (line.Form == tables.Form01 || line.Form == tables.Form04)
}

// unlessOther returns the noun itself, zero if what is spoken of makes it something that
// has no name, or what it is as a part of what is spoken of.
func (r *reader) unlessOther(n nouns.Noun) nouns.Noun {
	switch {
	case n == nounOf(narrative.ReceptionPersonAverage) && goesAbroad(r.now.noun):
		return nounOf(narrative.AbroadPersonAverage)
	case n == nounOf(narrative.VehicleAverage) && (r.now.noun == nouns.VehiclePurchase || r.now.noun == nounOf(narrative.VehiclesPurchased)):
		return 0 // what a new car costs
	case n == nounOf(narrative.VehicleAverage) && r.now.subject.Name != "" && !prose.ContainsAny(r.wordsBefore(r.phrase.at, r.phrase.to), "运行", "维护"):
		return 0 // of its fuel
	case sharesOut(n) && !r.receivesAny() && !strings.Contains(r.wordsBefore(r.phrase.from, r.phrase.to), "接待"):
		return 0 // 人均费用 of foreign guests, or of somebody else
	case (n == nouns.Closing || n == nouns.FiscalClosing || n == nouns.GeneralClosing) && r.now.whole.Address.Row.Line() == tables.Opening:
		return n - nouns.Closing + nouns.Opening // part of what there was at first
	}
	i := indicatorOf(n)
	if i == narrative.EquipmentLarge && r.phrase.limit.to == 0 && r.Folded(r.phrase.at, r.phrase.to) == "设备" { // of any price
		return 0
	}
	if of := r.now.whole.Indicator; r.now.within && of >= narrative.ProcurementGoods && of <= narrative.ProcurementServices {
		switch i {
		case narrative.ContractsSME: // 货物支出30万元，其中授予中小企业24万元
			return nounOf(narrative.ContractsSMEGoods + of - narrative.ProcurementGoods)
		case narrative.ContractsMicro:
			return 0
		}
	}
	if r.Current().Topic == narrative.TopicThreePublic && i >= narrative.VehiclesOfMinisters && i <= narrative.VehiclesOther {
		return 0 // some of those that were bought, not of those there are
	}
	return n
}

// balanceOf returns the noun of a line with a balance, zero for others.
func balanceOf(l tables.Line) nouns.Noun {
	switch l {
	case tables.Opening:
		return nouns.Opening
	case tables.Closing:
		return nouns.Closing
	default:
		return 0
	}
}

// anyBalance returns what 结转和结余 is that does not say at which end of the year; zero in
// sections that speak of others.
func (r *reader) anyBalance(n nouns.Noun) nouns.Noun {
	switch r.Current().Topic {
	case narrative.TopicOverall, narrative.TopicIncome, narrative.TopicFiscal, narrative.TopicGeneral,
		narrative.TopicManagedFund, narrative.TopicStateCapital, narrative.TopicBalances, 0:
		return r.meant(nouns.Closing + (n-nouns.AnyClosing)*(nouns.FiscalClosing-nouns.Closing))
	}
	return 0
}

// isOfOneSum reports whether a section with the topic speaks of one sum of money and
// its parts, so that 支出 alone is that sum.
func isOfOneSum(t narrative.Topic) bool {
	switch t {
	case narrative.TopicThreePublic, narrative.TopicAgency, narrative.TopicProcurement, narrative.TopicPerformance, narrative.TopicAssets:
		return true
	default:
		return false
	}
}

// form returns the form that sections with the topic are about, 0 for none.
func formOf(t narrative.Topic) tables.Form {
	if t > narrative.TopicStateCapital {
		return 0
	}
	return tables.Form(t)
}
