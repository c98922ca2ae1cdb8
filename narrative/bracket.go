package narrative

import "github.com/fiscalcn/yusuan/internal/prose"

// hasOtherHalf reports whether the bracket at i has its other half in the sentence.
func (g *grammar) hasOtherHalf(i int) bool {
	if len(g.matched) == 0 {
		g.match(g.first)
	}
	return g.matched[i-g.first]
}

// match finds the brackets of a sentence that belong together.
func (g *grammar) match(from int) {
	var opened [deepestBracket]int
	depth := 0
	for i := from; i < len(g.tokens); i++ {
		g.matched = append(g.matched, false)
		switch t := g.tokens[i]; {
		case g.alternative(i):
			g.matched = append(g.matched, false, false, false)
			i += 3
		case opensBracket(t) && depth < deepestBracket:
			opened[depth] = i - from
			depth++
		case closesBracket(t) && depth > 0:
			depth--
			g.matched[opened[depth]], g.matched[i-from] = true, true
		}
	}
}

// alternative reports whether both directions of a template stand at i: 增加（减少）.
func (g *grammar) alternative(i int) bool {
	return i+3 < len(g.tokens) && isWay(g.tokens[i]) && g.tokens[i+1].Sign('(') && isWay(g.tokens[i+2]) && g.tokens[i+3].Sign(')')
}

// bracket opens a bracket at i.
func (g *grammar) bracket(i int) {
	g.endWords()
	if k := g.top().kind; k != nodeClause && k != nodeTurn {
		g.push(nodeClause, 0, g.tokens[i].From)
	}
	noun := 0
	if g.noun {
		noun = 1
	}
	g.push(nodeBracket, noun, g.tokens[i].From)
	g.advance(i + 1)
	g.noun = false
}

// endBracket closes the bracket that ends at i, after which the words before it go on.
func (g *grammar) endBracket(i int) {
	n := len(g.open) - 1
	for g.kind(n) != nodeBracket {
		n--
	}
	g.closeTo(n + 1)
	g.advance(i + 1)
	g.noun = g.top().level == 1
	g.closeTo(n)
}

func opensBracket(t prose.Token) bool { return t.Sign('(') || t.Sign('[') }

func closesBracket(t prose.Token) bool { return t.Sign(')') || t.Sign(']') }

// bracketEnd returns the glyph of the other half of a bracket that opens before glyph i,
// if it is on the same page and nothing opens before it; else i.
func (r *reader) bracketEnd(i int) int {
	const longest = 512
	depth := 1
	for end := i; end < len(r.Glyphs) && end-i < longest && !r.opens(end); end++ {
		switch r.Glyphs[end].Rune {
		case '(', '[':
			depth++
		case ')', ']':
			depth--
			if depth == 0 {
				return end
			}
		}
		r.unclosed = end
	}
	return i
}
