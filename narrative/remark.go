package narrative

import "fmt"

// RemarkKind is something wrong with the form of a text (文字瑕疵), whatever the
// figures are. The zero value is none.
type RemarkKind uint8

// The kinds of remarks.
const (
	RemarkPercentMissing RemarkKind = iota + 1 // 增长 13.95。: a rate or share without %
	RemarkUnitMissing                          // an amount without unit
	RemarkNumberMissing                        // 占 %: a unit without a number
	RemarkResidue                              // 增加（减少）, 大小于: alternatives of the template
	RemarkPlaceholder                          // XX: a blank of the template
	RemarkPunctuation                          // ，。: punctuation marks twice
)

var remarkNames = [...]string{
	RemarkPercentMissing: "percent sign missing",
	RemarkUnitMissing:    "unit missing",
	RemarkNumberMissing:  "number missing",
	RemarkResidue:        "template residue",
	RemarkPlaceholder:    "placeholder",
	RemarkPunctuation:    "doubled punctuation",
}

// IsValid reports whether k is one of the declared kinds.
func (k RemarkKind) IsValid() bool { return k != 0 && int(k) < len(remarkNames) }

// String returns a few English words.
func (k RemarkKind) String() string {
	if k.IsValid() {
		return remarkNames[k]
	}
	return fmt.Sprintf("RemarkKind(%d)", k)
}

// Remark is one thing that is wrong with the form of the explanation.
type Remark struct {
	Kind       RemarkKind // what is wrong
	Start, End int        // enclose the words in the text
	Quote      string     // the words as written
	Chapter    int        // index in [Reading.Chapters]
}
