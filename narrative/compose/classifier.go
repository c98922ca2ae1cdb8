package compose

import (
	"strconv"

	"github.com/fiscalcn/yusuan/codes"
	"github.com/fiscalcn/yusuan/internal/enum"
)

// Classifier is a measure word (量词) that texts count with.
type Classifier uint8

// The measure words of the “三公”, of assets and of projects.
const (
	// ByBatch is 批次, of receptions.
	ByBatch Classifier = iota
	// ByPerson is 人次, of travellers and guests.
	ByPerson
	// ByVehicle is 辆.
	ByVehicle
	// ByPiece is 个, of delegations, projects and problems.
	ByPiece
	// BySet is 台（套）, of equipment.
	BySet
)

var classifiers = enum.Names[Classifier]{
	Type: "compose.Classifier",
	List: []string{ByBatch: "批次", ByPerson: "人次", ByVehicle: "辆", ByPiece: "个", BySet: "台（套）"},
	Err:  &codes.ErrName,
}

// Count returns n with its measure word, without one if c is not declared: 8批次.
func (c Classifier) Count(n int) string { return strconv.Itoa(n) + classifiers.InChinese(c) }
