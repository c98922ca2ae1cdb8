package compose

import (
	"fmt"
	"slices"
	"strings"

	"github.com/fiscalcn/yusuan/tables"
)

// A pattern is the words of a text template, taken apart. [tables.TextTemplate] says what
// its slots mean.
type pattern []piece

// A piece is words, a slot, or a group in brackets with its alternatives.
type piece struct {
	words string
	slot  *slot
	group []pattern
}

// A slot is filled with what an account says.
type slot struct {
	verb  verb
	at    ref // what it is about
	whole ref // of a share and a difference
	list  list
	style Ordinal
	// marker is which of the markers it writes.
	marker int
}

// A ref is an address, a fact, or the item of the list that the slot stands in.
type ref struct {
	address tables.Address
	fact    *fact
	current bool
}

// verb is what a slot writes.
type verb uint8

const (
	departmentVerb verb = iota + 1
	yearVerb
	lastYearVerb
	amountVerb
	budgetVerb
	changeVerb
	thanVerb
	directionVerb
	plannedChangeVerb
	plannedThanVerb
	plannedReasonVerb
	completionVerb
	comparisonVerb
	shareVerb
	differsVerb
	reasonVerb
	deviationVerb
	useVerb
	sectionsVerb
	countVerb
	wordsVerb
	anyVerb
	markerVerb
	ordinalVerb
	codeVerb
	nameVerb
	classVerb
	sectionVerb
	explanationVerb
)

var verbs = map[string]verb{
	"部门": departmentVerb, "年": yearVerb, "上年": lastYearVerb,
	"金额": amountVerb, "预算": budgetVerb, "增减": changeVerb, "比": thanVerb, "升降": directionVerb,
	"增减预算": plannedChangeVerb, "比预算": plannedThanVerb, "增减预算因": plannedReasonVerb, "完成": completionVerb, "比较": comparisonVerb,
	"占比": shareVerb, "异": differsVerb, "因": reasonVerb, "差因": deviationVerb, "用途": useVerb, "款名": sectionsVerb,
	"数": countVerb, "文": wordsVerb, "若": anyVerb, "待补": markerVerb,
	"序": ordinalVerb, "编码": codeVerb, "名称": nameVerb, "类": classVerb, "款": sectionVerb, "释义": explanationVerb,
}

// mayBeSilent reports whether a slot can have nothing to say. What is planned of a fact is
// known with it, and a fact that is not known leaves a marker.
func (s *slot) mayBeSilent() bool {
	switch s.verb {
	case budgetVerb:
		return s.at.fact == nil
	case changeVerb, thanVerb, directionVerb, plannedChangeVerb, plannedThanVerb, plannedReasonVerb, completionVerb, comparisonVerb, shareVerb, differsVerb, reasonVerb,
		deviationVerb, sectionsVerb, anyVerb:
		return true
	}
	return false
}

// A patternParser reads the patterns of an edition.
type patternParser struct {
	edition tables.Edition
	text    string
	listed  bool    // it is of the items of a list
	terms   bool    // of one of terms
	depth   int     // of brackets
	open    []piece // of the patterns that are being read
	slots   []slot  // room for some
}

// of reads a pattern.
func (p *patternParser) of(text string, listed bool) (pattern, error) {
	p.text, p.listed, p.depth, p.open = text, listed, 0, p.open[:0]
	return p.parse(false)
}

// slotAt returns room for a slot. Slots are allocated some at a time.
func (p *patternParser) slotAt() *slot {
	if len(p.slots) == cap(p.slots) {
		p.slots = make([]slot, 0, 32)
	}
	p.slots = append(p.slots, slot{})
	return &p.slots[len(p.slots)-1]
}

// maxDepth is how deep brackets may stand in each other.
const maxDepth = 16

func (p *patternParser) fail(format string, args ...any) error {
	return fmt.Errorf("%s: %w", fmt.Sprintf(format, args...), ErrPlan)
}

// parse reads up to the end, or in a group up to a bracket or a bar.
func (p *patternParser) parse(group bool) (pattern, error) {
	from := len(p.open)
	for p.text != "" {
		i := strings.IndexAny(p.text, "{}[]|")
		if i < 0 {
			i = len(p.text)
		}
		if i > 0 {
			p.open = append(p.open, piece{words: p.text[:i]})
			p.text = p.text[i:]
			continue
		}
		switch sign := p.text[0]; sign {
		case '{':
			inside, rest, ok := strings.Cut(p.text[1:], "}")
			if !ok {
				return nil, p.fail("{ without }")
			}
			p.text = rest
			s, err := p.slot(inside)
			if err != nil {
				return nil, err
			}
			if s.mayBeSilent() && !group {
				return nil, p.fail("{%s} may have nothing to say: put it in brackets", inside)
			}
			p.open = append(p.open, piece{slot: s})
		case '[':
			p.text = p.text[1:]
			alternatives, err := p.group()
			if err != nil {
				return nil, err
			}
			p.open = append(p.open, piece{group: alternatives})
		default:
			if !group || sign == '}' {
				return nil, p.fail("a single %c", sign)
			}
			return p.close(from), nil
		}
	}
	return p.close(from), nil
}

// close returns the pieces from one on as a pattern, nil if there are none.
func (p *patternParser) close(from int) pattern {
	if len(p.open) == from {
		return nil
	}
	read := slices.Clone(p.open[from:])
	p.open = p.open[:from]
	return pattern(read)
}

// group reads the alternatives of a group behind its bracket.
func (p *patternParser) group() ([]pattern, error) {
	p.depth++
	if p.depth > maxDepth {
		return nil, p.fail("more than %d brackets in each other", maxDepth)
	}
	defer func() { p.depth-- }()
	var alternatives []pattern
	for {
		read, err := p.parse(true)
		if err != nil {
			return nil, err
		}
		alternatives = append(alternatives, read)
		if p.text == "" {
			return nil, p.fail("[ without ]")
		}
		end := p.text[0] == ']'
		p.text = p.text[1:]
		if end {
			return alternatives, nil
		}
	}
}

// slot reads what stands in braces.
func (p *patternParser) slot(inside string) (*slot, error) {
	name, argument, _ := strings.Cut(inside, " ")
	s := p.slotAt()
	s.verb = verbs[name]
	var err error
	switch {
	case s.verb == 0:
		return nil, p.fail("{%s}: no such slot", inside)
	case s.verb == anyVerb && lists[argument].of != nil:
		s.list, err = p.list(argument)
	case s.verb == markerVerb:
		if s.marker = markerOf(argument); s.marker < 0 {
			return nil, p.fail("{%s}: no such marker", inside)
		}
	case s.verb == ordinalVerb:
		if s.style, err = ordinals.Parse("compose.ParseOrdinal", argument); err != nil {
			return nil, p.fail("{%s}: no such ordinal", inside)
		}
	case s.verb >= ordinalVerb && argument != "", s.verb <= lastYearVerb && argument != "":
		return nil, p.fail("{%s}: nothing goes behind it", inside)
	case s.verb == shareVerb || s.verb == differsVerb:
		part, whole, ok := strings.Cut(argument, "÷")
		if !ok {
			return nil, p.fail("{%s}: want two addresses, parted by ÷", inside)
		}
		if s.at, err = p.ref(part); err == nil {
			s.whole, err = p.ref(whole)
		}
	case s.verb > lastYearVerb && s.verb < ordinalVerb:
		s.at, err = p.ref(argument)
	}
	if err != nil {
		return nil, err
	}
	if s.verb >= ordinalVerb && !p.listed {
		return nil, p.fail("{%s}: not in a list", inside)
	}
	if isOfTerms := s.verb == explanationVerb || s.verb == nameVerb || s.verb == ordinalVerb; p.listed && p.terms && !isOfTerms ||
		!p.terms && s.verb == explanationVerb {
		return nil, p.fail("{%s}: not in a list of that", inside)
	}
	return s, p.allows(s, inside)
}

// allows refuses what a slot cannot say of its address: no reasons are kept of most.
func (p *patternParser) allows(s *slot, inside string) error {
	a := s.at.address
	switch {
	case s.at.fact != nil && !s.at.fact.says(s.verb), s.whole.fact != nil && !s.whole.fact.says(s.verb),
		s.at.fact == nil && (s.verb == countVerb || s.verb == wordsVerb):
		return p.fail("{%s}: nothing of the kind is known of that", inside)
	case s.at.fact != nil, s.at.current:
	case (s.verb == reasonVerb || s.verb == deviationVerb || s.verb == plannedReasonVerb || s.verb == useVerb) && subjectOf(a) == "":
		return p.fail("{%s}: no reasons are kept of that", inside)
	case s.verb.isOfBudget() && !isPlanned(a):
		return p.fail("{%s}: no initial budget is kept of that", inside)
	case s.verb == sectionsVerb && (a.Form != tables.Form06 || a.Row.Line() != tables.PersonnelTotal && a.Row.Line() != tables.OperationsTotal):
		return p.fail("{%s}: want 人员经费合计 or 公用经费合计 of 公开06", inside)
	}
	return nil
}

// isOfBudget reports whether a slot compares with the initial budget.
func (v verb) isOfBudget() bool {
	switch v {
	case budgetVerb, plannedChangeVerb, plannedThanVerb, plannedReasonVerb, completionVerb, comparisonVerb, deviationVerb:
		return true
	}
	return false
}

// ref reads a fact, or an address that the edition has; “.”, or nothing in a list, is its item.
func (p *patternParser) ref(text string) (ref, error) {
	if text == "." || text == "" {
		if !p.listed {
			return ref{}, p.fail("no address, and not in a list")
		}
		return ref{current: true}, nil
	}
	if f := factOf(text); f != nil {
		return ref{fact: f}, nil
	}
	if !strings.Contains(text, "/") {
		return ref{}, p.fail("%s: neither a fact nor an address", text)
	}
	if strings.Count(text, "/") == 1 {
		text += "/" + tables.Actual.String()
	}
	a, err := tables.ParseAddress(text)
	if err != nil {
		return ref{}, fmt.Errorf("%w: %w", ErrPlan, err)
	}
	for c := range p.edition.Columns(a.Form, a.Row) {
		if c == a.Column {
			return ref{address: a}, nil
		}
	}
	return ref{}, p.fail("%s: the edition has no such figure", text)
}

// list reads the name of a list.
func (p *patternParser) list(text string) (list, error) {
	l, ok := lists[text]
	if !ok {
		return list{}, p.fail("%s: no such list", text)
	}
	if l.form != 0 && !slices.Contains(slices.Collect(p.edition.Forms()), l.form) {
		return list{}, p.fail("%s: the edition has no such form", text)
	}
	return l, nil
}
