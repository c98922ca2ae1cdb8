package tables

// final03 is 支出决算表: expenditure by functional code and nature.
var final03 = treeForm{
	form: Form03, all: columns03,
	rules: treeRules{row: "03-1", column: "03-2", total: "03-3"},
}

// budget03 is 支出总表.
var budget03 = treeForm{
	form: Form03, all: columns03,
	rules: treeRules{row: "B03-1", column: "B03-2", total: "B03-3"},
}

var columns03 = []Column{Expenditure, Basic, Project, ToSuperior, Operating, ToAffiliate}
