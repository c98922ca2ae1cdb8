package reading

import "github.com/fiscalcn/yusuan/narrative"

// isNamed reports whether a subject is what the phrase before the number names, though
// the vocabulary does not have it.
func (r *reader) isNamed(s narrative.Subject) bool {
	return s.Name != "" && s == (narrative.Subject{Name: s.Name}) && !r.phrase.empty()
}

// justCountedPeople reports whether the last number was that of guests, or of those who went abroad.
func (r *reader) justCountedPeople() bool {
	return r.said.last >= 0 && r.statements.at(r.said.last).Measure == narrative.MeasureCount && (goesAbroad(r.now.noun) || receives(r.now.noun))
}

// justCounted reports whether the last number was that of things which are spoken of,
// and no money of theirs is spoken of elsewhere.
func (r *reader) justCounted() bool {
	last := len(r.numbers) - 1
	return r.said.last >= 0 && r.numbers[last].Statement == r.said.last && !counts(r.now.noun) &&
		r.statements.at(r.said.last).Measure == narrative.MeasureCount && r.statements.at(r.said.last).Subject == r.now.subject
}
