package forms

import (
	"strings"
	"unicode/utf8"

	"github.com/fiscalcn/yusuan/internal/print"
	"github.com/fiscalcn/yusuan/tables/reading/internal/wording"
)

// longestCover is how many characters year, department and 部门决算 on a cover have.
const longestCover = 80

// Cover returns what the first sheet of a workbook says if it is a cover (封面): 2023年度, 某市档案局, 部门决算 in one
// cell or several, in any order that ends with 决算, or of a budget with 预算. Dates and the like may follow.
func (l List) Cover(rows [][]wording.Token) (h Stated, ok bool) {
	var words strings.Builder
	for _, cells := range rows {
		for _, t := range cells {
			words.WriteString(t.Folded)
			said := words.String()
			if utf8.RuneCountInString(said) > longestCover {
				return Stated{}, false
			}
			if at := strings.Index(said, name(l.Kind())); at >= 0 {
				return l.covered(said[:at], said[at:])
			}
		}
	}
	return Stated{}, false
}

// covered takes the year out of what stands before 决算 or 预算 on a cover, and leaves the department. 收入支出决算表 is the
// title of a form.
func (l List) covered(words, title string) (h Stated, ok bool) {
	whose, isDepartments := strings.CutSuffix(words, "部门")
	if !isDepartments && !strings.HasSuffix(words, "年度") {
		return Stated{}, false
	}
	before, after, found := strings.Cut(whose, "年")
	if n := len(before) - len("2023"); found && n >= 0 && isAccountTitle(title, l.Kind()) {
		h.Year, h.YearText = print.Year(before[n:]), before[n:]+"年"
		h.Department = before[:n] + strings.TrimPrefix(after, "度")
	}
	return h, h.Year != 0 && !strings.ContainsAny(h.Department, "0123456789:,;。")
}
