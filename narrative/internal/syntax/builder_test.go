package syntax_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/fiscalcn/yusuan/internal/prose"
	"github.com/fiscalcn/yusuan/narrative/internal/syntax"
)

// words is a vocabulary of one word of each kind that the tree knows of.
func words(t *testing.T) *prose.Lexicon {
	t.Helper()
	var phrases []prose.Phrase
	for text, kind := range map[string]prose.WordKind{
		"甲": prose.WordNoun, "元": prose.WordUnit, "增": prose.WordDirection, "减": prose.WordDirection, "其中": prose.WordParts, "中": prose.WordWithin,
		"因": prose.WordReason, "为": prose.WordPurpose, "分别": prose.WordInTurn, "是": prose.WordFiller,
	} {
		value := uint8(0)
		if kind == prose.WordUnit {
			value = uint8(prose.UnitYuan)
		}
		phrases = append(phrases, prose.Phrase{Glyphs: prose.New(text).Glyphs, Word: prose.NewWord(kind, value)})
	}
	l, ok := prose.NewLexicon(phrases)
	assert.True(t, ok)
	return &l
}

// sentences builds the tree of the sentences of a text, one a line; one that starts with an
// ordinal is an item.
func sentences(t *testing.T, text string) string {
	t.Helper()
	l, glyphs := words(t), prose.New(text)
	var b syntax.Builder
	b.Text = &glyphs
	b.Section(1, 0)
	for i := 0; i < len(glyphs.Glyphs); {
		if n, level := prose.Ordinal(glyphs.Glyphs[i:]); n > 0 {
			b.Item(level, i)
			b.Pass(i + n)
			i += n
		}
		from := len(b.Tokens)
		for first := i; i < len(glyphs.Glyphs) && (i == first || !glyphs.EndsLine(i)); i = b.Tokens[len(b.Tokens)-1].To {
			b.Tokens = glyphs.Lex(b.Tokens, from, i, l)
		}
		b.Sentence(syntax.Sentence, from)
	}
	b.Close()
	tree := b.String()
	b.Forget()
	assert.Empty(t, b.Nodes)
	assert.Empty(t, b.Tokens)
	return strings.TrimPrefix(tree, "section\n")
}

// TestBuilder shows what each kind of word and sign opens and closes, by a vocabulary of
// this test.
func TestBuilder(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"clauses end at commas", "甲1元，乙2元。", `
  sentence
    clause 甲1元,
    clause 乙2元。`},
		{"a number behind a comma belongs to what stands before it", "甲1元，2元。", `
  sentence
    clause
      words 甲1元,
      words 2元。`},
		{"parts", "甲3元，其中乙1元。", `
  sentence
    clause
      words 甲3元,
      parts 其中
        clause 乙1元。`},
		{"中 behind a noun", "甲中乙1元。", `
  sentence
    clause
      words 甲
      parts 中
        clause 乙1元。`},
		{"but not behind other words", "乙中1元。", `
  sentence
    clause 乙中1元。`},
		{"a purpose ends a reason", "甲1元因乙，为丙；丁。", `
  sentence
    clause
      words 甲1元
      reason 因
        clause 乙,
      purpose 为
        clause 丙;
    clause 丁。`},
		{"a reason that tells changes ends before a list", "甲1元因甲增2元，其中：乙1元。", `
  sentence
    clause
      words 甲1元
      reason 因
        clause 甲增2元,
      parts 其中:
        clause 乙1元。`},
		{"one that tells amounts does not", "甲1元因甲2元，其中：乙1元。", `
  sentence
    clause
      words 甲1元
      reason 因
        clause
          words 甲2元,
          parts 其中:
            clause 乙1元。`},
		{"values in turn", "甲、乙分别是1元、2元。", `
  sentence
    clause
      words 甲、
      words 乙
      turn 分别
        words 是1元、
        words 2元。`},
		{"in turn without a value", "甲、乙分别丙。", `
  sentence
    clause
      words 甲、
      words 乙分别丙。`},
		{"a bracket without its other half is a sign", "甲（乙）1元（丙。", `
  sentence
    clause
      words 甲
      bracket ()
        clause 乙
      words 1元(
    clause 丙。`},
		{"alternatives of a template are words", "甲增（减）1元。", `
  sentence
    clause 甲增(减)1元。`},
		{"a remark in brackets announces them all the same", "其中（按丙）：\n1.甲1元。", `
  sentence
    parts 其中
      clause :
        bracket ()
          clause 按丙
      item 1.
        sentence
          clause 甲1元。`},
		{"what is said before the colon does not", "其中（按丙）乙2元：\n1.甲1元。", `
  sentence
    parts 其中
      clause
        bracket ()
          clause 按丙
        words 乙2元:
  item 1.
    sentence
      clause 甲1元。`},
		{"items below what announces them", "其中：\n1.甲1元。\n2.乙2元。\n一、丙。", `
  sentence
    parts 其中:
      item 1.
        sentence
          clause 甲1元。
      item 2.
        sentence
          clause 乙2元。
  item 一、
    sentence
      clause 丙。`},
	} {
		assert.Equal(t, strings.TrimPrefix(c.want, "\n")+"\n", sentences(t, c.text), c.name)
	}
}

// TestOutside shows what is not read, and the root.
func TestOutside(t *testing.T) {
	glyphs := prose.New("甲乙")
	var b syntax.Builder
	b.Text = &glyphs
	b.Document()
	b.Section(syntax.LowestLevel, 0)
	b.Outside(0, 1)
	b.Section(1, 1)
	b.Outside(1, 2)
	b.Close()
	assert.Equal(t, "document\n  section\n    outside 甲\n  section\n    outside 乙\n", b.String())
	assert.Empty(t, syntax.Tree{}.String())
}
