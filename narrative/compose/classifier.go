package compose

import "strconv"

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

var classifierNames = [...]string{ByBatch: "批次", ByPerson: "人次", ByVehicle: "辆", ByPiece: "个", BySet: "台（套）"}

// String returns the measure word, "" for one that is not declared.
func (c Classifier) String() string {
	if int(c) >= len(classifierNames) {
		return ""
	}
	return classifierNames[c]
}

// Count returns n with its measure word: 8批次.
func (c Classifier) Count(n int) string { return strconv.Itoa(n) + c.String() }
