// Command country makes up the published accounts of a country, tables and text, and reads, checks and verifies each of them on all
// processors. It prints how many it did in a second and how much memory it takes, which does not grow with their number.
//
//	go run ./examples/country             # 100,000 accounts in every edition
//	go run ./examples/country -n 1000
//
// Every account is one in which nothing is wrong, so that an error is one of the library: it is printed with the number of its account,
// and the program exits with 1.
package main

import (
	"flag"
	"fmt"
	"os"
	"runtime"
	"runtime/metrics"
	"time"
)

func main() {
	flags := flag.NewFlagSet("country", flag.ExitOnError) // a package that draws has flags of its own
	n := flags.Int("n", 100_000, "how many accounts")
	workers := flags.Int("j", runtime.GOMAXPROCS(0), "how many at a time")
	_ = flags.Parse(os.Args[1:]) // it exits
	if *n < 1 || *workers < 1 || flags.NArg() > 0 {
		flags.Usage()
		os.Exit(2)
	}

	start := time.Now()
	all, err := audited(*n, *workers, newMakers(), func(done int) {
		if done%max(*n/10, 1) == 0 {
			fmt.Printf("%8d accounts  %6.0f a second  %4d MB\n", done, float64(done)/time.Since(start).Seconds(), memory()>>20)
		}
	})
	if err != nil {
		fmt.Fprintln(os.Stderr, "country:", err)
		os.Exit(1)
	}
	fmt.Print(all)
	busy := all.making + all.auditing
	fmt.Printf("%.1f ms to make up and print an account, %.1f ms to read and audit it; %d at a time\n",
		perAccount(all.making, *n), perAccount(all.auditing, *n), *workers)
	fmt.Printf("%.0f%% of the time of the processors is the audit\n", 100*float64(all.auditing)/float64(busy))
	if all.errors > 0 {
		os.Exit(1)
	}
}

func perAccount(d time.Duration, n int) float64 { return d.Seconds() * 1000 / float64(n) }

// memory returns the bytes that the program has from the system.
func memory() uint64 {
	s := []metrics.Sample{{Name: "/memory/classes/total:bytes"}, {Name: "/memory/classes/heap/released:bytes"}}
	metrics.Read(s)
	return s[0].Value.Uint64() - s[1].Value.Uint64()
}
