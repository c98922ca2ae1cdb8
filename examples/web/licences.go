package main

import (
	"bytes"
	"cmp"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// writeLicences writes the licences of all that the programs are made of, as these ask for. PDFium has no copy of its own in the module that
// it lies in.
func writeLicences(ctx context.Context, dir, goroot string) error {
	listed, err := goTool(ctx, "list", "-deps", "-f", "{{with .Module}}{{.Path}} {{.Dir}}{{end}}", module+"/wasm/core", module+"/wasm/workbook")
	if err != nil {
		return err
	}
	modules := slices.Compact(slices.Sorted(strings.Lines(listed + "\n")))
	var b bytes.Buffer
	fmt.Fprintln(&b, "PDFium: https://pdfium.googlesource.com/pdfium/+/main/LICENSE (BSD-3-Clause, Apache-2.0)")
	for _, m := range append([]string{"Go " + goroot}, modules...) {
		path, source, _ := strings.Cut(strings.TrimSpace(m), " ")
		if path == "" || path != modulePath && strings.HasPrefix(path, modulePath+"/") {
			continue // standard packages, and modules that are part of this one
		}
		files, err := filepath.Glob(filepath.Join(source, "LICENSE*"))
		if err != nil || len(files) == 0 {
			return cmp.Or(err, fmt.Errorf("%s has no licence", path))
		}
		text, err := os.ReadFile(files[0])
		if err != nil {
			return err
		}
		fmt.Fprintf(&b, "\n\n==== %s\n\n%s", path, text)
	}
	return os.WriteFile(filepath.Join(dir, "licences.txt"), b.Bytes(), 0o644)
}
