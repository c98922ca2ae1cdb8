package rounding

import "math"

const (
	maxChildren = 1 << 10 // children of one row
	maxTries    = 1 << 24 // continuations of a partial choice, for one row and budget: about a second
)

// A tally counts, column by column, how many children go up.
type tally [maxColumns]int16

func (t tally) plus(m mask) tally {
	for c := range t {
		t[c] += int16(m >> c & 1)
	}
	return t
}

// A merger chooses one option for each child of a row so that their tally hits a target, at the least cost.
//
// It looks for all targets at once within a budget, which starts from a lower bound of the cost and doubles until the
// targets are found or nothing was left out for its cost. No choice within the budget is ever missed, so what is found
// is minimal.
type merger struct {
	columns  int
	children [][]option // of each child; the cheapest has cost 0
	ahead    []ahead    // by number of children merged
	partials []partial  // layer by layer: of no child, of the first, of the first two …
	at       map[tally]int32
}

// A partial is the cheapest way for the first children to reach a tally.
type partial struct {
	tally tally
	cost  int64
	prev  int32 // the partial it continues
	pick  int32 // with this option of the next child
}

// An ahead bounds from below what the children not merged yet will cost, given the tally of the merged ones. It takes
// each column by itself: the least cost to end in that column on the value of some target.
type ahead [maxColumns][]int64

// impossible is the cost of what cannot be reached.
const impossible = math.MaxInt64

func (a *ahead) bound(t tally) int64 {
	var least int64
	for c, costs := range a {
		if costs == nil {
			break
		}
		if int(t[c]) >= len(costs) {
			return impossible
		}
		least = max(least, costs[t[c]])
	}
	return least
}

// A find is the cheapest choice of options that hits a target; without picks, there is none.
type find struct {
	cost  int64
	picks []int
}

// merge returns the find of each target.
func (m *merger) merge(targets []tally) ([]find, error) {
	found := make([]find, len(targets))
	open := m.withinReach(targets)
	m.lookAhead(targets, open)
	m.at = make(map[tally]int32)
	for budget := m.ahead[0].bound(tally{}) + 1; len(open) > 0; budget *= 2 {
		complete, err := m.extend(budget)
		if err != nil {
			return nil, err
		}
		if m.hits(targets, open) || complete {
			break
		}
	}
	for _, k := range open {
		if p, ok := m.at[targets[k]]; ok {
			found[k] = find{m.partials[p].cost, m.trace(p)}
		}
	}
	return found, nil
}

// withinReach returns the indices of the targets that are possible for each column by itself.
func (m *merger) withinReach(targets []tally) []int {
	var least, most tally
	for _, options := range m.children {
		always, ever := ^mask(0), mask(0)
		for _, o := range options {
			always &= o.mask
			ever |= o.mask
		}
		least, most = least.plus(always), most.plus(ever)
	}
	var open []int
	for k, t := range targets {
		inside := true
		for c := range m.columns {
			inside = inside && least[c] <= t[c] && t[c] <= most[c]
		}
		if inside {
			open = append(open, k)
		}
	}
	return open
}

// lookAhead fills ahead from the last child back.
func (m *merger) lookAhead(targets []tally, open []int) {
	m.ahead = make([]ahead, len(m.children)+1)
	for c := range m.columns {
		var top int16
		for _, k := range open {
			top = max(top, targets[k][c])
		}
		costs := make([]int64, int(top)+1)
		for s := range costs {
			costs[s] = impossible
		}
		for _, k := range open {
			costs[targets[k][c]] = 0
		}
		m.ahead[len(m.children)][c] = costs
		for k := len(m.children) - 1; k >= 0; k-- {
			costs = before(costs, m.children[k], c)
			m.ahead[k][c] = costs
		}
	}
}

// before returns the costs of one column with one more child ahead.
func before(costs []int64, options []option, column int) []int64 {
	least := [2]int64{impossible, impossible} // of the options that leave the column down, or take it up
	for _, o := range options {
		bit := o.mask >> column & 1
		least[bit] = min(least[bit], o.cost)
	}
	result := make([]int64, len(costs))
	for s := range result {
		result[s] = impossible
		for bit, cost := range least {
			if next := s + bit; cost != impossible && next < len(costs) && costs[next] != impossible {
				result[s] = min(result[s], cost+costs[next])
			}
		}
	}
	return result
}

// extend merges all children within the budget and leaves the last layer in at. It reports whether the budget was
// large enough for everything.
func (m *merger) extend(budget int64) (complete bool, err error) {
	complete = true
	tries := 0
	m.partials = append(m.partials[:0], partial{})
	from := 0
	for k, options := range m.children {
		clear(m.at)
		to := len(m.partials)
		for p := from; p < to; p++ {
			if tries += len(options); tries > maxTries {
				return false, ErrTooLarge
			}
			for pick, o := range options {
				next := m.partials[p].tally.plus(o.mask)
				cost := m.partials[p].cost + o.cost
				bound := m.ahead[k+1].bound(next)
				if bound == impossible {
					continue
				}
				if cost+bound > budget {
					complete = false
					continue
				}
				m.keep(partial{next, cost, int32(p), int32(pick)})
			}
		}
		from = to
	}
	return complete, nil
}

// keep adds a partial to the present layer unless its tally was reached as cheaply before.
func (m *merger) keep(p partial) {
	at, ok := m.at[p.tally]
	switch {
	case !ok:
		m.at[p.tally] = int32(len(m.partials))
		m.partials = append(m.partials, p)
	case p.cost < m.partials[at].cost:
		m.partials[at] = p
	}
}

// hits reports whether all open targets are in the last layer.
func (m *merger) hits(targets []tally, open []int) bool {
	for _, k := range open {
		if _, ok := m.at[targets[k]]; !ok {
			return false
		}
	}
	return true
}

// trace returns the options picked on the way to a partial of the last layer.
func (m *merger) trace(p int32) []int {
	picks := make([]int, len(m.children))
	for k := len(picks) - 1; k >= 0; k-- {
		picks[k] = int(m.partials[p].pick)
		p = m.partials[p].prev
	}
	return picks
}
