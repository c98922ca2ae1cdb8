package wording

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/fiscalcn/yusuan/codes"
)

// A ClassNames knows the names of functional classes. 公开01 and 04 print no codes, so
// the name must do: the official one of the year, one of another year, or one so near
// to a single official name that no other can be meant.
type ClassNames struct {
	Catalogue codes.Catalogue // of the account's year
	year      []codes.Entry   // the classes of it
	all       []codes.Entry   // of all years; filled when first needed
}

// NewClassNames returns the names of a year, of the latest for 0.
func NewClassNames(year int) ClassNames {
	var n ClassNames
	c, err := codes.ForYear(CatalogueYear(year))
	if err == nil {
		n.Catalogue = c
		n.year = slices.AppendSeq(make([]codes.Entry, 0, 32), c.Children(0))
	}
	return n
}

// CatalogueYear returns the year whose catalogue says most of the codes of a year, the latest if it is not known.
func CatalogueYear(year int) int {
	if year == 0 {
		return codes.LastYear
	}
	return min(max(year, codes.FirstYear), codes.LastYear)
}

// Find returns the class that a folded label names. after is the class of the row
// before, 0 if there is none; a name that is only near must not come before it.
func (n *ClassNames) Find(label string, after codes.Code) (codes.Code, bool) {
	i, _ := slices.BinarySearchFunc(n.year, after+1, func(e codes.Entry, c codes.Code) int { return e.Code.Compare(c) })
	for j := range n.year {
		if e := &n.year[(i+j)%len(n.year)]; e.Name == label {
			return e.Code, true
		}
	}
	if !strings.HasSuffix(label, "支出") {
		if label == "其他" {
			return 0, false // as often the rest of something else
		}
		for i := range n.year {
			if strings.TrimSuffix(n.year[i].Name, "支出") == label {
				return n.year[i].Code, true
			}
		}
		return 0, false
	}
	for _, e := range n.allYears() {
		if e.Name == label {
			return e.Code, true
		}
	}
	return n.near(label, after)
}

// allYears returns what classes are called in any year.
func (n *ClassNames) allYears() []codes.Entry {
	if n.all == nil {
		for class := codes.Code(2010000); class < 3000000; class += 10000 {
			n.all = slices.AppendSeq(n.all, codes.History(class))
		}
	}
	return n.all
}

// near returns the only class not before another whose name differs from the label
// in less than half of its characters and in clearly fewer than any other's.
func (n *ClassNames) near(label string, after codes.Code) (codes.Code, bool) {
	label = strings.TrimSuffix(label, "支出")
	length := utf8.RuneCountInString(label)
	if length < 2 || length > 20 {
		return 0, false
	}
	var best codes.Code
	least, second := length, length
	for _, e := range n.year {
		d := distance(label, strings.TrimSuffix(e.Name, "支出"))
		if d < least {
			best, least, second = e.Code, d, least
		} else if d < second {
			second = d
		}
	}
	if 2*least >= length || least+1 >= second || best < after {
		return 0, false
	}
	return best, true
}

// distance returns how many characters must be added, taken out or replaced to make
// b of a (Levenshtein).
func distance(a, b string) int {
	var row [32]int
	width := 0
	for range b {
		width++
		if width == len(row) {
			return width
		}
		row[width] = width
	}
	i := 0
	for _, x := range a {
		i++
		diagonal := row[0]
		row[0] = i
		j := 0
		for _, y := range b {
			j++
			cost := diagonal
			if x != y {
				cost++
			}
			diagonal = row[j]
			row[j] = min(cost, row[j]+1, row[j-1]+1)
		}
	}
	return row[width]
}
