package compose_test

import (
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/budget/disclosure"
	"github.com/fiscalcn/yusuan/codes"
	"github.com/fiscalcn/yusuan/internal/accountgen"
	"github.com/fiscalcn/yusuan/narrative/compose"
	"github.com/fiscalcn/yusuan/tables"
)

// TestComposeClaims composes texts of random accounts: none fails, every number
// says what the tables or the facts have, and every number is recorded.
func TestComposeClaims(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, facts := accountgen.WithPrior(t), accountgen.Facts(t)
		for e := range tables.Editions() {
			checkComposed(t, a, facts, e)
		}
	})
}

// TestComposeClaimsOfBudgets is the same of random budgets, with last year's beside them.
func TestComposeClaimsOfBudgets(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		year := rapid.IntRange(codes.FirstYear+1, accountgen.LastYear).Draw(t, "year")
		a, facts := accountgen.PlanOf(year).Draw(t, "budget"), accountgen.Facts(t)
		if rapid.Bool().Draw(t, "has prior") {
			a.Prior = accountgen.PlanOf(year-1).Draw(t, "last year's")
		}
		checkComposed(t, a, facts, tables.ShanghaiBudget2025())
	})
}

func checkComposed(t *rapid.T, a *budget.Account, facts disclosure.Facts, e tables.Edition) {
	c, err := compose.Text(a, facts, e)
	require.NoError(t, err)
	r, err := newReference(a, facts, e)
	require.NoError(t, err)
	text := c.String()
	end := 0
	for _, claim := range c.Claims() {
		require.GreaterOrEqual(t, claim.Start, end)
		require.Less(t, claim.Start, claim.End)
		end = claim.End
		checkClaim(t, r, claim, text[claim.Start:claim.End], unitBehind(text[claim.End:]))
	}
	checkRecorded(t, text, c.Claims())
	checkResidue(t, text)
	checkLines(t, c)
}

// unitBehind returns the first unit behind a number.
func unitBehind(text string) string {
	for _, unit := range []string{"万元", "%", "分", "个", "辆", "批次", "人次", "台（套）"} {
		if strings.HasPrefix(text, unit) {
			return unit
		}
	}
	return ""
}

func checkClaim(t *rapid.T, r *reference, c compose.Claim, number, unit string) {
	if c.Measure == "count" {
		assert.Equal(t, r.counts[c.Subject], number, "%v", c)
		assert.Contains(t, []string{"个", "辆", "批次", "人次", "台（套）", "分"}, unit)
		return
	}
	if c.Measure == "budget" {
		want, ok := r.budgets[c.Subject]
		if !ok {
			want = r.plan[strings.Replace(c.Subject, "/预算数", "/决算数", 1)] // the key of all plans
		}
		assert.Equal(t, wanText(want), number, "%v", c)
		assert.Equal(t, "万元", unit)
		if at, err := tables.ParseAddress(c.Subject); err == nil && r.published.Has(at) && at.Column == tables.Budgeted {
			assert.Equal(t, wanText(r.published.Figure(at).Amount().Fen()), number, "%v", c)
		}
		return
	}
	now, err := r.now(c.Subject)
	require.NoError(t, err)
	base := r.before(c.Subject)
	if c.Base == "budget" {
		base = r.plan[c.Subject]
	}
	switch c.Measure {
	case "actual":
		assert.Equal(t, wanText(now), number, "%v", c)
		assert.Equal(t, "万元", unit)
		if at, err := tables.ParseAddress(c.Subject); err == nil {
			stated, err := budget.Parse(number, budget.WanYuan)
			require.NoError(t, err)
			assert.Equal(t, r.published.Figure(at).Amount(), stated, "%v", c)
		}
	case "change":
		assert.Contains(t, []string{"prior", "budget"}, c.Base)
		assert.Equal(t, wanText(max(now-base, base-now)), number, "%v", c)
		assert.Equal(t, "万元", unit)
	case "rate":
		assert.Equal(t, percentText(max(now-base, base-now), base), number, "%v", c)
		checkInterval(t, number, func() (budget.RatioInterval, error) {
			change := roundedWan(t, now-base)
			_, interval, err := budget.GrowthFromChange(change, roundedWan(t, now))
			return interval, err
		}, now < base)
		assert.Equal(t, "%", unit)
	case "completion":
		assert.Equal(t, "budget", c.Base)
		assert.Equal(t, percentText(now, base), number, "%v", c)
		checkInterval(t, number, func() (budget.RatioInterval, error) {
			_, interval, err := budget.Completion(roundedWan(t, now), roundedWan(t, base))
			return interval, err
		}, false)
		assert.Equal(t, "%", unit)
	case "share":
		whole, err := r.now(c.Base)
		require.NoError(t, err)
		assert.Equal(t, percentText(now, whole), number, "%v", c)
		checkInterval(t, number, func() (budget.RatioInterval, error) {
			_, interval, err := budget.Share(roundedWan(t, now), roundedWan(t, whole))
			return interval, err
		}, false)
		assert.Equal(t, "%", unit)
	default:
		t.Fatalf("measure %q", c.Measure)
	}
}

// roundedWan returns the figure a reader has.
func roundedWan(t *rapid.T, fen int64) budget.Figure {
	f, err := budget.Exact(budget.Fen(fen)).Round(budget.WanYuan, 2)
	require.NoError(t, err)
	return f
}

// checkInterval checks that what is stated lies inside what follows from published
// figures.
func checkInterval(t *rapid.T, number string, of func() (budget.RatioInterval, error), negative bool) {
	interval, err := of()
	require.NoError(t, err, "a reader sees no base")
	stated, err := budget.ParsePercentage(number)
	require.NoError(t, err)
	if negative {
		stated = stated.Neg()
	}
	assert.True(t, stated.Interval().Meets(interval), "%s and %s", number, interval)
}

// checkRecorded looks for numbers that no claim covers: all that have decimals or a
// measure word behind them.
func checkRecorded(t *rapid.T, text string, claims []compose.Claim) {
	recorded := map[int]bool{}
	for _, c := range claims {
		recorded[c.Start] = true
	}
	for _, at := range numberPattern.FindAllStringIndex(text, -1) {
		if strings.HasPrefix(text[at[1]:], "（含）以上") { // part of a name
			continue
		}
		assert.True(t, recorded[at[0]], "%s", text[at[0]:min(at[1]+30, len(text))])
	}
}

var numberPattern = regexp.MustCompile(`-?\d+(\.\d\d|万元|%|个|辆|批次|人次|台（套）)`)

// checkResidue looks for what a template leaves behind.
func checkResidue(t *rapid.T, text string) {
	assert.NotContains(t, text, "XX")
	assert.NotContains(t, text, "增加（减少）")
	assert.NotContains(t, text, "（如持平")
	assert.Empty(t, doubled.FindAllString(text, -1))
	assert.Equal(t, strings.Count(text, "（"), strings.Count(text, "）"))
	assert.Equal(t, strings.Count(text, "“"), strings.Count(text, "”"))
}

var doubled = regexp.MustCompile(`[，。、；：][，。、；：]|  |万元\d|（）|“”`)

// checkLines checks that headings and paragraphs make up the text, that no
// paragraph is empty, and that every one ends a sentence or opens a list.
func checkLines(t *rapid.T, c compose.Composition) {
	var lines []string
	for s := range c.Sections() {
		lines = append(lines, s.Title)
		for _, p := range s.Paragraphs {
			lines = append(lines, p)
			assert.True(t, strings.HasSuffix(p, "。") || strings.HasSuffix(p, "："), p)
		}
	}
	assert.Equal(t, c.String(), strings.Join(lines, "\n"))
	for _, g := range c.Gaps() {
		assert.NotEmpty(t, g.What)
		marker := c.String()[g.Start:g.End]
		assert.True(t, marker == "" || strings.HasPrefix(marker, "【") && strings.HasSuffix(marker, "待补】"), marker)
	}
	assert.Equal(t, strings.Count(c.String(), "待补】"), markers(c.Gaps()))
}

func markers(gaps []compose.Gap) (n int) {
	for _, g := range gaps {
		if g.End > g.Start {
			n++
		}
	}
	return n
}
