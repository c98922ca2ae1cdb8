package verify_test

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/fiscalcn/yusuan/narrative/reading"
	"github.com/fiscalcn/yusuan/narrative/verify"
	"github.com/fiscalcn/yusuan/tables"
)

// TestReported holds all that is reported of short texts, wrong and right ones: findings with what they rest on, the verdict on every
// statement, and what could not be judged and why. testdata/reported.txt has it, and -update-seeded writes it anew: to be read before it is
// kept.
func TestReported(t *testing.T) {
	var b strings.Builder
	for _, file := range []string{"relations", "right"} {
		data, err := os.ReadFile("testdata/" + file + ".txt")
		require.NoError(t, err)
		for line := range strings.Lines(string(data)) {
			heading, text, _ := strings.Cut(strings.TrimSpace(line), " | ")
			kind := tables.Final
			if strings.Contains(heading, "预算情况") {
				kind = tables.Budget
			}
			_, wrong := both(heading + "\n" + text)
			fmt.Fprintf(&b, "> %s\n", ending(text))
			b.WriteString(reported(wrong, kind))
		}
	}
	goldenReport(t, "reported.txt", b.String())
}

// ending returns the last signs of a text.
func ending(text string) string {
	signs := []rune(text)
	return string(signs[max(0, len(signs)-30):])
}

// reported returns what is found in a text of 2020, a thing a line.
func reported(text string, kind tables.Kind) string {
	var b strings.Builder
	r := reading.Read(text, reading.Options{Year: 2020, Kind: kind})
	report := verify.Run(r, verify.OfKind(kind))
	for f := range report.Findings() {
		fmt.Fprintf(&b, "%v %v", f.Severity, f.Message)
		for _, e := range f.Evidence {
			fmt.Fprintf(&b, " | %s %v", e.Rule, e.Verdict)
			for _, term := range e.Terms {
				stated, err := term.Stated.MarshalText()
				if err != nil {
					panic(err)
				}
				fmt.Fprintf(&b, " %+d×%s", term.Sign, stated)
			}
		}
		b.WriteString("\n")
	}
	verdicts := map[string]int{}
	var order []string
	for i := range r.Len() {
		v := report.Verdict(i).String()
		if verdicts[v] == 0 {
			order = append(order, v)
		}
		verdicts[v]++
	}
	for _, v := range order {
		fmt.Fprintf(&b, "%s×%d ", v, verdicts[v])
	}
	b.WriteString("\n")
	idle := map[string]bool{}
	for u := range report.NotEvaluated() {
		idle[u.Rule] = true
		if reason := u.Reason.String(); u.Count > 0 && !strings.HasPrefix(reason, "缺少公开") && !strings.HasPrefix(reason, "未提供") { // tables: none are given
			fmt.Fprintf(&b, "- %s %d %v\n", u.Rule, u.Count, reason)
		}
	}
	b.WriteString("=")
	for rule := range verify.Rules() {
		if rule.IsOf(kind) && !idle[rule.ID] {
			b.WriteString(" " + rule.ID) // it ran, and nothing was left
		}
	}
	b.WriteString("\n")
	return b.String()
}
