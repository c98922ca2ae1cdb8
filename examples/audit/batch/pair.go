package batch

import (
	"github.com/fiscalcn/yusuan"
	"github.com/fiscalcn/yusuan/examples/audit/door"
)

// A partner is a document that an account is held against.
type partner struct {
	name     string
	kept     []byte
	isBudget bool // of the same year; else the account of the year before
}

// pairs returns for each account its partners: the budget of its department and year, and the account of the year before. Where there
// are two that could be one, as of a draft and a correction, there is none: which is right cannot be known.
func pairs(results []Result) [][]partner {
	by := map[door.Key]*Result{}
	twice := map[door.Key]bool{}
	for i := range results {
		r := &results[i]
		if r.Err != nil || r.kept == nil {
			continue
		}
		twice[r.Key] = by[r.Key] != nil
		by[r.Key] = r
	}
	out := make([][]partner, len(results))
	for i := range results {
		k := results[i].Key
		if results[i].kept == nil || k.IsBudget {
			continue
		}
		budget, prior := k, k
		budget.IsBudget = true
		prior.Year--
		for _, key := range []door.Key{budget, prior} {
			if of := by[key]; of != nil && !twice[key] {
				out[i] = append(out[i], partner{of.Name, of.kept, key.IsBudget})
			}
		}
	}
	return out
}

// put puts partners beside a document, where it has none of its own, and returns the names of their files.
func put(d *yusuan.Document, partners []partner) []string {
	var names []string
	for _, p := range partners {
		beside := &d.Prior
		if p.isBudget {
			beside = &d.Initial
		}
		if *beside != nil {
			continue
		}
		other, err := unpacked(p.kept)
		if err != nil {
			continue // it was packed by this program
		}
		other.Prior, other.Initial = nil, nil
		*beside = &other
		names = append(names, p.name)
	}
	return names
}
