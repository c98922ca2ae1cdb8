package performance

import (
	"errors"
	"fmt"
	"slices"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/codes"
)

// Evaluation is the self-evaluation of one project (项目支出绩效自评表). Facts and derived
// cells stand side by side, as in the table; derived are ④, ⑦, ⑧ and the totals of
// Funding, the Score of each indicator, TotalWeight, Total and Grade. The zero value is
// an empty table.
type Evaluation struct {
	// Year is the fiscal year, 0 if not known.
	Year int `json:"year,omitzero"`
	// Project is 项目名称 or 专项名称.
	Project string `json:"project"`
	// Department is 主管部门, with its code if that is printed there.
	Department string `json:"department,omitzero"`
	// Agency is 单位名称 or 实施单位.
	Agency string `json:"agency"`
	// AgencyCode is 单位编码.
	AgencyCode string `json:"agencyCode,omitzero"`
	// Item is 部门预算功能科目, 0 if none is stated.
	Item codes.Code `json:"item,omitzero"`
	// ItemName is the name of the item as printed.
	ItemName string `json:"itemName,omitzero"`
	// Unit is what money is printed in by Layout.
	Unit budget.Unit `json:"-"`
	// Template says which columns Funding has, and how Layout prints the table.
	Template Template `json:"template,omitzero"`
	// Funding has a line for each source of money.
	Funding []Line `json:"funding,omitzero"`
	// Goal is 预期目标.
	Goal string `json:"goal,omitzero"`
	// Achieved is 目标实际完成情况.
	Achieved string `json:"achieved,omitzero"`
	// Indicators stand in the order of the table.
	Indicators []Indicator `json:"indicators,omitzero"`
	// TotalWeight is the sum of the weights, that of spending the budget included, which
	// should be 100; derived.
	TotalWeight Number `json:"totalWeight,omitzero"`
	// Total is the sum of the scores; derived.
	Total Number `json:"total,omitzero"`
	// Scale is what Grade is taken from.
	Scale Scale `json:"scale,omitzero"`
	// Grade is 自评得分等次; derived.
	Grade string `json:"grade,omitzero"`
	// Notes are what else the table says under a label, in its order: 项目负责人,
	// 其他需要说明的事项.
	Notes []Note `json:"notes,omitzero"`
}

// A Note is a text under its label.
type Note struct {
	// Label is what the table calls it, without colon.
	Label string `json:"label"`
	// Text is what stands behind the label.
	Text string `json:"text"`
}

// Computed returns a copy with every derived cell computed from the facts. Totals of
// Funding are added up from their parts, and kept where there are no parts; lines come
// in the order of the table. Of 财政部's template they are added up only if all of them
// are there: 财政拨款 and 其他资金. Sums have the precision of their most precise part,
// rates and scores two places.
//
// The error joins what cannot be computed: a funding line that stands there twice
// ([ErrLine]), an indicator without score ([Indicator.Earned]), sums out of range
// ([budget.ErrRange]). Without a Scale there is no grade.
func (e Evaluation) Computed() (Evaluation, error) {
	var problems []error
	fail := func(err error) {
		if err != nil {
			problems = append(problems, fmt.Errorf("performance.Evaluation.Computed: %w", err))
		}
	}
	var err error
	e.Funding, err = e.Template.computeFunding(e.Funding)
	fail(err)
	e.Indicators = slices.Clone(e.Indicators)
	for k := range e.Indicators {
		e.Indicators[k].Score, err = e.Indicators[k].Earned()
		fail(err)
	}
	weights, scores := e.marks()
	e.TotalWeight.figure, err = add(weights...)
	fail(err)
	e.Total.figure, err = add(scores...)
	fail(err)
	e.Grade = e.Scale.Grade(e.Total)
	if err := errors.Join(problems...); err != nil {
		return Evaluation{}, err
	}
	return e, nil
}

// marks returns the weights and the scores that the totals are sums of.
func (e *Evaluation) marks() (weights, scores []signed) {
	n := len(e.Funding) + len(e.Indicators)
	weights, scores = make([]signed, 0, n), make([]signed, 0, n)
	for k := range e.Funding {
		if l := &e.Funding[k]; countsMarks(e.Funding, k) {
			weights, scores = append(weights, plus(l.Weight.figure)), append(scores, plus(l.Score.figure))
		}
	}
	for k := range e.Indicators {
		i := &e.Indicators[k]
		weights, scores = append(weights, plus(i.Weight.figure)), append(scores, plus(i.Score.figure))
	}
	return weights, scores
}

// Rounded returns a copy with the money of Funding as it is published, with so many
// places of Unit, each figure by itself and rounded half away from zero. Errors are
// those of [budget.Figure.Round].
func (e Evaluation) Rounded(places int) (Evaluation, error) {
	e.Funding = slices.Clone(e.Funding)
	for k := range e.Funding {
		for c := range moneyFields {
			f := e.Funding[k].at(c)
			rounded, err := f.Round(e.Unit, places)
			if err != nil {
				return Evaluation{}, fmt.Errorf("performance.Evaluation.Rounded: %w", err)
			}
			*f = rounded
		}
	}
	return e, nil
}

// Equal reports whether both state the same, to the last digit.
func (e Evaluation) Equal(other Evaluation) bool {
	return e.Year == other.Year && e.Project == other.Project && e.Department == other.Department && e.Agency == other.Agency &&
		e.AgencyCode == other.AgencyCode && e.Item == other.Item && e.ItemName == other.ItemName && e.Unit == other.Unit &&
		e.Template == other.Template && slices.Equal(e.Funding, other.Funding) && slices.Equal(e.Notes, other.Notes) &&
		e.Goal == other.Goal && e.Achieved == other.Achieved && slices.EqualFunc(e.Indicators, other.Indicators, Indicator.Equal) &&
		e.TotalWeight == other.TotalWeight && e.Total == other.Total && e.Scale == other.Scale && e.Grade == other.Grade
}

// Equal reports whether both state the same, to the last digit.
func (i Indicator) Equal(other Indicator) bool {
	return i.Category == other.Category && i.Group == other.Group && i.Kind == other.Kind && i.Name == other.Name && i.Explanation == other.Explanation &&
		i.Criterion == other.Criterion && i.Direction == other.Direction && i.Scoring == other.Scoring &&
		slices.Equal(i.Bands, other.Bands) && i.Target == other.Target && i.Actual == other.Actual &&
		i.Weight == other.Weight && i.Score == other.Score && i.Deviation == other.Deviation
}
