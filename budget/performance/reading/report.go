package reading

import (
	"maps"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/fiscalcn/yusuan/budget/performance"
	"github.com/fiscalcn/yusuan/internal/print"
)

// fundingRates are rates of the money as a whole, by the names that texts give them.
var fundingRates = []string{"支出实现率", "资金支出率", "到位率"}

// ReadReport finds the statements of a report text 绩效自评报告 that its table can be held
// against, sentence by sentence. It understands
//
//   - headings with marks: 1.产出成本得 8.62 分（共 10 分）
//   - 该指标满分 10 分，得 10 分, said of the indicator or category that the paragraph began
//     with: “可持续影响”指标通过…
//   - values with their unit: “资金使用率”43.09%，低于目标值 50%; “检查次数”目标值 12 次，实际完成
//     11 次; 支出实现率达 43.09%; 到位率 100%
//   - values of indicators by name, if a clause begins with it: 检查次数为 12 次. Such
//     statements are Inferred.
//
// Other sentences say nothing to it.
func ReadReport(text string, names ...string) []performance.Statement {
	r := reportReader{printed: text, folded: print.TextOf(text), names: map[string]int{}, lengths: map[rune][]int{}, mentions: map[string]mention{}}
	for _, name := range names {
		name = print.TextOf(name).String()
		if _, known := r.names[name]; known || name == "" || slices.Contains(fundingRates, name) {
			continue
		}
		r.names[name] = len(r.names)
		first, _ := utf8.DecodeRuneInString(name)
		if !slices.Contains(r.lengths[first], len(name)) {
			r.lengths[first] = append(r.lengths[first], len(name))
		}
	}
	r.text = r.folded.String()
	at := 0
	for line := range strings.Lines(r.text) {
		if s, ok := parseMarks(line); ok {
			r.body(at)
			r.add(at, at+len(line), s)
			r.subject, r.from = s.Subject, at+len(line)
		}
		at += len(line)
	}
	r.body(at)
	return r.found
}

// reportReader is a text under reading.
type reportReader struct {
	printed string
	folded  print.Text
	text    string         // of folded
	names   map[string]int // of indicators, with their order
	lengths map[rune][]int // that names have, by their first sign
	from    int            // where the text not yet read begins
	subject string         // what the paragraph is about

	mentions map[string]mention
	found    []performance.Statement
}

// add notes a statement with its sentence, trimmed of blanks. Words are as printed.
func (r *reportReader) add(from, to int, s performance.Statement) {
	if at := r.lastMention(s.Subject, to); at >= 0 {
		s.Subject = print.Trim(r.asPrinted(at, at+len(s.Subject)))
	}
	sentence := r.asPrinted(from, to)
	s.Quote = print.Trim(sentence)
	s.From = r.folded.Printed(from) + strings.Index(sentence, s.Quote)
	s.To = s.From + len(s.Quote)
	r.found = append(r.found, s)
}

// A mention is where a subject was found last, and up to where it was looked for.
type mention struct{ at, to int }

// lastMention returns where a subject stands last before a byte of the text, −1 if nowhere. What was
// looked through for it before is not again.
func (r *reportReader) lastMention(subject string, to int) int {
	last, looked := r.mentions[subject]
	if !looked {
		last.at = -1
	}
	from := max(last.to-len(subject), 0)
	if i := strings.LastIndex(r.text[from:to], subject); i >= 0 {
		last.at = from + i
	}
	r.mentions[subject] = mention{last.at, to}
	return last.at
}

// asPrinted returns what is printed for the bytes of the text.
func (r *reportReader) asPrinted(from, to int) string {
	return r.printed[r.folded.Printed(from):r.folded.Printed(to)]
}

// body reads the sentences up to a byte of the text.
func (r *reportReader) body(to int) {
	for r.from < to {
		end := to
		if i := strings.Index(r.text[r.from:to], "。"); i >= 0 {
			end = r.from + i + len("。")
		}
		r.sentence(r.from, end)
		r.from = end
	}
}

func (r *reportReader) sentence(from, to int) {
	text := r.text[from:to]
	if name := openingSubject(text); name != "" {
		r.subject = name
	}
	if !strings.ContainsFunc(text, print.IsDigit) {
		return // no marks and no value
	}
	if _, rest, found := strings.Cut(text, "满分"); found && r.subject != "" {
		s := performance.Statement{Subject: r.subject}
		if s.Maximum, rest, found = leadingMarks(rest); found {
			if i := strings.LastIndex(rest, "得"); i >= 0 {
				s.Score, _, _ = leadingMarks(rest[i+len("得"):])
			}
			r.add(from, to, s)
		}
	}
	r.quotedValues(from, to)
	if r.subject != "" {
		r.value(from, to, r.subject)
	}
	for _, name := range fundingRates {
		r.value(from, to, name)
	}
	r.clauseValues(from, to)
}

// clauseValues notes the values that follow upon names that clauses begin with, the first of each.
// Of many names those are asked for that may stand there, not each of them.
func (r *reportReader) clauseValues(from, to int) {
	valued := map[string]performance.Statement{}
	begins := true // a clause, here
	for at, c := range r.text[from:to] {
		if begins {
			for _, length := range r.lengths[c] {
				if end := from + at + length; end <= to {
					r.clauseValue(valued, from+at, end, to)
				}
			}
		}
		isHan := '一' <= c && c <= '\u9fff' // most signs are, which no table need tell
		begins = !isHan && (unicode.IsPunct(c) || begins && (c == ' ' || c == '\n'))
	}
	byOrder := func(a, b string) int { return r.names[a] - r.names[b] }
	for _, name := range slices.SortedFunc(maps.Keys(valued), byOrder) {
		r.add(from, to, valued[name])
	}
}

// clauseValue notes the value behind a name, if one stands there that has none yet.
func (r *reportReader) clauseValue(valued map[string]performance.Statement, from, end, to int) {
	name := r.text[from:end]
	if _, known := r.names[name]; !known {
		return
	}
	_, has := valued[name]
	if has || name == r.subject || r.isInNumber(end) {
		return
	}
	if s, ok := parseValues(r.text[end:to]); ok {
		valued[name] = performance.Statement{Subject: name, Inferred: true, Actual: s.Actual, Target: s.Target}
	}
}

// isInNumber reports whether a byte of the text is within digits: 检查次数1 is not what 检查次数12次 is about.
func (r *reportReader) isInNumber(at int) bool {
	return 0 < at && at < len(r.text) && isDigit(rune(r.text[at-1])) && isDigit(rune(r.text[at]))
}

// quotedValues notes the values that follow upon a name in quotation marks.
func (r *reportReader) quotedValues(from, to int) {
	rest := r.text[from:to]
	for {
		_, quoted, _ := strings.Cut(rest, quote)
		name, after, found := strings.Cut(quoted, quote)
		if !found {
			return
		}
		if s, ok := parseValues(after); ok && name != "" {
			s.Subject = name
			r.add(from, to, s)
		}
		rest = after
	}
}

// value notes the first value that follows upon a name without quotation marks.
func (r *reportReader) value(from, to int, name string) {
	for at := from; ; {
		i := strings.Index(r.text[at:to], name)
		if i < 0 {
			return
		}
		at += i + len(name)
		if r.isInNumber(at) {
			continue
		}
		if s, ok := parseValues(r.text[at:to]); ok {
			r.add(from, to, performance.Statement{Subject: name, Actual: s.Actual, Target: s.Target})
			return
		}
	}
}

// The words that say what a value is, before it.
var (
	reachedWords = []string{"实际完成值", "实际完成", "实际达到", "全年完成", "实际值", "完成值"}
	aimedWords   = []string{"年度指标值", "年度目标值", "目标值", "指标值"}
	comparing    = []string{"未", "略", "低于", "高于", "超过", "超出", "等于", "达到"}
)

// parseValues reads what was reached and what was aimed at, of which the second may follow
// or go before: 达到 43.09%，低于目标值 50%; 目标值 12 次，实际完成 11 次.
func parseValues(text string) (s performance.Statement, ok bool) {
	text = strings.TrimLeft(text, ":,")
	target, rest, isAimed := labelledValue(text, aimedWords)
	if isAimed {
		s.Target = target
		s.Actual, _, ok = labelledValue(strings.TrimLeft(rest, "(, "), reachedWords)
		return s, ok
	}
	if s.Actual, rest, ok = labelledValue(text, reachedWords); !ok {
		s.Actual, rest, ok = leadingValue(withoutVerb(text))
	}
	if ok {
		rest = strings.TrimLeft(rest, "(, ")
		for _, verb := range comparing {
			rest = strings.TrimPrefix(rest, verb)
		}
		s.Target, _, _ = labelledValue(rest, aimedWords)
	}
	return s, ok
}

// labelledValue reads a value behind one of some words.
func labelledValue(text string, words []string) (v performance.Value, rest string, ok bool) {
	for _, word := range words {
		if after, found := strings.CutPrefix(text, word); found {
			return leadingValue(withoutVerb(after))
		}
	}
	return v, text, false
}

func withoutVerb(text string) string {
	for _, verb := range []string{"达到", "达", "为", "是", ":"} {
		if after, found := strings.CutPrefix(text, verb); found {
			return after
		}
	}
	return text
}

// quote is a folded quotation mark.
const quote = `"`

// openingSubject returns the name in a sentence that begins with “name”指标.
func openingSubject(sentence string) string {
	quoted, found := strings.CutPrefix(strings.TrimSpace(sentence), quote)
	name, rest, _ := strings.Cut(quoted, quote)
	if !found || !strings.HasPrefix(rest, "指标") {
		return ""
	}
	return name
}

// parseMarks reads a heading: 1.产出成本得 8.62 分（共 10 分）.
func parseMarks(line string) (s performance.Statement, ok bool) {
	line = strings.TrimSpace(line)
	i := strings.LastIndex(line, "得")
	if i < 0 {
		return s, false
	}
	score, rest, found := leadingMarks(line[i+len("得"):])
	if !found {
		return s, false
	}
	rest, isTotal := strings.CutPrefix(rest, "(共")
	maximum, rest, isNumber := leadingMarks(rest)
	subject := strings.TrimLeft(print.Unnumbered(strings.TrimSpace(line[:i])), "0123456789 .、,()")
	ok = isTotal && isNumber && strings.HasPrefix(rest, ")") && subject != "" && !strings.Contains(subject, "。")
	return performance.Statement{Subject: subject, Score: score, Maximum: maximum}, ok
}

// leadingMarks reads a number of marks at the beginning of s, blanks aside.
func leadingMarks(s string) (n performance.Number, rest string, ok bool) {
	digits, rest := leadingDigits(s)
	n, err := performance.ParseNumber(digits)
	rest, found := strings.CutPrefix(rest, "分")
	return n, rest, found && err == nil && digits != ""
}

// leadingValue reads a number with its unit at the beginning of s, blanks aside: the unit
// ends with the clause. Marks are no value, and no more is a number without unit.
func leadingValue(s string) (v performance.Value, rest string, ok bool) {
	digits, rest := leadingDigits(s)
	if digits == "" {
		return performance.Value{}, s, false
	}
	end := strings.IndexFunc(rest, func(c rune) bool { return !unicode.IsLetter(c) && c != '%' && c != '/' })
	if end < 0 {
		end = len(rest)
	}
	unit := rest[:end]
	if strings.HasPrefix(unit, "%") {
		unit = "%"
	}
	v, err := performance.ParseValue(digits + unit)
	if err != nil || unit == "" || v.Number().IsBlank() || slices.Contains([]string{"分", "分值"}, unit) {
		return performance.Value{}, s, false
	}
	return v, rest[len(unit):], true
}

// leadingDigits cuts the number that s begins with off, and the blanks around it.
func leadingDigits(s string) (digits, rest string) {
	s = strings.TrimLeft(s, " \n")
	end := strings.IndexFunc(s, func(c rune) bool { return !print.IsDigit(c) && c != '.' })
	if end < 0 {
		end = len(s)
	}
	return s[:end], strings.TrimLeft(s[end:], " \n")
}
