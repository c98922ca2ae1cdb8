package check

import (
	"cmp"
	"slices"

	"github.com/fiscalcn/yusuan/budget/judge"
	"github.com/fiscalcn/yusuan/tables"
	"github.com/fiscalcn/yusuan/tables/check/internal/blame"
	"github.com/fiscalcn/yusuan/tables/check/internal/claims"
	"github.com/fiscalcn/yusuan/tables/check/internal/repair"
)

// editRules are S14 and S15: what is wrong with a whole table.
var editRules = []Rule{
	{
		Rule: judge.Rule{ID: "S14", Title: "整表金额单位与所注一致", Formula: "按所注单位，表内与各表间的勾稽关系成立",
			Severity: judge.Error, Related: []string{"S03", "X06"}},
		Forms:   nineForms,
		Example: Example{Cells: exampleInYuan},
		work:    &work{needs: anyForm, undoes: (*repair.Edit).IsUnit},
	},
	{
		Rule: judge.Rule{ID: "S15", Title: "金额与科目、栏目对应", Formula: "各行、各栏的金额是其科目、栏目的，为本年度本口径",
			Severity: judge.Error, Related: []string{"S08", "X10"}},
		Forms:   nineForms,
		Example: Example{Cells: exampleSwapped},
		work:    &work{needs: anyForm, undoes: func(e *repair.Edit) bool { return !e.IsUnit() }},
	},
}

// Cells of the examples: 公开05 in 元, and with its columns exchanged.
var (
	exampleAgree = []string{
		"公开03/合计/本年支出 300.00", "公开03/合计/基本支出 200.00", "公开03/合计/项目支出 100.00",
		"公开03/201/本年支出 250.00", "公开03/201/基本支出 170.00", "公开03/201/项目支出 80.00",
		"公开03/208/本年支出 50.00", "公开03/208/基本支出 30.00", "公开03/208/项目支出 20.00",
		"公开04/本年支出合计/一般公共预算财政拨款 300.00", "公开04/201/一般公共预算财政拨款 250.00", "公开04/208/一般公共预算财政拨款 50.00",
		"公开06/人员经费合计/决算数 150.00", "公开06/公用经费合计/决算数 50.00",
	}
	exampleInYuan = slices.Concat(exampleAgree, []string{
		"公开05/合计/本年支出 3000000.00", "公开05/合计/基本支出 2000000.00", "公开05/合计/项目支出 1000000.00",
		"公开05/201/本年支出 2500000.00", "公开05/201/基本支出 1700000.00", "公开05/201/项目支出 800000.00",
		"公开05/208/本年支出 500000.00", "公开05/208/基本支出 300000.00", "公开05/208/项目支出 200000.00",
	})
	exampleSwapped = slices.Concat(exampleAgree, []string{
		"公开05/合计/本年支出 300.00", "公开05/合计/基本支出 100.00", "公开05/合计/项目支出 200.00",
		"公开05/201/本年支出 250.00", "公开05/201/基本支出 80.00", "公开05/201/项目支出 170.00",
		"公开05/208/本年支出 50.00", "公开05/208/基本支出 20.00", "公开05/208/项目支出 30.00",
	})
)

// The bounds of edits.
const (
	fewestFindings = 4 // that there would be
	mostEdits      = 3 // of a set
)

// undoesAlone reports whether edits are looked for, but not all that they are told by.
func (r *run) undoesAlone() bool {
	return r.selection.Only != nil && slices.ContainsFunc(r.chosen, func(rule *Rule) bool { return rule.work.undoes != nil })
}

// repaired undoes structural mistakes, and reports them. It returns what is left.
func (r *run) repaired(now examined) examined {
	if !r.undoesAlone() {
		return r.gathered(r.repairs(now))
	}
	r.everything = true
	after := r.gathered(r.repairs(r.look(now.set, now.Sheet.Unread)))
	r.everything = false
	if after.undone != nil {
		now = r.look(after.set, after.Sheet.Unread)
		now.undone = after.undone
	}
	return now
}

// look examines a set anew.
func (r *run) look(set tables.Set, left *claims.Unread) examined {
	s := claims.NewSheet(set, left)
	return r.examine(state{set, r.codes(r.newLook(s)), r.detect(r.writer(s), s)}, s)
}

func (r *run) repairs(now examined) examined {
	trials := repair.MostTrials
	for range mostEdits {
		next, ok := r.repair(now, &trials)
		if !ok {
			break
		}
		now = next
	}
	return now
}

// repair undoes the structural mistake that explains most, if there is one.
func (r *run) repair(now examined, trials *int) (examined, bool) {
	if now.count() < fewestFindings {
		return now, false
	}
	confirmed, by, or := now, (*repair.Edit)(nil), tables.Form(0)
	d := r.plain(&now)
	edits, isCut := repair.Edits(d.Judged, repair.Source{
		Order: r.sortedRows,
		Loose: r.loose,
		Judge: func(set tables.Set) *claims.Judged {
			return r.judge(r.writer(claims.NewSheet(set, now.Sheet.Unread)), now.printed).Judged
		},
	}, trials)
	r.isCut = r.isCut || isCut
	for _, e := range edits {
		rule := r.undoing(&e)
		if rule == nil || e.IsAside() && by != nil && !by.IsAside() {
			continue
		}
		next, ok := r.confirm(now, &e)
		switch {
		case !ok:
		case by == nil || next.count() < confirmed.count():
			confirmed, by, or = next, &e, 0
		case or == 0 && e.Form != by.Form && e.Cause == by.Cause && next.count() == confirmed.count():
			or = e.Form // mended as well
		}
	}
	if by != nil && by.IsAside() && or != 0 {
		return now, false // each of two forms may be the one that is of something else
	}
	if by != nil {
		confirmed.undone = append(slices.Clone(now.undone), edited(d, by, r.undoing(by), or))
	}
	return confirmed, by != nil
}

// undoing returns the rule that an edit is reported by, nil if that is not to run.
func (r *run) undoing(e *repair.Edit) *Rule {
	for _, rule := range r.chosen {
		if rule.work.undoes != nil && rule.work.undoes(e) {
			return rule
		}
	}
	return nil
}

// plain returns the detective of a set without the rows that were put in.
func (r *run) plain(now *examined) *blame.Detective {
	s := claims.NewSheet(now.set, now.Sheet.Unread)
	if s.Starts == now.Sheet.Starts {
		return now.Detective // none were
	}
	return r.judge(r.writer(s), now.printed)
}

// confirm makes an edit and looks again: it must leave less to say, and little of its form.
func (r *run) confirm(now examined, e *repair.Edit) (examined, bool) {
	set, left, ok := e.Apply(now.set, now.Sheet.Unread)
	if !ok {
		return now, false
	}
	next := r.look(set, left)
	if now.count() < 6 && e.IsOpen() {
		return now, false
	}
	return next, next.count() <= now.count()-3 && next.errors() <= now.errors() && 5*next.of(e.Form) <= 2*now.of(e.Form)
}

// errors counts the errors.
func (e *examined) errors() int {
	n := 0
	for _, f := range e.findings {
		if f.Severity == judge.Error {
			n++
		}
	}
	return n
}

// of counts the findings that a form stands in.
func (e *examined) of(form tables.Form) int {
	n := 0
	for _, f := range e.findings {
		if f.At.Form == form || slices.ContainsFunc(f.Evidence, func(shown judge.Evidence) bool {
			return slices.ContainsFunc(shown.Terms, func(t judge.EvidenceTerm) bool { return blame.AddressOf(t).Form == form && t.From == judge.FromTables })
		}) {
			n++
		}
	}
	return n
}

// edited returns the finding of an edit; one of another form may mend as much.
func edited(d *blame.Detective, e *repair.Edit, rule *Rule, or tables.Form) blame.Finding {
	f := blame.Finding{
		Rule: rule.ID, Verdict: judge.Impossible, Severity: rule.Severity, At: e.At(), Cause: e.Cause,
		Rules: []string{rule.ID}, Words: e.Says(d.Sheet.Set.Unit()),
	}
	var shown []judge.Evidence
	mended, of := e.Mended(d.Judged)
	with := blame.Detective{Judged: of, Printed: d.Printed}
	for _, i := range mended {
		shown = append(shown, with.Evidence(i))
	}
	slices.SortStableFunc(shown, func(a, b judge.Evidence) int { return cmp.Compare(a.Rule, b.Rule) })
	f.Evidence = shown
	if !e.IsAside() {
		f.Words = judge.Say("check.identities-hold", f.Words, len(shown))
	}
	if or != 0 {
		f.Words = judge.Say("check.or-form", f.Words, or)
	}
	return f
}
