package verify_test

import (
	"math/rand/v2"
	"os"
	"regexp"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fiscalcn/yusuan/budget/judge"
	"github.com/fiscalcn/yusuan/internal/accountgen"
	"github.com/fiscalcn/yusuan/internal/steady"
	"github.com/fiscalcn/yusuan/narrative/reading"
	"github.com/fiscalcn/yusuan/narrative/verify"
	"github.com/fiscalcn/yusuan/tables"
)

// FuzzVerifyText verifies any bytes, with tables and without: it never panics, and what
// it says is about the text. MUTANTS=100000 go test -run FuzzVerifyText ./narrative/verify
// tries many changes of long texts.
func FuzzVerifyText(tf *testing.F) {
	f := steady.Fuzz(tf)
	text, set := composedText(f)
	f.Add(text)
	for rule := range verify.Rules() {
		f.Add(rule.Example.Text)
	}
	f.Add(mistaken(2))
	f.Add("一、收入支出决算总体情况说明\n收入总计92233720368547758.07元，比上年减少-92233720368547758.08元，增长999999999999999.99%。")
	for _, text := range joined(f, 400/steady.Slowdown) {
		f.Add(text)
	}
	f.Add("（一）\xff2013\xe4类）占%。增加（减少）XX万元")
	f.Fuzz(func(t *testing.T, text string) { checkVerified(t, text, set) })
}

// joined returns n texts of many clauses in any order: the reader keeps statements, wholes
// and lists over sentences, which short texts never fill.
func joined(tb testing.TB, n int) []string {
	tb.Helper()
	var clauses []string
	clause, right := regexp.MustCompile(`[^，。；：、\n]*[，。；：、\n]`), regexp.MustCompile(`\{([^|}]*)\|[^}]*\}`)
	for _, file := range []string{"../reading/testdata/kinds.txt", "../reading/testdata/wordings.txt", "testdata/relations.txt"} {
		data, err := os.ReadFile(file)
		require.NoError(tb, err)
		clauses = append(clauses, clause.FindAllString(right.ReplaceAllString(string(data), "$1"), -1)...)
	}
	r := rand.New(rand.NewPCG(2021, 12))
	texts := make([]string, n)
	for i := range texts {
		for range 5 + r.IntN(60) {
			at := r.IntN(len(clauses))
			texts[i] += strings.Join(clauses[at:min(at+1+r.IntN(4), len(clauses))], "")
		}
	}
	return texts
}

// checkVerified verifies text alone and against set, which may say anything else.
func checkVerified(t *testing.T, text string, set tables.Set) {
	t.Helper()
	r := reading.Read(text, reading.Options{})
	n := len(slices.Collect(r.Statements()))
	for _, options := range [][]verify.Option{nil, {
		verify.AgainstSet(set), verify.AgainstPrior(set), verify.AgainstInitial(set), verify.AgainstFacts(accountgen.FullFacts()),
	}} {
		v := verify.Run(r, options...)
		last := 0
		for f := range v.Findings() {
			require.True(t, last <= f.Text.Start && f.Text.Start <= f.Text.End && f.Text.End <= len(text), "%+v", f)
			last = f.Text.Start
			require.True(t, slices.ContainsFunc(f.Evidence, func(e judge.Evidence) bool { return e.Rule == f.Rule }))
			require.NotEmpty(t, f.Message)
			require.Contains(t, []judge.Verdict{judge.Impossible, judge.Mismatch, judge.Incomplete}, f.Verdict)
			require.NotEmpty(t, f.Severity.String())
		}
		require.LessOrEqual(t, v.Verified(), n)
	}
}

// TestVerifyConcurrently verifies one reading from many goroutines.
func TestVerifyConcurrently(t *testing.T) {
	r := reading.Read(mistaken(3), reading.Options{Year: 2024})
	want := messages(verify.Run(r))
	require.NotEmpty(t, want)
	var group sync.WaitGroup
	for range 8 {
		group.Go(func() {
			v := verify.Run(r)
			assert.Equal(t, want, messages(v))
			assert.Equal(t, want, messages(v))
		})
	}
	group.Wait()
}

// TestVerifyOptions leaves rules out and reads what could not be evaluated.
func TestVerifyOptions(t *testing.T) {
	r := reading.Read(mistaken(1), reading.Options{Year: 2024})
	all := briefs(verify.Run(r))
	assert.Equal(t, []string{
		"N04 impossible error 85.45% → 95.23%",
		"N03 impossible error 13.95% → -13.95% (direction)",
		"N02 impossible error 7.74% → 56.18%",
		"N02 impossible error 92.43% → 37.58%",
	}, all)
	assert.Equal(t, all[2:], briefs(verify.Run(r, verify.Only("N02", "N99"))))
	assert.Equal(t, all[:2], briefs(verify.Run(r, verify.Without("N02"))))
	assert.Empty(t, briefs(verify.Run(r, verify.Only())))

	var skipped []judge.Unevaluated
	for u := range verify.Run(r, verify.Only("N01", "N13")).NotEvaluated() {
		skipped = append(skipped, u)
	}
	assert.Equal(t, []judge.Unevaluated{
		{Rule: "N01", Reason: judge.Say("text.no-budget-column"), Count: 1},
		{Rule: "N01", Reason: judge.Say("all.lacks", "公开05"), Count: 3},
		{Rule: "N13", Reason: judge.Say("text.no-statement")},
	}, skipped)

	v := verify.Run(r)
	assert.Equal(t, judge.NotEvaluated, v.Verdict(-1))
	assert.Equal(t, judge.NotEvaluated, v.Verdict(99))
	assert.Equal(t, judge.Impossible, v.Verdict(2), "完成年初预算的85.45%")
	assert.Equal(t, 4, v.Count(judge.Error))
	assert.Zero(t, v.Count(judge.Warning))

	var none verify.Report
	assert.Zero(t, none.Len())
	assert.Zero(t, none.Verified())
	assert.Empty(t, briefs(none))
	assert.Empty(t, briefs(verify.Run(reading.Reading{})))
}
