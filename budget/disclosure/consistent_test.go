package disclosure_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/budget/disclosure"
	"github.com/fiscalcn/yusuan/budget/performance"
	"github.com/fiscalcn/yusuan/tables"
)

func TestValidateDisclosure(t *testing.T) {
	const function = "disclosure.Disclosure.Validate: "
	for _, test := range []struct {
		name   string
		change func(*disclosure.Disclosure)
		want   []string
		is     error
	}{
		{"nothing wrong", func(*disclosure.Disclosure) {}, nil, nil},
		{"nothing given", func(d *disclosure.Disclosure) {
			*d = disclosure.Disclosure{Edition: d.Edition, Account: account(t)}
		}, nil, nil},
		{"account and facts", func(d *disclosure.Disclosure) {
			d.Edition, d.Account.Header.Name, d.Facts.ThreePublic.Travellers = "", "", -1
		}, []string{
			function + `Edition "": unknown edition`,
			"budget.Account.Validate: Header.Name: no name",
			"disclosure.Facts.Validate: ThreePublic.Travellers -1: negative",
		}, tables.ErrEdition},
		{"year before", func(d *disclosure.Disclosure) {
			d.Account.Prior.Units[0].Headcount, d.Account.Prior.Prior = -1, &budget.Account{Header: budget.Header{Year: 2019}}
		}, []string{
			function + "Account of 2020: budget.Account.Validate: Units[0].Headcount -1: negative headcount",
			"budget.Account.Validate: Prior.Ledger: no ledger",
		}, budget.ErrHeadcount},
		{"no ledger", func(d *disclosure.Disclosure) { d.Account.Ledger = nil },
			[]string{"budget.Account.Validate: Ledger: no ledger"}, budget.ErrNoLedger},
		{"counts without amounts", func(d *disclosure.Disclosure) {
			d.Account.Ledger = emptyLedger(t, 2021)
			d.Facts.ThreePublic.Delegations, d.Facts.ThreePublic.Travellers = 1, 2
			d.Facts.OperatingCost, d.Facts.Explanations = nil, disclosure.Explanations{}
		}, []string{
			function + "Facts.ThreePublic.Travellers 2: counts do not fit each other: with 因公出国（境）费 of 0.00元",
			function + "Facts.ThreePublic.VehiclesBought 1: counts do not fit each other: with 公务用车购置费 of 0.00元",
			function + "Facts.ThreePublic.Receptions 4: counts do not fit each other: with 公务接待费 of 0.00元",
			function + "Facts.ThreePublic.ForeignCost 1000.00: part greater than its whole: 0.00",
		}, disclosure.ErrCounts},
		{"amounts without counts", func(d *disclosure.Disclosure) { d.Facts.ThreePublic = &disclosure.ThreePublic{} }, []string{
			function + "Facts.ThreePublic.VehiclesBought 0: counts do not fit each other: with 公务用车购置费 of 200000.00元",
			function + "Facts.ThreePublic.Receptions 0: counts do not fit each other: with 公务接待费 of 5000.00元",
		}, disclosure.ErrCounts},
		{"operating cost beyond 公用经费", func(d *disclosure.Disclosure) { d.Facts.OperatingCost.Current = budget.Fen(300_000_01) },
			[]string{function + "Facts.OperatingCost.Current 300000.01: part greater than its whole: 300000.00"}, disclosure.ErrPart},
		{"operating cost of institutions", func(d *disclosure.Disclosure) { d.Account.Units[0].Nature = budget.Institution },
			[]string{function + "Facts.OperatingCost.Current 300000.00: part greater than its whole: 0.00"}, disclosure.ErrPart},
		{"operating cost of unknown units", func(d *disclosure.Disclosure) { d.Account.Units = nil }, nil, nil},
		{"explanations of what is not there", func(d *disclosure.Disclosure) {
			d.Facts.Explanations.Changes[item("2080505")] = "调整"
			d.Facts.Explanations.Uses[disclosure.Item(budget.GovernmentFund, "2011301")] = "调整"
			d.Facts.Explanations.Deviations[item("2011388")] = "去年的项目" // of the year before
		}, []string{
			function + "Facts.Explanations.Changes 一般公共预算/2080505: no such item in the account, its initial budget or the year before",
			function + "Facts.Explanations.Uses 政府性基金预算/2011301: no such item in the account, its initial budget or the year before",
		}, disclosure.ErrItem},
		{"explanations without other years", func(d *disclosure.Disclosure) { d.Account.Initial, d.Account.Prior = nil, nil },
			[]string{function + "Facts.Explanations.Deviations 一般公共预算/2011302: no such item in the account, its initial budget or the year before"},
			disclosure.ErrItem},
		{"self-evaluation", func(d *disclosure.Disclosure) {
			e := &d.Evaluations[0]
			e.Project, e.Unit, e.Template, e.Year = "", 7, 8, 2020
		}, []string{
			function + `Evaluations[0].Project "": no name`,
			function + "Evaluations[0].Unit Unit(7): unknown unit",
			function + "Evaluations[0].Template Template(8): unknown name",
			function + "Evaluations[0].Year 2020: different fiscal years: the account is of 2021",
		}, budget.ErrYearMismatch},
		{"more self-evaluations than projects", func(d *disclosure.Disclosure) {
			d.Evaluations = append(d.Evaluations, d.Evaluations[0])
		}, []string{function + "Facts.Performance.Self.Count 1: counts do not fit each other: there are 2 self-evaluations"}, disclosure.ErrCounts},
		{"other grade", func(d *disclosure.Disclosure) { d.Facts.Performance.Self.Grades = disclosure.Grades{Excellent: 1} },
			[]string{function + "Facts.Performance.Self.Grades {Excellent:1 Good:0 Fair:0 Poor:0}: counts do not fit each other: the self-evaluations have {Excellent:0 Good:1 Fair:0 Poor:0}"},
			disclosure.ErrCounts},
		{"no grades", func(d *disclosure.Disclosure) { d.Facts.Performance.Self.Grades = disclosure.Grades{} }, nil, nil},
		{"no performance", func(d *disclosure.Disclosure) { d.Facts.Performance = nil }, nil, nil},
		{"ungraded", func(d *disclosure.Disclosure) {
			d.Facts.Performance.Self.Grades, d.Evaluations[0].Grade = disclosure.Grades{Excellent: 1}, ""
		}, nil, nil},
		{"grade of another scale", func(d *disclosure.Disclosure) {
			d.Facts.Performance.Self.Grades, d.Evaluations[0].Grade = disclosure.Grades{Excellent: 1}, "优秀"
		}, nil, nil},
	} {
		t.Run(test.name, func(t *testing.T) {
			d := whole(t)
			d.Facts.Performance.Self.Grades = gradesOf(d.Evaluations[0])
			test.change(&d)
			err := d.Validate()
			if test.want == nil {
				require.NoError(t, err)
				return
			}
			require.EqualError(t, err, strings.Join(test.want, "\n"))
			assert.ErrorIs(t, err, test.is)
		})
	}
}

// gradesOf counts the grade of one evaluation in another way than Validate.
func gradesOf(e performance.Evaluation) disclosure.Grades {
	return map[string]disclosure.Grades{"优": {Excellent: 1}, "良": {Good: 1}, "中": {Fair: 1}, "差": {Poor: 1}}[e.Grade]
}

// TestValidateCountsEveryGrade walks an evaluation down the scale.
func TestValidateCountsEveryGrade(t *testing.T) {
	for _, grade := range []string{"优", "良", "中", "差"} {
		d := whole(t)
		d.Evaluations[0].Grade = grade
		d.Facts.Performance.Self.Grades = gradesOf(d.Evaluations[0])
		require.NoError(t, d.Validate())
	}
}

func emptyLedger(t *testing.T, year int) *budget.Ledger {
	t.Helper()
	l, err := budget.NewLedger(year)
	require.NoError(t, err)
	return l
}

func TestAgencyOperatingCost(t *testing.T) {
	of := func(natures ...budget.UnitNature) budget.Account {
		a := account(t)
		a.Units = nil
		for _, n := range natures {
			a.Units = append(a.Units, budget.Member{Name: "某单位", Nature: n})
		}
		return a
	}
	agency, managed, institution := of(budget.Administrative), of(budget.CivilServiceManaged, budget.Administrative), of(budget.Institution, budget.Institution)
	for _, test := range []struct {
		units []budget.Account
		want  string
	}{
		{nil, "0.00"},
		{[]budget.Account{agency}, "30.00"}, // 9.5 + 0.5 + 20
		{[]budget.Account{institution}, "0.00"},
		{[]budget.Account{agency, institution, managed}, "60.00"},
	} {
		got, err := disclosure.AgencyOperatingCost(test.units...)
		require.NoError(t, err)
		assert.Equal(t, test.want, got.Format(budget.WanYuan, 2))
	}

	huge := of(budget.Administrative)
	require.NoError(t, huge.Ledger.Add(nil, []budget.Outlay{{
		Code: 2011301, Economic: 30202, Nature: budget.Basic, Source: budget.GeneralAppropriation, Amount: budget.Fen(1<<63 - 1),
	}}))
	for _, test := range []struct {
		unit budget.Account
		want string
		is   error
	}{
		{of(), `"某市某局" covers 0 units, 0 of them 行政 or 参公: not of one nature`, disclosure.ErrUnitNature},
		{of(budget.Administrative, budget.Institution), `"某市某局" covers 2 units, 1 of them 行政 or 参公: not of one nature`, disclosure.ErrUnitNature},
		{budget.Account{Header: budget.Header{Name: "空"}}, `"空": no ledger`, budget.ErrNoLedger},
		{huge, "budget.Accumulator.Amount: total 9223372036914775807分: value out of range", budget.ErrRange},
	} {
		_, err := disclosure.AgencyOperatingCost(agency, test.unit)
		require.EqualError(t, err, "disclosure.AgencyOperatingCost: "+test.want)
		assert.ErrorIs(t, err, test.is)
	}
}
