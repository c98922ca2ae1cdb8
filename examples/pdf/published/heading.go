package published

import (
	"regexp"
	"strings"
	"unicode/utf8"

	"github.com/fiscalcn/yusuan/examples/pdf/pages"
)

// A heading is what stands above a table.
type heading struct{ form, title, unit string }

var (
	formName = regexp.MustCompile(`公开\s*\d\d\s*表`)
	unitName = regexp.MustCompile(`单位\s*[:：]\s*([千万亿百]{0,2}\s*元)`)
	// Titles end in 表, and may be numbered or say of whom they are: 表一 某局收入支出决算总表（续）.
	titleName = regexp.MustCompile(`表\s*([（(]\S{1,8}[）)])?$`)
)

const (
	titleLines = 6  // so many lines above a table may be its heading
	titleRunes = 50 // so long may they be
)

// headings returns the heading of a table: of the lines between two heights, the last before the table that look like it.
func headings(lines []pages.Line, from, to float64) heading {
	var h heading
	var above []string
	for _, l := range lines {
		if _, y := l.Center(); from < y && y < to {
			above = append(above, l.Text())
		}
	}
	for i := len(above) - 1; i >= 0 && i >= len(above)-titleLines; i-- {
		s := strings.TrimSpace(above[i])
		if utf8.RuneCountInString(s) > titleRunes || strings.ContainsAny(s, "。；") {
			break // a sentence before the heading
		}
		if m := unitName.FindStringSubmatch(s); m != nil && h.unit == "" {
			h.unit = strings.Join(strings.Fields(m[1]), "")
		}
		if m := formName.FindString(s); m != "" {
			if h.form == "" {
				h.form = strings.Join(strings.Fields(m), "")
			}
			continue
		}
		if titleName.MatchString(s) && h.title == "" {
			h.title = s
		}
	}
	return h
}
