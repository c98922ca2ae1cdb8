package check

import (
	"fmt"
	"slices"
	"strings"

	"github.com/fiscalcn/yusuan/budget/judge"
	"github.com/fiscalcn/yusuan/codes"
	"github.com/fiscalcn/yusuan/economic"
	"github.com/fiscalcn/yusuan/internal/print"
	"github.com/fiscalcn/yusuan/tables"
)

// structure runs S01 to S05.
func (r *run) structure() {
	if r.wants("S01") {
		r.forms()
	}
	if r.reading != nil {
		r.defects()
	}
}

// codes returns the findings of S06 to S10 and 05-4 about a set.
func (r *run) codes(s *sheet) []Finding {
	functional, _ := codes.ForYear(s.set.Header().Year)
	economics, _ := economic.ForYear(s.set.Header().Year)
	on := run{only: r.only, without: r.without, sheet: s}
	for t := range s.set.Tables() {
		on.rows(t, functional)
		if t.Form() == f06 {
			on.economicRows(t, economics)
		}
	}
	return on.findings
}

// report adds a finding of a structure rule, if the rule is wanted.
func (r *run) report(f Finding) {
	if !r.wants(f.Rule) {
		return
	}
	if f.Severity == 0 {
		f.Severity = severityOf(f.Rule)
	}
	if f.Verdict == 0 {
		f.Verdict = judge.Mismatch
	}
	if at := place(f.At); at != "" {
		f.Message = at + "：" + f.Message
	}
	f.Message += "（" + f.Rule + "）"
	r.findings = append(r.findings, f)
}

// firstCapital is the year from which 公开09 is published.
const firstCapital = 2020

// forms is S01.
func (r *run) forms() {
	year := r.sheet.set.Header().Year
	var missing []tables.Form
	for _, f := range allForms {
		if !r.sheet.has(f) && (f != f09 || year == 0 || year >= firstCapital) {
			missing = append(missing, f)
		}
	}
	if missing != nil {
		r.reportOf(missing, Finding{Rule: "S01", Verdict: judge.Incomplete, Message: "缺少此表"})
	}
}

// rows is S06 to S09 and 05-4 for the functional codes of a table.
func (r *run) rows(t *tables.Table, catalogue codes.Catalogue) {
	tree := slices.Contains(treeForms, t.Form())
	var missing []tables.RowKey // above those there are
	var last codes.Code
	ascends := true
	for row := range t.Rows() {
		c := row.Key().Functional()
		if c == 0 {
			continue
		}
		at := tables.Address{Form: t.Form(), Row: row.Key()}
		entry, known := catalogue.Lookup(c)
		switch {
		case !known && tree && catalogue.Len() > 0:
			r.unknown(at, c, row.Name())
		case known && !sameName(row.Name(), entry.Name):
			r.report(Finding{
				Rule: "S07", Severity: trusted(entry.Confidence == codes.Low || isQualified(row.Name(), entry.Name)), At: at, StatedText: row.Name(), ExpectedText: entry.Name,
				Message: fmt.Sprintf("名称“%s”与当年科目名称“%s”不符，%s", row.Name(), entry.Name, misnamed(catalogue, c, row.Name(), entry.Name)),
			})
		}
		if !tree {
			continue
		}
		if known && t.Form() == f05 && c.Level() == codes.Item && !entry.Funds.Has(codes.GeneralPublic) {
			r.report(Finding{
				Rule: "05-4", At: at, StatedText: c.String(),
				Message: fmt.Sprintf("“%s”是%s的科目，不应列入一般公共预算", entry.Name, entry.Funds),
			})
		}
		for a := range c.Ancestors() {
			if k := tables.FunctionalRow(a); !hasRow(t, k) && !slices.Contains(missing, k) {
				missing = append(missing, k)
			}
		}
		ascends = ascends && c > last
		last = c
	}
	r.above("S08", t, missing)
	if !ascends {
		r.order(t)
	}
}

// trusted returns the severity of a finding against an entry of the catalogue: one
// that the catalogue itself is not sure of proves little, and so does a name that only
// says more.
func trusted(isDoubtful bool) judge.Severity {
	if isDoubtful {
		return judge.Info
	}
	return 0
}

// unknown is S06: a code that the catalogue of the year lacks may be one that only
// our catalogue lacks, but one that another year has is likely out of date.
func (r *run) unknown(at tables.Address, c codes.Code, name string) {
	message := fmt.Appendf(nil, "编码 %s 不在 %d 年科目表中", c, r.sheet.set.Header().Year)
	for e := range codes.History(c) {
		message = fmt.Appendf(message, "，%d 年起为“%s”", e.From, e.Name)
		if e.To != 0 {
			message = fmt.Appendf(message, "，至 %d 年止", e.To)
		}
	}
	r.report(Finding{Rule: "S06", At: at, StatedText: strings.TrimSpace(c.String() + " " + name), Message: string(message)})
}

// misnamed says what kind of wrong name it is.
func misnamed(catalogue codes.Catalogue, c codes.Code, name, official string) string {
	for e := range codes.History(c) {
		if sameName(e.Name, name) {
			if e.To != 0 && e.To < catalogue.Year() {
				return fmt.Sprintf("是 %d 年以前的名称", e.To+1)
			}
			return fmt.Sprintf("是 %d 年起的名称", e.From)
		}
	}
	for e := range catalogue.Search(name) {
		if sameName(e.Name, name) {
			return "是科目 " + e.Code.String() + " 的名称"
		}
	}
	return shortened(name, official)
}

func shortened(name, official string) string {
	if isSubsequence(print.Wording(name), print.Wording(official)) {
		return "缺字"
	}
	return "不是规范名称"
}

// economicRows is S10.
func (r *run) economicRows(t *tables.Table, catalogue economic.Catalogue) {
	var missing []tables.RowKey // above those there are
	var last economic.Code
	for row := range t.Rows() {
		c := row.Key().Economic()
		if c == 0 {
			continue
		}
		at := tables.Address{Form: t.Form(), Row: row.Key()}
		entry, known := catalogue.Lookup(c)
		switch {
		case !known && catalogue.Len() > 0:
			r.report(Finding{
				Rule: "S10", At: at, StatedText: strings.TrimSpace(c.String() + " " + row.Name()),
				Message: fmt.Sprintf("编码 %s 不在 %d 年部门预算支出经济分类中", c, r.sheet.set.Header().Year),
			})
		case known && !sameName(row.Name(), entry.Name):
			r.report(Finding{
				Rule: "S10", Severity: trusted(entry.Confidence == codes.Low), At: at, StatedText: row.Name(), ExpectedText: entry.Name,
				Message: fmt.Sprintf("名称“%s”与当年科目名称“%s”不符，%s", row.Name(), entry.Name, shortened(row.Name(), entry.Name)),
			})
		}
		if k := tables.EconomicRow(c.Class()); !hasRow(t, k) && !slices.Contains(missing, k) {
			missing = append(missing, k)
		}
		// 公用经费 is printed in several blocks, and some templates set a class before
		// one of a smaller number: worth knowing, no more.
		if c < last && personnel(c) == personnel(last) {
			r.report(Finding{
				Rule: "S10", Severity: judge.Info, At: at, StatedText: c.String(),
				Message: fmt.Sprintf("编码排在 %s 之后，顺序与编码大小不一致", last),
			})
		}
		last = c
	}
	r.above("S10", t, missing)
}

func personnel(c economic.Code) bool { return c.Class() == 30100 || c.Class() == 30300 }

// sameName compares names as print varies them.
func sameName(a, b string) bool { return a == b || print.Wording(a) == print.Wording(b) }

// isQualified reports whether a name is the official one and more in brackets, as
// where places tell the 行政运行 of one 款 from those of others.
func isQualified(name, official string) bool {
	rest, found := strings.CutPrefix(print.Wording(name), print.Wording(official))
	return found && strings.HasPrefix(rest, "(") && strings.HasSuffix(rest, ")")
}

// isSubsequence reports whether short is long with characters left out.
func isSubsequence(short, long string) bool {
	rest := []rune(long)
	for _, c := range short {
		i := slices.Index(rest, c)
		if i < 0 {
			return false
		}
		rest = rest[i+1:]
	}
	return true
}
