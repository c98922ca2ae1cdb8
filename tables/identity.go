package tables

// Term is one figure of an identity, added or subtracted.
type Term struct {
	Address Address
	Sign    int // +1 or −1
}

// Identity is a 勾稽关系: the sum of its terms is zero whenever the account is
// right and its figures are exact. Rounded figures may miss it by their rounding.
type Identity struct {
	// Rule is the ID of the rule that the identity is an instance of, e.g. 03-1.
	Rule string
	// Terms are at least two.
	Terms []Term
	// implied is true for an identity that follows from the table's others.
	// Without the implied ones every figure stands in two identities at the most,
	// and in two with opposite signs, which is what controlled rounding needs.
	implied bool
}

// Identities returns the identities between the table's own figures, for the rows
// it has, in order of their rules. Blank figures stand in them like others.
func (t *Table) Identities() []Identity {
	if !t.form.IsValid() {
		return nil
	}
	return t.form.schema().identities(t)
}

// An equation collects the terms of an identity between figures of one table.
type equation struct {
	table *Table
	terms []Term
}

func (t *Table) equation() *equation { return &equation{table: t} }

// add adds the figure with the sign, if the table has it.
func (e *equation) add(sign int, k RowKey, c Column) *equation {
	if e.table.Has(k, c) {
		e.terms = append(e.terms, Term{Address{e.table.form, k, c}, sign})
	}
	return e
}

// lines adds the figures of several fixed lines in one column.
func (e *equation) lines(sign int, c Column, lines ...Line) *equation {
	for _, l := range lines {
		e.add(sign, LineRow(l), c)
	}
	return e
}

// columns adds the figures of one row in several columns.
func (e *equation) columns(sign int, k RowKey, columns ...Column) *equation {
	for _, c := range columns {
		e.add(sign, k, c)
	}
	return e
}

// identityList is a list of identities under construction.
type identityList []Identity

// put adds the equation under the rule, unless it has fewer than two terms and
// so says nothing.
func (l *identityList) put(rule string, e *equation) {
	if len(e.terms) > 1 {
		*l = append(*l, Identity{Rule: rule, Terms: e.terms})
	}
}

// putImplied is put for an identity that follows from others of the table.
func (l *identityList) putImplied(rule string, e *equation) {
	if len(e.terms) > 1 {
		*l = append(*l, Identity{Rule: rule, Terms: e.terms, implied: true})
	}
}
