package check

import (
	"github.com/fiscalcn/yusuan/budget/judge"
	"github.com/fiscalcn/yusuan/economic"
	"github.com/fiscalcn/yusuan/tables"
	"github.com/fiscalcn/yusuan/tables/check/internal/blame"
)

// budgetFormRules are the rules B01 to B09: identities inside one form of a budget. What they
// claim stands in the file of the form.
var budgetFormRules = []Rule{
	ofForm(f01, judge.Rule{ID: "B01-1", Title: "预算收入总计等于各项收入之和", Formula: "收入总计 = Σ 收入各行（+ 使用非财政拨款结余 + 上年结转）；列有本年收入合计的，本年收入合计 = Σ 收入各行",
		Related: []string{"B01-4", "BX02"}}, Example{Cells: []string{
		"公开01/财政拨款收入/决算数 2993.83", "公开01/其他收入/决算数 1200.57", "公开01/收入总计/决算数 4149.40",
	}}),
	ofForm(f01, judge.Rule{ID: "B01-2", Title: "预算财政拨款收入等于三本预算之和", Formula: "财政拨款收入 = 一般公共预算 + 政府性基金预算 + 国有资本经营预算", Scope: "表中列有财政拨款收入时",
		Related: []string{"B01-1", "BX05"}}, Example{Cells: []string{
		"公开01/财政拨款收入/决算数 3003.83", "公开01/一般公共预算财政拨款收入/决算数 2993.83", "公开01/政府性基金预算财政拨款收入/决算数 1.00",
	}}),
	ofForm(f01, judge.Rule{ID: "B01-3", Title: "预算支出总计等于各类之和", Formula: "支出总计 = Σ 支出各类（+ 结转下年）；列有本年支出合计的，本年支出合计 = Σ 支出各类（逐列）",
		Related: []string{"B01-4", "BX04"}}, Example{Cells: []string{
		"公开01/201/决算数 495.58", "公开01/208/决算数 40.90", "公开01/支出总计/决算数 546.48",
	}}),
	ofForm(f01, judge.Rule{ID: "B01-4", Title: "预算收支总计平衡", Formula: "收入总计 = 支出总计", Related: []string{"B01-1", "B01-3"}}, Example{Cells: []string{
		"公开01/收入总计/决算数 2995.39", "公开01/支出总计/决算数 2959.39",
	}}),
	ofForm(f01, judge.Rule{ID: "B01-5", Title: "单位预算支出每行等于人员、公用与项目之和", Formula: "合计 = 人员经费 + 公用经费 + 项目支出", Scope: "单位预算的收支总表分列时",
		Related: []string{"B01-3", "BX17"}}, Example{Cells: []string{
		"公开01/201/决算数 495.58", "公开01/201/人员经费 400.00", "公开01/201/公用经费 37.17", "公开01/201/项目支出 85.41",
	}}),
	ofRow(f02, judge.Rule{ID: "B02-1", Title: "收入预算每行合计等于各来源之和", Formula: "合计 = Σ 各来源", Related: []string{"B02-2"}}, Example{Cells: []string{
		"公开02/2011302/本年收入 58.42", "公开02/2011302/财政拨款收入 27.63", "公开02/2011302/其他收入 30.87",
	}}),
	ofForm(f02, judge.Rule{ID: "B02-2", Title: "收入预算的类等于款之和，款等于项之和", Formula: "类 = Σ款 = Σ项（逐列）", Related: []string{"B02-1", "B02-3"}}, Example{Cells: []string{
		"公开02/20805/本年收入 40.90", "公开02/2080501/本年收入 7.69", "公开02/2080505/本年收入 22.59",
	}}),
	ofForm(f02, judge.Rule{ID: "B02-3", Title: "收入预算合计等于各类之和", Formula: "合计 = Σ类（逐列）", Related: []string{"B02-2", "BX01"}}, Example{Cells: []string{
		"公开02/合计/本年收入 536.48", "公开02/201/本年收入 495.58", "公开02/208/本年收入 4.09",
	}}),
	ofRow(f03, judge.Rule{ID: "B03-1", Title: "支出预算每行合计等于各性质支出之和", Formula: "合计 = 基本支出 + 项目支出（+ 经营支出 + 上缴上级支出 + 对附属单位补助支出）", Related: []string{"B03-2"}}, Example{Cells: []string{
		"公开03/201/本年支出 495.58", "公开03/201/基本支出 437.17", "公开03/201/项目支出 85.41",
	}}),
	ofForm(f03, judge.Rule{ID: "B03-2", Title: "支出预算的类等于款之和，款等于项之和", Formula: "类 = Σ款 = Σ项（逐列）", Related: []string{"B03-1", "B03-3"}}, Example{Cells: []string{
		"公开03/20113/项目支出 58.41", "公开03/2011302/项目支出 5.84",
	}}),
	ofForm(f03, judge.Rule{ID: "B03-3", Title: "支出预算合计等于各类之和", Formula: "合计 = Σ类（逐列）", Related: []string{"B03-2", "BX03"}}, Example{Cells: []string{
		"公开03/合计/基本支出 487.07", "公开03/201/基本支出 437.17", "公开03/208/基本支出 40.90",
	}}),
	ofForm(f04, judge.Rule{ID: "B04-1", Title: "财政拨款预算收入总计等于三本预算之和", Formula: "收入总计 = Σ 三本预算（+ 上年结转）", Related: []string{"B04-4", "BX05"}}, Example{Cells: []string{
		"公开04/一般公共预算财政拨款收入/决算数 2940.05", "公开04/政府性基金预算财政拨款收入/决算数 10.00", "公开04/收入总计/决算数 2940.05",
	}}),
	ofRow(f04, judge.Rule{ID: "B04-2", Title: "财政拨款预算支出每行合计等于三本预算之和", Formula: "合计 = 一般公共预算 + 政府性基金预算 + 国有资本经营预算", Related: []string{"B04-3"}}, Example{Cells: []string{
		"公开04/212/合计 3823.36", "公开04/212/一般公共预算财政拨款 3000.00", "公开04/212/政府性基金预算财政拨款 832.36",
	}}),
	ofForm(f04, judge.Rule{ID: "B04-3", Title: "财政拨款预算支出总计等于各类之和", Formula: "支出总计 = Σ 支出各类（+ 结转下年）（逐列）", Related: []string{"B04-2", "BX06"}}, Example{Cells: []string{
		"公开04/201/合计 2106.66", "公开04/208/合计 326.71", "公开04/支出总计/合计 2940.05",
	}}),
	ofForm(f04, judge.Rule{ID: "B04-4", Title: "财政拨款预算收支平衡", Formula: "收入总计 = 支出总计；每本预算 收入（+ 上年结转） = 支出（+ 结转下年）", Related: []string{"B04-1", "B04-3"}}, Example{Cells: []string{
		"公开04/收入总计/决算数 2961.68", "公开04/支出总计/合计 2691.68",
	}}),
	ofRow(f05, judge.Rule{ID: "B05-1", Title: "一般公共预算支出预算每行合计等于基本支出与项目支出之和", Formula: "合计 = 基本支出 + 项目支出", Related: []string{"B05-2"}}, Example{Cells: []string{
		"公开05/201/本年支出 464.79", "公开05/201/基本支出 437.16", "公开05/201/项目支出 276.30",
	}}),
	ofForm(f05, judge.Rule{ID: "B05-2", Title: "一般公共预算支出预算的类等于款之和，款等于项之和", Formula: "类 = Σ款 = Σ项（逐列）", Related: []string{"B05-1", "B05-3"}}, Example{Cells: []string{
		"公开05/20113/本年支出 464.79", "公开05/2011301/本年支出 174.66", "公开05/2011350/本年支出 262.50",
	}}),
	ofForm(f05, judge.Rule{ID: "B05-3", Title: "一般公共预算支出预算合计等于各类之和", Formula: "合计 = Σ类（逐列）", Related: []string{"B05-2", "BX06"}}, Example{Cells: []string{
		"公开05/合计/基本支出 478.70", "公开05/201/基本支出 437.16", "公开05/208/基本支出 40.89",
	}}),
	{
		Rule: judge.Rule{ID: "B05-4", Title: "一般公共预算支出预算不列其他预算的科目", Formula: "每个项级科目属于一般公共预算",
			Severity: judge.Warning, Related: []string{"BS03", "BX10"}},
		Forms:   []tables.Form{f05},
		Example: Example{Cells: []string{"公开05/2120899/本年支出 10.00"}},
		work:    &work{needs: catalogues | allForms, row: (*look).generalPublic},
	},
	ofForm(f06, judge.Rule{ID: "B06-1", Title: "基本支出预算每行等于人员经费与公用经费之和", Formula: "合计 = 人员经费 + 公用经费", Scope: "表中分列时", Related: []string{"B06-2"}}, Example{Cells: []string{
		"公开06/301/决算数 429.86", "公开06/301/人员经费 429.86", "公开06/301/公用经费 14.03",
	}}),
	ofForm(f06, judge.Rule{ID: "B06-2", Title: "基本支出预算的类等于款之和", Formula: "类 = Σ款（逐列）", Related: []string{"B06-1", "B06-3"}}, Example{Cells: []string{
		"公开06/303/决算数 14.03", "公开06/30302/决算数 4.03", "公开06/30399/决算数 1.00",
	}}),
	ofForm(f06, judge.Rule{ID: "B06-3", Title: "基本支出预算合计等于各类之和", Formula: "合计 = Σ类（逐列）", Related: []string{"B06-2", "BX08"}}, Example{Cells: []string{
		"公开06/合计/决算数 487.07", "公开06/301/决算数 429.86", "公开06/302/决算数 28.23",
	}}),
	{
		Rule: judge.Rule{ID: "B06-4", Title: "人员经费与公用经费的类", Formula: "301、303 没有公用经费；302、307 至 399 没有人员经费", Scope: "表中分列时；各地口径不一",
			Severity: judge.Info, Related: []string{"B06-1"}},
		Forms:   []tables.Form{f06},
		Example: Example{Cells: []string{"公开06/303/决算数 371.23", "公开06/303/人员经费 325.96", "公开06/303/公用经费 45.27"}},
		work:    &work{needs: allForms, row: (*look).unusualGroup},
	},
	ofForm(f07, judge.Rule{ID: "B07-1", Title: "“三公”经费预算合计", Formula: "合计 = 因公出国（境）费 + 公务用车购置及运行费 + 公务接待费", Related: []string{"B07-2", "BX12"}}, Example{Cells: []string{
		"公开07/合计/决算数 0.77", "公开07/因公出国（境）费/决算数 0.00", "公开07/公务接待费/决算数 7.70",
	}}),
	ofForm(f07, judge.Rule{ID: "B07-2", Title: "公务用车购置及运行费预算", Formula: "公务用车购置及运行费 = 购置费 + 运行费", Related: []string{"B07-1", "BX12"}}, Example{Cells: []string{
		"公开07/公务用车购置及运行维护费/决算数 10.00", "公开07/公务用车购置费/决算数 5.43", "公开07/公务用车运行维护费/决算数 5.47",
	}}),
	ruleB073,
	ofRow(f08, judge.Rule{ID: "B08-1", Title: "政府性基金支出预算每行合计等于基本支出与项目支出之和", Formula: "合计 = 基本支出 + 项目支出", Related: []string{"B08-2"}}, Example{Cells: []string{
		"公开08/2120899/本年支出 5.43", "公开08/2120899/基本支出 1.00", "公开08/2120899/项目支出 5.43",
	}}),
	ofForm(f08, judge.Rule{ID: "B08-2", Title: "政府性基金支出预算的类等于款之和，款等于项之和", Formula: "类 = Σ款 = Σ项（逐列）", Related: []string{"B08-1", "B08-3"}}, Example{Cells: []string{
		"公开08/21208/本年支出 5.43", "公开08/2120899/本年支出 54.30",
	}}),
	ofForm(f08, judge.Rule{ID: "B08-3", Title: "政府性基金支出预算合计等于各类之和", Formula: "合计 = Σ类（逐列）", Related: []string{"B08-2", "BX06"}}, Example{Cells: []string{
		"公开08/合计/本年支出 5.43", "公开08/212/本年支出 54.30",
	}}),
	ofRow(f09, judge.Rule{ID: "B09-1", Title: "国有资本经营支出预算每行合计等于基本支出与项目支出之和", Formula: "合计 = 基本支出 + 项目支出", Related: []string{"B09-2"}}, Example{Cells: []string{
		"公开09/2230105/本年支出 3.00", "公开09/2230105/基本支出 1.00", "公开09/2230105/项目支出 3.00",
	}}),
	ofForm(f09, judge.Rule{ID: "B09-2", Title: "国有资本经营支出预算的类等于款之和，款等于项之和", Formula: "类 = Σ款 = Σ项（逐列）", Related: []string{"B09-1", "B09-3"}}, Example{Cells: []string{
		"公开09/22301/本年支出 3.00", "公开09/2230105/本年支出 0.30",
	}}),
	ofForm(f09, judge.Rule{ID: "B09-3", Title: "国有资本经营支出预算合计等于各类之和", Formula: "合计 = Σ类（逐列）", Related: []string{"B09-2", "BX06"}}, Example{Cells: []string{
		"公开09/合计/本年支出 3.00", "公开09/223/本年支出 0.30",
	}}),
}

// unusualGroup is B06-4.
func (l *look) unusualGroup(r *codedRow) {
	c := r.Key().Economic()
	column := tables.Personnel
	if personnel(c) {
		column = tables.Operations
	}
	if f := r.Figure(column); c.Level() == economic.Class && !f.Amount().IsZero() {
		at := r.at
		at.Column = column
		l.report(blame.Finding{At: at, Stated: f, Words: judge.Say("check.other-group", blame.ShowFigure(f, l.sheet.Tables[f06].Unit()), column)})
	}
}
