package check

import (
	"fmt"
	"slices"
	"strings"

	"github.com/fiscalcn/yusuan/budget/judge"
	"github.com/fiscalcn/yusuan/tables"
	"github.com/fiscalcn/yusuan/tables/reading"
)

// inOrder reports whether forms stand in the order of a template: 公开01 to 公开09, or
// 公开07 behind those, where later templates of the ministry have “三公”经费.
func inOrder(forms []tables.Form) bool {
	if i := slices.Index(forms, f07); i > 0 && i == len(forms)-1 {
		forms = forms[:i]
	}
	return slices.IsSorted(forms)
}

// defects turns what reading a document showed into findings of S02 to S05 and S09,
// and of S10 for 公开06.
func (r *run) defects() {
	forms := slices.Collect(r.reading.Forms())
	if !inOrder(forms) {
		text := listed(forms)
		r.report(Finding{Rule: "S02", StatedText: text, Message: "各表顺序为" + text})
	}
	r.ofForms()
	for d := range r.reading.Defects() {
		f := Finding{At: tables.Address{Form: d.Form, Row: d.Row, Column: d.Column}, StatedText: d.Text}
		codeRule := "S09"
		if d.Form == f06 {
			codeRule = "S10"
		}
		switch d.Kind {
		case reading.FormTwice:
			f.Rule, f.Message = "S02", "此表重复出现"
		case reading.FormMisnamed:
			f.Rule, f.Message = "S02", fmt.Sprintf("标题“%s”与表的栏目不符", d.Text)
		case reading.YearDiffers:
			f.Rule, f.Message = "S04", fmt.Sprintf("标题“%s”的年度与本年度不符", d.Text)
		case reading.DepartmentDiffers:
			f.Rule, f.Message = "S04", fmt.Sprintf("“%s”与部门名称不符", d.Text)
		case reading.RowTwice:
			f.Rule, f.Message = codeRule, fmt.Sprintf("“%s”重复出现", d.Text)
		case reading.RowUnknown:
			f.Rule, f.Message = codeRule, fmt.Sprintf("“%s”不是此表的行", d.Text)
			if !slices.Contains(treeForms, d.Form) {
				f.Severity = judge.Info // some places print more lines than others, such as counts below 公开07
			}
		case reading.CodeMalformed:
			f.Rule, f.Message = codeRule, fmt.Sprintf("编码“%s”的格式有误", d.Text)
		case reading.UnitMissing, reading.UnitDiffers, reading.NoStatement:
			continue // see ofForms
		case reading.ColumnUnknown, reading.NotAnAmount:
			continue // unread cells, which the reading lists
		}
		r.report(f)
	}
}

// ofForms is S03 and S05, each said once for all forms that it is to be said of.
func (r *run) ofForms() {
	var said []Finding
	forms := map[string][]tables.Form{} // by message
	for d := range r.reading.Defects() {
		var f Finding
		switch d.Kind {
		case reading.UnitMissing:
			f = Finding{Rule: "S03", Message: "未注明金额单位"}
		case reading.UnitDiffers:
			f = Finding{Rule: "S03", StatedText: d.Text, Message: fmt.Sprintf("金额单位“%s”与其他表不同", d.Text)}
		case reading.NoStatement:
			f = Finding{Rule: "S05", Verdict: judge.Incomplete, Message: "空表未注明没有相应收支"}
		default:
			continue
		}
		if forms[f.Message] == nil {
			said = append(said, f)
		}
		forms[f.Message] = append(forms[f.Message], d.Form)
	}
	for _, f := range said {
		r.reportOf(forms[f.Message], f)
	}
}

// reportOf adds a finding about forms: at the form if it is one, else at none, with the
// list of them in the message.
func (r *run) reportOf(forms []tables.Form, f Finding) {
	if len(forms) == 1 {
		f.At.Form = forms[0]
	} else {
		f.Message = listed(forms) + "：" + f.Message
	}
	r.report(f)
}

// listed lists forms as they stand: 公开05、公开02.
func listed(forms []tables.Form) string {
	var list []string
	for _, f := range forms {
		list = append(list, f.String())
	}
	return strings.Join(list, "、")
}
