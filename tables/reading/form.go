package reading

import (
	"iter"
	"math/bits"
	"slices"
	"strings"

	"github.com/fiscalcn/yusuan/codes"
	"github.com/fiscalcn/yusuan/internal/print"
	"github.com/fiscalcn/yusuan/tables"
	"github.com/fiscalcn/yusuan/tables/reading/internal/wording"
)

// A form is what the reader knows of a form: how its titles and headers read, and what
// its rows are. Each of the nine has its own file.
type form struct {
	number  tables.Form
	own     tables.Edition // whose form it is, of one beyond the nine
	printed printed        // as the edition that was given prints it
	rows    rowKind
	// title says whether the words of a title name the form: formTitle, looseTitle or
	// noTitle.
	title func(titleWords) titleKind
	// likely are the headers that speak for the form, titled those that it can have if
	// its title says so.
	likely, titled evidence
	after          tables.Form   // the form that no document parts it from, 0 for none
	fund           codes.Fund    // the budget whose codes it lists, 0 for several
	mayBeEmpty     bool          // it then says so
	sided          bool          // it has an income and an expenditure side
	byFund         bool          // its expenditure side has a column for each budget
	widest         tables.RowKey // a row that has every column that a header can name
	total          tables.Column // what 合计 is if no other word stands over it
}

// rowKind is how rows of a form are found and read.
type rowKind interface {
	// slot returns what a column with these words over it holds.
	slot(p *path, f *form) slot
	// settle settles what columns hold once all are known.
	settle(p *plan, h *header)
	// isRow reports whether a row that looks like a header is one of the form.
	isRow(d *draft, cells []wording.Token, first int) bool
	// isLabel reports whether a cell can identify a row.
	isLabel(r *reader, d *draft, t wording.Token) bool
	// read reads one row.
	read(r *reader, d *draft, at *rowAt)
	// end ends the reading of the form.
	end(r *reader, d *draft)
	// rank orders the rows as [tables.Table.Rows] has them.
	rank(k tables.RowKey, block int32) int
}

// plainRows are rows without rules beyond those of the header.
type plainRows struct{}

func (plainRows) slot(p *path, f *form) slot              { return p.formSlot(f) }
func (plainRows) settle(*plan, *header)                   {}
func (plainRows) isRow(*draft, []wording.Token, int) bool { return false }
func (plainRows) end(*reader, *draft)                     {}

// columns yields the columns that a row of the form can have.
func (f *form) columns(k tables.RowKey) iter.Seq[tables.Column] {
	return func(yield func(tables.Column) bool) {
		if f.own.IsValid() {
			f.own.Columns(f.number, k)(yield)
		} else {
			f.number.Columns(k)(yield)
		}
	}
}

// has reports whether a row of the form can have a column.
func (f *form) has(k tables.RowKey, c tables.Column) bool {
	if !f.own.IsValid() {
		return f.number.Has(k, c)
	}
	for x := range f.own.Columns(f.number, k) {
		if x == c {
			return true
		}
	}
	return false
}

// isSaidEmpty reports whether a text states that the form has no data: not that another one has none, whose budget it names.
func (f *form) isSaidEmpty(t wording.Token) bool {
	if f.printed.nothing.isIn(t.Folded) {
		return true
	}
	own, other := f.number == tables.Form07 && strings.Contains(t.Folded, "三公"), false
	for _, budget := range []struct {
		fund codes.Fund
		name string
	}{{codes.GovernmentFund, "政府性基金"}, {codes.StateCapital, "国有资本经营"}} {
		if strings.Contains(t.Folded, budget.name) {
			own = own || budget.fund == f.fund
			other = other || budget.fund != f.fund
		}
	}
	return t.IsNoData() && (own || !other)
}

// formList are the forms that a document can have, in order of number.
type formList []*form

// nine are those that every edition of the library has.
var nine = formList{&form01, &form02, &form03, &form04, &form05, &form06, &form07, &form08, &form09}

// formsOfEdition returns the forms that an edition has in order of number, the nine for none.
func formsOfEdition(e tables.Edition) formList {
	if !e.IsValid() {
		return nine
	}
	var list formList
	t := e.Template()
	for i := range t.Forms {
		number := t.Forms[i].Form
		f := nine.of(number)
		if f == nil {
			f = ownForm(e, number)
		}
		own := *f
		own.printed = printedOf(&t.Forms[i])
		list = append(list, &own)
	}
	slices.SortFunc(list, func(a, b *form) int { return int(a.number) - int(b.number) })
	return list
}

// printed is how an edition prints a form.
type printed struct {
	title   string // folded
	number  string // that of its label, without zeros: 9 of 公开09表
	nothing sentence
}

func printedOf(as *tables.FormTemplate) printed {
	p := printed{title: bareTitle(wording.TokenOf(as.Title)), nothing: sentenceOf(as.NoData)}
	if number, ok := cutNumber(print.Wording(as.Label)); ok {
		p.number = strings.TrimPrefix(number, "0")
	}
	return p
}

// A sentence is the folded words around the slots of a note.
type sentence []string

func sentenceOf(note string) sentence {
	var s sentence
	for _, part := range strings.FieldsFunc(slots.Replace(note), func(r rune) bool { return r == '|' }) {
		s = append(s, print.Wording(part))
	}
	return s
}

var slots = strings.NewReplacer("{部门}", "|", "{年}", "|", "{单位}", "|")

// isIn reports whether a folded text has the words of a sentence in their order.
func (s sentence) isIn(t string) bool {
	for _, part := range s {
		_, after, ok := strings.Cut(t, part)
		if !ok {
			return false
		}
		t = after
	}
	return len(s) > 0
}

// ownForm returns a form beyond the nine. Its title alone names it, as it may have the
// columns of another. What its 合计 is without other words is the sum that it begins
// with, or its expenditure if it begins with balances.
func ownForm(e tables.Edition, number tables.Form) *form {
	row := tables.LineRow(tables.Total)
	total := slices.Collect(e.Columns(number, row))[0]
	if total == tables.OpeningBalance {
		total = tables.Expenditure
	}
	return &form{number: number, own: e, rows: treeRows{}, titled: anyEvidence, mayBeEmpty: true, widest: row, total: total}
}

// of returns the form of a number, nil if there is none.
func (l formList) of(number tables.Form) *form {
	for _, f := range l {
		if f.number == number {
			return f
		}
	}
	return nil
}

// forms is a set of forms, by number.
type forms uint32

func formsOf(f tables.Form) forms { return 1 << f }

func (s forms) has(f tables.Form) bool { return s&(1<<f) != 0 }

// only returns the form of a set of one, 0 for other sets.
func (s forms) only() tables.Form {
	if bits.OnesCount32(uint32(s)) != 1 {
		return 0
	}
	return s.last()
}

// last returns the form with the highest number, 0 if there is none.
func (s forms) last() tables.Form { return tables.Form(max(bits.Len32(uint32(s))-1, 0)) }
