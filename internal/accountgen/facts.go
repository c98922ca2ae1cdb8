package accountgen

import (
	"fmt"

	"pgregory.net/rapid"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/budget/disclosure"
)

// Facts draws valid facts of which any part may be missing.
func Facts(t *rapid.T) disclosure.Facts {
	count := func(label string) int { return rapid.IntRange(0, 30).Draw(t, label) }
	amount := func(label string) budget.Amount {
		return budget.Fen(rapid.OneOf(rapid.Int64Range(0, 20_000), rapid.Int64Range(0, 1e12)).Draw(t, label))
	}
	given := func(label string) bool { return rapid.IntRange(0, 3).Draw(t, label) > 0 }
	persons := func(groups int, label string) int {
		if groups == 0 {
			return 0
		}
		return groups + count(label)
	}
	var f disclosure.Facts
	if given("三公") {
		p := &disclosure.ThreePublic{
			Delegations: count("delegations"), JoinedDelegations: count("joined"),
			VehiclesBought: count("bought"), VehiclesKept: count("kept"),
			Receptions: count("receptions"), ForeignCost: amount("foreign cost"),
		}
		p.Travellers = persons(p.Delegations+p.JoinedDelegations, "travellers")
		p.Guests = persons(p.Receptions, "guests")
		p.ForeignReceptions = rapid.IntRange(0, p.Receptions).Draw(t, "foreign")
		if p.ForeignReceptions > 0 {
			p.ForeignGuests = rapid.IntRange(1, p.Guests).Draw(t, "foreign guests")
		}
		f.ThreePublic = p
	}
	if given("机关运行") {
		f.OperatingCost = &disclosure.OperatingCost{Current: amount("cost")}
		if given("cost before") {
			f.OperatingCost.Prior = budget.Exact(amount("cost before"))
		}
	}
	if given("采购") {
		small := disclosure.Purchases{Goods: amount("goods"), Works: amount("works"), Services: amount("services")}
		upTo := func(most budget.Amount, label string) budget.Amount {
			return budget.Fen(rapid.Int64Range(0, most.Fen()).Draw(t, label))
		}
		reserved, won := amount("reserved"), upTo(small.Goods, "won")
		f.Procurement = &disclosure.Procurement{
			Spent: disclosure.Purchases{
				Goods:    budget.Fen(small.Goods.Fen() + amount("more goods").Fen()),
				Works:    budget.Fen(small.Works.Fen() + amount("more works").Fen()),
				Services: budget.Fen(small.Services.Fen() + amount("more services").Fen()),
			},
			ToSmallAndMedium: small,
			ToSmallAndMicro:  budget.Fen(rapid.Int64Range(0, small.Goods.Fen()).Draw(t, "micro")),
			Reserved: disclosure.Reserved{
				SmallAndMedium: reserved, SmallAndMicro: upTo(reserved, "reserved micro"),
				WonBySmallAndMedium: won, WonBySmallAndMicro: upTo(won, "won micro"), WonElsewhere: upTo(small.Works, "won elsewhere"),
			},
		}
	}
	if given("资产") {
		f.Assets = &disclosure.Assets{
			Vehicles: disclosure.Vehicles{
				Ministerial: count("ministerial"), Leading: count("leading"), Confidential: count("confidential"), Emergency: count("emergency"),
				Enforcement: count("enforcement"), Specialist: count("specialist"), Retired: count("retired"), Other: count("other"),
			},
			General50: count("general"), Special100: count("special"), Equipment100: count("equipment"),
		}
	}
	if given("绩效") {
		f.Performance = performance(t)
	}
	return f
}

func performance(t *rapid.T) *disclosure.Performance {
	projects := func(label string) disclosure.Projects {
		return disclosure.Projects{
			Count:  rapid.IntRange(0, 5).Draw(t, label),
			Amount: budget.Fen(rapid.Int64Range(0, 1e12).Draw(t, label)),
		}
	}
	evaluation := func(label string) disclosure.Evaluation {
		e := disclosure.Evaluation{Projects: projects(label), Average: disclosure.Score(rapid.IntRange(0, 100_00).Draw(t, label))}
		if rapid.Bool().Draw(t, label) {
			e.Grades.Good = rapid.IntRange(0, e.Count).Draw(t, label)
			e.Grades.Poor = e.Count - e.Grades.Good
		}
		if rapid.Bool().Draw(t, label) {
			for i := range e.Count {
				e.Names = append(e.Names, fmt.Sprintf("项目%c", 'A'+i))
			}
		}
		return e
	}
	p := &disclosure.Performance{
		Goals: projects("goals"), Tracked: projects("tracked"),
		Self: evaluation("self"), Department: evaluation("department"),
	}
	p.Problems.Fixed = rapid.IntRange(0, 3).Draw(t, "fixed")
	p.Problems.InProgress = rapid.IntRange(0, 3).Draw(t, "in progress")
	p.Problems.Found = p.Problems.Fixed + p.Problems.InProgress
	return p
}
