package syntax

import (
	"strings"

	"github.com/fiscalcn/yusuan/internal/prose"
)

// isWay reports whether the token is a word for the way that a number goes.
func isWay(t prose.Token) bool { return t.Is(prose.WordDirection) || t.Is(prose.WordRelation) }

// endAside closes what a semicolon ends besides its clause: a reason or purpose with
// all that is said in it, if no further one follows by its number, else the inner one of two lists of parts (甲3万元，其中乙1万元；),
// if no colon opens it.
func (b *Builder) endAside() {
	aside, inner, lists := 0, 0, 0
	for n := b.scope() + 1; n < len(b.open); n++ {
		switch k := b.kind(n); {
		case k.IsAside() && aside == 0:
			aside = n
		case k == Parts:
			inner = n
			lists++
		}
	}
	switch {
	case aside > 0 && b.countsOn():
	case aside > 0:
		b.closeTo(aside)
	case lists > 1 && b.opensWith(inner, prose.WordParts) && !b.Tokens[b.Nodes[b.open[inner]].From+1].Sign(':'):
		b.closeTo(inner)
	}
	b.endClause()
}

// countsOn reports whether the next of several reasons is told by its number: 一是…；二是….
func (b *Builder) countsOn() bool {
	if int(b.pos)+1 >= len(b.Tokens) {
		return false
	}
	from := b.Tokens[b.pos].From
	if from+1 >= len(b.Text.Glyphs) {
		return false
	}
	return strings.ContainsRune("二三四五六七八九", b.Text.Glyphs[from].Rune) && b.Text.Glyphs[from+1].Rune == '是'
}

// opensWith reports whether the node at a place among the open ones opens with a word of
// a kind.
func (b *Builder) opensWith(n int, k prose.WordKind) bool {
	return b.Tokens[b.Nodes[b.open[n]].From].Is(k)
}

// parts opens a list of parts at i.
func (b *Builder) parts(i int) {
	b.endReason(i)
	outer, inner, lists := 0, 0, 0
	for n := b.scope() + 1; n < len(b.open); n++ {
		if b.kind(n) == Parts {
			if inner = n; lists == 0 {
				outer = n
			}
			lists++
		}
	}
	switch {
	case lists > 0 && b.Tokens[i].Word.Value() >= prose.PartsAnew: // …；按性质分类： …；支出包括：
		b.closeTo(outer)
	case lists == deepestParts:
		b.closeTo(inner)
	}
	b.below(Parts, i)
}

// endReason closes the reason before a list of amounts at i, if it tells no more than how
// things changed: what is broken down was spoken of before it (支出100万元，原因是项目支出
// 减少20万元，其中：项目支出40万元…).
func (b *Builder) endReason(i int) {
	for n := len(b.open) - 1; n > b.scope() && b.kind(n) != Parts; n-- {
		if b.kind(n) != Reason {
			continue
		}
		amounts, changes := b.money(int(b.Nodes[b.open[n]].From), i, -1)
		if listed, _ := b.money(i, len(b.Tokens), 1); amounts == 0 && changes > 0 && listed > 0 {
			b.closeTo(n)
		}
		return
	}
}

// breaksDown reports whether the colon at i stands behind an amount, or what it was spent on, and before several others with names
// before them, which are its parts: 资产总额9万元：流动资产4万元、固定资产5万元; 支出9万元，用于：….
func (b *Builder) breaksDown(i int) bool {
	if i == 0 || i+1 >= len(b.Tokens) {
		return false
	}
	before := b.Tokens[i-1]
	isAmount := before.Is(prose.WordUnit) && prose.Unit(before.Word.Value()).IsMoney()
	if !isAmount && (before.Is(prose.WordPurpose) || b.Text.EndsIn(before.To, "用于") == 0) {
		return false
	}
	if next := b.Tokens[i+1]; !next.Is(prose.WordNoun) && !next.Is(prose.WordIndicator) && next.Kind != prose.TokenText {
		return false
	}
	amounts, changes := b.money(i, len(b.Tokens), 2)
	return amounts == 2 && changes == 0
}

// mainParts reports whether 主要是 at i gives no reason, as it stands behind an amount of which no change is told, and names with amounts
// behind them follow: 支出9万元，主要是教育支出5万元、卫生健康支出4万元.
func (b *Builder) mainParts(i int) bool {
	if i < b.first+2 || !b.Tokens[i-1].Sign(',') || !b.Tokens[i-2].Is(prose.WordUnit) || b.Text.Has(b.Tokens[i].From, "主要原因") {
		return false
	}
	const far = 64
	if amounts, changes := b.money(max(b.first, i-far), i, -1); amounts == 0 || changes > 0 {
		return false
	}
	listed := 0
	for n := i + 1; n < min(len(b.Tokens), i+far) && !b.Tokens[n].Sign('。') && !b.Tokens[n].Sign(';'); n++ {
		switch t := b.Tokens[n]; {
		case isWay(t), t.Is(prose.WordMore), t.Is(prose.WordBudget), t.Is(prose.WordPrior), t.Kind == prose.TokenYear:
			return false
		case t.Kind == prose.TokenNumber && (b.Text.EndsIn(t.From, "支出") == 0 && b.Text.EndsIn(t.From, "收入") == 0):
			return false
		case t.Kind == prose.TokenNumber:
			listed++
		}
	}
	return listed > 1
}

// money counts the amounts and the changes of amounts from token i up to end, or no more
// than the first few of them.
func (b *Builder) money(i, end, most int) (amounts, changes int) {
	changing := false
	for ; i < end && amounts+changes != most; i++ {
		switch t := b.Tokens[i]; {
		case t.EndsClause(), t.Sign('、'):
			changing = false
		case isWay(t), t.Is(prose.WordMore):
			changing = true
		case t.Is(prose.WordUnit) && prose.Unit(t.Word.Value()).IsMoney() && changing:
			changes++
		case t.Is(prose.WordUnit) && prose.Unit(t.Word.Value()).IsMoney():
			amounts++
		}
	}
	return amounts, changes
}

// aside opens a reason or purpose at i, and closes the one before it.
func (b *Builder) aside(k Kind, i int) {
	n := len(b.open) - 1
	for b.kind(n) == Words || b.kind(n) == Turn || b.kind(n) == Clause {
		n--
	}
	if b.kind(n).IsAside() {
		b.closeTo(n)
	}
	b.below(k, i)
}
