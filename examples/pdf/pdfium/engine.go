//go:build !js

package pdfium

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"testing/fstest"
	"time"

	"github.com/klippa-app/go-pdfium"
	"github.com/klippa-app/go-pdfium/webassembly"
	"github.com/tetratelabs/wazero"
	"github.com/tetratelabs/wazero/api"
	"github.com/tetratelabs/wazero/experimental"
)

// memoryPages is what the memory of one document may grow to, in pages of 64 KiB: 1 GiB.
const memoryPages = 1 << 14

// Engine is a compiled PDFium. Get one from [Start], and close it. It may be used by several goroutines at the same time.
type Engine struct {
	pool  pdfium.Pool
	cache wazero.CompilationCache
}

// CacheDir returns where compiled PDFium is kept: in the cache folder of the user. It is "" for a user without a home folder.
func CacheDir() string {
	dir, err := os.UserCacheDir()
	if err != nil {
		return ""
	}
	return filepath.Join(dir, "yusuan", "pdfium")
}

// Start starts an engine for so many documents at a time, at least one; what is opened beyond that waits. What it compiles it keeps in a
// folder, so that only the first start takes seconds; with "", or where the folder cannot be used, it keeps nothing. If it has to compile,
// it says so to log in one line. When ctx is done, what goes on in the engine ends with an error.
func Start(ctx context.Context, dir string, documents int, log io.Writer) (*Engine, error) {
	kept := hasFiles(dir)
	if !kept && !isWritable(dir) {
		dir = ""
	}
	if !kept {
		if err := announce(log, dir); err != nil {
			return nil, err
		}
	}
	if dir == "" {
		return start(ctx, wazero.NewCompilationCache(), documents)
	}
	e, err := startKept(ctx, dir, documents)
	if err == nil || ctx.Err() != nil {
		return e, err
	}
	if kept { // what is there is of another version and cannot be replaced, or is damaged
		if err := announce(log, ""); err != nil {
			return nil, err
		}
	}
	return start(ctx, wazero.NewCompilationCache(), documents)
}

func startKept(ctx context.Context, dir string, documents int) (*Engine, error) {
	cache, err := wazero.NewCompilationCacheWithDir(dir)
	if err != nil {
		return nil, fmt.Errorf("pdfium.Start: %w", err)
	}
	return start(ctx, cache, documents)
}

// announce says that it takes a while, and where the result is kept.
func announce(log io.Writer, dir string) error {
	where := "not kept"
	if dir != "" {
		where = "kept in " + dir
	}
	if _, err := fmt.Fprintf(log, "PDFium is being compiled, which takes some seconds once (%s)\n", where); err != nil {
		return fmt.Errorf("pdfium.Start: %w", err)
	}
	return nil
}

// isWritable reports whether files can be written to a folder, which is made if it is not there.
func isWritable(dir string) bool {
	if dir == "" || os.MkdirAll(dir, 0o700) != nil {
		return false
	}
	f, err := os.CreateTemp(dir, ".try-*")
	if err != nil {
		return false
	}
	return errors.Join(f.Close(), os.Remove(f.Name())) == nil
}

func start(ctx context.Context, cache wazero.CompilationCache, documents int) (*Engine, error) {
	config := wazero.NewRuntimeConfig().
		WithCoreFeatures(api.CoreFeaturesV2 | experimental.CoreFeaturesExceptionHandling).
		WithCompilationCache(cache).
		WithMemoryLimitPages(memoryPages).
		WithCloseOnContextDone(true)
	pool, err := webassembly.Init(webassembly.Config{
		Context: ctx, MaxTotal: max(documents, 1), RuntimeConfig: config,
		FSConfig: wazero.NewFSConfig().WithFSMount(fstest.MapFS{"usr/share/fonts/standin.ttf": {Data: StandIn()}}, "/"),
		Stdout:   io.Discard, Stderr: io.Discard, // PDFium talks about what it repairs
	})
	if err != nil {
		return nil, errors.Join(fmt.Errorf("pdfium.Start: %w", err), cache.Close(ctx))
	}
	return &Engine{pool, cache}, nil
}

// hasFiles reports whether there is a file in a folder or below.
func hasFiles(dir string) bool {
	found := false
	_ = filepath.WalkDir(dir, func(_ string, entry os.DirEntry, err error) error { // a folder that is not there has none
		if err == nil && !entry.IsDir() {
			found = true
			return filepath.SkipAll
		}
		return err
	})
	return found
}

// Close ends the engine and all its documents.
func (e *Engine) Close() error {
	return errors.Join(e.pool.Close(), e.cache.Close(context.Background()))
}

// Open opens a PDF file as [OpenIn] does, in a PDFium of its own.
func (e *Engine) Open(ctx context.Context, file []byte) (*Document, error) {
	if err := look(file); err != nil {
		return nil, err
	}
	lib, err := e.instance(ctx)
	if err != nil {
		return nil, fmt.Errorf("pdfium.Open: %w", err)
	}
	return OpenIn(ctx, lib, file)
}

// wait is how long a document waits for others to be closed.
const wait = time.Hour

func (e *Engine) instance(ctx context.Context) (pdfium.Pdfium, error) {
	ctx, cancel := context.WithTimeout(ctx, wait)
	defer cancel()
	return e.pool.GetInstanceWithContext(ctx)
}
