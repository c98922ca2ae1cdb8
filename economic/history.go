package economic

import (
	"cmp"
	"iter"

	"github.com/fiscalcn/yusuan/codes"
	"github.com/fiscalcn/yusuan/internal/catalogue"
)

// History yields every name and span that a code has had in the years from
// [FirstYear] to [LastYear], oldest first. A document that prints an older name
// is told from one that prints a wrong one by it.
func History(code Code) iter.Seq[Entry] {
	return catalogue.Entries(table.History(uint32(code)), entryOf)
}

// A Change is the difference of one code between two years. Before is the zero
// Entry for an added code, After for a removed one. A code that moved to another
// number is one removed and one added: the list does not say which became which.
type Change struct {
	Kind          codes.ChangeKind // added, removed or renamed
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
		if err := checkYear("economic.Changes", year); err != nil {
			return nil, err
		}
	}
	var changes []Change
	for c := range table.Changes(from, to) {
		switch {
		case c.Before == nil:
			changes = append(changes, Change{Kind: codes.Added, After: entryOf(c.After)})
		case c.After == nil:
			changes = append(changes, Change{Kind: codes.Removed, Before: entryOf(c.Before)})
		default:
			changes = append(changes, Change{codes.Renamed, entryOf(c.Before), entryOf(c.After)})
		}
	}
	return changes, nil
}
