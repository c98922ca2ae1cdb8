package economic

import (
	"github.com/fiscalcn/yusuan/codes"
	"github.com/fiscalcn/yusuan/internal/enum"
)

// A ThreePublic is one of the “三公” items (“三公”经费: receptions, official vehicles,
// official travel abroad) as 公开07表 lists them. The zero value is none of them.
type ThreePublic uint8

// The items of 公开07表. 公务用车购置及运行维护费 is the sum of the two on vehicles.
const (
	Abroad           ThreePublic = iota + 1 // 因公出国（境）费
	VehiclePurchase                         // 公务用车购置费
	VehicleOperation                        // 公务用车运行维护费
	Reception                               // 公务接待费
)

var threePublics = enum.Names[ThreePublic]{
	Type: "economic.ThreePublic",
	List: []string{
		Abroad:           "因公出国（境）费",
		VehiclePurchase:  "公务用车购置费",
		VehicleOperation: "公务用车运行维护费",
		Reception:        "公务接待费",
	},
	Err: &codes.ErrName,
}

// A member is a code of an item.
type member struct {
	code Code
	item ThreePublic
}

// ThreePublic returns the “三公” item that a code belongs to, in any year since
// 2018. An item covers basic and project expenditure: what basic expenditure shows
// under the code is at most the amount of the item. In the government scheme only
// administrative units have codes of their own for the items; those of
// institutions are inside 50502, 50601 and 50602, of which nothing can be said.
func (c Code) ThreePublic() (ThreePublic, bool) {
	for _, m := range threePublic {
		if m.code == c {
			return m.item, true
		}
	}
	return 0, false
}
