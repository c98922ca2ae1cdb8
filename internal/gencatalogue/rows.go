package gencatalogue

import (
	"cmp"
	"errors"
	"slices"
	"strconv"
	"strings"

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

// refuse returns the error of a text that is no code.
func refuse(_ string, fault *catalogue.Fault) error { return errors.New(fault.Reason) }

// line reads the columns that every catalogue has.
func (p *problems) line(r record, form *catalogue.Form) line {
	code, err := form.Parse(r.fields["code"])
	if err != nil {
		p.at(r, "code %q: %v", r.fields["code"], err)
	}
	row := catalogue.Row{
		Code:       code,
		From:       p.year(r, "from"),
		To:         p.year(r, "to"),
		Basis:      word(p, r, "basis", bases),
		Confidence: word(p, r, "confidence", confidences),
		Seen:       p.seen(r, "seen"),
		Name:       p.text(r, "name"),
		Note:       catalogue.Noted(r.fields["note"]),
	}
	if !catalogue.Holds(int(row.From)) || row.To != 0 && !catalogue.Holds(int(row.To)) {
		p.at(r, "from %s to %s: want years from %d to %d", r.fields["from"], r.fields["to"], catalogue.FirstYear, catalogue.LastYear)
	} else if row.To != 0 && row.To < row.From {
		p.at(r, "from %d to %d: the last year is before the first", row.From, row.To)
	}
	p.attested(r, row)
	return line{row, r}
}

// attested checks that a row that rests on documents says of which years they are, or in the
// note which they are; and that one that does not rests on none.
func (p *problems) attested(r record, row catalogue.Row) {
	observed := row.Basis == catalogue.Observed
	if row.Seen != 0 && !observed || observed && row.Seen == 0 && row.Note == nil {
		p.at(r, "basis %s, but seen in %q: want the years of the documents of an observed row, and of no other", r.fields["basis"], r.fields["seen"])
	}
	for year := catalogue.FirstYear; year < catalogue.FirstYear+16; year++ {
		if row.Seen>>(year-catalogue.FirstYear)&1 != 0 && !row.In(year) {
			p.at(r, "seen in %d, which is outside of its years", year)
		}
	}
}

// seen reads years with the kinds of the documents that show the row in them: "2017F 2023BN".
// Years before the first catalogue are kept in the file only.
func (p *problems) seen(r record, column string) uint16 {
	var set uint16
	for text := range strings.FieldsSeq(r.fields[column]) {
		digits, kinds := text[:min(4, len(text))], text[min(4, len(text)):]
		year, err := strconv.ParseUint(digits, 10, 16)
		if err != nil || len(digits) < 4 || kinds == "" || strings.Trim(kinds, documents) != "" {
			p.at(r, "%s: want years with %s, found %q", column, documents, text)
			continue
		}
		if place := int(year) - catalogue.FirstYear; place >= 0 && place < 16 {
			set |= 1 << place
		}
	}
	return set
}

// documents are the kinds of documents that attest a row: budgets (B), text of the yearly list
// (E), final accounts (F), samples of payment systems (M), notices that move money (N).
const documents = "BEFMN"

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
