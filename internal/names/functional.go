package names

import (
	"iter"
	"slices"
	"strings"

	"github.com/fiscalcn/yusuan/codes"
)

// A named is a functional code by one of the names that it has or had, as texts are folded.
type named struct {
	name string
	code codes.Code
}

// called yields the codes that have a name in some year, in their order. The table is generated: to make one takes as long as to
// read a page.
func called(name string) iter.Seq[codes.Code] {
	return func(yield func(codes.Code) bool) {
		at, _ := slices.BinarySearchFunc(functional[:], name, func(n named, name string) int { return strings.Compare(n.name, name) })
		for ; at < len(functional) && functional[at].name == name; at++ {
			if !yield(functional[at].code) {
				return
			}
		}
	}
}

// All yields the codes that have a name in the year, in their order.
func (n *Index) All(name string) iter.Seq[codes.Code] {
	return func(yield func(codes.Code) bool) {
		for c := range called(name) {
			if official, _ := n.Functional.Name(c); isPlain(official, name) && !yield(c) {
				return
			}
		}
	}
}

// isPlain reports whether an official name is folded to another.
func isPlain(official, name string) bool { return official == name || Plain(official) == name }

// fit is how well a name fits a code.
type fit uint8

const (
	fitsNot  fit = iota
	wasSame      // it had the name in another year, but for 支出 at the end
	isSame       // it has the name, but for 支出 at the end
	isCalled     // it has the name
)

// best returns the code of a level below another, zero for all, that a name fits best, and the first of several that it fits alike.
func (n *Index) best(name string, above codes.Code, level codes.Level) (best codes.Code) {
	how := fitsNot
	for c, f := range n.fitting(name) {
		if c.Level() == level && (above == 0 || above.Contains(c)) && (f > how || f == how && c < best) {
			best, how = c, f
		}
	}
	return best
}

// fitting yields the codes of the year that a name fits in some way, and how. A code may come more than once.
func (n *Index) fitting(name string) iter.Seq2[codes.Code, fit] {
	return func(yield func(codes.Code, fit) bool) {
		shorter, _ := strings.CutSuffix(name, "支出")
		for _, like := range [...]string{name, name + "支出", shorter} {
			for c := range called(like) {
				f := wasSame
				switch official, ok := n.Functional.Name(c); {
				case !ok:
					continue
				case isPlain(official, name):
					f = isCalled
				case Same(official, name):
					f = isSame
				}
				if !yield(c, f) {
					return
				}
			}
		}
	}
}
