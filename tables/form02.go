package tables

// final02 is 收入决算表: income by functional code and source.
var final02 = treeForm{
	form: Form02, all: columns02,
	rules: treeRules{row: "02-1", column: "02-2", total: "02-3"},
}

// budget02 is 收入总表.
var budget02 = treeForm{
	form: Form02, all: columns02,
	rules: treeRules{row: "B02-1", column: "B02-2", total: "B02-3"},
}

var columns02 = []Column{
	Income, FromFiscal, FromSuperior, FromInstitutional, FromOperating, FromAffiliate, FromOther,
}
