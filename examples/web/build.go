package main

import (
	"bytes"
	"compress/gzip"
	"context"
	"embed"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"

	"github.com/fiscalcn/yusuan/examples/licheng"
)

//go:embed page
var page embed.FS

const (
	modulePath = "github.com/fiscalcn/yusuan"
	module     = modulePath + "/examples/web"
)

// programs are what is compiled to WebAssembly, each to a file of its name.
var programs = []string{"core", "workbook"}

// build writes the page to a folder: what is in page, the programs, what Go needs to run them, and an example.
func build(ctx context.Context, dir string) error {
	static, err := fs.Sub(page, "page")
	if err != nil {
		return err
	}
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return err
	}
	err = fs.WalkDir(static, ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		data, err := fs.ReadFile(static, name)
		if err != nil {
			return err
		}
		return os.WriteFile(filepath.Join(dir, name), data, 0o644)
	})
	if err != nil {
		return err
	}
	if err := writeExample(dir); err != nil {
		return err
	}
	for _, name := range programs {
		if err := compile(ctx, dir, name); err != nil {
			return err
		}
	}
	if err := writePDFium(ctx, dir); err != nil {
		return err
	}
	goroot, err := goTool(ctx, "env", "GOROOT")
	if err != nil {
		return err
	}
	if err := writeLicences(ctx, dir, goroot); err != nil {
		return err
	}
	support, err := os.ReadFile(filepath.Join(goroot, "lib", "wasm", "wasm_exec.js"))
	if err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(dir, "wasm_exec.js"), support, 0o644)
}

func writeExample(dir string) error {
	data, err := licheng.Document().MarshalJSON()
	if err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(dir, "example.json"), data, 0o644)
}

// compile compiles a program and writes it compressed: the page unpacks it itself, whatever serves it.
func compile(ctx context.Context, dir, name string) error {
	raw := filepath.Join(dir, name+".wasm")
	if _, err := goTool(ctx, "build", "-trimpath", "-ldflags=-s -w", "-o", raw, module+"/wasm/"+name); err != nil {
		return err
	}
	data, err := os.ReadFile(raw)
	if err != nil {
		return err
	}
	return errors.Join(writeCompressed(raw+".gz", data), os.Remove(raw))
}

// writePDFium writes the PDFium that examples/pdf runs, as it lies in the module of its maintainers.
func writePDFium(ctx context.Context, dir string) error {
	module, err := goTool(ctx, "list", "-m", "-f", "{{.Dir}}", "github.com/klippa-app/go-pdfium")
	if err != nil {
		return err
	}
	data, err := os.ReadFile(filepath.Join(module, "internal", "pdfium_wasm", "pdfium.wasm"))
	if err != nil {
		return err
	}
	return writeCompressed(filepath.Join(dir, "pdfium.wasm.gz"), data)
}

func writeCompressed(path string, data []byte) error {
	var b bytes.Buffer
	w, err := gzip.NewWriterLevel(&b, gzip.BestCompression)
	if err != nil {
		return err
	}
	_, err = w.Write(data)
	if err := errors.Join(err, w.Close()); err != nil {
		return err
	}
	return os.WriteFile(path, b.Bytes(), 0o644)
}

// goTool runs the go command for the browser and returns what it prints.
func goTool(ctx context.Context, args ...string) (string, error) {
	cmd := exec.CommandContext(ctx, "go", args...)
	cmd.Env = append(os.Environ(), "GOOS=js", "GOARCH=wasm")
	out, err := cmd.Output()
	if e, ok := errors.AsType[*exec.ExitError](err); ok {
		err = fmt.Errorf("go %s: %s", args[0], strings.TrimSpace(string(e.Stderr)))
	}
	return strings.TrimSpace(string(out)), err
}
