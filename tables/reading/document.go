package reading

import (
	"fmt"
	"slices"
	"strings"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/tables"
	"github.com/fiscalcn/yusuan/tables/reading/internal/forms"
	"github.com/fiscalcn/yusuan/tables/reading/internal/head"
	"github.com/fiscalcn/yusuan/tables/reading/internal/spelling"
	"github.com/fiscalcn/yusuan/tables/reading/internal/wording"
)

// Document is a published account or budget (决算、预算公开文本) as cells and text: what an
// extractor gets out of a PDF or a spreadsheet. The zero value is a document
// without anything in it, and can be read.
type Document struct {
	// Department and Year are whose account it is, and of which fiscal year, as far
	// as known. "" and 0 are taken from headings and the cover where those state them.
	Department string
	Year       int // see Department
	// Kind is what is known of what the document publishes. Budget is taken as it is; Final, which
	// is what most documents are, only where titles, heads and words do not show a budget.
	Kind tables.Kind `json:",omitzero"`
	// Edition is the template the tables follow; the zero value recognises one of the
	// library's. One of a budget makes the document a budget. One of final accounts does not count
	// where no head of a table speaks of an account and several speak of a budget.
	Edition tables.Edition `json:",omitzero"`
	// Tables are the grids of the document in their order.
	Tables []Sheet
	// Text is the whole text. Only its headings and the statements between them are
	// read here: the titles of the forms, 单位：, 部门：, 年度, and that a form has no
	// data.
	Text string
}

// Sheet is one grid of cells of a document (单元格), mostly what one page shows of a
// table. A table that goes on over pages is several sheets; a sheet may also hold
// several tables.
type Sheet struct {
	Page  int    // page of the document, 0 if not known
	Form  string // 公开01, 公开01表, …; "" if not known
	Title string // 收入支出决算总表, …; "" if not known
	Unit  string // 元, 万元, 千元, 单位：万元, …; "" if not known
	// Places is how many decimal places amounts have at least, in the unit they are written
	// in: a spreadsheet that shows 1234.50 gives 1234.5. 0 takes them as written.
	Places int
	// Rows are the cells; nil is covered by a merged cell. A blank is taken for a
	// covered one where that makes sense, as some extractors do not tell them apart.
	Rows [][]*string
}

// Cells returns records, as spreadsheet and CSV libraries read them, in the shape
// of [Sheet].Rows. The cells point into records.
func Cells(records [][]string) [][]*string {
	rows := make([][]*string, len(records))
	for i, record := range records {
		rows[i] = make([]*string, len(record))
		for j := range record {
			rows[i][j] = &record[j]
		}
	}
	return rows
}

// Read reads the nine forms from the cells of a document, by meaning: forms by
// titles and headers, columns by the wording of their headers, rows by codes and
// names. Where a cell stands says nothing by itself, nor does the number of a form
// say much: provinces and years number them in several ways.
//
// Sheets without a header continue the table before them. Figures keep the
// precision they are written in; a blank, 无, — and the like are blank, and 0.00 is
// a stated zero; [Sheet].Places adds the zeros that a spreadsheet dropped. Nothing is dropped. What a document has beyond the columns and rows
// of a form, and says so in known words, is in [Reading.Extra]; any other cell below a
// header that has no place in the form is in [Reading.Unread]; tables that are none of
// the nine are in [Reading.Other]; and what is wrong with the document as a whole is in
// [Reading.Defects]. None of these is an error.
func Read(d Document) (Reading, error) {
	for i := range d.Tables {
		if n := d.Tables[i].Places; n < 0 {
			return Reading{}, fmt.Errorf("reading.Read: table %d: %d places, want none or more", i+1, n)
		}
	}
	r := newReader(&d)
	for i := range r.sheets {
		r.sheet(&r.sheets[i])
	}
	for _, d := range r.drafts {
		if d != nil {
			d.reader().end(r, d)
		}
	}
	r.spellNames()
	r.dropAmbiguous()
	e, known := r.edition()
	r.checkDocument(e)
	return r.reading(e, known)
}

// reader is a document under reading.
type reader struct {
	doc      *Document
	given    tables.Edition // that it is said to follow, zero if that is of another kind
	forms    forms.List     // that it can have
	sheets   []sheet
	headings forms.Headings
	classes  wording.ClassNames
	drafts   [tables.MaxForm + 1]*draft
	found    []tables.Form // in order of appearance
	header   head.Header   // of the block under reading
	starts   head.Starts   // of headers in the sheet under reading
	precise  forms.Set     // see preciseTitles
	above    forms.Stated  // what rows above the next header state
	row      rowAt         // under reading
	used     []bool        // its cells that have been placed

	fragments []fragment       // of names, in the order they were read
	list      []piece          // of the block whose names are put together
	speller   spelling.Speller // that does so
	unstated  wording.Unit     // that of forms where none states any, once it has been looked for
	inferred  bool             // the text shows it

	// What a sheet without a header continues: a form, or if there is none another
	// table of so many columns.
	open       *draft
	last       *draft // the form before that other table
	before     *draft // the form before rows that may be of any
	otherWidth int

	other   []OtherTable
	extra   []Extra
	unread  []Cell
	defects []Defect
}

func newReader(d *Document) *reader {
	r := &reader{doc: d, given: d.Edition, sheets: tokenSheets(d.Tables, forms.DialectOf(d.Edition))}
	kind := r.kind()
	if r.given.IsValid() && r.given.Kind() != kind { // what the place has for accounts
		r.given = tables.Edition{}
		r.sheets = tokenSheets(d.Tables, forms.DialectOf(r.given))
	}
	dropPageNumbers(r.sheets)
	dropRowNumbers(r.sheets)
	r.forms = forms.Of(r.given, kind)
	r.headings = forms.ReadHeadings(d.Text, r.forms)
	r.readCover()
	r.header.Forms = r.forms
	r.header.Year = r.accountHeader().Year
	r.classes = wording.NewClassNames(r.header.Year)
	return r
}

// kind returns what the document publishes. A head that every page of a table has speaks once.
func (r *reader) kind() tables.Kind {
	if r.doc.Kind == tables.Budget || r.doc.Edition.Kind() == tables.Budget {
		return tables.Budget
	}
	var heads, text forms.Votes
	seen := map[string]bool{}
	for i := range r.sheets {
		head := slices.Collect(r.sheets[i].head())
		if whole := strings.Join(head, "\n"); !seen[whole] {
			seen[whole] = true
			heads.Head(slices.Values(head))
		}
	}
	if r.doc.Edition.IsValid() && (heads.Final > 0 || heads.Budget < severalHeads) {
		return tables.Final
	}
	if heads.Final == heads.Budget {
		text.Text(r.doc.Text)
	}
	return heads.Kind(text.Kind(r.doc.Kind))
}

// severalHeads are more than the tables beside the forms of an account that have a 预算数: 政府采购情况表, 机构运行信息表.
const severalHeads = 3

// accountHeader returns whose account it is: as given, else as headings say.
func (r *reader) accountHeader() budget.Header {
	h := budget.Header{Name: r.doc.Department, Year: r.doc.Year}
	if h.Name == "" {
		h.Name = r.headings.Department
	}
	if h.Year == 0 {
		h.Year = r.headings.Year
	}
	return h
}
