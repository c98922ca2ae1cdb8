package rounding

// GreatestGain returns the most that turning any one cell of the result of Network would gain under the potentials
// the network ends with, or 0 if each would cost something.
func GreatestGain(values []int64, step int64, identities [][]Term) (int64, error) {
	n, err := newNetwork(values, step, identities)
	if err != nil {
		return 0, err
	}
	n.solve()
	var gain int64
	for node, terms := range n.nodes {
		for _, t := range terms {
			if !n.cells[t.Cell].fixed() && n.up[t.Cell] == (t.Sign > 0) {
				gain = max(gain, -(n.turn(t.Cell) + n.potential[node] - n.potential[n.across(t.Cell, node)]))
			}
		}
	}
	return gain, nil
}
