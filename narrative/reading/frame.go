package reading

import (
	"github.com/fiscalcn/yusuan/codes"
	"github.com/fiscalcn/yusuan/narrative"
	"github.com/fiscalcn/yusuan/narrative/internal/nouns"
	"github.com/fiscalcn/yusuan/narrative/internal/syntax"
)

// A frame is what is spoken of within a node of the tree (话题). Entering the node pushes
// one that starts as the frame around it; leaving the node pops it.
type frame struct {
	focus
	node    int32 // index of the node
	kind    syntax.Kind
	level   int               // of an item
	head    codes.Code        // the code whose row a section or item is about
	shared  bool              // that is of the parts that were named, not of the last one
	headed  int               // of an item: 1 + how many statements there were when its head named something
	unnamed bool              // of an item: nobody knows what its head names
	list    narrative.Subject // what a section or item breaks down into parts
	aside   bool              // it is said why, or for what
	reason  bool              // it is said why
	split   int               // of an item: 1 + the first token of the sentence that stated its basic or project expenditure
	clause  span              // that is read
	far     bool              // it is longer than what bears on a word
	within  bool              // a list of the parts of the whole is read
	parted  bool              // the sentence breaks something down
	again   bool              // it was broken down before: the parts may be of the last part, too
	listed  bool              // parts were named, with 、 between them
	start   footing           // of the first thing that is named in it
	here    footing           // of the next one
	moved   bool              // the footing was said since the last statement
	listing footing           // of the items that the last sentence announces behind an amount: 预算9万元：1.…
	held    phrase            // of a bracket: the words before it
	silent  int               // of a bracket: how many statements there were before it
}

// A span is a part of the text, by its glyphs.
type span struct{ from, to int }

// focus is what is spoken of.
type focus struct {
	subject narrative.Subject
	sure    narrative.Certainty // of the subject
	both    narrative.Subject   // the subject of two values, of which the first one was given
	path    [3]string           // the names of 类, 款 and 项 that were read
	noun    nouns.Noun          // the noun that named the subject, zero for codes and names
	row     codes.Code          // the code in whose row the subject is
	part    bool                // it was named as one of the parts of a whole
	footing footing             // of the subject
	stated  footing             // of the amount that was stated of it, if there was one: year and plan
	whole   narrative.Subject   // what parts are parts of
	// withPrior and withPlan are set once the subject was compared with last year and
	// with a budget.
	withPrior, withPlan bool
	open                bool // the last number was of nothing known, and nothing was named since
	lost                bool // something else was spoken of that is not known
}

// about makes a subject the one that is spoken of, in the row of a code. What was said
// of its year before it is named holds for those that are named after it, too
// (上年会议费5万元，培训费7万元), and so does what the one before was compared with.
func (f *frame) about(s narrative.Subject, n nouns.Noun, row codes.Code) {
	if f.moved {
		f.here = f.footing
	}
	f.here.compareWith(f.footing.base, f.footing.baseYear)
	f.here.planned = f.start.planned
	f.footing = f.here
	f.subject, f.noun, f.row, f.part = s, n, row, f.within
	f.both, f.stated = narrative.Subject{}, footing{}
	f.withPrior, f.withPlan, f.lost, f.open, f.sure = false, false, s.IsZero(), false, narrative.CertaintyNamed
}

// resume goes on with something that was spoken of before.
func (f *focus) resume(before focus) {
	before.footing = f.footing
	*f = before
}

// compared returns whether the subject was compared with a budget, or with last year.
func (f *focus) compared(budget bool) *bool {
	if budget {
		return &f.withPlan
	}
	return &f.withPrior
}

// unpair returns to both sides of the account after the values of each.
func (f *focus) unpair() {
	if !f.both.IsZero() {
		f.subject, f.both = f.both, narrative.Subject{}
	}
}

// push enters a node.
func (r *reader) push(i int32) *frame {
	if len(r.frames) > 0 {
		r.frames = append(r.frames, *r.now)
	} else {
		r.frames = append(r.frames, frame{start: r.usual()})
	}
	r.now = &r.frames[len(r.frames)-1]
	f := r.now
	if k := r.nodes[i].Kind; k != syntax.Item && k != syntax.Section {
		f.start = f.footing
	}
	f.footing, f.here, f.moved = f.start, f.start, false
	f.node, f.kind, f.level = i, r.nodes[i].Kind, int(r.nodes[i].Level)
	f.head, f.shared, f.list, f.split, f.listing, f.again = 0, false, narrative.Subject{}, 0, footing{}, false
	f.headed, f.unnamed = 0, false
	return f
}

// pop leaves the innermost node. Where what is spoken of goes on, it stays.
func (r *reader) pop(goesOn bool) {
	left := r.now
	r.frames = r.frames[:len(r.frames)-1]
	if len(r.frames) == 0 {
		return
	}
	if r.now = &r.frames[len(r.frames)-1]; goesOn {
		r.now.focus = left.focus
	}
}

// itemFrame returns the frame of the item that is being read, or of its section.
func (r *reader) itemFrame() *frame {
	i := len(r.frames) - 1
	for r.frames[i].kind != syntax.Item && r.frames[i].kind != syntax.Section {
		i--
	}
	return &r.frames[i]
}

// startItem starts the item of the innermost frame: what it is about must be said anew,
// within what those around it of a lower level are about.
func (r *reader) startItem() {
	r.now.row, r.now.part, r.now.whole = 0, false, narrative.Subject{}
	for i := range r.frames[:len(r.frames)-1] {
		above := &r.frames[i]
		if above.kind != syntax.Section && (above.kind != syntax.Item || above.level >= r.now.level) {
			continue
		}
		r.now.row = max(r.now.row, above.head)
		if !above.list.IsZero() {
			r.now.whole = above.list
		}
	}
}

// aboutRow makes the row of a code the subject, and what the items within this one are
// about: of parts side by side what both are parts of.
func (r *reader) aboutRow(s narrative.Subject, code codes.Code) {
	r.now.about(s, 0, code)
	f := r.itemFrame()
	switch parent := code.Parent(); {
	case code == 0, f.shared && f.head == parent && r.inParts():
	case f.head != 0 && f.head != code && f.head.Parent() == parent && r.inParts():
		f.head, f.shared = parent, true
	default:
		f.head, f.shared = code, false
	}
}

// inParts reports whether a list of parts is read within the item, or within its section.
func (r *reader) inParts() bool {
	for i := len(r.frames) - 1; r.frames[i].kind != syntax.Item && r.frames[i].kind != syntax.Section; i-- {
		if r.frames[i].kind == syntax.Parts {
			return true
		}
	}
	return false
}

// breakDown makes the subject the whole of the parts that follow.
func (r *reader) breakDown() {
	r.now.whole, r.now.parted = r.now.subject, true
	r.itemFrame().list = r.now.subject
}

// endListed leaves a list of parts whose items have 、 between them at the semicolon behind it: what follows stands beside its whole.
// 人员经费9万元，包括基本工资5万元、奖金4万元；公用经费1万元.
func (r *reader) endListed() {
	if r.now.kind == syntax.Parts && r.now.listed && r.listsParts() {
		clause := r.now.clause
		r.pop(false)
		r.now.clause = clause
	}
}

// leaveParts leaves a list of parts at token i, if that stands behind a semicolon without a name,
// and the whole has only the given measure as yet: the other one is the whole's, too.
// 年初预算100万元，其中甲80万元，乙20万元；决算为90万元 → 90 of what 100 is of.
func (r *reader) leaveParts(i int, stated narrative.Measure) {
	if !r.token(i-1).Sign(';') || !r.phrase.empty() {
		return
	}
	for n := len(r.frames) - 1; n > 0 && r.now.kind == syntax.Parts && r.frames[n-1].stated.measure == stated; n-- {
		clause := r.now.clause
		r.pop(false)
		r.now.clause, r.now.sure = clause, narrative.CertaintyInferred
	}
}

// aroundAside returns the frame around the reason or purpose that is being read, if no
// parts that something was said of were entered since; else nil.
func (r *reader) aroundAside() *frame {
	for i := len(r.frames) - 1; r.frames[i].kind == syntax.Parts || r.frames[i].kind.IsAside(); i-- {
		if r.frames[i].kind.IsAside() && (r.frames[i].stated.measure == 0 || r.frames[i].subject == r.frames[i-1].subject) {
			return &r.frames[i-1]
		}
		if r.frames[i].stated.measure != 0 && r.frames[i].subject != r.frames[i].whole {
			return nil
		}
	}
	return nil
}

// isWhy reports whether a change is told as a reason for one of what was spoken of before, and
// is none of that itself: 支出增加90万元，原因是新增项目2个，增支30万元.
func (r *reader) isWhy() bool {
	for i := range r.frames {
		if r.frames[i].kind == syntax.Reason {
			return r.now.subject == r.frames[i-1].subject
		}
	}
	return false
}

// endAside ends a reason or purpose before the text does, where its words tell that
// what was spoken of before goes on.
func (r *reader) endAside() {
	for i := len(r.frames) - 1; r.frames[i].kind == syntax.Parts || r.frames[i].kind.IsAside(); i-- {
		if !r.frames[i].kind.IsAside() {
			continue
		}
		clause := r.now.clause
		for len(r.frames) > i {
			r.pop(false)
		}
		r.now.clause = clause
		return
	}
}
