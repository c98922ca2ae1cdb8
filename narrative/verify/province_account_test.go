package verify_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/codes"
	"github.com/fiscalcn/yusuan/economic"
	"github.com/fiscalcn/yusuan/internal/accountgen"
	"github.com/fiscalcn/yusuan/tables"
)

// booking is a line of an invented account in 万元: what was spent, what was planned
// at the beginning of the year and what was spent the year before; "" is nothing.
type booking struct {
	code     codes.Code
	economic economic.Code
	nature   budget.Nature
	source   budget.Source

	actual, initial, prior string
}

// invented is an account of a department that does not exist, with the facts that
// its text states besides the forms: by the name of the indicator the value, its
// budget and that of the year before.
type invented struct {
	name     string
	bookings []booking
	carried  budget.Balances
	facts    map[string][3]string
}

// years are the tables of an invented account: of the year, of the plan made at its
// beginning, and of the year before.
type years struct{ actual, initial, prior tables.Set }

// tables builds the tables of the account for a year.
func (a *invented) tables(tb testing.TB, year int) years {
	tb.Helper()
	ledger := func(year int, amount func(booking) string) *budget.Ledger {
		var entries []accountgen.Entry
		for _, b := range a.bookings {
			if s := amount(b); s != "" {
				entries = append(entries, accountgen.Entry{Code: b.code, Economic: b.economic, Nature: b.nature, Source: b.source, Amount: s})
			}
		}
		return accountgen.MustLedger(year, entries)
	}
	initial := ledger(year, func(b booking) string { return b.initial })
	build := func(of budget.Account, year int) tables.Set {
		of.Header = budget.Header{Name: a.name, Year: year}
		set, err := tables.Build(&of, tables.Shanghai2024())
		require.NoError(tb, err)
		return set
	}
	return years{
		actual:  build(budget.Account{Ledger: ledger(year, func(b booking) string { return b.actual }), Carried: a.carried, Initial: initial}, year),
		initial: build(budget.Account{Ledger: initial}, year),
		prior:   build(budget.Account{Ledger: ledger(year-1, func(b booking) string { return b.prior })}, year-1),
	}
}

// inventedAccounts are the departments that the texts of testdata/provinces are
// about.
func inventedAccounts() map[string]*invented {
	const (
		general, fund, capital = budget.GeneralAppropriation, budget.ManagedFundAppropriation, budget.StateCapitalAppropriation
		basic, project         = budget.Basic, budget.Project
	)
	return map[string]*invented{
		"农业": {
			name: "青阳县农业农村局",
			bookings: []booking{
				{2010350, 30101, basic, general, "36.18", "35.00", "33.02"},
				{2080505, 30108, basic, general, "102.36", "105.10", "96.41"},
				{2080506, 30109, basic, general, "51.18", "52.55", "48.20"},
				{2101101, 30110, basic, general, "61.37", "60.00", "58.88"},
				{2101103, 30111, basic, general, "20.46", "20.50", "19.63"},
				{2130101, 30101, basic, general, "612.45", "640.20", "588.13"},
				{2130101, 30102, basic, general, "287.19", "290.00", "262.50"},
				{2130101, 30103, basic, general, "96.32", "90.00", "104.77"},
				{2130101, 30201, basic, general, "43.17", "50.00", "46.29"},
				{2130101, 30217, basic, general, "3.64", "6.00", "4.85"},
				{2130101, 30228, basic, general, "14.08", "14.00", "13.56"},
				{2130101, 30231, basic, general, "9.87", "12.00", "11.30"},
				{2130101, 30212, basic, general, "4.32", "8.00", "2.10"},
				{2130101, 30302, basic, general, "25.71", "24.00", "23.66"},
				{2130106, 30226, project, general, "218.90", "200.00", "241.35"},
				{2130108, 30227, project, general, "167.42", "150.00", "120.08"},
				{2130122, 31299, project, general, "1530.55", "1600.00", "1408.72"},
				{2130199, 31013, project, general, "17.98", "18.00", "35.96"},
				{2210201, 30113, basic, general, "88.74", "90.12", "84.37"},
				{2120803, 0, project, fund, "640.00", "600.00", "512.30"},
				{2230105, 0, project, capital, "12.50", "12.50", "10.00"},
				{2130199, 0, project, budget.OtherIncome, "21.36", "20.00", "18.75"},
			},
			carried: budget.Balances{Openings: []budget.Opening{
				{Source: general, Amount: wan("55.40")},
				{Code: 2120803, Source: fund, Amount: wan("80.00")},
			}},
			facts: map[string][3]string{
				"机关运行经费": {"70.12", "82.00", "74.33"}, "政府采购支出总额": {"318.74", "", ""}, "政府采购货物支出": {"96.21", "", ""},
				"政府采购工程支出": {"102.40", "", ""}, "政府采购服务支出": {"120.13", "", ""}, "授予中小企业合同金额": {"286.90", "", ""}, "授予小微企业合同金额": {"171.55", "", ""},
				"因公出国（境）团组数": {"1"}, "因公出国（境）人次": {"2"}, "公务用车购置数": {"1"}, "公务用车保有量": {"5"},
				"国内公务接待批次": {"42"}, "国内公务接待人次": {"318"}, "外宾接待批次": {"0"}, "外宾接待人次": {"0"}, "外宾接待支出": {"0", "", "0"}, "国内公务接待支出": {"3.64", "", "4.85"},
				"车辆总数": {"7"}, "副部（省）级以上领导用车": {"0"}, "主要领导干部用车": {"1"}, "机要通信用车": {"1"}, "应急保障用车": {"2"}, "执法执勤用车": {"1"},
				"特种专业技术用车": {"1"}, "离退休干部用车": {"0"}, "其他用车": {"1"},
				"单价50万元（含）以上通用设备": {"3"}, "单价100万元（含）以上专用设备": {"2"}, "单价100万元（含）以上设备（不含车辆）": {"2"},
				"绩效自评项目数": {"12"}, "绩效自评项目金额": {"1952.35"}, "会议费": {"5.26", "6.00", "7.03"}, "培训费": {"8.41", "9.00", "6.64"},
			},
		},
		"教育": {
			name: "临江市教育局",
			bookings: []booking{
				{2050101, 30101, basic, general, "318.26", "300.00", "297.45"},
				{2050101, 30102, basic, general, "140.65", "142.00", "133.20"},
				{2050101, 30201, basic, general, "21.44", "25.00", "24.90"},
				{2050101, 30217, basic, general, "1.28", "3.50", "2.06"},
				{2050101, 30231, basic, general, "5.73", "6.00", "6.95"},
				{2050102, 30299, project, general, "88.10", "90.00", "64.32"},
				{2050202, 30101, basic, general, "4210.83", "4100.00", "3988.71"},
				{2050202, 30305, basic, general, "36.90", "35.00", "31.18"},
				{2050203, 30101, basic, general, "2875.37", "2900.00", "2790.64"},
				{2050203, 30206, basic, general, "118.52", "120.00", "109.93"},
				{2050204, 30228, basic, general, "64.71", "66.00", "61.24"},
				{2050204, 31003, project, general, "1204.66", "1000.00", "1680.09"},
				{2050302, 30308, project, general, "312.05", "320.00", "287.57"},
				{2080505, 30108, basic, general, "905.31", "880.00", "862.44"},
				{2101102, 30110, basic, general, "402.77", "410.00", "388.06"},
				{2210201, 30113, basic, general, "688.92", "690.00", "651.83"},
				{2296004, 0, project, fund, "45.00", "", "30.00"},
				{2050204, 30299, project, budget.InstitutionalIncome, "826.14", "800.00", "771.50"},
				{2050204, 0, budget.OperatingExpenditure, budget.OperatingIncome, "32.60", "30.00", "28.15"},
				{2050203, 0, project, budget.SubsidyFromSuperior, "56.00", "", "72.00"},
				{2050202, 0, project, budget.OtherIncome, "104.28", "100.00", "92.37"},
			},
			carried: budget.Balances{
				Openings:    []budget.Opening{{Source: general, Amount: wan("210.36")}},
				SurplusUsed: wan("18.00"), SurplusDistributed: wan("18.00"),
			},
			facts: map[string][3]string{
				"机关运行经费": {"28.45", "34.50", "33.91"}, "政府采购支出总额": {"1643.20", "", ""}, "政府采购货物支出": {"706.35", "", ""},
				"政府采购工程支出": {"801.40", "", ""}, "政府采购服务支出": {"135.45", "", ""}, "授予中小企业合同金额": {"1520.11", "", ""}, "授予小微企业合同金额": {"977.30", "", ""},
				"因公出国（境）团组数": {"0"}, "因公出国（境）人次": {"0"}, "公务用车购置数": {"0"}, "公务用车保有量": {"3"},
				"国内公务接待批次": {"16"}, "国内公务接待人次": {"121"}, "外宾接待批次": {"0"}, "外宾接待人次": {"0"}, "外宾接待支出": {"0", "", "0"}, "国内公务接待支出": {"1.28", "", "2.06"},
				"车辆总数": {"6"}, "副部（省）级以上领导用车": {"0"}, "主要领导干部用车": {"0"}, "机要通信用车": {"1"}, "应急保障用车": {"2"}, "执法执勤用车": {"0"},
				"特种专业技术用车": {"1"}, "离退休干部用车": {"1"}, "其他用车": {"1"},
				"单价50万元（含）以上通用设备": {"8"}, "单价100万元（含）以上专用设备": {"1"}, "单价100万元（含）以上设备（不含车辆）": {"1"},
				"绩效自评项目数": {"23"}, "绩效自评项目金额": {"1604.81"}, "会议费": {"2.15", "4.00", "3.36"}, "培训费": {"96.08", "100.00", "81.72"},
			},
		},
		"法院": {
			name: "云岭区人民法院",
			bookings: []booking{
				{2040501, 30101, basic, general, "1460.27", "1420.00", "1396.58"},
				{2040501, 30102, basic, general, "985.34", "990.00", "921.75"},
				{2040501, 30201, basic, general, "76.81", "90.00", "82.46"},
				{2040501, 30211, basic, general, "32.14", "40.00", "28.90"},
				{2040501, 30217, basic, general, "0.86", "2.00", "1.12"},
				{2040501, 30231, basic, general, "22.35", "26.00", "25.18"},
				{2040501, 30239, basic, general, "118.60", "118.60", "116.20"},
				{2040502, 30213, project, general, "143.25", "150.00", "98.73"},
				{2040504, 30227, project, general, "386.70", "350.00", "402.11"},
				{2040506, 31013, project, general, "42.60", "45.00", "21.30"},
				{2080501, 30302, basic, general, "68.43", "66.00", "65.91"},
				{2080505, 30108, basic, general, "214.55", "216.00", "203.37"},
				{2101101, 30110, basic, general, "128.73", "130.00", "121.94"},
				{2210201, 30113, basic, general, "236.48", "230.00", "225.60"},
				{2210203, 30102, basic, general, "152.70", "150.00", "147.25"},
			},
			carried: budget.Balances{Openings: []budget.Opening{{Source: general, Amount: wan("34.90")}}},
			facts: map[string][3]string{
				"机关运行经费": {"250.76", "276.60", "253.86"}, "政府采购支出总额": {"228.31", "", ""}, "政府采购货物支出": {"140.06", "", ""},
				"政府采购工程支出": {"0", "", ""}, "政府采购服务支出": {"88.25", "", ""}, "授予中小企业合同金额": {"180.42", "", ""}, "授予小微企业合同金额": {"122.70", "", ""},
				"因公出国（境）团组数": {"0"}, "因公出国（境）人次": {"0"}, "公务用车购置数": {"2"}, "公务用车保有量": {"14"},
				"国内公务接待批次": {"9"}, "国内公务接待人次": {"74"}, "外宾接待批次": {"0"}, "外宾接待人次": {"0"}, "外宾接待支出": {"0", "", "0"}, "国内公务接待支出": {"0.86", "", "1.12"},
				"车辆总数": {"16"}, "副部（省）级以上领导用车": {"0"}, "主要领导干部用车": {"0"}, "机要通信用车": {"1"}, "应急保障用车": {"2"}, "执法执勤用车": {"11"},
				"特种专业技术用车": {"1"}, "离退休干部用车": {"0"}, "其他用车": {"1"},
				"单价50万元（含）以上通用设备": {"4"}, "单价100万元（含）以上专用设备": {"0"}, "单价100万元（含）以上设备（不含车辆）": {"3"},
				"绩效自评项目数": {"6"}, "绩效自评项目金额": {"572.55"}, "会议费": {"0.94", "2.00", "1.37"}, "培训费": {"11.20", "15.00", "9.85"},
			},
		},
		"卫生": {
			name: "海宁省卫生健康委员会",
			bookings: []booking{
				{2080502, 30302, basic, general, "74.26", "70.00", "68.93"},
				{2080505, 30108, basic, general, "1536.80", "1500.00", "1467.22"},
				{2080506, 30109, basic, general, "768.40", "750.00", "733.61"},
				{2100101, 30101, basic, general, "1025.63", "1010.00", "984.37"},
				{2100101, 30102, basic, general, "648.71", "650.00", "611.05"},
				{2100101, 30201, basic, general, "58.24", "70.00", "66.41"},
				{2100101, 30212, basic, general, "12.65", "30.00", "8.20"},
				{2100101, 30217, basic, general, "6.92", "15.00", "9.46"},
				{2100101, 30231, basic, general, "14.83", "18.00", "16.57"},
				{2100102, 30299, project, general, "563.90", "600.00", "588.26"},
				{2100201, 30101, basic, general, "8940.17", "8800.00", "8621.50"},
				{2100201, 31003, project, general, "3462.08", "3000.00", "4105.93"},
				{2100401, 30101, basic, general, "2207.35", "2200.00", "2140.82"},
				{2100401, 31013, project, general, "36.40", "40.00", "18.20"},
				{2100409, 30218, project, general, "1289.46", "1350.00", "2016.78"},
				{2101101, 30110, basic, general, "384.19", "380.00", "369.44"},
				{2101102, 30110, basic, general, "652.37", "650.00", "631.28"},
				{2210201, 30113, basic, general, "1152.60", "1150.00", "1098.35"},
				{2210202, 30102, basic, general, "86.15", "86.00", "85.02"},
				{2100201, 30218, project, budget.InstitutionalIncome, "42683.55", "41000.00", "39870.26"},
				{2100201, 30299, project, budget.OtherIncome, "915.72", "900.00", "1043.68"},
				{2100399, 0, budget.SubsidyToAffiliate, budget.RemittanceFromAffiliate, "120.00", "120.00", "100.00"},
			},
			carried: budget.Balances{
				Openings:    []budget.Opening{{Source: general, Amount: wan("1322.47")}},
				SurplusUsed: wan("208.16"), SurplusDistributed: wan("64.50"),
			},
			facts: map[string][3]string{
				"机关运行经费": {"92.64", "133.00", "100.64"}, "政府采购支出总额": {"6821.37", "", ""}, "政府采购货物支出": {"4936.52", "", ""},
				"政府采购工程支出": {"1100.00", "", ""}, "政府采购服务支出": {"784.85", "", ""}, "授予中小企业合同金额": {"5210.06", "", ""}, "授予小微企业合同金额": {"2188.43", "", ""},
				"因公出国（境）团组数": {"3"}, "因公出国（境）人次": {"7"}, "公务用车购置数": {"2"}, "公务用车保有量": {"11"},
				"国内公务接待批次": {"58"}, "国内公务接待人次": {"466"}, "外宾接待批次": {"2"}, "外宾接待人次": {"13"}, "外宾接待支出": {"1.06", "", "0"}, "国内公务接待支出": {"5.86", "", "9.46"},
				"车辆总数": {"31"}, "副部（省）级以上领导用车": {"1"}, "主要领导干部用车": {"2"}, "机要通信用车": {"3"}, "应急保障用车": {"4"}, "执法执勤用车": {"5"},
				"特种专业技术用车": {"12"}, "离退休干部用车": {"1"}, "其他用车": {"3"},
				"单价50万元（含）以上通用设备": {"27"}, "单价100万元（含）以上专用设备": {"63"}, "单价100万元（含）以上设备（不含车辆）": {"70"},
				"绩效自评项目数": {"41"}, "绩效自评项目金额": {"5351.84"}, "会议费": {"24.37", "40.00", "31.05"}, "培训费": {"63.18", "80.00", "57.92"},
			},
		},
	}
}
