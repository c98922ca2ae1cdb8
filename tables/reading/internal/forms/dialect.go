package forms

import (
	"iter"
	"slices"
	"strings"

	"github.com/fiscalcn/yusuan/internal/print"
	"github.com/fiscalcn/yusuan/tables"
	"github.com/fiscalcn/yusuan/tables/reading/internal/wording"
)

// A Dialect is what an edition that a document is said to follow calls things in words of
// its own: the usual wording by the one that it has, both folded.
type Dialect struct {
	Usual map[string]string
	kind  tables.Kind
	known []string // wordings of the edition that are usual ones
}

// DialectOf returns the dialect of an edition, which is empty where all its words are
// usual ones, as in those of the library.
func DialectOf(e tables.Edition) Dialect {
	d := Dialect{Usual: map[string]string{}, kind: e.Kind()}
	t := e.Template()
	for i := range t.Forms {
		d.form(e, &t.Forms[i])
	}
	for _, word := range d.known {
		delete(d.Usual, word) // in another form it is a usual one
	}
	return d
}

// Translate says in usual words what a cell says.
func (d *Dialect) Translate(t wording.Token) wording.Token {
	usual, ok := d.Usual[t.Folded]
	if !ok {
		usual, ok = d.Usual[t.Label()]
	}
	if ok {
		t.Folded, t.Kind = usual, wording.WordsToken
	}
	return t
}

// say notes that a wording means the usual one, if it does not by itself.
func (d *Dialect) say(said, usual string, isUsual bool) {
	folded := print.Unnumbered(print.Wording(said))
	switch {
	case isUsual:
		d.known = append(d.known, folded)
	case usual == wording.Silence:
		d.Usual[folded] = wording.Silence
	default:
		d.Usual[folded] = print.Wording(usual)
	}
}

// wordOf returns what a folded cell of a header means by itself.
func (d *Dialect) wordOf(t string) wording.Word {
	w := wording.WordOf(t)
	if d.kind == tables.Budget {
		return wording.InBudget(w, t)
	}
	return w
}

// form takes in the words of one form.
func (d *Dialect) form(e tables.Edition, as *tables.FormTemplate) {
	f := ofKind(e.Kind()).Of(as.Form)
	if f == nil {
		f = ownForm(e, as.Form)
	}
	columns := as.Columns
	if columns == nil {
		columns = slices.Collect(e.Columns(as.Form, f.Widest))
	}
	switch f.Rows {
	case LineRows:
		d.sides(as.Heads, e.Columns(as.Form, tables.LineRow(tables.GrandExpenditure)))
	case EconomicRows:
		for i, head := range as.Heads {
			d.head(head, [...]string{"经济分类科目编码", "科目名称", "决算数"}[i%3], wording.Silence)
		}
	default:
		for i, head := range as.Heads {
			d.column(f, head, columns[i])
		}
	}
	keys := [][]string{2: {"科目编码", "科目名称"}, 3: {"类", "款", "科目名称"}, 4: {"类", "款", "项", "科目名称"}}
	if as.Form == tables.Form07 {
		keys = [][]string{1: {"项目"}, 2: {"项目", "行次"}}
	}
	for i, key := range as.Keys {
		d.head(key, keys[len(as.Keys)][i], "项目")
	}
	lines := slices.Clone(as.Lines)
	for _, sum := range as.Sums {
		lines = append(lines, sum.Income, sum.Outlay)
	}
	for _, l := range lines {
		if l.Label != "" {
			d.say(l.Label, usualLabel(f, l.Line), f.names(print.Wording(l.Label), l.Line))
		}
	}
}

// sides takes in the heads of 公开01 and 04, whose expenditure side has some columns.
func (d *Dialect) sides(heads []string, outlay iter.Seq[tables.Column]) {
	usual := []string{"项目", columnName(d.kind, tables.Actual), "项目"}
	for c := range outlay {
		usual = append(usual, columnName(d.kind, c))
	}
	for i, head := range heads {
		side := "收入"
		if i > 1 {
			side = "支出"
		}
		d.head(head, usual[i], side)
	}
}

// head takes in a head that must mean the usual one, below another that says little.
func (d *Dialect) head(head, usual, above string) {
	parts := strings.Split(head, "/")
	low := len(parts) - 1
	for _, part := range parts[:low] {
		d.say(part, above, wording.WordOf(print.Wording(part)) != wording.UnknownWord)
	}
	w, want := d.wordOf(print.Wording(parts[low])), d.wordOf(usual)
	isUsual := w == want || w.IsKey() && want.IsKey() || w.IsSum() && want.IsSum()
	d.say(parts[low], usual, isUsual)
}

// column takes in the head of a column of figures. A 合计 is of the column if that is the
// sum of the form, or by what stands above it.
func (d *Dialect) column(f *Form, head string, c tables.Column) {
	parts := strings.Split(head, "/")
	low := len(parts) - 1
	w := d.wordOf(print.Wording(parts[low]))
	sum, usual := w.IsSum(), columnName(d.kind, c)
	for _, part := range parts[:low] {
		above := wording.Silence
		if sum && c != f.Total {
			above = usual
		}
		d.say(part, above, wording.WordOf(print.Wording(part)) != wording.UnknownWord)
	}
	d.say(parts[low], usual, w == d.wordOf(usual) || sum && (low > 0 || c == f.Total))
}

// names reports whether a folded label names a line of the form by itself. 总计 and the
// budgets name two lines each, which the reader tells apart by where they stand.
func (f *Form) names(label string, l tables.Line) bool {
	label = print.Unnumbered(label)
	switch f.Rows {
	case LineRows:
		named := f.GeneralLine(label)
		switch {
		case named == tables.GrandIncome && l == tables.GrandExpenditure:
			return true
		case named >= tables.IncomeGeneral && named <= tables.IncomeStateCapital && l == named+tables.OpeningGeneral-tables.IncomeGeneral:
			return true
		}
		return named == l
	case EconomicRows:
		return wording.EconomicLine(label) == l
	case PublicRows:
		return f.PublicLine(label) == l
	default:
		return wording.IsTotal(label)
	}
}

// usualLabel returns a label that names a line of a form.
func usualLabel(f *Form, l tables.Line) string {
	switch {
	case f.Rows == TreeRows || f.Rows == EconomicTreeRows:
		return tables.Total.String()
	case l == tables.GrandIncome, l == tables.GrandExpenditure:
		return "总计"
	default:
		return l.String()
	}
}
