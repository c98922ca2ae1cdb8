package check

import (
	"slices"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/budget/judge"
	"github.com/fiscalcn/yusuan/tables"
	"github.com/fiscalcn/yusuan/tables/check/internal/blame"
	"github.com/fiscalcn/yusuan/tables/check/internal/claims"
)

var ruleX16 = Rule{
	Rule: judge.Rule{ID: "X16", Title: "同一金额各表印得相同", Formula: "两表列示的同一金额，数字相同（只差尾差的，仅作提示）",
		Severity: judge.Info, Related: []string{"X04", "X06"}},
	Forms:   nineForms,
	Example: Example{Cells: []string{"公开01/208/决算数 326.71", "公开03/208/本年支出 326.72"}},
	work:    &work{needs: anyForm, written: (*look).printedUnlike},
}

// printedUnlike is X16: what two forms state alike, and print with other digits by no more than
// rounding. More is a matter of the rule that says so. An amount that is printed in two ways is
// said once, wherever it stands.
func (l *look) printedUnlike(identities []claims.Identity) {
	var all map[[2]budget.Amount][]unlike
	var order [][2]budget.Amount
	for _, id := range identities {
		u, ok := unlikeOf(l.sheet, id)
		if !ok {
			continue
		}
		ways := [2]budget.Amount{u.one.Amount(), u.other.Amount()}
		if ways[0].Compare(ways[1]) > 0 {
			ways[0], ways[1] = ways[1], ways[0]
		}
		if all == nil {
			all = map[[2]budget.Amount][]unlike{}
		}
		if all[ways] == nil {
			order = append(order, ways)
		}
		all[ways] = append(all[ways], u)
	}
	for _, ways := range order {
		l.report(l.unlikeFinding(all[ways]))
	}
}

// unlike is an amount that two forms print with other digits.
type unlike struct {
	at, otherAt tables.Address
	one, other  budget.Figure
	judged      judge.Judgement
}

// unlikeOf returns what is unlike in an identity of two figures of two forms. Digits that are rounded rightly are not: 40.90万元 and
// 409012.34元 are one amount.
func unlikeOf(s *claims.Sheet, id claims.Identity) (unlike, bool) {
	if len(id.Refs) != 2 || id.AtMost || id.OfUnits || id.Refs[0].Form == 0 || id.Refs[1].Form == 0 || id.Refs[0].Form == id.Refs[1].Form {
		return unlike{}, false
	}
	a, b := s.Figure(id.Refs[0].Cell), s.Figure(id.Refs[1].Cell)
	off, err := a.Amount().Sub(b.Amount())
	if err != nil || a.IsBlank() || b.IsBlank() || blame.Magnitude(off) <= max(a.HalfUnit().Fen(), b.HalfUnit().Fen()) {
		return unlike{}, false
	}
	j := judge.Sum([]judge.Term{{Figure: b, Sign: +1}, {Figure: a, Sign: -1}})
	return unlike{s.Address(id.Refs[0].Cell), s.Address(id.Refs[1].Cell), a, b, j}, j.Verdict == judge.Rounding
}

// mostAlso is how many further places are listed.
const mostAlso = 6

// unlikeFinding says where an amount is printed in two ways.
func (l *look) unlikeFinding(all []unlike) blame.Finding {
	first, unit := all[0], l.sheet.Set.Unit()
	f := blame.Finding{Verdict: judge.Rounding, At: first.otherAt, Stated: first.other, Expected: first.one}
	f.Difference, _ = first.judged.Difference.Amount() // no more than the tolerance
	f.Tolerance, _ = first.judged.Tolerance.Amount()
	f.Words = judge.Say("check.printed-unlike", blame.ShowFigure(first.other, unit), claims.Place(first.at), blame.ShowFigure(first.one, unit))
	said := []tables.Address{first.at, first.otherAt}
	var also []judge.Message
	for _, u := range all[1:] {
		for _, at := range [...]tables.Address{u.at, u.otherAt} {
			if !slices.Contains(said, at) && len(also) < mostAlso {
				said, also = append(said, at), append(also, claims.Place(at))
			}
		}
	}
	if also != nil {
		f.Words = judge.Say("check.printed-unlike-also", f.Words, claims.Listed(also))
	}
	return f
}
