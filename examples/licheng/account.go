package licheng

import (
	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/codes"
	"github.com/fiscalcn/yusuan/economic"
)

// Account returns the account (部门决算) behind the published tables, exact to 元.
// Each call returns a new one.
//
// Stated by the document: the units; what each functional item received and spent,
// by source and nature; each economic item of 基本支出; that nothing was carried
// over. 财政拨款 and 其他收入 are spent under the item they were received for, in
// the year they were received, as the tables show.
//
// Reconstructed:
//
//   - The digits below 100元. Most amounts are as printed; eight are not, so that the
//     sums round as they were published.
//   - How the economic items divide between 行政运行 and 事业运行. All 公用经费 is
//     行政运行's, as the document gives its 机关运行经费 the same 34.18. Of the
//     人员经费, 津贴补贴 is 行政运行's, 绩效工资 and 其他工资福利 are 事业运行's, the
//     rest goes by staff, 6 to 14, and 奖金 makes up the difference.
//
// The economic items of 项目支出 are not published: these outlays carry none.
func Account() *budget.Account {
	ledger, err := budget.NewLedger(header().Year)
	if err == nil {
		outlays := outlays()
		err = ledger.Add(receipts(outlays), outlays)
	}
	if err != nil {
		panic("licheng.Account: " + err.Error()) // its entries are part of the program, and tested
	}
	return &budget.Account{
		Header: header(),
		Units: []budget.Member{
			{Name: "鲤城区工业和信息化局", Nature: budget.Administrative, Headcount: 6},
			{Name: "鲤城区企业服务中心", Nature: budget.Institution, Headcount: 10},
			{Name: "鲤城区大数据应用中心", Nature: budget.Institution, Headcount: 4},
		},
		Ledger: ledger,
	}
}

// receipts returns the income that pays for the outlays, no more and no less.
func receipts(outlays []budget.Outlay) []budget.Receipt {
	var receipts []budget.Receipt
	for _, o := range outlays {
		receipts = append(receipts, budget.Receipt{Code: o.Code, Source: o.Source, Amount: o.Amount})
	}
	return receipts
}

// outlays returns all that was spent.
func outlays() []budget.Outlay {
	var all []budget.Outlay
	for _, e := range basic {
		all = append(all, budget.Outlay{
			Code: e.code, Economic: e.economic, Nature: budget.Basic, Source: budget.GeneralAppropriation,
			Amount: budget.MustParse(e.amount, budget.WanYuan),
		})
	}
	for _, e := range projects {
		all = append(all, budget.Outlay{
			Code: e.code, Nature: budget.Project, Source: e.source,
			Amount: budget.MustParse(e.amount, budget.WanYuan),
		})
	}
	return all
}

// basic is the 基本支出, all of it from the 一般公共预算, in 万元.
var basic = []struct {
	code     codes.Code
	economic economic.Code
	amount   string
}{
	// 行政运行: 174.6625
	{2011301, 30101, "22.10"},
	{2011301, 30102, "57.1337"}, // printed 57.13
	{2011301, 30103, "42.8014"}, // with 119.7124 below: printed 162.51
	{2011301, 30110, "2.92"},
	{2011301, 30111, "1.99"},
	{2011301, 30112, "0.77"},
	{2011301, 30113, "12.77"},
	{2011301, 30201, "4.8837"}, // printed 4.88
	{2011301, 30202, "1.17"},
	{2011301, 30204, "0.06"},
	{2011301, 30207, "1.52"},
	{2011301, 30213, "1.08"},
	{2011301, 30216, "0.26"},
	{2011301, 30217, "0.77"},
	{2011301, 30226, "2.28"},
	{2011301, 30227, "1.16"},
	{2011301, 30228, "1.04"},
	{2011301, 30239, "12.9637"}, // printed 12.96
	{2011301, 30299, "1.04"},
	{2011301, 31002, "5.95"},

	// 事业运行: 262.5024
	{2011350, 30101, "51.58"},
	{2011350, 30103, "119.7124"},
	{2011350, 30107, "24.38"},
	{2011350, 30110, "6.80"},
	{2011350, 30111, "4.63"},
	{2011350, 30112, "1.81"},
	{2011350, 30113, "29.79"},
	{2011350, 30199, "23.80"},

	{2080501, 30399, "7.685"},   // printed 7.69 and 7.68
	{2080502, 30399, "6.3426"},  // printed 6.34
	{2080505, 30108, "22.5925"}, // printed 22.59
	{2080506, 30109, "4.28"},
}

// projects is the 项目支出, in 万元.
var projects = []struct {
	code   codes.Code
	source budget.Source
	amount string
}{
	{2011302, budget.GeneralAppropriation, "27.63"},
	{2011302, budget.OtherIncome, "30.7849"}, // printed 30.78; 58.4149 in all, printed 58.41 and 58.42
	{2111001, budget.GeneralAppropriation, "5.00"},
	{2150517, budget.GeneralAppropriation, "300.00"},
	{2150805, budget.GeneralAppropriation, "210.00"},
	{2150899, budget.GeneralAppropriation, "1424.98"},
	{2150899, budget.OtherIncome, "1165.79"},
	{2159904, budget.GeneralAppropriation, "297.80"},
	{2159999, budget.GeneralAppropriation, "239.35"},
	{2299999, budget.GeneralAppropriation, "11.00"},
	{2299999, budget.OtherIncome, "4.00"},
}
