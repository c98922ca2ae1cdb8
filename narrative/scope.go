package narrative

import (
	"strings"

	"github.com/fiscalcn/yusuan/internal/prose"
)

// Scope is of what, of whose or of when a figure is (口径), as the words of its clause
// say. The zero value is the usual one: the whole department, all its money, the year.
// It is a set: 本级 and 财政拨款 may be said of one figure.
type Scope uint64

// The scopes that a user may look for; [Scope.String] names all others, too.
const (
	ScopeOwn        Scope = 1 << iota // 本级: the department without its units
	ScopeUnits                        // 所属: its units
	ScopeGeneral                      // 一般公共预算
	ScopeFund                         // 政府性基金
	ScopeCapital                      // 国有资本
	ScopeFiscal                       // 财政拨款
	ScopeYear                         // 本年: without what was carried over
	ScopePrior                        // 上年
	ScopeYears                        // 历年: several years
	ScopeExcept                       // 不含: without something that it would have
	ScopeRegion                       // 全区: the whole region
	ScopeComparable                   // 同口径: not as it was published then
	scopeInstitutions
	scopeOffices
	scopeCivil
	scopeThird
	scopeTotal
	scopeKey
	scopeSelf
	scopeCentral
	scopeProvince
	scopeCity
	scopeDistrict
	scopeTransfers
	scopeEarmarked
	scopeFirst
	scopeSecond
	scopeRaised
	scopePublic
	scopeNotFiscal
	scopeOpening
	scopeHalf
	scopeCarried
	scopeSpecialAccount
	scopeOtherMoney
)

// ScopeFunds are those that say which money a figure is of (资金性质).
const ScopeFunds = ScopeGeneral | ScopeFund | ScopeCapital | ScopeFiscal | scopeSpecialAccount | scopeOtherMoney

// A scopeWord is a word that tells a scope, or two.
type scopeWord struct {
	text  string
	scope Scope
}

// scopeWords are the words for scopes, the one that names it first.
var scopeWords = [...]scopeWord{
	{"本级", ScopeOwn}, {"所属", ScopeUnits}, {"下属", ScopeUnits}, {"直属", ScopeUnits},
	{"事业单位", scopeInstitutions}, {"行政单位", scopeOffices}, {"参公", scopeCivil}, {"参照公务员", scopeCivil},
	{"第三方", scopeThird}, {"整体", scopeTotal}, {"重点", scopeKey}, {"单位自评", scopeSelf},
	{"中央", scopeCentral}, {"省级", scopeProvince}, {"市级", scopeCity}, {"区级", scopeDistrict}, {"县级", scopeDistrict},
	{"转移支付", scopeTransfers}, {"专项", scopeEarmarked}, {"一级项目", scopeFirst}, {"二级项目", scopeSecond},
	{"自筹", scopeRaised}, {"自有资金", scopeRaised}, {"财政性", scopePublic}, {"非财政", scopeNotFiscal},
	{"不含", ScopeExcept}, {"不包括", ScopeExcept}, {"扣除", ScopeExcept}, {"剔除", ScopeExcept}, {"除", ScopeExcept}, {"口径", ScopeComparable},
	{"本年度结转", scopeCarried | ScopeYear}, {"本年结转", scopeCarried | ScopeYear}, {"当年结转", scopeCarried | ScopeYear},
	{"本年", ScopeYear}, {"当年", ScopeYear}, {"合计", ScopeYear}, {"上年", ScopePrior}, {"去年", ScopePrior}, {"年初", scopeOpening}, {"期初", scopeOpening},
	{"历年", ScopeYears}, {"以前年度", ScopeYears}, {"上半年", scopeHalf}, {"截至目前", scopeHalf},
	{"一般公共预算", ScopeGeneral}, {"政府性基金", ScopeFund}, {"国有资本", ScopeCapital},
	{"财政拨款", ScopeFiscal}, {"财政专户", scopeSpecialAccount}, {"其他资金", scopeOtherMoney},
	{"全区", ScopeRegion}, {"全市", ScopeRegion}, {"全县", ScopeRegion}, {"全省", ScopeRegion},
}

// String returns the Chinese names, with 、 between them: 本级、财政拨款; "" for the zero
// value.
func (s Scope) String() string {
	var names []string
	left := s
	for _, w := range &scopeWords {
		if left&w.scope == w.scope {
			names = append(names, w.text)
			left &^= w.scope
		}
	}
	return strings.Join(names, "、")
}

// scopeOf returns what the glyphs from i to end say of the scope.
func (r *reader) scopeOf(i, end int) Scope {
	var s Scope
	for ; i < end; i++ {
		if scopesRoots[uint32(r.Glyphs[i].Rune)%prose.Buckets] == 0 {
			continue
		}
		if w, n := scopes.Longest(r.Glyphs[i:end]); n > 0 {
			s |= scopeWords[w.Value()].scope
		}
	}
	return s
}

// scopes is the lexicon of the words for scopes, whose values are their indexes.
var scopes = prose.Lexicon{Roots: &scopesRoots, Nodes: scopesNodes[:]}
