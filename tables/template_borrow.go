package tables

import (
	"reflect"
	"slices"
)

// borrow gives forms that say nothing of their columns and rows those of the editions that
// they name as Borrowed. lender returns the template of an edition, the zero value for a name
// that none has; forms without one stay as they are.
func (t *Template) borrow(lender func(name string) Template) {
	for i := range t.Forms {
		as := &t.Forms[i]
		if as.Borrowed == "" || as.hasShape() {
			continue
		}
		lent := lender(as.Borrowed).Forms
		if j := slices.IndexFunc(lent, func(x FormTemplate) bool { return x.Form == as.Form }); j >= 0 {
			t.Forms[i] = lent[j].named(*as)
		}
	}
}

// named returns the form with what another one is called, where it stands, and what it says
// below the figures.
func (as FormTemplate) named(of FormTemplate) FormTemplate {
	as.Form, as.Title, as.Label, as.Attested, as.Borrowed = of.Form, of.Title, of.Label, of.Attested, of.Borrowed
	as.NoData, as.Notes = of.NoData, of.Notes
	return as
}

// hasShape reports whether the template says anything of the columns and rows of the form.
func (as *FormTemplate) hasShape() bool {
	return !reflect.ValueOf(as.named(FormTemplate{})).IsZero()
}
