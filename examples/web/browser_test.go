package main

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"log"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// site is the page, built once for all tests.
var site string

func TestMain(m *testing.M) {
	code, err := withSite(m.Run)
	if err != nil {
		log.Fatal(err)
	}
	os.Exit(code)
}

func withSite(run func() int) (code int, err error) {
	if site, err = os.MkdirTemp("", "yusuan-web-"); err != nil {
		return 0, err
	}
	defer func() { err = errors.Join(err, os.RemoveAll(site)) }()
	if err := build(context.Background(), site); err != nil {
		return 0, err
	}
	return run(), nil
}

// A browser is Chromium with the page open, and what goes over its network.
type browser struct {
	context.Context //nolint:containedctx // it is how chromedp hands on a browser

	t      *testing.T
	server *httptest.Server
	url    string
	log    string // of the network

	lock   sync.Mutex
	thrown []string // what the page threw and nobody caught
}

// most is how long a test may take before it is called stuck. It is far beyond what a slow and busy machine takes; test gives all of them
// more.
const most = 30 * time.Minute

// start opens the page in a window of a size and waits until it is ready.
func start(t *testing.T, width, height int) *browser {
	t.Helper()
	b := &browser{t: t, log: filepath.Join(t.TempDir(), "network.json")}
	b.server = httptest.NewServer(http.FileServer(http.Dir(site)))
	t.Cleanup(b.server.Close)
	b.url = b.server.URL
	ctx, cancel := context.WithTimeout(t.Context(), most)
	t.Cleanup(cancel)
	ctx, cancel = chromedp.NewExecAllocator(ctx,
		chromedp.ExecPath("/usr/bin/chromium"), chromedp.WSURLReadTimeout(most), chromedp.UserDataDir(t.TempDir()), chromedp.WindowSize(width, height),
		chromedp.Headless, chromedp.NoSandbox, chromedp.DisableGPU, chromedp.NoFirstRun, chromedp.NoDefaultBrowserCheck,
		chromedp.Flag("disable-quic", true), chromedp.Flag("disable-background-networking", true), chromedp.Flag("disable-component-update", true),
		chromedp.Flag("disable-sync", true), chromedp.Flag("host-resolver-rules", "MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"),
		chromedp.Flag("log-net-log", b.log),
	)
	t.Cleanup(cancel)
	b.Context, cancel = chromedp.NewContext(ctx)
	t.Cleanup(cancel)
	require.NoError(t, chromedp.Listen(b, func(event any) {
		if e, ok := event.(*runtime.EventExceptionThrown); ok {
			b.lock.Lock()
			defer b.lock.Unlock()
			b.thrown = append(b.thrown, e.ExceptionDetails.Text)
		}
	}))
	b.do(chromedp.Navigate(b.url), b.idle())
	return b
}

// do does something in the browser.
func (b *browser) do(steps ...chromedp.Action[chromedp.Void]) {
	b.t.Helper()
	require.NoError(b.t, chromedp.Do(b, steps...))
}

// idle waits until the page has nothing more to do.
func (b *browser) idle() chromedp.Action[chromedp.Void] {
	return b.until(`document.body.dataset.waiting === '0'`)
}

// until waits until an expression of the page is true.
func (*browser) until(expression string) chromedp.Action[chromedp.Void] {
	return chromedp.Poll[chromedp.Void](expression, chromedp.WithPollingTimeout(most))
}

// open chooses files as a user does, and waits until they are read.
func (b *browser) open(files ...string) {
	b.t.Helper()
	b.do(chromedp.SetUploadFiles(chromedp.CSS("#file"), files))
	b.do(b.idle())
}

// text returns what an expression of the page is as text.
func (b *browser) text(expression string) string {
	b.t.Helper()
	out, err := chromedp.Run(b, chromedp.Evaluate[string]("String("+expression+")"))
	require.NoError(b.t, err)
	return out
}

// shot keeps a picture of the page, where YUSUAN_SCREENSHOTS names a folder.
func (b *browser) shot(name string) {
	b.t.Helper()
	dir := os.Getenv("YUSUAN_SCREENSHOTS")
	if dir == "" {
		return
	}
	png, err := chromedp.Run(b, chromedp.CaptureScreenshot())
	require.NoError(b.t, err)
	require.NoError(b.t, os.MkdirAll(dir, 0o755))
	require.NoError(b.t, os.WriteFile(filepath.Join(dir, name+".png"), png, 0o644))
}

// close ends the browser and returns the requests that the page and its worker made, from the log that the browser itself keeps of its
// network. What the browser asks for on its own account is no business of the page.
func (b *browser) close() []string {
	b.t.Helper()
	require.NoError(b.t, chromedp.Cancel(b))
	assert.Empty(b.t, b.thrown)
	data, err := os.ReadFile(b.log)
	require.NoError(b.t, err)
	var head struct {
		Constants struct{ LogEventTypes map[string]int }
	}
	first, _, found := bytes.Cut(data, []byte(",\n"))
	require.True(b.t, found)
	require.NoError(b.t, json.Unmarshal(append(first, '}'), &head))
	requested, ok := head.Constants.LogEventTypes["URL_REQUEST_START_JOB"]
	require.True(b.t, ok)
	var made []string
	lines := bufio.NewScanner(bytes.NewReader(data))
	lines.Buffer(nil, len(data)+1)
	for lines.Scan() {
		var event struct {
			Type   int
			Params struct{ Initiator, Method, URL string }
		}
		if json.NewDecoder(bytes.NewReader(lines.Bytes())).Decode(&event) != nil {
			continue // the head
		}
		if event.Type == requested && event.Params.Initiator == b.url {
			made = append(made, event.Params.Method+" "+event.Params.URL)
		}
	}
	require.NoError(b.t, lines.Err())
	return made
}
