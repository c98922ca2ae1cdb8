package reading

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/fiscalcn/yusuan/economic"
	"github.com/fiscalcn/yusuan/internal/prose"
	"github.com/fiscalcn/yusuan/narrative"
	"github.com/fiscalcn/yusuan/narrative/internal/syntax"
	"github.com/fiscalcn/yusuan/tables"
)

// longestEnumeration is the number of tokens beyond which an enumeration is none.
const longestEnumeration = 512

// listAt reads the names after the word at token i, if they are an enumeration of
// economic items: one of names without numbers below 人员经费 or 公用经费.
func (r *reader) listAt(i int) {
	if r.now.subject.Address.Form != tables.Form06 || r.now.subject.Economic != 0 {
		return
	}
	l := narrative.List{Subject: r.now.subject, Chapter: len(r.Chapters) - 1}
	i++
	if i < len(r.tokens) && r.tokens[i].Sign(':') {
		i++
	}
	from := i
	for end := min(len(r.tokens), i+longestEnumeration); i < end; i++ {
		t := r.tokens[i]
		ends := t.Sign('。') || t.Sign(';')
		if t.Kind == prose.TokenNumber {
			return
		}
		if (ends || t.Sign('、') || t.Sign(',')) && i > from {
			l.Items, l.Open = r.items(l.Items, r.tokens[from].From, r.tokens[i-1].To)
		}
		if t.Sign('、') || t.Sign(',') {
			from = i + 1
		}
		if ends {
			break
		}
	}
	if len(l.Items) == 0 {
		return
	}
	if !slices.ContainsFunc(l.Items, func(i narrative.Item) bool { return i.Code != 0 && i.Code.Level() == economic.Section }) {
		return // names of classes, or other words
	}
	l.Start, l.End = l.Items[0].Start, l.Items[len(l.Items)-1].End
	if n := len(r.lists); n > 0 && r.lists[n-1].End > l.Start {
		r.lists = r.lists[:n-1] // 主要包括包括基本工资: the second word opens it
	}
	r.lists = append(r.lists, l)
}

// items appends the economic item whose name the glyphs from i to end are, or the two that
// 和 joins (办公费和印刷费), and whether 等 follows.
func (r *reader) items(items []narrative.Item, i, end int) ([]narrative.Item, bool) {
	item, open := r.item(i, end)
	for at := i + 1; item.Code == 0 && at < end-1; at++ {
		if c := r.At(at); c != '和' && c != '及' {
			continue
		}
		first, _ := r.item(i, at)
		second, open := r.item(at+1, end)
		if first.Code != 0 && second.Code != 0 {
			return append(items, first, second), open
		}
	}
	return append(items, item), open
}

// item returns the economic item whose name the glyphs from i to end are, and whether
// the name is followed by 等.
func (r *reader) item(i, end int) (item narrative.Item, open bool) {
	name := r.Folded(i, end)
	code := r.names.Item(name)
	if before, _, ok := strings.Cut(name, "等"); ok && code == 0 && before != "" {
		name, code, open = before, r.names.Item(before), true
		end = i + utf8.RuneCountInString(before)
	}
	return narrative.Item{Name: name, Code: code, Start: r.Glyphs[i].At, End: r.Glyphs[end-1].End()}, open
}

// speakOfListed makes the official name before the word t, which lists the parts of what it names, the subject, and reports whether it is one:
// 工资福利支出包括基本工资….
func (r *reader) speakOfListed(t prose.Token) bool {
	p, end := &r.phrase, t.From
	switch t.Word.Value() {
	case prose.ListParts:
	case prose.PartsOfSide:
		end += utf8.RuneCountInString("支出")
	default:
		return false
	}
	if p.empty() || p.settled || r.meant(p.noun) != 0 { // 服务支出 in 商品和服务支出 is no noun
		return false
	}
	s, ok := r.lookup(p.edge, end)
	if ok {
		r.speakOf(s)
	}
	return ok
}

// allOfThem is how names of parts end of which one amount is stated.
var allOfThem = [...]string{"等", "等支出", "等费用", "等经费", "等开支", "等方面", "等方面支出", "等方面的支出", "等各项支出"}

// endsWithAll reports whether a phrase is the last of the names of parts that the amount behind them is of together, which is that of their
// whole: 工资福利支出包括基本工资、津贴补贴等支出60万元.
func (r *reader) endsWithAll(p *phrase) bool {
	f := r.now
	if f.kind != syntax.Parts || f.whole.IsZero() || f.subject != f.whole || f.stated.measure != 0 {
		return false
	}
	words := r.wordsBefore(p.from, p.to)
	i := strings.LastIndex(words, "等")
	return i > 0 && slices.Contains(allOfThem[:], words[i:])
}
