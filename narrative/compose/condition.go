package compose

import (
	"fmt"
	"slices"
	"strings"

	"github.com/fiscalcn/yusuan/tables"
)

// A condition is on what a part of a text depends. The zero value always holds.
type condition struct {
	holds func(*writer) bool
	not   bool
}

func (c condition) isMet(w *writer) bool { return c.holds == nil || c.holds(w) != c.not }

// conditionOf reads what a part depends on.
func conditionOf(e tables.Edition, text string) (condition, error) {
	switch text {
	case "":
		return condition{}, nil
	case "有预算", "无预算":
		return condition{func(w *writer) bool { return w.hasPlan }, text == "无预算"}, nil
	case "有上年", "无上年":
		return condition{func(w *writer) bool { return w.hasPrior }, text == "无上年"}, nil
	}
	word, name, _ := strings.Cut(text, " ")
	if c, ok := factCondition(word, name); ok {
		return c, nil
	}
	form, err := tables.ParseForm(name)
	not := strings.HasPrefix(word, "无")
	spent := strings.HasSuffix(word, "支出")
	_, fund := fundOf(form)
	switch {
	case !slices.Contains([]string{"有", "无", "有支出", "无支出"}, word), err != nil, !fund && form != tables.Form07 && (spent || form != tables.Form06):
		return condition{}, fmt.Errorf("%s: no such condition: %w", text, ErrPlan)
	case !slices.Contains(slices.Collect(e.Forms()), form):
		return condition{}, fmt.Errorf("%s: the edition has no such form: %w", text, ErrPlan)
	case form == tables.Form06:
		return condition{(*writer).hasBasic, not}, nil
	case form == tables.Form07 && spent:
		return condition{(*writer).spentThree, not}, nil
	case form == tables.Form07:
		return condition{(*writer).anyThree, not}, nil
	case spent:
		return condition{func(w *writer) bool { return w.hasSpent(form, false) }, not}, nil
	default:
		return condition{func(w *writer) bool { return w.hasSpent(form, true) }, not}, nil
	}
}

// factCondition reads what a part depends on where it is a fact or a group of them: 未知 and 已知,
// whether the caller gave it, 有 and 无, whether there is then anything to say of it.
func factCondition(word, name string) (condition, bool) {
	var isKnown, says func(w *writer) bool
	if f := factOf(name); f != nil {
		isKnown, says = f.group.isKnown, func(w *writer) bool { return w.any(f) }
	} else if g := factGroupOf(name); g != 0 {
		isKnown, says = g.isKnown, g.any
	} else {
		return condition{}, false
	}
	switch word {
	case "已知", "未知":
		return condition{isKnown, word == "未知"}, true
	case "有":
		return condition{says, false}, true
	case "无":
		return condition{func(w *writer) bool { return isKnown(w) && !says(w) }, false}, true
	default:
		return condition{}, false
	}
}

// hasSpent reports whether there is anything to print of the expenditure of a fund or, if
// more is asked for, of its initial budget and its income.
func (w *writer) hasSpent(form tables.Form, more bool) bool {
	f, _ := fundOf(form)
	return w.prints(w.total(form, tables.Expenditure).now) || len(w.items(f, more)) > 0 || more && w.prints(w.total(form, tables.Income).now)
}

// hasBasic reports whether there is anything to print of basic expenditure.
func (w *writer) hasBasic() bool {
	return w.prints(w.total(tables.Form05, tables.Basic).now) || len(w.economicNames(tables.PersonnelTotal))+len(w.economicNames(tables.OperationsTotal)) > 0
}

// threeLines are the sum and the parts of the “三公” that texts tell apart. Parts too small to be
// printed may make a total that is.
var threeLines = [...]tables.Line{tables.Total, tables.Abroad, tables.Vehicles, tables.Reception}

// anyThree reports whether there is anything to say of the “三公”: this year, in the
// budget or the year before.
func (w *writer) anyThree() bool {
	for _, l := range threeLines {
		q := w.three(l)
		if w.prints(q.now) || w.prints(q.plan) || w.prints(q.before) {
			return true
		}
	}
	return false
}

// spentThree reports whether there is anything to print of the “三公” of the year.
func (w *writer) spentThree() bool {
	return slices.ContainsFunc(threeLines[:], func(l tables.Line) bool { return w.prints(w.three(l).now) })
}
