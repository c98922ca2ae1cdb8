package wording_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/fiscalcn/yusuan/internal/print"
	"github.com/fiscalcn/yusuan/tables"
	"github.com/fiscalcn/yusuan/tables/reading/internal/wording"
)

func TestWordOf(t *testing.T) {
	for printed, want := range map[string]wording.Word{
		"": wording.NoWord, wording.Silence: wording.NoWord, "某某": wording.UnknownWord,
		"项 目": wording.ItemWord, "项目（按功能分类）": wording.ItemWord, "项目（按支出性质和经济分类）": wording.NatureItemWord,
		"一、本年收入合计（万元）": wording.IncomeWord, "“三公”经费决算数": wording.ThreePublicWord, "预算数决算数": wording.UnknownWord,
		"财政拨款“三公”经费支出合计": wording.ThreePublicWord, "期初财政拨款结余": wording.OpeningWord, "年末项目结余": wording.BesideWord,
		"机关运行经费预算数": wording.BesideWord, "公务接待费预算数": wording.ReceptionWord,
		"科目编码①": wording.CodeWord, "本年支出合计 *": wording.OutlayWord, "③": wording.UnknownWord,
	} {
		assert.Equal(t, want, wording.WordOf(print.Wording(printed)), "%q", printed)
	}
}

func TestInBudget(t *testing.T) {
	for printed, want := range map[string]wording.Word{
		"预算数": wording.AmountWord, "年初预算数": wording.AmountWord, "金额": wording.AmountWord,
		"决算数": wording.BesideWord, "执行数": wording.BesideWord,
		"机关运行经费预算数": wording.AgencyCostWord, "机关运行经费": wording.AgencyCostWord, "会议费": wording.BesideWord,
		"人员经费": wording.PersonnelWord, "合计": wording.TotalWord,
	} {
		folded := print.Wording(printed)
		assert.Equal(t, want, wording.InBudget(wording.WordOf(folded), folded), "%q", printed)
	}
}

func TestCode(t *testing.T) {
	for given, want := range map[string][2]string{
		"201": {"201", ""}, " 201 13 ": {"201 13", ""}, "201-13-01": {"201-13-01", ""}, "2130301 行政运行": {"2130301", "行政运行"},
		"一、213": {"213", ""}, "1.2130301": {"2130301", ""}, "301.0": {"301", ""}, "2,130,301": {"2130301", ""},
		"某某": {}, "3人": {},
	} {
		digits, rest := wording.TokenOf(given).Code()
		assert.Equal(t, want, [2]string{digits, rest}, "%q", given)
	}
}

func TestLines(t *testing.T) {
	for label, want := range map[string]tables.Line{
		"财政补助收入": tables.IncomeFiscal, "上年结转结余": tables.Opening, "年终结转结余": tables.Closing, "收入总计": tables.GrandIncome,
		"年初一般公共预算财政拨款结转和结余": tables.OpeningGeneral, "年末一般公共预算财政拨款结转和结余": 0, "单位资金": 0,
	} {
		assert.Equal(t, want, wording.GeneralLine(label), label)
	}
	assert.Equal(t, tables.IncomeOwn, wording.PlannedIncome("单位资金"))
	assert.Equal(t, tables.IncomeSpecialAccount, wording.PlannedIncome("财政专户管理资金"))
	assert.Zero(t, wording.PlannedIncome("事业收入"))
	assert.Equal(t, tables.VehicleOperation, wording.PublicLine("运行维护费"))
	assert.Zero(t, wording.PublicLine("机关运行经费"))
}

// TestClassNames: names of other years are names, and one that is near to a single name is that, unless it would stand before the
// row above.
func TestClassNames(t *testing.T) {
	names := wording.NewClassNames(2024)
	for label, want := range map[string]string{
		"一般公共服务支出": "201", "医疗卫生与计划生育支出": "210", "教育": "205", "社会保障和就业之出支出": "208", "某某支出": "", "其他": "",
	} {
		code, ok := names.Find(label, 0)
		assert.Equal(t, want != "", ok, label)
		if ok {
			assert.Equal(t, want, code.String(), label)
		}
	}
	behind, _ := names.Find("住房保障支出", 0)
	_, ok := names.Find("社会保障和就业之出支出", behind)
	assert.False(t, ok)
}

func TestNotes(t *testing.T) {
	for text, want := range map[string]bool{
		"注:本表反映收支情况": true, "备注": false, "本表为空表": true, "第3页,共9页": true, "-3-": true, "3-1": false, "制表人:某某": true,
		"一般公共服务支出": false, "本部门没有政府性基金预算收支": true,
	} {
		assert.Equal(t, want, wording.IsNote(text), text)
	}
}
