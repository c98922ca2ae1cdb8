package narrative

// dropFurniture takes lines that are page numbers out of the glyphs, so that a
// sentence that goes on over a page reads as one, and records their numbers.
func (r *reader) dropFurniture() {
	kept := r.glyphs[:0]
	for i := 0; i < len(r.glyphs); i++ {
		if end := r.pageNumber(kept, i); end > i {
			r.recordDigits(i, end, RoleFurniture)
			if end < len(r.glyphs) {
				r.glyphs[end].gap = newline
			}
			i = end - 1
			continue
		}
		kept = append(kept, r.glyphs[i])
	}
	r.glyphs = kept
}

// pageNumber returns the end of the line at glyph i if it is a page number
// (12, - 12 -, 第12页), and i otherwise. A line that is a number
// of the sentence, because its unit begins the next line, is none.
func (r *reader) pageNumber(before []glyph, i int) int {
	const longest = 12 // 第12页共34页
	if r.glyphs[i].gap != newline {
		return i
	}
	digits, most, framed, end := 0, 0, false, i
	for ; end < len(r.glyphs) && (end == i || r.glyphs[end].gap != newline); end++ {
		switch c := r.glyphs[end].r; {
		case isDigit(c):
			digits++
			most = max(most, digits)
		case c == '-' || c == '第' || c == '页' || c == '共' || c == '/':
			framed, digits = true, 0
		default:
			return i
		}
		if end-i > longest {
			return i
		}
	}
	if most == 0 || most > 4 || most == 4 && r.at(end) == '年' {
		return i
	}
	if w, _ := r.trie.longest(r.glyphs[end:]); !framed && w != nil && w.kind == wordUnit && len(before) > 0 && !isDigit(before[len(before)-1].r) {
		return i
	}
	return end
}

// recordDigits records every run of digits from glyph i to end.
func (r *reader) recordDigits(i, end int, role Role) {
	for ; i < end; i++ {
		if !isDigit(r.glyphs[i].r) {
			continue
		}
		to, _, _ := r.numberEnd(i)
		r.record(i, min(to, end), role)
		i = min(to, end) - 1
	}
}

// record records the number from glyph i to end.
func (r *reader) record(i, end int, role Role) {
	r.numbers = append(r.numbers, Number{
		Role: role, Start: r.glyphs[i].at, End: r.glyphs[end-1].end(), Statement: -1,
	})
}
