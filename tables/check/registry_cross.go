package check

import (
	"github.com/fiscalcn/yusuan/budget/judge"
	"github.com/fiscalcn/yusuan/tables"
)

// crossRules are the rules X: identities and inequalities across forms.
var crossRules = []Rule{
	{
		ID: "X01", Title: "公开01与02的本年收入", Formula: "01 本年收入合计 = 02 合计",
		Forms: []tables.Form{f01, f02}, Severity: judge.Error, Related: []string{"01-1", "02-3"},
		Example: Example{Cells: []string{"公开01/本年收入合计/决算数 4194.40", "公开02/合计/本年收入 4149.40"}},
	},
	{
		ID: "X02", Title: "公开01收入各行与02各列", Formula: "01 收入各行 = 02 各列（三本预算合为财政拨款收入）",
		Forms: []tables.Form{f01, f02}, Severity: judge.Error, Related: []string{"X01", "X09"},
		Example: Example{Cells: []string{"公开01/其他收入/决算数 1200.57", "公开02/合计/其他收入 120.57"}},
	},
	{
		ID: "X03", Title: "公开01与03的本年支出", Formula: "01 本年支出合计 = 03 合计",
		Forms: []tables.Form{f01, f03}, Severity: judge.Error, Related: []string{"01-2", "03-3"},
		Example: Example{Cells: []string{"公开01/本年支出合计/决算数 4194.40", "公开03/合计/本年支出 4194.04"}},
	},
	{
		ID: "X04", Title: "公开01支出各类与03类级行", Formula: "01 支出各类 = 03 类",
		Forms: []tables.Form{f01, f03}, Severity: judge.Error, Related: []string{"X03"},
		Example: Example{Cells: []string{"公开01/201/决算数 495.58", "公开03/201/本年支出 459.58"}},
	},
	{
		ID: "X05", Title: "公开01与04的三本预算收入", Formula: "01 财政拨款各行 = 04 收入各行",
		Forms: []tables.Form{f01, f04}, Severity: judge.Error, Related: []string{"04-1", "X09"},
		Example: Example{Cells: []string{
			"公开01/一般公共预算财政拨款收入/决算数 2993.83", "公开04/一般公共预算财政拨款收入/决算数 2939.83",
		}},
	},
	{
		ID: "X06", Title: "公开04一般公共预算与05", Formula: "04 一般公共预算各类 = 05 类；04 本年支出合计 = 05 合计",
		Forms: []tables.Form{f04, f05}, Severity: judge.Error, Related: []string{"04-3", "05-3"},
		Example: Example{Cells: []string{"公开04/208/一般公共预算财政拨款 40.90", "公开05/208/本年支出 49.00"}},
	},
	{
		ID: "X07", Title: "公开04政府性基金、国有资本经营与08、09", Formula: "04 政府性基金各类 = 08 类；04 国有资本经营各类 = 09 类；合计同",
		Forms: []tables.Form{f04, f08, f09}, Severity: judge.Error, Related: []string{"04-3", "08-3", "09-3"},
		Example: Example{Cells: []string{"公开04/212/政府性基金预算财政拨款 5.43", "公开08/212/本年支出 54.30"}},
	},
	{
		ID: "X08", Title: "公开05基本支出与06", Formula: "05 基本支出合计 = 06 人员经费合计 + 公用经费合计",
		Forms: []tables.Form{f05, f06}, Severity: judge.Error, Related: []string{"05-3", "06-4"},
		Example: Example{Cells: []string{
			"公开05/合计/基本支出 478.07", "公开06/人员经费合计/决算数 443.89", "公开06/公用经费合计/决算数 43.18",
		}},
	},
	{
		ID: "X09", Title: "公开02财政拨款收入与04", Formula: "02 财政拨款收入合计 = 04 本年收入合计",
		Forms: []tables.Form{f02, f04}, Severity: judge.Error, Related: []string{"X02", "X05"},
		Example: Example{Cells: []string{"公开02/合计/财政拨款收入 2993.83", "公开04/本年收入合计/决算数 2993.38"}},
	},
	{
		ID: "X10", Title: "财政拨款支出不超过全部支出", Formula: "05 + 08 + 09 ≤ 03（逐科目、逐列；01 没有其他资金时相等）",
		Forms: []tables.Form{f03, f05, f08, f09}, Severity: judge.Error, Related: []string{"X04", "X06", "X07"},
		Example: Example{Cells: []string{
			"公开03/2011302/项目支出 27.63", "公开05/2011302/项目支出 58.41", "公开08/合计/本年支出", "公开09/合计/本年支出",
		}},
	},
	{
		ID: "X11", Title: "财政拨款以外资金的结转",
		Formula: "(01 年初 − 04 年初) + (01 本年收入 − 04 本年收入) − (01 本年支出 − 04 本年支出) − 结余分配 + 使用非财政拨款结余 = 01 年末 − 04 年末",
		Forms:   []tables.Form{f01, f04}, Severity: judge.Error, Related: []string{"01-3", "01-4", "04-7"},
		Example: Example{Cells: []string{
			"公开01/年初结转和结余/决算数 112.88", "公开01/本年收入合计/决算数 9746.50", "公开01/本年支出合计/决算数 9759.38",
			"公开01/年末结转和结余/决算数 112.88", "公开04/本年收入合计/决算数 9746.50", "公开04/本年支出合计/合计 9746.50",
			"公开04/年初结转和结余/决算数 0.00", "公开04/年末结转和结余/合计 0.00",
			"公开01/使用非财政拨款结余/决算数 0.00", "公开01/结余分配/决算数 0.00",
		}},
	},
	{
		ID: "X12", Title: "公开06的“三公”科目不超过07", Formula: "30212 ≤ 因公出国（境）费；31013 ≤ 公务用车购置费；30231 ≤ 公务用车运行维护费；30217 ≤ 公务接待费",
		Forms: []tables.Form{f06, f07}, Severity: judge.Error, Related: []string{"07-1"},
		Example: Example{Cells: []string{"公开06/30217/决算数 7.70", "公开07/公务接待费/决算数 0.77"}},
	},
	{
		ID: "X13", Title: "基本支出的功能科目与经济科目", Formula: "2080505 = 30108；2080506 = 30109；2210201 = 30113；2101101 + 2101102 (+ 2101103) = 30110 (+ 30111)",
		Forms: []tables.Form{f05, f06}, Scope: "功能科目有基本支出时；部门也可能另行列支", Severity: judge.Warning, Related: []string{"X08"},
		Example: Example{Cells: []string{"公开05/2080505/基本支出 22.59", "公开06/30108/决算数 25.29"}},
	},
	{
		ID: "X14", Title: "年初数等于上年年末数", Formula: "年初结转和结余 = 上年 年末结转和结余（01、04 逐本预算、08 和 09 逐科目；调整年初数的除外）",
		Forms: []tables.Form{f01, f04, f08, f09}, Scope: "提供上年决算时", Severity: judge.Warning, Related: []string{"01-3", "04-4"},
		Example: Example{
			Cells: []string{"公开01/年初结转和结余/决算数 49.14"},
			Prior: []string{"公开01/年末结转和结余/决算数 41.94"},
		},
	},
	{
		ID: "X15", Title: "部门数等于所属单位数之和", Formula: "部门 = Σ 单位；上级补助、附属单位上缴与对附属单位补助、上缴上级相互抵销",
		Forms: []tables.Form{f01, f02, f03, f04, f05, f06, f07, f08, f09}, Scope: "提供所属单位决算时", Severity: judge.Error,
		Related: []string{"01-1", "03-3"},
		Example: Example{
			Cells: []string{"公开05/2011301/本年支出 174.66"},
			Units: [][]string{{"公开05/2011301/本年支出 100.00"}, {"公开05/2011301/本年支出 47.66"}},
		},
	},
}
