package reading

import (
	"iter"
	"strings"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/internal/print"
	"github.com/fiscalcn/yusuan/tables/reading/internal/wording"
)

// compare reports headings of another year or department than the account's.
func (r *reader) compare(h *stated, at Origin, offset int) {
	account := r.accountHeader()
	if h.year != 0 && account.Year != 0 && h.year != account.Year {
		r.defects = append(r.defects, Defect{Kind: YearDiffers, Text: h.yearText, Origin: at, Offset: offset})
	}
	if h.department != "" && account.Name != "" && !sameDepartment(print.Wording(h.department), print.Wording(account.Name)) {
		r.defects = append(r.defects, Defect{Kind: DepartmentDiffers, Text: h.department, Origin: at, Offset: offset})
	}
}

// sameDepartment reports whether two folded names are of one department: headings may
// leave out the place that it is of, and add its code, what is in brackets, or that they
// are of the whole (汇总) or of the department itself (本级).
func sameDepartment(a, b string) bool {
	a, b = bareDepartment(a), bareDepartment(b)
	return strings.HasSuffix(a, b) || strings.HasSuffix(b, a)
}

func bareDepartment(name string) string {
	name = strings.TrimLeft(name, "0123456789[]-_")
	for before, rest, ok := strings.Cut(name, "("); ok && before != ""; before, rest, ok = strings.Cut(name, "(") {
		_, after, _ := strings.Cut(rest, ")")
		name = before + after
	}
	for _, scope := range []string{"本级", "机关", "汇总", "部门"} {
		name = strings.TrimSuffix(name, scope)
	}
	return name
}

// checkDocument reports what can be said once all tables have been read.
func (r *reader) checkDocument() {
	for i := range r.headings.lines {
		line := &r.headings.lines[i]
		r.compare(&line.stated, Origin{}, line.offset)
	}
	money := r.setUnit()
	var beside forms // that have numbers which are none of their figures
	for c := range r.besideFigures() {
		if wording.TokenOf(c.Text).IsNumber() {
			beside |= formsOf(c.Form)
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
		case d.unit.Money != money:
			r.defects = append(r.defects, Defect{Kind: UnitDiffers, Form: f, Text: d.unit.Name, Offset: -1})
		}
		if d.form.mayBeEmpty && d.unit.Known && !d.nothing && !r.headings.forms[f].nothing && d.isEmpty() && !beside.has(f) {
			r.defects = append(r.defects, Defect{Kind: NoStatement, Form: f, Offset: -1})
		}
	}
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
