package narrative

import "fmt"

// Chapter is a part or section of a text (部分、章节) under its heading. Sections
// follow one another without gaps; a section ends where the next heading begins,
// of whatever level.
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

	plan bool // a budget is spoken of unless its words say something else
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

var roleNames = [...]string{
	RoleStated:     "stated",
	RoleUnresolved: "unresolved",
	RoleOutside:    "outside",
	RolePeriod:     "period",
	RoleCode:       "code",
	RoleOrdinal:    "ordinal",
	RoleName:       "name",
	RoleFurniture:  "furniture",
}

// IsValid reports whether r is one of the declared roles.
func (r Role) IsValid() bool { return r != 0 && int(r) < len(roleNames) }

// String returns the name, e.g. "unresolved".
func (r Role) String() string {
	if r.IsValid() {
		return roleNames[r]
	}
	return fmt.Sprintf("Role(%d)", r)
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
