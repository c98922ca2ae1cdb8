package gate

// A Rule is one thing every file of the module is held to.
type Rule struct {
	Name string // what the rule asks, a few words
	// Check lists what breaks the rule, each as path:line:column: message (path: message for a whole file); nil if nothing does.
	Check func(*Tree) []string
}

// Rules returns every rule of the house.
func Rules() []Rule {
	return []Rule{
		{"library packages import only what computes", Imports},
		{"imports run one way through the rooms", Directions},
		{"no clock, no console, no panic", Calls},
		{"no goroutine, no init, no state", State},
		{"tests depend on no luck", Luck},
		{"every exported name is documented", Docs},
		{"every entry point is shown in an Example", Examples},
		{"files are short", Size},
		{"the top level holds only what it should", TopLevel},
		{"no file names a machine or a package registry", Texts},
	}
}

// each gathers what check finds in the packages of t that member holds for.
func each(t *Tree, member func(*Package) bool, check func(*Package) []string) []string {
	var found []string
	for _, p := range t.Packages {
		if member(p) {
			found = append(found, check(p)...)
		}
	}
	return found
}
