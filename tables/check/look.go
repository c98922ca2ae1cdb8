package check

import (
	"iter"
	"slices"
	"strings"
	"unicode"

	"github.com/fiscalcn/yusuan/budget/judge"
	"github.com/fiscalcn/yusuan/codes"
	"github.com/fiscalcn/yusuan/tables"
	"github.com/fiscalcn/yusuan/tables/check/internal/blame"
	"github.com/fiscalcn/yusuan/tables/check/internal/claims"
	"github.com/fiscalcn/yusuan/tables/reading"
)

// A look is what a rule about structure sees, and what it has to say.
type look struct {
	rule     *Rule // that looks
	sheet    *claims.Sheet
	reading  reading.Reading // empty if the set was read from no document
	names    names           // empty if there are no catalogues of the year
	findings []blame.Finding
	repeats  *repeats
	prior    *tables.Set   // last year's, nil if it is not given
	words    map[line]bool // where words of the document could not be read
}

func (r *run) newLook(s *claims.Sheet) *look {
	l := &look{sheet: s, repeats: r.repeats, prior: r.prior, words: r.words}
	if r.reading != nil {
		l.reading = *r.reading
	}
	l.names, _ = namesOf(s.Set.Header().Year)
	return l
}

// looks lets the rules look at the forms there are, and at the document if there is one.
func (r *run) looks(l *look) {
	defects := 0
	for range l.reading.Defects() {
		defects++
	}
	l.findings = slices.Grow(l.findings, defects) // a document can be wrong in every row
	for _, l.rule = range r.rules() {
		if w := l.rule.work; w.forms != nil {
			w.forms(l)
		}
		if w := l.rule.work; w.document != nil && r.reading != nil {
			w.document(l)
		}
	}
	r.findings, l.findings = l.findings, nil
}

// sees reports whether rules have something to look at once all claims are judged.
func (r *run) sees() bool {
	for i := range registry {
		if sees := registry[i].work.sees; sees != nil && sees(r.sheet) {
			return true
		}
	}
	return false
}

// judged lets the rules look at what the claims came to.
func (r *run) judged(e examined) {
	l := r.newLook(e.printed)
	for _, l.rule = range r.rules() {
		if l.rule.work.judged != nil {
			l.rule.work.judged(l, e.Detective, e.signs)
		}
	}
	r.findings = append(r.findings, l.findings...)
}

// written lets the rules look at what forms claim of each other. What other rules claim is looked at whether they are to run or not.
func (r *run) written(l *look, identities []claims.Identity) {
	before, sheet := l.findings, l.sheet
	l.findings = nil
	for _, l.rule = range r.chosen {
		if l.rule.work.written == nil {
			continue
		}
		if len(r.chosen) < len(r.all) {
			l.sheet = claims.NewSheet(r.sheet.Set, r.unread)
			r.everything = true
			identities = r.writer(l.sheet).identities
			r.everything = false
		}
		l.rule.work.written(l, identities)
	}
	r.findings = append(r.findings, l.findings...)
	l.findings, l.sheet = before, sheet
}

// report adds a finding of the rule.
func (l *look) report(f blame.Finding) {
	f.Rule = l.rule.ID
	if f.Severity == 0 {
		f.Severity = l.rule.Severity
	}
	if f.Verdict == 0 {
		f.Verdict = judge.Mismatch
	}
	f.Rules = []string{f.Rule}
	l.findings = append(l.findings, f)
}

// reportOf adds a finding about forms: at the form if it is one, else at none, with the
// list of them in the message.
func (l *look) reportOf(forms []tables.Form, f blame.Finding) {
	if len(forms) == 1 {
		f.At.Form = forms[0]
	} else {
		f.Words = judge.Say("check.forms", claims.Listed(forms), f.Words)
	}
	l.report(f)
}

// kinds are the defects that a rule reports, and the code of what it says of each and of
// the text of the document.
type kinds map[reading.DefectKind]string

// defects yields a finding for each defect of some kinds that reading the document
// showed.
func (l *look) defects(of kinds) iter.Seq2[reading.Defect, blame.Finding] {
	return func(yield func(reading.Defect, blame.Finding) bool) {
		for d := range l.reading.Defects() {
			code, ok := of[d.Kind]
			f := blame.Finding{At: tables.Address{Form: d.Form, Row: d.Row, Column: d.Column}, StatedText: d.Text}
			if d.Kind == reading.NoStatement && l.sheet.Unread.Left(d.Form) {
				continue // it is not empty
			}
			if f.Words = judge.Say(code, d.Text); ok && !yield(d, f) {
				return
			}
		}
	}
}

// together reports defects of forms, each once for all forms that it is to be said of.
func (l *look) together(of kinds, v judge.Verdict) {
	var said []blame.Finding
	forms := map[string][]tables.Form{} // by message
	for _, f := range l.defects(of) {
		words := f.Words.String()
		if forms[words] == nil {
			said = append(said, blame.Finding{Verdict: v, StatedText: f.StatedText, Words: f.Words})
		}
		forms[words] = append(forms[words], f.At.Form)
	}
	for _, f := range said {
		l.reportOf(forms[f.Words.String()], f)
	}
}

// codedRow is a row with a code, and what the catalogue of the year has under that.
type codedRow struct {
	tables.Row
	at       tables.Address
	before   tables.RowKey // the code before it in the table
	isKnown  bool
	official string           // name
	funds    codes.Funds      // of a functional code
	trust    codes.Confidence // in the entry
}

// lookUp takes the next row of a table, and reports whether it has a code.
func (l *look) lookUp(t *tables.Table, row tables.Row, c *codedRow) bool {
	k := row.Key()
	if k.Functional() == 0 && k.Economic() == 0 {
		return false
	}
	c.before = c.at.Row
	c.Row, c.at = row, tables.Address{Form: t.Form(), Row: k}
	if code := k.Functional(); code != 0 {
		e, ok := l.names.functional.Lookup(code)
		c.isKnown, c.official, c.funds, c.trust = ok, e.Name, e.Funds, e.Confidence
	} else {
		e, ok := l.names.economic.Lookup(k.Economic())
		c.isKnown, c.official, c.trust = ok, e.Name, e.Confidence
	}
	return true
}

// isMisnamed reports whether the name of a row is another than the official one of its code. A name that could not be read is none.
func (l *look) isMisnamed(r *codedRow) bool {
	if !r.isKnown || sameName(r.Name(), r.official) {
		return false
	}
	at, ok := l.reading.NameOrigin(r.at.Form, r.at.Row)
	return r.Name() != "" || !ok || !l.words[line{0, at.Table, at.Row}]
}

// wordsLeft returns where a document has words that could not be read.
func wordsLeft(r *reading.Reading) map[line]bool {
	if r == nil {
		return nil
	}
	lines := map[line]bool{}
	for c := range r.Unread() {
		if strings.IndexFunc(c.Text, func(r rune) bool { return unicode.Is(unicode.Han, r) }) >= 0 {
			lines[line{0, c.Table, c.Row}] = true
		}
	}
	return lines
}

// aFew is more than there are rules of the package about rows.
const aFew = 8

// codes lets the rules about codes look at every table: at its rows one by one, then at
// all of them.
func (r *run) codes(l *look) []blame.Finding {
	var list [2 * aFew]*Rule
	ofRow, ofRows := list[:0:aFew], list[aFew:aFew]
	for _, rule := range r.rules() {
		if rule.work.row != nil {
			ofRow = append(ofRow, rule)
		}
		if rule.work.rows != nil {
			ofRows = append(ofRows, rule)
		}
	}
	var c codedRow
	for t := range l.sheet.Set.Tables() {
		l.rows(t, ofRow, &c)
		for _, l.rule = range ofRows {
			if slices.Contains(l.rule.Forms, t.Form()) {
				l.rule.work.rows(l, t)
			}
		}
	}
	return l.findings
}

// rows lets rules look at the rows of a table, one by one.
func (l *look) rows(t *tables.Table, ofRow []*Rule, c *codedRow) {
	var own [aFew]*Rule
	n := 0
	for _, rule := range ofRow {
		if slices.Contains(rule.Forms, t.Form()) {
			own[n] = rule
			n++
		}
	}
	if n == 0 {
		return
	}
	*c = codedRow{}
	for row := range t.Rows() {
		if !l.lookUp(t, row, c) {
			continue
		}
		for _, l.rule = range own[:n] {
			l.rule.work.row(l, c)
		}
	}
}
