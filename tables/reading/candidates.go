package reading

import (
	"cmp"
	"slices"
	"strings"

	"github.com/fiscalcn/yusuan/codes"
	"github.com/fiscalcn/yusuan/tables"
	"github.com/fiscalcn/yusuan/tables/reading/internal/forms"
	"github.com/fiscalcn/yusuan/tables/reading/internal/head"
	"github.com/fiscalcn/yusuan/tables/reading/internal/wording"
)

// Which form a block of cells is follows from the words of its header, where they
// leave two from titles, where there are none from the codes of its rows, and where
// those say nothing from what came before.

// candidates are the forms that a block can be of, by its header and rows: those that
// it is likely of, and others that it can be if its title says so.
type candidates struct {
	likely, titled forms.Set
	other          bool // it is of none, whatever its title
}

// candidates returns the forms that the block under the header can be of.
func (r *reader) candidates(rows [][]wording.Token) candidates {
	x := r.header.Evidence(rows)
	c := candidates{other: x == forms.OtherLabels}
	for _, f := range r.forms {
		if f.Likely&x != 0 {
			c.likely |= forms.SetOf(f.Number)
		}
		if f.Titled&x != 0 {
			c.titled |= forms.SetOf(f.Number)
		}
	}
	if c.likely == 0 && r.forms.Kind() == tables.Budget && !r.header.HasKeys() {
		c.other = true // 收入总表 and the like by unit
	}
	if fund := r.header.Fund(); fund != 0 && x&(forms.PartHeads|forms.BalanceHeads) != 0 {
		c = c.ofFund(r.forms, fund)
	}
	return c
}

// ofFund leaves of the candidates the form of the budget that the header names, which then is likely.
func (c candidates) ofFund(l forms.List, fund codes.Fund) candidates {
	for _, f := range l {
		if f.Fund == fund && (c.likely | c.titled).Has(f.Number) {
			return candidates{likely: forms.SetOf(f.Number)}
		}
	}
	return c
}

// choose settles which of the candidates the rows under the header are, by what their
// headings name and which forms were read before. 0 is none of the nine. A title that
// the header contradicts names the form misnamed; a number says nothing against it.
func (r *reader) choose(c candidates, top *forms.Stated, rows [][]wording.Token) (f, misnamed tables.Form) {
	named := r.named(top)
	switch {
	case (c.likely == 0 || r.isOwn()) && named.Kind == forms.NoTitle && top.Number == 0 && r.repeats(rows):
		return r.open.form.Number, 0
	case c.other, named.Kind == forms.OtherTitle, named.Kind == forms.DetailTitle && !c.likely.Has(named.Form):
		return 0, 0
	case named.Form != 0 && (c.likely | c.titled).Has(named.Form):
		return named.Form, 0
	case c.likely == 0 && named.Form != 0:
		return named.Form, 0
	case c.likely == 0 && named.Kind == forms.NoTitle:
		return top.Number, 0
	case c.likely == 0:
		return 0, 0
	}
	if d := cmp.Or(r.open, r.before, r.last); d != nil && named.Kind == forms.NoTitle && top.Number == 0 && r.isCutHead(d, rows) {
		if d.hasTotal() && slices.ContainsFunc(rows, r.header.HasTotal) {
			return 0, 0 // or the like of another form: 公开08 and 09
		}
		return d.form.Number, 0
	}
	if d := r.open; d != nil && named.Kind == forms.NoTitle && top.Number == 0 && r.totalsAgain(d, rows) {
		return d.form.Number, 0
	}
	for _, f := range r.forms {
		if c.titled.Has(f.Number) && f.After != 0 && f.After == r.lastFound() {
			c.likely |= forms.SetOf(f.Number)
		}
	}
	if slices.ContainsFunc(r.forms, func(f *forms.Form) bool { return c.likely.Has(f.Number) && r.header.IsPartOf(f) }) {
		return 0, 0
	}
	f = r.likeliest(r.byCodes(c, rows), top.Number, rows)
	if named.Kind == forms.NoTitle && top.Number == 0 && r.isTail(f, rows) {
		return 0, 0
	}
	return f, named.Form
}

// named returns what headings name. A loose title is of its form only if no table has
// a more precise one.
func (r *reader) named(top *forms.Stated) forms.Title {
	t := top.Named
	if t.Kind != forms.LooseTitle {
		return t
	}
	if r.preciseTitles().Has(t.Form) {
		return forms.Title{Kind: forms.OtherTitle}
	}
	return forms.Title{Form: t.Form, Kind: forms.FormTitle}
}

// preciseTitles returns the forms that the text or the top of a sheet has the precise
// title of.
func (r *reader) preciseTitles() forms.Set {
	if r.precise != 0 {
		return r.precise
	}
	r.precise = 1 // of no form: they have been looked for
	note := func(t wording.Token) {
		if named := r.forms.TitleOf(t.Folded); named.Kind == forms.FormTitle {
			r.precise |= forms.SetOf(named.Form)
		}
	}
	for _, f := range r.forms {
		if r.headings.Forms[f.Number].Titled {
			r.precise |= forms.SetOf(f.Number)
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
func (r *reader) likeliest(candidates forms.Set, number tables.Form, rows [][]wording.Token) tables.Form {
	if f := candidates.Only(); f != 0 {
		return f
	}
	if candidates.Has(number) && r.drafts[number] == nil {
		return number
	}
	if d := cmp.Or(r.open, r.before); d != nil && candidates.Has(d.form.Number) && (!d.hasTotal() || !slices.ContainsFunc(rows, r.header.HasTotal)) {
		return d.form.Number
	}
	var first tables.Form
	for _, f := range r.forms {
		switch {
		case !candidates.Has(f.Number) || r.drafts[f.Number] != nil || r.headings.Without(f.Number, candidates):
		case f.Number > r.lastFound():
			return f.Number
		case first == 0:
			first = f.Number
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
func (r *reader) isOwn() bool { return r.open != nil && r.open.form.Own.IsValid() }

// repeats reports whether the header is that of the open form once more, or a part of
// it, above rows that the form can have. Its last row alone may have no head of the labels; trees of
// codes are not told apart by that row: 公开03 may follow 公开02.
func (r *reader) repeats(rows [][]wording.Token) bool {
	d, h := r.open, &r.header
	if d == nil || h.Words&^d.words != 0 {
		return false
	}
	if !d.isTree() && len(h.Columns) == d.width && d.takes(rows) && r.hasLabels(d, rows) {
		return true
	}
	return slices.ContainsFunc(rows, func(cells []wording.Token) bool {
		for c, t := range cells[:min(len(cells), len(h.Columns))] {
			if !t.IsBlank() && h.Columns[c].IsKey() && d.reader().isLabel(r, d, t) {
				return true
			}
		}
		return false
	})
}

// isCutHead reports whether the header is what a page left of that of a draft: it has fewer words, over the same columns. One with columns
// less is another form's: 公开05 with blank columns where 公开03 has 上缴上级支出.
func (r *reader) isCutHead(d *draft, rows [][]wording.Token) bool {
	h := &r.header
	if len(h.Columns) != d.width || h.Words == d.words || h.Words&^d.words != 0 {
		return false
	}
	for c, s := range d.plan.Slots {
		isStated := func(cells []wording.Token) bool { return c < len(cells) && !cells[c].IsBlank() }
		if s.Kind == head.AmountSlot && !h.Columns[c].IsHeaded() && !slices.ContainsFunc(rows, isStated) {
			return false
		}
	}
	return true
}

// totalsAgain reports whether the header is that of a draft once more, above its 合计 with the same amounts, not all zero: the page comes
// again, and no other form begins.
func (r *reader) totalsAgain(d *draft, rows [][]wording.Token) bool {
	at, ok := d.index[tables.LineRow(tables.Total)]
	if i := slices.IndexFunc(rows, r.header.HasTotal); ok && i >= 0 && r.header.Words == d.words {
		before, amount := r.sheets[at.table].rows[at.row], false
		for c, t := range rows[i] {
			if t.IsNumber() {
				if c >= len(before) || before[c].Folded != t.Folded {
					return false
				}
				amount = amount || strings.Trim(t.Folded, "0.") != ""
			}
		}
		return amount
	}
	return false
}

// isTail reports whether the header is rather that of the open form, with words that nobody knows as its, than of another one: the rows begin
// no table, and all other words are of that form.
func (r *reader) isTail(f tables.Form, rows [][]wording.Token) bool {
	d, h := r.open, &r.header
	added := h.Words
	if d != nil {
		added &^= d.words
	}
	return d != nil && f != d.form.Number && added != 0 && added&^wording.SetOf(wording.UnknownWord, wording.BesideWord) == 0 && !slices.ContainsFunc(rows, h.HasTotal)
}

// again returns a candidate though all of them have been read: the open form, else
// the last.
func (r *reader) again(candidates forms.Set) tables.Form {
	if d := r.open; d != nil && candidates.Has(d.form.Number) {
		return d.form.Number
	}
	return candidates.Last()
}
