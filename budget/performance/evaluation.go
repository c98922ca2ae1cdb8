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
	// Agency is 单位名称.
	Agency string `json:"agency"`
	// AgencyCode is 单位编码.
	AgencyCode string `json:"agencyCode,omitzero"`
	// Item is 部门预算功能科目, 0 if none is stated.
	Item codes.Code `json:"item,omitzero"`
	// ItemName is the name of the item as printed.
	ItemName string `json:"itemName,omitzero"`
	// Unit is what money is printed in by Layout.
	Unit budget.Unit `json:"-"`
	// Funding has a line for each source of money.
	Funding []Line `json:"funding,omitzero"`
	// Goal is 预期目标.
	Goal string `json:"goal,omitzero"`
	// Achieved is 目标实际完成情况.
	Achieved string `json:"achieved,omitzero"`
	// Indicators stand in the order of the table.
	Indicators []Indicator `json:"indicators,omitzero"`
	// TotalWeight is the sum of the weights, which should be 100; derived.
	TotalWeight Number `json:"totalWeight,omitzero"`
	// Total is the sum of the scores; derived.
	Total Number `json:"total,omitzero"`
	// Scale is what Grade is taken from.
	Scale Scale `json:"scale,omitzero"`
	// Grade is 自评得分等次; derived.
	Grade string `json:"grade,omitzero"`
}

// Computed returns a copy with every derived cell computed from the facts. Totals of
// Funding are added up from their parts, and kept where there are no parts; lines come
// in the order of the table. Sums have the precision of their most precise part, rates
// and scores two places.
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
	e.Funding, err = computeFunding(e.Funding)
	fail(err)
	e.Indicators = slices.Clone(e.Indicators)
	weights, scores := make([]signed, len(e.Indicators)), make([]signed, len(e.Indicators))
	for k := range e.Indicators {
		i := &e.Indicators[k]
		i.Score, err = i.Earned()
		fail(err)
		weights[k], scores[k] = plus(i.Weight.figure), plus(i.Score.figure)
	}
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

// Rounded returns a copy with the money of Funding as it is published, with so many
// places of Unit, each figure by itself and rounded half away from zero. Errors are
// those of [budget.Figure.Round].
func (e Evaluation) Rounded(places int) (Evaluation, error) {
	e.Funding = slices.Clone(e.Funding)
	for k := range e.Funding {
		for c := range unspentPercent {
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
	return e.Year == other.Year && e.Project == other.Project && e.Agency == other.Agency && e.AgencyCode == other.AgencyCode &&
		e.Item == other.Item && e.ItemName == other.ItemName && e.Unit == other.Unit && slices.Equal(e.Funding, other.Funding) &&
		e.Goal == other.Goal && e.Achieved == other.Achieved && slices.EqualFunc(e.Indicators, other.Indicators, Indicator.equal) &&
		e.TotalWeight == other.TotalWeight && e.Total == other.Total && e.Scale == other.Scale && e.Grade == other.Grade
}

func (i Indicator) equal(other Indicator) bool {
	return i.Category == other.Category && i.Name == other.Name && i.Explanation == other.Explanation &&
		i.Criterion == other.Criterion && i.Direction == other.Direction && i.Scoring == other.Scoring &&
		slices.Equal(i.Bands, other.Bands) && i.Target == other.Target && i.Actual == other.Actual &&
		i.Weight == other.Weight && i.Score == other.Score
}
