package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestUpToDate holds that the methods in every package of the module are those of its tables.
func TestUpToDate(t *testing.T) {
	written := 0
	err := filepath.WalkDir(root, func(path string, entry os.DirEntry, err error) error {
		if err != nil || entry.Name() != file {
			return err
		}
		written++
		pkg, found, err := read(filepath.Dir(path))
		if err != nil {
			return err
		}
		want, err := methods(pkg, found)
		if err != nil {
			return err
		}
		if text, err := os.ReadFile(path); err != nil || !bytes.Equal(text, want) {
			t.Errorf("%s is out of date: run go generate ./...", path)
		}
		return nil
	})
	if err != nil || written == 0 {
		t.Fatal(written, err)
	}
}

// TestRead: what is read of a package, and that one without tables is refused.
func TestRead(t *testing.T) {
	dir := t.TempDir()
	source := `package paint

// Colour is a colour.
type UnitColour uint8

var colours = enum.Names[UnitColour]{Type: "paint.UnitColour", List: []string{1: "red"}, Chinese: []string{1: "红"}, None: true, Err: &codes.ErrName}

var other = []string{"x"}
`
	if err := os.WriteFile(filepath.Join(dir, "colour.go"), []byte(source), 0o600); err != nil {
		t.Fatal(err)
	}
	pkg, found, err := read(dir)
	want := enumeration{Type: "UnitColour", Names: "colours", Example: "red", Chinese: true, None: true, Err: "codes.ErrName"}
	if err != nil || pkg != "paint" || len(found) != 1 || found[0] != want || want.Receiver() != "c" {
		t.Error(pkg, found, err)
	}
	if _, _, err := read(t.TempDir()); err == nil || !strings.Contains(err.Error(), "no variable is made of enum.Names") {
		t.Error(err)
	}
}
