// Package gencatalogue turns the catalogues kept as CSV in its data directory
// into the Go tables of packages codes and economic. It is a pure function of
// the files' bytes; the command in cmd reads and writes the files, and the test
// of this package compares what is committed with what would be generated.
//
// What the files say, where it comes from and what was corrected is told in
// data/README.md. A file is refused as a whole, with every problem it has: each
// with file, line and reason.
package gencatalogue
