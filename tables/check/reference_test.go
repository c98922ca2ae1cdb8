package check_test

import (
	"fmt"
	"maps"
	"math/big"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/budget/judge"
	"github.com/fiscalcn/yusuan/internal/steady"
	"github.com/fiscalcn/yusuan/tables"
	"github.com/fiscalcn/yusuan/tables/check"
)

// The reference judges a set as the specification says it, one rule after the other,
// in fractions, over addresses alone. It knows nothing of how package tables plans
// identities, nor of anything in package check, and is a hundred times slower.
type reference struct {
	set        tables.Set
	figures    map[tables.Address]*stated
	rows       map[tables.Form][]tables.RowKey
	identities []*relation
	leaves     map[tables.Address]*big.Rat
}

// stated is a figure as the specification sees it; blank if value is nil.
type stated struct{ value, half *big.Rat }

// relation is Σ sign·figure = 0, or ≤ 0.
type relation struct {
	rule   string
	terms  []signed
	atMost bool

	verdict              judge.Verdict
	difference, envelope *big.Rat
	zeros                bool
}

type signed struct {
	at   tables.Address
	sign int64
}

func newReference(tb testing.TB, set tables.Set) *reference {
	tb.Helper()
	r := &reference{set: set, figures: map[tables.Address]*stated{}, rows: map[tables.Form][]tables.RowKey{}}
	for t := range set.Tables() {
		for row := range t.Rows() {
			r.rows[t.Form()] = append(r.rows[t.Form()], row.Key())
		}
		for at, f := range t.Figures() {
			r.figures[at] = statedAs(tb, f, t.Unit())
		}
	}
	for again := true; again; again = r.putRows() {
		r.identities = nil
		r.write()
		r.findLeaves()
		for _, id := range r.identities {
			r.judge(id)
		}
	}
	return r
}

// putRows puts in, blank, the rows that identities which do not hold name and the
// forms of the set lack. It reports whether there were any.
func (r *reference) putRows() bool {
	var missing []tables.Address
	for _, id := range r.identities {
		if id.verdict != judge.Impossible && id.verdict != judge.Incomplete {
			continue
		}
		for _, t := range id.terms {
			row := tables.Address{Form: t.at.Form, Row: t.at.Row}
			if r.rows[t.at.Form] != nil && !slices.Contains(r.rows[t.at.Form], t.at.Row) && !slices.Contains(missing, row) {
				missing = append(missing, row)
			}
		}
	}
	put := false
	for _, at := range missing {
		var blanks []tables.Address
		for c := range r.set.Kind().Columns(at.Form, at.Row) {
			at.Column = c
			if r.hasColumn(at.Form, c) {
				blanks = append(blanks, at)
			}
		}
		if blanks == nil {
			continue
		}
		r.rows[at.Form] = append(r.rows[at.Form], at.Row)
		for _, blank := range blanks {
			r.figures[blank] = &stated{}
		}
		put = true
	}
	return put
}

// hasColumn reports whether some row of a form has the column.
func (r *reference) hasColumn(f tables.Form, c tables.Column) bool {
	for at := range r.figures {
		if at.Form == f && at.Column == c {
			return true
		}
	}
	return false
}

// statedAs reads a figure off its print: its value, and half of its last digit.
func statedAs(tb testing.TB, f budget.Figure, u budget.Unit) *stated {
	tb.Helper()
	if f.IsBlank() {
		return &stated{}
	}
	text := f.Text(u)
	value, ok := new(big.Rat).SetString(text)
	require.True(tb, ok, text)
	if f.IsExact() {
		return &stated{value, new(big.Rat)}
	}
	_, decimals, _ := strings.Cut(text, ".")
	scale := new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(len(decimals))), nil)
	return &stated{value, new(big.Rat).SetFrac(big.NewInt(1), scale.Mul(scale, big.NewInt(2)))}
}

// get returns a figure; one that the set has not is blank.
func (r *reference) get(at tables.Address) *stated {
	if f, ok := r.figures[at]; ok {
		return f
	}
	return &stated{}
}

// half is what a term may be off by: half of its last digit, or what the leaves of a
// subtotal may be, if that is more.
func (r *reference) half(at tables.Address) *big.Rat {
	own := r.get(at).half
	if leaves := r.leaves[at]; leaves != nil && leaves.Cmp(own) > 0 {
		return leaves
	}
	return own
}

// judge gives an identity its verdict: "How a number is judged".
func (r *reference) judge(id *relation) {
	sum, all, nonzero := new(big.Rat), new(big.Rat), new(big.Rat)
	given, blanks, mendPlus, mendMinus, isPlus := 0, 0, false, false, false
	for _, t := range id.terms {
		f := r.get(t.at)
		if f.value == nil {
			blanks++
			mendPlus = mendPlus || t.sign > 0
			mendMinus = mendMinus || t.sign < 0
			continue
		}
		given++
		isPlus = t.sign > 0
		sum.Add(sum, new(big.Rat).Mul(big.NewRat(t.sign, 1), f.value))
		all.Add(all, r.half(t.at))
		if f.value.Sign() != 0 {
			nonzero.Add(nonzero, r.half(t.at))
		}
	}
	id.difference, id.envelope = sum, all
	off := new(big.Rat).Abs(sum)
	switch {
	case given == 0:
		id.verdict = judge.NotEvaluated
	case sum.Sign() == 0, id.atMost && sum.Sign() < 0:
		id.verdict = judge.Exact
	case off.Cmp(all) <= 0:
		id.verdict = judge.Rounding
		id.zeros = off.Cmp(nonzero) > 0
	case given == 1 && blanks > 1 && !id.atMost && (isPlus && !mendPlus || !isPlus && !mendMinus):
		id.verdict = judge.NotEvaluated // a total without any of its parts
	case sum.Sign() < 0 && mendPlus, sum.Sign() > 0 && mendMinus:
		id.verdict = judge.Incomplete
	default:
		id.verdict = judge.Impossible
	}
}

// findLeaves works out, for every stated subtotal that its parts add up to exactly,
// how far the sum of its leaves may be off, from the leaves up: an identity of a form
// is looked at again for as long as anything changes.
func (r *reference) findLeaves() {
	r.leaves = map[tables.Address]*big.Rat{}
	for changed := true; changed; {
		changed = false
		for _, id := range r.identities {
			whole, ok := subtotal(id)
			if !ok || r.get(whole).value == nil {
				continue
			}
			sum, parts := new(big.Rat), new(big.Rat)
			for _, t := range id.terms {
				f := r.get(t.at)
				switch {
				case f.value == nil:
				case t.at == whole:
					sum.Sub(sum, f.value)
				default:
					sum.Add(sum, f.value)
					if f.value.Sign() != 0 { // a printed zero hides hardly anything
						parts.Add(parts, r.half(t.at))
					}
				}
			}
			if sum.Sign() == 0 && parts.Cmp(r.half(whole)) > 0 {
				r.leaves[whole] = parts
				changed = true
			}
		}
	}
}

// subtotal returns the figure that the others of an identity inside one form add up
// to.
func subtotal(id *relation) (tables.Address, bool) {
	if strings.Contains(id.rule, "X") {
		return tables.Address{}, false
	}
	var plus, minus []tables.Address
	for _, t := range id.terms {
		if t.sign > 0 {
			plus = append(plus, t.at)
		} else {
			minus = append(minus, t.at)
		}
	}
	switch {
	case len(plus) == 1 && len(minus) == 1:
		a, b := plus[0], minus[0]
		switch {
		case a.Column != b.Column:
			return tables.Address{}, false // a row with one part: nothing that was added up
		case isPartOf(b.Row, a.Row):
			return a, true
		default:
			return b, isPartOf(a.Row, b.Row)
		}
	case len(plus) == 1:
		return plus[0], true
	default:
		return minus[0], len(minus) == 1
	}
}

// isPartOf reports whether a row stands below another in a classification.
func isPartOf(part, whole tables.RowKey) bool {
	if part == whole {
		return false
	}
	p, w := part.String(), whole.String()
	return isDigits(p) && (w == "合计" && part.Functional() != 0 || isDigits(w) && strings.HasPrefix(p, w))
}

func isDigits(s string) bool { return strings.Trim(s, "0123456789") == "" }

// tallies counts the verdicts of every rule.
func (r *reference) tallies() map[string]judge.Tally {
	tallies := map[string]judge.Tally{}
	for _, id := range r.identities {
		t := tallies[id.rule]
		switch id.verdict {
		case judge.Exact:
			t.Exact++
		case judge.Rounding:
			t.Rounding++
		case judge.NotEvaluated:
			t.NotEvaluated++
		case judge.Incomplete:
			t.Incomplete++
		default:
			t.Impossible++
		}
		tallies[id.rule] = t
	}
	return tallies
}

// broken lists the identities that do not hold, each with all that can be said of it.
func (r *reference) broken() []string {
	var list []string
	for _, id := range r.identities {
		if id.verdict != judge.Impossible && id.verdict != judge.Incomplete && !id.zeros {
			continue
		}
		var terms []string
		for _, t := range id.terms {
			terms = append(terms, t.at.String())
		}
		list = append(list, describeIdentity(id.rule, id.verdict, new(big.Rat).Abs(id.difference), id.envelope, terms))
	}
	slices.Sort(list)
	return list
}

func describeIdentity(rule string, v judge.Verdict, d, e *big.Rat, terms []string) string {
	slices.Sort(terms)
	return fmt.Sprintf("%s %s %s within %s: %s", rule, v, d.FloatString(8), e.FloatString(8), strings.Join(terms, " "))
}

// evidence lists the identities that a report shows as not holding.
func evidence(r judge.Report, u budget.Unit) []string {
	inUnits := func(a budget.Amount) *big.Rat {
		d := big.NewRat(a.Fen(), u.Fen())
		return d.Abs(d)
	}
	var list []string
	for f := range r.Findings() {
		for _, e := range f.Evidence {
			var terms []string
			for _, term := range e.Terms {
				terms = append(terms, term.At.String())
			}
			list = append(list, describeIdentity(e.Rule, e.Verdict, inUnits(e.Difference), inUnits(e.Tolerance), terms))
		}
	}
	slices.Sort(list)
	return list
}

// assertAgrees asserts that a report says of every identity what the reference does.
func assertAgrees(t testing.TB, r *reference, report judge.Report) bool {
	t.Helper()
	want := r.tallies()
	got := map[string]judge.Tally{}
	ids := []string{"10-1", "10-2", "10-3"} // of the form of unitBudget's own
	for rule := range check.Rules() {
		ids = append(ids, rule.ID)
	}
	for _, id := range ids {
		if tally := report.Tally(id); tally != (judge.Tally{}) {
			got[id] = tally
		}
	}
	return assert.Equal(t, want, got) && assert.Equal(t, r.broken(), evidence(report, r.set.Unit()))
}

// TestReferenceAgreesOnCleanSets compares all verdicts.
func TestReferenceAgreesOnCleanSets(t *testing.T) {
	g := newGenerator(t, 2)
	seen := map[string]bool{}
	for range 200 / steady.Slowdown {
		set := g.set()
		r := newReference(t, set)
		if !assertAgrees(t, r, check.Run(set)) {
			return
		}
		for rule := range maps.Keys(r.tallies()) {
			seen[rule] = true
		}
	}
	for rule := range check.Rules() {
		external := rule.ID == "X14" || rule.ID == "X15" || rule.ID == "X16" || rule.ID == "X17" || rule.ID == "06-4" // no edition prints the sum of 06-4
		if rule.ID[0] != 'S' && rule.ID[0] != 'B' && rule.ID != "05-4" && !external {
			assert.True(t, seen[rule.ID], "%s was not looked at", rule.ID)
		}
	}
}

// TestReferenceAgreesOnRealAccounts compares all verdicts on the published accounts.
func TestReferenceAgreesOnRealAccounts(t *testing.T) {
	for name := range realFindings {
		set := realReading(t, name).Set()
		assertAgrees(t, newReference(t, set), check.Run(set))
	}
}
