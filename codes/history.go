package codes

import (
	"cmp"
	"fmt"
	"iter"

	"github.com/fiscalcn/yusuan/internal/catalogue"
)

// History yields every name and span that a code has had in the years from
// [FirstYear] to [LastYear], oldest first. A document that prints an older name
// is told from one that prints a wrong one by it.
func History(code Code) iter.Seq[Entry] {
	return catalogue.Entries(table.History(uint32(code)), entryOf)
}

// A ChangeKind is what happened to a code between two years. The zero value is no
// kind.
type ChangeKind uint8

// The kinds of change.
const (
	Added   ChangeKind = iota + 1 // 新增: only the later year has the code
	Removed                       // 取消: only the earlier year has the code
	Renamed                       // 更名: both have it, under different names
)

// String returns "added", "removed" or "renamed".
func (k ChangeKind) String() string {
	switch k {
	case Added:
		return "added"
	case Removed:
		return "removed"
	case Renamed:
		return "renamed"
	}
	return fmt.Sprintf("ChangeKind(%d)", uint8(k))
}

// A Change is the difference of one code between two years. Before is the zero
// Entry for an added code, After for a removed one. A code that moved to another
// number is one removed and one added: the list does not say which became which.
type Change struct {
	Kind          ChangeKind // added, removed or renamed
	Before, After Entry
}

// Code returns the code that changed.
func (c Change) Code() Code { return cmp.Or(c.Before.Code, c.After.Code) }

// Changes returns what changed from one fiscal year to another, in the order of
// codes; nothing for a year and itself. The years may be given in either order:
// what is added one way is removed the other. The error for a year without a
// catalogue wraps [ErrYear].
func Changes(from, to int) ([]Change, error) {
	for _, year := range [...]int{from, to} {
		if err := checkYear("codes.Changes", year); err != nil {
			return nil, err
		}
	}
	var changes []Change
	for c := range table.Changes(from, to) {
		switch {
		case c.Before == nil:
			changes = append(changes, Change{Kind: Added, After: entryOf(c.After)})
		case c.After == nil:
			changes = append(changes, Change{Kind: Removed, Before: entryOf(c.Before)})
		default:
			changes = append(changes, Change{Renamed, entryOf(c.Before), entryOf(c.After)})
		}
	}
	return changes, nil
}
