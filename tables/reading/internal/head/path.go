package head

import (
	"slices"
	"strings"

	"github.com/fiscalcn/yusuan/internal/print"
	"github.com/fiscalcn/yusuan/tables/reading/internal/wording"
)

// A Path is the cells over a column with what they mean, the lowest first.
type Path struct {
	words [6]wording.Word
	heads [6]Cell
	n     int
}

func (p *Path) push(w wording.Word, h Cell) {
	n := min(p.n+1, len(p.words))
	copy(p.words[1:n], p.words[:n-1])
	copy(p.heads[1:n], p.heads[:n-1])
	p.words[0], p.heads[0] = w, h
	p.n = n
}

// join makes one cell of the lowest one and the one below it, which means w, if that
// text is the rest of a wording that was broken over two cells: one of them says nothing
// by itself, or the text is a 收入 or 支出 that no header has below others, or only the
// whole is of a column that forms have.
func (p *Path) join(t wording.Token, w wording.Word) bool {
	if p.n == 0 {
		return false
	}
	above := p.words[0]
	loose := w == wording.UnknownWord || w == wording.IncomeSide || w == wording.OutlaySide || above == wording.UnknownWord && w != wording.NoWord
	if w == wording.NoWord || !loose && w != wording.BesideWord && above != wording.BesideWord {
		return false
	}
	whole := p.heads[0].text + t.Printed()
	joined := wording.WordOf(print.Wording(whole))
	if joined == wording.UnknownWord || !loose && joined <= wording.BesideWord {
		return false
	}
	p.words[0], p.heads[0].text = joined, whole
	return true
}

func (p *Path) list() []wording.Word { return p.words[:p.n] }

// IsHeaded reports whether any head stands over the column.
func (p *Path) IsHeaded() bool { return p.n > 0 }

func (p *Path) has(w wording.Word) bool { return slices.Contains(p.list(), w) }

// heading returns the texts over the column, the uppermost first, parted by slashes.
func (p *Path) heading() string {
	var parts []string
	for i, h := range slices.Backward(p.heads[:p.n]) {
		if i == p.n-1 || h != p.heads[i+1] { // one head may mean two words
			parts = append(parts, h.text)
		}
	}
	return strings.Join(parts, "/")
}

// IsKey reports whether the column identifies rows.
func (p *Path) IsKey() bool {
	for _, w := range p.list() {
		if w.IsKey() {
			return true
		}
	}
	return false
}

// isAside reports whether the column numbers rows or names units.
func (p *Path) isAside() bool {
	return p.has(wording.LineWord) || slices.ContainsFunc(p.heads[:p.n], func(h Cell) bool { return wording.NamesUnits(print.Wording(h.text)) })
}

// A Cell is a cell of a header.
type Cell struct {
	text        string // as printed
	Row, Column int
}
