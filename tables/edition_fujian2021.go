package tables

import (
	"github.com/fiscalcn/yusuan/codes"
	"github.com/fiscalcn/yusuan/economic"
)

// fujian2021 follows the 公开表 of 泉州市鲤城区工业和信息化局 2021年度部门决算.
var fujian2021 = template{
	name: "福建2021",
	titles: [...]string{
		Form01: "收入支出决算总表",
		Form02: "收入决算表",
		Form03: "支出决算表",
		Form04: "财政拨款收入支出决算总表",
		Form05: "一般公共预算财政拨款支出决算表",
		Form06: "一般公共预算财政拨款基本支出决算表",
		Form07: "一般公共预算财政拨款“三公”经费支出决算表",
		Form08: "政府性基金预算财政拨款收入支出决算表",
		Form09: "国有资本经营预算财政拨款支出决算表",
	},
	classes: []codes.Code{
		2010000, 2020000, 2030000, 2040000, 2050000, 2060000, 2070000, 2080000, 2100000, 2110000,
		2120000, 2130000, 2140000, 2150000, 2160000, 2170000, 2190000, 2200000, 2210000, 2220000,
		2230000, 2240000, 2290000, 2310000, 2320000, 2340000,
	},
	functionalHead01: "项目(按支出功能分类)",
	functionalHead04: "项目（按功能分类）",
	amountHead:       "金额",
	stateCapitalHead: "国有资本经营财政拨款",
	economicClasses:  []economic.Code{30100, 30300, 30200, 30700, 31000, 31200, 39900},
	operationsBlocks: 2,
	partTotalHead:    "小计",
	threePublicZero:  true,
}
