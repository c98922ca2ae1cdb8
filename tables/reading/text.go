package reading

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// sheet is a [Sheet] with blanks and line breaks taken out of its cells.
type sheet struct {
	*Sheet
	index int
	rows  [][]string
	width int // of the longest row
	shift int // how many columns as given are left of the first one
}

func tidySheets(given []Sheet) []sheet {
	cells, rows := 0, 0
	for i := range given {
		rows += len(given[i].Rows)
		for _, row := range given[i].Rows {
			cells += len(row)
		}
	}
	texts, lines := make([]string, 0, cells), make([][]string, 0, rows)
	sheets := make([]sheet, len(given))
	for i := range given {
		s := sheet{Sheet: &given[i], index: i}
		top := len(lines)
		for _, row := range given[i].Rows {
			start := len(texts)
			for _, cell := range row {
				text := ""
				if cell != nil {
					text = tidy(*cell)
				}
				if isNull(text) {
					text = ""
				}
				texts = append(texts, text)
			}
			lines = append(lines, texts[start:len(texts):len(texts)])
			s.width = max(s.width, len(row))
		}
		s.rows = lines[top:len(lines):len(lines)]
		sheets[i] = s
	}
	return sheets
}

// raw returns the text of a cell as given.
func (s *sheet) raw(row, column int) string {
	if cell := s.Rows[row][column+s.shift]; cell != nil {
		return *cell
	}
	return ""
}

func (s *sheet) at(row, column int) Origin {
	return Origin{Table: s.index, Page: s.Page, Row: row, Column: column + s.shift}
}

// tidy takes blanks and line breaks out of a text: Chinese has no use for them, so
// they only say how the text was laid out.
func tidy(s string) string {
	for i := range len(s) {
		if b := s[i]; b > ' ' && b < 0xC2 || b > 0xE3 && b < 0xEF {
			continue // ASCII, Chinese, and what follows a lead byte
		}
		if mayBlank(s, i) {
			return strings.Map(func(r rune) rune {
				if isBlank(r) {
					return -1
				}
				return r
			}, s)
		}
	}
	return s
}

// mayBlank reports, at a glance, whether a blank may start at byte i: not at the lead
// bytes of Chinese characters and of most signs.
func mayBlank(s string, i int) bool {
	switch b := s[i]; b {
	case 0xC2, 0xE1:
		return true
	case 0xE2: // U+2000 to U+207F, without quotation marks and dashes
		return i+2 < len(s) && s[i+1] <= 0x81 && (s[i+2] < 0x90 || s[i+2] > 0x9F)
	case 0xE3: // U+3000
		return i+2 < len(s) && s[i+1] == 0x80 && s[i+2] == 0x80
	case 0xEF: // U+FEFF
		return i+1 < len(s) && s[i+1] == 0xBB
	default:
		return b <= ' '
	}
}

func isBlank(r rune) bool {
	switch r {
	case '\u00ad', '\u200b', '\u200c', '\u200d', '\u2060', '\ufeff':
		return true
	}
	return unicode.IsSpace(r)
}

// fold returns a tidy text as wordings are compared: full-width signs and digits
// as ASCII, without quotation marks.
func fold(s string) string {
	for i := range len(s) {
		switch s[i] {
		case 0xE2, 0xE3:
			if strings.HasPrefix(s[i:], "、") || strings.HasPrefix(s[i:], "。") {
				continue // which stay, and are in many cells
			}
			return strings.Map(folded, s)
		case 0xEF, '"', '\'':
			return strings.Map(folded, s)
		}
	}
	return s
}

func folded(r rune) rune {
	switch {
	case '！' <= r && r <= '～':
		r -= '！' - '!'
	case r == '〔' || r == '【':
		return '('
	case r == '〕' || r == '】':
		return ')'
	}
	switch r {
	case '“', '”', '‘', '’', '"', '\'', '「', '」', '『', '』':
		return -1
	}
	return r
}

// isNumeric reports whether a tidy text consists of digits and the signs of
// numbers. It need not be a well-formed amount.
func isNumeric(s string) bool {
	digit := false
	for i := 0; i < len(s); {
		r, size := utf8.DecodeRuneInString(s[i:])
		switch r = folded(r); {
		case '0' <= r && r <= '9':
			digit = true
		case !isNumberSign(r):
			return false
		}
		i += size
	}
	return digit
}

func isNumberSign(r rune) bool {
	switch r {
	case '.', ',', '-', '−', '+', '(', ')', '%':
		return true
	}
	return false
}

func isDigit(r rune) bool { return '0' <= r && r <= '9' }

// hasDigit reports whether a folded text has a digit.
func hasDigit(s string) bool { return strings.IndexFunc(s, isDigit) >= 0 }

// isOrdinal reports whether a tidy text consists of digits alone.
func isOrdinal(s string) bool {
	return s != "" && strings.IndexFunc(s, func(r rune) bool { return !isDigit(folded(r)) }) < 0
}

// isMark reports whether a tidy text stands for a blank: 无, — and the like.
func isMark(s string) bool {
	switch s {
	case "无", "空", "/", "／", "—", "——", "-", "--", "－", "－－", "–", "―", "─", "──", "---", "－－－", "———", "…", "……", "...", "。。。", "*", "\\",
		"—/—", "//", "_", "×":
		return true
	}
	return false
}

// isNull reports whether a tidy text is what programs write for a blank.
func isNull(s string) bool {
	switch s {
	case "null", "NULL", "nan", "NaN", "None", "NA", "N/A", "#N/A", "<NA>":
		return true
	}
	return false
}

// saysNothing reports whether a mark says in words that there is nothing.
func saysNothing(s string) bool { return s == "无" || s == "空" }

// unnumbered takes the ordinal off a label: 一、, （一）, 1., 其中：（1）.
func unnumbered(s string) string {
	for {
		rest := s
		if strings.HasPrefix(s, "其中") {
			rest = strings.TrimPrefix(rest, "其中：")
			rest = strings.TrimPrefix(rest, "其中:")
			rest = strings.TrimPrefix(rest, "其中")
		}
		rest = trimOrdinal(rest)
		if rest == s || rest == "" {
			return s
		}
		s = rest
	}
}

// isOrdinalMark reports whether a tidy text is an ordinal and nothing else: 一、, （一）,
// 1., 二.
func isOrdinalMark(s string) bool {
	if s == "" || len(s) > len("（二十三）") {
		return false
	}
	rest := strings.TrimFunc(s, func(r rune) bool { return strings.ContainsRune("（）()、.．，", r) })
	return strings.IndexFunc(rest, func(r rune) bool { return !isNumeral(r) }) < 0
}

func isNumeral(r rune) bool {
	switch r {
	case '一', '二', '三', '四', '五', '六', '七', '八', '九', '十':
		return true
	}
	return isDigit(folded(r))
}

// trimOrdinal takes one numeral with the sign that makes it an ordinal off s.
func trimOrdinal(s string) string {
	rest := strings.TrimPrefix(strings.TrimPrefix(s, "（"), "(")
	bracketed := len(rest) < len(s)
	n := strings.IndexFunc(rest, func(r rune) bool { return !isNumeral(r) })
	if n <= 0 {
		return s
	}
	sign, size := utf8.DecodeRuneInString(rest[n:])
	if bracketed && (sign == '）' || sign == ')') || !bracketed && strings.ContainsRune("、.．，", sign) {
		return rest[n+size:]
	}
	return s
}
