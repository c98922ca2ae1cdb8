package check

import (
	"slices"

	"github.com/fiscalcn/yusuan/budget/judge"
	"github.com/fiscalcn/yusuan/codes"
	"github.com/fiscalcn/yusuan/tables"
	"github.com/fiscalcn/yusuan/tables/check/internal/blame"
)

// formRules are the rules 01 to 09: identities inside one form. What they claim stands in
// the file of the form.
var formRules = []Rule{
	ofForm(f01, judge.Rule{ID: "01-1", Title: "本年收入合计等于各项收入之和", Formula: "本年收入合计 = Σ 收入各行", Related: []string{"X01", "X02"}}, Example{Cells: []string{
		"公开01/一般公共预算财政拨款收入/决算数 2993.83", "公开01/其他收入/决算数 1200.57", "公开01/本年收入合计/决算数 4149.40",
	}}),
	ofForm(f01, judge.Rule{ID: "01-2", Title: "本年支出合计等于各类支出之和", Formula: "本年支出合计 = Σ 支出各类", Related: []string{"X03", "X04"}}, Example{Cells: []string{
		"公开01/201/决算数 495.58", "公开01/208/决算数 40.90", "公开01/本年支出合计/决算数 546.48",
	}}),
	ofForm(f01, judge.Rule{ID: "01-3", Title: "收入总计", Formula: "收入总计 = 本年收入合计 + 使用非财政拨款结余 + 年初结转和结余", Related: []string{"01-5", "X11"}}, Example{Cells: []string{
		"公开01/本年收入合计/决算数 2946.25", "公开01/年初结转和结余/决算数 49.14", "公开01/收入总计/决算数 2946.25",
	}}),
	ofForm(f01, judge.Rule{ID: "01-4", Title: "支出总计", Formula: "支出总计 = 本年支出合计 + 结余分配 + 年末结转和结余", Related: []string{"01-5", "X11"}}, Example{Cells: []string{
		"公开01/本年支出合计/决算数 2940.05", "公开01/年末结转和结余/决算数 55.34", "公开01/支出总计/决算数 2940.05",
	}}),
	ofForm(f01, judge.Rule{ID: "01-5", Title: "收支总计平衡", Formula: "收入总计 = 支出总计", Related: []string{"01-3", "01-4"}}, Example{Cells: []string{
		"公开01/收入总计/决算数 2995.39", "公开01/支出总计/决算数 2959.39",
	}}),
	{
		Rule: judge.Rule{ID: "01-6", Title: "收支总计不小于本年合计", Formula: "收入总计 ≥ 本年收入合计；支出总计 ≥ 本年支出合计（结转和结余、结余分配没有负数时）",
			Severity: judge.Error, Related: []string{"01-3", "01-4"}},
		Forms:   []tables.Form{f01},
		Example: Example{Cells: []string{"公开01/本年收入合计/决算数 2946.25", "公开01/收入总计/决算数 294.62"}},
		work:    &work{needs: allForms, claims: (*writer).withinGrand},
	},
	ofRow(f02, judge.Rule{ID: "02-1", Title: "每行本年收入合计等于各来源之和", Formula: "本年收入合计 = 财政拨款收入 + 上级补助收入 + 事业收入 + 经营收入 + 附属单位上缴收入 + 其他收入",
		Related: []string{"02-2"}}, Example{Cells: []string{
		"公开02/2011302/本年收入 58.42", "公开02/2011302/财政拨款收入 27.63", "公开02/2011302/其他收入 30.87",
	}}),
	ofForm(f02, judge.Rule{ID: "02-2", Title: "收入的类等于款之和，款等于项之和", Formula: "类 = Σ款，款 = Σ项（逐列）", Related: []string{"02-1", "02-3"}}, Example{Cells: []string{
		"公开02/20805/本年收入 40.90", "公开02/2080501/本年收入 7.69", "公开02/2080505/本年收入 22.59",
	}}),
	ofForm(f02, judge.Rule{ID: "02-3", Title: "收入合计等于各类之和", Formula: "合计 = Σ类（逐列）", Related: []string{"02-2", "X01"}}, Example{Cells: []string{
		"公开02/合计/本年收入 536.48", "公开02/201/本年收入 495.58", "公开02/208/本年收入 4.09",
	}}),
	ofRow(f03, judge.Rule{ID: "03-1", Title: "每行本年支出合计等于各性质支出之和", Formula: "本年支出合计 = 基本支出 + 项目支出 + 上缴上级支出 + 经营支出 + 对附属单位补助支出", Related: []string{"03-2"}}, Example{Cells: []string{
		"公开03/201/本年支出 495.58", "公开03/201/基本支出 437.17", "公开03/201/项目支出 85.41",
	}}),
	ofForm(f03, judge.Rule{ID: "03-2", Title: "支出的类等于款之和，款等于项之和", Formula: "类 = Σ款 = Σ项（逐列）", Related: []string{"03-1", "03-3"}}, Example{Cells: []string{
		"公开03/20113/项目支出 58.41", "公开03/2011302/项目支出 5.84",
	}}),
	ofForm(f03, judge.Rule{ID: "03-3", Title: "支出合计等于各类之和", Formula: "合计 = Σ类（逐列）", Related: []string{"03-2", "X03"}}, Example{Cells: []string{
		"公开03/合计/基本支出 487.07", "公开03/201/基本支出 437.17", "公开03/208/基本支出 40.90",
	}}),
	ofForm(f04, judge.Rule{ID: "04-1", Title: "财政拨款本年收入等于三本预算之和", Formula: "本年收入合计 = Σ 三本预算财政拨款", Related: []string{"X05", "X09"}}, Example{Cells: []string{
		"公开04/一般公共预算财政拨款收入/决算数 2940.05", "公开04/政府性基金预算财政拨款收入/决算数 10.00", "公开04/本年收入合计/决算数 2940.05",
	}}),
	ofRow(f04, judge.Rule{ID: "04-2", Title: "每行支出合计等于三本预算之和", Formula: "合计 = 一般公共预算财政拨款 + 政府性基金预算财政拨款 + 国有资本经营预算财政拨款", Related: []string{"04-3"}}, Example{Cells: []string{
		"公开04/212/合计 3823.36", "公开04/212/一般公共预算财政拨款 3000.00", "公开04/212/政府性基金预算财政拨款 832.36",
	}}),
	ofForm(f04, judge.Rule{ID: "04-3", Title: "财政拨款本年支出等于各类之和", Formula: "本年支出合计 = Σ 支出各类（逐列）", Related: []string{"04-2", "X06"}}, Example{Cells: []string{
		"公开04/201/合计 2106.66", "公开04/208/合计 326.71", "公开04/本年支出合计/合计 2940.05",
	}}),
	ofForm(f04, judge.Rule{ID: "04-4", Title: "年初财政拨款结转和结余等于三本预算之和", Formula: "年初财政拨款结转和结余 = Σ 三本预算", Related: []string{"04-7", "X14"}}, Example{Cells: []string{
		"公开04/年初结转和结余/决算数 21.63", "公开04/年初一般公共预算财政拨款结转和结余/决算数 12.63", "公开04/年初政府性基金预算财政拨款结转和结余/决算数 0.50",
	}}),
	ofForm(f04, judge.Rule{ID: "04-5", Title: "财政拨款总计", Formula: "收入总计 = 本年收入 + 年初结转和结余；支出总计 = 本年支出 + 年末结转和结余（逐列）", Related: []string{"04-6"}}, Example{Cells: []string{
		"公开04/本年收入合计/决算数 2940.05", "公开04/年初结转和结余/决算数 21.63", "公开04/收入总计/决算数 2940.05",
	}}),
	ofForm(f04, judge.Rule{ID: "04-6", Title: "财政拨款收支总计平衡", Formula: "收入总计 = 支出总计（合计与每本预算）", Related: []string{"04-5", "04-7"}}, Example{Cells: []string{
		"公开04/收入总计/决算数 2961.68", "公开04/支出总计/合计 2691.68",
	}}),
	ofForm(f04, judge.Rule{ID: "04-7", Title: "每本预算收支平衡", Formula: "年初 + 收入 = 支出 + 年末（每本预算）", Related: []string{"04-6", "08-1"}}, Example{Cells: []string{
		"公开04/一般公共预算财政拨款收入/决算数 2940.05", "公开04/年初一般公共预算财政拨款结转和结余/决算数 21.63", "公开04/本年支出合计/一般公共预算财政拨款 2940.05", "公开04/年末结转和结余/一般公共预算财政拨款 26.13",
	}}),
	ofRow(f05, judge.Rule{ID: "05-1", Title: "每行合计等于基本支出与项目支出之和", Formula: "合计 = 基本支出 + 项目支出", Related: []string{"05-2"}}, Example{Cells: []string{
		"公开05/201/本年支出 464.79", "公开05/201/基本支出 437.16", "公开05/201/项目支出 276.30",
	}}),
	ofForm(f05, judge.Rule{ID: "05-2", Title: "一般公共预算支出的类等于款之和，款等于项之和", Formula: "类 = Σ款 = Σ项（逐列）", Related: []string{"05-1", "05-3"}}, Example{Cells: []string{
		"公开05/20113/本年支出 464.79", "公开05/2011301/本年支出 174.66", "公开05/2011350/本年支出 262.50",
	}}),
	ofForm(f05, judge.Rule{ID: "05-3", Title: "一般公共预算支出合计等于各类之和", Formula: "合计 = Σ类（逐列）", Related: []string{"05-2", "X06"}}, Example{Cells: []string{
		"公开05/合计/基本支出 478.70", "公开05/201/基本支出 437.16", "公开05/208/基本支出 40.89",
	}}),
	{
		Rule: judge.Rule{ID: "05-4", Title: "公开05不列其他预算的科目", Formula: "每个项级科目属于一般公共预算",
			Severity: judge.Warning, Related: []string{"S06", "X10"}},
		Forms:   []tables.Form{f05},
		Example: Example{Cells: []string{"公开05/2120899/本年支出 10.00"}},
		work:    &work{needs: catalogues | allForms, row: (*look).generalPublic},
	},
	ofForm(f06, judge.Rule{ID: "06-1", Title: "经济分类的类等于款之和", Formula: "类 = Σ款", Related: []string{"06-2", "06-3"}}, Example{Cells: []string{
		"公开06/303/决算数 14.03", "公开06/30302/决算数 4.03", "公开06/30399/决算数 1.00",
	}}),
	ofForm(f06, judge.Rule{ID: "06-2", Title: "人员经费合计", Formula: "人员经费合计 = 301 + 303", Related: []string{"06-1", "X08"}}, Example{Cells: []string{
		"公开06/301/决算数 429.86", "公开06/303/决算数 14.03", "公开06/人员经费合计/决算数 434.89",
	}}),
	ofForm(f06, judge.Rule{ID: "06-3", Title: "公用经费合计", Formula: "公用经费合计 = Σ 其余各类", Related: []string{"06-1", "X08"}}, Example{Cells: []string{
		"公开06/302/决算数 28.23", "公开06/310/决算数 5.95", "公开06/公用经费合计/决算数 28.23",
	}}),
	ofForm(f06, judge.Rule{ID: "06-4", Title: "基本支出合计", Formula: "合计 = 人员经费合计 + 公用经费合计", Scope: "表中列有合计时", Related: []string{"06-2", "06-3", "X08"}}, Example{Cells: []string{
		"公开06/人员经费合计/决算数 443.89", "公开06/公用经费合计/决算数 34.18", "公开06/合计/决算数 487.07",
	}}),
	ofForm(f07, judge.Rule{ID: "07-1", Title: "“三公”经费合计", Formula: "合计 = 因公出国（境）费 + 公务用车购置及运行维护费 + 公务接待费（预算数、决算数）", Related: []string{"07-2", "X12"}}, Example{Cells: []string{
		"公开07/合计/决算数 0.77", "公开07/因公出国（境）费/决算数 0.00", "公开07/公务接待费/决算数 7.70",
	}}),
	ofForm(f07, judge.Rule{ID: "07-2", Title: "公务用车购置及运行维护费", Formula: "公务用车购置及运行维护费 = 公务用车购置费 + 公务用车运行维护费（预算数、决算数）", Related: []string{"07-1", "X12"}}, Example{Cells: []string{
		"公开07/公务用车购置及运行维护费/决算数 10.00", "公开07/公务用车购置费/决算数 5.43", "公开07/公务用车运行维护费/决算数 5.47",
	}}),
	ofForm(f08, judge.Rule{ID: "08-1", Title: "政府性基金每行收支平衡", Formula: "年初结转和结余 + 本年收入 = 本年支出 + 年末结转和结余", Related: []string{"08-2", "04-7"}}, Example{Cells: []string{
		"公开08/2120899/年初结转和结余 0.50", "公开08/2120899/本年收入 5.50", "公开08/2120899/本年支出 5.43", "公开08/2120899/年末结转和结余 5.70",
	}}),
	ofRow(f08, judge.Rule{ID: "08-2", Title: "政府性基金每行支出等于基本支出与项目支出之和", Formula: "本年支出 = 基本支出 + 项目支出", Related: []string{"08-1", "08-3"}}, Example{Cells: []string{
		"公开08/2120899/本年支出 5.43", "公开08/2120899/基本支出 1.00", "公开08/2120899/项目支出 5.43",
	}}),
	ofForm(f08, judge.Rule{ID: "08-3", Title: "政府性基金的类等于款之和，款等于项之和，合计等于各类之和", Formula: "类 = Σ款 = Σ项；合计 = Σ类（逐列）", Related: []string{"08-1", "X07"}}, Example{Cells: []string{
		"公开08/合计/本年支出 5.43", "公开08/212/本年支出 54.30",
	}}),
	ofForm(f09, judge.Rule{ID: "09-1", Title: "国有资本经营预算每行收支平衡", Formula: "年初结转和结余 + 本年收入 = 本年支出 + 年末结转和结余", Scope: "表中列有收入和结转结余时",
		Related: []string{"09-2", "04-7"}}, Example{Year: 2024, Cells: []string{
		"公开09/2230105/年初结转和结余 0.00", "公开09/2230105/本年收入 3.00", "公开09/2230105/本年支出 3.00", "公开09/2230105/年末结转和结余 3.00",
	}}),
	ofRow(f09, judge.Rule{ID: "09-2", Title: "国有资本经营预算每行支出等于基本支出与项目支出之和", Formula: "本年支出 = 基本支出 + 项目支出", Related: []string{"09-1", "09-3"}}, Example{Cells: []string{
		"公开09/2230105/本年支出 3.00", "公开09/2230105/基本支出 1.00", "公开09/2230105/项目支出 3.00",
	}}),
	ofForm(f09, judge.Rule{ID: "09-3", Title: "国有资本经营预算的类等于款之和，款等于项之和，合计等于各类之和", Formula: "类 = Σ款 = Σ项；合计 = Σ类（逐列）", Related: []string{"09-2", "X07"}}, Example{Cells: []string{
		"公开09/合计/本年支出 3.00", "公开09/223/本年支出 0.30",
	}}),
}

// withinGrand is 01-6. A deficit that is carried over makes a total smaller than the year's.
func (w *writer) withinGrand() {
	t := w.sheet.Tables[f01]
	isDeficit := func(lines ...tables.Line) bool {
		return slices.ContainsFunc(lines, func(l tables.Line) bool { return t.Figure(tables.LineRow(l), tables.Actual).Amount().Sign() < 0 })
	}
	if w.sheet.HasLine(f01, tables.GrandIncome) && !isDeficit(tables.Opening, tables.SurplusUsed) {
		w.line(+1, f01, tables.IncomeTotal, tables.Actual).line(-1, f01, tables.GrandIncome, tables.Actual).putAtMost()
	}
	if w.sheet.HasLine(f01, tables.GrandExpenditure) && !isDeficit(tables.Closing, tables.SurplusDistributed) {
		w.line(+1, f01, tables.ExpenditureTotal, tables.Actual).line(-1, f01, tables.GrandExpenditure, tables.Actual).putAtMost()
	}
}

// ofForm is a rule whose claims are identities of a form.
func ofForm(f tables.Form, r judge.Rule, e Example) Rule {
	r.Severity = judge.Error
	return Rule{Rule: r, Forms: []tables.Form{f}, Example: e, work: &work{needs: allForms, inTable: true}}
}

// ofRow is a rule whose claims are what the wholes of the rows of a form are made of.
func ofRow(f tables.Form, r judge.Rule, e Example) Rule {
	rule := ofForm(f, r, e)
	rule.work.divides = true
	return rule
}

// beyond returns the rules of the forms of a set that only its edition knows.
func beyond(set tables.Set) []Rule {
	var rules []Rule
	for t := range set.Tables() {
		if t.Form() <= f09 {
			continue
		}
		for id := range t.Identities() {
			if find(id.Rule(), rules) == nil {
				rules = append(rules, ofForm(t.Form(), judge.Rule{ID: id.Rule(), Title: t.Title()}, Example{}))
			}
		}
	}
	return rules
}

// generalPublic is 05-4.
func (l *look) generalPublic(r *codedRow) {
	if c := r.Key().Functional(); r.isKnown && c.Level() == codes.Item && !r.funds.Has(codes.GeneralPublic) {
		l.report(blame.Finding{
			Severity: trusted(r.trust == codes.Low), At: r.at, StatedText: c.String(),
			Words: judge.Say("check.funds", r.official, r.funds),
		})
	}
}
