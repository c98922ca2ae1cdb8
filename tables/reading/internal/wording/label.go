package wording

import (
	"strings"

	"github.com/fiscalcn/yusuan/tables"
)

// GeneralLine returns the line of 公开01 or 04 that a folded label without ordinal
// names, 0 if none. 总计 is GrandIncome here, and a fund its income: which side and
// which of two lines is meant depends on where the label stands.
func GeneralLine(label string) tables.Line {
	switch label {
	case "财政拨款收入", "财政拨款", "本年财政拨款收入", "财政补助收入", "财政拨款预算收入":
		return tables.IncomeFiscal
	case "一般公共预算财政拨款收入", "一般公共预算财政拨款", "一般公共预算拨款收入", "一般公共预算收入", "公共预算财政拨款", "一般公共预算拨款", "公共预算财政拨款收入",
		"一般公共预算", "公共财政预算财政拨款", "公共财政预算拨款收入", "一般公共预算资金":
		return tables.IncomeGeneral
	case "政府性基金预算财政拨款收入", "政府性基金预算财政拨款", "政府性基金预算拨款收入", "政府性基金财政拨款收入", "政府性基金预算收入", "政府性基金预算拨款", "政府性基金财政拨款",
		"政府性基金收入", "政府性基金预算", "政府性基金拨款", "政府性基金", "政府性基金预算资金":
		return tables.IncomeManagedFund
	case "国有资本经营预算财政拨款收入", "国有资本经营预算财政拨款", "国有资本经营财政拨款收入", "国有资本经营财政拨款", "国有资本经营预算拨款收入",
		"国有资本经营预算收入", "国有资本经营预算拨款", "国有资本经营收入", "国有资本经营预算", "国有资本经营预算资金":
		return tables.IncomeStateCapital
	case "上级补助收入", "上级补助预算收入":
		return tables.IncomeSuperior
	case "事业收入", "事业预算收入":
		return tables.IncomeInstitutional
	case "经营收入", "经营预算收入", "事业单位经营收入":
		return tables.IncomeOperating
	case "附属单位上缴收入", "附属单位缴款收入", "附属单位缴款", "附属单位上缴预算收入":
		return tables.IncomeAffiliate
	case "其他收入", "其它收入", "其他预算收入":
		return tables.IncomeOther
	case "本年收入合计", "收入合计", "本年收入小计", "本年收入", "本年收入总计":
		return tables.IncomeTotal
	case "使用非财政拨款结余", "使用非财政拨款结余(含专用结余)", "使用非财政拨款结余和专用结余", "用事业基金弥补收支差额", "事业基金弥补收支差额", "使用事业基金弥补收支差额", "使用非财政拨款结余及专用结余", "使用非财政拨款结余、专用结余",
		"使用非财政拨款结余(含专用基金)", "用事业基金弥补收支差额(使用非财政拨款结余)", "使用非财政拨款结余(用事业基金弥补收支差额)":
		return tables.SurplusUsed
	case "年初一般公共预算财政拨款":
		return tables.OpeningGeneral
	case "年初政府性基金预算财政拨款":
		return tables.OpeningManagedFund
	case "年初国有资本经营预算财政拨款":
		return tables.OpeningStateCapital
	case "总计", "收入总计", "收入总额":
		return tables.GrandIncome
	case "本年支出合计", "支出合计", "本年支出小计", "本年支出", "本年支出总计":
		return tables.ExpenditureTotal
	case "结余分配":
		return tables.SurplusDistributed
	case "结转和结余", "结转下年", "结转下年支出", "结转下年使用":
		return tables.Closing
	case "支出总计", "支出总额":
		return tables.GrandExpenditure
	}
	return balanceLine(label)
}

// balanceLine returns the line that a folded label of 结转和结余 names, 0 if none.
func balanceLine(label string) tables.Line {
	switch when, of := balanceOf(label); {
	case when == ClosingWord && of == "":
		return tables.Closing
	case when != OpeningWord:
		return 0
	case of == "":
		return tables.Opening
	case of == "一般公共预算":
		return tables.OpeningGeneral
	case of == "政府性基金预算":
		return tables.OpeningManagedFund
	case of == "国有资本经营预算":
		return tables.OpeningStateCapital
	}
	return 0
}

// PublicLine returns the line of 公开07 that a folded label without ordinal names, 0
// if none.
func PublicLine(label string) tables.Line {
	w := WordOf(label)
	if w == TotalWord || w == ThreePublicWord || label == "支出合计" {
		return tables.Total
	}
	return w.PublicLine()
}

// PublicLine returns the line of 公开07 that a word of a header names, 0 for any other word.
func (w Word) PublicLine() tables.Line {
	switch w {
	case AbroadWord:
		return tables.Abroad
	case VehiclesWord:
		return tables.Vehicles
	case PurchaseWord:
		return tables.VehiclePurchase
	case OperationWord:
		return tables.VehicleOperation
	case ReceptionWord:
		return tables.Reception
	case AgencyCostWord:
		return tables.AgencyOperatingCost
	}
	return 0
}

// EconomicLine returns the line of 公开06 that a folded label names, 0 if none.
func EconomicLine(label string) tables.Line {
	switch label {
	case "人员经费合计", "人员经费小计", "人员支出合计", "人员经费总计", "人员经费":
		return tables.PersonnelTotal
	case "公用经费合计", "公用经费小计", "公用支出合计", "日常公用经费合计", "公用经费总计", "公用经费", "日常公用经费", "日常公用经费小计", "日常公用支出合计":
		return tables.OperationsTotal
	case "合计", "小计", "总计", "基本支出合计", "基本支出总计", "支出合计", "合计数", "总合计", "本年支出合计", "一般公共预算财政拨款基本支出合计":
		return tables.Total
	}
	return 0
}

// IsTotal reports whether a folded label is that of 合计.
func IsTotal(label string) bool {
	switch label {
	case "合计", "总计", "本年收入合计", "本年支出合计", "收入合计", "支出合计", "本年合计", "合计数", "总合计", "共计":
		return true
	}
	return false
}

// IsPart reports whether a folded text says that it names a part of something: 其中.
func IsPart(t string) bool { return strings.HasPrefix(strings.TrimPrefix(t, "("), "其中") }

// IsBesideRow reports whether a label names a row that documents have in a form
// beside its own: a part, or what is listed here. This is where such a row is added.
func IsBesideRow(t Token) bool {
	if IsPart(t.Folded) {
		return true
	}
	label := t.Label()
	for _, count := range []string{"团组数", "人次", "批次", "保有量", "购置数", "车辆数", "辆)", "统计数"} {
		if strings.Contains(label, count) {
			return true
		}
	}
	switch strings.TrimPrefix(strings.TrimPrefix(label, "年初"), "年末") {
	case "基本支出结转", "项目支出结转和结余", "项目支出结转", "项目支出结余", "经营结余", "基本支出结转和结余", "项目支出结转结余", "结转", "结余",
		"财政拨款结转和结余", "非财政拨款结转和结余", "非财政拨款结余", "专用结余", "财政拨款结转", "财政拨款结余", "非财政拨款结转":
		return true // balances
	case "提取职工福利基金", "转入事业基金", "交纳所得税", "缴纳所得税", "提取专用结余", "提取专用基金", "转入非财政拨款结余",
		"事业单位转入非财政拨款结余", "使用专用结余", "其他", "事业基金", "职工福利基金":
		return true // distribution of surplus
	case "教育收费", "财政专户管理资金收入", "非同级财政拨款收入", "捐赠收入", "利息收入", "租金收入", "投资收益", "非同级财政拨款预算收入",
		"债务预算收入", "投资预算收益":
		return true // income
	case "国内接待费", "国(境)外接待费", "外事接待费", "国内公务接待费", "国(境)外公务接待费", "国内公务接待", "外事接待", "国(境)外公务接待", "外宾接待费", "其他国内公务接待费",
		"其他国内公务接待", "会议费", "培训费", "机关运行经费", "差旅费", "办公费", "行政单位", "参照公务员法管理事业单位", "参公单位":
		return true // beside the “三公”经费
	}
	return false
}
