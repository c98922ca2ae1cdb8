package syntax

import "github.com/fiscalcn/yusuan/internal/prose"

// take adds the token at i and returns the index of the next one to add.
func (b *Builder) take(i int) (next int) {
	switch b.Tokens[i].Kind {
	case prose.TokenOrdinal:
		b.ordinal(i)
	case prose.TokenSign:
		b.sign(i)
	case prose.TokenWord:
		b.wordOf(i)
	default:
		b.word(i)
	}
	return int(b.pos)
}

// wordOf adds the word of the vocabulary at i.
func (b *Builder) wordOf(i int) {
	switch w := b.Tokens[i].Word; {
	case w.Kind() == prose.WordParts, w.Kind() == prose.WordWithin && (b.noun || b.valued && b.signAfter(i)):
		b.parts(i)
	case w.Kind() == prose.WordPurpose:
		b.aside(Purpose, i)
	case w.Kind() == prose.WordReason && b.mainParts(i):
		b.parts(i)
	case w.Kind() == prose.WordReason:
		b.aside(Reason, i)
	case w.Kind() == prose.WordInTurn && b.valueAfter(i):
		b.below(Turn, i)
	case b.alternative(i):
		b.word(i)
		b.advance(i + 4)
	default:
		b.word(i)
	}
}

// word adds the token at i to the words that are open, or opens some.
func (b *Builder) word(i int) {
	t := b.Tokens[i]
	if k := b.top().Kind; k != Words {
		if k != Clause && k != Turn {
			b.push(Clause, 0, t.From)
		}
		b.push(Words, 0, t.From)
	}
	switch {
	case t.Is(prose.WordNoun), t.Is(prose.WordIndicator):
		b.noun = true
	case t.Kind == prose.TokenText, t.Kind == prose.TokenNumber:
		b.noun = false
	}
	b.valued = t.Is(prose.WordUnit)
	b.advance(i + 1)
}

// sign adds the punctuation mark at i.
func (b *Builder) sign(i int) {
	t := b.Tokens[i]
	switch r := t.Value; {
	case r == '"', r == '\'', r == '《', r == '》', r == '*', r == '#', r == '-', r == '/', r == '·', r == '.', r == '…', r == '+':
		b.word(i)
		return
	case opensBracket(t) && b.hasOtherHalf(i):
		b.bracket(i)
		return
	case closesBracket(t) && b.hasOtherHalf(i):
		b.endBracket(i)
		return
	}
	if t.Sign(':') && b.breaksDown(i) {
		b.parts(i)
		b.noun, b.valued = false, false
		return
	}
	b.advance(i + 1)
	switch r := t.Value; {
	case r == '、', r == ':', r == ',' && b.numberAt(i+1):
		b.endWords()
	case r == ';', r == '。', r == '!', r == '?':
		b.endClause()
		b.endAside()
	default:
		b.endClause()
	}
	b.noun, b.valued = false, false
}

// numberAt reports whether the token at i is a number: what was said before the sign
// before it is said of it too.
func (b *Builder) numberAt(i int) bool {
	return i < len(b.Tokens) && b.Tokens[i].Kind == prose.TokenNumber
}

// signAfter reports whether a comma or colon follows the token at i.
func (b *Builder) signAfter(i int) bool {
	return i+1 < len(b.Tokens) && (b.Tokens[i+1].Sign(',') || b.Tokens[i+1].Sign(':'))
}

// valueAfter reports whether a number follows the token at i, fillers aside.
func (b *Builder) valueAfter(i int) bool {
	for i++; i < len(b.Tokens) && (b.Tokens[i].Is(prose.WordFiller) || b.Tokens[i].Sign(':')); i++ {
	}
	return b.numberAt(i)
}

// endWords closes the words that are open.
func (b *Builder) endWords() {
	if n := len(b.open) - 1; b.kind(n) == Words {
		b.closeTo(n)
	}
}

// endClause closes the clause that is open, if there is one.
func (b *Builder) endClause() {
	n := len(b.open)
	for b.kind(n-1) == Words || b.kind(n-1) == Turn {
		n--
	}
	if b.kind(n-1) == Clause {
		b.closeTo(n - 1)
	}
}

// scope returns the place among the open nodes of the innermost one that no sign within
// it ends: a bracket, item, sentence or heading.
func (b *Builder) scope() int {
	n := len(b.open) - 1
	for ; n > 0; n-- {
		switch b.kind(n) {
		case Bracket, Item, Sentence, Heading:
			return n
		}
	}
	return n
}

// below opens a node at i within the clause that it belongs to: the one that it stands
// in, or that ends before it.
func (b *Builder) below(k Kind, i int) {
	for b.top().Kind == Words || b.top().Kind == Turn {
		b.closeTo(len(b.open) - 1)
	}
	switch {
	case b.top().Kind == Clause:
	case b.last >= 0:
		b.open = append(b.open, b.last)
	case k == Turn:
		b.push(Clause, 0, b.Tokens[i].From)
	}
	b.push(k, 0, b.Tokens[i].From)
	b.advance(i + 1)
	b.noun = false
}

// ordinal opens an item at the ordinal at i, within a sentence: in place of the ones of
// its level and below, or else in the list or aside that it stands in.
func (b *Builder) ordinal(i int) {
	_, level := prose.Ordinal(b.Text.Glyphs[b.Tokens[i].From:])
	within := 0
	n := len(b.open) - 1
	for done := false; !done; n-- {
		switch k := b.kind(n); {
		case k == Item && int(b.Nodes[b.open[n]].Level) >= level:
			within = n
		case k == Words, k == Turn, k == Clause:
		case k == Parts, k.IsAside():
			within = max(within, n+1)
		default:
			within = max(within, n+1)
			done = true
		}
	}
	b.closeTo(within)
	b.push(Item, level, b.Tokens[i].From)
	b.advance(i + 1)
	b.noun = false
}
