package disclosure

import (
	"iter"
	"maps"
	"slices"
	"strings"

	"github.com/fiscalcn/yusuan/budget"
)

// Subject names what a reason is about: a total, one of the “三公”, or one
// functional item of one of the budgets (一般公共预算/2011301, see [Item]). It is
// text, so that reasons can be written down as they are.
type Subject string

// The subjects beside functional items.
const (
	// Turnover is 收入支出总计.
	Turnover Subject = "收入支出总计"
	// FiscalTurnover is 财政拨款收入支出总计.
	FiscalTurnover Subject = "财政拨款收入支出总计"
	// GeneralExpenditure is 一般公共预算财政拨款支出.
	GeneralExpenditure Subject = "一般公共预算财政拨款支出"
	// ThreePublicTotal is “三公”经费支出.
	ThreePublicTotal Subject = "“三公”经费"
	// Abroad is 因公出国（境）费.
	Abroad Subject = "因公出国（境）费"
	// VehicleCost is 公务用车购置及运行维护费.
	VehicleCost Subject = "公务用车购置及运行维护费"
	// VehiclePurchase is 公务用车购置费.
	VehiclePurchase Subject = "公务用车购置费"
	// VehicleOperation is 公务用车运行维护费.
	VehicleOperation Subject = "公务用车运行维护费"
	// Reception is 公务接待费.
	Reception Subject = "公务接待费"
	// AgencyOperation is 机关运行经费.
	AgencyOperation Subject = "机关运行经费"
)

// Item returns the subject of a functional item (项) in one of the budgets; the
// code is written with seven digits: Item(budget.GeneralPublic, "2011301") is
// 一般公共预算/2011301.
func Item(f budget.Fund, code string) Subject {
	return Subject(f.String() + "/" + code)
}

// IsValid reports whether s is one of the declared subjects or, by its form, an
// item.
func (s Subject) IsValid() bool {
	switch s {
	case Turnover, FiscalTurnover, GeneralExpenditure, ThreePublicTotal, Abroad, VehicleCost,
		VehiclePurchase, VehicleOperation, Reception, AgencyOperation:
		return true
	default:
		return s.isItem()
	}
}

func (s Subject) isItem() bool {
	fund, code, _ := strings.Cut(string(s), "/")
	if len(code) != 7 || strings.Trim(code, "0123456789") != "" {
		return false
	}
	for _, f := range []budget.Fund{budget.GeneralPublic, budget.GovernmentFund, budget.StateCapital} {
		if fund == f.String() {
			return true
		}
	}
	return false
}

// Explanations are short texts by what they are about. Each is part of a sentence:
// it neither begins nor ends with punctuation. Absent texts are allowed: what a
// text needs and lacks it shows as missing.
type Explanations struct {
	// Changes say why something changed against the year before (与上年相比增减变动原因).
	Changes Texts `json:"changes,omitzero"`
	// Deviations say why something was spent beyond or below the initial budget
	// (决算数与预算数差异原因).
	Deviations Texts `json:"deviations,omitzero"`
	// Uses say what money was mainly spent on (主要用于, 开支内容).
	Uses Texts `json:"uses,omitzero"`
}

// Texts are texts by what they are about. The zero value is empty and ready for Set.
type Texts map[Subject]string

// Set makes a text the one about a subject.
func (t *Texts) Set(about Subject, text string) {
	if *t == nil {
		*t = Texts{}
	}
	(*t)[about] = text
}

// explanation is one of the texts, with the list it is in.
type explanation struct {
	list    string
	subject Subject
	text    string
}

// all yields the explanations, list by list and in the order of subjects.
func (e *Explanations) all() iter.Seq[explanation] {
	return func(yield func(explanation) bool) {
		for _, list := range []struct {
			name  string
			texts Texts
		}{{"Changes", e.Changes}, {"Deviations", e.Deviations}, {"Uses", e.Uses}} {
			for _, s := range slices.Sorted(maps.Keys(list.texts)) {
				if !yield(explanation{list.name, s, list.texts[s]}) {
					return
				}
			}
		}
	}
}
