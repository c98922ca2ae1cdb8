// Package placed writes the report of an audit with the places where findings stand in a file: pages and boxes, or sheets and cells. The
// programs that read files share it.
package placed

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strings"

	"github.com/fiscalcn/yusuan"
	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/budget/judge"
)

// Severities returns those of findings, the gravest first.
func Severities() []judge.Severity {
	return []judge.Severity{judge.Error, judge.Warning, judge.Info}
}

// Title returns what was read, as far as that is known: 某市某局 2024 年度部门决算, or 部门预算.
func Title(r yusuan.Reading) string {
	h, title := r.Set().Header(), r.Kind().String()
	if h.Year != 0 {
		title = fmt.Sprintf("%d 年度%s", h.Year, title)
	}
	return strings.TrimSpace(h.Name + " " + title)
}

// Unit returns what amounts of a report are shown in: the unit of the tables, and 万元, as texts have it, where there are none.
func Unit(r yusuan.Reading) budget.Unit {
	for range r.Set().Tables() {
		return r.Set().Unit()
	}
	return budget.WanYuan
}

// Text returns a report for people, in Chinese: findings by severity, each with its place, then notes on what could not be read, and
// what could not be judged. place returns where a finding stands: 第3页.
func Text(r yusuan.Report, place func(judge.Finding) string, notes []string) []byte {
	b := fmt.Appendf(nil, "%s审核结果", Title(r.Reading()))
	for _, s := range Severities() {
		b = fmt.Appendf(b, "；%s %d 项", s.Chinese(), r.Count(s))
	}
	b = append(b, '\n')
	for _, s := range Severities() {
		if r.Count(s) > 0 {
			b = fmt.Appendf(b, "\n%s\n", s.Chinese())
		}
		for f := range r.Findings() {
			if f.Severity == s {
				b = fmt.Appendf(b, "- %s：%s\n", place(f), OneLine(f.Message.String()))
			}
		}
	}
	if len(notes) > 0 {
		b = append(b, "\n读取说明\n"...)
	}
	for _, n := range notes {
		b = fmt.Appendf(b, "- %s\n", n)
	}
	return append(b, NotLookedAt(r)...)
}

// NotLookedAt lists the rules that could not be judged by, together by their reasons: a heading and a line for each reason, nothing
// where all rules could be.
func NotLookedAt(r yusuan.Report) []byte {
	var b []byte
	for i, line := range Unjudged(r) {
		if i == 0 {
			b = append(b, "\n未核对\n"...)
		}
		b = fmt.Appendf(b, "- %s\n", line)
	}
	return b
}

// Unjudged returns the reasons for which rules could not be judged by, each with its rules: 没有上年决算（X10、X11）.
func Unjudged(r yusuan.Report) []string {
	var reasons []string
	rules := map[string][]string{}
	for u := range r.NotEvaluated() {
		reason := u.Reason.String()
		if rules[reason] == nil {
			reasons = append(reasons, reason)
		}
		rules[reason] = append(rules[reason], u.Rule)
	}
	for i, reason := range reasons {
		reasons[i] = fmt.Sprintf("%s（%s）", reason, strings.Join(rules[reason], "、"))
	}
	return reasons
}

// OneLine puts a quotation together that goes over lines or pages.
func OneLine(s string) string { return strings.NewReplacer("\n", "", "\f", "").Replace(s) }

// Span returns where the quotation of a finding stands in a text, in bytes, or what of it the finding is about.
func Span(text string, s judge.Span) (start, end int) {
	from := max(s.Start-len(s.Quote), 0)
	to := min(s.End+len(s.Quote), len(text))
	if s.Quote != "" && from < to {
		if i := strings.Index(text[from:to], s.Quote); i >= 0 {
			return from + i, from + i + len(s.Quote)
		}
	}
	return s.Start, s.End
}

// Explained returns what a note beside a finding says: what is wrong, what is expected and the likely cause, in lines.
func Explained(f judge.Finding) string {
	text := OneLine(f.Message.String())
	if f.ExpectedText != "" {
		text += "\n应为：" + f.ExpectedText
	}
	if c := f.Cause.Chinese(); c != "" {
		text += "\n可能原因：" + c
	}
	return text
}

// JSON returns a report as [yusuan.Report.MarshalJSON] does, with more: every finding has the fields of the object that place returns for
// it, and the report has notes.
func JSON(r yusuan.Report, place func(judge.Finding) any, notes any) ([]byte, error) {
	out, err := r.MarshalJSON()
	if err != nil {
		return nil, err
	}
	var written struct{ Findings []json.RawMessage }
	if err := json.Unmarshal(out, &written); err != nil {
		return nil, err
	}
	i := 0
	for f := range r.Findings() {
		more, err := json.Marshal(place(f))
		if err != nil {
			return nil, err
		}
		own := bytes.TrimSuffix(written.Findings[i], []byte("}"))
		written.Findings[i] = append(append(bytes.Clone(own), ','), bytes.TrimPrefix(more, []byte("{"))...)
		i++
	}
	findings, err := json.Marshal(written.Findings)
	if err != nil {
		return nil, err
	}
	said, err := json.Marshal(notes)
	if err != nil {
		return nil, err
	}
	var b bytes.Buffer
	if written.Findings == nil {
		findings = []byte("[]")
	}
	err = json.Indent(&b, spliced(out, findings, said), "", "  ")
	return append(b.Bytes(), '\n'), err
}

// spliced returns an object with other findings, and with notes at its end.
func spliced(object, findings, notes []byte) []byte {
	d := json.NewDecoder(bytes.NewReader(object))
	_, _ = d.Token() // all this was written by the library
	for d.More() {
		name, _ := d.Token()
		var value json.RawMessage
		_ = d.Decode(&value)
		if name == "findings" {
			end := int(d.InputOffset())
			start := end - len(value)
			object = bytes.Join([][]byte{object[:start], findings, object[end : len(object)-1], []byte(`,"notes":`), notes, {'}'}}, nil)
			break
		}
	}
	return object
}
