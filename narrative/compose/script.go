package compose

import (
	"fmt"
	"strings"

	"github.com/fiscalcn/yusuan/tables"
)

// A script is a text template of an edition, taken apart.
type script struct {
	when         condition
	heading      pattern
	say          pattern
	listed       bool
	each         list
	item         pattern
	first, after pattern
	between      pattern
	lines        bool
	passage      []script
	parts        []script
}

// scriptOf takes the text of an edition apart. The error wraps [ErrPlan] and names the place.
func scriptOf(e tables.Edition, text []tables.TextTemplate) ([]script, error) {
	if text == nil {
		return nil, fmt.Errorf("%v: %w", e, ErrEdition)
	}
	return scripts(&patternParser{edition: e}, text, nil)
}

// A place is one of the parts of a text that stand in a part above, or in none.
type place struct {
	above *place
	part  int
}

func (p *place) String() string {
	above := "text"
	switch {
	case p.above == nil:
	case p.part < 0:
		return p.above.String() + ".passage"
	case p.above.part < 0:
		above = p.above.String()
	default:
		above = p.above.String() + ".parts"
	}
	return fmt.Sprintf("%s[%d]", above, p.part)
}

func scripts(p *patternParser, parts []tables.TextTemplate, above *place) ([]script, error) {
	if len(parts) == 0 {
		return nil, nil
	}
	read := make([]script, len(parts))
	for i := range parts {
		if err := read[i].read(p, &parts[i], &place{above, i}); err != nil {
			return nil, err
		}
	}
	return read, nil
}

func (s *script) read(p *patternParser, t *tables.TextTemplate, at *place) (err error) {
	e := p.edition
	fail := func(name string, err error) error { return fmt.Errorf("%v: %s.%s: %w", e, at.String(), name, err) }
	if s.when, err = conditionOf(e, t.When); err != nil {
		return fail("when", err)
	}
	s.listed, s.lines, p.terms = t.Each != "", t.Lines, t.Each == termList
	if s.listed {
		if s.each, err = p.list(t.Each); err != nil {
			return fail("each", err)
		}
	} else if t.Item != "" || t.First != "" || t.Between != "" || t.After != "" || t.Lines {
		return fail("each", fmt.Errorf("missing: %w", ErrPlan))
	}
	for _, x := range []struct {
		name   string
		text   string
		into   *pattern
		listed bool
	}{
		{"heading", t.Heading, &s.heading, false}, {"say", t.Say, &s.say, false}, {"item", t.Item, &s.item, true},
		{"first", t.First, &s.first, false}, {"between", t.Between, &s.between, false}, {"after", t.After, &s.after, false},
	} {
		if *x.into, err = p.of(x.text, x.listed); err != nil {
			return fail(x.name, err)
		}
		if strings.Contains(x.text, "\n") {
			return fail(x.name, fmt.Errorf("a line break: %w", ErrPlan))
		}
	}
	if t.Passage != 0 {
		if what := passageRefused(e, t.Passage); what != "" {
			return fail("passage", fmt.Errorf("%v: %s: %w", t.Passage, what, ErrPlan))
		}
		if s.passage, err = scripts(p, t.Passage.Text(), &place{at, -1}); err != nil {
			return err
		}
	}
	if t.Heading == "" && t.Parts != nil && t.When == "" {
		return fail("parts", fmt.Errorf("below no heading, and on no condition: %w", ErrPlan))
	}
	s.parts, err = scripts(p, t.Parts, at)
	return err
}

// passageRefused says why an edition cannot have a passage, "" if it can.
func passageRefused(e tables.Edition, p tables.Passage) string {
	switch {
	case !p.IsValid():
		return "no such passage"
	case p.Kind() != e.Kind():
		return "a passage of " + p.Kind().String()
	}
	return ""
}

// write writes parts whose headings are of a level.
func (w *writer) write(parts []script, level int) {
	for i := range parts {
		s := &parts[i]
		if !s.when.isMet(w) {
			continue
		}
		below := level
		if s.heading != nil {
			w.begin(level)
			w.say(s.heading, &listItem{})
			if len(w.lines) == 1 {
				w.compared()
			}
			below++
		}
		if s.say != nil {
			w.paragraph()
			w.say(s.say, &listItem{})
		}
		if s.listed {
			w.writeList(s)
		}
		w.write(s.passage, below)
		w.write(s.parts, below)
	}
}

// writeList goes on with the items of a list.
func (w *writer) writeList(s *script) {
	if s.say == nil && !s.lines {
		w.paragraph()
	}
	for i, e := range s.each.of(w) {
		before := s.between
		if i == 0 {
			before = s.first
		}
		w.say(before, &listItem{})
		if s.lines {
			w.paragraph()
		}
		w.say(s.item, &listItem{e, i + 1})
	}
	w.say(s.after, &listItem{})
}
