package reading

import (
	"strings"
	"unicode/utf8"

	"github.com/fiscalcn/yusuan/internal/print"
)

// longestCover is how many characters year, department and 部门决算 on a cover have.
const longestCover = 80

// cover returns what the first sheet of a workbook says if it is a cover (封面): 2023年度, 某市档案局, 部门决算 in one
// cell or several, in any order that ends with 决算. Dates and the like may follow.
func (s *sheet) cover() (h stated, ok bool) {
	var words strings.Builder
	for _, cells := range s.rows {
		for _, t := range cells {
			words.WriteString(t.Folded)
			said := words.String()
			if utf8.RuneCountInString(said) > longestCover {
				return stated{}, false
			}
			if at := strings.Index(said, "决算"); at >= 0 {
				return covered(said[:at], said[at:])
			}
		}
	}
	return stated{}, false
}

// covered takes the year out of what stands before 决算 on a cover, and leaves the department. 收入支出决算表 is the
// title of a form.
func covered(words, title string) (h stated, ok bool) {
	whose, isDepartments := strings.CutSuffix(words, "部门")
	if !isDepartments && !strings.HasSuffix(words, "年度") {
		return stated{}, false
	}
	before, after, found := strings.Cut(whose, "年")
	if n := len(before) - len("2023"); found && n >= 0 && isAccountTitle(title) {
		h.year, h.yearText = print.Year(before[n:]), before[n:]+"年"
		h.department = before[:n] + strings.TrimPrefix(after, "度")
	}
	return h, h.year != 0 && !strings.ContainsAny(h.department, "0123456789:,;。")
}

// readCover takes year and department from the cover where neither the caller nor the text says them.
func (r *reader) readCover() {
	if len(r.sheets) == 0 {
		return
	}
	h, ok := r.sheets[0].cover()
	if !ok {
		return
	}
	if r.headings.year == 0 {
		r.headings.year = h.year
	}
	if r.headings.department == "" {
		r.headings.department = h.department
	}
	r.compare(&h, r.sheets[0].at(0, 0), -1)
}
