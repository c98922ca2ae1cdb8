// Command mutants measures whether the tests of a package bite. It makes small changes in the code, one at a time, and runs the tests
// over each: a change that no test objects to is a mutant that survived.
//
//	go -C internal/mutants run . -root ../.. ./budget/judge
//	go -C internal/mutants run . -root ../.. -tests ./tables/check ./tables/check/internal/claims
//
// The changes are drawn with a fixed seed: the same every time while the code is the same. What does not compile counts as
// not drawn. All of them are written into one program, which is built once; then each runs over the tests that reach its place, and
// over no others. It prints each survivor, and whether a test comes by it at all, and last, how many of how many were killed.
// It needs a shell with ulimit.
package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"slices"
	"strings"
)

func main() {
	if err := run(os.Args[1:], os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "mutants:", err)
		os.Exit(2)
	}
}

func run(args []string, out io.Writer) error {
	flags := flag.NewFlagSet("mutants", flag.ContinueOnError)
	n := flags.Int("n", 300, "mutants to make of each package")
	seed := flags.Uint64("seed", 1, "of the draw")
	root := flags.String("root", ".", "the root of the module whose packages are named")
	tests := flags.String("tests", "", "packages whose tests are run, parted by commas; the changed one if empty")
	pass := flags.String("args", "-test.short", "arguments of the tests, parted by spaces")
	verbose := flags.Bool("v", false, "print the killed, too, with the test that did it")
	if err := flags.Parse(args); err != nil {
		return err
	}
	if flags.NArg() == 0 {
		return errors.New("want packages such as ./budget/judge")
	}
	for _, dir := range flags.Args() {
		t := trial{root: *root, tests: []string{dir}, args: strings.Fields(*pass)}
		if *tests != "" {
			t.tests = strings.Split(*tests, ",")
		}
		if err := t.sample(dir, *n, *seed, *verbose, out); err != nil {
			return err
		}
	}
	return nil
}

// sample makes n mutants of a package and prints which of them survived.
func (t *trial) sample(dir string, n int, seed uint64, verbose bool, out io.Writer) (err error) {
	p, err := load(t.root, dir)
	if err != nil {
		return fmt.Errorf("%s: %w", dir, err)
	}
	if t.temp, err = os.MkdirTemp("", "mutants"); err != nil {
		return err
	}
	defer func() { err = errors.Join(err, os.RemoveAll(t.temp)) }()
	list := draw(p, p.mutants(dir), n, seed)
	overlay, err := p.overlay(t.temp, list)
	if err != nil {
		return err
	}
	if err := t.build(overlay, out); err != nil {
		return err
	}
	dead := 0
	for id, m := range list {
		by, err := t.killer(id)
		if err != nil {
			return fmt.Errorf("%v: %w", m, err)
		}
		line := m.String()
		switch {
		case by != nil:
			dead++
			if !verbose {
				continue
			}
			line += " (killed by " + by.name + ")"
		case !slices.ContainsFunc(t.cases, func(one *test) bool { return one.reaches[id] }):
			line += " (not reached)"
		}
		if _, err := fmt.Fprintln(out, line); err != nil {
			return err
		}
	}
	_, err = fmt.Fprintf(out, "%s: %d of %d killed (%.1f %%)\n", dir, dead, len(list), 100*float64(dead)/float64(max(len(list), 1)))
	return err
}

// draw returns n of the mutants that compile.
func draw(p *program, all []*mutant, n int, seed uint64) []*mutant {
	rand.New(rand.NewPCG(seed, 0)).Shuffle(len(all), func(i, j int) { all[i], all[j] = all[j], all[i] })
	var list []*mutant
	for _, m := range all {
		if len(list) < n && p.compiles(m) {
			list = append(list, m)
		}
	}
	return list
}
