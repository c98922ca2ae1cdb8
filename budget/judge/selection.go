package judge

import (
	"iter"
	"slices"
	"strings"
)

// Selection says which rules are to run (规则的选择), by their IDs or by those of their
// families: X10 alone, all of X, all of 05. The zero value is all rules.
type Selection struct {
	// Only are those that run alone; nil is no limit. A rule of the caller's own runs beside
	// them.
	Only []string
	// Without are those that are left out, of the caller's own, too.
	Without []string
}

// Wants reports whether a rule is to run.
func (s *Selection) Wants(id string) bool {
	return (s.Only == nil || names(s.Only, id)) && s.WantsOwn(id)
}

// WantsOwn reports whether a rule of the caller's own is to run.
func (s *Selection) WantsOwn(id string) bool { return !names(s.Without, id) }

// Unknown says what of a selection there is no rule of, by the IDs of all rules: nothing
// found there is nothing looked at.
func (s *Selection) Unknown(rules iter.Seq[string]) []Unevaluated {
	var all []Unevaluated
	if s.Only != nil && len(s.Only) == 0 {
		all = append(all, Unevaluated{Reason: Say("rule.none-selected")})
	}
	for _, id := range slices.Concat(s.Only, s.Without) {
		switch {
		case id == "":
			all = append(all, Unevaluated{Reason: Say("rule.no-id")})
		case !isOneOf(id, rules):
			all = append(all, Unevaluated{Rule: id, Reason: Say("rule.unknown-id")})
		}
	}
	return all
}

func isOneOf(id string, rules iter.Seq[string]) bool {
	for rule := range rules {
		if id == rule || id == family(rule) {
			return true
		}
	}
	return false
}

// names reports whether a list has a rule or its family.
func names(list []string, id string) bool {
	return len(list) > 0 && (slices.Contains(list, id) || slices.Contains(list, family(id)))
}

// family returns the family of a rule: X of X10, 05 of 05-1.
func family(id string) string {
	if before, _, found := strings.Cut(id, "-"); found {
		return before
	}
	return strings.TrimRight(id, "0123456789")
}
