package verify

import (
	"iter"
	"slices"
	"strings"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/budget/judge"
	"github.com/fiscalcn/yusuan/codes"
	"github.com/fiscalcn/yusuan/economic"
	"github.com/fiscalcn/yusuan/narrative"
	"github.com/fiscalcn/yusuan/tables"
)

var ruleN10 = Rule{
	Rule: judge.Rule{ID: "N10", Title: "主要包括的经济科目", Formula: "列举的科目 = 公开06中金额不为零的款",
		Scope: "提供公开06时；照抄全部科目名的列举仅提示", Severity: judge.Warning},
	Kinds: ofFinals,
	Example: Example{
		Year: 2024, Text: "六、一般公共预算财政拨款基本支出决算情况说明\n一般公共预算财政拨款基本支出10.31万元。其中：人员经费10.31万元，主要包括：基本工资、个人农业生产补贴。",
		Cells: []string{
			"公开05/合计/基本支出 10.31", "公开06/人员经费合计/决算数 10.31", "公开06/30101/决算数 10.00",
			"公开06/30309/决算数 0.31", "公开06/30310/决算数",
		},
	},
	work: &work{needs: form06, looks: (*verifier).lists},
}

var ruleN11 = Rule{
	Rule: judge.Rule{ID: "N11", Title: "各项支出均有说明", Formula: "公开05金额不为零的每一项在正文中都有说明",
		Scope: "提供公开05且正文逐项说明时", Severity: judge.Warning, Related: []string{"N09"}},
	Kinds: ofFinals,
	Example: Example{
		Year: 2021, Text: "二、一般公共预算拨款支出决算情况说明\n（一）2011301—行政运行174.66万元。",
		Cells: []string{"公开05/2011301/本年支出 174.66", "公开05/2011302/本年支出 27.63"},
	},
	work: &work{needs: form05, looks: (*verifier).described},
}

// lists is N10.
func (v *verifier) lists() {
	t, _ := v.set.Table(tables.Form06)
	for l := range v.reading.Lists() {
		v.list(t, l)
	}
}

// list holds one enumeration against the rows of its part of the form.
func (v *verifier) list(t *tables.Table, l narrative.List) {
	var listed, missing []string
	var extra []narrative.Item
	spent := map[economic.Code]bool{}
	for row := range t.Rows() {
		if c := row.Key().Economic(); c != 0 && c.Level() == economic.Section && v.belongs(c, l) && !row.Figure(tables.Actual).Amount().IsZero() {
			spent[c] = true
		}
	}
	if len(spent) == 0 {
		v.skip("text.no-sections")
		return
	}
	for item := range v.itemsOf(l) {
		c := v.item(item)
		if spent[c] {
			delete(spent, c)
			continue
		}
		if at := (tables.Address{Form: tables.Form06, Row: tables.EconomicRow(c), Column: tables.Actual}); v.isLost(at, t.Figure(at.Row, at.Column), judge.FromTables) {
			continue
		}
		extra = append(extra, item)
		listed = append(listed, item.Name)
	}
	for row := range t.Rows() {
		if c := row.Key().Economic(); !l.Open && spent[c] && shows(row.Figure(tables.Actual)) {
			missing = append(missing, row.Name())
		}
	}
	v.ran[v.rule] = true
	if len(extra)+len(missing) == 0 {
		return
	}
	f := v.at(l.Start, l.End, v.text[l.Start:l.End], l.Chapter)
	f.At, f.StatedText, f.ExpectedText = Place{Subject: l.Subject}, strings.Join(listed, "、"), strings.Join(missing, "、")
	if len(extra) > 0 {
		f.Text.Start, f.Text.End = extra[0].Start, extra[0].End
	}
	name := strings.TrimSuffix(l.Subject.Address.Row.String(), "合计")
	var parts []any
	if len(extra) > 0 {
		parts = append(parts, judge.Say("text.list-more", f.StatedText))
	}
	if len(missing) > 0 {
		parts = append(parts, judge.Say("text.list-lacks", f.ExpectedText))
	}
	f.Message = judge.Say("text.list-differs", name, judge.Say("all.comma", parts...))
	if 3*len(extra) >= len(l.Items) && len(l.Items) >= 10 {
		f.Severity = judge.Info
		f.Message = judge.Say("text.drawn", name, judge.Say("all.comma", parts...))
		f.Cause = judge.CauseTemplate
	}
	v.report(f)
}

// itemsOf yields the members of a list; the last two may be joined by 和, which also stands
// within names.
func (v *verifier) itemsOf(l narrative.List) iter.Seq[narrative.Item] {
	return func(yield func(narrative.Item) bool) {
		for _, item := range l.Items {
			one, other, ok := strings.Cut(item.Name, "和")
			first, second := item, item
			first.Name, second.Name = one, other
			if ok = ok && v.item(item) == 0 && v.item(first) != 0 && v.item(second) != 0; !ok {
				first = item
			}
			if !yield(first) || ok && !yield(second) {
				return
			}
		}
	}
}

// shows reports whether a figure is more than 0.00 in 万元. What a text in 万元 cannot
// show it need not mention.
func shows(f budget.Figure) bool {
	a, err := f.Amount().Round(budget.WanYuan, 2)
	return err != nil || !a.IsZero()
}

// item returns the code of a member of a list; names may have 支出 added or left out.
func (v *verifier) item(i narrative.Item) economic.Code {
	if i.Code != 0 {
		return i.Code
	}
	if name, ok := strings.CutSuffix(i.Name, "支出"); ok {
		return v.names.Item(name)
	}
	return v.names.Item(i.Name + "支出")
}

// belongs reports whether an economic item is of the part of 公开06 that a list is
// about.
func (v *verifier) belongs(c economic.Code, l narrative.List) bool {
	class := c.Class()
	personnel := class == economic.MustParse("301") || class == economic.MustParse("303")
	return personnel == (l.Subject.Address.Row.Line() == tables.PersonnelTotal)
}

// itemForms returns the forms whose items a text goes through: an account through those of 公开05, a budget through those of all funds.
func (v *verifier) itemForms() []tables.Form {
	if v.kind == tables.Budget {
		return []tables.Form{tables.Form05, tables.Form08, tables.Form09}
	}
	return []tables.Form{tables.Form05}
}

// described is N11, and BN02 of all funds: a text that goes through items goes through all of
// them. A fund of which it tells no item is one that it does not go through: places tell what
// it comes to.
func (v *verifier) described() {
	forms := v.itemForms()
	found := map[codes.Code]bool{}
	chapter := -1
	for i := range v.statements {
		s := &v.statements[i]
		c, at := s.Subject.Code, s.Subject.Address
		if v.unknownCode(s.Subject) {
			c, _ = v.meant(int32(i))
		}
		if c == 0 || c.Level() != codes.Item || at.Form >= tables.Form08 && !slices.Contains(forms, at.Form) {
			continue
		}
		found[c] = true
		chapter = max(chapter, s.Chapter)
	}
	shown := v.shown()
	if 2*len(found) < max(len(shown), 1) {
		v.skip("text.not-itemized")
		return
	}
	v.ran[v.rule] = true
	told := map[tables.Form]bool{tables.Form05: true}
	for _, at := range shown {
		told[at.Form] = told[at.Form] || found[at.Row.Functional()]
	}
	open := v.leftOpen()
	for _, at := range shown {
		c := at.Row.Functional()
		t, _ := v.set.Table(at.Form)
		row, _ := t.Row(at.Row)
		isOpen := row.Name() != "" && strings.Contains(open, row.Name())
		if found[c] || !told[at.Form] || isOpen {
			continue
		}
		figure := row.Figure(at.Column)
		end := v.chapters[chapter].End
		f := v.at(end, end, "", chapter)
		f.At = Place{Subject: narrative.Subject{Code: c, Address: at}}
		f.Verdict, f.Severity = judge.Incomplete, judge.Warning
		f.Expected, f.ExpectedText = judge.MoneyOf(figure), figure.Text(t.Unit())
		f.Message = judge.Say("text.item-unsaid", c, row.Name(), judge.Say("all.amount", f.ExpectedText, t.Unit()), at.Form)
		v.report(f)
	}
}

// leftOpen returns what the sentences say that have an amount which was never filled in, up to there: 行政运行（项）XX万元.
func (v *verifier) leftOpen() string {
	var open strings.Builder
	text, end := v.reading.Text(), 0
	for m := range v.reading.Remarks() {
		if m.Kind != narrative.RemarkPlaceholder && m.Kind != narrative.RemarkNumberMissing || m.Start < end {
			continue
		}
		if from := strings.LastIndexAny(text[end:m.Start], "。；\n"); from >= 0 { // another sentence than that before
			open.WriteByte('\n')
			end += from
		}
		open.WriteString(text[end:m.Start])
		end = m.Start
	}
	return open.String()
}

// shown returns the cells of the items that a text which goes through items has to mention.
func (v *verifier) shown() []tables.Address {
	var all []tables.Address
	for _, form := range v.itemForms() {
		t, ok := v.set.Table(form)
		if !ok {
			continue
		}
		for row := range t.Rows() {
			if c := row.Key().Functional(); c != 0 && c.Level() == codes.Item && shows(row.Figure(tables.Expenditure)) {
				all = append(all, tables.Address{Form: form, Row: row.Key(), Column: tables.Expenditure})
			}
		}
	}
	return all
}

// chapterOf returns the index of the first section of a topic, −1 if there is none.
func (v *verifier) chapterOf(t narrative.Topic) int {
	return slices.IndexFunc(v.chapters, func(c narrative.Chapter) bool { return c.Topic == t && !c.Outside })
}
