package codes

import (
	"cmp"
	"iter"

	"github.com/fiscalcn/yusuan/internal/catalogue"
	"github.com/fiscalcn/yusuan/internal/enum"
)

// History yields every name and span that a code has had in the years from
// [FirstYear] to [LastYear], oldest first. A document that prints an older name
// is told from one that prints a wrong one by it.
func History(code Code) iter.Seq[Entry] { return family.History(code) }

// A ChangeKind is what happened to a code between two years. The zero value is no
// kind.
type ChangeKind uint8

// The kinds of change.
const (
	Added   = ChangeKind(catalogue.Added)   // 新增: only the later year has the code
	Removed = ChangeKind(catalogue.Removed) // 取消: only the earlier year has the code
	Renamed = ChangeKind(catalogue.Renamed) // 更名: both have it, under different names
)

var changeKinds = enum.Names[ChangeKind]{
	Type:    "codes.ChangeKind",
	List:    []string{Added: "added", Removed: "removed", Renamed: "renamed"},
	Chinese: []string{Added: "新增", Removed: "取消", Renamed: "更名"},
	Err:     &ErrName,
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
	return catalogue.Changes(&family, from, to, func(kind catalogue.ChangeKind, before, after Entry) Change {
		return Change{ChangeKind(kind), before, after}
	})
}
