package narrative

import "github.com/fiscalcn/yusuan/internal/prose"

// parse reads the tokens of a sentence.
func (r *reader) parse() {
	c := &r.clause
	c.begin(r.tokens[0].From, r.year)
	for i := 0; i < len(r.tokens); {
		i = r.step(i)
	}
	r.alone()
	r.endAside()
}

// endAside ends an explanation, whose subjects are forgotten.
func (r *reader) endAside() {
	if c := &r.clause; c.aside {
		c.focus, c.aside, c.reason = c.before, false, false
	}
}

// step reads the token at i and returns the index of the next one to read.
func (r *reader) step(i int) int {
	c, t := &r.clause, r.tokens[i]
	switch t.Kind {
	case prose.TokenWord:
		return r.wordAt(i)
	case prose.TokenSign:
		r.signAt(i)
	case prose.TokenNumber:
		return r.numberAt(i)
	case prose.TokenYear:
		r.yearAtToken(i)
	case prose.TokenDate:
		r.dateAt(t)
	case prose.TokenName:
		r.record(t.From, t.To, RoleName)
		c.text(t)
	case prose.TokenOrdinal:
		r.recordDigits(t.From, t.To, RoleOrdinal)
		c.boundary(t, false)
		_, level := prose.Ordinal(r.Glyphs[t.From:])
		r.startItem(level)
	case prose.TokenPlaceholder:
		r.remark(RemarkPlaceholder, t.From, t.To)
		c.clear()
	default:
		c.text(t)
	}
	return i + 1
}

// wordAt reads the word at token i and returns the index of the next token.
func (r *reader) wordAt(i int) int {
	c, t := &r.clause, r.tokens[i]
	switch w := t.Word; w.Kind() {
	case prose.WordNoun:
		r.nounAt(i, noun(w.Value()))
	case prose.WordIndicator:
		r.nounAt(i, ofIndicator+noun(w.Value()))
	case prose.WordActual:
		if c.share {
			break
		}
		r.settle(t.From, true)
		if !c.comparing {
			c.measure = MeasureActual
		}
	case prose.WordBudget:
		r.budgetAt(t, Base(w.Value()))
	case prose.WordPrior:
		r.settle(t.From, false)
		c.priorYear()
	case prose.WordSame:
		r.settle(t.From, false)
		c.base, c.baseYear = BasePrior, r.year-1
	case prose.WordAgainst:
		r.againstAt(i)
	case prose.WordCompared:
		if !c.comparing { // 相比上年
			r.againstAt(i)
			break
		}
		c.comparing = false
		c.restart(t.To)
	case prose.WordDirection, prose.WordRelation, prose.WordResidue:
		return r.directionAt(i)
	case prose.WordFlat:
		r.settle(t.From, false)
		r.wordless(t, t.To, DirectionFlat)
	case prose.WordShare:
		r.verb(t)
		c.share = true
	case prose.WordComplete:
		r.verb(t)
		c.completes, c.budget = true, BaseBudget
	case prose.WordUnit:
		r.unitWithoutNumber(i)
	default:
		r.turnAt(i)
	}
	return i + 1
}

// verb reads a word that a rate follows: a share or completion of the subject, if
// that is known.
func (r *reader) verb(t prose.Token) {
	c := &r.clause
	r.settle(t.From, true)
	c.clear()
	c.loose = false
}

// turnAt reads a word that does not bear on the next number alone.
func (r *reader) turnAt(i int) {
	c, t := &r.clause, r.tokens[i]
	switch w := t.Word; w.Kind() {
	case prose.WordParts:
		r.alone()
		if w.Value() == listParts {
			r.listAt(i)
		}
		r.breakDown()
		c.listed, c.adjusted = false, false
		if c.last >= 0 && r.statements[c.last].Measure == MeasureBudget {
			c.usual = MeasureBudget
		}
		c.restart(t.To)
	case prose.WordWithin:
		if c.phrase.noun != 0 && !c.phrase.after {
			r.settle(t.From, false)
			r.breakDown()
			c.clear()
			c.restart(t.To)
		}
	case prose.WordReason:
		r.alone()
		if !c.aside {
			c.before = c.focus
		}
		c.aside, c.reason = true, c.reason || w.Value() != purpose
		c.restart(t.To)
	case prose.WordInTurn:
		r.remember()
		c.turning = len(c.turn) > 1
		c.measure = MeasureActual
		c.phrase, c.predicate = phrase{settled: true}, true
	case prose.WordAll:
		c.restart(t.To)
	case prose.WordTogether:
		if w.Value() == overall && c.noun.indicator() == AbroadGroupsOfOthers {
			r.speak(ofIndicator + noun(AbroadPersons))
			return
		}
		r.remember()
		if c.lone && c.phrase.empty() && r.after(i).Kind == prose.TokenNumber { // …日常公用经费支出，合计2310.50万元
			c.expect()
		}
		if p := &c.phrase; len(c.turn) > 1 && !p.settled {
			p.settled, c.predicate, c.unknown = true, true, true
			c.turn = c.turn[:0]
		}
	case prose.WordEach:
		switch c.noun {
		case expenditureTotal:
			r.speak(bothTotal)
		case fiscalExpenditureTotal:
			r.speak(fiscalBothTotal)
		}
	case prose.WordNone:
		r.noneAt(i)
	case prose.WordLevel:
		r.levelAt(t, int(w.Value()))
	case prose.WordText:
		c.text(t)
	case prose.WordAdjusted:
		c.adjusted = true
	case prose.WordUnitPrice:
		c.threshold, c.bought = true, w.Value() == purchase
		c.restart(t.To)
	}
}

// deepest is how many brackets within brackets are followed.
const deepest = 8

// signAt reads the punctuation mark at token i.
func (r *reader) signAt(i int) {
	c, t := &r.clause, r.tokens[i]
	follows := i+1 < len(r.tokens) && r.tokens[i+1].Kind == prose.TokenNumber
	switch t.Value {
	case '"', '\'', '《', '》', '*', '#':
		return
	case '-', '/', '·', '.', '…', '+':
		c.text(t)
		return
	case '(', '[':
		if len(c.brackets) < deepest {
			c.brackets = append(c.brackets, bracket{c.focus, c.phrase, c.edge, len(r.statements)})
		}
		direction, word := c.direction, c.word
		c.boundary(t, follows)
		c.direction, c.word = direction, word
		return
	case ')', ']':
		if last := len(c.brackets) - 1; last >= 0 {
			b := c.brackets[last]
			c.focus = b.focus
			c.brackets = c.brackets[:last]
			if b.stated == len(r.statements) && !b.phrase.settled { // nothing was said: what stands before goes on
				r.doubled(i)
				c.boundary(t, follows)
				c.phrase = b.phrase
				return
			}
		}
	case '、':
		r.remember()
		c.listed = c.listed || !c.whole.IsZero() && i > 0 && r.tokens[i-1].Is(prose.WordUnit)
	case ';':
		r.endAside()
		c.listed, c.adjusted = false, false
	case ':':
		if follows {
			r.settle(t.From, true)
		}
		r.alone()
	default:
		r.alone()
	}
	r.doubled(i)
	c.boundary(t, follows)
}

// doubled remarks on a punctuation mark that follows another one.
func (r *reader) doubled(i int) {
	if i == 0 || r.tokens[i-1].Kind != prose.TokenSign {
		return
	}
	switch r.tokens[i-1].Value {
	case ',', ';', ':', '。', '、':
		if r.tokens[i].Value != ')' {
			r.remark(RemarkPunctuation, r.tokens[i-1].From, r.tokens[i].To)
		}
	}
}

// alone takes the subject from a phrase of which nothing is said, if it is just a
// name: the head of an item, or of an enumeration of its parts.
func (r *reader) alone() {
	p := &r.clause.phrase
	if !p.settled && p.noun != 0 && !p.after && (!p.before || p.noun.indicator().isStage()) && !p.noun.weak() && !r.clause.predicate {
		r.settle(p.to, false)
		r.clause.lone = true
	}
}

// nounAt reads a noun.
func (r *reader) nounAt(i int, n noun) {
	c, t := &r.clause, r.tokens[i]
	if c.share {
		c.divisor.noun = n
		c.divisor.extend(t)
		return
	}
	if f := n.fund(); f != 0 {
		c.fund = f
	}
	if c.aside && r.meant(n).counts() && c.phrase.empty() && r.opensClause(i) && r.after(i).Kind == prose.TokenNumber {
		r.endAside() // 主要原因是…，全年购置公务用车1辆: no reason
	}
	c.name(t, n, i > 0 && r.tokens[i-1].Is(prose.WordDirection))
	c.phrase.planned = n.fund() == 0 && r.At(t.To-2) == '预' && r.At(t.To-1) == '算'
	if c.absent && !c.phrase.after && (!c.phrase.before || !n.weak()) {
		r.settle(t.To, false)
		r.wordless(c.none, t.To, DirectionNone)
	}
}

// budgetAt reads the name of a budget.
func (r *reader) budgetAt(t prose.Token, b Base) {
	c := &r.clause
	if c.share {
		return
	}
	r.settle(t.From, true)
	switch {
	case c.comparing:
		c.base = b
	case c.completes:
		c.budget = b
	default:
		c.measure, c.budget = MeasureBudget, b
	}
	if !c.comparing && c.planned == 0 {
		c.planned = b
	}
}

// lex reads the tokens of the sentence at glyph i, up to its end, a heading or glyph
// end, and returns where it ended. There is always at least one token.
func (r *reader) lex(i, end int) int {
	r.tokens = r.tokens[:0]
	for start := i; i < end && (i == start || !r.opens(i)); {
		r.tokens = r.Lex(r.tokens, i, &lexicon)
		last := r.tokens[len(r.tokens)-1]
		i = last.To
		if last.EndsSentence() {
			break
		}
	}
	return i
}
