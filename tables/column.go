package tables

import (
	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/codes"
	"github.com/fiscalcn/yusuan/internal/enum"
)

// Column is a column of a form by meaning; a meaning has one name in all forms
// and editions. The zero value is invalid.
type Column uint8

// The columns, with the forms they stand in.
const (
	// Actual is the amount that a form states: 决算数 in a final account, 预算数 in a budget,
	// which prints it under that name (01, 04, 06, 07).
	Actual Column = iota + 1
	// Budgeted is 预算数 (07).
	Budgeted

	// Income is 本年收入合计 (02) and 本年收入 (08, 09).
	Income
	// FromFiscal is 财政拨款收入 (02).
	FromFiscal
	// FromSuperior is 上级补助收入 (02).
	FromSuperior
	// FromInstitutional is 事业收入 (02).
	FromInstitutional
	// FromOperating is 经营收入 (02).
	FromOperating
	// FromAffiliate is 附属单位上缴收入 (02).
	FromAffiliate
	// FromOther is 其他收入 (02).
	FromOther

	// Expenditure is 本年支出合计 (03), 合计 (05) and 本年支出 (08, 09).
	Expenditure
	// Basic is 基本支出 (03, 05, 08, 09).
	Basic
	// Project is 项目支出 (03, 05, 08, 09).
	Project
	// ToSuperior is 上缴上级支出 (03).
	ToSuperior
	// Operating is 经营支出 (03).
	Operating
	// ToAffiliate is 对附属单位补助支出 (03).
	ToAffiliate

	// AllFunds is 合计 of the three budgets (04).
	AllFunds
	// General is 一般公共预算财政拨款 (04).
	General
	// ManagedFund is 政府性基金预算财政拨款 (04).
	ManagedFund
	// StateCapital is 国有资本经营预算财政拨款 (04).
	StateCapital

	// OpeningBalance is 年初结转和结余 (08, 09).
	OpeningBalance
	// ClosingBalance is 年末结转和结余 (08, 09).
	ClosingBalance

	// Personnel is 人员经费 (06 of budgets, 01 of the budgets of units).
	Personnel
	// Operations is 公用经费 (06 of budgets, 01 of the budgets of units).
	Operations
)

var columns = enum.Names[Column]{
	Type: "tables.Column",
	List: []string{
		Actual:            "决算数",
		Budgeted:          "预算数",
		Income:            "本年收入",
		FromFiscal:        "财政拨款收入",
		FromSuperior:      "上级补助收入",
		FromInstitutional: "事业收入",
		FromOperating:     "经营收入",
		FromAffiliate:     "附属单位上缴收入",
		FromOther:         "其他收入",
		Expenditure:       "本年支出",
		Basic:             "基本支出",
		Project:           "项目支出",
		ToSuperior:        "上缴上级支出",
		Operating:         "经营支出",
		ToAffiliate:       "对附属单位补助支出",
		AllFunds:          "合计",
		General:           "一般公共预算财政拨款",
		ManagedFund:       "政府性基金预算财政拨款",
		StateCapital:      "国有资本经营预算财政拨款",
		OpeningBalance:    "年初结转和结余",
		ClosingBalance:    "年末结转和结余",
		Personnel:         "人员经费",
		Operations:        "公用经费",
	},
	Err: &codes.ErrName,
}

// sourceColumn returns the column of 公开02 that shows income of the source. 财政专户管理资金 has
// none of its own: it is 事业收入 there.
func sourceColumn(s budget.Source) Column {
	switch {
	case s.IsFiscal():
		return FromFiscal
	case s == budget.SpecialAccount:
		return FromInstitutional
	}
	return FromSuperior + Column(s-budget.SubsidyFromSuperior)
}

// natureColumn returns the column of 公开03 that shows expenditure of the nature.
func natureColumn(n budget.Nature) Column {
	return Basic + Column(n-budget.Basic)
}

// fundColumn returns the column of 公开04 that shows the fiscal source.
func fundColumn(s budget.Source) Column {
	return General + Column(s-budget.GeneralAppropriation)
}
