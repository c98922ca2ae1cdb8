package head

import (
	"slices"

	"github.com/fiscalcn/yusuan/codes"
	"github.com/fiscalcn/yusuan/tables"
	"github.com/fiscalcn/yusuan/tables/reading/internal/forms"
	"github.com/fiscalcn/yusuan/tables/reading/internal/wording"
)

var (
	incomeColumnWords = wording.SetOf(wording.SuperiorWord, wording.InstitutionalWord, wording.OperatingIncomeWord, wording.AffiliateWord, wording.OtherIncomeWord)
	natureWords       = wording.SetOf(wording.ToSuperiorWord, wording.OperatingWord, wording.ToAffiliateWord)
	fundWords         = wording.SetOf(wording.GeneralWord, wording.ManagedFundWord, wording.StateCapitalWord)
	threePublicWords  = wording.SetOf(wording.AbroadWord, wording.VehiclesWord, wording.PurchaseWord, wording.OperationWord, wording.ReceptionWord)
	keyWords          = wording.SetOf(wording.ItemWord, wording.NatureItemWord, wording.CodeWord, wording.EconomicWord, wording.NameWord, wording.LevelWord)
)

// Evidence returns what the header shows, 0 for nothing.
func (h *Header) Evidence(rows [][]wording.Token) forms.Evidence {
	w := h.Words
	incomes := w.Count(incomeColumnWords)
	switch {
	case w.Count(threePublicWords) >= 2:
		return forms.PublicHeads
	case !w.HasAny(keyWords):
		return 0
	case incomes >= 2, w.Has(wording.FiscalWord) && (incomes > 0 || w.Has(wording.IncomeWord) && !w.Has(wording.OpeningWord)):
		return forms.IncomeHeads
	case w.HasAny(natureWords):
		return forms.NatureHeads
	case w.Count(fundWords) >= 2:
		return forms.FundHeads
	case h.isSided():
		return forms.SideLabels
	case w.Has(wording.OpeningWord) && w.Has(wording.ClosingWord):
		return forms.BalanceHeads
	case w.Has(wording.BasicWord) && w.Has(wording.ProjectWord):
		return forms.PartHeads
	default:
		return h.labels(rows)
	}
}

// IsPartOf reports whether the header has parts of expenditure and, beside them, income, which a form has not: it is the rest of that of
// another form, whose balances stood above.
func (h *Header) IsPartOf(f *forms.Form) bool {
	w := h.Words
	return w.Has(wording.BasicWord) && w.Has(wording.ProjectWord) && w.Has(wording.IncomeWord) &&
		columnOf(f, wording.BasicWord) != 0 && columnOf(f, wording.IncomeWord) == 0
}

// HasKeys reports whether a column of the header identifies rows.
func (h *Header) HasKeys() bool { return h.Words.HasAny(keyWords) }

// isSided reports whether 本年收入 stands over labels, and 本年支出 over others.
func (h *Header) isSided() bool {
	over := func(w wording.Word) bool {
		return slices.ContainsFunc(h.Columns, func(p Path) bool { return p.IsKey() && p.has(w) })
	}
	return over(wording.IncomeWord) && over(wording.OutlayWord)
}

// Fund returns the only budget that the header names, 0 if it names none or several.
func (h *Header) Fund() codes.Fund {
	if h.Words.Count(fundWords) != 1 {
		return 0
	}
	switch {
	case h.Words.Has(wording.GeneralWord):
		return codes.GeneralPublic
	case h.Words.Has(wording.ManagedFundWord):
		return codes.GovernmentFund
	default:
		return codes.StateCapital
	}
}

// LabelSample is how many rows labels looks at.
const LabelSample = 64

// mostOthers is how many labels beside each of its own 公开07 has at the most: counts, sums, 会议费. A list of economic classes that lost
// their codes has more.
const mostOthers = 6

// labels is evidence for the forms whose columns say little: what stands in the rows.
func (h *Header) labels(rows [][]wording.Token) forms.Evidence {
	income, outlay, economics, government, public, others := 0, 0, 0, 0, 0, 0
	for _, cells := range rows[:min(len(rows), LabelSample)] {
		for c, t := range cells[:min(len(cells), len(h.Columns))] {
			if t.IsBlank() || !h.Columns[c].IsKey() {
				continue
			}
			switch {
			case t.HasCode(wording.EconomicCodes):
				economics++
				continue
			case t.HasCode(wording.GovernmentCodes):
				government++
			}
			label := t.Label()
			switch {
			case wording.PublicLine(label) > tables.Total:
				public++
			case t.IsHan():
				others++
			}
			switch l := wording.GeneralLine(label); {
			case l == 0:
			case l < tables.ExpenditureTotal:
				income++
			default:
				outlay++
			}
		}
	}
	switch {
	case economics > 0 && h.Words.HasAny(keyWords), h.Words.Has(wording.EconomicWord) && government+public+income+outlay == 0:
		return forms.EconomicLabels
	case government > economics:
		return forms.OtherLabels
	case public > 0 && others <= mostOthers*public:
		return forms.PublicLabels
	case h.Words.Has(wording.IncomeSide) && h.Words.Has(wording.OutlaySide), income >= 2 && outlay >= 1:
		return forms.SideLabels
	default:
		return 0
	}
}
