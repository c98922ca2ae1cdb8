package narrative

// isNamed reports whether a subject is what the phrase before the number names, though
// the vocabulary does not have it.
func (r *reader) isNamed(s Subject) bool {
	return s.Name != "" && s == (Subject{Name: s.Name}) && !r.clause.phrase.empty()
}

// justCounted reports whether the last number was that of things which are spoken of,
// and no money of theirs is spoken of elsewhere.
func (r *reader) justCounted() bool {
	c, last := &r.clause, len(r.numbers)-1
	return c.last >= 0 && r.numbers[last].Statement == c.last && !c.noun.counts() &&
		r.statements[c.last].Measure == MeasureCount && r.statements[c.last].Subject == c.subject
}
