package budget

import (
	"iter"

	"github.com/fiscalcn/yusuan/codes"
	"github.com/fiscalcn/yusuan/internal/enum"
)

// UnitNature is the kind of a budget unit (单位性质). The zero value is invalid.
type UnitNature uint8

// The natures of units. 机关运行经费 exists in units of the first two only.
const (
	// Administrative is 行政单位.
	Administrative UnitNature = iota + 1
	// CivilServiceManaged is 参照公务员法管理事业单位 (参公).
	CivilServiceManaged
	// Institution is 事业单位.
	Institution
)

var unitNatures = enum.Names[UnitNature]{
	Type: "budget.UnitNature",
	List: []string{
		Administrative:      "行政单位",
		CivilServiceManaged: "参照公务员法管理事业单位",
		Institution:         "事业单位",
	},
	Err: &codes.ErrName,
}

// UnitNatures yields every nature of units.
func UnitNatures() iter.Seq[UnitNature] { return unitNatures.All() }

// ParseUnitNature reads the Chinese name as String prints it. It fails with
// [codes.ErrName].
func ParseUnitNature(s string) (UnitNature, error) {
	return unitNatures.Parse("budget.ParseUnitNature", s)
}
