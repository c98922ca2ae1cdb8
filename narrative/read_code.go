package narrative

import (
	"github.com/fiscalcn/yusuan/codes"
)

// codeAt reads the code at token i and the name after it, and returns the index of
// the token after; i if there is no code.
func (r *reader) codeAt(i int) int {
	c, t := &r.clause, r.tokens[i]
	n := t.to - t.from
	if n < 3 || n > 8 || r.at(t.from) != '2' || !c.phrase.empty() || c.predicate || i+1 >= len(r.tokens) {
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
	c.measure = MeasureActual
	c.restart(r.tokens[end-1].to)
	c.phrase.settled, c.predicate = true, true
	return end
}

// bracketedCodeAt reads the code at token i if it is put in brackets behind its name,
// as in 小学教育（2050202）, and returns the index of the closing bracket; i if it is not.
func (r *reader) bracketedCodeAt(i int) int {
	c, t := &r.clause, r.tokens[i]
	end, top := i+1, len(c.brackets)-1
	if i == 0 || !r.tokens[i-1].sign('(') || end >= len(r.tokens) || top < 0 || t.to-t.from > 8 {
		return i
	}
	switch r.folded(r.tokens[end].from, r.tokens[end].to) {
	case "类", "款", "项":
		end++
	}
	if end >= len(r.tokens) || !r.tokens[end].sign(')') {
		return i
	}
	b := &c.brackets[top]
	name, named := r.nameOfCode(b)
	digits := r.digits(t.from, t.to)
	code, err := codes.Parse(digits)
	if err != nil {
		code = 0
	}
	_, ok := r.names.functional.Lookup(code)
	switch {
	case !ok && named == 0, digits[0] != '2', b.phrase.empty():
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
	b.about(s, 0, code)
	b.phrase = phrase{from: b.phrase.from, to: b.phrase.to, settled: true}
	r.record(t.from, t.to, RoleCode)
	c.measure = MeasureActual
	return end
}

// nameOfCode returns the name before a bracket, and the functional code that it is of,
// if it is of one. The first sign of 中等职业教育 is a word of its own.
func (r *reader) nameOfCode(b *bracket) (string, codes.Code) {
	for _, from := range [...]int{b.edge, b.phrase.from} {
		if s, ok := r.lookup(from, b.phrase.to); ok && s.Code != 0 {
			return unquoted(r.folded(from, b.phrase.to)), s.Code
		}
	}
	return unquoted(r.folded(b.phrase.from, b.phrase.to)), 0
}
