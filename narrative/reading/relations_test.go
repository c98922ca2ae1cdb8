package reading_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/fiscalcn/yusuan/narrative/reading"
)

// TestReadRelations reads what a figure is told to be of another one, in wordings where the other one, or what is told, was lost.
func TestReadRelations(t *testing.T) {
	const (
		outlay  = "三、支出决算情况说明\n"
		fiscal  = "四、财政拨款收支决算情况说明\n"
		general = "五、一般公共预算财政拨款支出决算情况说明\n"
		abroad  = "七、“三公”经费支出决算情况说明\n"
		basic   = "六、一般公共预算财政拨款基本支出决算情况说明\n"
		agency  = "（一）机关运行经费支出情况\n"
		assets  = "（三）国有资产占用情况\n"
		bought  = "（二）政府采购支出情况\n"
		rated   = "（四）预算绩效管理情况\n"
	)
	for text, want := range map[string][]string{
		// the whole of a share with its amount
		general + "一般公共预算财政拨款支出90万元，占本年支出100万元的90%，比上年增加1万元。": {
			"90万元 公开05/合计/本年支出 actual", "100万元 公开03/合计/本年支出 actual", "90% 公开05/合计/本年支出 share /公开03/合计/本年支出", "1万元 公开05/合计/本年支出 change /上年 增加",
		},
		rated + "自评项目8个，涉及资金20万元，占部门预算项目支出25万元的80%。": {
			"8个 绩效自评项目数 count", "20万元 绩效自评项目金额 actual", "25万元 部门预算项目支出 actual", "80% 绩效自评项目金额 share /部门预算项目支出",
		},
		// 支出决算 names what the section is about
		outlay + "2020年支出决算90万元，比2019年支出决算80万元增加10万元。": {
			"90万元 公开03/合计/本年支出 actual", "80万元 公开03/合计/本年支出 prior 2019", "10万元 公开03/合计/本年支出 change /上年 增加",
		},
		// nothing last year, once something was stated of this one
		abroad + "因公出国（境）费3万元，上年无此项支出，同比增加3万元。": {
			"3万元 公开07/因公出国（境）费/决算数 actual", "无 公开07/因公出国（境）费/决算数 prior 无 2019", "3万元 公开07/因公出国（境）费/决算数 change /上年 增加",
		},
		// what is left of a budget
		abroad + "公务接待费预算2万元，支出1.6万元，未支出0.4万元。": {
			"2万元 公开07/公务接待费/预算数 budget /预算", "1.6万元 公开07/公务接待费/决算数 actual", "0.4万元 公开07/公务接待费/决算数 change /预算 小于",
		},
		abroad + "公务接待费支出1.6万元，结余0.4万元。": {"1.6万元 公开07/公务接待费/决算数 actual", "? 0.4"},
		// the same once more
		abroad + "公务接待费1.60万元（即16000元）。": {"1.60万元 公开07/公务接待费/决算数 actual", "16000元 公开07/公务接待费/决算数 actual"},
		abroad + "公务接待费1.60万元，减少0.5万元（即5000元）。": {
			"1.60万元 公开07/公务接待费/决算数 actual", "0.5万元 公开07/公务接待费/决算数 change /上年 减少", "? 5000",
		},
		// what was added to a budget is none of it, and what may have been added or taken away is passed over
		general + "教育支出（类）年初预算20万元，年中追加3万元，支出决算22万元。": {
			"20万元 公开05/205/本年支出 budget /年初预算", "3万元 公开05/205/本年支出/追加 budget /调整预算", "22万元 公开05/205/本年支出 actual",
		},
		general + "教育支出（类）年初预算20万元，调剂3万元，支出决算22万元。": {
			"20万元 公开05/205/本年支出 budget /年初预算", "22万元 公开05/205/本年支出 actual", "? 3",
		},
		// parts behind a colon, and what several years come to
		assets + "资产总额9万元：流动资产4万元、固定资产5万元。": {"9万元 资产原值 actual", "4万元 流动资产 actual", "5万元 固定资产 actual"},
		outlay + "2018年支出7万元，2019年支出8万元，2020年支出9万元，三年共支出24万元，比预算多1万元。": {
			"7万元 公开03/合计/本年支出 actual 2018", "8万元 公开03/合计/本年支出 prior 2019", "9万元 公开03/合计/本年支出 actual",
			"24万元 公开03/合计/本年支出/三年 actual", "1万元 公开03/合计/本年支出/三年 change /预算 增加",
		},
		// what all of it is, and what is said of it next
		fiscal + "本年收入9万元，均为财政拨款收入，共9万元。": {"9万元 公开04/本年收入合计/决算数 actual", "9万元 公开04/本年收入合计/决算数 actual"},
		abroad + "“三公”经费支出9万元，全部为公务接待费，共9万元。": {
			"9万元 公开07/合计/决算数 actual", "9万元 公开07/公务接待费/决算数 actual", "9万元 公开07/公务接待费/决算数 actual",
		},
		// money of those who were counted
		abroad + "因公出国（境）团组1个、2人次，费用4万元，人均2万元。公务接待8批次、60人次，费用0.6万元，批均750元。": {
			"1个 因公出国（境）团组数 count", "2人次 因公出国（境）人次 count", "4万元 公开07/因公出国（境）费/决算数 actual", "2万元 人均因公出国（境）费 actual",
			"8批次 国内公务接待批次 count", "60人次 国内公务接待人次 count", "0.6万元 公开07/公务接待费/决算数 actual", "750元 批次均接待费 actual",
		},
		abroad + "全年购置公务用车2辆，支出36万元，平均每辆18万元。": {"2辆 公务用车购置数 count", "36万元 公开07/公务用车购置费/决算数 actual", "? 18"},
		// cars, parts and grades that are told in few words
		abroad + "“三公”经费9万元，其中公车7万元，接待2万元。": {
			"9万元 公开07/合计/决算数 actual", "7万元 公开07/公务用车购置及运行维护费/决算数 actual", "2万元 公开07/公务接待费/决算数 actual",
		},
		assets + "公务用车4辆，其中执法执勤用车4辆。报废公务用车1辆。": {"4辆 车辆总数 count", "4辆 执法执勤用车 count", "? 1"},
		rated + "12个项目中，优秀8个，良好4个。":            {"12个项目 绩效自评项目数 count", "8个 绩效自评优项目数 count", "4个 绩效自评良项目数 count"},
		rated + "自评项目12个，资金9万元，其中5万元为上级资金，4万元为本级资金。": {
			"12个 绩效自评项目数 count", "9万元 绩效自评项目金额 actual", "5万元 上级资金 actual", "4万元 本级资金 actual",
		},
		rated + "自评项目12个，占全部项目15个的80%。": {"12个 绩效自评项目数 count", "15个 全部项目 count", "80% 绩效自评项目数 share /全部项目"},
		// subtotals are of what stands behind the last one
		basic + "工资福利支出5万元、对个人和家庭的补助2万元，小计7万元；商品和服务支出1万元，小计1万元；合计8万元。": {
			"5万元 公开06/301/决算数 actual", "2万元 公开06/303/决算数 actual", "7万元 公开06/301/决算数＋公开06/303/决算数 actual", "1万元 公开06/302/决算数 actual",
			"1万元 公开06/302/决算数 actual", "8万元 公开06/301/决算数＋公开06/303/决算数＋公开06/302/决算数 actual",
		},
		// how much of last year it is
		abroad + "公务接待费2万元，为上年2.5万元的80%，因公出国（境）费3万元，是2019年的75%。": {
			"2万元 公开07/公务接待费/决算数 actual", "2.5万元 公开07/公务接待费/决算数 prior 2019", "80% 公开07/公务接待费/决算数 share /上年 /公开07/公务接待费/决算数",
			"3万元 公开07/因公出国（境）费/决算数 actual", "75% 公开07/因公出国（境）费/决算数 share /上年 /公开07/因公出国（境）费/决算数",
		},
		// words of order are no part of a name
		outlay + "最大的是教育支出60万元，其次是卫生健康支出12万元。": {"60万元 公开03/205/本年支出 actual", "12万元 公开03/210/本年支出 actual"},
		// contracts of goods are not all contracts
		bought + "授予中小企业合同金额72万元，货物采购授予中小企业24万元。中小企业合同72万元。": {
			"72万元 授予中小企业合同金额 actual", "24万元 货物采购授予中小企业合同金额 actual", "72万元 授予中小企业合同金额 actual",
		},
		// numbers of things between amounts are no end of a list
		abroad + "公务用车购置费18万元，购置公务用车1辆；公务用车运行维护费12万元，两项合计30万元。": {
			"18万元 公开07/公务用车购置费/决算数 actual", "1辆 公务用车购置数 count", "12万元 公开07/公务用车运行维护费/决算数 actual",
			"30万元 公开07/公务用车购置费/决算数＋公开07/公务用车运行维护费/决算数 actual",
		},
		// a share /a fund beside what was carried over
		fiscal + "财政拨款收入总计88万元，其中一般公共预算财政拨款收入80万元、政府性基金6万元、年初结转2万元。": {
			"88万元 公开04/收入总计/决算数 actual", "80万元 公开04/一般公共预算财政拨款收入/决算数 actual", "6万元 公开04/政府性基金预算财政拨款收入/决算数 actual",
			"2万元 公开04/年初结转和结余/决算数 actual",
		},
	} {
		assert.Equal(t, want, readings(reading.Read(text, reading.Options{Year: 2020})), text)
	}
}
