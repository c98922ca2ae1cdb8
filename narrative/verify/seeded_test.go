package verify_test

import (
	"flag"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/fiscalcn/yusuan/budget/judge"
	"github.com/fiscalcn/yusuan/internal/steady"
	"github.com/fiscalcn/yusuan/narrative"
	"github.com/fiscalcn/yusuan/tables"
)

var updateSeeded = flag.Bool("update-seeded", false, "write the reports in testdata anew")

// A seed makes a mistake in a text: it returns what to put in the place of which
// bytes, and false if the text has no place for it.
type seed struct {
	class string
	make  func(r *rand.Rand, s *seededText) (with string, from, to int, ok bool)
}

// pick returns a statement that fits.
func (s *seededText) pick(r *rand.Rand, fits func(*narrative.Statement) bool) (*narrative.Statement, bool) {
	for range 200 {
		st := &s.statements[r.IntN(len(s.statements))]
		if !st.Reason && fits(st) {
			return st, true
		}
	}
	return nil, false
}

// number is a seed in the number of a statement with a measure.
func number(class string, fits func(*narrative.Statement) bool, change func(*rand.Rand, string) string) seed {
	return seed{class, func(r *rand.Rand, s *seededText) (string, int, int, bool) {
		st, ok := s.pick(r, func(st *narrative.Statement) bool { return st.HasValue() && fits(st) })
		if !ok {
			return "", 0, 0, false
		}
		old := s.text[st.Start:st.End]
		with := change(r, old)
		return with, st.Start, st.End, with != old
	}}
}

func measured(m narrative.Measure) func(*narrative.Statement) bool {
	return func(s *narrative.Statement) bool { return s.Measure == m }
}

func cellAmount(s *narrative.Statement) bool {
	return s.Measure == narrative.MeasureActual && s.Subject.Address != tables.Address{}
}

func plannedCell(s *narrative.Statement) bool {
	return s.Measure == narrative.MeasureBudget && s.Subject.Indicator == 0
}

func indicatorAmount(s *narrative.Statement) bool {
	return (s.Measure == narrative.MeasureActual || s.Measure == narrative.MeasureBudget) && s.Subject.Indicator != 0
}

// changed puts another number there, by far more than its last digit is worth.
func changed(r *rand.Rand, old string) string {
	return shifted(r, old, func(n int) int { return max(n/20, 10) + r.IntN(max(n, 100)) })
}

// changedPercent puts another percentage there, by more than the rounding of the
// amounts that it is worked out from explains.
func changedPercent(r *rand.Rand, old string) string {
	return shifted(r, old, func(n int) int { return max(n/5, 300) + r.IntN(max(n, 100)) })
}

// nudged puts a number there that is off by two of its last digits, or by one if it
// counts something.
func nudged(r *rand.Rand, old string) string {
	return shifted(r, old, func(int) int { return min(2, 1+strings.Count(old, ".")) })
}

// shifted puts a number there that is greater, or less, by so many of its last digits.
func shifted(r *rand.Rand, old string, by func(n int) int) string {
	whole, places, _ := strings.Cut(old, ".")
	n, _ := strconv.Atoi(whole + places)
	if d := by(n); r.IntN(2) == 0 || d > n {
		n += d
	} else {
		n -= d
	}
	return decimal(n, len(places))
}

// decimal writes n of the last of so many decimal places.
func decimal(n, places int) string {
	digits := fmt.Sprintf("%0*d", places+1, n)
	if places == 0 {
		return digits
	}
	return digits[:len(digits)-places] + "." + digits[len(digits)-places:]
}

func transposed(r *rand.Rand, old string) string {
	b := []byte(old)
	i := r.IntN(len(b))
	for n := range b {
		at := (i + n) % len(b)
		if at+1 < len(b) && b[at] != '.' && b[at+1] != '.' && b[at] != b[at+1] && b[at+1] != '0' {
			b[at], b[at+1] = b[at+1], b[at]
			break
		}
	}
	return string(b)
}

func dropped(r *rand.Rand, old string) string {
	point := strings.IndexByte(old, '.')
	if point < 2 {
		return old
	}
	i := r.IntN(point)
	with := old[:i] + old[i+1:]
	if with[0] == '0' {
		return old
	}
	return with
}

func pointed(_ *rand.Rand, old string) string {
	point := strings.IndexByte(old, '.')
	if point < 2 || strings.Trim(old, "0.") == "" {
		return old
	}
	return old[:point-1] + "." + old[point-1:point] + old[point+1:]
}

// swapped puts another word in the place of one before or at a statement.
func swapped(class string, words ...string) seed {
	return seed{class, func(r *rand.Rand, s *seededText) (string, int, int, bool) {
		opposite := strings.NewReplacer(words...)
		st, ok := s.pick(r, func(st *narrative.Statement) bool {
			return st.Word != "" && opposite.Replace(st.Word) != st.Word && (st.Percent.Sign() != 0 || !st.Amount.Amount().IsZero() || !st.HasValue())
		})
		if !ok {
			return "", 0, 0, false
		}
		from := strings.LastIndex(s.text[:st.End], st.Word)
		return opposite.Replace(st.Word), from, from + len(st.Word), true
	}}
}

// after replaces what stands behind the number of a statement.
func after(class, unit, with string, fits func(*narrative.Statement) bool) seed {
	return seed{class, func(r *rand.Rand, s *seededText) (string, int, int, bool) {
		st, ok := s.pick(r, func(st *narrative.Statement) bool {
			return st.HasValue() && st.Unit == unit && strings.HasPrefix(s.text[st.End:], unit) && fits(st) &&
				(st.Percent.Sign() != 0 || !st.Amount.Amount().IsZero())
		})
		if !ok {
			return "", 0, 0, false
		}
		return with, st.End, st.End + len(unit), true
	}}
}

// cellSeeds are mistakes in the amounts of cells.
func cellSeeds(isCell func(*narrative.Statement) bool) []seed {
	return []seed{
		number("amount of a cell changed", isCell, changed),
		number("amount of a cell, last digit", isCell, nudged),
		number("amount of a cell, digits transposed", isCell, transposed),
		number("amount of a cell, digit dropped", isCell, dropped),
		number("amount of a cell, decimal point shifted", isCell, pointed),
		after("amount of a cell, 元 for 万元", "万元", "元", isCell),
		after("amount of a cell, 亿元 for 万元", "万元", "亿元", isCell),
	}
}

func neverFilledIn(isCell func(*narrative.Statement) bool) seed {
	return number("number never filled in", isCell, func(*rand.Rand, string) string { return "XX" })
}

// withAnotherYear compares with the year before the one that is meant.
func withAnotherYear(base narrative.Base) seed {
	return seed{"compared with another year", func(r *rand.Rand, s *seededText) (string, int, int, bool) {
		st, ok := s.pick(r, func(st *narrative.Statement) bool { return st.Base == base && st.BaseYear > 2000 })
		if !ok {
			return "", 0, 0, false
		}
		year := fmt.Sprint(st.BaseYear)
		from := strings.LastIndex(s.text[:st.Start], year)
		if from < 0 || st.Start-from > 60 {
			return "", 0, 0, false
		}
		return fmt.Sprint(st.BaseYear - 1), from, from + len(year), true
	}}
}

var seeds = append(cellSeeds(cellAmount), []seed{
	number("initial budget changed", plannedCell, changed),
	number("initial budget, last digit", plannedCell, nudged),
	number("change of the year changed", measured(narrative.MeasureChange), changed),
	number("rate of change changed", measured(narrative.MeasureRate), changedPercent),
	number("share changed", measured(narrative.MeasureShare), changedPercent),
	number("completion changed", measured(narrative.MeasureCompletion), changedPercent),
	number("count changed", measured(narrative.MeasureCount), changed),
	number("count off by one", measured(narrative.MeasureCount), nudged),
	number("amount of an indicator changed", indicatorAmount, changed),
	number("amount of an indicator, last digit", indicatorAmount, nudged),
	swapped("增加 and 减少 exchanged", "增加", "减少", "减少", "增加"),
	swapped("增长 and 下降 exchanged", "增长", "下降", "下降", "增长"),
	swapped("大于 and 小于 exchanged", "大于", "小于", "小于", "大于"),
	after("% left out", "%", "", measured(narrative.MeasureRate)),
	{"name of an item changed", func(r *rand.Rand, s *seededText) (string, int, int, bool) {
		st, ok := s.pick(r, func(st *narrative.Statement) bool { return st.Subject.Path[2] != "" })
		if !ok {
			return "", 0, 0, false
		}
		name := st.Subject.Path[2]
		from := strings.LastIndex(s.text[:st.Start], name)
		if from < 0 {
			return "", 0, 0, false
		}
		runes := []rune(name)
		cut := 1 + r.IntN(len(runes)-1)
		return string(runes[:cut-1]) + string(runes[cut:]), from, from + len(name), true
	}},
	{"code of an item changed", func(r *rand.Rand, s *seededText) (string, int, int, bool) {
		st, ok := s.pick(r, func(st *narrative.Statement) bool { return st.Subject.Name != "" && st.Subject.Code != 0 })
		if !ok {
			return "", 0, 0, false
		}
		code := st.Subject.Name
		from := strings.LastIndex(s.text[:st.Start], code)
		i := 1 + r.IntN(len(code)-1)
		return code[:i] + code[i+1:], from, from + len(code), from >= 0
	}},
	{"economic item of another name", func(r *rand.Rand, s *seededText) (string, int, int, bool) {
		if len(s.lists) == 0 {
			return "", 0, 0, false
		}
		items := s.lists[r.IntN(len(s.lists))].Items
		item := items[r.IntN(len(items))]
		return "助学金", item.Start, item.End, s.text[item.Start:item.End] != "助学金"
	}},
	{"alternatives of the template left", func(r *rand.Rand, s *seededText) (string, int, int, bool) {
		st, ok := s.pick(r, func(st *narrative.Statement) bool { return st.Word == "增加" && st.HasValue() })
		if !ok {
			return "", 0, 0, false
		}
		from := strings.LastIndex(s.text[:st.Start], "增加")
		return "增加（减少）", from, from + len("增加"), true
	}},
	{"持平 for a change", func(r *rand.Rand, s *seededText) (string, int, int, bool) {
		st, ok := s.pick(r, func(st *narrative.Statement) bool {
			return st.Measure == narrative.MeasureChange && st.HasValue() && st.Amount.Amount().Fen() >= 1_000_000 &&
				strings.HasSuffix(s.text[:st.Start], st.Word) && strings.HasPrefix(s.text[st.End:], st.Unit)
		})
		if !ok {
			return "", 0, 0, false
		}
		return "持平", st.Start - len(st.Word), st.End + len(st.Unit), true
	}},
	neverFilledIn(cellAmount),
	withAnotherYear(narrative.BasePrior),
}...)

// near reports whether a finding is in the sentence that was changed.
func near(text string, f judge.Finding, from, to int) bool {
	start := strings.LastIndexAny(text[:from], "\n") + 1
	end := len(text)
	if n := strings.IndexByte(text[to:], '\n'); n >= 0 {
		end = to + n
	}
	return f.Text.Start < end && f.Text.End > start
}

// TestSeededMistakes makes mistakes in composed texts, one at a time, and counts how
// many are found, in the paragraph they are in, and how many findings there are
// elsewhere. The counts are in testdata/seeded.md.
func TestSeededMistakes(t *testing.T) {
	varied := 6
	if !isThorough() {
		varied = 2
	}
	report := seededReport(t, thinned(240), 20260719, seededTexts(t, varied, 0), seeds)
	if isThorough() {
		goldenReport(t, "seeded.md", report)
	}
}

// isThorough reports whether there is time to measure: not in short runs, and not under
// the race detector, for which fewer mistakes do as well.
func isThorough() bool { return !testing.Short() && steady.Slowdown == 1 }

// thinned returns how many of n mistakes there is time for.
func thinned(n int) int {
	if !isThorough() {
		return n / 20
	}
	return n
}

// seededReport makes mistakes of every class in texts, each of them so many times, and
// counts what becomes of them.
func seededReport(t *testing.T, each int, stream uint64, texts []*seededText, seeds []seed) string {
	t.Helper()
	var report strings.Builder
	report.WriteString("| mistake | made | found | by the text alone | findings elsewhere |\n|---|---:|---:|---:|---:|\n")
	var total seededCount
	for n, seed := range seeds {
		r := rand.New(rand.NewPCG(uint64(n), stream))
		var count seededCount
		for try := 0; count.made < each && try < 20*each; try++ {
			s := texts[r.IntN(len(texts))]
			if with, from, to, ok := seed.make(r, s); ok {
				count.make(t, seed.class, s, with, from, to)
			}
		}
		report.WriteString(count.row(seed.class))
		total.add(count)
	}
	report.WriteString(total.row("all"))
	return report.String()
}

// seededCount counts what became of mistakes.
type seededCount struct{ made, found, alone, elsewhere int }

// make puts something else there and looks for it.
func (c *seededCount) make(t *testing.T, class string, s *seededText, with string, from, to int) {
	t.Helper()
	verbose := os.Getenv("SEEDED") == class
	text := s.text[:from] + with + s.text[to:]
	findings, unaided := s.verify(text)
	hit := false
	for _, f := range findings {
		if near(text, f, from, from+len(with)) {
			hit = true
			continue
		}
		c.elsewhere++
		if verbose {
			t.Logf("elsewhere: %s→%s: %s", s.text[from:to], with, f.Message)
		}
	}
	c.made++
	if hit {
		c.found++
	} else if verbose {
		t.Logf("missed: …%s[%s→%s]%s", cut(s.text, from-90, from), s.text[from:to], with, cut(s.text, to, to+60))
	}
	if unaided > 0 {
		c.alone++
	}
}

func (c *seededCount) add(d seededCount) {
	*c = seededCount{c.made + d.made, c.found + d.found, c.alone + d.alone, c.elsewhere + d.elsewhere}
}

func (c *seededCount) row(class string) string {
	return fmt.Sprintf("| %s | %d | %s | %s | %d |\n", class, c.made, percentage(c.found, c.made), percentage(c.alone, c.made), c.elsewhere)
}

// goldenReport compares a report with the one that is kept.
func goldenReport(t *testing.T, name, report string) {
	t.Helper()
	path := filepath.Join("testdata", filepath.FromSlash(name))
	if *updateSeeded {
		require.NoError(t, os.MkdirAll(filepath.Dir(path), 0o755))
		require.NoError(t, os.WriteFile(path, []byte(report), 0o644))
	}
	want, err := os.ReadFile(path)
	require.NoError(t, err)
	require.Equal(t, string(want), report)
}

func percentage(part, whole int) string {
	if whole == 0 {
		return "–"
	}
	return fmt.Sprintf("%.1f%%", 100*float64(part)/float64(whole))
}
