package reading

import (
	"iter"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/internal/print"
	"github.com/fiscalcn/yusuan/tables"
	"github.com/fiscalcn/yusuan/tables/reading/internal/forms"
	"github.com/fiscalcn/yusuan/tables/reading/internal/wording"
)

// compare reports headings of another year or department than the account's.
func (r *reader) compare(h *forms.Stated, at Origin, offset int) {
	account := r.accountHeader()
	if h.Year != 0 && account.Year != 0 && h.Year != account.Year {
		r.defects = append(r.defects, Defect{Kind: YearDiffers, Text: h.YearText, Origin: at, Offset: offset})
	}
	if h.Department != "" && account.Name != "" && !print.OwnerOf(print.Wording(h.Department)).IsOfDepartment(print.OwnerOf(print.Wording(account.Name))) {
		r.defects = append(r.defects, Defect{Kind: DepartmentDiffers, Text: h.Department, Origin: at, Offset: offset})
	}
}

// checkDocument reports what can be said once all tables have been read, of which edition they are.
func (r *reader) checkDocument(e tables.Edition) {
	for i := range r.headings.Lines {
		line := &r.headings.Lines[i]
		r.compare(&line.Stated, Origin{}, line.Offset)
	}
	money := r.setUnit(e)
	var beside forms.Set // that have numbers which are none of their figures
	for c := range r.besideFigures() {
		if wording.TokenOf(c.Text).IsNumber() {
			beside |= forms.SetOf(c.Form)
		}
	}
	for _, f := range r.found {
		d := r.drafts[f]
		switch {
		case !d.stated && r.inferred && d.unit == r.unstated:
			r.defects = append(r.defects, Defect{Kind: UnitInferred, Form: f, Text: d.unit.Name, Offset: -1})
		case !d.stated:
			r.defects = append(r.defects, Defect{Kind: UnitMissing, Form: f, Offset: -1})
		case !d.unit.Known:
			r.defects = append(r.defects, Defect{Kind: UnitUnknown, Form: f, Text: d.unit.Name, Offset: -1})
		case d.unit.Money != money && !printsIn(e, f, d.unit.Money):
			r.defects = append(r.defects, Defect{Kind: UnitDiffers, Form: f, Text: d.unit.Name, Offset: -1})
		}
		if d.form.MayBeEmpty && d.unit.Known && !d.nothing && !r.headings.Forms[f].Nothing && d.isEmpty() && !beside.Has(f) {
			r.defects = append(r.defects, Defect{Kind: NoStatement, Form: f, Offset: -1})
		}
		if d.form.MayBeEmpty && !d.denial.IsBlank() && !d.isEmpty() {
			r.defects = append(r.defects, Defect{Kind: DataDenied, Form: f, Text: d.denial.Given, Origin: d.deniedAt, Offset: -1})
		}
	}
}

// printsIn reports whether an edition has a form in a unit of its own, and it is this one.
func printsIn(e tables.Edition, f tables.Form, u budget.Unit) bool {
	return e.UnitOf(f) != e.Unit() && e.UnitOf(f) == u
}

// besideFigures yields the cells of forms that are none of their figures.
func (r *reader) besideFigures() iter.Seq[Cell] {
	return func(yield func(Cell) bool) {
		for _, c := range r.unread {
			if !yield(c) {
				return
			}
		}
		for _, x := range r.extra {
			if !yield(x.Cell) {
				return
			}
		}
	}
}

func (d *draft) isEmpty() bool {
	for _, c := range d.cells {
		if c.figure.Amount() != (budget.Amount{}) {
			return false
		}
	}
	return true
}

// readCover takes year and department from the cover where neither the caller nor the text says them.
func (r *reader) readCover() {
	if len(r.sheets) == 0 {
		return
	}
	h, ok := r.forms.Cover(r.sheets[0].rows)
	if !ok {
		return
	}
	if r.headings.Year == 0 {
		r.headings.Year = h.Year
	}
	if r.headings.Department == "" {
		r.headings.Department = h.Department
	}
	r.compare(&h, r.sheets[0].at(0, 0), -1)
}
