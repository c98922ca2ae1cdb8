package check

import (
	"slices"
	"strings"

	"github.com/fiscalcn/yusuan/budget/judge"
	"github.com/fiscalcn/yusuan/codes"
	"github.com/fiscalcn/yusuan/tables"
	"github.com/fiscalcn/yusuan/tables/check/internal/blame"
	"github.com/fiscalcn/yusuan/tables/check/internal/claims"
	"github.com/fiscalcn/yusuan/tables/reading"
)

// treeForms are the forms that list functional codes.
var treeForms = []tables.Form{f02, f03, f05, f08, f09}

// codeRules are S06 to S10: what stands in the rows of the tables.
var codeRules = []Rule{
	{
		Rule: judge.Rule{ID: "S06", Title: "功能科目在当年科目表中", Formula: "每个功能分类科目编码是当年《政府收支分类科目》的科目",
			Severity: judge.Warning, Related: []string{"S07", "05-4"}},
		Forms:   treeForms,
		Example: Example{Cells: []string{"公开03/2019876/本年支出 1.00"}},
		work:    &work{needs: catalogues | anyForm, row: (*look).unknown},
	},
	{
		Rule: judge.Rule{ID: "S07", Title: "科目名称是当年的规范名称", Formula: "名称 = 当年科目名称（旧名称、其他科目的名称、缺字的名称分别指出）",
			Severity: judge.Warning, Related: []string{"S06", "S10"}},
		Forms: []tables.Form{f01, f02, f03, f04, f05, f08, f09},
		Example: Example{
			Cells: []string{"公开03/215/本年支出 3637.92"},
			Names: []string{"公开03/215 资源勘探工业信息支出"},
		},
		work: &work{needs: catalogues | anyForm, row: (*look).misnamed},
	},
	{
		Rule: judge.Rule{ID: "S08", Title: "项有款行，款有类行", Formula: "每个项级科目之上有款和类的行",
			Severity: judge.Warning, Related: []string{"02-2", "03-2", "05-2", "08-3", "09-3"}},
		Forms:   treeForms,
		Example: Example{Cells: []string{"公开03/201/本年支出 174.66", "公开03/2011301/本年支出 174.66"}},
		work:    &work{needs: anyForm, rows: (*look).above},
	},
	{
		Rule: judge.Rule{ID: "S09", Title: "功能科目编码由小到大且不重复", Formula: "编码递增，各一次，位数为三、五、七",
			Severity: judge.Warning, Related: []string{"S08"}},
		Forms:   treeForms,
		Example: Example{Cells: []string{"公开03/208/本年支出 1.00", "公开03/201/本年支出 1.00"}},
		work:    &work{needs: anyForm, document: func(l *look) { l.labels(false) }, rows: (*look).ascends},
	},
	ruleS10,
}

// bothRules are S11 to S16, which hold of whatever is published.
var bothRules = []Rule{ruleS11, ruleS12, ruleS13, editRules[0], editRules[1], ruleS16}

// unknown is S06: a code that the catalogue of the year lacks may be one that only
// our catalogue lacks, but one that another year has is likely out of date.
func (l *look) unknown(r *codedRow) {
	if r.isKnown || l.names.functional.Len() == 0 {
		return
	}
	c := r.Key().Functional()
	var history []any
	isDoubtful := false // whether the year is outside of its years
	for e := range codes.History(c) {
		isDoubtful = isDoubtful || e.Confidence == codes.Low
		history = append(history, judge.Say("check.was-from", e.From, e.Name))
		if e.To != 0 {
			history = append(history, judge.Say("check.was-until", e.To))
		}
	}
	words := judge.Say("check.unknown-code", c, l.names.functional.Year(), judge.Say("all.joined", history...))
	l.report(blame.Finding{Severity: trusted(isDoubtful), At: r.at, StatedText: strings.TrimSpace(c.String() + " " + r.Name()), Words: words})
}

// misnamed is S07.
func (l *look) misnamed(r *codedRow) {
	name, official := r.Name(), r.official
	if !l.isMisnamed(r) {
		return
	}
	l.report(blame.Finding{
		Severity: trusted(r.trust == codes.Low || isQualified(name, official)), At: r.at, StatedText: name, ExpectedText: official,
		Words: judge.Say("check.name-differs", name, official, misnaming(l.names.functional, r.Key().Functional(), name, official)),
	})
}

// misnaming says what kind of wrong name it is.
func misnaming(catalogue codes.Catalogue, c codes.Code, name, official string) judge.Message {
	for e := range codes.History(c) {
		if sameName(e.Name, name) {
			if e.To != 0 && e.To < catalogue.Year() {
				return judge.Say("check.name-until", e.To+1)
			}
			return judge.Say("check.name-from", e.From)
		}
	}
	for e := range catalogue.Search(name) {
		if sameName(e.Name, name) {
			return judge.Say("check.name-of", e.Code)
		}
	}
	return shortened(name, official)
}

// labels is what S09 and S10 say of labels that cannot be read as those of rows: S10 of
// those of 公开06, S09 of all others.
func (l *look) labels(economic bool) {
	for d, f := range l.defects(kinds{
		reading.RowTwice: "check.row-twice", reading.RowUnknown: "check.row-unknown", reading.CodeMalformed: "check.code-malformed",
		reading.RowsByUnit: "check.rows-by-unit",
	}) {
		if d.Kind == reading.RowsByUnit {
			f.Severity = judge.Info
		}
		if d.Kind == reading.RowUnknown && !claims.ListsFunctions(d.Form) {
			f.Severity = judge.Info // some places print more lines than others, such as counts below 公开07
		}
		if d.Kind == reading.RowTwice && l.isTwice(d.Form) {
			continue // the whole table is: see S12
		}
		if (d.Form == f06) == economic {
			l.report(f)
		}
	}
}

// ascends is the order of S09. What is reported are the fewest codes without which the
// others ascend.
func (l *look) ascends(t *tables.Table) {
	last, ok := codes.Code(0), true
	for row := range t.Rows() {
		if c := row.Key().Functional(); c != 0 {
			ok = ok && c > last
			last = c
		}
	}
	if !ok {
		l.misplaced(t)
	}
}

func (l *look) misplaced(t *tables.Table) {
	var all []codes.Code
	for row := range t.Rows() {
		if c := row.Key().Functional(); c != 0 {
			all = append(all, c)
		}
	}
	kept := ascending(all)
	for i, c := range all {
		n, found := slices.BinarySearch(kept, c)
		if found {
			continue
		}
		// The kept codes around it by size are kept[n-1] and kept[n]. It stands either
		// after a larger one, or before a smaller one.
		words := judge.Say("check.code-before", kept[max(n-1, 0)])
		if n < len(kept) && slices.Contains(all[:i], kept[n]) {
			words = judge.Say("check.code-after", kept[n])
		}
		l.report(blame.Finding{At: tables.Address{Form: t.Form(), Row: tables.FunctionalRow(c)}, StatedText: c.String(), Words: words})
	}
}

// ascending returns a longest part of the codes that ascends, of several the one with
// the earlier codes. No code may be there twice.
func ascending(all []codes.Code) []codes.Code {
	next := make([]int, len(all)) // of an ascending part from i on, the place after i
	var starts []int              // of parts by their length less one, the place of the largest first code
	for i := len(all) - 1; i >= 0; i-- {
		n, _ := slices.BinarySearchFunc(starts, all[i], func(place int, c codes.Code) int { return c.Compare(all[place]) })
		next[i] = -1
		if n > 0 {
			next[i] = starts[n-1]
		}
		if n == len(starts) {
			starts = append(starts, i)
		} else {
			starts[n] = i
		}
	}
	var kept []codes.Code
	if len(starts) > 0 {
		for i := starts[len(starts)-1]; i >= 0; i = next[i] {
			kept = append(kept, all[i])
		}
	}
	return kept
}
