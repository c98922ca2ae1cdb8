package reading

import (
	"github.com/fiscalcn/yusuan/internal/print"
	"github.com/fiscalcn/yusuan/tables"
)

// lineRows are the rows of 公开01 and 04: lines and classes by their names, one of each
// side beside each other.
type lineRows struct{ plainRows }

func (lineRows) isLabel(r *reader, _ *draft, t token) bool {
	label := t.label()
	_, class := r.classes.find(label, 0)
	return class || generalLine(label) != 0
}

// rank puts both sides one after the other.
func (lineRows) rank(k tables.RowKey, _ int32) int {
	line := k.Line()
	if line == 0 {
		return 2*int(tables.GrandIncome) + 1
	}
	return 2 * int(line)
}

func (lineRows) read(r *reader, d *draft, at *rowAt) {
	for block := range d.plan.blocks {
		if label := d.label(at, block); label >= 0 {
			r.line(d, at, label, block)
		}
	}
}

// label returns the column of the label in a block of a row, the first where all are
// blank, -1 if the block has no labels. An ordinal alone is no label.
func (d *draft) label(at *rowAt, block int) int {
	label := -1
	for c, s := range d.plan.slots {
		if !s.isKey() || s.block != block {
			continue
		}
		if label < 0 || at.token(label).isBlank() || at.token(label).isOrdinal() && !at.token(c).isBlank() {
			label = c
		}
	}
	return label
}

// line reads the row of one side, whose label stands in a column.
func (r *reader) line(d *draft, at *rowAt, label, block int) {
	t := at.token(label)
	if r.isNothing(d, at, block, t.isBlank(), t.isMark()) {
		return
	}
	key, name, ok := r.lineKey(d, t, block)
	switch {
	case d.plan.slots[label].beside, !ok && d.mayHaveBeside(t, block):
		r.keepRow(d, at, block, label)
		return
	case !ok:
		r.refuse(RowUnknown, d, at, label, block)
		return
	}
	if !r.begin(d, at, key, name, label, block) {
		return
	}
	for c, s := range d.plan.slots {
		switch {
		case s.block != block:
		case s.isKey() && (c == label || at.token(c).isOrdinal()):
			r.used[c] = true
		case s.kind == amountSlot:
			r.put(d, at, c, s.column)
		}
	}
	r.keepColumns(d, at, block, key, name)
}

// mayHaveBeside reports whether a label that names no row of its side is one that
// documents have there beside those of the form: below the closing balance, a budget is
// a part of that.
func (d *draft) mayHaveBeside(t token, block int) bool {
	l := generalLine(t.label())
	if l == 0 {
		return isBesideRow(t)
	}
	return l >= tables.IncomeGeneral && l <= tables.IncomeStateCapital && block > 0 && d.has(tables.LineRow(tables.Closing))
}

// lineKey returns the row that a label of 公开01 or 04 names, and its name as
// printed, without the ordinal.
func (r *reader) lineKey(d *draft, t token, block int) (tables.RowKey, string, bool) {
	name, label := t.name(), t.label()
	if code, rest := tokenOf(name).code(); functionalCodes.has(code) && rest != "" {
		name, label = rest, print.Wording(rest)
	}
	l := generalLine(label)
	switch {
	case l == 0:
		c, ok := r.classes.find(label, d.code)
		if !ok || d.plan.blocks > 1 && block == 0 {
			return tables.RowKey{}, name, false
		}
		d.code = c
		return tables.FunctionalRow(c), name, true
	case l == tables.GrandIncome && (block > 0 || d.plan.blocks == 1 && d.has(tables.LineRow(tables.GrandIncome))):
		l = tables.GrandExpenditure
	case d.form.byFund && l >= tables.IncomeGeneral && l <= tables.IncomeStateCapital && d.pastIncome(l):
		l += tables.OpeningGeneral - tables.IncomeGeneral
	}
	if d.plan.blocks > 1 && (l >= tables.ExpenditureTotal) != (block > 0) || !d.form.has(tables.LineRow(l), tables.Actual) && !d.form.has(tables.LineRow(l), tables.AllFunds) {
		return tables.RowKey{}, name, false
	}
	return tables.LineRow(l), name, true
}

// pastIncome reports whether a fund of 公开04 is that of the opening balances: it
// stands below 本年收入合计.
func (d *draft) pastIncome(l tables.Line) bool {
	return d.has(tables.LineRow(l)) || d.has(tables.LineRow(tables.IncomeTotal)) || d.has(tables.LineRow(tables.Opening))
}

// generalLine returns the line of 公开01 or 04 that a folded label without ordinal
// names, 0 if none. 总计 is GrandIncome here, and a fund its income: which side and
// which of two lines is meant depends on where the label stands.
func generalLine(label string) tables.Line {
	switch label {
	case "财政拨款收入", "财政拨款", "本年财政拨款收入", "财政补助收入", "财政拨款预算收入":
		return tables.IncomeFiscal
	case "一般公共预算财政拨款收入", "一般公共预算财政拨款", "一般公共预算拨款收入", "一般公共预算收入", "公共预算财政拨款", "一般公共预算拨款", "公共预算财政拨款收入",
		"一般公共预算", "公共财政预算财政拨款", "公共财政预算拨款收入", "一般公共预算资金":
		return tables.IncomeGeneral
	case "政府性基金预算财政拨款收入", "政府性基金预算财政拨款", "政府性基金预算拨款收入", "政府性基金财政拨款收入", "政府性基金预算收入", "政府性基金预算拨款", "政府性基金财政拨款",
		"政府性基金收入", "政府性基金预算", "政府性基金拨款", "政府性基金", "政府性基金预算资金":
		return tables.IncomeManagedFund
	case "国有资本经营预算财政拨款收入", "国有资本经营预算财政拨款", "国有资本经营财政拨款收入", "国有资本经营财政拨款", "国有资本经营预算拨款收入",
		"国有资本经营预算收入", "国有资本经营预算拨款", "国有资本经营收入", "国有资本经营预算", "国有资本经营预算资金":
		return tables.IncomeStateCapital
	case "上级补助收入", "上级补助预算收入":
		return tables.IncomeSuperior
	case "事业收入", "事业预算收入":
		return tables.IncomeInstitutional
	case "经营收入", "经营预算收入", "事业单位经营收入":
		return tables.IncomeOperating
	case "附属单位上缴收入", "附属单位缴款收入", "附属单位缴款", "附属单位上缴预算收入":
		return tables.IncomeAffiliate
	case "其他收入", "其它收入", "其他预算收入":
		return tables.IncomeOther
	case "本年收入合计", "收入合计", "本年收入小计", "本年收入", "本年收入总计":
		return tables.IncomeTotal
	case "使用非财政拨款结余", "使用非财政拨款结余(含专用结余)", "使用非财政拨款结余和专用结余", "用事业基金弥补收支差额", "事业基金弥补收支差额", "使用事业基金弥补收支差额", "使用非财政拨款结余及专用结余", "使用非财政拨款结余、专用结余",
		"使用非财政拨款结余(含专用基金)", "用事业基金弥补收支差额(使用非财政拨款结余)", "使用非财政拨款结余(用事业基金弥补收支差额)":
		return tables.SurplusUsed
	case "年初一般公共预算财政拨款":
		return tables.OpeningGeneral
	case "年初政府性基金预算财政拨款":
		return tables.OpeningManagedFund
	case "年初国有资本经营预算财政拨款":
		return tables.OpeningStateCapital
	case "总计", "收入总计", "收入总额":
		return tables.GrandIncome
	case "本年支出合计", "支出合计", "本年支出小计", "本年支出", "本年支出总计":
		return tables.ExpenditureTotal
	case "结余分配":
		return tables.SurplusDistributed
	case "结转和结余", "结转下年", "结转下年支出", "结转下年使用":
		return tables.Closing
	case "支出总计", "支出总额":
		return tables.GrandExpenditure
	}
	return balanceLine(label)
}

// balanceLine returns the line that a folded label of 结转和结余 names, 0 if none.
func balanceLine(label string) tables.Line {
	switch when, of := balanceOf(label); {
	case when == closingWord && of == "":
		return tables.Closing
	case when != openingWord:
		return 0
	case of == "":
		return tables.Opening
	case of == "一般公共预算":
		return tables.OpeningGeneral
	case of == "政府性基金预算":
		return tables.OpeningManagedFund
	case of == "国有资本经营预算":
		return tables.OpeningStateCapital
	}
	return 0
}
