package tables_test

import (
	"fmt"

	"github.com/fiscalcn/yusuan/tables"
)

func dump(d tables.Document, r tables.Reading) string {
	near := map[int]bool{}
	mark := func(i int) { near[i], near[i-1] = true, true }
	for c := range r.Unread() {
		mark(c.Table)
	}
	for c := range r.Defects() {
		mark(c.Origin.Table)
	}
	if len(near) == 0 {
		for i := range d.Tables {
			near[i] = true
		}
	}
	out := ""
	n := 0
	for i, sh := range d.Tables {
		if !near[i] {
			continue
		}
		n++
		if n > 60 {
			break
		}
		out += fmt.Sprintf("#%d %q %q %q\n", i, sh.Title, sh.Form, sh.Unit)
		for _, row := range sh.Rows {
			for _, c := range row {
				if c == nil {
					out += "~|"
				} else {
					out += *c + "|"
				}
			}
			out += "\n"
		}
	}
	s := report(r)
	for l := range lines(s) {
		if len(l) > 5 && (l[:5] == "unrea" || l[:4] == "row " || l[:5] == "other" || l[:5] == "form " || l[:5] == "code " || l[:4] == "not " || l[:5] == "colum" || l[:4] == "unit" || l[:4] == "year" || l[:4] == "depa") {
			out += l + "\n"
		}
	}
	return out
}

func lines(s string) func(func(string) bool) {
	return func(yield func(string) bool) {
		l := ""
		for _, c := range s {
			if c == '\n' {
				if !yield(l) {
					return
				}
				l = ""
			} else {
				l += string(c)
			}
		}
	}
}
