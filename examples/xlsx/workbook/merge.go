package workbook

import (
	"errors"
	"sort"

	"github.com/xuri/excelize/v2"
)

// merged is a rectangle of merged cells, columns and rows from 1.
type merged struct{ left, top, right, bottom int }

// mergedCells returns those of a sheet.
func mergedCells(f *excelize.File, name string) ([]merged, error) {
	cells, err := f.GetMergeCells(name, true)
	if err != nil {
		return nil, err
	}
	out := make([]merged, len(cells))
	for i, c := range cells {
		var first, last error
		m := &out[i]
		m.left, m.top, first = excelize.CellNameToCoordinates(c.GetStartAxis())
		m.right, m.bottom, last = excelize.CellNameToCoordinates(c.GetEndAxis())
		if err := errors.Join(first, last); err != nil {
			return nil, err
		}
	}
	return out, nil
}

// merge makes cells that are covered by merged ones nil.
func (s *sheet) merge(f *excelize.File) error {
	all, err := mergedCells(f, s.name)
	if err != nil {
		return err
	}
	width := s.width()
	for _, m := range all {
		for r := sort.SearchInts(s.lines, m.top); r < len(s.lines) && s.lines[r] <= m.bottom; r++ {
			s.cover(r, m, width)
		}
	}
	return nil
}

// cover makes the cells of a row nil that a merged one covers, its first excepted.
func (s *sheet) cover(r int, m merged, width int) {
	for c := m.left; c <= min(m.right, width); c++ {
		for len(s.rows[r]) < c { // blank cells at the end of a row are not in the file
			blank := ""
			s.rows[r] = append(s.rows[r], &blank)
		}
		if s.lines[r] > m.top || c > m.left {
			s.rows[r][c-1] = nil
		}
	}
}
