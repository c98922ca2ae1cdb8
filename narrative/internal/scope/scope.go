// Package scope has the words that tell of what, of whose or of when a figure is (口径).
package scope

import (
	"strings"

	"github.com/fiscalcn/yusuan/internal/prose"
)

// The scopes, each a bit of a set (口径).
const (
	Own        = 1 << iota // 本级
	Units                  // 所属
	General                // 一般公共预算
	Fund                   // 政府性基金
	Capital                // 国有资本
	Fiscal                 // 财政拨款
	Year                   // 本年
	Prior                  // 上年
	Years                  // 历年
	Except                 // 不含
	Region                 // 全区
	Comparable             // 同口径
	institutions
	offices
	civil
	third
	total
	key
	self
	central
	province
	city
	district
	transfers
	earmarked
	first
	second
	raised
	public
	notFiscal
	opening
	half
	carried
	specialAccount
	otherMoney
)

// Funds are those that say which money a figure is of (资金性质).
const Funds = General | Fund | Capital | Fiscal | specialAccount | otherMoney

// A word tells a scope, or two.
type word struct {
	text string
	bits uint64
}

// words are the words for scopes, the one that names it first.
var words = [...]word{
	{"本级", Own}, {"所属", Units}, {"下属", Units}, {"直属", Units},
	{"事业单位", institutions}, {"行政单位", offices}, {"参公", civil}, {"参照公务员", civil},
	{"第三方", third}, {"整体", total}, {"重点", key}, {"单位自评", self},
	{"中央", central}, {"省级", province}, {"市级", city}, {"区级", district}, {"县级", district},
	{"转移支付", transfers}, {"专项", earmarked}, {"一级项目", first}, {"二级项目", second},
	{"自筹", raised}, {"自有资金", raised}, {"财政性", public}, {"非财政", notFiscal},
	{"不含", Except}, {"不包括", Except}, {"扣除", Except}, {"剔除", Except}, {"除", Except}, {"口径", Comparable},
	{"本年度结转", carried | Year}, {"本年结转", carried | Year}, {"当年结转", carried | Year},
	{"本年", Year}, {"当年", Year}, {"合计", Year}, {"上年", Prior}, {"去年", Prior}, {"年初", opening}, {"期初", opening},
	{"历年", Years}, {"以前年度", Years}, {"上半年", half}, {"截至目前", half},
	{"一般公共预算", General}, {"政府性基金", Fund}, {"国有资本", Capital},
	{"财政拨款", Fiscal}, {"财政专户", specialAccount}, {"其他资金", otherMoney},
	{"全区", Region}, {"全市", Region}, {"全县", Region}, {"全省", Region},
}

// lexicon is the vocabulary of the words, whose values are their indexes.
var lexicon = prose.Lexicon{Roots: &wordsRoots, Nodes: wordsNodes[:]}

// Names returns the Chinese names of a set, with 、 between them: 本级、财政拨款.
func Names(set uint64) string {
	var names []string
	for _, w := range &words {
		if set&w.bits == w.bits {
			names = append(names, w.text)
			set &^= w.bits
		}
	}
	return strings.Join(names, "、")
}

// Of returns the set that the glyphs tell.
func Of(glyphs []prose.Glyph) uint64 {
	var set uint64
	for i, g := range glyphs {
		if wordsRoots[uint32(g.Rune)%prose.Buckets] == 0 {
			continue
		}
		if w, n := lexicon.Longest(glyphs[i:]); n > 0 {
			set |= words[w.Value()].bits
		}
	}
	return set
}
