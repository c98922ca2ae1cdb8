package narrative

import (
	"slices"

	"github.com/fiscalcn/yusuan/internal/print"
	"github.com/fiscalcn/yusuan/internal/prose"
)

// A span is a line of the text, by its glyphs.
type span struct{ from, to int }

// dropFurniture takes page numbers, and the lines that stand beside them on page after
// page, out of the glyphs, so that a sentence that goes on over a page reads as one,
// and records their numbers.
func (r *reader) dropFurniture() {
	pages := r.pageNumbers()
	if len(pages) == 0 {
		return
	}
	kept, next := r.Glyphs[:0], 0
	for _, f := range r.withHeads(pages) {
		kept = append(kept, r.Glyphs[next:f.from]...)
		r.recordDigits(f.from, f.to, RoleFurniture)
		if f.to < len(r.Glyphs) {
			r.Glyphs[f.to].Gap = prose.Newline
		}
		next = f.to
	}
	r.Glyphs = append(kept, r.Glyphs[next:]...)
}

// webWords are what stands in the line of a web page that says when and by whom it was
// published.
var webWords = [...]string{"浏览", "来源", "点击", "发布", "字号", "字体", "阅读", "作者", "时间", "日期"}

// webLine returns the end of the line at glyph i if it says when a page was published
// (2022-06-03 10:41:05 浏览：31), and i otherwise.
func (r *reader) webLine(i int) int {
	line := r.lineAt(i)
	dashes := 0
	for at := line.from; at < line.to; at++ {
		switch c := r.At(at); {
		case c == '。' || c == '元' || c == '%' || c == ',':
			return i
		case (c == '-' || c == ':' || c == '/') && print.IsDigit(r.At(at-1)) && print.IsDigit(r.At(at+1)):
			dashes++
		}
	}
	if dashes < 2 || !containsAny(r.Folded(line.from, line.to), webWords[:]...) && dashes < 3 {
		return i
	}
	return line.to
}

// pageNumbers returns the lines that are page numbers, or say when a page was published.
func (r *reader) pageNumbers() []span {
	var pages []span
	for i := range r.Glyphs {
		if r.Glyphs[i].Gap != prose.Newline {
			continue
		}
		if end := max(r.pageNumber(i), r.webLine(i)); end > i {
			pages = append(pages, span{i, end})
		}
	}
	return pages
}

// withHeads returns the page numbers with the lines before and after them that stand
// beside other page numbers too.
func (r *reader) withHeads(pages []span) []span {
	seen := make(map[string]int, 2*len(pages))
	for _, p := range pages {
		for _, line := range [...]span{r.lineBefore(p.from), r.lineAt(p.to)} {
			if text := r.head(line); text != "" {
				seen[text]++
			}
		}
	}
	all := make([]span, 0, 3*len(pages))
	add := func(line span) {
		if n := len(all); n == 0 || all[n-1].to <= line.from {
			all = append(all, line)
		}
	}
	for _, p := range pages {
		before, after := r.lineBefore(p.from), r.lineAt(p.to)
		if seen[r.head(before)] > 1 {
			add(before)
		}
		add(p)
		if seen[r.head(after)] > 1 {
			add(after)
		}
	}
	return all
}

// head returns the text of a line that may be the head or foot of a page, "" if it may
// not: one that ends a sentence, opens an item, or is too long.
func (r *reader) head(line span) string {
	const shortest, longest = 4, 40
	if n := line.to - line.from; n < shortest || n > longest {
		return ""
	}
	if n, _ := prose.Ordinal(r.Glyphs[line.from:line.to]); n > 0 || r.PartMark(line.from) > 0 {
		return ""
	}
	for _, g := range r.Glyphs[line.from:line.to] {
		if g.Rune == '。' || g.Rune == ';' || g.Rune == ',' {
			return ""
		}
	}
	return r.Folded(line.from, line.to)
}

// lineAt returns the line that starts at glyph i, as far as a head of a page goes.
func (r *reader) lineAt(i int) span {
	const longest = 48
	end := i
	for end < len(r.Glyphs) && (end == i || r.Glyphs[end].Gap != prose.Newline) && end-i < longest {
		end++
	}
	return span{i, end}
}

// lineBefore returns the line that ends before glyph i, likewise.
func (r *reader) lineBefore(i int) span {
	const longest = 48
	from := i
	for from > 0 && (from == i || r.Glyphs[from].Gap != prose.Newline) && i-from < longest {
		from--
	}
	return span{from, i}
}

// pageNumber returns the end of the line at glyph i if it is a page number
// (12, - 12 -, 第12页), and i otherwise. A line that is a number
// of the sentence, because its unit begins the next line, is none.
func (r *reader) pageNumber(i int) int {
	const most = 12 // 第12页共34页
	digits, run, framed, end := 0, 0, false, i
	for ; end < len(r.Glyphs) && (end == i || r.Glyphs[end].Gap != prose.Newline); end++ {
		switch c := r.Glyphs[end].Rune; {
		case print.IsDigit(c):
			digits++
			run = max(run, digits)
		case c == '-' || c == '第' || c == '页' || c == '共' || c == '/':
			framed, digits = true, 0
		default:
			return i
		}
		if end-i > most {
			return i
		}
	}
	if run == 0 || run > 4 || run == 4 && r.At(end) == '年' {
		return i
	}
	if w, _ := r.lexicon.Longest(r.Glyphs[end:]); !framed && w.Kind() == prose.WordUnit && i > 0 && !print.IsDigit(r.Glyphs[i-1].Rune) {
		return i
	}
	return end
}

// recordDigits records every run of digits from glyph i to end.
func (r *reader) recordDigits(i, end int, role Role) {
	for ; i < end; i++ {
		if !print.IsDigit(r.Glyphs[i].Rune) {
			continue
		}
		to, _, _ := r.NumberEnd(i)
		r.record(i, min(to, end), role)
		i = min(to, end) - 1
	}
}

// record records the number from glyph i to end.
func (r *reader) record(i, end int, role Role) {
	if len(r.numbers) == cap(r.numbers) {
		r.numbers = slices.Grow(r.numbers, len(r.numbers)+64) // all together twice what there is in the end, where append takes five times that
	}
	r.numbers = append(r.numbers, Number{
		Role: role, Start: r.Glyphs[i].At, End: r.Glyphs[end-1].End(), Statement: -1,
	})
}
