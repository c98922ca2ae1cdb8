package gate

import (
	"fmt"
	"path"
	"regexp"
	"slices"
	"strings"
)

// longest is the number of lines a Go file may have: more, and a reader no longer holds it in mind.
const longest = 500

// Size finds Go files that are too long. The generated catalogues, zcatalogue*.go, may be as long as the data are.
func Size(t *Tree) []string {
	var found []string
	for _, name := range t.paths() {
		if !strings.HasSuffix(name, ".go") || strings.HasPrefix(path.Base(name), "zcatalogue") {
			continue
		}
		if lines := strings.Count(t.Files[name], "\n"); lines > longest {
			found = append(found, fmt.Sprintf("%s: %d lines, at most %d are readable", name, lines, longest))
		}
	}
	return found
}

// TopLevel finds files and directories at the root that have no place there. Names with a leading dot are tools' own, and Go files are
// those of the root package, which is to stay small.
func TopLevel(t *Tree) []string {
	allowed := []string{
		"CHANGELOG.md", "LICENSE", "README.md", "budget", "codes", "economic", "examples", "go.mod", "go.sum", "internal", "narrative", "tables",
	}
	var found []string
	for _, name := range t.paths() {
		top, _, below := strings.Cut(name, "/")
		ofRoot := !below && strings.HasSuffix(top, ".go")
		if !strings.HasPrefix(top, ".") && !ofRoot && !slices.Contains(allowed, top) {
			found = append(found, fmt.Sprintf("%s: %s has no place at the top level", name, top))
		}
	}
	return found
}

// machine matches an absolute path on somebody's machine; the slash must not continue a longer path or an address.
var machine = regexp.MustCompile(`(?:^|[^\w/.~-])(/(?:work|tmp|root|home/\w+|Users/\w+)(?:/|\b)|[A-Z]:\\Users\\\w*)`)

// registry matches the host of a package registry, proxy or mirror.
var registry = regexp.MustCompile(`\b((?:proxy|sum|index)\.golang\.org|goproxy\.\w+|registry\.\w+\.\w+|\w+\.docker\.io|ghcr\.io|pypi\.\w+|crates\.io|mirrors?\.\w+\.\w+)\b`)

// Texts finds machine paths and the hosts of package registries in any file: what is published must not depend on where it was written.
func Texts(t *Tree) []string {
	var found []string
	for _, name := range t.paths() {
		line := 0
		for text := range strings.Lines(t.Files[name]) {
			line++
			if m := machine.FindStringSubmatch(text); m != nil {
				found = append(found, fmt.Sprintf("%s:%d: path of a machine: %s", name, line, m[1]))
			}
			if m := registry.FindStringSubmatch(text); m != nil {
				found = append(found, fmt.Sprintf("%s:%d: host of a package registry: %s", name, line, m[1]))
			}
		}
	}
	return found
}
