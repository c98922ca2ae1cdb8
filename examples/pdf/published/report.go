package published

import (
	"encoding/json"
	"fmt"
	"math"

	"github.com/fiscalcn/yusuan"
	"github.com/fiscalcn/yusuan/budget/judge"
	"github.com/fiscalcn/yusuan/examples/pdf/pdfium"
	"github.com/fiscalcn/yusuan/examples/placed"
)

// Text returns a report for people, in Chinese: findings by severity, each with its page, and what could not be read.
func (a *Account) Text(r yusuan.Report) []byte {
	var notes []string
	for _, n := range a.Notes {
		notes = append(notes, fmt.Sprintf("第%d页：%s", n.Page, n.Text))
	}
	return placed.Text(r, func(f judge.Finding) string { return fmt.Sprintf("第%d页", a.Locate(r, f)[0].Page) }, notes)
}

// JSON returns a report as [yusuan.Report.MarshalJSON] does, with fields more: notes, as [Note] is written, and of every finding its page
// and places, [{"page": 8, "boxes": [[left, top, right, bottom], …]}, …].
func (a *Account) JSON(r yusuan.Report) ([]byte, error) {
	type place struct {
		Page   int     `json:"page"`
		Places []Place `json:"places"`
	}
	return placed.JSON(r, func(f judge.Finding) any {
		places := a.Locate(r, f)
		return place{places[0].Page, places}
	}, append([]Note{}, a.Notes...))
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
		for _, p := range a.Locate(r, f) {
			marks = append(marks, pdfium.Mark{
				Page: p.Page, Boxes: p.Boxes, Color: colors[f.Severity], Title: f.Severity.Chinese() + " " + f.Rule, Text: placed.Explained(f),
			})
		}
	}
	return marks
}
