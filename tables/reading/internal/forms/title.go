package forms

import (
	"strconv"
	"strings"

	"github.com/fiscalcn/yusuan/internal/print"
	"github.com/fiscalcn/yusuan/tables"
	"github.com/fiscalcn/yusuan/tables/reading/internal/wording"
)

// A Title is what the title of a table says of which table it is.
type Title struct {
	Form tables.Form
	Kind TitleKind
}

// TitleKind is what the title of a table names.
type TitleKind uint8

// The kinds of titles.
const (
	NoTitle     TitleKind = iota
	FormTitle             // of the form
	LooseTitle            // of the form, unless the document has a table with a more precise title
	DetailTitle           // of a table that tells more of a form, or of the form itself
	OtherTitle            // of a table that is none of the nine
	UnknownTitle
)

// IsAnother reports whether a title is of a known table other than a form.
func (t Title) IsAnother(f tables.Form) bool {
	return t.Kind != NoTitle && t.Kind != UnknownTitle && t.Form != f
}

// when is the kind if something holds, noTitle if it does not.
func (k TitleKind) when(holds bool) TitleKind {
	if holds {
		return k
	}
	return NoTitle
}

// titleWords are what the words of a title say.
type titleWords struct {
	topic          titleTopic
	general        bool // 公共预算, until 2014 公共财政拨款
	fiscal         bool // 财政拨款
	both           bool // 收入支出
	summary        bool // it is of a 总表
	income, outlay bool // it ends in 收入 or in 支出
}

// A titleTopic is what a title tells most of: the first that there is.
type titleTopic uint8

const (
	noTopic titleTopic = iota
	threePublicTopic
	stateCapitalTopic
	managedFundTopic
	basicTopic   // 基本支出
	generalTopic // 公共预算
)

func titleWordsOf(t string) titleWords {
	subject := titleSubject(t)
	w := titleWords{
		general: wording.HasAny(t, "公共预算", "公共财政预算", "公共财政拨款"), fiscal: strings.Contains(t, "财政拨款"),
		both: wording.HasAny(t, "收入支出", "收支", "收入、支出"), summary: strings.HasSuffix(t, "总表"),
		income: strings.HasSuffix(subject, "收入"), outlay: strings.HasSuffix(subject, "支出"),
	}
	switch {
	case strings.Contains(t, "三公"):
		w.topic = threePublicTopic
	case strings.Contains(t, "国有资本经营"):
		w.topic = stateCapitalTopic
	case strings.Contains(t, "政府性基金"):
		w.topic = managedFundTopic
	case strings.Contains(t, "基本支出"):
		w.topic = basicTopic
	case w.general:
		w.topic = generalTopic
	}
	return w
}

// TitleOf reads a folded text as a title: that which the edition given has for a form, or
// one whose words name it, as the file of the form says.
func (l List) TitleOf(t string) Title {
	t, ok := titleText(t)
	if !ok {
		return Title{}
	}
	for _, f := range l {
		if f.printed.title != "" && t == f.printed.title {
			return Title{f.Number, FormTitle}
		}
	}
	if isOtherTitle(t, l.Kind()) {
		return Title{0, OtherTitle}
	}
	kind := FormTitle
	if strings.Contains(t, "明细") {
		kind = DetailTitle
	}
	w := titleWordsOf(t)
	for _, f := range nine {
		switch named := f.title(w); {
		case named == NoTitle:
		case l.Of(f.Number) == nil:
			return Title{0, OtherTitle}
		default:
			return Title{f.Number, max(kind, named)}
		}
	}
	if w.income && !w.both && (w.general || w.fiscal) {
		return Title{0, OtherTitle}
	}
	return Title{0, UnknownTitle}
}

// titleSubject takes the words off the end of a title that only say that it is one.
func titleSubject(t string) string {
	for {
		rest := t
		for _, word := range []string{"表", "总", "决算", "预算", "功能分类", "情况", "总体", "明细", "公开"} {
			rest = strings.TrimSuffix(rest, word)
		}
		if rest == t {
			return t
		}
		t = rest
	}
}

// titleText takes what is no title off a folded text, and reports whether the rest
// can be one: no sentence, and the name of a 表.
func titleText(t string) (string, bool) {
	if !strings.Contains(t, "表") || len(t) > 200 || isNumber(t) || wording.IsContinued(t) {
		return "", false
	}
	if i := strings.LastIndexByte(t, '('); i > 0 && strings.HasSuffix(t, ")") && (wording.UnitIn(t[i:]).IsStated() || wording.UnitAt(t[i+1:]).IsStated()) {
		t = t[:i] // 支出决算表(单位:元)
	}
	if before, after, ok := strings.Cut(t, ":"); ok {
		if _, numbered := CutNumber(before); numbered {
			t = after
		} else {
			t = withoutLabel(before)
		}
	}
	if strings.ContainsAny(t, ",;:") || wording.HasAny(t, "。", "《", "》") || strings.HasPrefix(t, "注") {
		return "", false
	}
	for strings.HasSuffix(t, ")") {
		i := strings.LastIndexByte(t, '(')
		if i <= 0 {
			return "", false
		}
		if strings.Contains(t[i:], "经济") {
			break // which classification tells tables apart
		}
		t = t[:i]
	}
	if i := strings.LastIndex(t, "公开"); i > 0 && isNumber(t[i:]) {
		t = t[:i]
	}
	t = withoutOwner(t)
	return t, strings.HasSuffix(t, "表") || strings.HasSuffix(t, ")") || strings.Contains(t, "表单位") || strings.Contains(t, "表部门")
}

// withoutOwner takes department and year off the start of a title: the name of a
// department may have words in it that name tables, such as 国有资产.
func withoutOwner(t string) string {
	for _, end := range []string{"年度", "委员会", "办公室", "中心", "局", "厅", "公司", "政府本级"} {
		for _, rest, ok := strings.Cut(t, end); ok; _, rest, ok = strings.Cut(t, end) {
			t = rest
		}
	}
	return t
}

// withoutLabel takes 单位, 部门 and the like, which stood before a colon, off a text.
func withoutLabel(t string) string {
	for _, label := range []string{"金额单位", "编制单位", "编制部门", "填报单位", "填报部门", "公开部门", "公开单位", "预算部门", "预算单位", "单位名称", "部门名称", "单位", "部门"} {
		if rest, ok := strings.CutSuffix(t, label); ok {
			return rest
		}
	}
	return ""
}

// isOtherTitle reports whether the text of a title is of a table that documents of a kind have
// besides the nine forms. This is where such a table is added.
func isOtherTitle(t string, k tables.Kind) bool {
	switch {
	case k == tables.Budget && isOtherBudgetTitle(t):
		return true
	case k != tables.Budget && wording.HasAny(t, "预算表", "预算总表", "年初预算", "预算明细"):
		return true
	case wording.HasAny(t, "绩效", "自评", "采购", "机构运行", "购买服务", "资产", "重点项目", "指标", "机构情况", "人员情况", "编制情况", "构成表", "基本数字",
		"非税", "往来款", "债务情况", "债务余额", "预算执行情况"):
		return true
	case wording.HasAny(t, "政府预算支出经济", "政府预算经济", "政府经济"):
		return true
	case strings.Contains(t, "三公"):
		return wording.HasAny(t, "政府性基金", "国有资本") && !wording.HasAny(t, "公共预算", "公共财政预算")
	case wording.HasAny(t, "机关运行", "会议费", "培训费"):
		return true
	case strings.Contains(t, "项目支出"):
		return !strings.Contains(t, "基本支出")
	default:
		return wording.HasAny(t, "结转结余情况", "结转和结余情况", "结转和结余表")
	}
}

// CutNumber cuts off the number that a folded text starts with: 公开01, 公开1表, 附表1,
// 表一. The number is "" if it is of another list of tables; provinces number theirs in
// several ways.
func CutNumber(t string) (number string, ok bool) {
	rest, named := t, true
	for _, prefix := range []string{"决算", "财决", "部门", "公开", "附", "Z", "z"} {
		rest = strings.TrimPrefix(rest, prefix)
	}
	rest = strings.TrimPrefix(strings.TrimPrefix(rest, "表"), "件")
	if len(rest) == len(t) {
		return "", false
	}
	if wording.HasAnyPrefix(t, "财决", "Z", "z") {
		named = false // by other lists of tables
	}
	end := strings.IndexFunc(rest, func(r rune) bool { return !isNumeral(r) })
	if end < 0 {
		end = len(rest)
	}
	number, after := rest[:end], rest[end:]
	switch {
	case number == "", number[0] > '9' && after != "" && !wording.HasAnyPrefix(after, "表", ":", "、", "("):
		return "", false // 公开一般公共预算…
	case !named, wording.HasAnyPrefix(after, "-", "_"):
		return "", true
	default:
		return number, true
	}
}

// isNumber reports whether a folded text is the number of a table and nothing else.
func isNumber(t string) bool {
	_, ok := CutNumber(t)
	return ok && strings.TrimFunc(t, func(r rune) bool {
		return isNumeral(r) || strings.ContainsRune("决算财部门公开附表件Zz-_", r)
	}) == ""
}

// Numbered returns the form of a bare number, 0 for none: 01, 1, 一.
func (l List) Numbered(number string) tables.Form {
	number = strings.TrimPrefix(number, "0")
	if number == "" || number[0] == '0' || len(number) > len("二十") {
		return 0
	}
	n, err := strconv.Atoi(number)
	for _, f := range l {
		switch {
		case f.printed.number != "":
			if number == f.printed.number {
				return f.Number
			}
		case err == nil && n == int(f.Number), err != nil && number == print.Chinese(int(f.Number)):
			return f.Number
		}
	}
	return 0
}

// isNumeral reports whether a folded sign is one of a number: 3, 三.
func isNumeral(r rune) bool { return print.IsDigit(r) || print.Numeral(r) > 0 }

// BareTitle returns the title of a table without its number, its owner and what stands in brackets, "" if it is none.
func BareTitle(t wording.Token) string {
	title, _ := titleText(t.Label())
	return title
}
