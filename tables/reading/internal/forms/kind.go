package forms

import (
	"iter"
	"strings"

	"github.com/fiscalcn/yusuan/internal/print"
	"github.com/fiscalcn/yusuan/tables"
	"github.com/fiscalcn/yusuan/tables/reading/internal/wording"
)

// Votes are what speaks for a document being a final account, and what for a budget.
type Votes struct{ Final, Budget int }

// Kind returns what most speaks for, and what is supposed if nothing or as much speaks for either.
func (v Votes) Kind(supposed tables.Kind) tables.Kind {
	switch {
	case v.Budget > v.Final:
		return tables.Budget
	case v.Final > v.Budget:
		return tables.Final
	default:
		return supposed
	}
}

// Text counts the words of a text.
func (v *Votes) Text(text string) {
	planned, done := print.Stages(text)
	v.Budget, v.Final = v.Budget+planned, v.Final+done
}

// Head counts one for the title and the head of a table, given by its folded cells: 决算 in any of them outweighs 预算, as accounts
// print both.
func (v *Votes) Head(cells iter.Seq[string]) {
	budget := 0
	for s := range cells {
		switch print.StageOf(s) {
		case print.Done:
			v.Final++
			return
		case print.Planned:
			budget = 1
		}
	}
	v.Budget += budget
}

// name is what titles call a document of a kind.
func name(k tables.Kind) string {
	if k == tables.Budget {
		return "预算"
	}
	return "决算"
}

// columnName is what documents of a kind call a column.
func columnName(k tables.Kind, c tables.Column) string {
	if c == tables.Actual {
		return name(k) + "数"
	}
	return c.String()
}

// ColumnName returns what documents of its kind call a column of the form.
func (f *Form) ColumnName(c tables.Column) string { return columnName(f.Kind, c) }

// Kind returns what a document with the forms publishes.
func (l List) Kind() tables.Kind {
	if len(l) == 0 {
		return tables.Final
	}
	return l[0].Kind
}

// ofKind returns the nine as documents of a kind have them.
func ofKind(k tables.Kind) List {
	if k != tables.Budget {
		return nine
	}
	list := make(List, len(nine))
	for i, f := range nine {
		own := *f
		own.Kind = k
		switch own.Number {
		case tables.Form01:
			own.Widest = tables.LineRow(tables.ExpenditureTotal) // whose parts have columns
		case tables.Form03, tables.Form08:
			own.Likely |= PartHeads // without 上缴上级支出 and the like, and without balances
		case tables.Form06:
			own.Rows = EconomicTreeRows
		}
		list[i] = &own
	}
	return list
}

// GeneralLine returns the line of 公开01 or 04 that a folded label names, as [wording.GeneralLine] does.
func (f *Form) GeneralLine(label string) tables.Line {
	l := wording.GeneralLine(label)
	if l == 0 && f.Kind == tables.Budget {
		return wording.PlannedIncome(label)
	}
	return l
}

// PublicLine returns the line of 公开07 that a folded label names, as [wording.PublicLine] does.
func (f *Form) PublicLine(label string) tables.Line {
	l := wording.PublicLine(label)
	if l == 0 && f.Kind == tables.Budget && wording.IsAgencyCost(label) {
		return tables.AgencyOperatingCost
	}
	return l
}

// isOtherBudgetTitle reports whether the text of a title is of a table that budgets have besides the nine forms, and accounts do
// not. This is where such a table is added.
func isOtherBudgetTitle(t string) bool {
	switch {
	case wording.HasAny(t, "决算", "专项资金", "转移支付", "财政专户", "分类汇总"):
		return true
	case wording.HasAny(t, "工资福利", "商品和服务", "对个人和家庭"):
		return true // 湖南 parts 基本支出 by them
	default:
		return strings.Contains(t, "经济分类") && !strings.Contains(t, "基本支出")
	}
}
