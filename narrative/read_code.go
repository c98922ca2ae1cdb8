package narrative

import (
	"github.com/fiscalcn/yusuan/codes"
)

// codeAt reads the code at token i and the name after it, and returns the index of
// the token after; i if there is no code.
func (r *reader) codeAt(i int) int {
	t := r.tokens[i]
	n := t.to - t.from
	if n < 3 || n > 8 || r.at(t.from) != '2' || !r.phrase.empty() || r.phrase.predicate || i+1 >= len(r.tokens) {
		return i
	}
	next := r.tokens[i+1]
	dashed := next.sign('-')
	if !dashed && (n != 5 && n != 7 || next.kind != tokenText && !next.is(wordNoun)) {
		return i
	}
	end := i + 1
	for end < len(r.tokens) && !r.tokens[end].numeric() && !r.tokens[end].ends() {
		end++
	}
	from := t.to
	if dashed {
		from = next.to
	}
	digits := r.digits(t.from, t.to)
	code, err := codes.Parse(digits)
	s := Subject{}
	level := codes.Item
	if err == nil {
		s, level = r.row(code), code.Level()
	}
	s.Name = digits
	s.Path[level-codes.Class] = r.folded(from, r.tokens[end-1].to)
	r.record(t.from, t.to, RoleCode)
	r.aboutRow(s, code)
	r.expected.measure = MeasureActual
	r.phrase.restart(r.tokens[end-1].to)
	r.phrase.settled, r.phrase.predicate = true, true
	return end
}

// bracketedCodeAt reads the code at token i if it is put in brackets behind its name,
// as in 小学教育（2050202）, and returns the index of the closing bracket; i if it is not.
func (r *reader) bracketedCodeAt(i int) int {
	t := r.tokens[i]
	end := i + 1
	if r.now.kind != nodeBracket || !r.token(i-1).sign('(') || end >= len(r.tokens) || t.to-t.from > 8 {
		return i
	}
	switch r.folded(r.tokens[end].from, r.tokens[end].to) {
	case "类", "款", "项":
		end++
	}
	if !r.token(end).sign(')') {
		return i
	}
	held := &r.now.held
	name, named := r.nameOfCode(held)
	digits := r.digits(t.from, t.to)
	code, err := codes.Parse(digits)
	if err != nil {
		code = 0
	}
	_, ok := r.names.functional.Lookup(code)
	switch {
	case !ok && named == 0, digits[0] != '2', held.empty():
		return i
	case !ok:
		code = 0
	}
	s, level := Subject{}, named.Level()
	if code != 0 {
		s, level = r.row(code), code.Level()
	}
	s.Name = digits
	s.Path[level-codes.Class] = name
	r.frames[len(r.frames)-2].about(s, 0, code)
	held.settled = true
	r.record(t.from, t.to, RoleCode)
	r.expected.measure = MeasureActual
	return end
}

// nameOfCode returns the name before a bracket, and the functional code that it is of,
// if it is of one. The first sign of 中等职业教育 is a word of its own.
func (r *reader) nameOfCode(before *phrase) (string, codes.Code) {
	for _, from := range [...]int{before.edge, before.from} {
		if s, ok := r.lookup(from, before.to); ok && s.Code != 0 {
			return unquoted(r.folded(from, before.to)), s.Code
		}
	}
	return unquoted(r.folded(before.from, before.to)), 0
}
