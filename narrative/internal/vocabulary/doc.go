// Package vocabulary is the phrases that the reader of a text knows (词表), as data. The
// reader does not import it: it has them as the graph in narrative/reading/zlexicon.go. After a
// change of them,
//
//	go test ./narrative/internal/vocabulary -update
//
// makes that anew.
package vocabulary

import (
	"github.com/fiscalcn/yusuan/internal/genlexicon"
	"github.com/fiscalcn/yusuan/internal/prose"
)

// An entry is a [genlexicon.Entry], as it is written in a row.
type entry struct {
	text  string
	kind  prose.WordKind
	value uint8
}

// All returns every entry there is.
func All() []genlexicon.Entry {
	var all []genlexicon.Entry
	for _, group := range [...][]entry{phraseWords[:], unitWords[:], cellWords[:], indicatorWords[:]} {
		for _, e := range group {
			all = append(all, genlexicon.Entry{Text: e.text, Kind: e.kind, Value: e.value})
		}
	}
	return all
}
