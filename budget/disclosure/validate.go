package disclosure

import (
	"errors"
	"fmt"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/fiscalcn/yusuan/budget"
)

// What can be wrong with facts.
var (
	// ErrNegative reports a count or amount below zero.
	ErrNegative = errors.New("negative")
	// ErrPart reports a part that is greater than its whole.
	ErrPart = errors.New("part greater than its whole")
	// ErrCounts reports counts that do not fit each other.
	ErrCounts = errors.New("counts do not fit each other")
	// ErrScore reports a score above 100.
	ErrScore = errors.New("score above 100.00")
	// ErrSubject reports an explanation of nothing that a text explains.
	ErrSubject = errors.New("unknown subject")
	// ErrPhrase reports a text that cannot stand inside a sentence: empty, of
	// several lines, with blanks or punctuation at its ends, or with a placeholder
	// (XX) left in it.
	ErrPhrase = errors.New("not part of a sentence")
)

// Validate reports all that is wrong with the facts, joined ([errors.Join]), nil
// if nothing is: see the errors of this package, and [budget.ErrRange] for a sum
// beyond int64 分. Each error names the field.
func (f Facts) Validate() error {
	v := validation{function: "disclosure.Facts.Validate"}
	if f.ThreePublic != nil {
		v.threePublic(f.ThreePublic)
	}
	if f.OperatingCost != nil {
		v.amount("OperatingCost.Current", f.OperatingCost.Current)
		v.amount("OperatingCost.Prior", f.OperatingCost.Prior.Amount())
	}
	if f.Procurement != nil {
		v.procurement(f.Procurement)
	}
	if f.Assets != nil {
		v.assets(f.Assets)
	}
	if f.Performance != nil {
		v.performance(f.Performance)
	}
	for e := range f.Explanations.all() {
		v.explanation(e)
	}
	return errors.Join(v.problems...)
}

// validation gathers problems.
type validation struct {
	function string
	problems []error
}

func (v *validation) report(place string, value any, err error) {
	v.problems = append(v.problems, fmt.Errorf("%s: %s %v: %w", v.function, place, value, err))
}

func (v *validation) amount(place string, a budget.Amount) {
	if a.Sign() < 0 {
		v.report(place, a, ErrNegative)
	}
}

// amounts checks several fields of a struct.
func (v *validation) amounts(fields []amountField) {
	for _, f := range fields {
		v.amount(f.place, f.amount)
	}
}

type amountField struct {
	place  string
	amount budget.Amount
}

func (v *validation) counts(fields []countField) {
	for _, f := range fields {
		if f.count < 0 {
			v.report(f.place, f.count, ErrNegative)
		}
	}
}

type countField struct {
	place string
	count int
}

// part checks that a part is no greater than its whole.
func (v *validation) part(place string, part, whole budget.Amount) {
	if part.Compare(whole) > 0 {
		v.report(place, part, fmt.Errorf("%w: %s", ErrPart, whole))
	}
}

// persons checks that there are persons where there are groups of them, and no
// persons without a group.
func (v *validation) persons(place string, persons, groups int) {
	if (persons > 0) != (groups > 0) {
		v.report(place, persons, fmt.Errorf("%w: in %d groups", ErrCounts, groups))
	}
}

func (v *validation) threePublic(t *ThreePublic) {
	v.counts([]countField{
		{"ThreePublic.Delegations", t.Delegations},
		{"ThreePublic.JoinedDelegations", t.JoinedDelegations},
		{"ThreePublic.Travellers", t.Travellers},
		{"ThreePublic.VehiclesBought", t.VehiclesBought},
		{"ThreePublic.VehiclesKept", t.VehiclesKept},
		{"ThreePublic.Receptions", t.Receptions},
		{"ThreePublic.Guests", t.Guests},
		{"ThreePublic.ForeignReceptions", t.ForeignReceptions},
		{"ThreePublic.ForeignGuests", t.ForeignGuests},
	})
	v.amount("ThreePublic.ForeignCost", t.ForeignCost)
	v.persons("ThreePublic.Travellers", t.Travellers, t.Delegations+t.JoinedDelegations)
	v.persons("ThreePublic.Guests", t.Guests, t.Receptions)
	v.persons("ThreePublic.ForeignGuests", t.ForeignGuests, t.ForeignReceptions)
	if t.ForeignReceptions > t.Receptions {
		v.report("ThreePublic.ForeignReceptions", t.ForeignReceptions, fmt.Errorf("%w: %d", ErrPart, t.Receptions))
	}
	if t.ForeignGuests > t.Guests {
		v.report("ThreePublic.ForeignGuests", t.ForeignGuests, fmt.Errorf("%w: %d", ErrPart, t.Guests))
	}
}

func (v *validation) purchases(place string, p Purchases) (total budget.Amount) {
	v.amounts([]amountField{{place + ".Goods", p.Goods}, {place + ".Works", p.Works}, {place + ".Services", p.Services}})
	total, err := p.Total()
	if err != nil {
		v.report(place, "in total", err)
	}
	return total
}

func (v *validation) procurement(p *Procurement) {
	v.purchases("Procurement.Spent", p.Spent)
	won := v.purchases("Procurement.ToSmallAndMedium", p.ToSmallAndMedium)
	v.amounts([]amountField{
		{"Procurement.ToSmallAndMicro", p.ToSmallAndMicro},
		{"Procurement.Reserved.SmallAndMedium", p.Reserved.SmallAndMedium},
		{"Procurement.Reserved.SmallAndMicro", p.Reserved.SmallAndMicro},
		{"Procurement.Reserved.WonBySmallAndMedium", p.Reserved.WonBySmallAndMedium},
		{"Procurement.Reserved.WonBySmallAndMicro", p.Reserved.WonBySmallAndMicro},
		{"Procurement.Reserved.WonElsewhere", p.Reserved.WonElsewhere},
	})
	v.part("Procurement.ToSmallAndMedium.Goods", p.ToSmallAndMedium.Goods, p.Spent.Goods)
	v.part("Procurement.ToSmallAndMedium.Works", p.ToSmallAndMedium.Works, p.Spent.Works)
	v.part("Procurement.ToSmallAndMedium.Services", p.ToSmallAndMedium.Services, p.Spent.Services)
	v.part("Procurement.ToSmallAndMicro", p.ToSmallAndMicro, won)
}

func (v *validation) assets(a *Assets) {
	v.counts([]countField{
		{"Assets.Vehicles.Ministerial", a.Vehicles.Ministerial},
		{"Assets.Vehicles.Leading", a.Vehicles.Leading},
		{"Assets.Vehicles.Confidential", a.Vehicles.Confidential},
		{"Assets.Vehicles.Emergency", a.Vehicles.Emergency},
		{"Assets.Vehicles.Enforcement", a.Vehicles.Enforcement},
		{"Assets.Vehicles.Specialist", a.Vehicles.Specialist},
		{"Assets.Vehicles.Retired", a.Vehicles.Retired},
		{"Assets.Vehicles.Other", a.Vehicles.Other},
		{"Assets.General50", a.General50},
		{"Assets.Special100", a.Special100},
		{"Assets.Equipment100", a.Equipment100},
	})
}

func (v *validation) projects(place string, p Projects) {
	v.counts([]countField{{place + ".Count", p.Count}})
	v.amount(place+".Amount", p.Amount)
	if len(p.Names) > 0 && len(p.Names) != p.Count {
		v.report(place+".Names", len(p.Names), fmt.Errorf("%w: of %d projects", ErrCounts, p.Count))
	}
	for i, name := range p.Names {
		v.phrase(fmt.Sprintf("%s.Names[%d]", place, i), name)
	}
}

func (v *validation) evaluation(place string, e Evaluation) {
	v.projects(place, e.Projects)
	v.counts([]countField{
		{place + ".Grades.Excellent", e.Grades.Excellent},
		{place + ".Grades.Good", e.Grades.Good},
		{place + ".Grades.Fair", e.Grades.Fair},
		{place + ".Grades.Poor", e.Grades.Poor},
		{place + ".Average", int(e.Average)},
	})
	if graded := e.Grades.Total(); graded != 0 && graded != e.Count {
		v.report(place+".Grades", graded, fmt.Errorf("%w: of %d projects", ErrCounts, e.Count))
	}
	if e.Average > MaxScore {
		v.report(place+".Average", e.Average, ErrScore)
	}
}

func (v *validation) performance(p *Performance) {
	for i, name := range p.Systems {
		v.phrase(fmt.Sprintf("Performance.Systems[%d]", i), name)
	}
	if p.Mechanism != "" {
		v.phrase("Performance.Mechanism", p.Mechanism)
	}
	v.projects("Performance.Goals", p.Goals)
	v.projects("Performance.Tracked", p.Tracked)
	v.evaluation("Performance.Self", p.Self)
	v.evaluation("Performance.Department", p.Department)
	v.counts([]countField{
		{"Performance.Problems.Found", p.Problems.Found},
		{"Performance.Problems.Fixed", p.Problems.Fixed},
		{"Performance.Problems.InProgress", p.Problems.InProgress},
	})
	if sum := p.Problems.Fixed + p.Problems.InProgress; sum != p.Problems.Found {
		v.report("Performance.Problems.Found", p.Problems.Found, fmt.Errorf("%w: %d are fixed or in progress", ErrCounts, sum))
	}
}

func (v *validation) explanation(e explanation) {
	if !e.subject.IsValid() {
		v.report("Explanations."+e.list, strconv.Quote(string(e.subject)), ErrSubject)
	}
	if !isPhrase(e.text) {
		v.phrase(fmt.Sprintf("Explanations.%s[%s]", e.list, e.subject), e.text)
	}
}

func (v *validation) phrase(place, text string) {
	if !isPhrase(text) {
		v.report(place, strconv.Quote(text), ErrPhrase)
	}
}

// isPhrase reports whether text can stand inside a sentence. Brackets, quotes and
// the % of a rate may end it.
func isPhrase(text string) bool {
	first, _ := utf8.DecodeRuneInString(text)
	last, _ := utf8.DecodeLastRuneInString(text)
	return text != "" && utf8.ValidString(text) && !strings.ContainsAny(text, "\n\r\u2028\u2029") &&
		!strings.Contains(text, "XX") && !strings.Contains(text, "××") &&
		!isStop(first) && !isStop(last) && !unicode.IsSpace(first) && !unicode.IsSpace(last)
}

// isStop reports whether r separates sentences or their parts.
func isStop(r rune) bool { return strings.ContainsRune("。，、；：！？….,;:!?", r) }
