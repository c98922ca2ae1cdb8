package reading

import (
	"github.com/fiscalcn/yusuan/narrative"
	"github.com/fiscalcn/yusuan/narrative/internal/syntax"
	"github.com/fiscalcn/yusuan/tables"
)

// leaveForSibling leaves the lists of parts within others that a subject can be no part of, as it stands beside their whole, and reports
// whether it left one: 其中：公务用车费7万元，其中：购置费2万元，运行维护费5万元；公务接待费2万元.
func (r *reader) leaveForSibling(s narrative.Subject) (left bool) {
	for n := len(r.frames) - 2; n > 0; n-- {
		around := &r.frames[n]
		if r.now.kind != syntax.Parts || !standsBeside(r.now.whole, s) || !around.within || standsBeside(around.whole, s) {
			break
		}
		clause := r.now.clause
		r.pop(false)
		r.now.clause, left = clause, true
	}
	return left
}

// standsBeside reports whether a subject can be no part of a whole: it is another source of income, another column of the same row, a line of
// 公开07 that is not below it, or stands under another code.
func standsBeside(whole, part narrative.Subject) bool {
	w, p := whole.Address, part.Address
	switch {
	case whole.Code != 0 && part.Code != 0:
		return !whole.Code.Contains(part.Code)
	case whole.Economic != 0 && part.Economic != 0:
		return !whole.Economic.Contains(part.Economic)
	case w.Form == tables.Form07 && (part.Indicator == narrative.Meetings || part.Indicator == narrative.Training):
		return true
	case w.Form == tables.Form07 && p.Form == tables.Form07:
		return w.Row != p.Row && !isLineWithin(p.Row.Line(), w.Row.Line())
	case isOutlay(w.Column) && isOutlay(p.Column):
		return w.Column != p.Column && whole.Code == part.Code
	}
	from, source := sourceOf(w), sourceOf(p)
	return from != 0 && source != 0 && from != source && (from != tables.IncomeFiscal || source > tables.IncomeStateCapital)
}

// isLineWithin reports whether a line of 公开07 is part of another one.
func isLineWithin(line, whole tables.Line) bool {
	switch whole {
	case tables.Total:
		return true
	case tables.Vehicles:
		return line == tables.VehiclePurchase || line == tables.VehicleOperation
	default:
		return false
	}
}

// isOutlay reports whether a column is one of those that expenditure is divided into.
func isOutlay(c tables.Column) bool { return c >= tables.Basic && c <= tables.ToAffiliate }

// sourceOf returns the line of the source of income that a cell of 公开01 or 公开02 is of, 0 for none.
func sourceOf(a tables.Address) tables.Line {
	switch l, c := a.Row.Line(), a.Column; {
	case a.Form == tables.Form01 && l >= tables.IncomeFiscal && l <= tables.IncomeOther:
		return l
	case a.Form != tables.Form02:
		return 0
	case c == tables.FromFiscal:
		return tables.IncomeFiscal
	case c > tables.FromFiscal && c <= tables.FromOther:
		return tables.IncomeSuperior + tables.Line(c-tables.FromSuperior)
	default:
		return 0
	}
}
