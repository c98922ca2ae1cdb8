package narrative

import "github.com/fiscalcn/yusuan/tables"

// longestEnumeration is the number of tokens beyond which an enumeration is none.
const longestEnumeration = 512

// listAt reads the names after the word at token i, if they are an enumeration of
// economic items: one of names without numbers below 人员经费 or 公用经费.
func (r *reader) listAt(i int) {
	c := &r.clause
	if c.subject.Address.Form != tables.Form06 {
		return
	}
	l := List{Subject: c.subject, Chapter: len(r.sections) - 1}
	i++
	if i < len(r.tokens) && r.tokens[i].sign(':') {
		i++
	}
	from := i
	for end := min(len(r.tokens), i+longestEnumeration); i < end; i++ {
		t := r.tokens[i]
		ends := t.sign('。') || t.sign(';')
		if t.kind == tokenNumber {
			return
		}
		if (ends || t.sign('、') || t.sign(',')) && i > from {
			l.Items = append(l.Items, r.item(r.tokens[from].from, r.tokens[i-1].to))
		}
		if t.sign('、') || t.sign(',') {
			from = i + 1
		}
		if ends {
			break
		}
	}
	if len(l.Items) == 0 {
		return
	}
	l.Start, l.End = l.Items[0].Start, l.Items[len(l.Items)-1].End
	r.lists = append(r.lists, l)
}

// item returns the economic item whose name the glyphs from i to end are.
func (r *reader) item(i, end int) Item {
	name := r.folded(i, end)
	return Item{Name: name, Code: r.names.item(name), Start: r.glyphs[i].at, End: r.glyphs[end-1].end()}
}
