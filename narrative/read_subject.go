package narrative

import (
	"strings"

	"github.com/fiscalcn/yusuan/codes"
	"github.com/fiscalcn/yusuan/economic"
	"github.com/fiscalcn/yusuan/tables"
)

// settle takes the subject from the phrase before glyph i, once something is said
// of it.
func (r *reader) settle(i int) {
	c := &r.clause
	p := &c.phrase
	if p.settled {
		c.predicate = true
		return
	}
	p.settled, c.predicate = true, true
	switch {
	case p.empty():
	case p.noun != 0 && !p.after && (!p.before || !p.noun.weak() || bodyLike(r.beforeNoun(p))):
		r.speak(p.noun)
	default:
		r.speakOf(r.folded(p.from, min(p.to, i)), p.noun != 0)
	}
}

// beforeNoun returns the text of a phrase without the noun that it ends in.
func (r *reader) beforeNoun(p *phrase) string {
	text := r.folded(p.from, p.to)
	for _, noun := range [...]string{"基本支出", "项目支出", "其他收入", "收支", "收入", "支出"} {
		if before, ok := strings.CutSuffix(text, noun); ok {
			return before
		}
	}
	return text
}

// speak makes what a noun names the subject.
func (r *reader) speak(n noun) {
	c := &r.clause
	c.noun = n
	c.subject, c.head = r.named(n)
	if i := n.indicator(); i >= TargetProjects && i <= EvaluatedAmount {
		r.stage = i
	}
	if c.measure == 0 {
		c.measure = MeasureActual
	}
}

// named returns what a noun names here, and the code in whose row that is.
func (r *reader) named(n noun) (Subject, codes.Code) {
	if i := n.indicator(); i != 0 {
		return Subject{Indicator: i.rated(r.stage)}, 0
	}
	topic := r.current().Topic
	if head := r.clause.head; head != 0 && n.column() != 0 {
		s := r.row(head)
		s.Address.Column = n.column()
		return s, head
	}
	address, twin := n.placed(topic)
	return Subject{Address: address, Twin: twin}, 0
}

// row returns the subject of the row of a code, in the form that the section is
// about.
func (r *reader) row(c codes.Code) Subject {
	form := tables.Form05
	column := tables.Expenditure
	switch r.current().Topic {
	case TopicManagedFund:
		form = tables.Form08
	case TopicStateCapital:
		form = tables.Form09
	case TopicFiscal:
		if c.Level() == codes.Class {
			form, column = tables.Form04, tables.AllFunds
		}
	case TopicOverall, TopicExpenditure:
		form = tables.Form03
	}
	return Subject{Code: c, Address: tables.Address{Form: form, Row: tables.FunctionalRow(c), Column: column}}
}

// speakOf makes what a name stands for the subject: a code of either
// classification, or the name itself if it may be one of a sum of money. hasNoun
// says that a noun of the vocabulary is part of it.
func (r *reader) speakOf(name string, hasNoun bool) {
	c := &r.clause
	if len(name) > 4*longestName {
		c.loose = true
		return
	}
	if s, ok := r.lookup(name); ok {
		c.subject, c.noun, c.head = s, 0, s.Code
	} else if nameLike(name) {
		c.subject, c.noun = Subject{Name: name}, 0
	} else {
		if hasNoun {
			c.subject, c.noun = Subject{}, 0
		}
		c.loose = true
		return
	}
	if c.measure == 0 {
		c.measure = MeasureActual
	}
}

// lookup returns the subject of the official name of a code. In the section of
// basic expenditure it is an economic one first.
func (r *reader) lookup(name string) (Subject, bool) {
	basic := r.current().Topic == TopicBasic
	if e := r.names.item(name); basic && e != 0 {
		return r.economicRow(e), true
	}
	above := r.clause.head
	for _, suffix := range [...]string{"", "支出"} {
		if code := r.names.under(name+suffix, 0); code != 0 {
			return r.row(code), true
		}
		for above != 0 {
			if code := r.names.under(name+suffix, above); code != 0 {
				return r.row(code), true
			}
			above = above.Parent()
		}
	}
	if e := r.names.item(name); e != 0 {
		return r.economicRow(e), true
	}
	if class, item, ok := strings.Cut(name, "-"); ok {
		path := [3]string{class, item}
		s := Subject{}
		if code := r.names.path(path); code != 0 {
			s = r.row(code)
		}
		s.Path = path
		return s, true
	}
	return Subject{}, false
}

// economicRow returns the subject of the row of an economic code.
func (r *reader) economicRow(e economic.Code) Subject {
	return Subject{Economic: e, Address: tables.Address{Form: tables.Form06, Row: tables.EconomicRow(e), Column: tables.Actual}}
}

// levelAt reads （类）, （款） or （项）: what stands before is a name of that level.
func (r *reader) levelAt(t token, level int) {
	c := &r.clause
	path := c.subject.Path
	if level == 0 {
		path = [3]string{}
	}
	path[level] = r.folded(c.edge, t.from)
	clear(path[level+1:])
	s := Subject{}
	if code := r.names.path(path); code != 0 {
		s = r.row(code)
	}
	s.Path = path
	c.subject, c.noun, c.head = s, 0, s.Code
	c.clear()
	c.base, c.comparing = 0, false
	c.measure = MeasureActual
	c.restart(t.to)
}

// remember keeps the noun of the phrase for 分别, which hands out values in turn.
func (r *reader) remember() {
	const most = 12
	c := &r.clause
	if p := &c.phrase; p.noun != 0 && !p.settled && len(c.turn) < most {
		s, head := r.named(p.noun)
		c.turn = append(c.turn, focus{subject: s, noun: p.noun, head: head})
	}
}
