package check

import (
	"slices"

	"github.com/fiscalcn/yusuan/budget/judge"
	"github.com/fiscalcn/yusuan/tables"
	"github.com/fiscalcn/yusuan/tables/check/internal/blame"
	"github.com/fiscalcn/yusuan/tables/check/internal/claims"
	"github.com/fiscalcn/yusuan/tables/reading"
)

var nineForms = []tables.Form{f01, f02, f03, f04, f05, f06, f07, f08, f09}

// documentRules are S01 to S05: which tables there are, in what order, under what
// headings.
var documentRules = []Rule{
	{
		Rule: judge.Rule{ID: "S01", Title: "九张表齐全", Formula: "公开01 至公开09 各有一张（2020 年以前没有公开09）",
			Severity: judge.Warning, Related: []string{"S02", "S05"}},
		Forms:   nineForms,
		Example: Example{Cells: []string{"公开01/本年收入合计/决算数 1.00"}},
		work:    &work{forms: (*look).complete},
	},
	{
		Rule: judge.Rule{ID: "S02", Title: "九张表按顺序", Formula: "公开01 至公开09 依次排列，各一张",
			Scope: "读取的文件", Severity: judge.Warning, Related: []string{"S01"}},
		Forms: nineForms,
		Example: Example{Document: &reading.Document{Department: "某局", Year: 2021, Tables: []reading.Sheet{
			{Title: "一般公共预算财政拨款支出决算表", Unit: "万元", Rows: example05},
			{Title: "支出决算表", Unit: "万元", Rows: example03},
		}}},
		work: &work{needs: aDocument, document: (*look).inSequence},
	},
	{
		Rule: judge.Rule{ID: "S03", Title: "金额单位写明且一致", Formula: "每张表写明万元或元，九张表相同",
			Scope: "读取的文件", Severity: judge.Warning},
		Forms: nineForms,
		Example: Example{Document: &reading.Document{Department: "某局", Year: 2021, Tables: []reading.Sheet{
			{Title: "支出决算表", Unit: "万元", Rows: example03},
			{Title: "一般公共预算财政拨款支出决算表", Unit: "元", Rows: example05},
		}}},
		work: &work{needs: aDocument, document: func(l *look) {
			l.together(kinds{
				reading.UnitMissing: "check.unit-missing", reading.UnitInferred: "check.unit-inferred",
				reading.UnitDiffers: "check.unit-differs", reading.UnitUnknown: "check.unit-unknown",
			}, judge.Mismatch)
		}},
	},
	{
		Rule: judge.Rule{ID: "S04", Title: "标题的年度和部门一致", Formula: "各表标题的年度、部门与封面相同（比较年度除外）",
			Scope: "读取的文件", Severity: judge.Warning},
		Forms: nineForms,
		Example: Example{Document: &reading.Document{Department: "某局", Year: 2021, Tables: []reading.Sheet{
			{Title: "支出决算表", Unit: "万元", Rows: slices.Concat(example2020, example03)},
		}}},
		work: &work{needs: aDocument, ofText: true, document: (*look).headings},
	},
	{
		Rule: judge.Rule{ID: "S05", Title: "空表附有无数据说明", Formula: "公开07、08、09 为空时注明没有相应收支",
			Scope: "读取的文件", Severity: judge.Warning, Related: []string{"S01"}},
		Forms: []tables.Form{f07, f08, f09},
		Example: Example{Document: &reading.Document{Department: "某局", Year: 2021, Tables: []reading.Sheet{
			{Title: "政府性基金预算财政拨款收入支出决算表", Unit: "万元", Rows: example08},
		}}},
		work: &work{needs: aDocument, document: (*look).statements},
	},
}

// firstCapital is the year from which 公开09 is published.
const firstCapital = 2020

// complete is S01.
func (l *look) complete() {
	year := l.sheet.Set.Header().Year
	var missing []tables.Form
	for _, f := range l.rule.Forms {
		if !l.sheet.Has(f) && !l.reads(f) && l.isPrinted(f) && (f != f09 || year == 0 || year >= firstCapital) {
			missing = append(missing, f)
		}
	}
	if missing != nil {
		l.reportOf(missing, blame.Finding{Verdict: judge.Incomplete, Words: judge.Say("check.table-missing")})
	}
}

// isPrinted reports whether the edition of the set has a form: some places print another one
// for it.
func (l *look) isPrinted(f tables.Form) bool {
	e := l.sheet.Set.Edition()
	return !e.IsValid() || e.Title(f) != ""
}

// reads reports whether the document has a form, though it may be in a unit that nobody knows.
func (l *look) reads(f tables.Form) bool {
	return slices.Contains(slices.Collect(l.reading.Forms()), f)
}

// headings is S04.
func (l *look) headings() {
	for _, f := range l.defects(kinds{reading.YearDiffers: "check.year-differs", reading.DepartmentDiffers: "check.department-differs"}) {
		l.report(f)
	}
}

// statements is S05.
func (l *look) statements() {
	l.together(kinds{reading.NoStatement: "check.no-statement"}, judge.Incomplete)
}

// inSequence is S02.
func (l *look) inSequence() {
	if forms := slices.Collect(l.reading.Forms()); !inOrder(forms) && !l.inOrderOfEdition(forms) {
		text := claims.Listed(forms)
		l.report(blame.Finding{StatedText: text.String(), Words: judge.Say("check.order", text)})
	}
	for d, f := range l.defects(kinds{reading.FormTwice: "check.table-twice-rows", reading.FormMisnamed: "check.title-differs"}) {
		if d.Kind == reading.FormTwice && l.isTwice(d.Form) {
			continue // with the same rows: see S12
		}
		l.report(f)
	}
}

// inOrderOfEdition reports whether forms stand in the order of the edition that they are read
// as.
func (l *look) inOrderOfEdition(forms []tables.Form) bool {
	order := slices.Collect(l.reading.Set().Edition().Forms())
	return l.reading.IsKnownEdition() && slices.IsSortedFunc(forms, func(a, b tables.Form) int { return slices.Index(order, a) - slices.Index(order, b) })
}

// inOrder reports whether forms stand in the order of a template: 公开01 to 公开09, or
// 公开07 behind those, where later templates of the ministry have “三公”经费.
func inOrder(forms []tables.Form) bool {
	if i := slices.Index(forms, f07); i > 0 && i == len(forms)-1 {
		forms = forms[:i]
	}
	return slices.IsSorted(forms)
}

// Grids of the examples.
var (
	example2020 = reading.Cells([][]string{{"部门：某局", "", "", "", "2020年度", "", "", "单位：万元"}})
	example03   = reading.Cells([][]string{
		{"科目编码", "科目名称", "本年支出合计", "基本支出", "项目支出", "上缴上级支出", "经营支出", "对附属单位补助支出"},
		{"合计", "", "1.00", "1.00", "", "", "", ""},
	})
	example05 = reading.Cells([][]string{
		{"科目编码", "科目名称", "合计", "基本支出", "项目支出"},
		{"合计", "", "1.00", "1.00", ""},
	})
	example08 = reading.Cells([][]string{
		{"科目编码", "科目名称", "年初结转和结余", "本年收入", "本年支出", "基本支出", "项目支出", "年末结转和结余"},
		{"合计", "", "", "", "", "", "", ""},
	})
)
