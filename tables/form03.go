package tables

// form03 is 支出决算表: expenditure by functional code and nature.
var form03 = treeForm{
	form: Form03, all: columns03,
	rules: treeRules{row: "03-1", column: "03-2", total: "03-3"},
}

var columns03 = []Column{Expenditure, Basic, Project, ToSuperior, Operating, ToAffiliate}
