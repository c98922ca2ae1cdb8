package narrative

import (
	"github.com/fiscalcn/yusuan/codes"
	"github.com/fiscalcn/yusuan/internal/prose"
)

// codeAt reads the code at token i and the name after it, and returns the index of
// the token after; i if there is no code.
func (r *reader) codeAt(i int) int {
	t := r.tokens[i]
	n := t.To - t.From
	if n < 3 || n > 8 || r.At(t.From) != '2' || !r.phrase.empty() || r.phrase.predicate || i+1 >= len(r.tokens) {
		return i
	}
	next := r.tokens[i+1]
	dashed := next.Sign('-')
	if !dashed && (n != 5 && n != 7 || next.Kind != prose.TokenText && !next.Is(prose.WordNoun)) {
		return i
	}
	end := i + 1
	for end < len(r.tokens) && !r.tokens[end].IsNumeric() && !r.tokens[end].EndsClause() {
		end++
	}
	from := t.To
	if dashed {
		from = next.To
	}
	digits := r.Digits(t.From, t.To)
	code, err := codes.Parse(digits)
	s := Subject{}
	level := codes.Item
	if err == nil {
		s, level = r.row(code), code.Level()
	}
	s.Name = digits
	s.Path[level-codes.Class] = r.Folded(from, r.tokens[end-1].To)
	r.record(t.From, t.To, RoleCode)
	r.aboutRow(s, code)
	r.expect()
	r.phrase.restart(r.tokens[end-1].To)
	r.phrase.settled, r.phrase.predicate = true, true
	return end
}

// bracketedCodeAt reads the code at token i if it is put in brackets behind its name,
// as in 小学教育（2050202）, and returns the index of the closing bracket; i if it is not.
func (r *reader) bracketedCodeAt(i int) int {
	t := r.tokens[i]
	end := i + 1
	if r.now.kind != nodeBracket || !r.token(i-1).Sign('(') || end >= len(r.tokens) || t.To-t.From > 8 {
		return i
	}
	switch r.Folded(r.tokens[end].From, r.tokens[end].To) {
	case "类", "款", "项":
		end++
	}
	if !r.token(end).Sign(')') {
		return i
	}
	held := &r.now.held
	name, named := r.nameOfCode(held)
	digits := r.Digits(t.From, t.To)
	code, err := codes.Parse(digits)
	if err != nil {
		code = 0
	}
	_, ok := r.names.Functional.Lookup(code)
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
	r.record(t.From, t.To, RoleCode)
	r.expect()
	return end
}

// nameOfCode returns the name before a bracket, and the functional code that it is of,
// if it is of one. The first sign of 中等职业教育 is a word of its own.
func (r *reader) nameOfCode(before *phrase) (string, codes.Code) {
	for _, from := range [...]int{before.edge, before.from} {
		if s, ok := r.lookup(from, before.to); ok && s.Code != 0 {
			return unquoted(r.Folded(from, before.to)), s.Code
		}
	}
	return unquoted(r.Folded(before.from, before.to)), 0
}
