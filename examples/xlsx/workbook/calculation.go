package workbook

import (
	"regexp"

	"github.com/xuri/excelize/v2"
)

// rangeOf is a rectangle of cells that a formula names: C3:D8, $C$3:$D$8.
var rangeOf = regexp.MustCompile(`(?i)\$?([a-z]{1,3})\$?(\d{1,7}):\$?([a-z]{1,3})\$?(\d{1,7})`)

// maxRange is how many cells a range of a formula may have that is worked out here: as many as there are rows.
const maxRange = excelize.TotalRows

// isHuge reports whether a formula names a rectangle that takes minutes to add up, blank cells included.
func isHuge(formula string) bool {
	for _, m := range rangeOf.FindAllStringSubmatch(formula, -1) {
		left, top, err := excelize.CellNameToCoordinates(m[1] + m[2])
		if err != nil {
			continue // which is no cell
		}
		right, bottom, err := excelize.CellNameToCoordinates(m[3] + m[4])
		if err == nil && (abs(right-left)+1)*(abs(bottom-top)+1) > maxRange {
			return true
		}
	}
	return false
}

func abs(x int) int { return max(x, -x) }
