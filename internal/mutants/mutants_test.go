package main

import (
	"strings"
	"testing"
)

// TestSample: every mutant of a package whose survivors are known.
func TestSample(t *testing.T) {
	var out strings.Builder
	if err := run([]string{"-root", "testdata/sum", "-n", "1000", "."}, &out); err != nil {
		t.Fatal(err)
	}
	got := strings.Split(strings.TrimSpace(out.String()), "\n")
	want := map[string]bool{
		"sum.go:7: > → >=":              true, // nothing added is nothing
		"sum.go:7: 0 → (0+1)":           true, // 1 is not among the numbers
		"sum.go:10: >= → >":             true, // 100 is not reached
		"sum.go:10: 100 → (100+1)":      true, // at 101 it is full, too
		"sum.go:12: continue → nothing": true, // the loop ends anyway
		".: 6 of 11 killed (54.5 %)":    true,
	}
	for _, line := range got {
		if !want[line] {
			t.Errorf("unexpected: %s", line)
		}
		delete(want, line)
	}
	for line := range want {
		t.Errorf("missing: %s", line)
	}
}

// TestRefusals: what cannot be measured says why.
func TestRefusals(t *testing.T) {
	for _, c := range []struct{ args, want string }{
		{"", "want packages such as ./budget/judge"},
		{"-root testdata/none .", ".: go list: chdir testdata/none: no such file or directory"},
		{"-root testdata/sum ./none", "./none: go list: exit status 1"},
	} {
		err := run(strings.Fields(c.args), nil)
		if err == nil || !strings.HasPrefix(err.Error(), c.want) {
			t.Errorf("%q: %v", c.args, err)
		}
	}
}
