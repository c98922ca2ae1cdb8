package narrative

import "strconv"

// Classifier is a measure word (量词) that texts count with.
type Classifier uint8

// The measure words of the “三公”, of assets and of projects.
const (
	// Times is 批次, of receptions.
	Times Classifier = iota
	// Persons is 人次, of travellers and guests.
	Persons
	// Vehicles is 辆.
	Vehicles
	// Pieces is 个, of delegations, projects and problems.
	Pieces
	// Sets is 台（套）, of equipment.
	Sets
)

var classifierNames = [...]string{Times: "批次", Persons: "人次", Vehicles: "辆", Pieces: "个", Sets: "台（套）"}

// String returns the measure word, "" for one that is not declared.
func (c Classifier) String() string {
	if int(c) >= len(classifierNames) {
		return ""
	}
	return classifierNames[c]
}

// Count returns n with its measure word: 8批次.
func (c Classifier) Count(n int) string { return strconv.Itoa(n) + c.String() }
