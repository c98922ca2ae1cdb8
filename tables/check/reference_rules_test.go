package check_test

import (
	"slices"

	"github.com/fiscalcn/yusuan/budget/judge"
	"github.com/fiscalcn/yusuan/codes"
	"github.com/fiscalcn/yusuan/economic"
	"github.com/fiscalcn/yusuan/tables"
)

// write writes the rules down as the specification lists them. An identity of which
// nothing is stated says nothing and is left out.
func (r *reference) write() {
	if r.kind() == "B" {
		r.writeBudget()
		return
	}
	r.form01()
	r.tree(tables.Form02, "02", tables.Income, tables.FromFiscal, tables.FromSuperior, tables.FromInstitutional,
		tables.FromOperating, tables.FromAffiliate, tables.FromOther)
	r.tree(tables.Form03, "03", tables.Expenditure, tables.Basic, tables.Project, tables.ToSuperior,
		tables.Operating, tables.ToAffiliate)
	r.form04()
	r.tree(tables.Form05, "05", tables.Expenditure, tables.Basic, tables.Project)
	r.form06()
	r.form07()
	r.balances(tables.Form08, "08")
	r.balances(tables.Form09, "09")
	r.across()
}

// A sum collects terms.
type sum struct {
	r       *reference
	terms   []signed
	unknown bool // one of them stands in a column that its form does not print
}

func (r *reference) sum() *sum { return &sum{r: r} }

// plus and minus add a figure if its row and column are in the set.
func (s *sum) plus(f tables.Form, k tables.RowKey, c tables.Column) *sum {
	return s.term(+1, f, k, c, false)
}
func (s *sum) minus(f tables.Form, k tables.RowKey, c tables.Column) *sum {
	return s.term(-1, f, k, c, false)
}

// wanting adds a figure that counts as blank if its row is not in the set. If only its
// column is not, the parts stand for a whole, and a part is blank where the others add up
// to their whole; anything else is unknown.
func (s *sum) wanting(sign int64, f tables.Form, k tables.RowKey, c tables.Column) *sum {
	_, stated := s.r.figures[tables.Address{Form: f, Row: k, Column: c}]
	if stated || !slices.Contains(s.r.rows[f], k) {
		return s.term(sign, f, k, c, true)
	}
	whole, parts := dividedInto(f)
	row := s.r.sum()
	for _, part := range parts {
		row.term(+1, f, k, part, false)
	}
	if c == whole {
		for _, t := range row.terms {
			s.terms = append(s.terms, signed{t.at, sign})
		}
		s.unknown = s.unknown || row.terms == nil
		return s
	}
	before := len(row.terms)
	row.term(-1, f, k, whole, false)
	left := &relation{terms: row.terms}
	s.r.judge(left)
	nothing := left.difference.Sign() == 0 || left.verdict <= judge.Rounding
	s.unknown = s.unknown || !slices.Contains(parts, c) || len(row.terms) == before || !nothing
	return s.term(sign, f, k, c, true)
}

// dividedInto returns the column of a form that others add up to, and those.
func dividedInto(f tables.Form) (whole tables.Column, parts []tables.Column) {
	switch f {
	case tables.Form02:
		return tables.Income, []tables.Column{
			tables.FromFiscal, tables.FromSuperior, tables.FromInstitutional, tables.FromOperating, tables.FromAffiliate, tables.FromOther,
		}
	case tables.Form03:
		return tables.Expenditure, []tables.Column{
			tables.Basic, tables.Project, tables.ToSuperior, tables.Operating, tables.ToAffiliate,
		}
	case tables.Form04:
		return tables.AllFunds, []tables.Column{tables.General, tables.ManagedFund, tables.StateCapital}
	case tables.Form05, tables.Form08, tables.Form09:
		return tables.Expenditure, []tables.Column{tables.Basic, tables.Project}
	default:
		return 0, nil
	}
}

func (s *sum) term(sign int64, f tables.Form, k tables.RowKey, c tables.Column, absent bool) *sum {
	at := tables.Address{Form: f, Row: k, Column: c}
	if _, ok := s.r.figures[at]; ok || absent {
		s.terms = append(s.terms, signed{at, sign})
	}
	return s
}

// parts takes away the columns that a row's sum is made of. What the form has no column for
// counts as blank, if it has some of them.
func (s *sum) parts(f tables.Form, k tables.RowKey, columns ...tables.Column) *sum {
	before := len(s.terms)
	for _, c := range columns {
		s.term(-1, f, k, c, false)
	}
	for _, c := range columns {
		if len(s.terms) > before && !s.r.hasColumn(f, c) && s.r.kind() == "" { // a budget plans nothing in it
			s.term(-1, f, k, c, true)
		}
	}
	return s
}

// within ends an identity inside a form: it needs a whole and a part.
func (s *sum) within(rule string) {
	has := func(sign int64) bool {
		return slices.ContainsFunc(s.terms, func(t signed) bool { return t.sign == sign })
	}
	if has(+1) && has(-1) {
		s.end(rule, false)
	}
}

func (s *sum) end(rule string, atMost bool) {
	if !s.unknown && slices.ContainsFunc(s.terms, func(t signed) bool { return s.r.get(t.at).value != nil }) {
		s.r.identities = append(s.r.identities, &relation{rule: rule, terms: s.terms, atMost: atMost})
	}
}

func line(l tables.Line) tables.RowKey { return tables.LineRow(l) }

// lines is plus or minus for fixed lines of a form.
func (s *sum) lines(sign int64, f tables.Form, c tables.Column, lines ...tables.Line) *sum {
	for _, l := range lines {
		s.term(sign, f, line(l), c, false)
	}
	return s
}

// classes takes away the expenditure lines of 公开01 or 04.
func (s *sum) classes(f tables.Form, c tables.Column) *sum {
	for _, k := range s.r.rows[f] {
		if k.Functional() != 0 {
			s.term(-1, f, k, c, false)
		}
	}
	return s
}

func (r *reference) form01() {
	const f, c = tables.Form01, tables.Actual
	r.sum().lines(+1, f, c, tables.IncomeTotal).lines(-1, f, c, r.fiscalLines()...).lines(-1, f, c,
		tables.IncomeSuperior, tables.IncomeInstitutional, tables.IncomeOperating,
		tables.IncomeAffiliate, tables.IncomeOther).within("01-1")
	r.sum().lines(+1, f, c, tables.ExpenditureTotal).classes(f, c).within("01-2")
	r.sum().lines(+1, f, c, tables.GrandIncome).
		lines(-1, f, c, tables.IncomeTotal, tables.SurplusUsed, tables.Opening).within("01-3")
	r.sum().lines(+1, f, c, tables.GrandExpenditure).
		lines(-1, f, c, tables.ExpenditureTotal, tables.SurplusDistributed, tables.Closing).within("01-4")
	r.sum().lines(+1, f, c, tables.GrandIncome).lines(-1, f, c, tables.GrandExpenditure).within("01-5")
	for _, side := range [][4]tables.Line{
		{tables.IncomeTotal, tables.GrandIncome, tables.Opening, tables.SurplusUsed},
		{tables.ExpenditureTotal, tables.GrandExpenditure, tables.Closing, tables.SurplusDistributed},
	} {
		deficit := slices.ContainsFunc(side[2:], func(l tables.Line) bool {
			v := r.get(tables.Address{Form: f, Row: line(l), Column: c}).value
			return v != nil && v.Sign() < 0
		})
		if slices.Contains(r.rows[f], line(side[1])) && !deficit {
			r.sum().wanting(+1, f, line(side[0]), c).wanting(-1, f, line(side[1]), c).end("01-6", true)
		}
	}
}

// tree writes 02, 03, 05, and 09 without balances: rows across, columns down.
func (r *reference) tree(f tables.Form, id string, whole tables.Column, parts ...tables.Column) {
	across, down, total := id+"-1", id+"-2", id+"-3"
	if id == "09" {
		across, down = "09-2", "09-3"
	}
	for _, k := range r.rows[f] {
		r.sum().plus(f, k, whole).parts(f, k, parts...).within(across)
	}
	r.down(f, down, total, append([]tables.Column{whole}, parts...)...)
}

// down writes 类 = Σ款, 款 = Σ项, 合计 = Σ类 for every column. A code whose parent has
// no row counts for the next row above it.
func (r *reference) down(f tables.Form, rule, total string, columns ...tables.Column) {
	has := func(c codes.Code) bool { return c != 0 && slices.Contains(r.rows[f], tables.FunctionalRow(c)) }
	parent := func(k tables.RowKey) tables.RowKey {
		c := k.Functional()
		switch {
		case has(c.Section()) && c.Section() != c:
			return tables.FunctionalRow(c.Section())
		case has(c.Class()) && c.Class() != c:
			return tables.FunctionalRow(c.Class())
		default:
			return line(tables.Total)
		}
	}
	for _, k := range r.rows[f] {
		for _, c := range columns {
			s := r.sum().plus(f, k, c)
			for _, child := range r.rows[f] {
				if child.Functional() != 0 && parent(child) == k {
					s.minus(f, child, c)
				}
			}
			if k == line(tables.Total) {
				s.within(total)
			} else {
				s.within(rule)
			}
		}
	}
}

func (r *reference) form04() {
	const f, actual = tables.Form04, tables.Actual
	incomes := []tables.Line{tables.IncomeGeneral, tables.IncomeManagedFund, tables.IncomeStateCapital}
	openings := []tables.Line{tables.OpeningGeneral, tables.OpeningManagedFund, tables.OpeningStateCapital}
	funds := []tables.Column{tables.General, tables.ManagedFund, tables.StateCapital}
	r.sum().lines(+1, f, actual, tables.IncomeTotal).lines(-1, f, actual, incomes...).within("04-1")
	for _, k := range r.rows[f] {
		r.sum().plus(f, k, tables.AllFunds).parts(f, k, funds...).within("04-2")
	}
	for _, c := range append(slices.Clone(funds), tables.AllFunds) {
		r.sum().lines(+1, f, c, tables.ExpenditureTotal).classes(f, c).within("04-3")
		r.sum().lines(+1, f, c, tables.GrandExpenditure).lines(-1, f, c, tables.ExpenditureTotal, tables.Closing).within("04-5")
	}
	r.sum().lines(+1, f, actual, tables.Opening).lines(-1, f, actual, openings...).within("04-4")
	r.sum().lines(+1, f, actual, tables.GrandIncome).lines(-1, f, actual, tables.IncomeTotal, tables.Opening).within("04-5")
	r.sum().lines(+1, f, actual, tables.GrandIncome).lines(-1, f, tables.AllFunds, tables.GrandExpenditure).within("04-6")
	carried := r.get(tables.Address{Form: f, Row: line(tables.Opening), Column: actual}).value
	for i, c := range funds {
		if carried != nil && carried.Sign() != 0 && !slices.Contains(r.rows[f], line(openings[i])) {
			continue // it is not said of what budget it is
		}
		r.sum().lines(+1, f, actual, incomes[i], openings[i]).lines(-1, f, c, tables.GrandExpenditure).within("04-6")
		r.sum().lines(+1, f, actual, incomes[i], openings[i]).lines(-1, f, c, tables.ExpenditureTotal, tables.Closing).within("04-7")
	}
}

func (r *reference) form06() {
	const f, c = tables.Form06, tables.Actual
	personnel := r.sum().lines(+1, f, c, tables.PersonnelTotal)
	operations := r.sum().lines(+1, f, c, tables.OperationsTotal)
	for _, k := range r.rows[f] {
		code := k.String()
		class, err := economic.Parse(code[:min(3, len(code))])
		if k.Economic() == 0 || err != nil {
			continue
		}
		if len(code) == 3 {
			s := r.sum().plus(f, k, c)
			for _, section := range r.rows[f] {
				if section.Economic() != 0 && section != k && section.String()[:3] == code {
					s.minus(f, section, c)
				}
			}
			s.within("06-1")
		} else if slices.Contains(r.rows[f], tables.EconomicRow(class)) {
			continue // its class counts for it
		}
		if class == 30100 || class == 30300 {
			personnel.minus(f, k, c)
		} else {
			operations.minus(f, k, c)
		}
	}
	personnel.within("06-2")
	operations.within("06-3")
	r.sum().lines(+1, f, c, tables.Total).lines(-1, f, c, tables.PersonnelTotal, tables.OperationsTotal).within("06-4")
}

func (r *reference) form07() {
	for _, c := range []tables.Column{tables.Budgeted, tables.Actual} {
		r.sum().lines(+1, tables.Form07, c, tables.Total).
			lines(-1, tables.Form07, c, tables.Abroad, tables.Vehicles, tables.Reception).within("07-1")
		r.sum().lines(+1, tables.Form07, c, tables.Vehicles).
			lines(-1, tables.Form07, c, tables.VehiclePurchase, tables.VehicleOperation).within("07-2")
	}
}

// balances writes 08, and 09 for the columns it has.
func (r *reference) balances(f tables.Form, id string) {
	hasBalances := func(k tables.RowKey) bool {
		_, ok := r.figures[tables.Address{Form: f, Row: k, Column: tables.OpeningBalance}]
		return ok
	}
	if !slices.ContainsFunc(r.rows[f], hasBalances) {
		r.tree(f, id, tables.Expenditure, tables.Basic, tables.Project)
		return
	}
	for _, k := range r.rows[f] {
		r.sum().plus(f, k, tables.OpeningBalance).plus(f, k, tables.Income).
			minus(f, k, tables.Expenditure).minus(f, k, tables.ClosingBalance).within(id + "-1")
		r.sum().plus(f, k, tables.Expenditure).parts(f, k, tables.Basic, tables.Project).within(id + "-2")
	}
	r.down(f, id+"-3", id+"-3", tables.OpeningBalance, tables.Income, tables.Expenditure, tables.Basic,
		tables.Project, tables.ClosingBalance)
}
