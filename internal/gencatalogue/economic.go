package gencatalogue

import (
	"fmt"
	"slices"
	"strings"

	"github.com/fiscalcn/yusuan/internal/catalogue"
)

// EconomicFiles are the files behind package economic. Functional is only looked
// up: the identities name its codes.
type EconomicFiles struct {
	Department  File // 部门预算支出经济分类
	Government  File // 政府预算支出经济分类
	Map         File // their correspondence
	ThreePublic File // members of the “三公” items
	Identities  File // functional against economic codes
	Functional  File
}

// The words of the files, with the constants of package economic they stand for.
var (
	groups = map[string]uint8{"personnel": 1, "operations": 2, "other": 3}
	kinds  = map[string]string{"any": "AnyUnit", "administrative": "Administrative", "institution": "Institution"}
	items  = map[string]string{
		"abroad":            "Abroad",
		"vehicle_purchase":  "VehiclePurchase",
		"vehicle_operation": "VehicleOperation",
		"reception":         "Reception",
	}
	relations        = map[string]string{"=": "Equal", "<=": "AtMost", "~": "Related"}
	scopes           = map[string]bool{"basic": true, "all": false}
	basisConstants   = [...]string{"", "codes.Observed", "codes.Dictionary2009", "codes.Recalled"}
	confidenceConsts = [...]string{"", "codes.High", "codes.Medium", "codes.Low"}
)

var economicForm = catalogue.Form{Levels: 2, Leads: 1<<3 | 1<<5, Widths: "3 or 5", Refuse: refuse}

// Economic returns the source of the tables of package economic.
func Economic(files EconomicFiles) ([]byte, error) {
	var p problems
	functional := p.ofBudgets(&functionalForm, files.Functional)
	rows := p.economic(files.Department, files.Government)
	var s source
	s.header("economic", []string{"github.com/fiscalcn/yusuan/codes", "github.com/fiscalcn/yusuan/internal/catalogue"},
		files.Department, files.Government, files.Map, files.ThreePublic, files.Identities)
	s.table(rows)
	s.correspondence(&p, files.Map, rows)
	s.threePublic(&p, files.ThreePublic, rows)
	s.identities(&p, files.Identities, functional, rows)
	if err := p.err(); err != nil {
		return nil, err
	}
	return s.formatted()
}

// economic reads both schemes into one table. A 款 is of the group of its 类.
func (p *problems) economic(department, government File) []catalogue.Row {
	var lines []line
	for _, r := range p.records(department, "code", "name", "from", "to", "group", "basis", "confidence", "seen", "note") {
		l := p.line(r, &economicForm)
		l.Kind = word(p, r, "group", groups)
		lines = append(lines, p.ofScheme(l, '3'))
	}
	for _, r := range p.records(government, "code", "name", "from", "to", "basis", "confidence", "seen", "note") {
		lines = append(lines, p.ofScheme(p.line(r, &economicForm), '5'))
	}
	return p.tree(&economicForm, lines, func(parent, child catalogue.Row) bool {
		return parent.Kind == child.Kind
	})
}

func (p *problems) ofScheme(l line, lead byte) line {
	if code := l.at.fields["code"]; code != "" && code[0] != lead {
		p.at(l.at, "code %q: want %c as the first digit", code, lead)
	}
	return l
}

// correspondence writes the pairs of the two schemes. A pair holds in the years in
// which both codes are in force; a code of the government scheme without a
// counterpart has a line in the file and none in the table.
func (s *source) correspondence(p *problems, f File, rows []catalogue.Row) {
	s.printf("\n// matches: the correspondence of the two schemes, in the order of government codes.\nvar matches = []Match{\n")
	seen := make(map[string]bool)
	for _, r := range p.records(f, "gov_code", "dept_code", "unit_kind", "basis", "confidence", "note") {
		kind := word(p, r, "unit_kind", kinds)
		basis, confidence := word(p, r, "basis", bases), word(p, r, "confidence", confidences)
		gov := p.known(r, &economicForm, r.fields["gov_code"], rows)
		if r.fields["dept_code"] == "" {
			continue
		}
		dept := p.known(r, &economicForm, r.fields["dept_code"], rows)
		if !meet(history(rows, gov), history(rows, dept)) {
			p.at(r, "%d and %d have no year in common", gov, dept)
		}
		if key := fmt.Sprint(gov, dept); seen[key] {
			p.at(r, "%d and %d are paired twice", gov, dept)
		} else {
			seen[key] = true
		}
		s.printf("{Government: %d, Department: %d, Kind: %s, Basis: %s, Confidence: %s},\n", gov, dept, kind, basisConstants[basis], confidenceConsts[confidence])
	}
	s.printf("}\n")
}

// threePublic writes the members of the “三公” items.
func (s *source) threePublic(p *problems, f File, rows []catalogue.Row) {
	s.printf("\n// threePublic: the codes of the “三公” items.\nvar threePublic = []member{\n")
	for _, r := range p.records(f, "item", "code", "name", "basis", "confidence", "note") {
		item := word(p, r, "item", items)
		word(p, r, "basis", bases)
		word(p, r, "confidence", confidences)
		code := p.known(r, &economicForm, r.fields["code"], rows)
		for _, row := range history(rows, code) {
			if row.Name != r.fields["name"] {
				p.at(r, "%d is called %s", code, row.Name)
			}
		}
		s.printf("{%d, %s},\n", code, item)
	}
	s.printf("}\n")
}

// identities writes the relations between functional and economic codes.
func (s *source) identities(p *problems, f File, functional, economic []catalogue.Row) {
	s.printf("\n// identities: how functional and economic codes of one account are related.\nvar identities = []Identity{\n")
	seen := make(map[string]bool)
	for _, r := range p.records(f, "id", "functional", "op", "economic", "scope", "from", "to", "basis", "confidence", "note", "evidence") {
		id := p.text(r, "id")
		if seen[id] {
			p.at(r, "id: %q is given twice", id)
		}
		seen[id] = true
		from, to := p.year(r, "from"), p.year(r, "to")
		relation, basic := word(p, r, "op", relations), word(p, r, "scope", scopes)
		basis, confidence := word(p, r, "basis", bases), word(p, r, "confidence", confidences)
		left := p.terms(r, "functional", &functionalForm, functional, from, to)
		right := p.terms(r, "economic", &economicForm, economic, from, to)
		s.printf("{ID: %q, functional: []codes.Code{%s}, Relation: %s, economic: []Code{%s}, Basic: %t, From: %d, To: %d, Basis: %s, Confidence: %s,\nNote: %q},\n",
			id, left, relation, right, basic, from, to, basisConstants[basis], confidenceConsts[confidence], p.text(r, "note"))
	}
	s.printf("}\n")
}

// terms reads codes joined by + that must be in force from one year to another,
// and returns them as a list of Go constants.
func (p *problems) terms(r record, column string, form *catalogue.Form, rows []catalogue.Row, from, to uint16) string {
	var list []string
	for text := range strings.SplitSeq(r.fields[column], "+") {
		code := p.known(r, form, text, rows)
		for year := int(from); year <= last(catalogue.Row{To: to}); year++ {
			if !slices.ContainsFunc(history(rows, code), func(row catalogue.Row) bool { return row.In(year) }) {
				p.at(r, "%s: %s is not in the catalogue of %d", column, text, year)
				break
			}
		}
		list = append(list, fmt.Sprint(code))
	}
	return strings.Join(list, ", ")
}

// known reads a code that must have a row.
func (p *problems) known(r record, form *catalogue.Form, text string, rows []catalogue.Row) uint32 {
	code, err := form.Parse(text)
	switch {
	case err != nil:
		p.at(r, "code %q: %v", text, err)
	case len(history(rows, code)) == 0:
		p.at(r, "code %s is not in the catalogue", text)
	}
	return code
}

// history returns the rows of a code.
func history(rows []catalogue.Row, code uint32) []catalogue.Row {
	var found []catalogue.Row
	for _, row := range rows {
		if row.Code == code {
			found = append(found, row)
		}
	}
	return found
}

// meet reports whether there is a year in which both codes have a row.
func meet(a, b []catalogue.Row) bool {
	for year := catalogue.FirstYear; year <= catalogue.LastYear; year++ {
		in := func(row catalogue.Row) bool { return row.In(year) }
		if slices.ContainsFunc(a, in) && slices.ContainsFunc(b, in) {
			return true
		}
	}
	return false
}
