package thing

// Places are the statements by what they state.
type Places struct {
	groups []group // of one key
	number map[Key]int32
	all    []int32 // group by group, in order
	before []int32 // the one before of the same key by statement, −1 without one
}

// group is a part of all places.
type group struct{ from, to int32 }

// Group groups statements by their keys, those without one in none.
func (p *Places) Group(keys []Key) {
	n := len(keys)
	p.number, p.groups = make(map[Key]int32, n/2), make([]group, 0, n)
	p.all, p.before = make([]int32, n), make([]int32, n)
	for i, k := range keys {
		g, ok := p.number[k]
		if !ok {
			g = int32(len(p.groups))
			p.number[k] = g
			p.groups = append(p.groups, group{})
		}
		p.before[i] = g // for now
		p.groups[g].to++
	}
	from := int32(0)
	for g := range p.groups {
		size := p.groups[g].to
		p.groups[g] = group{from, from}
		from += size
	}
	for i := range keys {
		g := &p.groups[p.before[i]]
		p.before[i] = -1
		if g.to > g.from {
			p.before[i] = p.all[g.to-1]
		}
		p.all[g.to] = int32(i)
		g.to++
	}
	delete(p.number, Key{})
}

// Of returns the statements of a key. They are not to be changed.
func (p *Places) Of(k Key) []int32 {
	n, ok := p.number[k]
	if !ok {
		return nil
	}
	return p.all[p.groups[n].from:p.groups[n].to]
}

// Before returns the statement of the same key before another, −1 without one.
func (p *Places) Before(i int32) int32 { return p.before[i] }
