package check

import (
	"slices"
	"strings"

	"github.com/fiscalcn/yusuan/budget/judge"
	"github.com/fiscalcn/yusuan/internal/print"
)

// sameName compares names as print varies them.
func sameName(a, b string) bool { return a == b || print.Wording(a) == print.Wording(b) }

// isQualified reports whether a name is the official one and more in brackets, as
// where places tell the 行政运行 of one 款 from those of others.
func isQualified(name, official string) bool {
	rest, found := strings.CutPrefix(print.Wording(name), print.Wording(official))
	return found && strings.HasPrefix(rest, "(") && strings.HasSuffix(rest, ")")
}

// isSubsequence reports whether short is long with characters left out.
func isSubsequence(short, long string) bool {
	rest := []rune(long)
	for _, c := range short {
		i := slices.Index(rest, c)
		if i < 0 {
			return false
		}
		rest = rest[i+1:]
	}
	return true
}

func shortened(name, official string) judge.Message {
	if isSubsequence(print.Wording(name), print.Wording(official)) {
		return judge.Say("check.name-shortened")
	}
	return judge.Say("check.name-not-official")
}

// trusted returns the severity of a finding against an entry of the catalogue: one
// that the catalogue itself is not sure of proves little, and so does a name that only
// says more.
func trusted(isDoubtful bool) judge.Severity {
	if isDoubtful {
		return judge.Info
	}
	return 0
}
