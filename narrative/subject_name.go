package narrative

import (
	"iter"
	"slices"
	"strings"

	"github.com/fiscalcn/yusuan/codes"
	"github.com/fiscalcn/yusuan/economic"
)

// names finds codes by the names that texts print. What it needs for that is built
// when it is first asked for.
type names struct {
	year       int
	functional codes.Catalogue // of the year, or of the nearest one that there is a catalogue for
	economic   economic.Catalogue
	classes    []codes.Entry
	first      []int32 // index in entries of the first entry of each bucket of names; 0 is none
	entries    []named // in the order of codes
	items      map[string]economic.Code
	paths      map[[3]string]codes.Code // what path found before
}

type named struct {
	name string
	code codes.Code
	next int32 // next entry of the same bucket, 0 if there is none
}

func newNames(year int) names {
	n := names{year: min(max(year, codes.FirstYear), codes.LastYear)}
	n.functional, _ = codes.ForYear(n.year)  // cannot fail: the year is within the span
	n.economic, _ = economic.ForYear(n.year) // likewise
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
func (n *names) index() {
	n.entries = make([]named, 1, n.functional.Len()+1)
	for e := range n.functional.All() {
		n.entries = append(n.entries, named{name: plain(e.Name), code: e.Code})
	}
	n.first = make([]int32, nameBuckets)
	for i := len(n.entries) - 1; i > 0; i-- {
		b := bucket(n.entries[i].name)
		n.entries[i].next, n.first[b] = n.first[b], int32(i)
	}
}

// all yields the codes of a name in the order of codes.
func (n *names) all(name string) iter.Seq[codes.Code] {
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

// plain returns a name as fold leaves it. Few have signs that it changes: quotes,
// which start with byte 0xE2, and brackets, which start with 0xEF.
func plain(name string) string {
	if strings.IndexByte(name, 0xE2) < 0 && strings.IndexByte(name, 0xEF) < 0 {
		return name
	}
	return strings.Map(foldRune, name)
}

// under returns the code of a name at or below another, zero for all: the highest
// one, and none if several of that level have the name.
func (n *names) under(name string, above codes.Code) codes.Code {
	var found codes.Code
	for c := range n.all(name) {
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

// path returns the code of the names of 类, 款 and 项, as far as given. A 款 that is
// not named in the class, or by a name of another year, does not keep the 项 from
// being found if only one has its name.
func (n *names) path(path [3]string) codes.Code {
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

// find is path without a memory.
func (n *names) find(path [3]string) codes.Code {
	var above codes.Code
	level := codes.Class
	for i, name := range path {
		if name == "" {
			continue
		}
		level = codes.Class + codes.Level(i)
		c := n.below(name, above, level)
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
func (n *names) below(name string, above codes.Code, level codes.Level) codes.Code {
	switch {
	case above == 0 && level == codes.Class:
		if n.classes == nil {
			n.classes = slices.Collect(n.functional.Children(0))
		}
		return nameOf(name, slices.Values(n.classes))
	case above.Level()+1 == level && above != 0:
		return nameOf(name, n.functional.Children(above))
	case above.Level() == codes.Class:
		var found codes.Code
		for section := range n.functional.Children(above) {
			c := nameOf(name, n.functional.Children(section.Code))
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

// nameOf returns the code of the entry with the name, or of the one with the name
// but for 支出 at its end, or of the one that had it in another year; zero if there
// is none.
func nameOf(name string, entries iter.Seq[codes.Entry]) codes.Code {
	for e := range entries {
		if plain(e.Name) == name {
			return e.Code
		}
	}
	for e := range entries {
		if sameName(e.Name, name) {
			return e.Code
		}
	}
	for e := range entries {
		for old := range codes.History(e.Code) {
			if sameName(old.Name, name) {
				return e.Code
			}
		}
	}
	return 0
}

// sameName compares an official name with one as the reader folds it: texts add 支出
// to names and leave it out as they please.
func sameName(official, name string) bool {
	official = plain(official)
	return official == name || official == name+"支出" || official+"支出" == name
}

// item returns the economic code of the departmental scheme with the name. Texts
// leave out 的 and add 支出.
func (n *names) item(name string) economic.Code {
	if n.items == nil {
		n.items = make(map[string]economic.Code, n.economic.Len())
		for e := range n.economic.OfScheme(economic.Department) {
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

func itemKey(name string) string { return strings.ReplaceAll(plain(name), "的", "") }

// nameEndings are what the name of a sum of money ends in.
var nameEndings = [...]string{"支出", "收入", "经费", "费用", "费", "资金", "补助", "补贴", "拨款", "专项", "奖金", "公积金"}

// thingEndings are what the names of things end in that are counted or scored, or of
// what is spent on them, though no indicator has them; these may be all of a name.
var thingEndings = [...]string{
	"级项目", "管理项目", "轿车", "越野车", "客车", "载客汽车", "房屋", "人数", "活动", "得分", "评分", "总分", "用车加油", "用车维修", "用车保险", "购买服务",
}

// longestName is the number of signs beyond which text before a number is no name.
const longestName = 40

// nameLike reports whether text before a number may be the name of what it is.
func nameLike(name string) bool {
	for _, e := range thingEndings {
		if strings.HasSuffix(name, e) {
			return true
		}
	}
	for _, e := range nameEndings {
		if strings.HasSuffix(name, e) && len(name) > len(e) {
			return true
		}
	}
	return false
}

// moneyOfProjects is what the money of projects is called where it is stated beside
// their number.
var moneyOfProjects = [...]string{"资金", "项目资金", "财政资金", "财政性资金", "预算资金", "金额"}

// moneyOfThings is what the money spent on things, or that they are worth, is called
// beside their number.
var moneyOfThings = [...]string{"开支", "花费", "价值", "总价值", "账面价值", "原值", "账面原值"}

// bodyEndings are what the name of a department or unit ends in.
var bodyEndings = [...]string{"局", "部门", "单位", "中心", "委员会", "办公室", "厅", "院", "校", "所", "会", "大队", "全区", "全市", "全县"}

// bodyLike reports whether text ends in the name of a department or unit.
func bodyLike(text string) bool {
	for _, e := range bodyEndings {
		if strings.HasSuffix(text, e) {
			return true
		}
	}
	return false
}
