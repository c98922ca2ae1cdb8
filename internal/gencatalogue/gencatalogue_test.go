package gencatalogue_test

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fiscalcn/yusuan/internal/catalogue"
	"github.com/fiscalcn/yusuan/internal/gencatalogue"
)

func file(t *testing.T, name string) gencatalogue.File {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("data", name))
	require.NoError(t, err)
	return gencatalogue.File{Name: name, Data: data}
}

func economicFiles(t *testing.T) gencatalogue.EconomicFiles {
	t.Helper()
	return gencatalogue.EconomicFiles{
		Department:  file(t, "econ_dept.csv"),
		Government:  file(t, "econ_gov.csv"),
		Map:         file(t, "econ_map.csv"),
		ThreePublic: file(t, "three_public.csv"),
		Identities:  file(t, "func_econ_identities.csv"),
		Functional:  file(t, "functional.csv"),
	}
}

// What is committed is what would be generated.
func TestCommittedTables(t *testing.T) {
	codes, err := gencatalogue.Codes(file(t, "functional.csv"))
	require.NoError(t, err)
	requireCommitted(t, codes, "../../codes/zcatalogue.go")

	economic, err := gencatalogue.Economic(economicFiles(t))
	require.NoError(t, err)
	requireCommitted(t, economic, "../../economic/zcatalogue.go")

	revenue, err := gencatalogue.Revenue(file(t, "revenue.csv"))
	require.NoError(t, err)
	requireCommitted(t, revenue, "../../codes/revenue/zcatalogue.go")
}

func requireCommitted(t *testing.T, generated []byte, path string) {
	t.Helper()
	committed, err := os.ReadFile(filepath.FromSlash(path))
	require.NoError(t, err)
	if !bytes.Equal(committed, generated) {
		t.Fatalf("%s is not what the data files say: run go generate ./codes/... ./economic", path)
	}
}

// years are those with a catalogue, as errors name them.
var years = fmt.Sprintf("%d to %d", catalogue.FirstYear, catalogue.LastYear)

const functionalHeader = "code,name,from,to,funds,basis,confidence,seen,note\n"

func TestCodesErrors(t *testing.T) {
	for _, c := range []struct {
		name, lines, want string
	}{
		{"no header", "", "f.csv:1: want the columns code,name,from,to,funds,basis,confidence,seen,note"},
		{"too few columns", functionalHeader + "201,a\n", "f.csv:2: wrong number of fields"},
		{"a stray quote", functionalHeader + "201,a\"b,2018,,general,recalled,high,,\n", "f.csv:2: bare \" in non-quoted-field"},
		{"another column", "code,name,from,to,fund,basis,confidence,seen,note\n", "f.csv:1: want the columns code,name,from,to,funds,basis,confidence,seen,note"},
		{"too short a header", "code,name\n", "f.csv:1: wrong number of fields"},
		{
			"a line after a note of two lines",
			functionalHeader + "201,a,2018,,general,recalled,high,,\"two\nlines\"\n2011,b,2018,,general,recalled,high,,\n",
			`f.csv:4: code "2011": want 3, 5 or 7 digits, found 4`,
		},
		{"a bad code", functionalHeader + "2011,a,2018,,general,recalled,high,,\n", `f.csv:2: code "2011": want 3, 5 or 7 digits, found 4`},
		{"a code of another family", functionalHeader + "301,a,2018,,general,recalled,high,,\n", `f.csv:2: code "301": want 2 as the first digit, found '3'`},
		{"no name", functionalHeader + "201,,2018,,general,recalled,high,,\n", `f.csv:2: name: "" is empty or has blanks around it`},
		{"a name with a blank", functionalHeader + "201,a ,2018,,general,recalled,high,,\n", `f.csv:2: name: "a " is empty or has blanks around it`},
		{"no year", functionalHeader + "201,a,,,general,recalled,high,,\n", "f.csv:2: from  to : want years from " + years},
		{"not a year", functionalHeader + "201,a,2018,21,general,recalled,high,,\n", "f.csv:2: to: \"21\" is no year\nf.csv:2: from 2018 to 21: want years from " + years},
		{"a year outside", functionalHeader + "201,a,2018,9999,general,recalled,high,,\n", "f.csv:2: from 2018 to 9999: want years from " + years},
		{"years in reverse", functionalHeader + "201,a,2020,2019,general,recalled,high,,\n", "f.csv:2: from 2020 to 2019: the last year is before the first"},
		{"an unknown budget", functionalHeader + "201,a,2018,,general+lottery,recalled,high,,\n", `f.csv:2: funds: unknown or repeated word "lottery"`},
		{"a budget twice", functionalHeader + "201,a,2018,,fund+fund,recalled,high,,\n", `f.csv:2: funds: unknown or repeated word "fund"`},
		{"no budget", functionalHeader + "201,a,2018,,,recalled,high,,\n", `f.csv:2: funds: unknown or repeated word ""`},
		{"an unknown basis", functionalHeader + "201,a,2018,,general,heard,high,,\n", `f.csv:2: basis: unknown word "heard"`},
		{"an unknown confidence", functionalHeader + "201,a,2018,,general,recalled,sure,,\n", `f.csv:2: confidence: unknown word "sure"`},
		{
			"observed in no year", functionalHeader + "201,a,2018,,general,observed,high,,\n",
			`f.csv:2: basis observed, but seen in "": want the years of the documents of an observed row, and of no other`,
		},
		{
			"observed before the first catalogue", functionalHeader + "201,a,2018,,general,observed,high,2017F,\n",
			`f.csv:2: basis observed, but seen in "2017F": want the years of the documents of an observed row, and of no other`,
		},
		{
			"seen, but not observed", functionalHeader + "201,a,2018,,general,recalled,high,2018F,\n",
			`f.csv:2: basis recalled, but seen in "2018F": want the years of the documents of an observed row, and of no other`,
		},
		{
			"seen outside of its years", functionalHeader + "201,a,2019,2020,general,observed,high,2018F 2020BN 2021F,\n",
			"f.csv:2: seen in 2018, which is outside of its years\nf.csv:2: seen in 2021, which is outside of its years",
		},
		{
			"seen in what", functionalHeader + "201,a,2018,,general,observed,high,2018F 2019 20F x 2020X,\n",
			"f.csv:2: seen: want years with BEFMN, found \"2019\"\nf.csv:2: seen: want years with BEFMN, found \"20F\"\n" +
				"f.csv:2: seen: want years with BEFMN, found \"x\"\nf.csv:2: seen: want years with BEFMN, found \"2020X\"",
		},
		{
			"overlapping spans",
			functionalHeader + "201,a,2018,2020,general,recalled,high,,\n201,b,2020,,general,recalled,high,,\n",
			"f.csv:3: 201: overlaps the span in line 2",
		},
		{
			"a span without end below another",
			functionalHeader + "201,b,2021,,general,recalled,high,,\n201,a,2018,,general,recalled,high,,\n",
			"f.csv:2: 201: overlaps the span in line 3",
		},
		{
			"no parent",
			functionalHeader + "201,a,2018,,general,recalled,high,,\n2010101,b,2018,,general,recalled,high,,\n",
			"f.csv:3: 2010101: no parent in 2018",
		},
		{
			"no parent in some year",
			functionalHeader + "201,a,2018,2019,general,recalled,high,,\n201,a,2021,,general,recalled,high,,\n20101,b,2018,,general,recalled,high,,\n",
			"f.csv:4: 20101: no parent in 2020",
		},
		{
			"a budget the parent lacks",
			functionalHeader + "201,a,2018,,general,recalled,high,,\n20101,b,2018,,general+fund,recalled,high,,\n",
			"f.csv:3: 20101: not of the kind of its parent in line 2",
		},
		{
			"every problem at once",
			functionalHeader + "201,a,2018,,general,heard,high,,\n20201,b,2018,,general,recalled,high,,\n",
			"f.csv:2: basis: unknown word \"heard\"\nf.csv:3: 20201: no parent in 2018",
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			source, err := gencatalogue.Codes(gencatalogue.File{Name: "f.csv", Data: []byte(c.lines)})
			assert.EqualError(t, err, c.want)
			assert.Nil(t, source)
			var bad *gencatalogue.Error
			assert.ErrorAs(t, err, &bad)
		})
	}
}

// Each case spoils one of the real files.
func TestEconomicErrors(t *testing.T) {
	for _, c := range []struct {
		name     string
		of       func(*gencatalogue.EconomicFiles) *gencatalogue.File
		old, new string
		want     string
	}{
		{"another scheme", department, "\n399,", "\n599,", "econ_dept.csv:106: code \"599\": want 3 as the first digit"},
		{"an unknown group", department, "30101,基本工资,2018,,personnel", "30101,基本工资,2018,,people", "econ_dept.csv:3: group: unknown word \"people\""},
		{"a group unlike its 类", department, "30101,基本工资,2018,,personnel", "30101,基本工资,2018,,operations", "econ_dept.csv:3: 30101: not of the kind of its parent in line 2"},
		{"an unknown kind of unit", mapping, "50101,30101,administrative", "50101,30101,unit", "econ_map.csv:2: unit_kind: unknown word \"unit\""},
		{"an unknown code", mapping, "50101,30101,", "50101,30177,", "econ_map.csv:2: code 30177 is not in the catalogue"},
		{"a bad code", mapping, "50101,30101,", "50101,301-01,", "econ_map.csv:2: code \"301-01\": want 3 or 5 digits, found '-' at byte 3"},
		{"a pair twice", mapping, "50101,30102,", "50101,30101,", "econ_map.csv:3: 50101 and 30101 are paired twice"},
		{"a pair that never met", mapping, "59906,39906,", "59906,39909,", "econ_map.csv:181: 59906 and 39909 have no year in common"},
		{"an unknown item", threePublic, "reception,30217", "dinner,30217", "three_public.csv:6: item: unknown word \"dinner\""},
		{"a wrong name", threePublic, "30217,公务接待费", "30217,招待费", "three_public.csv:6: 30217 is called 公务接待费"},
		{"an unknown relation", identities, "pension,2080505,=", "pension,2080505,>", "func_econ_identities.csv:2: op: unknown word \">\""},
		{"an unknown functional code", identities, "pension,2080505,", "pension,2080577,", "func_econ_identities.csv:2: code 2080577 is not in the catalogue\nfunc_econ_identities.csv:2: functional: 2080577 is not in the catalogue of 2018"},
		{"a code of later years", identities, "31304,all,2020", "31304,all,2019", "func_econ_identities.csv:15: functional: 2080508 is not in the catalogue of 2019\nfunc_econ_identities.csv:15: economic: 31304 is not in the catalogue of 2019"},
		{"an identity twice", identities, "\nannuity,", "\npension,", "func_econ_identities.csv:3: id: \"pension\" is given twice"},
	} {
		t.Run(c.name, func(t *testing.T) {
			files := economicFiles(t)
			spoiled := c.of(&files)
			text := string(spoiled.Data)
			require.Equal(t, 1, strings.Count(text, c.old))
			spoiled.Data = []byte(strings.Replace(text, c.old, c.new, 1))
			_, err := gencatalogue.Economic(files)
			require.Error(t, err)
			assert.Contains(t, "\n"+err.Error()+"\n", "\n"+c.want+"\n")
		})
	}
}

func department(f *gencatalogue.EconomicFiles) *gencatalogue.File  { return &f.Department }
func mapping(f *gencatalogue.EconomicFiles) *gencatalogue.File     { return &f.Map }
func threePublic(f *gencatalogue.EconomicFiles) *gencatalogue.File { return &f.ThreePublic }
func identities(f *gencatalogue.EconomicFiles) *gencatalogue.File  { return &f.Identities }
