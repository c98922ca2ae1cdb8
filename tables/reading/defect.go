package reading

import (
	"github.com/fiscalcn/yusuan/codes"
	"github.com/fiscalcn/yusuan/internal/enum"
	"github.com/fiscalcn/yusuan/tables"
)

// DefectKind is a way in which the structure of a document is wrong. The zero
// value is none.
type DefectKind uint8

// The kinds of defects, with what a [Defect] of the kind has besides its kind.
const (
	// FormTwice is a form that the document has once more, under the same title or none
	// (Form, Origin).
	FormTwice DefectKind = iota + 1
	// FormMisnamed is a table whose columns are not those of the form that its title
	// names (Form as read, Text the form that is named, Origin).
	FormMisnamed
	// UnitMissing is a form that states no 金额单位 (Form). It was read in the unit of
	// the other forms, or in 万元 if none has any.
	UnitMissing
	// UnitDiffers is a form with another 金额单位 than the first (Form, Text).
	UnitDiffers
	// UnitUnknown is a form in a 金额单位 that is not known, such as 万美元 (Form, Text). All its cells are unread, and the set has
	// no table of it.
	UnitUnknown
	// YearDiffers is a heading of another year than the account's (Text, and Offset
	// or Origin).
	YearDiffers
	// DepartmentDiffers is a heading that names another department than the account's
	// (Text, and Offset or Origin).
	DepartmentDiffers
	// NoStatement is an empty 公开07, 08 or 09 without a statement that it has no data
	// (Form).
	NoStatement
	// RowTwice is a code or line that its form has once more (Form, Row, Text,
	// Origin). The cells of the second row are unread.
	RowTwice
	// RowUnknown is a row that is none of the form's, its label neither a code nor a
	// known name (Form, Text, Origin). Its amounts are unread.
	RowUnknown
	// CodeMalformed is a code with the wrong number of digits or other signs in it
	// (Form, Text, Origin). The cells of its row are unread.
	CodeMalformed
	// ColumnUnknown is a column whose header says nothing known (Form, Text of the
	// header, levels parted by slashes, Origin). Its cells are unread.
	ColumnUnknown
	// NotAnAmount is a cell that stands where an amount must and is none (Form, Row,
	// Column, Text, Origin). The figure is blank, the cell unread.
	NotAnAmount
	// UnitInferred is a form that states no 金额单位, nor does any other: the amounts of the text are those of its cells in 元, and it was
	// read in that (Form, Text).
	UnitInferred
	// DataDenied is a 公开07, 08 or 09 with figures and the statement that it has no data
	// (Form, Text, Origin).
	DataDenied
	// RowsByUnit is a 公开07, or a form that lists codes, with rows for each unit (Form, Text of the first, Origin). Their cells are unread:
	// only 合计 is of the form.
	RowsByUnit
)

var defectKinds = enum.Names[DefectKind]{
	Type: "reading.DefectKind",
	List: []string{
		FormTwice:         "form twice",
		FormMisnamed:      "form misnamed",
		UnitMissing:       "unit missing",
		UnitDiffers:       "unit differs",
		UnitUnknown:       "unit unknown",
		YearDiffers:       "year differs",
		DepartmentDiffers: "department differs",
		NoStatement:       "no statement",
		RowTwice:          "row twice",
		RowUnknown:        "row unknown",
		CodeMalformed:     "code malformed",
		ColumnUnknown:     "column unknown",
		NotAnAmount:       "not an amount",
		UnitInferred:      "unit inferred",
		DataDenied:        "data denied",
		RowsByUnit:        "rows by unit",
	},
	Chinese: []string{
		FormTwice:         "表重复",
		FormMisnamed:      "表名有误",
		UnitMissing:       "缺金额单位",
		UnitDiffers:       "金额单位不一致",
		UnitUnknown:       "金额单位不能识别",
		YearDiffers:       "年度不一致",
		DepartmentDiffers: "部门不一致",
		NoStatement:       "空表未说明",
		RowTwice:          "行重复",
		RowUnknown:        "行无法识别",
		CodeMalformed:     "编码格式有误",
		ColumnUnknown:     "栏目无法识别",
		NotAnAmount:       "不是金额",
		UnitInferred:      "推定金额单位",
		DataDenied:        "有数据却注明没有",
		RowsByUnit:        "分单位列示",
	},
	Err: &codes.ErrName,
}

// Defect is one thing that is wrong with the structure of a document. Which fields
// it has depends on its kind.
type Defect struct {
	Kind   DefectKind    // what is wrong
	Form   tables.Form   `json:",omitzero"` // that has it, 0 for the document
	Row    tables.RowKey // that has it
	Column tables.Column `json:",omitzero"` // that has it
	Text   string        // as printed; of an amount with its line breaks
	Origin Origin        // of the cell, if Offset is negative and the kind has one
	Offset int           // byte in [Document].Text; negative if the defect is not in the text
}
