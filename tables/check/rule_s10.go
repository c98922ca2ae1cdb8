package check

import (
	"strings"

	"github.com/fiscalcn/yusuan/budget/judge"
	"github.com/fiscalcn/yusuan/codes"
	"github.com/fiscalcn/yusuan/economic"
	"github.com/fiscalcn/yusuan/tables"
	"github.com/fiscalcn/yusuan/tables/check/internal/blame"
)

var ruleS10 = Rule{
	Rule: judge.Rule{ID: "S10", Title: "经济科目的编码、名称和顺序", Formula: "公开06 的编码在当年科目表中，名称规范，款之上有类的行，递增且不重复",
		Severity: judge.Warning, Related: []string{"S06", "S07", "S09"}},
	Forms: []tables.Form{f06},
	Example: Example{
		Cells: []string{"公开06/301/决算数 73.68", "公开06/30101/决算数 73.68"},
		Names: []string{"公开06/30101 基本工资支出"},
	},
	work: &work{
		needs:    catalogues | anyForm,
		document: func(l *look) { l.labels(true) },
		row:      (*look).economicRow,
		rows:     (*look).above,
	},
}

// economicRow is S10 for a row.
func (l *look) economicRow(r *codedRow) {
	c, name, official := r.Key().Economic(), r.Name(), r.official
	f := blame.Finding{At: r.at}
	switch {
	case !r.isKnown && l.names.economic.Len() > 0:
		for e := range economic.History(c) {
			f.Severity = max(f.Severity, trusted(e.Confidence == codes.Low)) // the year may be one of its years
		}
		f.StatedText = strings.TrimSpace(c.String() + " " + name)
		f.Words = judge.Say("check.economic-unknown", c, l.names.economic.Year())
		l.report(f)
	case l.isMisnamed(r):
		f.Severity, f.StatedText, f.ExpectedText = trusted(r.trust == codes.Low), name, official
		f.Words = judge.Say("check.name-differs", name, official, shortened(name, official))
		l.report(f)
	}
	// 公用经费 is printed in several blocks, and some templates set a class before one of a
	// smaller number: worth knowing, no more.
	if last := r.before.Economic(); c < last && personnel(c) == personnel(last) {
		l.report(blame.Finding{
			Severity: judge.Info, At: r.at, StatedText: c.String(),
			Words: judge.Say("check.code-below", last),
		})
	}
}

func personnel(c economic.Code) bool { return c.Class() == 30100 || c.Class() == 30300 }
