package narrative

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/fiscalcn/yusuan/tables"
)

// newReader returns a reader of a text, for tests of its parts.
func newReader(text string) *reader {
	r := &reader{glyphs: fold(text), trie: newTrie()}
	r.text = text
	return r
}

func TestFold(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"", ""},
		{"１，２３４．５％（含）：；", "1,234.5%(含):;"},
		{"“三公”「三公」", `"三公""三公"`},
		{"2011301—行政\n 运行", "2011301-行政运行"},
		{"a\u200Bb\uFEFF\u3000c\u00A0d\te", "abcde"},
		{"經費支出決算總計萬元", "经费支出决算总计万元"},
		{"經(jīng)費(fèi)數(shù)（a b）", "经费数(ab)"},
		{"費用", "費用"}, // one character alone does not make a text traditional
		{"\xff一\xe4", "\xff一\xe4"},
	} {
		r := newReader(c.text)
		assert.Equal(t, c.want, r.folded(0, len(r.glyphs)), "%q", c.text)
		for _, g := range r.glyphs {
			assert.LessOrEqual(t, g.end(), len(c.text))
		}
	}
}

// TestNumbers shows where numbers begin and end, and what kinds there are.
func TestNumbers(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"收入4194.40万元", "4194.40:number"},
		{"收入1,234,567.89元", "1,234,567.89:number"},
		{"收入1, 537.4万元", "1, 537.4:number"},
		{"收入1,2345元", "1:number 2345:number"},
		{"收入12，345万元", "12:number 345:number"}, // a comma between two values
		{"收入１２，３４５万元", "１２，３４５:number"},
		{"收入12\n34.5\n6万元", "12\n34.5\n6:number"},
		{"收入9746\n.50万元", "9746\n.50:number"},
		{"收入12 34万元", "12:number 34:number"},
		{"增长-5.86%", "-5.86:number"},
		{"（类）-0.01万元", "-0.01:number"},
		{"收入－3万元", "－3:number"},
		{"2011302—一般", "2011302:number"},
		{"2021年度", "2021:year"},
		{"2021年初预算", "2021:year"},
		{"2021年12月31日", "2021:year 12:date 31:date"},
		{"1-12月", "1:date 12:date"},
		{"2020至2021年", "2020:date 2021:year"},
		{"0001年", "0001:number"},
		{"财预〔2016〕143号", "2016:name 143:name"},
		{"5G基站", "5:name"},
		{"A4纸", "4:name"},
		{"第3届", "3:name"},
		{"购置一辆，两辆，十辆，一台", "一:number 两:number 十:number"},
		{"3.其他", "3:number"},
	} {
		r := newReader(c.text)
		var got []string
		for i := 0; i < len(r.glyphs); {
			if !r.startsNumber(i) {
				i++
				continue
			}
			token := r.number(i)
			end := token.to
			for end > i+1 && !isDigit(r.glyphs[end-1].r) {
				end--
			}
			kind := map[tokenKind]string{tokenNumber: "number", tokenYear: "year", tokenDate: "date", tokenName: "name"}[token.kind]
			got = append(got, r.original(i, end)+":"+kind)
			i = token.to
		}
		assert.Equal(t, c.want, strings.Join(got, " "), "%q", c.text)
	}
}

func TestOrdinal(t *testing.T) {
	for _, c := range []struct {
		text          string
		length, level int
	}{
		{"一、收入", 2, 1},
		{"二十一、收入", 4, 1},
		{"三.收入", 2, 1},
		{"（十二）收入", 4, 2},
		{"(3)收入", 3, 4},
		{"3)收入", 2, 4},
		{"1.收入", 2, 3},
		{"12、收入", 3, 3},
		{"1. 2021年", 2, 3},
		{"1.2011301—行政运行", 2, 3},
		{"①收入", 1, 5},
		{"1.25亿元", 0, 0},
		{"一般公共", 0, 0},
		{"（类）", 0, 0},
		{"1234、", 0, 0},
		{"", 0, 0},
	} {
		length, level := ordinal(fold(c.text))
		assert.Equal(t, []int{c.length, c.level}, []int{length, level}, c.text)
	}
}

// TestVocabulary expands every pattern: no phrase says two things, and the trie
// finds each of them.
func TestVocabulary(t *testing.T) {
	tr := newTrie()
	rows := map[string]word{}
	for _, group := range vocabulary() {
		for _, w := range group {
			for _, phrase := range expand(w.text) {
				if before, ok := rows[phrase]; ok && (before.kind != w.kind || before.value != w.value) {
					t.Errorf("%q says two things: %q and %q", phrase, before.text, w.text)
				}
				rows[phrase] = w
				found, length := tr.longest(fold(phrase))
				if assert.NotNil(t, found, phrase) {
					assert.Equal(t, len([]rune(phrase)), length, phrase)
					assert.Equal(t, []any{w.kind, w.value}, []any{found.kind, found.value}, phrase)
				}
			}
		}
	}
	assert.Greater(t, len(rows), 2000)
	none, length := tr.longest(fold("无人机"))
	assert.Equal(t, wordNone, none.kind)
	assert.Equal(t, 1, length)
}

// expand returns the phrases of a pattern, by the definition.
func expand(pattern string) []string {
	before, rest, ok := strings.Cut(pattern, "{")
	if !ok {
		return []string{pattern}
	}
	options, after, _ := strings.Cut(rest, "}")
	var all []string
	for option := range strings.SplitSeq(options, "|") {
		for _, tail := range expand(after) {
			if phrase := before + option + tail; phrase != "" {
				all = append(all, phrase)
			}
		}
	}
	return all
}

// TestPlacements shows that every noun names a cell whatever the section is about,
// and one that its form has.
func TestPlacements(t *testing.T) {
	for n := noNoun + 1; n < ofIndicator; n++ {
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
		Indicator(0): "", lastIndicator + 1: "Indicator(76)", AgencyOperation: "机关运行经费",
		Measure(0): "Measure(0)", MeasureCount: "count", Base(0): "", BaseInitial: "年初预算", Base(9): "Base(9)",
		Direction(0): "", DirectionEither: "增加（减少）", Direction(99): "Direction(99)",
		Topic(0): "", TopicBasic: "一般公共预算财政拨款基本支出", Topic(99): "Topic(99)",
		Role(0): "Role(0)", RoleStated: "stated", RemarkKind(0): "RemarkKind(0)", RemarkResidue: "template residue",
	} {
		assert.Equal(t, name, i.String())
	}
}
