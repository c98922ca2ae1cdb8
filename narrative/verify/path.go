package verify

import (
	"strings"

	"github.com/fiscalcn/yusuan/budget/judge"
	"github.com/fiscalcn/yusuan/codes"
	"github.com/fiscalcn/yusuan/internal/names"
	"github.com/fiscalcn/yusuan/narrative"
	"github.com/fiscalcn/yusuan/narrative/verify/internal/given"
	"github.com/fiscalcn/yusuan/tables"
)

var ruleN09 = Rule{
	Rule: judge.Rule{ID: "N09", Title: "功能科目名称和编码", Formula: "类（款）（项）与编码是本年度科目，且指向所列的行",
		Severity: judge.Error, Related: []string{"N11"}},
	Example: Example{
		Year: 2021, Text: "二、一般公共预算拨款支出决算情况说明\n（一）201131—行政运行174.66万元。",
	},
	work: &work{needs: catalogue, looks: (*verifier).paths},
}

// paths is N09. An item counts where it is named first.
func (v *verifier) paths() {
	var last narrative.Subject
	for i := range v.statements {
		s := &v.statements[i]
		if s.Subject.Path == [3]string{} || s.Subject == last || s.Reason {
			continue
		}
		last = s.Subject
		v.ran[v.rule] = true
		v.path(int32(i))
	}
}

// path holds the name and code of one item against the catalogue.
func (v *verifier) path(i int32) {
	s := &v.statements[i]
	code := s.Subject.Code
	if v.unknownCode(s.Subject) {
		v.unknown(i)
		return
	}
	if code == 0 { // 行政运行（项）, of one class or another
		return
	}
	var wrong, official []string
	older, isDoubtful := true, false
	for level, name := range s.Subject.Path {
		if name == "" || v.called(code, codes.Class+codes.Level(level), name) {
			continue
		}
		right, _ := v.names.Functional.Lookup(at(code, codes.Class+codes.Level(level)))
		wrong, official = append(wrong, name), append(official, right.Name)
		isDoubtful = isDoubtful || right.Confidence == codes.Low
		older = older && v.wasCalled(code, codes.Class+codes.Level(level), name)
	}
	if len(wrong) == 0 {
		return
	}
	f := v.wording(i, strings.Join(wrong, "、"), strings.Join(official, "、"))
	f.Severity = judge.Warning
	if isDoubtful {
		f.Severity = judge.Info
	}
	if older {
		f.Cause = judge.CauseOlderName
	}
	v.locate(&f, wrong[0])
	f.Message = judge.Say("text.name-differs", f.StatedText, code, f.ExpectedText)
	v.report(f)
}

// unknown makes a finding of an item that the year does not have.
func (v *verifier) unknown(i int32) {
	s := &v.statements[i]
	stated := strings.Trim(strings.Join(s.Subject.Path[:], "/"), "/")
	name := s.Subject.Path[2]
	code, sure := v.meant(i)
	if s.Subject.Name != "" { // a code is written
		f := v.wording(i, s.Subject.Name, "")
		v.locate(&f, s.Subject.Name)
		if _, err := codes.Parse(s.Subject.Name); err == nil {
			f.Severity = judge.Warning // the catalogue may lack it
		}
		var should judge.Message
		if sure {
			f.ExpectedText = code.String()
			f.Cause = judge.Misprint(s.Subject.Name, f.ExpectedText)
			should = judge.Say("text.should-be", code)
		}
		f.Message = judge.Say("text.code-unknown", s.Subject.Name, stated, should)
		v.report(f)
		return
	}
	f := v.wording(i, stated, "")
	f.Severity = judge.Warning // the catalogue may lack it
	v.locate(&f, stated[strings.LastIndexByte(stated, '/')+1:])
	var should judge.Message
	if sure {
		f.ExpectedText = pathOf(&v.names, code)
		should = judge.Say("text.should-be-by-amount", code, f.ExpectedText)
		if official, _ := v.names.Functional.Name(code); official == name {
			should = judge.Say("text.should-be-of", name, f.ExpectedText)
		}
	}
	f.Message = judge.Say("text.name-unknown", stated, should)
	v.report(f)
}

// meant returns the item that a name or code which the year does not have stands
// for, if that is clear: the row with the amount, or the only item of the name.
func (v *verifier) meant(i int32) (codes.Code, bool) {
	s := &v.statements[i]
	var byName, byAmount []codes.Code
	amount, ok := says(i, +1), true
	if s.Measure != narrative.MeasureActual || !v.facts[i].usable {
		amount, ok = v.amount(s.Subject, narrative.MeasureActual, 0, i, +1)
	}
	for _, at := range v.shown() {
		if ok && given.IsFigure(v.value(amount).Figure(), v.set, at) && v.near(narrative.Subject{Address: at}, narrative.MeasureActual, 0, i) < 0 {
			byAmount = append(byAmount, at.Row.Functional())
		}
	}
	for c := range v.names.All(s.Subject.Path[2]) {
		if c.Level() == codes.Item && (s.Subject.Name == "" || judge.Misprint(s.Subject.Name, c.String()) != 0) {
			byName = append(byName, c)
		}
	}
	switch {
	case len(byAmount) == 1:
		return byAmount[0], true
	case len(byName) == 1:
		return byName[0], true
	default:
		return 0, false
	}
}

// unknownCode reports whether a subject is an item of which neither the year's
// catalogue nor a form has the code or path.
func (v *verifier) unknownCode(s narrative.Subject) bool {
	if s.Code == 0 {
		return s.Path != [3]string{} && (s.Name != "" || !v.isOfSeveral(s.Path))
	}
	_, ok := v.names.Functional.Lookup(s.Code)
	return !ok && !v.printed(s.Code)
}

// isOfSeveral reports whether the last name of a path that does not tell its class is that of some item.
func (v *verifier) isOfSeveral(path [3]string) bool {
	last := path[2]
	if last == "" {
		last = path[1]
	}
	for range v.names.All(last) {
		return path[0] == ""
	}
	return false
}

// printed reports whether the forms have a row of a code.
func (v *verifier) printed(c codes.Code) bool {
	for t := range v.set.Tables() {
		if _, ok := t.Row(tables.FunctionalRow(c)); ok {
			return true
		}
	}
	return false
}

// called reports whether the year's catalogue, or a form, calls the ancestor of a
// code at a level so.
func (v *verifier) called(c codes.Code, level codes.Level, name string) bool {
	if c = at(c, level); c == 0 {
		return false
	}
	if official, ok := v.names.Functional.Name(c); ok && names.Same(official, name) {
		return true
	}
	for t := range v.set.Tables() {
		if row, ok := t.Row(tables.FunctionalRow(c)); ok && names.Same(row.Name(), name) {
			return true
		}
	}
	return false
}

// wasCalled reports whether the ancestor of a code at a level ever had the name.
func (v *verifier) wasCalled(c codes.Code, level codes.Level, name string) bool {
	for e := range codes.History(at(c, level)) {
		if names.Same(e.Name, name) {
			return true
		}
	}
	return false
}

// at returns the ancestor of a code at a level, or the code itself.
func at(c codes.Code, level codes.Level) codes.Code {
	for c != 0 && c.Level() > level {
		c = c.Parent()
	}
	if c == 0 || c.Level() != level {
		return 0
	}
	return c
}

// pathOf returns the official names of a code and what it is in.
func pathOf(n *names.Index, c codes.Code) string {
	var path []string
	for ; c != 0; c = c.Parent() {
		name, _ := n.Functional.Name(c)
		path = append([]string{name}, path...)
	}
	return strings.Join(path, "/")
}

// locate moves a finding to where a name stands before its statement.
func (v *verifier) locate(f *finding, name string) {
	if start, end, ok := v.reading.Locate(name, f.Text.Start); ok {
		f.Text = judge.Span{Start: start, End: end, Quote: v.text[start:end]}
	}
}
