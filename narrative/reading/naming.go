package reading

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/fiscalcn/yusuan/codes"
	"github.com/fiscalcn/yusuan/internal/prose"
	"github.com/fiscalcn/yusuan/narrative"
	"github.com/fiscalcn/yusuan/narrative/internal/nouns"
	"github.com/fiscalcn/yusuan/narrative/internal/syntax"
	"github.com/fiscalcn/yusuan/tables"
)

// saying is what makes the words before it a subject.
type saying uint8

const (
	byWord   saying = iota // a word: 比上年, 增加
	byValue                // a number, or the word for one
	byThings               // a number of things
)

// settle takes the subject from the phrase before glyph i, once something is said
// of it.
func (r *reader) settle(i int, by saying) {
	p := &r.phrase
	if p.settled {
		r.phrase.predicate = true
		return
	}
	p.settled, r.phrase.predicate = true, true
	p.before = p.before && !r.isIncluded(p) && (!p.noun.Bare() || r.wordsBefore(p.from, p.at) != "取得") // 共取得收入9万元
	r.breakDownInBracket(p)
	n := r.meant(p.noun)
	switch {
	case !p.dated.IsZero() && !r.now.aside && !p.before && (p.noun == 0 || p.noun.Bare()):
		r.speakOf(p.dated)
	case p.empty():
	case r.isMoneyOf(p), r.endsWithAll(p):
		r.expect()
	case p.before && by == byValue && p.noun.IsTotal() && r.sumOfThose(p.from, p.at): // 以上两类支出合计
	case by != byWord && !r.said.list.turning && r.isJoined(p): // A和B3万元: of neither
		r.speakOfThose(n)
	case r.speakOfEquipment(p, min(p.to, i)), r.speakOfItem(p, min(p.to, i)):
	case r.alsoOfOtherMoney(p) != "":
		r.speakOf(narrative.Subject{Name: r.alsoOfOtherMoney(p) + r.Folded(p.at, p.to)})
	case p.versus, r.now.reason && p.before && n != 0 && !prose.IsBody(r.beforeNoun(p)): // 收入比支出多1万元; 展厅改造结转政府采购61.20万元
		r.phrase.unknown = true
	case n != 0 && !p.after && !r.narrowed(p, by) && !r.isOfUnit(p) && (!p.before || !p.noun.Weak() || prose.IsBody(r.beforeNoun(p))):
		r.speak(n)
		if r.now.sure == narrative.CertaintyNamed && (p.noun == nouns.AnyVehicles || p.before && !prose.IsBody(r.wordsBefore(p.from, p.at)) || r.mayBeOfBalance(p.noun)) {
			r.now.sure = narrative.CertaintyDoubtful
		}
		if p.planned {
			r.expected.measure, r.expected.budget, r.now.footing.planned = narrative.MeasureBudget, narrative.BaseBudget, narrative.BaseBudget
		}
	case by == byWord && r.now.aside, r.now.reason && n == 0 && by == byValue:
		r.phrase.unknown = true
	case n == 0 && sharesOut(p.noun) && !p.before && !p.after && !r.now.subject.IsZero(): // 机关运行经费52万元，人均3万元，比上年减少8万元
		r.phrase.unknown, r.phrase.passing, r.now.sure = true, true, narrative.CertaintyDoubtful
	case p.noun == 0 && !r.now.subject.IsZero() && r.now.stated.measure != 0 && slices.Contains(additions[:], r.wordsBefore(p.from, p.to)): // 年初预算2万元，追加1万元，支出3万元
		r.phrase.added = r.now.stated.measure == narrative.MeasureBudget && !strings.HasPrefix(r.wordsBefore(p.from, p.to), "调剂") // which may be less, too
		r.phrase.unknown, r.phrase.passing = !r.phrase.added, true
	default:
		r.speakOfName(p, min(p.to, i))
	}
}

// isIncluded reports whether all that stands before the noun of a phrase is that it is a part of
// what was stated: 收入总计9万元（含上年结转1万元）.
func (r *reader) isIncluded(p *phrase) bool {
	switch r.wordsBefore(p.from, p.at) {
	case "含", "包含", "其中含":
		return p.noun != 0
	}
	return false
}

// breakDownInBracket makes what a bracket says is included a part of what was stated right before it, not of what that is
// a part of: 其中维修费2万元（含保养费1万元）.
func (r *reader) breakDownInBracket(p *phrase) {
	if r.now.kind == syntax.Bracket && !r.now.subject.IsZero() && strings.HasPrefix(r.wordsBefore(p.from, p.to), "含") {
		r.now.whole, r.now.within = r.now.subject, true
	}
}

// speakOfName takes the subject from the name that ends at glyph to. What comes
// before the phrase says nothing, but may belong to a name: the first sign of
// 中等职业教育 does.
func (r *reader) speakOfName(p *phrase, to int) {
	if s, ok := r.officialName(p, to); ok {
		r.speakOf(s)
		return
	}
	name, isProject := "", (p.noun == 0 || p.after) && !p.empty() && r.Has(to, "项目") && r.unitAfter(r.pos-1).IsMoney() // 某设备更新项目 is a name
	if isProject {
		to += utf8.RuneCountInString("项目")
	}
	if to-p.from <= prose.LongestName {
		name = r.Folded(p.from, to)
	}
	if strings.Count(name, `"`) == 1 { // “某某”项目, behind the first quotation mark
		name = strings.Replace(name, `"`, "", 1)
	}
	if r.isMoneyOfThose(name) {
		r.expect()
		return
	}
	if n := r.countNoun(name); n != 0 {
		r.speak(n)
		return
	}
	if n := r.carsAlone(name); n != 0 {
		r.speak(n)
		r.now.sure = narrative.CertaintyDoubtful
		return
	}
	if i := r.bought(name); i != 0 {
		r.speak(nounOf(i))
		return
	}
	if !r.saysNumber(to) {
		r.phrase.unknown = true
		return
	}
	isRest := (name == "其他" || strings.HasPrefix(name, "其他各项")) && (r.now.within || r.now.aside && !r.now.reason) && r.listsParts()
	if isRest || prose.IsName(name) || r.isOfSomeClass(name) || isProject && name != "" {
		r.speakOf(narrative.Subject{Name: strings.TrimPrefix(name, "含")})
		return
	}
	r.phrase.unknown = true
	if p.noun != 0 {
		r.now.subject, r.now.noun = narrative.Subject{}, 0
	}
}

// officialName returns what the official name is of that ends at glyph to, and whether there is one. 年终结余 is a balance, not the item.
func (r *reader) officialName(p *phrase, to int) (narrative.Subject, bool) {
	tried := -1
	for _, from := range [...]int{r.phrase.edge, r.phrase.part, p.from} {
		if from == tried || p.noun == nouns.ShortOpening || p.noun == nouns.ShortClosing {
			continue
		}
		tried = from
		if s, ok := r.lookup(from, to); ok {
			return s, true
		}
	}
	return narrative.Subject{}, false
}

// namedBefore returns what the words of the phrase name that end at glyph to, where a year follows:
// 差旅费2023年预算1万元. The name of an office there is of whose year it is.
func (r *reader) namedBefore(to int) narrative.Subject {
	p := &r.phrase
	if p.empty() || p.predicate {
		return narrative.Subject{}
	}
	for _, from := range [...]int{p.edge, p.part} {
		if s, ok := r.lookup(from, to); ok {
			return s
		}
	}
	if to-p.edge > prose.LongestName {
		return narrative.Subject{}
	}
	name := r.Folded(p.edge, to)
	if prose.IsName(name) || r.isOfSomeClass(name) {
		return narrative.Subject{Name: name}
	}
	return narrative.Subject{}
}

// isOfSomeClass reports whether a name is that of an item in one class or another: 行政运行, 机构运行.
func (r *reader) isOfSomeClass(name string) bool {
	if len(name) < len("行政运行") || name[0] < utf8.RuneSelf { // 教育, 农业 say too little
		return false
	}
	for range r.names.All(name) {
		return true
	}
	return false
}

// saysNumber reports whether a number stands in the clause of a name that ends at glyph i:
// a name that nothing is said of is not spoken of (是以前年度支出预算里没有用完的).
func (r *reader) saysNumber(i int) bool {
	for n := r.pos; n < r.farthest(r.pos); n++ {
		switch t := r.tokens[n]; {
		case t.From < i:
		case t.Kind == prose.TokenNumber, t.Kind == prose.TokenPlaceholder:
			return true
		case t.EndsClause() || t.Sign('、'):
			return t.Sign(':') || r.token(n+1).Is(prose.WordAgainst) || r.token(n+1).Is(prose.WordDirection)
		}
	}
	return false
}

// countNoun returns what 人数 and 批次 by themselves count: those of what was spoken of.
func (r *reader) countNoun(name string) nouns.Noun {
	before := r.now.noun
	gone := before == nouns.Abroad || before == nounOf(narrative.AbroadGroups)
	if !gone && !receives(before) {
		return 0
	}
	switch name {
	case "人", "人数", "人次", "人员", "参加人": // 数 says nothing
		if gone {
			return nounOf(narrative.AbroadPersons)
		}
		return r.meant(nouns.AnyPersons)
	case "批", "批次":
		return r.meant(nouns.AnyBatches)
	}
	return 0
}

// bought returns what a short name is where procurement is spoken of, as elsewhere it says too
// little: 采购总额3万元，其中货物1万元、服务2万元; 预留给中小企业2万元，其中小微企业1万元.
func (r *reader) bought(name string) narrative.Indicator {
	spoken := r.Current().Topic == narrative.TopicProcurement || r.now.whole.Indicator == narrative.Procurement
	switch indicatorOf(r.now.noun) {
	case narrative.Procurement, narrative.ProcurementGoods, narrative.ProcurementWorks, narrative.ProcurementServices:
		spoken = true // 政府采购支出总额3万元：货物1万元、服务2万元
	}
	name = strings.TrimSuffix(strings.TrimPrefix(name, "面向"), "预留")
	for _, small := range [...]string{"小型微型企业", "小型和微型企业"} {
		name = strings.Replace(name, small, "小微企业", 1)
	}
	switch {
	case spoken && name == "货物":
		return narrative.ProcurementGoods
	case spoken && name == "工程":
		return narrative.ProcurementWorks
	case spoken && name == "服务":
		return narrative.ProcurementServices
	case name != "小微企业":
		return 0
	}
	switch indicatorOf(r.now.noun) {
	case narrative.ContractsSME:
		return narrative.ContractsMicro
	case narrative.ReservedSME:
		return narrative.ReservedMicro
	}
	return 0
}

// beforeNoun returns the text of a phrase without the noun that it ends in.
func (r *reader) beforeNoun(p *phrase) string {
	text := r.wordsBefore(p.from, p.to)
	for _, noun := range [...]string{"基本支出", "项目支出", "其他收入", "收支", "收入", "支出"} {
		if before, ok := strings.CutSuffix(text, noun); ok {
			return before
		}
	}
	return text
}

// speak makes what a noun names the subject.
func (r *reader) speak(n nouns.Noun) {
	all := false // 总收入 is mostly 收入总计
	switch n {
	case nouns.AllIncome:
		n, all = nouns.IncomeTotal, true
	case nouns.AllExpenditure:
		n, all = nouns.ExpenditureTotal, true
	}
	if n.Bare() && r.carriesOn(n) || n == nouns.YearExpenditure && r.spendsPlan() || r.isOfItem(n) {
		r.expect()
		return
	}
	if n.Bare() && (r.now.lost && (isOfOneSum(r.Current().Topic) || r.itemFrame().unnamed) || !n.IsIncome() && counts(r.now.noun) && r.said.last >= 0) { // 团组3个，支出24万元
		r.phrase.unknown = true
		return
	}
	if isOfOneSum(r.Current().Topic) && n.IsOfFund() || r.isPartOfOther(n) {
		r.speakOfPart(n)
		return
	}
	left := r.leavesItem(n)
	s, head := r.named(n)
	if r.leaveForSibling(s) {
		s, head = r.named(n)
	}
	r.now.about(s, n, head)
	switch {
	case left, n == nouns.YearExpenditure && head == 0 && r.Current().Topic == narrative.TopicGeneral, // of that fund or of all money
		n.Bare() && n != nouns.BareBoth && r.grand: // 收入、支出总计各90万元，与上年相比，收入增加3万元，支出减少5万元
		r.now.sure = narrative.CertaintyDoubtful
	case n.Bare(), all: // of the year, or with what was carried over
		r.now.sure = narrative.CertaintyInferred
	}
	if !counts(n) {
		r.money = r.now.focus
	}
	switch n {
	case nouns.GeneralGrandIncome:
		if r.Current().Topic == narrative.TopicGeneral { // 一般公共预算收入总计9万元，本年支出8万元，年末结转和结余1万元
			r.said.row = nouns.AnyGeneral
		}
	case nouns.BothTotal, nouns.IncomeTotal, nouns.ExpenditureTotal:
		r.grand = true
	case nouns.YearIncome, nouns.YearExpenditure:
		r.grand = false
	}
	if i := indicatorOf(n); isStage(i) {
		r.stage = i
		if r.said.fund == nouns.AnyFund || r.said.fund == nouns.AnyCapital {
			address, _ := r.said.fund.OnSide(false).Cells(0)
			r.now.subject.Name = address.Form.String()
		}
	}
	r.expect()
}

// isOfUnit reports whether a phrase names whose 收入 or 支出 is a part of what is broken down, which is that of a unit then
// and not of all the department: 支出合计9万元，其中：县局支出5万元.
func (r *reader) isOfUnit(p *phrase) bool { return r.now.within && p.before && p.noun.Bare() }

// isPartOfOther reports whether a noun that by itself is of all the account is a part of something here that no form
// has a cell for: 事业运行经费9万元，其中：基本支出5万元.
func (r *reader) isPartOfOther(n nouns.Noun) bool {
	if r.now.within && n.IsOfThreePublic() && r.now.whole.Indicator == narrative.AgencyOperation { // 机关运行经费9万元，其中公车运行费2万元
		return true
	}
	if r.now.within && n.IsOfThreePublic() { // 非财政拨款安排的“三公”经费6万元，其中公务接待费1万元
		return r.now.whole == narrative.Subject{Name: r.now.whole.Name} && prose.ContainsAny(r.now.whole.Name, otherMoney[:]...)
	}
	return r.now.within && (n == nouns.Basic || n == nouns.Project) && r.now.row == 0 && (r.now.whole.Indicator != 0 || r.now.whole.Name != "")
}

// leavesItem reports whether 基本支出 and 项目支出 are no longer those of the item that was
// spoken of, which is left then: a sentence before has told what of it they are
// (行政单位医疗2万元，其中项目支出0元。基本支出80万元，占一般公共预算支出的72.73%).
func (r *reader) leavesItem(n nouns.Noun) bool {
	column := n.Column()
	left := column == tables.Basic || column == tables.Project
	split := r.itemFrame().split
	left = left && r.now.row != 0 && !r.now.within && split != 0 && split != r.first+1
	if left {
		r.now.row = 0
	}
	return left
}

// speakOfItem makes an economic item the subject where the section is about such
// items, and reports whether the name that ends at glyph to is one.
func (r *reader) speakOfItem(p *phrase, to int) bool {
	if t := r.Current().Topic; t != narrative.TopicBasic && t != narrative.TopicAgency || to-p.from > prose.LongestName {
		return false
	}
	e := r.names.Item(r.Folded(p.from, to))
	if e == 0 {
		return false
	}
	r.speakOf(r.economicRow(e))
	return true
}

// speakOfPart makes the part of the sum that the section is about which one fund pays
// for the subject: no form has a cell for it.
func (r *reader) speakOfPart(n nouns.Noun) {
	whole := r.now.whole
	if whole.IsZero() {
		whole = r.now.subject
	}
	address, _ := n.Cells(0)
	r.now.about(narrative.Subject{Name: whole.String() + "/" + address.String()}, 0, 0)
	r.expect()
}

// expect sets what a number after a name is, if nothing was said yet.
func (r *reader) expect() {
	if r.expected.measure == 0 {
		r.expected.measure, r.expected.budget = r.now.footing.measure, r.now.footing.budget
		if i := indicatorOf(r.now.noun); i == narrative.ReservedSME || i == narrative.ReservedMicro { // planned by its name
			r.expected.measure = narrative.MeasureActual
		}
	}
}

// named returns what a noun names here, and the code in whose row that is.
func (r *reader) named(n nouns.Noun) (narrative.Subject, codes.Code) {
	if i := indicatorOf(n); i != 0 {
		return narrative.Subject{Indicator: rated(i, r.stage)}, 0
	}
	about := formOf(r.Current().Topic)
	if f := r.now.whole.Address.Form; isOfSomeMoney(f) && (n == nouns.Basic || n == nouns.Project) { // 财政拨款支出9万元，其中：基本支出8万元
		about = f
	}
	switch {
	case r.grand && n.Bare():
		n = n.Total()
	case r.now.start.inPlan && !r.now.within && r.speaksOfCarryOver():
		n = n.WithCarryOver()
	}
	if year := n.OfYear(); year != n && !r.speaksOfCarryOver() && r.now.whole.Address.Row.Line() != tables.GrandIncome {
		n = year
	}
	if name := n.OfAllMoney(about); name != "" {
		return narrative.Subject{Name: name}, 0
	}
	if head := r.now.row; head != 0 && n.Column() != 0 && (n != nouns.YearExpenditure || r.itemFrame().kind == syntax.Item && r.itemFrame().head == head) {
		s := r.row(head)
		s.Address.Column = n.Column()
		return s, head
	}
	address, twin := n.Cells(about)
	return narrative.Subject{Address: address, Twin: twin}, 0
}

// speaksOfCarryOver reports whether the sentence names what is carried over from last year or
// to the next.
func (r *reader) speaksOfCarryOver() bool {
	return r.said.carriesOver.ask(func() bool {
		return slices.ContainsFunc(r.tokens[r.first:], func(t prose.Token) bool {
			n := nouns.Noun(t.Word.Value())
			return t.Is(prose.WordNoun) && (n.IsBalance() || n == nouns.ShortOpening || n == nouns.ShortClosing)
		})
	})
}

// speaksOfUnits reports whether the sentence names the units of the department.
func (r *reader) speaksOfUnits() bool {
	return r.said.units.ask(func() bool {
		return prose.ContainsAny(r.Folded(r.tokens[r.first].From, r.tokens[len(r.tokens)-1].To), subordinates[:]...)
	})
}

// speakOf makes what a name stands for the subject.
func (r *reader) speakOf(s narrative.Subject) {
	r.leaveForSibling(s)
	head := r.now.row
	if s.Name == "" {
		head = s.Code
	}
	r.aboutRow(s, head)
	r.expect()
}

// moneyOfProjects is what the money of projects is called where it is stated beside
// their number.
var moneyOfProjects = [...]string{"资金", "项目资金", "财政资金", "财政性资金", "预算资金", "金额"}

// additions are what changes a budget in the course of the year is called before its amount, which is none of what is spoken of.
var additions = [...]string{"追加", "追加资金", "追加经费", "调增", "调剂", "核增"}

// revisions are what lessens a budget in the course of the year.
var revisions = [...]string{"调减", "核减", "压减"}

// moneyOfThings is what the money spent on things, or that they are worth, is called
// beside their number.
var moneyOfThings = [...]string{"开支", "花费", "费用", "价值", "总价值", "账面价值", "原值", "账面原值"}
