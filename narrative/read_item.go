package narrative

import "github.com/fiscalcn/yusuan/codes"

// levels is the number of levels of ordinals, with none at 0.
const levels = 6

// An item of a list is what stands from one ordinal to the next.
type item struct {
	head  codes.Code // the code whose row it is about
	whole Subject    // what it breaks down into parts
}

// startItem starts an item of a level: what it is about must be said anew, within what
// the items of the levels above are about.
func (r *reader) startItem(level int) {
	c := &r.clause
	clear(r.items[level:])
	r.level, c.head, c.whole = level, 0, Subject{}
	for _, above := range r.items[:level] {
		c.head = max(c.head, above.head)
		if !above.whole.IsZero() {
			c.whole = above.whole
		}
	}
}

// aboutRow makes the row of a code the subject, and what the items within this one are
// about.
func (r *reader) aboutRow(s Subject, code codes.Code) {
	r.clause.about(s, 0, code)
	if code != 0 {
		r.items[r.level].head = code
	}
}

// breakDown makes the subject the whole of the parts that follow.
func (r *reader) breakDown() {
	r.clause.whole, r.clause.parted = r.clause.subject, true
	r.items[r.level].whole = r.clause.subject
}
