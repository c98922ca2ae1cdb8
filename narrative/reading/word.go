package reading

import (
	"slices"
	"strings"

	"github.com/fiscalcn/yusuan/internal/prose"
	"github.com/fiscalcn/yusuan/narrative"
	"github.com/fiscalcn/yusuan/narrative/internal/nouns"
	"github.com/fiscalcn/yusuan/narrative/internal/syntax"
	"github.com/fiscalcn/yusuan/tables"
)

// wordAt reads the word at token i and returns the index of the next token.
func (r *reader) wordAt(i int) int {
	t := r.tokens[i]
	switch w := t.Word; w.Kind() {
	case prose.WordNoun:
		r.nounAt(i, nouns.Noun(w.Value()))
	case prose.WordIndicator:
		r.nounAt(i, nouns.Indicators+nouns.Noun(w.Value()))
	case prose.WordActual:
		if r.expected.share {
			break
		}
		if w.Value() == prose.AmountNoun {
			if r.phrase.empty() && r.leftOpen() { // 重点工作4项，金额80万元
				r.phrase.unknown = true
				break
			}
			r.settle(t.From, byValue)
			r.expect()
			break
		}
		r.leaveParts(i, narrative.MeasureBudget)
		r.actualAt(t)
	case prose.WordBudget:
		r.leaveParts(i, narrative.MeasureActual)
		r.budgetAt(i, narrative.Base(w.Value()))
	case prose.WordSpent, prose.WordMore, prose.WordLeft, prose.WordFrom:
		return r.beforeNumber(i)
	case prose.WordBecomes:
		r.becomesAt(i)
	case prose.WordFiller:
		r.fillerAt(i)
	case prose.WordCurrent:
		r.currentYear(i)
	case prose.WordPrior:
		r.settle(t.From, byWord)
		r.priorYear(i)
	case prose.WordSame:
		r.leaveList(i)
		r.settle(t.From, byWord)
		r.now.footing.compareWith(narrative.BasePrior, r.Year-1)
	case prose.WordAgainst:
		r.againstAt(i)
	case prose.WordCompared:
		if !r.said.comparing { // 相比上年
			r.againstAt(i)
			break
		}
		r.said.comparing = false
		r.phrase.restart(t.To)
	case prose.WordDirection, prose.WordRelation, prose.WordResidue:
		return r.directionAt(i)
	case prose.WordFlat:
		if w.Value() == prose.WhenCompared && !r.said.comparing {
			r.unknown(t)
			break
		}
		r.settle(t.From, byWord)
		r.wordless(t, t.To, narrative.DirectionFlat)
	case prose.WordShare:
		if r.expected.share && !r.expected.divisor.empty() { // 占本年支出的比重
			break
		}
		r.verb(t)
		r.expected.share = true
	case prose.WordComplete:
		r.verb(t)
		r.expected.completes, r.expected.budget = true, narrative.BaseBudget
	case prose.WordUnit:
		r.unitWithoutNumber(i)
	default:
		r.turnAt(i)
	}
	return i + 1
}

// actualAt reads a word for what was spent. 收入决算数 and 支出决算数 by themselves name a side of the account in the section on all of it,
// and in others that of what the section is about, where nothing is spoken of yet.
func (r *reader) actualAt(t prose.Token) {
	if r.phrase.empty() && !r.phrase.settled && !r.now.aside {
		income, outlay := r.sidesAlone()
		side := nouns.Noun(0)
		switch text := r.Folded(t.From, t.To); {
		case strings.Contains(text, "收入"):
			side = income
		case strings.Contains(text, "支出"):
			side = outlay
		}
		if side != 0 {
			r.speak(side)
			r.now.sure = narrative.CertaintyInferred
			r.phrase.close()
		}
	}
	r.leaveListBefore()
	r.settle(t.From, byValue)
	if !r.said.comparing {
		r.expected.measure = narrative.MeasureActual
	}
}

// sidesAlone returns what 收入决算 and 支出决算 name by themselves, zero for nothing.
func (r *reader) sidesAlone() (income, outlay nouns.Noun) {
	besides := r.opensClause(r.pos) && r.now.row == 0 && r.now.stated.measure == narrative.MeasureActual // 收入决算9万元，支出决算8万元
	switch r.Current().Topic {
	case narrative.TopicOverall:
		return nouns.YearIncome, nouns.YearExpenditure
	case narrative.TopicIncome, narrative.TopicExpenditure, narrative.TopicFiscal, narrative.TopicGeneral, narrative.TopicManagedFund, narrative.TopicStateCapital:
		if r.now.subject.IsZero() && !r.now.lost && r.itemFrame().kind == syntax.Section && r.opensSentence(r.pos) || besides && (r.now.noun.Bare() || r.now.noun.IsOfFund()) {
			return nouns.BareIncome, nouns.BareExpenditure
		}
	case 0:
		f := r.itemFrame()
		if (r.now.noun == 0 && r.now.subject.IsZero() || r.now.noun.IsTotal() || r.beginsChapter()) && !r.now.lost && f.row == 0 && f.list.IsZero() && r.opensItemAt(r.pos) ||
			besides && (r.now.noun == nouns.YearIncome || r.now.noun == nouns.YearExpenditure) {
			return nouns.YearIncome, nouns.YearExpenditure
		}
	}
	return 0, 0
}

// beginsChapter reports whether nothing is stated in the section yet: what is spoken of is in its title.
func (r *reader) beginsChapter() bool {
	n := r.statements.n
	return n == 0 || r.statements.at(n-1).Chapter != len(r.Chapters)-1
}

// opensItemAt reports whether nothing but years and fillers stand before token i in the first sentence of an item, or of what has none.
func (r *reader) opensItemAt(i int) bool {
	f := r.itemFrame()
	return r.opensSentence(i) && (f.kind == syntax.Section || r.now.clause.from <= r.ordinalEnd(f.node))
}

// opensSentence reports whether nothing but years and fillers stand in the sentence before token i.
func (r *reader) opensSentence(i int) bool {
	for i--; i >= r.nearest(r.pos); i-- {
		if t := r.tokens[i]; t.Kind != prose.TokenYear && !t.Is(prose.WordFiller) && !t.Is(prose.WordCurrent) {
			return false
		}
	}
	return true
}

// beforeNumber reads the word at token i, which says what it does of a number that
// follows it, and nothing else (少3.00万元, not 少儿), and returns the index of the next
// token.
func (r *reader) beforeNumber(i int) int {
	t := r.tokens[i]
	k := t.Word.Kind()
	next := r.after(i)
	numbered := next.Kind == prose.TokenNumber || k == prose.WordMore && next.Is(prose.WordBudget) // 超年初预算2万元
	switch {
	case k == prose.WordFrom && (numbered || next.Is(prose.WordPrior)) && r.becomes(i):
		r.settle(t.From, byWord)
		r.expected = expectation{measure: narrative.MeasurePrior}
	case k == prose.WordFrom:
		return i + 1
	case k == prose.WordLeft && numbered && r.leavesBalance(i):
		r.speak(nouns.Closing)
		r.now.sure = narrative.CertaintyDoubtful
		r.phrase.close()
	case !numbered, k == prose.WordLeft && !r.leavesOver(i):
		r.unknown(t)
	case k == prose.WordMore, k == prose.WordLeft:
		return r.directionAt(i)
	case t.Word.Value() == 0:
		r.actualAt(t)
	default:
		r.budgetAt(i, narrative.Base(t.Word.Value()))
	}
	return i + 1
}

// becomesAt reads 增加到, 调整为 at token i: a budget that was stated becomes an adjusted one.
func (r *reader) becomesAt(i int) {
	r.settle(r.tokens[i].From, byWord)
	r.expected = expectation{}
	r.said.comparing = false
	r.currentYear(i)
	if r.now.stated.measure == narrative.MeasureBudget && r.phrase.empty() {
		r.expected.measure, r.expected.budget = narrative.MeasureBudget, narrative.BaseAdjusted
	}
	r.expect()
}

// fillerAt reads 计, 金额 or 达到 at token i: behind a comma they say that an amount of what is
// spoken of follows (占25%，计5万元), where no reason is given. 即 in a bracket says once more what stands before it.
func (r *reader) fillerAt(i int) {
	t := r.tokens[i]
	if t.Word.Value() != prose.Amounting || r.after(i).Kind != prose.TokenNumber || r.now.aside || r.now.subject.IsZero() || !r.unitAfter(i).IsMoney() {
		return
	}
	switch before := r.token(i - 1); {
	case before.Sign(','):
		r.phrase.close()
		r.expect()
	case before.Sign('(') && r.Has(t.From, "即") && r.token(i-2).Is(prose.WordUnit) && r.said.last >= 0:
		last := r.statements.at(r.said.last)
		if last.Subject == r.now.subject && (last.Measure == narrative.MeasureActual || last.Measure == narrative.MeasureBudget || last.Measure == narrative.MeasurePrior) {
			r.phrase.close()
			r.expected.measure, r.expected.budget = last.Measure, last.Base
		}
	}
}

// becomes reports whether the clause of the token at i says what something has become:
// 由2.00万元增加到3.00万元.
func (r *reader) becomes(i int) bool {
	end := r.farthest(i)
	for i++; i < end && !r.tokens[i].EndsClause(); i++ {
		if r.tokens[i].Is(prose.WordBecomes) {
			return true
		}
	}
	return false
}

// isShareOf reports whether a rate of what stands at token i follows behind 的: 为年初预算的80%.
func (r *reader) isShareOf(i int) bool {
	return r.At(r.tokens[i].To) == '的' && r.after(i).Kind == prose.TokenNumber && (r.unitAfter(i) == prose.UnitPercent || r.unitAfter(i) == prose.UnitTimes)
}

// verb reads a word that a rate follows: a share or completion of the subject, if
// that is known.
func (r *reader) verb(t prose.Token) {
	r.settle(t.From, byValue)
	r.expected = expectation{}
	r.phrase.loose = false
}

// turnAt reads a word that does not bear on the next number alone.
func (r *reader) turnAt(i int) {
	t := r.tokens[i]
	switch w := t.Word; w.Kind() {
	case prose.WordInTurn:
		if r.inTurn(i, false) || r.valuesAfter(i) > 1 { // 公务用车运行费分别下降20.73% is of one thing
			r.expect()
			r.phrase.close()
		}
	case prose.WordAlike:
		r.remember()
		if l := &r.said.list; len(l.things) == 0 && r.phrase.empty() && r.after(i).Kind == prose.TokenNumber {
			l.things, l.turning = r.lastStated(l.things, r.alikeStated()), false
		}
		if r.said.list.alike = len(r.said.list.things) > 1; r.said.list.alike {
			r.phrase.close()
		}
	case prose.WordAll:
		r.phrase.restart(t.To)
	case prose.WordTogether:
		r.together(i, w.Value() == prose.Overall)
	case prose.WordEach:
		switch r.now.noun {
		case nouns.ExpenditureTotal:
			r.speak(nouns.BothTotal)
		case nouns.FiscalExpenditureTotal:
			r.speak(nouns.FiscalBothTotal)
		default:
			if r.now.subject.Twin == (tables.Address{}) && r.inTurn(i, true) {
				r.phrase.close()
			}
		}
	case prose.WordNone:
		r.noneAt(i)
	case prose.WordLevel:
		r.levelAt(t, int(w.Value()))
	case prose.WordText:
		r.unknown(t)
	case prose.WordUnfilled:
		r.Unfilled(t)
	case prose.WordAdjusted:
		if w.Value() == prose.OnOneBasis {
			r.now.footing.comparable, r.now.moved = true, true
			break
		}
		r.said.adjusted = !r.takesAway(i)
	case prose.WordUnitPrice:
		r.expected.limit = limit{from: t.From, to: t.To, of: w.Value()}
		r.phrase.restart(t.To)
	}
}

// takesAway reports whether 扣除 at token i takes what is named behind it, with its amount, from what was stated before: 收入9万元，扣除支出8万元，等于….
func (r *reader) takesAway(i int) bool {
	for end := r.farthest(i); i < end && !r.tokens[i].EndsClause(); i++ {
		if t := r.tokens[i]; t.Is(prose.WordUnit) {
			return r.token(i+1).Sign(',') && prose.Unit(t.Word.Value()).IsMoney() && r.equalsBehind(i+1)
		}
	}
	return false
}

// equalsBehind reports whether 等于 follows in the sentence behind token i.
func (r *reader) equalsBehind(i int) bool {
	return slices.ContainsFunc(r.tokens[min(i, len(r.tokens)):r.farthest(i)], func(t prose.Token) bool {
		return t.Is(prose.WordRelation) && narrative.Direction(t.Word.Value()) == narrative.DirectionFlat
	})
}

// spansYears reports whether the clause says before token i up to when something was
// summed up since an earlier year.
func (r *reader) spansYears(i int) bool {
	nearest := r.nearest(i)
	for i--; i >= nearest && !r.tokens[i].EndsClause(); i-- {
		switch t := r.tokens[i]; {
		case t.Is(prose.WordFiller) && (r.Has(t.From, "截至") || r.Has(t.From, "截止")), t.Kind == prose.TokenText && r.Has(t.From, "历年"):
			return true
		}
	}
	return false
}

// together reads 共, or 累计 of all the year, at token i.
func (r *reader) together(i int, all bool) {
	if all && r.spansYears(i) { // 截至2020年底累计支出
		r.said.adjusted = true
	}
	if all && indicatorOf(r.now.noun) == narrative.AbroadGroupsOfOthers {
		r.speak(nounOf(narrative.AbroadPersons))
		return
	}
	if (!r.sumsUp(i) || !r.phrase.empty()) && r.sumAt(i) {
		return
	}
	r.remember()
	if r.phrase.empty() && r.leftOpen() {
		r.phrase.unknown = true
		return
	}
	if r.phrase.empty() && r.after(i).Is(prose.WordDirection) && r.opensClause(i) && r.listsParts() { // 基本支出增加5万元，项目支出减少3万元，合计增加2万元
		r.phrase.unknown = true
		r.now.about(narrative.Subject{}, 0, r.now.row)
		return
	}
	if r.phrase.empty() && r.after(i).Kind == prose.TokenNumber {
		r.togetherOf(i)
	}
	if p := &r.phrase; len(r.said.list.things) > 1 && !p.settled {
		p.settled, p.predicate, p.unknown = true, true, true
		r.said.list.clear()
	}
}

// togetherOf tells what the number behind 共 at token i is of, which nothing names there.
func (r *reader) togetherOf(i int) {
	switch {
	case r.sumsUp(i): // …日常公用经费支出，合计2310.50万元
		l := r.listed(0, false)
		r.now.about(r.now.whole, 0, 0)
		if r.now.sure = narrative.CertaintyInferred; len(l.things) > 1 && l.last.Measure == narrative.MeasureActual {
			r.expected.measure, r.expected.sums = l.last.Measure, l.span
		}
	case r.said.all > 0 && r.said.all == r.statements.n: // 全部来自财政拨款，共9万元: of either alike
		r.now.sure = narrative.CertaintyInferred
	case r.now.subject.IsZero() && !r.money.subject.IsZero(): // 陪同6人，共1.20万元
		r.now.resume(r.money)
		r.now.sure = narrative.CertaintyInferred
	}
	r.expect()
}

// leftOpen reports whether the number before in the sentence was of nothing that is known.
func (r *reader) leftOpen() bool {
	last := len(r.Numbers) - 1
	return r.now.open && last >= 0 && r.Numbers[last].Role == narrative.RoleUnresolved && r.Numbers[last].Start >= r.Glyphs[r.said.since].At
}

// sumsUp reports whether 合计 at token i is what the parts come to of which amounts were stated:
// 其中甲1万元，乙2万元，合计3万元.
func (r *reader) sumsUp(i int) bool {
	return r.now.within && !r.now.whole.IsZero() && r.listsParts() && !r.statements.at(r.statements.n-1).Amount.IsBlank() && r.unitAfter(i).IsMoney()
}

// unitAfter returns the first unit in the clause after token i.
func (r *reader) unitAfter(i int) prose.Unit {
	end := r.farthest(i)
	for i++; i < end && !r.tokens[i].EndsClause(); i++ {
		if t := r.tokens[i]; t.Is(prose.WordUnit) {
			return prose.Unit(t.Word.Value())
		}
	}
	return prose.NoUnit
}

// nounAt reads a noun.
func (r *reader) nounAt(i int, n nouns.Noun) {
	t := r.tokens[i]
	if r.expected.share {
		r.expected.divisor.name(t, n)
		return
	}
	if f := n.Fund(); f != 0 {
		r.said.fund = f
		if n == nouns.GeneralOpening || n == nouns.FundOpening {
			r.said.row = f
		}
	}
	if r.now.aside && counts(r.meant(n)) && r.phrase.empty() && r.opensClause(i) && r.after(i).Kind == prose.TokenNumber {
		r.endAside() // 主要原因是…，全年购置公务用车1辆: no reason
	}
	directed := r.token(i - 1).Is(prose.WordDirection)
	if directed && n.Bare() && !r.now.reason && r.phrase.empty() && r.after(i).Kind == prose.TokenNumber && !r.now.subject.IsZero() && r.now.noun.IsIncome() == n.IsIncome() {
		return // 比上年减少支出3万元: of what is spoken of
	}
	if r.expected.sums > 0 && n.Bare() && r.token(i-1).Is(prose.WordTogether) { // 三年共支出9万元
		return
	}
	r.name(t, n, directed)
	r.phrase.planned = n.Fund() == 0 && r.At(t.To-2) == '预' && r.At(t.To-1) == '算'
	if r.phrase.planned && r.said.comparing { // 比2019年收支总预算
		r.now.footing.base = narrative.BaseBudget
	}
	if r.said.absent && !r.isWhose(i) && !r.phrase.after && (!r.phrase.before || !r.phrase.noun.Weak()) {
		r.settle(t.To, byWord)
		r.wordless(r.said.none, t.To, narrative.DirectionNone)
	}
}

// isWhose reports whether the noun at token i says no more than whose money the one behind
// 的 is: 没有政府性基金预算财政拨款列支的支出.
func (r *reader) isWhose(i int) bool {
	for end := r.farthest(i); i+1 < end; i++ {
		switch t := r.tokens[i+1]; {
		case t.Is(prose.WordNoun), t.Is(prose.WordIndicator):
			return r.At(t.From-1) == '的'
		case t.EndsClause(), t.Sign('、'), t.Is(prose.WordAgainst):
			return false
		}
	}
	return false
}

// plansUnnamed reports whether a budget without a name is that of a project which the section on performance rates: 自评得分95分。全年预算数10万元.
// A score has no budget.
func (r *reader) plansUnnamed() bool {
	s := r.now.subject
	return r.Current().Topic == narrative.TopicPerformance && !r.now.aside && (s.IsZero() || s == narrative.Subject{Name: s.Name} && strings.HasSuffix(s.Name, "分"))
}

// budgetAt reads the name of a budget at token i.
func (r *reader) budgetAt(i int, b narrative.Base) {
	t := r.tokens[i]
	if r.expected.share {
		if u := r.unitAfter(i); !r.expected.divisor.empty() || b == narrative.BaseBudget && (r.after(i).Kind != prose.TokenNumber || u != prose.NoUnit && u != prose.UnitPercent) {
			if !r.expected.divisor.empty() || !u.IsMoney() || r.At(r.tokens[min(i+2, len(r.tokens)-1)].To) != '的' { // 占预算5万元的80%
				return // 占全部预算项目35个的85.71%
			}
		}
		r.expected = expectation{completes: true} // 占年初预算的80%

		if r.said.last >= 0 && r.statements.at(r.said.last).Measure == narrative.MeasureChange { // 节约2万元，占预算的40%: of what was saved
			r.phrase.unknown, r.phrase.passing = true, true
		}
	}
	if r.phrase.empty() && !r.phrase.settled && !r.said.comparing && r.now.noun.IsBalance() { // 结转结余0万元。预算数9万元: nobody plans a balance
		r.now.about(narrative.Subject{}, 0, r.now.row)
	}
	if r.phrase.empty() && !r.phrase.settled && !r.said.comparing && r.plansUnnamed() {
		r.speakOf(narrative.Subject{Name: "项目资金"})
		r.now.sure = narrative.CertaintyInferred
	}
	r.leaveListBefore()
	r.settle(t.From, byValue)
	switch {
	case r.said.comparing:
		r.now.footing.base = b
	case r.isShareOf(i):
		r.expected = expectation{completes: true, budget: b}
	case r.expected.completes:
		r.expected.budget = b
	default:
		r.expected.measure, r.expected.budget = narrative.MeasureBudget, b
	}
	if !r.said.comparing && r.now.footing.planned == 0 {
		r.now.footing.planned = b
	}
}
