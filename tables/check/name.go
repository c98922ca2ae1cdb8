package check

import (
	"slices"
	"strings"

	"github.com/fiscalcn/yusuan/budget/judge"
)

// sameName compares names as print varies them: width of characters and quotes.
func sameName(a, b string) bool { return a == b || foldName(a) == foldName(b) }

// isQualified reports whether a name is the official one and more in brackets, as
// where places tell the 行政运行 of one 款 from those of others.
func isQualified(name, official string) bool {
	rest, found := strings.CutPrefix(foldName(name), foldName(official))
	return found && strings.HasPrefix(rest, "（") && strings.HasSuffix(rest, "）")
}

var nameFolder = strings.NewReplacer("(", "（", ")", "）", " ", "", "　", "", "“", "\"", "”", "\"", ",", "，")

func foldName(s string) string { return nameFolder.Replace(s) }

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

func shortened(name, official string) string {
	if isSubsequence(foldName(name), foldName(official)) {
		return "缺字"
	}
	return "不是规范名称"
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
