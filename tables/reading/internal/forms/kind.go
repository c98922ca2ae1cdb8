package forms

import (
	"strings"

	"github.com/fiscalcn/yusuan/tables"
	"github.com/fiscalcn/yusuan/tables/reading/internal/wording"
)

// KindOf returns what a document publishes: Budget if its text and the heads of its tables speak more of budgets than of final
// accounts, Final if of those, and what is supposed if they speak of neither.
func KindOf(text string, heads []string, supposed tables.Kind) tables.Kind {
	final, budget := strings.Count(text, "决算"), countAny(text, plans[:])
	for _, head := range heads {
		final += min(strings.Count(head, "决算"), 1)
		budget += min(strings.Count(bareBudgets.Replace(head), "预算"), 1)
	}
	switch {
	case budget > final:
		return tables.Budget
	case final > budget:
		return tables.Final
	default:
		return supposed
	}
}

// plans are what texts of budgets call them and what is in them.
var plans = [...]string{"预算表", "预算总表", "部门预算", "单位预算", "预算情况", "预算安排", "支出预算", "收入预算", "预算合计", "预算总计"}

func countAny(text string, list []string) int {
	n := 0
	for _, s := range list {
		n += strings.Count(text, s)
	}
	return n
}

// bareBudgets takes off a folded head the words with 预算 that final accounts have in theirs.
var bareBudgets = strings.NewReplacer("一般公共预算", "", "公共财政预算", "", "政府性基金预算", "", "国有资本经营预算", "", "公共预算", "",
	"部门预算支出经济", "", "部门预算经济", "", "政府预算", "", "预算单位", "", "年初预算", "", "全年预算", "", "调整预算", "", "预算执行", "", "预算科目", "")

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
