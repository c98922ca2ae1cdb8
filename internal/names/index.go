// Package names finds functional and economic codes by the names that texts print:
// without some signs, with 支出 added or left out, by names of other years.
package names

import (
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
	items      map[string]economic.Code
	paths      map[[3]string]codes.Code // what path found before
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
	if above != 0 && level == codes.Item && above.Level() == codes.Class {
		return n.inOneSection(name, above)
	}
	if above != 0 && above.Level()+1 != level || above == 0 && level != codes.Class {
		return 0
	}
	return n.best(name, above, level)
}

// inOneSection returns the item of a class that has the name, zero if items of several sections do.
func (n *Index) inOneSection(name string, class codes.Code) codes.Code {
	var found codes.Code
	for c := range n.fitting(name) {
		if c.Level() != codes.Item || !class.Contains(c) {
			continue
		}
		if found != 0 && found.Parent() != c.Parent() {
			return 0
		}
		found = c
	}
	if found == 0 {
		return 0
	}
	return n.best(name, found.Parent(), codes.Item)
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

// Split returns the path of a name that is two, and the code that it is of: the mark of the level of the first is lost, as in
// 行政事业单位医疗行政单位医疗（项） behind 卫生健康支出（类）, or stands without its bracket. The level counts from 0; the code is zero if the
// name is not two.
func (n *Index) Split(path [3]string, level int) ([3]string, codes.Code) {
	if level == 0 {
		return path, 0
	}
	var class codes.Code
	if level > 1 && path[0] != "" {
		class = n.Path([3]string{path[0]})
	}
	name := path[level]
	for at := range name {
		above := strings.TrimSuffix(name[:at], [...]string{"类", "款"}[level-1])
		first := n.best(above, class, codes.Class+codes.Level(level-1))
		if at == 0 || first == 0 {
			continue
		}
		if second := n.best(name[at:], first, codes.Class+codes.Level(level)); second != 0 {
			path[level-1], path[level] = above, name[at:]
			return path, second
		}
	}
	return path, 0
}
