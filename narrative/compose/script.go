package compose

import (
	"fmt"
	"slices"
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
	passage      tables.Passage
	parts        []script
}

// A condition is on what a part of a text depends. The zero value always holds.
type condition struct {
	holds func(*writer) bool
	not   bool
}

func (c condition) isMet(w *writer) bool { return c.holds == nil || c.holds(w) != c.not }

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
	if p.above != nil {
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
	s.listed, s.lines = t.Each != "", t.Lines
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
	if s.passage = t.Passage; s.passage != 0 {
		if what := passageRefused(e, s.passage); what != "" {
			return fail("passage", fmt.Errorf("%v: %s: %w", s.passage, what, ErrPlan))
		}
	}
	if t.Heading == "" && t.Parts != nil && t.When == "" {
		return fail("parts", fmt.Errorf("below no heading, and on no condition: %w", ErrPlan))
	}
	s.parts, err = scripts(p, t.Parts, at)
	return err
}

// conditionOf reads what a part depends on.
func conditionOf(e tables.Edition, text string) (condition, error) {
	switch text {
	case "":
		return condition{}, nil
	case "有预算", "无预算":
		return condition{func(w *writer) bool { return w.hasPlan }, text == "无预算"}, nil
	case "有上年", "无上年":
		return condition{func(w *writer) bool { return w.hasPrior }, text == "无上年"}, nil
	}
	word, name, _ := strings.Cut(text, " ")
	form, err := tables.ParseForm(name)
	not := strings.HasPrefix(word, "无")
	spent := strings.HasSuffix(word, "支出")
	_, fund := fundOf(form)
	switch {
	case !slices.Contains([]string{"有", "无", "有支出", "无支出"}, word), err != nil, !fund && (spent || form != tables.Form06 && form != tables.Form07):
		return condition{}, fmt.Errorf("%s: no such condition: %w", text, ErrPlan)
	case !slices.Contains(slices.Collect(e.Forms()), form):
		return condition{}, fmt.Errorf("%s: the edition has no such form: %w", text, ErrPlan)
	case form == tables.Form06:
		return condition{(*writer).hasBasic, not}, nil
	case form == tables.Form07:
		return condition{(*writer).anyThree, not}, nil
	case spent:
		return condition{func(w *writer) bool { return w.hasSpent(form, false) }, not}, nil
	default:
		return condition{func(w *writer) bool { return w.hasSpent(form, true) }, not}, nil
	}
}

// hasSpent reports whether there is anything to print of the expenditure of a fund or, if
// more is asked for, of its initial budget and its income.
func (w *writer) hasSpent(form tables.Form, more bool) bool {
	f, _ := fundOf(form)
	return w.prints(w.total(form, tables.Expenditure).now) || len(w.items(f, more)) > 0 || more && w.prints(w.total(form, tables.Income).now)
}

// hasBasic reports whether there is anything to print of basic expenditure.
func (w *writer) hasBasic() bool {
	return w.prints(w.total(tables.Form05, tables.Basic).now) || len(w.economicNames(tables.PersonnelTotal))+len(w.economicNames(tables.OperationsTotal)) > 0
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
		if s.passage != 0 {
			w.passage(s.passage)
		}
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
