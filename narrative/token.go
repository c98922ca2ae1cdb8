package narrative

// A token is a number, a word of the vocabulary, a sign, or a run of text that
// the vocabulary does not have.
type token struct {
	kind     tokenKind
	word     *word // of tokenWord
	value    int   // the year of tokenYear, the rune of tokenSign
	from, to int   // glyphs
}

type tokenKind uint8

const (
	tokenText        tokenKind = iota // what the vocabulary does not have
	tokenWord                         // a word of the vocabulary
	tokenSign                         // a punctuation mark
	tokenNumber                       // a number that may be a value
	tokenYear                         // 2021年度
	tokenDate                         // 12月, 31日, a number that is part of a date
	tokenName                         // a number that is part of a name: 第143号, 5G
	tokenPlaceholder                  // XX, **: where a number or name was to be put
	tokenOrdinal                      // 1. and （一） within a line
)

// is reports whether the token is a word of the kind.
func (t token) is(k wordKind) bool { return t.kind == tokenWord && t.word.kind == k }

// sign reports whether the token is the punctuation mark.
func (t token) sign(r rune) bool { return t.kind == tokenSign && t.value == int(r) }

// numeric reports whether the token is made of digits.
func (t token) numeric() bool {
	switch t.kind {
	case tokenNumber, tokenYear, tokenDate, tokenName, tokenOrdinal:
		return true
	default:
		return false
	}
}

// ends reports whether the token ends what stands before it in a sentence.
func (t token) ends() bool { return t.sign(',') || t.sign(':') || t.sign(';') || t.sign('。') }

// unit is a unit of a value.
type unit uint8

const (
	noUnit      unit = iota
	unitYuan         // 元
	unitWanYuan      // 万元
	unitYiYuan       // 亿元
	unitPercent      // %
	unitPoint        // 个百分点
	unitPiece        // 个, 次, 项 and other words that count anything
	unitVehicle      // 辆
	unitBatch        // 批次
	unitPerson       // 人次
	unitScore        // 分
)

func (u unit) isMoney() bool { return u >= unitYuan && u <= unitYiYuan }

// lex appends the tokens of a sentence, from glyph i up to the end of the
// sentence, a heading or glyph end, and returns them and where it ended. There is
// always at least one token.
func (r *reader) lex(tokens []token, i, end int) ([]token, int) {
	for start := i; i < end; {
		if i > start && r.opens(i) {
			break
		}
		t := r.next(tokens, i)
		if last := len(tokens) - 1; t.kind == tokenText && last >= 0 && tokens[last].kind == tokenText {
			tokens[last].to = t.to
		} else {
			tokens = append(tokens, t)
		}
		i = t.to
		if t.sign('。') || t.sign('!') || t.sign('?') {
			break
		}
	}
	return tokens, i
}

// next returns the token at glyph i after those before it.
func (r *reader) next(before []token, i int) token {
	g := r.glyphs[i]
	if r.startsNumber(i) {
		return r.number(i)
	}
	if n := r.placeholder(i); n > 0 {
		return token{kind: tokenPlaceholder, from: i, to: i + n}
	}
	if w, n := longest(r.glyphs[i:]); w != nil && (w.kind != wordUnit || follows(before, w)) {
		return token{kind: tokenWord, word: w, from: i, to: i + n}
	}
	if isSign(g.r) {
		if n, _ := ordinal(r.glyphs[i:]); n > 0 && len(before) > 0 && before[len(before)-1].breaks(g.r) {
			return token{kind: tokenOrdinal, from: i, to: i + n}
		}
		return token{kind: tokenSign, value: int(g.r), from: i, to: i + 1}
	}
	return token{kind: tokenText, from: i, to: i + 1}
}

// follows reports whether a unit may stand after the tokens: measure words do so
// only after a number, 万元 and % also where one is missing.
func follows(before []token, w *word) bool {
	if unit(w.value) == unitPercent || w.text[0] == "万"[0] && unit(w.value) == unitWanYuan {
		return true
	}
	if len(before) == 0 {
		return false
	}
	k := before[len(before)-1].kind
	return k == tokenNumber || k == tokenPlaceholder
}

// breaks reports whether an ordinal that starts with r may follow the token within
// a line.
func (t token) breaks(r rune) bool {
	return t.sign(';') || t.sign(':') || t.sign('。') || r == '(' && (t.sign(',') || t.sign('、'))
}

// placeholder returns the length of a run of signs that stand for something left
// out, zero if there is none at glyph i.
func (r *reader) placeholder(i int) int {
	n := 0
	for ; i+n < len(r.glyphs); n++ {
		switch r.glyphs[i+n].r {
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

func isSign(r rune) bool {
	switch r {
	case ',', ';', ':', '。', '、', '(', ')', '[', ']', '"', '\'', '.', '!', '?', '-', '/', '…', '《', '》', '·', '*', '#', '+':
		return true
	}
	return r >= '①' && r <= '⑳'
}
