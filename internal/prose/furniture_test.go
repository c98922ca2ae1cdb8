package prose_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/fiscalcn/yusuan/internal/prose"
)

// TestDropFurniture shows what stands on a page and is not of its text, and what is.
func TestDropFurniture(t *testing.T) {
	units, ok := prose.NewLexicon([]prose.Phrase{{Glyphs: prose.New("万元").Glyphs, Word: prose.NewWord(prose.WordUnit, uint8(prose.UnitWanYuan))}})
	assert.True(t, ok)
	for _, c := range []struct{ name, text, left, gone string }{
		{"nothing", "收入1元。\n支出2元。", "收入1元。支出2元。", ""},
		{"page numbers", "收入\n12\n总计\n- 13 -\n1元\n第14页共20页\n。", "收入总计1元。", "12|-13-|第14页共20页"},
		{"the head of two pages", "收入\n1\n某局部门决算\n总计\n2\n某局部门决算\n1元", "收入总计1元", "1|某局部门决算|2|某局部门决算"},
		{"a head that stands once is text", "收入\n1\n总计各项\n1元", "收入总计各项1元", "1"},
		{"sentences and ordinals are no heads", "甲\n1\n支出合计。\n乙\n2\n支出合计。\n丙", "甲支出合计。乙支出合计。丙", "1|2"},
		{"a number whose unit begins the next line", "收入\n12\n万元。", "收入12万元。", ""},
		{"but not if a number stands before it", "收入1\n12\n万元。", "收入1万元。", "12"},
		{"a year is no page", "收入\n2021\n年度", "收入2021年度", ""},
		{"nor is a number of five digits", "收入\n12345\n甲", "收入12345甲", ""},
		{"when a page was published", "2022-06-03 10:41:05 浏览：31\n收入1元。", "收入1元。", "2022-06-0310:41:05浏览:31"},
		{"dates alone, but many", "2022-06-03 10:41:05\n收入1元。", "收入1元。", "2022-06-0310:41:05"},
		{"codes are no dates", "2022-06 收入1-2\n收入1元。", "2022-06收入1-2收入1元。", ""},
		{"amounts are no dates", "1-2-3-4-5元 来源\n收入1元。", "1-2-3-4-5元来源收入1元。", ""},
	} {
		text := prose.New(c.text)
		var gone []string
		text.DropFurniture(&units, func(i, end int) { gone = append(gone, text.Folded(i, end)) })
		assert.Equal(t, c.left, text.Folded(0, len(text.Glyphs)), c.name)
		assert.Equal(t, c.gone, strings.Join(gone, "|"), c.name)
	}
}

// TestHead shows what a first line may say of all that follows.
func TestHead(t *testing.T) {
	for text, want := range map[string]string{
		"某局2025年部门预算\n一、甲": "某局2025年部门预算", "甲。\n": "", "一、收入情况说明": "", "甲": "", strings.Repeat("甲", 41): "", "": "",
	} {
		glyphs := prose.New(text)
		assert.Equal(t, want, strings.Join(slices.Collect(glyphs.Heads(1)), "|"), text)
	}
}

// TestTitle shows what may be a title, and where it ends.
func TestTitle(t *testing.T) {
	words, ok := prose.NewLexicon([]prose.Phrase{{Glyphs: prose.New("收入").Glyphs, Word: prose.NewWord(prose.WordNoun, 0)}})
	assert.True(t, ok)
	const far = "甲乙丙丁戊己庚辛壬癸甲乙丙丁戊己庚辛壬癸甲乙丙丁戊己庚辛壬癸甲乙丙丁戊己庚辛壬癸甲乙丙丁戊己庚辛壬癸"
	for _, c := range []struct {
		text string
		want prose.Title
	}{
		{"支出决算情况说明\n支出1元。", prose.Title{Text: "支出决算情况说明", End: 8, Bare: true, Lined: true}},
		{"支出决算情况\n", prose.Title{Text: "支出决算情况", End: 6, Bare: true, Lined: true}},
		{"支出决算\n", prose.Title{Text: "支出决算", End: 4, Lined: true}},
		{"支出决算情况说明。\n", prose.Title{Text: "支出决算情况说明", End: 8, Lined: true}},
		{"支出决算情况说明：支出", prose.Title{Text: "支出决算情况说明", End: 8}},
		{"2021年度支出情况\n", prose.Title{Text: "2021年度支出情况", End: 10, Bare: true, Lined: true}},
		{"支出情况 12\n", prose.Title{Text: "支出情况", End: 4, Bare: true, Lined: true}}, // in a table of contents
		{"收入支出决算总体\n情况说明\n", prose.Title{Text: "收入支出决算总体情况说明", End: 12, Bare: true, Lined: true}},
		{"收入支出决算\n一、情况\n", prose.Title{Text: "收入支出决算", End: 6, Lined: true}},
		{"收入支出决算\n为1元的情况\n", prose.Title{Text: "收入支出决算", End: 6, Lined: true}},
		{"收入支出决算\n甲，情况\n", prose.Title{Text: "收入支出决算", End: 6, Lined: true}},
		{"支出决算情况说明本部门支出，1元", prose.Title{Text: "支出决算情况说明", End: 8, Lined: true}}, // a sentence begins behind it
		{"支出决算情况2021年支出1元", prose.Title{Text: "支出决算情况", End: 6, Lined: true}},
		{"支出决算情况收入1元", prose.Title{Text: "支出决算情况", End: 6, Lined: true}},
		{"支出决算情况的说明（一）甲。", prose.Title{Text: "支出决算情况的说明", End: 9, Lined: true}},
		{"支出决算情况 甲，乙", prose.Title{Text: "支出决算情况", End: 6, Lined: true}},
		{"支出决算情况说明本部门没有支出。\n", prose.Title{Text: "支出决算情况说明", End: 8, Lined: true}},
		{"支出决算情况 说明甲，乙", prose.Title{Text: "支出决算情况说明", End: 8, Lined: true}},
		{"教育支出（类）。\n", prose.Title{}}, // the name of a row
		{"支出主要内容一般说来，1元", prose.Title{}},
		{"支出主要内容收入，1元", prose.Title{Text: "支出主要内容", End: 6, Lined: true}},
		{"支出决算情况说明某单位，1元", prose.Title{Text: "支出决算情况说明", End: 8, Lined: true}},
		{"支出决算情况良好，1元", prose.Title{}}, // the sentence goes on
		{"支出决算情况说明如下，1元", prose.Title{}},
		{"情况2021年，1元", prose.Title{}},
		{"支出1元", prose.Title{}},
		{"甲，乙", prose.Title{}},
		{"事业收入XX万元\n", prose.Title{}},
		{"。", prose.Title{}},
		{far, prose.Title{}},
	} {
		glyphs := prose.New(c.text)
		assert.Equal(t, c.want, glyphs.Title(0, &words), c.text)
	}
}
