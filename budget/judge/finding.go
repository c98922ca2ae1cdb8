package judge

import (
	"errors"
	"fmt"
	"unicode/utf8"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/codes"
	"github.com/fiscalcn/yusuan/internal/enum"
)

// Place names what a finding or a figure of its evidence is about (位置): a tables.Address,
// the subject of a statement in a text, the place of a figure in a self-evaluation. Places
// are comparable. String names one for people.
type Place interface{ String() string }

// Finding is one thing that is wrong with an account, or remarkable (问题). Which fields it
// has depends on its rule: rules about structure and words have no amounts.
type Finding struct {
	// Rule is the ID of the rule that found it, of the most direct of several.
	Rule string
	// Verdict is Impossible, Incomplete, Mismatch, or Rounding if only printed zeros
	// could hide the difference.
	Verdict Verdict
	// Severity is Error for what cannot be, Warning for what is likely a mistake.
	Severity Severity
	// At is what it is about; nil, or a place that says nothing, if that is the document as
	// a whole. The package that found it says which type it is of.
	At Place
	// Cell is where the document prints it, the zero value if that is not known.
	Cell Cell
	// Text is where the text says it, the zero value for what is not in the text.
	Text Span
	// Section is the heading of the text, or the title of the self-evaluation, that it
	// stands under; "" if it stands under none.
	Section string
	// StatedText is what the document says there, and ExpectedText what it should say, as
	// it would print it: a number, a name, a code, words. They are "" for nothing, and if
	// that is not known.
	StatedText, ExpectedText string
	// Stated and Expected are the same as numbers, blank where they are none.
	Stated, Expected Stated
	// Difference is how far the claim of Rule misses, in 分, and Tolerance how far it
	// might; both zero where no amounts are added up.
	Difference, Tolerance budget.Amount
	// Cause is how the mistake may have come about, zero if no repair fits.
	Cause Cause
	// Message says it in a sentence, with place, figures and evidence: in Chinese by its
	// String.
	Message Message
	// Evidence lists what does not hold, in order of the rules.
	Evidence []Evidence
}

// AtLeast returns how much at least is wrong given the precision, |D| − E in 分 (至少差多少):
// zero if precision explains it all, or if no amounts are added up.
func (f *Finding) AtLeast() budget.Amount {
	return budget.Fen(max(f.Difference.Fen(), -f.Difference.Fen(), f.Tolerance.Fen()) - f.Tolerance.Fen())
}

// Cell is where a document prints something (单元格), all counted from 1. The zero value is
// nowhere.
type Cell struct {
	Table, Page, Row, Column int // the tables of the document, the pages, and rows and columns of the table
}

// Span is a part of a text (原文). The zero value is nowhere.
type Span struct {
	// Start and End are byte offsets; they are equal where something is missing.
	Start, End int
	// Quote is the clause that it stands in, as written.
	Quote string
}

// Characters returns the span counted in characters of its text, as most other languages and
// spreadsheets do, in the place of bytes. The error for one that is not of the text wraps
// [ErrSpan].
func (s Span) Characters(text string) (Span, error) {
	if s.Start < 0 || s.End < s.Start || s.End > len(text) {
		return s, fmt.Errorf("judge.Span.Characters: %d to %d of %d bytes: %w", s.Start, s.End, len(text), ErrSpan)
	}
	start := utf8.RuneCountInString(text[:s.Start])
	return Span{start, start + utf8.RuneCountInString(text[s.Start:s.End]), s.Quote}, nil
}

// ErrSpan reports a span that its text is too short for, or that ends before it starts.
var ErrSpan = errors.New("no span of the text")

// Evidence is a claim that does not hold, as shown by a finding (依据).
type Evidence struct {
	Rule string // its ID
	// At is what the claim derives, nil if it derives nothing from the rest.
	At Place
	// Terms are the figures that it is about.
	Terms   []EvidenceTerm
	Verdict Verdict // of the claim
	// Difference is how far a sum misses, in 分, and Tolerance how far it might.
	Difference, Tolerance budget.Amount
}

// EvidenceTerm is a figure of a claim that does not hold, added or subtracted.
type EvidenceTerm struct {
	Sign   int8   // +1 or −1, 0 where nothing is added up
	At     Place  // nil for a constant
	Stated Stated // as stated
	From   Origin // whose it is
}

// Origin says where a figure stands that a claim is about (数据来源). The zero value is the
// account's own tables.
type Origin uint8

// The origins.
const (
	FromTables      Origin = iota // 本年决算的各表
	FromText                      // 正文
	FromPrior                     // 上年决算
	FromInitial                   // 年初预算
	FromUnits                     // 所属单位决算
	FromFacts                     // 其他重要事项
	FromPerformance               // 绩效自评表, and in budgets 绩效目标表
	FromRule                      // a constant, such as 100 %
)

var origins = enum.Names[Origin]{
	Type: "judge.Origin",
	List: []string{
		FromTables:      "本年决算表",
		FromText:        "正文",
		FromPrior:       "上年决算",
		FromInitial:     "年初预算",
		FromUnits:       "所属单位决算",
		FromFacts:       "其他重要事项",
		FromPerformance: "绩效自评表",
		FromRule:        "规则",
	},
	Err: &codes.ErrName,
}

// Unevaluated is something that a rule could not be judged by (未核对): nothing found there
// is not nothing wrong.
type Unevaluated struct {
	Rule string // ID
	// At is where; nil, or a place that says nothing, if it is nowhere in particular.
	At Place
	// Reason says why.
	Reason Message
	// Count is how many claims or statements it concerns; 0 if the rule did not apply at
	// all.
	Count int
}
