package narrative

// parse reads the tokens of a sentence.
func (r *reader) parse() {
	c := &r.clause
	c.begin(r.tokens[0].from, r.year)
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
	switch t.kind {
	case tokenWord:
		return r.wordAt(i)
	case tokenSign:
		r.signAt(i)
	case tokenNumber:
		return r.numberAt(i)
	case tokenYear:
		r.yearAtToken(i)
	case tokenDate:
		r.dateAt(t)
	case tokenName:
		r.record(t.from, t.to, RoleName)
		c.text(t)
	case tokenOrdinal:
		r.recordDigits(t.from, t.to, RoleOrdinal)
		c.boundary(t, false)
		_, level := ordinal(r.glyphs[t.from:])
		r.startItem(level)
	case tokenPlaceholder:
		r.remark(RemarkPlaceholder, t.from, t.to)
		c.clear()
	default:
		c.text(t)
	}
	return i + 1
}

// wordAt reads the word at token i and returns the index of the next token.
func (r *reader) wordAt(i int) int {
	c, t := &r.clause, r.tokens[i]
	switch w := t.word; w.kind {
	case wordNoun:
		r.nounAt(i, noun(w.value))
	case wordIndicator:
		r.nounAt(i, ofIndicator+noun(w.value))
	case wordActual:
		if c.share {
			break
		}
		r.settle(t.from, true)
		if !c.comparing {
			c.measure = MeasureActual
		}
	case wordBudget:
		r.budgetAt(t, Base(w.value))
	case wordPrior:
		r.settle(t.from, false)
		c.priorYear()
	case wordSame:
		r.settle(t.from, false)
		c.base, c.baseYear = BasePrior, r.year-1
	case wordAgainst:
		r.againstAt(i)
	case wordCompared:
		if !c.comparing { // 相比上年
			r.againstAt(i)
			break
		}
		c.comparing = false
		c.restart(t.to)
	case wordDirection, wordRelation, wordResidue:
		return r.directionAt(i)
	case wordFlat:
		r.settle(t.from, false)
		r.wordless(t, t.to, DirectionFlat)
	case wordShare:
		r.verb(t)
		c.share = true
	case wordComplete:
		r.verb(t)
		c.completes, c.budget = true, BaseBudget
	case wordUnit:
		r.unitWithoutNumber(i)
	default:
		r.turnAt(i)
	}
	return i + 1
}

// verb reads a word that a rate follows: a share or completion of the subject, if
// that is known.
func (r *reader) verb(t token) {
	c := &r.clause
	r.settle(t.from, true)
	c.clear()
	c.loose = false
}

// turnAt reads a word that does not bear on the next number alone.
func (r *reader) turnAt(i int) {
	c, t := &r.clause, r.tokens[i]
	switch w := t.word; w.kind {
	case wordParts:
		r.alone()
		if w.value == listParts {
			r.listAt(i)
		}
		r.breakDown()
		c.listed, c.adjusted = false, false
		if c.last >= 0 && r.statements[c.last].Measure == MeasureBudget {
			c.usual = MeasureBudget
		}
		c.restart(t.to)
	case wordWithin:
		if c.phrase.noun != 0 && !c.phrase.after {
			r.settle(t.from, false)
			r.breakDown()
			c.clear()
			c.restart(t.to)
		}
	case wordReason:
		r.alone()
		if !c.aside {
			c.before = c.focus
		}
		c.aside, c.reason = true, c.reason || w.value != purpose
		c.restart(t.to)
	case wordInTurn:
		r.remember()
		c.turning = len(c.turn) > 1
		c.measure = MeasureActual
		c.phrase, c.predicate = phrase{settled: true}, true
	case wordAll:
		c.restart(t.to)
	case wordTogether:
		if w.value == overall && c.noun.indicator() == AbroadGroupsOfOthers {
			r.speak(ofIndicator + noun(AbroadPersons))
			return
		}
		r.remember()
		if c.lone && c.phrase.empty() && r.after(i).kind == tokenNumber { // …日常公用经费支出，合计2310.50万元
			c.expect()
		}
		if p := &c.phrase; len(c.turn) > 1 && !p.settled {
			p.settled, c.predicate, c.unknown = true, true, true
			c.turn = c.turn[:0]
		}
	case wordEach:
		switch c.noun {
		case expenditureTotal:
			r.speak(bothTotal)
		case fiscalExpenditureTotal:
			r.speak(fiscalBothTotal)
		}
	case wordNone:
		r.noneAt(i)
	case wordLevel:
		r.levelAt(t, int(w.value))
	case wordText:
		c.text(t)
	case wordAdjusted:
		c.adjusted = true
	case wordUnitPrice:
		c.threshold, c.bought = true, w.value == purchase
		c.restart(t.to)
	}
}

// deepest is how many brackets within brackets are followed.
const deepest = 8

// signAt reads the punctuation mark at token i.
func (r *reader) signAt(i int) {
	c, t := &r.clause, r.tokens[i]
	follows := i+1 < len(r.tokens) && r.tokens[i+1].kind == tokenNumber
	switch t.value {
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
		c.listed = c.listed || !c.whole.IsZero() && i > 0 && r.tokens[i-1].is(wordUnit)
	case ';':
		r.endAside()
		c.listed, c.adjusted = false, false
	case ':':
		if follows {
			r.settle(t.from, true)
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
	if i == 0 || r.tokens[i-1].kind != tokenSign {
		return
	}
	switch r.tokens[i-1].value {
	case ',', ';', ':', '。', '、':
		if r.tokens[i].value != ')' {
			r.remark(RemarkPunctuation, r.tokens[i-1].from, r.tokens[i].to)
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
	if c.aside && r.meant(n).counts() && c.phrase.empty() && r.opensClause(i) && r.after(i).kind == tokenNumber {
		r.endAside() // 主要原因是…，全年购置公务用车1辆: no reason
	}
	c.name(t, n, i > 0 && r.tokens[i-1].is(wordDirection))
	c.phrase.planned = n.fund() == 0 && r.at(t.to-2) == '预' && r.at(t.to-1) == '算'
	if c.absent && !c.phrase.after && (!c.phrase.before || !n.weak()) {
		r.settle(t.to, false)
		r.wordless(c.none, t.to, DirectionNone)
	}
}

// budgetAt reads the name of a budget.
func (r *reader) budgetAt(t token, b Base) {
	c := &r.clause
	if c.share {
		return
	}
	r.settle(t.from, true)
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
