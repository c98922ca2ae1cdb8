package compose

import (
	"github.com/fiscalcn/yusuan/budget/disclosure"
	"github.com/fiscalcn/yusuan/budget/judge"
	"github.com/fiscalcn/yusuan/codes"
	"github.com/fiscalcn/yusuan/internal/enum"
)

// Gap is a place of a composed text where something is missing (缺项). Kind and Subject say where in the facts it goes: a
// GapChange about 公务接待费 is mended by Facts.Explanations.Changes.Set(disclosure.Reception, "…").
type Gap struct {
	// Start and End are the bytes of the marker in the text (【原因待补】). They are
	// equal where no marker stands, as a whole sentence was left out.
	Start, End int
	// Kind is what is missing.
	Kind GapKind
	// Subject is what a reason or use is missing for, "" for the other kinds.
	Subject disclosure.Subject
	// What says what is missing, in the field's terms.
	What judge.Message
}

// GapKind is the kind of what is missing in a composed text (缺项的种类). The zero value is invalid.
type GapKind uint8

// The kinds of gaps.
const (
	// GapChange is a reason in Explanations.Changes.
	GapChange GapKind = iota + 1
	// GapDeviation is a reason in Explanations.Deviations.
	GapDeviation
	// GapUse is a text in Explanations.Uses.
	GapUse
	// GapFact is one of the other facts.
	GapFact
	// GapComparison is the account of the year before, or the initial budget.
	GapComparison
)

var gapKinds = enum.Names[GapKind]{
	Type: "compose.GapKind",
	List: []string{GapChange: "变动原因", GapDeviation: "差异原因", GapUse: "主要用途", GapFact: "其他事项", GapComparison: "比较"},
	Err:  &codes.ErrName,
}

// gap writes a marker for something that is missing.
func (d *draft) gap(marker string, g Gap) {
	g.Start = len(d.text)
	d.put("【", marker, "】")
	g.End = len(d.text)
	d.gaps = append(d.gaps, g)
}

// omitted records that a comparison was left out here.
func (d *draft) omitted(code string) {
	d.gaps = append(d.gaps, Gap{Start: len(d.text), End: len(d.text), Kind: GapComparison, What: judge.Say(code)})
}
