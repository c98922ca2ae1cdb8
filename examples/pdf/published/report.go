package published

import (
	"bytes"
	"encoding/json"
	"fmt"
	"math"
	"strings"

	"github.com/fiscalcn/yusuan"
	"github.com/fiscalcn/yusuan/budget/judge"
	"github.com/fiscalcn/yusuan/examples/pdf/pages"
	"github.com/fiscalcn/yusuan/examples/pdf/pdfium"
)

// severities are those of findings, the gravest first.
var severities = []judge.Severity{judge.Error, judge.Warning, judge.Info}

// Text returns a report for people, in Chinese: findings by severity, each with its page, and what could not be read.
func (a *Account) Text(r yusuan.Report) []byte {
	var b []byte
	if h := r.Reading().Set().Header(); h.Name != "" || h.Year != 0 {
		b = fmt.Appendf(b, "%s %d 年度", h.Name, h.Year)
	}
	b = append(b, "部门决算审核结果"...)
	for _, s := range severities {
		b = fmt.Appendf(b, "；%s %d 项", s.Chinese(), r.Count(s))
	}
	b = append(b, '\n')
	for _, s := range severities {
		if r.Count(s) > 0 {
			b = fmt.Appendf(b, "\n%s\n", s.Chinese())
		}
		for f := range r.Findings() {
			if f.Severity == s {
				b = fmt.Appendf(b, "- 第%d页：%s\n", a.Locate(r, f)[0].Page, oneLine(f.Message.String()))
			}
		}
	}
	if len(a.Notes) > 0 {
		b = append(b, "\n未能读取\n"...)
	}
	for _, n := range a.Notes {
		b = fmt.Appendf(b, "- 第%d页：%s\n", n.Page, n.Text)
	}
	return append(b, notLookedAt(r)...)
}

// notLookedAt lists the rules that could not be judged by, together by their reasons.
func notLookedAt(r yusuan.Report) []byte {
	var reasons []string
	rules := map[string][]string{}
	for u := range r.NotEvaluated() {
		reason := u.Reason.String()
		if rules[reason] == nil {
			reasons = append(reasons, reason)
		}
		rules[reason] = append(rules[reason], u.Rule)
	}
	if reasons == nil {
		return nil
	}
	b := []byte("\n未核对\n")
	for _, reason := range reasons {
		b = fmt.Appendf(b, "- %s（%s）\n", reason, strings.Join(rules[reason], "、"))
	}
	return b
}

// oneLine puts quotations together that go over lines and pages.
func oneLine(s string) string { return strings.NewReplacer("\n", "", "\f", "").Replace(s) }

// JSON returns a report as [yusuan.Report.MarshalJSON] does, with fields more: notes, as [Note] is written, and of every finding its page
// and places, [{"page": 8, "boxes": [[left, top, right, bottom], …]}, …].
func (a *Account) JSON(r yusuan.Report) ([]byte, error) {
	out, err := r.MarshalJSON()
	if err != nil {
		return nil, err
	}
	var findings struct{ Findings []json.RawMessage }
	if err := json.Unmarshal(out, &findings); err != nil {
		return nil, err
	}
	i := 0
	for f := range r.Findings() {
		places := a.Locate(r, f)
		place, err := json.Marshal(struct {
			Page   int     `json:"page"`
			Places []Place `json:"places"`
		}{places[0].Page, places})
		if err != nil {
			return nil, err
		}
		findings.Findings[i] = extended(findings.Findings[i], place)
		i++
	}
	if a.Notes == nil {
		a.Notes = []Note{}
	}
	more, err := json.Marshal(struct {
		Findings []json.RawMessage `json:"findings"`
		Notes    []Note            `json:"notes"`
	}{findings.Findings, a.Notes})
	if err != nil {
		return nil, err
	}
	var b bytes.Buffer
	err = json.Indent(&b, replaced(out, more), "", "  ")
	return append(b.Bytes(), '\n'), err
}

// extended adds the fields of an object of JSON to another one, at its end.
func extended(object, more []byte) []byte {
	joined := append([]byte(nil), object[:len(object)-1]...)
	return append(append(joined, ','), more[1:]...)
}

// replaced puts fields into an object of JSON, in the place of those of the same name.
func replaced(object, fields []byte) []byte {
	var with map[string]json.RawMessage
	_ = json.Unmarshal(fields, &with) // was written above
	d := json.NewDecoder(bytes.NewReader(object))
	_, _ = d.Token()
	out := []byte{'{'}
	add := func(name string, value json.RawMessage) {
		if len(out) > 1 {
			out = append(out, ',')
		}
		out = fmt.Appendf(out, "%q:%s", name, value)
	}
	for d.More() {
		token, _ := d.Token()
		name, _ := token.(string)
		var value json.RawMessage
		_ = d.Decode(&value)
		if instead, ok := with[name]; ok {
			value = instead
			delete(with, name)
		}
		add(name, value)
	}
	for name, value := range with {
		add(name, value)
	}
	return append(out, '}')
}

// MarshalJSON writes a place with its boxes in hundredths of a point.
func (p Place) MarshalJSON() ([]byte, error) {
	boxes := make([][4]float64, len(p.Boxes))
	round := func(x float64) float64 { return math.Round(x*100) / 100 }
	for i, b := range p.Boxes {
		boxes[i] = [4]float64{round(b.X0), round(b.Y0), round(b.X1), round(b.Y1)}
	}
	return json.Marshal(struct {
		Page  int          `json:"page"`
		Boxes [][4]float64 `json:"boxes"`
	}{p.Page, boxes})
}

// colors are those of marks, as light as a marker: red, orange and blue.
var colors = map[judge.Severity]pdfium.Color{judge.Error: {255, 128, 128}, judge.Warning: {255, 200, 80}, judge.Info: {150, 200, 255}}

// Marks returns a mark for every place of every finding, with what is wrong, what is expected and the likely cause.
func (a *Account) Marks(r yusuan.Report) []pdfium.Mark {
	var marks []pdfium.Mark
	for f := range r.Findings() {
		text := oneLine(f.Message.String())
		if f.ExpectedText != "" {
			text += "\n应为：" + f.ExpectedText
		}
		if c := f.Cause.Chinese(); c != "" {
			text += "\n可能原因：" + c
		}
		for _, p := range a.Locate(r, f) {
			marks = append(marks, pdfium.Mark{
				Page: p.Page, Boxes: append([]pages.Box(nil), p.Boxes...), Color: colors[f.Severity],
				Title: f.Severity.Chinese() + " " + f.Rule, Text: text,
			})
		}
	}
	return marks
}
