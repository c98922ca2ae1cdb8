package narrative

// wordAt reads the word at token i and returns the index of the next token.
func (r *reader) wordAt(i int) int {
	t := r.tokens[i]
	switch w := t.word; w.kind {
	case wordNoun:
		r.nounAt(i, noun(w.value))
	case wordIndicator:
		r.nounAt(i, ofIndicator+noun(w.value))
	case wordActual:
		if r.expected.share {
			break
		}
		r.settle(t.from, byValue)
		if !r.said.comparing {
			r.expected.measure = MeasureActual
		}
	case wordBudget:
		r.budgetAt(t, Base(w.value))
	case wordPrior:
		r.settle(t.from, byWord)
		r.priorYear()
	case wordSame:
		r.settle(t.from, byWord)
		r.said.base, r.said.baseYear = BasePrior, r.year-1
	case wordAgainst:
		r.againstAt(i)
	case wordCompared:
		if !r.said.comparing { // 相比上年
			r.againstAt(i)
			break
		}
		r.said.comparing = false
		r.phrase.restart(t.to)
	case wordDirection, wordRelation, wordResidue:
		return r.directionAt(i)
	case wordFlat:
		r.settle(t.from, byWord)
		r.wordless(t, t.to, DirectionFlat)
	case wordShare:
		r.verb(t)
		r.expected.share = true
	case wordComplete:
		r.verb(t)
		r.expected.completes, r.expected.budget = true, BaseBudget
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
	r.settle(t.from, byValue)
	r.expected = expectation{}
	r.phrase.loose = false
}

// turnAt reads a word that does not bear on the next number alone.
func (r *reader) turnAt(i int) {
	t := r.tokens[i]
	switch w := t.word; w.kind {
	case wordInTurn:
		r.remember()
		r.said.turning = len(r.said.turn) > 1
		r.expected.measure = MeasureActual
		r.phrase.close()
	case wordAll:
		r.phrase.restart(t.to)
	case wordTogether:
		if w.value == overall && r.now.noun.indicator() == AbroadGroupsOfOthers {
			r.speak(ofIndicator + noun(AbroadPersons))
			return
		}
		r.remember()
		if r.said.lone && r.phrase.empty() && r.after(i).kind == tokenNumber { // …日常公用经费支出，合计2310.50万元
			r.expect()
		}
		if p := &r.phrase; len(r.said.turn) > 1 && !p.settled {
			p.settled, p.predicate, p.unknown = true, true, true
			r.said.turn = r.said.turn[:0]
		}
	case wordEach:
		switch r.now.noun {
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
		r.unknown(t)
	case wordAdjusted:
		r.said.adjusted = true
	case wordUnitPrice:
		r.expected.threshold, r.expected.bought = true, w.value == purchase
		r.phrase.restart(t.to)
	}
}

// nounAt reads a noun.
func (r *reader) nounAt(i int, n noun) {
	t := r.tokens[i]
	if r.expected.share {
		r.expected.divisor.noun = n
		r.expected.divisor.extend(t)
		return
	}
	if f := n.fund(); f != 0 {
		r.said.fund = f
	}
	if r.now.aside && r.meant(n).counts() && r.phrase.empty() && r.opensClause(i) && r.after(i).kind == tokenNumber {
		r.endAside() // 主要原因是…，全年购置公务用车1辆: no reason
	}
	r.name(t, n, r.token(i-1).is(wordDirection))
	r.phrase.planned = n.fund() == 0 && r.at(t.to-2) == '预' && r.at(t.to-1) == '算'
	if r.said.absent && !r.phrase.after && (!r.phrase.before || !n.weak()) {
		r.settle(t.to, byWord)
		r.wordless(r.said.none, t.to, DirectionNone)
	}
}

// budgetAt reads the name of a budget.
func (r *reader) budgetAt(t token, b Base) {
	if r.expected.share {
		return
	}
	r.settle(t.from, byValue)
	switch {
	case r.said.comparing:
		r.said.base = b
	case r.expected.completes:
		r.expected.budget = b
	default:
		r.expected.measure, r.expected.budget = MeasureBudget, b
	}
	if !r.said.comparing && r.said.planned == 0 {
		r.said.planned = b
	}
}
