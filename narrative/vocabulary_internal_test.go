package narrative

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/fiscalcn/yusuan/internal/prose"
	"github.com/fiscalcn/yusuan/tables"
)

// TestVocabulary expands every pattern: no phrase says two things, and the trie
// finds each of them.
func TestVocabulary(t *testing.T) {
	rows := map[string]entry{}
	for _, group := range vocabulary() {
		for _, w := range group {
			for _, phrase := range phrases(w.text) {
				if before, ok := rows[phrase]; ok && (before.kind != w.kind || before.value != w.value) {
					t.Errorf("%q says two things: %q and %q", phrase, before.text, w.text)
				}
				rows[phrase] = w
				found, length := lexicon.Longest(prose.New(phrase).Glyphs)
				if assert.NotZero(t, found, phrase) {
					assert.Equal(t, len([]rune(phrase)), length, phrase)
					assert.Equal(t, []any{w.kind, w.value}, []any{found.Kind(), found.Value()}, phrase)
				}
			}
		}
	}
	assert.Greater(t, len(rows), 2000)
	none, length := lexicon.Longest(prose.New("无人机").Glyphs)
	assert.Equal(t, prose.WordNone, none.Kind())
	assert.Equal(t, 1, length)
}

// phrases returns the phrases of a pattern, by the definition.
func phrases(pattern string) []string {
	return slices.DeleteFunc(expand(pattern), func(phrase string) bool { return phrase == "" })
}

// expand returns the phrases of a pattern and the empty one, if all of it may be.
func expand(pattern string) []string {
	before, rest, ok := strings.Cut(pattern, "{")
	if !ok {
		return []string{pattern}
	}
	options, after, _ := strings.Cut(rest, "}")
	var all []string
	for option := range strings.SplitSeq(options, "|") {
		for _, tail := range expand(after) {
			all = append(all, before+option+tail)
		}
	}
	return all
}

// TestPlacements shows that every noun names a cell whatever the section is about,
// and one that its form has.
func TestPlacements(t *testing.T) {
	for n := noNoun + 1; n < ofIndicator; n++ {
		if n >= anyGeneral || n >= goods && n <= shortClosing { // names what the context makes of it
			continue
		}
		_, ok := cellOf(n, 0)
		assert.True(t, ok, "noun %d has no usual cell", n)
	}
	for _, p := range placements {
		for _, c := range []cell{p.cell, p.twin} {
			if c.form == 0 {
				continue
			}
			has := false
			for column := range c.form.Columns(tables.LineRow(c.line)) {
				has = has || column == c.column
			}
			assert.True(t, has, "%v", c.address())
		}
	}
}

func cellOf(n noun, t Topic) (tables.Address, bool) {
	c, _ := n.placed(t)
	return c, c != tables.Address{}
}

// TestNames shows every name and that invalid values say so.
func TestNames(t *testing.T) {
	for i := Indicator(1); i <= lastIndicator; i++ {
		assert.NotEmpty(t, i.String())
	}
	for i, name := range map[fmt.Stringer]string{
		Indicator(0): "", lastIndicator + 1: "Indicator(78)", AgencyOperation: "机关运行经费",
		Measure(0): "Measure(0)", MeasureCount: "count", Base(0): "", BaseInitial: "年初预算", Base(9): "Base(9)",
		Direction(0): "", DirectionEither: "增加（减少）", Direction(99): "Direction(99)",
		Topic(0): "", TopicBasic: "一般公共预算财政拨款基本支出", Topic(99): "Topic(99)",
		Role(0): "Role(0)", RoleStated: "stated", RemarkKind(0): "RemarkKind(0)", RemarkResidue: "template residue",
	} {
		assert.Equal(t, name, i.String())
	}
}
