package gencatalogue

import (
	"cmp"
	"slices"

	"github.com/fiscalcn/yusuan/internal/catalogue"
)

// The words of the columns that every catalogue has.
var (
	bases = map[string]catalogue.Basis{
		"observed": catalogue.Observed,
		"fy2009":   catalogue.Dictionary2009,
		"recalled": catalogue.Recalled,
	}
	confidences = map[string]catalogue.Confidence{
		"high":   catalogue.High,
		"medium": catalogue.Medium,
		"low":    catalogue.Low,
	}
)

// A line is a row of a catalogue and where it stands.
type line struct {
	catalogue.Row
	at record
}

// line reads the columns that every catalogue has.
func (p *problems) line(r record, form *catalogue.Form) line {
	code, fault := form.Parse(r.fields["code"])
	if fault != nil {
		p.at(r, "code %q: %s", r.fields["code"], fault.Reason)
	}
	row := catalogue.Row{
		Code:       code,
		From:       p.year(r, "from"),
		To:         p.year(r, "to"),
		Basis:      word(p, r, "basis", bases),
		Confidence: word(p, r, "confidence", confidences),
		Name:       p.text(r, "name"),
	}
	if !catalogue.Holds(int(row.From)) || row.To != 0 && !catalogue.Holds(int(row.To)) {
		p.at(r, "from %s to %s: want years from %d to %d", r.fields["from"], r.fields["to"], catalogue.FirstYear, catalogue.LastYear)
	} else if row.To != 0 && row.To < row.From {
		p.at(r, "from %d to %d: the last year is before the first", row.From, row.To)
	}
	return line{row, r}
}

// tree checks lines as a whole and returns their rows sorted: the spans of a code
// must not overlap, and in every year of a row there must be its parent, of which
// covers reports whether it may have this child.
func (p *problems) tree(form *catalogue.Form, lines []line, covers func(parent, child catalogue.Row) bool) []catalogue.Row {
	lines = slices.Clone(lines)
	slices.SortStableFunc(lines, func(a, b line) int {
		return cmp.Or(cmp.Compare(a.Code, b.Code), cmp.Compare(a.From, b.From))
	})
	spans := make(map[uint32][]line)
	for _, l := range lines {
		if before := spans[l.Code]; len(before) > 0 && last(before[len(before)-1].Row) >= int(l.From) {
			p.at(l.at, "%s: overlaps the span in line %d", l.at.fields["code"], before[len(before)-1].at.line)
		}
		spans[l.Code] = append(spans[l.Code], l)
	}
	var rows []catalogue.Row
	for _, l := range lines {
		p.parent(l, spans[form.Parent(l.Code)], covers)
		rows = append(rows, l.Row)
	}
	return rows
}

// parent checks that the spans of a line's parent cover the years of the line.
func (p *problems) parent(l line, parents []line, covers func(parent, child catalogue.Row) bool) {
	if len(l.at.fields["code"]) == 3 {
		return
	}
	for year := int(l.From); year <= last(l.Row); year++ {
		i := slices.IndexFunc(parents, func(parent line) bool { return parent.In(year) })
		if i < 0 {
			p.at(l.at, "%s: no parent in %d", l.at.fields["code"], year)
			return
		}
		if !covers(parents[i].Row, l.Row) {
			p.at(l.at, "%s: not of the kind of its parent in line %d", l.at.fields["code"], parents[i].at.line)
			return
		}
	}
}

// last returns the last year of a row there is a catalogue for.
func last(r catalogue.Row) int {
	if r.To == 0 {
		return catalogue.LastYear
	}
	return int(r.To)
}
