package reading

import (
	"iter"
	"slices"

	"github.com/fiscalcn/yusuan/internal/prose"
	"github.com/fiscalcn/yusuan/narrative"
	"github.com/fiscalcn/yusuan/tables"
)

// Options say what is known of a text before it is read. The zero value is fine.
type Options struct {
	// Year is the fiscal year of the account (年度); 0 takes it from the text.
	Year int
	// Kind is [tables.Budget] for the text of a budget (部门预算): what it states is planned
	// unless its words say something else. For the zero value the titles of the text tell.
	Kind tables.Kind
	// Lexicon is the vocabulary; the zero value is that of the library.
	Lexicon Lexicon
}

// Reading is what [Read] found in a text (读文结果). It never changes and is safe to
// share. The zero value is the reading of an empty text.
type Reading struct {
	text       string
	year       int
	kind       tables.Kind
	chapters   []narrative.Chapter
	statements statementList
	numbers    []narrative.Number
	lists      []narrative.List
	remarks    []narrative.Remark
	periods    []narrative.Period
}

// Read reads the explanation of a text. Any text can be read, also a fragment
// without headings and one that is not UTF-8: what it does not understand of the
// explanation is unresolved, and everything else is outside. The time it takes is
// proportional to the length of the text.
func Read(text string, o Options) Reading {
	r := newReader(text, o)
	r.Read(r.readChapter)
	if r.Mistaken {
		o.Kind = r.Kind
		r = newReader(text, o)
		r.Read(r.readChapter)
	}
	return Reading{
		text: text, year: r.Year, kind: r.Kind, chapters: r.Chapters, numbers: r.Numbers, remarks: r.Remarks,
		statements: r.statements, lists: r.lists, periods: r.periods,
	}
}

// Text returns the text that was read.
func (r Reading) Text() string { return r.text }

// Year returns the fiscal year of the account, 0 if it was neither given nor
// found.
func (r Reading) Year() int { return r.year }

// Locate returns where a name stands last in the text before byte at, line breaks and
// blanks within the name or not, and whether it does, a few lines back at most.
func (r Reading) Locate(name string, at int) (start, end int, ok bool) {
	const window = 512
	from := max(at-window, 0)
	t := prose.New(r.text[from:at])
	n := len([]rune(name))
	for i := len(t.Glyphs) - n; i >= 0 && n > 0; i-- {
		if t.Folded(i, i+n) == name {
			return from + t.Glyphs[i].At, from + t.Glyphs[i+n-1].End(), true
		}
	}
	return 0, 0, false
}

// Kind returns what the text explains: a budget or a final account, as was given or as its
// title says, or the first of its headings that says so.
func (r Reading) Kind() tables.Kind { return r.kind }

// Statements yields what the text says, in its order.
func (r Reading) Statements() iter.Seq[narrative.Statement] { return r.statements.all() }

// Len returns the number of statements.
func (r Reading) Len() int { return r.statements.n }

// Chapters yields the parts and sections in order. Headings of a table of contents
// are sections without anything in them.
func (r Reading) Chapters() iter.Seq[narrative.Chapter] { return slices.Values(r.chapters) }

// Numbers yields every number of the text with its role, in order.
func (r Reading) Numbers() iter.Seq[narrative.Number] { return slices.Values(r.numbers) }

// Unresolved yields the numbers of the explanation that belong to no statement.
func (r Reading) Unresolved() iter.Seq[narrative.Number] {
	return func(yield func(narrative.Number) bool) {
		for _, n := range r.numbers {
			if n.Role == narrative.RoleUnresolved && !yield(n) {
				return
			}
		}
	}
}

// Lists yields the enumerations of economic items.
func (r Reading) Lists() iter.Seq[narrative.List] {
	return func(yield func(narrative.List) bool) {
		for _, l := range r.lists {
			l.Items = slices.Clone(l.Items)
			if !yield(l) {
				return
			}
		}
	}
}

// Remarks yields what is wrong with the form of the text.
func (r Reading) Remarks() iter.Seq[narrative.Remark] { return slices.Values(r.remarks) }

// Periods yields the years and dates of the explanation.
func (r Reading) Periods() iter.Seq[narrative.Period] { return slices.Values(r.periods) }
