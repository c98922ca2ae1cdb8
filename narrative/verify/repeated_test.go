package verify_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/fiscalcn/yusuan/budget/judge"
	"github.com/fiscalcn/yusuan/narrative/reading"
	"github.com/fiscalcn/yusuan/narrative/verify"
)

// TestScopes judges passages whose figures are of one name but of different things: an
// average, a part, units beside the offices, other money, another time. None of them
// is an error, and those that surely are of different things are not even a warning.
func TestScopes(t *testing.T) {
	for _, test := range []struct {
		name, text string
		warnings   int
	}{
		{"averages", "一、“三公”经费支出情况\n因公出国（境）费2.00万元，团组2个、4人次，人均因公出国（境）费0.50万元，人均费用0.50万元，平均每团费用1.00万元。" +
			"公务接待费2.00万元，国内公务接待20批次、200人次，批均公务接待费0.10万元，人均公务接待费0.01万元，人均接待费0.01万元。", 0},
		{"parts", "一、“三公”经费支出情况\n公务接待费3.00万元，其中：局机关公务接待费2.00万元，局属各学校公务接待费1.00万元。国内公务接待30批次、200人次。", 0},
		{"units", "一、机关运行经费支出情况\n2022年机关运行经费支出120.00万元，其中：机关本级机关运行经费80.00万元，下属单位机关运行经费40.00万元。", 0},
		{"other money", "一、“三公”经费支出情况\n2022年“三公”经费财政拨款支出决算9.00万元。政府性基金预算安排的“三公”经费支出0.50万元。", 0},
		{"comparable", "一、机关运行经费支出情况\n机关运行经费支出120.00万元。按可比口径，机关运行经费支出100.00万元。", 0},
		{"last year", "一、“三公”经费支出情况\n2022年因公出国（境）团组1个、3人次。上年因公出国（境）团组2个、5人次。", 0},
		{"stock and flow", "一、国有资产占用情况\n截至2022年12月31日，共有车辆6辆，本年新增车辆1辆，报废车辆2辆。年初共有车辆7辆。", 0},
		{"projects by fund", "一、预算绩效情况说明\n组织对2022年度一般公共预算项目开展绩效自评，涉及项目8个，涉及资金350.00万元。" +
			"组织对1个政府性基金预算项目开展绩效自评，涉及资金5.00万元。对3个中央转移支付项目开展绩效自评，涉及资金100.00万元。", 0},
		{"projects by level", "一、预算绩效情况说明\n全面开展绩效自评，共涉及项目17个，其中，一级项目2个，二级项目15个，共涉及资金350.00万元。", 0},
		{"balances", "一、年末结转和结余情况\n年末结转和结余80.00万元，其中：政府性基金预算财政拨款年末结转和结余10.00万元，项目支出结转和结余70.00万元。" +
			"年初结转和结余30.00万元，其中：财政拨款结转和结余25.00万元。", 0},
		{"staff", "一、一般公共预算财政拨款基本支出决算情况\n一般公共预算财政拨款基本支出1,000.00万元，其中：人员经费800.00万元，公用经费200.00万元。" +
			"在职人员经费700.00万元，离退休人员经费100.00万元，人均公用经费2.00万元。", 0},
		{"some guests", "一、“三公”经费支出情况\n公务接待费2.00万元，国内公务接待12批次、120人次。其中：省外来人接待3批次、20人次。", 0},
		{"words that are not known", "一、政府采购支出情况\n政府采购支出总额500.00万元。涉密政府采购支出20.00万元。", 0},
	} {
		t.Run(test.name, func(t *testing.T) {
			warnings := 0
			for f := range verify.Run(reading.Read(test.text, reading.Options{Year: 2022})).Findings() {
				assert.NotEqual(t, judge.Error, f.Severity, f.Message)
				warnings++
			}
			assert.Equal(t, test.warnings, warnings)
		})
	}
}

// TestContradictions judges passages that state one thing twice in different figures.
func TestContradictions(t *testing.T) {
	for _, test := range []struct{ text, want string }{
		{"一、“三公”经费支出情况\n公务接待费2.00万元。国内公务接待20批次、200人次。国内公务接待21批次。", "国内公务接待批次：写为“21批次”，与20批次不符，应为20批次（N08）"},
		{"一、机关运行经费支出情况\n2022年某某局机关运行经费支出120.00万元。机关运行经费支出121.00万元。", "机关运行经费：写为“121.00万元”，与120.00万元不符，应为120.00万元（N08）"},
		{"一、政府采购支出情况\n政府采购支出总额36.00万元。其中：政府采购支出总额中授予中小企业合同金额30.00万元。政府采购支出总额63.00万元。", "政府采购支出总额：写为“63.00万元”，与36.00万元不符，应为36.00万元（N08），相邻数字颠倒"},
	} {
		found := messages(verify.Run(reading.Read(test.text, reading.Options{Year: 2022})))
		assert.Equal(t, []string{test.want}, found, test.text)
	}
}
