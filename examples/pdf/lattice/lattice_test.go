package lattice_test

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fiscalcn/yusuan/examples/pdf/lattice"
	"github.com/fiscalcn/yusuan/examples/pdf/pages"
	"github.com/fiscalcn/yusuan/internal/steady"
)

// drawn reads a drawing: each sign is 10 points wide and 20 high. A + joins the rules beside it, - lies, | stands, and other signs are
// printed where they are.
func drawn(drawing string) pages.Page {
	p := pages.Page{Number: 1, Width: 595, Height: 842}
	lines := strings.Split(strings.Trim(drawing, "\n"), "\n")
	at := func(r, c int) rune {
		if r < 0 || r >= len(lines) || c < 0 || c >= len(lines[r]) {
			return ' '
		}
		return rune(lines[r][c])
	}
	for r, line := range lines {
		for c, sign := range line {
			x, y := float64(c)*10+5, float64(r)*20+10
			switch {
			case sign == '+' || sign == '-' || sign == '|':
				if next := at(r, c+1); sign != '|' && (next == '+' || next == '-') {
					p.Rules = append(p.Rules, pages.Box{X0: x, Y0: y, X1: x + 10, Y1: y})
				}
				if next := at(r+1, c); sign != '-' && (next == '+' || next == '|') {
					p.Rules = append(p.Rules, pages.Box{X0: x, Y0: y, X1: x, Y1: y + 20})
				}
			case sign != ' ':
				p.Glyphs = append(p.Glyphs, pages.Glyph{Rune: sign, Box: pages.Box{X0: x - 5, Y0: y - 5, X1: x + 5, Y1: y + 5}, Base: y + 4})
			}
		}
	}
	return p
}

// shown writes tables as rows of cells; · is covered. Lines of a cell are divided by /.
func shown(tables []lattice.Table) string {
	var b strings.Builder
	for i, t := range tables {
		if i > 0 {
			b.WriteString("==\n")
		}
		for _, row := range t.Rows {
			for j, c := range row {
				if j > 0 {
					b.WriteByte(',')
				}
				if c == nil {
					b.WriteString("·")
				} else {
					b.WriteString(strings.ReplaceAll(c.Text, "\n", "/"))
				}
			}
			b.WriteByte('\n')
		}
	}
	return b.String()
}

func TestFind(t *testing.T) {
	for name, c := range map[string]struct{ drawing, tables, rest string }{
		"a table": {`
title
+---+---+
|ab |c  |
|d  |   |
+---+---+
|e  |f  |
+---+---+
note`, "ab/d,c\ne,f\n", "titlenote"},
		"merged cells": {`
+-------+---+
|a      |b  |
+---+---+   |
|c  |d  |   |
+---+---+---+
|e  |f  |g  |
+---+---+---+`, "a,·,b\nc,d,·\ne,f,g\n", ""},
		"a frame around text": {`
+-----+
|ab   |
+-----+`, "", "ab"},
		"a page border around a table": {`
+---------+
|t        |
| +--+--+ |
| |a |b | |
| +--+--+ |
+---------+`, "a,b\n", "t"},
		"a table in a cell is its text": {`
+---------+---+
| +--+--+ |x  |
| |a |b | |   |
| +--+--+ |   |
+---------+---+`, "a b,x\n", ""},
		"open sides": {`
-----+-----+-----
a    |b    |c
-----+-----+-----
d    |e    |f
-----+-----+-----`, "a,b,c\nd,e,f\n", ""},
		"a line under the title is no side": {`
---------------------
    +---+---+
    |a  |b  |
    +---+---+`, "a,b\n", ""},
		"two tables beside one another": {`
+--+--+    +--+--+
|a |b |    |c |d |
+--+--+    +--+--+`, "a,b\n==\nc,d\n", ""},
		"rules that lie alone": {`
-------------
a    b    c
-------------
d    e    f
-------------`, "", "abcdef"},
		"a cell that is not closed is none": {`
+---+---+
|a  |b  |
+---+---+
|c  |d
+---+`, "a,b\nc,·\n", "d"},
		"an empty row": {`
+--+--+--+
|  |  |  |
+--+--+--+`, ",,\n", ""},
		"what is open at a side is no cell": {`
+---+---+
|a  |b  |
|   +---+
|c   d  |
+-------+`, "", "abcd"},
	} {
		t.Run(name, func(t *testing.T) {
			tables, rest, err := lattice.Find(drawn(c.drawing))
			require.NoError(t, err)
			assert.Equal(t, c.tables, shown(tables))
			text := ""
			for _, g := range rest {
				text += string(g.Rune)
			}
			assert.Equal(t, c.rest, text)
		})
	}
}

// TestRough holds that rules are found however they are drawn: twice, in pieces with gaps, thick, a little beside one another.
func TestRough(t *testing.T) {
	const drawing = `
+---+---+
|a  |b  |
+---+---+
|c  |d  |
+---+---+`
	for name, change := range map[string]func(*pages.Box, int){
		"thick":          func(b *pages.Box, _ int) { b.X0, b.Y0, b.X1, b.Y1 = b.X0-1, b.Y0-1, b.X1+1, b.Y1+1 },
		"short":          func(b *pages.Box, _ int) { b.X0, b.X1 = b.X0+min(b.Width(), 1), b.X1-min(b.Width(), 1) },
		"beside another": func(b *pages.Box, i int) { b.X0, b.X1 = b.X0+float64(i%2), b.X1+float64(i%2) },
	} {
		t.Run(name, func(t *testing.T) {
			p := drawn(drawing)
			p.Rules = append(p.Rules, p.Rules...)
			for i := range p.Rules {
				change(&p.Rules[i], i)
			}
			tables, _, err := lattice.Find(p)
			require.NoError(t, err)
			assert.Equal(t, "a,b\nc,d\n", shown(tables))
		})
	}
}

func TestFine(t *testing.T) {
	p := drawn("+--+--+\n|a |b |\n+--+--+")
	for i := range 200 {
		at := 100 + float64(i)*4
		p.Rules = append(p.Rules, pages.Box{X0: at, Y0: 100, X1: at, Y1: 900}, pages.Box{X0: 100, Y0: at, X1: 900, Y1: at})
	}
	tables, _, err := lattice.Find(p)
	assert.ErrorIs(t, err, lattice.ErrFine)
	assert.Equal(t, "a,b\n", shown(tables), "the other tables of the page are read")
	tables, rest, err := lattice.Find(pages.Page{Glyphs: p.Glyphs, Rules: p.Rules[:7], IsCut: true})
	require.ErrorIs(t, err, lattice.ErrFine)
	assert.Empty(t, tables, "some of the rules are not known")
	assert.Len(t, rest, 2)
	for range 6 {
		p.Rules = append(p.Rules, p.Rules...)
	}
	_, rest, err = lattice.Find(p)
	assert.ErrorIs(t, err, lattice.ErrFine)
	assert.Len(t, rest, 2)
}

// TestRandomTables draws tables whose cells are merged at random, and holds what is found against what was drawn.
func TestRandomTables(t *testing.T) {
	random := rand.New(rand.NewPCG(2024, 1))
	for n := range 500 {
		rows, columns := 1+random.IntN(8), 2+random.IntN(8)
		owner := make([][]int, rows) // which cell each mesh belongs to
		for r := range owner {
			owner[r] = make([]int, columns)
		}
		cells := 0
		var p pages.Page
		want := make([][]string, rows)
		for r := range want {
			want[r] = make([]string, columns)
			for c := range want[r] {
				want[r][c] = "·"
			}
		}
		for r := range rows {
			for c := range columns {
				if owner[r][c] != 0 {
					continue
				}
				cells++
				down, right := r+1, c+1
				if random.IntN(4) == 0 {
					for right < columns && owner[r][right] == 0 && random.IntN(2) == 0 {
						right++
					}
					for down < rows && random.IntN(2) == 0 {
						down++
					}
				}
				for i := r; i < down; i++ {
					for j := c; j < right; j++ {
						owner[i][j] = cells
					}
				}
				x0, y0, x1, y1 := float64(c)*40, float64(r)*20, float64(right)*40, float64(down)*20
				p.Rules = append(p.Rules, pages.Box{X0: x0, Y0: y0, X1: x1, Y1: y0}, pages.Box{X0: x0, Y0: y1, X1: x1, Y1: y1},
					pages.Box{X0: x0, Y0: y0, X1: x0, Y1: y1}, pages.Box{X0: x1, Y0: y0, X1: x1, Y1: y1})
				sign := rune('0' + cells)
				p.Glyphs = append(p.Glyphs, pages.Glyph{Rune: sign, Box: pages.Box{X0: x0 + 5, Y0: y0 + 5, X1: x0 + 15, Y1: y0 + 15}, Base: y0 + 14})
				want[r][c] = string(sign)
			}
		}
		random.Shuffle(len(p.Rules), func(i, j int) { p.Rules[i], p.Rules[j] = p.Rules[j], p.Rules[i] })
		tables, rest, err := lattice.Find(p)
		require.NoError(t, err)
		if cells < 2 {
			require.Empty(t, tables)
			continue
		}
		require.Len(t, tables, 1, "table %d", n)
		require.Empty(t, rest)
		require.Equal(t, shrunk(want), shown(tables), "table %d", n)
	}
}

// shrunk leaves out the rows and columns in which no cell begins.
func shrunk(cells [][]string) string {
	var rows [][]string
	for _, row := range cells {
		for _, s := range row {
			if s != "·" {
				rows = append(rows, row)
				break
			}
		}
	}
	var b strings.Builder
	for _, row := range rows {
		var texts []string
		for c, s := range row {
			for _, other := range rows {
				if other[c] != "·" {
					texts = append(texts, s)
					break
				}
			}
		}
		fmt.Fprintln(&b, strings.Join(texts, ","))
	}
	return b.String()
}

// FuzzFind finds tables among rules anywhere: each glyph comes out once, whatever the rules are.
func FuzzFind(tf *testing.F) {
	f := steady.Fuzz(tf)
	f.Add([]byte{10, 10, 90, 0, 10, 30, 90, 0, 10, 10, 0, 20, 50, 10, 0, 20, 90, 10, 0, 20})
	f.Add([]byte{10, 10, 90, 80, 0, 0, 255, 255, 3, 3, 1, 200})
	f.Fuzz(func(t *testing.T, data []byte) {
		p := pages.Page{Number: 1, Width: 300, Height: 300}
		for len(data) >= 4 {
			x, y, w, h := float64(data[0]), float64(data[1]), float64(data[2]), float64(data[3])
			p.Rules = append(p.Rules, pages.Box{X0: x, Y0: y, X1: x + w, Y1: y + h})
			data = data[4:]
		}
		for i := range 100 {
			x, y := float64(i%10)*25, float64(i/10)*25
			p.Glyphs = append(p.Glyphs, pages.Glyph{Rune: rune('一' + i), Box: pages.Box{X0: x, Y0: y, X1: x + 8, Y1: y + 8}, Base: y + 7})
		}
		tables, rest, err := lattice.Find(p)
		if err != nil && !errors.Is(err, lattice.ErrFine) {
			t.Fatal(err)
		}
		n := len(rest)
		for _, table := range tables {
			for _, row := range table.Rows {
				if len(row) != len(table.Rows[0]) {
					t.Fatal("a row is shorter than another")
				}
				for _, c := range row {
					if c != nil {
						n += len([]rune(strings.NewReplacer("\n", "", " ", "").Replace(c.Text)))
					}
				}
			}
		}
		if n != len(p.Glyphs) {
			t.Fatalf("%d glyphs of %d", n, len(p.Glyphs))
		}
	})
}
