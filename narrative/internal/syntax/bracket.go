package syntax

import "github.com/fiscalcn/yusuan/internal/prose"

// hasOtherHalf reports whether the bracket at i has its other half in the sentence.
func (b *Builder) hasOtherHalf(i int) bool {
	if len(b.matched) == 0 {
		b.match(b.first)
	}
	return b.matched[i-b.first]
}

// match finds the brackets of a sentence that belong together.
func (b *Builder) match(from int) {
	var opened [deepestBracket]int
	depth := 0
	for i := from; i < len(b.Tokens); i++ {
		b.matched = append(b.matched, false)
		switch t := b.Tokens[i]; {
		case b.alternative(i):
			b.matched = append(b.matched, false, false, false)
			i += 3
		case opensBracket(t) && depth < deepestBracket:
			opened[depth] = i - from
			depth++
		case closesBracket(t) && depth > 0:
			depth--
			b.matched[opened[depth]], b.matched[i-from] = true, true
		}
	}
}

// alternative reports whether both directions of a template stand at i: 增加（减少）.
func (b *Builder) alternative(i int) bool {
	return i+3 < len(b.Tokens) && isWay(b.Tokens[i]) && b.Tokens[i+1].Sign('(') && isWay(b.Tokens[i+2]) && b.Tokens[i+3].Sign(')')
}

// bracket opens a bracket at i.
func (b *Builder) bracket(i int) {
	b.endWords()
	if k := b.top().Kind; k != Clause && k != Turn {
		b.push(Clause, 0, b.Tokens[i].From)
	}
	noun := 0
	if b.noun {
		noun = 1
	}
	b.push(Bracket, noun, b.Tokens[i].From)
	b.advance(i + 1)
	b.noun = false
}

// endBracket closes the bracket that ends at i, after which the words before it go on.
func (b *Builder) endBracket(i int) {
	n := len(b.open) - 1
	for b.kind(n) != Bracket {
		n--
	}
	b.closeTo(n + 1)
	b.advance(i + 1)
	b.noun = b.top().Level == 1
	b.closeTo(n)
}

func opensBracket(t prose.Token) bool { return t.Sign('(') || t.Sign('[') }

func closesBracket(t prose.Token) bool { return t.Sign(')') || t.Sign(']') }
