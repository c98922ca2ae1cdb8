package door

import (
	"regexp"
	"strconv"
	"strings"

	"github.com/fiscalcn/yusuan"
	"github.com/fiscalcn/yusuan/tables"
)

// Key says what a document is, and of whom: accounts and budgets of one department are put together by it. The zero value is not known.
type Key struct {
	Department string
	Year       int
	IsBudget   bool
}

var (
	// The cover says of whom in one of two orders: 某局2024年度部门预算; 2024年某局部门预算.
	named = regexp.MustCompile(`^(\D{2,40}?)(\d{4})年度?(?:部门|单位)(?:预算|决算)`)
	dated = regexp.MustCompile(`^(\d{4})年度?(\D{2,40}?)(?:部门|单位)(?:预算|决算)`)
)

// KeyOf returns the key of a paper that was read. It is not complete if the paper does not say so.
func KeyOf(p Paper, r yusuan.Reading) Key {
	h := r.Set().Header()
	k := Key{Department: strings.Join(strings.Fields(h.Name), ""), Year: h.Year, IsBudget: r.Kind() == tables.Budget}
	text := strings.Join(strings.Fields(p.Document().Text), "")
	var department, year string
	if m := named.FindStringSubmatch(text); m != nil {
		department, year = m[1], m[2]
	} else if m := dated.FindStringSubmatch(text); m != nil {
		department, year = m[2], m[1]
	}
	if k.Department == "" {
		k.Department = department
	}
	if n, err := strconv.Atoi(year); err == nil && k.Year == 0 {
		k.Year = n
	}
	return k
}

// IsComplete reports whether the key names a department and a year.
func (k Key) IsComplete() bool { return k.Department != "" && k.Year != 0 }
