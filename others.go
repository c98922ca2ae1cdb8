package yusuan

import (
	"slices"

	"github.com/fiscalcn/yusuan/tables/reading"
)

// pages are two tables that follow upon one another and may be one that goes on over a page.
type pages[T any] struct {
	last, next  []T        // what was read in the first and in the second
	both        func() []T // reads them as one
	title       string     // of the second
	isSameTitle bool       // as that of the first
}

// inOthers reads what there is of one kind in the tables that are none of the nine forms. A
// table that goes on in the next one is read anew, as a whole.
func inOthers[T any](
	sheets []reading.Sheet, others []reading.OtherTable, read func([][]*string, reading.OtherTable) []T, goesOn func(pages[T]) bool,
) []T {
	var found, last []T // last is of the table before
	var rows [][]*string
	before := reading.OtherTable{Last: -2}
	for _, t := range others {
		var more [][]*string
		for _, sheet := range sheets[t.Table : t.Last+1] {
			more = append(more, sheet.Rows...)
		}
		next := read(more, t)
		if before.Last+1 == t.Table {
			whole := before
			whole.Last = t.Last
			both := func() []T { return read(slices.Concat(rows, more), whole) }
			if goesOn(pages[T]{last, next, both, t.Title, t.Title == before.Title}) {
				last, rows, before = both(), slices.Concat(rows, more), whole
				continue
			}
		}
		found = append(found, last...)
		rows, before, last = more, t, next
	}
	return append(found, last...)
}
