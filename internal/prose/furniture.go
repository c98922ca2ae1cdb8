package prose

import (
	"iter"

	"github.com/fiscalcn/yusuan/internal/print"
)

// A run is a part of the text, by its glyphs.
type run struct{ from, to int }

// DropFurniture takes page numbers, and the lines that stand beside them on page after
// page, out of the glyphs, so that a sentence that goes on over a page reads as one. It
// tells found of each run of glyphs before it goes. The units of the lexicon tell a page
// number from a number whose unit begins the next line.
func (t *Text) DropFurniture(l *Lexicon, found func(i, end int)) {
	pages := t.pageNumbers(l)
	if len(pages) == 0 {
		return
	}
	kept, next := t.Glyphs[:0], 0
	for _, f := range t.withHeads(pages) {
		found(f.from, f.to)
		kept = append(kept, t.Glyphs[next:f.from]...)
		if f.to < len(t.Glyphs) {
			t.Glyphs[f.to].Gap = Newline
		}
		next = f.to
	}
	t.Glyphs = append(kept, t.Glyphs[next:]...)
}

// webWords are what stands in the line of a web page that says when and by whom it was
// published.
var webWords = [...]string{"浏览", "来源", "点击", "发布", "字号", "字体", "阅读", "作者", "时间", "日期"}

// webLine returns the end of the line at glyph i if it says when a page was published
// (2022-06-03 10:41:05 浏览：31), and i otherwise.
func (t *Text) webLine(i int) int {
	line := t.lineAt(i)
	dashes := 0
	for at := line.from; at < line.to; at++ {
		switch c := t.At(at); {
		case c == '。' || c == '元' || c == '%' || c == ',':
			return i
		case (c == '-' || c == ':' || c == '/') && print.IsDigit(t.At(at-1)) && print.IsDigit(t.At(at+1)):
			dashes++
		}
	}
	if !t.EndsLine(line.to) || dashes < 2 || !ContainsAny(t.Folded(line.from, line.to), webWords[:]...) && dashes < 3 {
		return i
	}
	return line.to
}

// pageNumbers returns the lines that are page numbers, or say when a page was published.
func (t *Text) pageNumbers(l *Lexicon) []run {
	var pages []run
	for i := range t.Glyphs {
		if t.Glyphs[i].Gap != Newline {
			continue
		}
		if end := max(t.pageNumber(i, l), t.webLine(i)); end > i {
			pages = append(pages, run{i, end})
		}
	}
	return pages
}

// withHeads returns the page numbers with the lines before and after them that stand
// beside other page numbers too.
func (t *Text) withHeads(pages []run) []run {
	seen := make(map[string]int, 2*len(pages))
	for _, p := range pages {
		for _, line := range [...]run{t.lineBefore(p.from), t.lineAt(p.to)} {
			if text := t.head(line); text != "" {
				seen[text]++
			}
		}
	}
	all := make([]run, 0, 3*len(pages))
	add := func(line run) {
		if n := len(all); n == 0 || all[n-1].to <= line.from {
			all = append(all, line)
		}
	}
	for _, p := range pages {
		before, after := t.lineBefore(p.from), t.lineAt(p.to)
		if seen[t.head(before)] > 1 {
			add(before)
		}
		add(p)
		if seen[t.head(after)] > 1 {
			add(after)
		}
	}
	return all
}

// head returns the text of a line that may be the head or foot of a page, "" if it may
// not: one that ends a sentence, opens an item, or is too long.
func (t *Text) head(line run) string {
	const shortest, longest = 4, 40
	if n := line.to - line.from; n < shortest || n > longest {
		return ""
	}
	if n, _ := Ordinal(t.Glyphs[line.from:line.to]); n > 0 || t.PartMark(line.from) > 0 {
		return ""
	}
	for _, g := range t.Glyphs[line.from:line.to] {
		if g.Rune == '。' || g.Rune == ';' || g.Rune == ',' {
			return ""
		}
	}
	return t.Folded(line.from, line.to)
}

// lineAt returns the line that starts at glyph i, as far as a head of a page goes.
func (t *Text) lineAt(i int) run {
	const longest = 48
	end := i
	for end < len(t.Glyphs) && (end == i || t.Glyphs[end].Gap != Newline) && end-i < longest {
		end++
	}
	return run{i, end}
}

// lineBefore returns the line that ends before glyph i, likewise.
func (t *Text) lineBefore(i int) run {
	const longest = 48
	from := i
	for from > 0 && (from == i || t.Glyphs[from].Gap != Newline) && i-from < longest {
		from--
	}
	return run{from, i}
}

// pageNumber returns the end of the line at glyph i if it is a page number
// (12, - 12 -, 第12页), and i otherwise. A line that is a number
// of the sentence, because its unit begins the next line, is none.
func (t *Text) pageNumber(i int, l *Lexicon) int {
	const most = 12 // 第12页共34页
	digits, run, framed, end := 0, 0, false, i
	for ; end < len(t.Glyphs) && (end == i || t.Glyphs[end].Gap != Newline); end++ {
		switch c := t.Glyphs[end].Rune; {
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
	if run == 0 || run > 4 || run == 4 && t.At(end) == '年' {
		return i
	}
	if w, _ := l.Longest(t.Glyphs[end:]); !framed && w.Kind() == WordUnit && i > 0 && !print.IsDigit(t.Glyphs[i-1].Rune) {
		return i
	}
	return end
}

// Heads yields those of the first n lines that may be the head of a page.
func (t *Text) Heads(n int) iter.Seq[string] {
	return func(yield func(string) bool) {
		for at := 0; n > 0 && at < len(t.Glyphs); n-- {
			line := t.lineAt(at)
			if head := t.head(line); head != "" && !yield(head) {
				return
			}
			at = line.to
		}
	}
}
