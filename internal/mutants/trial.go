package main

import (
	"bytes"
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"time"
)

// trial runs tests over the mutants of a package, one at a time. The files of the module are left alone: the go command
// overlays the changed ones.
type trial struct {
	root  string   // of the module
	tests []string // packages whose tests run
	args  []string // of the tests
	temp  string   // a folder for what is built
	cases []*test
}

// test is one test, example or fuzz target with its seeds.
type test struct {
	program string // the built tests of its package
	dir     string // of its package
	name    string
	cost    time.Duration // of the processor, over what is not changed
	reaches map[int]bool  // the mutants that it comes by
	kills   int
}

// build builds the tests over a program with its mutants written in, runs each by itself, and writes down what it reaches. Tests
// that fail for what is written in, such as one of allocations, are told and left out.
func (t *trial) build(overlay string, out io.Writer) error {
	for i, dir := range t.tests {
		binary := filepath.Join(t.temp, "tests"+strconv.Itoa(i))
		if text, err := t.goes("test", "-c", "-vet=off", "-overlay="+overlay, "-o", binary, dir); err != nil {
			return fmt.Errorf("%s: the tests are not built: %w\n%s", dir, err, text)
		}
		if _, err := os.Stat(binary); err != nil {
			continue // no test files
		}
		c := exec.Command(binary, "-test.list", "^(Test|Example|Fuzz)")
		c.Dir = filepath.Join(t.root, dir)
		list, err := c.Output()
		if err != nil {
			return fmt.Errorf("%s: %w", dir, err)
		}
		for name := range strings.FieldsSeq(string(list)) {
			one := &test{program: binary, dir: c.Dir, name: name}
			fails, err := t.trace(one)
			if err != nil {
				return err
			}
			if fails {
				if _, err := fmt.Fprintf(out, "%s: %s is left out, it fails over the places of change\n", dir, name); err != nil {
					return err
				}
				continue
			}
			t.cases = append(t.cases, one)
		}
	}
	return nil
}

// trace runs a test over what is not changed.
func (t *trial) trace(one *test) (fails bool, err error) {
	trace := filepath.Join(t.temp, "trace")
	defer func() { err = errors.Join(err, os.RemoveAll(trace)) }()
	state, err := t.run(one, 10*time.Minute, "MUTANT_TRACE="+trace)
	if err != nil || !state.Success() {
		return true, err
	}
	one.cost = state.UserTime() + state.SystemTime()
	one.reaches = map[int]bool{}
	text, err := os.ReadFile(trace)
	if err != nil && !errors.Is(err, os.ErrNotExist) {
		return true, err
	}
	for line := range strings.FieldsSeq(string(text)) {
		id, err := strconv.Atoi(line)
		if err != nil {
			return true, err
		}
		one.reaches[id] = true
	}
	return false, nil
}

// killer returns the first test that a mutant fails, nil if it survives: cheap ones first, and those that killed others.
func (t *trial) killer(id int) (*test, error) {
	var list []*test
	for _, one := range t.cases {
		if one.reaches[id] {
			list = append(list, one)
		}
	}
	slices.SortStableFunc(list, func(a, b *test) int {
		return cmp.Compare(a.cost/time.Duration(1+a.kills), b.cost/time.Duration(1+b.kills))
	})
	for _, one := range list {
		state, err := t.run(one, one.cost, "MUTANT="+strconv.Itoa(id))
		if err != nil {
			return nil, err
		}
		if !state.Success() {
			one.kills++
			return one, nil
		}
	}
	return nil, nil
}

// run runs one test. It may take ten times the processor that it takes over what is not changed, and 4 GB: a mutant that does not
// end is ended.
func (t *trial) run(one *test, cost time.Duration, switched string) (*os.ProcessState, error) {
	seconds := 5 + int((10 * cost).Seconds())
	ctx, cancel := context.WithTimeout(context.Background(), time.Duration(20*seconds)*time.Second) // for one that waits
	defer cancel()
	args := append([]string{one.program, "-test.run=^" + one.name + "$", "-test.failfast"}, t.args...)
	limits := fmt.Sprintf("ulimit -t %d; ulimit -v 4000000; exec \"$@\"", seconds)
	c := exec.CommandContext(ctx, "sh", append([]string{"-c", limits, "sh"}, args...)...)
	c.Dir = one.dir
	c.Env = append(os.Environ(), switched)
	c.WaitDelay = time.Second
	err := c.Run()
	if exit := (*exec.ExitError)(nil); errors.As(err, &exit) || ctx.Err() != nil {
		err = nil
	}
	return c.ProcessState, err
}

// goes runs the go command in the module.
func (t *trial) goes(args ...string) (string, error) {
	c := exec.Command("go", args...)
	c.Dir = t.root
	var out bytes.Buffer
	c.Stdout, c.Stderr = &out, &out
	err := c.Run()
	return out.String(), err
}
