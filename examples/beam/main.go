// Command beam folds the accounts of 10,000 units into those of 250 departments and these into the account of a city (汇总), as a pipeline of
// Apache Beam: it runs in this process, or where there is more room on Flink or Spark. Other runners, such as Dataflow, are an import more.
//
//	go run .                                   # 250 departments of 40 units → accounts.jsonl
//	go run . -departments 2500 -out FILE       # 100,000 units
//	go run . -runner flink -endpoint ADDRESS   # likewise on a cluster
//
// A ledger is a monoid, so that accounts can be added up in any order and anywhere; what units paid one another is taken out before.
// Each line of the output is the account of a department or of the city, with what the checks find in its tables.
package main

import (
	"cmp"
	"context"
	"flag"
	"fmt"
	"os"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	_ "github.com/apache/beam/sdks/v2/go/pkg/beam/io/filesystem/local"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/textio"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/runners"
	_ "github.com/apache/beam/sdks/v2/go/pkg/beam/runners/flink"
	_ "github.com/apache/beam/sdks/v2/go/pkg/beam/runners/prism"
	_ "github.com/apache/beam/sdks/v2/go/pkg/beam/runners/spark"
)

var (
	departments = flag.Int("departments", 250, "how many departments the city has")
	units       = flag.Int("units", 40, "how many units each of them has")
	out         = flag.String("out", "accounts.jsonl", "the file for the accounts")
)

func main() {
	flag.Parse()
	beam.Init() // on a machine of a cluster it does the work, and does not return
	if err := run(context.Background()); err != nil {
		fmt.Fprintln(os.Stderr, "beam:", err)
		os.Exit(1)
	}
}

// run folds the city and writes its accounts.
func run(ctx context.Context) error {
	p, s := beam.NewPipelineWithRoot()
	parts, within, between := newCity(s, *departments, *units)
	ofDepartments := consolidate(s, parts, within)
	ofCity := consolidate(s, ofDepartments, between)
	textio.Write(s, *out, beam.ParDo(s, describe, beam.Flatten(s, ofDepartments, ofCity)))
	_, err := beam.Run(ctx, cmp.Or(*runners.Runner, "prism"), p) // Beam's own flag
	return err
}
