package check

import (
	"fmt"
	"slices"

	"github.com/fiscalcn/yusuan/codes"
	"github.com/fiscalcn/yusuan/tables"
)

// order is the order of S09, for a table in which some code is smaller than the one
// before it. What is reported are the fewest codes without which the others ascend.
func (r *run) order(t *tables.Table) {
	var all []codes.Code
	for row := range t.Rows() {
		if c := row.Key().Functional(); c != 0 {
			all = append(all, c)
		}
	}
	kept := ascending(all)
	for i, c := range all {
		n, found := slices.BinarySearch(kept, c)
		if found {
			continue
		}
		// The kept codes around it by size are kept[n-1] and kept[n]. It stands either
		// after a larger one, or before a smaller one.
		message := fmt.Sprintf("编码排在 %s 之前，顺序有误", kept[max(n-1, 0)])
		if n < len(kept) && slices.Contains(all[:i], kept[n]) {
			message = fmt.Sprintf("编码排在 %s 之后，顺序有误", kept[n])
		}
		r.report(Finding{
			Rule: "S09", At: tables.Address{Form: t.Form(), Row: tables.FunctionalRow(c)}, StatedText: c.String(), Message: message,
		})
	}
}

// ascending returns a longest part of the codes that ascends, of several the one with
// the earlier codes. No code may be there twice.
func ascending(all []codes.Code) []codes.Code {
	next := make([]int, len(all)) // of an ascending part from i on, the place after i
	var starts []int              // of parts by their length less one, the place of the largest first code
	for i := len(all) - 1; i >= 0; i-- {
		n, _ := slices.BinarySearchFunc(starts, all[i], func(place int, c codes.Code) int { return c.Compare(all[place]) })
		next[i] = -1
		if n > 0 {
			next[i] = starts[n-1]
		}
		if n == len(starts) {
			starts = append(starts, i)
		} else {
			starts[n] = i
		}
	}
	var kept []codes.Code
	if len(starts) > 0 {
		for i := starts[len(starts)-1]; i >= 0; i = next[i] {
			kept = append(kept, all[i])
		}
	}
	return kept
}
