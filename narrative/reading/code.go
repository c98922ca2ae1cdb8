package reading

import (
	"github.com/fiscalcn/yusuan/codes"
	"github.com/fiscalcn/yusuan/internal/prose"
	"github.com/fiscalcn/yusuan/narrative"
	"github.com/fiscalcn/yusuan/narrative/internal/syntax"
)

// codeAt reads the code at token i and the name after it, and returns the index of
// the token after; i if there is no code.
func (r *reader) codeAt(i int) int {
	t := r.tokens[i]
	n := t.To - t.From
	if n < 3 || n > 8 || r.At(t.From) != '2' || r.At(t.To) == '年' || !r.phrase.empty() || r.phrase.predicate || i+1 >= len(r.tokens) {
		return i
	}
	next := r.tokens[i+1]
	dashed := next.Sign('-')
	if end := r.nameInBracket(i + 1); end > 0 {
		r.aboutCode(i, r.tokens[i+2].From, end)
		return end + 1
	}
	if !dashed && (n != 5 && n != 7 && !r.isName(i+1) || next.Kind != prose.TokenText && !next.Is(prose.WordNoun)) {
		return i
	}
	from, end := t.To, i+1
	if dashed {
		from, end = next.To, i+2
	}
	end = r.nameEnd(end)
	r.aboutCode(i, from, end)
	return end
}

// isName reports whether an official name stands at token i, up to a number: the digits
// before it are a code, though one of them is missing.
func (r *reader) isName(i int) bool {
	end := r.nameEnd(i)
	if end == i || r.tokens[end-1].To-r.tokens[i].From > prose.LongestName {
		return false
	}
	for range r.names.All(r.Folded(r.tokens[i].From, r.tokens[end-1].To)) {
		return true
	}
	return false
}

// aboutCode makes the row of the code at token i the subject, whose name stands from a
// glyph to the token at end.
func (r *reader) aboutCode(i, from, end int) {
	t := r.tokens[i]
	digits := r.Digits(t.From, t.To)
	code, err := codes.Parse(digits)
	s := narrative.Subject{}
	level := codes.Item
	if err == nil {
		s, level = r.row(code), code.Level()
	}
	s.Name = digits
	name := end - 1
	if r.tokens[name].Is(prose.WordLevel) && r.tokens[name].From > from { // 20136-其他共产党事务支出（款）
		name--
	}
	s.Path[level-codes.Class] = r.Folded(from, r.tokens[name].To)
	r.Record(t.From, t.To, narrative.RoleCode)
	r.aboutRow(s, code)
	r.expect()
	r.phrase.restart(r.tokens[end-1].To)
	r.phrase.settled, r.phrase.predicate = true, true
}

// nameInBracket returns the token that closes the bracket at token i, if nothing but a
// name stands in it; else 0.
func (r *reader) nameInBracket(i int) int {
	if !r.token(i).Sign('(') {
		return 0
	}
	for end := i + 1; end < len(r.tokens) && !r.tokens[end].IsNumeric() && !r.tokens[end].EndsClause(); end++ {
		if r.tokens[end].Sign(')') && end > i+1 {
			return end
		}
	}
	return 0
}

// nameEnd returns the token after the name behind a code, which starts at token i.
func (r *reader) nameEnd(i int) int {
	end := i
	for end < len(r.tokens) && !r.tokens[end].IsNumeric() && !r.tokens[end].EndsClause() && (end == i || !r.endsName(end)) {
		end++
	}
	return end
}

// endsName reports whether the word at token i ends a name before it: 年初预算为.
func (r *reader) endsName(i int) bool {
	t := r.tokens[i]
	amount := r.At(t.To-1) == '数' || r.At(t.To-1) == '算' // not 年初预留
	if t.Is(prose.WordFiller) {                          // …的金额为
		return r.Has(t.From, "金额") || r.Has(t.From, "的金额")
	}
	return t.Is(prose.WordActual) || t.Is(prose.WordBudget) && amount || t.Is(prose.WordPrior) || t.Is(prose.WordSame)
}

// bracketedCodeAt reads the code at token i if it is put in brackets behind its name,
// as in 小学教育（2050202）, and returns the index of the closing bracket; i if it is not.
func (r *reader) bracketedCodeAt(i int) int {
	t := r.tokens[i]
	end := i + 1
	before := i - 1
	if r.token(before).Is(prose.WordFiller) { // （科目编码201）
		before--
	}
	if r.now.kind != syntax.Bracket || !r.token(before).Sign('(') || end >= len(r.tokens) || t.To-t.From > 8 {
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
	s, level := narrative.Subject{}, named.Level()
	if code != 0 {
		s, level = r.row(code), code.Level()
	}
	s.Name = digits
	s.Path[level-codes.Class] = name
	r.frames[len(r.frames)-2].about(s, 0, code)
	held.settled = true
	r.Record(t.From, t.To, narrative.RoleCode)
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

// isLevelBehindCode reports whether the token at i says no more than of what level the code is that was put in brackets before it:
// 社会保障和就业支出（208）类.
func (r *reader) isLevelBehindCode(i int) bool {
	t, last := r.tokens[i], len(r.Numbers)-1
	if t.To-t.From != 1 || !r.token(i-1).Sign(')') || last < 0 || r.Numbers[last].Role != narrative.RoleCode {
		return false
	}
	switch r.At(t.From) {
	case '类', '款', '项':
		return r.Numbers[last].End == r.Glyphs[r.tokens[i-1].From-1].End()
	default:
		return false
	}
}
