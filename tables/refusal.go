package tables

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/fiscalcn/yusuan/economic"
	"github.com/fiscalcn/yusuan/internal/print"
)

// NewEdition returns an edition of the user's own. The error joins all that is wrong
// with the template, each of which wraps [ErrTemplate] and names the form: no name or
// that of an edition of the library, no forms, a form that is there twice, without a
// title, with columns that it cannot have, with other than one head for each, with lines
// that it has not or that are missing, with a code that cannot be one.
func NewEdition(t Template) (Edition, error) {
	t = t.clone()
	t.borrow(func(name string) Template {
		lender, _ := ParseEdition(name)
		return lender.Template()
	})
	e := &edition{Template: t, own: ownForms(t.Forms)}
	r := refusal{edition: Edition{e}}
	switch _, err := ParseEdition(t.Name); {
	case t.Name == "":
		r.refuse("no name")
	case err == nil:
		r.refuse("an edition of the library has this name")
	}
	if len(t.Forms) == 0 {
		r.refuse("no forms")
	}
	if !t.Kind.IsValid() {
		r.refuse("%v", t.Kind)
	}
	if !t.Unit.IsValid() {
		r.refuse("%v", t.Unit)
	}
	if t.From < 0 || t.To < 0 || t.To != 0 && t.To < t.From {
		r.refuse("from %d to %d: want years in order", t.From, t.To)
	}
	if !slices.Contains([]string{"", "部门", "单位", "编制部门", "编制单位"}, t.OwnerWord) {
		r.refuse("ownerWord %q: want 部门, 单位, 编制部门 or 编制单位", t.OwnerWord)
	}
	if !slices.Contains([]string{"", "单位", "金额单位"}, t.UnitWord) {
		r.refuse("unitWord %q: want 单位 or 金额单位", t.UnitWord)
	}
	r.codes()
	for i := range e.Forms {
		r.form(&e.Forms[i], e.Forms[:i])
	}
	if err := errors.Join(r.problems...); err != nil {
		return Edition{}, err
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

// A refusal gathers what is wrong with a template.
type refusal struct {
	edition  Edition
	problems []error
}

func (r *refusal) refuse(format string, args ...any) {
	place := "tables.NewEdition"
	if name := r.edition.of.Name; name != "" {
		place += " " + name
	}
	r.problems = append(r.problems, fmt.Errorf("%s: %s: %w", place, fmt.Sprintf(format, args...), ErrTemplate))
}

// codes looks at the codes that are always printed.
func (r *refusal) codes() {
	t := &r.edition.of.Template
	for i, c := range t.Classes {
		if !c.IsValid() || c != c.Class() {
			r.refuse("classes[%d]: %v is no class", i, c)
		} else if i > 0 && c.Compare(t.Classes[i-1]) <= 0 {
			r.refuse("classes[%d]: %v is not above the one before it", i, c)
		}
	}
	for i, c := range t.Economic {
		if !c.IsValid() || c != c.Class() {
			r.refuse("economic[%d]: %v is no class", i, c)
		}
	}
	for i, c := range t.EconomicOmitted {
		if !c.IsValid() || c.Level() != economic.Section {
			r.refuse("economicOmitted[%d]: %v is no section", i, c)
		}
	}
}

// form looks at one form, and whether one of those before it is the same.
func (r *refusal) form(as *FormTemplate, before []FormTemplate) {
	switch {
	case !as.Form.IsValid():
		r.refuse("%v: no form", as.Form)
		return
	case slices.ContainsFunc(before, func(x FormTemplate) bool { return x.Form == as.Form }):
		r.refuse("%v: there twice", as.Form)
		return
	}
	if as.Unit != nil && !as.Unit.IsValid() {
		r.refuse("%v: %v", as.Form, *as.Unit)
	}
	switch {
	case as.Title == "":
		r.refuse("%v: no title", as.Form)
	case !strings.Contains(as.Title, "表") || strings.ContainsAny(as.Title, "，。；：《》"):
		r.refuse("%v: %s is no title of a 表", as.Form, as.Title)
	case slices.ContainsFunc(before, func(x FormTemplate) bool { return x.Title == as.Title }):
		r.refuse("%v: the title of another form", as.Form)
	}
	of := r.edition.schema(as.Form)
	for _, what := range []string{
		of.refuses(as), as.refusesHeads(), as.refusesKeys(r.edition.Kind()), as.refusesLines(of, r.edition.Kind()), as.refusesLabels(), as.refusesOrdinal(), as.refusesNotes(),
	} {
		if what != "" {
			r.refuse("%v: %s", as.Form, what)
		}
	}
	halved := as.Form == Form06 && r.edition.Kind() == Final
	if as.Layout != Listed && (as.Form != Form07 || !as.Layout.IsValid()) {
		r.refuse("%v: layout %v that the form cannot have", as.Form, as.Layout)
	}
	if !halved && (as.Blocks != nil || as.Total) {
		r.refuse("%v: blocks that the form cannot have", as.Form)
	} else if what := as.refusesBlocks(r.edition.of.Economic); what != "" {
		r.refuse("%v: %s", as.Form, what)
	}
}

// refusesHeads refuses heads that are empty, the same, or above another one: of 支出 and
// 支出/基本支出 the first would have no cell of its own. The blocks of 公开06 repeat theirs.
func (as *FormTemplate) refusesHeads() string {
	repeats := as.Form == Form06
	for i, head := range as.Heads {
		if slices.Contains(strings.Split(head, "/"), "") {
			return fmt.Sprintf("heads[%d]: an empty head", i)
		}
		for _, other := range as.Heads[:i] {
			if !repeats && (head == other || strings.HasPrefix(head, other+"/") || strings.HasPrefix(other, head+"/")) {
				return fmt.Sprintf("heads[%d]: %s is the same as another or above it", i, head)
			}
		}
	}
	return ""
}

// refusesKeys refuses heads over what names rows where there are none, or of another number.
func (as *FormTemplate) refusesKeys(kind Kind) string {
	counts := []int{2, 4}
	switch {
	case as.Keys == nil:
		return ""
	case as.Form == Form06 && kind == Budget:
		counts = []int{2, 3}
	case as.Form == Form07 && as.Layout == Listed:
		counts = []int{1, 2}
	case as.Form == Form01 || as.Form == Form04 || as.Form == Form06 || as.Form == Form07:
		return "keys that the form cannot have"
	}
	isEmpty := func(key string) bool { return slices.Contains(strings.Split(key, "/"), "") }
	if !slices.Contains(counts, len(as.Keys)) || slices.ContainsFunc(as.Keys, isEmpty) {
		return "other than one key for each column of labels"
	}
	return ""
}

// refusesLines refuses lines that the form cannot have, twice, or not all of those that
// it must print: money would be missing from its sums.
func (as *FormTemplate) refusesLines(s schema, kind Kind) string {
	if kind == Budget && (as.Form == Form01 || as.Form == Form04) && (as.Lines == nil || as.Sums == nil) {
		return "no lines or no sums: a budget has no usual ones"
	}
	var seen []Line
	for _, x := range as.printedLines() {
		switch {
		case s.columns(LineRow(x.Line)) == nil:
			return fmt.Sprintf("line %v that the form cannot have", x.Line)
		case slices.Contains(seen, x.Line):
			return fmt.Sprintf("line %v twice", x.Line)
		}
		seen = append(seen, x.Line)
	}
	for _, x := range as.Sums {
		if x.Income.Line >= ExpenditureTotal || x.Outlay.Line != 0 && x.Outlay.Line < ExpenditureTotal {
			return fmt.Sprintf("line %v on the wrong side", max(x.Income.Line, x.Outlay.Line))
		}
	}
	for _, l := range as.mustPrint(kind) {
		if l != 0 && !slices.Contains(seen, l) {
			return fmt.Sprintf("no line %v", l)
		}
	}
	if as.Form == Form07 && as.Layout != Listed && !standBeside(seen) {
		return "lines side by side in another order"
	}
	return ""
}

// mustPrint returns the lines that the form cannot do without. A budget prints what the place
// plans with: [Build] refuses money that it has no line for.
func (as *FormTemplate) mustPrint(kind Kind) []Line {
	switch {
	case as.Form == Form07:
		return lines07
	case as.Form != Form01 && as.Form != Form04:
		return nil
	case kind == Budget:
		return []Line{GrandIncome, GrandExpenditure}
	}
	usual := FormTemplate{Form: as.Form}
	var must []Line
	for _, x := range usual.printedLines() {
		must = append(must, x.Line)
	}
	return must
}

// standBeside reports whether lines of 公开07 can stand side by side: 购置 and 运行 behind the
// line that they are parts of, and what is none of the “三公” behind them.
func standBeside(seen []Line) bool {
	i := slices.Index(seen, Vehicles)
	return seen[0] == Total && i+2 < len(seen) && seen[i+1] == VehiclePurchase && seen[i+2] == VehicleOperation &&
		!slices.Contains(seen[:len(lines07)], AgencyOperatingCost)
}

// refusesLabels refuses labels that are none without their ordinal, and those that two
// lines of a side share: 总计 may stand on both sides, a budget for its income and for what
// it carried over.
func (as *FormTemplate) refusesLabels() string {
	seen := map[string]Line{}
	for _, x := range as.printedLines() {
		if x.Label == "" {
			continue
		}
		label := print.Wording(x.Label)
		if label == "" || print.Unnumbered(label) != label || print.Unnumbered(print.Wording(x.Before)+label) != label {
			return fmt.Sprintf("line %v: %q has an ordinal, or stands behind other than one", x.Line, x.Before+x.Label)
		}
		if x.Line >= ExpenditureTotal && as.Form != Form06 && as.Form != Form07 {
			label = "支出 " + label
		} else if x.Line >= OpeningGeneral && x.Line <= OpeningStateCapital {
			label = "年初 " + label
		}
		if other, twice := seen[label]; twice {
			return fmt.Sprintf("lines %v and %v have one label", other, x.Line)
		}
		seen[label] = x.Line
	}
	return ""
}

// printedLines returns all lines that the form prints under labels of its template.
func (as *FormTemplate) printedLines() []LineTemplate {
	switch as.Form {
	case Form01, Form04:
	case Form07:
		return as.lines07()
	default:
		return as.Lines
	}
	lines := slices.Clone(as.upper())
	for _, x := range as.sums() {
		for _, l := range []LineTemplate{x.Income, x.Outlay} {
			if l.Line != 0 {
				lines = append(lines, l)
			}
		}
	}
	return lines
}

func (as *FormTemplate) refusesOrdinal() string {
	sided := as.Form == Form01 || as.Form == Form04
	switch {
	case !sided && as.Sums != nil:
		return "sums that the form cannot have"
	case !sided && as.Ordinal != "", !slices.Contains([]string{"", "一、", "（一）", "1.", "1、", noOrdinal}, as.Ordinal):
		return fmt.Sprintf("ordinal %q that the form cannot have", as.Ordinal)
	}
	return ""
}

// refusesNotes refuses slots that nothing fills.
func (as *FormTemplate) refusesNotes() string {
	for i, note := range append([]string{as.NoData}, as.Notes...) {
		if rest := emptySlots.Replace(note); strings.ContainsAny(rest, "{}") || i > 0 && note == "" {
			return fmt.Sprintf("note %q: want words, and {部门}, {年} and {单位} alone as slots", note)
		}
	}
	return ""
}

var emptySlots = strings.NewReplacer("{部门}", "", "{年}", "", "{单位}", "")

// refusesBlocks refuses blocks that name a class twice, or leave out one that the edition
// always prints.
func (as *FormTemplate) refusesBlocks(always []economic.Code) string {
	if as.Blocks == nil {
		return ""
	}
	var named []economic.Code
	columns := 0
	for i, b := range as.Blocks {
		if b.Columns < 1 || b.Columns > len(as.Heads) {
			return fmt.Sprintf("blocks[%d]: %d columns", i, b.Columns)
		}
		columns += b.Columns
		for _, c := range b.Classes {
			if slices.Contains(named, c) || !c.IsValid() || c != c.Class() {
				return fmt.Sprintf("blocks[%d]: %v is no class, or there twice", i, c)
			}
			named = append(named, c)
		}
	}
	for _, c := range always {
		if !slices.Contains(named, c) {
			return fmt.Sprintf("blocks: no %v, which the edition always prints", c)
		}
	}
	if 3*columns != len(as.Heads) {
		return wrongHeads
	}
	return ""
}
