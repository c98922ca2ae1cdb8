package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"net"
	"net/http"
	"os"
	"time"
)

const usage = "usage: web [-addr HOST:PORT] | web -build DIR"

// run builds the page and serves it until ctx is done, or writes it to a folder.
func run(ctx context.Context, args []string, stdout io.Writer) (err error) {
	flags := flag.NewFlagSet("web", flag.ContinueOnError)
	flags.SetOutput(io.Discard) // one line is all that is said
	addr := flags.String("addr", "localhost:8080", "")
	dir := flags.String("build", "", "")
	if err := flags.Parse(args); err != nil || flags.NArg() > 0 {
		return errors.New(usage)
	}
	if *dir != "" {
		return build(ctx, *dir)
	}
	listener, err := net.Listen("tcp", *addr)
	if err != nil {
		return err
	}
	temporary, err := os.MkdirTemp("", "yusuan-web-")
	if err != nil {
		return errors.Join(err, listener.Close())
	}
	defer func() { err = errors.Join(err, os.RemoveAll(temporary)) }()
	if _, err := fmt.Fprintln(stdout, "building the page …"); err != nil {
		return errors.Join(err, listener.Close())
	}
	if err := build(ctx, temporary); err != nil {
		return errors.Join(err, listener.Close())
	}
	if _, err := fmt.Fprintf(stdout, "http://%s/\n", listener.Addr()); err != nil {
		return errors.Join(err, listener.Close())
	}
	return serve(ctx, listener, temporary)
}

// serve serves a folder until ctx is done.
func serve(ctx context.Context, listener net.Listener, dir string) error {
	server := &http.Server{Handler: http.FileServer(http.Dir(dir)), ReadHeaderTimeout: time.Minute}
	stop := context.AfterFunc(ctx, func() { _ = server.Close() }) // what is being loaded then is loaded again
	defer stop()
	if err := server.Serve(listener); !errors.Is(err, http.ErrServerClosed) {
		return err
	}
	return nil
}
