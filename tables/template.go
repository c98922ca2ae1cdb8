package tables

import (
	"errors"
	"fmt"
	"slices"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/codes"
	"github.com/fiscalcn/yusuan/economic"
)

// ErrTemplate reports a template that makes no edition.
var ErrTemplate = errors.New("no template of an edition")

// Template is what an [Edition] is made of (决算公开模板), as data. The editions that the
// library ships are such data; [Edition.Template] shows them.
type Template struct {
	// Name is place and year: 福建2021.
	Name string
	// Forms are how it prints each of its forms, in order of form.
	Forms []FormTemplate
	// Classes are the expenditure lines that 公开01 and 04 always print.
	Classes []codes.Code
	// Economic are the classes that 公开06 always prints, with all their sections except
	// those of EconomicOmitted.
	Economic        []economic.Code
	EconomicOmitted []economic.Code // see Economic
	// Evidence tells documents of the edition from those of others.
	Evidence []Evidence
}

// FormTemplate is how an edition prints a form (表样).
//
// A form beyond the nine, such as 公开10, lists functional codes as 公开02, 03, 05, 08
// and 09 do, with 合计 and every 类 and 款 above its 项. Its Columns and Sources say what
// it is about: Expenditure, Basic and Project out of all fiscal money, say. Such a form
// shows a sum and parts of it, or the balances of 公开08 for money that is carried over
// by code.
type FormTemplate struct {
	Form  Form   // one of the nine, or a number beyond them
	Title string // as printed
	// Columns are those that it shows, nil for all that the form has. A form beyond the
	// nine has those that it shows.
	Columns []Column
	// Heads stand over the columns, the levels of a header parted by slashes, such as
	// 本年支出/基本支出: over each figure in forms that list codes and in 公开07, over every
	// column of cells in 公开01, 04 and 06. Nil stands for the names of the columns.
	Heads []string
	// Sources are whose money 公开07 or a form beyond the nine is about, nil for all.
	Sources   []budget.Source
	TotalLast bool   // 合计 stands below the codes, not above them
	Across    bool   // 公开07 has its lines side by side, not below each other
	Zeros     bool   // 0.00 stands where nothing was booked, not a blank
	NoData    string // what stands below the form when it stays empty
}

// Evidence is one thing that documents of an edition show (版式特征): a head over the
// figures of a form, or that it has no such head, or how many columns of codes stand
// side by side.
type Evidence struct {
	Form   Form   // that shows it
	Head   string // 预算数, …; "" to look at Blocks
	Absent bool   // the form has no such head
	Blocks int    // how many columns of codes stand side by side, 0 to look at Head
}

// NewEdition returns an edition of the user's own. The error wraps [ErrTemplate] and
// says what is wrong: no name, a form out of order, without a title, with columns that
// it cannot have, or with other than one head for each.
func NewEdition(t Template) (Edition, error) {
	e := &edition{Template: t.clone(), own: ownForms(t.Forms)}
	if t.Name == "" {
		return Edition{}, fmt.Errorf("tables.NewEdition: no name: %w", ErrTemplate)
	}
	last := Form(0)
	for i := range e.Forms {
		as := &e.Forms[i]
		fail := func(what string) (Edition, error) {
			return Edition{}, fmt.Errorf("tables.NewEdition %s: %v: %s: %w", t.Name, as.Form, what, ErrTemplate)
		}
		switch {
		case !as.Form.IsValid():
			return fail("no form")
		case as.Form <= last:
			return fail("not after the form before it")
		case as.Title == "":
			return fail("no title")
		}
		if what := (Edition{e}).schema(as.Form).refuses(as); what != "" {
			return fail(what)
		}
		last = as.Form
	}
	return Edition{e}, nil
}

// ownForms returns the schemas of the forms beyond the nine.
func ownForms(forms []FormTemplate) []treeForm {
	var own []treeForm
	for _, as := range forms {
		if as.Form > Form09 {
			own = append(own, newTreeForm(as.Form, as.Sources, slices.Clone(as.Columns)))
		}
	}
	return own
}

func (t Template) clone() Template {
	t.Forms = slices.Clone(t.Forms)
	for i := range t.Forms {
		as := &t.Forms[i]
		as.Columns, as.Heads, as.Sources = slices.Clone(as.Columns), slices.Clone(as.Heads), slices.Clone(as.Sources)
	}
	t.Classes, t.Economic, t.EconomicOmitted = slices.Clone(t.Classes), slices.Clone(t.Economic), slices.Clone(t.EconomicOmitted)
	t.Evidence = slices.Clone(t.Evidence)
	return t
}

// heads returns what stands over the columns of a form.
func (as *FormTemplate) heads(columns []Column) []string {
	if as.Heads != nil {
		return as.Heads
	}
	names := make([]string, len(columns))
	for i, c := range columns {
		names[i] = c.String()
	}
	return names
}
