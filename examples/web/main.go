// Command web serves a page on which accounts are audited: files that are dropped on it are read in the browser and go nowhere.
//
//	go run .               serves it at http://localhost:8080
//	go run . -addr :9000   likewise, elsewhere
//	go run . -build DIR    writes it as static files that any web server can serve
package main

import (
	"context"
	"fmt"
	"os"
	"os/signal"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	err := run(ctx, os.Args[1:], os.Stdout)
	stop()
	if err != nil {
		fmt.Fprintln(os.Stderr, "web:", err)
		os.Exit(1)
	}
}
