package reading

import (
	"slices"
	"strings"

	"github.com/fiscalcn/yusuan/tables"
	"github.com/fiscalcn/yusuan/tables/reading/internal/forms"
	"github.com/fiscalcn/yusuan/tables/reading/internal/wording"
)

// What speaks for an edition, in points a form.
const (
	titlePoints  = 3 // the title of the document is the edition's, but for what stands in brackets
	exactPoints  = 1 // and with that
	columnPoints = 2 // so are the columns
	blockPoints  = 1 // so is how many columns of codes stand side by side in 公开06
	headPoints   = 1 // 本年支出 stands over columns in both, or in neither
	orderPoints  = 1 // the form stands behind the one before it in both
)

// edition returns the edition the document was said to follow, else the one most of it
// speaks for: titles, columns, blocks, heads and the order of its forms. Among equals it is
// one that covers the year of the document, then one whose columns and rows were seen, then
// the latest. A document with a title that this edition has not follows none that is known, nor
// does one of a year before or after it that differs from it at all: its tables are printed
// under its own titles.
func (r *reader) edition() (e tables.Edition, known bool) {
	if r.given.IsValid() {
		return r.given, true
	}
	var best tables.Edition
	most := -1 << 30
	same := titleMemo{}
	for e := range r.forms.Kind().Editions() {
		if slices.ContainsFunc(r.found, func(f tables.Form) bool { return e.Title(f) == "" }) {
			continue // it has no such form; the nine are in those of 福建 and 上海
		}
		points := 0
		for i, f := range r.found {
			points += r.points(e, f, same)
			if i > 0 && behind(e, r.found[i-1], f) {
				points += orderPoints
			}
		}
		points *= 4
		if e.Covers(r.accountHeader().Year) {
			points += 2
		}
		if !e.Borrows(tables.Form01) {
			points++
		}
		if points >= most {
			best, most = e, points
		}
	}
	for _, f := range r.found {
		d := r.drafts[f]
		if !d.title.IsBlank() && !same.has(d, best.Title(f)) || !best.Covers(r.accountHeader().Year) && d.shape(best) < d.shapeOfAll() {
			return r.unknownEdition(best, same), false
		}
	}
	return best, true
}

// points returns what one form speaks for an edition.
func (r *reader) points(e tables.Edition, f tables.Form, same titleMemo) int {
	d := r.drafts[f]
	title := e.Title(f)
	points := 0
	if !d.title.IsBlank() && same.has(d, title) {
		points += titlePoints
		if strings.HasSuffix(d.title.Given, title) {
			points += exactPoints
		}
	}
	return points + d.shape(e)
}

// shape returns what the columns, blocks and heads of a form speak for an edition.
func (d *draft) shape(e tables.Edition) int {
	f := d.form.Number
	points := 0
	if d.prints07(e) || f != tables.Form07 && d.hasColumns(e) {
		points += columnPoints
	}
	heads, over := 0, false
	for head := range e.Heads(f) {
		heads++
		over = over || strings.HasPrefix(head, "本年支出/")
	}
	switch {
	case f == tables.Form06 && heads == 3*d.plan.Blocks:
		points += blockPoints
	case f == tables.Form05 && over == d.words.Has(wording.OutlayWord):
		points += headPoints
	}
	return points
}

// shapeOfAll returns what they speak for an edition that the form is printed in.
func (d *draft) shapeOfAll() int {
	switch d.form.Number {
	case tables.Form05:
		return columnPoints + headPoints
	case tables.Form06:
		return columnPoints + blockPoints
	default:
		return columnPoints
	}
}

// hasColumns reports whether the document prints the columns of an edition, no more and
// no less.
func (d *draft) hasColumns(e tables.Edition) bool {
	var columns [len(d.columns)]bool
	for c := range e.Columns(d.form.Number, d.form.Widest) {
		columns[c] = true
	}
	columns[tables.Actual] = columns[tables.Actual] || d.form.Sided // of income
	return columns == d.columns
}

// prints07 reports whether the document has 预算数 in 公开07 as an edition has.
func (d *draft) prints07(e tables.Edition) bool {
	if d.form.Number != tables.Form07 {
		return false
	}
	budgeted := slices.Contains(slices.Collect(e.Columns(tables.Form07, d.form.Widest)), tables.Budgeted)
	return budgeted == d.columns[tables.Budgeted]
}

// behind reports whether an edition prints a form behind another one.
func behind(e tables.Edition, before, f tables.Form) bool {
	seen := false
	for x := range e.Forms() {
		if x == f {
			return seen
		}
		seen = seen || x == before
	}
	return false
}

// titleMemo remembers whether the title of a form of the document is one of an edition.
type titleMemo map[titlePair]bool

type titlePair struct {
	form  tables.Form
	title string
}

func (m titleMemo) has(d *draft, title string) bool {
	pair := titlePair{d.form.Number, title}
	same, ok := m[pair]
	if !ok {
		same = strings.HasSuffix(d.title.Printed(), title) || forms.BareTitle(d.title) == forms.BareTitle(wording.TokenOf(title))
		m[pair] = same
	}
	return same
}

// unknownName is the name of an edition that is made of a document.
const unknownName = "未知版式"

// unknownEdition returns an edition with the titles of the document in their order, and what
// else it takes from the one that is nearest. It has no text: that would be another
// place's.
func (r *reader) unknownEdition(nearest tables.Edition, same titleMemo) tables.Edition {
	t := nearest.Template()
	t.Name, t.Source, t.From, t.To, t.Text, t.TextBorrowed = unknownName, "", 0, 0, nil, ""
	var forms []tables.FormTemplate
	for _, f := range r.found {
		i := slices.IndexFunc(t.Forms, func(as tables.FormTemplate) bool { return as.Form == f })
		if i < 0 {
			continue
		}
		as := t.Forms[i]
		as.Attested, as.Borrowed, as.NoData = tables.InDocument, nearest.String(), ""
		if d := r.drafts[f]; !d.title.IsBlank() && !same.has(d, as.Title) {
			as.Title = ownTitle(d.title, as.Title, forms)
		}
		forms = append(forms, as)
	}
	for _, as := range t.Forms {
		if !slices.Contains(r.found, as.Form) && !isTaken(as.Title, forms) {
			forms = append(forms, as)
		}
	}
	t.Forms = forms
	e, err := tables.NewEdition(t)
	if err != nil {
		return nearest
	}
	return e
}

// ownTitle returns the title that a document prints above a form, without what is before it
// as in 表二：支出情况表, and the usual one if that is no title or one of the forms before it.
func ownTitle(t wording.Token, usual string, before []tables.FormTemplate) string {
	for _, title := range []string{t.Printed(), forms.BareTitle(t)} {
		if strings.Contains(title, "表") && !strings.ContainsAny(title, "，,。；;：:《》") && !isTaken(title, before) {
			return title
		}
	}
	return usual
}

// isTaken reports whether one of some forms has a title.
func isTaken(title string, forms []tables.FormTemplate) bool {
	return slices.ContainsFunc(forms, func(as tables.FormTemplate) bool { return as.Title == title })
}
