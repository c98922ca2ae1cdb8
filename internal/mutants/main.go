// Command mutants measures whether the tests of a package bite. It makes small changes in the code, one at a time, and runs the tests
// over each: a change that no test objects to is a mutant that survived.
//
//	go -C internal/mutants run . -root ../.. ./budget/judge
//	go -C internal/mutants run . -root ../.. -tests ./tables/check ./tables/check/internal/claims
//
// The changes are drawn with a fixed seed: the same every time while the code is the same. What does not compile counts as
// not drawn. It prints each survivor and, last, how many of how many were killed.
package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"time"
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
	timeout := flags.Duration("timeout", 2*time.Minute, "for the tests of one mutant")
	pass := flags.String("args", "-short", "arguments of go test, parted by spaces")
	if err := flags.Parse(args); err != nil {
		return err
	}
	if flags.NArg() == 0 {
		return errors.New("want packages such as ./budget/judge")
	}
	for _, dir := range flags.Args() {
		t := trial{root: *root, tests: []string{dir}, args: strings.Fields(*pass), timeout: *timeout}
		if *tests != "" {
			t.tests = strings.Split(*tests, ",")
		}
		if err := t.sample(dir, *n, *seed, out); err != nil {
			return err
		}
	}
	return nil
}

// sample makes n mutants of a package and prints which of them survived.
func (t *trial) sample(dir string, n int, seed uint64, out io.Writer) error {
	if fate, err := t.run(""); err != nil || fate != survived {
		return errors.Join(fmt.Errorf("%s: the tests fail without a change", dir), err)
	}
	all, err := mutantsOf(t.root, filepath.Clean(dir))
	if err != nil {
		return err
	}
	rand.New(rand.NewPCG(seed, 0)).Shuffle(len(all), func(i, j int) { all[i], all[j] = all[j], all[i] })
	made, dead := 0, 0
	for _, m := range all {
		if made == n {
			break
		}
		fate, err := t.try(m)
		switch {
		case err != nil:
			return fmt.Errorf("%v: %w", m, err)
		case fate == stillborn:
			continue
		case fate == killed:
			dead++
		default:
			if _, err := fmt.Fprintln(out, m); err != nil {
				return err
			}
		}
		made++
	}
	_, err = fmt.Fprintf(out, "%s: %d of %d killed (%.1f %%)\n", dir, dead, made, 100*float64(dead)/float64(max(made, 1)))
	return err
}
