package judge

// Rule is what every rule of the 勾稽关系 has, whatever it looks at: tables, text or
// self-evaluations. The packages that judge add what their rules need and do.
type Rule struct {
	// ID is stable: retired with its rule, never used again.
	ID string
	// Title says in Chinese what it is about.
	Title string
	// Formula is the identity or condition, in the words of the document.
	Formula string
	// Scope says in Chinese when it applies, "" for always.
	Scope string
	// Severity is that of a finding whose verdict is Impossible or Mismatch; an
	// Incomplete one is a Warning.
	Severity Severity
	// Related are the IDs of rules that look at the same figures.
	Related []string
}
