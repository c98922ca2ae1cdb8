package reading

import (
	"slices"
	"strings"

	"github.com/fiscalcn/yusuan/codes"
	"github.com/fiscalcn/yusuan/economic"
	"github.com/fiscalcn/yusuan/internal/names"
	"github.com/fiscalcn/yusuan/internal/prose"
	"github.com/fiscalcn/yusuan/narrative"
	"github.com/fiscalcn/yusuan/tables"
)

// row returns the subject of the row of a code, in the form that the section is
// about. No form breaks a balance down.
func (r *reader) row(c codes.Code) narrative.Subject {
	if w := r.now.whole; r.now.within && balanceOf(w.Address.Row.Line()) != 0 { // 年末结转和结余9万元，其中教育支出8万元
		return narrative.Subject{Name: w.String() + "/" + c.String()}
	}
	form := tables.Form05
	column := tables.Expenditure
	topic := r.Current().Topic
	if w := r.now.whole.Address.Form; isOfSomeMoney(w) && w != tables.Form04 && (topic == narrative.TopicOverall || topic == narrative.TopicExpenditure) { // 一般公共预算支出9万元，其中：教育支出8万元
		form, topic = w, narrative.TopicGeneral
	}
	switch topic {
	case narrative.TopicManagedFund:
		form = tables.Form08
	case narrative.TopicStateCapital:
		form = tables.Form09
	case narrative.TopicFiscal:
		if c.Level() == codes.Class {
			form, column = tables.Form04, tables.AllFunds
		}
	case narrative.TopicOverall, narrative.TopicExpenditure:
		form = tables.Form03
	case 0:
		switch w := r.now.whole.Address; {
		case r.breaksDownAll():
			form = tables.Form03
		case w.Form == tables.Form04 && c.Level() == codes.Class:
			form, column = tables.Form04, tables.AllFunds
		}
	}
	return narrative.Subject{Code: c, Address: tables.Address{Form: form, Row: tables.FunctionalRow(c), Column: column}}
}

// isOfSomeMoney reports whether a form is that of the money of the treasury, or of one fund.
func isOfSomeMoney(f tables.Form) bool {
	switch f {
	case tables.Form04, tables.Form05, tables.Form08, tables.Form09:
		return true
	default:
		return false
	}
}

// breaksDownAll reports whether parts of all expenditure are listed: 支出总计9万元，包括：教育支出8万元.
func (r *reader) breaksDownAll() bool {
	w := r.now.whole
	switch line := w.Address.Row.Line(); w.Address.Form {
	case tables.Form01:
		return line == tables.ExpenditureTotal || line == tables.GrandExpenditure || w.Twin != tables.Address{}
	case tables.Form03:
		return true
	default:
		return false
	}
}

// lookup returns the subject of the official name of a code, which the glyphs from
// i to end may be. In the section of basic expenditure it is an economic one first.
func (r *reader) lookup(i, end int) (narrative.Subject, bool) {
	if end-i > prose.LongestName {
		return r.dashedPath(i, end)
	}
	name := r.Folded(i, end)
	basic := r.Current().Topic == narrative.TopicBasic || r.now.whole.Address.Column == tables.Project || r.now.subject.Economic != 0
	if e := r.names.Item(name); basic && e != 0 {
		return r.economicRow(e), true
	}
	above := r.now.row
	if name == "其他" {
		return narrative.Subject{}, false
	}
	if name == "其他支出" && (above == 0 && r.Current().Topic == narrative.TopicExpenditure || r.scopeOf(r.phrase.earlier, i)&narrative.ScopeExcept != 0) {
		return narrative.Subject{Name: name}, true // what is neither 基本支出 nor 项目支出, or 除人员经费外: not the class
	}
	if class := r.class(name); class != 0 && (above == 0 || r.names.Under(name, above) == 0) {
		return r.row(class), true
	}
	isOther := above == 0 && strings.HasPrefix(name, "其他") && isOfOneSum(r.Current().Topic) // 其他费用 of 机关运行经费, not the item 2090210
	if code := r.codeNamed(name, above); code != 0 && !isOther {
		return r.row(code), true
	}
	if e := r.names.Item(name); e != 0 {
		return r.economicRow(e), true
	}
	return r.dashedPath(i, end)
}

// codeNamed returns the code of a name, which 支出 may stand behind or be missing from: anywhere, or within what is around
// it; zero if there is none. Only an item is named without its 支出: 小学教育支出, but 医疗卫生支出 is no 医疗卫生 of another class.
func (r *reader) codeNamed(name string, above codes.Code) codes.Code {
	if code := r.codeWithin(name, above); code != 0 {
		return code
	}
	bare, ok := strings.CutSuffix(name, "支出")
	if !ok || bare == "" {
		return r.codeWithin(name+"支出", above)
	}
	if code := r.codeWithin(bare, above); code != 0 && code.Level() == codes.Item {
		return code
	}
	return r.codeWithin("机关事业单位"+name, above) // 职业年金缴费支出
}

// codeWithin returns the only code of a name, or the only one within a code or the nearest one above that; zero if there is none.
func (r *reader) codeWithin(name string, above codes.Code) codes.Code {
	code := r.names.Under(name, 0)
	for ; code == 0 && above != 0; above = above.Parent() {
		code = r.names.Under(name, above)
	}
	return code
}

// dashedPath returns the subject of the names of 类, 款 and 项 with dashes between them, which
// the glyphs from i to end may be, or with their levels alone: 教育支出-普通教育-小学教育, 教育支出类普通教育款.
func (r *reader) dashedPath(i, end int) (narrative.Subject, bool) {
	if end-i > 3*prose.LongestName {
		return narrative.Subject{}, false
	}
	name := strings.Trim(r.Folded(i, end), `"`)
	parts, leveled := r.leveledPath(name)
	if !leveled {
		parts = strings.Split(name, "-")
	}
	if !leveled && (len(parts) < 2 || slices.Contains(parts, "")) || len(parts) > 3 {
		return narrative.Subject{}, false
	}
	s := narrative.Subject{}
	copy(s.Path[:], parts)
	if code := r.names.Path(s.Path); code != 0 {
		path := s.Path
		s = r.row(code)
		s.Path = path
	}
	return s, true
}

// leveledPath returns the names of 类, 款 and 项 that a name consists of, each before its level.
func (r *reader) leveledPath(name string) (parts []string, ok bool) {
	path := [3]string{}
	for i, level := range [...]string{"类", "款", "项"} {
		if part, rest, found := strings.Cut(name, level); found {
			path[i], name = part, rest
			parts = path[:i+1]
		}
	}
	return parts, (name == "" || name == "支出") && r.names.Path(path) != 0
}

// class returns the class of a short or older name: 一般公共服务, 文化体育与传媒支出.
func (r *reader) class(name string) codes.Code {
	return r.names.Path([3]string{strings.Trim(name, `".`)})
}

// economicRow returns the subject of the row of an economic code.
func (r *reader) economicRow(e economic.Code) narrative.Subject {
	name, _ := r.names.Economic.Name(e)
	switch topic := r.Current().Topic; {
	case topic == narrative.TopicManagedFund || topic == narrative.TopicStateCapital: // no form breaks them down by these items
		return narrative.Subject{Economic: e, Name: topic.String() + "/" + names.Plain(name)}
	case topic == narrative.TopicAgency: // less than the row: only what is spent on the offices
		return narrative.Subject{Economic: e, Name: narrative.AgencyOperation.String() + "/" + names.Plain(name)}
	case r.now.whole.Address.Column == tables.Project: // no form breaks projects down
		return narrative.Subject{Economic: e, Name: r.now.whole.String() + "/" + names.Plain(name)}
	case formOf(topic) == tables.Form03, r.breaksDownAll(): // 公开06 is of the general budget alone
		return narrative.Subject{Economic: e, Name: names.Plain(name)}
	case r.now.row != 0 && (r.now.aside || r.now.whole.Code == r.now.row): // what an item spends on it
		return narrative.Subject{Economic: e, Name: r.now.row.String() + "/" + names.Plain(name)}
	}
	return narrative.Subject{Economic: e, Address: tables.Address{Form: tables.Form06, Row: tables.EconomicRow(e), Column: tables.Actual}}
}

// levelAt reads （类）, （款） or （项）: what stands before is a name of that level.
func (r *reader) levelAt(t prose.Token, level int) {
	path := r.now.path
	clear(path[level:])
	s := narrative.Subject{}
	if name, above := r.severalAt(t.From, path, level); name != "" {
		s.Name = name
		r.now.path = path
		r.aboutRow(s, above)
		r.levelRead(t)
		return
	}
	for _, from := range [...]int{r.phrase.edge, r.behindIs(t.From), r.phrase.part} {
		path[level] = unquoted(r.Folded(from, t.From))
		if code := r.names.Path(path); code != 0 {
			s = r.row(code)
			break
		}
		if code := r.names.Path(alone(path, level)); code != 0 && r.phrase.part <= r.phrase.quote { // not in what another item was in
			path = alone(path, level)
			s = r.row(code)
			break
		}
		if t.From-from > 2*prose.LongestName { // no two names are as long
			continue
		}
		if two, code := r.names.Split(path, level); code != 0 {
			path = two
			s = r.row(code)
			break
		}
	}
	r.leaveForSibling(s)
	s.Path, r.now.path = path, path
	r.aboutRow(s, s.Code)
	r.levelRead(t)
}

// levelRead begins anew behind the word for a level.
func (r *reader) levelRead(t prose.Token) {
	r.said.absent = false
	r.expected = expectation{}
	r.said.comparing = false
	r.expect()
	r.phrase.restart(t.To)
}

// severalAt returns the names of the last level that end at glyph i, if more than one of them is official, and the code that they are
// under: 行政运行、事业运行（项）. One amount is of all of them.
func (r *reader) severalAt(i int, path [3]string, level int) (string, codes.Code) {
	if r.phrase.part <= r.phrase.edge || i-r.phrase.edge > 3*prose.LongestName {
		return "", 0
	}
	words := unquoted(r.Folded(r.phrase.edge, i))
	if path[level] = words; r.names.Path(path) != 0 {
		return "", 0
	}
	above := codes.Code(0)
	for name := range strings.SplitSeq(words, "、") {
		path[level] = name
		code := r.names.Path(path)
		if code == 0 || above != 0 && code.Parent() != above {
			return "", 0
		}
		above = code.Parent()
	}
	return words, above
}

// behindIs returns the glyph behind the last 为 of the phrase that ends at glyph i: 具体支出为城乡社区支出（类）.
func (r *reader) behindIs(i int) int {
	for n := i - 1; n > r.phrase.edge; n-- {
		if r.At(n) == '为' {
			return n + 1
		}
	}
	return r.phrase.edge
}

// alone returns the name of one level of a path.
func alone(path [3]string, level int) (only [3]string) {
	only[level] = path[level]
	return only
}

// unquoted returns a name without the quotes around all of it, of which the closing
// one may have been left out.
func unquoted(name string) string {
	bare, ok := strings.CutPrefix(name, `"`)
	if !ok {
		return name
	}
	bare, _ = strings.CutSuffix(bare, `"`)
	if bare == "" || strings.Contains(bare, `"`) {
		return name
	}
	return bare
}
