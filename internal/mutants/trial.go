package main

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"time"
)

// A fate is what became of a mutant.
type fate int

const (
	survived  fate = iota // the tests passed
	killed                // a test failed, or they did not end
	stillborn             // it does not compile
)

// trial runs tests over one mutant at a time. The files of the module are left alone: the go command overlays the changed one.
type trial struct {
	root    string        // of the module
	tests   []string      // packages whose tests run
	args    []string      // more arguments of go test
	timeout time.Duration // for the tests of one mutant
}

// try builds and tests a mutant.
func (t *trial) try(m mutant) (became fate, err error) {
	dir, err := os.MkdirTemp("", "mutant")
	if err != nil {
		return 0, err
	}
	defer func() { err = errors.Join(err, os.RemoveAll(dir)) }()
	path, err := filepath.Abs(filepath.Join(t.root, m.file))
	if err != nil {
		return 0, err
	}
	source, err := os.ReadFile(path)
	if err != nil {
		return 0, err
	}
	changed, overlay := filepath.Join(dir, "changed.go"), filepath.Join(dir, "overlay.json")
	list, err := json.Marshal(map[string]map[string]string{"Replace": {path: changed}})
	if err != nil {
		return 0, err
	}
	if err := os.WriteFile(changed, m.apply(source), 0o600); err != nil {
		return 0, err
	}
	if err := os.WriteFile(overlay, list, 0o600); err != nil {
		return 0, err
	}
	return t.run(overlay)
}

// run tests with an overlay, "" for none.
func (t *trial) run(overlay string) (fate, error) {
	ctx, cancel := context.WithTimeout(context.Background(), 2*t.timeout) // the tests end by themselves before
	defer cancel()
	args := append([]string{"test", "-vet=off", "-failfast", "-timeout=" + t.timeout.String(), "-overlay=" + overlay}, t.args...)
	c := exec.CommandContext(ctx, "go", append(args, t.tests...)...)
	c.Dir = t.root
	var out bytes.Buffer
	c.Stdout, c.Stderr = &out, &out
	c.WaitDelay = time.Second
	err := c.Run()
	switch {
	case err == nil:
		return survived, nil
	case ctx.Err() != nil:
		return killed, nil
	case strings.Contains(out.String(), "[build failed]") || strings.Contains(out.String(), "[setup failed]"):
		return stillborn, nil
	case strings.Contains(out.String(), "FAIL"):
		return killed, nil
	default:
		return 0, &toolError{err, out.String()}
	}
}

// toolError is that the go command itself failed.
type toolError struct {
	err error
	out string
}

func (e *toolError) Error() string { return "go test: " + e.err.Error() + "\n" + e.out }
func (e *toolError) Unwrap() error { return e.err }
