package check_test

import (
	"fmt"
	"github.com/fiscalcn/yusuan/budget/judge"
	"github.com/fiscalcn/yusuan/tables"
	"github.com/fiscalcn/yusuan/tables/check"
	"os"
	"testing"
)

func TestDbg(t *testing.T) {
	name := os.Getenv("CLASS")
	if name == "" {
		t.Skip()
	}
	g := newGenerator(t, 3)
	sets := make([]tables.Set, seededSets)
	for i := range sets {
		sets[i] = g.set()
	}
	for i, c := range classes {
		if c.name != name {
			continue
		}
		g := newGenerator(t, 100+uint64(i))
		made, shown := 0, 0
		for made < seededTimes && shown < 25 {
			m, ok := g.mutate(c, sets[g.IntN(len(sets))])
			if !ok || c.beyond && !m.isBeyond(newReference(t, m.set)) {
				continue
			}
			made++
			rep := check.Run(m.set)
			n, strange, bad := 0, 0, false
			for f := range rep.Findings() {
				if f.Verdict == judge.Rounding {
					continue
				}
				n++
				if !m.touches(f) {
					strange++
				}
				if f.Cause != 0 {
					ok := false
					for _, x := range c.causes {
						if x == f.Cause {
							ok = true
						}
					}
					if !ok {
						bad = true
					}
				}
			}
			switch os.Getenv("WHAT") {
			case "extra":
				if n < 2 && strange == 0 {
					continue
				}
			case "cause":
				if !bad {
					continue
				}
			case "none":
				if n > 0 {
					continue
				}
			}
			shown++
			fmt.Println("----", m.changed, m.set.Header().Year, m.set.Edition())
			for i, a := range m.changed {
				if i < len(m.truth) {
					fmt.Println("   was", a, m.truth[i].Text(m.set.Unit()), "now", m.set.Figure(a).Text(m.set.Unit()))
				}
			}
			for f := range rep.Findings() {
				if f.Verdict == judge.Rounding {
					continue
				}
				fmt.Println("  ", f.Severity, f.Cause, f.Message)
			}
		}
	}
}
