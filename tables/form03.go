package tables

// form03 is 支出决算表: expenditure by functional code and nature.
var form03 = treeForm{
	form: Form03, all: columns03,
	rules: treeRules{row: "03-1", column: "03-2", total: "03-3"},
}

var columns03 = []Column{Expenditure, Basic, Project, ToSuperior, Operating, ToAffiliate}

var heads03 = []string{
	"本年支出合计", "基本支出", "项目支出", "上缴上级支出", "经营支出", "对附属单位补助支出",
}
