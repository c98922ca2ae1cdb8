package narrative

import (
	"github.com/fiscalcn/yusuan/codes"
	"github.com/fiscalcn/yusuan/internal/prose"
)

// codeAt reads the code at token i and the name after it, and returns the index of
// the token after; i if there is no code.
func (r *reader) codeAt(i int) int {
	c, t := &r.clause, r.tokens[i]
	n := t.To - t.From
	if n < 3 || n > 8 || r.At(t.From) != '2' || !c.phrase.empty() || c.predicate || i+1 >= len(r.tokens) {
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
	c.measure = MeasureActual
	c.restart(r.tokens[end-1].To)
	c.phrase.settled, c.predicate = true, true
	return end
}

// bracketedCodeAt reads the code at token i if it is put in brackets behind its name,
// as in 小学教育（2050202）, and returns the index of the closing bracket; i if it is not.
func (r *reader) bracketedCodeAt(i int) int {
	c, t := &r.clause, r.tokens[i]
	end, top := i+1, len(c.brackets)-1
	if i == 0 || !r.tokens[i-1].Sign('(') || end >= len(r.tokens) || top < 0 || t.To-t.From > 8 {
		return i
	}
	switch r.Folded(r.tokens[end].From, r.tokens[end].To) {
	case "类", "款", "项":
		end++
	}
	if end >= len(r.tokens) || !r.tokens[end].Sign(')') {
		return i
	}
	b := &c.brackets[top]
	name, named := r.nameOfCode(b)
	digits := r.Digits(t.From, t.To)
	code, err := codes.Parse(digits)
	if err != nil {
		code = 0
	}
	_, ok := r.names.Functional.Lookup(code)
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
	r.record(t.From, t.To, RoleCode)
	c.measure = MeasureActual
	return end
}

// nameOfCode returns the name before a bracket, and the functional code that it is of,
// if it is of one. The first sign of 中等职业教育 is a word of its own.
func (r *reader) nameOfCode(b *bracket) (string, codes.Code) {
	for _, from := range [...]int{b.edge, b.phrase.from} {
		if s, ok := r.lookup(from, b.phrase.to); ok && s.Code != 0 {
			return unquoted(r.Folded(from, b.phrase.to)), s.Code
		}
	}
	return unquoted(r.Folded(b.phrase.from, b.phrase.to)), 0
}
