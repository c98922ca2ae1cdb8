package narrative

import (
	"github.com/fiscalcn/yusuan/codes"
	"github.com/fiscalcn/yusuan/internal/enum"
)

// Chapter is a part or section of a text (部分、章节) under its heading. Sections
// follow one another without gaps; a section ends where the next heading begins,
// of whatever level. One that a table stands in goes on behind it as another with
// the same title.
type Chapter struct {
	// Topic is what the section is about.
	Topic Topic
	// Title is the heading as written, without ordinal; "" for what comes before any
	// heading.
	Title string
	// Level is 0 for 第三部分, 1 for 一、, 2 for （一）, 3 for 1., 4 for (1).
	Level int
	// Outside is set if the section is no part of the explanation: nothing is read
	// from it.
	Outside bool
	// Start and End enclose the section with its heading in the text.
	Start, End int
	// Planned is set if its heading, or that of the text, says that it is about a budget:
	// an amount in it is planned unless its words say something else.
	Planned bool
}

// Role is what a number of the text is (数字用途).
type Role uint8

// The roles. A number that may say something about the account is RoleStated or
// RoleUnresolved; the others say nothing.
const (
	RoleStated     Role = iota + 1 // the value of a statement
	RoleUnresolved                 // may be a value, but it is not known of what
	RoleOutside                    // outside the explanation
	RolePeriod                     // a year or date
	RoleCode                       // a functional code
	RoleOrdinal                    // the number of a heading or item
	RoleName                       // part of a name: 单价50万元以上设备, 第143号
	RoleFurniture                  // a page number
)

var roles = enum.Names[Role]{
	Type: "narrative.Role",
	List: []string{
		RoleStated:     "stated",
		RoleUnresolved: "unresolved",
		RoleOutside:    "outside",
		RolePeriod:     "period",
		RoleCode:       "code",
		RoleOrdinal:    "ordinal",
		RoleName:       "name",
		RoleFurniture:  "furniture",
	},
	Chinese: []string{
		RoleStated:     "陈述",
		RoleUnresolved: "未识别",
		RoleOutside:    "说明以外",
		RolePeriod:     "年度或日期",
		RoleCode:       "科目编码",
		RoleOrdinal:    "序号",
		RoleName:       "名称",
		RoleFurniture:  "页码",
	},
	Err: &codes.ErrName,
}

// Number is one number of the text: digits with their sign, point and commas.
type Number struct {
	Role       Role // what it is
	Start, End int  // bytes in the text
	Chapter    int  // index in [Reading.Chapters]
	// Statement is the index in [Reading.Statements] of the statement whose value it
	// is, −1 if it is none.
	Statement int
}
