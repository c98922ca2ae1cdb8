package reading

import (
	"slices"
	"strings"

	"github.com/fiscalcn/yusuan/internal/print"
	"github.com/fiscalcn/yusuan/tables/reading/internal/spelling"
)

// Extractors tear long names: a line of a name gets a row of its own above or below that of the code, or stands in the cell of
// the next name (…缴费 | 支出抚恤). Pieces are put together where all of them, in order, are names that their codes have or had.
// Anything else stays as printed.

// A fragment is a row that has nothing but a piece of a name.
type fragment struct {
	draft       *draft
	at          rowAt
	label       int    // column of the piece
	block       int    // that it stands in
	text        string // as printed
	next        int    // index in draft.rows of the first row behind it
	unread, bad int    // how many cells were unread before it, and how many defects there were
	taken       bool   // it belongs to a name
}

// keepFragment keeps a row of a block that has a name alone, and reports whether it is one.
func (r *reader) keepFragment(d *draft, at *rowAt, k *keys, block int) bool {
	for c, s := range d.plan.Slots {
		if s.Block == block && c != k.label && !at.token(c).IsBlank() {
			return false
		}
	}
	if k.name == "" {
		return false
	}
	r.fragments = append(r.fragments, fragment{
		draft: d, at: *at, label: k.label, block: block, text: k.name, next: len(d.rows), unread: len(r.unread), bad: len(r.defects),
	})
	return true
}

// A piece is what stands in one place of a name: the text of a row's own cell, or a fragment.
type piece struct {
	draft    *draft
	row      *draftRow
	fragment *fragment
	sound    bool // a row whose name needs nothing
}

// spellNames puts the names of all forms together. Fragments that belong to none are rows that the form has not.
func (r *reader) spellNames() {
	for _, f := range r.found {
		d := r.drafts[f]
		blocks := 0
		for i := range d.rows {
			blocks = max(blocks, int(d.rows[i].block)+1)
		}
		for block := range blocks {
			r.list = r.pieces(r.list[:0], d, block)
			r.spell(r.list)
		}
	}
	r.dropFragments()
}

// dropFragments reports the fragments that belong to no name as rows that cannot be placed, where they stand among what was read.
func (r *reader) dropFragments() {
	var defects []Defect
	var unread []Cell
	bad, cells := 0, 0 // how many of those before are in the lists
	for i := range r.fragments {
		x := &r.fragments[i]
		if x.taken {
			continue
		}
		number, t, at := x.draft.form.Number, x.at.token(x.label), x.at.origin(x.label)
		defects = append(defects, r.defects[bad:x.bad]...)
		defects = append(defects, Defect{Kind: RowUnknown, Form: number, Text: t.Printed(), Origin: at, Offset: -1})
		unread = append(unread, r.unread[cells:x.unread]...)
		unread = append(unread, Cell{at, number, t.Given})
		bad, cells = x.bad, x.unread
	}
	if defects != nil {
		r.defects, r.unread = append(defects, r.defects[bad:]...), append(unread, r.unread[cells:]...)
	}
}

// pieces appends to list the names of a block of a draft in the order they were read, with the fragments between them.
func (r *reader) pieces(list []piece, d *draft, block int) []piece {
	list = slices.Grow(list, len(d.rows))
	at := 0
	behind := func(row int) {
		for ; at < len(r.fragments) && (r.fragments[at].draft != d || r.fragments[at].block != block || r.fragments[at].next <= row); at++ {
			if x := &r.fragments[at]; x.draft == d && x.block == block {
				list = append(list, piece{draft: d, fragment: x})
			}
		}
	}
	for i := range d.rows {
		behind(i)
		if row := &d.rows[i]; int(row.block) == block {
			list = append(list, piece{draft: d, row: row, sound: r.isSound(row)})
		}
	}
	behind(len(d.rows))
	return list
}

// lines returns the lines of a piece, folded.
func (r *reader) lines(p *piece) []string {
	if p.fragment != nil {
		return []string{print.Wording(p.fragment.text)}
	}
	row := p.row
	if row.key.Line() != 0 {
		return nil
	}
	at := p.draft.index[row.key]
	cell := r.doc.Tables[at.table].Rows[at.row][at.column]
	if cell == nil || print.Tidy(*cell) != row.name {
		return []string{print.Wording(row.name)} // the cell has a code too
	}
	lines := strings.Split(*cell, "\n")
	for i := range lines {
		lines[i] = print.Wording(lines[i])
	}
	return lines
}

// isSound reports whether the name of a row is one that its code has or had, or nobody knows what it should be.
func (r *reader) isSound(row *draftRow) bool {
	if row.key.Line() != 0 {
		return true
	}
	if name, ok := r.classes.Catalogue.Name(row.key.Functional()); ok && name == row.name {
		return true
	}
	known := false
	for name := range spelling.Names(row.key) {
		if known = true; name == row.name || print.Wording(name) == print.Wording(row.name) {
			return true
		}
	}
	return !known && row.name != ""
}

// longestTear is how many pieces are tried together.
const longestTear = 12

// spell finds the fewest pieces, from each that is torn on, that are whole names together.
func (r *reader) spell(list []piece) {
	for i := 0; i < len(list); i++ {
		if list[i].sound && (i+1 == len(list) || list[i+1].sound) || !r.mayBegin(&list[i]) {
			continue
		}
		r.speller.Reset()
		r.addPiece(&list[i])
		for n := 2; n <= min(longestTear, len(list)-i); n++ {
			r.addPiece(&list[i+n-1])
			if names, ok := r.speller.Spell(); ok {
				take(list[i:i+n], names)
			} else if !aroundRow(list, i, n) {
				continue
			}
			i += n - 1
			break
		}
	}
}

// mayBegin reports whether a piece can be the first of several: a fragment, or a row whose first line and name begin alike.
func (r *reader) mayBegin(p *piece) bool {
	if p.row == nil || p.row.name == "" {
		return true
	}
	lines := r.lines(p)
	if lines == nil {
		return false
	}
	first := lines[0]
	for name := range spelling.Names(p.row.key) {
		if name = print.Wording(name); strings.HasPrefix(name, first) || strings.HasPrefix(first, name) {
			return true
		}
	}
	return false
}

// addPiece gives the lines of a piece to the speller.
func (r *reader) addPiece(p *piece) {
	if lines := r.lines(p); p.row != nil {
		r.speller.Row(p.row.key, lines...)
	} else {
		r.speller.Fragment(lines[0])
	}
}

// take gives the rows among pieces their names, to which the fragments belong.
func take(list []piece, names []string) {
	row := 0
	for i := range list {
		if p := &list[i]; p.row != nil {
			p.row.name = names[row]
			row++
		} else {
			p.fragment.taken = true
		}
	}
}

// aroundRow gives a row without any name, of a code nobody knows, the fragments above and below it, between rows that have names.
func aroundRow(list []piece, i, n int) bool {
	x := list[i : i+n]
	if n > 3 || x[0].fragment == nil || x[1].row == nil || x[1].row.name != "" || i > 0 && list[i-1].row == nil {
		return false
	}
	if i+n < len(list) && (list[i+n].row == nil || list[i+n].row.name == "") {
		return false
	}
	for range spelling.Names(x[1].row.key) {
		return false
	}
	for j := range x {
		if p := &x[j]; p.fragment != nil {
			x[1].row.name += p.fragment.text
			p.fragment.taken = true
		}
	}
	return true
}
