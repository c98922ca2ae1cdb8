package tables

// generalLine returns the line of 公开01 or 04 that a folded label without ordinal
// names, 0 if none. 总计 is GrandIncome here, and a fund its income: which side and
// which of two lines is meant depends on where the label stands.
func generalLine(label string) Line {
	switch label {
	case "一般公共预算财政拨款收入", "一般公共预算财政拨款", "一般公共预算拨款收入", "一般公共预算收入":
		return IncomeGeneral
	case "政府性基金预算财政拨款收入", "政府性基金预算财政拨款", "政府性基金预算拨款收入", "政府性基金财政拨款收入", "政府性基金预算收入":
		return IncomeManagedFund
	case "国有资本经营预算财政拨款收入", "国有资本经营预算财政拨款", "国有资本经营财政拨款收入", "国有资本经营财政拨款", "国有资本经营预算拨款收入",
		"国有资本经营预算收入":
		return IncomeStateCapital
	case "上级补助收入":
		return IncomeSuperior
	case "事业收入":
		return IncomeInstitutional
	case "经营收入":
		return IncomeOperating
	case "附属单位上缴收入", "附属单位缴款收入", "附属单位缴款":
		return IncomeAffiliate
	case "其他收入":
		return IncomeOther
	case "本年收入合计", "收入合计", "本年收入小计":
		return IncomeTotal
	case "使用非财政拨款结余", "使用非财政拨款结余(含专用结余)", "使用非财政拨款结余和专用结余", "用事业基金弥补收支差额":
		return SurplusUsed
	case "年初结转和结余", "年初财政拨款结转和结余", "上年结转和结余", "上年结转", "年初结转结余":
		return Opening
	case "年初一般公共预算财政拨款结转和结余":
		return OpeningGeneral
	case "年初政府性基金预算财政拨款结转和结余":
		return OpeningManagedFund
	case "年初国有资本经营预算财政拨款结转和结余":
		return OpeningStateCapital
	case "总计", "收入总计":
		return GrandIncome
	case "本年支出合计", "支出合计", "本年支出小计":
		return ExpenditureTotal
	case "结余分配":
		return SurplusDistributed
	case "年末结转和结余", "年末财政拨款结转和结余", "结转下年", "年末结转结余":
		return Closing
	case "支出总计":
		return GrandExpenditure
	}
	return 0
}

// lineRow reads a row of 公开01 or 04: one row of the form on each side.
func (r *reader) lineRow(d *draft, at *rowAt) {
	for block := range d.plan.blocks {
		label := -1
		for c, s := range d.plan.slots {
			if s.isKey() && s.block == block && (label < 0 || at.text(label) == "") {
				label = c
			}
		}
		if label >= 0 {
			r.line(d, at, label, block)
		}
	}
}

// line reads the row of one side, whose label stands in a column.
func (r *reader) line(d *draft, at *rowAt, label, block int) {
	text := at.text(label)
	if r.isNothing(d, at, block, text == "", isMark(text)) {
		return
	}
	key, name, ok := r.lineKey(d, text, block)
	if !ok {
		r.refuse(RowUnknown, d, at, label, block)
		return
	}
	if !r.begin(d, at, key, name, label, block) {
		return
	}
	r.used[label] = true
	for c, s := range d.plan.slots {
		if s.kind == amountSlot && s.block == block {
			r.put(d, at, c, s.column)
		}
	}
}

// lineKey returns the row that a label of 公开01 or 04 names, and its name as
// printed, without the ordinal.
func (r *reader) lineKey(d *draft, text string, block int) (RowKey, string, bool) {
	name := unnumbered(text)
	label := fold(name)
	l := generalLine(label)
	switch {
	case l == 0:
		c, ok := r.classes.find(label, d.code)
		if !ok || d.plan.blocks > 1 && block == 0 {
			return RowKey{}, "", false
		}
		d.code = c
		return FunctionalRow(c), name, true
	case l == GrandIncome && (block > 0 || d.plan.blocks == 1 && d.has(LineRow(GrandIncome))):
		l = GrandExpenditure
	case d.form == Form04 && l >= IncomeGeneral && l <= IncomeStateCapital && d.pastIncome(l):
		l += OpeningGeneral - IncomeGeneral
	}
	if d.plan.blocks > 1 && (l >= ExpenditureTotal) != (block > 0) || d.form.schema().columns(LineRow(l)) == nil {
		return RowKey{}, "", false
	}
	return LineRow(l), name, true
}

// pastIncome reports whether a fund of 公开04 is that of the opening balances: it
// stands below 本年收入合计.
func (d *draft) pastIncome(l Line) bool {
	return d.has(LineRow(l)) || d.has(LineRow(IncomeTotal)) || d.has(LineRow(Opening))
}
