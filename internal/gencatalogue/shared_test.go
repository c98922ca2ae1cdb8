package gencatalogue_test

import (
	"encoding/csv"
	"encoding/json"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fiscalcn/yusuan/codes"
	"github.com/fiscalcn/yusuan/codes/revenue"
	"github.com/fiscalcn/yusuan/economic"
)

// A pair is a code with the name that a document of a year prints for it.
type pair struct {
	year       int
	code, name string
}

// blank are blanks and line breaks, which a cell has wherever it is too narrow.
var blank = regexp.MustCompile(`\s+`)

// official returns the name that the catalogue of the year has for a code of
// any classification, "" if it has none, and whether it is seen in that year.
func official(t *testing.T, p pair) (name string, seen bool) {
	t.Helper()
	switch p.code[0] {
	case '1':
		catalogue, err := revenue.ForYear(p.year)
		require.NoError(t, err)
		entry, _ := catalogue.Lookup(revenue.MustParse(p.code))
		return entry.Name, entry.Seen.Has(p.year)
	case '2':
		catalogue, err := codes.ForYear(p.year)
		require.NoError(t, err)
		entry, _ := catalogue.Lookup(codes.MustParse(p.code))
		return entry.Name, entry.Seen.Has(p.year)
	}
	catalogue, err := economic.ForYear(p.year)
	require.NoError(t, err)
	entry, _ := catalogue.Lookup(economic.MustParse(p.code))
	return entry.Name, entry.Seen.Has(p.year)
}

// The names of the three published accounts are those of the catalogue, but for
// one that the document itself prints in two ways.
func TestRealAccounts(t *testing.T) {
	paths, err := filepath.Glob(filepath.FromSlash("../../../shared/real/*.json"))
	require.NoError(t, err)
	if len(paths) == 0 {
		t.Skip("the shared documents are not here")
	}
	mistakes := map[pair]bool{{2021, "215", "资源勘探工业信息支出"}: true}
	functional, economics := 0, 0
	for _, path := range paths {
		for _, p := range pairsOf(t, path) {
			if mistakes[p] {
				continue
			}
			name, _ := official(t, p)
			assert.Equal(t, p.name, name, "%s: %s in %d", filepath.Base(path), p.code, p.year)
			if p.code[0] == '2' {
				functional++
			} else {
				economics++
			}
		}
	}
	assert.Greater(t, functional, 100)
	assert.Greater(t, economics, 60)
}

// pairsOf returns the codes of a document with the cell after them, where that is
// a name. Codes stand in one cell, or in three cells 类, 款 and 项.
func pairsOf(t *testing.T, path string) []pair {
	t.Helper()
	data, err := os.ReadFile(path)
	require.NoError(t, err)
	var document struct {
		Year   int
		Tables []struct{ Rows [][]*string }
	}
	require.NoError(t, json.Unmarshal(data, &document))
	var pairs []pair
	for _, table := range document.Tables {
		for _, row := range table.Rows {
			cells := make([]string, len(row))
			for i, cell := range row {
				if cell != nil {
					cells[i] = blank.ReplaceAllString(*cell, "")
				}
			}
			pairs = append(pairs, pairsOfRow(document.Year, cells)...)
		}
	}
	return pairs
}

var (
	digits = regexp.MustCompile(`^[235]\d\d(\d\d){0,2}$`)
	level  = regexp.MustCompile(`^(\d\d)?$`)
	han    = regexp.MustCompile(`^\p{Han}`)
)

func pairsOfRow(year int, cells []string) []pair {
	if len(cells) > 3 && digits.MatchString(cells[0]) && level.MatchString(cells[1]) && level.MatchString(cells[2]) {
		return []pair{{year, cells[0] + cells[1] + cells[2], cells[3]}}
	}
	var pairs []pair
	for i := 1; i < len(cells); i++ {
		if digits.MatchString(cells[i-1]) && han.MatchString(cells[i]) {
			pairs = append(pairs, pair{year, cells[i-1], cells[i]})
		}
	}
	return pairs
}

// Every code and name of the collected evidence is in the catalogue of its years, which says
// that it is seen in them; but for what the evidence marks as cut off, misprinted or of another
// list, and for names that one document alone has.
func TestEvidence(t *testing.T) {
	single := map[pair]bool{
		{2020, "1100249", "卫生健康共同财政事权转移支付收入"}: true, {2019, "1100260", "其他共同财政事权转移支付收入"}: true,
		{2024, "2130135", "农业资源保护修复与利用"}: true, {2022, "2300227", "固定数额补助"}: true, {2020, "2340110", "市政基础设施建设"}: true,
	}
	seen := 0
	for _, p := range slices.Concat(observed(t, "observed.tsv"), observed(t, "observed_2.tsv")) {
		name, isSeen := official(t, p)
		if single[p] {
			assert.NotEqual(t, p.name, name)
			continue
		}
		assert.Equal(t, p.name, name, "%s in %d", p.code, p.year)
		assert.True(t, isSeen, "%s in %d", p.code, p.year)
		seen++
	}
	assert.Greater(t, seen, 700)
}

// observed reads a file of evidence: code, name, years, and in the fifth column what is said
// against the line. What a document of two years shows ("2024B/2025B") is seen in both.
func observed(t *testing.T, name string) []pair {
	t.Helper()
	const years, flags = 2, 4
	data, err := os.ReadFile(filepath.FromSlash("../../../shared/catalogue/evidence/" + name))
	if os.IsNotExist(err) {
		t.Skip("the shared evidence is not here")
	}
	require.NoError(t, err)
	reader := csv.NewReader(strings.NewReader(string(data)))
	reader.Comma, reader.LazyQuotes = '\t', true
	lines, err := reader.ReadAll()
	require.NoError(t, err)
	var pairs []pair
	for _, line := range lines[1:] {
		if line[years][0] == '?' || name == "observed.tsv" && unreliable(line[0], line[1], line[flags]) {
			continue
		}
		for _, text := range regexp.MustCompile(`20\d\d`).FindAllString(line[years], -1) {
			year, err := strconv.Atoi(text)
			require.NoError(t, err)
			if year >= codes.FirstYear {
				pairs = append(pairs, pair{year, line[0], strings.Replace(line[1], "其它", "其他", 1)})
			}
		}
	}
	return pairs
}

// unreliable reports whether a line of the evidence is known to be no evidence.
// One budget of 2024 numbers its economic codes by a list of its own.
func unreliable(code, name, flags string) bool {
	for _, flag := range []string{"truncated", "!", "typo", "conflicts", "noise"} {
		if strings.Contains(flags, flag) {
			return true
		}
	}
	own := map[string]string{
		"30202": "咨询费", "30203": "水费", "30204": "电费", "30205": "邮电费", "30206": "办公设备购置费", "30207": "工会经费",
		"30208": "福利费", "30210": "车辆运行费", "30211": "事业单位离退休人员福利费", "30212": "机关事业单位退休人员活动费",
		"30213": "其他商品和服务支出", "303": "离退休人员经费", "30301": "退休费",
	}
	return own[code] == name
}
