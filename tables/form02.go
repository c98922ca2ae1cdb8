package tables

// form02 is 收入决算表: income by functional code and source.
var form02 = treeForm{
	form: Form02, all: columns02,
	rules: treeRules{row: "02-1", column: "02-2", total: "02-3"},
}

var columns02 = []Column{
	Income, FromFiscal, FromSuperior, FromInstitutional, FromOperating, FromAffiliate, FromOther,
}
