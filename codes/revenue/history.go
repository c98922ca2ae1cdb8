package revenue

import (
	"cmp"
	"iter"

	"github.com/fiscalcn/yusuan/codes"
	"github.com/fiscalcn/yusuan/internal/catalogue"
)

// History yields every name and span that a code has had in the years from
// [FirstYear] to [LastYear], oldest first. A document that prints an older name
// is told from one that prints a wrong one by it.
func History(code Code) iter.Seq[Entry] { return family.History(code) }

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
	return catalogue.Changes(&family, from, to, func(kind catalogue.ChangeKind, before, after Entry) Change {
		return Change{codes.ChangeKind(kind), before, after}
	})
}
