package check

import (
	"slices"

	"github.com/fiscalcn/yusuan/budget/judge"
	"github.com/fiscalcn/yusuan/tables"
	"github.com/fiscalcn/yusuan/tables/check/internal/claims"
	"github.com/fiscalcn/yusuan/tables/reading"
)

// budgetDocumentRules are BS01 to BS04: which tables a budget has, under what headings, with
// what codes. They look as S01 to S10 do.
var budgetDocumentRules = []Rule{
	{
		Rule: judge.Rule{ID: "BS01", Title: "预算各表齐全、依次排列、写明单位", Formula: "模板的每张表各有一张，依模板的顺序；每张表写明万元或元（各表可以不同）",
			Severity: judge.Warning, Related: []string{"BS04"}},
		Forms:   nineForms,
		Example: Example{Cells: []string{"公开01/收入总计/决算数 1.00"}},
		work: &work{forms: (*look).complete, document: func(l *look) {
			if l.reading.IsKnownEdition() {
				l.inSequence()
			}
			l.together(kinds{reading.UnitMissing: "check.unit-missing", reading.UnitInferred: "check.unit-inferred", reading.UnitUnknown: "check.unit-unknown"}, judge.Mismatch)
		}},
	},
	{
		Rule: judge.Rule{ID: "BS02", Title: "预算标题的年度和部门一致", Formula: "各表标题的年度、部门与封面相同（比较年度除外）",
			Scope: "读取的文件", Severity: judge.Warning},
		Forms: nineForms,
		Example: Example{Document: &reading.Document{Department: "某局", Year: 2025, Tables: []reading.Sheet{
			{Title: "支出预算总表", Unit: "万元", Rows: slices.Concat(reading.Cells([][]string{{"编制部门：某局", "", "2024年度", "", "", "", "单位：万元"}}), exampleB03)},
		}}},
		work: &work{needs: aDocument, ofText: true, document: (*look).headings},
	},
	{
		Rule: judge.Rule{ID: "BS03", Title: "预算科目的编码、名称和顺序", Formula: "编码在预算年度的科目表中，名称是当年的规范名称，递增且不重复，项有款行、款有类行",
			Severity: judge.Warning, Related: []string{"B05-4"}},
		Forms:   []tables.Form{f01, f02, f03, f05, f06, f08, f09},
		Example: Example{Year: 2025, Cells: []string{"公开03/2019876/本年支出 1.00"}},
		work: &work{
			needs:    catalogues | anyForm,
			document: func(l *look) { l.labels(false); l.labels(true) },
			row: func(l *look, r *codedRow) {
				if r.Key().Economic() != 0 {
					l.economicRow(r)
					return
				}
				if claims.ListsFunctions(r.at.Form) {
					l.unknown(r)
				}
				l.misnamed(r)
			},
			rows: func(l *look, t *tables.Table) {
				if t.Form() != f01 {
					l.above(t)
				}
				if claims.ListsFunctions(t.Form()) {
					l.ascends(t)
				}
			},
		},
	},
	{
		Rule: judge.Rule{ID: "BS04", Title: "预算空表附有无数据说明", Formula: "公开07、08、09 为空时注明没有相应安排",
			Scope: "读取的文件", Severity: judge.Warning, Related: []string{"BS01"}},
		Forms: []tables.Form{f07, f08, f09},
		Example: Example{Document: &reading.Document{Department: "某局", Year: 2025, Tables: []reading.Sheet{
			{Title: "政府性基金预算支出功能分类预算表", Unit: "元", Rows: exampleB08},
		}}},
		work: &work{needs: aDocument, document: (*look).statements},
	},
}

// Grids of the examples.
var (
	exampleB03 = reading.Cells([][]string{
		{"类", "款", "项", "功能分类科目名称", "合计", "基本支出", "项目支出"},
		{"", "", "", "合计", "1.00", "1.00", ""},
	})
	exampleB08 = reading.Cells([][]string{
		{"类", "款", "项", "功能分类科目名称", "合计", "基本支出", "项目支出"},
		{"", "", "", "合计", "", "", ""},
	})
)
