package narrative

import "github.com/fiscalcn/yusuan/internal/prose"

// opensClause reports whether the token at i is the first of a clause after a comma,
// fillers and years aside.
func (r *reader) opensClause(i int) bool {
	for i--; r.token(i).Is(prose.WordFiller) || r.token(i).Kind == prose.TokenYear; i-- {
	}
	return r.token(i).Sign(',')
}

// priorYear takes 上年.
func (r *reader) priorYear() {
	if r.said.comparing {
		r.said.base, r.said.baseYear = BasePrior, r.said.year-1
		return
	}
	r.expected.measure = MeasurePrior
}

// yearAtToken reads a year.
func (r *reader) yearAtToken(i int) {
	t := r.tokens[i]
	r.record(t.From, t.From+4, RolePeriod)
	r.periods = append(r.periods, Period{
		Year: t.Value, Base: r.said.comparing, Start: r.Glyphs[t.From].At, End: r.Glyphs[t.To-1].End(), Chapter: len(r.sections) - 1,
	})
	if r.said.comparing {
		r.said.baseYear = t.Value
		if t.Value < r.year || r.year == 0 {
			r.said.base = BasePrior
		}
		return
	}
	if r.phrase.noun == 0 {
		r.phrase.restart(t.To)
	}
	r.said.year = t.Value
	if r.year != 0 && t.Value == r.year-1 {
		r.expected.measure = MeasurePrior
	}
}

// dateAt reads a month or day, which completes the period before it.
func (r *reader) dateAt(t prose.Token) {
	r.recordDigits(t.From, t.To, RolePeriod)
	if r.At(t.To-1) == '日' {
		r.endAside() // 截至12月31日: no reason
	}
	r.phrase.restart(t.To)
	last := len(r.periods) - 1
	if last < 0 || r.periods[last].End != r.Glyphs[t.From].At || t.To-t.From > len("12月") {
		return
	}
	p := &r.periods[last]
	switch number := r.Integer(t.From, t.To-1); {
	case r.At(t.To-1) == '月' && p.Month == 0:
		p.Month = number
	case r.At(t.To-1) == '日' && p.Month != 0:
		p.Day = number
	}
	p.End = r.Glyphs[t.To-1].End()
}

// againstAt reads 比, 较 or 与, which open a comparison if a year or budget follows.
func (r *reader) againstAt(i int) {
	t := r.tokens[i]
	next := r.after(i)
	if next.Kind == prose.TokenYear || next.Is(prose.WordPrior) || next.Is(prose.WordBudget) {
		if around := r.aroundAside(); around != nil && r.phrase.empty() && !*around.compared(next.Is(prose.WordBudget)) {
			r.endAside() // 主要原因是…，与上年相比减少…: what was spoken of before
		}
		if r.now.listed && r.phrase.empty() && !r.now.aside {
			r.now.about(r.now.whole, 0, 0) // 其中办公费…、印刷费…，比上年减少…
			r.now.listed = false
		}
		r.settle(t.From, byWord)
		r.expected = expectation{}
		r.said.comparing, r.said.base, r.said.baseYear = true, 0, 0
		return
	}
	r.unknown(t)
}

// after returns the token after the one at i, fillers skipped; a text token if
// there is none.
func (r *reader) after(i int) prose.Token {
	for i++; i < len(r.tokens); i++ {
		if !r.tokens[i].Is(prose.WordFiller) {
			return r.tokens[i]
		}
	}
	return prose.Token{}
}
