package disclosure

import (
	"errors"
	"fmt"
	"slices"
	"strconv"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/budget/performance"
	"github.com/fiscalcn/yusuan/codes"
	"github.com/fiscalcn/yusuan/economic"
	"github.com/fiscalcn/yusuan/tables"
)

// What can be wrong with a disclosure beside its facts.
var (
	// ErrItem reports an explanation of an item that no ledger has.
	ErrItem = errors.New("no such item in the account, its initial budget or the year before")
	// ErrKind reports what a disclosure of its kind does not have: the edition of another
	// kind, and in a budget an initial budget or self-evaluations.
	ErrKind = errors.New("not in a disclosure of this kind")
)

// Validate reports all that is wrong with the disclosure, joined ([errors.Join]), nil
// if nothing is: what [budget.Account.Validate] says of the account and of the one of
// the year before, what [Facts.Validate] says, and where its parts contradict each
// other:
//
//   - an edition that is neither the library's nor one of the caller's own that are given
//     ([tables.ErrEdition]), or one of another kind ([ErrKind])
//   - an undeclared kind ([codes.ErrName]); in a budget an initial budget of its own, or
//     self-evaluations ([ErrKind])
//   - a “三公” amount out of fiscal money without its counts, or counts without an
//     amount ([ErrCounts]), and 外宾接待 beyond all 公务接待费 ([ErrPart])
//   - 机关运行经费 beyond the 公用经费 of 公开06, or of units that are all 事业单位 ([ErrPart])
//   - in a budget more 政府采购 reserved for small businesses than it plans ([ErrPart])
//   - self-evaluations beyond the projects evaluated, or graded otherwise ([ErrCounts])
//   - a self-evaluation of another year ([budget.ErrYearMismatch]), without a project
//     ([budget.ErrNoName]), or printed in no unit ([budget.ErrUnit]) or by no template
//     ([codes.ErrName])
//   - an explanation of an item that no ledger has ([ErrItem])
//
// Whether a self-evaluation is right inside is for [performance.Evaluation.Check],
// whether the tables are for package tables/check.
func (d *Disclosure) Validate(own ...tables.Edition) error {
	v := validation{function: "disclosure.Disclosure.Validate"}
	v.kind(d, own)
	v.add(d.Account.Validate())
	for prior := d.Account.Prior; prior != nil; prior = prior.Prior {
		if prior.Ledger == nil {
			continue // which the account after it was told
		}
		if err := prior.Validate(); err != nil {
			v.report("Account of", prior.Header.Year, err)
		}
	}
	v.add(d.Facts.Validate())
	if d.Account.Ledger != nil {
		v.threeAmounts(d)
		v.agency(d)
		v.reserved(d)
		v.explained(d)
	}
	v.evaluations(d)
	return errors.Join(v.problems...)
}

// kind holds the parts of the disclosure to its kind.
func (v *validation) kind(d *Disclosure, own []tables.Edition) {
	if !d.Kind.IsValid() {
		v.report("Kind", d.Kind, codes.ErrName)
	}
	e, err := d.edition(own)
	switch {
	case err != nil:
		v.report("Edition", strconv.Quote(d.Edition), tables.ErrEdition)
	case e.Kind() != d.Kind:
		v.report("Edition", strconv.Quote(d.Edition), fmt.Errorf("%w: it is of a %s", ErrKind, e.Kind()))
	}
	if d.Kind == tables.Budget && d.Account.Initial != nil {
		v.report("Account.Initial", d.Account.Initial.Year(), fmt.Errorf("%w: what is planned is the ledger", ErrKind))
	}
	if d.Kind == tables.Budget && len(d.Evaluations) > 0 {
		v.report("Evaluations", len(d.Evaluations), fmt.Errorf("%w: they are of what was done", ErrKind))
	}
}

// edition returns the edition that the disclosure names, one of the caller's own or of the
// library.
func (d *Disclosure) edition(own []tables.Edition) (tables.Edition, error) {
	if i := slices.IndexFunc(own, func(e tables.Edition) bool { return e.IsValid() && e.String() == d.Edition }); i >= 0 {
		return own[i], nil
	}
	return tables.ParseEdition(d.Edition)
}

// Tables builds the tables of the disclosure in its edition, which is one of the library or
// of the caller's own ([tables.Build]). Where a budget prints 机关运行经费 and its ledger does
// not say how much that is, it is what the facts say. The error is that of Build.
func (d *Disclosure) Tables(own ...tables.Edition) (tables.Set, error) {
	e, err := d.edition(own)
	if err != nil {
		return tables.Set{}, fmt.Errorf("disclosure.Disclosure.Tables: %w", err)
	}
	s, err := tables.Build(&d.Account, e)
	if err != nil {
		return tables.Set{}, fmt.Errorf("disclosure.Disclosure.Tables: %w", err)
	}
	at := tables.Address{Form: tables.Form07, Row: tables.LineRow(tables.AgencyOperatingCost), Column: tables.Actual}
	if facts := d.Facts.OperatingCost; facts != nil && s.Has(at) && s.Figure(at).IsBlank() {
		return s.With(at, budget.Exact(facts.Current))
	}
	return s, nil
}

func (v *validation) add(err error) {
	if err != nil {
		v.problems = append(v.problems, err)
	}
}

// threeAmounts holds counts against the “三公” of the ledger (N12).
func (v *validation) threeAmounts(d *Disclosure) {
	facts := d.Facts.ThreePublic
	if facts == nil {
		return
	}
	var spent [economic.Reception + 1]budget.Accumulator
	for o := range d.Account.Ledger.OutlaysUnsorted() {
		if three, ok := o.Economic.ThreePublic(); ok && o.Source.IsFiscal() {
			spent[three].Add(o.Amount)
		}
	}
	for _, c := range []struct {
		place string
		count int
		three economic.ThreePublic
	}{
		{"Facts.ThreePublic.Travellers", facts.Travellers, economic.Abroad},
		{"Facts.ThreePublic.VehiclesBought", facts.VehiclesBought, economic.VehiclePurchase},
		{"Facts.ThreePublic.Receptions", facts.Receptions, economic.Reception},
	} {
		if amount, err := spent[c.three].Amount(); err == nil && (amount.Sign() > 0) != (c.count > 0) {
			v.report(c.place, c.count, fmt.Errorf("%w: with %s of %s元", ErrCounts, c.three, amount))
		}
	}
	if all, err := spent[economic.Reception].Amount(); err == nil {
		v.part("Facts.ThreePublic.ForeignCost", facts.ForeignCost, all)
	}
}

// agency holds 机关运行经费 against the 公用经费 of the ledger (N13).
func (v *validation) agency(d *Disclosure) {
	facts := d.Facts.OperatingCost
	if facts == nil {
		return
	}
	all := operations(d.Account.Ledger, d.Kind)
	if len(d.Account.Units) > 0 && agenciesOf(&d.Account) == 0 {
		all = budget.Accumulator{}
	}
	if most, err := all.Amount(); err == nil {
		v.part("Facts.OperatingCost.Current", facts.Current, most)
	}
}

// reserved holds what a budget reserves of its 政府采购 against all of it (N28). An account says
// what was spent, which is less than planned.
func (v *validation) reserved(d *Disclosure) {
	facts := d.Facts.Procurement
	if facts == nil || d.Kind != tables.Budget {
		return
	}
	if all, err := budget.Sum(facts.Spent.Goods, facts.Spent.Works, facts.Spent.Services); err == nil {
		v.part("Facts.Procurement.Reserved.SmallAndMedium", facts.Reserved.SmallAndMedium, all)
	}
}

// explained checks that explanations are of items that there are.
func (v *validation) explained(d *Disclosure) {
	known := map[Subject]bool{}
	note := func(l *budget.Ledger) {
		if l == nil {
			return
		}
		for o := range l.OutlaysUnsorted() {
			known[Item(o.Source.Fund(), o.Code.String())] = true
		}
	}
	note(d.Account.Ledger)
	note(d.Account.Initial)
	if d.Account.Prior != nil {
		note(d.Account.Prior.Ledger)
	}
	for s := range d.Facts.Explanations.all() {
		if s.subject.isItem() && !known[s.subject] {
			v.report("Facts.Explanations."+s.list, s.subject, ErrItem)
		}
	}
}

// evaluations holds self-evaluations against the account and the facts (N16).
func (v *validation) evaluations(d *Disclosure) {
	for i := range d.Evaluations {
		e := &d.Evaluations[i]
		place := fmt.Sprintf("Evaluations[%d]", i)
		if e.Project == "" {
			v.report(place+".Project", `""`, budget.ErrNoName)
		}
		if !e.Unit.IsValid() {
			v.report(place+".Unit", e.Unit, budget.ErrUnit)
		}
		if !e.Template.IsValid() {
			v.report(place+".Template", e.Template, codes.ErrName)
		}
		if e.Year != 0 && e.Year != d.Account.Header.Year {
			v.report(place+".Year", e.Year, fmt.Errorf("%w: the account is of %d", budget.ErrYearMismatch, d.Account.Header.Year))
		}
	}
	facts := d.Facts.Performance
	if facts == nil || len(d.Evaluations) == 0 {
		return
	}
	n := len(d.Evaluations)
	if n > facts.Self.Count {
		v.report("Facts.Performance.Self.Count", facts.Self.Count, fmt.Errorf("%w: there are %d self-evaluations", ErrCounts, n))
	}
	grades, graded := gradesOf(d.Evaluations)
	if n == facts.Self.Count && graded && facts.Self.Grades.Total() == n && grades != facts.Self.Grades {
		v.report("Facts.Performance.Self.Grades", fmt.Sprintf("%+v", facts.Self.Grades),
			fmt.Errorf("%w: the self-evaluations have %+v", ErrCounts, grades))
	}
}

// gradesOf counts self-evaluations by grade, and reports whether all have one.
func gradesOf(all []performance.Evaluation) (g Grades, graded bool) {
	for i := range all {
		names := all[i].Scale.Names
		switch all[i].Grade {
		case "":
			return Grades{}, false
		case names[0]:
			g.Excellent++
		case names[1]:
			g.Good++
		case names[2]:
			g.Fair++
		case names[3]:
			g.Poor++
		default:
			return Grades{}, false
		}
	}
	return g, true
}
