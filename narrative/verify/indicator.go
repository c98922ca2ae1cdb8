package verify

import (
	"slices"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/narrative"
	"github.com/fiscalcn/yusuan/tables"
)

// indicators holds amounts, counts and scores that no form has against the facts:
// N12 to N16.
func (v *verifier) indicators() {
	if v.known == nil {
		return
	}
	for i := range v.statements {
		s := &v.statements[i]
		of := s.Subject.Indicator
		f, ok := v.told(s.Subject, s.Measure)
		if !ok || !v.facts[i].usable {
			continue
		}
		kind, n := sumRelation, int32(i)
		if s.Unit == "分" {
			kind = percentSum
		}
		if of == narrative.AbroadGroups && s.Measure == narrative.MeasureCount && v.facts[i].figure == v.known.sent {
			f = v.known.sent // 团组, without a word of those of others
		}
		v.relate(ruleOf(of), kind, n, says(n, +1), knows(of, f, -1))
	}
}

// told returns what the facts say of an indicator, and whether they do. Of a part of
// one that has a name they do not.
func (v *verifier) told(s narrative.Subject, m narrative.Measure) (budget.Figure, bool) {
	var f budget.Figure
	i := s.Indicator
	switch {
	case v.known == nil || !i.IsValid() || s.Name != "":
	case m == narrative.MeasurePrior:
		f = v.known.prior[i]
	case m == narrative.MeasureActual, m == narrative.MeasureBudget && i >= narrative.TargetProjects && i <= narrative.EvaluatedAmount: // 涉及预算金额
		f = v.known.amounts[i]
	case m == narrative.MeasureCount && i == narrative.AbroadGroups && v.numbers(narrative.AbroadGroupsOfOthers):
		f = v.known.sent
	case m == narrative.MeasureCount:
		f = v.known.counts[i]
	}
	return f, !f.IsBlank()
}

// numbers reports whether the text states the number of an indicator.
func (v *verifier) numbers(i narrative.Indicator) bool {
	return len(v.places[keyOf(narrative.Subject{Indicator: i}, narrative.MeasureCount, 0)]) > 0
}

// untold records what nothing was found to hold against: facts that are not given.
func (v *verifier) untold() {
	for i := range v.statements {
		of := v.statements[i].Subject.Indicator
		if _, said := v.said[int32(i)]; of != 0 && v.facts[i].usable && len(v.of[i]) == 0 && !said {
			v.skip(ruleOf(of), "未提供"+of.String())
		}
	}
}

// ruleOf returns the rule by which an indicator is held against the facts.
func ruleOf(i narrative.Indicator) string {
	switch {
	case i <= narrative.InstitutionOperation:
		return "N13"
	case i <= narrative.AwardedOther:
		return "N14"
	case i <= narrative.ReceptionPersonAverage:
		return "N12"
	case i <= narrative.AssetsFixed:
		return "N15"
	case i <= narrative.ProblemsOpen:
		return "N16"
	default:
		return "N01"
	}
}

// receptions holds 国内公务接待 against 公务接待费: N06. It is all of it where the facts
// or the text say what else there is; 外宾 may be counted apart from it.
func (v *verifier) receptions() {
	whole := line(tables.Form07, tables.Reception, tables.Actual)
	for _, i := range v.places[keyOf(narrative.Subject{Indicator: narrative.ReceptionDomestic}, narrative.MeasureActual, 0)] {
		all, ok := v.amount(whole.subject(), narrative.MeasureActual, 0, i, -1)
		if !ok {
			v.skip("N06", "未列"+tables.Reception.String())
			continue
		}
		parts := []operand{says(i, +1), all}
		abroad, stated := v.amount(narrative.Subject{Indicator: narrative.ReceptionAbroad}, narrative.MeasureActual, 0, i, +1)
		_, told := v.told(narrative.Subject{Indicator: narrative.ReceptionForeign}, narrative.MeasureActual)
		switch {
		case stated:
			parts = append(parts, abroad)
		case !told:
			v.relate("N06", atMostRelation, i, parts...)
			continue
		}
		foreign, stated := v.amount(narrative.Subject{Indicator: narrative.ReceptionForeign}, narrative.MeasureActual, 0, i, +1)
		if apart := slices.Concat(parts, []operand{foreign}); stated && v.fits(sumRelation, apart...) {
			parts = apart
		}
		v.relate("N06", sumRelation, i, parts...)
	}
}
