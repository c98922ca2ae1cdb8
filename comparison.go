package yusuan

import (
	"slices"
	"strings"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/budget/judge"
	"github.com/fiscalcn/yusuan/tables"
)

// compare looks at the accounts that this one is to be held against: one of another year or
// department is not, and the rules that would are not evaluated. What does not say whose it
// is, or of when, is taken as it is.
func (a *auditor) compare() {
	o, own := &a.options, a.set.Header()
	if why := strangeness(own, o.Prior, own.Year-1); !why.IsZero() {
		why = judge.Say("account.prior", why)
		a.skip("N01", why)
		a.leaveOut("X14", why)
		o.Prior = tables.Set{}
	}
	if why := strangeness(own, o.Initial, own.Year); !why.IsZero() {
		a.skip("N01", judge.Say("account.initial", why))
		o.Initial = tables.Set{}
	}
	seen := map[string]bool{}
	for _, unit := range o.Units {
		h := unit.Header()
		if h.Year != 0 && own.Year != 0 && h.Year != own.Year {
			a.leaveOut("X15", judge.Say("account.unit-year", h.Name, h.Year, own.Year))
		}
		if h.Name != "" && seen[h.Name] {
			a.leaveOut("X15", judge.Say("account.unit-twice", h.Name))
		}
		seen[h.Name] = true
	}
}

// leaveOut notes that a rule cannot run on what is given for it, and leaves it out.
func (a *auditor) leaveOut(rule string, reason judge.Message) {
	a.skip(rule, reason)
	a.options.Without = append(slices.Clip(a.options.Without), rule)
}

// strangeness says why a set is not that of an account's department in a year, nothing if
// it may be.
func strangeness(own budget.Header, of tables.Set, year int) judge.Message {
	h := of.Header()
	switch {
	case !hasTables(of):
		return judge.Message{}
	case h.Year != 0 && own.Year != 0 && h.Year != year:
		return judge.Say("account.of-year", h.Year, year)
	case !strings.Contains(h.Name, own.Name) && !strings.Contains(own.Name, h.Name):
		return judge.Say("account.of-name", h.Name, own.Name)
	default:
		return judge.Message{}
	}
}
