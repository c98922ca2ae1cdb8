// Package names finds functional and economic codes by the names that texts print:
// without some signs, with 支出 added or left out, by names of other years.
package names

import (
	"iter"
	"slices"
	"strings"

	"github.com/fiscalcn/yusuan/codes"
	"github.com/fiscalcn/yusuan/economic"
	"github.com/fiscalcn/yusuan/internal/print"
)

// Index finds the codes of a year by the names that texts print. What it needs for
// that is built when it is first asked for: it is not to be shared. Make one with
// [ForYear].
type Index struct {
	Functional codes.Catalogue
	Economic   economic.Catalogue
	classes    []codes.Entry
	first      []int32 // index in entries of the first entry of each bucket of names; 0 is none
	entries    []entry // in the order of codes
	items      map[string]economic.Code
	paths      map[[3]string]codes.Code // what path found before
}

// An entry is a functional name.
type entry struct {
	name string
	code codes.Code
	next int32 // next entry of the same bucket, 0 if there is none
}

// ForYear returns the names of a year, or of the nearest one that there is a
// catalogue for.
func ForYear(year int) Index {
	year = min(max(year, codes.FirstYear), codes.LastYear)
	var n Index
	n.Functional, _ = codes.ForYear(year)  // cannot fail: the year is within the span
	n.Economic, _ = economic.ForYear(year) // likewise
	return n
}

// nameBuckets is the number of buckets of names.
const nameBuckets = 1024

// bucket returns the bucket of a name. Its length and last sign tell most names apart.
func bucket(name string) int {
	h := len(name)
	for i := max(0, len(name)-9); i < len(name); i++ {
		h = h*31 + int(name[i])
	}
	return h % nameBuckets
}

// index fills the index of all functional names. A map of them takes ten times as
// long, which is as long as reading a page.
func (n *Index) index() {
	n.entries = make([]entry, 1, n.Functional.Len()+1)
	for e := range n.Functional.All() {
		n.entries = append(n.entries, entry{name: Plain(e.Name), code: e.Code})
	}
	n.first = make([]int32, nameBuckets)
	for i := len(n.entries) - 1; i > 0; i-- {
		b := bucket(n.entries[i].name)
		n.entries[i].next, n.first[b] = n.first[b], int32(i)
	}
}

// All yields the codes of a name in the order of codes.
func (n *Index) All(name string) iter.Seq[codes.Code] {
	if n.first == nil {
		n.index()
	}
	return func(yield func(codes.Code) bool) {
		for at := n.first[bucket(name)]; at != 0; at = n.entries[at].next {
			if e := &n.entries[at]; e.name == name && !yield(e.code) {
				return
			}
		}
	}
}

// Plain returns a name as texts are folded.
func Plain(name string) string { return print.TextOf(name).String() }

// Under returns the code of a name at or below another, zero for all: the highest
// one, and none if several of that level have the name.
func (n *Index) Under(name string, above codes.Code) codes.Code {
	var found codes.Code
	for c := range n.All(name) {
		switch {
		case above != 0 && !above.Contains(c), found != 0 && found.Level() < c.Level(), found != 0 && found.Contains(c):
		case found != 0 && found.Level() == c.Level():
			return 0
		default:
			found = c
		}
	}
	return found
}

// Path returns the code of the names of 类, 款 and 项, as far as given. A 款 that is
// not named in the class, or by a name of another year, does not keep the 项 from
// being found if only one has its name; nor does a 类 that is not given.
func (n *Index) Path(path [3]string) codes.Code {
	c, ok := n.paths[path]
	if !ok {
		c = n.find(path)
		if n.paths == nil {
			n.paths = map[[3]string]codes.Code{}
		}
		n.paths[path] = c
	}
	return c
}

// find is [Index.Path] without a memory.
func (n *Index) find(path [3]string) codes.Code {
	var above codes.Code
	level := codes.Class
	for i, name := range path {
		if name == "" {
			continue
		}
		level = codes.Class + codes.Level(i)
		c := n.below(name, above, level)
		if above == 0 && path[0] == "" {
			c = n.only(name, level)
		}
		if c == 0 && i < 2 && path[2] != "" && (i > 0 || path[1] != "") {
			continue
		}
		if c == 0 {
			return 0
		}
		above = c
	}
	if above == 0 || above.Level() != level {
		return 0
	}
	return above
}

// below returns the one code of a level below another that has the name in the
// year, or had it in another year; zero if there is none or more than one.
func (n *Index) below(name string, above codes.Code, level codes.Level) codes.Code {
	switch {
	case above == 0 && level == codes.Class:
		if n.classes == nil {
			n.classes = slices.Collect(n.Functional.Children(0))
		}
		return nameOf(name, slices.Values(n.classes))
	case above.Level()+1 == level && above != 0:
		return nameOf(name, n.Functional.Children(above))
	case above.Level() == codes.Class:
		var found codes.Code
		for section := range n.Functional.Children(above) {
			c := nameOf(name, n.Functional.Children(section.Code))
			if c != 0 && found != 0 {
				return 0
			}
			found = max(found, c)
		}
		return found
	default:
		return 0
	}
}

// only returns the one code of a level that has the name in the year, zero if there is none
// or more than one.
func (n *Index) only(name string, level codes.Level) codes.Code {
	var found codes.Code
	for _, called := range [...]string{name, name + "支出"} {
		for c := range n.All(called) {
			switch {
			case c.Level() != level:
			case found != 0:
				return 0
			default:
				found = c
			}
		}
	}
	return found
}

// nameOf returns the code of the entry with the name, or of the one with the name
// but for 支出 at its end, or of the one that had it in another year; zero if there
// is none.
func nameOf(name string, entries iter.Seq[codes.Entry]) codes.Code {
	for e := range entries {
		if Plain(e.Name) == name {
			return e.Code
		}
	}
	for e := range entries {
		if Same(e.Name, name) {
			return e.Code
		}
	}
	for e := range entries {
		for old := range codes.History(e.Code) {
			if Same(old.Name, name) {
				return e.Code
			}
		}
	}
	return 0
}

// Same compares an official name with one as the reader folds it: texts add 支出
// to names and leave it out as they please.
func Same(official, name string) bool {
	official = Plain(official)
	return official == name || official == name+"支出" || official+"支出" == name
}

// Item returns the economic code of the departmental scheme with the name. Texts
// leave out 的 and add 支出.
func (n *Index) Item(name string) economic.Code {
	if n.items == nil {
		n.items = make(map[string]economic.Code, n.Economic.Len())
		for e := range n.Economic.OfScheme(economic.Department) {
			key := itemKey(e.Name)
			if _, ok := n.items[key]; !ok || e.Code.Level() == economic.Section {
				n.items[key] = e.Code
			}
		}
	}
	key := itemKey(name)
	if c := n.items[key]; c != 0 {
		return c
	}
	shorter, _ := strings.CutSuffix(key, "支出")
	return n.items[shorter]
}

func itemKey(name string) string { return strings.ReplaceAll(Plain(name), "的", "") }
