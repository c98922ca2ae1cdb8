package yusuan

import (
	"cmp"
	"slices"
	"strings"

	"github.com/fiscalcn/yusuan/budget/judge"
	"github.com/fiscalcn/yusuan/internal/print"
	"github.com/fiscalcn/yusuan/tables"
	"github.com/fiscalcn/yusuan/tables/check"
)

// compare looks at the accounts that this one is to be held against: one of another year or
// department is not, and the rules that would are not evaluated. What does not say whose it
// is, or of when, is taken as it is.
func (a *auditor) compare(prior, initial *Reading) {
	o, own := &a.options, a.set.Header()
	if why := a.strangeness(o.Prior, prior, own.Year-1); !why.IsZero() {
		why = judge.Say("account.prior", why)
		a.skip("N01", why)
		a.leaveOut(judge.FromPrior, why)
		o.Prior = tables.Set{}
	}
	if why := a.strangeness(o.Initial, initial, own.Year); !why.IsZero() {
		why = judge.Say("account.initial", why)
		a.skip("N01", why)
		a.leaveOut(judge.FromInitial, why)
		if a.initial != nil && len(a.initial.goals) > 0 && len(a.evaluations) > 0 {
			a.skip("BG07", why)
		}
		o.Initial, a.initial = tables.Set{}, nil
	}
	seen := map[string]bool{}
	for _, unit := range o.Units {
		h := unit.Header()
		if h.Year != 0 && own.Year != 0 && h.Year != own.Year {
			a.leaveOut(judge.FromUnits, judge.Say("account.unit-year", h.Name, h.Year, own.Year))
		}
		if h.Name != "" && seen[h.Name] {
			a.leaveOut(judge.FromUnits, judge.Say("account.unit-twice", h.Name))
		}
		seen[h.Name] = true
	}
}

// leaveOut leaves out the rules that cannot run on what is given to compare with, and notes why.
func (a *auditor) leaveOut(with judge.Origin, why judge.Message) {
	for r := range check.Rules() {
		if r.IsOf(a.Kind()) && r.Compares(with) {
			a.skip(r.ID, why)
			a.options.Without = append(slices.Clip(a.options.Without), r.ID)
		}
	}
}

// strangeness says why what is given is not that of the account's department in a year, nothing if it may be. One of a unit is not: a
// department may have the name of its own office. from is where the tables stand, nil if the caller has them.
func (a *auditor) strangeness(given tables.Set, from *Reading, year int) judge.Message {
	h, own := given.Header(), a.set.Header()
	switch {
	case h.Year != 0 && own.Year != 0 && h.Year != year:
		return judge.Say("account.of-year", h.Year, year)
	case h.Name == "" || own.Name == "":
		return judge.Message{}
	}
	is, wanted := print.OwnerOf(print.Wording(h.Name)), print.OwnerOf(print.Wording(own.Name))
	if !is.IsOfDepartment(wanted) || is.IsOwnOffice != wanted.IsOwnOffice {
		return judge.Say("account.of-name", h.Name, own.Name)
	}
	switch {
	case from == nil || from.publisher == a.publisher:
	case from.publisher == ofUnit && a.publisher == ofDepartment:
		return judge.Say("account.of-unit")
	case from.publisher == ofDepartment && a.publisher == ofUnit:
		return judge.Say("account.of-department")
	}
	return judge.Message{}
}

// unsureKind says why what is judged as an account may be a budget, nothing if that is not in doubt: its tables are of an account and
// its text is of a budget, or its text has no more than a heading that both have.
func (a *auditor) unsureKind() judge.Message {
	switch {
	case a.Kind() != tables.Final:
		return judge.Message{}
	case a.text.Kind() != tables.Final:
		return judge.Say("account.kind-differs")
	case a.hasTables:
		return judge.Message{}
	}
	unsure := ""
	for c := range a.text.Chapters() {
		switch print.StageOf(print.Wording(c.Title)) {
		case print.Done:
			return judge.Message{}
		case print.Unsure:
			unsure = cmp.Or(unsure, c.Title)
		}
	}
	if unsure == "" {
		return judge.Message{}
	}
	return judge.Say("account.kind-unsure", unsure)
}

// The words that say whose figures a document has: those of a department with all its units, or of one unit.
const (
	ofDepartment = "部门"
	ofUnit       = "单位"
)

// publisherOf returns which of them the first lines of a document say, "" if none: 某市某区2025年区级单位预算.
func publisherOf(text string) string {
	const lines, longest = 3, 600 // 某局 and 2020年度部门决算 may be on lines of their own; what has more bytes is no title
	n := 0
	for line := range strings.Lines(text) {
		n++
		if n > lines {
			break
		}
		if len(line) > longest {
			continue
		}
		line = print.Wording(line)
		for _, of := range [...]string{ofDepartment, ofUnit} {
			if strings.HasSuffix(line, of+"预算") || strings.HasSuffix(line, of+"决算") {
				return of
			}
		}
	}
	return ""
}
