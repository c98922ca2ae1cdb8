package tables

import "iter"

// The editions of the library are the JSON files in the folder editions, from which the files zedition_*.go are
// generated: go test ./tables -run TestEditionsAreGenerated -update-editions.

// Fujian2021 is the template of 福建省 for 2021, as 泉州市鲤城区 used it: 公开07 is a
// list of 决算数 of the 一般公共预算 alone, 公开09 shows expenditure only.
func Fujian2021() Edition { return Edition{&fujian2021} }

// Shanghai2024 is the template of 上海市 for 2024: 公开07 is one row of 预算数 and
// 决算数 out of all fiscal money, 公开08 and 09 show income and balances.
func Shanghai2024() Edition { return Edition{&shanghai2024} }

// Of the following the titles and the order of the forms are attested, by the contents of
// published documents or, of 中央2023, by news. Columns and rows were not seen: they are
// those of the edition that [FormTemplate].Borrowed names. What was left out,
// [Template].Source says.

// Shaanxi2020 is the template of 陕西省 for 2020: 公开02 and 03 are 总表, 公开07 is of the
// 一般公共预算, its 会议费 and 培训费 left out.
func Shaanxi2020() Edition { return Edition{&shaanxi2020} }

// Guangdong2021 is the template of 广东省 for 2021: 公开06 a 明细表, 公开07 of the 一般公共预算.
func Guangdong2021() Edition { return Edition{&guangdong2021} }

// Beijing2022 is the template of 北京市 for 2022: 公开07 last.
func Beijing2022() Edition { return Edition{&beijing2022} }

// Jiangsu2022 is the template of 江苏省 for 2022: with 财政拨款支出决算表, 公开10, and 公开08 of
// expenditure only.
func Jiangsu2022() Edition { return Edition{&jiangsu2022} }

// Henan2022 is the template of 河南省 for 2022, with the titles of 中央2023 and sections of its own.
func Henan2022() Edition { return Edition{&henan2022} }

// Tianjin2022 is the template of 天津市 for 2022: 公开02 按功能分类列示, 公开09 with balances,
// 公开07 last and of the 一般公共预算.
func Tianjin2022() Edition { return Edition{&tianjin2022} }

// NeiMenggu2022 is the template of 内蒙古自治区 for 2022: with the titles of 中央2023, and the
// explanation before the tables.
func NeiMenggu2022() Edition { return Edition{&neimenggu2022} }

// Jiangxi2022 is the template of 江西省 for 2022: with the titles of 中央2023, and an explanation
// that begins with income.
func Jiangxi2022() Edition { return Edition{&jiangxi2022} }

// Central2023 is the template of the departments of the central government for 2023:
// 公开06 a 明细表, 公开07 last.
func Central2023() Edition { return Edition{&central2023} }

// Zhejiang2023 is the template of 浙江省 for 2023: 公开02 and 03 分科目, 公开07 last.
func Zhejiang2023() Edition { return Edition{&zhejiang2023} }

// Guizhou2023 is the template of 贵州省 for 2023, with the titles of 中央2023 and sections of its own.
func Guizhou2023() Edition { return Edition{&guizhou2023} }

// Ningxia2023 is the template of 宁夏回族自治区 for 2023: 公开06 a 明细表, 公开07 seventh and of all
// fiscal money.
func Ningxia2023() Edition { return Edition{&ningxia2023} }

// Sichuan2024 is the template of 四川省 for 2024: with 项目支出, 公开10, and 公开09 twice, with
// balances and, as 公开11, of expenditure only.
func Sichuan2024() Edition { return Edition{&sichuan2024} }

// Hunan2024 is the template of 湖南省 for 2024: 公开06 a 明细表, 公开07 last.
func Hunan2024() Edition { return Edition{&hunan2024} }

// The following are of budgets.

// SichuanBudget2024 is the template of 四川省 for the budgets of departments, by its contents: with 项目支出 of the 一般公共预算, 公开10,
// and 公开07 of it alone.
func SichuanBudget2024() Edition { return Edition{&sichuanBudget2024} }

// ShanghaiBudget2025 is the template of 上海市 for the budgets of departments: amounts in 元,
// those of 公开07 with 机关运行经费 in 万元, classes that something is planned for, nothing
// carried over.
func ShanghaiBudget2025() Edition { return Edition{&shanghaiBudget2025} }

// HebeiBudget2025 is what was seen of the template of 河北省 for the budgets of departments:
// 公开01, with all classes.
func HebeiBudget2025() Edition { return Edition{&hebeiBudget2025} }

// Editions yields the editions of final accounts that the library ships, by year:
// [Kind.Editions] yields those of budgets.
func Editions() iter.Seq[Edition] { return Final.Editions() }

// Editions yields the editions of the kind that the library ships, by year.
func (k Kind) Editions() iter.Seq[Edition] {
	return func(yield func(Edition) bool) {
		for _, e := range [...]Edition{
			Shaanxi2020(), Fujian2021(), Guangdong2021(), Beijing2022(), Jiangsu2022(), Henan2022(), Tianjin2022(), NeiMenggu2022(), Jiangxi2022(),
			Central2023(), Zhejiang2023(), Guizhou2023(), Ningxia2023(), Shanghai2024(), Sichuan2024(), Hunan2024(),
			SichuanBudget2024(), ShanghaiBudget2025(), HebeiBudget2025(),
		} {
			if e.Kind() == k && !yield(e) {
				return
			}
		}
	}
}
