package reading

import (
	"errors"
	"fmt"
	"slices"

	"github.com/fiscalcn/yusuan/internal/prose"
)

// lexicon is the vocabulary of the library as the reader has it.
var lexicon = prose.Lexicon{Roots: &lexiconRoots, Nodes: lexiconNodes[:]}

// Lexicon is the vocabulary (词表) that a text is read with. The zero value is that of the
// library. It never changes and is safe to share.
type Lexicon struct {
	more *extension // nil for none
}

// An extension is the phrases that a user has added.
type extension struct {
	phrases []prose.Phrase
	lexicon prose.Lexicon
}

// Word is a phrase for [Lexicon.Extend] with one of the lexicon that it says the same as
// (同义词): 耗用 says the same as 列支, 车辆燃修费 as 公务用车运行维护费. So it names the same
// figure, or does the same to the numbers beside it.
type Word struct {
	Text string // the phrase, in any width and without blanks that matter
	Like string // one that the lexicon has
}

// The mistakes of a [Word].
var (
	// ErrEmptyWord reports a word without text.
	ErrEmptyWord = errors.New("empty word")
	// ErrUnknownWord reports a word like one that the lexicon does not have.
	ErrUnknownWord = errors.New("unknown word")
	// ErrKnownWord reports a word that the lexicon has, with another meaning.
	ErrKnownWord = errors.New("word with another meaning")
	// ErrTooManyWords reports more words than a lexicon has room for.
	ErrTooManyWords = errors.New("too many words")
)

// Extend returns the lexicon with further words. Of several phrases that fit a text the
// longest counts, whoever added it. The error tells the first word that cannot be added,
// and is [ErrEmptyWord], [ErrUnknownWord], [ErrKnownWord] or [ErrTooManyWords].
func (l Lexicon) Extend(words ...Word) (Lexicon, error) {
	extended := l
	for _, w := range words {
		var err error
		if extended, err = extended.extend(w); err != nil {
			return l, fmt.Errorf("Lexicon.Extend: %q like %q: %w", w.Text, w.Like, err)
		}
	}
	return extended, nil
}

// extend returns the lexicon with another word.
func (l Lexicon) extend(w Word) (Lexicon, error) {
	all := l.all()
	text := prose.New(w.Text).Glyphs
	same, ok := wordOf(&all, w.Like)
	known, has := wordOf(&all, w.Text)
	switch {
	case len(text) == 0:
		return l, ErrEmptyWord
	case !ok:
		return l, ErrUnknownWord
	case has && known != same:
		return l, ErrKnownWord
	case has:
		return l, nil
	}
	more := extension{phrases: []prose.Phrase{{Glyphs: text, Word: same}}}
	if l.more != nil {
		more.phrases = slices.Concat(l.more.phrases, more.phrases)
	}
	if more.lexicon, ok = prose.NewLexicon(more.phrases); !ok {
		return l, ErrTooManyWords
	}
	return Lexicon{&more}, nil
}

// all returns the phrases of the library with those that were added.
func (l Lexicon) all() prose.Lexicon {
	all := lexicon
	if l.more != nil {
		all.More = &l.more.lexicon
	}
	return all
}

// wordOf returns the word that a text is all of, and whether it is one.
func wordOf(l *prose.Lexicon, text string) (prose.Word, bool) {
	glyphs := prose.New(text).Glyphs
	w, n := l.Longest(glyphs)
	return w, n > 0 && n == len(glyphs)
}
