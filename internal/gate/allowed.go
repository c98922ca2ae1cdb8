package gate

import "slices"

// allowed is what library packages may take from the standard library: packages, and of those that can do more than
// compute the names. What is not here does I/O, reaches the system, reads the clock, draws random numbers, keeps state or
// starts something (context.AfterFunc, unique, weak, hash/maphash, text/template, archive/zip, mime), or nobody has
// needed it yet: then it is added here, once, after a look at what it does.
var allowed = map[string][]string{
	"bytes":               nil,
	"cmp":                 nil,
	"container/heap":      nil,
	"database/sql/driver": {"Value", "Valuer"},
	"encoding":            nil,
	"encoding/binary":     nil,
	"encoding/json":       nil,
	"errors":              nil,
	"fmt": {
		"Append", "Appendf", "Appendln", "Errorf", "Formatter", "Fprint", "Fprintf", "Fprintln", "Sprint", "Sprintf", "Sprintln", "State", "Stringer",
	},
	"io":           {"EOF", "Reader", "Writer"},
	"iter":         nil,
	"maps":         nil,
	"math":         nil,
	"math/big":     nil,
	"math/bits":    nil,
	"reflect":      nil,
	"slices":       nil,
	"strconv":      nil,
	"strings":      nil,
	"unicode":      nil,
	"unicode/utf8": nil,
}

// ofTools is what packages that are tools of the module may take besides: they read Go source and data files that their
// callers have opened.
var ofTools = map[string][]string{
	"internal/gate":         {"go/ast", "go/constant", "go/parser", "go/token", "go/types", "path", "regexp"},
	"internal/gencatalogue": {"crypto/sha256", "encoding/csv", "go/format"},
	"internal/heuristics":   {"go/ast", "go/parser", "go/token"},
}

// mayImport reports whether a library package may import a package of the standard library.
func mayImport(name, dir string) bool {
	_, ok := allowed[name]
	return ok || slices.Contains(ofTools[dir], name)
}

// mayUse reports whether a library package may use a name of a package that it may import.
func mayUse(from, name string) bool {
	names := allowed[from]
	return names == nil || slices.Contains(names, name)
}
