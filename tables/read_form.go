package tables

import (
	"slices"
	"strings"
)

// Which form a block of cells is follows from the words of its header, where they
// leave two from titles, and where there are none from what came before.

var (
	incomeColumnWords = setOf(superiorWord, institutionalWord, operatingIncomeWord, affiliateWord, otherIncomeWord)
	natureWords       = setOf(toSuperiorWord, operatingWord, toAffiliateWord)
	fundWords         = setOf(generalWord, managedFundWord, stateCapitalWord)
	threePublicWords  = setOf(abroadWord, vehiclesWord, purchaseWord, operationWord, receptionWord)
	keyWords          = setOf(itemWord, codeWord, economicWord, nameWord, levelWord)
)

// forms is a set of forms.
type forms uint16

func formsOf(list ...Form) forms {
	var s forms
	for _, f := range list {
		s |= 1 << f
	}
	return s
}

func (s forms) has(f Form) bool { return s&(1<<f) != 0 }

// only returns the form of a set of one, 0 for other sets.
func (s forms) only() Form {
	for f := Form01; f <= Form09; f++ {
		if s == 1<<f {
			return f
		}
	}
	return 0
}

// candidates returns the forms that the block under the header can be of.
func (h *header) candidates(rows [][]string) forms {
	w := h.words
	switch {
	case !w.hasAny(keyWords):
		if w.count(threePublicWords) >= 2 {
			return formsOf(Form07)
		}
		return 0
	case w.count(incomeColumnWords) >= 2:
		return formsOf(Form02)
	case w.hasAny(natureWords):
		return formsOf(Form03)
	case w.count(fundWords) >= 2:
		return formsOf(Form04)
	case w.has(openingWord) && w.has(closingWord):
		return formsOf(Form08, Form09)
	case w.has(basicWord) && w.has(projectWord):
		return formsOf(Form05, Form09)
	default:
		return h.byLabels(rows)
	}
}

// labelSample is how many rows byLabels looks at.
const labelSample = 64

// byLabels tells the forms whose columns say little by what stands in the rows.
func (h *header) byLabels(rows [][]string) forms {
	income, outlay, economics, public := 0, 0, 0, 0
	for _, cells := range rows[:min(len(rows), labelSample)] {
		for c, t := range cells[:min(len(cells), len(h.columns))] {
			if t == "" || !h.columns[c].isKey() {
				continue
			}
			if isEconomicCode(t) {
				economics++
				continue
			}
			label := fold(unnumbered(t))
			if publicLine(label) > Total {
				public++
			}
			switch l := generalLine(label); {
			case l == 0:
			case l < ExpenditureTotal:
				income++
			default:
				outlay++
			}
		}
	}
	switch {
	case economics > 0 && h.words.hasAny(setOf(codeWord, economicWord, levelWord, personnelWord, operationsWord)):
		return formsOf(Form06)
	case public > 0:
		return formsOf(Form07)
	case h.words.has(incomeSide) && h.words.has(outlaySide), income >= 2 && outlay >= 2:
		return formsOf(Form01)
	default:
		return 0
	}
}

// titleForm returns the form that a tidy title names, 0 if none.
func titleForm(title string) Form {
	t := fold(title)
	has := func(s string) bool { return strings.Contains(t, s) }
	switch {
	case !has("表") || !has("决算") || has("部门决算表"):
		return 0
	case has("三公"):
		return Form07
	case has("国有资本经营"):
		return Form09
	case has("政府性基金"):
		return Form08
	case has("基本支出"):
		return Form06
	case has("一般公共预算"):
		return Form05
	case has("收入支出") || has("收支"):
		if has("财政拨款") {
			return Form04
		}
		return Form01
	case has("收入决算"):
		return Form02
	case has("支出决算"):
		return Form03
	default:
		return 0
	}
}

// numberedForm returns the form that a tidy number names: 公开01, 公开01表, 01.
func numberedForm(s string) Form {
	s = strings.TrimPrefix(fold(s), "公开")
	s = strings.TrimSuffix(s, "表")
	s = strings.TrimPrefix(s, "0")
	if len(s) == 1 && s[0] >= '1' && s[0] <= '9' {
		return Form(s[0] - '0')
	}
	return 0
}

// choose settles which of the candidates the rows under the header are, by what their
// headings name and which forms were read before. 0 is none of the nine.
func (r *reader) choose(candidates forms, named Form, s *sheet, rows [][]string) Form {
	switch f := candidates.only(); {
	case candidates == 0 && named == 0 && r.repeats(s, rows):
		return r.open.form
	case candidates == 0:
		return named
	case f != 0:
		return f
	case candidates.has(named):
		return named
	}
	if d := r.open; d != nil && candidates.has(d.form) && (!d.hasTotal() || !slices.ContainsFunc(rows, r.header.hasTotal)) {
		return d.form
	}
	var last, first Form
	if len(r.found) > 0 {
		last = r.found[len(r.found)-1]
	}
	for f := Form01; f <= Form09; f++ {
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
func (r *reader) repeats(s *sheet, rows [][]string) bool {
	d, h := r.open, &r.header
	return d != nil && h.words&^d.words == 0 && s.width == d.width && r.hasLabels(d, rows)
}

// again returns a candidate though all of them have been read: the open form, else
// the last.
func (r *reader) again(candidates forms) Form {
	if d := r.open; d != nil && candidates.has(d.form) {
		return d.form
	}
	f := Form09
	for !candidates.has(f) {
		f--
	}
	return f
}
