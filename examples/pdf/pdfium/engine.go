// Package pdfium reads pages of PDF files, and marks places in them, with PDFium as WebAssembly: no C compiler and nothing
// installed is needed, and a broken file can harm nothing outside the memory it is given.
package pdfium

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime"
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

// CacheDir returns where compiled PDFium is kept: in the cache folder of the user.
func CacheDir() (string, error) {
	dir, err := os.UserCacheDir()
	if err != nil {
		return "", fmt.Errorf("pdfium.CacheDir: %w", err)
	}
	return filepath.Join(dir, "yusuan", "pdfium"), nil
}

// Start starts an engine for as many documents at a time as there are processors. What it compiles it keeps in a folder,
// so that only the first start takes seconds; with "" it keeps nothing. If it has to compile, it says so to log in one line. When ctx
// is done, what goes on in the engine ends with an error.
func Start(ctx context.Context, dir string, log io.Writer) (*Engine, error) {
	cache := wazero.NewCompilationCache()
	if dir != "" {
		kept, err := wazero.NewCompilationCacheWithDir(dir)
		if err != nil {
			return nil, fmt.Errorf("pdfium.Start: %w", err)
		}
		cache = kept
	}
	if !hasFiles(dir) {
		where := "not kept"
		if dir != "" {
			where = "kept in " + dir
		}
		if _, err := fmt.Fprintf(log, "PDFium is being compiled, which takes some seconds once (%s)\n", where); err != nil {
			return nil, fmt.Errorf("pdfium.Start: %w", err)
		}
	}
	config := wazero.NewRuntimeConfig().
		WithCoreFeatures(api.CoreFeaturesV2 | experimental.CoreFeaturesExceptionHandling).
		WithCompilationCache(cache).
		WithMemoryLimitPages(memoryPages).
		WithCloseOnContextDone(true)
	pool, err := webassembly.Init(webassembly.Config{
		Context: ctx, MaxTotal: runtime.GOMAXPROCS(0), RuntimeConfig: config,
		FSConfig: wazero.NewFSConfig().WithFSMount(standIn(), "/"),
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

// wait is how long a document waits for others to be closed.
const wait = time.Hour

func (e *Engine) instance(ctx context.Context) (pdfium.Pdfium, error) {
	ctx, cancel := context.WithTimeout(ctx, wait)
	defer cancel()
	return e.pool.GetInstanceWithContext(ctx)
}
