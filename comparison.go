package yusuan

import (
	"fmt"
	"slices"
	"strings"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/tables"
)

// compare looks at the accounts that this one is to be held against: one of another year or
// department is not, and the rules that would are not evaluated. What does not say whose it
// is, or of when, is taken as it is.
func (a *auditor) compare() {
	o, own := &a.options, a.set.Header()
	if why := strangeness(own, o.Prior, own.Year-1); why != "" {
		a.skip("N01", "所给的上年决算"+why)
		a.leaveOut("X14", "所给的上年决算"+why)
		o.Prior = tables.Set{}
	}
	if why := strangeness(own, o.Initial, own.Year); why != "" {
		a.skip("N01", "所给的年初预算"+why)
		o.Initial = tables.Set{}
	}
	seen := map[string]bool{}
	for _, unit := range o.Units {
		h := unit.Header()
		if h.Year != 0 && own.Year != 0 && h.Year != own.Year {
			a.leaveOut("X15", fmt.Sprintf("所属单位“%s”的决算是%d年的，不是%d年的", h.Name, h.Year, own.Year))
		}
		if h.Name != "" && seen[h.Name] {
			a.leaveOut("X15", fmt.Sprintf("所属单位“%s”的决算给了不止一份", h.Name))
		}
		seen[h.Name] = true
	}
}

// leaveOut notes that a rule cannot run on what is given for it, and leaves it out.
func (a *auditor) leaveOut(rule, reason string) {
	a.skip(rule, reason)
	a.options.Without = append(slices.Clip(a.options.Without), rule)
}

// strangeness says in Chinese why a set is not that of an account's department in a year,
// "" if it may be.
func strangeness(own budget.Header, of tables.Set, year int) string {
	h := of.Header()
	switch {
	case !hasTables(of):
		return ""
	case h.Year != 0 && own.Year != 0 && h.Year != year:
		return fmt.Sprintf("是%d年的，不是%d年的", h.Year, year)
	case !strings.Contains(h.Name, own.Name) && !strings.Contains(own.Name, h.Name):
		return fmt.Sprintf("是“%s”的，不是“%s”的", h.Name, own.Name)
	default:
		return ""
	}
}
