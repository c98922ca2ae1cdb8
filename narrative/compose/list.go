package compose

import "strings"

// Enumerate puts names in a row (顿号): 基本工资、津贴补贴、奖金. Empty names are
// left out.
func Enumerate(names ...string) string { return joinNonempty(names, "、") }

// Clauses puts clauses in a row (分号): 教育支出3.00万元；卫生健康支出1.00万元. Empty
// clauses are left out.
func Clauses(clauses ...string) string { return joinNonempty(clauses, "；") }

// Including adds the parts of a whole to a statement about it:
// 政府采购支出总额4.00万元，其中：货物3.00万元、服务1.00万元. Parts that have a comma
// of their own are separated by ；, others by 、. Without parts it is the whole
// alone.
func Including(whole string, parts ...string) string {
	list := Enumerate(parts...)
	if strings.Contains(list, "，") {
		list = Clauses(parts...)
	}
	if list == "" {
		return whole
	}
	return whole + "，其中：" + list
}

func joinNonempty(parts []string, separator string) string {
	var b strings.Builder
	for _, part := range parts {
		if part == "" {
			continue
		}
		if b.Len() > 0 {
			b.WriteString(separator)
		}
		b.WriteString(part)
	}
	return b.String()
}
