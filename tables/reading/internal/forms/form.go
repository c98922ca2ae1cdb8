package forms

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

// A Form is what the reader knows of a form: how its titles and headers read, and what
// its rows are. Each of the nine has its own file.
type Form struct {
	Number  tables.Form
	Kind    tables.Kind
	Own     tables.Edition // whose form it is, of one beyond the nine
	printed printed        // as the edition that was given prints it
	Rows    RowKind
	// title says whether the words of a title name the form: FormTitle, LooseTitle or
	// NoTitle.
	title func(titleWords) TitleKind
	// Likely are the headers that speak for the form, Titled those that it can have if
	// its title says so.
	Likely, Titled Evidence
	After          tables.Form   // the form that no document parts it from, 0 for none
	Fund           codes.Fund    // the budget whose codes it lists, 0 for several
	MayBeEmpty     bool          // it then says so
	Sided          bool          // it has an income and an expenditure side
	ByFund         bool          // its expenditure side has a column for each budget
	Widest         tables.RowKey // a row that has every column that a header can name
	Total          tables.Column // what 合计 is if no other word stands over it
}

// RowKind is what the rows of a form are.
type RowKind uint8

// The kinds of rows.
const (
	TreeRows         RowKind = iota // functional codes
	EconomicTreeRows                // economic codes, as budgets have them
	LineRows                        // lines and classes by their names, one of each side beside each other
	EconomicRows                    // economic codes, one of each block beside each other
	PublicRows                      // the lines of the “三公”, below each other or side by side
)

// Columns yields the columns that a row of the form can have.
func (f *Form) Columns(k tables.RowKey) iter.Seq[tables.Column] {
	return func(yield func(tables.Column) bool) {
		if f.Own.IsValid() {
			f.Own.Columns(f.Number, k)(yield)
		} else {
			f.Kind.Columns(f.Number, k)(yield)
		}
	}
}

// Has reports whether a row of the form can have a column.
func (f *Form) Has(k tables.RowKey, c tables.Column) bool {
	if !f.Own.IsValid() {
		return f.Kind.Has(tables.Address{Form: f.Number, Row: k, Column: c})
	}
	for x := range f.Own.Columns(f.Number, k) {
		if x == c {
			return true
		}
	}
	return false
}

// IsSaidEmpty reports whether a text states that the form has no data: not that another one has none, whose budget it names.
func (f *Form) IsSaidEmpty(t wording.Token) bool {
	if f.printed.nothing.isIn(t.Folded) {
		return true
	}
	own, other := f.Number == tables.Form07 && strings.Contains(t.Folded, "三公"), false
	for _, budget := range []struct {
		fund codes.Fund
		name string
	}{{codes.GovernmentFund, "政府性基金"}, {codes.StateCapital, "国有资本经营"}} {
		if strings.Contains(t.Folded, budget.name) {
			own = own || budget.fund == f.Fund
			other = other || budget.fund != f.Fund
		}
	}
	return t.IsNoData() && (own || !other)
}

// IsDenied reports whether a text states, without a condition, that the form has no data at all: not only that there was no income, or
// none of the lines of 公开07.
func (f *Form) IsDenied(t wording.Token) bool {
	isAll := wording.HasAny(t.Folded, "空表", "表为空", "表为零", "无数据", "没有数据") ||
		hasNeither(t.Folded) || f.Number == tables.Form07 && strings.Contains(t.Folded, "三公") && !wording.HasAny(t.Folded, "出国", "公务", "车")
	return f.IsSaidEmpty(t) && isAll && !wording.HasAny(t.Folded, "如", "若", "凡", "的部门", "的单位", "表示", "则")
}

// hasNeither reports whether what a text says that there is none of is income and expenditure.
func hasNeither(text string) bool {
	_, rest, hasIncome := strings.Cut(text, "收入")
	between, _, hasExpenditure := strings.Cut(rest, "支出")
	return hasIncome && hasExpenditure &&
		(slices.Contains([]string{"", "、", "和", "及", "与", "以及"}, between) || wording.HasAny(between, "没有", "未", "无"))
}

// List are the forms that a document can have, in order of number.
type List []*Form

// nine are those that every edition of the library has.
var nine = List{&form01, &form02, &form03, &form04, &form05, &form06, &form07, &form08, &form09}

// Of returns the forms that an edition has in order of number; for none, the nine as documents of a kind have them.
func Of(e tables.Edition, k tables.Kind) List {
	if !e.IsValid() {
		return ofKind(k)
	}
	var list List
	usual := ofKind(e.Kind())
	t := e.Template()
	for i := range t.Forms {
		number := t.Forms[i].Form
		f := usual.Of(number)
		if f == nil {
			f = ownForm(e, number)
		}
		own := *f
		own.printed = printedOf(&t.Forms[i])
		list = append(list, &own)
	}
	slices.SortFunc(list, func(a, b *Form) int { return int(a.Number) - int(b.Number) })
	return list
}

// printed is how an edition prints a form.
type printed struct {
	title   string // folded
	number  string // that of its label, without zeros: 9 of 公开09表
	nothing sentence
}

func printedOf(as *tables.FormTemplate) printed {
	p := printed{title: BareTitle(wording.TokenOf(as.Title)), nothing: sentenceOf(as.NoData)}
	if number, ok := CutNumber(print.Wording(as.Label)); ok {
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
func ownForm(e tables.Edition, number tables.Form) *Form {
	row := tables.LineRow(tables.Total)
	total := slices.Collect(e.Columns(number, row))[0]
	if total == tables.OpeningBalance {
		total = tables.Expenditure
	}
	return &Form{Number: number, Kind: e.Kind(), Own: e, Rows: TreeRows, Titled: anyEvidence, MayBeEmpty: true, Widest: row, Total: total}
}

// Of returns the form of a number, nil if there is none.
func (l List) Of(number tables.Form) *Form {
	for _, f := range l {
		if f.Number == number {
			return f
		}
	}
	return nil
}

// Set is a set of forms, by number.
type Set uint32

// SetOf returns the set of one form.
func SetOf(f tables.Form) Set { return 1 << f }

// Has reports whether a form is in the set.
func (s Set) Has(f tables.Form) bool { return s&(1<<f) != 0 }

// Only returns the form of a set of one, 0 for other sets.
func (s Set) Only() tables.Form {
	if bits.OnesCount32(uint32(s)) != 1 {
		return 0
	}
	return s.Last()
}

// Last returns the form with the highest number, 0 if there is none.
func (s Set) Last() tables.Form { return tables.Form(max(bits.Len32(uint32(s))-1, 0)) }
