package reading

import (
	"slices"

	"github.com/fiscalcn/yusuan/tables"
)

// Which form a block of cells is follows from the words of its header, where they
// leave two from titles, where there are none from the codes of its rows, and where
// those say nothing from what came before.

var (
	incomeColumnWords = setOf(superiorWord, institutionalWord, operatingIncomeWord, affiliateWord, otherIncomeWord)
	natureWords       = setOf(toSuperiorWord, operatingWord, toAffiliateWord)
	fundWords         = setOf(generalWord, managedFundWord, stateCapitalWord)
	threePublicWords  = setOf(abroadWord, vehiclesWord, purchaseWord, operationWord, receptionWord)
	keyWords          = setOf(itemWord, natureItemWord, codeWord, economicWord, nameWord, levelWord)
)

// forms is a set of forms.
type forms uint16

func formsOf(list ...tables.Form) forms {
	var s forms
	for _, f := range list {
		s |= 1 << f
	}
	return s
}

func (s forms) has(f tables.Form) bool { return s&(1<<f) != 0 }

// only returns the form of a set of one, 0 for other sets.
func (s forms) only() tables.Form {
	for f := tables.Form01; f <= tables.Form09; f++ {
		if s == 1<<f {
			return f
		}
	}
	return 0
}

// candidates are the forms that a block can be of, by its header and rows: those that
// it is likely of, and others that it can be if its title says so.
type candidates struct {
	likely, titled forms
	other          bool // it is of none, whatever its title
}

// candidates returns the forms that the block under the header can be of.
func (h *header) candidates(rows [][]string) candidates {
	w := h.words
	incomes := w.count(incomeColumnWords)
	switch {
	case !w.hasAny(keyWords):
		if w.count(threePublicWords) >= 2 {
			return candidates{likely: formsOf(tables.Form07)}
		}
		return candidates{}
	case w.count(threePublicWords) >= 2:
		return candidates{likely: formsOf(tables.Form07)}
	case incomes >= 2, w.has(fiscalWord) && (incomes > 0 || w.has(incomeWord) && !w.has(openingWord)):
		return candidates{likely: formsOf(tables.Form02)}
	case w.hasAny(natureWords):
		return candidates{likely: formsOf(tables.Form03)}
	case w.count(fundWords) >= 2:
		return candidates{likely: formsOf(tables.Form04), titled: formsOf(tables.Form07)}
	case w.has(openingWord) && w.has(closingWord):
		return candidates{likely: formsOf(tables.Form08, tables.Form09), titled: formsOf(tables.Form05)}
	case w.has(basicWord) && w.has(projectWord):
		return candidates{likely: formsOf(tables.Form05, tables.Form09), titled: formsOf(tables.Form03, tables.Form08)}
	default:
		return h.byLabels(rows)
	}
}

// labelSample is how many rows byLabels looks at.
const labelSample = 64

// byLabels tells the forms whose columns say little by what stands in the rows.
func (h *header) byLabels(rows [][]string) candidates {
	income, outlay, economics, government, public := 0, 0, 0, 0, 0
	for _, cells := range rows[:min(len(rows), labelSample)] {
		for c, t := range cells[:min(len(cells), len(h.columns))] {
			if t == "" || !h.columns[c].isKey() {
				continue
			}
			if isEconomicCode(t) || startsWithCode(t) {
				economics++
				continue
			}
			if isGovernmentCode(t) {
				government++
			}
			label := fold(unnumbered(t))
			if publicLine(label) > tables.Total {
				public++
			}
			switch l := generalLine(label); {
			case l == 0:
			case l < tables.ExpenditureTotal:
				income++
			default:
				outlay++
			}
		}
	}
	switch {
	case len(rows) == 0 && h.words.has(economicWord), economics > 0 && h.words.hasAny(keyWords):
		return candidates{likely: formsOf(tables.Form06)}
	case government > economics:
		return candidates{other: true} // the other economic classification
	case public > 0:
		return candidates{likely: formsOf(tables.Form07)}
	case h.words.has(incomeSide) && h.words.has(outlaySide), income >= 2 && outlay >= 2:
		return candidates{likely: formsOf(tables.Form01), titled: formsOf(tables.Form04)}
	default:
		return candidates{}
	}
}

// choose settles which of the candidates the rows under the header are, by what their
// headings name and which forms were read before. 0 is none of the nine. A title that
// the header contradicts names the form misnamed; a number says nothing against it.
func (r *reader) choose(c candidates, top *stated, rows [][]string) (f, misnamed tables.Form) {
	named := r.named(top)
	switch {
	case c.other, named.kind == otherTitle, named.kind == detailTitle && !c.likely.has(named.form):
		return 0, 0
	case named.form != 0 && (c.likely | c.titled).has(named.form):
		return named.form, 0
	case c.likely == 0 && named.kind == noTitle && top.number == 0 && r.repeats(rows):
		return r.open.form, 0
	case c.likely == 0 && named.form != 0:
		return named.form, 0
	case c.likely == 0 && named.kind == noTitle:
		return top.number, 0
	case c.likely == 0:
		return 0, 0
	}
	if c.titled.has(tables.Form03) && len(r.found) > 0 && r.found[len(r.found)-1] == tables.Form02 {
		c.likely |= formsOf(tables.Form03) // which no document parts from 公开02
	}
	return r.likeliest(r.byCodes(c, rows), top.number, rows), named.form
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
	note := func(t string) {
		if named := titleOf(fold(t)); named.kind == formTitle {
			r.precise |= 1 << named.form
		}
	}
	for f := tables.Form01; f <= tables.Form09; f++ {
		if r.headings.forms[f].titled {
			r.precise |= 1 << f
		}
	}
	for i := range r.sheets {
		s := &r.sheets[i]
		note(tidy(s.Title))
		for _, cells := range s.rows[:min(3, len(s.rows))] {
			if first := firstText(cells); first >= 0 {
				note(cells[first])
			}
		}
	}
	return r.precise
}

// likeliest returns the only candidate, or the one whose turn it is.
func (r *reader) likeliest(candidates forms, number tables.Form, rows [][]string) tables.Form {
	if f := candidates.only(); f != 0 {
		return f
	}
	if d := r.open; d != nil && candidates.has(d.form) && (!d.hasTotal() || !slices.ContainsFunc(rows, r.header.hasTotal)) {
		return d.form
	}
	if candidates.has(number) && r.drafts[number] == nil {
		return number
	}
	var last, first tables.Form
	if len(r.found) > 0 {
		last = r.found[len(r.found)-1]
	}
	for f := tables.Form01; f <= tables.Form09; f++ {
		switch {
		case !candidates.has(f) || r.drafts[f] != nil || r.headings.without(f, candidates):
		case f > last:
			return f
		case first == 0:
			first = f
		}
	}
	if first == 0 {
		return r.again(candidates)
	}
	return first
}

// repeats reports whether the header is that of the open form once more, or a part of
// it, above rows that the form can have.
func (r *reader) repeats(rows [][]string) bool {
	d, h := r.open, &r.header
	if d == nil || h.words&^d.words != 0 {
		return false
	}
	return slices.ContainsFunc(rows, func(cells []string) bool {
		for c, t := range cells[:min(len(cells), len(h.columns))] {
			if t != "" && h.columns[c].isKey() && r.isLabel(d, t) {
				return true
			}
		}
		return false
	})
}

// again returns a candidate though all of them have been read: the open form, else
// the last.
func (r *reader) again(candidates forms) tables.Form {
	if d := r.open; d != nil && candidates.has(d.form) {
		return d.form
	}
	f := tables.Form09
	for !candidates.has(f) {
		f--
	}
	return f
}
