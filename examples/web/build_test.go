package main

import (
	"context"
	"io"
	"net"
	"net/http"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestLicences holds that what is given away with the page has its licences beside it.
func TestLicences(t *testing.T) {
	text, err := os.ReadFile(filepath.Join(site, "licences.txt"))
	require.NoError(t, err)
	for _, name := range []string{
		"PDFium: ", "==== Go\n", "==== github.com/fiscalcn/yusuan\n", "==== github.com/klippa-app/go-pdfium\n", "==== github.com/xuri/excelize/v2\n",
	} {
		assert.Contains(t, string(text), name)
	}
}

func TestUsage(t *testing.T) {
	for _, args := range [][]string{{"-x"}, {"folder"}} {
		assert.EqualError(t, run(context.Background(), args, io.Discard), usage)
	}
	err := run(context.Background(), []string{"-addr", "nowhere:x"}, io.Discard)
	assert.ErrorContains(t, err, "unknown port")
}

func TestServe(t *testing.T) {
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	require.NoError(t, err)
	ctx, cancel := context.WithCancel(t.Context())
	ended := make(chan error)
	go func() { ended <- serve(ctx, listener, site) }()
	request, err := http.NewRequestWithContext(ctx, http.MethodGet, "http://"+listener.Addr().String()+"/", http.NoBody)
	require.NoError(t, err)
	answer, err := http.DefaultClient.Do(request)
	require.NoError(t, err)
	body, err := io.ReadAll(answer.Body)
	require.NoError(t, err)
	require.NoError(t, answer.Body.Close())
	assert.Contains(t, string(body), "<title>部门预决算审核</title>")
	cancel()
	assert.NoError(t, <-ended, "to be ended is no mistake")
}
