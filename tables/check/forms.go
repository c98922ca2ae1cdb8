package check

import "github.com/fiscalcn/yusuan/tables"

// The forms by their numbers.
const (
	f01 = tables.Form01
	f02 = tables.Form02
	f03 = tables.Form03
	f04 = tables.Form04
	f05 = tables.Form05
	f06 = tables.Form06
	f07 = tables.Form07
	f08 = tables.Form08
	f09 = tables.Form09
)
