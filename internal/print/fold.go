package print

import (
	"math/bits"
	"slices"
	"strings"
	"unicode/utf8"
)

// Nothing is what a sign is folded to that says nothing, not even that a word ends: a zero-width blank, a soft hyphen, a mark of
// direction.
const Nothing rune = -1

// Fold returns the sign that a printed sign is read as 归一. Full-width and small forms are ASCII; quotation marks of every kind are "
// or '; dashes of every kind are -, as each may stand for minus; 〔 and 【 are [; CJK radicals, compatibility ideographs and traditional
// characters are the characters of simplified Chinese. Blanks and control characters are a space, line breaks \n. What is left out
// is [Nothing]. Any other sign stays: it is its own reading.
//
// Folding what is folded changes nothing.
func Fold(r rune) rune {
	if stays(r) {
		return r
	}
	return refold(r)
}

// stays reports whether a sign of the first plane is its own reading.
func stays(r rune) bool {
	w := uint32(r) / 64
	return w < uint32(len(changed)) && changed[w]>>(r&63)&1 == 0
}

// refold is Fold for signs that change, and for all beyond the first plane.
func refold(r rune) rune {
	if w := uint32(r) / 64; w < uint32(len(changed)) {
		return values[int(before[w])+bits.OnesCount64(changed[w]&(1<<(r&63)-1))]
	}
	if i, ok := slices.BinarySearch(beyond[:], r); ok {
		return beyondValues[i]
	}
	return r
}

// noSign stands for bytes that are no sign.
const noSign = utf8.RuneError

// isGap reports whether a folded sign only says how the text is laid out.
func isGap(folded rune) bool { return folded == ' ' || folded == '\n' || folded == Nothing }

// Tidy returns a printed text without blanks, line breaks and invisible signs 去空白. Chinese has no use for them: they only say how
// the text is laid out. The other signs stay as printed.
func Tidy(s string) string {
	for _, r := range s {
		if r <= ' ' || r == noSign || !stays(r) && isGap(refold(r)) {
			return strings.Map(tidied, s)
		}
	}
	return s
}

func tidied(r rune) rune {
	if isGap(Fold(r)) {
		return -1
	}
	return r
}

// Trim returns a printed text without blanks, line breaks and invisible signs at its ends 首尾去空白.
func Trim(s string) string {
	return strings.TrimFunc(s, func(r rune) bool { return isGap(Fold(r)) })
}

// Wording returns a printed text as it is compared with others 措辞: folded, without blanks and quotation marks, and with one kind of
// brackets. “三公” 经费 and 三公经费, 其中：〔一〕 and 其中:(一) are the same wordings.
func Wording(s string) string {
	for _, r := range s {
		switch {
		case !stays(r), r == ' ', r == '\n', r == '"', r == '\'', r == '[', r == ']', r == noSign:
			return strings.Map(worded, s)
		}
	}
	return s
}

func worded(r rune) rune {
	switch r = Fold(r); r {
	case ' ', '\n', '"', '\'':
		return -1
	case '[':
		return '('
	case ']':
		return ')'
	}
	return r
}
