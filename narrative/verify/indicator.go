package verify

import (
	"slices"
	"strconv"

	"github.com/fiscalcn/yusuan/budget/judge"
	"github.com/fiscalcn/yusuan/narrative"
	"github.com/fiscalcn/yusuan/narrative/verify/internal/thing"
	"github.com/fiscalcn/yusuan/tables"
)

// Units of 事业 have no 机关运行经费, so it may be less; and nothing of the 公用经费 may
// be theirs, so it may be equal whatever the units are: a department of one 行政
// and two 事业单位 printed 34.18 for both, all of it spent under 行政运行. Which
// it is only the units' own accounts tell (disclosure.AgencyOperatingCost).
var ruleN13 = Rule{
	Rule: judge.Rule{ID: "N13", Title: "机关运行经费", Formula: "机关运行经费 ≤ 公开06公用经费合计；= 所给数据；预算中 = 公开07所列",
		Scope: "只核对上限：表中不分单位，事业单位有无公用经费不能由单位性质推定，小于或等于都可能成立", Severity: judge.Error, Related: []string{"N01"}},
	Example: Example{
		Year: 2024, Text: "十一、其他重要事项的情况说明\n（一）机关运行经费支出情况\n机关运行经费支出580.66万元。",
		Cells: []string{"公开06/公用经费合计/决算数 480.66"},
	},
	work: &work{first: narrative.AgencyOperation, last: narrative.InstitutionOperation, claims: (*verifier).operating},
}

var ruleN14 = Rule{
	Rule: judge.Rule{ID: "N14", Title: "政府采购", Formula: "总额 = 货物 + 工程 + 服务；授予小微 ≤ 授予中小 ≤ 总额；各数 = 所给数据",
		Severity: judge.Error, Related: []string{"N02", "N06"}},
	Example: Example{
		Year: 2021, Text: "（二）政府采购情况\n2021年度政府采购支出总额68.28万元，其中：政府采购货物支出1.43万元、政府采购工程支出0万元、政府采购服务支出61.45万元。",
	},
	work: &work{
		first: narrative.Procurement, last: narrative.AwardedOther, families: thing.Purchases,
	},
}

var ruleN28 = Rule{
	Rule: judge.Rule{ID: "N28", Title: "政府采购预留项目", Formula: "预留项目 + 其他项目的采购金额 ≤ 采购总额；其中小微企业 ≤ 中小企业",
		Severity: judge.Error, Related: []string{"N14"}},
	Example: Example{
		Year: 2021, Text: "（二）政府采购情况\n2021年度政府采购支出总额40.00万元。在面向中小企业预留的政府采购项目中，由中小企业供应商中标或成交的，采购金额40.00万元；在其他政府采购项目中，由中小企业供应商中标或成交的，采购金额40.00万元。",
	},
	work: &work{families: thing.Reserved, planned: thing.Tendered},
}

var ruleN15 = Rule{
	Rule: judge.Rule{ID: "N15", Title: "国有资产", Formula: "车辆总数 = 各类车辆之和；日期为本年12月31日（预算按编制时的日期，不晚于本年6月、不早于前年）；各数 = 所给数据",
		Severity: judge.Error, Related: []string{"N06"}},
	Example: Example{
		Year: 2021, Text: "（三）国有资产占用使用情况\n截至2021年12月31日，本单位共有车辆3辆，其中：主要领导干部用车1辆、机要通信用车1辆、其他用车0辆。",
	},
	work: &work{first: narrative.VehiclesTotal, last: narrative.AssetsFixed, families: thing.Vehicles, looks: (*verifier).dates},
}

var ruleN16 = Rule{
	Rule: judge.Rule{ID: "N16", Title: "预算绩效", Formula: "各等次项目数之和 = 评价项目数；发现问题数 = 已整改 + 正在整改；各数 = 所给数据",
		Severity: judge.Error},
	Example: Example{
		Year: 2024, Text: "十、预算绩效管理情况\n绩效自评的2024年度项目4个，涉及预算金额598.42万元（其中，绩效评级为“优”的项目3个；绩效评级为“良”的项目0个；绩效评级为“合格”的项目0个；绩效评级为“不合格”的项目0个）。",
	},
	work: &work{first: narrative.TargetProjects, last: narrative.ProblemsOpen, families: thing.Projects},
}

// indicators holds amounts, counts and scores that no form has against the facts, by the
// rule about their indicators.
func (v *verifier) indicators() {
	for i := range v.statements {
		s := &v.statements[i]
		of := s.Subject.Indicator
		if !v.rule.work.isAbout(of) {
			continue
		}
		f, ok := v.told(s.Subject, s.Measure)
		if !ok || !v.facts[i].usable {
			continue
		}
		if of == narrative.AbroadGroups && s.Measure == narrative.MeasureCount && v.facts[i].stated == v.known.Sent {
			f = v.known.Sent // 团组, without a word of those of others
		}
		v.relate(judge.AddsUp, int32(i), says(int32(i), +1), knows(of, f, -1))
	}
}

// told returns what the facts say of an indicator, and whether they do. Of a part of
// one that has a name they do not.
func (v *verifier) told(s narrative.Subject, m narrative.Measure) (judge.Stated, bool) {
	var f judge.Stated
	i := s.Indicator
	switch {
	case v.known == nil || !i.IsValid() || s.Name != "":
	case m == narrative.MeasurePrior:
		f = v.known.Prior[i]
	case m == narrative.MeasureActual, m == narrative.MeasureBudget && i >= narrative.TargetProjects && i <= narrative.EvaluatedAmount: // 涉及预算金额
		f = v.known.Amounts[i]
	case m == narrative.MeasureCount && i == narrative.AbroadGroups && len(v.places.Of(thing.Counted(narrative.AbroadGroupsOfOthers).Key.Of(m, 0))) > 0:
		f = v.known.Sent
	case m == narrative.MeasureCount:
		f = v.known.Counts[i]
	}
	return f, !f.IsBlank()
}

// numbers reports whether the text states the number of one of some indicators this year,
// if only about: 约600人.
func (v *verifier) numbers(some ...narrative.Indicator) bool {
	for i := range v.statements {
		s := &v.statements[i]
		if s.Measure == narrative.MeasureCount && s.Subject.Indicator != 0 && slices.Contains(some, s.Subject.Indicator) && !s.Reason && !v.countsPast(i) {
			return true
		}
	}
	return false
}

// untold records what nothing was found to hold against: facts that are not given.
func (v *verifier) untold() {
	for i := range v.statements {
		of := v.statements[i].Subject.Indicator
		if _, said := v.said[int32(i)]; of != 0 && v.facts[i].usable && len(v.of[i]) == 0 && !said {
			v.rule = ruleFor(func(w *work) bool { return w.isAbout(of) })
			v.skip("text.no-fact", of)
		}
	}
}

// operating is N13.
func (v *verifier) operating() {
	at := thing.Line(tables.Form06, tables.OperationsTotal, tables.Actual).Subject.Address
	cost := thing.Line(tables.Form07, tables.AgencyOperatingCost, tables.Actual).Subject.Address
	if v.kind == tables.Budget { // where 人员经费 and 公用经费 are columns
		at = thing.Line(tables.Form06, tables.Total, tables.Operations).Subject.Address
	}
	for _, i := range v.places.Of(thing.Counted(narrative.AgencyOperation).Key.Of(narrative.MeasureActual, 0)) {
		if !v.statements[i].HasValue() {
			continue
		}
		if v.set.Has(cost) {
			v.relate(judge.AddsUp, i, says(i, +1), holds(judge.FromTables, cost, v.set.Figure(cost), -1))
		}
		limit, ok := v.amount(narrative.Subject{Address: at}, narrative.MeasureActual, 0, i, -1)
		if limit.statement >= 0 && v.set.Has(at) {
			limit, ok = holds(judge.FromTables, at, v.set.Figure(at), -1), true
		}
		if !ok || limit.statement < 0 && limit.stated.IsBlank() {
			v.skip("text.no-operations")
			continue
		}
		v.relate(judge.Limits, i, says(i, +1), limit)
	}
}

// dates is N15: those of the section on assets are the end of the year. Which day a budget counts on is each place's own, but
// it is no day that is yet to come, nor one of years ago.
func (v *verifier) dates() {
	for p := range v.reading.Periods() {
		if v.chapters[p.Chapter].Topic != narrative.TopicAssets || v.year == 0 || p.Month == 0 {
			continue
		}
		v.ran[v.rule] = true
		stated := v.text[p.Start:p.End]
		f := v.at(p.Start, p.End, stated, p.Chapter)
		f.Severity, f.StatedText = judge.Warning, stated
		if v.kind == tables.Budget {
			if p.Year == v.year-2 || p.Year == v.year-1 || p.Year == v.year && p.Month <= lastPublished {
				continue
			}
			f.Message = judge.Say("text.assets-date-planned", stated, v.year)
		} else {
			if p.Year == v.year && p.Month == 12 && (p.Day == 31 || p.Day == 0) {
				continue
			}
			f.ExpectedText = strconv.Itoa(v.year) + "年12月31日"
			f.Message = judge.Say("text.assets-date", stated, f.ExpectedText)
		}
		if p.Year != v.year {
			f.Cause = judge.CauseYear
		}
		v.report(f)
	}
}

// lastPublished is the month of its own year up to which a budget may count: it is published within 20 days of its
// approval (预算法第十四条), which is in spring.
const lastPublished = 6
