package disclosure_test

import (
	"math"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/budget/disclosure"
)

func TestValidate(t *testing.T) {
	one, most := budget.Fen(1), budget.Fen(math.MaxInt64)
	for _, test := range []struct {
		name  string
		facts disclosure.Facts
		want  []string // without the function
		is    error
	}{
		{"nothing", disclosure.Facts{}, nil, nil},
		{"zeros", disclosure.Facts{
			ThreePublic: &disclosure.ThreePublic{}, OperatingCost: &disclosure.OperatingCost{}, Procurement: &disclosure.Procurement{},
			Assets: &disclosure.Assets{}, Performance: &disclosure.Performance{},
		}, nil, nil},
		{"negative counts", disclosure.Facts{
			ThreePublic: &disclosure.ThreePublic{
				Delegations: -1, JoinedDelegations: -2, Travellers: -3, VehiclesBought: -4, VehiclesKept: -5,
				Receptions: -6, Guests: -7, ForeignReceptions: -8, ForeignGuests: -9, ForeignCost: budget.Fen(-10),
			},
			Assets: &disclosure.Assets{Vehicles: disclosure.Vehicles{Retired: -1}, General50: -2, Special100: -3, Equipment100: -4},
		}, []string{
			"ThreePublic.Delegations -1: negative",
			"ThreePublic.JoinedDelegations -2: negative",
			"ThreePublic.Travellers -3: negative",
			"ThreePublic.VehiclesBought -4: negative",
			"ThreePublic.VehiclesKept -5: negative",
			"ThreePublic.Receptions -6: negative",
			"ThreePublic.Guests -7: negative",
			"ThreePublic.ForeignReceptions -8: negative",
			"ThreePublic.ForeignGuests -9: negative",
			"ThreePublic.ForeignCost -0.10: negative",
			"Assets.Vehicles.Retired -1: negative",
			"Assets.General50 -2: negative",
			"Assets.Special100 -3: negative",
			"Assets.Equipment100 -4: negative",
		}, disclosure.ErrNegative},
		{"persons without groups", disclosure.Facts{ThreePublic: &disclosure.ThreePublic{Travellers: 2, Receptions: 1, ForeignGuests: 0}}, []string{
			"ThreePublic.Travellers 2: counts do not fit each other: in 0 groups",
			"ThreePublic.Guests 0: counts do not fit each other: in 1 groups",
		}, disclosure.ErrCounts},
		{"foreign guests among all", disclosure.Facts{ThreePublic: &disclosure.ThreePublic{
			JoinedDelegations: 1, Travellers: 1, Receptions: 1, Guests: 5, ForeignReceptions: 2, ForeignGuests: 6,
		}}, []string{
			"ThreePublic.ForeignReceptions 2: part greater than its whole: 1",
			"ThreePublic.ForeignGuests 6: part greater than its whole: 5",
		}, disclosure.ErrPart},
		{"operating cost", disclosure.Facts{OperatingCost: &disclosure.OperatingCost{
			Current: budget.Fen(-1), Prior: budget.Exact(budget.Fen(-2)),
		}}, []string{
			"OperatingCost.Current -0.01: negative",
			"OperatingCost.Prior -0.02: negative",
		}, disclosure.ErrNegative},
		{"procurement", disclosure.Facts{Procurement: &disclosure.Procurement{
			Spent:            disclosure.Purchases{Goods: budget.Fen(-1), Works: budget.Fen(5)},
			ToSmallAndMedium: disclosure.Purchases{Works: budget.Fen(6), Services: one},
			ToSmallAndMicro:  budget.Fen(8),
			Reserved:         disclosure.Reserved{WonElsewhere: budget.Fen(-3)},
		}}, []string{
			"Procurement.Spent.Goods -0.01: negative",
			"Procurement.Reserved.WonElsewhere -0.03: negative",
			"Procurement.ToSmallAndMedium.Goods 0.00: part greater than its whole: -0.01",
			"Procurement.ToSmallAndMedium.Works 0.06: part greater than its whole: 0.05",
			"Procurement.ToSmallAndMedium.Services 0.01: part greater than its whole: 0.00",
			"Procurement.ToSmallAndMicro 0.08: part greater than its whole: 0.07",
		}, disclosure.ErrPart},
		{"procurement in total", disclosure.Facts{Procurement: &disclosure.Procurement{
			Spent: disclosure.Purchases{Goods: most, Works: one},
		}}, []string{
			"Procurement.Spent in total: budget.Accumulator.Amount: total 9223372036854775808分: value out of range",
		}, budget.ErrRange},
		{"performance", disclosure.Facts{Performance: &disclosure.Performance{
			Systems: []string{"办法", "办法。"}, Mechanism: " 机制",
			Goals:      disclosure.Projects{Count: -1, Amount: budget.Fen(-1)},
			Tracked:    disclosure.Projects{Count: 2, Names: []string{"甲"}},
			Self:       disclosure.Evaluation{Projects: disclosure.Projects{Count: 2, Names: []string{"甲", ""}}, Grades: disclosure.Grades{Good: 1}, Average: 100_01},
			Department: disclosure.Evaluation{Grades: disclosure.Grades{Poor: -1}, Average: -1},
			Problems:   disclosure.Problems{Found: 2, Fixed: 1},
		}}, []string{
			`Performance.Systems[1] "办法。": not part of a sentence`,
			`Performance.Mechanism " 机制": not part of a sentence`,
			"Performance.Goals.Count -1: negative",
			"Performance.Goals.Amount -0.01: negative",
			"Performance.Tracked.Names 1: counts do not fit each other: of 2 projects",
			`Performance.Self.Names[1] "": not part of a sentence`,
			"Performance.Self.Grades 1: counts do not fit each other: of 2 projects",
			"Performance.Self.Average 100.01: score above 100.00",
			"Performance.Department.Grades.Poor -1: negative",
			"Performance.Department.Average -1: negative",
			"Performance.Department.Grades -1: counts do not fit each other: of 0 projects",
			"Performance.Problems.Found 2: counts do not fit each other: 1 are fixed or in progress",
		}, disclosure.ErrScore},
		{"explanations", disclosure.Facts{Explanations: disclosure.Explanations{
			Changes:    map[disclosure.Subject]string{"工资": "人员增加", disclosure.Turnover: "人员\n增加", disclosure.Abroad: "没有任务"},
			Deviations: map[disclosure.Subject]string{disclosure.Item(budget.GeneralPublic, "20113"): "，人员"},
			Uses:       map[disclosure.Subject]string{disclosure.Item(budget.StateCapital, "2230105"): "XXXX", disclosure.Reception: "接待（含外宾）"},
		}}, []string{
			`Explanations.Changes "工资": unknown subject`,
			`Explanations.Changes[收入支出总计] "人员\n增加": not part of a sentence`,
			`Explanations.Deviations "一般公共预算/20113": unknown subject`,
			`Explanations.Deviations[一般公共预算/20113] "，人员": not part of a sentence`,
			`Explanations.Uses[国有资本经营预算/2230105] "XXXX": not part of a sentence`,
		}, disclosure.ErrSubject},
	} {
		t.Run(test.name, func(t *testing.T) {
			err := test.facts.Validate()
			if test.want == nil {
				require.NoError(t, err)
				return
			}
			require.ErrorIs(t, err, test.is)
			const function = "disclosure.Facts.Validate: "
			assert.Equal(t, function+strings.Join(test.want, "\n"+function), err.Error())
		})
	}
}

func TestSubject(t *testing.T) {
	for subject, want := range map[disclosure.Subject]bool{
		disclosure.Turnover: true, disclosure.FiscalTurnover: true, disclosure.GeneralExpenditure: true,
		disclosure.ThreePublicTotal: true, disclosure.Abroad: true, disclosure.VehicleCost: true,
		disclosure.VehiclePurchase: true, disclosure.VehicleOperation: true, disclosure.Reception: true, disclosure.AgencyOperation: true,
		disclosure.Item(budget.GeneralPublic, "2011301"):   true,
		disclosure.Item(budget.GovernmentFund, "2120803"):  true,
		disclosure.Item(budget.StateCapital, "2230105"):    true,
		disclosure.Item(budget.SocialInsurance, "2090101"): false,
		"":                 false,
		"一般公共预算":           false,
		"一般公共预算/":          false,
		"一般公共预算/201130a":   false,
		"一般公共预算/20113011":  false,
		"/2011301":         false,
		"一般公共预算/2011301/1": false,
	} {
		assert.Equal(t, want, subject.IsValid(), "%s", subject)
	}
}

func TestScore(t *testing.T) {
	for score, want := range map[disclosure.Score]string{0: "0.00", 5: "0.05", 98_62: "98.62", disclosure.MaxScore: "100.00", -5: "-0.05", -1_50: "-1.50"} {
		assert.Equal(t, want, score.String())
	}
}
