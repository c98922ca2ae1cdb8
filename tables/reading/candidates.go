package reading

import (
	"slices"

	"github.com/fiscalcn/yusuan/tables"
	"github.com/fiscalcn/yusuan/tables/reading/internal/wording"
)

// Which form a block of cells is follows from the words of its header, where they
// leave two from titles, where there are none from the codes of its rows, and where
// those say nothing from what came before.

var (
	incomeColumnWords = wording.SetOf(wording.SuperiorWord, wording.InstitutionalWord, wording.OperatingIncomeWord, wording.AffiliateWord, wording.OtherIncomeWord)
	natureWords       = wording.SetOf(wording.ToSuperiorWord, wording.OperatingWord, wording.ToAffiliateWord)
	fundWords         = wording.SetOf(wording.GeneralWord, wording.ManagedFundWord, wording.StateCapitalWord)
	threePublicWords  = wording.SetOf(wording.AbroadWord, wording.VehiclesWord, wording.PurchaseWord, wording.OperationWord, wording.ReceptionWord)
	keyWords          = wording.SetOf(wording.ItemWord, wording.NatureItemWord, wording.CodeWord, wording.EconomicWord, wording.NameWord, wording.LevelWord)
)

// evidence is what the header of a block shows, or the labels below it where the header
// shows little. A set of them says which a form can have.
type evidence uint16

const (
	publicHeads    evidence = 1 << iota // lines of the “三公”
	incomeHeads                         // sources of income
	natureHeads                         // natures of expenditure that others than 基本 and 项目
	fundHeads                           // the three budgets
	balanceHeads                        // 年初 and 年末结转和结余
	partHeads                           // 基本支出 and 项目支出
	publicLabels                        // rows of the “三公”
	economicLabels                      // rows of economic codes
	sideLabels                          // rows of income beside rows of expenditure
	otherLabels                         // rows of the other economic classification
	anyEvidence    = otherLabels - 1
)

// candidates are the forms that a block can be of, by its header and rows: those that
// it is likely of, and others that it can be if its title says so.
type candidates struct {
	likely, titled forms
	other          bool // it is of none, whatever its title
}

// candidates returns the forms that the block under the header can be of.
func (r *reader) candidates(rows [][]wording.Token) candidates {
	x := r.header.evidence(rows)
	c := candidates{other: x == otherLabels}
	for _, f := range r.forms {
		if f.likely&x != 0 {
			c.likely |= formsOf(f.number)
		}
		if f.titled&x != 0 {
			c.titled |= formsOf(f.number)
		}
	}
	return c
}

// evidence returns what the header shows, 0 for nothing.
func (h *header) evidence(rows [][]wording.Token) evidence {
	w := h.words
	incomes := w.Count(incomeColumnWords)
	switch {
	case w.Count(threePublicWords) >= 2:
		return publicHeads
	case !w.HasAny(keyWords):
		return 0
	case incomes >= 2, w.Has(wording.FiscalWord) && (incomes > 0 || w.Has(wording.IncomeWord) && !w.Has(wording.OpeningWord)):
		return incomeHeads
	case w.HasAny(natureWords):
		return natureHeads
	case w.Count(fundWords) >= 2:
		return fundHeads
	case w.Has(wording.OpeningWord) && w.Has(wording.ClosingWord):
		return balanceHeads
	case w.Has(wording.BasicWord) && w.Has(wording.ProjectWord):
		return partHeads
	default:
		return h.labels(rows)
	}
}

// labelSample is how many rows labels looks at.
const labelSample = 64

// labels is evidence for the forms whose columns say little: what stands in the rows.
func (h *header) labels(rows [][]wording.Token) evidence {
	income, outlay, economics, government, public := 0, 0, 0, 0, 0
	for _, cells := range rows[:min(len(rows), labelSample)] {
		for c, t := range cells[:min(len(cells), len(h.columns))] {
			if t.IsBlank() || !h.columns[c].isKey() {
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
			if wording.PublicLine(label) > tables.Total {
				public++
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
	case len(rows) == 0 && h.words.Has(wording.EconomicWord), economics > 0 && h.words.HasAny(keyWords):
		return economicLabels
	case government > economics:
		return otherLabels
	case public > 0:
		return publicLabels
	case h.words.Has(wording.IncomeSide) && h.words.Has(wording.OutlaySide), income >= 2 && outlay >= 2:
		return sideLabels
	default:
		return 0
	}
}

// choose settles which of the candidates the rows under the header are, by what their
// headings name and which forms were read before. 0 is none of the nine. A title that
// the header contradicts names the form misnamed; a number says nothing against it.
func (r *reader) choose(c candidates, top *stated, rows [][]wording.Token) (f, misnamed tables.Form) {
	named := r.named(top)
	switch {
	case c.other, named.kind == otherTitle, named.kind == detailTitle && !c.likely.has(named.form):
		return 0, 0
	case named.form != 0 && (c.likely | c.titled).has(named.form):
		return named.form, 0
	case (c.likely == 0 || r.isOwn()) && named.kind == noTitle && top.number == 0 && r.repeats(rows):
		return r.open.form.number, 0
	case c.likely == 0 && named.form != 0:
		return named.form, 0
	case c.likely == 0 && named.kind == noTitle:
		return top.number, 0
	case c.likely == 0:
		return 0, 0
	}
	for _, f := range r.forms {
		if c.titled.has(f.number) && f.after != 0 && f.after == r.lastFound() {
			c.likely |= formsOf(f.number)
		}
	}
	f = r.likeliest(r.byCodes(c, rows), top.number, rows)
	if named.kind == noTitle && top.number == 0 && r.isTail(f, rows) {
		return 0, 0
	}
	return f, named.form
}

// named returns what headings name. A loose title is of its form only if no table has
// a more precise one.
func (r *reader) named(top *stated) title {
	t := top.named
	if t.kind != looseTitle {
		return t
	}
	if r.preciseTitles().has(t.form) {
		return title{0, otherTitle}
	}
	return title{t.form, formTitle}
}

// preciseTitles returns the forms that the text or the top of a sheet has the precise
// title of.
func (r *reader) preciseTitles() forms {
	if r.precise != 0 {
		return r.precise
	}
	r.precise = 1 // of no form: they have been looked for
	note := func(t wording.Token) {
		if named := r.forms.titleOf(t.Folded); named.kind == formTitle {
			r.precise |= formsOf(named.form)
		}
	}
	for _, f := range r.forms {
		if r.headings.forms[f.number].titled {
			r.precise |= formsOf(f.number)
		}
	}
	for i := range r.sheets {
		s := &r.sheets[i]
		note(wording.TokenOf(s.Title))
		for _, cells := range s.rows[:min(3, len(s.rows))] {
			if first := wording.FirstText(cells); first >= 0 {
				note(cells[first])
			}
		}
	}
	return r.precise
}

// likeliest returns the only candidate, or the one whose turn it is.
func (r *reader) likeliest(candidates forms, number tables.Form, rows [][]wording.Token) tables.Form {
	if f := candidates.only(); f != 0 {
		return f
	}
	if d := r.open; d != nil && candidates.has(d.form.number) && (!d.hasTotal() || !slices.ContainsFunc(rows, r.header.hasTotal)) {
		return d.form.number
	}
	if candidates.has(number) && r.drafts[number] == nil {
		return number
	}
	var first tables.Form
	for _, f := range r.forms {
		switch {
		case !candidates.has(f.number) || r.drafts[f.number] != nil || r.headings.without(f.number, candidates):
		case f.number > r.lastFound():
			return f.number
		case first == 0:
			first = f.number
		}
	}
	if first == 0 {
		return r.again(candidates)
	}
	return first
}

// lastFound returns the form that was found last, 0 for none.
func (r *reader) lastFound() tables.Form {
	if len(r.found) == 0 {
		return 0
	}
	return r.found[len(r.found)-1]
}

// isOwn reports whether the open form is one that only its title names.
func (r *reader) isOwn() bool { return r.open != nil && r.open.form.own.IsValid() }

// repeats reports whether the header is that of the open form once more, or a part of
// it, above rows that the form can have.
func (r *reader) repeats(rows [][]wording.Token) bool {
	d, h := r.open, &r.header
	if d == nil || h.words&^d.words != 0 {
		return false
	}
	return slices.ContainsFunc(rows, func(cells []wording.Token) bool {
		for c, t := range cells[:min(len(cells), len(h.columns))] {
			if !t.IsBlank() && h.columns[c].isKey() && d.form.rows.isLabel(r, d, t) {
				return true
			}
		}
		return false
	})
}

// isTail reports whether the header is rather that of the open form, with words that nobody knows as its, than of another one: the rows begin
// no table, and all other words are of that form.
func (r *reader) isTail(f tables.Form, rows [][]wording.Token) bool {
	d, h := r.open, &r.header
	added := h.words
	if d != nil {
		added &^= d.words
	}
	return d != nil && f != d.form.number && added != 0 && added&^wording.SetOf(wording.UnknownWord, wording.BesideWord) == 0 && !slices.ContainsFunc(rows, h.hasTotal)
}

// again returns a candidate though all of them have been read: the open form, else
// the last.
func (r *reader) again(candidates forms) tables.Form {
	if d := r.open; d != nil && candidates.has(d.form.number) {
		return d.form.number
	}
	return candidates.last()
}
