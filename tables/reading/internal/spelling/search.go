package spelling

import (
	"slices"
	"strings"

	"github.com/fiscalcn/yusuan/internal/print"
)

// mostTried bounds the search. What tears names tears few at once.
const mostTried = 2000

// follow reports whether the lines, from a byte of one on, are the names of the rows from one on, one after the other.
func (s *Speller) follow(row, line, from int) bool {
	s.tried++
	if row == len(s.rows) || s.tried > mostTried {
		return row == len(s.rows) && line == len(s.lines)
	}
	for name := range Names(s.rows[row]) {
		end, to, ok := s.begin(print.Wording(name), row, line, from)
		if s.names[row] = name; ok && s.follow(row+1, end, to) {
			return true
		}
	}
	return false
}

// begin reports whether the lines, from a byte of one on, begin with the name of a row, and where that ends. It must have something of the
// row's own cell, if there is anything in that.
func (s *Speller) begin(name string, row, line, from int) (end, to int, ok bool) {
	isOwn := !slices.ContainsFunc(s.lines, func(l part) bool { return l.own == row })
	for name != "" && line < len(s.lines) {
		rest := s.lines[line].text[from:]
		n := min(len(rest), len(name))
		if rest[:n] != name[:n] {
			return 0, 0, false
		}
		isOwn = isOwn || s.lines[line].own == row
		name, from = name[n:], from+n
		if from == len(s.lines[line].text) {
			line, from = line+1, 0
		}
	}
	return line, from, name == "" && isOwn
}

// interleave reports whether each line from one on is the next piece of one of the names, of which s.begun is said so far, and
// nothing of them is left.
func (s *Speller) interleave(line int) bool {
	s.tried++
	if s.tried > mostTried {
		return false
	}
	if line == len(s.lines) {
		return s.complete()
	}
	for i, row := range s.rows {
		before := s.begun[i]
		whole := before + s.lines[line].text
		for name := range Names(row) {
			if !strings.HasPrefix(print.Wording(name), whole) {
				continue
			}
			s.begun[i], s.lines[line].row = whole, i
			if s.interleave(line + 1) {
				return true
			}
			s.begun[i] = before
			break
		}
	}
	return false
}

// complete reports whether what is said are names of the rows, each with a line of the row's own cell if there is any in that.
func (s *Speller) complete() bool {
	for i, row := range s.rows {
		cell, own := false, false
		for _, l := range s.lines {
			cell = cell || l.own == i
			own = own || l.own == i && l.row == i
		}
		s.names[i] = ""
		for name := range Names(row) {
			if print.Wording(name) == s.begun[i] {
				s.names[i] = name
				break
			}
		}
		if s.names[i] == "" || cell && !own {
			return false
		}
	}
	return true
}
