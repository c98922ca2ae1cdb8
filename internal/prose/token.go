package prose

import "github.com/fiscalcn/yusuan/internal/print"

// A Token is a number, a word of the vocabulary, a sign, or a run of text that
// the vocabulary does not have.
type Token struct {
	From, To int   // glyphs
	Value    int32 // the year of TokenYear, the rune of TokenSign
	Word     Word  // of TokenWord
	Kind     TokenKind
}

// TokenKind is what a token is.
type TokenKind uint8

// The kinds of tokens.
const (
	TokenText        TokenKind = iota // what the vocabulary does not have
	TokenWord                         // a word of the vocabulary
	TokenSign                         // a punctuation mark
	TokenNumber                       // a number that may be a value
	TokenYear                         // 2021年度
	TokenDate                         // 12月, 31日, a number that is part of a date
	TokenName                         // a number that is part of a name: 第143号, 5G
	TokenPlaceholder                  // XX, **: where a number or name was to be put
	TokenOrdinal                      // 1. and （一） within a line
)

// Is reports whether the token is a word of the kind.
func (t Token) Is(k WordKind) bool { return t.Kind == TokenWord && t.Word.Kind() == k }

// Sign reports whether the token is the punctuation mark.
func (t Token) Sign(r rune) bool { return t.Kind == TokenSign && t.Value == r }

// IsNumeric reports whether the token is made of digits.
func (t Token) IsNumeric() bool {
	switch t.Kind {
	case TokenNumber, TokenYear, TokenDate, TokenName, TokenOrdinal:
		return true
	default:
		return false
	}
}

// EndsClause reports whether the token ends what stands before it in a sentence.
func (t Token) EndsClause() bool { return t.Sign(',') || t.Sign(':') || t.Sign(';') || t.Sign('。') }

// EndsSentence reports whether the token is the last one of a sentence.
func (t Token) EndsSentence() bool { return t.Sign('。') || t.Sign('!') || t.Sign('?') }

// breaks reports whether an ordinal that starts with r may follow the token within
// a line.
func (t Token) breaks(r rune) bool {
	return t.Sign(';') || t.Sign(':') || t.Sign('。') || r == '(' && (t.Sign(',') || t.Sign('、'))
}

// Lex appends the token at glyph i to those of its sentence, the first of which is that at
// index first. Text that follows text is one token with it.
func (t *Text) Lex(tokens []Token, first, i int, l *Lexicon) []Token {
	token := t.next(tokens[first:], i, l)
	if last := len(tokens) - 1; token.Kind == TokenText && last >= first && tokens[last].Kind == TokenText {
		tokens[last].To = token.To
		return tokens
	}
	return append(tokens, token)
}

// next returns the token at glyph i after those before it.
func (t *Text) next(before []Token, i int, l *Lexicon) Token {
	if t.startsNumber(i) {
		if n, _ := Ordinal(t.Glyphs[i:]); n > 0 && len(before) > 0 && before[len(before)-1].Sign(';') && isHan(t.At(i+n)) {
			return Token{Kind: TokenOrdinal, From: i, To: i + n}
		}
		return t.number(i)
	}
	r := t.Glyphs[i].Rune
	if !isHan(r) {
		if n := t.placeholder(i); n > 0 {
			return Token{Kind: TokenPlaceholder, From: i, To: i + n}
		}
	}
	if w, n := l.Longest(t.Glyphs[i:]); n > 0 && (w.Kind() != WordUnit || follows(before, w, n)) {
		if w.Kind() == WordReason || w.Kind() == WordPurpose {
			w, n = t.beforeName(i, w, n, l)
		}
		return Token{Kind: TokenWord, Word: w, From: i, To: i + n}
	}
	if isHan(r) || !isSign(r) {
		return Token{Kind: TokenText, From: i, To: i + 1}
	}
	if n, _ := Ordinal(t.Glyphs[i:]); n > 0 && len(before) > 0 && before[len(before)-1].breaks(r) {
		return Token{Kind: TokenOrdinal, From: i, To: i + n}
	}
	if r == '.' && len(before) > 0 && before[len(before)-1].Is(WordUnit) && t.At(i+1) != '.' {
		r = '。' // 支出9万元.
	}
	return Token{Kind: TokenSign, Value: r, From: i, To: i + 1}
}

// beforeName returns the word at glyph i without its last sign, if that begins a name and
// the rest is a word too: 主要是 and 因公出国（境）费, not 主要是因 and 公出国.
func (t *Text) beforeName(i int, w Word, n int, l *Lexicon) (Word, int) {
	name, _ := l.Longest(t.Glyphs[i+n-1:])
	if k := name.Kind(); k != WordNoun && k != WordIndicator {
		return w, n
	}
	if shorter, m := l.Longest(t.Glyphs[i : i+n-1]); m == n-1 {
		return shorter, m
	}
	return w, n
}

// follows reports whether a unit of so many signs may stand after the tokens: measure words
// do so only after a number, 万元 and % also where one is missing.
func follows(before []Token, w Word, n int) bool {
	if u := Unit(w.Value()); u == UnitPercent || u == UnitWanYuan && n > 1 { // not 万 in 万里街道
		return true
	}
	if len(before) == 0 {
		return false
	}
	k := before[len(before)-1].Kind
	return k == TokenNumber || k == TokenPlaceholder
}

// placeholder returns the length of a run of signs that stand for something left
// out, zero if there is none at glyph i.
func (t *Text) placeholder(i int) int {
	if n := t.errorValue(i); n > 0 {
		return n
	}
	n := 0
	for ; i+n < len(t.Glyphs); n++ {
		switch t.Glyphs[i+n].Rune {
		case 'X', 'x', '×', '*', '_', '○', '□':
			continue
		}
		break
	}
	if n < 2 {
		return 0
	}
	return n
}

// BlankAt returns the token at glyph i if it stands for something left out, or is a word for
// that, and whether it does. Rules and marks of a layout (____, ***) do not.
func (t *Text) BlankAt(i int, l *Lexicon) (Token, bool) {
	switch r := t.Glyphs[i].Rune; {
	case r == 'X' || r == '×' || r == '○':
		if n := t.placeholder(i); n > 0 {
			return Token{Kind: TokenPlaceholder, From: i, To: i + n}, true
		}
	case isHan(r):
		if w, n := l.Longest(t.Glyphs[i:]); w.Kind() == WordUnfilled {
			return Token{Kind: TokenWord, Word: w, From: i, To: i + n}, true
		}
	}
	return Token{}, false
}

// errorValue returns the length of an error value of a spreadsheet at glyph i (#REF!,
// #DIV/0!, ####), zero if there is none.
func (t *Text) errorValue(i int) int {
	if t.At(i) != '#' {
		return 0
	}
	n := 1
	for isLatin(t.At(i+n)) || t.At(i+n) == '/' || n > 1 && t.At(i+n) == '0' || t.At(i+n) == '#' {
		n++
	}
	if t.At(i+n) == '!' || t.At(i+n) == '?' {
		n++
	}
	if n < 3 {
		return 0
	}
	return n
}

func isSign(r rune) bool {
	switch r {
	case ',', ';', ':', '。', '、', '(', ')', '[', ']', '"', '\'', '.', '!', '?', '-', '/', '…', '《', '》', '·', '*', '#', '+':
		return true
	}
	return print.Ordinal(r) > 0
}
