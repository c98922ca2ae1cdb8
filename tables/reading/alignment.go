package reading

import "slices"

// Extractors give the pages of a table columns of their own: blank ones to the left
// when the rows of a page are indented, blank ones to the right, or none where no row
// has anything.

// align puts the columns of a sheet without a header below those of a draft, if only
// blank columns at its sides tell them apart. Where that is not certain, nothing
// changes.
func (r *reader) align(s *sheet, d *draft) {
	if s.nextHeader(0) < len(s.rows) {
		return
	}
	left, right := s.extent()
	from, to := d.plan.extent()
	shift := left - from
	width := s.width - shift
	if right-shift > d.width || width < to || shift != 0 && width < d.width {
		return
	}
	rows := make([][]token, len(s.rows))
	for i, cells := range s.rows {
		rows[i] = shifted(cells, shift, d.width)
	}
	if slices.ContainsFunc(rows, func(cells []token) bool { return r.hasLabel(d, cells) }) {
		s.rows, s.width, s.shift = rows, d.width, shift
	}
}

// extent returns the first column with a text, and the one behind the last.
func (s *sheet) extent() (left, right int) {
	left = s.width
	for _, cells := range s.rows {
		if first := firstText(cells); first >= 0 {
			left = min(left, first)
		}
		for c := len(cells); c > right; c-- {
			if !cells[c-1].isBlank() {
				right = c
			}
		}
	}
	return left, right
}

// extent returns the first column that has a header, and the one behind the last.
func (p *plan) extent() (left, right int) {
	headed := func(s slot) bool { return s.kind != otherSlot || s.head != "" }
	left = max(slices.IndexFunc(p.slots, headed), 0)
	for c, s := range p.slots {
		if headed(s) {
			right = c + 1
		}
	}
	return left, right
}

// shifted returns cells that begin so many columns further right, or further left if
// negative, at most so many.
func shifted(cells []token, by, width int) []token {
	if by < 0 {
		cells = slices.Concat(make([]token, -by), cells)
	} else {
		cells = cells[min(by, len(cells)):]
	}
	return cells[:min(width, len(cells)):min(width, len(cells))]
}
