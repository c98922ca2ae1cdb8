package performance

import (
	"strings"

	"github.com/fiscalcn/yusuan/internal/print"
)

// Statement is what one sentence of the report text (绩效自评报告) says about an
// indicator, a category of indicators or the use of the money. What it does not say is
// blank.
type Statement struct {
	// Subject is who it is about: 资金使用率, 可持续影响, 产出成本, 支出实现率.
	Subject string
	// Score is 得分, Maximum 满分.
	Score, Maximum Number
	// Actual is what was reached, in percent, and Target what was aimed at.
	Actual, Target Number
	// Quote is the sentence.
	Quote string
	// From and To are the bytes of the text it stands at.
	From, To int
}

// fundingRates are rates of the money as a whole, by the names that texts give them.
var fundingRates = []string{"支出实现率", "资金支出率", "到位率"}

// ReadReport finds the statements of a report text 绩效自评报告 that its table can be held
// against, in order. It understands
//
//   - headings with marks: 1.产出成本得 8.62 分（共 10 分）
//   - 该指标满分 10 分，得 10 分, said of the indicator or category that the paragraph began
//     with: “可持续影响”指标通过…
//   - rates in percent: “资金使用率”43.09%，低于目标值 50%; 支出实现率达 43.09%; 到位率 100%
//
// Other sentences say nothing to it. Statements can also come from elsewhere.
func ReadReport(text string) []Statement {
	r := reportReader{printed: text, folded: print.TextOf(text)}
	r.text = r.folded.String()
	at := 0
	for line := range strings.Lines(r.text) {
		if subject, score, maximum, ok := parseMarks(line); ok {
			r.body(at)
			r.add(at, at+len(line), Statement{Subject: subject, Score: score, Maximum: maximum})
			r.subject, r.from = subject, at+len(line)
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
	text    string // of folded
	from    int    // where the text not yet read begins
	subject string // what the paragraph is about
	found   []Statement
}

// add notes a statement with its sentence, trimmed of blanks. Words are as printed.
func (r *reportReader) add(from, to int, s Statement) {
	if at := strings.LastIndex(r.text[:to], s.Subject); at >= 0 {
		s.Subject = print.Trim(r.asPrinted(at, at+len(s.Subject)))
	}
	sentence := r.asPrinted(from, to)
	s.Quote = print.Trim(sentence)
	s.From = r.folded.Printed(from) + strings.Index(sentence, s.Quote)
	s.To = s.From + len(s.Quote)
	r.found = append(r.found, s)
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
	if _, rest, found := strings.Cut(text, "满分"); found && r.subject != "" {
		s := Statement{Subject: r.subject}
		if s.Maximum, rest, found = leadingNumber(rest, "分"); found {
			if i := strings.LastIndex(rest, "得"); i >= 0 {
				s.Score, _, _ = leadingNumber(rest[i+len("得"):], "分")
			}
			r.add(from, to, s)
		}
	}
	r.quotedRates(from, to)
	if r.subject != "" {
		r.rate(from, to, r.subject)
	}
	for _, name := range fundingRates {
		r.rate(from, to, name)
	}
}

// quotedRates notes the rates that follow upon a name in quotation marks.
func (r *reportReader) quotedRates(from, to int) {
	rest := r.text[from:to]
	for {
		_, quoted, _ := strings.Cut(rest, quote)
		name, after, found := strings.Cut(quoted, quote)
		if !found {
			return
		}
		if s, ok := parseRate(after); ok && name != "" {
			s.Subject = name
			r.add(from, to, s)
		}
		rest = after
	}
}

// rate notes the rate that follows upon a name without quotation marks, the first one.
func (r *reportReader) rate(from, to int, name string) {
	rest := r.text[from:to]
	for {
		_, after, found := strings.Cut(rest, name)
		if !found {
			return
		}
		if s, ok := parseRate(after); ok {
			s.Subject = name
			r.add(from, to, s)
			return
		}
		rest = after
	}
}

// parseRate reads a rate, and what was aimed at if that follows: 达到 43.09%，低于目标值 50%.
func parseRate(text string) (s Statement, ok bool) {
	for _, verb := range []string{"达到", "达", "为", "是"} {
		if after, found := strings.CutPrefix(text, verb); found {
			text = after
			break
		}
	}
	s.Actual, text, ok = leadingNumber(text, "%")
	if !ok {
		return s, false
	}
	if _, aim, found := strings.Cut(text, "目标值"); found {
		s.Target, _, _ = leadingNumber(aim, "%")
	}
	return s, true
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
func parseMarks(line string) (subject string, score, maximum Number, ok bool) {
	line = strings.TrimSpace(line)
	title, rest, found := cutLast(line, "得")
	if !found {
		return "", score, maximum, false
	}
	score, rest, found = leadingNumber(rest, "分")
	if !found {
		return "", score, maximum, false
	}
	rest, isTotal := strings.CutPrefix(rest, "(共")
	maximum, rest, isNumber := leadingNumber(rest, "分")
	subject = strings.TrimLeft(print.Unnumbered(strings.TrimSpace(title)), "0123456789 .、,()")
	ok = isTotal && isNumber && strings.HasPrefix(rest, ")") && subject != "" && !strings.Contains(subject, "。")
	return subject, score, maximum, ok
}

func cutLast(s, sep string) (before, after string, found bool) {
	if i := strings.LastIndex(s, sep); i >= 0 {
		return s[:i], s[i+len(sep):], true
	}
	return s, "", false
}

// leadingNumber reads a number with its unit at the beginning of s, blanks aside.
func leadingNumber(s, unit string) (n Number, rest string, ok bool) {
	s = strings.TrimLeft(s, " \n")
	end := strings.IndexFunc(s, func(r rune) bool { return !print.IsDigit(r) && r != '.' })
	if end <= 0 {
		return Number{}, s, false
	}
	n, err := ParseNumber(s[:end])
	rest, found := strings.CutPrefix(strings.TrimLeft(s[end:], " \n"), unit)
	if err != nil || !found {
		return Number{}, s, false
	}
	return n, rest, true
}
