package check

import (
	"slices"

	"github.com/fiscalcn/yusuan/budget/judge"
	"github.com/fiscalcn/yusuan/tables"
	"github.com/fiscalcn/yusuan/tables/reading"
)

var allForms = []tables.Form{f01, f02, f03, f04, f05, f06, f07, f08, f09}

// treeForms are the forms that list functional codes.
var treeForms = []tables.Form{f02, f03, f05, f08, f09}

// structureRules are the rules S: what must be there, in what order, under what
// names.
var structureRules = []Rule{
	{
		ID: "S01", Title: "九张表齐全", Formula: "公开01 至公开09 各有一张（2020 年以前没有公开09）", Forms: allForms,
		Severity: judge.Warning, Related: []string{"S02", "S05"},
		Example: Example{Cells: []string{"公开01/本年收入合计/决算数 1.00"}},
	},
	{
		ID: "S02", Title: "九张表按顺序", Formula: "公开01 至公开09 依次排列，各一张", Forms: allForms,
		Scope: "读取的文件", Severity: judge.Warning, Related: []string{"S01"},
		Example: Example{Document: &reading.Document{Department: "某局", Year: 2021, Tables: []reading.Sheet{
			{Title: "一般公共预算财政拨款支出决算表", Unit: "万元", Rows: example05},
			{Title: "支出决算表", Unit: "万元", Rows: example03},
		}}},
	},
	{
		ID: "S03", Title: "金额单位写明且一致", Formula: "每张表写明万元或元，九张表相同", Forms: allForms,
		Scope: "读取的文件", Severity: judge.Warning,
		Example: Example{Document: &reading.Document{Department: "某局", Year: 2021, Tables: []reading.Sheet{
			{Title: "支出决算表", Unit: "万元", Rows: example03},
			{Title: "一般公共预算财政拨款支出决算表", Unit: "元", Rows: example05},
		}}},
	},
	{
		ID: "S04", Title: "标题的年度和部门一致", Formula: "各表标题的年度、部门与封面相同（比较年度除外）", Forms: allForms,
		Scope: "读取的文件", Severity: judge.Warning,
		Example: Example{Document: &reading.Document{Department: "某局", Year: 2021, Tables: []reading.Sheet{
			{Title: "支出决算表", Unit: "万元", Rows: slices.Concat(example2020, example03)},
		}}},
	},
	{
		ID: "S05", Title: "空表附有无数据说明", Formula: "公开07、08、09 为空时注明没有相应收支", Forms: []tables.Form{f07, f08, f09},
		Scope: "读取的文件", Severity: judge.Warning, Related: []string{"S01"},
		Example: Example{Document: &reading.Document{Department: "某局", Year: 2021, Tables: []reading.Sheet{
			{Title: "政府性基金预算财政拨款收入支出决算表", Unit: "万元", Rows: example08},
		}}},
	},
	{
		ID: "S06", Title: "功能科目在当年科目表中", Formula: "每个功能分类科目编码是当年《政府收支分类科目》的科目", Forms: treeForms,
		Severity: judge.Warning, Related: []string{"S07", "05-4"},
		Example: Example{Cells: []string{"公开03/2019876/本年支出 1.00"}},
	},
	{
		ID: "S07", Title: "科目名称是当年的规范名称", Formula: "名称 = 当年科目名称（旧名称、其他科目的名称、缺字的名称分别指出）",
		Forms: []tables.Form{f01, f02, f03, f04, f05, f08, f09}, Severity: judge.Warning, Related: []string{"S06", "S10"},
		Example: Example{
			Cells: []string{"公开03/215/本年支出 3637.92"},
			Names: []string{"公开03/215 资源勘探工业信息支出"},
		},
	},
	{
		ID: "S08", Title: "项有款行，款有类行", Formula: "每个项级科目之上有款和类的行", Forms: treeForms,
		Severity: judge.Warning, Related: []string{"02-2", "03-2", "05-2", "08-3", "09-3"},
		Example: Example{Cells: []string{"公开03/201/本年支出 174.66", "公开03/2011301/本年支出 174.66"}},
	},
	{
		ID: "S09", Title: "功能科目编码由小到大且不重复", Formula: "编码递增，各一次，位数为三、五、七", Forms: treeForms,
		Severity: judge.Warning, Related: []string{"S08"},
		Example: Example{Cells: []string{
			"公开03/208/本年支出 1.00", "公开03/201/本年支出 1.00",
		}},
	},
	{
		ID: "S10", Title: "经济科目的编码、名称和顺序", Formula: "公开06 的编码在当年科目表中，名称规范，款之上有类的行，递增且不重复", Forms: []tables.Form{f06},
		Severity: judge.Warning, Related: []string{"S06", "S07", "S09"},
		Example: Example{
			Cells: []string{"公开06/301/决算数 73.68", "公开06/30101/决算数 73.68"},
			Names: []string{"公开06/30101 基本工资支出"},
		},
	},
	{
		ID: "S11", Title: "金额不为负", Formula: "除年初、年末结转和结余及结余分配外，金额不为负数（各项勾稽关系都成立的，仅作提示）", Forms: allForms,
		Severity: judge.Warning,
		Example:  Example{Cells: []string{"公开05/2011302/项目支出 -27.63"}},
	},
}

// registry is every rule, in order of ID.
var registry = slices.Concat(structureRules, formRules, crossRules)

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
